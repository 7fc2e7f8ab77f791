// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/grouperrorstab.h"

#include "items/grouperrorsmodel.h"
#include "items/roles.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/groupactions.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"
#include "widgets/whyaction.h"

#include <QAction>
#include <QVBoxLayout>

namespace LicenseDesk {

GroupErrorsTab::GroupErrorsTab(LicensingService *service, GroupActions *actions, QWidget *parent)
    : QWidget(parent),
      m_model(new GroupErrorsModel(service, this)),
      m_table(new GridView(QStringLiteral("Group errors"), tr("Group errors"), this)),
      m_reason(new MessageLine(this)),
      m_why(new WhyAction(service, this, this))
{
    m_reason->setObjectName(QStringLiteral("topReason"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(newButtonRow({m_why, actions->reprocess()}, this));
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    DetailView::attach(m_table, m_model, tr("No license errors"));
    m_table->setColumnWidths({20, 24, 26, 44, 16});
    m_table->addActions({m_why, actions->reprocess()});
    connect(m_why, &WhyAction::done, this, &GroupErrorsTab::done);

    connect(m_table, &GridView::activated, this, [this](const QModelIndex &index) {
        if (const ErrorLine *line = m_model->rowAt(index.row()))
            emit userActivated(line->assignment.user);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GroupErrorsTab::showCurrent);
    connect(m_model, &GroupErrorsModel::refreshed, this, [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        showCurrent();
    });
    connect(m_model, &GroupErrorsModel::dataChanged, this, &GroupErrorsTab::showCurrent);
}

void GroupErrorsTab::setGroup(const std::optional<GroupId> &group)
{
    m_model->setGroup(group);
    showCurrent();
}

void GroupErrorsTab::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const ErrorLine *line = current.isValid() ? m_model->rowAt(current.row()) : nullptr;
    m_why->setUser(line ? std::optional(line->assignment.user) : std::nullopt);
    if (!line) {
        m_reason->clear();
        return;
    }
    m_why->setLicense(line->assignment.product);
    m_reason->setMessage(isApplied(line->assignment.state) ? Severity::Warning : Severity::Error,
                         line->reason);
}

} // namespace LicenseDesk
