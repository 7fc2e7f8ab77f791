// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of objects: users, groups, contacts, subscriptions, the organization.
#include "service/changehandler.h"

#include "service/addresskeeper.h"
#include "service/domainname.h"
#include "service/groupkind.h"
#include "service/membershipcheck.h"
#include "service/passrunner.h"

namespace LicenseDesk {

namespace {

/*! Whether a change of these properties may resolve an error: location and addresses (R7.1). */
bool mayResolveErrors(const QJsonObject &properties)
{
    static const QStringList names{QStringLiteral("usageLocation"), QStringLiteral("mail"),
                                   QStringLiteral("mailNickname"), QStringLiteral("proxyAddresses"),
                                   QStringLiteral("userPrincipalName")};
    return std::ranges::any_of(names,
                               [&](const QString &name) { return properties.contains(name); });
}

template <typename Change>
concept NamesUsers = requires(const Change &change)
{
    change.users.size();
};

} // namespace

ChangeHandler::ChangeHandler(ChangeWriter &writer)
    : m_writer(writer),
      m_jobs(writer.store()),
      m_addresses(writer.store())
{
    m_receipt.sequence = writer.sequence();
}

qint64 countObjects(const std::vector<Change> &changes)
{
    qint64 objects = 0;
    for (const Change &change : changes) {
        objects += std::visit(
            [](const auto &alternative) -> qint64 {
                if constexpr (NamesUsers<decltype(alternative)>)
                    return std::max<qint64>(1, qint64(alternative.users.size()));
                else
                    return 1;
            },
            change);
    }
    return objects;
}

Result<void> ChangeHandler::carryOut(const Change &change)
{
    const qint64 before = m_watch.done();
    Result<void> done =
        std::visit([this](const auto &alternative) { return (*this)(alternative); }, change);
    if (!done || m_watch.done() > before)
        return done;
    return m_watch.step();
}

Result<Receipt> ChangeHandler::conclude()
{
    if (Result<void> settled = settleMemberships(); !settled)
        return tl::unexpected(settled.error());
    if (!m_joinedOrLeft.empty()) {
        Result<qint64> job = m_jobs.queueUsers(m_joinedOrLeft, m_changedGroup);
        if (!job)
            return tl::unexpected(job.error());
        m_receipt.jobs.push_back(*job);
        m_receipt.changes.kinds |= ObjectKind::Jobs;
    }
    if (m_mayResolveErrors) {
        Result<std::optional<qint64>> job =
            PassRunner(m_writer.store(), m_writer.now()).queueAutomatic();
        if (!job)
            return tl::unexpected(job.error());
        if (*job) {
            m_receipt.jobs.push_back(**job);
            m_receipt.changes.kinds |= ObjectKind::Jobs;
        }
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
    Result<AddressUpdate> addresses = m_addresses.create(user);
    if (!addresses)
        return tl::unexpected(addresses.error());
    addresses->applyTo(user);
    if (Result<void> free = requireFreeAddresses(nobody, user); !free)
        return free;
    if (Result<UserKey> added = m_writer.addUser(user, &*addresses); !added)
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
    Result<std::optional<AddressUpdate>> addresses = m_addresses.update(*key, *present, wanted);
    if (!addresses)
        return tl::unexpected(addresses.error());
    wanted.proxyAddresses = present->proxyAddresses; // the same ones in another order
    UserRecord judged = wanted;
    if (*addresses) {
        (*addresses)->applyTo(wanted);
        judged = wanted;
        // Also what only other licenses would give (R9.4): it is refused while that is easy to
        // mend.
        judged.proxyAddresses += (*addresses)->writtenAddresses();
    }
    if (Result<void> free = requireFreeAddresses(*present, judged); !free)
        return free;
    Result<bool> updated = m_writer.updateUser(*key, wanted, *addresses ? &**addresses : nullptr);
    if (!updated)
        return tl::unexpected(updated.error());
    return {};
}

Result<void> ChangeHandler::operator()(const UpdateUsers &change)
{
    for (const UserId &id : change.users) {
        if (Result<void> updated = updateUser(id, change.properties); !updated)
            return updated;
        if (Result<void> step = m_watch.step(); !step)
            return step;
    }
    m_mayResolveErrors |= mayResolveErrors(change.properties);
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::operator()(const DeleteUser &change)
{
    Result<UserKey> key = keyOf(change.user);
    if (!key)
        return tl::unexpected(key.error());
    m_mayResolveErrors = true;
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
    if (Result<void> sound = checkMembershipRule(GroupRecord(), group); !sound)
        return sound;
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
    if (Result<void> sound = checkMembershipRule(*present, wanted); !sound)
        return sound;
    if (Result<void> free = requireFreeAddresses(*present, wanted); !free)
        return free;
    if (Result<bool> updated = m_writer.updateGroup(*key, wanted); !updated)
        return tl::unexpected(updated.error());
    m_mayResolveErrors |= mayResolveErrors(change.properties);
    m_receipt.changes.kinds |= ObjectKind::Groups;
    return {};
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
    m_mayResolveErrors = true;
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
    m_mayResolveErrors = true;
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
    if (isAssignable(product.status) != isAssignable(change.status.value_or(product.status))) {
        if (Result<void> noted = noteRulesOfPlans(); !noted)
            return noted;
    }
    m_mayResolveErrors |= *written != CatalogueStore::Written::Unchanged;
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
        m_mayResolveErrors |= organization->defaultUsageLocation != probe.usageLocation;
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
    m_addresses.forgetDomains();
    m_receipt.changes.kinds |= ObjectKind::Organization | ObjectKind::Users;
    return m_writer.updateOrganization(*organization);
}

} // namespace LicenseDesk
