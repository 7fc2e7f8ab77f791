// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "exchange/reportrows.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace LicenseDesk {

class GridView;
class LicensingService;
class MessageLine;
class RowTable;
struct GridContent;

/*! `Reports`: what the command line prints, to look at, copy and save. Shows the first rows; a file
    has all of them. Shown by open(), deleted when closed. */
class ReportsDialog : public QDialog
{
    Q_OBJECT

public:
    ReportsDialog(LicensingService *service, QWidget *parent);

    /*! Rows shown at most. */
    static constexpr int shownRows = 5000;

private:
    void layOut();
    void read();
    void copy();
    void print();
    void chooseFile();
    /*! CSV, or JSON or PDF where the name ends so. */
    void save(const QString &path);
    void savePages(const QString &path);
    /*! All rows, for pages. */
    [[nodiscard]] GridContent content() const;
    void showFailure(const Error &error);
    [[nodiscard]] ReportKind kind() const;
    /*! Of the report shown: rules may be seen as they were at a time (R5.8). */
    [[nodiscard]] ReportOptions options() const;

    LicensingService *m_service;
    QComboBox *m_kind;
    QCheckBox *m_past;
    QDateTimeEdit *m_time; //!< in the reader's time zone
    QLabel *m_count;
    RowTable *m_rows;
    GridView *m_table;
    MessageLine *m_message;
    QPushButton *m_copy;
    QPushButton *m_print;
    QPushButton *m_save;
    int m_generation = 0; //!< of the report asked for last
};

} // namespace LicenseDesk
