// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/useractions.h"

#include "items/whendone.h"
#include "service/reprocessing.h"
#include "store/usersincommon.h"
#include "widgets/dialogs/assignlicensesdialog.h"
#include "widgets/dialogs/deletedialog.h"
#include "widgets/dialogs/editserviceplansdialog.h"
#include "widgets/dialogs/editusagelocationdialog.h"
#include "widgets/dialogs/freelicensedialog.h"
#include "widgets/dialogs/removelicensesdialog.h"
#include "widgets/dialogs/reprocessdialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"
#include "widgets/whyaction.h"

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
      m_why(new WhyAction(service, dialogParent, this)),
      m_free(newAction(this, "freeLicense", "unassign", tr("Fr&ee a license…"),
                       tr("Take every way by which the user has a product, so that its unit is "
                          "free"))),
      m_reprocess(newAction(this, "reprocess", "reprocess", tr("Repro&cess"),
                            tr("Try again to give the users what their groups are meant to give "
                               "them"))),
      m_delete(newAction(this, "deleteUsers", "delete", tr("&Delete users…"),
                         tr("Delete the users, so that their units are free")))
{
    // On the toolbar by their icons alone: it has room for the words of daily work only.
    for (QAction *action : {m_free, m_delete})
        action->setPriority(QAction::LowPriority);
    m_reprocess->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_assign, &QAction::triggered, this, &UserActions::openAssign);
    connect(m_editPlans, &QAction::triggered, this, &UserActions::openEditPlans);
    connect(m_remove, &QAction::triggered, this, &UserActions::openRemove);
    connect(m_editLocation, &QAction::triggered, this, &UserActions::openEditLocation);
    connect(m_free, &QAction::triggered, this, &UserActions::openFree);
    connect(m_why, &WhyAction::done, this, &UserActions::done);
    connect(m_reprocess, &QAction::triggered, this, &UserActions::openReprocess);
    connect(m_delete, &QAction::triggered, this, &UserActions::openDelete);
    setUsers({});
}

QList<QAction *> UserActions::actions() const
{
    return {m_assign, m_editPlans, m_remove, m_editLocation, m_why, m_free, m_reprocess, m_delete};
}

QList<QAction *> UserActions::dailyActions() const
{
    return {m_assign, m_editPlans, m_remove, m_editLocation, m_reprocess};
}

void UserActions::setUsers(const QList<UserId> &users)
{
    m_users = users;
    for (QAction *action : {m_assign, m_remove, m_editLocation, m_reprocess, m_delete})
        action->setEnabled(!users.isEmpty());
    for (QAction *action : {m_editPlans, m_free})
        action->setEnabled(users.size() == 1);
    m_why->setUser(users.size() == 1 ? std::optional(users.first()) : std::nullopt);
}

void UserActions::setProduct(const std::optional<SkuId> &product, const std::optional<PlanId> &plan)
{
    m_product = product;
    m_why->setLicense(product, plan);
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

void UserActions::openFree()
{
    auto *dialog = new FreeLicenseDialog(m_service, m_users.first(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::openDelete()
{
    auto *dialog = new DeleteDialog(m_service, users(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &UserActions::done);
    dialog->open();
}

void UserActions::openReprocess()
{
    auto *dialog = new ReprocessDialog(m_service, users(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, [this, wanted = users()] {
        // Of few it is over when it is stored: what came of it can be told.
        if (wanted.size() <= mostReprocessedAtOnce)
            tellOutcome(wanted);
        else
            emit done(tr("%Ln user(s) are being reprocessed.", nullptr, int(wanted.size())));
    });
    dialog->open();
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
