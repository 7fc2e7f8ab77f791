// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table.h"

#include <QStringList>

namespace LicenseDesk::Bench {

/*! The figures of the window: its start on \a path and on \a empty, what it needs of memory and of
    the processor, and how long it stands still while the queued work of \a busy is processed. Each
    in a process of its own. False, with a message on standard error, when a step fails. */
[[nodiscard]] bool measureWindow(const QString &path, const QString &empty, const QString &busy,
                                 Table &table);

/*! What such a process does; \a arguments are those that measureWindow() gives it. */
int runWindow(const QStringList &arguments);

} // namespace LicenseDesk::Bench
