// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace LicenseDesk {

/*! An entry in error with the sentence that says why, in names. */
struct ErrorLine
{
    AssignmentRow assignment;
    QString reason;
};

/*! \a rows with their sentences. On the reader thread. */
[[nodiscard]] Result<QList<ErrorLine>> errorLines(Reader &reader,
                                                  const Result<QList<AssignmentRow>> &rows);

/*! Tells a line from the others of its list. */
[[nodiscard]] QByteArray keyOf(const ErrorLine &line);

/*! Since when it waits, or since when it is as it is. */
[[nodiscard]] QDateTime sinceTime(const AssignmentRow &row);
/*! The same for people: short, in local time. */
[[nodiscard]] QString sinceText(const AssignmentRow &row);

} // namespace LicenseDesk
