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
    /*! Shows all errors, grouped so. */
    void showAll(ErrorGrouping grouping);

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
    void groupBy(ErrorGrouping grouping);
    /*! Shows the errors that the chosen line of the groups finds; all where none is chosen. */
    void followChoice();
    /*! Chooses the line of a view once the lines have come. */
    void choosePending();
    [[nodiscard]] bool applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    void select(const QList<int> &rows) override;
    void selectUsers(const QList<UserId> &users) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;
    [[nodiscard]] QJsonObject conditions() const override;
    void setConditions(const QJsonObject &conditions) override;

    ErrorsModel *m_model;
    ErrorCountsModel *m_counts;
    UserActions *m_actions;
    ErrorDetails *m_details;
    QComboBox *m_grouping;
    GridView *m_groups;
    ErrorFilter m_filter;
    bool m_choosing = false; //!< m_filter comes from a view; its line is still to be selected
};

} // namespace LicenseDesk
