// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cataloguestore.h"

#include "store/statement.h"

namespace LicenseDesk {

namespace {

/*! The row number of a plan that a rule names; one that is not known yet is added, so that the
    rule holds when a product brings it later. */
Result<qint64> planKey(Store &store, const CatalogueStore::RulePlan &plan)
{
    const auto read = [](const Row &row) { return row.integer(0); };
    auto key = Statement(store, "SELECT key FROM plan WHERE id = ?").one(read, plan.id);
    if (key && !*key) {
        key = Statement(store, "INSERT INTO plan (id, name, friendly_name, applies_to) "
                               "VALUES (?, ?, '', 0) RETURNING key")
                  .one(read, plan.id, plan.name);
    }
    if (!key)
        return tl::unexpected(key.error());
    return key->value_or(0);
}

Result<void> insertPlans(Store &store, const char *sql, qint64 rule,
                         const std::vector<CatalogueStore::RulePlan> &plans)
{
    Steps steps(store);
    for (size_t place = 0; place < plans.size(); ++place) {
        Result<qint64> key = planKey(store, plans[place]);
        if (!key)
            return tl::unexpected(key.error());
        steps.run(sql, rule, place, *key);
    }
    return steps.result();
}

constexpr char touchCatalogue[] = "UPDATE directory SET catalogue_version = catalogue_version + 1";

} // namespace

Result<void> CatalogueStore::replaceExclusiveSets(const std::vector<ExclusiveRule> &rules)
{
    Steps steps(m_store);
    steps.run("DELETE FROM exclusive_set_plan").run("DELETE FROM exclusive_set");
    for (size_t rule = 0; rule < rules.size() && steps.result(); ++rule) {
        steps.run("INSERT INTO exclusive_set (key, name) VALUES (?, ?)", rule, rules[rule].set);
        Result<void> plans = insertPlans(
            m_store, "INSERT INTO exclusive_set_plan (exclusive_set, place, plan) VALUES (?, ?, ?)",
            qint64(rule), rules[rule].plans);
        if (!plans)
            return plans;
    }
    return steps.run(touchCatalogue).result();
}

Result<void> CatalogueStore::replacePrerequisites(const std::vector<PrerequisiteRule> &rules)
{
    Steps steps(m_store);
    steps.run("DELETE FROM prerequisite_plan").run("DELETE FROM prerequisite");
    for (size_t rule = 0; rule < rules.size() && steps.result(); ++rule) {
        Result<qint64> dependent = planKey(m_store, rules[rule].dependent);
        if (!dependent)
            return tl::unexpected(dependent.error());
        steps.run("INSERT INTO prerequisite (key, dependent) VALUES (?, ?)", rule, *dependent);
        Result<void> plans = insertPlans(
            m_store, "INSERT INTO prerequisite_plan (prerequisite, place, plan) VALUES (?, ?, ?)",
            qint64(rule), rules[rule].alternatives);
        if (!plans)
            return plans;
    }
    return steps.run(touchCatalogue).result();
}

Result<void> CatalogueStore::replaceProhibitedLocations(const std::vector<LocationRule> &rules)
{
    Steps steps(m_store);
    steps.run("DELETE FROM prohibited_location");
    for (size_t rule = 0; rule < rules.size() && steps.result(); ++rule) {
        Result<qint64> plan = planKey(m_store, rules[rule].plan);
        if (!plan)
            return tl::unexpected(plan.error());
        steps.run("INSERT INTO prohibited_location (key, plan, location) VALUES (?, ?, ?)", rule,
                  *plan, rules[rule].location);
    }
    return steps.run(touchCatalogue).result();
}

Result<void> CatalogueStore::replaceRules(const RuleTable &table)
{
    switch (table.kind) {
    case RuleKind::ExclusivePlans: {
        std::vector<ExclusiveRule> rules;
        for (const RuleLine &line : table.lines) {
            if (rules.empty() || rules.back().set != line.subject)
                rules.push_back({line.subject, {}});
            rules.back().plans.push_back(line.plan);
        }
        return replaceExclusiveSets(rules);
    }
    case RuleKind::PrerequisitePlans: {
        std::vector<PrerequisiteRule> rules;
        for (const RuleLine &line : table.lines) {
            if (rules.empty() || rules.back().dependent.id != line.plan.id)
                rules.push_back({line.plan, {}});
            rules.back().alternatives.push_back(line.other);
        }
        return replacePrerequisites(rules);
    }
    case RuleKind::ProhibitedLocations:
        break;
    }
    std::vector<LocationRule> rules;
    for (const RuleLine &line : table.lines)
        rules.push_back({line.plan, line.subject});
    return replaceProhibitedLocations(rules);
}

} // namespace LicenseDesk
