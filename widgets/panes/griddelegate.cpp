// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/griddelegate.h"

#include "items/roles.h"
#include "widgets/deskstyle.h"
#include "widgets/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace LicenseDesk {

void GridDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant severity = index.data(SeverityRole); severity.isValid()) {
        option->icon = icon(Severity(severity.toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    }
    if (option->state & QStyle::State_Selected)
        option->state &= ~QStyle::State_HasFocus; // the selected row says where one is
    if (index.data(LoadingRole).toBool()) {
        const QColor grey = option->palette.color(QPalette::Disabled, QPalette::Text);
        option->palette.setColor(QPalette::Text, grey);
    }
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant share = index.data(UsedShareRole);
    if (!share.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QWidget *view = option.widget;
    const QStyle *style = view ? view->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, view);
    paintUse(painter, cell, share.toDouble());
}

void GridDelegate::paintUse(QPainter *painter, const QStyleOptionViewItem &option,
                            double share) const
{
    const bool selected =
        (option.state & QStyle::State_Selected) && DeskStyle::isLoud(option.widget);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("1000 %"));
    const QRect inner = option.rect.adjusted(6, 0, -6, 0);
    const int barHeight = qMax(6, option.fontMetrics.height() / 2);
    QRectF track(0, 0, qMax(0, inner.width() - textWidth - 6), barHeight);
    track.moveTop(inner.center().y() + 0.5 - barHeight / 2.0);
    track.moveLeft(option.direction == Qt::RightToLeft ? inner.right() - track.width()
                                                       : inner.left());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor trough = text;
    trough.setAlphaF(0.16F);
    painter->setBrush(trough);
    painter->drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    QRectF fill = track;
    fill.setWidth(track.width() * qBound(0.0, share, 1.0));
    if (option.direction == Qt::RightToLeft)
        fill.moveRight(track.right());
    QColor bar = share >= 1.0 ? severityColor(Severity::Error, option.palette)
                              : option.palette.color(QPalette::Highlight);
    painter->setBrush(selected ? text : bar);
    if (fill.width() >= 1)
        painter->drawRoundedRect(fill, barHeight / 2.0, barHeight / 2.0);
    painter->setPen(text);
    painter->drawText(inner, int(Qt::AlignVCenter | Qt::AlignTrailing), option.text);
    painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool bar = index.data(UsedShareRole).isValid();
    return bar ? size.expandedTo(QSize(option.fontMetrics.horizontalAdvance(u'0') * 18, 0)) : size;
}

bool GridDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString shown = index.data(Qt::DisplayRole).toString();
    const QString full = index.data(Qt::ToolTipRole).toString();
    QStyleOptionViewItem cell = option;
    const bool cut = sizeHint(cell, index).width() > option.rect.width();
    if (full.isEmpty() || (full == shown && !cut)) {
        QToolTip::hideText();
        return true;
    }
    // Markup of our own around escaped text: a name is never read as markup.
    QToolTip::showText(
        event->globalPos(),
        QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(full.toHtmlEscaped()), view);
    return true;
}

} // namespace LicenseDesk
