// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/guid.h"

#include <QUuid>

#include <array>

namespace LicenseDesk {

namespace {

constexpr size_t textSize = 36;

constexpr bool isHyphen(size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

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
    if (text.size() != qsizetype(textSize))
        return std::nullopt;
    Guid guid;
    int digits = 0;
    for (size_t position = 0; position < textSize; ++position) {
        const QChar character = text[qsizetype(position)];
        if (isHyphen(position)) {
            if (character != u'-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(character);
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
    static constexpr char16_t digits[] = u"0123456789abcdef";
    std::array<QChar, textSize> text;
    size_t place = 0;
    for (const quint8 byte : m_bytes) {
        if (isHyphen(place))
            text[place++] = u'-';
        text[place++] = digits[byte >> 4];
        text[place++] = digits[byte & 15];
    }
    return QString(text.data(), qsizetype(textSize));
}

QByteArray Guid::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size()));
}

} // namespace LicenseDesk
