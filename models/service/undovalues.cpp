// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undovalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LicenseDesk {

namespace {

const QLatin1String kept("kept");
const QLatin1String inputs("inputs");
const QLatin1String properties("properties");
const QLatin1String created("createdDateTime");

QJsonObject propertiesOf(const auto &record, const QStringList &names)
{
    QJsonObject values;
    for (const QString &name : names) {
        const QJsonValue value = property(record, name);
        if (!value.isNull() && !value.isUndefined())
            values.insert(name, value);
    }
    return values;
}

/*! A value of a former version that can no longer be set is left out. */
void setProperties(auto &record, const QJsonObject &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        (void)setProperty(record, value.key(), value.value());
}

QDateTime timeFrom(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs)
                            : QDateTime();
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue element : array)
        list += element.toString();
    return list;
}

QJsonObject inputsOf(const UserAddresses &addresses)
{
    return {{QStringLiteral("userPrincipalName"), addresses.inputs.userPrincipalName},
            {QStringLiteral("mail"), addresses.inputs.mail},
            {QStringLiteral("mailNickname"), addresses.inputs.mailNickname},
            {QStringLiteral("proxyAddresses"),
             QJsonArray::fromStringList(addresses.inputs.proxyAddresses)}};
}

QJsonObject keptOf(const UserAddresses &addresses)
{
    return {{QStringLiteral("mailNickname"), addresses.kept.mailNickname},
            {QStringLiteral("initialAddress"), addresses.kept.initialAddress}};
}

AddressInputs inputsFrom(const QJsonObject &object)
{
    return {object.value(u"userPrincipalName").toString(), object.value(u"mail").toString(),
            object.value(u"mailNickname").toString(), listFrom(object.value(u"proxyAddresses"))};
}

KeptAddresses keptFrom(const QJsonObject &object)
{
    return {object.value(u"mailNickname").toString(), object.value(u"initialAddress").toString()};
}

QStringList without(QStringList names, const QStringList &others)
{
    names.removeIf([&](const QString &name) { return others.contains(name); });
    return names;
}

} // namespace

QString undoText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonValue undoValue(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array().at(0);
}

const QStringList &undoUserProperties()
{
    static const QStringList names =
        without(userPropertyNames(),
                {QStringLiteral("id"), QStringLiteral("userPrincipalName"), QStringLiteral("mail"),
                 QStringLiteral("mailNickname"), QStringLiteral("proxyAddresses"), created});
    return names;
}

const QStringList &undoGroupProperties()
{
    static const QStringList names = without(groupPropertyNames(), {QStringLiteral("id"), created});
    return names;
}

QString undoText(const UserRecord &user, const UserAddresses &addresses)
{
    QJsonObject values = propertiesOf(user, undoUserProperties());
    values.insert(created, timeValue(user.createdDateTime));
    return undoText(QJsonObject{
        {properties, values}, {inputs, inputsOf(addresses)}, {kept, keptOf(addresses)}});
}

UndoneUser undoUser(const UserId &id, const QString &text)
{
    const QJsonObject object = undoValue(text).toObject();
    QJsonObject values = object.value(properties).toObject();
    UndoneUser user;
    user.record.id = id;
    user.record.createdDateTime = timeFrom(values.take(created));
    setProperties(user.record, values);
    user.inputs = inputsFrom(object.value(inputs).toObject());
    user.kept = keptFrom(object.value(kept).toObject());
    user.record.userPrincipalName = user.inputs.userPrincipalName;
    return user;
}

QString undoText(const UserAddresses &addresses)
{
    return undoText(QJsonObject{{inputs, inputsOf(addresses)}, {kept, keptOf(addresses)}});
}

UserAddresses undoAddresses(const QString &text)
{
    const QJsonObject object = undoValue(text).toObject();
    UserAddresses addresses;
    addresses.inputs = inputsFrom(object.value(inputs).toObject());
    addresses.kept = keptFrom(object.value(kept).toObject());
    return addresses;
}

bool isSameUndone(const QString &left, const QString &right)
{
    QJsonObject one = undoValue(left).toObject();
    QJsonObject other = undoValue(right).toObject();
    one.remove(kept);
    other.remove(kept);
    return one == other;
}

QString undoText(const GroupRecord &group)
{
    QJsonObject values = propertiesOf(group, undoGroupProperties());
    values.insert(created, timeValue(group.createdDateTime));
    return undoText(values);
}

GroupRecord undoGroup(const GroupId &id, const QString &text)
{
    QJsonObject values = undoValue(text).toObject();
    GroupRecord group;
    group.id = id;
    group.createdDateTime = timeFrom(values.take(created));
    setProperties(group, values);
    return group;
}

QString undoText(const ContactRecord &contact)
{
    return undoText(propertiesOf(contact, without(contactPropertyNames(), {QStringLiteral("id")})));
}

ContactRecord undoContact(const ContactId &id, const QString &text)
{
    ContactRecord contact;
    contact.id = id;
    setProperties(contact, undoValue(text).toObject());
    return contact;
}

QString undoText(std::vector<PlanId> disabledPlans)
{
    std::ranges::sort(disabledPlans);
    QJsonArray ids;
    for (const PlanId &plan : disabledPlans)
        ids.append(plan.toString());
    return undoText(QJsonValue(ids));
}

std::vector<PlanId> undoPlans(const QString &text)
{
    std::vector<PlanId> plans;
    for (const QString &id : listFrom(undoValue(text))) {
        if (const std::optional<PlanId> plan = PlanId::fromString(id))
            plans.push_back(*plan);
    }
    return plans;
}

QString undoText(const UndoneSubscription &subscription)
{
    const PrepaidUnits &units = subscription.units;
    return undoText(QJsonArray{units.enabled, units.warning, units.suspended, units.lockedOut,
                               int(subscription.status)});
}

UndoneSubscription undoSubscription(const QString &text)
{
    const QJsonArray array = undoValue(text).toArray();
    return {{array.at(0).toInteger(), array.at(1).toInteger(), array.at(2).toInteger(),
             array.at(3).toInteger()},
            CapabilityStatus(array.at(4).toInt())};
}

} // namespace LicenseDesk
