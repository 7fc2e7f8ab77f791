// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "licensing/ruletable.h"

#include <QDateTime>
#include <QStringView>

#include <optional>

class QIODevice;

namespace LicenseDesk {

class Store;

enum class ReportKind { Errors, Groups, Products, Assignments, Redundant, RuleConflicts, Rules };
enum class ReportFormat { Table, Csv, Json };

/*! `errors`, `groups`, …; `table`, `csv`, `json`. */
[[nodiscard]] std::optional<ReportKind> reportKindFromString(QStringView text);
[[nodiscard]] std::optional<ReportFormat> reportFormatFromString(QStringView text);

/*! What some reports are about. */
struct ReportOptions
{
    /*! RuleConflicts: tables in the place of the directory's own. */
    std::vector<RuleTable> rules;
    /*! Rules: the tables as they were at that time; invalid for as they are. */
    QDateTime at;
};

/*! Reads a file of a rule table, of any of the three kinds; writes nothing. UnreadableInput, also
    for one that has rows that cannot be taken, with a line of the text for each. */
[[nodiscard]] Result<RuleTable> readRuleFile(const QString &path);

/*! Writes a report on the directory as it is at one moment to \a out, in UTF-8. Tables are for
    terminals: aligned, titles in the reader's language, without ids and control characters. CSV
    (commas, LF) and JSON (an array of objects) have the same keys in every language, with ids; CSV
    cells that a spreadsheet would take for a formula begin with an apostrophe. DiskFull or
   Internal, with the name of \a out as subject, when it cannot be written. Runs one read
   transaction. */
[[nodiscard]] Result<void> writeReport(Store &store, ReportKind kind, ReportFormat format,
                                       QIODevice &out, const ReportOptions &options = {});

} // namespace LicenseDesk
