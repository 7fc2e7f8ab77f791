// SPDX-License-Identifier: GPL-3.0-or-later
// What grids ask about many users at once, beside the pages that they show.
#pragma once

#include "store/rows.h"
#include "store/usersets.h"

#include <functional>

namespace LicenseDesk {

class Store;

/*! A filter as conditions of a directory of \a users users. To be used in the snapshot that they
    were made in: they know how many users they may find. Those for negative users know nothing,
    and are only to be tested. */
[[nodiscard]] Result<std::vector<UserPart>> userParts(Store &store, const UserFilter &filter,
                                                      qint64 users);
/*! \a part with the number of its users, counted no further than is worth it. */
[[nodiscard]] Result<UserPart> countedPart(Store &store, UserPart part, qint64 users);
/*! The members of a group that has so many. */
[[nodiscard]] UserPart membersPart(qint64 group, qint64 members);
/*! Users with that value of one of their own columns that have an index. */
[[nodiscard]] Result<UserPart> ownPart(Store &store, const QByteArray &column,
                                       const QVariant &value, qint64 users);
/*! The column of usr that is sorted by. */
[[nodiscard]] QByteArray userColumn(UserColumn sort);
/*! " ORDER BY …", total. */
[[nodiscard]] QByteArray userOrder(UserColumn sort, Qt::SortOrder order);

/*! The statement that reads rows of users by place. */
struct UserQuery
{
    QByteArray sql;
    QVariantList values;
};
/*! Statements that, one after the other, select \a columns of usr u for the rows from \a offset on
    until there are \a limit of them. \a run carries one out and says how many rows came. */
[[nodiscard]] Result<void> readUsers(Store &store, const QByteArray &columns,
                                     const UserFilter &filter, UserColumn sort, Qt::SortOrder order,
                                     qint64 offset, qint64 limit,
                                     const std::function<Result<qint64>(const UserQuery &)> &run);

/*! The ids of those rows of Reader::users(), without reading what the rows show: a million take a
    second. */
[[nodiscard]] Result<std::vector<UserId>> userIds(Store &store, const UserFilter &filter,
                                                  UserColumn sort, Qt::SortOrder order,
                                                  qint64 offset, qint64 limit);

/*! How many meet the conditions. */
[[nodiscard]] Result<qint64> countUsers(Store &store, const std::vector<UserPart> &parts,
                                        qint64 users);

/*! Goes on reading the order of names, by which pages far down are found: some thousand users, in a
    millisecond. True when it is known: it is kept by the store, as long as it holds. */
[[nodiscard]] Result<bool> learnUserOrder(Store &store);

/*! In which places licenses count users (R4.7), and how many; empty: nowhere. By code. */
struct LocationCount
{
    QString location;
    qint64 users = 0;
};
[[nodiscard]] Result<std::vector<LocationCount>> usageLocations(Store &store);

} // namespace LicenseDesk
