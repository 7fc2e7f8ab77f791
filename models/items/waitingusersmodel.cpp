// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/waitingusersmodel.h"

#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

WaitingUsersModel::WaitingUsersModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Products, parent)
{}

void WaitingUsersModel::setProduct(const std::optional<SkuId> &product)
{
    if (m_product == product)
        return;
    m_product = product;
    requery(true);
}

int WaitingUsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingUsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Place:
        return tr("Order");
    case User:
        return tr("User");
    case UserPrincipalName:
        return tr("User principal name");
    case Groups:
        return tr("Should come from");
    case Since:
        return tr("Waits since");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<PagedModel::Query> WaitingUsersModel::query() const
{
    if (!m_product)
        return {};
    return makeQuery([product = *m_product](
                         Reader &reader) { return countWaitingUsers(reader.store(), product); },
                     [product = *m_product](Reader &reader, qint64 offset, int limit) {
                         return waitingUsers(reader.store(), product, offset, limit);
                     },
                     [](const WaitingRow &row) { return row.user.guid().toBytes(); });
}

QVariant WaitingUsersModel::cell(const WaitingRow &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == Place)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case Place:
        return QLocale().toString(row.place);
    case User:
        return row.displayName;
    case UserPrincipalName:
        return row.userPrincipalName;
    case Groups:
        return row.groupNames.isEmpty() ? tr("Direct") : row.groupNames;
    case Since:
        return QLocale().toString(row.since.toLocalTime(), QLocale::ShortFormat);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
