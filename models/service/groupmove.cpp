// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/groupmove.h"

#include "licensing/reconcile.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"
#include "store/groupstore.h"
#include "store/licenseholders.h"

#include <algorithm>
#include <set>

namespace LicenseDesk {

namespace {

Result<GroupMove::Staying> readStaying(Reader &reader, const UserId &user, const GroupId &to)
{
    Result<UserRecord> record = reader.user(user);
    if (!record)
        return tl::unexpected(record.error());
    Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(user);
    if (!entries)
        return tl::unexpected(entries.error());
    GroupMove::Staying staying{user, record->displayName, record->userPrincipalName, {}};
    for (const AssignmentRow &entry : *entries) {
        if (entry.group == to && entry.error != AssignmentError::None)
            staying.errors.append(entry);
    }
    return staying;
}

/*! Whether the user would have from \a group, a position, all that it is meant to give. */
bool givesAll(const UserFacts &facts, const Outcome &outcome, int group)
{
    const std::vector<License> &meant = facts.groups[size_t(group)].licenses->licenses;
    return std::ranges::all_of(meant, [&](const License &license) {
        return std::ranges::any_of(outcome.entries, [&](const InheritedEntry &entry) {
            return entry.group == group && entry.license.product == license.product
                   && isApplied(entry.state);
        });
    });
}

} // namespace

Result<std::vector<UserId>> membersFreeToLeave(Store &store, GroupKey from, GroupKey to)
{
    LicenseHolders holders(store);
    CatalogueStore catalogueStore(store);
    Result<std::vector<UserId>> free = holders.servedBy(from, to);
    const auto refused = holders.refusedBy(from, to);
    const Result<std::shared_ptr<const Catalogue>> catalogue = catalogueStore.catalogue();
    Result<SeatPool> seats = catalogueStore.seats();
    if (!free || !refused || !catalogue || !seats) {
        return tl::unexpected(!free        ? free.error()
                              : !refused   ? refused.error()
                              : !catalogue ? catalogue.error()
                                           : seats.error());
    }
    AssignmentStore assignments(store);
    for (const auto &[key, id] : *refused) {
        Result<AssignmentStore::Loaded> loaded = assignments.load(key);
        if (!loaded)
            return tl::unexpected(loaded.error());
        UserFacts &facts = loaded->facts;
        const auto place = [&](GroupKey group) {
            return std::ranges::find(loaded->groupKeys, group) - loaded->groupKeys.begin();
        };
        facts.groups[size_t(place(from))].member = false;
        const Outcome outcome = reconcile(facts, **catalogue, *seats);
        if (!givesAll(facts, outcome, int(place(to))))
            continue;
        for (const ProductIndex product : outcome.unitsTaken)
            seats->take(product);
        for (const ProductIndex product : outcome.unitsFreed)
            seats->give(product);
        free->push_back(id);
    }
    return free;
}

Result<GroupMove> readGroupMove(Reader &reader, const GroupId &from, const GroupId &to, int limit)
{
    Store &store = reader.store();
    return store.inSnapshot([&]() -> Result<GroupMove> {
        GroupMove move;
        std::vector<GroupKey> keys;
        for (const auto &[id, name] : {std::pair(from, &move.fromName), {to, &move.toName}}) {
            Result<GroupKey> key = GroupStore(store).find(id.toString());
            Result<GroupRecord> group = reader.group(id);
            if (!key || !group)
                return tl::unexpected(key ? group.error() : key.error());
            keys.push_back(*key);
            *name = group->displayName;
        }
        LicenseHolders holders(store);
        const auto outside = holders.notYetIn(keys[0], keys[1]);
        const auto unserved = holders.unservedBy(keys[0], keys[1]);
        const auto free = membersFreeToLeave(store, keys[0], keys[1]);
        for (const auto *list : {&outside, &unserved, &free}) {
            if (!*list)
                return tl::unexpected(list->error());
        }
        const std::set<UserId> leaving(free->begin(), free->end());
        move.outside = qint64(outside->size());
        move.served = qint64(free->size());
        for (const UserId &user : *unserved) {
            if (leaving.contains(user))
                continue;
            ++move.staying;
            if (move.stayingRows.size() >= limit)
                continue;
            Result<GroupMove::Staying> row = readStaying(reader, user, to);
            if (!row)
                return tl::unexpected(row.error());
            move.stayingRows.append(*row);
        }
        return move;
    });
}

} // namespace LicenseDesk
