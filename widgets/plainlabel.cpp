// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plainlabel.h"

namespace LicenseDesk {

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setText(text);
}

} // namespace LicenseDesk
