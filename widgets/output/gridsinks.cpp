// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/gridsinks.h"

#include "exchange/rowwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace LicenseDesk {

namespace {

Result<void> failed(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::DirectoryNotWritable, file.fileName(),
                   {}, file.errorString());
}

Result<void> writeData(QIODevice &file, GridFormat format, const QStringList &headers,
                       const EachLine &lines)
{
    QByteArrayList keys;
    std::vector<ReportColumn> columns;
    for (const QString &header : headers)
        keys.append(header.toUtf8());
    for (qsizetype column = 0; column < keys.size(); ++column)
        columns.push_back({keys[column].constData(), headers[column]});
    const ReportRows rows = [&](const ReportVisit &visit) {
        return lines([&](const GridLine &line) {
            ReportRow row;
            for (const GridCell &cell : line)
                row.push_back(cell.value);
            return visit(row);
        });
    };
    return writeRows(columns, rows,
                     format == GridFormat::Json ? ReportFormat::Json : ReportFormat::Csv, file);
}

/*! Fills the table with at most mostPrinted lines. */
Result<void> collect(PrintedTable &table, const EachLine &lines)
{
    bool more = false;
    const Result<void> read = lines([&](const GridLine &line) -> Result<void> {
        more = table.rows.size() == mostPrinted;
        if (more)
            return failure(ErrorCode::Cancelled); // enough paper
        QStringList row;
        for (const GridCell &cell : line)
            row.append(cell.text);
        table.rows.push_back(row);
        return {};
    });
    if (!read && !more)
        return read;
    const QLocale locale;
    table.note =
        more ? QCoreApplication::translate("TablePrinter", "The first %1 rows; a CSV file has all.")
                   .arg(locale.toString(int(mostPrinted)))
             : QCoreApplication::translate("TablePrinter", "%Ln row(s)", nullptr,
                                           int(table.rows.size()));
    return {};
}

Result<void> printOn(QPagedPaintDevice &device, PrintedTable table, const QStringList &headers,
                     const QList<bool> &isNumber, const EachLine &lines, const CancelToken &cancel)
{
    table.headers = headers;
    table.isNumber = isNumber;
    if (Result<void> collected = collect(table, lines); !collected)
        return collected;
    return TablePrinter(device, table).print([&] { return !cancel.isCancelled(); });
}

} // namespace

GridFormat gridFormatOf(const QString &path)
{
    for (const GridFormat format : {GridFormat::Json, GridFormat::Pdf}) {
        if (path.endsWith(u'.' + suffixOf(format), Qt::CaseInsensitive))
            return format;
    }
    return GridFormat::Csv;
}

QString suffixOf(GridFormat format)
{
    switch (format) {
    case GridFormat::Csv:
        return QStringLiteral("csv");
    case GridFormat::Json:
        return QStringLiteral("json");
    case GridFormat::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

PrintedTable printedTable(const QString &title, const QString &directory)
{
    PrintedTable table;
    table.title = title;
    table.directory = directory;
    table.time = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    table.rightToLeft = QGuiApplication::isRightToLeft();
    return table;
}

LineSink fileSink(const QString &path, GridFormat format, const GridContent &content,
                  const PrintedTable &table)
{
    return [path, format, headers = content.headers, isNumber = content.isNumber,
            table](const EachLine &lines, const CancelToken &cancel) -> Result<void> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return failed(file);
        Result<void> written;
        if (format == GridFormat::Pdf) {
            QBuffer pages; // the writer closes what it has written to, and files are committed
            pages.open(QIODevice::WriteOnly);
            QPdfWriter writer(&pages);
            writer.setTitle(table.title);
            writer.setCreator(QStringLiteral("License Desk"));
            written = printOn(writer, table, headers, isNumber, lines, cancel);
            if (written && file.write(pages.data()) != pages.data().size())
                written = failed(file);
        } else {
            written = writeData(file, format, headers, lines);
        }
        if (!written)
            return written; // and the file before stays
        return file.commit() ? Result<void>() : failed(file);
    };
}

LineSink printerSink(const std::shared_ptr<QPrinter> &printer, const GridContent &content,
                     const PrintedTable &table)
{
    return [printer, headers = content.headers, isNumber = content.isNumber,
            table](const EachLine &lines, const CancelToken &cancel) {
        return printOn(*printer, table, headers, isNumber, lines, cancel);
    };
}

LineSink memorySink(const std::shared_ptr<std::vector<GridLine>> &lines)
{
    return [lines](const EachLine &each, const CancelToken &) {
        return each([&](const GridLine &line) -> Result<void> {
            lines->push_back(line);
            return {};
        });
    };
}

} // namespace LicenseDesk
