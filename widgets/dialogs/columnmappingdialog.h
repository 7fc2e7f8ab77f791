// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvmapping.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace LicenseDesk {

class MessageLine;

/*! `Columns of a file`: says for each column of a table which property of users it is. Shown by
    open(), deleted when closed. */
class ColumnMappingDialog : public QDialog
{
    Q_OBJECT

public:
    /*! Begins with \a properties, one a column. */
    ColumnMappingDialog(const QString &fileName, const ForeignTable &table,
                        const QStringList &properties, QWidget *parent);

signals:
    void mapped(const QStringList &properties);

private:
    [[nodiscard]] QWidget *newColumns(const ForeignTable &table, const QStringList &properties);
    [[nodiscard]] QStringList properties() const;
    void check();

    QList<QComboBox *> m_choices;
    MessageLine *m_message;
    QPushButton *m_accept;
};

} // namespace LicenseDesk
