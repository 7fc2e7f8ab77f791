// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace LicenseDesk {

/*! Draws the lines of a PaletteModel: headings small and bold, what an entry says beside its name
    at the end of the line. */
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintEntry(QPainter *painter, const QStyleOptionViewItem &item,
                    const QModelIndex &index) const;
};

} // namespace LicenseDesk
