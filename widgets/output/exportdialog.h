// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/output/gridsinks.h"

#include <QDialog>
#include <QPointer>

class QAbstractItemView;
class QComboBox;
class QRadioButton;

namespace LicenseDesk {

/*! `Export`: which rows of a grid go into a file, and of what kind; then where to. Shown by open(),
    deleted when closed. */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a directory is its name, for the pages of a PDF. */
    ExportDialog(QAbstractItemView *view, const QString &directory, QWidget *parent);

private:
    void layOut();
    void chooseFile();
    void write(const QString &path);
    [[nodiscard]] GridRows rows() const;

    QPointer<QAbstractItemView> m_view;
    QString m_directory;
    QRadioButton *m_all;
    QRadioButton *m_selected;
    QComboBox *m_format;
};

} // namespace LicenseDesk
