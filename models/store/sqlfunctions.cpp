// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlfunctions.h"

#include "base/foldedkey.h"
#include "base/guid.h"

#include <sqlite3.h>

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

} // namespace

bool addSqlFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    return sqlite3_create_function_v2(handle, "guid_bytes", 1, flags, nullptr, guidBytes, nullptr,
                                      nullptr, nullptr)
               == SQLITE_OK
           && sqlite3_create_function_v2(handle, "folded", 1, flags, nullptr, folded, nullptr,
                                         nullptr, nullptr)
                  == SQLITE_OK;
}

} // namespace LicenseDesk
