// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/texttable.h"

namespace LicenseDesk {

TextTable::TextTable(QStringList headers, QList<int> numbers, QObject *parent)
    : QAbstractTableModel(parent),
      m_headers(std::move(headers)),
      m_numbers(std::move(numbers))
{}

void TextTable::setLines(QList<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return line.cells.value(index.column());
    if (role == Qt::TextAlignmentRole && m_numbers.contains(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SeverityRole && line.severity && index.column() == m_severityColumn)
        return int(*line.severity);
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace LicenseDesk
