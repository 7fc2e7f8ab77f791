// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/groupmove.h"

#include "store/groupstore.h"
#include "store/licenseholders.h"

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

} // namespace

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
        const auto served = holders.servedBy(keys[0], keys[1]);
        const auto unserved = holders.unservedBy(keys[0], keys[1]);
        for (const auto *list : {&outside, &served, &unserved}) {
            if (!*list)
                return tl::unexpected(list->error());
        }
        move.outside = qint64(outside->size());
        move.served = qint64(served->size());
        move.staying = qint64(unserved->size());
        for (size_t place = 0; place < unserved->size() && move.stayingRows.size() < limit;
             ++place) {
            Result<GroupMove::Staying> row = readStaying(reader, (*unserved)[place], to);
            if (!row)
                return tl::unexpected(row.error());
            move.stayingRows.append(*row);
        }
        return move;
    });
}

} // namespace LicenseDesk
