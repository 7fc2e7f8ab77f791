// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/whyreport.h"

#include "exchange/changescript.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace LicenseDesk {

namespace {

struct WhyReport
{
    Q_DECLARE_TR_FUNCTIONS(WhyReport)
};

/*! A terminal must not be told what to do by a name. */
QString printable(QString text)
{
    const auto isControl = [](QChar letter) { return letter.category() == QChar::Other_Control; };
    std::replace_if(text.begin(), text.end(), isControl, QChar(u' '));
    return text;
}

QChar signOf(WhyMark mark)
{
    switch (mark) {
    case WhyMark::Fact:
        break;
    case WhyMark::On:
        return u'+';
    case WhyMark::Off:
        return u'-';
    case WhyMark::Blocked:
        return u'!';
    }
    return u' ';
}

QString nameOf(WhyMark mark)
{
    switch (mark) {
    case WhyMark::Fact:
        break;
    case WhyMark::On:
        return QStringLiteral("on");
    case WhyMark::Off:
        return QStringLiteral("off");
    case WhyMark::Blocked:
        return QStringLiteral("blocked");
    }
    return QStringLiteral("fact");
}

QString nameOf(RemedyKind kind)
{
    switch (kind) {
    case RemedyKind::Reprocess:
        break;
    case RemedyKind::TurnPlansOff:
        return QStringLiteral("turnPlansOff");
    case RemedyKind::TurnPlansOn:
        return QStringLiteral("turnPlansOn");
    case RemedyKind::RemoveLicense:
        return QStringLiteral("removeLicense");
    case RemedyKind::LeaveGroup:
        return QStringLiteral("leaveGroup");
    case RemedyKind::JoinGroup:
        return QStringLiteral("joinGroup");
    case RemedyKind::AssignProduct:
        return QStringLiteral("assignProduct");
    case RemedyKind::BuyUnits:
        return QStringLiteral("buyUnits");
    case RemedyKind::FreeUnits:
        return QStringLiteral("freeUnits");
    case RemedyKind::RenewSubscription:
        return QStringLiteral("renewSubscription");
    case RemedyKind::SetLocation:
        return QStringLiteral("setLocation");
    case RemedyKind::ChangeAddress:
        return QStringLiteral("changeAddress");
    case RemedyKind::Several:
        return QStringLiteral("several");
    }
    return QStringLiteral("reprocess");
}

template <typename Id>
QJsonValue idOf(const std::optional<Id> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue(QJsonValue::Null);
}

QJsonObject lineJson(const WhyLine &line)
{
    return {{QStringLiteral("level"), line.level},
            {QStringLiteral("mark"), nameOf(line.mark)},
            {QStringLiteral("text"), line.text},
            {QStringLiteral("groupId"), idOf(line.group)},
            {QStringLiteral("skuId"), idOf(line.product)}};
}

QJsonObject remedyJson(const WhyRemedy &remedy)
{
    const QByteArray script = remedy.changes.empty() ? QByteArray() : graphScript(remedy.changes);
    return {{QStringLiteral("kind"), nameOf(remedy.kind)},
            {QStringLiteral("text"), remedy.text},
            {QStringLiteral("detail"), remedy.detail},
            {QStringLiteral("clears"),
             remedy.clears ? QJsonValue(*remedy.clears) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("groupId"), idOf(remedy.group)},
            {QStringLiteral("skuId"), idOf(remedy.product)},
            {QStringLiteral("units"), remedy.units},
            {QStringLiteral("batch"), QJsonDocument::fromJson(script).object()}};
}

} // namespace

QString whyText(const WhyAnswer &answer)
{
    QString text = answer.planName.isEmpty() ? answer.productName
                                             : WhyReport::tr("%1 of %2", "service plan, product")
                                                   .arg(answer.planName, answer.productName);
    text =
        printable(WhyReport::tr("%1 (%2): %3").arg(answer.userName, answer.userPrincipalName, text))
        + u'\n' + QStringLiteral("  ") + printable(answer.verdict) + u'\n';
    for (const WhyLine &line : answer.lines) {
        text += QString(4 + 2 * line.level, u' ') + signOf(line.mark) + u' ' + printable(line.text)
                + u'\n';
    }
    if (answer.remedies.isEmpty())
        return text;
    text += QStringLiteral("  ") + WhyReport::tr("What helps:") + u'\n';
    for (const WhyRemedy &remedy : answer.remedies) {
        text += QStringLiteral("    * ") + printable(remedy.text);
        if (remedy.clears == false)
            text += QStringLiteral(" ") + WhyReport::tr("(not enough by itself)");
        text += u'\n';
    }
    return text;
}

QJsonObject whyJson(const WhyAnswer &answer)
{
    QJsonArray lines;
    for (const WhyLine &line : answer.lines)
        lines.append(lineJson(line));
    QJsonArray remedies;
    for (const WhyRemedy &remedy : answer.remedies)
        remedies.append(remedyJson(remedy));
    return {{QStringLiteral("userId"), answer.question.user.toString()},
            {QStringLiteral("userPrincipalName"), answer.userPrincipalName},
            {QStringLiteral("displayName"), answer.userName},
            {QStringLiteral("skuId"), answer.question.product.toString()},
            {QStringLiteral("product"), answer.productName},
            {QStringLiteral("servicePlanId"), idOf(answer.question.plan)},
            {QStringLiteral("servicePlan"), answer.planName},
            {QStringLiteral("given"), answer.given},
            {QStringLiteral("inError"), answer.inError},
            {QStringLiteral("answer"), answer.verdict},
            {QStringLiteral("chain"), lines},
            {QStringLiteral("remedies"), remedies}};
}

} // namespace LicenseDesk
