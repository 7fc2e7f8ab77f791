// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/dialogs/newdirectorydialog.h"
#include "widgets/directoryview.h"
#include "widgets/fittedscroll.h"
#include "widgets/frame/windowcommands.h"
#include "widgets/panes/pane.h"
#include "widgets/settings.h"
#include "widgets/startpage.h"
#include "widgets/statusline.h"
#include "widgets/undo/undoactions.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>

namespace LicenseDesk {

namespace {

const QLatin1String suffix("licensedesk");

QString directoryName(const QString &path)
{
    const QFileInfo file(path);
    return file.suffix() == suffix ? file.completeBaseName() : file.fileName();
}

/*! As large as one can work in well, and the screen has room for, with the frame around it. */
QSize firstSize(QSize screen)
{
    return QSize(1280, 820).boundedTo(screen - QSize(10, 40));
}

} // namespace

MainWindow::MainWindow(CreateSample createSample, QWidget *parent)
    : QMainWindow(parent),
      m_createSample(std::move(createSample)),
      m_banners(new BannerModel(this)),
      m_navigation(new Navigation(this)),
      m_edge(new QFrame(this)),
      m_content(new QStackedWidget(this)),
      m_status(new StatusLine(this))
{
    setObjectName(QStringLiteral("licenseDesk"));
    setAccessibleName(tr("License Desk"));
    setStatusBar(m_status);
    createActions();
    m_startPage = new StartPage({m_open, m_new, m_newFromFiles, m_sample}, this);
    m_startPage->setRecent(Settings::recentDirectories());
    connect(m_startPage, &StartPage::directoryChosen, this, &MainWindow::openDirectory);
    m_content->addWidget(m_startPage);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new FittedScroll(new BannerArea(m_banners, this), 4, this));
    column->addWidget(m_content, 1);
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    m_edge->setFrameShape(QFrame::VLine);
    m_edge->setFrameShadow(QFrame::Plain);
    m_edge->setForegroundRole(QPalette::Mid);
    row->addWidget(m_edge);
    row->addLayout(column, 1);
    setCentralWidget(central);

    connect(m_navigation, &Navigation::paneRequested, this, [this](PaneId pane) {
        if (m_view && m_view->currentPaneId() != pane)
            m_view->showPane(pane);
    });
    resize(firstSize(screen()->availableSize()));
    restoreGeometry(Settings::windowGeometry());
    restoreState(Settings::windowState());
    setDirectoryTitle({});
    updateActions();
}

MainWindow::~MainWindow()
{
    m_undo->setService(nullptr);
    delete m_view;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings::setWindow(saveGeometry(), saveState());
    if (m_view)
        m_view->saveLayout();
    event->accept();
}

void MainWindow::setDirectoryTitle(const QString &path)
{
    QString name = directoryName(path);
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")); // else Qt's mark for changes
    //: %1 is the name of the open directory
    setWindowTitle(path.isEmpty() ? tr("License Desk") : tr("%1 — License Desk").arg(name));
}

void MainWindow::openDirectory(const QString &path)
{
    closeDirectory();
    m_startPage->setBusy(tr("Opening %1…").arg(path));
    m_service = std::make_unique<LicensingService>();
    connect(m_service.get(), &LicensingService::failed, this, &MainWindow::showError);
    connect(m_service.get(), &LicensingService::resumed, this, [this] {
        m_banners->set({QStringLiteral("resumed"),
                        Severity::Information,
                        tr("Processing had been interrupted. It goes on where it stopped; nothing "
                           "was lost."),
                        {},
                        {}});
    });
    connect(m_service.get(), &LicensingService::recovered, this, [this] {
        m_banners->set({QStringLiteral("recovered"),
                        Severity::Information,
                        tr("The directory was not closed properly; checked, nothing lost."),
                        {},
                        {}});
    });
    whenDone(m_service->open(path, {}), m_service.get(), [this](const Result<void> &opened) {
        m_startPage->setBusy({});
        if (opened)
            return adoptDirectory();
        // The service is the receiver of this answer; it goes once the answer has been told.
        m_service.release()->deleteLater();
        if (opened.error().code == ErrorCode::DirectoryMissing)
            Settings::forgetDirectory(opened.error().subject);
        m_startPage->setRecent(Settings::recentDirectories());
        showError(opened.error());
        emit directoryFailed(opened.error());
    });
}

void MainWindow::adoptDirectory()
{
    Settings::setLastDirectory(QFileInfo(m_service->path()).absoluteFilePath());
    setDirectoryTitle(m_service->path());
    m_view = new DirectoryView(m_service.get(), m_banners, m_status, this);
    m_content->addWidget(m_view);
    m_content->setCurrentWidget(m_view);
    m_undo->setService(m_service.get());
    connect(m_view, &DirectoryView::paneChanged, this, [this](PaneId pane) {
        m_navigation->setCurrentPane(pane);
        updateActions();
    });
    m_view->showPane(PaneId::Overview);
    m_navigation->setFocus();
    emit directoryOpened();
}

void MainWindow::closeDirectory()
{
    if (m_view)
        m_view->saveLayout();
    m_undo->setService(nullptr);
    delete std::exchange(m_view, nullptr);
    m_service.reset();
    m_banners->clear();
    m_status->clear();
    m_startPage->setBusy({});
    m_startPage->setRecent(Settings::recentDirectories());
    m_content->setCurrentWidget(m_startPage);
    setDirectoryTitle({});
    updateActions();
}

void MainWindow::updateActions()
{
    const Pane *pane = m_view ? m_view->pane(m_view->currentPaneId()) : nullptr;
    m_navigation->setVisible(m_view);
    m_edge->setVisible(m_view);
    m_close->setEnabled(m_view);
    m_refresh->setEnabled(m_view);
    m_filter->setEnabled(pane && pane->hasFilter());
    for (QAction *action : m_paneActions + m_directoryActions)
        action->setEnabled(m_view);
    if (m_view)
        m_paneActions[int(m_view->currentPaneId())]->setChecked(true);

    m_commands->setView(m_view);
    m_directoryMenu->clear();
    m_directoryMenu->menuAction()->setVisible(m_view);
    if (m_view)
        m_directoryMenu->addActions(m_view->directoryActions());

    // Only what can be done here is offered: one menu, and the same actions on the toolbar.
    const QList<QAction *> actions = pane ? pane->objectActions() : QList<QAction *>();
    for (auto it = m_objectMenus.cbegin(); it != m_objectMenus.cend(); ++it) {
        const bool current = m_view && m_view->currentPaneId() == it.key();
        it.value()->clear();
        it.value()->menuAction()->setVisible(current);
        if (current)
            it.value()->addActions(actions);
    }
    m_toolBar->clear();
    m_toolBar->addActions({m_undo->undo(), m_undo->redo(), m_refresh});
    if (!actions.isEmpty())
        m_toolBar->addSeparator();
    m_toolBar->addActions(actions);
    m_toolBar->setVisible(m_view);
}

void MainWindow::chooseDirectory()
{
    auto *dialog = new QFileDialog(
        this, tr("Open directory"), QFileInfo(Settings::lastDirectory()).absolutePath(),
        tr("License Desk directories (*.%1);;All files (*)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openDirectory);
    dialog->open();
}

void MainWindow::openNewDirectory(const QStringList &files)
{
    auto *dialog = new NewDirectoryDialog(files, this);
    connect(dialog, &NewDirectoryDialog::created, this, &MainWindow::openToImport);
    dialog->open();
}

void MainWindow::chooseFilesForNewDirectory()
{
    auto *dialog = new QFileDialog(this, tr("Files for a new directory"), {},
                                   tr("CSV and JSON files (*.csv *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openNewDirectory);
    dialog->open();
}

void MainWindow::openToImport(const QString &path, const QStringList &files)
{
    openDirectory(path);
    if (files.isEmpty())
        return;
    auto *turn = new QObject(this); // for this opening, whichever way it ends
    connect(this, &MainWindow::directoryOpened, turn, [this, turn, files] {
        turn->deleteLater();
        m_view->importFiles(files);
    });
    connect(this, &MainWindow::directoryFailed, turn, &QObject::deleteLater);
}

void MainWindow::chooseSample()
{
    auto *dialog = new QFileDialog(this, tr("Create a sample directory"),
                                   QFileInfo(Settings::lastDirectory()).absolutePath(),
                                   tr("License Desk directories (*.%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    dialog->selectFile(tr("sample") + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        closeDirectory();
        m_startPage->setBusy(tr("Creating %1…").arg(path));
        whenDone(m_createSample(path), this, [this, path](const Result<void> &created) {
            m_startPage->setBusy({});
            if (!created)
                return showError(created.error());
            openDirectory(path);
        });
    });
    dialog->open();
}

void MainWindow::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (!m_view)
        return showErrorText(error, explanation(error, Catalogue()));
    using Names = std::shared_ptr<const Catalogue>;
    whenDone(m_service->read([](Reader &reader) { return reader.catalogue(); }), this,
             [this, error](const Result<Names> &catalogue) {
                 showErrorText(error, explanation(error, catalogue ? **catalogue : Catalogue()));
             });
}

void MainWindow::showErrorText(const Error &error, const QString &text)
{
    const QString details =
        error.detail.isEmpty() ? text : text + QStringLiteral("\n\n") + error.detail;
    m_banners->remove(QStringLiteral("error/") + text); // told again, although it was dismissed
    m_banners->set({QStringLiteral("error/") + text, Severity::Error, text, tr("Copy details"),
                    [details] { QGuiApplication::clipboard()->setText(details); }});
}

} // namespace LicenseDesk
