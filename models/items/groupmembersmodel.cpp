// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/groupmembersmodel.h"

#include "store/reader.h"

namespace LicenseDesk {

GroupMembersModel::GroupMembersModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Groups, parent)
{}

void GroupMembersModel::setGroup(const std::optional<GroupId> &group)
{
    if (m_group == group)
        return;
    m_group = group;
    requery(true);
}

int GroupMembersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupMembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DisplayName:
        return tr("Name");
    case UserPrincipalName:
        return tr("User principal name");
    case Kind:
        return tr("Kind");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<PagedModel::Query> GroupMembersModel::query() const
{
    if (!m_group)
        return {};
    return makeQuery([group = *m_group](Reader &reader) { return reader.countMembers(group); },
                     [group = *m_group](Reader &reader, qint64 offset, int limit) {
                         return reader.members(group, offset, limit);
                     },
                     [](const MemberRow &row) -> QByteArray {
                         return row.user ? 'u' + row.user->guid().toBytes()
                                         : 'g' + row.group.value_or(GroupId()).guid().toBytes();
                     });
}

QVariant GroupMembersModel::cell(const MemberRow &row, int column, int role) const
{
    if (role == Qt::ToolTipRole && row.group)
        return tr("Members of a nested group get no license from this group");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case DisplayName:
        return row.displayName;
    case UserPrincipalName:
        return row.userPrincipalName;
    case Kind:
        return row.user ? tr("User") : tr("Nested group");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
