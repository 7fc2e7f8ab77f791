// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditstore.h"

#include "store/statement.h"

#include <limits>

namespace LicenseDesk {

Result<void> AuditStore::write(const AuditEntry &entry)
{
    return Steps(m_store)
        .run("INSERT INTO audit (at, actor, activity, category, target_type, target_id, "
             "target_name, success, reason, old_value, new_value) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             entry.at, entry.actor, entry.activity, entry.category, entry.targetType,
             entry.targetId, entry.targetName, entry.success, entry.reason, entry.oldValue,
             entry.newValue)
        .result();
}

Result<QList<AuditEntry>> AuditStore::newest(int limit, qint64 beforeId, QList<qint64> *ids)
{
    if (ids)
        ids->clear();
    const qint64 before = beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max();
    auto entries =
        Statement(m_store, "SELECT id, at, actor, activity, category, target_type, target_id, "
                           "target_name, success, reason, old_value, new_value FROM audit "
                           "WHERE id < ? ORDER BY id DESC LIMIT ?")
            .all(
                [ids](const Row &row) {
                    if (ids)
                        ids->append(row.integer(0));
                    return AuditEntry{row.time(1), row.text(2),  row.text(3), row.text(4),
                                      row.text(5), row.text(6),  row.text(7), row.boolean(8),
                                      row.text(9), row.text(10), row.text(11)};
                },
                before, limit);
    if (!entries)
        return tl::unexpected(entries.error());
    return QList<AuditEntry>(entries->begin(), entries->end());
}

Result<qint64> AuditStore::lastId()
{
    return Statement(m_store, "SELECT coalesce(max(id), 0) FROM audit").number();
}

} // namespace LicenseDesk
