// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"
#include "widgets/details/detailpage.h"

#include <array>

class QProgressBar;

namespace LicenseDesk {

class ConsumptionTab;
class LicensedGroupsModel;
class LicensedUsersModel;
class ProductActions;
class ServicePlansModel;
class WaitingTab;

/*! The details of a product: Licensed users, Licensed groups, Waiting, Service plans, Units,
    History. */
class ProductDetails : public DetailPage
{
    Q_OBJECT

public:
    explicit ProductDetails(LicensingService *service, QWidget *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);
    void showUsers();
    void showWaiting();

signals:
    void userActivated(LicenseDesk::UserId user);
    void groupActivated(LicenseDesk::GroupId group);

private:
    [[nodiscard]] QWidget *makeUsers();
    [[nodiscard]] QWidget *makeGroups();
    [[nodiscard]] QWidget *makePlans();
    [[nodiscard]] QWidget *makeUnits();
    void readProduct();
    void showProduct(const ProductRow &row);

    enum Figure {
        Total,
        Assigned,
        Available,
        Waiting,
        Enabled,
        Warning,
        Suspended,
        LockedOut,
        Status,
        FigureCount
    };

    std::optional<SkuId> m_product;
    ProductActions *m_actions;
    QWidget *m_usersTab = nullptr;
    LicensedUsersModel *m_users;
    LicensedGroupsModel *m_groups;
    ServicePlansModel *m_plans;
    WaitingTab *m_waiting;
    ConsumptionTab *m_history;
    std::array<QLabel *, FigureCount> m_figures{};
    QProgressBar *m_use = nullptr;
};

} // namespace LicenseDesk
