// SPDX-License-Identifier: GPL-3.0-or-later
// What requests bring with them, read and checked.
#pragma once

#include "exchange/graphcall.h"

namespace LicenseDesk {

/*! The body as an object without OData's annotations (`@odata.type`, …); 400 without one. */
[[nodiscard]] Graphed<QJsonObject> objectBody(const GraphCall &call);
/*! 400 that names the first member of \a object that is not in \a known. */
[[nodiscard]] Graphed<void> refuseOthers(const QJsonObject &object, const QStringList &known);
/*! For actions without parameters: no body, or an empty object. */
[[nodiscard]] Graphed<void> emptyBody(const GraphCall &call);

/*! addLicenses and removeLicenses; absent or null is empty. */
[[nodiscard]] Graphed<LicenseChange> licenseChange(const GraphCall &call);

/*! Takes passwordProfile out of a user's properties, unread: it is neither stored nor logged. */
[[nodiscard]] Graphed<void> dropPassword(QJsonObject &properties);
/*! Takes `id` out; null when there is none. 400 for no GUID, 409 for one that any object has. */
[[nodiscard]] Graphed<Guid> takeId(GraphCall &call, QJsonObject &properties);
/*! 400 that names the first of \a names that is absent, null or empty. */
[[nodiscard]] Graphed<void> requireTexts(const QJsonObject &properties, const QStringList &names);
/*! What the core takes from files and requests do not: 400 for an empty usageLocation, and for a
    userPrincipalName that is not of the form name@domain. */
[[nodiscard]] Graphed<void> checkUser(const QJsonObject &properties);
/*! Sets each property of \a record. */
template <typename Record>
[[nodiscard]] Graphed<void> setProperties(Record &record, const QJsonObject &properties)
{
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (Result<void> set = setProperty(record, property.key(), property.value()); !set)
            return tl::unexpected(set.error());
    }
    return {};
}

/*! Users and groups that were referred to. */
struct GraphReferences
{
    std::vector<UserId> users;
    std::vector<GroupId> groups;
};
/*! An address that ends in /directoryObjects/{id}, /users/{id or UPN} or /groups/{id}. 404 for an
    unknown object, 400 for what is no reference. */
[[nodiscard]] Graphed<void> addReference(GraphCall &call, const QJsonValue &reference,
                                         GraphReferences &references);
/*! Takes `members@odata.bind` out of \a properties. */
[[nodiscard]] Graphed<GraphReferences> takeMembers(GraphCall &call, QJsonObject &properties);
/*! The user or group with this id, of any kind that can be a member; 404 for none. */
[[nodiscard]] Graphed<void> addMember(GraphCall &call, const QString &id,
                                      GraphReferences &references);

/*! A whole number from 0 to 2,147,483,647. */
[[nodiscard]] Graphed<qint64> unitCount(const QString &name, const QJsonValue &value);

} // namespace LicenseDesk
