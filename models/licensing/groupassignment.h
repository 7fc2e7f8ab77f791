// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/assignment.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! What a group is, as far as it decides whether licenses can be put on it (R6.4). */
struct GroupKind
{
    bool securityEnabled = true;
    bool mailEnabled = false;
    bool microsoft365 = false; //!< groupTypes has "Unified"

    [[nodiscard]] bool canBeLicensed() const { return securityEnabled; }
};

/*! Judges a save of a group's licenses (R6.1 to R6.6) and returns those it has afterwards, in
    product order. Units, locations, addresses and suspended subscriptions are not looked at. The
    error's subject is left empty for the caller. */
[[nodiscard]] Result<std::vector<License>> assignToGroup(const std::vector<License> &current,
                                                         const GroupKind &kind,
                                                         const Catalogue &catalogue,
                                                         const LicenseChange &change);

} // namespace LicenseDesk
