// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userorder.h"

#include "store/statement.h"

namespace LicenseDesk {

namespace {

constexpr qint64 rowsAtOnce = 16384; // a millisecond

} // namespace

qint64 UserOrder::known(bool fromEnd) const
{
    const qint64 front = qint64(m_front.size());
    const qint64 back = qint64(m_back.size());
    return front + back >= m_users ? m_users : (fromEnd ? back : front);
}

Result<void> UserOrder::readOn(Store &store, bool fromEnd)
{
    std::vector<quint32> &keys = fromEnd ? m_back : m_front;
    const bool byName = m_column == UserColumn::DisplayName;
    const QByteArray direction = fromEnd ? " DESC" : "";
    QByteArray sql = "SELECT key FROM usr";
    if (!keys.empty() && byName) {
        sql += QByteArray(" WHERE (name_key, id) ") + (fromEnd ? "<" : ">")
               + " ((SELECT name_key FROM usr WHERE key = ?), (SELECT id FROM usr WHERE key = ?))";
    } else if (!keys.empty()) {
        sql += QByteArray(" WHERE upn_key ") + (fromEnd ? "<" : ">")
               + " (SELECT upn_key FROM usr WHERE key = ?)";
    }
    sql += " ORDER BY " + (byName ? "name_key" + direction + ", id" : QByteArray("upn_key"))
           + direction + " LIMIT ?";
    QVariantList values;
    if (!keys.empty())
        values << qint64(keys.back());
    if (!keys.empty() && byName)
        values << qint64(keys.back());
    const auto read = listKeys(store, sql, values << rowsAtOnce);
    if (!read)
        return tl::unexpected(read.error());
    keys.insert(keys.end(), read->begin(), read->end());
    return {};
}

Result<std::vector<quint32>> UserWalk::next(const KeySet &found, qint64 skipped, qint64 limit)
{
    std::vector<quint32> keys;
    if (limit <= 0)
        return keys;
    const Result<void> gone = go([&](quint32 key) {
        if (found.contains(key) && skipped-- <= 0)
            keys.push_back(key);
        return qint64(keys.size()) < limit;
    });
    if (!gone)
        return tl::unexpected(gone.error());
    return keys;
}

} // namespace LicenseDesk
