// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace LicenseDesk {

namespace {

constexpr int leastCharacters = 12;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : PlainLabel(parent)
{
    setWordWrap(false);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = PlainLabel::minimumSizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * leastCharacters),
            whole.height()};
}

bool ElidedLabel::isTooNarrow() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isTooNarrow()) {
        // A tooltip takes what looks like markup for markup.
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(),
            QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text().toHtmlEscaped()), this);
        return true;
    }
    return PlainLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!isTooNarrow())
        return PlainLabel::paintEvent(event);
    QPainter painter(this);
    const QRect area = contentsRect();
    style()->drawItemText(&painter, area, int(alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, area.width()),
                          foregroundRole());
}

} // namespace LicenseDesk
