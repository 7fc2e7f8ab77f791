// SPDX-License-Identifier: GPL-3.0-or-later
// Ways out for a license that comes from several sources, of which more than one is in error.
#pragma once

#include "licensing/remedies.h"

#include <functional>
#include <vector>

namespace LicenseDesk {

/*! Where a license comes from. \a group: position in UserFacts::groups, -1 for the direct one. */
struct LicenseSource
{
    int group = -1;
    ProductIndex product = -1;
};

/*! Whether the user is without the errors of all \a sources when \a remedy has been done, as
    Remedy::clears has it. */
[[nodiscard]] std::optional<bool> clearsAll(const UserFacts &facts,
                                            const std::vector<LicenseSource> &sources,
                                            const Remedy &remedy, const Catalogue &catalogue,
                                            const SeatPool &seats);

/*! As few changes as are found that clear all \a sources together, to be done one after the other;
    empty where there are none. Only changes that can be made without asking for more, and of
    which \a isPossible says yes. */
[[nodiscard]] std::vector<Remedy> jointRemedy(
    const UserFacts &facts, const std::vector<LicenseSource> &sources, const Catalogue &catalogue,
    const SeatPool &seats, const std::function<bool(const Remedy &)> &isPossible);

} // namespace LicenseDesk
