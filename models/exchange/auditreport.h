// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "store/rows.h"

namespace LicenseDesk {

class Reader;

/*! The entries of the audit log that \a filter lets through, newest first, as reports are written:
    with ids in CSV and JSON, in names in tables. */
[[nodiscard]] Result<void> writeAuditReport(Reader &reader, const AuditFilter &filter,
                                            ReportFormat format, QIODevice &out);

/*! What happened to the user or group \a id, in sentences, newest first. */
[[nodiscard]] Result<void> writeHistory(Reader &reader, const QString &id, ReportFormat format,
                                        QIODevice &out);

/*! What the user was at \a time: a line a property, group and license. */
[[nodiscard]] Result<void> writeUserAt(Reader &reader, const UserId &user, const QDateTime &time,
                                       ReportFormat format, QIODevice &out);

/*! A time as people and scripts write it, ISO 8601, UTC unless it says otherwise; a date alone is
    its midnight. Invalid for anything else. */
[[nodiscard]] QDateTime timeFromText(const QString &text);

} // namespace LicenseDesk
