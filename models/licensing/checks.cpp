// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/checks.h"

namespace LicenseDesk {

namespace {

bool isUnmet(const Prerequisite &rule, const PlanSet &candidate)
{
    return candidate.contains(rule.dependent) && !candidate.intersects(rule.mask);
}

Finding locationFinding(const ProductCheck &check, const CheckContext &context)
{
    Finding finding;
    finding.error = AssignmentError::ProhibitedInUsageLocationViolation;
    finding.plan = context.catalogue.byName(check.enabled & context.prohibited).front();
    return finding;
}

Finding exclusivityFinding(const ProductCheck &check, const ExclusivePair &pair)
{
    Finding finding;
    finding.error = AssignmentError::MutuallyExclusiveViolation;
    finding.otherPlanFirst = !check.enabled.contains(pair.first);
    finding.plan = finding.otherPlanFirst ? pair.second : pair.first;
    finding.otherPlan = finding.otherPlanFirst ? pair.first : pair.second;
    return finding;
}

/*! In an edit a plan that somebody else depends on may be turned off (R5.4); of those and the
    product's own unmet ones the first by name is named. */
int firstDependency(const ProductCheck &check, const CheckContext &context,
                    const PlanSet &candidate)
{
    if (!check.before)
        return firstUnmetPrerequisite(context.catalogue, check.product, check.enabled, candidate);
    for (const int position : context.catalogue.prerequisitesByName()) {
        const Prerequisite &rule = context.catalogue.prerequisites()[size_t(position)];
        if (isUnmet(rule, candidate)
            && (check.enabled.contains(rule.dependent) || check.before->intersects(rule.mask)))
            return position;
    }
    return -1;
}

} // namespace

bool canBeAssigned(const Product &product)
{
    return product.subscribed && isAssignable(product.status);
}

PlanSet enabledPlans(const License &license, const Catalogue &catalogue)
{
    PlanSet enabled;
    enabled.insert(catalogue.product(license.product).plans, license.disabled);
    return enabled;
}

ExclusivePair firstExclusivePair(const Catalogue &catalogue, ProductIndex product,
                                 const PlanSet &enabled, const PlanSet &candidate)
{
    for (const int position : catalogue.exclusiveSetsOf(product)) {
        const ExclusiveSet &set = catalogue.exclusiveSets()[size_t(position)];
        if (!enabled.intersects(set.mask))
            continue;
        for (size_t first = 0; first < set.plans.size(); ++first) {
            if (!candidate.contains(set.plans[first]))
                continue;
            const bool firstIsOwn = enabled.contains(set.plans[first]);
            for (size_t second = first + 1; second < set.plans.size(); ++second) {
                if (candidate.contains(set.plans[second])
                    && (firstIsOwn || enabled.contains(set.plans[second])))
                    return {set.plans[first], set.plans[second]};
            }
        }
    }
    return {};
}

int firstUnmetPrerequisite(const Catalogue &catalogue, ProductIndex product, const PlanSet &enabled,
                           const PlanSet &candidate)
{
    for (const int position : catalogue.prerequisitesOf(product)) {
        const Prerequisite &rule = catalogue.prerequisites()[size_t(position)];
        if (enabled.contains(rule.dependent) && !candidate.intersects(rule.mask))
            return position;
    }
    return -1;
}

int firstLostPrerequisite(const Catalogue &catalogue, const PlanSet &candidate, const PlanSet &gone)
{
    for (const int position : catalogue.prerequisitesByName()) {
        const Prerequisite &rule = catalogue.prerequisites()[size_t(position)];
        if (isUnmet(rule, candidate) && gone.intersects(rule.mask))
            return position;
    }
    return -1;
}

Finding checkProduct(const ProductCheck &check, const CheckContext &context,
                     const PlanSet &candidate)
{
    Finding finding;
    // R5.7: an edit of what this source gives already is never refused for the subscription.
    if (check.newlyGiven && !canBeAssigned(context.catalogue.product(check.product))) {
        finding.error = AssignmentError::Other;
        finding.notAssignable = true;
        return finding;
    }
    if (check.enabled.intersects(context.prohibited)) // R5.5
        return locationFinding(check, context);
    const ExclusivePair pair = firstExclusivePair(context.catalogue, check.product, check.enabled,
                                                  candidate); // R5.2
    if (pair.first >= 0)
        return exclusivityFinding(check, pair);
    finding.prerequisite = firstDependency(check, context, candidate); // R5.3, R5.4
    if (finding.prerequisite >= 0)
        finding.error = AssignmentError::DependencyViolation;
    else if (context.conflictWithExchange.exists()
             && check.enabled.intersects(context.catalogue.exchangePlans())) // R5.6
        finding.error = AssignmentError::UniquenessViolation;
    else if (check.needsUnit && context.seats.available(check.product) <= 0) // R5.1
        finding.error = AssignmentError::CountViolation;
    return finding;
}

const QString &effectiveLocation(const UserFacts &facts)
{
    return facts.usageLocation.isEmpty() ? facts.defaultUsageLocation : facts.usageLocation;
}

Cause toCause(const Finding &finding, const Catalogue &catalogue, const QString &location,
              const AddressConflict &conflict)
{
    const auto planId = [&catalogue](PlanIndex plan) { return catalogue.plan(plan).id; };
    Cause cause;
    cause.notAssignable = finding.notAssignable;
    if (finding.otherProduct >= 0)
        cause.otherProduct = catalogue.product(finding.otherProduct).id;
    switch (finding.error) {
    case AssignmentError::MutuallyExclusiveViolation:
        cause.plan = planId(finding.plan);
        cause.otherPlans = {planId(finding.otherPlan)};
        break;
    case AssignmentError::DependencyViolation: {
        const Prerequisite &rule = catalogue.prerequisites()[size_t(finding.prerequisite)];
        cause.plan = planId(rule.dependent);
        for (const PlanIndex alternative : rule.alternatives)
            cause.otherPlans.push_back(planId(alternative));
        break;
    }
    case AssignmentError::ProhibitedInUsageLocationViolation:
        cause.plan = planId(finding.plan);
        cause.location = location;
        break;
    case AssignmentError::UniquenessViolation:
        cause.address = conflict.address;
        cause.addressOwner = conflict.owner;
        break;
    case AssignmentError::None:
    case AssignmentError::CountViolation:
    case AssignmentError::Other:
        break;
    }
    return cause;
}

} // namespace LicenseDesk
