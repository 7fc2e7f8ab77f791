// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/importvalues.h"
#include "service/changewriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

using Written = CatalogueStore::Written;

/*! A subscribed SKU as a file has it, checked before anything is written. */
struct SubscribedSku
{
    SkuId id;
    QString partNumber;
    std::vector<ServicePlan> plans;
    std::optional<qint64> enabled;
    std::optional<qint64> warning;
    std::optional<qint64> suspended;
    std::optional<qint64> lockedOut;
    std::optional<CapabilityStatus> status;
};

std::optional<CapabilityStatus> statusFromString(const QString &text)
{
    for (const auto &[name, status] : {std::pair("Enabled", CapabilityStatus::Enabled),
                                       std::pair("Warning", CapabilityStatus::Warning),
                                       std::pair("Suspended", CapabilityStatus::Suspended),
                                       std::pair("Deleted", CapabilityStatus::Deleted),
                                       std::pair("LockedOut", CapabilityStatus::LockedOut)}) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return status;
    }
    return std::nullopt;
}

QString readUnits(const QJsonObject &prepaid, const char *name, std::optional<qint64> &units)
{
    const QJsonValue value = prepaid.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return {};
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < 0)
        return ImportText::tr("prepaidUnits.%1 is no number of units").arg(QLatin1String(name));
    units = number;
    return {};
}

QString readPlans(const QJsonValue &value, std::vector<ServicePlan> &plans)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray())
        return ImportText::tr("servicePlans is no list");
    const QJsonArray elements = value.toArray();
    for (const QJsonValue element : elements) {
        const std::optional<PlanId> id = idFrom<PlanId>(element.toObject().value(u"servicePlanId"));
        if (!id)
            return ImportText::tr("a service plan has no servicePlanId that is a GUID");
        ServicePlan plan{*id, {}, {}, AppliesTo::User};
        plan.name = tidyName(element.toObject().value(u"servicePlanName").toString());
        if (element.toObject().value(u"appliesTo").toString() == QLatin1String("Company"))
            plan.appliesTo = AppliesTo::Company;
        plans.push_back(plan);
    }
    return {};
}

/*! Reads \a object into \a sku; a text says why it cannot be taken. */
QString readSku(const QJsonObject &object, SubscribedSku &sku)
{
    const std::optional<SkuId> id = idFrom<SkuId>(object.value(u"skuId"));
    if (!id)
        return ImportText::tr("it has no skuId that is a GUID");
    sku.id = *id;
    sku.partNumber = tidyName(object.value(u"skuPartNumber").toString());
    QString problem = readPlans(object.value(u"servicePlans"), sku.plans);
    const QJsonValue prepaid = object.value(u"prepaidUnits");
    if (!prepaid.isUndefined() && !prepaid.isNull() && !prepaid.isObject())
        problem = ImportText::tr("prepaidUnits is no object");
    for (const auto &[name, units] :
         {std::pair("enabled", &sku.enabled), std::pair("warning", &sku.warning),
          std::pair("suspended", &sku.suspended), std::pair("lockedOut", &sku.lockedOut)}) {
        if (problem.isEmpty())
            problem = readUnits(prepaid.toObject(), name, *units);
    }
    const QJsonValue status = object.value(u"capabilityStatus");
    if (problem.isEmpty() && !status.isUndefined() && !status.isNull()) {
        sku.status = statusFromString(status.toString());
        if (!sku.status)
            problem = ImportText::tr("capabilityStatus is none that is known");
    }
    return problem;
}

/*! Notes the stronger of what happened to parts of one row. */
void note(Written &row, Written part)
{
    if (part == Written::Unchanged || row == Written::Added)
        return;
    row = Written::Changed;
}

/*! Names of what the directory knows already stay: they come from the catalogue, and importing
    both files again must change nothing. */
Result<void> writePlan(ChangeWriter &writer, const ServicePlan &plan, const Catalogue &present,
                       Written &row)
{
    ServicePlan wanted = plan;
    const PlanIndex index = present.indexOf(plan.id);
    if (index >= 0 && !present.plan(index).name.isEmpty()) {
        wanted.name = present.plan(index).name;
        wanted.friendlyName = present.plan(index).friendlyName;
    } else if (wanted.name.isEmpty()) {
        wanted.name = plan.id.toString();
    }
    return writer.catalogue().writePlan(wanted).map([&](Written written) { note(row, written); });
}

/*! R10.1: plans that come with a subscription are a change of the catalogue. */
Result<void> auditPlans(ChangeWriter &writer, const SubscribedSku &sku, const Catalogue &before)
{
    const ProductIndex index = before.indexOf(sku.id);
    QJsonArray had;
    QJsonArray has;
    if (index >= 0) {
        for (const PlanIndex plan : before.byName(before.product(index).plans))
            had.append(before.plan(plan).id.toString());
    }
    has = had;
    for (const ServicePlan &plan : sku.plans) {
        if (!has.contains(plan.id.toString()))
            has.append(plan.id.toString());
    }
    const auto text = [](const QJsonArray &plans) {
        const QJsonObject object{{QStringLiteral("servicePlans"), plans}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    AuditEntry entry;
    entry.activity = QStringLiteral("Import product catalogue");
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Product");
    entry.targetId = sku.id.toString();
    entry.targetName = index >= 0 ? before.product(index).displayName : sku.partNumber;
    entry.oldValue = text(had);
    entry.newValue = text(has);
    return writer.audit(entry);
}

Result<Written> writeSku(ChangeWriter &writer, const SubscribedSku &sku)
{
    const Result<std::shared_ptr<const Catalogue>> present = writer.catalogue().catalogue();
    if (!present)
        return tl::unexpected(present.error());
    const ProductIndex index = (*present)->indexOf(sku.id);
    Written row = Written::Unchanged;
    if (index < 0) {
        const QString name = sku.partNumber.isEmpty() ? sku.id.toString() : sku.partNumber;
        const Result<Written> written = writer.catalogue().writeProduct(sku.id, name, name);
        if (!written)
            return written;
    }
    for (const ServicePlan &plan : sku.plans) {
        if (Result<void> written = writePlan(writer, plan, **present, row); !written)
            return tl::unexpected(written.error());
        const Result<Written> put = writer.catalogue().addPlanToProduct(sku.id, plan.id, false);
        if (!put)
            return put;
        note(row, *put);
    }
    if (row != Written::Unchanged) {
        if (Result<void> audited = auditPlans(writer, sku, **present); !audited)
            return tl::unexpected(audited.error());
    }
    const bool subscribed = index >= 0 && (*present)->product(index).subscribed;
    PrepaidUnits units = subscribed ? (*present)->product(index).units : PrepaidUnits();
    units.enabled = sku.enabled.value_or(units.enabled);
    units.warning = sku.warning.value_or(units.warning);
    units.suspended = sku.suspended.value_or(units.suspended);
    units.lockedOut = sku.lockedOut.value_or(units.lockedOut);
    const CapabilityStatus status = sku.status.value_or(
        subscribed ? (*present)->product(index).status : CapabilityStatus::Enabled);
    const Result<Written> written = writer.writeSubscription(sku.id, units, status);
    if (!written)
        return written;
    note(row, *written);
    return subscribed ? row : Written::Added;
}

QStringList skuKeys(const QJsonObject &object)
{
    const std::optional<SkuId> id = idFrom<SkuId>(object.value(u"skuId"));
    return id ? QStringList(id->toString()) : QStringList();
}

} // namespace

Result<void> importSubscriptions(ChangeWriter &writer, const ImportFile &file,
                                 ImportSummary &summary)
{
    const Result<RepeatedRows> repeated = findRepeatedRows(file, skuKeys);
    if (!repeated)
        return tl::unexpected(repeated.error());
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        ++summary.read;
        SubscribedSku sku;
        const QString problem = row.problem.isEmpty()
                                    ? readSku(repeated->merged.value(row.number, row.object), sku)
                                    : row.problem;
        if (!problem.isEmpty()) {
            summary.skip(row.number, problem);
            return {};
        }
        if (repeated->later.contains(row.number))
            return {};
        const Result<Written> written = writeSku(writer, sku);
        if (!written)
            return tl::unexpected(written.error());
        summary.added += *written == Written::Added ? 1 : 0;
        summary.changed += *written == Written::Changed ? 1 : 0;
        return {};
    });
}

} // namespace LicenseDesk
