// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LicenseDesk {

/*! Shows the window on \a directory, or on the last one when it is empty, until it is closed. Makes
    its own application object. Returns the exit status. */
[[nodiscard]] int runWindow(int argc, char **argv, const QString &directory);

} // namespace LicenseDesk
