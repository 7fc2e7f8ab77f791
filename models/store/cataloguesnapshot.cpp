// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cataloguesnapshot.h"

#include "store/statement.h"

#include <QtEndian>

namespace LicenseDesk {

namespace {

struct StoredProduct
{
    qint64 key = 0;
    Product product;
};

StoredProduct readProduct(const Row &row)
{
    StoredProduct stored;
    stored.key = row.integer(0);
    stored.product.id = SkuId(row.guid(1));
    stored.product.partNumber = row.text(2);
    stored.product.displayName = row.text(3);
    stored.product.subscribed = row.boolean(4);
    stored.product.units = {row.integer(5), row.integer(6), row.integer(7), row.integer(8)};
    stored.product.status = row.key<CapabilityStatus>(9);
    return stored;
}

using PlanIds = QHash<qint64, PlanId>;

Result<PlanIds> addPlans(Store &store, CatalogueBuilder &builder)
{
    PlanIds ids;
    auto added =
        Statement(store, "SELECT key, id, name, friendly_name, applies_to FROM plan "
                         "ORDER BY key")
            .all([&](const Row &row) {
                const PlanId id(row.guid(1));
                ids.insert(row.integer(0), id);
                return builder.addPlan({id, row.text(2), row.text(3), row.key<AppliesTo>(4)});
            });
    if (!added)
        return tl::unexpected(added.error());
    return ids;
}

Result<std::vector<StoredProduct>> addProducts(Store &store, const PlanIds &ids,
                                               CatalogueBuilder &builder)
{
    QHash<qint64, std::vector<PlanId>> plansOfProduct;
    auto read = Statement(store, "SELECT product, plan FROM product_plan ORDER BY product, plan")
                    .all([&](const Row &row) {
                        plansOfProduct[row.integer(0)].push_back(ids.value(row.integer(1)));
                        return true;
                    });
    if (!read)
        return tl::unexpected(read.error());
    auto products = Statement(store, "SELECT key, id, part_number, display_name, subscribed, "
                                     "enabled, warning, suspended, locked_out, status FROM product")
                        .all(readProduct);
    if (!products)
        return tl::unexpected(products.error());
    for (const StoredProduct &stored : *products)
        builder.addProduct(stored.product, plansOfProduct.value(stored.key));
    return products;
}

/*! A rule table of two levels: the rows of one rule come one after the other. */
struct RuleRow
{
    qint64 rule = 0;
    QString name;
    PlanId dependent;
    PlanId plan;
};

Result<void> addExclusiveSets(Store &store, const PlanIds &ids, CatalogueBuilder &builder)
{
    auto rows = Statement(store, "SELECT s.key, s.name, p.plan FROM exclusive_set s "
                                 "JOIN exclusive_set_plan p ON p.exclusive_set = s.key "
                                 "ORDER BY s.key, p.place")
                    .all([&](const Row &row) {
                        return RuleRow{row.integer(0), row.text(1), {}, ids.value(row.integer(2))};
                    });
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto row = rows->begin(); row != rows->end();) {
        const RuleRow first = *row;
        std::vector<PlanId> plans;
        for (; row != rows->end() && row->rule == first.rule; ++row)
            plans.push_back(row->plan);
        builder.addExclusiveSet(first.name, plans);
    }
    return {};
}

Result<void> addPrerequisites(Store &store, const PlanIds &ids, CatalogueBuilder &builder)
{
    auto rows =
        Statement(store, "SELECT r.key, r.dependent, p.plan FROM prerequisite r "
                         "JOIN prerequisite_plan p ON p.prerequisite = r.key "
                         "ORDER BY r.key, p.place")
            .all([&](const Row &row) {
                return RuleRow{
                    row.integer(0), {}, ids.value(row.integer(1)), ids.value(row.integer(2))};
            });
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto row = rows->begin(); row != rows->end();) {
        const RuleRow first = *row;
        std::vector<PlanId> alternatives;
        for (; row != rows->end() && row->rule == first.rule; ++row)
            alternatives.push_back(row->plan);
        builder.addPrerequisite(first.dependent, alternatives);
    }
    return {};
}

Result<void> addLocations(Store &store, const PlanIds &ids, CatalogueBuilder &builder)
{
    auto rows = Statement(store, "SELECT plan, location FROM prohibited_location ORDER BY key")
                    .all([&](const Row &row) {
                        builder.addProhibitedLocation(ids.value(row.integer(0)), row.text(1));
                        return true;
                    });
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<std::shared_ptr<const CatalogueSnapshot>> readSnapshot(Store &store, qint64 version)
{
    CatalogueBuilder builder;
    Result<PlanIds> ids = addPlans(store, builder);
    if (!ids)
        return tl::unexpected(ids.error());
    auto products = addProducts(store, *ids, builder);
    if (!products)
        return tl::unexpected(products.error());
    for (auto add : {addExclusiveSets, addPrerequisites, addLocations}) {
        if (Result<void> added = add(store, *ids, builder); !added)
            return tl::unexpected(added.error());
    }

    auto snapshot = std::make_shared<CatalogueSnapshot>();
    snapshot->version = version;
    snapshot->catalogue = std::make_shared<const Catalogue>(builder.build());
    snapshot->planKeys.resize(snapshot->catalogue->plans().size());
    for (auto id = ids->cbegin(); id != ids->cend(); ++id) {
        const PlanIndex index = snapshot->catalogue->indexOf(id.value());
        snapshot->planKeys[size_t(index)] = id.key();
        snapshot->planOfKey.insert(id.key(), index);
    }
    snapshot->productKeys.resize(products->size());
    for (const StoredProduct &stored : *products) {
        const ProductIndex index = snapshot->catalogue->indexOf(stored.product.id);
        snapshot->productKeys[size_t(index)] = stored.key;
        snapshot->productOfKey.insert(stored.key, index);
    }
    return std::shared_ptr<const CatalogueSnapshot>(std::move(snapshot));
}

QByteArray packedKeys(const CatalogueSnapshot &snapshot, const PlanSet &plans)
{
    std::vector<quint32> keys;
    plans.forEach(
        [&](PlanIndex plan) { keys.push_back(quint32(snapshot.planKeys[size_t(plan)])); });
    std::ranges::sort(keys);
    QByteArray packed(qsizetype(keys.size()) * 4, Qt::Uninitialized);
    for (size_t position = 0; position < keys.size(); ++position)
        qToBigEndian(keys[position], packed.data() + position * 4);
    return packed;
}

} // namespace

Result<std::shared_ptr<const CatalogueSnapshot>> catalogueSnapshot(Store &store)
{
    Result<qint64> version = store.catalogueVersion();
    if (!version)
        return tl::unexpected(version.error());
    StoreCaches &caches = store.caches();
    if (caches.snapshot && caches.snapshot->version == *version)
        return caches.snapshot;
    return store.inSnapshot([&]() -> Result<std::shared_ptr<const CatalogueSnapshot>> {
        Result<qint64> current = store.catalogueVersion();
        if (!current)
            return tl::unexpected(current.error());
        auto snapshot = readSnapshot(store, *current);
        if (snapshot) {
            caches.snapshot = *snapshot;
            caches.planLists.clear(); // their indexes were those of the former one
        }
        return snapshot;
    });
}

Result<qint64> planListKey(Store &store, const CatalogueSnapshot &snapshot, const PlanSet &plans)
{
    if (plans.isEmpty())
        return 0;
    const QByteArray packed = packedKeys(snapshot, plans);
    QHash<QByteArray, qint64> &known = store.caches().keyOfPlanList;
    if (const auto found = known.constFind(packed); found != known.cend())
        return *found;
    auto key = Statement(store, "SELECT key FROM plan_list WHERE plans = ?")
                   .one([](const Row &row) { return row.integer(0); }, packed);
    if (!key)
        return tl::unexpected(key.error());
    if (!*key) {
        key = Statement(store, "INSERT INTO plan_list (plans) VALUES (?) RETURNING key")
                  .one([](const Row &row) { return row.integer(0); }, packed);
        if (!key)
            return tl::unexpected(key.error());
    }
    known.insert(packed, **key);
    return **key;
}

Result<PlanSet> planList(Store &store, const CatalogueSnapshot &snapshot, qint64 key)
{
    if (key == 0)
        return PlanSet();
    QHash<qint64, PlanSet> &known = store.caches().planLists;
    const bool isPresent = store.caches().snapshot.get() == &snapshot;
    if (isPresent) {
        if (const auto found = known.constFind(key); found != known.cend())
            return *found;
    }
    auto packed = Statement(store, "SELECT plans FROM plan_list WHERE key = ?")
                      .one([](const Row &row) { return row.bytes(0); }, key);
    if (!packed)
        return tl::unexpected(packed.error());
    PlanSet plans;
    const QByteArray bytes = packed->value_or(QByteArray());
    for (qsizetype position = 0; position + 4 <= bytes.size(); position += 4) {
        const auto plan = qint64(qFromBigEndian<quint32>(bytes.constData() + position));
        if (const auto index = snapshot.planOfKey.constFind(plan);
            index != snapshot.planOfKey.cend())
            plans.insert(*index);
    }
    if (isPresent)
        known.insert(key, plans);
    return plans;
}

std::vector<PlanId> sortedIds(const Catalogue &catalogue, const PlanSet &set)
{
    std::vector<PlanId> ids;
    set.forEach([&](PlanIndex plan) { ids.push_back(catalogue.plan(plan).id); });
    std::ranges::sort(ids);
    return ids;
}

} // namespace LicenseDesk
