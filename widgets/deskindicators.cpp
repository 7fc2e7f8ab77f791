// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deskindicators.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace LicenseDesk {

namespace {

// Shares of the text's colour. The edge of what can be checked must be 3 : 1 against its ground.
constexpr qreal strong = 0.62;
constexpr qreal weak = 0.3; // disabled, or around more than one looks for
constexpr qreal faint = 0.16;

bool isDark(const QStyleOption *option)
{
    return option->palette.color(QPalette::Window).lightness() < 128;
}

QPen edgePen(const QStyleOption *option, qreal share)
{
    QColor colour = option->palette.color(QPalette::Text);
    colour.setAlphaF(float(share));
    return {colour, 1};
}

} // namespace

void drawIndicatorEdge(const QStyleOption *option, QPainter *painter, bool round)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edgePen(option, enabled ? strong : weak));
    painter->setBrush(Qt::NoBrush);
    if (round)
        painter->drawEllipse(edge);
    else
        painter->drawRect(edge);
    painter->restore();
}

void drawFieldEdge(const QStyleOption *option, QPainter *painter)
{
    if (!isDark(option) || option->state.testFlag(QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edgePen(option, faint));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

void drawMenuArrow(const QStyleOptionToolButton *button, QPainter *painter, const QStyle *style,
                   const QWidget *widget)
{
    constexpr int side = 8;
    QStyleOptionToolButton arrow = *button;
    QRect room = button->rect;
    room.setLeft(room.right() - menuArrowRoom);
    arrow.rect = QRect(0, 0, side, side);
    arrow.rect.moveCenter(room.center());
    arrow.rect = QStyle::visualRect(button->direction, button->rect, arrow.rect);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, widget);
}

} // namespace LicenseDesk
