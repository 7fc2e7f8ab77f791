// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings.h"

namespace LicenseDesk {

/*! Gives the application the palette of \a appearance; System is what the desktop says. */
void applyAppearance(Appearance appearance);

} // namespace LicenseDesk
