// SPDX-License-Identifier: GPL-3.0-or-later
// Membership rules of dynamic groups (R11): any text is a rule or a fault with its place, and a
// rule written again is the same rule and gives the same answers.
#include "fuzz/fuzzing.h"
#include "licensing/membershiprule.h"

#include <QRegularExpression>

namespace LicenseDesk {

namespace {

/*! A few users that differ in what rules look at. */
std::vector<MembershipFacts> people()
{
    std::vector<MembershipFacts> all(3);
    for (int property = 0; property < int(MembershipProperty::OtherMails); ++property) {
        all[1].setText(MembershipProperty(property), QStringLiteral("Sales"));
        all[2].setText(MembershipProperty(property), QStringLiteral("contoso (İß) a.b\\"));
    }
    all[1].accountEnabled = true;
    all[2].accountEnabled = false;
    all[1].otherMails = {MembershipText(QStringLiteral("ada@contoso.com"))};
    all[2].proxyAddresses = {MembershipText(QStringLiteral("SMTP:contoso@x.y")), MembershipText()};
    const MembershipText plan(QStringLiteral("efb87545-963c-4e0d-99df-69c6916d9eb0"));
    all[1].plans = {{plan, MembershipText(QStringLiteral("exchange")),
                     MembershipText(QStringLiteral("Enabled"))}};
    all[2].groups = {GroupId(Guid::fromBytes(QByteArray(16, 'a')))};
    return all;
}

void requireFault(const MembershipRuleFault &fault, const QString &text)
{
    require(fault.offset >= 0 && fault.length >= 0 && fault.offset + fault.length <= text.size(),
            "what is wrong stands in the rule", QString::number(fault.offset));
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
    int line = 1;
    qsizetype start = 0;
    for (auto ends = lineEnd.globalMatch(text); ends.hasNext();) {
        const qsizetype end = ends.next().capturedEnd();
        if (end > fault.offset)
            break;
        ++line;
        start = end;
    }
    require(fault.line == line && fault.column == fault.offset - start + 1,
            "on the line and in the column that are told",
            QStringLiteral("%1, %2").arg(fault.line).arg(fault.column));
    const Error error = toError(fault, QStringLiteral("Sales"));
    require(error.code == ErrorCode::InvalidMembershipRule, "a fault is an error of its kind");
    require(!ruleProblem(error).isEmpty() && !ruleExplanation(error).isEmpty(),
            "that says what was expected");
}

} // namespace

void fuzzOne(const QByteArray &input)
{
    static const std::vector<MembershipFacts> users = people();
    const QString text = QString::fromUtf8(input);
    const auto rule = parseMembershipRule(text);
    if (!rule) {
        requireFault(rule.error(), text);
        return;
    }
    require(text.size() <= MembershipRule::maximumLength, "a rule has its longest length");
    const QString written = rule->toString();
    if (written.size() > MembershipRule::maximumLength)
        return; // the one spelling may be a little longer than ours
    const auto again = parseMembershipRule(written);
    require(again.has_value(), "a rule that we write can be read", written);
    require(*again == *rule, "and is the same rule", written);
    require(again->toString() == written, "in the same spelling", written);
    for (const MembershipFacts &user : users)
        require(rule->matches(user) == again->matches(user), "with the same answers", written);
}

} // namespace LicenseDesk
