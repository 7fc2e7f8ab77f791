// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table.h"

namespace LicenseDesk::Bench {

enum class PageClock { Wall, Processor };

/*! The figures of pages: what a view asks for, beside bare SQLite reading the same rows by their
    keys. \a path is a directory that nobody writes to. False, with a message on standard error,
    when a step fails. */
[[nodiscard]] bool measurePages(const QString &path, Table &table,
                                PageClock clock = PageClock::Wall);

} // namespace LicenseDesk::Bench
