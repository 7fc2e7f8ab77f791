// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"

#include <optional>

namespace LicenseDesk {

/*! What can be done about a license that a user does not get, or keeps. */
enum class RemedyKind {
    Reprocess, //!< nothing is in the way any more
    TurnPlansOff, //!< in the license of a group, or in the direct one
    TurnPlansOn,
    RemoveLicense, //!< from the group, or the direct one
    LeaveGroup,
    JoinGroup,
    AssignProduct, //!< directly
    BuyUnits,
    FreeUnits,
    RenewSubscription,
    SetLocation,
    ChangeAddress,
    Several, //!< of these, one after the other; see jointremedies.h
};

struct Remedy
{
    RemedyKind kind = RemedyKind::Reprocess;
    int group = -1; //!< position in UserFacts::groups; -1: the user's own license
    ProductIndex product = -1;
    PlanSet plans; //!< to be turned off or on
    /*! Whether the user is without this error when that has been done and he has been processed,
        while nobody else changes anything. Nothing where the catalogue would be another one. */
    std::optional<bool> clears;

    [[nodiscard]] bool isSameAs(const Remedy &other) const
    {
        return kind == other.kind && group == other.group && product == other.product
               && plans == other.plans;
    }
};

/*! What would come of one source if the user was processed now; what is stored may be older, for
    most of what resolves an error starts nothing by itself (R7). */
struct Obstacle
{
    AssignmentState state = AssignmentState::Active;
    AssignmentError error = AssignmentError::None;
    Cause cause;
    /*! The product whose own error it is: the source's, or of the same group the one behind
        Other (R4.3). */
    ProductIndex root = -1;
    AssignmentError rootError = AssignmentError::None;
    AssignmentState rootState = AssignmentState::Active;
    Cause rootCause;
};

/*! \a group: position in facts.groups. */
[[nodiscard]] Obstacle obstacleOf(const UserFacts &facts, int group, ProductIndex product,
                                  const Catalogue &catalogue, const SeatPool &seats);

/*! The ways out of the error of an entry of \a facts, each tried on the rules: those that help
    first. Of changes that do not help by themselves none is named where another one does. Never
    empty. \a group -1: the direct license. */
[[nodiscard]] std::vector<Remedy> remediesFor(const UserFacts &facts, int group,
                                              ProductIndex product, const Catalogue &catalogue,
                                              const SeatPool &seats);

/*! The plans of \a candidates that stand in an exclusive set with another plan of \a others
    (R5.2). */
[[nodiscard]] PlanSet excludedBy(const PlanSet &candidates, const PlanSet &others,
                                 const Catalogue &catalogue);

} // namespace LicenseDesk
