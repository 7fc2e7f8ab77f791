// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/cataloguewatch.h"

namespace LicenseDesk {

QString planTitle(const ServicePlan &plan)
{
    if (plan.friendlyName.isEmpty() || plan.friendlyName == plan.name)
        return plan.name;
    return plan.friendlyName + u" ("_qs + plan.name + u')';
}

CatalogueDifference difference(const Catalogue &before, const Catalogue &after)
{
    CatalogueDifference found;
    PlanSet inUse; // with the indexes of before
    for (const Product &old : before.products())
        inUse |= old.plans;
    PlanSet all;
    for (const Product &product : after.products()) {
        all |= product.plans;
        const ProductIndex index = before.indexOf(product.id);
        if (index < 0)
            continue;
        for (const PlanIndex plan : after.byName(product.plans)) {
            const PlanIndex old = before.indexOf(after.plan(plan).id);
            if (old < 0 || !before.product(index).plans.contains(old))
                found.added.push_back({product.id, after.plan(plan).id});
        }
    }
    for (const PlanIndex plan : after.byName(all)) {
        const PlanIndex old = before.indexOf(after.plan(plan).id);
        if (old < 0 || !inUse.contains(old))
            continue;
        const QString former = planTitle(before.plan(old));
        const QString present = planTitle(after.plan(plan));
        if (former != present)
            found.renamed.push_back({after.plan(plan).id, former, present});
    }
    return found;
}

} // namespace LicenseDesk
