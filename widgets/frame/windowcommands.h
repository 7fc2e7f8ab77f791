// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QAction;
class QMainWindow;

namespace LicenseDesk {

class DirectoryView;

/*! What can be done with the rows of any grid of the window, by the same actions in menus, by
    shortcut and in each grid's context menu: copy, export, print. They are about the grid that had
    the keyboard focus last, or the one of the pane. */
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    explicit WindowCommands(QMainWindow *window);

    [[nodiscard]] QAction *copy() const { return m_copy; }
    [[nodiscard]] QAction *exportRows() const { return m_export; }
    [[nodiscard]] QAction *print() const { return m_print; }

    /*! Null while no directory is open; to be called also when another pane is shown. */
    void setView(DirectoryView *view);

private:
    void follow(QWidget *focused);
    void update();
    [[nodiscard]] QAbstractItemView *grid() const;
    [[nodiscard]] QString directoryName() const;

    QMainWindow *m_window;
    QPointer<DirectoryView> m_view;
    QPointer<QAbstractItemView> m_focused;
    QAction *m_copy;
    QAction *m_export;
    QAction *m_print;
};

} // namespace LicenseDesk
