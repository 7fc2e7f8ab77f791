// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/ruletable.h"

#include <QSet>

#include <algorithm>

namespace LicenseDesk {

namespace {

// Beyond this many comparisons the whole stretch that differs is taken as replaced.
constexpr size_t mostComparisons = 4'000'000;

QString keyOf(const RuleLine &line)
{
    return line.subject + u'\n' + line.plan.id.toString() + u'\n' + line.other.id.toString();
}

QSet<QString> keysOf(const RuleTable &table)
{
    QSet<QString> keys;
    for (const RuleLine &line : table.lines)
        keys.insert(keyOf(line));
    return keys;
}

/*! The lines that stand together: those of one set, or of one dependent plan. */
QString ownerOf(const RuleLine &line, RuleKind kind)
{
    return kind == RuleKind::ExclusivePlans ? line.subject : line.plan.id.toString();
}

void addRules(CatalogueBuilder &builder, const RuleTable &table)
{
    for (const RuleLine &line : table.lines) {
        builder.addPlan({line.plan.id, line.plan.name, {}, AppliesTo::User});
        if (table.kind == RuleKind::PrerequisitePlans) {
            builder.addPlan({line.other.id, line.other.name, {}, AppliesTo::User});
            builder.addPrerequisite(line.plan.id, {line.other.id});
        } else if (table.kind == RuleKind::ProhibitedLocations) {
            builder.addProhibitedLocation(line.plan.id, line.subject);
        }
    }
    if (table.kind != RuleKind::ExclusivePlans)
        return;
    for (auto line = table.lines.begin(); line != table.lines.end();) {
        const QString set = line->subject;
        std::vector<PlanId> plans;
        for (; line != table.lines.end() && line->subject == set; ++line)
            plans.push_back(line->plan.id);
        builder.addExclusiveSet(set, plans);
    }
}

/*! Which lines of the middle of two tables are in both, in the same order (longest such run). */
class CommonLines
{
public:
    CommonLines(const std::vector<RuleLine> &before, const std::vector<RuleLine> &after)
    {
        while (m_front < std::min(before.size(), after.size()) && before[m_front] == after[m_front])
            ++m_front;
        size_t back = 0;
        while (back < std::min(before.size(), after.size()) - m_front
               && before[before.size() - 1 - back] == after[after.size() - 1 - back])
            ++back;
        m_beforeEnd = before.size() - back;
        m_afterEnd = after.size() - back;
        const size_t rows = m_beforeEnd - m_front;
        const size_t columns = m_afterEnd - m_front;
        if (rows * columns > mostComparisons)
            return;
        m_columns = columns + 1;
        m_lengths.assign((rows + 1) * m_columns, 0);
        for (size_t row = rows; row-- > 0;) {
            for (size_t column = columns; column-- > 0;) {
                length(row, column) =
                    before[m_front + row] == after[m_front + column]
                        ? length(row + 1, column + 1) + 1
                        : std::max(length(row + 1, column), length(row, column + 1));
            }
        }
    }

    [[nodiscard]] RuleDifference walk(const std::vector<RuleLine> &before,
                                      const std::vector<RuleLine> &after)
    {
        RuleDifference found;
        size_t left = m_front;
        size_t right = m_front;
        while (left < m_beforeEnd || right < m_afterEnd) {
            if (left < m_beforeEnd && right < m_afterEnd && !m_lengths.empty()
                && before[left] == after[right]) {
                ++left;
                ++right;
            } else if (right == m_afterEnd
                       || (left < m_beforeEnd
                           && (m_lengths.empty()
                               || length(left + 1 - m_front, right - m_front)
                                      >= length(left - m_front, right + 1 - m_front)))) {
                found.removed.push_back({int(left), before[left]});
                ++left;
            } else {
                found.added.push_back({int(right), after[right]});
                ++right;
            }
        }
        return found;
    }

private:
    int &length(size_t row, size_t column) { return m_lengths[row * m_columns + column]; }

    size_t m_front = 0;
    size_t m_beforeEnd = 0;
    size_t m_afterEnd = 0;
    size_t m_columns = 1;
    std::vector<int> m_lengths; //!< of the common run from a place on; empty: not looked for
};

} // namespace

RuleTable ruleTable(const Catalogue &catalogue, RuleKind kind)
{
    const auto plan = [&](PlanIndex index) {
        return RulePlan{catalogue.plan(index).id, catalogue.plan(index).name};
    };
    RuleTable table{kind, {}};
    switch (kind) {
    case RuleKind::ExclusivePlans:
        for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
            for (const PlanIndex index : set.plans)
                table.lines.push_back({set.name, plan(index), {}});
        }
        break;
    case RuleKind::PrerequisitePlans:
        for (const Prerequisite &rule : catalogue.prerequisites()) {
            for (const PlanIndex index : rule.alternatives)
                table.lines.push_back({{}, plan(rule.dependent), plan(index)});
        }
        break;
    case RuleKind::ProhibitedLocations:
        for (const ProhibitedLocation &rule : catalogue.prohibitedLocations())
            table.lines.push_back({rule.location, plan(rule.plan), {}});
        break;
    }
    return table;
}

Catalogue withRules(const Catalogue &catalogue, const std::vector<RuleTable> &tables)
{
    CatalogueBuilder builder;
    for (const ServicePlan &plan : catalogue.plans())
        builder.addPlan(plan);
    for (const Product &product : catalogue.products()) {
        std::vector<PlanId> plans;
        product.plans.forEach([&](PlanIndex plan) { plans.push_back(catalogue.plan(plan).id); });
        builder.addProduct(product, plans);
    }
    for (const RuleKind kind : allRuleKinds) {
        const auto given = std::ranges::find(tables, kind, &RuleTable::kind);
        addRules(builder, given == tables.end() ? ruleTable(catalogue, kind) : normalized(*given));
    }
    return builder.build();
}

RuleTable normalized(RuleTable table)
{
    QSet<QString> seen;
    std::erase_if(table.lines, [&](const RuleLine &line) {
        const QString key = keyOf(line);
        const bool repeated = seen.contains(key);
        seen.insert(key);
        return repeated;
    });
    QHash<QString, int> places;
    for (const RuleLine &line : table.lines) {
        const QString owner = ownerOf(line, table.kind);
        if (!places.contains(owner))
            places.insert(owner, int(places.size()));
    }
    std::ranges::stable_sort(table.lines, {}, [&](const RuleLine &line) {
        return places.value(ownerOf(line, table.kind));
    });
    return table;
}

RuleTable merged(const RuleTable &present, const RuleTable &basis, const RuleTable &edited)
{
    if (present == basis)
        return normalized(edited);
    const QSet<QString> before = keysOf(basis);
    const QSet<QString> after = keysOf(edited);
    RuleTable table = present;
    std::erase_if(table.lines, [&](const RuleLine &line) {
        const QString key = keyOf(line);
        return before.contains(key) && !after.contains(key);
    });
    for (const RuleLine &line : edited.lines) {
        if (!before.contains(keyOf(line)))
            table.lines.push_back(line);
    }
    return normalized(table);
}

RuleFault faultOf(const RuleLine &line, RuleKind kind)
{
    switch (kind) {
    case RuleKind::ExclusivePlans:
        return line.subject.isEmpty() ? RuleFault::NoSetName : RuleFault::None;
    case RuleKind::PrerequisitePlans:
        return line.plan == line.other ? RuleFault::RequiresItself : RuleFault::None;
    case RuleKind::ProhibitedLocations:
        break;
    }
    const bool letters =
        line.subject.size() == 2 && std::ranges::all_of(line.subject, [](QChar letter) {
            return letter >= u'A' && letter <= u'Z';
        });
    return letters ? RuleFault::None : RuleFault::NoLocation;
}

RuleDifference difference(const RuleTable &before, const RuleTable &after)
{
    return CommonLines(before.lines, after.lines).walk(before.lines, after.lines);
}

RuleTable undone(const RuleTable &after, const RuleDifference &difference)
{
    RuleTable table = after;
    for (auto place = difference.added.rbegin(); place != difference.added.rend(); ++place) {
        if (place->place < int(table.lines.size()))
            table.lines.erase(table.lines.begin() + place->place);
    }
    for (const RuleDifference::Place &place : difference.removed) {
        const int at = std::min(place.place, int(table.lines.size()));
        table.lines.insert(table.lines.begin() + at, place.line);
    }
    return table;
}

} // namespace LicenseDesk
