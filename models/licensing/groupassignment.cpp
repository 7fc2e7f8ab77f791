// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/groupassignment.h"

#include "licensing/changerequest.h"
#include "licensing/checks.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

Result<std::vector<License>> withoutRemoved(const std::vector<License> &current,
                                            const Catalogue &catalogue,
                                            const std::vector<SkuId> &removed)
{
    std::vector<License> left = current;
    for (const SkuId &id : removed) {
        const ProductIndex product = catalogue.indexOf(id);
        const auto isIt = [product](const License &license) { return license.product == product; };
        if (std::erase_if(left, isIt) == 0)
            return failure(ErrorCode::LicenseNotHeld, {}, {id.toString()});
    }
    return left;
}

/*! R6.3, R6.6: over all that the group would enable, also two plans of one product. */
Result<void> checkExclusivity(const PlanSet &enabled, const Catalogue &catalogue)
{
    for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
        QStringList both;
        for (const PlanIndex plan : set.plans) {
            if (enabled.contains(plan))
                both += catalogue.plan(plan).id.toString();
        }
        if (both.size() > 1)
            return failure(ErrorCode::MutuallyExclusive, {}, both.first(2));
    }
    return {};
}

/*! R6.1: what members hold elsewhere does not count. */
Result<void> checkPrerequisites(const std::vector<License> &licenses, const PlanSet &enabled,
                                const Catalogue &catalogue)
{
    for (const License &license : licenses) {
        const int unmet = firstUnmetPrerequisite(catalogue, license.product,
                                                 enabledPlans(license, catalogue), enabled);
        if (unmet >= 0) {
            const Prerequisite &rule = catalogue.prerequisites()[size_t(unmet)];
            return failure(ErrorCode::GroupMissingPrerequisite, {},
                           {catalogue.plan(rule.dependent).id.toString(),
                            catalogue.plan(rule.alternatives.back()).id.toString()});
        }
    }
    return {};
}

} // namespace

Result<std::vector<License>> assignToGroup(const std::vector<License> &current,
                                           const GroupKind &kind, const Catalogue &catalogue,
                                           const LicenseChange &change)
{
    if (Result<void> form = checkForm(change); !form)
        return tl::unexpected(form.error());
    Result<std::vector<License>> licenses = withoutRemoved(current, catalogue, change.remove);
    if (!licenses)
        return licenses;
    const Result<std::vector<License>> added = additions(change, catalogue, current);
    if (!added)
        return added;
    if (!added->empty() && !kind.canBeLicensed()) // R6.4: taking licenses off stays possible
        return failure(ErrorCode::GroupNotLicensable);
    for (const License &license : *added) {
        std::erase_if(*licenses, [&license](const License &other) {
            return other.product == license.product;
        });
        licenses->push_back(license);
    }
    std::ranges::sort(*licenses, {}, &License::product);

    // R6.6: the licenses the group would have, by the rules of today, are judged.
    PlanSet enabled;
    for (const License &license : *licenses)
        enabled |= enabledPlans(license, catalogue);
    if (Result<void> checked = checkExclusivity(enabled, catalogue); !checked)
        return tl::unexpected(checked.error());
    if (Result<void> checked = checkPrerequisites(*licenses, enabled, catalogue); !checked)
        return tl::unexpected(checked.error());
    return licenses;
}

} // namespace LicenseDesk
