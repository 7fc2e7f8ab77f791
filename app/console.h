// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace LicenseDesk {

class Engine;

/*! What the program answers its caller. */
enum ExitStatus {
    ExitDone = 0,
    ExitRefused = 1, //!< some of it; the output says what
    ExitUsage = 2, //!< wrong usage, or an unreadable input
    ExitDirectory = 3, //!< the directory cannot be opened or written
};

/*! Writes a message to standard error. */
void tell(const QString &message);
/*! Writes an error in words and names; \a engine gives the names where there is one. */
void tell(const Error &error, Engine *engine = nullptr);

/*! Writes a result to standard output. False, after a message, when it cannot be written. */
[[nodiscard]] bool print(const QByteArray &text);

[[nodiscard]] ExitStatus exitStatus(const Error &error);

} // namespace LicenseDesk
