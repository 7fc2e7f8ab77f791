// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphurl.h"

#include <QJsonValue>

namespace LicenseDesk {

/*! Query options that a request understands; any other is refused by name. */
enum class GraphOption {
    Select = 1,
    Top = 2, //!< with $skiptoken
    Filter = 4,
    OwnFilter = 8, //!< read by who answers: more than one comparison
    OrderBy = 16,
    Count = 32,
};
Q_DECLARE_FLAGS(GraphOptions, GraphOption)

/*! `property eq value`. */
struct GraphFilter
{
    QString property;
    QJsonValue value; //!< text, number, boolean or null
};

/*! The query options of a request, read but not yet compared with what the objects have. */
struct GraphQuery
{
    static constexpr int defaultTop = 100;
    static constexpr int maximumTop = 999;

    QStringList select; //!< empty: everything
    int top = defaultTop;
    QString skipToken; //!< empty: from the start
    std::optional<GraphFilter> filter;
    std::optional<QString> ownFilter; //!< as written
    QString orderBy; //!< as written
    bool count = false;
};

/*! 400 for an option not in \a allowed, one given twice, and one whose value cannot be read. */
[[nodiscard]] Graphed<GraphQuery> parseGraphQuery(const GraphUrl &url, GraphOptions allowed);

} // namespace LicenseDesk

Q_DECLARE_OPERATORS_FOR_FLAGS(LicenseDesk::GraphOptions)
