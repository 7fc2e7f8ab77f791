// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! Which groups give a product. */
class LicensedGroupsModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { DisplayName, Members, Errors, State, ColumnCount };

    explicit LicensedGroupsModel(LicensingService *service, QObject *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);
    [[nodiscard]] const GroupRow *groupAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
