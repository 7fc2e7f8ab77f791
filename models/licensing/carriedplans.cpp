// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/carriedplans.h"

namespace LicenseDesk {

namespace {

bool haveSameName(const ServicePlan &one, const ServicePlan &other)
{
    const auto same = [](const QString &left, const QString &right) {
        return !left.isEmpty() && left.compare(right, Qt::CaseInsensitive) == 0;
    };
    return same(one.name, other.name) || same(one.friendlyName, other.friendlyName);
}

} // namespace

CarriedPlans carryPlans(const License &license, ProductIndex to, const Catalogue &catalogue)
{
    const PlanSet &plans = catalogue.product(to).plans;
    const PlanSet &old = catalogue.product(license.product).plans;
    const std::vector<PlanIndex> candidates = catalogue.byName(plans - old);
    CarriedPlans carried;
    carried.disabled = license.disabled & plans;
    for (const PlanIndex plan : catalogue.byName(license.disabled - plans)) {
        bool found = false;
        for (const PlanIndex candidate : candidates) {
            if (!haveSameName(catalogue.plan(plan), catalogue.plan(candidate)))
                continue;
            carried.counterparts.push_back({plan, candidate});
            carried.disabled.insert(candidate);
            found = true;
        }
        if (!found)
            carried.lost.insert(plan);
    }
    return carried;
}

} // namespace LicenseDesk
