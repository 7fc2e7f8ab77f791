// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphlicenses.h"

#include "exchange/graphobject.h"

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

QJsonArray idTexts(const std::vector<PlanId> &plans)
{
    QJsonArray texts;
    for (const PlanId &plan : plans)
        texts.append(plan.toString());
    return texts;
}

QJsonObject assignedLicense(const SkuId &product, const std::vector<PlanId> &disabledPlans)
{
    return {{QStringLiteral("skuId"), product.toString()},
            {QStringLiteral("disabledPlans"), idTexts(disabledPlans)}};
}

QLatin1String name(AppliesTo appliesTo)
{
    return appliesTo == AppliesTo::Company ? QLatin1String("Company") : QLatin1String("User");
}

PlanSet enabledBy(const AssignmentRow &entry, const Product &product, const Catalogue &catalogue)
{
    PlanSet plans = product.plans;
    for (const PlanId &plan : entry.disabledPlans) {
        if (const PlanIndex index = catalogue.indexOf(plan); index >= 0)
            plans.remove(index);
    }
    return plans;
}

/*! A plan of the user: what gives it, and since when. */
struct PlanSupply
{
    bool usable = false;
    QDateTime since;
};

} // namespace

QJsonArray assignedLicenses(const QList<AssignmentRow> &entries)
{
    // In the order of the entries, which is that of the products (R4.6).
    std::vector<std::pair<SkuId, std::vector<PlanId>>> merged;
    for (const AssignmentRow &entry : entries) {
        if (!isApplied(entry.state))
            continue;
        std::vector<PlanId> disabled = entry.disabledPlans;
        std::ranges::sort(disabled);
        const auto same = std::ranges::find_if(
            merged, [&](const auto &license) { return license.first == entry.product; });
        if (same == merged.end()) {
            merged.emplace_back(entry.product, std::move(disabled));
            continue;
        }
        std::vector<PlanId> common;
        std::ranges::set_intersection(same->second, disabled, std::back_inserter(common));
        same->second = std::move(common);
    }
    QJsonArray licenses;
    for (const auto &[product, disabled] : merged)
        licenses.append(assignedLicense(product, disabled));
    return licenses;
}

QJsonArray assignedLicenses(const QList<GroupLicenseRow> &licenses)
{
    QJsonArray array;
    for (const GroupLicenseRow &license : licenses)
        array.append(assignedLicense(license.product, license.disabledPlans));
    return array;
}

QJsonArray licenseAssignmentStates(const QList<AssignmentRow> &entries)
{
    QJsonArray states;
    for (const AssignmentRow &entry : entries) {
        QJsonObject state = assignedLicense(entry.product, entry.disabledPlans);
        state.insert(QStringLiteral("assignedByGroup"), entry.group
                                                            ? QJsonValue(entry.group->toString())
                                                            : QJsonValue(QJsonValue::Null));
        state.insert(QStringLiteral("state"), toString(entry.state));
        state.insert(QStringLiteral("error"), toString(entry.error));
        state.insert(QStringLiteral("lastUpdatedDateTime"), graphTime(entry.lastUpdated));
        states.append(state);
    }
    return states;
}

QJsonArray assignedPlans(const QList<AssignmentRow> &entries, const Catalogue &catalogue)
{
    std::map<PlanIndex, PlanSupply> supplies;
    for (const AssignmentRow &entry : entries) {
        const ProductIndex index = catalogue.indexOf(entry.product);
        if (!isApplied(entry.state) || index < 0)
            continue;
        const Product &product = catalogue.product(index);
        enabledBy(entry, product, catalogue).forEach([&](PlanIndex plan) {
            PlanSupply &supply = supplies[plan];
            supply.usable |= isAssignable(product.status);
            if (!supply.since.isValid() || entry.lastUpdated < supply.since)
                supply.since = entry.lastUpdated;
        });
    }
    QJsonArray plans;
    for (const auto &[index, supply] : supplies) {
        const ServicePlan &plan = catalogue.plan(index);
        plans.append(
            QJsonObject{{QStringLiteral("assignedDateTime"), graphTime(supply.since)},
                        {QStringLiteral("capabilityStatus"),
                         supply.usable ? QStringLiteral("Enabled") : QStringLiteral("Suspended")},
                        {QStringLiteral("service"), plan.name},
                        {QStringLiteral("servicePlanId"), plan.id.toString()}});
    }
    return plans;
}

QJsonArray servicePlanInfos(const Product &product, const PlanSet &enabled,
                            const Catalogue &catalogue)
{
    QJsonArray plans;
    for (const PlanIndex index : catalogue.byName(product.plans)) {
        const ServicePlan &plan = catalogue.plan(index);
        plans.append(QJsonObject{
            {QStringLiteral("servicePlanId"), plan.id.toString()},
            {QStringLiteral("servicePlanName"), plan.name},
            {QStringLiteral("provisioningStatus"),
             enabled.contains(index) ? QStringLiteral("Success") : QStringLiteral("Disabled")},
            {QStringLiteral("appliesTo"), QString(name(plan.appliesTo))}});
    }
    return plans;
}

PlanSet enabledPlansOf(const Product &product, const QList<AssignmentRow> &entries,
                       const Catalogue &catalogue)
{
    PlanSet enabled;
    for (const AssignmentRow &entry : entries) {
        if (entry.product == product.id && isApplied(entry.state))
            enabled |= enabledBy(entry, product, catalogue);
    }
    return enabled;
}

QList<AssignmentRow> entriesInError(const QList<AssignmentRow> &entries,
                                    const QHash<GroupId, qint64> &licensedSince)
{
    QList<AssignmentRow> failed;
    std::ranges::copy_if(entries, std::back_inserter(failed), [](const AssignmentRow &entry) {
        return entry.error != AssignmentError::None;
    });
    // Stable: inside a group the products keep their order.
    std::ranges::stable_sort(failed, {}, [&](const AssignmentRow &entry) {
        const GroupId group = entry.group.value_or(GroupId());
        return std::pair(entry.group ? licensedSince.value(group) : qint64(-1), group);
    });
    return failed;
}

} // namespace LicenseDesk
