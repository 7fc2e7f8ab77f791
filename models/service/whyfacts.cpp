// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/whyfacts.h"

#include "licensing/membershipreason.h"
#include "store/cataloguestore.h"
#include "store/membershipstore.h"
#include "store/userstore.h"

#include <QSet>

#include <deque>

namespace LicenseDesk {

namespace {

/*! Groups of a nesting that are looked at; more would be no explanation. */
constexpr qsizetype mostNested = 500;

/*! The groups that lead from \a group down to one that the user is in, without the first. */
Result<std::vector<GroupKey>> nestedPath(Store &store, GroupKey group, UserKey user)
{
    GroupStore groups(store);
    MembershipStore memberships(store);
    std::deque<std::vector<GroupKey>> paths{{group}};
    QSet<GroupKey> seen{group};
    while (!paths.empty() && seen.size() < mostNested) {
        const std::vector<GroupKey> path = paths.front();
        paths.pop_front();
        Result<std::vector<GroupKey>> nested = memberships.nestedGroups(path.back());
        if (!nested)
            return nested;
        for (const GroupKey next : *nested) {
            if (seen.contains(next))
                continue;
            seen.insert(next);
            std::vector<GroupKey> longer = path;
            longer.push_back(next);
            Result<bool> isMember = groups.isMember(next, user);
            if (!isMember)
                return tl::unexpected(isMember.error());
            if (*isMember) {
                longer.erase(longer.begin());
                return longer;
            }
            paths.push_back(std::move(longer));
        }
    }
    return std::vector<GroupKey>();
}

Result<QList<WhyLine>> ruleLines(WhyFacts &facts, const GroupRecord &group, int level)
{
    QList<WhyLine> lines;
    if (group.membershipRulePaused) {
        lines.append({level,
                      WhyMark::Fact,
                      WhyText::tr("The rule of %1 is paused: its members stay as they are.")
                          .arg(group.displayName),
                      group.id,
                      {}});
    }
    const auto rule = parseMembershipRule(group.membershipRule);
    if (!rule) {
        lines.append(
            {level, WhyMark::Fact, WhyText::tr("The group's rule cannot be read."), group.id, {}});
        return lines;
    }
    Result<MembershipFacts> asked =
        MembershipStore(facts.reader.store()).facts(facts.key, rule->properties());
    if (!asked)
        return tl::unexpected(asked.error());
    std::erase(asked->groups, group.id); // a group does not make its own members
    const MembershipReason reason = membershipReason(*rule, *asked);
    for (const QString &condition : reason.conditions) {
        const QString text = reason.matches ? WhyText::tr("This holds: %1").arg(condition)
                                            : WhyText::tr("This does not hold: %1").arg(condition);
        lines.append({level, reason.matches ? WhyMark::On : WhyMark::Off, text, group.id, {}});
    }
    return lines;
}

Result<QList<WhyLine>> nestingLines(WhyFacts &facts, GroupKey key, const GroupRecord &group,
                                    int level)
{
    QList<WhyLine> lines;
    Result<std::vector<GroupKey>> path = nestedPath(facts.reader.store(), key, facts.key);
    if (!path)
        return tl::unexpected(path.error());
    if (path->empty())
        return lines;
    QStringList names;
    GroupStore groups(facts.reader.store());
    for (const GroupKey next : *path) {
        Result<GroupRecord> record = groups.read(next);
        if (!record)
            return tl::unexpected(record.error());
        names.prepend(record->displayName);
    }
    // "is a member of Nordic, which is a member of Sales", from the user's side
    names.append(group.displayName);
    const QString chain = names.join(QStringLiteral(" → "));
    lines.append({level,
                  WhyMark::Off,
                  WhyText::tr("%1 is in it only through nested groups: %2. Nested groups give "
                              "nothing to their members.")
                      .arg(facts.user.displayName, chain),
                  group.id,
                  {}});
    return lines;
}

} // namespace

Result<void> WhyFacts::read(const UserId &id)
{
    UserStore users(reader.store());
    Result<UserKey> found = users.find(id.toString());
    if (!found)
        return tl::unexpected(found.error());
    key = *found;
    Result<UserRecord> record = reader.user(id);
    Result<AssignmentStore::Loaded> loading = assignments.load(key);
    CatalogueStore catalogues(reader.store());
    Result<std::shared_ptr<const Catalogue>> present = catalogues.catalogue();
    Result<SeatPool> left = catalogues.seats();
    Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(id);
    if (!record)
        return tl::unexpected(record.error());
    if (!loading || !present || !left || !entries) {
        return tl::unexpected(!loading   ? loading.error()
                              : !present ? present.error()
                              : !left    ? left.error()
                                         : entries.error());
    }
    user = *std::move(record);
    loaded = *std::move(loading);
    catalogue = *std::move(present);
    seats = *std::move(left);
    rows = *std::move(entries);
    GroupStore store(reader.store());
    for (const GroupKey group : loaded.groupKeys) {
        Result<GroupRecord> stored = store.read(group);
        if (!stored)
            return tl::unexpected(stored.error());
        groups.push_back(*std::move(stored));
    }
    return {};
}

QString WhyFacts::namesOf(const PlanSet &plans) const
{
    QStringList names;
    for (const PlanIndex plan : catalogue->byName(plans))
        names += nameOf(plan);
    return names.join(QStringLiteral(", "));
}

PlanSet WhyFacts::disabledOf(const AssignmentRow &row) const
{
    PlanSet disabled;
    for (const PlanId &id : row.disabledPlans) {
        if (const PlanIndex plan = catalogue->indexOf(id); plan >= 0)
            disabled.insert(plan);
    }
    return disabled;
}

int WhyFacts::positionOf(const std::optional<GroupId> &group) const
{
    for (size_t position = 0; group && position < groups.size(); ++position) {
        if (groups[position].id == *group)
            return int(position);
    }
    return -1;
}

Result<QList<WhyLine>> membershipLines(WhyFacts &facts, const GroupRecord &group, int level)
{
    const int position = facts.positionOf(group.id);
    const bool member = position >= 0 && facts.isMember(position);
    const bool dynamic = isDynamic(group);
    const QString &user = facts.user.displayName;
    QString text;
    if (member) {
        text = dynamic ? WhyText::tr("%1 is a member of %2 by the group's rule.")
                       : WhyText::tr("%1 is a member of %2.");
    } else if (position >= 0) {
        text = WhyText::tr("%1 is not a member of %2 any more.");
    } else {
        text = dynamic ? WhyText::tr("%1 is not a member of %2 by the group's rule.")
                       : WhyText::tr("%1 is not a member of %2.");
    }
    QList<WhyLine> lines{{level,
                          member ? WhyMark::On : WhyMark::Off,
                          text.arg(user, group.displayName),
                          group.id,
                          {}}};
    if (dynamic) {
        Result<QList<WhyLine>> rule = ruleLines(facts, group, level + 1);
        if (!rule)
            return rule;
        lines += *rule;
    }
    if (member)
        return lines;
    Result<GroupKey> key = GroupStore(facts.reader.store()).find(group.id.toString());
    if (!key)
        return tl::unexpected(key.error());
    Result<QList<WhyLine>> nesting = nestingLines(facts, *key, group, level + 1);
    if (!nesting)
        return nesting;
    return lines + *nesting;
}

} // namespace LicenseDesk
