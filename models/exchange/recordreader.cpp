// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordreader.h"

#include <QSet>

namespace LicenseDesk {

namespace {

bool cannotBeNull(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("userPrincipalName"), QStringLiteral("displayName"),
        QStringLiteral("accountEnabled"), QStringLiteral("securityEnabled"),
        QStringLiteral("mailEnabled")};
    return names.contains(name);
}

QSet<QString> writable(const QStringList &names)
{
    QSet<QString> set(names.cbegin(), names.cend());
    set.remove(QStringLiteral("id"));
    set.remove(QStringLiteral("createdDateTime"));
    return set;
}

template <typename Record>
Result<void> readKnown(const QJsonObject &object, Record &record, const QSet<QString> &names)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        if (!names.contains(name) || (member->isNull() && cannotBeNull(name)))
            continue;
        if (Result<void> set = setProperty(record, name, *member); !set)
            return set;
    }
    return {};
}

} // namespace

Result<void> readProperties(const QJsonObject &object, UserRecord &user)
{
    static const QSet<QString> names = writable(userPropertyNames());
    return readKnown(object, user, names);
}

Result<void> readProperties(const QJsonObject &object, GroupRecord &group)
{
    static const QSet<QString> names = writable(groupPropertyNames());
    return readKnown(object, group, names);
}

Result<void> readProperties(const QJsonObject &object, ContactRecord &contact)
{
    static const QSet<QString> names = writable(contactPropertyNames());
    return readKnown(object, contact, names);
}

QDateTime createdTime(const QJsonObject &object, const QDateTime &now)
{
    const QDateTime created =
        QDateTime::fromString(object.value(u"createdDateTime").toString(), Qt::ISODate);
    return created.isValid() ? created.toUTC() : now;
}

} // namespace LicenseDesk
