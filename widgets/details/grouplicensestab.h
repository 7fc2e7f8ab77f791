// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace LicenseDesk {

class GridView;
class GroupActions;
class GroupLicensesModel;
class MessageLine;

/*! The tab Licenses of a group: what it gives, how far that has come, and how many users could not
    be given it. */
class GroupLicensesTab : public QWidget
{
    Q_OBJECT

public:
    /*! What is told about the group beside its licenses. */
    struct Status
    {
        std::optional<ProcessingState> state;
        std::optional<JobRow> job; //!< its pass that is queued or going on
        qint64 usersInError = 0;
    };

    GroupLicensesTab(LicensingService *service, GroupActions *actions, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);
    void showStatus(const Status &status);
    void showProgress(const Progress &progress);

signals:
    void productActivated(LicenseDesk::SkuId product);
    void errorsWanted();

private:
    void showJob(const JobRow &job);
    void showState(const std::optional<ProcessingState> &state);

    LicensingService *m_service;
    GroupActions *m_actions;
    std::optional<GroupId> m_group;
    GroupLicensesModel *m_model;
    GridView *m_table;
    QAction *m_showProduct;
    MessageLine *m_failed;
    QPushButton *m_showErrors;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    qint64 m_job = 0; //!< the pass that is shown, for m_cancel
};

} // namespace LicenseDesk
