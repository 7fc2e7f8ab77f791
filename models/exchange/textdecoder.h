// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace LicenseDesk {

/*! The bytes of a file. UnreadableInput with the system's words; the subject is \a path. */
[[nodiscard]] Result<QByteArray> readInputFile(const QString &path);

/*! Text of a file as UTF-8 without BOM: what begins with a UTF-8 BOM or is valid UTF-8 stays as it
    is, UTF-16 needs its BOM, anything else is Windows-1252. UnreadableInput, with the line and
    \a fileName as subject, for an empty text and for one with a NUL. */
[[nodiscard]] Result<QByteArray> decodeText(const QByteArray &bytes, const QString &fileName);

/*! The line, from 1, on which the byte at \a position stands. */
[[nodiscard]] qint64 lineAt(const QByteArray &text, qsizetype position);

} // namespace LicenseDesk
