// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace LicenseDesk {

/*! Gives the connection our own SQL functions, for migrations and searches:
    guid_bytes(text): the 16 bytes of a GUID written in 36 lower-case characters, else the text;
    folded(text): foldedKey(); has_text(text, key): whether folded(text) has the key in any place;
    and those of keysets.h. False when memory is short. */
[[nodiscard]] bool addSqlFunctions(sqlite3 *handle);

} // namespace LicenseDesk
