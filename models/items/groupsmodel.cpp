// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/groupsmodel.h"

#include "items/roles.h"
#include "service/licensingservice.h"
#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

std::optional<GroupColumn> sortColumn(int column)
{
    switch (GroupsModel::Column(column)) {
    case GroupsModel::DisplayName:
        return GroupColumn::DisplayName;
    case GroupsModel::Members:
        return GroupColumn::Members;
    case GroupsModel::Licenses:
        return GroupColumn::Licenses;
    case GroupsModel::Errors:
        return GroupColumn::Errors;
    case GroupsModel::State:
        return GroupColumn::State;
    case GroupsModel::Kind:
    case GroupsModel::Membership:
    case GroupsModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

GroupsModel::GroupsModel(LicensingService *service, QObject *parent)
    : PagedRows(service,
                ObjectKind::Groups | ObjectKind::Users | ObjectKind::Products | ObjectKind::Jobs,
                parent)
{
    requery();
}

void GroupsModel::setFilter(const GroupFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    requery();
}

std::optional<GroupId> GroupsModel::groupAt(int row) const
{
    const GroupRow *group = rowAt(row);
    return group ? std::optional(group->id) : std::nullopt;
}

GroupId GroupsModel::groupOfKey(const QByteArray &key)
{
    return GroupId(Guid::fromBytes(key));
}

int GroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Members || section == Errors))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DisplayName:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Membership:
        return tr("Membership");
    case Members:
        return tr("Members");
    case Licenses:
        return tr("Licenses");
    case Errors:
        return tr("Users in error");
    case State:
        return tr("Processing");
    case ColumnCount:
        break;
    }
    return {};
}

bool GroupsModel::isSortable(int column) const
{
    return sortColumn(column).has_value();
}

void GroupsModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<GroupColumn> wanted = sortColumn(column);
    if (!wanted || (m_sort == *wanted && m_order == order))
        return;
    m_sort = *wanted;
    m_order = order;
    requery();
}

QString GroupsModel::kindText(const GroupRow &group)
{
    if (group.microsoft365)
        return tr("Microsoft 365");
    if (group.mailEnabled)
        return group.securityEnabled ? tr("Mail-enabled security") : tr("Distribution");
    return tr("Security");
}

QString GroupsModel::stateText(const std::optional<ProcessingState> &state)
{
    if (!state)
        return {};
    switch (*state) {
    case ProcessingState::QueuedForProcessing:
        return tr("Queued");
    case ProcessingState::ProcessingInProgress:
        return tr("Being processed");
    case ProcessingState::ProcessingComplete:
        return tr("Complete");
    }
    return {};
}

std::optional<PagedModel::Query> GroupsModel::query() const
{
    return makeQuery([filter = m_filter](Reader &reader) { return reader.countGroups(filter); },
                     [filter = m_filter, sort = m_sort, order = m_order](Reader &reader,
                                                                         qint64 offset, int limit) {
                         return reader.groups(filter, sort, order, offset, limit);
                     },
                     [](const GroupRow &group) { return group.id.guid().toBytes(); });
}

QVariant GroupsModel::cell(const GroupRow &group, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == Members || column == Errors))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SeverityRole && column == Errors && group.usersInError > 0)
        return int(Severity::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case DisplayName:
        return group.displayName;
    case Kind:
        return kindText(group);
    case Membership:
        return group.dynamic ? tr("Dynamic") : tr("Assigned");
    case Members:
        return QLocale().toString(group.members);
    case Licenses:
        return role == Qt::ToolTipRole ? group.products.join(u'\n') : group.products.join(u", ");
    case Errors:
        return group.usersInError > 0 ? QLocale().toString(group.usersInError) : QString();
    case State:
        return stateText(group.state);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
