// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/peoplesearch.h"
#include "store/rows.h"
#include "widgets/panes/gridpane.h"

namespace LicenseDesk {

class ChipCounts;
class LicensingService;
class SeveralUsers;
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
    void selectUsers(const QList<UserId> &users) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;
    void showObjects(const QList<QByteArray> &keys);
    void addChips();
    /*! What is shown with the switch of that name on, too; empty: as it is. */
    [[nodiscard]] UserFilter filterWith(const QString &key) const;
    void count();
    void openList();
    void showListed(const QList<Person> &people);

    LicensingService *m_service;
    UsersModel *m_model;
    UserActions *m_actions;
    UserDetails *m_details;
    SeveralUsers *m_several;
    ChipCounts *m_counts;
    QAction *m_fromList;
    std::shared_ptr<const std::vector<UserId>> m_listed; //!< those of the chip "From list"
    bool m_selectListed = false; //!< once their rows have come
};

} // namespace LicenseDesk
