// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/groupassignment.h"
#include "store/records.h"

namespace LicenseDesk {

/*! What decides whether a stored group can be licensed (R6.4). */
[[nodiscard]] inline GroupKind kindOf(const GroupRecord &group)
{
    return {group.securityEnabled, group.mailEnabled,
            group.groupTypes.contains(QStringLiteral("Unified"), Qt::CaseInsensitive)};
}

} // namespace LicenseDesk
