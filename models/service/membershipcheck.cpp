// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/membershipcheck.h"

#include "licensing/membershiprule.h"

namespace LicenseDesk {

Result<void> checkMembershipRule(const GroupRecord &present, const GroupRecord &wanted)
{
    const QString &rule = wanted.membershipRule;
    // A dynamic group without a rule, which an import can leave, may change otherwise.
    const bool changed =
        rule != present.membershipRule || (isDynamic(wanted) && !isDynamic(present));
    if (!changed)
        return {};
    if (rule.isEmpty() && isDynamic(wanted)) {
        return failure(ErrorCode::InvalidValue, wanted.displayName,
                       {QStringLiteral("membershipRule"),
                        QStringLiteral("a rule, for groupTypes has DynamicMembership")});
    }
    if (rule.isEmpty())
        return {};
    const auto parsed = parseMembershipRule(rule);
    return parsed ? Result<void>() : tl::unexpected(toError(parsed.error(), wanted.displayName));
}

Result<void> requireAssigned(GroupStore &groups, GroupKey group)
{
    Result<GroupRecord> record = groups.read(group);
    if (!record)
        return tl::unexpected(record.error());
    if (isDynamic(*record))
        return failure(ErrorCode::DynamicMembers, record->displayName);
    return {};
}

} // namespace LicenseDesk
