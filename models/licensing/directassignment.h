// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What an accepted direct assignment comes to. */
struct DirectOutcome
{
    std::vector<License> licenses; //!< all direct ones afterwards that are applied, product order
    std::vector<License> changed; //!< added, or with other disabled plans, or applied again
    std::vector<ProductIndex> removed;
    std::vector<ProductIndex> unitsTaken;
    std::vector<ProductIndex> unitsFreed;
};

/*! Judges \a change of the user's direct licenses on its net result, all or nothing (R3). Returns
    the first refusal in the order of R3.5: NoLicenseChanges, ProductNamedTwice, LicenseInherited,
    LicenseNotHeld, UnknownProduct, PlanNotInProduct, NoUsageLocation, ProhibitedLocation,
    MutuallyExclusive, MissingDependency, AddressTaken, NoUnits. The error's subject is left empty
    for the caller. */
[[nodiscard]] Result<DirectOutcome> assignDirectly(const UserFacts &facts,
                                                   const Catalogue &catalogue,
                                                   const SeatPool &seats,
                                                   const LicenseChange &change);

} // namespace LicenseDesk
