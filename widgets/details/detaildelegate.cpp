// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detaildelegate.h"

namespace LicenseDesk {

void DetailDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    GridDelegate::initStyleOption(option, index);
    if (!m_look)
        return;
    switch (m_look(index)) {
    case Look::Plain:
        break;
    case Look::Link:
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
        break;
    case Look::Greyed:
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        break;
    }
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = GridDelegate::sizeHint(option, index);
    return size.expandedTo(QSize(0, option.fontMetrics.height() + 8));
}

} // namespace LicenseDesk
