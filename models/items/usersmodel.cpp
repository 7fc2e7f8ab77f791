// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/usersmodel.h"

#include "items/roles.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "store/reader.h"
#include "store/usersearch.h"

#include <QFont>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfCalm = 500;

std::optional<UserColumn> sortColumn(int column)
{
    switch (UsersModel::Column(column)) {
    case UsersModel::DisplayName:
        return UserColumn::DisplayName;
    case UsersModel::UserPrincipalName:
        return UserColumn::UserPrincipalName;
    case UsersModel::UsageLocation:
        return UserColumn::UsageLocation;
    case UsersModel::Department:
        return UserColumn::Department;
    case UsersModel::Type:
        return UserColumn::UserType;
    case UsersModel::Enabled:
        return UserColumn::AccountEnabled;
    case UsersModel::Licenses:
    case UsersModel::Error:
    case UsersModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

UsersModel::UsersModel(LicensingService *service, QObject *parent)
    : PagedRows(service, ObjectKind::Users | ObjectKind::Products | ObjectKind::Organization,
                parent),
      m_service(service)
{
    // Pages far down are found by the order of all names. It is read while nobody waits.
    m_calm.setSingleShot(true);
    m_calm.setInterval(millisecondsOfCalm);
    connect(this, &PagedModel::refreshed, &m_calm, qOverload<>(&QTimer::start));
    connect(&m_calm, &QTimer::timeout, this, &UsersModel::learnOrder);
    requery();
}

/*! A few thousand at a time, so that others get their turn in between. */
void UsersModel::learnOrder()
{
    if (state() != State::Ready)
        return;
    whenDone(m_service->read([](Reader &reader) { return learnUserOrder(reader.store()); }), this,
             [this](const Result<bool> &known) {
                 if (known && !*known && !m_calm.isActive())
                     learnOrder();
             });
}

void UsersModel::setFilter(const UserFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    requery();
}

std::optional<UserId> UsersModel::userAt(int row) const
{
    const UserLine *line = rowAt(row);
    return line ? std::optional(line->user.id) : std::nullopt;
}

UserId UsersModel::userOfKey(const QByteArray &key)
{
    return UserId(Guid::fromBytes(key));
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DisplayName:
        return tr("Display name");
    case UserPrincipalName:
        return tr("User principal name");
    case UsageLocation:
        return tr("Usage location");
    case Licenses:
        return tr("Licenses");
    case Error:
        return tr("Error");
    case Department:
        return tr("Department");
    case Type:
        return tr("Type");
    case Enabled:
        return tr("Enabled");
    case ColumnCount:
        break;
    }
    return {};
}

bool UsersModel::isSortable(int column) const
{
    return sortColumn(column).has_value();
}

void UsersModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<UserColumn> wanted = sortColumn(column);
    if (!wanted || (m_sort == *wanted && m_order == order))
        return;
    m_sort = *wanted;
    m_order = order;
    requery();
}

std::optional<PagedModel::Query> UsersModel::query() const
{
    const auto rows = [filter = m_filter, sort = m_sort, order = m_order](
                          Reader &reader, qint64 offset, int limit) -> Result<QList<UserLine>> {
        const Result<OrganizationRecord> organization = reader.organization();
        if (!organization)
            return tl::unexpected(organization.error());
        Result<QList<UserRow>> users = reader.users(filter, sort, order, offset, limit);
        if (!users)
            return tl::unexpected(users.error());
        QList<UserLine> lines;
        lines.reserve(users->size());
        for (const UserRow &user : std::as_const(*users)) {
            lines.append({user, user.usageLocation.isEmpty() ? organization->defaultUsageLocation
                                                             : user.usageLocation});
        }
        return lines;
    };
    Query query =
        makeQuery([filter = m_filter](Reader &reader) { return reader.countUsers(filter); }, rows,
                  [](const UserLine &line) { return line.user.id.guid().toBytes(); });
    query.users = [filter = m_filter, sort = m_sort, order = m_order](Reader &reader, qint64 offset,
                                                                      qint64 limit) {
        return userIds(reader.store(), filter, sort, order, offset, limit);
    };
    return query;
}

QVariant UsersModel::cell(const UserLine &line, int column, int role) const
{
    const UserRow &user = line.user;
    const bool inherited = user.usageLocation.isEmpty() && !line.location.isEmpty();
    if (role == Qt::FontRole && column == UsageLocation && inherited) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role == Qt::ToolTipRole && column == UsageLocation && inherited)
        return tr("The directory’s default usage location; the user has none");
    if (role == SeverityRole && column == Error && user.error != AssignmentError::None)
        return int(Severity::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(column)) {
    case DisplayName:
        return user.displayName;
    case UserPrincipalName:
        return user.userPrincipalName;
    case UsageLocation:
        return line.location;
    case Licenses:
        return role == Qt::ToolTipRole ? user.products.join(u'\n') : user.products.join(u", ");
    case Error:
        return user.error == AssignmentError::None ? QString() : displayText(user.error);
    case Department:
        return user.department;
    case Type:
        return user.userType == u"Guest" ? tr("Guest") : tr("Member");
    case Enabled:
        return user.accountEnabled ? tr("Yes") : tr("No");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace LicenseDesk
