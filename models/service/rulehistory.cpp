// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rulehistory.h"

#include "store/reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

QString placesText(const std::vector<RuleDifference::Place> &places, RuleKind kind)
{
    if (places.empty())
        return {};
    QJsonArray array;
    for (const RuleDifference::Place &place : places) {
        QJsonObject object{{QStringLiteral("place"), place.place},
                           {QStringLiteral("servicePlanName"), place.line.plan.name},
                           {QStringLiteral("servicePlanId"), place.line.plan.id.toString()}};
        switch (kind) {
        case RuleKind::ExclusivePlans:
            object.insert(QStringLiteral("set"), place.line.subject);
            break;
        case RuleKind::PrerequisitePlans:
            object.insert(QStringLiteral("requiresAnyOfName"), place.line.other.name);
            object.insert(QStringLiteral("requiresAnyOfId"), place.line.other.id.toString());
            break;
        case RuleKind::ProhibitedLocations:
            object.insert(QStringLiteral("prohibitedLocation"), place.line.subject);
            break;
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RuleDifference::Place> placesFrom(const QString &text, RuleKind kind)
{
    std::vector<RuleDifference::Place> places;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        RuleDifference::Place place;
        place.place = object.value(u"place").toInt();
        place.line.plan = {
            PlanId::fromString(object.value(u"servicePlanId").toString()).value_or(PlanId()),
            object.value(u"servicePlanName").toString()};
        switch (kind) {
        case RuleKind::ExclusivePlans:
            place.line.subject = object.value(u"set").toString();
            break;
        case RuleKind::PrerequisitePlans:
            place.line.other = {
                PlanId::fromString(object.value(u"requiresAnyOfId").toString()).value_or(PlanId()),
                object.value(u"requiresAnyOfName").toString()};
            break;
        case RuleKind::ProhibitedLocations:
            place.line.subject = object.value(u"prohibitedLocation").toString();
            break;
        }
        places.push_back(place);
    }
    return places;
}

} // namespace

QString activityOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::ExclusivePlans:
        return QStringLiteral("Update exclusive service plans");
    case RuleKind::PrerequisitePlans:
        return QStringLiteral("Update prerequisite service plans");
    case RuleKind::ProhibitedLocations:
        break;
    }
    return QStringLiteral("Update prohibited usage locations");
}

std::optional<RuleKind> ruleKindOfActivity(const QString &activity)
{
    const auto found = std::ranges::find_if(
        allRuleKinds, [&](RuleKind kind) { return activityOf(kind) == activity; });
    return found == allRuleKinds.end() ? std::nullopt : std::optional(*found);
}

std::pair<QString, QString> auditDifference(const RuleTable &before, const RuleTable &after)
{
    const RuleDifference found = difference(before, after);
    return {placesText(found.removed, after.kind), placesText(found.added, after.kind)};
}

Result<RuleTable> versionBefore(const RuleTable &after, const AuditEntry &entry)
{
    const std::optional<RuleKind> kind = ruleKindOfActivity(entry.activity);
    if (kind != after.kind) {
        return failure(ErrorCode::InvalidValue, entry.activity,
                       {QStringLiteral("activity"), activityOf(after.kind)});
    }
    return undone(after, {placesFrom(entry.oldValue, *kind), placesFrom(entry.newValue, *kind)});
}

Result<RuleTable> versionAt(Reader &reader, RuleTable present, const QDateTime &time)
{
    constexpr int pageSize = 100;
    AuditFilter filter;
    filter.activity = activityOf(present.kind);
    filter.success = true;
    for (qint64 from = 0;;) {
        const auto rows = reader.auditEntries(filter, Qt::DescendingOrder, from, pageSize);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const AuditRow &row : *rows) {
            if (row.entry.at <= time)
                return present;
            Result<RuleTable> before = versionBefore(present, row.entry);
            if (!before)
                return before;
            present = *std::move(before);
        }
        if (rows->size() < pageSize)
            return present;
        from = rows->back().id;
    }
}

} // namespace LicenseDesk
