// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"
#include "widgets/panes/gridpane.h"

namespace LicenseDesk {

class ChipCounts;
class GroupActions;
class GroupDetails;
class GroupsModel;
class LicensingService;

/*! All groups, and the details of the one selected. */
class GroupsPane : public GridPane
{
    Q_OBJECT

public:
    explicit GroupsPane(LicensingService *service, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> objectActions() const override;
    void refresh() override;
    /*! Shows all groups that have users in error. */
    void showErrors();
    /*! Selects the group; filters by its name where the list is too long to find it. */
    void showGroup(const GroupId &group);
    void showRule(const GroupId &group);

signals:
    void userActivated(LicenseDesk::UserId user);
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
    /*! What is shown with the switch of that name on, too; empty: as it is. */
    [[nodiscard]] GroupFilter filterWith(const QString &key) const;
    void count();

    LicensingService *m_service;
    GroupsModel *m_model;
    GroupActions *m_actions;
    GroupDetails *m_details;
    ChipCounts *m_counts;
};

} // namespace LicenseDesk
