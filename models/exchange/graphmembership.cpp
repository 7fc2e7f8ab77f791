// SPDX-License-Identifier: GPL-3.0-or-later
// What a membership rule says of one user, without writing anything (R11).
#include "exchange/graphbody.h"
#include "exchange/graphhandlers.h"

#include "licensing/membershiprule.h"
#include "store/membershipstore.h"
#include "store/userstore.h"

namespace LicenseDesk::GraphHandlers {

namespace {

Graphed<GraphAnswer> evaluated(GraphCall &call, const QString &text, const QString &memberId,
                               const QString &groupName)
{
    const auto rule = parseMembershipRule(text);
    if (!rule)
        return tl::unexpected(GraphFault(toError(rule.error(), groupName)));
    const Result<UserKey> user = UserStore(call.engine().store()).find(memberId);
    if (!user)
        return tl::unexpected(user.error());
    const Result<MembershipFacts> facts =
        MembershipStore(call.engine().store()).facts(*user, rule->properties());
    if (!facts)
        return tl::unexpected(facts.error());
    const bool matches = rule->matches(*facts);
    GraphAnswer answer;
    answer.body = QJsonObject{
        {QStringLiteral("@odata.context"),
         QString(call.root()
                 + QStringLiteral("/$metadata#microsoft.graph.evaluateDynamicMembershipResult"))},
        {QStringLiteral("membershipRule"), text},
        {QStringLiteral("membershipRuleEvaluationResult"), matches},
        {QStringLiteral("membershipRuleEvaluationDetails"),
         QJsonObject{{QStringLiteral("expression"), rule->toString()},
                     {QStringLiteral("expressionResult"), matches}}}};
    return answer;
}

Graphed<QJsonObject> textBody(GraphCall &call, const QStringList &names)
{
    Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return body;
    if (Graphed<void> known = refuseOthers(*body, names); !known)
        return tl::unexpected(known.error());
    if (Graphed<void> complete = requireTexts(*body, names); !complete)
        return tl::unexpected(complete.error());
    return body;
}

} // namespace

Graphed<GraphAnswer> evaluateRule(GraphCall &call)
{
    const QString memberId = QStringLiteral("memberId");
    const QString membershipRule = QStringLiteral("membershipRule");
    const Graphed<QJsonObject> body = textBody(call, {memberId, membershipRule});
    if (!body)
        return tl::unexpected(body.error());
    return evaluated(call, body->value(membershipRule).toString(), body->value(memberId).toString(),
                     {});
}

Graphed<GraphAnswer> evaluateRuleOfGroup(GraphCall &call)
{
    const Graphed<GroupRecord> group = call.group();
    if (!group)
        return tl::unexpected(group.error());
    const QString memberId = QStringLiteral("memberId");
    const Graphed<QJsonObject> body = textBody(call, {memberId});
    if (!body)
        return tl::unexpected(body.error());
    return evaluated(call, group->membershipRule, body->value(memberId).toString(),
                     group->displayName);
}

} // namespace LicenseDesk::GraphHandlers
