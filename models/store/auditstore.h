// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QList>

namespace LicenseDesk {

/*! The audit log (R10), written in the transaction that makes the change, never changed. */
class AuditStore
{
public:
    explicit AuditStore(Store &store) : m_store(store) {}

    [[nodiscard]] Result<void> write(const AuditEntry &entry);
    /*! Newest first, at most \a limit entries before \a beforeId (0: from the newest); the ids go
        to \a ids when given. */
    [[nodiscard]] Result<QList<AuditEntry>> newest(int limit, qint64 beforeId = 0,
                                                   QList<qint64> *ids = nullptr);
    /*! The number of the newest entry, 0 for none: another one whenever anything was changed. */
    [[nodiscard]] Result<qint64> lastId();

private:
    Store &m_store;
};

} // namespace LicenseDesk
