// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/changescript.h"

#include "exchange/graphobject.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

constexpr QLatin1String directoryObjects("https://graph.microsoft.com/v1.0/directoryObjects/");
// As many references as Graph takes in one request.
constexpr size_t referencesAtOnce = 20;

struct Request
{
    const char *method;
    QString url;
    QJsonValue body{QJsonValue::Undefined};
    QString command; //!< the vendor's command for it; empty: the general one
};

using Requests = std::vector<Request>;

// --- PowerShell's literals

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString literal(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("$true") : QStringLiteral("$false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Array: {
        QStringList elements;
        for (const QJsonValue &element : value.toArray())
            elements.append(literal(element));
        return QStringLiteral("@(") + elements.join(QStringLiteral(", ")) + u')';
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList members;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool isWord = std::ranges::all_of(
                member.key(), [](QChar character) { return character.isLetterOrNumber(); });
            members.append((isWord ? member.key() : quoted(member.key())) + QStringLiteral(" = ")
                           + literal(member.value()));
        }
        return QStringLiteral("@{ ") + members.join(QStringLiteral("; ")) + QStringLiteral(" }");
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("$null");
}

QString commandOf(const Request &request)
{
    if (!request.command.isEmpty())
        return request.command;
    QString command =
        QStringLiteral("Invoke-MgGraphRequest -Method %1 -Uri %2")
            .arg(QLatin1String(request.method), quoted(QStringLiteral("v1.0") + request.url));
    if (!request.body.isUndefined())
        command += QStringLiteral(" -Body ") + literal(request.body);
    return command;
}

// --- Requests for each change

QJsonArray idTexts(const std::vector<PlanId> &ids)
{
    QJsonArray texts;
    for (const PlanId &id : ids)
        texts.append(id.toString());
    return texts;
}

QJsonObject licenseBody(const LicenseChange &change)
{
    QJsonArray add;
    for (const LicenseChange::Addition &addition : change.add) {
        add.append(QJsonObject{{QStringLiteral("skuId"), addition.product.toString()},
                               {QStringLiteral("disabledPlans"), idTexts(addition.disabledPlans)}});
    }
    QJsonArray remove;
    for (const SkuId &product : change.remove)
        remove.append(product.toString());
    return {{QStringLiteral("addLicenses"), add}, {QStringLiteral("removeLicenses"), remove}};
}

/*! Set-MgUserLicense and Set-MgGroupLicense name their parameters alike. */
QString licenseCommand(const char *command, const QString &id, const QJsonObject &body)
{
    return QStringLiteral("%1 %2 -AddLicenses %3 -RemoveLicenses %4")
        .arg(QLatin1String(command), quoted(id), literal(body.value(QLatin1String("addLicenses"))),
             literal(body.value(QLatin1String("removeLicenses"))));
}

QString userUrl(const UserId &id)
{
    return QStringLiteral("/users/") + id.toString();
}

QString groupUrl(const GroupId &id)
{
    return QStringLiteral("/groups/") + id.toString();
}

Requests requestsFor(const AssignUserLicenses &change)
{
    const QJsonObject body = licenseBody(change.change);
    return {{"POST", userUrl(change.user) + QStringLiteral("/assignLicense"), body,
             licenseCommand("Set-MgUserLicense -UserId", change.user.toString(), body)}};
}

Requests requestsFor(const AssignGroupLicenses &change)
{
    const QJsonObject body = licenseBody(change.change);
    return {{"POST", groupUrl(change.group) + QStringLiteral("/assignLicense"), body,
             licenseCommand("Set-MgGroupLicense -GroupId", change.group.toString(), body)}};
}

std::vector<QString> memberIds(const std::vector<UserId> &users, const std::vector<GroupId> &groups)
{
    std::vector<QString> ids;
    for (const UserId &user : users)
        ids.push_back(user.toString());
    for (const GroupId &group : groups)
        ids.push_back(group.toString());
    return ids;
}

Requests requestsFor(const AddMembers &change)
{
    const std::vector<QString> ids = memberIds(change.users, change.groups);
    Requests requests;
    for (size_t first = 0; first < ids.size(); first += referencesAtOnce) {
        QJsonArray references;
        for (size_t at = first; at < std::min(ids.size(), first + referencesAtOnce); ++at)
            references.append(QString(directoryObjects + ids[at]));
        const QJsonObject body{{QStringLiteral("members@odata.bind"), references}};
        requests.push_back({"PATCH", groupUrl(change.group), body,
                            QStringLiteral("Update-MgGroup -GroupId %1 -BodyParameter %2")
                                .arg(quoted(change.group.toString()), literal(body))});
    }
    return requests;
}

Requests requestsFor(const RemoveMembers &change)
{
    Requests requests;
    for (const QString &id : memberIds(change.users, change.groups)) {
        requests.push_back({"DELETE",
                            groupUrl(change.group) + QStringLiteral("/members/%1/$ref").arg(id),
                            QJsonValue(QJsonValue::Undefined),
                            QStringLiteral("Remove-MgGroupMemberByRef -GroupId %1 "
                                           "-DirectoryObjectId %2")
                                .arg(quoted(change.group.toString()), quoted(id))});
    }
    return requests;
}

Requests requestsFor(const ReprocessGroup &change)
{
    return {
        {"POST", groupUrl(change.group) + QStringLiteral("/reprocessLicenseAssignment"), {}, {}}};
}

Requests requestsFor(const ReprocessUsers &change)
{
    Requests requests;
    for (const UserId &user : change.users) {
        requests.push_back(
            {"POST", userUrl(user) + QStringLiteral("/reprocessLicenseAssignment"),
             QJsonValue(QJsonValue::Undefined),
             QStringLiteral("Invoke-MgLicenseUser -UserId %1").arg(quoted(user.toString()))});
    }
    return requests;
}

template <typename Record>
QJsonObject bodyOf(const Record &record, const QStringList &names)
{
    QJsonObject body;
    for (const QString &name : names) {
        const QJsonValue value = property(record, name);
        const bool isEmpty =
            value.isNull() || value.isUndefined() || (value.isArray() && value.toArray().isEmpty());
        if (!isEmpty)
            body.insert(name, value);
    }
    body.remove(QStringLiteral("createdDateTime"));
    return body;
}

Requests requestsFor(const CreateUser &change)
{
    return {
        {"POST", QStringLiteral("/users"), bodyOf(change.user, userPropertyNames()), QString()}};
}

Requests requestsFor(const UpdateUsers &change)
{
    Requests requests;
    for (const UserId &user : change.users) {
        requests.push_back({"PATCH", userUrl(user), change.properties,
                            QStringLiteral("Update-MgUser -UserId %1 -BodyParameter %2")
                                .arg(quoted(user.toString()), literal(change.properties))});
    }
    return requests;
}

Requests requestsFor(const DeleteUser &change)
{
    return {{"DELETE", userUrl(change.user), QJsonValue(QJsonValue::Undefined),
             QStringLiteral("Remove-MgUser -UserId %1").arg(quoted(change.user.toString()))}};
}

Requests requestsFor(const CreateGroup &change)
{
    return {
        {"POST", QStringLiteral("/groups"), bodyOf(change.group, groupPropertyNames()), QString()}};
}

Requests requestsFor(const UpdateGroup &change)
{
    return {{"PATCH", groupUrl(change.group), change.properties,
             QStringLiteral("Update-MgGroup -GroupId %1 -BodyParameter %2")
                 .arg(quoted(change.group.toString()), literal(change.properties))}};
}

Requests requestsFor(const DeleteGroup &change)
{
    return {{"DELETE", groupUrl(change.group), QJsonValue(QJsonValue::Undefined),
             QStringLiteral("Remove-MgGroup -GroupId %1").arg(quoted(change.group.toString()))}};
}

Requests requestsFor(const CreateContact &change)
{
    return {{"POST", QStringLiteral("/contacts"), bodyOf(change.contact, contactPropertyNames()),
             QString()}};
}

Requests requestsFor(const DeleteContact &change)
{
    return {{"DELETE", QStringLiteral("/contacts/") + change.contact.toString(),
             QJsonValue(QJsonValue::Undefined), QString()}};
}

void insertUnits(QJsonObject &units, const char *name, const std::optional<qint64> &count)
{
    if (count)
        units.insert(QLatin1String(name), *count);
}

Requests requestsFor(const BuyProduct &change)
{
    const QJsonObject units{{QStringLiteral("enabled"), change.units.enabled},
                            {QStringLiteral("warning"), change.units.warning},
                            {QStringLiteral("suspended"), change.units.suspended},
                            {QStringLiteral("lockedOut"), change.units.lockedOut}};
    return {{"POST", QStringLiteral("/subscribedSkus"),
             QJsonObject{{QStringLiteral("skuId"), change.product.toString()},
                         {QStringLiteral("prepaidUnits"), units}},
             QString()}};
}

Requests requestsFor(const UpdateSubscription &change)
{
    QJsonObject units;
    insertUnits(units, "enabled", change.enabled);
    insertUnits(units, "warning", change.warning);
    insertUnits(units, "suspended", change.suspended);
    insertUnits(units, "lockedOut", change.lockedOut);
    QJsonObject body;
    if (!units.isEmpty())
        body.insert(QStringLiteral("prepaidUnits"), units);
    if (change.status)
        body.insert(QStringLiteral("capabilityStatus"), toString(*change.status));
    return {
        {"PATCH", QStringLiteral("/subscribedSkus/") + change.product.toString(), body, QString()}};
}

Requests requestsFor(const UpdateOrganization &change)
{
    QJsonObject body;
    if (change.displayName)
        body.insert(QStringLiteral("displayName"), *change.displayName);
    if (change.defaultUsageLocation) {
        body.insert(QStringLiteral("defaultUsageLocation"), change.defaultUsageLocation->isEmpty()
                                                                ? QJsonValue()
                                                                : *change.defaultUsageLocation);
    }
    if (change.verifiedDomains) {
        QJsonArray domains;
        for (const QString &domain : *change.verifiedDomains)
            domains.append(QJsonObject{{QStringLiteral("name"), domain}});
        body.insert(QStringLiteral("verifiedDomains"), domains);
    }
    if (change.reprocessAutomatically)
        body.insert(QStringLiteral("reprocessAutomatically"), *change.reprocessAutomatically);
    return {{"PATCH", QStringLiteral("/organization"), body, QString()}};
}

/*! What only this product has, and no request for. */
template <typename Other>
Requests requestsFor(const Other &)
{
    return {};
}

Requests requestsFor(const std::vector<Change> &changes)
{
    Requests all;
    for (const Change &change : changes) {
        Requests requests = std::visit(
            [](const auto &alternative) -> Requests { return requestsFor(alternative); }, change);
        std::ranges::move(requests, std::back_inserter(all));
    }
    return all;
}

/*! Of a list of objects one tells it for all. */
template <typename Alternative>
bool isScriptable(const Alternative &change)
{
    return !requestsFor(change).empty();
}

bool isScriptable(const UpdateUsers &change)
{
    return !change.users.empty();
}

bool isScriptable(const ReprocessUsers &change)
{
    return !change.users.empty();
}

bool isScriptable(const AddMembers &change)
{
    return !change.users.empty() || !change.groups.empty();
}

bool isScriptable(const RemoveMembers &change)
{
    return !change.users.empty() || !change.groups.empty();
}

} // namespace

bool hasScript(const std::vector<Change> &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) {
        return std::visit([](const auto &alternative) { return isScriptable(alternative); },
                          change);
    });
}

QByteArray graphScript(const std::vector<Change> &changes)
{
    QJsonArray requests;
    for (const Request &request : requestsFor(changes)) {
        QJsonObject entry{{QStringLiteral("id"), QString::number(requests.size() + 1)},
                          {QStringLiteral("method"), QLatin1String(request.method)},
                          {QStringLiteral("url"), request.url}};
        if (!request.body.isUndefined() && !request.body.isNull()) {
            entry.insert(
                QStringLiteral("headers"),
                QJsonObject{{QStringLiteral("Content-Type"), QStringLiteral("application/json")}});
            entry.insert(QStringLiteral("body"), request.body);
        }
        requests.append(entry);
    }
    if (requests.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{QStringLiteral("requests"), requests}}).toJson();
}

QString powerShellScript(const std::vector<Change> &changes)
{
    QString script;
    for (const Request &request : requestsFor(changes))
        script += commandOf(request) + u'\n';
    return script;
}

} // namespace LicenseDesk
