// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/waitingusers.h"

#include "store/reader_rows.h"

namespace LicenseDesk {

namespace {

#define WAITING_ENTRIES                                                                            \
    "FROM assignment w WHERE w.product = ? AND w.error = 1 AND w.state = 1 "                       \
    "AND NOT EXISTS (SELECT 1 FROM assignment h WHERE h.product = w.product AND h.usr = w.usr "    \
    "AND h.state <> 1)"

WaitingRow readWaitingRow(const Row &row)
{
    WaitingRow waiting;
    waiting.place = row.integer(0);
    waiting.key = row.key<UserKey>(1);
    waiting.user = UserId(row.guid(2));
    waiting.displayName = row.text(3);
    waiting.userPrincipalName = row.text(4);
    waiting.groupNames = row.text(5);
    waiting.since = row.time(6);
    return waiting;
}

} // namespace

Result<QList<WaitingRow>> waitingUsers(Store &store, const SkuId &product, qint64 offset,
                                       qint64 limit)
{
    return store.inSnapshot([&]() -> Result<QList<WaitingRow>> {
        Result<qint64> key = keyOf(store, product);
        if (!key)
            return tl::unexpected(key.error());
        return toList(
            Statement(store,
                      "SELECT row_number() OVER (ORDER BY s.waits, u.id), u.key, u.id, "
                      "u.display_name, u.upn, coalesce((SELECT group_concat(n.display_name, ', ') "
                      "FROM (SELECT g.display_name FROM assignment a JOIN grp g "
                      "ON g.key = a.source WHERE a.usr = s.usr AND a.product = s.product "
                      "AND a.error = 1 ORDER BY g.name_key, g.id) n), ''), s.since "
                      "FROM (SELECT e.usr, e.product, e.since, coalesce((SELECT "
                      "min(max(m.joined, g.licensed_since)) FROM member m JOIN grp g "
                      "ON g.key = m.grp WHERE m.usr = e.usr AND g.licensed_since > 0), 0) "
                      "AS waits FROM (SELECT w.usr, w.product, min(w.waiting_since) AS "
                      "since " WAITING_ENTRIES " GROUP BY w.usr) e) s "
                      "JOIN usr u ON u.key = s.usr ORDER BY s.waits, u.id LIMIT ? OFFSET ?")
                .all(readWaitingRow, *key, limit, offset));
    });
}

Result<qint64> countWaitingUsers(Store &store, const SkuId &product)
{
    return store.inSnapshot([&]() -> Result<qint64> {
        Result<qint64> key = keyOf(store, product);
        if (!key)
            return key;
        return Statement(store, "SELECT count(DISTINCT w.usr) " WAITING_ENTRIES).number(*key);
    });
}

} // namespace LicenseDesk
