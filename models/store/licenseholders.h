// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"
#include "store/store.h"

#include <vector>

namespace LicenseDesk {

/*! Lists of users for work that goes through many of them: who has direct licenses, and who stands
    where on the way from one group into another. Borrowed store, its thread. */
class LicenseHolders
{
public:
    explicit LicenseHolders(Store &store) : m_store(store) {}

    /*! Users with a direct entry, of \a product only where given; by display name, then id. */
    [[nodiscard]] Result<std::vector<UserKey>> withDirectLicenses(
        const std::optional<SkuId> &product);
    /*! First-level users of a group, by display name, then id. */
    [[nodiscard]] Result<std::vector<UserKey>> members(GroupKey group);

    /*! First-level users of \a from who are none of \a to, in the order of joining, then by id. */
    [[nodiscard]] Result<std::vector<UserId>> notYetIn(GroupKey from, GroupKey to);
    /*! First-level users of both who have all the licenses of \a to from it. */
    [[nodiscard]] Result<std::vector<UserId>> servedBy(GroupKey from, GroupKey to);
    /*! First-level users of both who were to have all the licenses of \a to and could not be given
        one; who joined it first comes first, then by id. */
    [[nodiscard]] Result<std::vector<std::pair<UserKey, UserId>>> refusedBy(GroupKey from,
                                                                            GroupKey to);
    /*! First-level users of both who lack one, by display name, then id. */
    [[nodiscard]] Result<std::vector<UserId>> unservedBy(GroupKey from, GroupKey to);

private:
    Store &m_store;
};

} // namespace LicenseDesk
