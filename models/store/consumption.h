// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDateTime>
#include <QList>

namespace LicenseDesk {

/*! What was in use and bought from a time on. */
struct ConsumptionPoint
{
    QDateTime at; //!< UTC, the beginning of an hour; of the last one the moment of reading
    qint64 consumed = 0;
    qint64 total = 0;

    friend bool operator==(const ConsumptionPoint &, const ConsumptionPoint &) = default;
};

/*! The last \a most hours in which a product's consumption or units changed, oldest first, and as
    the last point what holds \a now. NotFound. */
[[nodiscard]] Result<QList<ConsumptionPoint>> consumptionOf(Store &store, const SkuId &product,
                                                            int most, const QDateTime &now);

} // namespace LicenseDesk
