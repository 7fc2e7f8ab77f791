// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usersearch.h"

#include "store/statement.h"

#include <map>

namespace LicenseDesk {

Result<std::vector<UserId>> userIds(Store &store, const UserFilter &filter, UserColumn sort,
                                    Qt::SortOrder order, qint64 offset, qint64 limit)
{
    return store.inSnapshot([&]() -> Result<std::vector<UserId>> {
        Result<UserCondition> condition = userCondition(store, filter);
        if (!condition)
            return tl::unexpected(condition.error());
        Statement statement(store, "SELECT u.id FROM usr u" + condition->sql
                                       + userOrder(sort, order) + " LIMIT ? OFFSET ?");
        statement.bind(condition->values);
        return statement.all([](const Row &row) { return UserId(row.guid(0)); }, limit, offset);
    });
}

Result<std::vector<LocationCount>> usageLocations(Store &store)
{
    return store.inSnapshot([&]() -> Result<std::vector<LocationCount>> {
        Result<OrganizationRecord> organization = store.organization();
        if (!organization)
            return tl::unexpected(organization.error());
        auto own = Statement(store, "SELECT usage_location, count(*) FROM usr "
                                    "GROUP BY usage_location")
                       .all([](const Row &row) {
                           return LocationCount{row.text(0), row.integer(1)};
                       });
        if (!own)
            return own;
        std::map<QString, qint64> users;
        for (const LocationCount &count : *own) {
            users[count.location.isEmpty() ? organization->defaultUsageLocation : count.location] +=
                count.users;
        }
        std::vector<LocationCount> counts;
        for (const auto &[location, number] : users)
            counts.push_back({location, number});
        return counts;
    });
}

} // namespace LicenseDesk
