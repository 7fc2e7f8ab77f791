// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/csvroundtrip.h"

#include "exchange/csvreader.h"
#include "exchange/textdecoder.h"
#include "fuzz/fuzzing.h"

#include <QRegularExpression>

#include <optional>

namespace LicenseDesk {

namespace {

std::optional<QList<CsvRecord>> recordsOf(const QByteArray &text)
{
    CsvReader reader(text, QStringLiteral("file"));
    QList<CsvRecord> records;
    const qint64 lines = text.count('\n') + 1;
    qint64 last = 0;
    for (CsvRecord record;;) {
        const Result<bool> more = reader.next(record);
        if (!more) {
            static const QRegularExpression place(QStringLiteral("^Line \\d+: "));
            const QString sentence = more.error().arguments.value(0);
            require(more.error().code == ErrorCode::UnreadableInput, "unreadable, nothing worse");
            require(sentence.contains(place), "an error says its line", sentence);
            return std::nullopt;
        }
        if (!*more)
            return records;
        require(record.line > last && record.line <= lines, "records begin on lines of their own",
                QString::number(record.line));
        last = record.line;
        records.append(record);
    }
}

QByteArray written(const QList<CsvRecord> &records)
{
    QByteArray text;
    for (const CsvRecord &record : records) {
        QByteArrayList fields;
        for (const QString &field : record.fields)
            fields += '"' + field.toUtf8().replace("\"", "\"\"") + '"';
        text += fields.join(',') + "\r\n";
    }
    return text;
}

} // namespace

void readCsvAgain(const QByteArray &input)
{
    const Result<QByteArray> text = decodeText(input, QStringLiteral("file"));
    if (!text)
        return;
    const std::optional<QList<CsvRecord>> records = recordsOf(*text);
    if (!records)
        return;
    const QByteArray again = written(*records);
    const std::optional<QList<CsvRecord>> second = recordsOf(again);
    require(second && second->size() == records->size(), "written again, as many records",
            QString::fromUtf8(again));
    for (qsizetype index = 0; index < records->size(); ++index) {
        require(records->at(index).fields == second->at(index).fields,
                "written again, the same fields", QString::fromUtf8(again));
    }
}

} // namespace LicenseDesk
