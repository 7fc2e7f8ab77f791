// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log, as it is asked for and read.
#pragma once

#include "store/records.h"

#include <optional>

namespace LicenseDesk {

/*! Which entries of the audit log are read; all conditions together, empty ones do not count. */
struct AuditFilter
{
    QDateTime since; //!< at this time or later
    QDateTime until; //!< before this time
    QString activity; //!< its whole name without case, as category and actor
    QString category;
    QString actor;
    QString target; //!< id of what it is about, or of the member who joined or left
    std::optional<bool> success;
    QString text; //!< in any place of names, actor, activity, reason or values, without case

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

/*! An entry with its number, which grows in the order of commitment. */
struct AuditRow
{
    qint64 id = 0;
    AuditEntry entry;
};

} // namespace LicenseDesk
