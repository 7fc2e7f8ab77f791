// SPDX-License-Identifier: GPL-3.0-or-later
// Whom conditions mean, as sets of row numbers: made when a page far behind the first rows is
// wanted, and kept as long as they hold.
#pragma once

#include "store/userorder.h"
#include "store/usersets.h"

namespace LicenseDesk {

class UserKeys
{
public:
    UserKeys(Store &store, qint64 users) : m_store(store), m_users(users) {}

    /*! All users by DisplayName or UserPrincipalName. */
    [[nodiscard]] Result<UserOrder *> order(UserColumn column);
    /*! The set of a part that has one. */
    [[nodiscard]] Result<std::shared_ptr<const KeySet>> setOf(const UserPart &part);
    /*! How often \a set, with its only column, selects each user; the last of them is kept. */
    [[nodiscard]] Result<std::shared_ptr<const KeyCounts>> countsOf(const QByteArray &set,
                                                                    const QVariantList &values);
    /*! All whom the parts, at least one, let through. */
    [[nodiscard]] Result<std::shared_ptr<const KeySet>> found(const std::vector<UserPart> &parts);
    /*! Those of \a keys that meet the tests of \a parts. */
    [[nodiscard]] Result<KeySet> tested(const std::vector<quint32> &keys,
                                        const std::vector<const UserPart *> &parts);

private:
    [[nodiscard]] Result<std::pair<qint64, qint64>> state(bool isOwn);
    template <typename Read>
    [[nodiscard]] Result<std::shared_ptr<const KeySet>> kept(const QByteArray &sql,
                                                             const QVariantList &values, bool isOwn,
                                                             Read read);
    [[nodiscard]] Result<KeySet> find(const std::vector<UserPart> &parts);

    Store &m_store;
    const qint64 m_users;
};

/*! Everybody. */
[[nodiscard]] Result<KeySet> allUsers(Store &store, qint64 users);

} // namespace LicenseDesk
