// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plainlabel.h"

#include <QEvent>

namespace LicenseDesk {

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    align();
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void PlainLabel::align()
{
    if (alignment() & Qt::AlignHCenter)
        return;
    const Qt::Alignment side = layoutDirection() == Qt::RightToLeft
                                   ? Qt::AlignRight | Qt::AlignAbsolute
                                   : Qt::AlignLeft | Qt::AlignAbsolute;
    setAlignment(side | (alignment() & Qt::AlignVertical_Mask));
}

} // namespace LicenseDesk
