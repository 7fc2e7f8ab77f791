// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QProgressBar;

namespace LicenseDesk {

class ElidedLabel;

/*! The status bar: directory, rows shown, and how far processing is. */
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setDirectory(const QString &name, const QString &path);
    void setRows(const QString &text);
    /*! Work that goes on, in users; \a total 0 where it is not known. */
    void setProcessing(const QString &text, qint64 processed, qint64 total);
    /*! Nothing is being processed. */
    void setUpToDate();
    /*! No directory is open. */
    void clear();

private:
    [[nodiscard]] ElidedLabel *newLabel(const QString &objectName);

    ElidedLabel *m_directory;
    ElidedLabel *m_rows;
    ElidedLabel *m_state;
    QProgressBar *m_progress;
};

} // namespace LicenseDesk
