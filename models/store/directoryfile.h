// SPDX-License-Identifier: GPL-3.0-or-later
// What can be told of a directory file before it is worked with.
#pragma once

#include "store/connection.h"

namespace LicenseDesk {

/*! Marks our files in SQLite's header, so that another program's are told from them: "LDsk". */
inline constexpr qint64 directoryApplicationId = 0x4c44736b;

/*! Looks at the file at \a path and changes nothing: DirectoryMissing, DirectoryForeign,
    DirectoryNewer, DirectoryDamaged. */
[[nodiscard]] Result<void> examineFile(const QString &path, int newestVersion);

/*! Whether a write-ahead log stands beside \a path, and no program that could still write it back:
    the last one was killed. */
[[nodiscard]] bool wasLeftOpen(const QString &path);

/*! Reads the schema, the application id and the version through an open connection, which sees
    the write-ahead log as well. Returns the schema's version; errors as examineFile(). */
[[nodiscard]] Result<int> examineSchema(Connection &connection, int newestVersion);

/*! Looks for damage after a program was killed, in bounded time: all of a small directory, the
    small tables of a large one. */
[[nodiscard]] Result<void> checkForDamage(Connection &connection);

/*! Makes a complete copy of the directory as it is now beside it, `PATH.backup-vN`. */
[[nodiscard]] Result<void> backUp(Connection &connection, int version);

} // namespace LicenseDesk
