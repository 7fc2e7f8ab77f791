// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/usergroupsmodel.h"

#include "items/groupsmodel.h"

namespace LicenseDesk {

struct UserGroupsModel::Line : ValueItem<GroupRow>
{
    using ValueItem::ValueItem;
};

UserGroupsModel::UserGroupsModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Users | ObjectKind::Groups, parent)
{}

void UserGroupsModel::setUser(const std::optional<UserId> &user)
{
    if (m_user == user)
        return;
    m_user = user;
    restart();
}

const GroupRow *UserGroupsModel::groupAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value : nullptr;
}

int UserGroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UserGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DisplayName:
        return tr("Group");
    case Kind:
        return tr("Kind");
    case Licenses:
        return tr("Licenses");
    case ColumnCount:
        break;
    }
    return {};
}

bool UserGroupsModel::read()
{
    if (!m_user)
        return false;
    start([user = *m_user](Reader &reader) { return reader.groupsOfUser(user); },
          [](const QList<GroupRow> &groups) {
              Items items;
              for (const GroupRow &group : groups)
                  items.push_back(std::make_unique<Line>(group.id.guid().toBytes(), group));
              return items;
          });
    return true;
}

QVariant UserGroupsModel::cell(const Item &item, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const GroupRow &group = static_cast<const Line &>(item).value;
    switch (Column(column)) {
    case DisplayName:
        return group.displayName;
    case Kind:
        return GroupsModel::kindText(group);
    case Licenses:
        return group.products.join(QStringLiteral(", "));
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
