// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "widgets/panes/gridpane.h"

namespace LicenseDesk {

class LicensingService;
class UserActions;
class UserDetails;
class UsersModel;

/*! All users, and the details of the one selected. */
class UsersPane : public GridPane
{
    Q_OBJECT

public:
    explicit UsersPane(LicensingService *service, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> objectActions() const override;
    void refresh() override;
    /*! Shows all users with license errors. */
    void showErrors();
    /*! Selects the user; filters by the user's name where the list is too long to find him. */
    void showUser(const UserId &user);
    void showAddresses(const UserId &user);

signals:
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    void select(const QList<int> &rows) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;
    void showObjects(const QList<QByteArray> &keys);

    LicensingService *m_service;
    UsersModel *m_model;
    UserActions *m_actions;
    UserDetails *m_details;
    QToolButton *m_withErrors;
    QToolButton *m_withoutLicense;
};

} // namespace LicenseDesk
