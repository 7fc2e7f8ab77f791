// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/change.h"
#include "service/undovalues.h"
#include "store/undostep.h"

namespace LicenseDesk {

/*! How to get from one side of a step to the other: ordinary changes, in groups that are carried
    out in the order of declaration, and what only an undo does. */
struct UndoPlan
{
    std::vector<Change> removals; //!< licenses of groups that go, then users, contacts, groups
    std::vector<Change> settings; //!< organization, units
    std::vector<SkuId> purchasesToEnd;
    std::vector<UndoDifference> rules;
    std::vector<UndoneUser> users; //!< that come back
    std::vector<Change> objects; //!< groups and contacts that come back, then properties
    std::vector<UndoDifference> addresses;
    std::vector<Change> members;
    /*! Members by hand of a group that no longer has a rule. */
    struct FormerMembers
    {
        GroupId group;
        std::vector<UserId> users;
        std::vector<GroupId> groups;
    };
    std::vector<FormerMembers> formerMembers;
    std::vector<Change> licenses; //!< those that only free units first
    std::vector<NewPlan> plansToReview;
    std::vector<NewPlan> plansReviewed;
};

/*! Judges nothing and reads nothing: whether the directory is what \a differences start from is for
    findShifts() to say. */
[[nodiscard]] UndoPlan planUndo(const std::vector<UndoDifference> &differences,
                                UndoDirection direction);

/*! The same as changes that can be scripted, in their order; what only an undo does is left out or
    said in the nearest words of the vocabulary. */
[[nodiscard]] std::vector<Change> undoScript(const std::vector<UndoDifference> &differences,
                                             UndoDirection direction);

} // namespace LicenseDesk
