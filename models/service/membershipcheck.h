// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/groupstore.h"

namespace LicenseDesk {

/*! Whether \a present may become \a wanted as far as its rule goes (R11): InvalidMembershipRule for
    a rule that cannot be read, InvalidValue for a dynamic group that is left without one. */
[[nodiscard]] Result<void> checkMembershipRule(const GroupRecord &present,
                                               const GroupRecord &wanted);

/*! DynamicMembers when a rule makes the members of \a group. */
[[nodiscard]] Result<void> requireAssigned(GroupStore &groups, GroupKey group);

} // namespace LicenseDesk
