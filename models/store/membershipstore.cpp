// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/membershipstore.h"

#include "store/cataloguesnapshot.h"
#include "store/membershiprecord.h"
#include "store/recordcolumns.h"
#include "store/statement.h"
#include "store/usersets.h"

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

struct StoredGroup
{
    DynamicGroup group;
    QString rule;
};

bool asks(const MembershipProperties &asked, MembershipProperty property)
{
    return asked.test(size_t(property));
}

QByteArray behind(const UserId &after)
{
    // Nothing stands before the null id: a user that has it comes first.
    return after.isNull() ? QByteArray("") : after.guid().toBytes();
}

MembershipCandidate readCandidate(const Row &row, const MembershipProperties &asked)
{
    MembershipCandidate candidate;
    const UserRecord user = readUser(row);
    candidate.user = row.key<UserKey>(0);
    candidate.id = user.id;
    candidate.displayName = user.displayName;
    candidate.userPrincipalName = user.userPrincipalName;
    candidate.facts = membershipFacts(user, asked);
    return candidate;
}

} // namespace

Result<std::vector<DynamicGroup>> MembershipStore::groups()
{
    auto stored = Statement(m_store, "SELECT key, id, licensed_since, membership_rule FROM grp "
                                     "WHERE dynamic = 1 AND rule_paused = 0 "
                                     "AND membership_rule <> '' ORDER BY id")
                      .all([](const Row &row) {
                          return StoredGroup{{row.key<GroupKey>(0), GroupId(row.guid(1)),
                                              row.integer(2) > 0, nullptr},
                                             row.text(3)};
                      });
    if (!stored)
        return tl::unexpected(stored.error());
    auto &known = m_store.caches().rules;
    std::vector<DynamicGroup> groups;
    for (StoredGroup &found : *stored) {
        if (!known.contains(found.rule)) {
            const auto parsed = parseMembershipRule(found.rule);
            known.insert(found.rule,
                         parsed ? std::make_shared<const MembershipRule>(*parsed) : nullptr);
        }
        found.group.rule = known.value(found.rule);
        if (found.group.rule)
            groups.push_back(found.group);
    }
    return groups;
}

Result<std::vector<MembershipStore::Membership>> MembershipStore::membershipsOf(UserKey user)
{
    return Statement(m_store, "SELECT m.grp, g.id FROM member m JOIN grp g ON g.key = m.grp "
                              "WHERE m.usr = ? ORDER BY g.id")
        .all(
            [](const Row &row) {
                return Membership{row.key<GroupKey>(0), GroupId(row.guid(1))};
            },
            user);
}

Result<MembershipFacts> MembershipStore::facts(UserKey user, const MembershipProperties &asked)
{
    auto found = Statement(m_store, "SELECT " USER_COLUMNS " FROM usr u WHERE u.key = ?")
                     .one([&](const Row &row) { return readCandidate(row, asked); }, user);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found) {
        return failure(ErrorCode::NotFound, QString::number(qint64(user)),
                       {QStringLiteral("user")});
    }
    return complete(**found, asked).map([&] { return std::move((*found)->facts); });
}

Result<void> MembershipStore::complete(MembershipCandidate &candidate,
                                       const MembershipProperties &asked)
{
    if (asks(asked, MembershipProperty::AssignedPlans)) {
        Result<std::vector<MembershipPlan>> plans = plansOf(candidate.user);
        if (!plans)
            return tl::unexpected(plans.error());
        candidate.facts.plans = std::move(*plans);
    }
    if (asks(asked, MembershipProperty::MemberOf)) {
        Result<std::vector<Membership>> groups = membershipsOf(candidate.user);
        if (!groups)
            return tl::unexpected(groups.error());
        for (const Membership &group : *groups)
            candidate.facts.groups.push_back(group.id);
    }
    return {};
}

/*! As Graph's assignedPlans shows them: the plans that are on, and whether they can be used. */
Result<std::vector<MembershipPlan>> MembershipStore::plansOf(UserKey user)
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const Catalogue &catalogue = *(*snapshot)->catalogue;
    if (m_catalogueVersion != (*snapshot)->version) {
        m_catalogueVersion = (*snapshot)->version;
        m_plans.clear();
        for (PlanIndex plan = 0; plan < PlanIndex((*snapshot)->planKeys.size()); ++plan) {
            m_plans.push_back({MembershipText(catalogue.plan(plan).id.toString()),
                               MembershipText(catalogue.plan(plan).name),
                               MembershipText(QStringLiteral("Enabled"))});
        }
    }
    using Supply = std::pair<qint64, qint64>;
    auto supplies =
        Statement(m_store, "SELECT product, disabled FROM assignment WHERE usr = ? AND state <> 1")
            .all([](const Row &row) { return Supply(row.integer(0), row.integer(1)); }, user);
    if (!supplies)
        return tl::unexpected(supplies.error());
    std::map<PlanIndex, bool> usable;
    for (const auto &[key, disabledKey] : *supplies) {
        const ProductIndex index = (*snapshot)->productOfKey.value(key, -1);
        if (index < 0)
            continue;
        Result<PlanSet> disabled = planList(m_store, **snapshot, disabledKey);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const Product &product = catalogue.product(index);
        product.plans.forEach([&](PlanIndex plan) {
            if (!disabled->contains(plan))
                usable[plan] |= isAssignable(product.status);
        });
    }
    static const MembershipText suspended(QStringLiteral("Suspended"));
    std::vector<MembershipPlan> plans;
    for (const auto &[plan, isUsable] : usable) {
        plans.push_back(m_plans[size_t(plan)]);
        if (!isUsable)
            plans.back().capabilityStatus = suspended;
    }
    return plans;
}

Result<std::vector<MembershipCandidate>> MembershipStore::candidates(
    std::optional<GroupKey> group, const MembershipProperties &asked, const UserId &after,
    int limit)
{
    auto candidates =
        Statement(m_store, "SELECT " USER_COLUMNS " FROM usr u WHERE u.id > ? "
                           "ORDER BY u.id LIMIT ?")
            .all([&](const Row &row) { return readCandidate(row, asked); }, behind(after), limit);
    if (!candidates || candidates->empty())
        return candidates;
    Result<QSet<UserId>> members = membersBetween(group, after, candidates->back().id);
    if (!members)
        return tl::unexpected(members.error());
    for (MembershipCandidate &candidate : *candidates) {
        candidate.isMember = members->contains(candidate.id);
        if (Result<void> completed = complete(candidate, asked); !completed)
            return tl::unexpected(completed.error());
    }
    return candidates;
}

Result<QSet<UserId>> MembershipStore::membersBetween(std::optional<GroupKey> group,
                                                     const UserId &after, const UserId &last)
{
    QSet<UserId> found;
    if (!group)
        return found;
    auto members =
        Statement(m_store, "SELECT user_id FROM member WHERE grp = ? AND user_id > ? "
                           "AND user_id <= ?")
            .all([](const Row &row) { return UserId(row.guid(0)); }, *group, behind(after), last);
    if (!members)
        return tl::unexpected(members.error());
    return QSet<UserId>(members->begin(), members->end());
}

Result<qint64> MembershipStore::countUsers()
{
    return numberOfUsers(m_store);
}

Result<std::vector<MembershipCandidate>> MembershipStore::members(GroupKey group,
                                                                  const UserId &after, int limit)
{
    return Statement(m_store, "SELECT " USER_COLUMNS " FROM member x JOIN usr u ON u.key = x.usr "
                              "WHERE x.grp = ? AND x.user_id > ? ORDER BY x.user_id LIMIT ?")
        .all([](const Row &row) { return readCandidate(row, {}); }, group, behind(after), limit);
}

Result<std::vector<GroupKey>> MembershipStore::nestedGroups(GroupKey group)
{
    return Statement(m_store, "SELECT member FROM nested_group WHERE grp = ? ORDER BY member")
        .all([](const Row &row) { return row.key<GroupKey>(0); }, group);
}

} // namespace LicenseDesk
