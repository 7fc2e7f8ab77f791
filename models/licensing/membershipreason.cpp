// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/membershipreason.h"

#include "licensing/membershipnode.h"

namespace LicenseDesk {

namespace {

MembershipRule ruleOf(const MembershipNode &node)
{
    return MembershipRule(std::make_shared<const MembershipNode>(node));
}

void collect(const MembershipNode &node, const MembershipFacts &facts, QStringList &conditions)
{
    const MembershipRule rule = ruleOf(node);
    const bool isAnd = node.kind == MembershipNode::Kind::And;
    if (!isAnd && node.kind != MembershipNode::Kind::Or) {
        conditions += rule.toString();
        return;
    }
    // One condition that holds is enough for -or, one that does not for the opposite of -and; but
    // who wants to have it otherwise must know all of those that do not hold.
    const bool matches = rule.matches(facts);
    for (const MembershipNode &child : node.children) {
        if (ruleOf(child).matches(facts) != matches)
            continue;
        collect(child, facts, conditions);
        if (!isAnd && matches)
            return;
    }
}

} // namespace

MembershipReason membershipReason(const MembershipRule &rule, const MembershipFacts &facts)
{
    MembershipReason reason;
    reason.matches = rule.matches(facts);
    collect(rule.root(), facts, reason.conditions);
    return reason;
}

} // namespace LicenseDesk
