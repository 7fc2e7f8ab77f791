// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LicenseDesk {

/*! Whether \a name could be a verified domain: two labels or more of letters, digits, hyphens. */
[[nodiscard]] bool isDomainName(const QString &name);

} // namespace LicenseDesk
