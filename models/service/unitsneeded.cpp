// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/unitsneeded.h"

#include "licensing/reconcile.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"
#include "store/waitingusers.h"

namespace LicenseDesk {

namespace {

/*! Whether the user takes a unit of \a product; books the units of the others. */
bool takesUnit(const UserFacts &facts, ProductIndex product, const Catalogue &catalogue,
               SeatPool &seats)
{
    const Outcome outcome = reconcile(facts, catalogue, seats);
    bool taken = false;
    for (const ProductIndex used : outcome.unitsTaken) {
        taken |= used == product;
        seats.take(used);
    }
    for (const ProductIndex freed : outcome.unitsFreed)
        seats.give(freed);
    return taken;
}

} // namespace

Result<UnitsNeeded> unitsNeeded(Reader &reader, const SkuId &product)
{
    return reader.store().inSnapshot([&]() -> Result<UnitsNeeded> {
        CatalogueStore catalogues(reader.store());
        const Result<ProductRow> row = reader.product(product);
        const Result<std::shared_ptr<const Catalogue>> catalogue = catalogues.catalogue();
        Result<SeatPool> seats = catalogues.seats();
        const Result<QList<WaitingRow>> waiting = waitingUsers(reader.store(), product, 0, -1);
        if (!row)
            return tl::unexpected(row.error());
        if (!catalogue || !seats || !waiting) {
            return tl::unexpected(!catalogue ? catalogue.error()
                                  : !seats   ? seats.error()
                                             : waiting.error());
        }
        UnitsNeeded needed;
        needed.waiting = waiting->size();
        needed.enabled = row->units.enabled;
        const ProductIndex index = (*catalogue)->indexOf(product);
        const qint64 plenty = needed.waiting + qMax<qint64>(0, row->consumed - row->units.total());
        for (qint64 unit = 0; unit < plenty; ++unit)
            seats->give(index);
        AssignmentStore assignments(reader.store());
        for (const WaitingRow &user : *waiting) {
            needed.users.push_back(user.user);
            const Result<AssignmentStore::Loaded> loaded = assignments.load(user.key);
            if (!loaded)
                return tl::unexpected(loaded.error());
            needed.served += takesUnit(loaded->facts, index, **catalogue, *seats);
        }
        needed.toBuy = qMax<qint64>(0, row->consumed + needed.served - row->units.total());
        return needed;
    });
}

} // namespace LicenseDesk
