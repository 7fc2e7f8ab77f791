// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlfunctions.h"

#include "base/foldedkey.h"
#include "base/guid.h"
#include "store/keysets.h"

#include <sqlite3.h>

#include <cstring>
#include <string>
#include <string_view>

namespace LicenseDesk {

namespace {

QString textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, text ? sqlite3_value_bytes(value) : 0);
}

void guidBytes(sqlite3_context *context, int, sqlite3_value **values)
{
    const QString text = textOf(values[0]);
    const std::optional<Guid> guid = Guid::fromString(text);
    if (!guid || guid->toString() != text) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    const QByteArray bytes = guid->toBytes();
    sqlite3_result_blob(context, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

void folded(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArray key = foldedKey(textOf(values[0])).toUtf8();
    sqlite3_result_text(context, key.constData(), int(key.size()), SQLITE_TRANSIENT);
}

/*! \a text without case, if all of it is plain ASCII. */
bool foldAscii(std::string_view text, std::string &folded)
{
    folded.resize(text.size());
    unsigned char all = 0;
    for (size_t place = 0; place < text.size(); ++place) {
        const auto character = static_cast<unsigned char>(text[place]);
        all |= character;
        folded[place] = char(character >= 'A' && character <= 'Z' ? character | 0x20 : character);
    }
    return all < 0x80;
}

void hasText(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto viewOf = [](sqlite3_value *value) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return text ? std::string_view(text, size_t(sqlite3_value_bytes(value)))
                    : std::string_view();
    };
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_int(context, 0);
        return;
    }
    const std::string_view key = viewOf(values[1]);
    const std::string_view text = viewOf(values[0]);
    // A log has gigabytes of these: no memory is asked for.
    thread_local std::string buffer;
    bool has = false;
    if (foldAscii(text, buffer))
        has = memmem(buffer.data(), buffer.size(), key.data(), key.size()) != nullptr;
    else
        has = foldedKey(textOf(values[0])).toUtf8().contains({key.data(), qsizetype(key.size())});
    sqlite3_result_int(context, has ? 1 : 0);
}

} // namespace

bool addSqlFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    return sqlite3_create_function_v2(handle, "guid_bytes", 1, flags, nullptr, guidBytes, nullptr,
                                      nullptr, nullptr)
               == SQLITE_OK
           && sqlite3_create_function_v2(handle, "folded", 1, flags, nullptr, folded, nullptr,
                                         nullptr, nullptr)
                  == SQLITE_OK
           && sqlite3_create_function_v2(handle, "has_text", 2, flags, nullptr, hasText, nullptr,
                                         nullptr, nullptr)
                  == SQLITE_OK
           && addKeyFunctions(handle);
}

} // namespace LicenseDesk
