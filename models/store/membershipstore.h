// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/membershiprule.h"
#include "store/store.h"

#include <QSet>

#include <vector>

namespace LicenseDesk {

class Row;

/*! A dynamic group whose rule is being processed. */
struct DynamicGroup
{
    GroupKey key{};
    GroupId id;
    bool licensed = false;
    std::shared_ptr<const MembershipRule> rule;
};

/*! A user as a rule sees it, and whether it is a member of the group that is looked at. */
struct MembershipCandidate
{
    UserKey user{};
    UserId id;
    QString displayName;
    QString userPrincipalName;
    MembershipFacts facts;
    bool isMember = false;
};

/*! What rules are and what they ask of users (R11). Kept for one transaction or snapshot. Borrowed
    store, its thread. */
class MembershipStore
{
public:
    explicit MembershipStore(Store &store) : m_store(store) {}

    /*! The groups with a rule that is processed, by id. One whose rule cannot be read, as only
        another program could have written it, keeps its members and is left out. */
    [[nodiscard]] Result<std::vector<DynamicGroup>> groups();

    struct Membership
    {
        GroupKey key{};
        GroupId id;
    };
    /*! Groups of which the user is a first-level member, by id. */
    [[nodiscard]] Result<std::vector<Membership>> membershipsOf(UserKey user);
    /*! What \a asked asks of one user. */
    [[nodiscard]] Result<MembershipFacts> facts(UserKey user, const MembershipProperties &asked);

    /*! The next \a limit users behind \a after, in the order of ids, as \a asked sees them. */
    [[nodiscard]] Result<std::vector<MembershipCandidate>> candidates(
        std::optional<GroupKey> group, const MembershipProperties &asked, const UserId &after,
        int limit);
    [[nodiscard]] Result<qint64> countUsers();

    /*! The first-level users of \a group behind \a after, by id. */
    [[nodiscard]] Result<std::vector<MembershipCandidate>> members(GroupKey group,
                                                                   const UserId &after, int limit);
    [[nodiscard]] Result<std::vector<GroupKey>> nestedGroups(GroupKey group);

private:
    [[nodiscard]] Result<QSet<UserId>> membersBetween(std::optional<GroupKey> group,
                                                      const UserId &after, const UserId &last);
    [[nodiscard]] Result<void> complete(MembershipCandidate &candidate,
                                        const MembershipProperties &asked);
    [[nodiscard]] Result<std::vector<MembershipPlan>> plansOf(UserKey user);

    Store &m_store;
    std::vector<MembershipPlan> m_plans; //!< of the catalogue, by index, for capability Enabled
    qint64 m_catalogueVersion = -1;
};

} // namespace LicenseDesk
