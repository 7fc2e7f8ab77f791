// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/causejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LicenseDesk {

namespace {

constexpr QLatin1String planName("plan");
constexpr QLatin1String otherPlansName("otherPlans");
constexpr QLatin1String otherProductName("otherProduct");
constexpr QLatin1String locationName("location");
constexpr QLatin1String addressName("address");
constexpr QLatin1String addressOwnerName("addressOwner");
constexpr QLatin1String notAssignableName("notAssignable");

} // namespace

QString causeToText(const Cause &cause)
{
    if (cause == Cause())
        return {};
    QJsonObject json;
    if (!cause.plan.isNull())
        json.insert(planName, cause.plan.toString());
    if (!cause.otherPlans.empty()) {
        QJsonArray plans;
        for (const PlanId &plan : cause.otherPlans)
            plans.append(plan.toString());
        json.insert(otherPlansName, plans);
    }
    if (!cause.otherProduct.isNull())
        json.insert(otherProductName, cause.otherProduct.toString());
    if (!cause.location.isEmpty())
        json.insert(locationName, cause.location);
    if (!cause.address.isEmpty())
        json.insert(addressName, cause.address);
    if (!cause.addressOwner.isEmpty())
        json.insert(addressOwnerName, cause.addressOwner);
    if (cause.notAssignable)
        json.insert(notAssignableName, true);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Cause causeFromText(const QString &text)
{
    Cause cause;
    if (text.isEmpty())
        return cause;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto planId = [](const QJsonValue &value) {
        return PlanId::fromString(value.toString()).value_or(PlanId());
    };
    cause.plan = planId(json.value(planName));
    for (const QJsonValue &plan : json.value(otherPlansName).toArray())
        cause.otherPlans.push_back(planId(plan));
    cause.otherProduct =
        SkuId::fromString(json.value(otherProductName).toString()).value_or(SkuId());
    cause.location = json.value(locationName).toString();
    cause.address = json.value(addressName).toString();
    cause.addressOwner = json.value(addressOwnerName).toString();
    cause.notAssignable = json.value(notAssignableName).toBool();
    return cause;
}

} // namespace LicenseDesk
