// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changewriter.h"

#include "service/auditvalues.h"

namespace LicenseDesk {

namespace {

constexpr QLatin1String userManagement("UserManagement");
constexpr QLatin1String groupManagement("GroupManagement");
constexpr QLatin1String directoryManagement("DirectoryManagement");
constexpr QLatin1String contactManagement("Contact");

AuditEntry entryFor(const UserRecord &user, const char *activity)
{
    AuditEntry entry;
    entry.activity = QLatin1String(activity);
    entry.category = userManagement;
    entry.targetType = QStringLiteral("User");
    entry.targetId = user.id.toString();
    entry.targetName = user.displayName;
    return entry;
}

AuditEntry entryFor(const GroupRecord &group, const char *activity)
{
    AuditEntry entry;
    entry.activity = QLatin1String(activity);
    entry.category = groupManagement;
    entry.targetType = QStringLiteral("Group");
    entry.targetId = group.id.toString();
    entry.targetName = group.displayName;
    return entry;
}

AuditEntry entryFor(const ContactRecord &contact, const char *activity)
{
    AuditEntry entry;
    entry.activity = QLatin1String(activity);
    entry.category = contactManagement;
    entry.targetType = QStringLiteral("Contact");
    entry.targetId = contact.id.toString();
    entry.targetName = contact.displayName;
    return entry;
}

} // namespace

ChangeWriter::ChangeWriter(Store &store, const QDateTime &now, const QString &actor,
                           qint64 sequence)
    : m_store(store),
      m_now(now),
      m_actor(actor),
      m_sequence(sequence),
      m_catalogue(store),
      m_users(store),
      m_groups(store),
      m_audit(store)
{}

Result<UserKey> ChangeWriter::addUser(const UserRecord &user)
{
    Result<UserKey> key = m_users.add(user);
    if (!key)
        return key;
    AuditEntry entry = entryFor(user, "Add user");
    entry.newValue = auditDifference(UserRecord(), user).second;
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateUser(UserKey key, const UserRecord &user)
{
    Result<UserRecord> present = m_users.read(key);
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = auditDifference(*present, user);
    if (before == after)
        return false;
    if (Result<void> updated = m_users.update(key, user); !updated)
        return tl::unexpected(updated.error());
    AuditEntry entry = entryFor(user, "Update user");
    entry.oldValue = before;
    entry.newValue = after;
    return audit(entry).map([] { return true; });
}

Result<void> ChangeWriter::removeUser(UserKey key)
{
    Result<UserRecord> user = m_users.read(key);
    if (!user)
        return tl::unexpected(user.error());
    if (Result<void> removed = m_users.remove(key); !removed)
        return removed;
    AuditEntry entry = entryFor(*user, "Delete user");
    entry.oldValue = auditDifference(*user, UserRecord()).first;
    return audit(entry);
}

Result<GroupKey> ChangeWriter::addGroup(const GroupRecord &group)
{
    Result<GroupKey> key = m_groups.add(group);
    if (!key)
        return key;
    AuditEntry entry = entryFor(group, "Add group");
    entry.newValue = auditDifference(GroupRecord(), group).second;
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateGroup(GroupKey key, const GroupRecord &group)
{
    Result<GroupRecord> present = m_groups.read(key);
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = auditDifference(*present, group);
    if (before == after)
        return false;
    if (Result<void> updated = m_groups.update(key, group); !updated)
        return tl::unexpected(updated.error());
    AuditEntry entry = entryFor(group, "Update group");
    entry.oldValue = before;
    entry.newValue = after;
    return audit(entry).map([] { return true; });
}

Result<void> ChangeWriter::removeGroup(GroupKey key)
{
    Result<GroupRecord> group = m_groups.read(key);
    if (!group)
        return tl::unexpected(group.error());
    if (Result<void> removed = m_groups.remove(key); !removed)
        return removed;
    AuditEntry entry = entryFor(*group, "Delete group");
    entry.oldValue = auditDifference(*group, GroupRecord()).first;
    return audit(entry);
}

Result<void> ChangeWriter::auditMember(GroupKey group, const AuditedMember &member, bool added)
{
    Result<GroupRecord> record = m_groups.read(group);
    if (!record)
        return tl::unexpected(record.error());
    AuditEntry entry =
        entryFor(*record, added ? "Add member to group" : "Remove member from group");
    (added ? entry.newValue : entry.oldValue) = auditText(member);
    return audit(entry);
}

Result<bool> ChangeWriter::addMember(GroupKey group, UserKey user)
{
    Result<bool> added = m_groups.addMember(group, user, m_sequence);
    return added && *added ? auditUserMember(group, user, true) : added;
}

Result<bool> ChangeWriter::removeMember(GroupKey group, UserKey user)
{
    Result<bool> removed = m_groups.removeMember(group, user);
    return removed && *removed ? auditUserMember(group, user, false) : removed;
}

Result<bool> ChangeWriter::auditUserMember(GroupKey group, UserKey user, bool added)
{
    Result<UserRecord> record = m_users.read(user);
    if (!record)
        return tl::unexpected(record.error());
    const AuditedMember member{QStringLiteral("User"), record->id.toString(), record->displayName};
    return auditMember(group, member, added).map([] { return true; });
}

Result<bool> ChangeWriter::addMember(GroupKey group, GroupKey member)
{
    Result<bool> added = m_groups.addMember(group, member);
    return added && *added ? auditGroupMember(group, member, true) : added;
}

Result<bool> ChangeWriter::removeMember(GroupKey group, GroupKey member)
{
    Result<bool> removed = m_groups.removeMember(group, member);
    return removed && *removed ? auditGroupMember(group, member, false) : removed;
}

Result<bool> ChangeWriter::auditGroupMember(GroupKey group, GroupKey member, bool added)
{
    Result<GroupRecord> record = m_groups.read(member);
    if (!record)
        return tl::unexpected(record.error());
    const AuditedMember audited{QStringLiteral("Group"), record->id.toString(),
                                record->displayName};
    return auditMember(group, audited, added).map([] { return true; });
}

Result<bool> ChangeWriter::setGroupLicenses(GroupKey group, const std::vector<License> &licenses)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_catalogue.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<GroupLicenses> before = m_groups.licenses(group);
    if (!before)
        return tl::unexpected(before.error());
    Result<GroupRecord> record = m_groups.read(group);
    if (!record)
        return tl::unexpected(record.error());
    Result<bool> changed = m_groups.setLicenses(group, licenses, m_sequence);
    if (!changed)
        return changed;
    AuditEntry entry = entryFor(*record, "Set group license");
    entry.oldValue = auditText(before->licenses, **catalogue);
    entry.newValue = auditText(licenses, **catalogue);
    return audit(entry).map([&] { return *changed; });
}

Result<bool> ChangeWriter::replaceEntries(
    UserKey user, const std::vector<AssignmentStore::ImportedEntry> &entries)
{
    AssignmentStore assignments(m_store);
    Result<bool> changed = assignments.replaceAll(user, entries, m_now);
    if (!changed || !*changed)
        return changed;
    Result<UserRecord> record = m_users.read(user);
    if (!record)
        return tl::unexpected(record.error());
    AuditEntry entry = entryFor(*record, "Change user license");
    for (const AssignmentStore::ImportedEntry &imported : entries) {
        if (!imported.group || m_groupIds.contains(*imported.group))
            continue;
        Result<GroupRecord> group = m_groups.read(*imported.group);
        if (!group)
            return tl::unexpected(group.error());
        m_groupIds.insert(*imported.group, group->id.toString());
    }
    entry.newValue = auditText(entries, m_groupIds);
    return audit(entry).map([] { return true; });
}

Result<ContactKey> ChangeWriter::addContact(const ContactRecord &contact)
{
    Result<ContactKey> key = m_users.add(contact);
    if (!key)
        return key;
    AuditEntry entry = entryFor(contact, "Add contact");
    entry.newValue = auditDifference(ContactRecord(), contact).second;
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateContact(ContactKey key, const ContactRecord &contact)
{
    Result<ContactRecord> present = m_users.read(key);
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = auditDifference(*present, contact);
    if (before == after)
        return false;
    if (Result<void> updated = m_users.update(key, contact); !updated)
        return tl::unexpected(updated.error());
    AuditEntry entry = entryFor(contact, "Update contact");
    entry.oldValue = before;
    entry.newValue = after;
    return audit(entry).map([] { return true; });
}

Result<void> ChangeWriter::removeContact(ContactKey key)
{
    Result<ContactRecord> contact = m_users.read(key);
    if (!contact)
        return tl::unexpected(contact.error());
    if (Result<void> removed = m_users.remove(key); !removed)
        return removed;
    AuditEntry entry = entryFor(*contact, "Delete contact");
    entry.oldValue = auditDifference(*contact, ContactRecord()).first;
    return audit(entry);
}

Result<CatalogueStore::Written> ChangeWriter::writeSubscription(const SkuId &product,
                                                                const PrepaidUnits &units,
                                                                CapabilityStatus status)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_catalogue.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<CatalogueStore::Written> written = m_catalogue.writeSubscription(product, units, status);
    if (!written || *written == CatalogueStore::Written::Unchanged)
        return written;
    AuditEntry entry;
    entry.activity = QStringLiteral("Update subscription");
    entry.category = directoryManagement;
    entry.targetType = QStringLiteral("Product");
    entry.targetId = product.toString();
    const ProductIndex index = (*catalogue)->indexOf(product);
    if (index >= 0) {
        const Product &before = (*catalogue)->product(index);
        entry.targetName = before.displayName;
        if (before.subscribed)
            entry.oldValue = auditText(before.units, before.status);
    }
    entry.newValue = auditText(units, status);
    return audit(entry).map([&] { return *written; });
}

Result<void> ChangeWriter::updateOrganization(const OrganizationRecord &organization)
{
    Result<OrganizationRecord> present = m_store.organization();
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = auditDifference(*present, organization);
    if (before == after)
        return {};
    if (Result<void> written = m_store.setOrganization(organization); !written)
        return written;
    AuditEntry entry;
    entry.activity = QStringLiteral("Set Company Information");
    entry.category = directoryManagement;
    entry.targetType = QStringLiteral("Organization");
    entry.targetId = organization.tenantId.toString();
    entry.targetName = organization.displayName;
    entry.oldValue = before;
    entry.newValue = after;
    return audit(entry);
}

Result<void> ChangeWriter::audit(AuditEntry entry)
{
    if (!entry.at.isValid())
        entry.at = m_now;
    if (entry.actor.isEmpty())
        entry.actor = m_actor;
    return m_audit.write(entry);
}

} // namespace LicenseDesk
