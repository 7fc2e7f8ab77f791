// SPDX-License-Identifier: GPL-3.0-or-later
// Rule tables in the audit log: what each version changed, and how to come back to it (R5.8).
#pragma once

#include "licensing/ruletable.h"
#include "store/records.h"

#include <utility>

namespace LicenseDesk {

class Reader;

/*! The activity of the audit log, "Update exclusive service plans", …; and back. */
[[nodiscard]] QString activityOf(RuleKind kind);
[[nodiscard]] std::optional<RuleKind> ruleKindOfActivity(const QString &activity);

/*! The lines that only one of two versions has, as {old, new}, each with its place from 0. */
[[nodiscard]] std::pair<QString, QString> auditDifference(const RuleTable &before,
                                                          const RuleTable &after);

/*! The version before the change that \a entry tells of, given the one after it. InvalidValue when
    the entry is no such change. */
[[nodiscard]] Result<RuleTable> versionBefore(const RuleTable &after, const AuditEntry &entry);

/*! The table as it was at \a time, given the present one: without the changes since. Empty for a
    time before the directory had rules. */
[[nodiscard]] Result<RuleTable> versionAt(Reader &reader, RuleTable present, const QDateTime &time);

} // namespace LicenseDesk
