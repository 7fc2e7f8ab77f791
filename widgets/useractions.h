// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

class QAction;

namespace LicenseDesk {

class WhyAction;

/*! What can be done to the users selected: one set of actions for menus, toolbar, context menus
    and buttons. Owned by the widget that its dialogs are shown over. */
class UserActions : public QObject
{
    Q_OBJECT

public:
    UserActions(LicensingService *service, QWidget *dialogParent);

    /*! All, in the order of a menu. Their shortcuts hold in the widgets they are added to. */
    [[nodiscard]] QList<QAction *> actions() const;
    /*! Those that can be done to several users, for a row of buttons: a row of all is too wide for
        a small window. */
    [[nodiscard]] QList<QAction *> dailyActions() const;
    [[nodiscard]] QAction *assignLicenses() const { return m_assign; }
    [[nodiscard]] QAction *editServicePlans() const { return m_editPlans; }
    [[nodiscard]] QAction *removeLicenses() const { return m_remove; }
    [[nodiscard]] QAction *editUsageLocation() const { return m_editLocation; }
    [[nodiscard]] QAction *reprocess() const { return m_reprocess; }
    [[nodiscard]] WhyAction *why() const { return m_why; }
    [[nodiscard]] QAction *freeLicense() const { return m_free; }
    [[nodiscard]] QAction *deleteUsers() const { return m_delete; }

    void setUsers(const QList<UserId> &users);
    /*! The license that the dialogs begin with, where the window shows one as current. */
    void setProduct(const std::optional<SkuId> &product, const std::optional<PlanId> &plan = {});

signals:
    /*! Something was done; \a result says what, in names, for the status bar. */
    void done(const QString &result);

private:
    void openAssign();
    void openEditPlans();
    void openRemove();
    void openEditLocation();
    void openFree();
    void openDelete();
    void openReprocess();
    void tellOutcome(const std::vector<UserId> &users);
    [[nodiscard]] std::vector<UserId> users() const;

    LicensingService *m_service;
    QWidget *m_dialogParent;
    QAction *m_assign;
    QAction *m_editPlans;
    QAction *m_remove;
    QAction *m_editLocation;
    WhyAction *m_why;
    QAction *m_free;
    QAction *m_reprocess;
    QAction *m_delete;
    QList<UserId> m_users;
    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
