// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/licensedusersmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"
#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

LicensedUsersModel::LicensedUsersModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Products, parent)
{}

void LicensedUsersModel::setProduct(const std::optional<SkuId> &product)
{
    if (m_product == product)
        return;
    m_product = product;
    requery(true);
}

int LicensedUsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LicensedUsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case User:
        return tr("User");
    case UserPrincipalName:
        return tr("User principal name");
    case Source:
        return tr("Source");
    case State:
        return tr("State");
    case Since:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<PagedModel::Query> LicensedUsersModel::query() const
{
    if (!m_product)
        return {};
    return makeQuery(
        [product = *m_product](Reader &reader) { return reader.countLicensedUsers(product); },
        [product = *m_product](Reader &reader, qint64 offset, int limit) {
            return reader.licensedUsers(product, offset, limit);
        },
        [](const AssignmentRow &row) -> QByteArray {
            const QByteArray user = row.user.guid().toBytes();
            return row.group ? user + row.group->guid().toBytes() : user;
        });
}

QVariant LicensedUsersModel::cell(const AssignmentRow &row, int column, int role) const
{
    if (role == SeverityRole && column == State && row.error != AssignmentError::None)
        return int(isApplied(row.state) ? Severity::Warning : Severity::Error);
    if (role == ValueRole && column == Since)
        return row.lastUpdated;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case User:
        return row.userName;
    case UserPrincipalName:
        return row.userPrincipalName;
    case Source:
        return row.group ? row.groupName : tr("Direct");
    case State:
        return row.error == AssignmentError::None ? displayText(row.state) : displayText(row.error);
    case Since:
        return QLocale().toString(row.lastUpdated.toLocalTime(), QLocale::ShortFormat);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
