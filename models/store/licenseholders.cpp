// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/licenseholders.h"

#include "licensing/assignment.h"
#include "store/statement.h"

namespace LicenseDesk {

namespace {

// How many of the second group's licenses the user has from it: the same number as it has.
#define LICENSES_TRIED                                                                             \
    "(SELECT count(*) FROM assignment s JOIN group_license l ON l.grp = s.source "                 \
    "AND l.product = s.product WHERE s.usr = a.usr AND s.source = b.grp"
#define LICENSES_APPLIED LICENSES_TRIED " AND s.state <> ?)"
#define LICENSES_MEANT "(SELECT count(*) FROM group_license g WHERE g.grp = b.grp)"

UserKey readKey(const Row &row)
{
    return row.key<UserKey>(0);
}

UserId readId(const Row &row)
{
    return UserId(row.guid(0));
}

} // namespace

Result<std::vector<UserKey>> LicenseHolders::withDirectLicenses(const std::optional<SkuId> &product)
{
    if (product) {
        return Statement(m_store, "SELECT u.key FROM usr u WHERE u.key IN (SELECT usr "
                                  "FROM assignment WHERE source = 0 AND product = "
                                  "(SELECT key FROM product WHERE id = ?)) "
                                  "ORDER BY u.name_key, u.id")
            .all(readKey, *product);
    }
    return Statement(m_store, "SELECT u.key FROM usr u WHERE u.key IN (SELECT usr "
                              "FROM assignment WHERE source = 0) ORDER BY u.name_key, u.id")
        .all(readKey);
}

Result<std::vector<UserKey>> LicenseHolders::members(GroupKey group)
{
    return Statement(m_store, "SELECT u.key FROM member m JOIN usr u ON u.key = m.usr "
                              "WHERE m.grp = ? ORDER BY u.name_key, u.id")
        .all(readKey, group);
}

Result<std::vector<UserId>> LicenseHolders::notYetIn(GroupKey from, GroupKey to)
{
    return Statement(m_store, "SELECT a.user_id FROM member a WHERE a.grp = ? AND NOT EXISTS "
                              "(SELECT 1 FROM member b WHERE b.grp = ? AND b.user_id = a.user_id) "
                              "ORDER BY a.joined, a.user_id")
        .all(readId, from, to);
}

Result<std::vector<UserId>> LicenseHolders::servedBy(GroupKey from, GroupKey to)
{
    return Statement(m_store, "SELECT a.user_id FROM member a JOIN member b "
                              "ON b.user_id = a.user_id WHERE a.grp = ? AND b.grp = ? "
                              "AND " LICENSES_APPLIED " = " LICENSES_MEANT " ORDER BY a.user_id")
        .all(readId, from, to, AssignmentState::Error);
}

Result<std::vector<std::pair<UserKey, UserId>>> LicenseHolders::refusedBy(GroupKey from,
                                                                          GroupKey to)
{
    return Statement(m_store, "SELECT a.usr, a.user_id FROM member a JOIN member b "
                              "ON b.user_id = a.user_id WHERE a.grp = ? AND b.grp = ? "
                              "AND " LICENSES_TRIED ") = " LICENSES_MEANT " AND " LICENSES_APPLIED
                              " <> " LICENSES_MEANT " ORDER BY b.joined, a.user_id")
        .all([](const Row &row) { return std::pair(row.key<UserKey>(0), UserId(row.guid(1))); },
             from, to, AssignmentState::Error);
}

Result<std::vector<UserId>> LicenseHolders::unservedBy(GroupKey from, GroupKey to)
{
    return Statement(m_store,
                     "SELECT a.user_id FROM member a JOIN member b "
                     "ON b.user_id = a.user_id JOIN usr u ON u.key = a.usr "
                     "WHERE a.grp = ? AND b.grp = ? "
                     "AND " LICENSES_APPLIED " <> " LICENSES_MEANT " ORDER BY u.name_key, u.id")
        .all(readId, from, to, AssignmentState::Error);
}

} // namespace LicenseDesk
