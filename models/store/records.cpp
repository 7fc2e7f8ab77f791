// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/records.h"

#include <QSet>

#include "store/extensionattributes.h"

#include <QJsonArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! Properties that are kept in UserRecord::attributes, by the type of their values. */
const QStringList &textAttributes()
{
    static const QStringList names{
        QStringLiteral("givenName"),
        QStringLiteral("surname"),
        QStringLiteral("jobTitle"),
        QStringLiteral("companyName"),
        QStringLiteral("city"),
        QStringLiteral("country"),
        QStringLiteral("state"),
        QStringLiteral("streetAddress"),
        QStringLiteral("postalCode"),
        QStringLiteral("officeLocation"),
        QStringLiteral("employeeId"),
        QStringLiteral("employeeType"),
        QStringLiteral("mobilePhone"),
        QStringLiteral("faxNumber"),
        QStringLiteral("preferredLanguage"),
        QStringLiteral("passwordPolicies"),
        QStringLiteral("creationType"),
        QStringLiteral("externalUserState"),
        QStringLiteral("onPremisesDistinguishedName"),
        QStringLiteral("onPremisesDomainName"),
        QStringLiteral("onPremisesImmutableId"),
        QStringLiteral("onPremisesSamAccountName"),
        QStringLiteral("onPremisesSecurityIdentifier"),
        QStringLiteral("onPremisesUserPrincipalName"),
    };
    return names;
}

const QStringList &listAttributes()
{
    static const QStringList names{QStringLiteral("businessPhones"), QStringLiteral("otherMails"),
                                   QStringLiteral("imAddresses")};
    return names;
}

constexpr QLatin1String syncEnabled("onPremisesSyncEnabled");
constexpr QLatin1String dynamicMembership("DynamicMembership");

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue listValue(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate))
                          : QJsonValue(QJsonValue::Null);
}

tl::unexpected<Error> wrongValue(const QString &name, const QString &expected)
{
    return failure(ErrorCode::InvalidValue, {}, {name, expected});
}

Result<void> setText(QString &text, const QString &name, const QJsonValue &value)
{
    if (!value.isString() && !value.isNull())
        return wrongValue(name, QStringLiteral("a string or null"));
    text = value.toString();
    return {};
}

Result<void> setRequiredText(QString &text, const QString &name, const QJsonValue &value)
{
    if (!value.isString() || value.toString().trimmed().isEmpty())
        return wrongValue(name, QStringLiteral("a string that is not empty"));
    text = value.toString();
    return {};
}

Result<void> setFlag(bool &flag, const QString &name, const QJsonValue &value)
{
    if (!value.isBool())
        return wrongValue(name, QStringLiteral("true or false"));
    flag = value.toBool();
    return {};
}

Result<void> setList(QStringList &list, const QString &name, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    const bool isList = value.isArray() && std::ranges::all_of(array, [](const QJsonValue &item) {
                            return item.isString();
                        });
    if (!isList && !value.isNull())
        return wrongValue(name, QStringLiteral("an array of strings"));
    list.clear();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return {};
}

/*! Null where there is no rule to process. */
QJsonValue processingStateOfRule(const GroupRecord &group)
{
    if (!isDynamic(group) && group.membershipRule.isEmpty())
        return QJsonValue::Null;
    return group.membershipRulePaused ? QStringLiteral("Paused") : QStringLiteral("On");
}

Result<void> setProcessingStateOfRule(GroupRecord &group, const QString &name,
                                      const QJsonValue &value)
{
    const QString text = value.toString();
    const bool paused = text.compare(QLatin1String("Paused"), Qt::CaseInsensitive) == 0;
    const bool on = text.compare(QLatin1String("On"), Qt::CaseInsensitive) == 0;
    if (!paused && !on && !value.isNull())
        return wrongValue(name, QStringLiteral("On or Paused"));
    group.membershipRulePaused = paused;
    return {};
}

Result<void> setUsageLocation(QString &location, const QString &name, const QJsonValue &value)
{
    const QString text = value.toString();
    const auto isLetter = [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= u'A' && code <= u'Z') || (code >= u'a' && code <= u'z');
    };
    const bool isCode = value.isString() && text.size() == 2 && std::ranges::all_of(text, isLetter);
    const bool clears = value.isNull() || (value.isString() && text.isEmpty());
    if (!isCode && !clears)
        return wrongValue(name, QStringLiteral("two letters or null"));
    location = text.toUpper();
    return {};
}

Result<void> setUserType(QString &type, const QString &name, const QJsonValue &value)
{
    for (const QString &known : {QStringLiteral("Member"), QStringLiteral("Guest")}) {
        if (value.toString().compare(known, Qt::CaseInsensitive) == 0) {
            type = known;
            return {};
        }
    }
    if (value.isNull() || (value.isString() && value.toString().isEmpty())) {
        type = QStringLiteral("Member");
        return {};
    }
    return wrongValue(name, QStringLiteral("Member or Guest"));
}

Result<void> setAttribute(QJsonObject &attributes, const QString &name, const QJsonValue &value)
{
    QString text;
    QStringList list;
    bool flag = false;
    Result<void> set;
    if (textAttributes().contains(name))
        set = setText(text, name, value);
    else if (listAttributes().contains(name))
        set = setList(list, name, value);
    else if (name != syncEnabled)
        return failure(ErrorCode::Unsupported, {}, {name});
    else if (!value.isNull())
        set = setFlag(flag, name, value);
    if (!set)
        return set;
    // Only what says something is kept, so that equal users are equal.
    const bool isEmpty = name == syncEnabled ? value.isNull() : text.isEmpty() && list.isEmpty();
    if (isEmpty)
        attributes.remove(name);
    else
        attributes.insert(name, value);
    return {};
}

} // namespace

QString toString(ProcessingState state)
{
    switch (state) {
    case ProcessingState::QueuedForProcessing:
        return QStringLiteral("QueuedForProcessing");
    case ProcessingState::ProcessingInProgress:
        return QStringLiteral("ProcessingInProgress");
    case ProcessingState::ProcessingComplete:
        return QStringLiteral("ProcessingComplete");
    }
    return {};
}

bool isDynamic(const GroupRecord &group)
{
    return group.groupTypes.contains(dynamicMembership, Qt::CaseInsensitive);
}

const QStringList &userPropertyNames()
{
    static const QStringList names = QStringList{QStringLiteral("id"),
                                                 QStringLiteral("userPrincipalName"),
                                                 QStringLiteral("displayName"),
                                                 QStringLiteral("usageLocation"),
                                                 QStringLiteral("department"),
                                                 QStringLiteral("userType"),
                                                 QStringLiteral("accountEnabled"),
                                                 QStringLiteral("mail"),
                                                 QStringLiteral("mailNickname"),
                                                 QStringLiteral("proxyAddresses"),
                                                 QStringLiteral("createdDateTime")}
                                     + textAttributes() + listAttributes()
                                     + QStringList{syncEnabled, extensionAttributesName};
    return names;
}

bool isAttribute(const QString &userProperty)
{
    static const QSet<QString> names = [] {
        const QStringList all =
            textAttributes() + listAttributes() + QStringList{syncEnabled, extensionAttributesName};
        return QSet<QString>(all.begin(), all.end());
    }();
    return names.contains(userProperty);
}

const QStringList &groupPropertyNames()
{
    static const QStringList names{QStringLiteral("id"),
                                   QStringLiteral("displayName"),
                                   QStringLiteral("description"),
                                   QStringLiteral("securityEnabled"),
                                   QStringLiteral("mailEnabled"),
                                   QStringLiteral("groupTypes"),
                                   QStringLiteral("membershipRule"),
                                   QStringLiteral("membershipRuleProcessingState"),
                                   QStringLiteral("mail"),
                                   QStringLiteral("mailNickname"),
                                   QStringLiteral("proxyAddresses"),
                                   QStringLiteral("createdDateTime")};
    return names;
}

const QStringList &contactPropertyNames()
{
    static const QStringList names{QStringLiteral("id"), QStringLiteral("displayName"),
                                   QStringLiteral("mail"), QStringLiteral("proxyAddresses")};
    return names;
}

QJsonValue property(const UserRecord &user, const QString &name)
{
    if (name == u"id")
        return user.id.toString();
    if (name == u"userPrincipalName")
        return textValue(user.userPrincipalName);
    if (name == u"displayName")
        return textValue(user.displayName);
    if (name == u"usageLocation")
        return textValue(user.usageLocation);
    if (name == u"department")
        return textValue(user.department);
    if (name == u"userType")
        return textValue(user.userType);
    if (name == u"accountEnabled")
        return user.accountEnabled;
    if (name == u"mail")
        return textValue(user.mail);
    if (name == u"mailNickname")
        return textValue(user.mailNickname);
    if (name == u"proxyAddresses")
        return listValue(user.proxyAddresses);
    if (name == u"createdDateTime")
        return timeValue(user.createdDateTime);
    if (name == extensionAttributesName)
        return extensionAttributes(user);
    if (!userPropertyNames().contains(name))
        return QJsonValue(QJsonValue::Undefined);
    if (user.attributes.contains(name))
        return user.attributes.value(name);
    return listAttributes().contains(name) ? QJsonValue(QJsonArray())
                                           : QJsonValue(QJsonValue::Null);
}

QJsonValue property(const GroupRecord &group, const QString &name)
{
    if (name == u"id")
        return group.id.toString();
    if (name == u"displayName")
        return textValue(group.displayName);
    if (name == u"description")
        return textValue(group.description);
    if (name == u"securityEnabled")
        return group.securityEnabled;
    if (name == u"mailEnabled")
        return group.mailEnabled;
    if (name == u"groupTypes")
        return listValue(group.groupTypes);
    if (name == u"membershipRule")
        return textValue(group.membershipRule);
    if (name == u"membershipRuleProcessingState")
        return processingStateOfRule(group);
    if (name == u"mail")
        return textValue(group.mail);
    if (name == u"mailNickname")
        return textValue(group.mailNickname);
    if (name == u"proxyAddresses")
        return listValue(group.proxyAddresses);
    if (name == u"createdDateTime")
        return timeValue(group.createdDateTime);
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue property(const ContactRecord &contact, const QString &name)
{
    if (name == u"id")
        return contact.id.toString();
    if (name == u"displayName")
        return textValue(contact.displayName);
    if (name == u"mail")
        return textValue(contact.mail);
    if (name == u"proxyAddresses")
        return listValue(contact.proxyAddresses);
    return QJsonValue(QJsonValue::Undefined);
}

Result<void> setProperty(UserRecord &user, const QString &name, const QJsonValue &value)
{
    if (name == u"userPrincipalName")
        return setRequiredText(user.userPrincipalName, name, value);
    if (name == u"displayName")
        return setRequiredText(user.displayName, name, value);
    if (name == u"usageLocation")
        return setUsageLocation(user.usageLocation, name, value);
    if (name == u"department")
        return setText(user.department, name, value);
    if (name == u"userType")
        return setUserType(user.userType, name, value);
    if (name == u"accountEnabled")
        return setFlag(user.accountEnabled, name, value);
    if (name == u"mail")
        return setText(user.mail, name, value);
    if (name == u"mailNickname")
        return setText(user.mailNickname, name, value);
    if (name == u"proxyAddresses")
        return setList(user.proxyAddresses, name, value);
    if (name == extensionAttributesName)
        return setExtensionAttributes(user, value);
    return setAttribute(user.attributes, name, value);
}

Result<void> setProperty(GroupRecord &group, const QString &name, const QJsonValue &value)
{
    if (name == u"displayName")
        return setRequiredText(group.displayName, name, value);
    if (name == u"description")
        return setText(group.description, name, value);
    if (name == u"securityEnabled")
        return setFlag(group.securityEnabled, name, value);
    if (name == u"mailEnabled")
        return setFlag(group.mailEnabled, name, value);
    if (name == u"groupTypes")
        return setList(group.groupTypes, name, value);
    if (name == u"membershipRule")
        return setText(group.membershipRule, name, value);
    if (name == u"membershipRuleProcessingState")
        return setProcessingStateOfRule(group, name, value);
    if (name == u"mail")
        return setText(group.mail, name, value);
    if (name == u"mailNickname")
        return setText(group.mailNickname, name, value);
    if (name == u"proxyAddresses")
        return setList(group.proxyAddresses, name, value);
    return failure(ErrorCode::Unsupported, {}, {name});
}

Result<void> setProperty(ContactRecord &contact, const QString &name, const QJsonValue &value)
{
    if (name == u"displayName")
        return setRequiredText(contact.displayName, name, value);
    if (name == u"mail")
        return setText(contact.mail, name, value);
    if (name == u"proxyAddresses")
        return setList(contact.proxyAddresses, name, value);
    return failure(ErrorCode::Unsupported, {}, {name});
}

} // namespace LicenseDesk
