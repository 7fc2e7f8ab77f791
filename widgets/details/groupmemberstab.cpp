// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/groupmemberstab.h"

#include "items/groupmembersmodel.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/groupactions.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"

#include <QAction>
#include <QVBoxLayout>

namespace LicenseDesk {

GroupMembersTab::GroupMembersTab(LicensingService *service, GroupActions *actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_model(new GroupMembersModel(service, this)),
      m_table(new GridView(QStringLiteral("Group members"), tr("Group members"), this)),
      m_reason(new MessageLine(this))
{
    const QList<QAction *> buttons{actions->addMembers(), actions->removeMembers()};
    auto *column = new QVBoxLayout(this);
    column->addLayout(newButtonRow(buttons, this));
    column->addWidget(m_reason);
    column->addWidget(m_table, 1);
    DetailView::attach(m_table, m_model, tr("The group has no members"));
    m_table->setColumnWidths({32, 40, 16});
    for (QAction *action : buttons)
        m_table->addAction(action);

    connect(m_table, &GridView::activated, this, [this](const QModelIndex &index) {
        const MemberRow *member = m_model->rowAt(index.row());
        if (member && member->user)
            emit userActivated(*member->user);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GroupMembersTab::noteSelection);
    connect(m_model, &GroupMembersModel::refreshed, this, &GroupMembersTab::noteSelection);
}

void GroupMembersTab::setGroup(const std::optional<GroupId> &group)
{
    m_model->setGroup(group);
    setDynamic(false);
    noteSelection();
}

void GroupMembersTab::setDynamic(bool dynamic)
{
    if (dynamic) {
        m_reason->setMessage(Severity::Information,
                             tr("A rule makes the members of this group. Change the rule, or turn "
                                "the group into an assigned one, on the tab Rule."));
    } else {
        m_reason->clear();
    }
}

void GroupMembersTab::noteSelection()
{
    QList<MemberRow> members;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const MemberRow *member = m_model->rowAt(index.row()))
            members.append(*member);
    }
    m_actions->setMembers(members);
}

} // namespace LicenseDesk
