// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <vector>

namespace LicenseDesk {

class Catalogue;
class Reader;

/*! A column of a report. */
struct ReportColumn
{
    const char *key; //!< in CSV and JSON
    QString title; //!< in tables; empty for a column that tables leave out
};

/*! One value a column: text, number, list of texts, or null. */
using ReportRow = std::vector<QJsonValue>;
using ReportVisit = std::function<Result<void>(const ReportRow &)>;

[[nodiscard]] std::vector<ReportColumn> reportColumns(ReportKind kind);

/*! Calls \a visit with each row of the report in its order until it returns an error. Reads page by
    page: reports over a million users need no memory. */
[[nodiscard]] Result<void> forEachReportRow(Reader &reader, ReportKind kind,
                                            const ReportOptions &options, const ReportVisit &visit);
/*! Who has plans that the rules would not allow (R5.8); in a file of its own. */
[[nodiscard]] std::vector<ReportColumn> ruleConflictColumns();
[[nodiscard]] Result<void> forEachRuleConflict(Reader &reader, const Catalogue &catalogue,
                                               const ReportOptions &options,
                                               const ReportVisit &visit);
/*! The lines of the rule tables, now or as they were (R5.8); in a file of its own. */
[[nodiscard]] std::vector<ReportColumn> rulesColumns();
[[nodiscard]] Result<void> forEachRule(Reader &reader, const Catalogue &catalogue,
                                       const ReportOptions &options, const ReportVisit &visit);
[[nodiscard]] QString ruleKindName(RuleKind kind); //!< "exclusive plans", …

} // namespace LicenseDesk
