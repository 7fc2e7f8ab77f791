// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What becomes of a direct license beside inherited ones of the same product. */
enum class Redundancy {
    Redundant, //!< groups give all that it enables: it can go, and nobody loses a plan
    ExtraPlans, //!< it enables plans that no group gives
    NotInherited, //!< no group in question gives the product
    NoDirectLicense,
};

struct RedundancyVerdict
{
    Redundancy redundancy = Redundancy::NoDirectLicense;
    PlanSet extraPlans; //!< those that would be lost
    std::vector<int> groups; //!< positions in UserFacts::groups of those that give the product
};

/*! Judges the user's direct license of \a product. A group counts as giving what it has applied
    and is still meant to give: what is about to go, or to be turned off, is none to rely on. With
    \a from the product must come from that group, among others. An entry in error is no license. */
[[nodiscard]] RedundancyVerdict judgeRedundancy(const UserFacts &facts, ProductIndex product,
                                                const Catalogue &catalogue,
                                                const std::optional<GroupId> &from = {});

/*! The one save that takes \a from off a group with \a present licenses and puts \a to on it
    (R4.4). A plan that is off stays off where \a to has it, too, or
    one of the same name (carryPlans()); where the group has \a to already,
    a plan stays off only if both had it off. LicenseNotHeld, UnknownProduct. */
[[nodiscard]] Result<LicenseChange> swapProduct(const std::vector<License> &present,
                                                const SkuId &from, const SkuId &to,
                                                const Catalogue &catalogue);

} // namespace LicenseDesk
