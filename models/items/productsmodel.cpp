// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/productsmodel.h"

#include "items/roles.h"

#include <QLocale>

namespace LicenseDesk {

struct ProductsModel::Line : ValueItem<ProductRow>
{
    using ValueItem::ValueItem;
};

ProductsModel::ProductsModel(LicensingService *service, QObject *parent)
    : MergedModel(service, ObjectKind::Products | ObjectKind::Users | ObjectKind::Groups, parent)
{
    refresh();
}

const ProductRow *ProductsModel::productAt(const QModelIndex &index) const
{
    const Item *item = itemOf(index);
    return item ? &static_cast<const Line *>(item)->value : nullptr;
}

QModelIndex ProductsModel::indexOf(const SkuId &product) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex candidate = index(row, 0);
        if (productAt(candidate)->id == product)
            return candidate;
    }
    return {};
}

int ProductsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Total || section == Assigned || section == Available || section == Waiting))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Product:
        return tr("Product");
    case Sku:
        return tr("SKU");
    case Used:
        return tr("Used");
    case Total:
        return tr("Total");
    case Assigned:
        return tr("Assigned");
    case Available:
        return tr("Available");
    case Waiting:
        return tr("Waiting");
    case Status:
        return tr("Status");
    case ColumnCount:
        break;
    }
    return {};
}

QString ProductsModel::statusText(CapabilityStatus status)
{
    switch (status) {
    case CapabilityStatus::Enabled:
        return tr("Enabled");
    case CapabilityStatus::Warning:
        return tr("Warning");
    case CapabilityStatus::Suspended:
        return tr("Suspended");
    case CapabilityStatus::Deleted:
        return tr("Deleted");
    case CapabilityStatus::LockedOut:
        return tr("Locked out");
    }
    return {};
}

bool ProductsModel::read()
{
    start([](Reader &reader) { return reader.products(); },
          [](const QList<ProductRow> &products) {
              Items items;
              for (const ProductRow &product : products)
                  items.push_back(std::make_unique<Line>(product.id.guid().toBytes(), product));
              return items;
          });
    return true;
}

namespace {

double usedShare(const ProductRow &product)
{
    if (product.units.total() == 0)
        return product.consumed > 0 ? 1.0 : 0.0;
    return double(product.consumed) / double(product.units.total());
}

QVariant severityOf(const ProductRow &product, int column)
{
    if (column == ProductsModel::Waiting && product.waiting > 0)
        return int(Severity::Error);
    if (column == ProductsModel::Status && product.status != CapabilityStatus::Enabled)
        return int(isAssignable(product.status) ? Severity::Warning : Severity::Error);
    return {};
}

QVariant sortValue(const ProductRow &product, int column, const QVariant &text)
{
    switch (ProductsModel::Column(column)) {
    case ProductsModel::Used:
        return usedShare(product);
    case ProductsModel::Total:
        return product.units.total();
    case ProductsModel::Assigned:
        return product.consumed;
    case ProductsModel::Available:
        return product.available();
    case ProductsModel::Waiting:
        return product.waiting;
    case ProductsModel::Product:
    case ProductsModel::Sku:
    case ProductsModel::Status:
    case ProductsModel::ColumnCount:
        break;
    }
    return text;
}

QString textOf(const ProductRow &product, int column)
{
    const QLocale locale;
    switch (ProductsModel::Column(column)) {
    case ProductsModel::Product:
        return product.displayName;
    case ProductsModel::Sku:
        return product.partNumber;
    case ProductsModel::Used:
        return ProductsModel::tr("%1 %").arg(qRound(usedShare(product) * 100));
    case ProductsModel::Total:
        return locale.toString(product.units.total());
    case ProductsModel::Assigned:
        return locale.toString(product.consumed);
    case ProductsModel::Available:
        return locale.toString(product.available());
    case ProductsModel::Waiting:
        return product.waiting > 0 ? locale.toString(product.waiting) : QString();
    case ProductsModel::Status:
        return ProductsModel::statusText(product.status);
    case ProductsModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QVariant ProductsModel::cell(const Item &item, int column, int role) const
{
    const ProductRow &product = static_cast<const Line &>(item).value;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(product, column);
    if (role == SortRole)
        return sortValue(product, column, textOf(product, column));
    if (role == UsedShareRole && column == Used)
        return usedShare(product);
    if (role == SeverityRole)
        return severityOf(product, column);
    if (role == Qt::TextAlignmentRole && column >= Total && column <= Waiting)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace LicenseDesk
