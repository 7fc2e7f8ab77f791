// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! What a group gives its members: products with "30 of 34 plans on" and the units left. */
class GroupLicensesModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { Product, Plans, Available, Status, ColumnCount };

    explicit GroupLicensesModel(LicensingService *service, QObject *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);
    [[nodiscard]] const GroupLicenseRow *licenseAt(const QModelIndex &index) const;
    /*! All of the group's licenses as shown. */
    [[nodiscard]] QList<GroupLicenseRow> licenses() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    std::optional<GroupId> m_group;
};

} // namespace LicenseDesk
