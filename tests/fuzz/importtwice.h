// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace LicenseDesk {

/*! Imports \a input into a scratch directory, and again, and requires: it arrives whole or not at
    all, what is skipped is told with its place, the second time changes nothing, and the directory
    is sound afterwards. */
void importTwice(const QByteArray &input, bool groupNamed);

} // namespace LicenseDesk
