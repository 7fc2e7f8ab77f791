// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace LicenseDesk {

/*! A small table of finished texts, for dialogs that show what was computed once. */
class TextTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Line
    {
        QStringList cells;
        std::optional<Severity> severity; //!< shown as an icon in \a severityColumn
    };

    /*! \a numbers: columns that are aligned as numbers. */
    TextTable(QStringList headers, QList<int> numbers, QObject *parent = nullptr);

    void setLines(QList<Line> lines);
    void setSeverityColumn(int column) { m_severityColumn = column; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<int> m_numbers;
    QList<Line> m_lines;
    int m_severityColumn = 0;
};

} // namespace LicenseDesk
