// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphclient.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace LicenseDesk {

QString GraphClient::idOf(const QString &kind, const QString &name)
{
    const QString id = kind == QLatin1String("user")    ? org.userId(name).toString()
                       : kind == QLatin1String("group") ? org.groupId(name).toString()
                       : kind == QLatin1String("sku")   ? org.skuId(name).toString()
                                                        : org.planId(name).toString();
    m_names.insert(id, name);
    return id;
}

QString GraphClient::nameOf(const QString &id) const
{
    return m_names.value(id, id);
}

QString GraphClient::expand(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{(user|group|sku|plan):([^}]+)\\}"));
    QString expanded;
    qsizetype from = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        expanded += text.mid(from, found.capturedStart() - from);
        expanded += idOf(found.captured(1), found.captured(2));
        from = found.capturedEnd();
    }
    return expanded + text.mid(from);
}

QString GraphClient::expand(const char *text)
{
    return expand(QString::fromUtf8(text));
}

QJsonArray GraphClient::batch(const QString &json)
{
    BatchOptions options;
    options.wait = wait;
    const Result<BatchAnswer> answer = runBatch(org.engine(), expand(json).toUtf8(), options);
    if (!answer)
        qFatal("batch refused: %s", qPrintable(answer.error().arguments.value(0)));
    return QJsonDocument::fromJson(answer->json)
        .object()
        .value(QLatin1String("responses"))
        .toArray();
}

QJsonObject GraphClient::send(const QString &method, const QString &url, const QString &body)
{
    QJsonObject request{{QStringLiteral("id"), QStringLiteral("1")},
                        {QStringLiteral("method"), method},
                        {QStringLiteral("url"), expand(url)}};
    if (!body.isEmpty()) {
        QJsonParseError error;
        // In an array, for a body may also be no object.
        const QByteArray text = '[' + expand(body).toUtf8() + ']';
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("not JSON: %s", qPrintable(body));
        request.insert(QStringLiteral("body"), document.array().first());
    }
    const QJsonObject whole{{QStringLiteral("requests"), QJsonArray{request}}};
    const QJsonArray responses = batch(QString::fromUtf8(QJsonDocument(whole).toJson()));
    if (responses.size() != 1)
        qFatal("one request, %d responses", int(responses.size()));
    return responses.first().toObject();
}

QString GraphClient::outcome(const char *method, const char *url, const char *body)
{
    const QJsonObject response =
        send(QString::fromUtf8(method), QString::fromUtf8(url), QString::fromUtf8(body));
    const QString status = QString::number(response.value(QLatin1String("status")).toInt());
    const QJsonObject error =
        response.value(QLatin1String("body")).toObject().value(QLatin1String("error")).toObject();
    return error.isEmpty() ? status
                           : status + u' ' + error.value(QLatin1String("message")).toString();
}

QJsonObject GraphClient::get(const char *url)
{
    const QJsonObject response = send(QStringLiteral("GET"), QString::fromUtf8(url));
    if (response.value(QLatin1String("status")).toInt() != 200)
        qFatal("GET %s: %s", url, QJsonDocument(response).toJson().constData());
    return response.value(QLatin1String("body")).toObject();
}

QString GraphClient::column(const char *url, const char *property)
{
    QStringList values;
    for (const QJsonValue &value : get(url).value(QLatin1String("value")).toArray())
        values.append(nameOf(value.toObject().value(QLatin1String(property)).toString()));
    return values.join(u' ');
}

QString GraphClient::user(const char *name, const char *location, const char *more)
{
    const QString text = QStringLiteral(R"({"id":"{user:%1}","displayName":"%1",)"
                                        R"("userPrincipalName":"%1@contoso.com",)"
                                        R"("usageLocation":%2%3})")
                             .arg(QString::fromUtf8(name),
                                  *location ? QStringLiteral("\"%1\"").arg(QLatin1String(location))
                                            : QStringLiteral("null"),
                                  QString::fromUtf8(more));
    return outcome("POST", "/users", text.toUtf8().constData());
}

QString GraphClient::group(const char *name)
{
    const QString text =
        QStringLiteral(R"({"id":"{group:%1}","displayName":"%1"})").arg(QString::fromUtf8(name));
    return outcome("POST", "/groups", text.toUtf8().constData());
}

QString GraphClient::changeBody(const QStringList &add, const QStringList &remove)
{
    QJsonArray additions;
    for (const QString &text : add) {
        const QStringList parts = text.split(u'-');
        QJsonArray disabled;
        for (const QString &plan : parts.mid(1))
            disabled.append(idOf(QStringLiteral("plan"), plan));
        additions.append(
            QJsonObject{{QStringLiteral("skuId"), idOf(QStringLiteral("sku"), parts.first())},
                        {QStringLiteral("disabledPlans"), disabled}});
    }
    QJsonArray removals;
    for (const QString &name : remove)
        removals.append(idOf(QStringLiteral("sku"), name));
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("addLicenses"), additions},
                                  {QStringLiteral("removeLicenses"), removals}})
            .toJson());
}

QString GraphClient::assign(const char *user, const QStringList &add, const QStringList &remove)
{
    return outcome(
        "POST",
        QStringLiteral("/users/%1@contoso.com/assignLicense").arg(QString::fromUtf8(user)).toUtf8(),
        changeBody(add, remove).toUtf8());
}

QString GraphClient::license(const char *group, const QStringList &add, const QStringList &remove)
{
    return outcome(
        "POST",
        QStringLiteral("/groups/{group:%1}/assignLicense").arg(QString::fromUtf8(group)).toUtf8(),
        changeBody(add, remove).toUtf8());
}

QString GraphClient::join(const char *group, const QStringList &users)
{
    QStringList references;
    for (const QString &name : users) {
        references.append(
            QStringLiteral("\"https://graph.microsoft.com/v1.0/directoryObjects/{user:%1}\"")
                .arg(name));
    }
    return outcome(
        "PATCH", QStringLiteral("/groups/{group:%1}").arg(QString::fromUtf8(group)).toUtf8(),
        QStringLiteral("{\"members@odata.bind\":[%1]}").arg(references.join(u',')).toUtf8());
}

QString GraphClient::leave(const char *group, const char *user)
{
    return outcome("DELETE", QStringLiteral("/groups/{group:%1}/members/{user:%2}/$ref")
                                 .arg(QString::fromUtf8(group), QString::fromUtf8(user))
                                 .toUtf8());
}

QString GraphClient::reprocessGroup(const char *group)
{
    return outcome("POST", QStringLiteral("/groups/{group:%1}/reprocessLicenseAssignment")
                               .arg(QString::fromUtf8(group))
                               .toUtf8());
}

QString GraphClient::reprocessUser(const char *user)
{
    return outcome("POST", QStringLiteral("/users/{user:%1}/reprocessLicenseAssignment")
                               .arg(QString::fromUtf8(user))
                               .toUtf8());
}

QString GraphClient::units(const char *product, int enabled)
{
    return outcome(
        "PATCH",
        QStringLiteral("/subscribedSkus/{sku:%1}").arg(QString::fromUtf8(product)).toUtf8(),
        QStringLiteral("{\"prepaidUnits\":{\"enabled\":%1}}").arg(enabled).toUtf8());
}

QString GraphClient::licenseText(const QJsonObject &license) const
{
    QStringList plans;
    for (const QJsonValue &plan : license.value(QLatin1String("disabledPlans")).toArray())
        plans.append(nameOf(plan.toString()));
    plans.sort();
    plans.prepend(nameOf(license.value(QLatin1String("skuId")).toString()));
    return plans.join(u'-');
}

QString GraphClient::licenses(const QString &url)
{
    QStringList texts;
    const QJsonObject object = get((url + QStringLiteral("?$select=assignedLicenses")).toUtf8());
    for (const QJsonValue &license : object.value(QLatin1String("assignedLicenses")).toArray())
        texts.append(licenseText(license.toObject()));
    return texts.join(u' ');
}

QString GraphClient::states(const char *user)
{
    QStringList texts;
    const QJsonObject object =
        get(QStringLiteral("/users/{user:%1}?$select=licenseAssignmentStates")
                .arg(QString::fromUtf8(user))
                .toUtf8());
    for (const QJsonValue &value :
         object.value(QLatin1String("licenseAssignmentStates")).toArray()) {
        const QJsonObject state = value.toObject();
        const QJsonValue group = state.value(QLatin1String("assignedByGroup"));
        const QString error = state.value(QLatin1String("error")).toString();
        texts.append(licenseText(state)
                     + (group.isNull() ? QStringLiteral(" direct")
                                       : QStringLiteral(" from ") + nameOf(group.toString()))
                     + QStringLiteral(": ") + state.value(QLatin1String("state")).toString()
                     + (error == QLatin1String("None") ? QString() : u' ' + error));
    }
    return texts.join(QStringLiteral("; "));
}

int GraphClient::consumed(const char *product)
{
    return get(QStringLiteral("/subscribedSkus/{sku:%1}").arg(QString::fromUtf8(product)).toUtf8())
        .value(QLatin1String("consumedUnits"))
        .toInt(-1);
}

QStringList GraphClient::audits()
{
    QStringList lines;
    const QJsonArray entries =
        get("/auditLogs/directoryAudits?$top=999").value(QLatin1String("value")).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QJsonObject target =
            entry.value(QLatin1String("targetResources")).toArray().first().toObject();
        lines.append(QStringLiteral("%1: %2: %3 %4")
                         .arg(entry.value(QLatin1String("activityDisplayName")).toString(),
                              target.value(QLatin1String("displayName")).toString(),
                              entry.value(QLatin1String("result")).toString(),
                              entry.value(QLatin1String("resultReason")).toString())
                         .trimmed());
    }
    return lines;
}

} // namespace LicenseDesk
