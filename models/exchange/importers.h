// SPDX-License-Identifier: GPL-3.0-or-later
// One function a kind; each runs inside the transaction of its file and adds to the summary.
#pragma once

#include "exchange/importfile.h"
#include "exchange/importsummary.h"
#include "licensing/ruletable.h"
#include "store/records.h"

namespace LicenseDesk {

class CatalogueWatch;
class ChangeWriter;

[[nodiscard]] Result<void> importCatalogue(ChangeWriter &writer, const ImportFile &file,
                                           CatalogueWatch &watch, ImportSummary &summary);
[[nodiscard]] Result<void> importSubscriptions(ChangeWriter &writer, const ImportFile &file,
                                               ImportSummary &summary);
/*! The rows of any of the three rule tables, normalized; writes nothing. */
[[nodiscard]] Result<RuleTable> readRules(const ImportFile &file, ImportSummary &summary);
/*! Any of the three rule tables, in the place of the one there is; refused when a row of it is
    wrong. */
[[nodiscard]] Result<void> importRules(ChangeWriter &writer, const ImportFile &file,
                                       ImportSummary &summary);

/*! What happened to the rows of a file of groups, which may be taken in two parts. */
struct GroupRows
{
    QSet<qint64> added;
    QSet<qint64> changed;
    QSet<qint64> refused; //!< nothing of them is taken
};
/*! The groups with their properties and licenses (intent). */
[[nodiscard]] Result<void> importGroups(ChangeWriter &writer, const ImportFile &file,
                                        ImportSummary &summary, GroupRows &rows);
/*! The `members` that the groups of the file carry; to be called after importGroups(). */
[[nodiscard]] Result<void> importMembersOfGroups(ChangeWriter &writer, const ImportFile &file,
                                                 ImportSummary &summary, GroupRows &rows);

/*! Lists that are known by their context alone, as exports have it. */
[[nodiscard]] Result<void> importContacts(ChangeWriter &writer, const ImportFile &file,
                                          ImportSummary &summary);
[[nodiscard]] Result<void> importOrganization(ChangeWriter &writer, const ImportFile &file,
                                              ImportSummary &summary);

[[nodiscard]] Result<void> importUsers(ChangeWriter &writer, const ImportFile &file,
                                       ImportSummary &summary);
[[nodiscard]] Result<void> importMembers(ChangeWriter &writer, const ImportFile &file,
                                         GroupKey group, ImportSummary &summary);

} // namespace LicenseDesk
