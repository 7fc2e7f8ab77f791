// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! Who has a product, and from where: a row for each source, also those in error. */
class LicensedUsersModel : public PagedRows<AssignmentRow>
{
    Q_OBJECT

public:
    enum Column { User, UserPrincipalName, Source, State, Since, ColumnCount };

    explicit LicensedUsersModel(LicensingService *service, QObject *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const AssignmentRow &row, int column, int role) const override;

    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
