// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! The refusals that users and groups share (R3.5, R6.6), in their order: NoLicenseChanges, then
    ProductNamedTwice. */
[[nodiscard]] Result<void> checkForm(const LicenseChange &change);

/*! What \a change adds, in product order. Refused with UnknownProduct where the catalogue has no
    subscription of it, unless it is one of \a held, whose editing stays possible (R5.7); then with
    PlanNotInProduct. The first in the order of the request is named. */
[[nodiscard]] Result<std::vector<License>> additions(const LicenseChange &change,
                                                     const Catalogue &catalogue,
                                                     const std::vector<License> &held);

/*! The license of \a product in \a licenses, or null. */
[[nodiscard]] const License *find(const std::vector<License> &licenses, ProductIndex product);

} // namespace LicenseDesk
