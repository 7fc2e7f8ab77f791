// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/grouperrorsmodel.h"

#include "items/errorsmodel.h"

#include <array>

namespace LicenseDesk {

namespace {

/*! Those of all errors, but for the source: it is the group. */
constexpr std::array columns{ErrorsModel::User, ErrorsModel::Product, ErrorsModel::Error,
                             ErrorsModel::TopReason, ErrorsModel::Since};
static_assert(columns.size() == GroupErrorsModel::ColumnCount);

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
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= ColumnCount)
        return {};
    return ErrorsModel::title(columns.at(size_t(section)));
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
    return ErrorsModel::cellOf(line, columns.at(size_t(column)), role);
}

} // namespace LicenseDesk
