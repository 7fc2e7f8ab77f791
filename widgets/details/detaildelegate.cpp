// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detaildelegate.h"

#include "items/roles.h"
#include "widgets/icons.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace LicenseDesk {

void DetailDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant severity = index.data(SeverityRole); severity.isValid()) {
        option->icon = icon(Severity(severity.toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
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

bool DetailDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(),
                           QStringLiteral("<p>%1</p>")
                               .arg(tip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))),
                           view);
    return true;
}

} // namespace LicenseDesk
