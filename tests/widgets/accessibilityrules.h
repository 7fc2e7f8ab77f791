// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace LicenseDesk {

/*! What people who use a keyboard or an assistive tool need of every control that is shown. Each
    function returns what breaks its rule, in words: kind, name, what is wrong. */
namespace AccessibilityRules {

/*! Everything that can be operated has a name that assistive tools read. */
[[nodiscard]] QStringList nameless(const QWidget *root);
/*! Buttons without a text say in a tooltip what they do. */
[[nodiscard]] QStringList buttonsWithoutWords(const QWidget *root);
/*! Tab leads to everything that can be operated, never stops, and one sees where one is. Needs the
    window of \a root to be active. */
[[nodiscard]] QStringList unreachable(QWidget *root);
/*! Cells that say something by colour or by an icon say it in words, too. */
[[nodiscard]] QStringList colourAlone(const QWidget *root);
/*! Menus' entries have a tooltip of their own where they have a name, and no mnemonic twice. */
[[nodiscard]] QStringList carelessMenus(const QWidget *root);

} // namespace AccessibilityRules

} // namespace LicenseDesk
