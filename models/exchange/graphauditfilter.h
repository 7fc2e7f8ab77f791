// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphfault.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! What a $filter of directory audits asks for. */
struct GraphAuditFilter
{
    AuditFilter filter;
    bool contradicts = false; //!< no entry can be meant: two activities at once, and the like
};

/*! Reads comparisons combined by `and`: activityDateTime with eq, ge, gt, le or lt;
    activityDisplayName, category, result, initiatedBy/user/displayName,
    initiatedBy/user/userPrincipalName and initiatedBy/app/displayName with eq;
    targetResources/any(t:t/id eq '…'). 400, with the name of what is not supported, for anything
    else. */
[[nodiscard]] Graphed<GraphAuditFilter> parseGraphAuditFilter(const QString &text);

} // namespace LicenseDesk
