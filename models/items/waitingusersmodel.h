// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "store/waitingusers.h"

namespace LicenseDesk {

/*! Who waits for a unit of a product, in the order of service (R4.5). */
class WaitingUsersModel : public PagedRows<WaitingRow>
{
    Q_OBJECT

public:
    enum Column { Place, User, UserPrincipalName, Groups, Since, ColumnCount };

    explicit WaitingUsersModel(LicensingService *service, QObject *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const WaitingRow &row, int column, int role) const override;

    std::optional<SkuId> m_product;
};

} // namespace LicenseDesk
