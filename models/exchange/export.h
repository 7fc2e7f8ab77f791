// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/ruletable.h"

#include <QStringList>

#include <array>
#include <optional>

class QIODevice;

namespace LicenseDesk {

class Store;

/*! What can be written in a form that importFiles() reads again. */
enum class ExportKind {
    Organization, //!< name, default location, domains, Reprocess automatically
    Catalogue, //!< the vendor's CSV
    Subscriptions, //!< Graph's subscribedSkus, with the plans that apply to Company
    ExclusivePlans, //!< the three rule tables, with the very headers that import takes
    PrerequisitePlans,
    ProhibitedLocations,
    Contacts,
    Groups, //!< with licenses and first-level members
    Users, //!< with licenseAssignmentStates, errors included
};

inline constexpr std::array<ExportKind, 9> allExportKinds{ExportKind::Organization,
                                                          ExportKind::Catalogue,
                                                          ExportKind::Subscriptions,
                                                          ExportKind::ExclusivePlans,
                                                          ExportKind::PrerequisitePlans,
                                                          ExportKind::ProhibitedLocations,
                                                          ExportKind::Contacts,
                                                          ExportKind::Groups,
                                                          ExportKind::Users};

/*! `organization`, `catalogue`, `exclusive-plans`, …; and back. */
[[nodiscard]] QString toString(ExportKind kind);
[[nodiscard]] std::optional<ExportKind> exportKindFromString(QStringView text);
/*! `users.json`, `catalogue.csv`, …: the names in the folder of exportDirectory(). */
[[nodiscard]] QString exportFileName(ExportKind kind);

/*! Writes one kind as UTF-8, as it is at one moment. Names stand exactly as they are, without a
    guard against spreadsheet formulas: importing an export changes nothing. DiskFull or Internal,
    with the name of \a out as subject. */
[[nodiscard]] Result<void> writeExport(Store &store, ExportKind kind, QIODevice &out);
/*! The same into a file, which is replaced whole or not at all. */
[[nodiscard]] Result<void> exportToFile(Store &store, ExportKind kind, const QString &path);

/*! A rule table that need not be the directory's, as the window edits it. */
[[nodiscard]] Result<void> exportToFile(const RuleTable &table, const QString &path);

/*! Writes all kinds into \a folder, which is made if need be, as they are at one moment, and
   returns the files' paths. They are put into place when all are complete: none is ever
   half-written.

    Imported in one command into a directory that was created with the same tenant id and initial
    domain, they make the same directory but for what files do not carry: the order of waiting
   (R4.5, R4.6: all that a file brings came at one instant), since when an entry waits, the cause of
   an error (found again by Reprocess), random digits of initial addresses (R9.6), processing states
    of groups, the queue, and the audit log. */
[[nodiscard]] Result<QStringList> exportDirectory(Store &store, const QString &folder);
/*! The same with a connection of its own, which only reads. */
[[nodiscard]] Result<QStringList> exportDirectory(const QString &path, const QString &folder);

} // namespace LicenseDesk
