// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbody.h"

#include "store/groupstore.h"
#include "store/userstore.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace LicenseDesk {

namespace {

tl::unexpected<GraphFault> wrongType(const QString &name, const QString &expected)
{
    return badRequest(QStringLiteral("Invalid value specified for property '%1': expected %2.")
                          .arg(name, expected));
}

QString shown(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

template <typename Id>
Graphed<Id> readGuid(const QString &name, const QJsonValue &value)
{
    const std::optional<Id> id = Id::fromString(value.toString());
    if (!value.isString() || !id) {
        return badRequest(QStringLiteral("Invalid GUID '%1' specified for property '%2'.")
                              .arg(shown(value), name));
    }
    return *id;
}

Graphed<QJsonArray> readArray(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QJsonArray();
    if (!value.isArray())
        return wrongType(name, QStringLiteral("an array"));
    return value.toArray();
}

template <typename Id>
Graphed<std::vector<Id>> readGuids(const QJsonObject &object, const QString &name)
{
    const Graphed<QJsonArray> array = readArray(object, name);
    if (!array)
        return tl::unexpected(array.error());
    std::vector<Id> ids;
    for (const QJsonValue value : *array) {
        const Graphed<Id> id = readGuid<Id>(name, value);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    return ids;
}

QJsonObject withoutAnnotations(QJsonObject object)
{
    for (const QString &name : object.keys()) {
        if (name.startsWith(QLatin1String("@odata.")))
            object.remove(name);
    }
    return object;
}

Graphed<LicenseChange::Addition> readAddition(const QJsonValue &value)
{
    const QString name = QStringLiteral("addLicenses");
    if (!value.isObject())
        return wrongType(name, QStringLiteral("an array of objects"));
    const QJsonObject object = withoutAnnotations(value.toObject());
    const QString skuId = QStringLiteral("skuId");
    const QString disabledPlans = QStringLiteral("disabledPlans");
    if (Graphed<void> known = refuseOthers(object, {skuId, disabledPlans}); !known)
        return tl::unexpected(known.error());
    const Graphed<SkuId> product = readGuid<SkuId>(skuId, object.value(skuId));
    if (!product)
        return tl::unexpected(product.error());
    const Graphed<std::vector<PlanId>> plans = readGuids<PlanId>(object, disabledPlans);
    if (!plans)
        return tl::unexpected(plans.error());
    return LicenseChange::Addition{*product, *plans};
}

Graphed<void> addUser(GraphCall &call, const QString &name, GraphReferences &references)
{
    UserStore users(call.engine().store());
    const Result<UserKey> key = users.find(name);
    if (!key)
        return tl::unexpected(key.error());
    const Result<UserRecord> user = users.read(*key);
    if (!user)
        return tl::unexpected(user.error());
    references.users.push_back(user->id);
    return {};
}

Graphed<bool> addGroupIfAny(GraphCall &call, const QString &name, GraphReferences &references)
{
    const std::optional<GroupId> id = GroupId::fromString(name);
    if (!id)
        return false;
    const Result<std::optional<GroupKey>> key = GroupStore(call.engine().store()).find(*id);
    if (!key)
        return tl::unexpected(key.error());
    if (*key)
        references.groups.push_back(*id);
    return key->has_value();
}

} // namespace

Graphed<QJsonObject> objectBody(const GraphCall &call)
{
    if (call.body().isUndefined() || call.body().isNull())
        return badRequest(QStringLiteral("The request needs a body."));
    if (!call.body().isObject())
        return badRequest(QStringLiteral("The body of the request must be a JSON object."));
    return withoutAnnotations(call.body().toObject());
}

Graphed<void> refuseOthers(const QJsonObject &object, const QStringList &known)
{
    for (const QString &name : object.keys()) {
        if (!known.contains(name))
            return badRequest(QStringLiteral("The property '%1' is not supported.").arg(name));
    }
    return {};
}

Graphed<void> emptyBody(const GraphCall &call)
{
    if (call.body().isUndefined() || call.body().isNull())
        return {};
    const Graphed<QJsonObject> body = objectBody(call);
    return body ? refuseOthers(*body, {}) : Graphed<void>(tl::unexpected(body.error()));
}

Graphed<LicenseChange> licenseChange(const GraphCall &call)
{
    const Graphed<QJsonObject> body = objectBody(call);
    if (!body)
        return tl::unexpected(body.error());
    const QString addLicenses = QStringLiteral("addLicenses");
    const QString removeLicenses = QStringLiteral("removeLicenses");
    if (Graphed<void> known = refuseOthers(*body, {addLicenses, removeLicenses}); !known)
        return tl::unexpected(known.error());
    const Graphed<QJsonArray> additions = readArray(*body, addLicenses);
    if (!additions)
        return tl::unexpected(additions.error());
    LicenseChange change;
    for (const QJsonValue value : *additions) {
        const Graphed<LicenseChange::Addition> addition = readAddition(value);
        if (!addition)
            return tl::unexpected(addition.error());
        change.add.push_back(*addition);
    }
    const Graphed<std::vector<SkuId>> removals = readGuids<SkuId>(*body, removeLicenses);
    if (!removals)
        return tl::unexpected(removals.error());
    change.remove = *removals;
    return change;
}

Graphed<void> dropPassword(QJsonObject &properties)
{
    const QString name = QStringLiteral("passwordProfile");
    const QJsonValue value = properties.take(name);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        return wrongType(name, QStringLiteral("an object"));
    return {};
}

Graphed<Guid> takeId(GraphCall &call, QJsonObject &properties)
{
    const QString name = QStringLiteral("id");
    const QJsonValue value = properties.take(name);
    if (value.isUndefined())
        return Guid();
    const Graphed<UserId> id = readGuid<UserId>(name, value);
    if (!id)
        return tl::unexpected(id.error());
    if (id->isNull())
        return badRequest(
            QStringLiteral("Invalid GUID '%1' specified for property 'id'.").arg(value.toString()));
    // One object, one role: no two objects of any kind share an id.
    UserStore users(call.engine().store());
    const Result<std::optional<UserKey>> user = users.find(*id);
    const Result<std::optional<ContactKey>> contact = users.find(ContactId(id->guid()));
    const Result<std::optional<GroupKey>> group =
        GroupStore(call.engine().store()).find(GroupId(id->guid()));
    if (!user || !contact || !group)
        return tl::unexpected(!user ? user.error() : !contact ? contact.error() : group.error());
    if (*user || *contact || *group)
        return conflict(name, id->toString());
    return id->guid();
}

Graphed<void> requireTexts(const QJsonObject &properties, const QStringList &names)
{
    for (const QString &name : names) {
        const QJsonValue value = properties.value(name);
        if (value.isUndefined() || value.isNull()
            || (value.isString() && value.toString().trimmed().isEmpty())) {
            return badRequest(QStringLiteral("A value is required for property '%1'.").arg(name));
        }
    }
    return {};
}

Graphed<void> checkUser(const QJsonObject &properties)
{
    static const QRegularExpression principalName(QStringLiteral("^[^\\s@]+@[^\\s@]+$"));
    const QString location = QStringLiteral("usageLocation");
    const QJsonValue value = properties.value(location);
    if (value.isString() && value.toString().isEmpty())
        return wrongType(location, QStringLiteral("two letters or null"));
    const QString name = QStringLiteral("userPrincipalName");
    const QJsonValue principal = properties.value(name);
    if (principal.isString() && !principal.toString().contains(principalName))
        return wrongType(name, QStringLiteral("name@domain"));
    return {};
}

Graphed<void> addMember(GraphCall &call, const QString &id, GraphReferences &references)
{
    const std::optional<UserId> userId = UserId::fromString(id);
    if (!userId)
        return notFound(id);
    const Graphed<bool> group = addGroupIfAny(call, id, references);
    if (!group)
        return tl::unexpected(group.error());
    return *group ? Graphed<void>() : addUser(call, id, references);
}

Graphed<void> addReference(GraphCall &call, const QJsonValue &reference,
                           GraphReferences &references)
{
    const QString text = reference.toString();
    QStringList segments;
    for (const QString &part : text.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts)) {
        const std::optional<QString> segment = percentDecoded(part);
        segments += segment ? splitKey(*segment) : QStringList(part);
    }
    const QString id = segments.value(segments.size() - 1);
    const QString kind = segments.value(segments.size() - 2).toLower();
    if (kind == QLatin1String("directoryobjects"))
        return addMember(call, id, references);
    if (kind == QLatin1String("users"))
        return addUser(call, id, references);
    if (kind != QLatin1String("groups")) {
        return badRequest(
            QStringLiteral("'%1' is no reference to a user or group.").arg(shown(reference)));
    }
    const Graphed<bool> group = addGroupIfAny(call, id, references);
    if (!group)
        return tl::unexpected(group.error());
    return *group ? Graphed<void>() : Graphed<void>(notFound(id));
}

Graphed<GraphReferences> takeMembers(GraphCall &call, QJsonObject &properties)
{
    const QString name = QStringLiteral("members@odata.bind");
    const Graphed<QJsonArray> array = readArray(properties, name);
    if (!array)
        return tl::unexpected(array.error());
    properties.remove(name);
    GraphReferences references;
    for (const QJsonValue reference : *array) {
        if (Graphed<void> added = addReference(call, reference, references); !added)
            return tl::unexpected(added.error());
    }
    return references;
}

Graphed<qint64> unitCount(const QString &name, const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > std::numeric_limits<qint32>::max()
        || std::floor(number) != number) {
        return wrongType(name, QStringLiteral("a whole number from 0 to 2147483647"));
    }
    return qint64(number);
}

} // namespace LicenseDesk
