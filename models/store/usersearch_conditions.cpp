// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"
#include "store/statement.h"
#include "store/usersearch.h"
#include "store/usertext.h"

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
    auto candidates = UserText(store).candidates(key, mostOfSet(users));
    if (!candidates)
        return tl::unexpected(candidates.error());
    if (*candidates) {
        part.set = (*candidates)->sql;
        part.setValues = (*candidates)->values;
        part.users = (*candidates)->users;
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

/*! No index tells who has no license. By their keys users are gone through several times faster
    than by their names, which is right for a few; how many there are, the first ones tell. */
Result<UserPart> noLicensePart(Store &store, qint64 users)
{
    constexpr qint64 looked = 2000;
    UserPart part;
    part.test = "NOT EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key AND a.state <> 1)";
    part.set = "SELECT key FROM usr n WHERE NOT EXISTS (SELECT 1 FROM assignment a "
               "WHERE a.usr = n.key AND a.state <> 1)";
    const Result<qint64> found =
        Statement(store, "SELECT count(*) FROM (SELECT key FROM usr ORDER BY key LIMIT ?) n "
                         "WHERE NOT EXISTS (SELECT 1 FROM assignment a WHERE a.usr = n.key "
                         "AND a.state <> 1)")
            .number(looked);
    if (!found)
        return tl::unexpected(found.error());
    part.users = (*found + 1) * std::max(users, looked) / looked;
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
    return part;
}

Result<UserPart> groupPart(Store &store, const GroupId &id, qint64 users)
{
    using Group = std::pair<qint64, qint64>;
    auto group = Statement(store, "SELECT key, member_count FROM grp WHERE id = ?")
                     .one([](const Row &row) { return Group(row.integer(0), row.integer(1)); }, id);
    if (!group)
        return tl::unexpected(group.error());
    const auto [key, members] = group->value_or(Group(-1, 0));
    return membersPart(key, members, users);
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
        return part;
    }
    if (location != standard)
        return ownPart(store, "usage_location", location, users);
    part.test = "+u.usage_location IN (?, '')";
    part.set = "SELECT key FROM usr WHERE usage_location IN (?, '')";
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
    [[nodiscard]] Result<std::vector<UserPart>> parts() const { return m_parts; }

private:
    Result<std::vector<UserPart>> m_parts = std::vector<UserPart>();
};

} // namespace

Result<UserPart> countedPart(Store &store, UserPart part, qint64 users)
{
    const QByteArray sql = "SELECT count(*) FROM (" + part.set + " LIMIT ?)";
    Statement count(store, sql);
    count.bind(part.setValues);
    Result<qint64> found = count.number(mostOfSet(users) + 1);
    if (!found)
        return tl::unexpected(found.error());
    part.users = *found;
    return part;
}

UserPart membersPart(qint64 group, qint64 members, qint64 users)
{
    UserPart part;
    part.users = members;
    if (members == users) { // everybody
        part.test = "1";
        return part;
    }
    part.test = "EXISTS (SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id)";
    part.set = "SELECT usr FROM member WHERE grp = ?";
    part.testValues = part.setValues = {group};
    return part;
}

Result<UserPart> ownPart(Store &store, const QByteArray &column, const QVariant &value,
                         qint64 users)
{
    UserPart part;
    part.test = "+u." + column + " = ?";
    part.set = "SELECT key FROM usr WHERE " + column + " = ?";
    part.testValues = part.setValues = {value};
    return countedPart(store, part, users);
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
        parts.add(groupPart(store, *filter.group, users));
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
