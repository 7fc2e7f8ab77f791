// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/errorline.h"

#include "licensing/messages.h"

#include <QLocale>

namespace LicenseDesk {

Result<QList<ErrorLine>> errorLines(Reader &reader, const Result<QList<AssignmentRow>> &rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    QList<ErrorLine> lines;
    lines.reserve(rows->size());
    for (const AssignmentRow &row : *rows) {
        lines.append({row, explanation(row.state, row.error, row.cause, row.userName, row.groupName,
                                       (*catalogue)->indexOf(row.product), **catalogue)});
    }
    return lines;
}

QByteArray keyOf(const ErrorLine &line)
{
    const AssignmentRow &row = line.assignment;
    return row.user.guid().toBytes() + row.product.guid().toBytes()
           + row.group.value_or(GroupId()).guid().toBytes();
}

QDateTime sinceTime(const AssignmentRow &row)
{
    return row.waitingSince.isValid() ? row.waitingSince : row.lastUpdated;
}

QString sinceText(const AssignmentRow &row)
{
    return QLocale().toString(sinceTime(row).toLocalTime(), QLocale::ShortFormat);
}

} // namespace LicenseDesk
