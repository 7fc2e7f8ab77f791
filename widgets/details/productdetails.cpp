// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/productdetails.h"

#include "items/licensedgroupsmodel.h"
#include "items/licensedusersmodel.h"
#include "items/productsmodel.h"
#include "items/serviceplansmodel.h"
#include "widgets/details/consumptiontab.h"
#include "widgets/details/detailview.h"
#include "widgets/details/waitingtab.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"
#include "widgets/productactions.h"

#include <QFormLayout>
#include <QProgressBar>

namespace LicenseDesk {

ProductDetails::ProductDetails(LicensingService *service, QWidget *parent)
    : DetailPage(service, QStringLiteral("productDetails"), tr("Product details"),
                 tr("Select a product to see the details."), parent),
      m_actions(new ProductActions(service, this)),
      m_users(new LicensedUsersModel(service, this)),
      m_groups(new LicensedGroupsModel(service, this)),
      m_plans(new ServicePlansModel(service, this)),
      m_waiting(new WaitingTab(service)),
      m_history(new ConsumptionTab(service))
{
    m_usersTab = makeUsers();
    addTab(m_usersTab, tr("Licensed users"));
    addTab(makeGroups(), tr("Licensed groups"));
    addTab(m_waiting, tr("Waiting"));
    addTab(makePlans(), tr("Service plans"));
    addTab(makeUnits(), tr("Units"));
    addTab(m_history, tr("History"));
    connect(m_actions, &ProductActions::done, this, &DetailPage::done);
    connect(m_waiting, &WaitingTab::done, this, &DetailPage::done);
    connect(m_waiting, &WaitingTab::userActivated, this, &ProductDetails::userActivated);
    connect(service, &LicensingService::changed, this,
            [this](const ChangeSet &) { readProduct(); });
}

QWidget *ProductDetails::makeUsers()
{
    auto *tab = new QWidget;
    auto *table = new GridView(QStringLiteral("Licensed users"), tr("Licensed users"), tab);
    DetailView *view = DetailView::attach(table, m_users, tr("Nobody has this product"));
    view->delegate()->setLook([this](const QModelIndex &index) {
        const AssignmentRow *row = m_users->rowAt(index.row());
        const bool link = index.column() == LicensedUsersModel::Source && row && row->group;
        return link ? DetailDelegate::Look::Link : DetailDelegate::Look::Plain;
    });
    table->setColumnWidths({26, 34, 26, 26, 18});
    auto *column = new QVBoxLayout(tab);
    column->addWidget(table);
    connect(table, &GridView::activated, this, [this](const QModelIndex &index) {
        const AssignmentRow *row = m_users->rowAt(index.row());
        if (!row)
            return;
        if (index.column() == LicensedUsersModel::Source && row->group)
            emit groupActivated(*row->group);
        else
            emit userActivated(row->user);
    });
    return tab;
}

QWidget *ProductDetails::makeGroups()
{
    auto *tab = new QWidget;
    auto *table = new GridView(QStringLiteral("Licensed groups"), tr("Licensed groups"), tab);
    DetailView::attach(table, m_groups, tr("No group gives this product"));
    table->setColumnWidths({36, 12, 16, 24});
    auto *column = new QVBoxLayout(tab);
    column->addWidget(table);
    connect(table, &GridView::activated, this, [this](const QModelIndex &index) {
        if (const GroupRow *group = m_groups->groupAt(index))
            emit groupActivated(group->id);
    });
    return tab;
}

QWidget *ProductDetails::makePlans()
{
    auto *tab = new QWidget;
    auto *table = new GridView(QStringLiteral("Service plans"), tr("Service plans"), tab);
    DetailView::attach(table, m_plans, tr("The catalogue names no service plans of this product"));
    table->setColumnWidths({38, 34, 34, 34, 16});
    auto *column = new QVBoxLayout(tab);
    column->addWidget(table);
    return tab;
}

QWidget *ProductDetails::makeUnits()
{
    auto *tab = new QWidget;
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    const std::array<std::pair<QString, QString>, FigureCount> lines{{
        {tr("Total:"), QStringLiteral("total")},
        {tr("Assigned:"), QStringLiteral("assigned")},
        {tr("Available:"), QStringLiteral("available")},
        {tr("Users waiting:"), QStringLiteral("waiting")},
        {tr("Enabled:"), QStringLiteral("enabled")},
        {tr("In warning:"), QStringLiteral("warning")},
        {tr("Suspended:"), QStringLiteral("suspended")},
        {tr("Locked out:"), QStringLiteral("lockedOut")},
        {tr("Status:"), QStringLiteral("status")},
    }};
    for (size_t figure = 0; figure < lines.size(); ++figure) {
        m_figures[figure] = new PlainLabel(tab);
        m_figures[figure]->setObjectName(lines[figure].second);
        form->addRow(lines[figure].first, m_figures[figure]);
    }
    m_use = new QProgressBar(tab);
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setAccessibleName(tr("Units in use"));
    m_use->setMaximumWidth(m_use->fontMetrics().averageCharWidth() * 80);
    auto *column = new QVBoxLayout(tab);
    column->addLayout(newButtonRow(m_actions->actions(), tab));
    column->addWidget(m_use);
    column->addLayout(form);
    column->addStretch();
    return tab;
}

void ProductDetails::setProduct(const std::optional<SkuId> &product)
{
    if (product == m_product)
        return;
    m_product = product;
    restart(product.has_value());
    m_actions->setProduct(product);
    m_users->setProduct(product);
    m_groups->setProduct(product);
    m_plans->setProduct(product);
    m_waiting->setProduct(product);
    m_history->setProduct(product);
    for (QLabel *figure : m_figures)
        figure->clear();
    readProduct();
}

void ProductDetails::showUsers()
{
    showTab(m_usersTab);
}

void ProductDetails::showWaiting()
{
    showTab(m_waiting);
}

void ProductDetails::readProduct()
{
    if (!m_product)
        return;
    read([product = *m_product](Reader &reader) { return reader.product(product); },
         [this](const ProductRow &row) { showProduct(row); });
}

void ProductDetails::showProduct(const ProductRow &row)
{
    setTitle(row.displayName, tr("%1: %2 of %3 available")
                                  .arg(row.partNumber, locale().toString(row.available()),
                                       locale().toString(row.units.total())));
    setTabTitle(m_waiting, row.waiting > 0 ? tr("Waiting (%1)").arg(locale().toString(row.waiting))
                                           : tr("Waiting"));
    const std::array<qint64, Status> figures{
        row.units.total(), row.consumed,      row.available(),     row.waiting,
        row.units.enabled, row.units.warning, row.units.suspended, row.units.lockedOut};
    for (size_t figure = 0; figure < figures.size(); ++figure)
        m_figures[figure]->setText(locale().toString(figures[figure]));
    m_figures[Status]->setText(ProductsModel::statusText(row.status));
    m_use->setRange(0, 1000);
    const qint64 total = qMax<qint64>(1, row.units.total());
    m_use->setValue(int(qMin<qint64>(1000, row.consumed * 1000 / total)));
    m_use->setFormat(
        tr("%1 of %2 assigned")
            .arg(locale().toString(row.consumed), locale().toString(row.units.total())));
}

} // namespace LicenseDesk
