// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! The groups that a user is a first-level member of, with what they give. */
class UserGroupsModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { DisplayName, Kind, Licenses, ColumnCount };

    explicit UserGroupsModel(LicensingService *service, QObject *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    [[nodiscard]] const GroupRow *groupAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;

    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    std::optional<UserId> m_user;
};

} // namespace LicenseDesk
