// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changehandler.h"

#include "licensing/directassignment.h"
#include "licensing/groupassignment.h"
#include "service/auditvalues.h"
#include "service/passrunner.h"

namespace LicenseDesk {

namespace {

/*! The same error, told of the object that it is about. */
tl::unexpected<Error> about(Error error, const QString &subject)
{
    error.subject = subject;
    return tl::unexpected(std::move(error));
}

GroupKind kindOf(const GroupRecord &group)
{
    return {group.securityEnabled, group.mailEnabled,
            group.groupTypes.contains(QStringLiteral("Unified"), Qt::CaseInsensitive)};
}

bool isDomainName(const QString &name)
{
    const QStringList labels = name.split(u'.');
    return labels.size() > 1 && name.size() < 254
           && std::ranges::all_of(labels, [](const QString &label) {
                  return !label.isEmpty() && label.size() < 64
                         && std::ranges::all_of(label, [](QChar character) {
                                return character.isLetterOrNumber() || character == u'-';
                            });
              });
}

} // namespace

ChangeHandler::ChangeHandler(ChangeWriter &writer) : m_writer(writer), m_jobs(writer.store())
{
    m_receipt.sequence = writer.sequence();
}

Result<void> ChangeHandler::carryOut(const Change &change)
{
    return std::visit([this](const auto &alternative) { return (*this)(alternative); }, change);
}

Result<Receipt> ChangeHandler::conclude()
{
    if (!m_joinedOrLeft.empty()) {
        Result<qint64> job = m_jobs.queueUsers(m_joinedOrLeft);
        if (!job)
            return tl::unexpected(job.error());
        m_receipt.jobs.push_back(*job);
        m_receipt.changes.kinds |= ObjectKind::Jobs;
    }
    return m_receipt;
}

Result<UserKey> ChangeHandler::keyOf(const UserId &id)
{
    return m_writer.users().find(id.toString());
}

Result<GroupKey> ChangeHandler::keyOf(const GroupId &id)
{
    return m_writer.groups().find(id.toString());
}

Result<void> ChangeHandler::queueGroup(GroupKey group)
{
    Result<qint64> job = m_jobs.queueGroup(group);
    if (!job)
        return tl::unexpected(job.error());
    m_receipt.jobs.push_back(*job);
    m_receipt.changes.kinds |= ObjectKind::Groups | ObjectKind::Jobs;
    return m_writer.groups().setProcessingState(group, ProcessingState::QueuedForProcessing);
}

Result<bool> ChangeHandler::isLicensed(GroupKey group)
{
    return m_writer.groups().licenses(group).map(
        [](const GroupLicenses &licenses) { return !licenses.licenses.empty(); });
}

Result<void> ChangeHandler::operator()(const AssignUserLicenses &change)
{
    Result<UserKey> key = keyOf(change.user);
    if (!key)
        return tl::unexpected(key.error());
    Result<UserRecord> user = m_writer.users().read(*key);
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    Result<SeatPool> seats = m_writer.catalogue().seats();
    AssignmentStore assignments(m_writer.store());
    Result<AssignmentStore::Loaded> before = assignments.load(*key);
    if (!user || !catalogue || !seats || !before) {
        return tl::unexpected(!user        ? user.error()
                              : !catalogue ? catalogue.error()
                              : !seats     ? seats.error()
                                           : before.error());
    }

    Result<DirectOutcome> outcome =
        assignDirectly(before->facts, **catalogue, *seats, change.change);
    if (!outcome)
        return about(outcome.error(), user->displayName);
    if (outcome->changed.empty() && outcome->removed.empty())
        return {};
    if (Result<void> written = assignments.write(*key, *outcome, m_writer.now()); !written)
        return written;
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Products | ObjectKind::Groups;

    std::vector<License> direct;
    for (const UserFacts::DirectLicense &license : before->facts.direct)
        direct.push_back(license.license);
    std::ranges::sort(direct, {}, &License::product);
    AuditEntry entry;
    entry.activity = QStringLiteral("Change user license");
    entry.category = QStringLiteral("UserManagement");
    entry.targetType = QStringLiteral("User");
    entry.targetId = user->id.toString();
    entry.targetName = user->displayName;
    entry.oldValue = auditText(direct, **catalogue);
    entry.newValue = auditText(outcome->licenses, **catalogue);
    return m_writer.audit(entry);
}

Result<void> ChangeHandler::operator()(const AssignGroupLicenses &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<GroupLicenses> present = m_writer.groups().licenses(*key);
    if (!present)
        return tl::unexpected(present.error());

    Result<std::vector<License>> wanted =
        assignToGroup(present->licenses, kindOf(*group), **catalogue, change.change);
    if (!wanted)
        return about(wanted.error(), group->displayName);
    if (Result<bool> written = m_writer.setGroupLicenses(*key, *wanted); !written)
        return tl::unexpected(written.error());
    m_receipt.changes.kinds |= ObjectKind::Products;
    return queueGroup(*key);
}

template <typename Members>
Result<void> ChangeHandler::changeMembers(const Members &change, bool adding)
{
    Result<GroupKey> group = keyOf(change.group);
    if (!group)
        return tl::unexpected(group.error());
    Result<bool> licensed = isLicensed(*group);
    if (!licensed)
        return tl::unexpected(licensed.error());
    const auto refuse = [&](const QString &member) {
        return adding ? failure(ErrorCode::AlreadyMember, member)
                      : failure(ErrorCode::NotFound, member, {QStringLiteral("member")});
    };
    for (const UserId &id : change.users) {
        Result<UserKey> user = keyOf(id);
        if (!user)
            return tl::unexpected(user.error());
        Result<bool> done =
            adding ? m_writer.addMember(*group, *user) : m_writer.removeMember(*group, *user);
        if (!done)
            return tl::unexpected(done.error());
        if (!*done)
            return refuse(id.toString());
        if (*licensed)
            m_joinedOrLeft.push_back(*user);
    }
    // Nested groups give nothing to their members and start nothing (R4.1).
    for (const GroupId &id : change.groups) {
        if (id == change.group && adding)
            return failure(ErrorCode::SelfMembership, id.toString());
        Result<GroupKey> member = keyOf(id);
        if (!member)
            return tl::unexpected(member.error());
        Result<bool> done =
            adding ? m_writer.addMember(*group, *member) : m_writer.removeMember(*group, *member);
        if (!done)
            return tl::unexpected(done.error());
        if (!*done)
            return refuse(id.toString());
    }
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups;
    return {};
}

Result<void> ChangeHandler::operator()(const AddMembers &change)
{
    return changeMembers(change, true);
}

Result<void> ChangeHandler::operator()(const RemoveMembers &change)
{
    return changeMembers(change, false);
}

Result<void> ChangeHandler::operator()(const ReprocessGroup &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    AuditEntry entry;
    entry.activity = QStringLiteral("Trigger group license recalculation");
    entry.category = QStringLiteral("GroupManagement");
    entry.targetType = QStringLiteral("Group");
    entry.targetId = group->id.toString();
    entry.targetName = group->displayName;
    if (Result<void> audited = m_writer.audit(entry); !audited)
        return audited;
    return queueGroup(*key);
}

Result<void> ChangeHandler::operator()(const ReprocessUsers &change)
{
    std::vector<UserKey> users;
    for (const UserId &id : change.users) {
        Result<UserKey> key = keyOf(id);
        if (!key)
            return tl::unexpected(key.error());
        users.push_back(*key);
    }
    // A pass like any other (R4.12), but worked off at once: whoever asks waits for the result.
    Result<qint64> id = m_jobs.queueUsers(users);
    if (!id)
        return tl::unexpected(id.error());
    Result<std::optional<Job>> job = m_jobs.find(*id);
    if (!job)
        return tl::unexpected(job.error());
    PassRunner runner(m_writer.store(), m_writer.now());
    for (bool finished = !job->has_value(); !finished;) {
        Result<bool> done = runner.goOn(**job, int(users.size()) + 1);
        if (!done)
            return tl::unexpected(done.error());
        finished = *done;
    }
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products;
    return {};
}

template <typename Record>
Result<void> ChangeHandler::requireFreeAddresses(const Record &present, const Record &wanted)
{
    // Only what the change adds counts: a conflict that an import brought in blocks nothing else.
    Record added = wanted;
    if (present.mail.compare(wanted.mail, Qt::CaseInsensitive) == 0)
        added.mail.clear();
    added.proxyAddresses.removeIf([&](const QString &address) {
        return present.proxyAddresses.contains(address, Qt::CaseInsensitive);
    });
    const char *name = "proxyAddresses";
    if constexpr (std::is_same_v<Record, UserRecord>) {
        if (present.userPrincipalName.compare(wanted.userPrincipalName, Qt::CaseInsensitive) == 0)
            added.userPrincipalName.clear();
    }
    Result<std::optional<AddressOwner>> owner = [&] {
        if constexpr (std::is_same_v<Record, GroupRecord>)
            return m_writer.groups().addressOwner(added);
        else
            return m_writer.users().addressOwner(added);
    }();
    if (!owner)
        return tl::unexpected(owner.error());
    if (*owner) {
        return failure(ErrorCode::AlreadyExists, wanted.displayName,
                       {QLatin1String(name), (*owner)->address, (*owner)->displayName});
    }
    return {};
}

Result<void> ChangeHandler::operator()(const CreateUser &change)
{
    UserRecord user = change.user;
    if (user.id.isNull())
        user.id = UserId::create();
    if (!user.createdDateTime.isValid())
        user.createdDateTime = m_writer.now();
    UserRecord nobody;
    nobody.id = user.id;
    if (Result<void> free = requireFreeAddresses(nobody, user); !free)
        return free;
    if (Result<UserKey> added = m_writer.addUser(user); !added)
        return tl::unexpected(added.error());
    m_receipt.createdId = user.id.toString();
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::updateUser(const UserId &id, const QJsonObject &properties)
{
    Result<UserKey> key = keyOf(id);
    if (!key)
        return tl::unexpected(key.error());
    Result<UserRecord> present = m_writer.users().read(*key);
    if (!present)
        return tl::unexpected(present.error());
    UserRecord wanted = *present;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (Result<void> set = setProperty(wanted, property.key(), property.value()); !set)
            return set;
    }
    if (Result<void> free = requireFreeAddresses(*present, wanted); !free)
        return free;
    if (Result<bool> updated = m_writer.updateUser(*key, wanted); !updated)
        return tl::unexpected(updated.error());
    return {};
}

Result<void> ChangeHandler::operator()(const UpdateUsers &change)
{
    for (const UserId &id : change.users) {
        if (Result<void> updated = updateUser(id, change.properties); !updated)
            return updated;
    }
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::operator()(const DeleteUser &change)
{
    Result<UserKey> key = keyOf(change.user);
    if (!key)
        return tl::unexpected(key.error());
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products;
    return m_writer.removeUser(*key);
}

Result<void> ChangeHandler::operator()(const CreateGroup &change)
{
    GroupRecord group = change.group;
    if (group.id.isNull())
        group.id = GroupId::create();
    if (!group.createdDateTime.isValid())
        group.createdDateTime = m_writer.now();
    if (Result<void> free = requireFreeAddresses(GroupRecord(), group); !free)
        return free;
    if (Result<GroupKey> added = m_writer.addGroup(group); !added)
        return tl::unexpected(added.error());
    m_receipt.createdId = group.id.toString();
    m_receipt.changes.kinds |= ObjectKind::Groups;
    return {};
}

Result<void> ChangeHandler::operator()(const UpdateGroup &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> present = m_writer.groups().read(*key);
    if (!present)
        return tl::unexpected(present.error());
    GroupRecord wanted = *present;
    for (auto property = change.properties.begin(); property != change.properties.end();
         ++property) {
        if (Result<void> set = setProperty(wanted, property.key(), property.value()); !set)
            return set;
    }
    if (!kindOf(wanted).canBeLicensed()) {
        Result<bool> licensed = isLicensed(*key);
        if (!licensed)
            return tl::unexpected(licensed.error());
        if (*licensed) // R6.4
            return failure(ErrorCode::GroupNotLicensable, present->displayName);
    }
    if (Result<void> free = requireFreeAddresses(*present, wanted); !free)
        return free;
    if (Result<bool> updated = m_writer.updateGroup(*key, wanted); !updated)
        return tl::unexpected(updated.error());
    m_receipt.changes.kinds |= ObjectKind::Groups;
    return {};
}

Result<void> ChangeHandler::operator()(const DeleteGroup &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    Result<bool> licensed = isLicensed(*key);
    if (!licensed)
        return tl::unexpected(licensed.error());
    if (*licensed) // R8.2
        return failure(ErrorCode::GroupHasLicenses, group->displayName);

    // R8.3: who still holds a license of it is processed once more; what cannot go becomes direct.
    if (Result<void> cleared = m_writer.groups().removeUserMembers(*key); !cleared)
        return cleared;
    AssignmentStore assignments(m_writer.store());
    Result<std::vector<UserKey>> holders = assignments.formerMembersWithEntries(*key);
    if (!holders)
        return tl::unexpected(holders.error());
    PassRunner runner(m_writer.store(), m_writer.now());
    for (const UserKey user : *holders) {
        if (Result<bool> processed = runner.processUser(user); !processed)
            return tl::unexpected(processed.error());
        if (Result<void> converted = assignments.convertToDirect(user, *key, m_writer.now());
            !converted)
            return converted;
    }
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products;
    return m_writer.removeGroup(*key);
}

Result<void> ChangeHandler::operator()(const CreateContact &change)
{
    ContactRecord contact = change.contact;
    if (contact.id.isNull())
        contact.id = ContactId::create();
    if (Result<void> free = requireFreeAddresses(ContactRecord(), contact); !free)
        return free;
    if (Result<ContactKey> added = m_writer.addContact(contact); !added)
        return tl::unexpected(added.error());
    m_receipt.createdId = contact.id.toString();
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::operator()(const DeleteContact &change)
{
    Result<std::optional<ContactKey>> key = m_writer.users().find(change.contact);
    if (!key)
        return tl::unexpected(key.error());
    if (!*key) {
        return failure(ErrorCode::NotFound, change.contact.toString(), {QStringLiteral("contact")});
    }
    m_receipt.changes.kinds |= ObjectKind::Users;
    return m_writer.removeContact(**key);
}

Result<void> ChangeHandler::operator()(const BuyProduct &change)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const ProductIndex index = (*catalogue)->indexOf(change.product);
    if (index < 0)
        return failure(ErrorCode::UnknownProduct, {}, {change.product.toString()});
    const Product &product = (*catalogue)->product(index);
    if (product.subscribed) {
        return failure(ErrorCode::AlreadyExists, product.displayName,
                       {QStringLiteral("skuId"), change.product.toString()});
    }
    Result<CatalogueStore::Written> written =
        m_writer.writeSubscription(change.product, change.units, change.status);
    if (!written)
        return tl::unexpected(written.error());
    m_receipt.createdId = change.product.toString();
    m_receipt.changes.kinds |= ObjectKind::Products;
    return {};
}

Result<void> ChangeHandler::operator()(const UpdateSubscription &change)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const ProductIndex index = (*catalogue)->indexOf(change.product);
    if (index < 0 || !(*catalogue)->product(index).subscribed) {
        return failure(ErrorCode::NotFound, change.product.toString(), {QStringLiteral("product")});
    }
    const Product &product = (*catalogue)->product(index);
    const PrepaidUnits units{change.enabled.value_or(product.units.enabled),
                             change.warning.value_or(product.units.warning),
                             change.suspended.value_or(product.units.suspended),
                             change.lockedOut.value_or(product.units.lockedOut)};
    if (units.enabled < 0 || units.warning < 0 || units.suspended < 0 || units.lockedOut < 0) {
        return failure(ErrorCode::InvalidValue, product.displayName,
                       {QStringLiteral("prepaidUnits"), QStringLiteral("a whole number from 0")});
    }
    Result<CatalogueStore::Written> written =
        m_writer.writeSubscription(change.product, units, change.status.value_or(product.status));
    if (!written)
        return tl::unexpected(written.error());
    m_receipt.changes.kinds |= ObjectKind::Products | ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::operator()(const UpdateOrganization &change)
{
    Result<OrganizationRecord> organization = m_writer.store().organization();
    if (!organization)
        return tl::unexpected(organization.error());
    if (change.displayName)
        organization->displayName = *change.displayName;
    if (change.defaultUsageLocation) {
        // The same rule as for a user's own (two letters, stored in upper case).
        UserRecord probe;
        if (Result<void> set = setProperty(probe, QStringLiteral("usageLocation"),
                                           change.defaultUsageLocation->isEmpty()
                                               ? QJsonValue(QJsonValue::Null)
                                               : QJsonValue(*change.defaultUsageLocation));
            !set) {
            set.error().arguments[0] = QStringLiteral("defaultUsageLocation");
            return set;
        }
        organization->defaultUsageLocation = probe.usageLocation;
    }
    if (change.verifiedDomains) {
        QStringList domains{organization->initialDomain};
        for (const QString &domain : *change.verifiedDomains) {
            if (!isDomainName(domain)) {
                return failure(ErrorCode::InvalidValue, domain,
                               {QStringLiteral("verifiedDomains"),
                                QStringLiteral("domain names such as contoso.com")});
            }
            domains.append(domain.toLower());
        }
        domains.removeDuplicates();
        organization->verifiedDomains = domains;
    }
    if (change.reprocessAutomatically)
        organization->reprocessAutomatically = *change.reprocessAutomatically;
    m_receipt.changes.kinds |= ObjectKind::Organization | ObjectKind::Users;
    return m_writer.updateOrganization(*organization);
}

} // namespace LicenseDesk
