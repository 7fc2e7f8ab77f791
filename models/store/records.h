// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace LicenseDesk {

/*! Row numbers of the store: small and fast where a Guid is long; valid in one directory only. */
enum class UserKey : qint64 {};
enum class GroupKey : qint64 {};
enum class ContactKey : qint64 {};

/*! A user with all the properties that we have, by Graph's names. */
struct UserRecord
{
    UserId id;
    QString userPrincipalName;
    QString displayName;
    QString usageLocation; //!< two capital letters of ISO 3166, or empty
    QString department;
    QString userType = QStringLiteral("Member"); //!< Member or Guest
    bool accountEnabled = true;
    QString mail;
    QString mailNickname;
    QStringList proxyAddresses; //!< SMTP:primary, smtp:secondary, as given
    QDateTime createdDateTime;
    /*! The other single-valued or multi-valued text properties: givenName, jobTitle, … */
    QJsonObject attributes;

    friend bool operator==(const UserRecord &, const UserRecord &) = default;
};

enum class ProcessingState { QueuedForProcessing, ProcessingInProgress, ProcessingComplete };

[[nodiscard]] QString toString(ProcessingState state);

struct GroupRecord
{
    GroupId id;
    QString displayName;
    QString description;
    bool securityEnabled = true;
    bool mailEnabled = false;
    QStringList groupTypes; //!< "Unified" makes it a Microsoft 365 group
    QString mail;
    QString mailNickname;
    QStringList proxyAddresses;
    QDateTime createdDateTime;
    std::optional<ProcessingState> processingState; //!< null until first processed (R4.15)
    QString membershipRule; //!< R11; an assigned group may keep one for later
    bool membershipRulePaused = false; //!< its members stay as they are

    friend bool operator==(const GroupRecord &, const GroupRecord &) = default;
};

/*! Whether a rule makes the members of \a group (R11). */
[[nodiscard]] bool isDynamic(const GroupRecord &group);

struct ContactRecord
{
    ContactId id;
    QString displayName;
    QString mail;
    QStringList proxyAddresses;

    friend bool operator==(const ContactRecord &, const ContactRecord &) = default;
};

/*! The directory itself (R1). */
struct OrganizationRecord
{
    Guid tenantId;
    QString displayName;
    QString initialDomain; //!< contoso.onmicrosoft.com
    QStringList verifiedDomains; //!< with the initial one; lower case
    QString defaultUsageLocation; //!< two capital letters, or empty
    bool reprocessAutomatically = false; //!< R7.1
    QDateTime createdDateTime;

    friend bool operator==(const OrganizationRecord &, const OrganizationRecord &) = default;
};

/*! One entry of the audit log (R10). Values are JSON text, empty where there is nothing to say. */
struct AuditEntry
{
    QDateTime at;
    QString actor; //!< empty: who works in this session
    QString activity; //!< "Set group license", … (R10.2)
    QString category; //!< "GroupManagement", "UserManagement", …
    QString targetType; //!< "User", "Group", "Product", "Contact", "Organization"
    QString targetId;
    QString targetName;
    // Who joined or left the target; values say nothing then.
    QString memberType; //!< "User" or "Group", else empty
    QString memberId;
    QString memberName;
    bool success = true;
    QString reason; //!< the counts of R10.3, or the error text with names (R10.4)
    QString oldValue;
    QString newValue;
};

/*! The actor of background work (R10.4). */
inline constexpr QLatin1String backgroundActor{"Microsoft Azure AD Group-Based Licensing"};

/*! The actor of who joins and leaves dynamic groups (R11), as the vendor's log names it. */
inline constexpr QLatin1String membershipActor{"Microsoft Approval Management"};

/*! Properties by Graph's names: the one list that requests, imports and $select share. */
[[nodiscard]] const QStringList &userPropertyNames();
[[nodiscard]] const QStringList &groupPropertyNames();
[[nodiscard]] const QStringList &contactPropertyNames();

/*! Whether a property of users is one of UserRecord::attributes, by Graph's name. */
[[nodiscard]] bool isAttribute(const QString &userProperty);

/*! The value as Graph shows it; null for empty text. Undefined for a name not in the list. */
[[nodiscard]] QJsonValue property(const UserRecord &user, const QString &name);
[[nodiscard]] QJsonValue property(const GroupRecord &group, const QString &name);
[[nodiscard]] QJsonValue property(const ContactRecord &contact, const QString &name);

/*! Sets a property from JSON. InvalidValue (property, what is expected) for a wrong type or a bad
    usage location, Unsupported (the name) for an unknown or read-only one. */
[[nodiscard]] Result<void> setProperty(UserRecord &user, const QString &name,
                                       const QJsonValue &value);
[[nodiscard]] Result<void> setProperty(GroupRecord &group, const QString &name,
                                       const QJsonValue &value);
[[nodiscard]] Result<void> setProperty(ContactRecord &contact, const QString &name,
                                       const QJsonValue &value);

} // namespace LicenseDesk
