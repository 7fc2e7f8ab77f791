// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <vector>

namespace LicenseDesk {

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

/*! A report of any kind: its columns, and how its rows are visited, each time from the first. */
struct ReportSource
{
    std::vector<ReportColumn> columns;
    std::function<Result<void>(const ReportVisit &visit)> rows;
};

/*! Writes it as writeReport() does, within the transaction that the source reads in. */
[[nodiscard]] Result<void> writeRows(const ReportSource &source, ReportFormat format,
                                     QIODevice &out);

[[nodiscard]] std::vector<ReportColumn> reportColumns(ReportKind kind);

/*! Calls \a visit with each row of the report in its order until it returns an error. Reads page by
    page: reports over a million users need no memory. */
[[nodiscard]] Result<void> forEachReportRow(Reader &reader, ReportKind kind,
                                            const ReportVisit &visit);

} // namespace LicenseDesk
