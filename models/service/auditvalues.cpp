// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace LicenseDesk {

namespace {

QString compact(const QJsonObject &object)
{
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

template <typename Record>
std::pair<QString, QString> differenceOf(const Record &before, const Record &after,
                                         const QStringList &names)
{
    QJsonObject old;
    QJsonObject fresh;
    for (const QString &name : names) {
        const QJsonValue left = property(before, name);
        const QJsonValue right = property(after, name);
        if (left == right)
            continue;
        old.insert(name, left);
        fresh.insert(name, right);
    }
    return {compact(old), compact(fresh)};
}

QJsonArray planIds(const PlanSet &plans, const Catalogue &catalogue)
{
    QJsonArray ids;
    plans.forEach([&](PlanIndex plan) { ids.append(catalogue.plan(plan).id.toString()); });
    return ids;
}

QJsonObject toJson(const License &license, const Catalogue &catalogue)
{
    QJsonObject object{{QStringLiteral("skuId"), catalogue.product(license.product).id.toString()}};
    if (!license.disabled.isEmpty())
        object.insert(QStringLiteral("disabledPlans"), planIds(license.disabled, catalogue));
    return object;
}

QJsonObject toJson(const InheritedEntry &entry, const UserFacts &facts, const Catalogue &catalogue)
{
    QJsonObject object = toJson(entry.license, catalogue);
    object.insert(QStringLiteral("assignedByGroup"),
                  facts.groups[size_t(entry.group)].licenses->id.toString());
    object.insert(QStringLiteral("state"), toString(entry.state));
    if (entry.error != AssignmentError::None)
        object.insert(QStringLiteral("error"), toString(entry.error));
    return object;
}

QJsonObject toJson(const OrganizationRecord &organization)
{
    return {{QStringLiteral("displayName"), organization.displayName},
            {QStringLiteral("defaultUsageLocation"), organization.defaultUsageLocation},
            {QStringLiteral("verifiedDomains"),
             QJsonArray::fromStringList(organization.verifiedDomains)},
            {QStringLiteral("reprocessAutomatically"), organization.reprocessAutomatically}};
}

QLatin1String name(CapabilityStatus status)
{
    switch (status) {
    case CapabilityStatus::Enabled:
        return QLatin1String("Enabled");
    case CapabilityStatus::Warning:
        return QLatin1String("Warning");
    case CapabilityStatus::Suspended:
        return QLatin1String("Suspended");
    case CapabilityStatus::Deleted:
        return QLatin1String("Deleted");
    case CapabilityStatus::LockedOut:
        return QLatin1String("LockedOut");
    }
    Q_UNREACHABLE();
}

} // namespace

std::pair<QString, QString> auditDifference(const UserRecord &before, const UserRecord &after)
{
    return differenceOf(before, after, userPropertyNames());
}

std::pair<QString, QString> auditDifference(const GroupRecord &before, const GroupRecord &after)
{
    return differenceOf(before, after, groupPropertyNames());
}

std::pair<QString, QString> auditDifference(const ContactRecord &before, const ContactRecord &after)
{
    return differenceOf(before, after, contactPropertyNames());
}

std::pair<QString, QString> auditDifference(const OrganizationRecord &before,
                                            const OrganizationRecord &after)
{
    QJsonObject old = toJson(before);
    QJsonObject fresh = toJson(after);
    const QStringList names = old.keys();
    for (const QString &key : names) {
        if (old.value(key) == fresh.value(key)) {
            old.remove(key);
            fresh.remove(key);
        }
    }
    return {compact(old), compact(fresh)};
}

QString auditText(const AuditedMember &member)
{
    return compact(QJsonObject{{QStringLiteral("type"), member.type},
                               {QStringLiteral("id"), member.id},
                               {QStringLiteral("displayName"), member.displayName}});
}

QString auditText(const std::vector<License> &licenses, const Catalogue &catalogue)
{
    QJsonArray array;
    for (const License &license : licenses)
        array.append(toJson(license, catalogue));
    return compact(array);
}

QString auditText(const std::vector<AssignmentStore::ImportedEntry> &entries,
                  const QHash<GroupKey, QString> &groupIds)
{
    QJsonArray array;
    for (const AssignmentStore::ImportedEntry &entry : entries) {
        QJsonObject object{{QStringLiteral("skuId"), entry.product.toString()},
                           {QStringLiteral("state"), toString(entry.state)}};
        if (entry.group)
            object.insert(QStringLiteral("assignedByGroup"), groupIds.value(*entry.group));
        if (entry.error != AssignmentError::None)
            object.insert(QStringLiteral("error"), toString(entry.error));
        QJsonArray disabled;
        for (const PlanId &plan : entry.disabledPlans)
            disabled.append(plan.toString());
        if (!disabled.isEmpty())
            object.insert(QStringLiteral("disabledPlans"), disabled);
        array.append(object);
    }
    return compact(array);
}

QString auditText(const PrepaidUnits &units, CapabilityStatus status)
{
    return compact(QJsonObject{{QStringLiteral("enabled"), units.enabled},
                               {QStringLiteral("warning"), units.warning},
                               {QStringLiteral("suspended"), units.suspended},
                               {QStringLiteral("lockedOut"), units.lockedOut},
                               {QStringLiteral("capabilityStatus"), name(status)}});
}

std::pair<QString, QString> auditDifference(const UserFacts &facts,
                                            const std::vector<InheritedEntry> &after,
                                            const Catalogue &catalogue)
{
    const auto sameIn = [](const std::vector<InheritedEntry> &entries,
                           const InheritedEntry &wanted) {
        return std::ranges::any_of(entries, [&](const InheritedEntry &entry) {
            return entry.group == wanted.group && entry.license == wanted.license
                   && entry.state == wanted.state && entry.error == wanted.error;
        });
    };
    QJsonArray old;
    QJsonArray fresh;
    for (const InheritedEntry &entry : facts.entries) {
        if (!sameIn(after, entry))
            old.append(toJson(entry, facts, catalogue));
    }
    for (const InheritedEntry &entry : after) {
        if (!sameIn(facts.entries, entry))
            fresh.append(toJson(entry, facts, catalogue));
    }
    return {old.isEmpty() ? QString() : compact(old), fresh.isEmpty() ? QString() : compact(fresh)};
}

} // namespace LicenseDesk
