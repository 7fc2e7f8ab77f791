// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace LicenseDesk {

/*! The rows of a model as readable text, "Ada | ada@contoso.com", with the columns given. */
inline QStringList rowsOf(const QAbstractItemModel &model, const QList<int> &columns,
                          const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column, parent).data().toString());
        rows.append(cells.join(QStringLiteral(" | ")));
    }
    return rows;
}

} // namespace LicenseDesk
