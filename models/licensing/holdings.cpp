// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/reconcile.h"

#include <algorithm>

namespace LicenseDesk {

PlanSet enabledPlans(const UserFacts &facts, const Catalogue &catalogue)
{
    PlanSet enabled;
    const auto add = [&enabled, &catalogue](const License &license) {
        enabled.insert(catalogue.product(license.product).plans, license.disabled);
    };
    for (const UserFacts::DirectLicense &direct : facts.direct) {
        if (direct.applied)
            add(direct.license);
    }
    for (const InheritedEntry &entry : facts.entries) {
        if (isApplied(entry.state))
            add(entry.license);
    }
    return enabled;
}

bool concernsExchange(const UserFacts &facts, const Catalogue &catalogue)
{
    const auto concerns = [&](const License &license) {
        return catalogue.product(license.product).plans.intersects(catalogue.exchangePlans());
    };
    return std::ranges::any_of(facts.direct, concerns, &UserFacts::DirectLicense::license)
           || std::ranges::any_of(facts.entries, concerns, &InheritedEntry::license)
           || std::ranges::any_of(facts.groups, [&](const UserFacts::Group &group) {
                  return std::ranges::any_of(group.licenses->licenses, concerns);
              });
}

std::vector<ProductIndex> consumedProducts(const UserFacts &facts)
{
    std::vector<ProductIndex> products;
    for (const UserFacts::DirectLicense &direct : facts.direct) {
        if (direct.applied)
            products.push_back(direct.license.product);
    }
    for (const InheritedEntry &entry : facts.entries) {
        if (isApplied(entry.state))
            products.push_back(entry.license.product);
    }
    std::ranges::sort(products);
    products.erase(std::unique(products.begin(), products.end()), products.end());
    return products;
}

std::vector<License> convertedToDirect(const UserFacts &facts, const Outcome &outcome, int group)
{
    std::vector<License> licenses;
    for (const UserFacts::DirectLicense &direct : facts.direct) {
        if (direct.applied)
            licenses.push_back(direct.license);
    }
    for (const InheritedEntry &entry : outcome.entries) {
        if (entry.group != group || !isApplied(entry.state))
            continue;
        const auto direct = std::ranges::find(licenses, entry.license.product, &License::product);
        if (direct == licenses.end())
            licenses.push_back(entry.license);
        else
            direct->disabled &= entry.license.disabled;
    }
    std::ranges::sort(licenses, {}, &License::product);
    return licenses;
}

} // namespace LicenseDesk
