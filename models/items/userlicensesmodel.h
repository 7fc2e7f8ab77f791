// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! A user's licenses as a tree: product → sources → plans. */
class UserLicensesModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Details, ColumnCount };
    enum class Level { Product, Source, Plan };

    explicit UserLicensesModel(LicensingService *service, QObject *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    [[nodiscard]] const std::optional<UserId> &user() const { return m_user; }

    [[nodiscard]] std::optional<Level> levelAt(const QModelIndex &index) const;
    /*! The product that the row is or belongs to. */
    [[nodiscard]] std::optional<SkuId> productAt(const QModelIndex &index) const;
    /*! The source that the row is or belongs to, null for products. */
    [[nodiscard]] const AssignmentRow *sourceAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<PlanId> planAt(const QModelIndex &index) const;
    /*! Whether the plan of a plan row is on by its source, or by any for a product's. */
    [[nodiscard]] bool isPlanOn(const QModelIndex &index) const;
    /*! The direct source of a product, null where there is none. */
    [[nodiscard]] const AssignmentRow *directSource(const SkuId &product) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    std::optional<UserId> m_user;
};

} // namespace LicenseDesk
