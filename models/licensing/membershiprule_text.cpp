// SPDX-License-Identifier: GPL-3.0-or-later
// A rule as text, and what is said of one that is wrong.
#include "licensing/membershipnode.h"
#include "licensing/membershiprule.h"

#include <QCoreApplication>

#include <array>

namespace LicenseDesk {

namespace {

using Kind = MembershipNode::Kind;

constexpr std::array<QStringView, 12> operatorNames{
    u"eq",       u"ne",          u"startsWith", u"notStartsWith", u"endsWith", u"notEndsWith",
    u"contains", u"notContains", u"match",      u"notMatch",      u"in",       u"notIn"};

/*! In double quotes. Two single quotes in a row would be read as one. */
QString quoted(const QString &text)
{
    QString written(u'"');
    for (qsizetype place = 0; place < text.size(); ++place) {
        const QChar character = text[place];
        const bool doubled = character == u'\''
                             && ((place > 0 && text[place - 1] == u'\'')
                                 || (place + 1 < text.size() && text[place + 1] == u'\''));
        if (character == u'"' || character == u'`' || doubled)
            written += u'`';
        written += character;
    }
    return written + u'"';
}

QString subjectText(const MembershipComparison &comparison)
{
    switch (comparison.subject) {
    case MembershipSubject::Property:
        break;
    case MembershipSubject::Item:
        return QStringLiteral("_");
    case MembershipSubject::ServicePlanId:
        return QStringLiteral("assignedPlan.servicePlanId");
    case MembershipSubject::PlanService:
        return QStringLiteral("assignedPlan.service");
    case MembershipSubject::PlanStatus:
        return QStringLiteral("assignedPlan.capabilityStatus");
    }
    return u"user." + nameOf(comparison.property).toString();
}

QString valueText(const MembershipComparison &comparison)
{
    if (const bool *flag = std::get_if<bool>(&comparison.value))
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    const auto *texts = std::get_if<std::vector<MembershipText>>(&comparison.value);
    if (!texts)
        return QStringLiteral("null");
    const bool isList = comparison.operation == MembershipOperator::In
                        || comparison.operation == MembershipOperator::NotIn;
    if (!isList)
        return quoted(texts->front().text);
    QStringList list;
    for (const MembershipText &text : *texts)
        list.append(quoted(text.text));
    return u'[' + list.join(QLatin1String(", ")) + u']';
}

QString written(const MembershipNode &node);

QString inParentheses(const MembershipNode &node)
{
    return u'(' + written(node) + u')';
}

/*! Only what needs parentheses has them, so that the tree that is read is the tree written. */
QString joined(const MembershipNode &node, const QString &word)
{
    QStringList parts;
    for (const MembershipNode &child : node.children) {
        const bool binds = child.kind == Kind::Or || child.kind == node.kind;
        parts.append(binds ? inParentheses(child) : written(child));
    }
    return parts.join(word);
}

QString written(const MembershipNode &node)
{
    switch (node.kind) {
    case Kind::Comparison:
        break;
    case Kind::And:
        return joined(node, QStringLiteral(" -and "));
    case Kind::Or:
        return joined(node, QStringLiteral(" -or "));
    case Kind::Not: {
        const MembershipNode &child = node.children.front();
        const bool isJoint = child.kind == Kind::And || child.kind == Kind::Or;
        return u"-not " + (isJoint ? inParentheses(child) : written(child));
    }
    case Kind::Any:
    case Kind::All:
        return u"user." + nameOf(node.property).toString()
               + (node.kind == Kind::Any ? u" -any " : u" -all ")
               + inParentheses(node.children.front());
    case Kind::MemberOf: {
        QStringList groups;
        for (const GroupId &group : node.groups)
            groups.append(u'\'' + group.toString() + u'\'');
        return u"user.memberof -any (group.objectId -in [" + groups.join(QLatin1String(", "))
               + u"])";
    }
    }
    return subjectText(node.comparison) + u" -" + nameOf(node.comparison.operation).toString()
           + u' ' + valueText(node.comparison);
}

QString filled(const QString &problem, const QString &found)
{
    return problem.contains(QLatin1String("%1")) ? problem.arg(found) : problem;
}

} // namespace

QStringView nameOf(MembershipOperator operation)
{
    return operatorNames[size_t(operation)];
}

QString MembershipRule::toString() const
{
    return written(*m_root);
}

Error toError(const MembershipRuleFault &fault, const QString &groupName)
{
    return {ErrorCode::InvalidMembershipRule,
            groupName,
            {QString::number(fault.line), QString::number(fault.column),
             QString::number(fault.length), QString::fromUtf8(fault.problem), fault.found},
            {}};
}

QString ruleProblem(const Error &error)
{
    return filled(error.arguments.value(3), error.arguments.value(4));
}

QString ruleExplanation(const Error &error)
{
    const auto translated = [](const QString &text) {
        return QCoreApplication::translate("MembershipRule", text.toUtf8().constData());
    };
    const QString found = error.arguments.value(4);
    return filled(translated(error.arguments.value(3)),
                  found == QLatin1String(endOfRule) ? translated(found) : found);
}

} // namespace LicenseDesk
