// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/mergedmodel.h"
#include "store/errorrows.h"

namespace LicenseDesk {

/*! The errors of the directory by kind, group or product, with how many users have them. */
class ErrorCountsModel : public MergedModel
{
    Q_OBJECT

public:
    enum Column { Name, Users, ColumnCount };

    explicit ErrorCountsModel(LicensingService *service, QObject *parent = nullptr);

    void setGrouping(ErrorGrouping grouping);
    [[nodiscard]] const ErrorCount *countAt(const QModelIndex &index) const;
    /*! The row that finds what \a filter finds, but for its text; invalid for none. */
    [[nodiscard]] QModelIndex indexOf(const ErrorFilter &filter) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line;
    [[nodiscard]] bool read() override;
    [[nodiscard]] QVariant cell(const Item &item, int column, int role) const override;

    ErrorGrouping m_grouping = ErrorGrouping::Error;
};

} // namespace LicenseDesk
