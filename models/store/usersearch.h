// SPDX-License-Identifier: GPL-3.0-or-later
// What grids ask about many users at once, beside the pages that they show.
#pragma once

#include "store/rows.h"

#include <QVariantList>

namespace LicenseDesk {

class Store;

/*! A filter as SQL over `usr u`. */
struct UserCondition
{
    QByteArray sql = " WHERE 1";
    QVariantList values;
};
/*! To be used in the snapshot that it was made in: it knows how many users it may find. */
[[nodiscard]] Result<UserCondition> userCondition(Store &store, const UserFilter &filter);
/*! " ORDER BY …", total. */
[[nodiscard]] QByteArray userOrder(UserColumn sort, Qt::SortOrder order);

/*! The ids of those rows of Reader::users(), without reading what the rows show: a million take a
    second. */
[[nodiscard]] Result<std::vector<UserId>> userIds(Store &store, const UserFilter &filter,
                                                  UserColumn sort, Qt::SortOrder order,
                                                  qint64 offset, qint64 limit);

/*! In which places licenses count users (R4.7), and how many; empty: nowhere. By code. */
struct LocationCount
{
    QString location;
    qint64 users = 0;
};
[[nodiscard]] Result<std::vector<LocationCount>> usageLocations(Store &store);

} // namespace LicenseDesk
