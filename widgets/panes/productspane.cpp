// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/productspane.h"

#include "items/productsmodel.h"
#include "items/roles.h"
#include "service/licensingservice.h"
#include "widgets/details/productdetails.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/gridview.h"
#include "widgets/productactions.h"

#include <QSortFilterProxyModel>

namespace LicenseDesk {

namespace {

// Keys and object names of the chips.
constexpr QLatin1String withUnits("productsWithUnits");
constexpr QLatin1String waitedFor("productsWaitedFor");

} // namespace

/*! Products are few: they are read whole, and sorted and filtered here. */
class ProductsPane::Filter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setConditions(const QString &text, bool available, bool waited)
    {
        m_text = text;
        m_available = available;
        m_waited = waited;
        invalidateFilter();
    }
    [[nodiscard]] bool accepts(const ProductRow &product, bool available, bool waited) const
    {
        return (product.displayName.contains(m_text, Qt::CaseInsensitive)
                || product.partNumber.contains(m_text, Qt::CaseInsensitive))
               && (!available || product.available() > 0) && (!waited || product.waiting > 0);
    }
    /*! How many products there would be with these conditions, too. */
    [[nodiscard]] qint64 countWith(bool available, bool waited) const
    {
        const auto *products = static_cast<const ProductsModel *>(sourceModel());
        qint64 count = 0;
        for (int row = 0; row < products->rowCount(); ++row) {
            count += accepts(*products->productAt(products->index(row, 0)),
                             m_available || available, m_waited || waited);
        }
        return count;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto *products = static_cast<const ProductsModel *>(sourceModel());
        const ProductRow *product = products->productAt(products->index(row, 0, parent));
        return product && accepts(*product, m_available, m_waited);
    }

private:
    QString m_text;
    bool m_available = false;
    bool m_waited = false;
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
    chips()->addSwitch(withUnits, tr("Units left"),
                       tr("Show only products of which units can be assigned"));
    chips()->addSwitch(waitedFor, tr("Waiting"),
                       tr("Show only products that users wait for, as no units are left"));
    m_proxy->setSortRole(SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setSourceModel(m_model);
    grid()->setModel(m_proxy);
    grid()->setSelectionMode(QAbstractItemView::SingleSelection);
    grid()->setColumnWidths({40, 30, 24, 10, 10, 12, 12, 12});
    grid()->setSortable(ProductsModel::Product, Qt::AscendingOrder);
    setDetails(m_details, m_actions->actions());
    rememberFilter(service->path());
    follow(m_model);
    connect(m_actions, &ProductActions::done, this, &Pane::done);
    connect(m_details, &DetailPage::done, this, &Pane::done);
    connect(m_details, &ProductDetails::userActivated, this, &ProductsPane::userActivated);
    connect(m_details, &ProductDetails::groupActivated, this, &ProductsPane::groupActivated);
    connect(m_model, &ProductsModel::refreshed, this, [this] {
        count();
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
    m_proxy->setConditions(filterText(), chips()->isOn(withUnits), chips()->isOn(waitedFor));
    count();
    setStatus(m_model->state() == MergedModel::State::Loading, nullptr);
    return false;
}

void ProductsPane::count()
{
    chips()->setCounts({{withUnits, m_proxy->countWith(true, false)},
                        {waitedFor, m_proxy->countWith(false, true)}});
}

bool ProductsPane::isFiltered() const
{
    return !filterText().isEmpty() || !chips()->isEmpty();
}

void ProductsPane::showProduct(const SkuId &product)
{
    m_wanted = product;
    const QModelIndex found = m_model->indexOf(product);
    if (!found.isValid())
        return; // not read yet
    m_wanted.reset();
    clearFilter();
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
