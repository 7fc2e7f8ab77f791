// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reportrows.h"

#include "licensing/names.h"
#include "store/reader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LicenseDesk {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int pageSize = 100'000;

/*! The licenses that enable the plan: "Office 365 E3 (Sales)". */
QJsonArray sourcesOf(const RuleConflictRow &row, const std::vector<PlanId> &plans,
                     const Catalogue &catalogue)
{
    QStringList texts;
    for (const RuleConflictRow::Source &source : row.sources) {
        if (std::ranges::find(plans, source.plan) == plans.end())
            continue;
        const QString from = source.groupName.isEmpty() ? Report::tr("Direct") : source.groupName;
        texts += QStringLiteral("%1 (%2)").arg(productName(source.product, catalogue), from);
    }
    texts.removeDuplicates();
    return QJsonArray::fromStringList(texts);
}

ReportRow rowOf(const RuleConflictRow &row, const Catalogue &catalogue)
{
    QStringList others;
    for (const PlanId &plan : row.otherPlans)
        others += planName(plan, catalogue);
    return {row.userName,
            row.userPrincipalName,
            ruleKindName(row.kind),
            planName(row.plan, catalogue),
            sourcesOf(row, {row.plan}, catalogue),
            row.kind == RuleKind::ProhibitedLocations
                ? QJsonValue(row.location)
                : QJsonValue(QJsonArray::fromStringList(others)),
            sourcesOf(row, row.otherPlans, catalogue),
            row.user.toString(),
            row.plan.toString()};
}

} // namespace

std::vector<ReportColumn> ruleConflictColumns()
{
    return {{"user", Report::tr("User")},
            {"userPrincipalName", Report::tr("User principal name")},
            {"rule", Report::tr("Rule")},
            {"plan", Report::tr("Service plan")},
            {"sources", Report::tr("From")},
            {"others", Report::tr("Excludes, needs any of, or prohibited in")},
            {"otherSources", Report::tr("From")},
            {"userId", {}},
            {"servicePlanId", {}}};
}

Result<void> forEachRuleConflict(Reader &reader, const Catalogue &catalogue,
                                 const ReportOptions &options, const ReportVisit &visit)
{
    // Plans that only the tried tables know have their names from there.
    const Catalogue names = withRules(catalogue, options.rules);
    for (qint64 offset = 0;; offset += pageSize) {
        const Result<RuleConflicts> conflicts =
            reader.ruleConflicts(options.rules, std::nullopt, offset, pageSize);
        if (!conflicts)
            return tl::unexpected(conflicts.error());
        for (const RuleConflictRow &row : conflicts->rows) {
            if (Result<void> visited = visit(rowOf(row, names)); !visited)
                return visited;
        }
        if (offset + pageSize >= conflicts->users)
            return {};
    }
}

} // namespace LicenseDesk
