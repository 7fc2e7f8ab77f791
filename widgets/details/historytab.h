// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

class QAction;

namespace LicenseDesk {

class AuditModel;
class GridView;

/*! The tab History of a user or a group: what happened to it, newest first, in sentences. */
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    /*! \a name is the grid's accessible name in English: "User history", "Group history". A user's
        past can be shown as it was then. */
    HistoryTab(LicensingService *service, const QString &name, const QString &translatedName,
               bool ofUser, QWidget *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    void setGroup(const std::optional<GroupId> &group);

private:
    void noteSelection();
    void showState();

    LicensingService *m_service;
    AuditModel *m_model;
    GridView *m_table;
    QAction *m_showState;
    std::optional<UserId> m_user;
};

} // namespace LicenseDesk
