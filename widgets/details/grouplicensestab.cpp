// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/grouplicensestab.h"

#include "items/grouplicensesmodel.h"
#include "items/roles.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/groupactions.h"
#include "widgets/newaction.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

GroupLicensesTab::GroupLicensesTab(LicensingService *service, GroupActions *actions,
                                   QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_actions(actions),
      m_model(new GroupLicensesModel(service, this)),
      m_table(new GridView(QStringLiteral("Group licenses"), tr("Group licenses"), this)),
      m_showProduct(newAction(this, "showProduct", "products", tr("Show produc&t"),
                              tr("Go to the product among all products"))),
      m_failed(new MessageLine(this)),
      m_showErrors(new QPushButton(tr("Show &errors"), this)),
      m_state(new PlainLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Ca&ncel processing"), this))
{
    m_failed->setObjectName(QStringLiteral("failedUsers"));
    m_showErrors->setObjectName(QStringLiteral("showErrors"));
    m_state->setObjectName(QStringLiteral("processingState"));
    m_progress->setObjectName(QStringLiteral("processingProgress"));
    m_progress->setAccessibleName(tr("Processing progress"));
    m_cancel->setObjectName(QStringLiteral("cancelProcessing"));
    for (QPushButton *button : {m_showErrors, m_cancel})
        button->setAutoDefault(false);

    auto *failed = new QHBoxLayout;
    failed->addWidget(m_failed, 1);
    failed->addWidget(m_showErrors);
    auto *processing = new QHBoxLayout;
    processing->addWidget(m_state, 1);
    processing->addWidget(m_progress, 1);
    processing->addWidget(m_cancel);
    const QList<QAction *> buttons{actions->assignLicenses(), actions->editServicePlans(),
                                   actions->swapProduct(), actions->removeLicenses(),
                                   actions->reprocess()};
    auto *column = new QVBoxLayout(this);
    column->addLayout(failed);
    column->addLayout(newButtonRow(buttons, this));
    column->addWidget(m_table, 1);
    column->addLayout(processing);

    DetailView::attach(m_table, m_model, tr("The group gives no licenses"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({42, 24, 12, 16});
    for (QAction *action : buttons)
        m_table->addAction(action);
    m_table->addAction(m_showProduct);

    connect(m_showErrors, &QPushButton::clicked, this, &GroupLicensesTab::errorsWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Cancelling…"));
        m_service->cancelProcessing(m_job);
    });
    connect(m_showProduct, &QAction::triggered, this, [this] {
        if (const GroupLicenseRow *license = m_model->licenseAt(m_table->currentIndex()))
            emit productActivated(license->product);
    });
    connect(m_table, &GridView::activated, actions->editServicePlans(), &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const GroupLicenseRow *license = m_model->licenseAt(current);
                m_actions->setProduct(license ? std::optional(license->product) : std::nullopt);
                m_showProduct->setEnabled(license);
            });
    setGroup({});
}

void GroupLicensesTab::setGroup(const std::optional<GroupId> &group)
{
    m_group = group;
    m_model->setGroup(group);
    m_actions->setProduct({});
    m_showProduct->setEnabled(false);
    m_failed->clear();
    m_showErrors->hide();
    m_progress->hide();
    m_cancel->hide();
    m_state->clear();
}

void GroupLicensesTab::showStatus(const Status &status)
{
    if (status.usersInError > 0) {
        m_failed->setMessage(Severity::Error,
                             tr("%n user(s) could not be given all licenses of this group.",
                                nullptr, int(status.usersInError)));
    } else {
        m_failed->clear();
    }
    m_showErrors->setVisible(status.usersInError > 0);
    if (status.job)
        showJob(*status.job);
    else
        showState(status.state);
}

void GroupLicensesTab::showProgress(const Progress &progress)
{
    if (!m_group || progress.job.group != *m_group)
        return;
    if (!progress.finished)
        return showJob(progress.job);
    showState(ProcessingState::ProcessingComplete);
    if (progress.cancelled)
        m_state->setText(tr("Cancelled: %1 of %2 users were processed, the rest waits for "
                            "Reprocess.")
                             .arg(locale().toString(progress.job.processed),
                                  locale().toString(progress.job.total)));
}

void GroupLicensesTab::showJob(const JobRow &job)
{
    m_job = job.id;
    if (!job.started) {
        showState(ProcessingState::QueuedForProcessing);
        return;
    }
    m_state->setText(tr("Processing: %1 of %2 users")
                         .arg(locale().toString(job.processed), locale().toString(job.total)));
    // A bar counts in int; a million users fit, and more are scaled.
    const qint64 scale = qMax<qint64>(1, job.total / 1'000'000);
    m_progress->setRange(0, int(job.total / scale));
    m_progress->setValue(int(job.processed / scale));
    m_progress->show();
    if (m_cancel->isHidden()) {
        m_cancel->setText(tr("Ca&ncel processing"));
        m_cancel->setEnabled(true);
        m_cancel->show();
    }
}

void GroupLicensesTab::showState(const std::optional<ProcessingState> &state)
{
    m_progress->hide();
    m_cancel->hide();
    if (!state) {
        m_state->setText(tr("This group's licenses have never been processed."));
        return;
    }
    switch (*state) {
    case ProcessingState::QueuedForProcessing:
        m_state->setText(tr("License changes wait to be processed."));
        break;
    case ProcessingState::ProcessingInProgress:
        m_state->setText(tr("License changes are being processed."));
        break;
    case ProcessingState::ProcessingComplete:
        m_state->setText(tr("Latest license changes have been applied to all users."));
        break;
    }
}

} // namespace LicenseDesk
