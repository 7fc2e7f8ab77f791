// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LicenseDesk {

/*! What was asked for on the command line. */
struct WindowWanted
{
    QString directory; //!< empty: the last one
    QString language; //!< empty: the one that was chosen in the window, else the system's
};

/*! Shows the window until it is closed. Makes its own application object. Returns the exit status.
 */
[[nodiscard]] int runWindow(int argc, char **argv, const WindowWanted &wanted);

} // namespace LicenseDesk
