// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entryplaces.h"

#include "store/userkeys.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

qint64 sumOf(const KeyCounts &counts, const KeySet *among, qint64 users)
{
    if (!among)
        return counts.sum();
    const std::vector<quint32> keys = among->keys(size_t(users));
    qint64 sum = 0;
    for (const quint32 key : keys)
        sum += counts.of(key);
    return sum;
}

} // namespace

Result<EntryPlaces> entryPlaces(Store &store, const QByteArray &set, const QVariantList &values,
                                const KeySet *among, qint64 offset, qint64 limit)
{
    const Result<qint64> users = numberOfUsers(store);
    if (!users)
        return tl::unexpected(users.error());
    UserKeys keys(store, *users);
    const auto counts = keys.countsOf(set, values);
    const Result<UserOrder *> order = keys.order(UserColumn::DisplayName);
    if (!counts || !order)
        return tl::unexpected(counts ? order.error() : counts.error());
    const qint64 all = sumOf(**counts, among, *users);
    // From the nearer end, places are told from that end until they are turned round.
    const bool fromEnd = offset > all / 2;
    const qint64 behind = std::min(all, offset + limit);
    const qint64 first = fromEnd ? all - behind : offset;
    const qint64 last = fromEnd ? all - offset : behind;
    EntryPlaces page;
    qint64 place = 0; // of the first row of the user who comes next
    qint64 begin = 0; // of the rows of the page's first user
    UserWalk walk(store, **order, fromEnd);
    const Result<void> gone = walk.go([&](quint32 key) {
        const int rows = among && !among->contains(key) ? 0 : (*counts)->of(key);
        if (rows > 0 && place + rows > first && place < last) {
            if (page.users.empty())
                begin = place;
            page.users.push_back(key);
        }
        place += rows;
        return place < last;
    });
    if (!gone)
        return tl::unexpected(gone.error());
    page.offset = fromEnd ? place - last : offset - begin;
    if (fromEnd)
        std::ranges::reverse(page.users);
    return page;
}

Result<qint64> countEntries(Store &store, const QByteArray &set, const QVariantList &values,
                            const KeySet &among)
{
    const Result<qint64> users = numberOfUsers(store);
    if (!users)
        return users;
    const auto counts = UserKeys(store, *users).countsOf(set, values);
    if (!counts)
        return tl::unexpected(counts.error());
    return sumOf(**counts, &among, *users);
}

} // namespace LicenseDesk
