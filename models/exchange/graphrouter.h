// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphcall.h"

namespace LicenseDesk {

/*! A request that is answered: which method on which path, with which query options, by whom. */
struct GraphRoute
{
    const char *method;
    const char *path; //!< segments; {} stands for any one that is no $word
    GraphOptions options;
    Graphed<GraphAnswer> (*handler)(GraphCall &call);
};

struct GraphMatch
{
    const GraphRoute *route = nullptr;
    QStringList parameters; //!< what stands at each {}
};

/*! The route for \a method, in capital letters, on the path \a segments. 400 that names the segment
    for an unknown path, 405 with Allow for a known one that does not know the method. */
[[nodiscard]] Graphed<GraphMatch> findRoute(const QString &method, const QStringList &segments);

} // namespace LicenseDesk
