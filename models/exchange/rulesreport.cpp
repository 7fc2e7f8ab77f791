// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importkinds.h"
#include "exchange/reportrows.h"
#include "licensing/names.h"
#include "service/rulehistory.h"
#include "store/reader.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/*! A plan as the directory calls it now; as the table had it, if the directory knows it no more. */
QString nameOf(const RulePlan &plan, const Catalogue &catalogue)
{
    return catalogue.indexOf(plan.id) < 0 ? plan.name : planName(plan.id, catalogue);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

ReportRow rowOf(const RuleLine &line, RuleKind kind, const Catalogue &catalogue)
{
    const bool needs = kind == RuleKind::PrerequisitePlans;
    const bool prohibits = kind == RuleKind::ProhibitedLocations;
    return {ruleKindName(kind),
            textOrNull(prohibits ? QString() : line.subject),
            nameOf(line.plan, catalogue),
            textOrNull(needs ? nameOf(line.other, catalogue) : QString()),
            textOrNull(prohibits ? line.subject : QString()),
            line.plan.id.toString(),
            textOrNull(needs ? line.other.id.toString() : QString())};
}

} // namespace

QString ruleKindName(RuleKind kind)
{
    switch (kind) {
    case RuleKind::ExclusivePlans:
        return toString(ImportKind::ExclusivePlans);
    case RuleKind::PrerequisitePlans:
        return toString(ImportKind::PrerequisitePlans);
    case RuleKind::ProhibitedLocations:
        break;
    }
    return toString(ImportKind::ProhibitedLocations);
}

std::vector<ReportColumn> rulesColumns()
{
    return {{"rule", Report::tr("Rule")},
            {"set", Report::tr("Exclusive set")},
            {"plan", Report::tr("Service plan")},
            {"requiresAnyOf", Report::tr("Requires any of")},
            {"prohibitedLocation", Report::tr("Prohibited in")},
            {"servicePlanId", {}},
            {"requiresAnyOfId", {}}};
}

Result<void> forEachRule(Reader &reader, const Catalogue &catalogue, const ReportOptions &options,
                         const ReportVisit &visit)
{
    for (const RuleKind kind : allRuleKinds) {
        Result<RuleTable> table = ruleTable(catalogue, kind);
        if (options.at.isValid())
            table = versionAt(reader, *std::move(table), options.at);
        if (!table)
            return tl::unexpected(table.error());
        for (const RuleLine &line : table->lines) {
            if (Result<void> visited = visit(rowOf(line, kind, catalogue)); !visited)
                return visited;
        }
    }
    return {};
}

} // namespace LicenseDesk
