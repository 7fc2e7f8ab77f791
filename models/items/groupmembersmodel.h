// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! First-level members of a group: users, then nested groups (rowAt() tells which). */
class GroupMembersModel : public PagedRows<MemberRow>
{
    Q_OBJECT

public:
    enum Column { DisplayName, UserPrincipalName, Kind, ColumnCount };

    explicit GroupMembersModel(LicensingService *service, QObject *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const MemberRow &row, int column, int role) const override;

    std::optional<GroupId> m_group;
};

} // namespace LicenseDesk
