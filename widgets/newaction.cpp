// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newaction.h"

#include "widgets/icons.h"

#include <QAction>

namespace LicenseDesk {

QAction *newAction(QObject *parent, const char *objectName, const char *iconName,
                   const QString &text, const QString &toolTip)
{
    auto *action = new QAction(icon(QString::fromLatin1(iconName)), text, parent);
    action->setObjectName(QString::fromLatin1(objectName));
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace LicenseDesk
