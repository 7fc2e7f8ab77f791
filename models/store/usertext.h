// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QVariantList>

namespace LicenseDesk {

class Store;

/*! Which three characters in a row users have in name, user principal name and addresses
    (user_text). Read by filters, which look at the users found all the same: what is true no longer
    is never taken out. Borrowed store, its thread. */
class UserText
{
public:
    explicit UserText(Store &store) : m_store(store) {}

    /*! What a user is found by, folded; null for what stays as it is. */
    struct Keys
    {
        QString name;
        QString upn;
        QString addresses; //!< without the user principal name, a line each
    };
    /*! Notes a user who is new, to be written when the transaction is committed: the engine takes
        users one after the other by their keys several times faster than in any other order. */
    void note(qint64 user);
    /*! Before a user is written with these keys: notes him unless he has them. */
    [[nodiscard]] Result<void> noteChange(qint64 user, const Keys &keys);
    /*! Writes those noted. The last thing before a transaction is committed. */
    [[nodiscard]] Result<void> write();

    /*! Gives the connection its view of what stands where in the index, which takes no room.
       Whoever reads in a snapshot does so before: the view would end with it. */
    [[nodiscard]] Result<void> prepare();
    /*! Users among whom all that have a text are. */
    struct Candidates
    {
        QByteArray sql; //!< selects their keys
        QVariantList values;
        qint64 users = 0; //!< how many at most
    };
    /*! Those for \a key, which is folded, of \a users; nothing when there are too many to be worth
        it: more than \a most of a key of three characters and more. */
    [[nodiscard]] Result<std::optional<Candidates>> candidates(const QString &key, qint64 most,
                                                               qint64 users);

private:
    [[nodiscard]] Result<std::optional<Candidates>> ofTermsBeginning(const QString &key,
                                                                     qint64 most);

    Store &m_store;
};

} // namespace LicenseDesk
