// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"
#include "store/reader_rows.h"
#include "store/usersearch.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

void addText(UserCondition &condition, const QString &text)
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

/*! \a count users by one of two ways: gone through by name where they are most of all users, else
    looked up and sorted. */
Result<void> addEither(Store &store, UserCondition &condition, qint64 count,
                       const QByteArray &throughAll, const QByteArray &lookedUp)
{
    Result<bool> most = areMostUsers(store, count);
    if (!most)
        return tl::unexpected(most.error());
    condition.sql += *most ? throughAll : lookedUp;
    return {};
}

Result<void> addProduct(Store &store, UserCondition &condition, const SkuId &id)
{
    using Product = std::pair<qint64, qint64>;
    auto product =
        Statement(store, "SELECT key, consumed FROM product WHERE id = ?")
            .one([](const Row &row) { return Product(row.integer(0), row.integer(1)); }, id);
    if (!product)
        return tl::unexpected(product.error());
    const Product found = product->value_or(Product(-1, 0));
    condition.values << found.first;
    return addEither(store, condition, found.second,
                     " AND EXISTS (SELECT 1 FROM assignment a WHERE a.product = ? "
                     "AND a.usr = u.key AND a.state <> 1)",
                     " AND u.key IN (SELECT a.usr FROM assignment a WHERE a.product = ? "
                     "AND a.state <> 1)");
}

Result<void> addGroup(Store &store, UserCondition &condition, const GroupId &id)
{
    using Group = std::pair<qint64, qint64>;
    auto group = Statement(store, "SELECT key, member_count FROM grp WHERE id = ?")
                     .one([](const Row &row) { return Group(row.integer(0), row.integer(1)); }, id);
    if (!group)
        return tl::unexpected(group.error());
    const Group found = group->value_or(Group(-1, 0));
    condition.values << found.first;
    return addEither(store, condition, found.second,
                     " AND EXISTS (SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id)",
                     " AND u.key IN (SELECT m.usr FROM member m WHERE m.grp = ?)");
}

Result<void> addDirectLicenses(Store &store, UserCondition &condition)
{
    Result<qint64> direct =
        Statement(store, "SELECT count(*) FROM (SELECT 1 FROM assignment WHERE source = 0 "
                         "LIMIT (SELECT max(key) / 8 + 1 FROM usr))")
            .number();
    if (!direct)
        return tl::unexpected(direct.error());
    return addEither(store, condition, *direct,
                     " AND EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key "
                     "AND a.source = 0 AND a.state <> 1)",
                     " AND u.key IN (SELECT a.usr FROM assignment a WHERE a.source = 0 "
                     "AND a.state <> 1)");
}

/*! \a test is about a column of usr that has no index: of few users, one look through the table is
    faster than one at each of them by name. */
Result<void> addOwn(Store &store, UserCondition &condition, const QByteArray &test,
                    const QVariantList &values = {})
{
    Statement count(store, "SELECT count(*) FROM (SELECT 1 FROM usr WHERE " + test
                               + " LIMIT (SELECT max(key) / 8 + 1 FROM usr))");
    count.bind(values);
    Result<qint64> users = count.number();
    if (!users)
        return tl::unexpected(users.error());
    condition.values += values;
    return addEither(store, condition, *users, " AND u." + test,
                     " AND u.key IN (SELECT key FROM usr WHERE " + test + ")");
}

Result<void> addLocation(Store &store, UserCondition &condition, const QString &location)
{
    Result<OrganizationRecord> organization = store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    const QString standard = organization->defaultUsageLocation;
    if (location.isEmpty() && !standard.isEmpty()) {
        condition.sql += " AND 0"; // nobody is without one
        return {};
    }
    return addOwn(store, condition,
                  location == standard ? "usage_location IN (?, '')" : "usage_location = ?",
                  {toBound(location)});
}

void addListed(UserCondition &condition, const std::vector<UserId> &users)
{
    QJsonArray ids;
    for (const UserId &user : users)
        ids.append(user.toString());
    condition.sql += " AND u.id IN (SELECT guid_bytes(value) FROM json_each(?))";
    condition.values << QString::fromLatin1(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

} // namespace

Result<UserCondition> userCondition(Store &store, const UserFilter &filter)
{
    UserCondition condition;
    if (filter.listed)
        addListed(condition, *filter.listed);
    if (!filter.text.isEmpty())
        addText(condition, filter.text);
    if (filter.withErrors)
        condition.sql += " AND u.key IN (SELECT usr FROM assignment WHERE error <> 0)";
    if (filter.withoutLicense) {
        condition.sql += " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key "
                         "AND a.state <> 1)";
    }
    Result<void> added;
    if (filter.userType)
        added = addOwn(store, condition, "user_type = ?", {toBound(*filter.userType)});
    if (added && filter.accountEnabled) {
        added = addOwn(store, condition,
                       *filter.accountEnabled ? "account_enabled <> 0" : "account_enabled = 0");
    }
    if (added && filter.usageLocation)
        added = addLocation(store, condition, *filter.usageLocation);
    if (added && filter.withDirectLicenses)
        added = addDirectLicenses(store, condition);
    if (added && filter.product)
        added = addProduct(store, condition, *filter.product);
    if (added && filter.group)
        added = addGroup(store, condition, *filter.group);
    if (!added)
        return tl::unexpected(added.error());
    return condition;
}

QByteArray userOrder(UserColumn sort, Qt::SortOrder order)
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

} // namespace LicenseDesk
