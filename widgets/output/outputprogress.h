// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/output/gridwork.h"

#include <QDialog>

class QLabel;
class QProgressBar;

namespace LicenseDesk {

/*! Runs a GridWork, and shows how far it is, with Cancel, when it takes longer than 400 ms. Deletes
    itself when all is done. */
class OutputProgress : public QDialog
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<qint64> &)>;

    /*! \a text says what is done: "Writing users.csv". \a done is called once; Cancelled, too. */
    static void run(const QString &text, GridContent content, LineSink sink, QWidget *parent,
                    const Done &done);

    void reject() override;

private:
    OutputProgress(const QString &text, QWidget *parent);
    void follow();

    GridWork *m_work = nullptr;
    QLabel *m_count;
    QProgressBar *m_bar;
};

/*! Shows \a text in the status bar of the window that \a anywhere belongs to. */
void tellDone(QWidget *anywhere, const QString &text);

} // namespace LicenseDesk
