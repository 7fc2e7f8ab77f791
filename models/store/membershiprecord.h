// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/membershipfacts.h"
#include "store/records.h"

namespace LicenseDesk {

/*! What the user's own properties say to rules that ask for \a asked; its plans and groups are not
    in the record. */
[[nodiscard]] MembershipFacts membershipFacts(const UserRecord &user,
                                              const MembershipProperties &asked);

/*! What rules could ask of the two that differs. */
[[nodiscard]] MembershipProperties membershipDifference(const UserRecord &before,
                                                        const UserRecord &after);

} // namespace LicenseDesk
