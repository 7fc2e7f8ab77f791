// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/grouperrorsmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"

namespace LicenseDesk {

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
            return errorLines(reader, reader.errorsOfGroup(group, offset, limit));
        },
        [](const ErrorLine &line) { return keyOf(line); });
}

QVariant GroupErrorsModel::cell(const ErrorLine &line, int column, int role) const
{
    const AssignmentRow &row = line.assignment;
    if (role == SeverityRole && column == Error)
        return int(isApplied(row.state) ? Severity::Warning : Severity::Error);
    if (role == ValueRole && column == Since)
        return sinceTime(row);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
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
        return sinceText(row);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
