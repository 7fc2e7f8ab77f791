// SPDX-License-Identifier: GPL-3.0-or-later
// What views, reports and requests read: plain values, free to cross threads.
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/cataloguewatch.h"
#include "store/auditrows.h"
#include "store/records.h"

#include <QList>

#include <memory>

namespace LicenseDesk {

/*! Which users a grid shows; all conditions together. */
struct UserFilter
{
    QString text; //!< in any place of display name, user principal name or an address
    bool withErrors = false;
    bool withoutLicense = false; //!< no applied source of any product
    bool withDirectLicenses = false; //!< an applied direct license
    std::optional<SkuId> product; //!< with an applied source of it
    std::optional<GroupId> group; //!< first-level members
    std::optional<QString> usageLocation; //!< where licenses count them (R4.7); empty: nowhere
    std::optional<QString> userType; //!< "Member" or "Guest"
    std::optional<bool> accountEnabled;
    /*! Only these; filters with the same list share it. */
    std::shared_ptr<const std::vector<UserId>> listed;

    friend bool operator==(const UserFilter &, const UserFilter &) = default;
};

enum class UserColumn {
    DisplayName,
    UserPrincipalName,
    UsageLocation,
    Department,
    UserType,
    AccountEnabled
};
enum class GroupColumn { DisplayName, Members, Licenses, Errors, State };

/*! A line of the Users pane. */
struct UserRow
{
    UserId id;
    QString displayName;
    QString userPrincipalName;
    QString usageLocation; //!< the user's own, or empty
    QString department;
    QString userType;
    bool accountEnabled = true;
    QStringList products; //!< display names of those consumed, by skuPartNumber
    AssignmentError error = AssignmentError::None; //!< the first that is not Other, else Other
};

struct GroupFilter
{
    QString text; //!< in any place of the display name
    bool withErrors = false; //!< hasMembersWithLicenseErrors
    bool licensed = false;
    std::optional<bool> dynamic; //!< with members by rule (R11), or assigned ones
    bool processing = false; //!< a pass is queued or going on (R4.12)

    friend bool operator==(const GroupFilter &, const GroupFilter &) = default;
};

/*! A line of the Groups pane. */
struct GroupRow
{
    GroupId id;
    QString displayName;
    bool securityEnabled = true;
    bool mailEnabled = false;
    bool microsoft365 = false;
    bool dynamic = false; //!< a rule makes its members (R11)
    qint64 members = 0; //!< first-level users
    QStringList products; //!< display names, by skuPartNumber
    qint64 usersInError = 0; //!< users with an entry of this group whose error is not None
    std::optional<ProcessingState> state;
};

/*! A line of All products: what is bought. */
struct ProductRow
{
    SkuId id;
    QString partNumber;
    QString displayName;
    CapabilityStatus status = CapabilityStatus::Enabled;
    PrepaidUnits units;
    qint64 consumed = 0;
    qint64 waiting = 0; //!< users with a CountViolation for it who do not hold it
    qint64 groups = 0; //!< groups that have it

    [[nodiscard]] qint64 available() const { return qMax<qint64>(0, units.total() - consumed); }
};

/*! One source of one product of one user (R1), with names. */
struct AssignmentRow
{
    UserId user;
    QString userName;
    QString userPrincipalName;
    SkuId product;
    QString productName;
    QString partNumber;
    std::optional<GroupId> group; //!< none when direct
    QString groupName;
    std::vector<PlanId> disabledPlans; //!< in effect, or for Error those wanted; by id
    AssignmentState state = AssignmentState::Active; //!< as shown: Disabled where R1 says so
    AssignmentError error = AssignmentError::None;
    Cause cause;
    QDateTime lastUpdated;
    QDateTime waitingSince; //!< invalid unless in Error
};

/*! A product on a group with its disabled plans. */
struct GroupLicenseRow
{
    SkuId product;
    std::vector<PlanId> disabledPlans; //!< by id
};

/*! A first-level member; nested groups are listed but get nothing (R4.1). */
struct MemberRow
{
    std::optional<UserId> user;
    std::optional<GroupId> group;
    QString displayName;
    QString userPrincipalName; //!< of users
};

/*! Who would join and leave by a rule, as far as users were looked at (R11). */
struct MembershipCheck
{
    struct Person
    {
        UserId id;
        QString displayName;
        QString userPrincipalName;
    };
    qint64 users = 0; //!< looked at
    qint64 matching = 0;
    qint64 joinCount = 0;
    qint64 leaveCount = 0;
    QList<Person> joining; //!< the first of them, by id
    QList<Person> leaving;
    UserId last; //!< where to go on
    bool finished = false;
};

/*! Work that is queued or going on, for progress and banners. */
struct JobRow
{
    qint64 id = 0;
    std::optional<GroupId> group; //!< none for a pass over single users
    QString groupName;
    bool started = false;
    qint64 processed = 0; //!< users of the current round so far
    qint64 total = 0; //!< users of the pass, 0 until started
    int round = 1;
};

/*! A service plan that a newer catalogue has switched on (R6.5). */
struct NewPlanRow
{
    NewPlan plan;
    QStringList groupNames; //!< groups whose licenses have it on, by name
    qint64 users = 0; //!< with an applied license that has it on
};
struct NewPlansSummary
{
    qint64 plans = 0; //!< to be reviewed, and on somewhere
    qint64 groups = 0; //!< in which any of them is on
};

/*! Numbers of the Overview box and the banners. */
struct DirectorySummary
{
    qint64 users = 0;
    qint64 groups = 0;
    qint64 products = 0; //!< subscribed
    qint64 usersInError = 0; //!< with any entry whose error is not None
    QList<GroupRow> groupsInError; //!< by name
    QList<ProductRow> productsWaiting; //!< no units left and somebody waits
    QList<JobRow> jobs; //!< oldest first
    NewPlansSummary newPlans;
};

} // namespace LicenseDesk
