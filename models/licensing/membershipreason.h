// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/membershiprule.h"

#include <QStringList>

namespace LicenseDesk {

/*! Why a membership rule says yes or no of a user (R11), in the rule's own language. */
struct MembershipReason
{
    bool matches = false;
    /*! The conditions that decide, in the order in which they are written: of a yes those that
        hold and are enough for it, of a no those that do not hold and prevent it. Never empty. */
    QStringList conditions;
};

/*! Of alternatives that hold the first is told, of those that do not all. */
[[nodiscard]] MembershipReason membershipReason(const MembershipRule &rule,
                                                const MembershipFacts &facts);

} // namespace LicenseDesk
