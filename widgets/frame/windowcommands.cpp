// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/windowcommands.h"

#include "widgets/directoryview.h"
#include "widgets/newaction.h"
#include "widgets/output/exportdialog.h"
#include "widgets/output/gridoutput.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QTreeView>

namespace LicenseDesk {

WindowCommands::WindowCommands(QMainWindow *window)
    : QObject(window),
      m_window(window),
      m_copy(newAction(this, "copyRows", "copy", tr("&Copy rows"),
                       tr("Copy the selected rows, for a spreadsheet or a letter"))),
      m_export(newAction(this, "exportRows", "export", tr("Export &list…"),
                         tr("Write what the list shows into a file: CSV, JSON or PDF"))),
      m_print(newAction(this, "printRows", "print", tr("&Print list…"),
                        tr("Print what the list shows")))
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_print->setShortcut(QKeySequence::Print);
    for (QAction *action : {m_copy, m_export, m_print})
        action->setShortcutContext(Qt::WindowShortcut);
    connect(m_copy, &QAction::triggered, this, [this] {
        if (QAbstractItemView *view = grid())
            copyRows(view);
    });
    connect(m_export, &QAction::triggered, this, [this] {
        if (QAbstractItemView *view = grid())
            (new ExportDialog(view, directoryName(), m_window))->open();
    });
    connect(m_print, &QAction::triggered, this, [this] {
        if (QAbstractItemView *view = grid())
            printRows(view, directoryName(), m_window);
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
    update();
}

void WindowCommands::setView(DirectoryView *view)
{
    m_view = view;
    update();
}

void WindowCommands::follow(QWidget *focused)
{
    auto *view = qobject_cast<QAbstractItemView *>(focused);
    const bool ours = view && m_view && m_view->isAncestorOf(view)
                      && (qobject_cast<QTableView *>(view) || qobject_cast<QTreeView *>(view));
    if (!ours)
        return;
    m_focused = view;
    if (view->contextMenuPolicy() == Qt::ActionsContextMenu && !view->actions().contains(m_copy)) {
        if (!view->actions().isEmpty()) {
            auto *separator = new QAction(view);
            separator->setSeparator(true);
            view->addAction(separator);
        }
        view->addActions({m_copy, m_export, m_print});
    }
    update();
}

void WindowCommands::update()
{
    const bool any = grid() != nullptr;
    for (QAction *action : {m_copy, m_export, m_print})
        action->setEnabled(any);
}

QAbstractItemView *WindowCommands::grid() const
{
    if (!m_view)
        return nullptr;
    if (m_focused && m_focused->isVisible() && m_view->isAncestorOf(m_focused))
        return m_focused;
    return m_view->pane(m_view->currentPaneId())->findChild<GridView *>();
}

QString WindowCommands::directoryName() const
{
    QString title = m_window->windowTitle();
    const qsizetype end = title.lastIndexOf(QStringView(u" \u2014 "));
    return end < 0 ? title : title.left(end);
}

} // namespace LicenseDesk
