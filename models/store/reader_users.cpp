// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/foldedkey.h"
#include "store/reader_rows.h"
#include "store/recordcolumns.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

struct Condition
{
    QByteArray sql = " WHERE 1";
    QVariantList values;
};

void addText(Condition &condition, const QString &text)
{
    const QString key = foldedKey(text);
    condition.sql += " AND (instr(u.name_key, ?) > 0 OR instr(u.upn_key, ?) > 0";
    condition.values << key << key;
    // The addresses stand a line each: nothing is found across two of them.
    if (!key.contains(u'\n')) {
        condition.sql += " OR instr(u.address_keys, ?) > 0";
        condition.values << key;
    }
    condition.sql += ")";
}

Result<void> addProduct(Store &store, Condition &condition, const SkuId &id)
{
    using Product = std::pair<qint64, qint64>;
    auto product =
        Statement(store, "SELECT key, consumed FROM product WHERE id = ?")
            .one([](const Row &row) { return Product(row.integer(0), row.integer(1)); }, id);
    if (!product)
        return tl::unexpected(product.error());
    const Product found = product->value_or(Product(-1, 0));
    Result<bool> most = areMostUsers(store, found.second);
    if (!most)
        return tl::unexpected(most.error());
    condition.sql += *most ? " AND EXISTS (SELECT 1 FROM assignment a WHERE a.product = ? "
                             "AND a.usr = u.key AND a.state <> 1)"
                           : " AND u.key IN (SELECT a.usr FROM assignment a WHERE a.product = ? "
                             "AND a.state <> 1)";
    condition.values << found.first;
    return {};
}

Result<void> addGroup(Store &store, Condition &condition, const GroupId &id)
{
    using Group = std::pair<qint64, qint64>;
    auto group = Statement(store, "SELECT key, member_count FROM grp WHERE id = ?")
                     .one([](const Row &row) { return Group(row.integer(0), row.integer(1)); }, id);
    if (!group)
        return tl::unexpected(group.error());
    const Group found = group->value_or(Group(-1, 0));
    Result<bool> most = areMostUsers(store, found.second);
    if (!most)
        return tl::unexpected(most.error());
    condition.sql +=
        *most ? " AND EXISTS (SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id)"
              : " AND u.key IN (SELECT m.usr FROM member m WHERE m.grp = ?)";
    condition.values << found.first;
    return {};
}

Result<Condition> conditionOf(Store &store, const UserFilter &filter)
{
    Condition condition;
    if (!filter.text.isEmpty())
        addText(condition, filter.text);
    if (filter.withErrors)
        condition.sql += " AND u.key IN (SELECT usr FROM assignment WHERE error <> 0)";
    if (filter.withoutLicense) {
        condition.sql += " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key "
                         "AND a.state <> 1)";
    }
    if (filter.product) {
        if (Result<void> added = addProduct(store, condition, *filter.product); !added)
            return tl::unexpected(added.error());
    }
    if (filter.group) {
        if (Result<void> added = addGroup(store, condition, *filter.group); !added)
            return tl::unexpected(added.error());
    }
    return condition;
}

QByteArray orderOf(UserColumn sort, Qt::SortOrder order)
{
    QByteArray column;
    switch (sort) {
    case UserColumn::DisplayName:
        break;
    case UserColumn::UserPrincipalName:
        column = "u.upn_key";
        break;
    case UserColumn::UsageLocation:
        column = "u.usage_location";
        break;
    case UserColumn::Department:
        column = "u.department_key";
        break;
    case UserColumn::UserType:
        column = "u.user_type";
        break;
    case UserColumn::AccountEnabled:
        column = "u.account_enabled";
        break;
    }
    const QByteArray direction = order == Qt::DescendingOrder ? " DESC" : "";
    // No two users have the same user principal name: nothing else is needed, and an index serves.
    if (sort == UserColumn::UserPrincipalName)
        return " ORDER BY " + column + direction;
    QByteArray sql = " ORDER BY ";
    if (!column.isEmpty())
        sql += column + direction + ", ";
    return sql + "u.name_key" + direction + ", u.id" + direction;
}

struct RawUserRow
{
    qint64 key = 0;
    UserRow row;
};

RawUserRow readRawUserRow(const Row &row)
{
    RawUserRow raw;
    raw.key = row.integer(0);
    raw.row.id = UserId(row.guid(1));
    raw.row.displayName = row.text(2);
    raw.row.userPrincipalName = row.text(3);
    raw.row.usageLocation = row.text(4);
    raw.row.department = row.text(5);
    raw.row.userType = row.text(6);
    raw.row.accountEnabled = row.boolean(7);
    return raw;
}

/*! Adds what the user has: the products consumed, and the error that says most. */
Result<void> complete(Store &store, const CatalogueSnapshot &snapshot, RawUserRow &raw)
{
    struct Entry
    {
        ProductIndex product;
        qint64 productKey;
        AssignmentState state;
        AssignmentError error;
    };
    auto entries =
        Statement(store, "SELECT product, state, error FROM assignment WHERE usr = ?")
            .all(
                [&](const Row &row) {
                    return Entry{snapshot.productOfKey.value(row.integer(0), -1), row.integer(0),
                                 row.key<AssignmentState>(1), row.key<AssignmentError>(2)};
                },
                raw.key);
    if (!entries)
        return tl::unexpected(entries.error());
    std::ranges::stable_sort(*entries, {}, &Entry::product);
    std::vector<qint64> consumed;
    for (const Entry &entry : *entries) {
        if (isApplied(entry.state))
            consumed.push_back(entry.productKey);
        if (entry.error == AssignmentError::None)
            continue;
        if (raw.row.error == AssignmentError::None || raw.row.error == AssignmentError::Other)
            raw.row.error = entry.error;
    }
    raw.row.products = productNames(snapshot, consumed);
    return {};
}

} // namespace

Result<qint64> Reader::countUsers(const UserFilter &filter)
{
    return m_store.inSnapshot([&]() -> Result<qint64> {
        Result<Condition> condition = conditionOf(m_store, filter);
        if (!condition)
            return tl::unexpected(condition.error());
        Statement statement(m_store, filter == UserFilter()
                                         ? QByteArray("SELECT count(*) FROM usr")
                                         : "SELECT count(*) FROM usr u" + condition->sql);
        statement.bind(condition->values);
        return statement.number();
    });
}

Result<QList<UserRow>> Reader::users(const UserFilter &filter, UserColumn sort, Qt::SortOrder order,
                                     qint64 offset, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<UserRow>> {
        Result<Condition> condition = conditionOf(m_store, filter);
        if (!condition)
            return tl::unexpected(condition.error());
        auto snapshot = catalogueSnapshot(m_store);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        Statement statement(m_store, "SELECT u.key, u.id, u.display_name, u.upn, u.usage_location, "
                                     "u.department, u.user_type, u.account_enabled FROM usr u"
                                         + condition->sql + orderOf(sort, order)
                                         + " LIMIT ? OFFSET ?");
        statement.bind(condition->values);
        auto rows = statement.all(readRawUserRow, limit, offset);
        if (!rows)
            return tl::unexpected(rows.error());
        QList<UserRow> users;
        users.reserve(qsizetype(rows->size()));
        for (RawUserRow &raw : *rows) {
            if (Result<void> done = complete(m_store, **snapshot, raw); !done)
                return tl::unexpected(done.error());
            users.append(std::move(raw.row));
        }
        return users;
    });
}

Result<UserRecord> Reader::user(const UserId &id)
{
    auto user =
        Statement(m_store, "SELECT " USER_COLUMNS " FROM usr u WHERE u.id = ?").one(readUser, id);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return failure(ErrorCode::NotFound, id.toString(), {QStringLiteral("user")});
    return **user;
}

Result<QList<GroupRow>> Reader::groupsOfUser(const UserId &id)
{
    return m_store.inSnapshot([&]() -> Result<QList<GroupRow>> {
        Result<qint64> user = keyOf(m_store, id);
        if (!user)
            return tl::unexpected(user.error());
        return completed(m_store, Statement(m_store, "SELECT " GROUP_ROW_COLUMNS " FROM member m "
                                                     "JOIN grp g ON g.key = m.grp WHERE m.usr = ? "
                                                     "ORDER BY g.name_key, g.id")
                                      .all(readRawGroupRow, *user));
    });
}

} // namespace LicenseDesk
