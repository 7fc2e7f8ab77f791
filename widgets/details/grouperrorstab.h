// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

namespace LicenseDesk {

class GridView;
class GroupActions;
class GroupErrorsModel;
class MessageLine;
class WhyAction;

/*! The tab Errors of a group: which users it failed to license, and the sentence that says why. */
class GroupErrorsTab : public QWidget
{
    Q_OBJECT

public:
    GroupErrorsTab(LicensingService *service, GroupActions *actions, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);

signals:
    void userActivated(LicenseDesk::UserId user);
    /*! A remedy was applied; \a result says so, for the status bar. */
    void done(const QString &result);

private:
    void showCurrent();

    GroupErrorsModel *m_model;
    GridView *m_table;
    MessageLine *m_reason;
    WhyAction *m_why;
};

} // namespace LicenseDesk
