// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"
#include "store/statement.h"
#include "store/userkeys.h"
#include "store/usersearch.h"
#include "store/usertext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

Result<UserPart> textPart(Store &store, const QString &text, qint64 users)
{
    const QString key = foldedKey(text);
    UserPart part;
    part.test = "(instr(u.name_key, ?) > 0 OR instr(u.upn_key, ?) > 0";
    part.testValues << key << key;
    // The addresses stand a line each: nothing is found across two of them.
    if (!key.contains(u'\n')) {
        part.test += " OR instr(u.address_keys, ?) > 0";
        part.testValues << key;
    }
    part.test += ")";
    part.isOwn = true;
    if (users < 0)
        return part;
    auto candidates = UserText(store).candidates(key, mostOfSet(users), users);
    if (!candidates)
        return tl::unexpected(candidates.error());
    if (*candidates) {
        part.set = (*candidates)->sql;
        part.setValues = (*candidates)->values;
        part.users = (*candidates)->users;
        part.isQuick = true;
        part.match = UserPart::Match::Some;
    }
    return part;
}

UserPart errorsPart()
{
    UserPart part;
    part.test = "EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key AND a.error <> 0)";
    part.set = "SELECT DISTINCT usr FROM assignment WHERE error <> 0";
    return part;
}

constexpr const char *licensedTest =
    "EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key AND a.state <> 1)";

/*! Whether there are surely or probably more users without a license than a small set has. */
Result<bool> areManyUnlicensed(Store &store, qint64 users)
{
    // Nobody is counted less than once in what is consumed.
    const Result<qint64> consumed = Statement(store, "SELECT sum(consumed) FROM product").number();
    if (!consumed || users - *consumed > mostOfSet(users))
        return consumed ? Result<bool>(true) : tl::unexpected(consumed.error());
    constexpr qint64 looked = 500;
    const Result<qint64> found =
        Statement(store, QByteArray("SELECT count(*) FROM (SELECT key FROM usr ORDER BY key "
                                    "LIMIT ?) u WHERE NOT ")
                             + licensedTest)
            .number(looked);
    if (!found)
        return tl::unexpected(found.error());
    return (*found + 1) * std::max(users, looked) / looked > mostOfSet(users);
}

/*! All but those who have a product: of the products that most have, all are read; few who are
    left then are looked at one by one. */
Result<KeySet> readUnlicensed(Store &store)
{
    constexpr qint64 few = 10000;
    const Result<qint64> users = numberOfUsers(store);
    if (!users)
        return tl::unexpected(users.error());
    auto products = Statement(store, "SELECT key FROM product WHERE consumed > 0 "
                                     "ORDER BY consumed DESC")
                        .all([](const Row &row) { return row.integer(0); });
    if (!products)
        return tl::unexpected(products.error());
    KeySet licensed;
    qint64 left = *users;
    for (const qint64 product : *products) {
        if (left <= few)
            break;
        const Result<KeySet> some = readKeys(
            store, "SELECT usr FROM assignment WHERE product = ? AND state <> 1", {product});
        if (!some)
            return some;
        licensed.unite(*some);
        left = *users - licensed.size();
    }
    Result<KeySet> rest = allUsers(store, *users);
    if (!rest)
        return rest;
    rest->subtract(licensed);
    if (left == 0 || left > few)
        return rest;
    const QByteArray sql = QByteArray("SELECT u.key FROM (SELECT value AS key FROM json_each(?)) u "
                                      "WHERE NOT ")
                           + licensedTest;
    return readKeys(store, sql, {keysAsList(rest->keys(few))});
}

Result<UserPart> noLicensePart(Store &store, qint64 users)
{
    UserPart part;
    part.test = QByteArray("NOT ") + licensedTest;
    part.set = "SELECT key FROM usr n WHERE NOT EXISTS (SELECT 1 FROM assignment a "
               "WHERE a.usr = n.key AND a.state <> 1)";
    part.read = readUnlicensed;
    if (users < 0)
        return part;
    const Result<bool> many = areManyUnlicensed(store, users);
    if (!many)
        return tl::unexpected(many.error());
    part.users = *many ? mostOfSet(users) + 1 : mostOfSet(users);
    return part;
}

/*! Nearly all direct entries are applied: which are not is looked up only of those shown. */
UserPart directPart()
{
    UserPart part;
    part.test = "EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key AND a.source = 0 "
                "AND a.state <> 1)";
    part.set = "SELECT DISTINCT usr FROM assignment WHERE source = 0";
    part.match = UserPart::Match::Nearly;
    return part;
}

Result<UserPart> productPart(Store &store, const SkuId &id)
{
    using Product = std::pair<qint64, qint64>;
    auto product =
        Statement(store, "SELECT key, consumed FROM product WHERE id = ?")
            .one([](const Row &row) { return Product(row.integer(0), row.integer(1)); }, id);
    if (!product)
        return tl::unexpected(product.error());
    const auto [key, consumed] = product->value_or(Product(-1, 0));
    UserPart part;
    part.test = "EXISTS (SELECT 1 FROM assignment a WHERE a.product = ? AND a.usr = u.key "
                "AND a.state <> 1)";
    part.set = "SELECT DISTINCT usr FROM assignment WHERE product = ? AND state <> 1";
    part.testValues = part.setValues = {key};
    part.users = consumed;
    part.isCounted = true;
    return part;
}

/*! Nothing for a group that has everybody. */
Result<std::optional<UserPart>> groupPart(Store &store, const GroupId &id, qint64 users)
{
    using Group = std::pair<qint64, qint64>;
    auto group = Statement(store, "SELECT key, member_count FROM grp WHERE id = ?")
                     .one([](const Row &row) { return Group(row.integer(0), row.integer(1)); }, id);
    if (!group)
        return tl::unexpected(group.error());
    const auto [key, members] = group->value_or(Group(-1, 0));
    if (members == users)
        return std::nullopt;
    return membersPart(key, members);
}

Result<UserPart> locationPart(Store &store, const QString &location, qint64 users)
{
    Result<OrganizationRecord> organization = store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    const QString standard = organization->defaultUsageLocation;
    UserPart part;
    if (location.isEmpty() && !standard.isEmpty()) { // nobody is without one
        part.test = "0";
        part.set = "SELECT key FROM usr WHERE 0";
        part.users = 0;
        part.isCounted = true;
        return part;
    }
    if (location != standard)
        return ownPart(store, "usage_location", location, users);
    part.test = "+u.usage_location IN (?, '')";
    part.keyTest = "EXISTS (SELECT 1 FROM usr x INDEXED BY usr_location "
                   "WHERE x.usage_location IN (?, '') AND x.key = u.key)";
    part.set = "SELECT key FROM usr WHERE usage_location IN (?, '')";
    part.isOwn = true;
    part.testValues = part.setValues = {toBound(location)};
    return countedPart(store, part, users);
}

UserPart listedPart(const std::vector<UserId> &users)
{
    QJsonArray ids;
    for (const UserId &user : users)
        ids.append(user.toString());
    UserPart part;
    part.test = "+u.id IN (SELECT guid_bytes(value) FROM json_each(?))";
    part.set = "SELECT key FROM usr WHERE id IN (SELECT guid_bytes(value) FROM json_each(?))";
    part.testValues =
        part.setValues = {QString::fromLatin1(QJsonDocument(ids).toJson(QJsonDocument::Compact))};
    part.users = qint64(users.size());
    part.isOwn = true;
    return part;
}

/*! Parts one after the other, until one cannot be made. */
class Parts
{
public:
    void add(Result<UserPart> part)
    {
        if (!m_parts)
            return;
        if (part)
            m_parts->push_back(std::move(*part));
        else
            m_parts = tl::unexpected(part.error());
    }
    void addIfAny(const Result<std::optional<UserPart>> &part)
    {
        if (!part)
            add(tl::unexpected(part.error()));
        else if (*part)
            add(**part);
    }
    [[nodiscard]] Result<std::vector<UserPart>> parts() const { return m_parts; }

private:
    Result<std::vector<UserPart>> m_parts = std::vector<UserPart>();
};

} // namespace

Result<UserPart> countedPart(Store &store, UserPart part, qint64 users)
{
    if (users < 0)
        return part;
    const qint64 most = mostOfSet(users);
    const QByteArray behind = "SELECT 1 FROM (" + part.set + ") LIMIT 1 OFFSET ?";
    Statement look(store, behind);
    look.bind(part.setValues);
    const Result<qint64> isLarge = look.number(most);
    if (!isLarge)
        return tl::unexpected(isLarge.error());
    if (*isLarge != 0) {
        part.users = most + 1;
        return part;
    }
    const auto set = UserKeys(store, users).setOf(part);
    if (!set)
        return tl::unexpected(set.error());
    part.users = (*set)->size();
    part.isCounted = true;
    return part;
}

UserPart membersPart(qint64 group, qint64 members)
{
    UserPart part;
    part.test = "EXISTS (SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id)";
    part.set = "SELECT usr FROM member WHERE grp = ?";
    part.testValues = part.setValues = {group};
    part.users = members;
    part.isCounted = true;
    return part;
}

/*! Of a value that most users have, where nobody has ever left: those with the others are taken
    away from all. */
Result<KeySet> readOwn(Store &store, const QByteArray &column, const QVariant &value)
{
    const QByteArray set = "SELECT key FROM usr WHERE " + column + " = ?";
    const Result<qint64> users = numberOfUsers(store);
    const Result<qint64> last = Statement(store, "SELECT max(key) FROM usr").number();
    if (!users || !last)
        return tl::unexpected(users ? last.error() : users.error());
    const QByteArray behind = set + " LIMIT 1 OFFSET ?";
    Statement look(store, behind);
    look.bind(QVariantList{value});
    const Result<qint64> areMost = look.number(*users / 2);
    if (!areMost)
        return tl::unexpected(areMost.error());
    if (*areMost == 0 || *users != *last)
        return readKeys(store, set, {value});
    const QByteArray others = "SELECT key FROM usr WHERE " + column
                              + " < ? UNION ALL SELECT key FROM usr WHERE " + column + " > ?";
    const Result<KeySet> rest = readKeys(store, others, {value, value});
    return rest ? Result<KeySet>(rest->others(*last)) : rest;
}

Result<UserPart> ownPart(Store &store, const QByteArray &column, const QVariant &value,
                         qint64 users)
{
    static const QHash<QByteArray, QByteArray> indexes{{"usage_location", "usr_location"},
                                                       {"department_key", "usr_department"},
                                                       {"user_type", "usr_type"},
                                                       {"account_enabled", "usr_enabled"}};
    UserPart part;
    part.test = "+u." + column + " = ?";
    part.keyTest = "EXISTS (SELECT 1 FROM usr x INDEXED BY " + indexes.value(column) + " WHERE x."
                   + column + " = ? AND x.key = u.key)";
    part.set = "SELECT key FROM usr WHERE " + column + " = ?";
    part.testValues = part.setValues = {value};
    part.isOwn = true;
    Result<UserPart> counted = countedPart(store, part, users);
    if (counted && !counted->isCounted) // a small one is read as it is
        counted->read = [column, value](Store &from) { return readOwn(from, column, value); };
    return counted;
}

Result<std::vector<UserPart>> userParts(Store &store, const UserFilter &filter, qint64 users)
{
    Parts parts;
    if (filter.listed)
        parts.add(listedPart(*filter.listed));
    if (!filter.text.isEmpty())
        parts.add(textPart(store, filter.text, users));
    if (filter.withErrors)
        parts.add(countedPart(store, errorsPart(), users));
    if (filter.withoutLicense)
        parts.add(noLicensePart(store, users));
    if (filter.userType)
        parts.add(ownPart(store, "user_type", toBound(*filter.userType), users));
    if (filter.accountEnabled)
        parts.add(ownPart(store, "account_enabled", int(*filter.accountEnabled), users));
    if (filter.usageLocation)
        parts.add(locationPart(store, *filter.usageLocation, users));
    if (filter.withDirectLicenses)
        parts.add(countedPart(store, directPart(), users));
    if (filter.product)
        parts.add(productPart(store, *filter.product));
    if (filter.group)
        parts.addIfAny(groupPart(store, *filter.group, users));
    return parts.parts();
}

QByteArray userColumn(UserColumn sort)
{
    switch (sort) {
    case UserColumn::DisplayName:
        break;
    case UserColumn::UserPrincipalName:
        return "upn_key";
    case UserColumn::UsageLocation:
        return "usage_location";
    case UserColumn::Department:
        return "department_key";
    case UserColumn::UserType:
        return "user_type";
    case UserColumn::AccountEnabled:
        return "account_enabled";
    }
    return "name_key";
}

QByteArray userOrder(UserColumn sort, Qt::SortOrder order)
{
    const QByteArray column = "u." + userColumn(sort);
    const QByteArray direction = order == Qt::DescendingOrder ? " DESC" : "";
    // No two users have the same user principal name: nothing else is needed, and an index serves.
    if (sort == UserColumn::UserPrincipalName)
        return " ORDER BY " + column + direction;
    QByteArray sql = " ORDER BY ";
    if (sort != UserColumn::DisplayName)
        sql += column + direction + ", ";
    return sql + "u.name_key" + direction + ", u.id" + direction;
}

} // namespace LicenseDesk
