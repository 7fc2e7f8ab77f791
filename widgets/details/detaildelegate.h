// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace LicenseDesk {

/*! Cells of detail grids: the icon of a severity, links in the link colour, greyed rows, and tips
    as plain text, for names that come from data are never markup. */
class DetailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Look { Plain, Link, Greyed };

    using QStyledItemDelegate::QStyledItemDelegate;

    /*! How a cell looks; without it all are plain. */
    void setLook(std::function<Look(const QModelIndex &)> look) { m_look = std::move(look); }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    std::function<Look(const QModelIndex &)> m_look;
};

} // namespace LicenseDesk
