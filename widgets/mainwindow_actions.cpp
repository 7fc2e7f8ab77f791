// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/licensingservice.h"
#include "widgets/appearance.h"
#include "widgets/directoryview.h"
#include "widgets/errorpresenter.h"
#include "widgets/frame/actionentries.h"
#include "widgets/frame/commandpalette.h"
#include "widgets/frame/windowcommands.h"
#include "widgets/icons.h"
#include "widgets/mainwindow.h"
#include "widgets/newaction.h"
#include "widgets/panes/pane.h"
#include "widgets/statusline.h"
#include "widgets/undo/undoactions.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>

namespace LicenseDesk {

void MainWindow::createActions()
{
    m_commands = new WindowCommands(this);
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createObjectMenus();
    createHelpMenu();

    m_toolBar = addToolBar(tr("Actions"));
    m_toolBar->setObjectName(QStringLiteral("actions"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(QSize(18, 18));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void MainWindow::createFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_new = newAction(this, "newDirectory", "add", tr("&New directory…"),
                      tr("Make a directory for another organisation"));
    m_new->setShortcut(QKeySequence::New);
    m_newFromFiles =
        newAction(this, "newDirectoryFromFiles", "export", tr("New directory from &files…"),
                  tr("Make a directory and import a catalogue, subscriptions, users "
                     "and groups into it"));
    m_open = newAction(this, "openDirectory", "open", tr("&Open directory…"),
                       tr("Open the file of another organisation"));
    m_open->setShortcut(QKeySequence::Open);
    m_sample = newAction(this, "createSample", "sample", tr("Create &sample directory…"),
                         tr("Make a directory with an invented organisation to look around in"));
    m_close = newAction(this, "closeDirectory", "close", tr("&Close directory"),
                        tr("Close the directory and show the start page"));
    m_close->setShortcut(QKeySequence::Close);
    QAction *quit = newAction(this, "quit", "quit", tr("&Quit"), tr("Leave License Desk"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    connect(m_new, &QAction::triggered, this, [this] { openNewDirectory({}); });
    connect(m_newFromFiles, &QAction::triggered, this, &MainWindow::chooseFilesForNewDirectory);
    connect(m_open, &QAction::triggered, this, &MainWindow::chooseDirectory);
    connect(m_sample, &QAction::triggered, this, &MainWindow::chooseSample);
    connect(m_close, &QAction::triggered, this, &MainWindow::closeDirectory);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    for (QAction *action : {m_new, m_newFromFiles, m_open, m_sample, m_close, quit})
        action->setShortcutContext(Qt::WindowShortcut);
    menu->addActions({m_new, m_newFromFiles, m_open, m_sample});
    menu->addSeparator();
    addDirectoryActions(menu);
    menu->addSeparator();
    menu->addActions({m_commands->exportRows(), m_commands->print()});
    menu->addSeparator();
    menu->addActions({m_close, quit});
}

void MainWindow::createEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->setObjectName(QStringLiteral("editMenu"));
    m_undo = new UndoActions(m_banners, this);
    connect(m_undo, &UndoActions::done, this, [this](const QString &result) {
        constexpr int millisecondsOfMessage = 8000;
        m_status->showMessage(result, millisecondsOfMessage);
    });
    QAction *palette =
        newAction(this, "openCommandPalette", "search", tr("&Find anything…"),
                  tr("Find any user, group, product or action by typing a part of its name"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    palette->setShortcutContext(Qt::WindowShortcut);
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    menu->addActions({m_undo->undo(), m_undo->redo()});
    menu->addSeparator();
    menu->addActions({m_commands->copy(), palette});
    menu->addSeparator();
    menu->addAction(m_undo->history());
}

void MainWindow::openPalette()
{
    auto *palette = new CommandPalette(m_view ? m_service.get() : nullptr,
                                       actionEntries(menuBar(), m_view), this);
    connect(palette, &CommandPalette::objectChosen, this, [this](const FoundObject &object) {
        if (m_view)
            m_view->goTo(object);
    });
    if (m_view) // it looks into that directory
        connect(m_view, &QObject::destroyed, palette, &QDialog::reject);
    palette->open();
}

void MainWindow::addDirectoryActions(QMenu *menu)
{
    const auto add = [&](const char *name, const char *iconName, const QString &text,
                         const QString &toolTip, void (*open)(DirectoryView *)) {
        QAction *action = newAction(this, name, iconName, text, toolTip);
        connect(action, &QAction::triggered, this, [this, open] { open(m_view); });
        m_directoryActions.append(action);
        menu->addAction(action);
    };
    add("import", "open", tr("&Import…"),
        tr("Read catalogues, subscriptions, rule tables, groups, users or members from files"),
        [](DirectoryView *view) { view->importFiles(); });
    add("exportDirectory", "copy", tr("&Export directory…"),
        tr("Write all of the directory into files that import reads again"),
        [](DirectoryView *view) { view->exportFiles(); });
    add("licensingRules", "license", tr("Licensing &rules…"),
        tr("Show and edit exclusive plans, prerequisites and prohibited locations"),
        [](DirectoryView *view) { view->editLicensingRules(); });
    add("reviewNewPlans", "plans", tr("New ser&vice plans…"),
        tr("Decide on service plans that a newer catalogue has switched on"),
        [](DirectoryView *view) { view->reviewNewPlans(); });
}

QAction *MainWindow::addPaneAction(QMenu *menu, PaneId pane, const QString &text, Qt::Key digit)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | digit));
    connect(action, &QAction::triggered, this, [this, pane] {
        m_view->showPane(pane);
        m_view->pane(pane)->setFocus(Qt::ShortcutFocusReason);
    });
    return action;
}

/*! A submenu that the present pane fills each time it is opened. */
void MainWindow::addPaneMenu(QMenu *menu, const QString &text, void (Pane::*fill)(QMenu *))
{
    QMenu *choices = menu->addMenu(text);
    connect(menu, &QMenu::aboutToShow, choices, [this, choices, fill] {
        choices->clear();
        if (m_view)
            (m_view->pane(m_view->currentPaneId())->*fill)(choices);
        choices->menuAction()->setEnabled(!choices->isEmpty());
    });
}

void MainWindow::createViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_paneActions = {addPaneAction(menu, PaneId::Overview, tr("&Overview"), Qt::Key_1),
                     addPaneAction(menu, PaneId::Users, tr("&Users"), Qt::Key_2),
                     addPaneAction(menu, PaneId::Groups, tr("&Groups"), Qt::Key_3),
                     addPaneAction(menu, PaneId::Products, tr("All &products"), Qt::Key_4),
                     addPaneAction(menu, PaneId::Errors, tr("&Errors"), Qt::Key_5),
                     addPaneAction(menu, PaneId::AuditLog, tr("Audit &log"), Qt::Key_6)};
    auto *panes = new QActionGroup(this);
    for (QAction *action : std::as_const(m_paneActions))
        panes->addAction(action);
    menu->addSeparator();

    m_filter =
        newAction(this, "filter", "search", tr("&Filter"), tr("Go to the filter line of the pane"));
    m_filter->setShortcut(QKeySequence::Find);
    m_refresh = newAction(this, "refresh", "refresh", tr("&Refresh"),
                          tr("Read what is shown from the directory again"));
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    for (QAction *action : {m_filter, m_refresh})
        action->setShortcutContext(Qt::WindowShortcut);
    connect(m_filter, &QAction::triggered, this,
            [this] { m_view->pane(m_view->currentPaneId())->focusFilter(); });
    connect(m_refresh, &QAction::triggered, this,
            [this] { m_view->pane(m_view->currentPaneId())->refresh(); });
    menu->addActions({m_filter, m_refresh});
    menu->addSeparator();
    addPaneMenu(menu, tr("&Columns"), &Pane::fillColumnMenu);
    addPaneMenu(menu, tr("&Saved views"), &Pane::fillViewMenu);
    menu->addSeparator();

    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    auto *choices = new QActionGroup(this);
    const std::pair<Appearance, QString> all[] = {{Appearance::System, tr("As the &system")},
                                                  {Appearance::Light, tr("&Light")},
                                                  {Appearance::Dark, tr("&Dark")}};
    for (const auto &[value, text] : all) {
        QAction *action = appearance->addAction(text);
        action->setCheckable(true);
        action->setChecked(value == Settings::appearance());
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [appearanceWanted = value] {
            Settings::setAppearance(appearanceWanted);
            applyAppearance(appearanceWanted);
        });
    }
    addLanguages(menu->addMenu(tr("La&nguage")));
}

void MainWindow::addLanguages(QMenu *menu)
{
    auto *choices = new QActionGroup(this);
    // Each in its own words, for those who do not read the present one.
    const std::pair<const char *, QString> all[] = {{"", tr("As the &system")},
                                                    {"en", QStringLiteral("&English")},
                                                    {"de", QStringLiteral("&Deutsch")},
                                                    {"ar", QStringLiteral("&العربية")}};
    for (const auto &[code, text] : all) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(Settings::language() == QLatin1String(code));
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, language = QString::fromLatin1(code)] {
            Settings::setLanguage(language);
            showNotice(this, tr("The language changes when License Desk is started again."));
        });
    }
}

void MainWindow::createObjectMenus()
{
    m_directoryMenu = menuBar()->addMenu(tr("&Directory"));
    m_objectMenus.insert(PaneId::Users, menuBar()->addMenu(tr("&User")));
    m_objectMenus.insert(PaneId::Groups, menuBar()->addMenu(tr("&Group")));
    m_objectMenus.insert(PaneId::Products, menuBar()->addMenu(tr("&Product")));
    m_objectMenus.insert(PaneId::Errors, menuBar()->addMenu(tr("&User")));
    m_objectMenus.insert(PaneId::AuditLog, menuBar()->addMenu(tr("&Audit log")));
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *about = menu->addAction(tr("&About License Desk"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::Information, tr("About License Desk"),
                                    tr("License Desk %1").arg(QApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setInformativeText(
            tr("A desktop console for group-based licensing. Free software under the GNU General "
               "Public License, version 3 or later."));
        box->setTextFormat(Qt::PlainText);
        box->setIconPixmap(QIcon(QStringLiteral(":/licensedesk/icons/licensedesk.svg"))
                               .pixmap(QSize(64, 64), devicePixelRatioF()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

} // namespace LicenseDesk
