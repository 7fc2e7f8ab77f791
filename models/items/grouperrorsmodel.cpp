// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/grouperrorsmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"
#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

Result<QList<ErrorLine>> readErrors(Reader &reader, const GroupId &group, qint64 offset, int limit)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const Result<QList<AssignmentRow>> rows = reader.errorsOfGroup(group, offset, limit);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ErrorLine> lines;
    lines.reserve(rows->size());
    for (const AssignmentRow &row : *rows) {
        lines.append({row, explanation(row.state, row.error, row.cause, row.userName, row.groupName,
                                       (*catalogue)->indexOf(row.product), **catalogue)});
    }
    return lines;
}

} // namespace

GroupErrorsModel::GroupErrorsModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products, parent)
{}

void GroupErrorsModel::setGroup(const std::optional<GroupId> &group)
{
    if (m_group == group)
        return;
    m_group = group;
    requery(true);
}

int GroupErrorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case User:
        return tr("User");
    case Product:
        return tr("Product");
    case Error:
        return tr("Error");
    case TopReason:
        return tr("Top reason");
    case Since:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<PagedModel::Query> GroupErrorsModel::query() const
{
    if (!m_group)
        return {};
    return makeQuery(
        [group = *m_group](Reader &reader) { return reader.countErrorsOfGroup(group); },
        [group = *m_group](Reader &reader, qint64 offset, int limit) {
            return readErrors(reader, group, offset, limit);
        },
        [](const ErrorLine &line) -> QByteArray {
            return line.assignment.user.guid().toBytes() + line.assignment.product.guid().toBytes();
        });
}

QVariant GroupErrorsModel::cell(const ErrorLine &line, int column, int role) const
{
    const AssignmentRow &row = line.assignment;
    if (role == SeverityRole && column == Error)
        return int(isApplied(row.state) ? Severity::Warning : Severity::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QDateTime since = row.waitingSince.isValid() ? row.waitingSince : row.lastUpdated;
    switch (Column(column)) {
    case User:
        return role == Qt::ToolTipRole ? row.userPrincipalName : row.userName;
    case Product:
        return row.productName;
    case Error:
        return displayText(row.error);
    case TopReason:
        return line.reason;
    case Since:
        return QLocale().toString(since.toLocalTime(), QLocale::ShortFormat);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
