// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QList>

namespace LicenseDesk {

/*! A user who waits for a unit of a product: a CountViolation, and the product from nowhere. */
struct WaitingRow
{
    qint64 place = 0; //!< in the order of R4.5, from 1
    UserKey key{};
    UserId user;
    QString displayName;
    QString userPrincipalName;
    QString groupNames; //!< of the groups that should give it, "A, B"; empty for a direct license
    QDateTime since; //!< when the oldest of the entries began to wait
};

/*! Who waits for the product, in the order in which one request that processes all of them serves
    them: who waits longest in one of the licensed groups first, then by user id (R4.5). */
[[nodiscard]] Result<QList<WaitingRow>> waitingUsers(Store &store, const SkuId &product,
                                                     qint64 offset, qint64 limit);
[[nodiscard]] Result<qint64> countWaitingUsers(Store &store, const SkuId &product);

} // namespace LicenseDesk
