// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "store/store.h"

#include <QList>

namespace LicenseDesk {

/*! An object as a search names it. */
struct FoundObject
{
    enum class Kind { User, Group, Product };

    Kind kind = Kind::User;
    Guid id;
    QString name;
    QString detail; //!< user principal name, skuPartNumber; empty for groups

    friend bool operator==(const FoundObject &, const FoundObject &) = default;
};

/*! What is found at once: users whose display name or user principal name begins with \a text, by
    the indexes; groups and subscribed products that have it in any place, those that begin with it
    first; the object whose id it is. At most \a limit of each kind. */
[[nodiscard]] Result<QList<FoundObject>> findObjects(Store &store, const QString &text, int limit);

/*! A search for users that have the text in any place of display name or user principal name. It
    goes through all users a few at a time, so that others get their turn in between. */
struct UserSearch
{
    QString text;
    int limit = 0; //!< it ends when so many have been found
    qint64 last = 0; //!< where it goes on
    bool finished = false;
    QList<FoundObject> found; //!< as they stand in the directory
};
/*! Goes on with the next \a users users. */
[[nodiscard]] Result<void> continueSearch(Store &store, UserSearch &search, int users);

/*! Those of \a objects that are there, in the same order, with their present names. */
[[nodiscard]] Result<QList<FoundObject>> presentObjects(Store &store,
                                                        const QList<FoundObject> &objects);

} // namespace LicenseDesk
