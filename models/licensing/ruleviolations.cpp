// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/ruleviolations.h"

namespace LicenseDesk {

std::vector<RuleViolation> ruleViolations(const PlanSet &enabled, const QString &location,
                                          const Catalogue &catalogue)
{
    std::vector<RuleViolation> found;
    for (const ExclusiveSet &set : catalogue.exclusiveSets()) { // R5.2
        if ((enabled & set.mask).count() < 2)
            continue;
        RuleViolation violation{RuleKind::ExclusivePlans, -1, {}};
        for (const PlanIndex plan : set.plans) {
            if (!enabled.contains(plan))
                continue;
            if (violation.plan < 0)
                violation.plan = plan;
            else
                violation.others.push_back(plan);
        }
        found.push_back(violation);
    }
    for (const int position : catalogue.prerequisitesByName()) { // R5.3
        const Prerequisite &rule = catalogue.prerequisites()[size_t(position)];
        if (enabled.contains(rule.dependent) && !enabled.intersects(rule.mask))
            found.push_back({RuleKind::PrerequisitePlans, rule.dependent, rule.alternatives});
    }
    for (const PlanIndex plan : catalogue.byName(enabled & catalogue.prohibitedPlans(location)))
        found.push_back({RuleKind::ProhibitedLocations, plan, {}}); // R5.5
    return found;
}

} // namespace LicenseDesk
