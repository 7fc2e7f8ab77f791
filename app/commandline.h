// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LicenseDesk {

/*! The program: a command, which needs no window system, or without one the window. Returns the
    exit status. */
[[nodiscard]] int runProgram(int argc, char **argv);

} // namespace LicenseDesk
