// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/productspane.h"

#include "items/productsmodel.h"
#include "items/roles.h"
#include "widgets/details/productdetails.h"
#include "widgets/panes/gridview.h"
#include "widgets/productactions.h"

#include <QSortFilterProxyModel>

namespace LicenseDesk {

/*! Products are few: they are read whole, and sorted and filtered here. */
class ProductsPane::Filter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        for (const int column : {int(ProductsModel::Product), int(ProductsModel::Sku)}) {
            const QModelIndex cell = sourceModel()->index(row, column, parent);
            if (cell.data().toString().contains(m_text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_text;
};

ProductsPane::ProductsPane(LicensingService *service, QWidget *parent)
    : GridPane({QStringLiteral("Products"), tr("Products"), QStringLiteral("Filter products"),
                tr("Filter products")},
               parent),
      m_model(new ProductsModel(service, this)),
      m_proxy(new Filter(this)),
      m_actions(new ProductActions(service, this)),
      m_details(new ProductDetails(service, this))
{
    m_proxy->setSortRole(SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setSourceModel(m_model);
    grid()->setModel(m_proxy);
    grid()->setSelectionMode(QAbstractItemView::SingleSelection);
    grid()->setColumnWidths({40, 30, 24, 10, 10, 12, 12, 12});
    grid()->setSortable(ProductsModel::Product, Qt::AscendingOrder);
    setDetails(m_details, m_actions->actions());
    follow(m_model);
    connect(m_actions, &ProductActions::done, this, &Pane::done);
    connect(m_details, &DetailPage::done, this, &Pane::done);
    connect(m_details, &ProductDetails::userActivated, this, &ProductsPane::userActivated);
    connect(m_details, &ProductDetails::groupActivated, this, &ProductsPane::groupActivated);
    connect(m_model, &ProductsModel::refreshed, this, [this] {
        if (m_wanted)
            showProduct(*m_wanted);
    });
}

QList<QAction *> ProductsPane::objectActions() const
{
    return m_actions->actions();
}

void ProductsPane::refresh()
{
    m_model->refresh();
}

void ProductsPane::showEvent(QShowEvent *event)
{
    GridPane::showEvent(event);
    m_model->setLive(true);
}

void ProductsPane::hideEvent(QHideEvent *event)
{
    GridPane::hideEvent(event);
    m_model->setLive(false);
}

bool ProductsPane::applyFilter()
{
    m_proxy->setText(filterText());
    setStatus(m_model->state() == MergedModel::State::Loading, nullptr);
    return false;
}

bool ProductsPane::isFiltered() const
{
    return !filterText().isEmpty();
}

void ProductsPane::showProduct(const SkuId &product)
{
    m_wanted = product;
    const QModelIndex found = m_model->indexOf(product);
    if (!found.isValid())
        return; // not read yet
    m_wanted.reset();
    setFilterText({});
    grid()->selectRow(m_proxy->mapFromSource(found).row());
}

void ProductsPane::showWaiting(const SkuId &product)
{
    showProduct(product);
    m_details->showWaiting();
}

void ProductsPane::showLicensedUsers(const SkuId &product)
{
    showProduct(product);
    m_details->showUsers();
}

void ProductsPane::select(const QList<int> &rows)
{
    std::optional<SkuId> product;
    if (rows.size() == 1) {
        const QModelIndex source = m_proxy->mapToSource(m_proxy->index(rows.first(), 0));
        if (const ProductRow *row = m_model->productAt(source))
            product = row->id;
    }
    m_actions->setProduct(product);
    m_details->setProduct(product);
}

QString ProductsPane::rowsText(int rows) const
{
    return tr("%Ln product(s)", nullptr, rows);
}

QString ProductsPane::selectedText(int selected) const
{
    return tr("%Ln product(s) selected", nullptr, selected);
}

QString ProductsPane::emptyText(bool filtered) const
{
    return filtered ? tr("No product matches the filter.")
                    : tr("No products have been bought yet.");
}

} // namespace LicenseDesk
