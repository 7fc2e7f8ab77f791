// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/reader_rows.h"

namespace LicenseDesk {

Result<QList<AssignmentRow>> Reader::assignmentsOfUser(const UserId &id)
{
    return m_store.inSnapshot([&]() -> Result<QList<AssignmentRow>> {
        Result<qint64> user = keyOf(m_store, id);
        if (!user)
            return tl::unexpected(user.error());
        return completed(m_store,
                         Statement(m_store, "SELECT " ASSIGNMENT_ROW_COLUMNS
                                            " FROM " ASSIGNMENT_ROW_SOURCES " WHERE a.usr = ? "
                                            "ORDER BY p.part_number, p.id, a.source <> 0, "
                                            "g.licensed_since, g.id")
                             .all(readRawAssignmentRow, *user));
    });
}

Result<qint64> Reader::countErrorsOfGroup(const GroupId &id)
{
    Result<qint64> group = keyOf(m_store, id);
    if (!group)
        return group;
    return Statement(m_store, "SELECT count(*) FROM assignment WHERE source = ? AND error <> 0")
        .number(*group);
}

Result<QList<AssignmentRow>> Reader::errorsOfGroup(const GroupId &id, qint64 offset, int limit)
{
    ErrorFilter filter;
    filter.group = id;
    return errors(filter, offset, limit);
}

Result<QList<AssignmentRow>> Reader::assignments(bool onlyErrors, qint64 offset, int limit)
{
    if (onlyErrors)
        return errors({}, offset, limit);
    // All of them: along the names, a user's few at a time.
    return m_store.inSnapshot([&]() -> Result<QList<AssignmentRow>> {
        return completed(m_store,
                         Statement(m_store, "SELECT " ASSIGNMENT_ROW_COLUMNS
                                            " FROM usr u CROSS JOIN assignment a ON a.usr = u.key "
                                            "CROSS JOIN product p ON p.key = a.product "
                                            "LEFT JOIN grp g ON g.key = a.source "
                                            "ORDER BY u.name_key, u.id, p.part_number, p.id, "
                                            "a.source <> 0, g.licensed_since, g.id "
                                            "LIMIT ? OFFSET ?")
                             .all(readRawAssignmentRow, limit, offset));
    });
}

} // namespace LicenseDesk
