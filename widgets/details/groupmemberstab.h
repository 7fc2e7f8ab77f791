// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

namespace LicenseDesk {

class GridView;
class GroupActions;
class GroupMembersModel;

/*! The tab Members of a group. */
class GroupMembersTab : public QWidget
{
    Q_OBJECT

public:
    GroupMembersTab(LicensingService *service, GroupActions *actions, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);

signals:
    void userActivated(LicenseDesk::UserId user);

private:
    void noteSelection();

    GroupActions *m_actions;
    GroupMembersModel *m_model;
    GridView *m_table;
};

} // namespace LicenseDesk
