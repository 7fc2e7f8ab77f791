// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QIcon>

class QPalette;

namespace LicenseDesk {

/*! The icon \a name of resources/icons, drawn in the palette's text colour at any size, greyed when
    disabled. Follows the change between light and dark at the next painting. */
[[nodiscard]] QIcon icon(const QString &name);
/*! The icon of a severity: "information", "success", "warning", "error", in its own colour. */
[[nodiscard]] QIcon icon(Severity severity);

/*! The word that goes with a severity: "Warning". */
[[nodiscard]] QString severityWord(Severity severity);

/*! The colour that goes with a severity, readable on the palette's base. */
[[nodiscard]] QColor severityColor(Severity severity, const QPalette &palette);

} // namespace LicenseDesk
