// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! The grid of the Groups pane. */
class GroupsModel : public PagedRows<GroupRow>
{
    Q_OBJECT

public:
    enum Column { DisplayName, Kind, Membership, Members, Licenses, Errors, State, ColumnCount };

    explicit GroupsModel(LicensingService *service, QObject *parent = nullptr);

    void setFilter(const GroupFilter &filter);
    [[nodiscard]] const GroupFilter &filter() const { return m_filter; }
    [[nodiscard]] std::optional<GroupId> groupAt(int row) const;
    [[nodiscard]] static GroupId groupOfKey(const QByteArray &key);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isSortable(int column) const override;

    /*! The reader's words. */
    [[nodiscard]] static QString kindText(const GroupRow &group);
    [[nodiscard]] static QString stateText(const std::optional<ProcessingState> &state);

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const GroupRow &group, int column, int role) const override;

    GroupFilter m_filter;
    GroupColumn m_sort = GroupColumn::DisplayName;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace LicenseDesk
