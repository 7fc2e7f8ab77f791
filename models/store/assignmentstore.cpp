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
    Result<OrganizationRecord> organization = store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    defaultUsageLocation = organization->defaultUsageLocation;
    domains = {organization->initialDomain, organization->verifiedDomains};
    snapshot = *present;
    return {};
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
    auto read =
        Statement(store, "SELECT source, product, state, error, disabled, updated, "
                         "waiting_since, cause FROM assignment WHERE usr = ?")
            .all(
                [&](const Row &row) {
                    StoredEntry entry{row.key<AssignmentState>(2),
                                      row.key<AssignmentError>(3),
                                      row.integer(4),
                                      row.integer(5),
                                      {},
                                      row.isNull(7) ? QString() : row.text(7)};
                    if (!row.isNull(6))
                        entry.waitingSince = row.integer(6);
                    entries.emplace(EntryKey{row.integer(0), row.integer(1)}, std::move(entry));
                    return true;
                },
                user);
    if (!read)
        return tl::unexpected(read.error());
    return entries;
}

Result<void> AssignmentStore::Private::loadGroupsAndEntries(UserKey user, Loaded &loaded)
{
    auto memberOf = Statement(store, "SELECT grp FROM member WHERE usr = ?")
                        .all([](const Row &row) { return row.key<GroupKey>(0); }, user);
    if (!memberOf)
        return tl::unexpected(memberOf.error());
    Result<StoredEntries> entries = entriesOf(user);
    if (!entries)
        return tl::unexpected(entries.error());

    std::map<GroupKey, int> positions;
    const auto addGroup = [&](GroupKey key, bool isMember) -> Result<int> {
        if (const auto present = positions.find(key); present != positions.end())
            return present->second;
        Result<const GroupLicenses *> licenses = group(key);
        if (!licenses)
            return tl::unexpected(licenses.error());
        const int position = int(loaded.groupKeys.size());
        loaded.facts.groups.push_back({*licenses, isMember});
        loaded.groupKeys.push_back(key);
        positions.emplace(key, position);
        return position;
    };
    for (const GroupKey key : *memberOf) {
        if (Result<int> added = addGroup(key, true); !added)
            return tl::unexpected(added.error());
    }
    for (const auto &[key, entry] : *entries) {
        Result<PlanSet> disabled = planList(store, *snapshot, entry.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const License license{snapshot->productOfKey.value(key.product, -1), *disabled};
        if (key.source == directSource) {
            loaded.facts.direct.push_back({license, isApplied(entry.state)});
            continue;
        }
        Result<int> position = addGroup(GroupKey(key.source), false);
        if (!position)
            return tl::unexpected(position.error());
        loaded.facts.entries.push_back(
            {*position, license, entry.state, entry.error, causeFromText(entry.cause)});
    }
    return {};
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
    if (Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    d->store.noteUser(user);
    Loaded loaded;
    auto location =
        Statement(d->store, "SELECT usage_location, id, display_name FROM usr WHERE key = ?")
            .one(
                [&loaded](const Row &row) {
                    loaded.id = UserId(row.guid(1));
                    loaded.displayName = row.text(2);
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

Result<std::vector<AssignmentStore::ImportedEntry>> AssignmentStore::entries(UserKey user)
{
    if (Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    const Result<StoredEntries> stored = d->entriesOf(user);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<ImportedEntry> entries;
    for (const auto &[key, entry] : *stored) {
        const Result<PlanSet> disabled = planList(d->store, *d->snapshot, entry.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const ProductIndex product = d->snapshot->productOfKey.value(key.product, -1);
        entries.push_back(
            {d->snapshot->catalogue->product(product).id,
             key.source == directSource ? std::nullopt : std::optional(GroupKey(key.source)),
             sortedIds(*d->snapshot->catalogue, *disabled), entry.state, entry.error,
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
