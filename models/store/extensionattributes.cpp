// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/extensionattributes.h"

namespace LicenseDesk {

namespace {

constexpr int count = 15;

QString memberName(int number)
{
    return QStringLiteral("extensionAttribute%1").arg(number);
}

bool isMember(const QString &name)
{
    for (int number = 1; number <= count; ++number) {
        if (name == memberName(number))
            return true;
    }
    return false;
}

} // namespace

QJsonObject extensionAttributes(const UserRecord &user)
{
    QJsonObject all;
    for (int number = 1; number <= count; ++number) {
        const QString text = extensionAttribute(user, number);
        all.insert(memberName(number),
                   text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text));
    }
    return all;
}

QString extensionAttribute(const UserRecord &user, int number)
{
    if (user.attributes.isEmpty())
        return {};
    return user.attributes.value(extensionAttributesName)
        .toObject()
        .value(memberName(number))
        .toString();
}

Result<void> setExtensionAttributes(UserRecord &user, const QJsonValue &value)
{
    const QJsonObject given = value.toObject();
    QJsonObject kept =
        value.isNull() ? QJsonObject() : user.attributes.value(extensionAttributesName).toObject();
    bool isSound = value.isObject() || value.isNull();
    for (auto member = given.begin(); member != given.end(); ++member) {
        isSound = isSound && isMember(member.key())
                  && (member.value().isString() || member.value().isNull());
        // Only what says something is kept, so that equal users are equal.
        if (member.value().toString().isEmpty())
            kept.remove(member.key());
        else
            kept.insert(member.key(), member.value());
    }
    if (!isSound) {
        return failure(ErrorCode::InvalidValue, {},
                       {extensionAttributesName,
                        QStringLiteral("an object with strings or null for extensionAttribute1 to "
                                       "extensionAttribute15")});
    }
    if (kept.isEmpty())
        user.attributes.remove(extensionAttributesName);
    else
        user.attributes.insert(extensionAttributesName, kept);
    return {};
}

} // namespace LicenseDesk
