// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "service/changewriter.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

QString cell(const ImportRow &row, const char *column)
{
    return tidyName(row.object.value(QLatin1String(column)).toString());
}

QString readPlan(const ImportRow &row, const char *nameColumn, const char *idColumn, RulePlan &plan)
{
    const std::optional<PlanId> id = PlanId::fromString(cell(row, idColumn));
    if (!id) {
        return ImportText::tr("%1 \"%2\" is no GUID")
            .arg(QLatin1String(idColumn), cell(row, idColumn).left(100));
    }
    plan.id = *id;
    plan.name = cell(row, nameColumn);
    return {};
}

QString readSubject(const ImportRow &row, RuleKind kind)
{
    switch (kind) {
    case RuleKind::ExclusivePlans:
        return cell(row, "set");
    case RuleKind::PrerequisitePlans:
        return {};
    case RuleKind::ProhibitedLocations:
        break;
    }
    return cell(row, "prohibited_location").toUpper();
}

QString problemOf(RuleFault fault)
{
    switch (fault) {
    case RuleFault::None:
        break;
    case RuleFault::NoSetName:
        return ImportText::tr("the set has no name");
    case RuleFault::NoLocation:
        return ImportText::tr("prohibited_location is no country code of two letters");
    case RuleFault::RequiresItself:
        return ImportText::tr("a plan cannot require itself");
    }
    return {};
}

/*! The line that \a row is; a text says why it is none. */
QString readLine(const ImportRow &row, RuleKind kind, RuleLine &line)
{
    if (!row.problem.isEmpty())
        return row.problem;
    line.subject = readSubject(row, kind);
    const bool pair = kind == RuleKind::PrerequisitePlans;
    // A fault of the set or location is told before one of the plan, as the columns stand.
    if (const RuleFault fault = pair ? RuleFault::None : faultOf(line, kind);
        fault != RuleFault::None)
        return problemOf(fault);
    QString problem = pair ? readPlan(row, "dependent_plan", "dependent_plan_id", line.plan)
                           : readPlan(row, "service_plan", "service_plan_id", line.plan);
    if (problem.isEmpty() && pair)
        problem = readPlan(row, "requires_any_of_plan", "requires_any_of_plan_id", line.other);
    return problem.isEmpty() ? problemOf(faultOf(line, kind)) : problem;
}

/*! Counts added lines, and as changed those that are gone, or all that moved when only the order
    is another one. */
void count(const RuleTable &before, const RuleTable &after, ImportSummary &summary)
{
    const auto has = [](const RuleTable &table, const RuleLine &line) {
        return std::ranges::find(table.lines, line) != table.lines.end();
    };
    const RuleDifference found = difference(before, after);
    for (const RuleDifference::Place &place : found.added)
        summary.added += has(before, place.line) ? 0 : 1;
    for (const RuleDifference::Place &place : found.removed)
        summary.changed += has(after, place.line) ? 0 : 1;
    if (summary.added + summary.changed > 0 || before.lines.size() != after.lines.size())
        return;
    for (size_t place = 0; place < after.lines.size(); ++place)
        summary.changed += before.lines[place] == after.lines[place] ? 0 : 1;
}

} // namespace

Result<RuleTable> readRules(const ImportFile &file, ImportSummary &summary)
{
    RuleTable table{ruleKindOf(file.kind()).value_or(RuleKind::ExclusivePlans), {}};
    Result<void> read = file.forEachRow([&](const ImportRow &row) {
        ++summary.read;
        RuleLine line;
        const QString problem = readLine(row, table.kind, line);
        if (problem.isEmpty())
            table.lines.push_back(line);
        else
            summary.skip(row.number, problem);
        return Result<void>();
    });
    if (!read)
        return tl::unexpected(read.error());
    return normalized(table);
}

Result<void> importRules(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
{
    const Result<RuleTable> table = readRules(file, summary);
    if (!table)
        return tl::unexpected(table.error());
    if (!summary.skipped.isEmpty()) {
        // The file replaces the whole table: without its wrong lines, rules would be lost that
        // nobody meant to drop.
        summary.refusal = ImportText::tr("Nothing of it is taken, and the table stays as it is: a "
                                         "rule table is taken only when every line is right.");
        return {};
    }
    const Result<std::shared_ptr<const Catalogue>> catalogue = writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    count(ruleTable(**catalogue, table->kind), *table, summary);
    const Result<bool> replaced = writer.replaceRules(*table);
    return replaced ? Result<void>() : tl::unexpected(replaced.error());
}

} // namespace LicenseDesk
