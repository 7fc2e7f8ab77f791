// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

namespace LicenseDesk {

class GridView;
class GroupActions;
class GroupMembersModel;
class MessageLine;

/*! The tab Members of a group. */
class GroupMembersTab : public QWidget
{
    Q_OBJECT

public:
    GroupMembersTab(LicensingService *service, GroupActions *actions, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);
    /*! Says why nothing can be added and removed, where a rule makes the members (R11). */
    void setDynamic(bool dynamic);

signals:
    void userActivated(LicenseDesk::UserId user);

private:
    void noteSelection();

    GroupActions *m_actions;
    GroupMembersModel *m_model;
    GridView *m_table;
    MessageLine *m_reason;
};

} // namespace LicenseDesk
