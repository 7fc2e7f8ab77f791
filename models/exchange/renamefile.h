// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace LicenseDesk {

/*! Gives a file another name in the same folder, durably and in one step. DirectoryExists when
    anything has that name, also when it appeared just now; DirectoryNotWritable. */
[[nodiscard]] Result<void> renameWithoutOverwriting(const QString &from, const QString &to);

} // namespace LicenseDesk
