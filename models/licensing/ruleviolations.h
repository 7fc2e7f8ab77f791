// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/ruletable.h"

namespace LicenseDesk {

/*! A rule that a user's present plans do not satisfy; it takes nothing from him (R4.11). */
struct RuleViolation
{
    RuleKind kind = RuleKind::ExclusivePlans;
    /*! The first plan of the set that is enabled, the dependent plan, or the prohibited one. */
    PlanIndex plan = -1;
    /*! The other enabled plans of the set, or all the alternatives of which none is enabled. */
    std::vector<PlanIndex> others;
};

/*! All rules that somebody at \a location (two capital letters, or empty) with these plans enabled
    violates: sets in table order, prerequisites and prohibited plans by plan name. */
[[nodiscard]] std::vector<RuleViolation> ruleViolations(const PlanSet &enabled,
                                                        const QString &location,
                                                        const Catalogue &catalogue);

} // namespace LicenseDesk
