// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! The grid of All products: what is bought, used and waited for. */
class ProductsModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { Product, Sku, Used, Total, Assigned, Available, Waiting, Status, ColumnCount };

    explicit ProductsModel(LicensingService *service, QObject *parent = nullptr);

    [[nodiscard]] const ProductRow *productAt(const QModelIndex &index) const;
    /*! Invalid where there is no such product. */
    [[nodiscard]] QModelIndex indexOf(const SkuId &product) const;
    [[nodiscard]] static QString statusText(CapabilityStatus status);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;
};

} // namespace LicenseDesk
