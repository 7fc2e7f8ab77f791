// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/errorcountsmodel.h"

#include "items/roles.h"
#include "licensing/messages.h"
#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

/*! Tells a count from the others of its grouping. */
QByteArray keyOf(const ErrorCount &count)
{
    if (count.filter.error)
        return QByteArray::number(int(*count.filter.error));
    if (count.filter.product)
        return count.filter.product->guid().toBytes();
    return count.filter.group.value_or(GroupId()).guid().toBytes();
}

} // namespace

struct ErrorCountsModel::Line : ValueItem<ErrorCount>
{
    using ValueItem::ValueItem;
};

ErrorCountsModel::ErrorCountsModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products, parent)
{
    refresh();
}

void ErrorCountsModel::setGrouping(ErrorGrouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    restart();
}

const ErrorCount *ErrorCountsModel::countAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value : nullptr;
}

QModelIndex ErrorCountsModel::indexOf(const ErrorFilter &filter) const
{
    ErrorFilter wanted = filter;
    wanted.text.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex candidate = index(row, 0);
        if (countAt(candidate)->filter == wanted)
            return candidate;
    }
    return {};
}

int ErrorCountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ErrorCountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Users)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Users)
        return tr("Users");
    switch (m_grouping) {
    case ErrorGrouping::Error:
        return tr("Error");
    case ErrorGrouping::Group:
        return tr("Group");
    case ErrorGrouping::Product:
        return tr("Product");
    }
    return {};
}

bool ErrorCountsModel::read()
{
    start([grouping = m_grouping](Reader &reader) { return reader.errorCounts(grouping); },
          [](const QList<ErrorCount> &counts) {
              Items items;
              for (const ErrorCount &count : counts)
                  items.push_back(std::make_unique<Line>(keyOf(count), count));
              return items;
          });
    return true;
}

QVariant ErrorCountsModel::cell(const Item &item, int column, int role) const
{
    const ErrorCount &count = static_cast<const Line &>(item).value;
    if (role == Qt::TextAlignmentRole && column == Users)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Users)
        return QLocale().toString(count.users);
    if (count.filter.error)
        return displayText(*count.filter.error);
    return count.filter.direct ? tr("Direct") : count.name;
}

} // namespace LicenseDesk
