// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace LicenseDesk {

/*! One record of a CSV text. */
struct CsvRecord
{
    qint64 line = 0; //!< on which it begins, from 1
    QStringList fields; //!< as written, without the quotation marks
};

/*! Reads CSV (RFC 4180) record by record from UTF-8 text: commas, quoted fields with line breaks
    and doubled quotation marks, LF and CRLF. Empty lines are passed over. Shares the text. */
class CsvReader
{
public:
    static constexpr qsizetype maximumRecordSize = 1024 * 1024; //!< bytes of UTF-8

    CsvReader(QByteArray text, QString fileName);

    /*! The next record into \a record; false at the end. UnreadableInput, with the line, for a
        record over maximumRecordSize and a quoted field that is left open. */
    [[nodiscard]] Result<bool> next(CsvRecord &record);

private:
    [[nodiscard]] Result<void> readRecord(CsvRecord &record);
    [[nodiscard]] Result<void> readQuoted(QByteArray &field);
    void readPlain(QByteArray &field);
    [[nodiscard]] Result<void> checkSize() const;

    QByteArray m_text;
    QString m_fileName;
    qsizetype m_position = 0;
    qsizetype m_recordStart = 0;
    qint64 m_line = 1; //!< of m_recordStart
};

} // namespace LicenseDesk
