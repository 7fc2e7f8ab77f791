// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reportrows.h"

#include <QAbstractTableModel>

namespace LicenseDesk {

/*! Rows of a report for a grid: what was read at one moment, and does not change. Columns without
    a title are left out, but are copied and saved by others. */
class RowTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<ReportColumn> &columns, std::vector<ReportRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<QString> m_titles;
    std::vector<size_t> m_shown; //!< cells of the rows, one a column
    std::vector<ReportRow> m_rows;
};

} // namespace LicenseDesk
