// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directoryview.h"

#include "exchange/export.h"
#include "items/summarywatch.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "store/objectsearch.h"
#include "widgets/banner/directorybanners.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/dialogs/licensingrulesdialog.h"
#include "widgets/dialogs/reviewnewplansdialog.h"
#include "widgets/directoryactions.h"
#include "widgets/errorpresenter.h"
#include "widgets/filedrop.h"
#include "widgets/panes/auditpane.h"
#include "widgets/panes/errorspane.h"
#include "widgets/panes/groupspane.h"
#include "widgets/panes/overviewpane.h"
#include "widgets/panes/productspane.h"
#include "widgets/panes/userspane.h"
#include "widgets/places.h"
#include "widgets/statusline.h"

#include <QFileDialog>
#include <array>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfMessage = 8000;
constexpr std::array allPanes{PaneId::Overview, PaneId::Users,  PaneId::Groups,
                              PaneId::Products, PaneId::Errors, PaneId::AuditLog};

} // namespace

DirectoryView::DirectoryView(LicensingService *service, BannerModel *banners, StatusLine *status,
                             QWidget *parent)
    : QStackedWidget(parent),
      m_service(service),
      m_status(status),
      m_actions(new DirectoryActions(service, this)),
      m_watch(new SummaryWatch(service, this)),
      m_overview(new OverviewPane(m_watch, this)),
      m_users(new UsersPane(service, this)),
      m_groups(new GroupsPane(service, this)),
      m_products(new ProductsPane(service, this)),
      m_errors(new ErrorsPane(service, this)),
      m_auditLog(new AuditPane(service, this))
{
    for (const PaneId id : allPanes)
        addWidget(pane(id));
    connectPanes();
    connectPlaces();
    connectStatus(banners);
    connect(new FileDrop(this), &FileDrop::dropped, this, &DirectoryView::importFiles);
}

Pane *DirectoryView::pane(PaneId pane) const
{
    switch (pane) {
    case PaneId::Overview:
        return m_overview;
    case PaneId::Users:
        return m_users;
    case PaneId::Groups:
        return m_groups;
    case PaneId::Products:
        return m_products;
    case PaneId::Errors:
        return m_errors;
    case PaneId::AuditLog:
        return m_auditLog;
    }
    return nullptr;
}

void DirectoryView::connectPanes()
{
    const auto showUser = [this](const UserId &user) {
        showPane(PaneId::Users);
        m_users->showUser(user);
    };
    const auto showGroup = [this](const GroupId &group) {
        showPane(PaneId::Groups);
        m_groups->showGroup(group);
    };
    const auto showProduct = [this](const SkuId &product) {
        showPane(PaneId::Products);
        m_products->showProduct(product);
    };
    connect(m_users, &UsersPane::groupActivated, this, showGroup);
    connect(m_users, &UsersPane::productActivated, this, showProduct);
    connect(m_groups, &GroupsPane::userActivated, this, showUser);
    connect(m_groups, &GroupsPane::productActivated, this, showProduct);
    connect(m_products, &ProductsPane::userActivated, this, showUser);
    connect(m_products, &ProductsPane::groupActivated, this, showGroup);
    connect(m_errors, &ErrorsPane::userActivated, this, showUser);
    connect(m_errors, &ErrorsPane::groupActivated, this, showGroup);
    connect(m_errors, &ErrorsPane::productActivated, this, showProduct);
    connect(m_overview, &OverviewPane::groupActivated, this, showGroup);
    connect(m_overview, &OverviewPane::productActivated, this, showProduct);
    connect(m_overview, &OverviewPane::usersRequested, this, [this] { showPane(PaneId::Users); });
    connect(m_overview, &OverviewPane::groupsRequested, this, [this] { showPane(PaneId::Groups); });
    connect(m_overview, &OverviewPane::productsRequested, this,
            [this] { showPane(PaneId::Products); });
    connect(m_overview, &OverviewPane::usersInErrorRequested, this,
            [this] { showPane(PaneId::Errors); });
}

/*! Where dialogs lead to. */
void DirectoryView::connectPlaces()
{
    auto *places = new Places(this);
    connect(places, &Places::userWanted, this, [this](const UserId &user) {
        showPane(PaneId::Users);
        m_users->showUser(user);
    });
    connect(places, &Places::addressesWanted, this, [this](const UserId &user) {
        showPane(PaneId::Users);
        m_users->showAddresses(user);
    });
    connect(places, &Places::groupWanted, this, [this](const GroupId &group) {
        showPane(PaneId::Groups);
        m_groups->showGroup(group);
    });
    connect(places, &Places::ruleWanted, this, [this](const GroupId &group) {
        showPane(PaneId::Groups);
        m_groups->showRule(group);
    });
    connect(places, &Places::productWanted, this, [this](const SkuId &product) {
        showPane(PaneId::Products);
        m_products->showProduct(product);
    });
    connect(places, &Places::licensedUsersWanted, this, [this](const SkuId &product) {
        showPane(PaneId::Products);
        m_products->showLicensedUsers(product);
    });
    connect(places, &Places::waitingWanted, this, [this](const SkuId &product) {
        showPane(PaneId::Products);
        m_products->showWaiting(product);
    });
}

void DirectoryView::connectStatus(BannerModel *banners)
{
    auto *told = new DirectoryBanners(m_service, m_watch, banners, this);
    connect(told, &DirectoryBanners::showUsersInErrorRequested, m_overview,
            &OverviewPane::usersInErrorRequested);
    connect(told, &DirectoryBanners::showGroupsInErrorRequested, this, [this] {
        showPane(PaneId::Errors);
        m_errors->showAll(ErrorGrouping::Group);
    });
    connect(told, &DirectoryBanners::reviewNewPlansRequested, this, &DirectoryView::reviewNewPlans);
    connect(told, &DirectoryBanners::showProductRequested, this, [this](const SkuId &product) {
        showPane(PaneId::Products);
        m_products->showWaiting(product);
    });
    connect(told, &DirectoryBanners::processingChanged, m_status,
            [this](const QString &text, qint64 processed, qint64 total) {
                if (text.isEmpty())
                    m_status->setUpToDate();
                else
                    m_status->setProcessing(text, processed, total);
            });
    connect(m_watch, &SummaryWatch::changed, this, [this] {
        m_status->setDirectory(m_watch->organization().displayName, m_service->path());
    });
    connect(m_actions, &DirectoryActions::done, this, [this](const QString &result) {
        m_status->showMessage(result, millisecondsOfMessage);
    });
    connect(m_watch, &SummaryWatch::failed, this,
            [this](const Error &error) { showError(this, error); });
    for (const PaneId id : allPanes) {
        Pane *source = pane(id);
        connect(source, &Pane::statusTextChanged, this, [this, source] {
            if (currentWidget() == source)
                m_status->setRows(source->statusText());
        });
        connect(source, &Pane::done, this, [this](const QString &result) {
            m_status->showMessage(result, millisecondsOfMessage);
        });
    }
}

void DirectoryView::showPane(PaneId id)
{
    m_current = id;
    Pane *wanted = pane(id);
    setCurrentWidget(wanted);
    m_status->setRows(wanted->statusText());
    emit paneChanged(id);
}

void DirectoryView::goTo(const FoundObject &object)
{
    switch (object.kind) {
    case FoundObject::Kind::User:
        showPane(PaneId::Users);
        m_users->showUser(UserId(object.id));
        break;
    case FoundObject::Kind::Group:
        showPane(PaneId::Groups);
        m_groups->showGroup(GroupId(object.id));
        break;
    case FoundObject::Kind::Product:
        showPane(PaneId::Products);
        m_products->showProduct(SkuId(object.id));
        break;
    }
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void DirectoryView::editLicensingRules()
{
    auto *dialog = new LicensingRulesDialog(m_service, this);
    connect(dialog, &ChangeDialog::applied, this, &DirectoryView::tellResult);
    dialog->open();
}

void DirectoryView::reviewNewPlans()
{
    auto *dialog = new ReviewNewPlansDialog(m_service, this);
    connect(dialog, &ReviewNewPlansDialog::applied, this, &DirectoryView::tellResult);
    dialog->open();
}

void DirectoryView::importFiles(const QStringList &files)
{
    auto *dialog = new ImportDialog(m_service, this);
    connect(dialog, &ImportDialog::applied, this, &DirectoryView::tellResult);
    dialog->open();
    if (!files.isEmpty())
        dialog->addFiles(files);
}

void DirectoryView::exportFiles()
{
    auto *dialog = new QFileDialog(this, tr("Folder to export the directory to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        const auto work = [folder, path = m_service->path()](Reader &) {
            return exportDirectory(path, folder);
        };
        tellResult(tr("Exporting…"));
        whenDone(m_service->read(work), this, [this, folder](const Result<QStringList> &files) {
            if (files)
                tellResult(
                    tr("%n file(s) written to %1.", nullptr, int(files->size())).arg(folder));
            else
                showError(this, files.error());
        });
    });
    dialog->open();
}

void DirectoryView::tellResult(const QString &result)
{
    m_status->showMessage(result, millisecondsOfMessage);
}

QList<QAction *> DirectoryView::directoryActions() const
{
    return m_actions->actions();
}

void DirectoryView::saveLayout() const
{
    for (const PaneId id : allPanes)
        pane(id)->saveLayout();
}

} // namespace LicenseDesk
