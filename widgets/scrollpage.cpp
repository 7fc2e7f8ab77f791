// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scrollpage.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace LicenseDesk {

namespace {

constexpr int leastLines = 7;
constexpr int widestInCharacters = 90; // that are asked for without scrolling sideways
constexpr int edge = 2; // around what has the focus

} // namespace

ScrollPage::ScrollPage(QWidget *content, QWidget *parent, Reach reach) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    setAccessibleName(content->accessibleName());
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *focused) { follow(focused); });
    if (reach == Reach::ThroughContent)
        return;
    setViewportMargins(edge, edge, edge, edge);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

QSize ScrollPage::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width() + 2 * edge;
    const int wanted = widget() ? widget()->minimumSizeHint().width() + bar : 0;
    return {qMin(wanted, fontMetrics().averageCharWidth() * widestInCharacters),
            fontMetrics().lineSpacing() * leastLines};
}

void ScrollPage::follow(QWidget *focused)
{
    if (focused && focused != this && isVisible() && widget()->isAncestorOf(focused))
        ensureWidgetVisible(focused, edge, edge);
}

bool ScrollPage::event(QEvent *event)
{
    const bool handled = QScrollArea::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), edge));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    return handled;
}

bool ScrollPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return handled;
}

} // namespace LicenseDesk
