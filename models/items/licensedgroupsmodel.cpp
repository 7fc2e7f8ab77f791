// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/licensedgroupsmodel.h"

#include "items/groupsmodel.h"
#include "items/roles.h"

#include <QLocale>

namespace LicenseDesk {

struct LicensedGroupsModel::Line : ValueItem<GroupRow>
{
    using ValueItem::ValueItem;
};

LicensedGroupsModel::LicensedGroupsModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Groups | ObjectKind::Users | ObjectKind::Jobs, parent)
{}

void LicensedGroupsModel::setProduct(const std::optional<SkuId> &product)
{
    if (m_product == product)
        return;
    m_product = product;
    restart();
}

const GroupRow *LicensedGroupsModel::groupAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value : nullptr;
}

int LicensedGroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LicensedGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Members || section == Errors))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DisplayName:
        return tr("Group");
    case Members:
        return tr("Members");
    case Errors:
        return tr("Users in error");
    case State:
        return tr("Processing");
    case ColumnCount:
        break;
    }
    return {};
}

bool LicensedGroupsModel::read()
{
    if (!m_product)
        return false;
    start([product = *m_product](Reader &reader) { return reader.licensedGroups(product); },
          [](const QList<GroupRow> &groups) {
              Items items;
              for (const GroupRow &group : groups)
                  items.push_back(std::make_unique<Line>(group.id.guid().toBytes(), group));
              return items;
          });
    return true;
}

QVariant LicensedGroupsModel::cell(const Item &item, int column, int role) const
{
    const GroupRow &group = static_cast<const Line &>(item).value;
    if (role == Qt::TextAlignmentRole && (column == Members || column == Errors))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SeverityRole && column == Errors && group.usersInError > 0)
        return int(Severity::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case DisplayName:
        return group.displayName;
    case Members:
        return QLocale().toString(group.members);
    case Errors:
        return group.usersInError > 0 ? QLocale().toString(group.usersInError) : QString();
    case State:
        return GroupsModel::stateText(group.state);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
