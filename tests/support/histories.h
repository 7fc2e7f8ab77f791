// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of a whole directory, for properties that hold after any of them.
#pragma once

#include "support/testorganisation.h"

#include <rapidcheck.h>

#include <map>

namespace LicenseDesk {

/*! What one request of a history does. */
enum class Deed {
    LicenseGroup,
    SwapGroupLicense,
    UnlicenseGroup,
    AssignUser,
    SwapUserLicense,
    UnassignUser,
    Join,
    Leave,
    Nest,
    ReprocessGroup,
    ReprocessUser,
    CreateUser,
    DeleteUser,
    CreateGroup,
    DeleteGroup,
    SetUnits,
    SetStatus,
    SetLocation,
    SetAddress,
    SetDefaultLocation,
    SetAutomatic,
    EditRules,
    AddPlan,
};
inline constexpr int deedCount = int(Deed::AddPlan) + 1;

/*! One request of a random history; each deed looks at some of the numbers. */
struct Step
{
    Deed deed = Deed::Join;
    int user = 0; //!< 0 to 5
    int group = 0; //!< 0 to 3
    int product = 0; //!< 0 to 3
    int other = 0; //!< 0 to 3
    bool flag = false;
};

/*! "license G1 with P2 without EXCHANGE_S_X": what a counterexample shows. */
[[nodiscard]] QString toText(const Step &step);
void showValue(const Step &step, std::ostream &stream);
std::ostream &operator<<(std::ostream &stream, const Step &step);

/*! At most \a most steps; shrinks to the few that matter. */
[[nodiscard]] rc::Gen<std::vector<Step>> histories(int most);
/*! Steps that touch only one half of the directory: users 0 to 2, groups and products 0 and 1, or
    the others, and nothing that both halves share. */
[[nodiscard]] rc::Gen<std::vector<Step>> halfHistories(int half, int most);

/*! Users u1 to u6, groups G1 to G4, products P1 to P4 with few units, that exclude, need and
    overlap each other. With \a halves nothing leads from one half to the other. */
void prepare(TestOrganisation &org, bool halves = false);

/*! The changes of \a step; none where it is no request (EditRules, AddPlan). */
[[nodiscard]] std::vector<Change> changesOf(const TestOrganisation &org, const Step &step);
/*! Carries it out and awaits its passes unless the organisation is not to wait. Returns the
    refusal, which is part of a history, or nothing. */
std::optional<ErrorCode> carryOut(TestOrganisation &org, const Step &step);

/*! All that people have at one moment. */
struct Snapshot
{
    QList<AssignmentRow> rows; //!< of everybody, in the reader's order
    std::map<SkuId, ProductRow> products;
    bool automatic = false; //!< R7.1

    [[nodiscard]] const AssignmentRow *find(const AssignmentRow &like) const;
};
[[nodiscard]] Snapshot snapshotOf(TestOrganisation &org);

/*! The rules that are broken by \a after as such, or as what \a step made of \a before. */
[[nodiscard]] QStringList brokenRules(TestOrganisation &org, const Snapshot &before,
                                      const Snapshot &after, const Step &step);

/*! Everything including times, for "changes nothing". */
[[nodiscard]] QStringList exactDump(TestOrganisation &org);

} // namespace LicenseDesk
