// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/errorline.h"
#include "items/pagedrows.h"

namespace LicenseDesk {

/*! Entries in error of the whole directory, those that a filter finds. */
class ErrorsModel : public PagedRows<ErrorLine>
{
    Q_OBJECT

public:
    enum Column { User, Product, Source, Error, TopReason, Since, ColumnCount };

    explicit ErrorsModel(LicensingService *service, QObject *parent = nullptr);

    void setFilter(const ErrorFilter &filter);
    [[nodiscard]] const ErrorFilter &filter() const { return m_filter; }
    /*! Of the keys that PagedModel::resolveKeys() gives. */
    [[nodiscard]] static UserId userOfKey(const QByteArray &key);

    /*! What a column shows, also for lists that show some of them. */
    [[nodiscard]] static QString title(Column column);
    [[nodiscard]] static QVariant cellOf(const ErrorLine &line, Column column, int role);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const ErrorLine &line, int column, int role) const override;

    ErrorFilter m_filter;
};

} // namespace LicenseDesk
