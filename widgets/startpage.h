// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace LicenseDesk {

class PlainLabel;

/*! What the window shows while no directory is open: how to begin, and what was open lately. */
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /*! A button for each of these actions of the window; the first one is the default. */
    StartPage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /*! Paths of directories that were open lately, newest first. */
    void setRecent(const QStringList &paths);
    /*! Says what is going on, and that nothing else can begin meanwhile; empty: nothing is. */
    void setBusy(const QString &text);

signals:
    void directoryChosen(const QString &path);

private:
    PlainLabel *m_busy;
    QWidget *m_buttons;
    QWidget *m_recent;
    QVBoxLayout *m_recentColumn;
};

} // namespace LicenseDesk
