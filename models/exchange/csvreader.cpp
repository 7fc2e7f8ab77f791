// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace LicenseDesk {

namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

} // namespace

CsvReader::CsvReader(QByteArray text, QString fileName)
    : m_text(std::move(text)),
      m_fileName(std::move(fileName))
{}

Result<bool> CsvReader::next(CsvRecord &record)
{
    while (m_position < m_text.size()) {
        m_recordStart = m_position;
        record.line = m_line;
        record.fields.clear();
        if (Result<void> read = readRecord(record); !read)
            return tl::unexpected(read.error());
        m_line += std::count(m_text.cbegin() + m_recordStart, m_text.cbegin() + m_position, '\n');
        const bool emptyLine = record.fields.size() == 1 && record.fields.constFirst().isEmpty();
        if (!emptyLine)
            return true;
    }
    return false;
}

Result<void> CsvReader::readRecord(CsvRecord &record)
{
    for (;;) {
        QByteArray field;
        if (m_position < m_text.size() && m_text[m_position] == '"') {
            if (Result<void> read = readQuoted(field); !read)
                return read;
        }
        readPlain(field);
        record.fields += QString::fromUtf8(field);
        if (Result<void> small = checkSize(); !small)
            return small;
        if (m_position >= m_text.size())
            return {};
        if (m_text[m_position++] == '\n')
            return {};
    }
}

Result<void> CsvReader::readQuoted(QByteArray &field)
{
    const qsizetype opened = m_position++;
    for (;;) {
        const qsizetype quote = m_text.indexOf('"', m_position);
        if (quote - m_recordStart > maximumRecordSize)
            m_position = quote;
        if (Result<void> small = checkSize(); !small)
            return small;
        if (quote < 0) {
            const qint64 line =
                m_line
                + std::count(m_text.cbegin() + m_recordStart, m_text.cbegin() + opened, '\n');
            return failure(ErrorCode::UnreadableInput, m_fileName,
                           {CsvText::tr("Line %1: a quoted field is left open at the end of the "
                                        "file. Close the quotation mark, or get the file anew: it "
                                        "may be cut off.")
                                .arg(line)});
        }
        field += QByteArrayView(m_text).sliced(m_position, quote - m_position);
        m_position = quote + 1;
        if (m_position >= m_text.size() || m_text[m_position] != '"')
            return {};
        field += '"';
        ++m_position;
    }
}

void CsvReader::readPlain(QByteArray &field)
{
    const auto from = m_text.cbegin() + m_position;
    const auto end =
        std::find_if(from, m_text.cend(), [](char byte) { return byte == ',' || byte == '\n'; });
    QByteArrayView plain(from, end);
    m_position += plain.size();
    const bool endOfLine = end == m_text.cend() || *end == '\n';
    if (endOfLine && plain.endsWith('\r'))
        plain.chop(1);
    field += plain;
}

Result<void> CsvReader::checkSize() const
{
    if (m_position - m_recordStart <= maximumRecordSize)
        return {};
    return failure(ErrorCode::UnreadableInput, m_fileName,
                   {CsvText::tr("Line %1: the record that begins here is longer than 1 MiB. Look "
                                "for a quotation mark that is not closed.")
                        .arg(m_line)});
}

} // namespace LicenseDesk
