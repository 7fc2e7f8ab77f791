// SPDX-License-Identifier: GPL-3.0-or-later
// What changes mean for the members of dynamic groups (R11, R8.5).
#include "service/changehandler.h"

#include "service/dynamicmembers.h"

#include <algorithm>

namespace LicenseDesk {

/*! A changed user is a member or none at once; a changed rule goes through all users in the
    background. */
Result<void> ChangeHandler::settleMemberships()
{
    m_writer.setMembershipsSettled();
    DynamicMembers members(m_writer);
    if (Result<void> settled = members.settleUsers(); !settled)
        return settled;
    const std::vector<UserKey> moved = members.takeMoved();
    if (!moved.empty()) {
        // R4.5 counts from joining a group; several have no one order of it.
        const bool isOnly =
            m_joinedOrLeft.empty() || (m_changedGroup && m_changedGroup == members.onlyGroup());
        m_changedGroup = isOnly ? members.onlyGroup() : std::nullopt;
        m_joinedOrLeft.insert(m_joinedOrLeft.end(), moved.begin(), moved.end());
        std::ranges::sort(m_joinedOrLeft);
        m_joinedOrLeft.erase(std::unique(m_joinedOrLeft.begin(), m_joinedOrLeft.end()),
                             m_joinedOrLeft.end());
        m_receipt.changes.kinds |= ObjectKind::Groups;
    }
    return queueRules();
}

Result<void> ChangeHandler::queueRules()
{
    for (const ChangeWriter::ChangedRule &changed : m_writer.takeChangedRules()) {
        Result<GroupRecord> group = m_writer.groups().read(changed.group);
        if (!group && group.error().code == ErrorCode::NotFound)
            continue; // deleted by the same request
        if (!group)
            return tl::unexpected(group.error());
        const bool asks = isDynamic(*group) && !group->membershipRulePaused;
        if (asks || changed.clears) {
            Result<qint64> job =
                m_jobs.queueMembership(changed.group, changed.clears, m_writer.sequence());
            if (!job)
                return tl::unexpected(job.error());
            m_receipt.jobs.push_back(*job);
            m_receipt.changes.kinds |= ObjectKind::Groups | ObjectKind::Jobs;
            continue;
        }
        // Paused or assigned now: whoever was moved so far keeps what he is, with the licenses.
        Result<std::vector<UserKey>> moved = m_jobs.withdrawMembership(changed.group);
        if (!moved)
            return tl::unexpected(moved.error());
        if (!moved->empty())
            m_changedGroup.reset();
        m_joinedOrLeft.insert(m_joinedOrLeft.end(), moved->begin(), moved->end());
    }
    return {};
}

Result<void> ChangeHandler::noteRulesThatName(const GroupId &group)
{
    Result<std::vector<DynamicGroup>> nesting =
        DynamicMembers(m_writer).groupsThatAsk(MembershipProperty::MemberOf);
    if (!nesting)
        return tl::unexpected(nesting.error());
    for (const DynamicGroup &rule : *nesting) {
        if (std::ranges::find(rule.rule->groups(), group) != rule.rule->groups().end())
            m_writer.noteRule(rule.key);
    }
    return {};
}

Result<void> ChangeHandler::noteRulesOfPlans()
{
    Result<std::vector<DynamicGroup>> asking =
        DynamicMembers(m_writer).groupsThatAsk(MembershipProperty::AssignedPlans);
    if (!asking)
        return tl::unexpected(asking.error());
    for (const DynamicGroup &rule : *asking)
        m_writer.noteRule(rule.key);
    return {};
}

} // namespace LicenseDesk
