// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"

#include <QString>

namespace LicenseDesk {

/*! A cause as it is stored: JSON, empty for one that says nothing. */
[[nodiscard]] QString causeToText(const Cause &cause);
/*! Reads what causeToText() made; anything else gives an empty cause. */
[[nodiscard]] Cause causeFromText(const QString &text);

} // namespace LicenseDesk
