// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QObject;
class QString;

namespace LicenseDesk {

/*! An action that belongs to \a parent: with an object name, an icon of resources/icons, a text
    with mnemonic, and a tooltip, which is also the status tip. Its shortcut, if it gets one, holds
    in the widgets that it is added to and their children. */
[[nodiscard]] QAction *newAction(QObject *parent, const char *objectName, const char *iconName,
                                 const QString &text, const QString &toolTip);

} // namespace LicenseDesk
