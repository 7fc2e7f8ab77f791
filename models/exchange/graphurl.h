// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphfault.h"

#include <QList>
#include <QStringList>

#include <utility>

namespace LicenseDesk {

/*! A request's address in parts, percent-decoded. */
struct GraphUrl
{
    QStringList segments; //!< behind the version
    QList<std::pair<QString, QString>> options; //!< behind the question mark, names as written
};

/*! Reads `users/…`, `/users/…`, `/v1.0/users/…` and whole addresses under \a root or
    graph.microsoft.com. A key in brackets, `users('ada')`, is a segment of its own. 400 for another
    host or version, and for a broken percent-encoding. */
[[nodiscard]] Graphed<GraphUrl> parseGraphUrl(const QString &url, const QString &root);

/*! The whole address of \a url, percent-encoded. */
[[nodiscard]] QString graphAddress(const QString &root, const GraphUrl &url);

/*! One segment, or one option, percent-decoded; nothing for a broken encoding. */
[[nodiscard]] std::optional<QString> percentDecoded(const QString &text);
/*! `users('ada')` as `users`, `ada`; anything else as it is, also `users('')`, which names nobody.
 */
[[nodiscard]] QStringList splitKey(const QString &segment);

} // namespace LicenseDesk
