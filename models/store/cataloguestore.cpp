// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cataloguestore.h"

#include "base/foldedkey.h"
#include "store/cataloguesnapshot.h"
#include "store/statement.h"

namespace LicenseDesk {

using Written = CatalogueStore::Written;

namespace {

/*! Makes every connection read the catalogue anew. */
Result<Written> touched(Store &store, Written written)
{
    Result<void> done =
        Steps(store).run("UPDATE directory SET catalogue_version = catalogue_version + 1").result();
    if (!done)
        return tl::unexpected(done.error());
    return written;
}

Result<Written> finished(Store &store, const Steps &steps, Written written)
{
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return touched(store, written);
}

} // namespace

Result<std::shared_ptr<const Catalogue>> CatalogueStore::catalogue()
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return (*snapshot)->catalogue;
}

Result<SeatPool> CatalogueStore::seats()
{
    auto snapshot = catalogueSnapshot(m_store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    std::vector<qint64> available((*snapshot)->productKeys.size(), 0);
    auto read = Statement(m_store, "SELECT key, enabled + warning - consumed FROM product "
                                   "WHERE subscribed <> 0")
                    .all([&](const Row &row) {
                        const ProductIndex index =
                            (*snapshot)->productOfKey.value(row.integer(0), -1);
                        if (index >= 0)
                            available[size_t(index)] = std::max<qint64>(0, row.integer(1));
                        return true;
                    });
    if (!read)
        return tl::unexpected(read.error());
    return SeatPool(std::move(available));
}

Result<qint64> CatalogueStore::consumed(const SkuId &product)
{
    return Statement(m_store, "SELECT consumed FROM product WHERE id = ?").number(product);
}

Result<Written> CatalogueStore::writePlan(const ServicePlan &plan)
{
    auto stored =
        Statement(m_store, "SELECT name, friendly_name, applies_to FROM plan "
                           "WHERE id = ?")
            .one(
                [&](const Row &row) {
                    return ServicePlan{plan.id, row.text(0), row.text(1), row.key<AppliesTo>(2)};
                },
                plan.id);
    if (!stored)
        return tl::unexpected(stored.error());
    Steps steps(m_store);
    if (!*stored) {
        steps.run("INSERT INTO plan (id, name, friendly_name, applies_to) VALUES (?, ?, ?, ?)",
                  plan.id, plan.name, plan.friendlyName, plan.appliesTo);
        return finished(m_store, steps, Written::Added);
    }
    ServicePlan wanted = plan;
    if (wanted.friendlyName.isEmpty())
        wanted.friendlyName = (*stored)->friendlyName;
    if (wanted == **stored)
        return Written::Unchanged;
    steps.run("UPDATE plan SET name = ?, friendly_name = ?, applies_to = ? WHERE id = ?",
              wanted.name, wanted.friendlyName, wanted.appliesTo, plan.id);
    return finished(m_store, steps, Written::Changed);
}

Result<Written> CatalogueStore::writeProduct(const SkuId &id, const QString &partNumber,
                                             const QString &displayName)
{
    using Names = std::pair<QString, QString>;
    auto stored = Statement(m_store, "SELECT part_number, display_name FROM product WHERE id = ?")
                      .one([](const Row &row) { return Names(row.text(0), row.text(1)); }, id);
    if (!stored)
        return tl::unexpected(stored.error());
    Steps steps(m_store);
    if (!*stored) {
        steps.run("INSERT INTO product (id, part_number, display_name, name_key) "
                  "VALUES (?, ?, ?, ?)",
                  id, partNumber, displayName, foldedKey(displayName));
        return finished(m_store, steps, Written::Added);
    }
    if (**stored == Names(partNumber, displayName))
        return Written::Unchanged;
    steps.run("UPDATE product SET part_number = ?, display_name = ?, name_key = ? WHERE id = ?",
              partNumber, displayName, foldedKey(displayName), id);
    return finished(m_store, steps, Written::Changed);
}

Result<Written> CatalogueStore::addPlanToProduct(const SkuId &product, const PlanId &plan,
                                                 bool inCatalogue)
{
    auto added = Statement(m_store, "INSERT INTO product_plan (product, plan, named) "
                                    "SELECT p.key, s.key, ? FROM product p, plan s "
                                    "WHERE p.id = ? AND s.id = ? ON CONFLICT DO NOTHING")
                     .execute(inCatalogue, product, plan);
    if (!added)
        return tl::unexpected(added.error());
    if (*added > 0)
        return touched(m_store, Written::Added);
    auto there = Statement(m_store, "SELECT count(*) FROM product_plan "
                                    "WHERE product = (SELECT key FROM product WHERE id = ?) "
                                    "AND plan = (SELECT key FROM plan WHERE id = ?)")
                     .number(product, plan);
    if (!there)
        return tl::unexpected(there.error());
    if (*there == 0)
        return failure(ErrorCode::NotFound, product.toString(), {QStringLiteral("product")});
    return Written::Unchanged;
}

Result<Written> CatalogueStore::writeSubscription(const SkuId &product, const PrepaidUnits &units,
                                                  CapabilityStatus status)
{
    struct Bought
    {
        bool subscribed = false;
        PrepaidUnits units;
        CapabilityStatus status = CapabilityStatus::Enabled;
    };
    auto stored =
        Statement(m_store, "SELECT subscribed, enabled, warning, suspended, locked_out, "
                           "status FROM product WHERE id = ?")
            .one(
                [](const Row &row) {
                    return Bought{row.boolean(0),
                                  {row.integer(1), row.integer(2), row.integer(3), row.integer(4)},
                                  row.key<CapabilityStatus>(5)};
                },
                product);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return failure(ErrorCode::NotFound, product.toString(), {QStringLiteral("product")});
    const Bought &present = **stored;
    if (present.subscribed && present.units == units && present.status == status)
        return Written::Unchanged;
    Steps steps(m_store);
    steps.run("UPDATE product SET subscribed = 1, enabled = ?, warning = ?, suspended = ?, "
              "locked_out = ?, status = ? WHERE id = ?",
              units.enabled, units.warning, units.suspended, units.lockedOut, status, product);
    return finished(m_store, steps, present.subscribed ? Written::Changed : Written::Added);
}

Result<void> CatalogueStore::removeSubscription(const SkuId &product)
{
    Steps steps(m_store);
    steps.run("UPDATE product SET subscribed = 0, enabled = 0, warning = 0, suspended = 0, "
              "locked_out = 0, status = 0 WHERE id = ?",
              product);
    return finished(m_store, steps, Written::Changed).map([](Written) {});
}

} // namespace LicenseDesk
