// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of the vocabulary that are put together from others: from direct to inherited
// licenses, and from one product or group to another.
#pragma once

#include "service/redundantlicenses.h"

namespace LicenseDesk {

/*! Takes direct licenses away that groups give as well, plan for plan; what is not redundant stays.
    The receipt tells what became of each. NotFound, UnknownProduct. */
struct RemoveRedundantLicenses
{
    RedundancyScope scope;
};

/*! One save of the group that exchanges a product for another; plans that are off stay off where
    the new product has them (R4.4). LicenseNotHeld, and the refusals of AssignGroupLicenses. */
struct SwapGroupProduct
{
    GroupId group;
    SkuId from;
    SkuId to;
};

/*! The first half of moving users between groups: every first-level user of \a from becomes a
    member of \a to as well, who is none yet. InvalidValue where \a to has no licenses,
    DynamicMembers where a rule makes the members of either. */
struct CopyMembers
{
    GroupId from;
    GroupId to;
};

/*! The second half, when that has been processed: members of both leave \a from as soon as they
    have all the licenses of \a to, or lack one only because of what \a from gives, so that leaving
    gives it; who would lack one stays (membersFreeToLeave()). Refused as above. */
struct ReleaseMembers
{
    GroupId from;
    GroupId to;
};

} // namespace LicenseDesk
