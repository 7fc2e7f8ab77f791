// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/output/gridwork.h"
#include "widgets/output/tableprinter.h"

class QPrinter;

namespace LicenseDesk {

enum class GridFormat { Csv, Json, Pdf };

/*! By the end of the name; CSV where it ends otherwise. */
[[nodiscard]] GridFormat gridFormatOf(const QString &path);
/*! "csv" */
[[nodiscard]] QString suffixOf(GridFormat format);

/*! What the pages of \a title say at their head, as of now. */
[[nodiscard]] PrintedTable printedTable(const QString &title, const QString &directory);

/*! More rows than these do not go onto paper; the last page says so. */
inline constexpr size_t mostPrinted = 20'000;

/*! Writes into the file \a path, which is replaced whole or not at all: CSV and JSON with the names
    of the columns, PDF as \a table says. DirectoryNotWritable, DiskFull. */
[[nodiscard]] LineSink fileSink(const QString &path, GridFormat format, const GridContent &content,
                                const PrintedTable &table);
/*! Prints. */
[[nodiscard]] LineSink printerSink(const std::shared_ptr<QPrinter> &printer,
                                   const GridContent &content, const PrintedTable &table);
/*! Keeps the lines. */
[[nodiscard]] LineSink memorySink(const std::shared_ptr<std::vector<GridLine>> &lines);

} // namespace LicenseDesk
