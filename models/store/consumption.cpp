// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consumption.h"

#include "store/reader_rows.h"

namespace LicenseDesk {

namespace {

constexpr qint64 secondsOfAnHour = 3600;

ConsumptionPoint readPoint(const Row &row)
{
    return {QDateTime::fromSecsSinceEpoch(row.integer(0) * secondsOfAnHour, Qt::UTC),
            row.integer(1), row.integer(2)};
}

} // namespace

Result<QList<ConsumptionPoint>> consumptionOf(Store &store, const SkuId &product, int most,
                                              const QDateTime &now)
{
    return store.inSnapshot([&]() -> Result<QList<ConsumptionPoint>> {
        Result<qint64> key = keyOf(store, product);
        if (!key)
            return tl::unexpected(key.error());
        auto points = toList(Statement(store, "SELECT hour, consumed, total FROM consumption "
                                              "WHERE product = ? ORDER BY hour DESC LIMIT ?")
                                 .all(readPoint, *key, most));
        if (!points)
            return points;
        std::reverse(points->begin(), points->end());
        auto present =
            Statement(store, "SELECT consumed, enabled + warning FROM product WHERE key = ?")
                .one(
                    [&now](const Row &row) {
                        return ConsumptionPoint{now, row.integer(0), row.integer(1)};
                    },
                    *key);
        if (!present)
            return tl::unexpected(present.error());
        if (*present)
            points->append(**present);
        return points;
    });
}

} // namespace LicenseDesk
