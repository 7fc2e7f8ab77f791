// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace LicenseDesk {

class PlainLabel;

/*! What the window shows while no directory is open: how to open one. */
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /*! Its two buttons trigger these actions of the window. */
    StartPage(QAction *open, QAction *createSample, QWidget *parent = nullptr);

    /*! Says what is going on, and that nothing else can begin meanwhile; empty: nothing is. */
    void setBusy(const QString &text);

private:
    PlainLabel *m_busy;
    QPushButton *m_open;
    QPushButton *m_createSample;
};

} // namespace LicenseDesk
