// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace LicenseDesk {

/*! Draws cells as all grids and trees of the window do: the severity's icon before its words, a bar
    for use, greyed rows that are still being read. Tooltips appear where text is cut off or says
    more, and are never read as markup. */
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintUse(QPainter *painter, const QStyleOptionViewItem &option, double share) const;
};

} // namespace LicenseDesk
