// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace LicenseDesk {

/*! More users than these are reprocessed in the background (R4.12), in batches: nobody else is to
    wait for them. Fewer are done when the request is. */
inline constexpr size_t mostReprocessedAtOnce = 1000;

} // namespace LicenseDesk
