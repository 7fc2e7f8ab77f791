// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LicenseDesk {

/*! The object name of what is called \a name in English: "Filter users" is filterUsers. */
[[nodiscard]] inline QString objectNameOf(const QString &name)
{
    QString result;
    bool upper = false;
    for (const QChar letter : name) {
        if (!letter.isLetterOrNumber()) {
            upper = !result.isEmpty();
        } else {
            result += result.isEmpty() ? letter.toLower() : upper ? letter.toUpper() : letter;
            upper = false;
        }
    }
    return result;
}

} // namespace LicenseDesk
