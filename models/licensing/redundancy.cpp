// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/redundancy.h"

#include "licensing/carriedplans.h"
#include "licensing/changerequest.h"
#include "licensing/checks.h"

namespace LicenseDesk {

namespace {

/*! What the entry's group has given and is meant to give; empty for one that only lingers. */
PlanSet reliablePlans(const InheritedEntry &entry, const UserFacts &facts,
                      const Catalogue &catalogue)
{
    const UserFacts::Group &group = facts.groups[size_t(entry.group)];
    if (!isApplied(entry.state) || !group.member)
        return {};
    const License *wanted = find(group.licenses->licenses, entry.license.product);
    if (!wanted)
        return {};
    return enabledPlans(entry.license, catalogue) & enabledPlans(*wanted, catalogue);
}

/*! Whether the group gives the product at all, be it with every plan off. */
bool gives(const InheritedEntry &entry, const UserFacts &facts)
{
    const UserFacts::Group &group = facts.groups[size_t(entry.group)];
    return isApplied(entry.state) && group.member
           && find(group.licenses->licenses, entry.license.product);
}

} // namespace

RedundancyVerdict judgeRedundancy(const UserFacts &facts, ProductIndex product,
                                  const Catalogue &catalogue, const std::optional<GroupId> &from)
{
    RedundancyVerdict verdict;
    PlanSet byGroups;
    bool inherited = false;
    for (const InheritedEntry &entry : facts.entries) {
        if (entry.license.product != product || !gives(entry, facts))
            continue;
        verdict.groups.push_back(entry.group);
        byGroups |= reliablePlans(entry, facts, catalogue);
        inherited |= !from || facts.groups[size_t(entry.group)].licenses->id == *from;
    }
    const auto direct = std::ranges::find_if(facts.direct, [product](const auto &license) {
        return license.applied && license.license.product == product;
    });
    if (direct == facts.direct.end())
        return verdict;
    if (!inherited) {
        verdict.redundancy = Redundancy::NotInherited;
        return verdict;
    }
    verdict.extraPlans = enabledPlans(direct->license, catalogue) - byGroups;
    verdict.redundancy =
        verdict.extraPlans.isEmpty() ? Redundancy::Redundant : Redundancy::ExtraPlans;
    return verdict;
}

Result<LicenseChange> swapProduct(const std::vector<License> &present, const SkuId &from,
                                  const SkuId &to, const Catalogue &catalogue)
{
    const ProductIndex oldProduct = catalogue.indexOf(from);
    const License *old = oldProduct < 0 ? nullptr : find(present, oldProduct);
    if (!old)
        return failure(ErrorCode::LicenseNotHeld, {}, {from.toString()});
    const ProductIndex newProduct = catalogue.indexOf(to);
    if (newProduct < 0)
        return failure(ErrorCode::UnknownProduct, {}, {to.toString()});
    PlanSet disabled = carryPlans(*old, newProduct, catalogue).disabled;
    if (const License *there = find(present, newProduct))
        disabled = there->disabled - enabledPlans(*old, catalogue);
    LicenseChange change;
    change.remove.push_back(from);
    LicenseChange::Addition addition{to, {}};
    disabled.forEach(
        [&](PlanIndex plan) { addition.disabledPlans.push_back(catalogue.plan(plan).id); });
    change.add.push_back(std::move(addition));
    return change;
}

} // namespace LicenseDesk
