// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/palettedelegate.h"

#include "widgets/frame/palettemodel.h"

#include <QApplication>
#include <QPainter>

namespace LicenseDesk {

namespace {

constexpr int padding = 5; // above and below the text of an entry
constexpr int margin = 10; // at both ends of a line
constexpr int gap = 24; // between a name and what is said beside it
constexpr double headingScale = 0.86;

int alignment(const QStyleOptionViewItem &item, Qt::Alignment side)
{
    return int(QStyle::visualAlignment(item.direction, side)) | Qt::AlignVCenter
           | Qt::TextSingleLine;
}

} // namespace

void PaletteDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(PaletteModel::HeadingRole).toBool())
        return;
    option->font.setPointSizeF(option->font.pointSizeF() * headingScale);
    option->font.setWeight(QFont::DemiBold);
    option->fontMetrics = QFontMetrics(option->font);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool heading = index.data(PaletteModel::HeadingRole).toBool();
    return {1, item.fontMetrics.height() + padding * (heading ? 3 : 2)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyleOptionViewItem ground = item;
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, item.widget);

    painter->save();
    painter->setFont(item.font);
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setPen(item.palette.color(QPalette::Active, QPalette::PlaceholderText));
        const QRect area = item.rect.adjusted(margin, padding, -margin, 0);
        painter->drawText(area, alignment(item, Qt::AlignLeft), item.text);
    } else {
        paintEntry(painter, item, index);
    }
    painter->restore();
}

void PaletteDelegate::paintEntry(QPainter *painter, const QStyleOptionViewItem &item,
                                 const QModelIndex &index) const
{
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const QRect area = item.rect.adjusted(margin, 0, -margin, 0);
    const auto place = [&](const QRect &logical) {
        return QStyle::visualRect(item.direction, area, logical);
    };
    const int side = item.fontMetrics.height();
    const QRect iconArea(area.left(), area.center().y() - side / 2, side, side);
    item.icon.paint(painter, place(iconArea), Qt::AlignCenter,
                    !enabled   ? QIcon::Disabled
                    : selected ? QIcon::Selected
                               : QIcon::Normal);

    const QColor ink = item.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                          selected ? QPalette::HighlightedText : QPalette::Text);
    QRect words = area.adjusted(side + margin, 0, 0, 0);
    const QString name = item.fontMetrics.elidedText(item.text, Qt::ElideRight, words.width());
    const int width = item.fontMetrics.horizontalAdvance(name) + 1;
    painter->setPen(ink);
    painter->drawText(place(QRect(words.topLeft(), QSize(width, words.height()))),
                      alignment(item, Qt::AlignLeft), name);
    words.setLeft(words.left() + width + gap);
    if (words.width() < gap)
        return;
    const QString detail = item.fontMetrics.elidedText(
        index.data(PaletteModel::DetailRole).toString(), Qt::ElideMiddle, words.width());
    painter->setPen(selected ? ink
                             : item.palette.color(QPalette::Active, QPalette::PlaceholderText));
    painter->drawText(place(words), alignment(item, Qt::AlignRight), detail);
}

} // namespace LicenseDesk
