// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/membershipstore.h"
#include "store/reader_rows.h"

#include <algorithm>

namespace LicenseDesk {

Result<void> Reader::checkMembership(const MembershipRule &rule,
                                     const std::optional<GroupId> &group, MembershipCheck &check,
                                     int limit, int names)
{
    return m_store.inSnapshot([&]() -> Result<void> {
        std::optional<GroupKey> key;
        if (group) {
            Result<qint64> found = keyOf(m_store, *group);
            if (!found)
                return tl::unexpected(found.error());
            key = GroupKey(*found);
        }
        MembershipStore store(m_store);
        Result<std::vector<MembershipCandidate>> users =
            store.candidates(key, rule.properties(), check.last, limit);
        if (!users)
            return tl::unexpected(users.error());
        const auto add = [names](QList<MembershipCheck::Person> &list, qint64 &count,
                                 const MembershipCandidate &user) {
            if (++count <= names)
                list.append({user.id, user.displayName, user.userPrincipalName});
        };
        for (MembershipCandidate &user : *users) {
            // A group does not make its own members.
            if (group)
                std::erase(user.facts.groups, *group);
            const bool matches = rule.matches(user.facts);
            check.matching += matches ? 1 : 0;
            if (matches && !user.isMember)
                add(check.joining, check.joinCount, user);
            else if (!matches && user.isMember)
                add(check.leaving, check.leaveCount, user);
            check.last = user.id;
        }
        check.users += qint64(users->size());
        check.finished = int(users->size()) < limit;
        return {};
    });
}

} // namespace LicenseDesk
