// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assignmentstore.h"

#include "store/assignmentstore_private.h"
#include "store/causejson.h"
#include "store/statement.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! A few numbers, each once, in order. */
using Numbers = std::vector<qint64>;

void insert(Numbers &numbers, qint64 number)
{
    const auto place = std::lower_bound(numbers.begin(), numbers.end(), number);
    if (place == numbers.end() || *place != number)
        numbers.insert(place, number);
}

/*! Products of which the user consumes a unit, whatever the sources (R2.1). */
Numbers consumedBy(const StoredEntries &entries)
{
    Numbers products;
    for (const auto &[key, entry] : entries) {
        if (isApplied(entry.state))
            insert(products, key.product);
    }
    return products;
}

Numbers groupsInError(const StoredEntries &entries)
{
    Numbers groups;
    for (const auto &[key, entry] : entries) {
        if (key.source != directSource && entry.error != AssignmentError::None)
            insert(groups, key.source);
    }
    return groups;
}

Numbers groupsOf(const StoredEntries &entries)
{
    Numbers groups;
    for (const auto &[key, entry] : entries) {
        if (key.source != directSource)
            insert(groups, key.source);
    }
    return groups;
}

/*! Calls \a visit with what only one of the two has, and +1 for the second, -1 for the first. */
template <typename Visit>
void forEachDifference(const Numbers &before, const Numbers &after, Visit visit)
{
    for (const qint64 value : before) {
        if (!std::binary_search(after.begin(), after.end(), value))
            visit(value, -1);
    }
    for (const qint64 value : after) {
        if (!std::binary_search(before.begin(), before.end(), value))
            visit(value, 1);
    }
}

void writeEntry(Steps &steps, UserKey user, const EntryKey &key, const StoredEntry &entry,
                bool isNew)
{
    const std::optional<QString> cause =
        entry.cause.isEmpty() ? std::nullopt : std::optional(entry.cause);
    if (isNew) {
        steps.run("INSERT INTO assignment (usr, source, product, state, error, disabled, updated, "
                  "waiting_since, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  user, key.source, key.product, entry.state, entry.error, entry.disabled,
                  entry.updated, entry.waitingSince, cause);
    } else {
        steps.run("UPDATE assignment SET state = ?, error = ?, disabled = ?, updated = ?, "
                  "waiting_since = ?, cause = ? WHERE usr = ? AND source = ? AND product = ?",
                  entry.state, entry.error, entry.disabled, entry.updated, entry.waitingSince,
                  cause, user, key.source, key.product);
    }
}

/*! Gives \a entry its times: those it had where it says what it said (R4.9). */
void setTimes(StoredEntry &entry, const StoredEntries &before, const EntryKey &key, qint64 now)
{
    const auto former = before.find(key);
    entry.updated =
        former != before.end() && entry.saysTheSame(former->second) ? former->second.updated : now;
    if (entry.state != AssignmentState::Error)
        entry.waitingSince.reset();
    else if (former != before.end() && former->second.waitingSince)
        entry.waitingSince = former->second.waitingSince;
    else
        entry.waitingSince = now;
}

StoredEntry directEntry(qint64 disabled, const StoredEntries &before, const EntryKey &key,
                        qint64 now)
{
    StoredEntry entry{AssignmentState::Active, AssignmentError::None, disabled, now, {}, {}};
    setTimes(entry, before, key, now);
    return entry;
}

} // namespace

/*! Whoever has an entry of a group without being its member is one of the former members. */
Result<void> AssignmentStore::Private::keepFormerMembers(UserKey user, const StoredEntries &before,
                                                         const StoredEntries &after,
                                                         const Loaded *known)
{
    Steps steps(store);
    const auto isMember = [known](qint64 group) {
        if (!known)
            return false; // to be looked up
        const auto place = std::ranges::find(known->groupKeys, GroupKey(group));
        return place != known->groupKeys.end()
               && known->facts.groups[size_t(place - known->groupKeys.begin())].member;
    };
    forEachDifference(groupsOf(before), groupsOf(after), [&](qint64 group, int by) {
        if (isMember(group))
            return;
        if (by < 0) {
            steps.run("DELETE FROM former_member WHERE grp = ? "
                      "AND user_id = (SELECT id FROM usr WHERE key = ?)",
                      group, user);
        } else {
            steps.run("INSERT INTO former_member (grp, user_id, usr) "
                      "SELECT ?, u.id, u.key FROM usr u WHERE u.key = ? AND NOT EXISTS "
                      "(SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id) "
                      "ON CONFLICT DO NOTHING",
                      group, user, group);
        }
    });
    return steps.result();
}

Result<void> AssignmentStore::Private::replace(UserKey user, const StoredEntries &before,
                                               const StoredEntries &after, const Loaded *known)
{
    Steps steps(store);
    for (const auto &[key, entry] : before) {
        if (!after.contains(key)) {
            steps.run("DELETE FROM assignment WHERE usr = ? AND source = ? AND product = ?", user,
                      key.source, key.product);
        }
    }
    for (const auto &[key, entry] : after) {
        const auto former = before.find(key);
        if (former == before.end() || former->second != entry)
            writeEntry(steps, user, key, entry, former == before.end());
    }
    forEachDifference(consumedBy(before), consumedBy(after),
                      [&](qint64 product, int by) { consumedUnits[product] += by; });
    forEachDifference(groupsInError(before), groupsInError(after),
                      [&](qint64 group, int by) { usersInError[group] += by; });
    if (!steps.result())
        return steps.result();
    if (Result<void> kept = keepFormerMembers(user, before, after, known); !kept)
        return kept;
    return holdsCounts ? Result<void>() : writeCounts();
}

Result<void> AssignmentStore::Private::writeCounts()
{
    Steps steps(store);
    for (const auto &[product, by] : std::exchange(consumedUnits, {})) {
        if (by != 0)
            steps.run("UPDATE product SET consumed = consumed + ? WHERE key = ?", by, product);
    }
    for (const auto &[group, by] : std::exchange(usersInError, {})) {
        if (by != 0)
            steps.run("UPDATE grp SET error_users = error_users + ? WHERE key = ?", by, group);
    }
    return steps.result();
}

void AssignmentStore::holdCounts()
{
    d->holdsCounts = true;
}

Result<void> AssignmentStore::writeCounts()
{
    return d->writeCounts();
}

Result<AssignmentStore::Written> AssignmentStore::write(UserKey user, const Loaded &before,
                                                        const Outcome &outcome,
                                                        const QDateTime &now)
{
    if (Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    // Nothing but what the outcome was made from can be there: both happen in one transaction.
    const StoredEntries &stored = before.stored;
    Written written;
    StoredEntries &after = written.after;
    for (const auto &[key, entry] : stored) {
        if (key.source == directSource)
            after.insert_or_assign(key, entry);
    }
    for (size_t position = 0; position < outcome.entries.size(); ++position) {
        const InheritedEntry &wanted = outcome.entries[position];
        Result<qint64> disabled = planListKey(d->store, *d->snapshot, wanted.license.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const EntryKey key{qint64(before.groupKeys[size_t(wanted.group)]),
                           d->snapshot->productKeys[size_t(wanted.license.product)]};
        StoredEntry entry{wanted.state, wanted.error, *disabled, 0, {}, causeToText(wanted.cause)};
        setTimes(entry, stored, key, now.toMSecsSinceEpoch());
        const auto former = stored.find(key);
        const bool isNew = former == stored.end();
        written.changed = written.changed || isNew || !entry.saysTheSame(former->second);
        if (wanted.error != AssignmentError::None && (isNew || former->second.error != entry.error))
            written.newErrors.push_back(position);
        after.insert_or_assign(key, std::move(entry));
    }
    written.changed = written.changed || after.size() != stored.size();
    if (Result<void> replaced = d->replace(user, stored, after, &before); !replaced)
        return tl::unexpected(replaced.error());
    return written;
}

Result<void> AssignmentStore::write(UserKey user, const DirectOutcome &outcome,
                                    const QDateTime &now)
{
    if (Result<void> prepared = d->prepare(); !prepared)
        return prepared;
    d->store.noteUser(user);
    Result<StoredEntries> stored = d->entriesOf(user);
    if (!stored)
        return tl::unexpected(stored.error());
    StoredEntries after = *stored;
    for (const ProductIndex product : outcome.removed)
        after.erase({directSource, d->snapshot->productKeys[size_t(product)]});
    for (const License &license : outcome.changed) {
        Result<qint64> disabled = planListKey(d->store, *d->snapshot, license.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const EntryKey key{directSource, d->snapshot->productKeys[size_t(license.product)]};
        after.insert_or_assign(key, directEntry(*disabled, *stored, key, now.toMSecsSinceEpoch()));
    }
    return d->replace(user, *stored, after);
}

Result<void> AssignmentStore::convertToDirect(UserKey user, GroupKey group, const QDateTime &now)
{
    if (Result<void> prepared = d->prepare(); !prepared)
        return prepared;
    d->store.noteUser(user);
    Result<StoredEntries> stored = d->entriesOf(user);
    if (!stored)
        return tl::unexpected(stored.error());
    StoredEntries after = *stored;
    for (const auto &[key, entry] : *stored) {
        if (key.source != qint64(group))
            continue;
        after.erase(key);
        // What the user did not have cannot be converted.
        if (!isApplied(entry.state))
            continue;
        const EntryKey directKey{directSource, key.product};
        qint64 disabled = entry.disabled;
        const auto direct = stored->find(directKey);
        if (direct != stored->end() && isApplied(direct->second.state)) {
            // A plan stays off only where both had it off (R8.3).
            Result<PlanSet> ours = planList(d->store, *d->snapshot, direct->second.disabled);
            Result<PlanSet> theirs = planList(d->store, *d->snapshot, entry.disabled);
            if (!ours || !theirs)
                return tl::unexpected(ours ? theirs.error() : ours.error());
            Result<qint64> both = planListKey(d->store, *d->snapshot, *ours & *theirs);
            if (!both)
                return tl::unexpected(both.error());
            disabled = *both;
        }
        after.insert_or_assign(directKey,
                               directEntry(disabled, *stored, directKey, now.toMSecsSinceEpoch()));
    }
    return d->replace(user, *stored, after);
}

Result<bool> AssignmentStore::replaceAll(UserKey user, const std::vector<ImportedEntry> &entries,
                                         const QDateTime &now)
{
    return replaceAndTell(user, entries, now, false)
        .map([](const std::optional<Replaced> &replaced) { return replaced.has_value(); });
}

Result<std::optional<AssignmentStore::Replaced>> AssignmentStore::replaceAndTell(
    UserKey user, const std::vector<ImportedEntry> &entries, const QDateTime &now, bool isNew)
{
    if (isNew && entries.empty())
        return std::optional<Replaced>();
    if (Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    d->store.noteUser(user);
    Result<StoredEntries> stored = isNew ? StoredEntries() : d->entriesOf(user);
    if (!stored)
        return tl::unexpected(stored.error());
    StoredEntries after;
    for (const ImportedEntry &imported : entries) {
        const ProductIndex product = d->snapshot->catalogue->indexOf(imported.product);
        if (product < 0) {
            return failure(ErrorCode::NotFound, imported.product.toString(),
                           {QStringLiteral("product")});
        }
        PlanSet plans;
        for (const PlanId &plan : imported.disabledPlans) {
            // A plan that the directory has never heard of is in no product of it.
            if (const PlanIndex index = d->snapshot->catalogue->indexOf(plan); index >= 0)
                plans.insert(index);
        }
        Result<qint64> disabled = planListKey(d->store, *d->snapshot, plans);
        if (!disabled)
            return tl::unexpected(disabled.error());
        AssignmentState state = imported.state;
        if (state == AssignmentState::Disabled) { // shown, never stored (R1)
            state = imported.error == AssignmentError::None ? AssignmentState::Active
                                                            : AssignmentState::ActiveWithError;
        }
        const EntryKey key{imported.group ? qint64(*imported.group) : directSource,
                           d->snapshot->productKeys[size_t(product)]};
        StoredEntry entry{state, imported.error, *disabled, 0, {}, {}};
        setTimes(entry, *stored, key, now.toMSecsSinceEpoch());
        if (const auto former = stored->find(key);
            former != stored->end() && entry.saysTheSame(former->second))
            entry.cause = former->second.cause;
        if (imported.lastUpdated.isValid())
            entry.updated = imported.lastUpdated.toMSecsSinceEpoch();
        after.insert_or_assign(key, std::move(entry));
    }
    if (after == *stored)
        return std::optional<Replaced>();
    if (Result<void> replaced = d->replace(user, *stored, after); !replaced)
        return tl::unexpected(replaced.error());
    Result<std::vector<ImportedEntry>> had = d->toImported(*stored);
    Result<std::vector<ImportedEntry>> has = d->toImported(after);
    if (!had || !has)
        return tl::unexpected(had ? has.error() : had.error());
    return std::optional(Replaced{*std::move(had), *std::move(has)});
}

} // namespace LicenseDesk
