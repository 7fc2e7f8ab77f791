// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/groupactions.h"

#include "items/whendone.h"
#include "widgets/dialogs/addmembersdialog.h"
#include "widgets/dialogs/assignlicensesdialog.h"
#include "widgets/dialogs/deletedialog.h"
#include "widgets/dialogs/editserviceplansdialog.h"
#include "widgets/dialogs/movemembersdialog.h"
#include "widgets/dialogs/removelicensesdialog.h"
#include "widgets/dialogs/removemembersdialog.h"
#include "widgets/dialogs/removeredundantdialog.h"
#include "widgets/dialogs/reprocessdialog.h"
#include "widgets/dialogs/swapproductdialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/groupmover.h"
#include "widgets/newaction.h"

#include <QAction>
#include <QWidget>

namespace LicenseDesk {

GroupActions::GroupActions(LicensingService *service, QWidget *dialogParent)
    : QObject(dialogParent),
      m_service(service),
      m_dialogParent(dialogParent),
      m_assign(newAction(this, "assignLicenses", "assign", tr("&Assign licenses…"),
                         tr("Give products to all members of the group"))),
      m_editPlans(newAction(this, "editServicePlans", "plans", tr("Edit &service plans…"),
                            tr("Turn plans of the group's licenses on and off"))),
      m_remove(newAction(this, "removeLicenses", "unassign", tr("&Remove licenses…"),
                         tr("Take licenses from the group and so from its members"))),
      m_addMembers(newAction(this, "addMembers", "add-member", tr("Add &members…"),
                             tr("Find users and make them members"))),
      m_removeMembers(newAction(this, "removeMembers", "remove-member", tr("Rem&ove members…"),
                                tr("Take the selected members out of the group"))),
      m_reprocess(newAction(this, "reprocess", "reprocess", tr("Repro&cess"),
                            tr("Try again to give all members what the group is meant to give "
                               "them"))),
      m_swap(newAction(this, "swapProduct", "license", tr("S&wap product…"),
                       tr("Exchange a product of the group for another, nobody without a license "
                          "in between"))),
      m_move(newAction(this, "moveMembers", "groups", tr("Mo&ve members…"),
                       tr("Move the members into another licensed group, each when that one has "
                          "given him everything"))),
      m_removeRedundant(newAction(this, "removeRedundant", "unassign",
                                  tr("Remove re&dundant licenses…"),
                                  tr("Take direct licenses from members who have them from groups "
                                     "as well"))),
      m_delete(newAction(this, "deleteGroup", "delete", tr("De&lete group…"),
                         tr("Delete the group, which must have no licenses")))
{
    // On the toolbar by their icons alone: it has room for the words of daily work only.
    for (QAction *action : {m_swap, m_removeMembers, m_move, m_removeRedundant, m_delete})
        action->setPriority(QAction::LowPriority);
    m_reprocess->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_removeMembers->setShortcut(QKeySequence(Qt::Key_Delete));
    connect(m_assign, &QAction::triggered, this, &GroupActions::openAssign);
    connect(m_editPlans, &QAction::triggered, this, &GroupActions::openEditPlans);
    connect(m_remove, &QAction::triggered, this, &GroupActions::openRemove);
    connect(m_addMembers, &QAction::triggered, this, &GroupActions::openAddMembers);
    connect(m_removeMembers, &QAction::triggered, this, &GroupActions::openRemoveMembers);
    connect(m_reprocess, &QAction::triggered, this, &GroupActions::openReprocess);
    connect(m_swap, &QAction::triggered, this, &GroupActions::openSwap);
    connect(m_move, &QAction::triggered, this, &GroupActions::openMove);
    connect(m_removeRedundant, &QAction::triggered, this, &GroupActions::openRemoveRedundant);
    connect(m_delete, &QAction::triggered, this, &GroupActions::openDelete);
    setGroup({});
}

QList<QAction *> GroupActions::actions() const
{
    return {m_assign, m_editPlans,       m_swap,      m_remove, m_addMembers, m_removeMembers,
            m_move,   m_removeRedundant, m_reprocess, m_delete};
}

QList<QAction *> GroupActions::dailyActions() const
{
    return {m_assign, m_editPlans, m_remove, m_addMembers, m_reprocess};
}

void GroupActions::setGroup(const std::optional<GroupId> &group)
{
    m_group = group;
    m_groups.clear();
    m_dynamic = false;
    for (QAction *action : actions())
        action->setEnabled(group.has_value());
    setMembers({});
}

void GroupActions::setGroups(const QList<GroupId> &groups)
{
    setGroup(groups.size() == 1 ? std::optional(groups.first()) : std::nullopt);
    m_groups = {groups.begin(), groups.end()};
    m_reprocess->setEnabled(!groups.isEmpty());
}

void GroupActions::setDynamic(bool dynamic)
{
    m_dynamic = dynamic;
    m_addMembers->setEnabled(m_group && !dynamic);
    setMembers(m_members);
}

void GroupActions::setMembers(const QList<MemberRow> &members)
{
    m_members = members;
    m_removeMembers->setEnabled(m_group && !m_dynamic && !members.isEmpty());
}

void GroupActions::openAssign()
{
    auto *dialog = new AssignLicensesDialog(m_service, m_group.value(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openEditPlans()
{
    auto *dialog =
        new EditServicePlansDialog(m_service, m_group.value(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openRemove()
{
    auto *dialog = new RemoveLicensesDialog(m_service, m_group.value(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openAddMembers()
{
    auto *dialog = new AddMembersDialog(m_service, m_group.value(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openRemoveMembers()
{
    auto *dialog = new RemoveMembersDialog(m_service, m_group.value(), m_members, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openSwap()
{
    auto *dialog = new SwapProductDialog(m_service, m_group.value(), m_product, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openMove()
{
    auto *dialog = new MoveMembersDialog(m_service, m_group.value(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    connect(dialog, &MoveMembersDialog::joined, this,
            [this](const GroupId &from, const GroupId &to) {
                auto *mover = new GroupMover(m_service, from, to, m_dialogParent);
                connect(mover, &GroupMover::finished, this,
                        [this](const QString &result, const QString &stays) {
                            emit done(result);
                            if (!stays.isEmpty())
                                showNotice(m_dialogParent, stays);
                        });
            });
    dialog->open();
}

void GroupActions::openRemoveRedundant()
{
    auto *dialog = new RemoveRedundantDialog(m_service, m_group.value(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openDelete()
{
    auto *dialog = new DeleteDialog(m_service, m_group.value(), m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

void GroupActions::openReprocess()
{
    auto *dialog = m_group ? new ReprocessDialog(m_service, m_group.value(), m_dialogParent)
                           : new ReprocessDialog(m_service, m_groups, m_dialogParent);
    connect(dialog, &ChangeDialog::applied, this, &GroupActions::done);
    dialog->open();
}

} // namespace LicenseDesk
