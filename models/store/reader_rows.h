// SPDX-License-Identifier: GPL-3.0-or-later
// What the Reader's files share: how rows are read and completed. Only the rows of a page are
// completed, never those of a directory.
#pragma once

#include "store/cataloguesnapshot.h"
#include "store/rows.h"
#include "store/statement.h"

#define GROUP_ROW_COLUMNS                                                                          \
    "g.key, g.id, g.display_name, g.security_enabled, g.mail_enabled, g.group_types, "             \
    "g.member_count, g.error_users, g.processing_state, g.licensed_since, g.dynamic"

#define ASSIGNMENT_ROW_SOURCES                                                                     \
    "assignment a JOIN usr u ON u.key = a.usr JOIN product p ON p.key = a.product "                \
    "LEFT JOIN grp g ON g.key = a.source"
#define ASSIGNMENT_ROW_COLUMNS                                                                     \
    "u.id, u.display_name, u.upn, a.product, g.id, g.display_name, a.disabled, a.state, a.error, " \
    "a.cause, a.updated, a.waiting_since"

namespace LicenseDesk {

/*! A GroupRow as read, before its products are known. */
struct RawGroupRow
{
    qint64 key = 0;
    bool licensed = false;
    GroupRow row;
};
[[nodiscard]] RawGroupRow readRawGroupRow(const Row &row);
[[nodiscard]] Result<QList<GroupRow>> completed(Store &store,
                                                Result<std::vector<RawGroupRow>> rows);

/*! An AssignmentRow as read, before its product's names and its plans are known. */
struct RawAssignmentRow
{
    qint64 product = 0;
    qint64 disabled = 0;
    AssignmentRow row;
};
[[nodiscard]] RawAssignmentRow readRawAssignmentRow(const Row &row);
[[nodiscard]] Result<QList<AssignmentRow>> completed(Store &store,
                                                     Result<std::vector<RawAssignmentRow>> rows);

/*! NotFound for an id that the directory does not have. */
[[nodiscard]] Result<qint64> keyOf(Store &store, const UserId &id);
[[nodiscard]] Result<qint64> keyOf(Store &store, const GroupId &id);
[[nodiscard]] Result<qint64> keyOf(Store &store, const SkuId &id);

/*! The products of \a keys by skuPartNumber (R4.6), by their display names. */
[[nodiscard]] QStringList productNames(const CatalogueSnapshot &snapshot,
                                       const std::vector<qint64> &keys);

template <typename T>
[[nodiscard]] Result<QList<T>> toList(Result<std::vector<T>> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return QList<T>(std::make_move_iterator(rows->begin()), std::make_move_iterator(rows->end()));
}

} // namespace LicenseDesk
