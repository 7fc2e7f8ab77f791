// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowwriter.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

class Output
{
public:
    explicit Output(QIODevice &device) : m_device(device) {}

    [[nodiscard]] Result<void> write(const QByteArray &bytes)
    {
        return m_device.write(bytes) == bytes.size() ? Result<void>() : failed();
    }
    [[nodiscard]] Result<void> finish()
    {
        auto *file = qobject_cast<QFileDevice *>(&m_device);
        return !file || file->flush() ? Result<void>() : failed();
    }

private:
    [[nodiscard]] Result<void> failed() const
    {
        const auto *file = qobject_cast<const QFileDevice *>(&m_device);
        const bool full = file && file->error() == QFileDevice::ResourceError;
        return failure(full ? ErrorCode::DiskFull : ErrorCode::Internal,
                       file ? file->fileName() : QString(), {}, m_device.errorString());
    }

    QIODevice &m_device;
};

QByteArray csvCell(const QJsonValue &value)
{
    QString text = plainText(value);
    // What a spreadsheet would calculate; numbers of ours never begin so.
    const QStringView start = QStringView(text).trimmed();
    const bool formula =
        !value.isDouble()
        && (text.startsWith(u'\t') || text.startsWith(u'\r')
            || (!start.isEmpty() && u"=+-@\uff1d\uff0b\uff0d\uff20"_qs.contains(start.front())));
    if (formula)
        text.prepend(u'\'');
    const bool quoted =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (quoted)
        text = u'"' + text.replace(u'"', u"\"\""_qs) + u'"';
    return text.toUtf8();
}

Result<void> writeCsv(const std::vector<ReportColumn> &columns, const ReportRows &rows, Output &out)
{
    QByteArray line;
    for (const ReportColumn &column : columns)
        line += (line.isEmpty() ? "" : ",") + csvCell(QString::fromUtf8(column.key));
    if (Result<void> written = out.write(line + '\n'); !written)
        return written;
    return rows([&](const ReportRow &row) {
        QByteArray cells;
        for (size_t column = 0; column < row.size(); ++column)
            cells += (column == 0 ? "" : ",") + csvCell(row[column]);
        return out.write(cells + '\n');
    });
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

Result<void> writeJson(const std::vector<ReportColumn> &columns, const ReportRows &rows,
                       Output &out)
{
    bool first = true;
    Result<void> written = out.write("[");
    if (written) {
        written = rows([&](const ReportRow &row) {
            QByteArray object = first ? "\n  {" : ",\n  {";
            first = false;
            for (size_t column = 0; column < row.size(); ++column) {
                object += column == 0 ? "" : ", ";
                object += jsonText(QString::fromUtf8(columns[column].key)) + ": ";
                object += jsonText(row[column]);
            }
            return out.write(object + '}');
        });
    }
    return written ? out.write(first ? "]\n" : "\n]\n") : written;
}

/*! A text in one line: names are data, and must not steer the terminal. */
QString terminalText(const QJsonValue &value)
{
    QString text = plainText(value);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control
            || character.category() == QChar::Separator_Line
            || character.category() == QChar::Separator_Paragraph)
            character = u' ';
    }
    return text;
}

class Table
{
public:
    explicit Table(const std::vector<ReportColumn> &columns) : m_columns(columns)
    {
        for (const ReportColumn &column : m_columns)
            m_widths.push_back(column.title.size());
    }

    void measure(const ReportRow &row)
    {
        m_any = true;
        for (size_t column = 0; column < row.size(); ++column)
            m_widths[column] = std::max(m_widths[column], terminalText(row[column]).size());
    }

    [[nodiscard]] bool isEmpty() const { return !m_any; }

    [[nodiscard]] QByteArray header() const
    {
        ReportRow titles;
        ReportRow lines;
        for (size_t column = 0; column < m_columns.size(); ++column) {
            titles.emplace_back(m_columns[column].title);
            lines.emplace_back(QString(m_widths[column], u'-'));
        }
        return line(titles) + line(lines);
    }

    [[nodiscard]] QByteArray line(const ReportRow &row) const
    {
        QString text;
        for (size_t column = 0; column < row.size(); ++column) {
            if (m_columns[column].title.isEmpty())
                continue;
            const QString cell = terminalText(row[column]);
            const auto width = int(m_widths[column]);
            if (!text.isEmpty())
                text += u"  "_qs;
            text += row[column].isDouble() ? cell.rightJustified(width) : cell.leftJustified(width);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text.toUtf8() + '\n';
    }

private:
    std::vector<ReportColumn> m_columns;
    std::vector<qsizetype> m_widths;
    bool m_any = false;
};

Result<void> writeTable(const std::vector<ReportColumn> &columns, const ReportRows &rows,
                        Output &out)
{
    Table table(columns);
    Result<void> measured = rows([&](const ReportRow &row) {
        table.measure(row);
        return Result<void>();
    });
    if (!measured)
        return measured;
    if (table.isEmpty())
        return out.write(QCoreApplication::translate("Report", "Nothing to report.").toUtf8()
                         + '\n');
    if (Result<void> written = out.write(table.header()); !written)
        return written;
    return rows([&](const ReportRow &row) { return out.write(table.line(row)); });
}

} // namespace

QString plainText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue part : list)
        parts += part.toString();
    return parts.join(u"; "_qs);
}

Result<void> writeRows(const std::vector<ReportColumn> &columns, const ReportRows &rows,
                       ReportFormat format, QIODevice &out)
{
    Output output(out);
    Result<void> written;
    switch (format) {
    case ReportFormat::Table:
        written = writeTable(columns, rows, output);
        break;
    case ReportFormat::Csv:
        written = writeCsv(columns, rows, output);
        break;
    case ReportFormat::Json:
        written = writeJson(columns, rows, output);
        break;
    }
    return written ? output.finish() : written;
}

} // namespace LicenseDesk
