// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QModelIndex;
class QTreeView;

namespace LicenseDesk {

class MessageLine;
class UserActions;
class UserLicensesModel;

/*! The tab Licenses of a user: products, their sources, and the plans of each; why something is
    missing, and what can be done. */
class UserLicensesTab : public QWidget
{
    Q_OBJECT

public:
    UserLicensesTab(LicensingService *service, UserActions *actions, QWidget *parent = nullptr);

    void setUser(const std::optional<UserId> &user);

signals:
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

private:
    void makeTree();
    void activate(const QModelIndex &index);
    void showCurrent();
    void openErrors();
    void selectFirst();
    [[nodiscard]] QString explanationAt(const QModelIndex &index) const;

    UserActions *m_actions;
    UserLicensesModel *m_model;
    QTreeView *m_tree;
    QAction *m_showGroup;
    QAction *m_showProduct;
    MessageLine *m_explanation;
};

} // namespace LicenseDesk
