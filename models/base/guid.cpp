// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/guid.h"

#include <QUuid>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr std::array<int, 4> hyphens{8, 13, 18, 23};

int hexDigit(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if (code >= u'a' && code <= u'f')
        return code - u'a' + 10;
    if (code >= u'A' && code <= u'F')
        return code - u'A' + 10;
    return -1;
}

} // namespace

std::optional<Guid> Guid::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Guid guid;
    int digits = 0;
    for (int position = 0; position < 36; ++position) {
        if (std::ranges::find(hyphens, position) != hyphens.end()) {
            if (text[position] != u'-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(text[position]);
        if (digit < 0)
            return std::nullopt;
        quint8 &byte = guid.m_bytes[size_t(digits / 2)];
        byte = quint8(byte << 4 | digit);
        ++digits;
    }
    return guid;
}

Guid Guid::fromBytes(QByteArrayView bytes)
{
    Guid guid;
    if (bytes.size() == qsizetype(guid.m_bytes.size()))
        std::memcpy(guid.m_bytes.data(), bytes.data(), guid.m_bytes.size());
    return guid;
}

Guid Guid::create()
{
    return fromBytes(QUuid::createUuid().toRfc4122());
}

QString Guid::toString() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (const quint8 byte : m_bytes) {
        if (std::ranges::find(hyphens, int(text.size())) != hyphens.end())
            text += u'-';
        text += QLatin1Char(digits[byte >> 4]);
        text += QLatin1Char(digits[byte & 15]);
    }
    return text;
}

QByteArray Guid::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size()));
}

} // namespace LicenseDesk
