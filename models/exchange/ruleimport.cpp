// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "service/changewriter.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

using RulePlan = CatalogueStore::RulePlan;

/*! One line of a rule table in the one shape that all three are compared in. */
struct RuleLine
{
    QString subject; //!< set, or location
    RulePlan plan;
    RulePlan other; //!< the alternative of a prerequisite

    [[nodiscard]] QString key() const
    {
        return subject + u'\n' + plan.id.toString() + u'\n' + other.id.toString();
    }
};

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

QString readSubject(const ImportRow &row, ImportKind kind, QString &subject)
{
    if (kind == ImportKind::ExclusivePlans) {
        subject = cell(row, "set");
        return subject.isEmpty() ? ImportText::tr("the set has no name") : QString();
    }
    if (kind == ImportKind::ProhibitedLocations) {
        subject = cell(row, "prohibited_location").toUpper();
        const bool letters = subject.size() == 2 && std::ranges::all_of(subject, [](QChar letter) {
                                 return letter >= u'A' && letter <= u'Z';
                             });
        if (!letters)
            return ImportText::tr("prohibited_location is no country code of two letters");
    }
    return {};
}

/*! The line that \a row is; a text says why it is none. */
QString readLine(const ImportRow &row, ImportKind kind, RuleLine &line)
{
    QString problem = row.problem;
    if (problem.isEmpty())
        problem = readSubject(row, kind, line.subject);
    const bool pair = kind == ImportKind::PrerequisitePlans;
    if (problem.isEmpty()) {
        problem = pair ? readPlan(row, "dependent_plan", "dependent_plan_id", line.plan)
                       : readPlan(row, "service_plan", "service_plan_id", line.plan);
    }
    if (problem.isEmpty() && pair) {
        problem = readPlan(row, "requires_any_of_plan", "requires_any_of_plan_id", line.other);
        if (problem.isEmpty() && line.plan.id == line.other.id)
            problem = ImportText::tr("a plan cannot require itself");
    }
    return problem;
}

std::vector<RuleLine> presentLines(const Catalogue &catalogue, ImportKind kind)
{
    const auto plan = [&](PlanIndex index) {
        return RulePlan{catalogue.plan(index).id, catalogue.plan(index).name};
    };
    std::vector<RuleLine> lines;
    if (kind == ImportKind::ExclusivePlans) {
        for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
            for (const PlanIndex index : set.plans)
                lines.push_back({set.name, plan(index), {}});
        }
    } else if (kind == ImportKind::PrerequisitePlans) {
        for (const Prerequisite &rule : catalogue.prerequisites()) {
            for (const PlanIndex index : rule.alternatives)
                lines.push_back({{}, plan(rule.dependent), plan(index)});
        }
    } else {
        for (const ProhibitedLocation &rule : catalogue.prohibitedLocations())
            lines.push_back({rule.location, plan(rule.plan), {}});
    }
    return lines;
}

/*! Puts lines of one set, or of one dependent plan, beside each other, where the first stands. */
void gather(std::vector<RuleLine> &lines, ImportKind kind)
{
    if (kind == ImportKind::ProhibitedLocations)
        return;
    const auto owner = [&](const RuleLine &line) {
        return kind == ImportKind::ExclusivePlans ? line.subject : line.plan.id.toString();
    };
    QHash<QString, int> places;
    for (const RuleLine &line : lines) {
        if (!places.contains(owner(line)))
            places.insert(owner(line), int(places.size()));
    }
    std::ranges::stable_sort(lines, {},
                             [&](const RuleLine &line) { return places.value(owner(line)); });
}

Result<void> replaceTable(CatalogueStore &store, const std::vector<RuleLine> &lines,
                          ImportKind kind)
{
    if (kind == ImportKind::ExclusivePlans) {
        std::vector<CatalogueStore::ExclusiveRule> rules;
        for (const RuleLine &line : lines) {
            if (rules.empty() || rules.back().set != line.subject)
                rules.push_back({line.subject, {}});
            rules.back().plans.push_back(line.plan);
        }
        return store.replaceExclusiveSets(rules);
    }
    if (kind == ImportKind::PrerequisitePlans) {
        std::vector<CatalogueStore::PrerequisiteRule> rules;
        for (const RuleLine &line : lines) {
            if (rules.empty() || rules.back().dependent.id != line.plan.id)
                rules.push_back({line.plan, {}});
            rules.back().alternatives.push_back(line.other);
        }
        return store.replacePrerequisites(rules);
    }
    std::vector<CatalogueStore::LocationRule> rules;
    for (const RuleLine &line : lines)
        rules.push_back({line.plan, line.subject});
    return store.replaceProhibitedLocations(rules);
}

/*! Counts added lines, and as changed those that are gone, or all that moved when only the order
    is another one. Returns whether the tables differ. */
bool compare(const std::vector<RuleLine> &before, const std::vector<RuleLine> &after,
             ImportSummary &summary)
{
    QStringList oldKeys;
    QStringList newKeys;
    for (const RuleLine &line : before)
        oldKeys += line.key();
    for (const RuleLine &line : after)
        newKeys += line.key();
    const QSet<QString> oldSet(oldKeys.cbegin(), oldKeys.cend());
    const QSet<QString> newSet(newKeys.cbegin(), newKeys.cend());
    summary.added = (newSet - oldSet).size();
    summary.changed = (oldSet - newSet).size();
    if (summary.added + summary.changed == 0 && oldKeys.size() == newKeys.size()) {
        for (qsizetype place = 0; place < newKeys.size(); ++place)
            summary.changed += oldKeys[place] == newKeys[place] ? 0 : 1;
    }
    return oldKeys != newKeys;
}

} // namespace

Result<void> importRules(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
{
    const ImportKind kind = file.kind();
    std::vector<RuleLine> lines;
    QSet<QString> seen;
    Result<void> read = file.forEachRow([&](const ImportRow &row) {
        ++summary.read;
        RuleLine line;
        const QString problem = readLine(row, kind, line);
        if (!problem.isEmpty()) {
            summary.skip(row.number, problem);
        } else if (!seen.contains(line.key())) {
            seen.insert(line.key());
            lines.push_back(line);
        }
        return Result<void>();
    });
    if (!read)
        return read;
    gather(lines, kind);
    const Result<std::shared_ptr<const Catalogue>> catalogue = writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    if (!compare(presentLines(**catalogue, kind), lines, summary))
        return {};
    if (Result<void> replaced = replaceTable(writer.catalogue(), lines, kind); !replaced)
        return replaced;
    AuditEntry entry;
    entry.activity = QStringLiteral("Import rule table");
    entry.category = QStringLiteral("DirectoryManagement");
    entry.targetType = QStringLiteral("Organization");
    entry.targetName = toString(kind);
    entry.reason = QStringLiteral("[Rules added: %1, Rules removed or moved: %2];")
                       .arg(summary.added)
                       .arg(summary.changed);
    return writer.audit(entry);
}

} // namespace LicenseDesk
