// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupstore.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

struct StoredLicense
{
    qint64 product = 0;
    qint64 putAt = 0;
    qint64 disabled = 0;
};

Result<std::vector<StoredLicense>> storedLicenses(Store &store, GroupKey group)
{
    return Statement(store, "SELECT product, put_at, disabled FROM group_license WHERE grp = ?")
        .all(
            [](const Row &row) {
                return StoredLicense{row.integer(0), row.integer(1), row.integer(2)};
            },
            group);
}

} // namespace

Result<bool> GroupStore::addMember(GroupKey group, UserKey user, qint64 sequence)
{
    auto added = Statement(m_store, "INSERT INTO member (grp, user_id, usr, joined) "
                                    "SELECT ?, id, key, ? FROM usr WHERE key = ? "
                                    "ON CONFLICT DO NOTHING")
                     .execute(group, sequence, user);
    if (!added)
        return tl::unexpected(added.error());
    if (*added == 0)
        return false;
    Steps steps(m_store);
    steps.run("UPDATE grp SET member_count = member_count + 1 WHERE key = ?", group)
        .run("DELETE FROM former_member WHERE grp = ? "
             "AND user_id = (SELECT id FROM usr WHERE key = ?)",
             group, user);
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return true;
}

Result<bool> GroupStore::removeMember(GroupKey group, UserKey user)
{
    auto removed = Statement(m_store, "DELETE FROM member WHERE grp = ? "
                                      "AND user_id = (SELECT id FROM usr WHERE key = ?)")
                       .execute(group, user);
    if (!removed)
        return tl::unexpected(removed.error());
    if (*removed == 0)
        return false;
    Steps steps(m_store);
    steps.run("UPDATE grp SET member_count = member_count - 1 WHERE key = ?", group)
        .run("INSERT INTO former_member (grp, user_id, usr) SELECT ?, id, key FROM usr "
             "WHERE key = ? AND EXISTS "
             "(SELECT 1 FROM assignment WHERE usr = ? AND source = ?)",
             group, user, user, group);
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return true;
}

Result<bool> GroupStore::addMember(GroupKey group, GroupKey member)
{
    return Statement(m_store, "INSERT INTO nested_group (grp, member) VALUES (?, ?) "
                              "ON CONFLICT DO NOTHING")
        .execute(group, member)
        .map([](qint64 added) { return added > 0; });
}

Result<bool> GroupStore::removeMember(GroupKey group, GroupKey member)
{
    return Statement(m_store, "DELETE FROM nested_group WHERE grp = ? AND member = ?")
        .execute(group, member)
        .map([](qint64 removed) { return removed > 0; });
}

Result<std::vector<std::pair<UserId, QString>>> GroupStore::memberNames(GroupKey group)
{
    using Member = std::pair<UserId, QString>;
    return Statement(m_store, "SELECT m.user_id, u.display_name FROM member m "
                              "JOIN usr u ON u.key = m.usr WHERE m.grp = ? ORDER BY m.user_id")
        .all([](const Row &row) { return Member(UserId(row.guid(0)), row.text(1)); }, group);
}

Result<std::vector<GroupKey>> GroupStore::nestedIn(GroupKey group)
{
    return Statement(m_store, "SELECT n.member FROM nested_group n JOIN grp g ON g.key = n.member "
                              "WHERE n.grp = ? ORDER BY g.id")
        .all([](const Row &row) { return row.key<GroupKey>(0); }, group);
}

Result<std::vector<GroupKey>> GroupStore::nestingOf(GroupKey group)
{
    return Statement(m_store, "SELECT n.grp FROM nested_group n JOIN grp g ON g.key = n.grp "
                              "WHERE n.member = ? ORDER BY g.id")
        .all([](const Row &row) { return row.key<GroupKey>(0); }, group);
}

Result<void> GroupStore::removeUserMembers(GroupKey group)
{
    return Steps(m_store)
        .run("INSERT INTO former_member (grp, user_id, usr) SELECT m.grp, m.user_id, m.usr "
             "FROM member m WHERE m.grp = ? AND EXISTS "
             "(SELECT 1 FROM assignment a WHERE a.usr = m.usr AND a.source = m.grp) "
             "ON CONFLICT DO NOTHING",
             group)
        .run("DELETE FROM member WHERE grp = ?", group)
        .run("UPDATE grp SET member_count = 0 WHERE key = ?", group)
        .result();
}

Result<bool> GroupStore::isMember(GroupKey group, UserKey user)
{
    return Statement(m_store, "SELECT EXISTS (SELECT 1 FROM member WHERE grp = ? "
                              "AND user_id = (SELECT id FROM usr WHERE key = ?))")
        .number(group, user)
        .map([](qint64 found) { return found != 0; });
}

Result<bool> GroupStore::isMember(GroupKey group, GroupKey member)
{
    return Statement(m_store, "SELECT EXISTS (SELECT 1 FROM nested_group "
                              "WHERE grp = ? AND member = ?)")
        .number(group, member)
        .map([](qint64 found) { return found != 0; });
}

Result<std::vector<GroupKey>> GroupStore::groupsOf(UserKey user)
{
    return Statement(m_store, "SELECT m.grp FROM member m JOIN grp g ON g.key = m.grp "
                              "WHERE m.usr = ? ORDER BY g.id")
        .all([](const Row &row) { return row.key<GroupKey>(0); }, user);
}

Result<GroupLicenses> GroupStore::licenses(GroupKey group)
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return licensesOf(m_store, **snapshot, group);
}

Result<GroupLicenses> licensesOf(Store &store, const CatalogueSnapshot &snapshot, GroupKey group)
{
    using Head = std::pair<GroupId, qint64>;
    auto head = Statement(store, "SELECT id, licensed_since FROM grp WHERE key = ?")
                    .one([](const Row &row) { return Head(row.guid(0), row.integer(1)); }, group);
    if (!head)
        return tl::unexpected(head.error());
    if (!*head)
        return failure(ErrorCode::NotFound, QString::number(qint64(group)),
                       {QStringLiteral("group")});
    GroupLicenses licenses{(*head)->first, (*head)->second, {}};
    if (licenses.licensedSince == 0)
        return licenses;
    auto stored = storedLicenses(store, group);
    if (!stored)
        return tl::unexpected(stored.error());
    for (const StoredLicense &license : *stored) {
        Result<PlanSet> disabled = planList(store, snapshot, license.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        licenses.licenses.push_back({snapshot.productOfKey.value(license.product, -1), *disabled});
    }
    std::ranges::sort(licenses.licenses, {}, &License::product);
    return licenses;
}

Result<bool> GroupStore::setLicenses(GroupKey group, const std::vector<License> &licenses,
                                     qint64 sequence)
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    auto stored = storedLicenses(m_store, group);
    if (!stored)
        return tl::unexpected(stored.error());
    std::map<qint64, StoredLicense> gone;
    for (const StoredLicense &license : *stored)
        gone.emplace(license.product, license);

    Steps steps(m_store);
    qint64 licensedSince = 0;
    bool changed = false;
    for (const License &license : licenses) {
        Result<qint64> disabled = planListKey(m_store, **snapshot, license.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const qint64 product = (*snapshot)->productKeys[size_t(license.product)];
        const auto present = gone.find(product);
        // What stays keeps its place in the order of waiting, whatever plans are off (R4.14).
        const qint64 putAt = present == gone.end() ? sequence : present->second.putAt;
        licensedSince = licensedSince == 0 ? putAt : std::min(licensedSince, putAt);
        if (present == gone.end() || present->second.disabled != *disabled) {
            changed = true;
            steps.run("INSERT INTO group_license (grp, product, put_at, disabled) "
                      "VALUES (?, ?, ?, ?) ON CONFLICT (grp, product) "
                      "DO UPDATE SET disabled = excluded.disabled",
                      group, product, putAt, *disabled);
        }
        if (present != gone.end())
            gone.erase(present);
    }
    for (const auto &[product, license] : gone) {
        changed = true;
        steps.run("DELETE FROM group_license WHERE grp = ? AND product = ?", group, product);
    }
    if (changed)
        steps.run("UPDATE grp SET licensed_since = ? WHERE key = ?", licensedSince, group);
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return changed;
}

} // namespace LicenseDesk
