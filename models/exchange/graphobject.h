// SPDX-License-Identifier: GPL-3.0-or-later
// Objects as Graph shows them: a type with its properties, and values made only when asked for.
#pragma once

#include "exchange/graphquery.h"
#include "store/auditstore.h"
#include "store/reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace LicenseDesk {

struct GraphType
{
    enum class Kind { Text, Boolean, Number, Other };
    struct Property
    {
        QString name;
        Kind kind = Kind::Text;
    };

    QString name; //!< of microsoft.graph, "user"
    QList<Property> properties;

    /*! The property as it is called, found in any case; null for an unknown one. */
    [[nodiscard]] const Property *find(const QString &name) const;
};

/*! A type whose kinds of properties are told from the values of a \a sample object. */
[[nodiscard]] GraphType graphType(const QString &name, const QStringList &properties,
                                  const std::function<QJsonValue(const QString &)> &sample);

/*! The value of a property by its name. Reading it may need the directory. */
using GraphValues = std::function<Graphed<QJsonValue>(const QString &name)>;

struct GraphObject
{
    const GraphType *type = nullptr;
    GraphValues values;
    QString position; //!< what $skiptoken says to go on behind it
};

[[nodiscard]] const GraphType &userType();
[[nodiscard]] const GraphType &groupType();
[[nodiscard]] const GraphType &contactType();
[[nodiscard]] const GraphType &subscribedSkuType();
[[nodiscard]] const GraphType &licenseDetailsType();
[[nodiscard]] const GraphType &organizationType();
[[nodiscard]] const GraphType &directoryAuditType();

// The reader must live as long as the object.
[[nodiscard]] GraphObject graphObject(Reader &reader, const UserRecord &user);
[[nodiscard]] GraphObject graphObject(Reader &reader, const GroupRecord &group);
[[nodiscard]] GraphObject graphObject(const ContactRecord &contact);
[[nodiscard]] GraphObject graphObject(const OrganizationRecord &organization);
[[nodiscard]] GraphObject graphObject(const AuditEntry &entry, qint64 id);
[[nodiscard]] GraphObject graphObject(const ProductRow &product, const Catalogue &catalogue,
                                      const OrganizationRecord &organization);
/*! What \a user has of one product; \a entries are all entries of the user. */
[[nodiscard]] GraphObject licenseDetails(const UserId &user, ProductIndex product,
                                         const QList<AssignmentRow> &entries,
                                         const Catalogue &catalogue);

/*! The properties of \a names that the object has; all of them for no names. */
[[nodiscard]] Graphed<QJsonObject> toJson(const GraphObject &object, const QStringList &names);
/*! Whether the object's property equals the filter's value; text compares without case. */
[[nodiscard]] Graphed<bool> matches(const GraphObject &object, const GraphFilter &filter);

/*! Times are UTC and end in Z. */
[[nodiscard]] QJsonValue graphTime(const QDateTime &time);
[[nodiscard]] QString toString(CapabilityStatus status);
[[nodiscard]] std::optional<CapabilityStatus> capabilityStatusFromString(const QString &text);

} // namespace LicenseDesk
