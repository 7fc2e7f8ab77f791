// SPDX-License-Identifier: GPL-3.0-or-later
// The commands. Each takes its own name and what follows it, and returns the exit status.
#pragma once

#include <QStringList>

namespace LicenseDesk {

[[nodiscard]] int runCreate(const QStringList &arguments);
[[nodiscard]] int runImport(const QStringList &arguments);
[[nodiscard]] int runExport(const QStringList &arguments);
[[nodiscard]] int runGraph(const QStringList &arguments);
[[nodiscard]] int runNewPlans(const QStringList &arguments);
[[nodiscard]] int runCheckRule(const QStringList &arguments);
[[nodiscard]] int runReport(const QStringList &arguments);
[[nodiscard]] int runRemoveRedundant(const QStringList &arguments);
[[nodiscard]] int runMove(const QStringList &arguments);
[[nodiscard]] int runUndo(const QStringList &arguments);
[[nodiscard]] int runRedo(const QStringList &arguments);
/*! The reports `audit` and `history`, which have options of their own; runReport() hands them
    on. */
[[nodiscard]] bool isAuditReport(const QStringList &arguments);
[[nodiscard]] int runAuditReport(const QStringList &arguments);
/*! The report `why`, which has options of its own, too. */
[[nodiscard]] int runWhyReport(const QStringList &arguments);
/*! What kind of report it is: the third of what is no option, nor the value of one. */
[[nodiscard]] QString reportKindOf(const QStringList &arguments);

} // namespace LicenseDesk
