// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionToolButton;
class QWidget;

namespace LicenseDesk {

/*! Room at the end of a tool button that opens a menu, for the arrow that says so. */
constexpr int menuArrowRoom = 16;

/*! The edge of a box to check, or, \a round, to choose by: it can be seen on every ground, which
    the desktop's own cannot in the dark. */
void drawIndicatorEdge(const QStyleOption *option, QPainter *painter, bool round);

/*! The edge of a field or a list where the palette is dark. */
void drawFieldEdge(const QStyleOption *option, QPainter *painter);

/*! The arrow of a tool button that opens a menu, at the end of its text. */
void drawMenuArrow(const QStyleOptionToolButton *button, QPainter *painter, const QStyle *style,
                   const QWidget *widget);

} // namespace LicenseDesk
