// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assignmentstore.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/assignmentstore_private.h"
#include "store/causejson.h"
#include "store/statement.h"
#include "store/useraddressstore.h"

#include <set>

namespace LicenseDesk {

namespace {

/*! The keys of the addresses that the user would have (R9). A new initial address is never one that
    is taken (R9.6), and does not count. */
std::set<QString> addressKeysOf(const UserAddresses &user, bool hasExchangePlan,
                                const AddressDomains &domains)
{
    const MailAddresses results = mailAddresses(
        user.inputs, user.kept, hasExchangePlan, domains, [](const QString &) { return false; },
        [] { return quint32(0); });
    std::set<QString> keys;
    for (const MailAddress &entry : results.addresses) {
        const bool isNew =
            entry.origin == AddressOrigin::InitialAddress && user.kept.initialAddress.isEmpty();
        if (!isNew)
            keys.insert(foldedKey(entry.address));
    }
    return keys;
}

} // namespace

AssignmentStore::AssignmentStore(Store &store) : d(std::make_unique<Private>(store)) {}

AssignmentStore::~AssignmentStore() = default;

Result<void> AssignmentStore::Private::prepare()
{
    if (snapshot)
        return {};
    auto present = catalogueSnapshot(store);
    if (!present)
        return tl::unexpected(present.error());
    snapshot = *present;
    return {};
}

Result<void> AssignmentStore::Private::prepareFacts()
{
    if (knowsOrganization)
        return prepare();
    Result<OrganizationRecord> organization = store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    defaultUsageLocation = organization->defaultUsageLocation;
    domains = {organization->initialDomain, organization->verifiedDomains};
    knowsOrganization = true;
    return prepare();
}

Result<const GroupLicenses *> AssignmentStore::Private::group(GroupKey key)
{
    std::shared_ptr<const GroupLicenses> &known = groups[key];
    if (!known) {
        Result<GroupLicenses> licenses = licensesOf(store, *snapshot, key);
        if (!licenses)
            return tl::unexpected(licenses.error());
        known = std::make_shared<const GroupLicenses>(*std::move(licenses));
    }
    return known.get();
}

Result<StoredEntries> AssignmentStore::Private::entriesOf(UserKey user)
{
    StoredEntries entries;
    auto read = Statement(store, "SELECT " ENTRY_COLUMNS " FROM assignment a WHERE a.usr = ?")
                    .all(
                        [&](const Row &row) {
                            takeEntry(row, entries);
                            return true;
                        },
                        user);
    if (!read)
        return tl::unexpected(read.error());
    return entries;
}

Result<void> AssignmentStore::Private::takeMembership(Loaded &loaded, GroupKey key)
{
    Result<const GroupLicenses *> licenses = group(key);
    if (!licenses)
        return tl::unexpected(licenses.error());
    loaded.facts.groups.push_back({*licenses, true});
    loaded.groupKeys.push_back(key);
    return {};
}

Result<void> AssignmentStore::Private::takeEntries(Loaded &loaded)
{
    const auto positionOf = [&](GroupKey key) -> Result<int> {
        const auto known = std::ranges::find(loaded.groupKeys, key);
        const auto position = int(known - loaded.groupKeys.begin());
        if (known != loaded.groupKeys.end())
            return position;
        if (Result<void> taken = takeMembership(loaded, key); !taken)
            return tl::unexpected(taken.error());
        loaded.facts.groups.back().member = false;
        return position;
    };
    for (const auto &[key, entry] : loaded.stored) {
        Result<PlanSet> disabled = planList(store, *snapshot, entry.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const License license{snapshot->productOfKey.value(key.product, -1), *disabled};
        if (key.source == directSource) {
            loaded.facts.direct.push_back({license, isApplied(entry.state)});
            continue;
        }
        Result<int> position = positionOf(GroupKey(key.source));
        if (!position)
            return tl::unexpected(position.error());
        loaded.facts.entries.push_back(
            {*position, license, entry.state, entry.error, causeFromText(entry.cause)});
    }
    return {};
}

Result<void> AssignmentStore::Private::loadGroupsAndEntries(UserKey user, Loaded &loaded)
{
    auto memberOf = Statement(store, "SELECT grp FROM member WHERE usr = ?")
                        .all([](const Row &row) { return row.key<GroupKey>(0); }, user);
    if (!memberOf)
        return tl::unexpected(memberOf.error());
    for (const GroupKey key : *memberOf) {
        if (Result<void> taken = takeMembership(loaded, key); !taken)
            return taken;
    }
    Result<StoredEntries> entries = entriesOf(user);
    if (!entries)
        return tl::unexpected(entries.error());
    loaded.stored = *std::move(entries);
    return takeEntries(loaded);
}

Result<void> AssignmentStore::Private::loadConflicts(UserKey user, UserFacts &facts)
{
    struct Shared
    {
        QString key;
        QString address;
        bool held;
        OwnerKind kind;
        qint64 owner;
    };
    // Nothing is found for nearly every user: that must stay one search.
    auto shared = Statement(store, "SELECT a.address_key, a.address, a.held, o.owner_kind, o.owner "
                                   "FROM address a JOIN address o "
                                   "ON o.address_key = a.address_key AND o.held = 1 "
                                   "AND NOT (o.owner_kind = 0 AND o.owner = a.owner) "
                                   "WHERE a.owner_kind = 0 AND a.owner = ? "
                                   "ORDER BY a.address_key, o.owner_kind, o.owner")
                      .all(
                          [](const Row &row) {
                              return Shared{row.text(0), row.text(1), row.boolean(2),
                                            row.key<OwnerKind>(3), row.integer(4)};
                          },
                          user);
    if (!shared)
        return tl::unexpected(shared.error());
    if (shared->empty())
        return {};
    Result<UserAddresses> addresses = UserAddressStore(store).read(user, domains);
    if (!addresses)
        return tl::unexpected(addresses.error());
    const std::set<QString> with = addressKeysOf(*addresses, true, domains);
    const std::set<QString> without = addressKeysOf(*addresses, false, domains);
    const auto note = [&](AddressConflict &conflict, const Shared &found) -> Result<void> {
        if (conflict.exists())
            return {};
        Result<QString> name = ownerName(store, found.kind, found.owner);
        if (!name)
            return tl::unexpected(name.error());
        conflict = {found.address, *name};
        return {};
    };
    for (const Shared &found : *shared) {
        Result<void> noted;
        if (with.contains(found.key))
            noted = note(facts.conflictWithExchange, found);
        // What the user has now does not come back (R8.4).
        if (noted && !found.held && without.contains(found.key))
            noted = note(facts.conflictWithoutExchange, found);
        if (!noted)
            return noted;
    }
    return {};
}

Result<AssignmentStore::Loaded> AssignmentStore::load(UserKey user)
{
    if (Result<void> prepared = d->prepareFacts(); !prepared)
        return tl::unexpected(prepared.error());
    d->store.noteUser(user);
    Loaded loaded;
    auto location =
        Statement(d->store,
                  "SELECT usage_location, id, display_name, audit_object FROM usr WHERE key = ?")
            .one(
                [&loaded](const Row &row) {
                    loaded.id = UserId(row.guid(1));
                    loaded.displayName = row.text(2);
                    loaded.auditObject = auditObject(row, 3);
                    return row.text(0);
                },
                user);
    if (!location)
        return tl::unexpected(location.error());
    if (!*location)
        return failure(ErrorCode::NotFound, QString::number(qint64(user)),
                       {QStringLiteral("user")});
    loaded.facts.usageLocation = **location;
    loaded.facts.defaultUsageLocation = d->defaultUsageLocation;
    if (Result<void> read = d->loadGroupsAndEntries(user, loaded); !read)
        return tl::unexpected(read.error());
    if (Result<void> read = d->loadConflicts(user, loaded.facts); !read)
        return tl::unexpected(read.error());
    return loaded;
}

Result<void> AssignmentStore::loadConflicts(UserKey user, UserFacts &facts)
{
    if (Result<void> prepared = d->prepareFacts(); !prepared)
        return prepared;
    return d->loadConflicts(user, facts);
}

Result<std::vector<AssignmentStore::ImportedEntry>> AssignmentStore::entries(UserKey user)
{
    if (Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    const Result<StoredEntries> stored = d->entriesOf(user);
    return stored ? d->toImported(*stored) : tl::unexpected(stored.error());
}

Result<std::vector<AssignmentStore::ImportedEntry>> AssignmentStore::Private::toImported(
    const StoredEntries &stored)
{
    std::vector<ImportedEntry> entries;
    for (const auto &[key, entry] : stored) {
        const Result<PlanSet> disabled = planList(store, *snapshot, entry.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const ProductIndex product = snapshot->productOfKey.value(key.product, -1);
        entries.push_back(
            {snapshot->catalogue->product(product).id,
             key.source == directSource ? std::nullopt : std::optional(GroupKey(key.source)),
             sortedIds(*snapshot->catalogue, *disabled), entry.state, entry.error,
             QDateTime::fromMSecsSinceEpoch(entry.updated, Qt::UTC)});
    }
    return entries;
}

Result<std::vector<UserKey>> AssignmentStore::formerMembersWithEntries(GroupKey group)
{
    return Statement(d->store, "SELECT usr FROM former_member WHERE grp = ? ORDER BY user_id")
        .all([](const Row &row) { return row.key<UserKey>(0); }, group);
}

Result<std::vector<UserKey>> AssignmentStore::usersInError()
{
    return Statement(d->store, "SELECT DISTINCT usr FROM assignment WHERE error <> 0 ORDER BY usr")
        .all([](const Row &row) { return row.key<UserKey>(0); });
}

Result<std::vector<UserKey>> AssignmentStore::holders(const SkuId &product)
{
    return Statement(d->store, "SELECT DISTINCT usr FROM assignment WHERE product = "
                               "(SELECT key FROM product WHERE id = ?) AND state <> 1")
        .all([](const Row &row) { return row.key<UserKey>(0); }, product);
}

Result<bool> AssignmentStore::anyEntries(GroupKey group)
{
    return Statement(d->store, "SELECT EXISTS (SELECT 1 FROM assignment WHERE source = ?)")
        .number(group)
        .map([](qint64 found) { return found != 0; });
}

} // namespace LicenseDesk
