// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LicenseDesk {

/*! \a text as it is compared, sorted and searched without case: composed, and each character folded
    by itself, as Qt::CaseInsensitive does. Never null. */
[[nodiscard]] QString foldedKey(const QString &text);

} // namespace LicenseDesk
