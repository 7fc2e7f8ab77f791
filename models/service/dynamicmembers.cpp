// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/dynamicmembers.h"

#include <algorithm>
#include <set>

namespace LicenseDesk {

namespace {

constexpr int step = 1000; // users read at a time

MembershipProperties only(MembershipProperty property)
{
    MembershipProperties properties;
    properties.set(size_t(property));
    return properties;
}

/*! The groups of \a rules that make a member of who is one of \a present: those that follow from
    each other too, and none that only a circle of themselves would give. */
std::set<GroupId> membersOfMembers(std::set<GroupId> present,
                                   const std::vector<DynamicGroup> &rules)
{
    for (const DynamicGroup &group : rules)
        present.erase(group.id);
    std::set<GroupId> joined;
    for (bool changed = true; changed;) {
        changed = false;
        for (const DynamicGroup &group : rules) {
            const bool holds = std::ranges::any_of(group.rule->groups(), [&](const GroupId &named) {
                return present.contains(named) || joined.contains(named);
            });
            changed |= holds && joined.insert(group.id).second;
        }
    }
    return joined;
}

} // namespace

MembershipProperties askedBy(const std::vector<DynamicGroup> &groups)
{
    MembershipProperties asked;
    for (const DynamicGroup &group : groups)
        asked |= group.rule->properties();
    return asked;
}

DynamicMembers::DynamicMembers(ChangeWriter &writer, int depth)
    : m_writer(writer),
      m_store(writer.store()),
      m_depth(depth)
{}

Result<std::vector<DynamicGroup>> DynamicMembers::groups()
{
    if (!m_groups) {
        Result<std::vector<DynamicGroup>> read = m_store.groups();
        if (!read)
            return read;
        m_groups = std::move(*read);
    }
    return *m_groups;
}

Result<std::vector<DynamicGroup>> DynamicMembers::groups(const QSet<GroupKey> &keys)
{
    return groups().map([&](std::vector<DynamicGroup> all) {
        std::erase_if(all, [&](const DynamicGroup &group) { return !keys.contains(group.key); });
        return all;
    });
}

Result<std::vector<DynamicGroup>> DynamicMembers::groupsThatAsk(MembershipProperty property)
{
    return groups().map([&](std::vector<DynamicGroup> all) {
        std::erase_if(all, [&](const DynamicGroup &group) {
            return !group.rule->properties().test(size_t(property));
        });
        return all;
    });
}

Result<void> DynamicMembers::settle(UserKey user, const MembershipProperties &changed)
{
    Result<std::vector<DynamicGroup>> asking = groups();
    if (!asking)
        return tl::unexpected(asking.error());
    std::erase_if(*asking, [&](const DynamicGroup &group) {
        return (group.rule->properties() & changed).none();
    });
    if (asking->empty())
        return {};
    Result<MembershipFacts> facts = m_store.facts(user, askedBy(*asking));
    if (!facts) // deleted by the same request
        return facts.error().code == ErrorCode::NotFound ? Result<void>()
                                                         : tl::unexpected(facts.error());
    return settle(user, *facts, *asking, changed.test(size_t(MembershipProperty::MemberOf)));
}

Result<void> DynamicMembers::settle(const MembershipCandidate &user,
                                    const std::vector<DynamicGroup> &groups)
{
    const bool memberOf = askedBy(groups).test(size_t(MembershipProperty::MemberOf));
    return settle(user.user, user.facts, groups, memberOf);
}

Result<void> DynamicMembers::settle(UserKey user, const MembershipFacts &facts,
                                    const std::vector<DynamicGroup> &groups, bool memberOf)
{
    Result<std::vector<MembershipStore::Membership>> memberships = m_store.membershipsOf(user);
    if (!memberships)
        return tl::unexpected(memberships.error());
    std::set<GroupId> present;
    for (const MembershipStore::Membership &membership : *memberships)
        present.insert(membership.id);
    for (const DynamicGroup &group : groups) {
        if (group.rule->isMemberOf())
            continue;
        const bool joins = group.rule->matches(facts);
        if (joins == present.contains(group.id))
            continue;
        memberOf = true;
        if (Result<void> moved = move(user, group, joins); !moved)
            return moved;
        // Beyond the depth nobody leaves.
        if (joins || m_depth <= maximumDepth)
            joins ? (void)present.insert(group.id) : (void)present.erase(group.id);
    }
    if (!memberOf)
        return {};
    Result<std::vector<DynamicGroup>> nesting = groupsThatAsk(MembershipProperty::MemberOf);
    if (!nesting)
        return tl::unexpected(nesting.error());
    const std::set<GroupId> wanted = membersOfMembers(present, *nesting);
    for (const DynamicGroup &group : *nesting) {
        const bool joins = wanted.contains(group.id);
        if (joins == present.contains(group.id))
            continue;
        if (Result<void> moved = move(user, group, joins); !moved)
            return moved;
    }
    return {};
}

Result<void> DynamicMembers::move(UserKey user, const DynamicGroup &group, bool joins)
{
    if (!joins && m_depth > maximumDepth)
        return audit(user, group.key, false, false);
    Result<bool> done = joins ? m_writer.groups().addMember(group.key, user, m_writer.sequence())
                              : m_writer.groups().removeMember(group.key, user);
    if (!done)
        return tl::unexpected(done.error());
    if (!*done)
        return {};
    if (group.licensed) {
        m_movedIn.insert(group.key);
        if (!m_known.contains(user)) {
            m_known.insert(user);
            m_moved.push_back(user);
        }
    }
    return audit(user, group.key, joins, true);
}

Result<void> DynamicMembers::audit(UserKey user, GroupKey group, bool joins, bool done)
{
    Result<UserRecord> member = m_writer.users().read(user);
    if (!member)
        return tl::unexpected(member.error());
    Result<GroupRecord> record = m_writer.groups().read(group);
    if (!record)
        return tl::unexpected(record.error());
    AuditEntry entry;
    entry.actor = membershipActor;
    entry.activity =
        joins ? QStringLiteral("Add member to group") : QStringLiteral("Remove member from group");
    entry.category = QStringLiteral("GroupManagement");
    entry.targetType = QStringLiteral("Group");
    entry.targetId = record->id.toString();
    entry.targetName = record->displayName;
    entry.success = done;
    if (!done) {
        entry.reason =
            QStringLiteral("The membership rule depends on licenses that the group gives "
                           "its members, and does not settle: the user stays a member.");
    }
    entry.memberType = QStringLiteral("User");
    entry.memberId = member->id.toString();
    entry.memberName = member->displayName;
    return m_writer.audit(entry);
}

Result<void> DynamicMembers::settleAll(const std::vector<DynamicGroup> &groups)
{
    if (groups.empty())
        return {};
    const MembershipProperties asked = askedBy(groups) & ~only(MembershipProperty::MemberOf);
    UserId after;
    for (;;) {
        Result<std::vector<MembershipCandidate>> users = m_store.candidates({}, asked, after, step);
        if (!users)
            return tl::unexpected(users.error());
        for (const MembershipCandidate &user : *users) {
            if (Result<void> settled = settle(user, groups); !settled)
                return settled;
        }
        if (int(users->size()) < step)
            return {};
        after = users->back().id;
    }
}

Result<bool> DynamicMembers::clear(GroupKey group, UserId &after, int limit)
{
    DynamicGroup cleared;
    cleared.key = group;
    Result<GroupLicenses> licenses = m_writer.groups().licenses(group);
    if (!licenses)
        return tl::unexpected(licenses.error());
    cleared.licensed = !licenses->licenses.empty();
    Result<std::vector<MembershipCandidate>> members = m_store.members(group, after, limit);
    if (!members)
        return tl::unexpected(members.error());
    for (const MembershipCandidate &member : *members) {
        if (Result<void> moved = move(member.user, cleared, false); !moved)
            return tl::unexpected(moved.error());
        // Who was a member here may be one elsewhere because of that.
        if (Result<void> settled = settle(member.user, only(MembershipProperty::MemberOf));
            !settled)
            return tl::unexpected(settled.error());
        after = member.id;
    }
    if (int(members->size()) == limit)
        return false;
    Result<std::vector<GroupKey>> nested = m_store.nestedGroups(group);
    if (!nested)
        return tl::unexpected(nested.error());
    for (const GroupKey member : *nested) {
        if (Result<bool> removed = m_writer.removeMember(group, member); !removed)
            return removed;
    }
    return true;
}

Result<void> DynamicMembers::settleUsers()
{
    for (const auto &[user, changed] : m_writer.takeChangedUsers()) {
        if (Result<void> settled = settle(user, changed); !settled)
            return settled;
    }
    return {};
}

Result<void> DynamicMembers::settleRules(bool plansChanged)
{
    QSet<GroupKey> keys;
    for (const ChangeWriter::ChangedRule &changed : m_writer.takeChangedRules()) {
        keys.insert(changed.group);
        UserId after;
        for (bool clears = changed.clears; clears;) {
            Result<bool> cleared = clear(changed.group, after, step);
            if (!cleared)
                return tl::unexpected(cleared.error());
            clears = !*cleared;
        }
    }
    if (plansChanged) {
        Result<std::vector<DynamicGroup>> asking = groupsThatAsk(MembershipProperty::AssignedPlans);
        if (!asking)
            return tl::unexpected(asking.error());
        for (const DynamicGroup &group : *asking)
            keys.insert(group.key);
    }
    if (keys.isEmpty())
        return {};
    Result<std::vector<DynamicGroup>> rules = groups(keys);
    if (!rules)
        return tl::unexpected(rules.error());
    return settleAll(*rules);
}

std::vector<UserKey> DynamicMembers::takeMoved()
{
    m_known.clear();
    return std::exchange(m_moved, {});
}

std::optional<GroupKey> DynamicMembers::onlyGroup() const
{
    return m_movedIn.size() == 1 ? std::optional(*m_movedIn.begin()) : std::nullopt;
}

} // namespace LicenseDesk
