// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/errorsmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"

namespace LicenseDesk {

ErrorsModel::ErrorsModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products, parent)
{
    requery(true);
}

void ErrorsModel::setFilter(const ErrorFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    requery(true);
}

UserId ErrorsModel::userOfKey(const QByteArray &key)
{
    return UserId(Guid::fromBytes(key.left(16)));
}

int ErrorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return title(Column(section));
}

QString ErrorsModel::title(Column column)
{
    switch (column) {
    case User:
        return tr("User");
    case Product:
        return tr("Product");
    case Source:
        return tr("Source");
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

std::optional<PagedModel::Query> ErrorsModel::query() const
{
    Query query =
        makeQuery([filter = m_filter](Reader &reader) { return reader.countErrors(filter); },
                  [filter = m_filter](Reader &reader, qint64 offset, int limit) {
                      return errorLines(reader, reader.errors(filter, offset, limit));
                  },
                  [](const ErrorLine &line) { return keyOf(line); });
    query.users = [filter = m_filter](Reader &reader, qint64 offset,
                                      qint64 limit) -> Result<std::vector<UserId>> {
        const Result<QList<AssignmentRow>> rows =
            reader.errors(filter, offset, int(qMin<qint64>(limit, INT_MAX)));
        if (!rows)
            return tl::unexpected(rows.error());
        std::vector<UserId> users;
        users.reserve(size_t(rows->size()));
        for (const AssignmentRow &row : *rows)
            users.push_back(row.user);
        return users;
    };
    return query;
}

QVariant ErrorsModel::cell(const ErrorLine &line, int column, int role) const
{
    return cellOf(line, Column(column), role);
}

QVariant ErrorsModel::cellOf(const ErrorLine &line, Column column, int role)
{
    const AssignmentRow &row = line.assignment;
    if (role == SeverityRole && column == Error)
        return int(isApplied(row.state) ? Severity::Warning : Severity::Error);
    if (role == ValueRole && column == Since)
        return sinceTime(row);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case User:
        return role == Qt::ToolTipRole ? row.userPrincipalName : row.userName;
    case Product:
        return row.productName;
    case Source:
        return row.group ? row.groupName : tr("Direct");
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
