// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fittedscroll.h"

#include <QEvent>
#include <QLayout>

namespace LicenseDesk {

FittedScroll::FittedScroll(QWidget *content, int part, QWidget *parent)
    : ScrollPage(content, parent, Reach::ThroughContent),
      m_part(part)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fit();
}

int FittedScroll::neededHeight() const
{
    const int least = widget()->minimumSizeHint().height();
    return widget()->hasHeightForWidth() ? qMax(least, widget()->heightForWidth(width()))
                                         : qMax(least, widget()->sizeHint().height());
}

QSize FittedScroll::sizeHint() const
{
    return {widget()->sizeHint().width(), qMin(neededHeight(), window()->height() / m_part)};
}

QSize FittedScroll::minimumSizeHint() const
{
    return {0, qMin(neededHeight(), fontMetrics().lineSpacing() * 2)};
}

void FittedScroll::fit()
{
    setVisible(!widget()->isHidden());
    const int height = qMax(minimumSizeHint().height(), sizeHint().height());
    if (height == maximumHeight())
        return;
    setMaximumHeight(height);
    updateGeometry();
}

/*! For nothing should jump when somebody is about to click. */
void FittedScroll::fitAtOnce()
{
    fit();
    if (isVisible() && parentWidget()->layout())
        parentWidget()->layout()->activate();
}

bool FittedScroll::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::Show)
        window()->installEventFilter(this);
    const bool handled = ScrollPage::event(event);
    // Else Qt leaves the content as high as it was in a width that wanted more lines.
    if (event->type() == QEvent::Resize)
        setWidgetResizable(true);
    return handled;
}

bool FittedScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = ScrollPage::eventFilter(watched, event);
    const bool other = event->type() == QEvent::LayoutRequest
                       || event->type() == QEvent::ShowToParent
                       || event->type() == QEvent::HideToParent;
    if (watched == widget() && other)
        fitAtOnce();
    else if (watched == window() && event->type() == QEvent::Resize)
        fit();
    return handled;
}

void FittedScroll::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    fit();
}

} // namespace LicenseDesk
