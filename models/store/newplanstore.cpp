// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newplanstore.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <QSet>

#include <limits>

namespace LicenseDesk {

namespace {

constexpr int rowsOfAPage = 4000;

PlanSet setOf(const Catalogue &catalogue, const std::vector<PlanId> &plans)
{
    PlanSet set;
    for (const PlanId &id : plans) {
        if (const PlanIndex index = catalogue.indexOf(id); index >= 0)
            set.insert(index);
    }
    return set;
}

QString jsonList(const std::vector<qint64> &keys)
{
    QStringList texts;
    for (const qint64 key : keys)
        texts += QString::number(key);
    return u'[' + texts.join(u',') + u']';
}

/*! An entry of the product with the user's and the list's row numbers. */
struct EntryRow
{
    UserKey user = {};
    qint64 disabled = 0;
    AssignmentStore::ImportedEntry entry;
};

} // namespace

Result<std::vector<NewPlan>> NewPlanStore::name(const SkuId &product, const QSet<PlanId> &plans)
{
    struct Known
    {
        PlanId plan;
        bool named;
    };
    auto known = Statement(m_store, "SELECT s.id, pp.named FROM product_plan pp "
                                    "JOIN plan s ON s.key = pp.plan JOIN product p "
                                    "ON p.key = pp.product WHERE p.id = ? ORDER BY s.name, s.id")
                     .all(
                         [](const Row &row) {
                             return Known{PlanId(row.guid(0)), row.boolean(1)};
                         },
                         product);
    if (!known)
        return tl::unexpected(known.error());
    std::vector<NewPlan> gone;
    Steps steps(m_store);
    for (const Known &each : *known) {
        const bool now = plans.contains(each.plan);
        if (now == each.named)
            continue;
        if (!now)
            gone.push_back({product, each.plan});
        steps.run("UPDATE product_plan SET named = ? "
                  "WHERE product = (SELECT key FROM product WHERE id = ?) "
                  "AND plan = (SELECT key FROM plan WHERE id = ?)",
                  now, product, each.plan);
    }
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return gone;
}

Result<std::vector<GroupKey>> NewPlanStore::groupsWith(const NewPlan &plan)
{
    struct GroupRow
    {
        GroupKey group;
        qint64 disabled;
    };
    auto rows = Statement(m_store, "SELECT gl.grp, gl.disabled FROM group_license gl JOIN product "
                                   "p ON p.key = gl.product WHERE p.id = ? ORDER BY gl.grp")
                    .all(
                        [](const Row &row) {
                            return GroupRow{row.key<GroupKey>(0), row.integer(1)};
                        },
                        plan.product);
    auto snapshot = catalogueSnapshot(m_store);
    if (!rows || !snapshot)
        return tl::unexpected(rows ? snapshot.error() : rows.error());
    const PlanIndex index = (*snapshot)->catalogue->indexOf(plan.plan);
    std::vector<GroupKey> groups;
    for (const GroupRow &row : *rows) {
        Result<PlanSet> disabled = planList(m_store, **snapshot, row.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        if (index >= 0 && !disabled->contains(index))
            groups.push_back(row.group);
    }
    return groups;
}

Result<std::vector<qint64>> NewPlanStore::listsWithout(const SkuId &product,
                                                       const std::vector<PlanId> &plans)
{
    auto lists = Statement(m_store, "SELECT DISTINCT a.disabled FROM assignment a JOIN product p "
                                    "ON p.key = a.product WHERE p.id = ? ORDER BY a.disabled")
                     .all([](const Row &row) { return row.integer(0); }, product);
    auto snapshot = catalogueSnapshot(m_store);
    if (!lists || !snapshot)
        return tl::unexpected(lists ? snapshot.error() : lists.error());
    const PlanSet wanted = setOf(*(*snapshot)->catalogue, plans);
    std::vector<qint64> without;
    for (const qint64 key : *lists) {
        Result<PlanSet> disabled = planList(m_store, **snapshot, key);
        if (!disabled)
            return tl::unexpected(disabled.error());
        if (!(wanted - *disabled).isEmpty())
            without.push_back(key);
    }
    return without;
}

Result<qint64> NewPlanStore::countUsersWith(const NewPlan &plan)
{
    const Result<std::vector<qint64>> lists = listsWithout(plan.product, {plan.plan});
    if (!lists)
        return tl::unexpected(lists.error());
    return Statement(m_store, "SELECT count(DISTINCT a.usr) FROM assignment a JOIN product p "
                              "ON p.key = a.product WHERE p.id = ? AND a.state <> 1 "
                              "AND a.disabled IN (SELECT value FROM json_each(?))")
        .number(plan.product, jsonList(*lists));
}

Result<std::vector<UserKey>> NewPlanStore::directHolders(const SkuId &product,
                                                         const std::vector<PlanId> &plans)
{
    const Result<std::vector<qint64>> lists = listsWithout(product, plans);
    if (!lists)
        return tl::unexpected(lists.error());
    return Statement(m_store, "SELECT a.usr FROM assignment a JOIN product p ON p.key = a.product "
                              "WHERE p.id = ? AND a.source = 0 AND a.state <> 1 "
                              "AND a.disabled IN (SELECT value FROM json_each(?)) ORDER BY a.usr")
        .all([](const Row &row) { return row.key<UserKey>(0); }, product, jsonList(*lists));
}

Result<void> NewPlanStore::remember(const NewPlan &plan, const QDateTime &now)
{
    return Steps(m_store)
        .run("INSERT INTO new_plan (product, plan, added) SELECT p.key, s.key, ? "
             "FROM product p, plan s WHERE p.id = ? AND s.id = ? ON CONFLICT DO NOTHING",
             now, plan.product, plan.plan)
        .result();
}

Result<void> NewPlanStore::forget(const NewPlan &plan)
{
    return Steps(m_store)
        .run("DELETE FROM new_plan WHERE product = (SELECT key FROM product WHERE id = ?) "
             "AND plan = (SELECT key FROM plan WHERE id = ?)",
             plan.product, plan.plan)
        .result();
}

Result<std::vector<NewPlan>> NewPlanStore::unreviewed()
{
    return Statement(m_store, "SELECT p.id, s.id FROM new_plan n JOIN product p "
                              "ON p.key = n.product JOIN plan s ON s.key = n.plan "
                              "ORDER BY p.part_number, p.id, s.name, s.id")
        .all([](const Row &row) {
            return NewPlan{SkuId(row.guid(0)), PlanId(row.guid(1))};
        });
}

Result<std::vector<NewPlanStore::Edited>> NewPlanStore::edited(const SkuId &product,
                                                               const std::vector<PlanId> &plans,
                                                               UserKey after)
{
    const Result<std::vector<qint64>> lists = listsWithout(product, plans);
    auto snapshot = catalogueSnapshot(m_store);
    if (!lists || !snapshot)
        return tl::unexpected(lists ? snapshot.error() : lists.error());
    auto rows =
        Statement(m_store, "SELECT a.usr, a.source, a.state, a.error, a.disabled, a.updated "
                           "FROM assignment a WHERE a.product = "
                           "(SELECT key FROM product WHERE id = ?) AND a.usr > ? "
                           "AND a.disabled IN (SELECT value FROM json_each(?)) "
                           "ORDER BY a.usr, a.source LIMIT ?")
            .all(
                [&](const Row &row) {
                    EntryRow found{row.key<UserKey>(0), row.integer(4), {}};
                    found.entry.product = product;
                    if (row.integer(1) != 0)
                        found.entry.group = row.key<GroupKey>(1);
                    found.entry.state = row.key<AssignmentState>(2);
                    found.entry.error = row.key<AssignmentError>(3);
                    found.entry.lastUpdated = row.time(5);
                    return found;
                },
                product, after, jsonList(*lists), rowsOfAPage);
    if (!rows)
        return tl::unexpected(rows.error());
    // The last user's entries may go on behind the page: he comes with the next one.
    if (int(rows->size()) == rowsOfAPage && rows->front().user != rows->back().user) {
        const UserKey last = rows->back().user;
        std::erase_if(*rows, [&](const EntryRow &row) { return row.user == last; });
    }
    const Catalogue &catalogue = *(*snapshot)->catalogue;
    const PlanSet off = setOf(catalogue, plans);
    std::vector<Edited> users;
    for (EntryRow &row : *rows) {
        Result<PlanSet> disabled = planList(m_store, **snapshot, row.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        if (users.empty() || users.back().user != row.user)
            users.push_back({row.user, {}, {}});
        row.entry.disabledPlans = sortedIds(catalogue, *disabled);
        users.back().before.push_back(row.entry);
        row.entry.disabledPlans = sortedIds(catalogue, *disabled | off);
        users.back().after.push_back(row.entry);
    }
    return users;
}

Result<void> NewPlanStore::switchOff(const SkuId &product, const std::vector<PlanId> &plans)
{
    const Result<std::vector<qint64>> lists = listsWithout(product, plans);
    auto snapshot = catalogueSnapshot(m_store);
    if (!lists || !snapshot)
        return tl::unexpected(lists ? snapshot.error() : lists.error());
    const PlanSet off = setOf(*(*snapshot)->catalogue, plans);
    Steps steps(m_store);
    for (const qint64 key : *lists) {
        Result<PlanSet> disabled = planList(m_store, **snapshot, key);
        Result<qint64> wanted = disabled ? planListKey(m_store, **snapshot, *disabled | off)
                                         : Result<qint64>(tl::unexpected(disabled.error()));
        if (!wanted)
            return tl::unexpected(wanted.error());
        steps.run("UPDATE assignment SET disabled = ? WHERE disabled = ? "
                  "AND product = (SELECT key FROM product WHERE id = ?)",
                  *wanted, key, product);
    }
    return steps.result();
}

} // namespace LicenseDesk
