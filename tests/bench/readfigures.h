// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table.h"

namespace LicenseDesk::Bench {

/*! The figures of pages: what a view asks for first, beside bare SQLite reading the same rows by
    their keys. \a path is a closed directory. False, with a message on standard error, when a step
    fails. */
[[nodiscard]] bool measurePages(const QString &path, Table &table);

} // namespace LicenseDesk::Bench
