// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deskstyle.h"

#include <QTreeView>

namespace LicenseDesk {

namespace {

constexpr int cellMargin = 7;
constexpr int treeRowPadding = 8;

} // namespace

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return cellMargin;
    case PM_FocusFrameHMargin:
        // Also the margin of text in the cells of views, which no other metric gives.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return cellMargin - 1;
        break;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && qobject_cast<const QTreeView *>(widget))
        result.rheight() += treeRowPadding;
    return result;
}

} // namespace LicenseDesk
