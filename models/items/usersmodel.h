// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "store/rows.h"

#include <QTimer>

namespace LicenseDesk {

/*! A user, and where licenses count him: his own usage location or the directory's (R4.7). */
struct UserLine
{
    UserRow user;
    QString location;
};

/*! The grid of the Users pane. */
class UsersModel : public PagedRows<UserLine>
{
    Q_OBJECT

public:
    enum Column {
        DisplayName,
        UserPrincipalName,
        UsageLocation,
        Licenses,
        Error,
        Department,
        Type,
        Enabled,
        ColumnCount
    };

    explicit UsersModel(LicensingService *service, QObject *parent = nullptr);

    void setFilter(const UserFilter &filter);
    [[nodiscard]] const UserFilter &filter() const { return m_filter; }
    [[nodiscard]] std::optional<UserId> userAt(int row) const;
    [[nodiscard]] static UserId userOfKey(const QByteArray &key);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isSortable(int column) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const UserLine &line, int column, int role) const override;
    void learnOrder();

    LicensingService *m_service;
    QTimer m_calm; //!< since rows were read
    UserFilter m_filter;
    UserColumn m_sort = UserColumn::DisplayName;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace LicenseDesk
