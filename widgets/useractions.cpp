// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/useractions.h"

#include "items/whendone.h"
#include "store/usersincommon.h"
#include "widgets/dialogs/assignlicensesdialog.h"
#include "widgets/dialogs/editserviceplansdialog.h"
#include "widgets/dialogs/editusagelocationdialog.h"
#include "widgets/dialogs/removelicensesdialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"

#include <QAction>
#include <QWidget>

namespace LicenseDesk {

UserActions::UserActions(LicensingService *service, QWidget *dialogParent)
    : QObject(dialogParent),
      m_service(service),
      m_dialogParent(dialogParent),
      m_assign(newAction(this, "assignLicenses", "assign", tr("&Assign licenses…"),
                         tr("Give products to the users directly"))),
      m_editPlans(newAction(this, "editServicePlans", "plans", tr("Edit &service plans…"),
                            tr("Turn plans of the user's direct licenses on and off"))),
      m_remove(newAction(this, "removeLicenses", "unassign", tr("&Remove licenses…"),
                         tr("Take direct licenses from the users"))),
      m_editLocation(newAction(this, "editUsageLocation", "location", tr("Edit usage &location…"),
                               tr("Say where the users use their licenses"))),
      m_reprocess(newAction(this, "reprocess", "reprocess", tr("Repro&cess"),
                            tr("Try again to give the users what their groups are meant to give "
                               "them")))
{
    m_reprocess->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_assign, &QAction::triggered, this, &UserActions::openAssign);
    connect(m_editPlans, &QAction::triggered, this, &UserActions::openEditPlans);
    connect(m_remove, &QAction::triggered, this, &UserActions::openRemove);
    connect(m_editLocation, &QAction::triggered, this, &UserActions::openEditLocation);
    connect(m_reprocess, &QAction::triggered, this, &UserActions::startReprocess);
    connect(service, &LicensingService::progress, this, &UserActions::noteProgress);
    setUsers({});
}

QList<QAction *> UserActions::actions() const
{
    return {m_assign, m_editPlans, m_remove, m_editLocation, m_reprocess};
}

void UserActions::setUsers(const QList<UserId> &users)
{
    m_users = users;
    for (QAction *action : {m_assign, m_remove, m_editLocation, m_reprocess})
        action->setEnabled(!users.isEmpty());
    m_editPlans->setEnabled(users.size() == 1);
}

std::vector<UserId> UserActions::users() const
{
    return {m_users.begin(), m_users.end()};
}

void UserActions::openAssign()
{
    auto *dialog = new AssignLicensesDialog(m_service, users(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::openEditPlans()
{
    auto *dialog = new EditServicePlansDialog(m_service, users(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::openRemove()
{
    auto *dialog = new RemoveLicensesDialog(m_service, users(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::openEditLocation()
{
    auto *dialog = new EditUsageLocationDialog(m_service, users(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::startReprocess()
{
    m_reprocess->setEnabled(false);
    whenDone(
        m_service->submit(ReprocessUsers{users()}), this,
        [this, wanted = users()](const Result<Receipt> &receipt) {
            m_reprocess->setEnabled(!m_users.isEmpty());
            if (!receipt)
                return showError(m_dialogParent, receipt.error());
            if (receipt->jobs.empty())
                return tellOutcome(wanted);
            for (const qint64 job : receipt->jobs)
                m_reprocessed.insert(job, wanted);
        },
        [this] { m_reprocess->setEnabled(!m_users.isEmpty()); });
}

void UserActions::noteProgress(const Progress &progress)
{
    if (progress.finished && m_reprocessed.contains(progress.job.id))
        tellOutcome(m_reprocessed.take(progress.job.id));
}

void UserActions::tellOutcome(const std::vector<UserId> &users)
{
    const auto work = [users](Reader &reader) { return usersInCommon(reader, users); };
    whenDone(m_service->readAside(work), this, [this, users](const Result<UsersInCommon> &outcome) {
        if (!outcome)
            return showError(m_dialogParent, outcome.error());
        if (users.size() > 1) {
            emit done(
                tr("%n user(s) reprocessed, %1 of them with errors.", nullptr, int(users.size()))
                    .arg(outcome->withErrors));
        } else if (outcome->withErrors > 0) {
            emit done(tr("%1 reprocessed: there are still license errors.")
                          .arg(outcome->displayName.value_or(QString())));
        } else {
            emit done(tr("%1 reprocessed: no license errors.")
                          .arg(outcome->displayName.value_or(QString())));
        }
    });
}

} // namespace LicenseDesk
