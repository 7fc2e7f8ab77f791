// SPDX-License-Identifier: GPL-3.0-or-later
// The rule tables of a directory as plain values (R5.8): what is shown, edited, imported, exported
// and logged.
#pragma once

#include "licensing/catalogue.h"

#include <array>
#include <optional>

namespace LicenseDesk {

enum class RuleKind { ExclusivePlans, PrerequisitePlans, ProhibitedLocations };

inline constexpr std::array<RuleKind, 3> allRuleKinds{
    RuleKind::ExclusivePlans, RuleKind::PrerequisitePlans, RuleKind::ProhibitedLocations};

/*! A plan as a rule names it: by id; the name is given to a plan that the directory does not know
    yet. */
struct RulePlan
{
    PlanId id;
    QString name;

    friend bool operator==(const RulePlan &left, const RulePlan &right)
    {
        return left.id == right.id;
    }
};

/*! One line of a table: a plan of a set, a plan and one of those of which it needs any, or a plan
    and a location where it is prohibited. Lines are the same when their ids and texts are. */
struct RuleLine
{
    QString subject; //!< name of the exclusive set, or two-letter location; else empty
    RulePlan plan;
    RulePlan other; //!< the alternative of a prerequisite; else null

    friend bool operator==(const RuleLine &, const RuleLine &) = default;
};

/*! A whole table. Order counts: it is the one in which plans are named (R3.4, R3.5, R6.1). */
struct RuleTable
{
    RuleKind kind = RuleKind::ExclusivePlans;
    std::vector<RuleLine> lines;

    friend bool operator==(const RuleTable &, const RuleTable &) = default;
};

/*! The table of that kind as \a catalogue has it. */
[[nodiscard]] RuleTable ruleTable(const Catalogue &catalogue, RuleKind kind);
/*! Products and plans of \a catalogue, at the same indexes, with \a tables instead of its own of
    their kinds. Plans that it does not know are behind them. */
[[nodiscard]] Catalogue withRules(const Catalogue &catalogue, const std::vector<RuleTable> &tables);

/*! What the store can hold: lines that repeat another one are gone, those of one set or of one
    dependent plan stand together where the first of them was. */
[[nodiscard]] RuleTable normalized(RuleTable table);
/*! What the edit of \a basis to \a edited makes of \a present, which somebody else may have edited
    meanwhile: their lines stay. */
[[nodiscard]] RuleTable merged(const RuleTable &present, const RuleTable &basis,
                               const RuleTable &edited);

/*! Why a line cannot stand in a table of that kind. */
enum class RuleFault { None, NoSetName, NoLocation, RequiresItself };
[[nodiscard]] RuleFault faultOf(const RuleLine &line, RuleKind kind);

/*! Lines of one table that stand in another one, too, or not, with their places from 0: what
    differs between two versions. Those in both keep their order. */
struct RuleDifference
{
    struct Place
    {
        int place = 0;
        RuleLine line;
    };
    std::vector<Place> removed; //!< places in the old table
    std::vector<Place> added; //!< places in the new table

    [[nodiscard]] bool isEmpty() const { return removed.empty() && added.empty(); }
};
[[nodiscard]] RuleDifference difference(const RuleTable &before, const RuleTable &after);
/*! The old table again, from the new one. */
[[nodiscard]] RuleTable undone(const RuleTable &after, const RuleDifference &difference);

} // namespace LicenseDesk
