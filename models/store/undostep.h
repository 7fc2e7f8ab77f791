// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that can be undone and redone, as plain values.
#pragma once

#include "base/guid.h"

#include <QDateTime>

namespace LicenseDesk {

/*! What about an object a step made different. The numbers stand in directories: a new one goes to
    the end, none is ever used again. */
enum class UndoAspect {
    User = 1, //!< whether it exists, with all that is its own
    UserProperty, //!< part: Graph's name of it
    UserAddresses, //!< the inputs of its mail addresses and its user principal name (R9)
    Group,
    GroupProperty, //!< part: Graph's name of it
    FormerMember, //!< a user who was a member by hand when the group was given a rule; part: group
    FormerNested, //!< the same of a nested group
    Contact,
    Member, //!< a user; part: the group
    NestedGroup, //!< a group that is a member; part: the group it is a member of
    GroupLicense, //!< part: the product
    DirectLicense, //!< part: the product
    Subscription,
    OrganizationProperty, //!< part: its name
    Rules, //!< part: the number of the RuleKind; the lines that went, and those that came
    NewPlan, //!< a product; part: a plan that is still to be reviewed
};

/*! One value of one object, before and after a step; an empty text is none. Equal values have equal
    texts. */
struct UndoDifference
{
    UndoAspect aspect = UndoAspect::User;
    Guid object; //!< null for the organization and its rules
    QString part;
    QString before;
    QString after;

    friend bool operator==(const UndoDifference &, const UndoDifference &) = default;
};

/*! What a step did, for its name; the numbers stand in directories, too. */
enum class UndoDeed {
    Change = 1, //!< several things at once
    Assign, //!< what: the product, or empty for several
    Unassign,
    EditPlans,
    ChangeLicenses, //!< several of these at once
    AddMembers, //!< what: the member or empty, whom: the group or empty
    RemoveMembers,
    ChangeMembers,
    Create,
    Delete,
    EditProperty, //!< what: Graph's name, or empty for several
    EditAddresses,
    EditRule, //!< of a dynamic group
    ChangeUnits,
    Buy,
    EditSettings,
    EditRules,
    ReviewPlans,
    MoveMembers, //!< what: the user or empty, whom: the group they are in now
};

/*! The name of a step in data: \a whom is the one object, or empty where there are several. */
struct UndoLabel
{
    UndoDeed deed = UndoDeed::Change;
    UndoAspect kind = UndoAspect::User; //!< of the objects: User, Group, Contact or Subscription
    QString what;
    QString whom;
    qint64 count = 0; //!< objects; of members those who joined or left

    friend bool operator==(const UndoLabel &, const UndoLabel &) = default;
};

/*! A step of the directory's history. */
struct UndoStep
{
    qint64 id = 0;
    QDateTime at; //!< when it was first made
    QString actor;
    UndoLabel label;
    bool undone = false;
    qint64 ground = 0; //!< the newest audit entry when it was last made, undone or redone

    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};

enum class UndoDirection { Undo, Redo };

/*! What is expected to stand now, and what shall stand then. */
[[nodiscard]] inline const QString &from(const UndoDifference &difference, UndoDirection direction)
{
    return direction == UndoDirection::Undo ? difference.after : difference.before;
}
[[nodiscard]] inline const QString &to(const UndoDifference &difference, UndoDirection direction)
{
    return direction == UndoDirection::Undo ? difference.before : difference.after;
}

} // namespace LicenseDesk
