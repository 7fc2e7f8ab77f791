// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/waitingtab.h"

#include "items/waitingusersmodel.h"
#include "items/whendone.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/changeunitsdialog.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/reprocessdialog.h"
#include "widgets/newaction.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"
#include "widgets/whyaction.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace LicenseDesk {

WaitingTab::WaitingTab(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_model(new WaitingUsersModel(service, this)),
      m_table(new GridView(QStringLiteral("Waiting users"), tr("Waiting users"), this)),
      m_summary(new MessageLine(this)),
      m_buy(newAction(this, "buyUnits", "units", tr("&Buy units…"),
                      tr("Buy as many units as serve all who wait"))),
      m_reprocess(newAction(this, "reprocessWaiting", "reprocess", tr("Repro&cess those who wait…"),
                            tr("Give the units that are available to those who wait longest"))),
      m_why(new WhyAction(service, this, this))
{
    m_summary->setObjectName(QStringLiteral("waitingSummary"));
    const QList<QAction *> buttons{m_buy, m_reprocess, m_why};
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addLayout(newButtonRow(buttons, this));
    column->addWidget(m_table, 1);
    DetailView::attach(m_table, m_model, tr("Nobody waits for a unit"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({8, 26, 34, 30, 18});
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->addActions(buttons);

    connect(m_buy, &QAction::triggered, this, &WaitingTab::openUnits);
    connect(m_reprocess, &QAction::triggered, this, &WaitingTab::openReprocess);
    connect(m_why, &WhyAction::done, this, &WaitingTab::done);
    connect(m_table, &GridView::activated, this, [this](const QModelIndex &index) {
        if (const WaitingRow *row = m_model->rowAt(index.row()))
            emit userActivated(row->user);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WaitingTab::showCurrent);
    connect(m_model, &WaitingUsersModel::refreshed, this, [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        showCurrent();
        readNeeded();
    });
    connect(m_model, &WaitingUsersModel::dataChanged, this, &WaitingTab::showCurrent);
    showNeeded({});
}

void WaitingTab::setProduct(const std::optional<SkuId> &product)
{
    m_product = product;
    m_model->setProduct(product);
    m_why->setLicense(product);
    showNeeded({});
    showCurrent();
    readNeeded();
}

void WaitingTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readNeeded();
}

/*! Goes through all who wait, so it is read only while somebody looks, and once at a time. */
void WaitingTab::readNeeded()
{
    if (!m_product || !isVisible())
        return;
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    const SkuId asked = *m_product;
    const auto work = [asked](Reader &reader) { return unitsNeeded(reader, asked); };
    whenDone(
        m_service->readAside(work), this,
        [this, asked](const Result<UnitsNeeded> &needed) {
            m_reading = false;
            if (needed && m_product == asked)
                showNeeded(*needed);
            if (m_readAgain || m_product != asked)
                readNeeded();
        },
        [this] { m_reading = false; });
}

void WaitingTab::showNeeded(const UnitsNeeded &needed)
{
    m_needed = needed;
    const int toBuy = int(needed.toBuy);
    m_buy->setText(toBuy > 0 ? tr("&Buy %n unit(s)…", nullptr, toBuy) : tr("&Buy units…"));
    m_buy->setEnabled(toBuy > 0);
    m_reprocess->setEnabled(needed.waiting > 0);
    if (needed.waiting == 0)
        return m_summary->clear();
    QString text = tr("%n user(s) wait for a unit.", nullptr, int(needed.waiting));
    if (toBuy > 0)
        text += u' ' + tr("%n more unit(s) serve all who can be served.", nullptr, toBuy);
    else if (needed.served > 0)
        text += u' ' + tr("There are enough units now: reprocess those who wait.");
    if (needed.served < needed.waiting) {
        text += u' '
                + tr("For %n of them something else is in the way as well; Why? says what.",
                     nullptr, int(needed.waiting - needed.served));
    }
    m_summary->setMessage(Severity::Warning, text);
}

void WaitingTab::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const WaitingRow *row = current.isValid() ? m_model->rowAt(current.row()) : nullptr;
    m_why->setUser(row ? std::optional(row->user) : std::nullopt);
}

void WaitingTab::openUnits()
{
    auto *dialog = new ChangeUnitsDialog(m_service, m_product.value(), this);
    dialog->buy(m_needed.toBuy);
    connect(dialog, &ChangeDialog::applied, this, &WaitingTab::done);
    dialog->open();
}

void WaitingTab::openReprocess()
{
    auto *dialog = new ReprocessDialog(m_service, m_needed.users, this);
    connect(dialog, &ChangeDialog::applied, this, &WaitingTab::done);
    dialog->open();
}

} // namespace LicenseDesk
