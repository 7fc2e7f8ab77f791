// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace LicenseDesk {

/*! The names, addresses or ids of people in a text from anywhere: one a line, or parted by
    semicolons, "Ada Lovelace <ada@contoso.com>", cells of a table copied from a grid or a
    spreadsheet, or a table with a head, of which the column that tells people apart best is taken.
    Without quotation marks and spaces around them; commas are left, as names have some. */
[[nodiscard]] QStringList peopleInText(const QString &text);

} // namespace LicenseDesk
