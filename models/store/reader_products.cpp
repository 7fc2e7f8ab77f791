// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/entryplaces.h"
#include "store/reader_rows.h"
#include "store/usersets.h"

namespace LicenseDesk {

namespace {

// Waiting: a CountViolation counts only as long as the user has the product from nowhere (R2.6).
#define PRODUCT_ROW_COLUMNS                                                                        \
    "p.id, p.part_number, p.display_name, p.status, p.enabled, p.warning, p.suspended, "           \
    "p.locked_out, p.consumed, "                                                                   \
    "(SELECT count(DISTINCT w.usr) FROM assignment w WHERE w.product = p.key AND w.error = 1 "     \
    "AND w.state = 1 AND NOT EXISTS (SELECT 1 FROM assignment h WHERE h.product = p.key "          \
    "AND h.usr = w.usr AND h.state <> 1)), "                                                       \
    "(SELECT count(*) FROM group_license l WHERE l.product = p.key)"

// By user's name, a user's direct entry first.
#define ENTRIES_OF_PRODUCT                                                                         \
    "SELECT " ASSIGNMENT_ROW_COLUMNS " FROM usr u CROSS JOIN assignment a "                        \
    "INDEXED BY assignment_product ON a.usr = u.key AND a.product = ? "                            \
    "LEFT JOIN grp g ON g.key = a.source "
#define IN_ORDER                                                                                   \
    " ORDER BY u.name_key, u.id, a.source <> 0, g.licensed_since, g.id LIMIT ? OFFSET ?"

ProductRow readProductRow(const Row &row)
{
    ProductRow product;
    product.id = SkuId(row.guid(0));
    product.partNumber = row.text(1);
    product.displayName = row.text(2);
    product.status = row.key<CapabilityStatus>(3);
    product.units = {row.integer(4), row.integer(5), row.integer(6), row.integer(7)};
    product.consumed = row.integer(8);
    product.waiting = row.integer(9);
    product.groups = row.integer(10);
    return product;
}

} // namespace

Result<QList<ProductRow>> Reader::products()
{
    return toList(Statement(m_store, "SELECT " PRODUCT_ROW_COLUMNS " FROM product p "
                                     "WHERE p.subscribed <> 0 "
                                     "ORDER BY p.name_key, p.part_number, p.id")
                      .all(readProductRow));
}

Result<ProductRow> Reader::product(const SkuId &id)
{
    auto product = Statement(m_store, "SELECT " PRODUCT_ROW_COLUMNS " FROM product p "
                                      "WHERE p.id = ?")
                       .one(readProductRow, id);
    if (!product)
        return tl::unexpected(product.error());
    if (!*product)
        return failure(ErrorCode::NotFound, id.toString(), {QStringLiteral("product")});
    return **product;
}

Result<qint64> Reader::countLicensedUsers(const SkuId &id)
{
    Result<qint64> product = keyOf(m_store, id);
    if (!product)
        return product;
    return Statement(m_store, "SELECT count(*) FROM assignment WHERE product = ?").number(*product);
}

Result<QList<AssignmentRow>> Reader::licensedUsers(const SkuId &id, qint64 offset, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<AssignmentRow>> {
        Result<qint64> product = keyOf(m_store, id);
        if (!product)
            return tl::unexpected(product.error());
        const Result<qint64> users = numberOfUsers(m_store);
        const Result<qint64> consumed =
            Statement(m_store, "SELECT consumed FROM product WHERE key = ?").number(*product);
        if (!users || !consumed)
            return tl::unexpected(users ? consumed.error() : users.error());
        // Where many have it, the first of them are soon met along the names.
        constexpr qint64 near = 1024;
        if (*consumed > mostOfSet(*users) && offset + limit <= near) {
            return completed(m_store, Statement(m_store, ENTRIES_OF_PRODUCT "WHERE 1" IN_ORDER)
                                          .all(readRawAssignmentRow, *product, limit, offset));
        }
        const auto page = entryPlaces(m_store, "SELECT usr FROM assignment WHERE product = ?",
                                      {*product}, nullptr, offset, limit);
        if (!page)
            return tl::unexpected(page.error());
        return completed(m_store,
                         Statement(m_store, ENTRIES_OF_PRODUCT
                                   "WHERE u.key IN (SELECT value FROM json_each(?))" IN_ORDER)
                             .all(readRawAssignmentRow, *product,
                                  keysAsList(page->users).toString(), limit, page->offset));
    });
}

Result<QList<GroupRow>> Reader::licensedGroups(const SkuId &id)
{
    return m_store.inSnapshot([&]() -> Result<QList<GroupRow>> {
        Result<qint64> product = keyOf(m_store, id);
        if (!product)
            return tl::unexpected(product.error());
        return completed(m_store,
                         Statement(m_store, "SELECT " GROUP_ROW_COLUMNS " FROM group_license l "
                                            "JOIN grp g ON g.key = l.grp "
                                            "WHERE l.product = ? "
                                            "ORDER BY g.name_key, g.id")
                             .all(readRawGroupRow, *product));
    });
}

} // namespace LicenseDesk
