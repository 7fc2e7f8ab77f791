// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/rowtable.h"

#include "exchange/rowwriter.h"

#include <QLocale>

namespace LicenseDesk {

void RowTable::setRows(const std::vector<ReportColumn> &columns, std::vector<ReportRow> rows)
{
    beginResetModel();
    m_titles.clear();
    m_shown.clear();
    for (size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].title.isEmpty())
            continue;
        m_titles.push_back(columns[column].title);
        m_shown.push_back(column);
    }
    m_rows = std::move(rows);
    endResetModel();
}

int RowTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant RowTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QJsonValue &value = m_rows[size_t(index.row())][m_shown[size_t(index.column())]];
    if (role == Qt::TextAlignmentRole)
        return int((value.isDouble() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return value.isDouble() ? QLocale().toString(value.toInteger()) : plainText(value);
}

QVariant RowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_titles[size_t(section)];
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                                         : QVariant();
}

} // namespace LicenseDesk
