// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader_rows.h"

#include "store/causejson.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

Result<qint64> keyOrNotFound(Result<std::optional<qint64>> key, const QString &id, const char *kind)
{
    if (!key)
        return tl::unexpected(key.error());
    if (!*key)
        return failure(ErrorCode::NotFound, id, {QLatin1String(kind)});
    return **key;
}

qint64 firstInteger(const Row &row)
{
    return row.integer(0);
}

Result<std::vector<qint64>> licensesOfGroup(Store &store, qint64 group)
{
    return Statement(store, "SELECT product FROM group_license WHERE grp = ?")
        .all(firstInteger, group);
}

} // namespace

RawGroupRow readRawGroupRow(const Row &row)
{
    RawGroupRow raw;
    raw.key = row.integer(0);
    raw.row.id = GroupId(row.guid(1));
    raw.row.displayName = row.text(2);
    raw.row.securityEnabled = row.boolean(3);
    raw.row.mailEnabled = row.boolean(4);
    raw.row.microsoft365 = row.list(5).contains(QStringLiteral("Unified"), Qt::CaseInsensitive);
    raw.row.members = row.integer(6);
    raw.row.usersInError = row.integer(7);
    if (!row.isNull(8))
        raw.row.state = row.key<ProcessingState>(8);
    raw.licensed = row.integer(9) > 0;
    raw.row.dynamic = row.boolean(10);
    return raw;
}

Result<QList<GroupRow>> completed(Store &store, Result<std::vector<RawGroupRow>> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    auto snapshot = catalogueSnapshot(store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    QList<GroupRow> groups;
    groups.reserve(qsizetype(rows->size()));
    for (RawGroupRow &raw : *rows) {
        if (raw.licensed) {
            auto products = licensesOfGroup(store, raw.key);
            if (!products)
                return tl::unexpected(products.error());
            raw.row.products = productNames(**snapshot, *products);
        }
        groups.append(std::move(raw.row));
    }
    return groups;
}

RawAssignmentRow readRawAssignmentRow(const Row &row)
{
    RawAssignmentRow raw;
    raw.row.user = UserId(row.guid(0));
    raw.row.userName = row.text(1);
    raw.row.userPrincipalName = row.text(2);
    raw.product = row.integer(3);
    if (!row.isNull(4)) {
        raw.row.group = GroupId(row.guid(4));
        raw.row.groupName = row.text(5);
    }
    raw.disabled = row.integer(6);
    raw.row.state = row.key<AssignmentState>(7);
    raw.row.error = row.key<AssignmentError>(8);
    if (!row.isNull(9))
        raw.row.cause = causeFromText(row.text(9));
    raw.row.lastUpdated = row.time(10);
    raw.row.waitingSince = row.time(11);
    return raw;
}

Result<QList<AssignmentRow>> completed(Store &store, Result<std::vector<RawAssignmentRow>> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    auto snapshot = catalogueSnapshot(store);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const Catalogue &catalogue = *(*snapshot)->catalogue;
    QList<AssignmentRow> assignments;
    assignments.reserve(qsizetype(rows->size()));
    for (RawAssignmentRow &raw : *rows) {
        const ProductIndex index = (*snapshot)->productOfKey.value(raw.product, -1);
        if (index >= 0) {
            const Product &product = catalogue.product(index);
            raw.row.product = product.id;
            raw.row.productName = product.displayName;
            raw.row.partNumber = product.partNumber;
            if (isApplied(raw.row.state) && !isAssignable(product.status))
                raw.row.state = AssignmentState::Disabled; // R1: shown, never stored
        }
        Result<PlanSet> disabled = planList(store, **snapshot, raw.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        raw.row.disabledPlans = sortedIds(catalogue, *disabled);
        assignments.append(std::move(raw.row));
    }
    return assignments;
}

Result<qint64> keyOf(Store &store, const UserId &id)
{
    return keyOrNotFound(Statement(store, "SELECT key FROM usr WHERE id = ?").one(firstInteger, id),
                         id.toString(), "user");
}

Result<qint64> keyOf(Store &store, const GroupId &id)
{
    return keyOrNotFound(Statement(store, "SELECT key FROM grp WHERE id = ?").one(firstInteger, id),
                         id.toString(), "group");
}

Result<qint64> keyOf(Store &store, const SkuId &id)
{
    return keyOrNotFound(
        Statement(store, "SELECT key FROM product WHERE id = ?").one(firstInteger, id),
        id.toString(), "product");
}

QStringList productNames(const CatalogueSnapshot &snapshot, const std::vector<qint64> &keys)
{
    std::vector<ProductIndex> indexes;
    indexes.reserve(keys.size());
    for (const qint64 key : keys)
        indexes.push_back(snapshot.productOfKey.value(key, -1));
    std::ranges::sort(indexes);
    // Not std::ranges::unique: Clang 14 cannot read the ranges of this standard library.
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    QStringList names;
    for (const ProductIndex index : indexes) {
        if (index >= 0)
            names.append(snapshot.catalogue->product(index).displayName);
    }
    return names;
}

} // namespace LicenseDesk
