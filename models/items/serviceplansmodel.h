// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! The plans of a product, with what each excludes and needs (R5.2, R5.3). */
class ServicePlansModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { FriendlyName, Name, Excludes, Needs, ProhibitedAt, ColumnCount };

    explicit ServicePlansModel(LicensingService *service, QObject *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);
    [[nodiscard]] const ServicePlan *planAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
