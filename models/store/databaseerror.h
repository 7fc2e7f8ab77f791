// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

class QSqlError;
struct sqlite3;

namespace LicenseDesk {

/*! The engine's error as ours, told by its native code and never by its text; \a path becomes the
    subject, the engine's own words the detail. \a handle, when given, tells a full disk from other
    failures of input and output. */
[[nodiscard]] Error databaseError(const QSqlError &error, const QString &path,
                                  sqlite3 *handle = nullptr);

} // namespace LicenseDesk
