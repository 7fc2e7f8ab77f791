// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importkinds.h"

#include "store/records.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace LicenseDesk {

namespace {

struct TableKind
{
    ImportKind kind;
    QStringList headers;
};

const std::array<TableKind, 4> &tableKinds()
{
    static const std::array<TableKind, 4> kinds{
        TableKind{ImportKind::Catalogue,
                  {QStringLiteral("Product_Display_Name"), QStringLiteral("String_Id"),
                   QStringLiteral("GUID"), QStringLiteral("Service_Plan_Name"),
                   QStringLiteral("Service_Plan_Id"),
                   QStringLiteral("Service_Plans_Included_Friendly_Names")}},
        TableKind{ImportKind::ExclusivePlans,
                  {QStringLiteral("set"), QStringLiteral("service_plan"),
                   QStringLiteral("service_plan_id")}},
        TableKind{ImportKind::PrerequisitePlans,
                  {QStringLiteral("dependent_plan"), QStringLiteral("dependent_plan_id"),
                   QStringLiteral("requires_any_of_plan"),
                   QStringLiteral("requires_any_of_plan_id")}},
        TableKind{ImportKind::ProhibitedLocations,
                  {QStringLiteral("service_plan"), QStringLiteral("service_plan_id"),
                   QStringLiteral("prohibited_location")}}};
    return kinds;
}

// Other names that the portal's downloads give to Graph's properties.
QString graphName(const QString &lowerHeader)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("objectid"), QStringLiteral("id")},
        {QStringLiteral("object id"), QStringLiteral("id")},
        {QStringLiteral("memberobjectidorupn"), QStringLiteral("id")},
        {QStringLiteral("physicaldeliveryofficename"), QStringLiteral("officeLocation")},
        {QStringLiteral("telephonenumber"), QStringLiteral("businessPhones")},
        {QStringLiteral("mobile"), QStringLiteral("mobilePhone")},
        {QStringLiteral("alternateemailaddress"), QStringLiteral("otherMails")}};
    return names.value(lowerHeader);
}

// Columns of downloads that say nothing about licensing; taken without a word.
const QSet<QString> &ignoredHeaders()
{
    static const QSet<QString> headers{
        QStringLiteral("createddatetime"),
        QStringLiteral("deleteddatetime"),
        QStringLiteral("objecttype"),
        QStringLiteral("isuser"),
        QStringLiteral("isgroup"),
        QStringLiteral("isguest"),
        QStringLiteral("directorysynced"),
        QStringLiteral("dirsyncenabled"),
        QStringLiteral("invitationstate"),
        QStringLiteral("identityissuer"),
        QStringLiteral("agegroup"),
        QStringLiteral("consentprovidedforminor"),
        QStringLiteral("legalagegroupclassification"),
        QStringLiteral("authenticationphonenumber"),
        QStringLiteral("authenticationalternativephonenumber"),
        QStringLiteral("authenticationemail"),
        QStringLiteral("employeehiredate"),
    };
    return headers;
}

// What makes a CSV list one of members.
const QSet<QString> &memberHeaders()
{
    static const QSet<QString> headers{QStringLiteral("objecttype"), QStringLiteral("isuser"),
                                       QStringLiteral("isgroup"), QStringLiteral("isguest"),
                                       QStringLiteral("memberobjectidorupn")};
    return headers;
}

// What a list of members shows of a user by itself, so that it proves nothing.
const QSet<QString> &sharedProperties()
{
    static const QSet<QString> names{QStringLiteral("id"),
                                     QStringLiteral("userPrincipalName"),
                                     QStringLiteral("displayName"),
                                     QStringLiteral("description"),
                                     QStringLiteral("mail"),
                                     QStringLiteral("givenName"),
                                     QStringLiteral("surname"),
                                     QStringLiteral("jobTitle"),
                                     QStringLiteral("officeLocation"),
                                     QStringLiteral("preferredLanguage"),
                                     QStringLiteral("mobilePhone"),
                                     QStringLiteral("businessPhones")};
    return names;
}

// The property that a header of a list of people is for: a null text for an unknown one, an empty
// one for what is not kept.
QString peopleColumn(const QString &header)
{
    const QString lower = header.toLower();
    if (lower == QLatin1String("id"))
        return QStringLiteral("id");
    const QString other = graphName(lower);
    for (const QString &name : userPropertyNames()) {
        if (name.compare(other.isEmpty() ? header : other, Qt::CaseInsensitive) == 0)
            return lower == QLatin1String("createddatetime") ? QLatin1String("") : name;
    }
    if (!other.isEmpty())
        return other == QLatin1String("id") ? other : QLatin1String("");
    return ignoredHeaders().contains(lower) ? QLatin1String("") : QString();
}

std::optional<CsvLayout> tableLayout(const QStringList &headers)
{
    for (const TableKind &table : tableKinds()) {
        CsvLayout layout{table.kind, {}};
        for (const QString &header : headers) {
            const auto known = std::ranges::find_if(table.headers, [&](const QString &name) {
                return name.compare(header, Qt::CaseInsensitive) == 0;
            });
            if (known == table.headers.end() || layout.columns.contains(*known))
                break;
            layout.columns += *known;
        }
        if (layout.columns.size() == headers.size() && headers.size() == table.headers.size())
            return layout;
    }
    return std::nullopt;
}

std::optional<CsvLayout> peopleLayout(const QStringList &headers)
{
    CsvLayout layout{ImportKind::People, {}};
    bool members = false;
    bool proof = false;
    for (const QString &header : headers) {
        const QString column = peopleColumn(header);
        if (column.isNull() || (!column.isEmpty() && layout.columns.contains(column)))
            return std::nullopt;
        layout.columns += column;
        members = members || memberHeaders().contains(header.toLower());
        proof = proof
                || (!column.isEmpty() && !sharedProperties().contains(column)
                    && column != QLatin1String("userType"));
    }
    const bool named = layout.columns.contains(QLatin1String("userPrincipalName"));
    if (!named && !layout.columns.contains(QLatin1String("id")))
        return std::nullopt;
    if (members || (!named && !proof))
        layout.kind = ImportKind::Members;
    else if (proof)
        layout.kind = ImportKind::Users;
    return layout;
}

bool hasAny(const QJsonObject &object, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(
        names, [&](const char *name) { return object.contains(QLatin1String(name)); });
}

/*! Something that only users have: a list of users need not name more (any $select). */
bool hasUserProperty(const QJsonObject &object)
{
    static const QSet<QString> names = [] {
        QSet<QString> own(userPropertyNames().cbegin(), userPropertyNames().cend());
        own.subtract(QSet<QString>(groupPropertyNames().cbegin(), groupPropertyNames().cend()));
        own.subtract(sharedProperties());
        own += {QStringLiteral("userPrincipalName"), QStringLiteral("licenseAssignmentStates")};
        return own;
    }();
    const QStringList keys = object.keys();
    return std::ranges::any_of(keys, [](const QString &key) { return names.contains(key); });
}

} // namespace

int importOrder(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Nothing:
    case ImportKind::Catalogue:
    case ImportKind::Subscriptions:
    case ImportKind::Organization:
        return 0;
    case ImportKind::ExclusivePlans:
    case ImportKind::PrerequisitePlans:
    case ImportKind::ProhibitedLocations:
        return 1;
    case ImportKind::Groups:
        return 2;
    case ImportKind::Contacts:
    case ImportKind::Users:
    case ImportKind::People:
        return 3;
    case ImportKind::Members:
        break;
    }
    return 4;
}

QString toString(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Nothing:
        break;
    case ImportKind::Catalogue:
        return QStringLiteral("product catalogue");
    case ImportKind::Subscriptions:
        return QStringLiteral("subscriptions");
    case ImportKind::ExclusivePlans:
        return QStringLiteral("exclusive plans");
    case ImportKind::PrerequisitePlans:
        return QStringLiteral("prerequisite plans");
    case ImportKind::ProhibitedLocations:
        return QStringLiteral("prohibited locations");
    case ImportKind::Groups:
        return QStringLiteral("groups");
    case ImportKind::Users:
    case ImportKind::People:
        return QStringLiteral("users");
    case ImportKind::Members:
        return QStringLiteral("members");
    case ImportKind::Contacts:
        return QStringLiteral("contacts");
    case ImportKind::Organization:
        return QStringLiteral("organization");
    }
    return QStringLiteral("empty list");
}

std::optional<RuleKind> ruleKindOf(ImportKind kind)
{
    if (kind == ImportKind::ExclusivePlans)
        return RuleKind::ExclusivePlans;
    if (kind == ImportKind::PrerequisitePlans)
        return RuleKind::PrerequisitePlans;
    return kind == ImportKind::ProhibitedLocations ? std::optional(RuleKind::ProhibitedLocations)
                                                   : std::nullopt;
}

QStringList tableHeaders(ImportKind kind)
{
    const auto table = std::ranges::find(tableKinds(), kind, &TableKind::kind);
    return table == tableKinds().end() ? QStringList() : table->headers;
}

std::optional<CsvLayout> csvLayout(const QStringList &headers)
{
    std::optional<CsvLayout> table = tableLayout(headers);
    return table ? table : peopleLayout(headers);
}

QString firstUnknownHeader(const QStringList &headers)
{
    for (const QString &header : headers) {
        const bool inTable = std::ranges::any_of(tableKinds(), [&](const TableKind &table) {
            return table.headers.contains(header, Qt::CaseInsensitive);
        });
        if (!inTable && peopleColumn(header).isNull())
            return header;
    }
    return {};
}

void JsonKindFinder::look(const QJsonObject &object)
{
    const QString type = object.value(u"@odata.type").toString();
    m_typed = m_typed || !type.isEmpty();
    if (hasAny(object, {"skuId", "skuPartNumber", "prepaidUnits", "servicePlans"})) {
        ++m_products;
        return;
    }
    const bool group = type.endsWith(QLatin1String(".group"), Qt::CaseInsensitive);
    const bool user = type.endsWith(QLatin1String(".user"), Qt::CaseInsensitive)
                      || (!group && hasUserProperty(object));
    const bool licensed = hasAny(object, {"assignedLicenses", "licenseAssignmentStates"});
    const bool groupProof =
        !user
        && hasAny(object, {"groupTypes", "securityEnabled", "mailEnabled", "members",
                           "membershipRule", "licenseProcessingState", "assignedLicenses"});
    m_licensed = m_licensed || licensed;
    if (user) {
        ++m_users;
        const QStringList keys = object.keys();
        m_userProof = m_userProof || std::ranges::any_of(keys, [](const QString &key) {
                          return !key.startsWith(u'@') && !sharedProperties().contains(key);
                      });
    } else if (groupProof || type.endsWith(QLatin1String(".group"), Qt::CaseInsensitive)) {
        ++m_groups;
        m_groupProof = m_groupProof || groupProof;
        m_withMembers = m_withMembers || object.contains(u"members");
    } else if (object.contains(u"id")) {
        ++m_others;
    }
}

std::optional<ImportKind> JsonKindFinder::kind(const QString &context, bool groupNamed) const
{
    if (context.contains(QLatin1String("#directoryObjects")))
        return ImportKind::Members;
    if (context.contains(QLatin1String("#contacts")))
        return ImportKind::Contacts;
    if (context.contains(QLatin1String("#organization")))
        return ImportKind::Organization;
    if (context.contains(QLatin1String("#users")))
        return ImportKind::Users;
    if (context.contains(QLatin1String("#groups")))
        return ImportKind::Groups;
    if (context.contains(QLatin1String("#subscribedSkus")))
        return ImportKind::Subscriptions;
    if (m_products > 0) {
        return m_users + m_groups + m_others == 0 ? std::optional(ImportKind::Subscriptions)
                                                  : std::nullopt;
    }
    if (m_users > 0 && m_groups > 0)
        return groupNamed || m_typed ? std::optional(ImportKind::Members) : std::nullopt;
    if (m_users > 0)
        return kindOfUsers(groupNamed);
    if (m_groups > 0)
        return kindOfGroups(groupNamed);
    return m_others > 0 ? std::optional(ImportKind::Members) : std::nullopt;
}

std::optional<ImportKind> JsonKindFinder::kindOfUsers(bool groupNamed) const
{
    // Lists of members come with the type of each object, lists of users do not.
    if (m_typed && groupNamed)
        return m_licensed ? ImportKind::Users : ImportKind::Members;
    if (m_typed)
        return m_userProof ? ImportKind::Users : ImportKind::Members;
    return m_userProof ? ImportKind::Users : ImportKind::People;
}

std::optional<ImportKind> JsonKindFinder::kindOfGroups(bool groupNamed) const
{
    if (m_typed && groupNamed)
        return m_licensed || m_withMembers ? ImportKind::Groups : ImportKind::Members;
    return m_typed && !m_groupProof ? ImportKind::Members : ImportKind::Groups;
}

} // namespace LicenseDesk
