// SPDX-License-Identifier: GPL-3.0-or-later
// Products, the organization and the audit log as Graph shows them.
#include "exchange/graphlicenses.h"
#include "exchange/graphobject.h"

#include <QJsonDocument>

#include <algorithm>

namespace LicenseDesk {

namespace {

GraphObject fromJson(const GraphType &type, const QJsonObject &json, const QString &position)
{
    return {&type, [json](const QString &name) -> Graphed<QJsonValue> { return json.value(name); },
            position};
}

GraphType typeOf(const QString &name, const QJsonObject &sample)
{
    return graphType(name, sample.keys(),
                     [&sample](const QString &key) { return sample.value(key); });
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject subscribedSku(const Product &product, qint64 consumed, const Guid &tenant,
                          const QString &tenantName, const Catalogue &catalogue)
{
    bool forUsers = product.plans.isEmpty();
    product.plans.forEach(
        [&](PlanIndex plan) { forUsers |= catalogue.plan(plan).appliesTo == AppliesTo::User; });
    const PrepaidUnits &units = product.units;
    return {
        {QStringLiteral("id"), QString(tenant.toString() + u'_' + product.id.toString())},
        {QStringLiteral("accountId"), tenant.toString()},
        {QStringLiteral("accountName"), tenantName},
        {QStringLiteral("appliesTo"),
         forUsers ? QStringLiteral("User") : QStringLiteral("Company")},
        {QStringLiteral("capabilityStatus"), toString(product.status)},
        {QStringLiteral("consumedUnits"), consumed},
        {QStringLiteral("skuId"), product.id.toString()},
        {QStringLiteral("skuPartNumber"), product.partNumber},
        {QStringLiteral("subscriptionIds"), QJsonArray()},
        {QStringLiteral("prepaidUnits"),
         QJsonObject{{QStringLiteral("enabled"), units.enabled},
                     {QStringLiteral("warning"), units.warning},
                     {QStringLiteral("suspended"), units.suspended},
                     {QStringLiteral("lockedOut"), units.lockedOut}}},
        {QStringLiteral("servicePlans"), servicePlanInfos(product, product.plans, catalogue)},
    };
}

QJsonObject licenseDetailsJson(const UserId &user, const Product &product,
                               const QJsonArray &servicePlans)
{
    return {{QStringLiteral("id"), QString(user.toString() + u'_' + product.id.toString())},
            {QStringLiteral("skuId"), product.id.toString()},
            {QStringLiteral("skuPartNumber"), product.partNumber},
            {QStringLiteral("servicePlans"), servicePlans}};
}

QJsonArray verifiedDomains(const OrganizationRecord &organization)
{
    // The first domain of one's own is the default one, as the vendor has it after adding it.
    QString defaultDomain = organization.initialDomain;
    for (const QString &domain : organization.verifiedDomains) {
        if (domain.compare(organization.initialDomain, Qt::CaseInsensitive) != 0) {
            defaultDomain = domain;
            break;
        }
    }
    QJsonArray domains;
    for (const QString &domain : organization.verifiedDomains) {
        domains.append(QJsonObject{
            {QStringLiteral("name"), domain},
            {QStringLiteral("type"), QStringLiteral("Managed")},
            {QStringLiteral("capabilities"), QStringLiteral("Email, OfficeCommunicationsOnline")},
            {QStringLiteral("isDefault"), domain == defaultDomain},
            {QStringLiteral("isInitial"),
             domain.compare(organization.initialDomain, Qt::CaseInsensitive) == 0}});
    }
    return domains;
}

QJsonObject organizationJson(const OrganizationRecord &organization)
{
    return {{QStringLiteral("id"), organization.tenantId.toString()},
            {QStringLiteral("displayName"), orNull(organization.displayName)},
            {QStringLiteral("createdDateTime"), graphTime(organization.createdDateTime)},
            {QStringLiteral("defaultUsageLocation"), orNull(organization.defaultUsageLocation)},
            {QStringLiteral("reprocessAutomatically"), organization.reprocessAutomatically},
            {QStringLiteral("verifiedDomains"), verifiedDomains(organization)}};
}

QString jsonText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    // A lone value is no document: write it as an array's only element.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonArray modifiedProperties(const AuditEntry &entry)
{
    const QJsonDocument before = QJsonDocument::fromJson(entry.oldValue.toUtf8());
    const QJsonDocument after = QJsonDocument::fromJson(entry.newValue.toUtf8());
    QJsonArray properties;
    const auto append = [&](const QString &name, const QString &oldText, const QString &newText) {
        properties.append(QJsonObject{{QStringLiteral("displayName"), name},
                                      {QStringLiteral("oldValue"), orNull(oldText)},
                                      {QStringLiteral("newValue"), orNull(newText)}});
    };
    if (before.isArray() || after.isArray()) {
        const bool isRuleTable = entry.targetType == QLatin1String("Organization");
        append(isRuleTable ? QStringLiteral("LicensingRules") : QStringLiteral("AssignedLicense"),
               entry.oldValue, entry.newValue);
        return properties;
    }
    QStringList names = before.object().keys() + after.object().keys();
    names.sort();
    names.removeDuplicates();
    for (const QString &name : names)
        append(name, jsonText(before.object().value(name)), jsonText(after.object().value(name)));
    return properties;
}

QJsonObject target(const QString &type, const QString &id, const QString &name,
                   const QJsonArray &changes)
{
    return {{QStringLiteral("type"), type},
            {QStringLiteral("id"), orNull(id)},
            {QStringLiteral("displayName"), orNull(name)},
            {QStringLiteral("userPrincipalName"), QJsonValue(QJsonValue::Null)},
            {QStringLiteral("groupType"), QJsonValue(QJsonValue::Null)},
            {QStringLiteral("modifiedProperties"), changes}};
}

QJsonArray targets(const AuditEntry &entry)
{
    const QJsonObject object =
        target(entry.targetType, entry.targetId, entry.targetName, modifiedProperties(entry));
    if (entry.memberId.isEmpty())
        return {object};
    // The vendor names the member first, with the group that it joined or left, then the group.
    const bool added = entry.activity.startsWith(QLatin1String("Add"));
    const auto changed = [added](const char *name, const QString &value) {
        const QString text = jsonText(value);
        const QJsonValue none(QJsonValue::Null);
        return QJsonObject{{QStringLiteral("displayName"), QLatin1String(name)},
                           {QStringLiteral("oldValue"), added ? none : QJsonValue(text)},
                           {QStringLiteral("newValue"), added ? QJsonValue(text) : none}};
    };
    return {target(entry.memberType, entry.memberId, entry.memberName,
                   QJsonArray{changed("Group.ObjectID", entry.targetId),
                              changed("Group.DisplayName", entry.targetName)}),
            object};
}

QJsonObject initiatedBy(const QString &actor)
{
    const QJsonValue none(QJsonValue::Null);
    if (actor == backgroundActor) {
        return {
            {QStringLiteral("user"), none},
            {QStringLiteral("app"), QJsonObject{{QStringLiteral("appId"), none},
                                                {QStringLiteral("displayName"), actor},
                                                {QStringLiteral("servicePrincipalId"), none},
                                                {QStringLiteral("servicePrincipalName"), none}}}};
    }
    return {{QStringLiteral("app"), none},
            {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), none},
                                                 {QStringLiteral("displayName"), actor},
                                                 {QStringLiteral("userPrincipalName"), actor},
                                                 {QStringLiteral("ipAddress"), none}}}};
}

QString operationType(const QString &activity)
{
    QString verb = activity.section(u' ', 0, 0);
    if (activity.contains(QLatin1String(" member ")))
        return verb == QLatin1String("Add") ? QStringLiteral("Assign") : QStringLiteral("Unassign");
    if (verb == QLatin1String("Add") || verb == QLatin1String("Delete"))
        return verb;
    return QStringLiteral("Update");
}

QJsonObject directoryAudit(const AuditEntry &entry, qint64 id)
{
    return {{QStringLiteral("id"), QStringLiteral("Directory_%1").arg(id)},
            {QStringLiteral("category"), entry.category},
            {QStringLiteral("correlationId"), QJsonValue(QJsonValue::Null)},
            {QStringLiteral("result"),
             entry.success ? QStringLiteral("success") : QStringLiteral("failure")},
            {QStringLiteral("resultReason"), entry.reason},
            {QStringLiteral("activityDisplayName"), entry.activity},
            {QStringLiteral("activityDateTime"), graphTime(entry.at)},
            {QStringLiteral("loggedByService"), QStringLiteral("Core Directory")},
            {QStringLiteral("operationType"), operationType(entry.activity)},
            {QStringLiteral("initiatedBy"), initiatedBy(entry.actor)},
            {QStringLiteral("targetResources"), targets(entry)},
            {QStringLiteral("additionalDetails"), QJsonArray()}};
}

} // namespace

const GraphType &subscribedSkuType()
{
    static const GraphType type = typeOf(QStringLiteral("subscribedSku"),
                                         subscribedSku(Product(), 0, Guid(), {}, Catalogue()));
    return type;
}

const GraphType &licenseDetailsType()
{
    static const GraphType type =
        typeOf(QStringLiteral("licenseDetails"), licenseDetailsJson(UserId(), Product(), {}));
    return type;
}

const GraphType &organizationType()
{
    static const GraphType type =
        typeOf(QStringLiteral("organization"), organizationJson(OrganizationRecord()));
    return type;
}

const GraphType &directoryAuditType()
{
    static const GraphType type =
        typeOf(QStringLiteral("directoryAudit"), directoryAudit(AuditEntry(), 0));
    return type;
}

GraphObject graphObject(const OrganizationRecord &organization)
{
    return fromJson(organizationType(), organizationJson(organization),
                    organization.tenantId.toString());
}

GraphObject graphObject(const AuditEntry &entry, qint64 id)
{
    return fromJson(directoryAuditType(), directoryAudit(entry, id), QString::number(id));
}

GraphObject graphObject(const ProductRow &product, const Catalogue &catalogue,
                        const OrganizationRecord &organization)
{
    const ProductIndex index = catalogue.indexOf(product.id);
    Product shown = index < 0 ? Product() : catalogue.product(index);
    // The row is what was just read; the catalogue tells the plans.
    shown.id = product.id;
    shown.partNumber = product.partNumber;
    shown.units = product.units;
    shown.status = product.status;
    return fromJson(subscribedSkuType(),
                    subscribedSku(shown, product.consumed, organization.tenantId,
                                  organization.displayName, catalogue),
                    product.id.toString());
}

GraphObject licenseDetails(const UserId &user, ProductIndex product,
                           const QList<AssignmentRow> &entries, const Catalogue &catalogue)
{
    const Product &shown = catalogue.product(product);
    const QJsonArray plans =
        servicePlanInfos(shown, enabledPlansOf(shown, entries, catalogue), catalogue);
    return fromJson(licenseDetailsType(), licenseDetailsJson(user, shown, plans),
                    shown.id.toString());
}

} // namespace LicenseDesk
