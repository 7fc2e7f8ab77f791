// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/errorline.h"
#include "items/pagedrows.h"

namespace LicenseDesk {

/*! Users whom a group failed to license, with their top reason. */
class GroupErrorsModel : public PagedRows<ErrorLine>
{
    Q_OBJECT

public:
    enum Column { User, Product, Error, TopReason, Since, ColumnCount };

    explicit GroupErrorsModel(LicensingService *service, QObject *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const ErrorLine &line, int column, int role) const override;

    std::optional<GroupId> m_group;
};

} // namespace LicenseDesk
