// SPDX-License-Identifier: GPL-3.0-or-later
// The one vocabulary of changes: every door (window, command line, Graph, undo) submits these.
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/cataloguewatch.h"
#include "licensing/ruletable.h"
#include "service/movechanges.h"
#include "service/undochanges.h"
#include "store/records.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace LicenseDesk {

/*! Direct licenses of one user: at once, all or nothing (R3). */
struct AssignUserLicenses
{
    UserId user;
    LicenseChange change;
};

/*! Licenses of a group: stored at once, carried out in the background (R4.1, R6). */
struct AssignGroupLicenses
{
    GroupId group;
    LicenseChange change;
};

/*! First-level members; users are processed in the background when the group is licensed (R7).
    AlreadyMember when one is a member, NotFound for an unknown one, SelfMembership: nothing is
    added then. */
struct AddMembers
{
    GroupId group;
    std::vector<UserId> users;
    std::vector<GroupId> groups;
};

/*! NotFound when one is no member; nothing is removed then. */
struct RemoveMembers
{
    GroupId group;
    std::vector<UserId> users;
    std::vector<GroupId> groups;
};

/*! Processes the group's pass in the background (R4.12, R7.2). */
struct ReprocessGroup
{
    GroupId group;
};

/*! Processes these users over all their groups in the order of R4.5 (R7.2): at once, or in the
    background when they are more than one waits for. */
struct ReprocessUsers
{
    std::vector<UserId> users;
};

/*! A null id in the record is replaced by a new one. AlreadyExists for an id, a user principal name
    or an address in use. */
struct CreateUser
{
    UserRecord user;
};

/*! Sets properties, by Graph's names, of each of the users (R7: starts no processing).
    InvalidValue, Unsupported, AlreadyExists. */
struct UpdateUsers
{
    std::vector<UserId> users;
    QJsonObject properties;
};

struct DeleteUser
{
    UserId user;
};

struct CreateGroup
{
    GroupRecord group;
};

/*! GroupHasLicenses when a licensed group would no longer be security-enabled (R6.4). */
struct UpdateGroup
{
    GroupId group;
    QJsonObject properties;
};

/*! GroupHasLicenses (R8.2); leftovers become direct licenses (R8.3). */
struct DeleteGroup
{
    GroupId group;
};

struct CreateContact
{
    ContactRecord contact;
};

struct DeleteContact
{
    ContactId contact;
};

/*! Buys a product of the catalogue that has no subscription yet. UnknownProduct, AlreadyExists. */
struct BuyProduct
{
    SkuId product;
    PrepaidUnits units;
    CapabilityStatus status = CapabilityStatus::Enabled;
};

/*! Changes what is bought; absent members keep their values. NotFound without a subscription.
    Takes no license from anybody (R5.1). */
struct UpdateSubscription
{
    SkuId product;
    std::optional<qint64> enabled;
    std::optional<qint64> warning;
    std::optional<qint64> suspended;
    std::optional<qint64> lockedOut;
    std::optional<CapabilityStatus> status;
};

struct UpdateOrganization
{
    std::optional<QString> displayName;
    std::optional<QString> defaultUsageLocation; //!< two letters, or empty for none
    std::optional<QStringList> verifiedDomains; //!< the initial domain always stays
    std::optional<bool> reprocessAutomatically;
};

/*! Replaces a rule table, or edits it: takes nothing from anybody (R4.11, R5.8). With a \a basis,
    the table that was edited, what others have changed in it meanwhile stays. InvalidValue for a
    line that cannot be. */
struct UpdateRules
{
    RuleTable table;
    std::optional<RuleTable> basis;
};

/*! Decides on service plans that a newer catalogue has switched on (R6.5). Keeping one off is an
    ordinary edit of all group licenses and direct licenses of the product; those that are refused
    stay as they are, are told in the receipt, and leave the plan to be reviewed. */
struct ReviewNewPlans
{
    std::vector<NewPlan> plans; //!< empty: all that are to be reviewed
    bool keepOff = false;
};

using Change =
    std::variant<AssignUserLicenses, AssignGroupLicenses, AddMembers, RemoveMembers, ReprocessGroup,
                 ReprocessUsers, CreateUser, UpdateUsers, DeleteUser, CreateGroup, UpdateGroup,
                 DeleteGroup, CreateContact, DeleteContact, BuyProduct, UpdateSubscription,
                 UpdateOrganization, RemoveRedundantLicenses, SwapGroupProduct, CopyMembers,
                 ReleaseMembers, UpdateRules, ReviewNewPlans, RevertStep>;

enum class ObjectKind {
    Users = 1, //!< users, contacts and what users have
    Groups = 2,
    Products = 4, //!< products, units, rules
    Jobs = 8,
    Organization = 16,
};
Q_DECLARE_FLAGS(ObjectKinds, ObjectKind)

/*! What a commit changed; views read anew what they show of it. */
struct ChangeSet
{
    ObjectKinds kinds;
};

/*! What came of an accepted request. */
struct Receipt
{
    qint64 sequence = 0; //!< its number (R4.14)
    std::vector<qint64> jobs; //!< passes queued by it
    QString createdId; //!< of the last object created
    qint64 step = 0; //!< that can be undone; 0 where there is nothing to undo, or it was not asked
    ChangeSet changes;
    std::vector<RedundancyRow> redundancy; //!< of RemoveRedundantLicenses
    /*! Parts of a change that may be refused without the rest; the subject is a user's or group's
        name. */
    std::vector<Error> refused;
};

} // namespace LicenseDesk

Q_DECLARE_OPERATORS_FOR_FLAGS(LicenseDesk::ObjectKinds)
Q_DECLARE_METATYPE(LicenseDesk::ChangeSet)
