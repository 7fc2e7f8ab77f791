// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textdecoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace LicenseDesk {

namespace {

struct TextDecoder
{
    Q_DECLARE_TR_FUNCTIONS(TextDecoder)
};

// What Windows-1252 has at 0x80 to 0x9f; the five places without a character keep their number.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

QByteArray fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code >= 0x80 && code < 0xa0)
            character = QChar(windows1252[size_t(code - 0x80)]);
    }
    return text.toUtf8();
}

QByteArray fromUtf16(const QByteArray &bytes)
{
    // The decoder takes the byte order from the BOM, and the BOM away.
    QStringDecoder decoder(QStringConverter::Utf16);
    const QString text = decoder(bytes);
    return text.toUtf8();
}

QByteArray toUtf8(const QByteArray &bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return bytes.sliced(3);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return fromUtf16(bytes);
    return bytes.isValidUtf8() ? bytes : fromWindows1252(bytes);
}

} // namespace

Result<QByteArray> readInputFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return failure(ErrorCode::UnreadableInput, path,
                       {TextDecoder::tr("This is a folder. Name a file.")});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::UnreadableInput, path,
            {TextDecoder::tr("It cannot be opened (%1). Check the name and the permissions.")
                 .arg(file.errorString())});
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::UnreadableInput, path,
                       {TextDecoder::tr("It cannot be read to its end (%1). Get the file anew.")
                            .arg(file.errorString())});
    }
    return bytes;
}

Result<QByteArray> decodeText(const QByteArray &bytes, const QString &fileName)
{
    QByteArray text = toUtf8(bytes);
    if (text.isEmpty()) {
        return failure(ErrorCode::UnreadableInput, fileName,
                       {TextDecoder::tr("The file is empty. Get it anew.")});
    }
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0) {
        return failure(ErrorCode::UnreadableInput, fileName,
                       {TextDecoder::tr("Line %1: there is a NUL byte, so this is no text, or a "
                                        "damaged one. Get the file anew.")
                            .arg(lineAt(text, nul))});
    }
    return text;
}

qint64 lineAt(const QByteArray &text, qsizetype position)
{
    const qsizetype end = std::clamp<qsizetype>(position, 0, text.size());
    return 1 + std::count(text.cbegin(), text.cbegin() + end, '\n');
}

} // namespace LicenseDesk
