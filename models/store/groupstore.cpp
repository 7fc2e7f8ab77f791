// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupstore.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/recordcolumns.h"
#include "store/statement.h"

namespace LicenseDesk {

namespace {

std::vector<Address> groupAddresses(const GroupRecord &group)
{
    return addressesOf(QStringList{group.mail}, group.proxyAddresses);
}

} // namespace

GroupRecord readGroup(const Row &row)
{
    GroupRecord group;
    group.id = GroupId(row.guid(1));
    group.displayName = row.text(2);
    group.description = row.text(3);
    group.securityEnabled = row.boolean(4);
    group.mailEnabled = row.boolean(5);
    group.groupTypes = row.list(6);
    group.mail = row.text(7);
    group.mailNickname = row.text(8);
    group.proxyAddresses = row.list(9);
    group.createdDateTime = row.time(10);
    if (!row.isNull(11))
        group.processingState = row.key<ProcessingState>(11);
    group.membershipRule = row.text(12);
    group.membershipRulePaused = row.boolean(13);
    return group;
}

Result<GroupKey> GroupStore::find(const QString &id)
{
    if (const auto guid = GroupId::fromString(id)) {
        Result<std::optional<GroupKey>> key = find(*guid);
        if (!key)
            return tl::unexpected(key.error());
        if (*key)
            return **key;
    }
    return failure(ErrorCode::NotFound, id, {QStringLiteral("group")});
}

Result<std::optional<GroupKey>> GroupStore::find(const GroupId &id)
{
    return Statement(m_store, "SELECT key FROM grp WHERE id = ?")
        .one([](const Row &row) { return row.key<GroupKey>(0); }, id);
}

Result<GroupRecord> GroupStore::read(GroupKey key)
{
    auto group = Statement(m_store, "SELECT " GROUP_COLUMNS " FROM grp g WHERE g.key = ?")
                     .one(readGroup, key);
    if (!group)
        return tl::unexpected(group.error());
    if (!*group)
        return failure(ErrorCode::NotFound, QString::number(qint64(key)),
                       {QStringLiteral("group")});
    return **group;
}

Result<GroupKey> GroupStore::add(const GroupRecord &group)
{
    Result<std::optional<GroupKey>> other = find(group.id);
    if (!other)
        return tl::unexpected(other.error());
    if (*other) {
        return failure(ErrorCode::AlreadyExists, group.id.toString(),
                       {QStringLiteral("id"), group.id.toString()});
    }
    Result<qint64> key =
        Statement(m_store, "INSERT INTO grp (id, display_name, name_key, description, "
                           "security_enabled, mail_enabled, group_types, mail, mail_nickname, "
                           "proxy_addresses, created, processing_state, dynamic, "
                           "membership_rule, rule_paused) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key")
            .number(group.id, group.displayName, foldedKey(group.displayName), group.description,
                    group.securityEnabled, group.mailEnabled, group.groupTypes, group.mail,
                    group.mailNickname, group.proxyAddresses, group.createdDateTime,
                    group.processingState, isDynamic(group), group.membershipRule,
                    group.membershipRulePaused);
    if (!key)
        return tl::unexpected(key.error());
    Result<void> written = writeAddresses(m_store, OwnerKind::Group, *key, groupAddresses(group));
    if (!written)
        return tl::unexpected(written.error());
    return GroupKey(*key);
}

Result<void> GroupStore::update(GroupKey key, const GroupRecord &group)
{
    Result<void> written =
        Steps(m_store)
            .run("UPDATE grp SET display_name = ?, name_key = ?, description = ?, "
                 "security_enabled = ?, mail_enabled = ?, group_types = ?, mail = ?, "
                 "mail_nickname = ?, proxy_addresses = ?, dynamic = ?, membership_rule = ?, "
                 "rule_paused = ? WHERE key = ?",
                 group.displayName, foldedKey(group.displayName), group.description,
                 group.securityEnabled, group.mailEnabled, group.groupTypes, group.mail,
                 group.mailNickname, group.proxyAddresses, isDynamic(group), group.membershipRule,
                 group.membershipRulePaused, key)
            .result();
    if (!written)
        return written;
    return writeAddresses(m_store, OwnerKind::Group, qint64(key), groupAddresses(group));
}

Result<void> GroupStore::remove(GroupKey key)
{
    Result<qint64> inUse =
        Statement(m_store, "SELECT EXISTS (SELECT 1 FROM group_license WHERE grp = ?) "
                           "OR EXISTS (SELECT 1 FROM assignment WHERE source = ?)")
            .number(key, key);
    if (!inUse)
        return tl::unexpected(inUse.error());
    if (*inUse != 0)
        return failure(ErrorCode::GroupHasLicenses, QString::number(qint64(key)));
    if (Result<void> removed = removeAddresses(m_store, OwnerKind::Group, qint64(key)); !removed)
        return removed;
    return Steps(m_store)
        .run("DELETE FROM member WHERE grp = ?", key)
        .run("DELETE FROM former_member WHERE grp = ?", key)
        .run("DELETE FROM nested_group WHERE grp = ?", key)
        .run("DELETE FROM nested_group WHERE member = ?", key)
        .run("DELETE FROM job_user WHERE job IN (SELECT id FROM job WHERE grp = ?)", key)
        .run("DELETE FROM job WHERE grp = ?", key)
        .run("DELETE FROM grp WHERE key = ?", key)
        .result();
}

Result<std::optional<AddressOwner>> GroupStore::addressOwner(const GroupRecord &group)
{
    Result<std::optional<GroupKey>> self = find(group.id);
    if (!self)
        return tl::unexpected(self.error());
    return ownerOfAny(m_store, groupAddresses(group), OwnerKind::Group,
                      qint64(self->value_or(GroupKey(0))));
}

Result<void> GroupStore::setProcessingState(GroupKey key, ProcessingState state)
{
    return Steps(m_store)
        .run("UPDATE grp SET processing_state = ? WHERE key = ?", state, key)
        .result();
}

} // namespace LicenseDesk
