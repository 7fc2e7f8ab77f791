// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requestwatch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace LicenseDesk {

/*! How far a request is: a bar and a count, once it takes longer than a moment. */
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    /*! Shows, soon, what \a watch knows; \a text ("Previewing") stands before the count. */
    void start(const QString &text, const RequestWatch &watch);
    void stop();

private:
    void follow();

    QProgressBar *m_bar;
    QLabel *m_count;
    QString m_text;
    RequestWatch m_watch;
    QTimer m_first; //!< until it is shown
    QTimer m_next;
};

} // namespace LicenseDesk
