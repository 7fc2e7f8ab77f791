// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/banner/bannermodel.h"
#include "widgets/navigation.h"

#include <QFuture>
#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace LicenseDesk {

class DirectoryView;
class LicensingService;
class Pane;
class StartPage;
class StatusLine;
class UndoActions;
class WindowCommands;

/*! The main window: navigation, banners, panes and status bar around one open directory, or the
    start page while there is none. Owns the directory's service. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /*! Makes a sample directory at the path, in a thread of its own. */
    using CreateSample = std::function<QFuture<Result<void>>(const QString &path)>;

    explicit MainWindow(CreateSample createSample, QWidget *parent = nullptr);
    ~MainWindow() override;

    /*! Closes the present directory and opens another. A failure is shown on the start page. */
    void openDirectory(const QString &path);
    void closeDirectory();

    [[nodiscard]] BannerModel *banners() const { return m_banners; }
    /*! Shows \a error as a banner: object, cause and remedy in names. */
    void showError(const Error &error);
    /*! Null while no directory is open. */
    [[nodiscard]] DirectoryView *view() const { return m_view; }

signals:
    void directoryOpened();
    void directoryFailed(const LicenseDesk::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createActions();
    void createFileMenu();
    void createEditMenu();
    void addDirectoryActions(QMenu *menu);
    void createViewMenu();
    void addPaneMenu(QMenu *menu, const QString &text, void (Pane::*fill)(QMenu *));
    void addLanguages(QMenu *menu);
    void createObjectMenus();
    void createHelpMenu();
    void openPalette();
    /*! Opens the directory, and its Import dialog with \a files if there are any. */
    void openToImport(const QString &path, const QStringList &files);
    void chooseDirectory();
    void chooseSample();
    void openNewDirectory(const QStringList &files);
    void chooseFilesForNewDirectory();
    void adoptDirectory();
    void updateActions();
    void showErrorText(const Error &error, const QString &text);
    void setDirectoryTitle(const QString &path);
    [[nodiscard]] QAction *addPaneAction(QMenu *menu, PaneId pane, const QString &text,
                                         Qt::Key digit);

    CreateSample m_createSample;
    BannerModel *m_banners;
    Navigation *m_navigation;
    QFrame *m_edge;
    QStackedWidget *m_content;
    StartPage *m_startPage = nullptr;
    StatusLine *m_status;

    WindowCommands *m_commands = nullptr;
    QAction *m_new = nullptr;
    QAction *m_newFromFiles = nullptr;
    QAction *m_open = nullptr;
    QAction *m_sample = nullptr;
    QAction *m_close = nullptr;
    UndoActions *m_undo = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_refresh = nullptr;
    QList<QAction *> m_paneActions;
    QList<QAction *> m_directoryActions; //!< on the open directory as a whole
    QMenu *m_directoryMenu = nullptr;
    QHash<PaneId, QMenu *> m_objectMenus;
    QToolBar *m_toolBar = nullptr;

    // The view borrows the service, and goes before it.
    std::unique_ptr<LicensingService> m_service;
    DirectoryView *m_view = nullptr;
};

} // namespace LicenseDesk
