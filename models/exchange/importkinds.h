// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/ruletable.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace LicenseDesk {

/*! What a file can bring. In this order the files of one command are taken; catalogues and
    subscriptions share a place, rule tables too. */
enum class ImportKind {
    Nothing, //!< an empty array
    Catalogue,
    Subscriptions,
    ExclusivePlans,
    PrerequisitePlans,
    ProhibitedLocations,
    Groups,
    Users,
    Members,
    Contacts,
    Organization,
    People, //!< users or members: what else the command says decides
};

/*! The place of a kind in the order above. */
[[nodiscard]] int importOrder(ImportKind kind);

/*! The word for it in summaries; the same in every language, for scripts read it. */
[[nodiscard]] QString toString(ImportKind kind);

/*! The rule table that a file of that kind is; nothing for other kinds. */
[[nodiscard]] std::optional<RuleKind> ruleKindOf(ImportKind kind);
/*! The headers of the kinds that are tables, as the vendor writes them; empty for others. */
[[nodiscard]] QStringList tableHeaders(ImportKind kind);

/*! What the columns of a CSV file mean. */
struct CsvLayout
{
    ImportKind kind = ImportKind::Nothing;
    /*! For each column the property it is for, by Graph's name, or the header of the table kinds;
        empty for one that is known and not kept. */
    QStringList columns;
};

/*! The kind of a CSV file by its headers, in any order and without case; nothing for headers that
    make none. */
[[nodiscard]] std::optional<CsvLayout> csvLayout(const QStringList &headers);
/*! The first of \a headers that no kind knows, or empty. */
[[nodiscard]] QString firstUnknownHeader(const QStringList &headers);

/*! Gathers from the objects of a JSON list what kind of list it is. */
class JsonKindFinder
{
public:
    void look(const QJsonObject &object);
    /*! The kind, given `@odata.context` and whether the command names a group; nothing when the
        objects are of no known kind, or of several. */
    [[nodiscard]] std::optional<ImportKind> kind(const QString &context, bool groupNamed) const;

private:
    [[nodiscard]] std::optional<ImportKind> kindOfUsers(bool groupNamed) const;
    [[nodiscard]] std::optional<ImportKind> kindOfGroups(bool groupNamed) const;

    int m_products = 0;
    int m_users = 0;
    int m_groups = 0;
    int m_others = 0; //!< nothing but an id and names
    bool m_typed = false; //!< `@odata.type`, as lists of mixed objects have it
    bool m_licensed = false; //!< assignedLicenses or licenseAssignmentStates
    bool m_withMembers = false;
    bool m_userProof = false; //!< properties that a list of members does not show by itself
    bool m_groupProof = false;
};

} // namespace LicenseDesk
