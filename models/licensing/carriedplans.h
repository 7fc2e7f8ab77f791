// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What becomes of the plans that are off in a license when another product takes its place. */
struct CarriedPlans
{
    struct Counterpart
    {
        PlanIndex from = -1;
        PlanIndex to = -1;
    };

    PlanSet disabled; //!< of the new product: the same plans, and the counterparts of others
    std::vector<Counterpart> counterparts; //!< other plans of the same name, by name
    PlanSet lost; //!< that the new product has in no form
};

/*! A plan is carried over by its id; where the new product lacks it, by its name or friendly name,
    without case: the vendor gives a service another id where it is another edition. A plan that
    the old product has as well is nobody's counterpart. */
[[nodiscard]] CarriedPlans carryPlans(const License &license, ProductIndex to,
                                      const Catalogue &catalogue);

} // namespace LicenseDesk
