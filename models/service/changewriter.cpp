// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changewriter.h"

#include "service/addresskeeper.h"
#include "service/auditvalues.h"
#include "service/undorecorder.h"
#include "service/undovalues.h"
#include "store/membershiprecord.h"

namespace LicenseDesk {

namespace {

constexpr QLatin1String userManagement("UserManagement");
constexpr QLatin1String groupManagement("GroupManagement");
constexpr QLatin1String directoryManagement("DirectoryManagement");
constexpr QLatin1String contactManagement("Contact");

AuditEntry entryFor(const char *activity, QLatin1String category, const char *type)
{
    AuditEntry entry;
    entry.activity = QLatin1String(activity);
    entry.category = category;
    entry.targetType = QLatin1String(type);
    return entry;
}

AuditEntry entryFor(const UserRecord &user, const char *activity)
{
    AuditEntry entry = entryFor(activity, userManagement, "User");
    entry.targetId = user.id.toString();
    entry.targetName = user.displayName;
    return entry;
}

AuditEntry entryFor(const GroupRecord &group, const char *activity)
{
    AuditEntry entry = entryFor(activity, groupManagement, "Group");
    entry.targetId = group.id.toString();
    entry.targetName = group.displayName;
    return entry;
}

AuditEntry entryFor(const ContactRecord &contact, const char *activity)
{
    AuditEntry entry = entryFor(activity, contactManagement, "Contact");
    entry.targetId = contact.id.toString();
    entry.targetName = contact.displayName;
    return entry;
}

/*! Whether addresses, or what they are made of, are written as they are. */
bool isReaddressing(const UserRecord &before, const UserRecord &after)
{
    return before.userPrincipalName != after.userPrincipalName || before.mail != after.mail
           || before.mailNickname != after.mailNickname
           || before.proxyAddresses != after.proxyAddresses;
}

/*! Notes how a change of a user changes what the addresses are made of. */
class AddressRecording
{
public:
    AddressRecording(UndoRecorder *recorder, UserKey user) : m_recorder(recorder), m_user(user) {}

    [[nodiscard]] Result<void> begin()
    {
        if (!m_recorder)
            return {};
        return m_recorder->addresses(m_user).map([this](const QString &text) { m_before = text; });
    }
    [[nodiscard]] Result<void> end(const UserId &id)
    {
        if (!m_recorder)
            return {};
        return m_recorder->addresses(m_user).map([&](const QString &text) {
            m_recorder->note(UndoAspect::UserAddresses, id.guid(), {}, m_before, text);
        });
    }

private:
    UndoRecorder *m_recorder;
    UserKey m_user;
    QString m_before;
};

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

Result<UserKey> ChangeWriter::addUser(const UserRecord &user, const AddressUpdate *addresses)
{
    Result<std::optional<qint64>> object = m_audit.objectFor(user.id, user.displayName);
    if (!object)
        return tl::unexpected(object.error());
    Result<UserKey> key = m_users.add(user, *object);
    if (!key)
        return key;
    AuditEntry entry = entryFor(user, "Add user");
    entry.newValue = LicenseDesk::auditDifference(UserRecord(), user).second;
    if (addresses) {
        // Only inputs that are not the results themselves are worth a word.
        const AddressInputs shown{{}, user.mail, user.mailNickname, user.proxyAddresses};
        entry.newValue = withInputs({}, entry.newValue, shown, addresses->inputs).second;
        Result<void> written =
            UserAddressStore(m_store).write(*key, addresses->inputs, addresses->results);
        if (!written)
            return tl::unexpected(written.error());
    }
    noteUser(*key, MembershipProperties().set());
    if (m_recorder) {
        Result<QString> added = m_recorder->user(*key);
        if (!added)
            return tl::unexpected(added.error());
        m_recorder->note(UndoAspect::User, user.id.guid(), {}, {}, *added);
    }
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateUser(UserKey key, const UserRecord &user,
                                      const AddressUpdate *addresses)
{
    Result<UserRecord> present = m_users.read(key);
    if (!present)
        return tl::unexpected(present.error());
    noteUser(key, membershipDifference(*present, user));
    if (addresses)
        noteUser(key, membershipAddresses());
    if (m_recorder)
        m_recorder->noteProperties(*present, user);
    const bool isReaddressed = addresses || isReaddressing(*present, user);
    AddressRecording recording(isReaddressed ? m_recorder : nullptr, key);
    if (Result<void> begun = recording.begin(); !begun)
        return tl::unexpected(begun.error());
    AuditEntry entry = entryFor(user, "Update user");
    std::tie(entry.oldValue, entry.newValue) = LicenseDesk::auditDifference(*present, user);
    if (entry.oldValue != entry.newValue) {
        if (Result<void> updated = m_users.update(key, user); !updated)
            return tl::unexpected(updated.error());
    }
    if (addresses) {
        entry.reason = addresses->reason;
        std::tie(entry.oldValue, entry.newValue) =
            withInputs(entry.oldValue, entry.newValue, addresses->before, addresses->inputs);
        Result<void> written =
            UserAddressStore(m_store).write(key, addresses->inputs, addresses->results);
        if (!written)
            return tl::unexpected(written.error());
    }
    if (Result<void> noted = recording.end(user.id); !noted)
        return tl::unexpected(noted.error());
    if (entry.oldValue == entry.newValue)
        return false;
    return audit(entry).map([] { return true; });
}

Result<void> ChangeWriter::removeUser(UserKey key)
{
    Result<UserRecord> user = m_users.read(key);
    if (!user)
        return tl::unexpected(user.error());
    if (m_recorder) {
        Result<QString> present = m_recorder->user(key);
        if (!present)
            return tl::unexpected(present.error());
        m_recorder->note(UndoAspect::User, user->id.guid(), {}, *present, {});
    }
    // Nothing that the user had goes without a word (R10.1): groups and licenses go first.
    Result<std::vector<GroupKey>> groups = m_groups.groupsOf(key);
    if (!groups)
        return tl::unexpected(groups.error());
    for (const GroupKey group : *groups) {
        if (Result<bool> removed = removeMember(group, key); !removed)
            return tl::unexpected(removed.error());
    }
    Result<std::vector<AssignmentStore::ImportedEntry>> entries =
        AssignmentStore(m_store).entries(key);
    if (!entries)
        return tl::unexpected(entries.error());
    if (Result<void> audited = auditDifference(*user, *entries, {}); !audited)
        return audited;
    if (Result<void> removed = m_users.remove(key); !removed)
        return removed;
    AuditEntry entry = entryFor(*user, "Delete user");
    entry.oldValue = LicenseDesk::auditDifference(*user, UserRecord()).first;
    return audit(entry);
}

Result<GroupKey> ChangeWriter::addGroup(const GroupRecord &group)
{
    Result<GroupKey> key = m_groups.add(group);
    if (!key)
        return key;
    if (isDynamic(group))
        noteRule(*key);
    if (m_recorder)
        m_recorder->note(UndoAspect::Group, group.id.guid(), {}, {}, undoText(group));
    AuditEntry entry = entryFor(group, "Add group");
    entry.newValue = LicenseDesk::auditDifference(GroupRecord(), group).second;
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateGroup(GroupKey key, const GroupRecord &group)
{
    Result<GroupRecord> present = m_groups.read(key);
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = LicenseDesk::auditDifference(*present, group);
    if (before == after)
        return false;
    m_lastGroup.reset();
    if (Result<void> updated = m_groups.update(key, group); !updated)
        return tl::unexpected(updated.error());
    const bool isTurned = isDynamic(group) && !isDynamic(*present);
    if (isDynamic(group) != isDynamic(*present) || group.membershipRule != present->membershipRule
        || group.membershipRulePaused != present->membershipRulePaused)
        noteRule(key, isTurned);
    if (m_recorder) {
        m_recorder->noteProperties(*present, group);
        Result<void> noted =
            isTurned ? m_recorder->noteFormerMembers(key, *present) : Result<void>();
        if (!noted)
            return tl::unexpected(noted.error());
    }
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
    if (Result<void> left = leaveNesting(key); !left)
        return left;
    m_lastGroup.reset();
    if (Result<void> removed = m_groups.remove(key); !removed)
        return removed;
    if (m_recorder)
        m_recorder->note(UndoAspect::Group, group->id.guid(), {}, undoText(*group), {});
    AuditEntry entry = entryFor(*group, "Delete group");
    entry.oldValue = LicenseDesk::auditDifference(*group, GroupRecord()).first;
    return audit(entry);
}

Result<void> ChangeWriter::leaveNesting(GroupKey group)
{
    Result<std::vector<GroupKey>> members = m_groups.nestedIn(group);
    Result<std::vector<GroupKey>> holders = m_groups.nestingOf(group);
    if (!members || !holders)
        return tl::unexpected(members ? holders.error() : members.error());
    for (const GroupKey member : *members) {
        if (Result<bool> removed = removeMember(group, member); !removed)
            return tl::unexpected(removed.error());
    }
    for (const GroupKey holder : *holders) {
        if (Result<bool> removed = removeMember(holder, group); !removed)
            return tl::unexpected(removed.error());
    }
    return {};
}

Result<void> ChangeWriter::removeUserMembers(GroupKey group)
{
    Result<GroupRecord> record = m_groups.read(group);
    if (!record)
        return tl::unexpected(record.error());
    Result<std::vector<std::pair<UserId, QString>>> members = m_groups.memberNames(group);
    if (!members)
        return tl::unexpected(members.error());
    AuditEntry entry = entryFor(*record, "Remove member from group");
    entry.memberType = QStringLiteral("User");
    for (const auto &[id, name] : *members) {
        entry.memberId = id.toString();
        entry.memberName = name;
        if (m_recorder)
            m_recorder->noteMember(*record, true, entry.memberId, false);
        if (Result<void> audited = audit(entry); !audited)
            return audited;
    }
    return m_groups.removeUserMembers(group);
}

Result<void> ChangeWriter::auditMember(GroupKey group, const QString &type, const QString &id,
                                       const QString &name, bool added)
{
    if (!m_lastGroup || m_lastGroup->first != group) {
        Result<GroupRecord> read = m_groups.read(group);
        if (!read)
            return tl::unexpected(read.error());
        m_lastGroup.emplace(group, *std::move(read));
    }
    const GroupRecord &record = m_lastGroup->second;
    AuditEntry entry = entryFor(record, added ? "Add member to group" : "Remove member from group");
    entry.memberType = type;
    entry.memberId = id;
    entry.memberName = name;
    if (m_recorder)
        m_recorder->noteMember(record, type == QLatin1String("User"), id, added);
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
    noteUser(user, MembershipProperty::MemberOf);
    return auditMember(group, QStringLiteral("User"), record->id.toString(), record->displayName,
                       added)
        .map([] { return true; });
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
    return auditMember(group, QStringLiteral("Group"), record->id.toString(), record->displayName,
                       added)
        .map([] { return true; });
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
    if (m_recorder)
        m_recorder->noteLicenses(record->id, before->licenses, licenses, **catalogue);
    AuditEntry entry = entryFor(*record, "Set group license");
    entry.oldValue = auditText(before->licenses, **catalogue);
    entry.newValue = auditText(licenses, **catalogue);
    return audit(entry).map([&] { return *changed; });
}

Result<bool> ChangeWriter::replaceEntries(
    UserKey user, const std::vector<AssignmentStore::ImportedEntry> &entries,
    const UserRecord *added)
{
    Result<std::optional<AssignmentStore::Replaced>> replaced =
        AssignmentStore(m_store).replaceAndTell(user, entries, m_now, added != nullptr);
    if (!replaced || !*replaced)
        return replaced ? Result<bool>(false) : tl::unexpected(replaced.error());
    Result<UserRecord> record = added ? *added : m_users.read(user);
    if (!record)
        return tl::unexpected(record.error());
    noteUser(user, MembershipProperty::AssignedPlans);
    return auditDifference(*record, (*replaced)->before, (*replaced)->after).map([] {
        return true;
    });
}

Result<void> ChangeWriter::convertToDirect(UserKey user, GroupKey group)
{
    AssignmentStore assignments(m_store);
    Result<std::vector<AssignmentStore::ImportedEntry>> before = assignments.entries(user);
    if (!before)
        return tl::unexpected(before.error());
    if (Result<void> converted = assignments.convertToDirect(user, group, m_now); !converted)
        return converted;
    // What could not be taken away stays with the user, also when the group comes back.
    UndoRecorder *const recorder = std::exchange(m_recorder, nullptr);
    Result<void> audited = auditEntries(user, *before);
    m_recorder = recorder;
    return audited;
}

Result<QString> ChangeWriter::groupId(const std::optional<GroupKey> &group)
{
    if (!group)
        return QString();
    if (const auto known = m_groupIds.constFind(*group); known != m_groupIds.cend())
        return *known;
    Result<GroupRecord> record = m_groups.read(*group);
    if (!record)
        return tl::unexpected(record.error());
    return *m_groupIds.insert(*group, record->id.toString());
}

Result<void> ChangeWriter::auditEntries(UserKey user,
                                        const std::vector<AssignmentStore::ImportedEntry> &before)
{
    Result<std::vector<AssignmentStore::ImportedEntry>> after =
        AssignmentStore(m_store).entries(user);
    if (!after)
        return tl::unexpected(after.error());
    Result<UserRecord> record = m_users.read(user);
    if (!record)
        return tl::unexpected(record.error());
    noteUser(user, MembershipProperty::AssignedPlans);
    return auditDifference(*record, before, *after);
}

Result<void> ChangeWriter::auditDifference(
    const UserRecord &user, const std::vector<AssignmentStore::ImportedEntry> &before,
    const std::vector<AssignmentStore::ImportedEntry> &after)
{
    using Entries = std::vector<AssignmentStore::ImportedEntry>;
    if (m_recorder)
        m_recorder->noteDirectLicenses(user.id, before, after);
    const auto missing = [this](const Entries &entries, const Entries &others) -> Result<QString> {
        AuditedEntries texts;
        for (const AssignmentStore::ImportedEntry &entry : entries) {
            const bool stays = std::ranges::any_of(
                others, [&](const auto &other) { return entry.saysTheSame(other); });
            if (stays)
                continue;
            Result<QString> group = groupId(entry.group);
            if (!group)
                return tl::unexpected(group.error());
            texts.add(entry, *group);
        }
        return texts.text();
    };
    Result<QString> old = missing(before, after);
    Result<QString> fresh = missing(after, before);
    if (!old || !fresh)
        return tl::unexpected(old ? fresh.error() : old.error());
    if (old->isEmpty() && fresh->isEmpty())
        return {};
    AuditEntry entry = entryFor(user, "Change user license");
    entry.oldValue = *old;
    entry.newValue = *fresh;
    return audit(entry);
}

Result<ContactKey> ChangeWriter::addContact(const ContactRecord &contact)
{
    Result<ContactKey> key = m_users.add(contact);
    if (!key)
        return key;
    if (m_recorder)
        m_recorder->note(UndoAspect::Contact, contact.id.guid(), {}, {}, undoText(contact));
    AuditEntry entry = entryFor(contact, "Add contact");
    entry.newValue = LicenseDesk::auditDifference(ContactRecord(), contact).second;
    return audit(entry).map([&] { return *key; });
}

Result<bool> ChangeWriter::updateContact(ContactKey key, const ContactRecord &contact)
{
    Result<ContactRecord> present = m_users.read(key);
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = LicenseDesk::auditDifference(*present, contact);
    if (before == after)
        return false;
    if (Result<void> updated = m_users.update(key, contact); !updated)
        return tl::unexpected(updated.error());
    if (m_recorder)
        m_recorder->note(UndoAspect::Contact, contact.id.guid(), {}, undoText(*present),
                         undoText(contact));
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
    if (m_recorder)
        m_recorder->note(UndoAspect::Contact, contact->id.guid(), {}, undoText(*contact), {});
    AuditEntry entry = entryFor(*contact, "Delete contact");
    entry.oldValue = LicenseDesk::auditDifference(*contact, ContactRecord()).first;
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
        if (m_recorder)
            m_recorder->noteSubscription(before, &units, status);
    }
    entry.newValue = auditText(units, status);
    return audit(entry).map([&] { return *written; });
}

Result<void> ChangeWriter::updateOrganization(const OrganizationRecord &organization)
{
    Result<OrganizationRecord> present = m_store.organization();
    if (!present)
        return tl::unexpected(present.error());
    const auto [before, after] = LicenseDesk::auditDifference(*present, organization);
    if (before == after)
        return {};
    if (Result<void> written = m_store.setOrganization(organization); !written)
        return written;
    if (m_recorder)
        m_recorder->noteProperties(*present, organization);
    AuditEntry entry = entryFor("Set Company Information", directoryManagement, "Organization");
    entry.targetId = organization.tenantId.toString();
    entry.targetName = organization.displayName;
    entry.oldValue = before;
    entry.newValue = after;
    return audit(entry);
}

void ChangeWriter::noteUser(UserKey user, const MembershipProperties &changed)
{
    if (changed.any())
        m_changedUsers[user] |= changed;
}

void ChangeWriter::noteUser(UserKey user, MembershipProperty changed)
{
    m_changedUsers[user].set(size_t(changed));
}

std::map<UserKey, MembershipProperties> ChangeWriter::takeChangedUsers()
{
    return std::exchange(m_changedUsers, {});
}

std::vector<ChangeWriter::ChangedRule> ChangeWriter::takeChangedRules()
{
    return std::exchange(m_changedRules, {});
}

Result<void> ChangeWriter::audit(AuditEntry entry)
{
    if (!entry.at.isValid())
        entry.at = m_now;
    if (entry.actor.isEmpty())
        entry.actor = m_actor;
    if (entry.reason.isEmpty())
        entry.reason = m_reason;
    return m_audit.write(entry);
}

} // namespace LicenseDesk
