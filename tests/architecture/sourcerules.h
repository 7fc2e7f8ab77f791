// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the source tree, as functions over a folder, so that they can be tried on others.
#pragma once

#include <QStringList>

namespace LicenseDesk::SourceRules {

/*! Each function looks at the tree below \a root and returns what breaks its rule, one sentence
    each, beginning with `path:line`. */

/*! base ← licensing ← store ← service ← {exchange, items} ← widgets ← app: a folder includes, and
    links, itself and those before it; items and exchange not each other. */
[[nodiscard]] QStringList layers(const QString &root);

/*! Only models/store knows a database: no include, no link and no statement elsewhere. */
[[nodiscard]] QStringList databases(const QString &root);

/*! models/licensing is pure: no QObject, no threads, no files, no sockets. */
[[nodiscard]] QStringList purity(const QString &root);

/*! Nothing below widgets shows anything: no Qt Widgets in models. */
[[nodiscard]] QStringList presentation(const QString &root);

/*! The program's one event loop is app's, connects are checked by the compiler, nothing is left to
    do later: no exec(), processEvents(), QEventLoop, SIGNAL(), SLOT(), TODO. And every compiler we
    need can read it. */
[[nodiscard]] QStringList conduct(const QString &root);

/*! Only what belongs there stands at the top. */
[[nodiscard]] QStringList topLevel(const QString &root);

/*! A header has at most 200 lines, a source 600. */
[[nodiscard]] QStringList sizes(const QString &root);

/*! Every source, script and CMake file names its license in its first lines. */
[[nodiscard]] QStringList licenses(const QString &root);

} // namespace LicenseDesk::SourceRules
