// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/errorrows.h"
#include "widgets/panes/gridpane.h"

class QComboBox;

namespace LicenseDesk {

class ErrorCountsModel;
class ErrorDetails;
class ErrorsModel;
class LicensingService;
class UserActions;

/*! All license errors of the directory, grouped by kind, group or product, with what each means and
    what resolves it, for one user or many. */
class ErrorsPane : public GridPane
{
    Q_OBJECT

public:
    explicit ErrorsPane(LicensingService *service, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> objectActions() const override;
    void refresh() override;
    void saveLayout() const override;
    void groupBy(ErrorGrouping grouping);

signals:
    void userActivated(LicenseDesk::UserId user);
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *newSide();
    void setLive(bool live);
    [[nodiscard]] bool applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    void select(const QList<int> &rows) override;
    void selectUsers(const QList<UserId> &users) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;

    ErrorsModel *m_model;
    ErrorCountsModel *m_counts;
    UserActions *m_actions;
    ErrorDetails *m_details;
    QComboBox *m_grouping;
    GridView *m_groups;
    ErrorFilter m_filter;
};

} // namespace LicenseDesk
