// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/banner/bannermodel.h"
#include "widgets/navigation.h"

#include <QStackedWidget>

namespace LicenseDesk {

class AuditPane;
class DirectoryActions;
class ErrorsPane;
class GroupsPane;
class LicensingService;
class OverviewPane;
class Pane;
class ProductsPane;
class StatusLine;
class SummaryWatch;
class UsersPane;
struct FoundObject;

/*! The panes of one open directory. Borrows its service, which must outlive it. */
class DirectoryView : public QStackedWidget
{
    Q_OBJECT

public:
    DirectoryView(LicensingService *service, BannerModel *banners, StatusLine *status,
                  QWidget *parent = nullptr);

    void showPane(PaneId pane);
    [[nodiscard]] PaneId currentPaneId() const { return m_current; }
    [[nodiscard]] Pane *pane(PaneId pane) const;
    void saveLayout() const;
    /*! Selects the object in its pane. */
    void goTo(const FoundObject &object);
    /*! For the menu Directory. */
    [[nodiscard]] QList<QAction *> directoryActions() const;

    /*! \name Dialogs on the directory as a whole. */
    //! @{
    void editLicensingRules();
    void reviewNewPlans();
    /*! \a files are tried at once. */
    void importFiles(const QStringList &files = {});
    void exportFiles();
    //! @}

signals:
    void paneChanged(LicenseDesk::PaneId pane);

private:
    void connectPanes();
    void connectPlaces();
    void tellResult(const QString &result);
    void connectStatus(BannerModel *banners);

    LicensingService *m_service;
    StatusLine *m_status;
    DirectoryActions *m_actions;
    SummaryWatch *m_watch;
    OverviewPane *m_overview;
    UsersPane *m_users;
    GroupsPane *m_groups;
    ProductsPane *m_products;
    ErrorsPane *m_errors;
    AuditPane *m_auditLog;
    PaneId m_current = PaneId::Overview;
};

} // namespace LicenseDesk
