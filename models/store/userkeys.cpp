// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userkeys.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <algorithm>

namespace LicenseDesk {

/*! What is known of a directory's users: their orders as long as user_order is the same, and the
    sets that were asked for last. */
struct OrderedUsers
{
    std::pair<qint64, qint64> state{-1, -1};
    UserOrder byName;
    UserOrder byPrincipalName;

    struct Known
    {
        QByteArray sql;
        QVariantList values;
        std::pair<qint64, qint64> state;
        std::shared_ptr<const KeySet> keys;
    };
    std::vector<Known> sets; //!< newest first

    struct Counted
    {
        QByteArray sql;
        QVariantList values;
        std::pair<qint64, qint64> state;
        std::shared_ptr<const KeyCounts> counts;
    };
    Counted counted;
};

namespace {

constexpr size_t mostSets = 16;
constexpr size_t testedAtOnce = 4096;
// Tenths of a microsecond: for the test of a user anywhere, for that of the next row of the table,
// and for a key of a set.
constexpr double costOfTest = 50;
constexpr double costOfRow = 4;
constexpr double costOfKey = 0.5;

OrderedUsers &cacheOf(Store &store)
{
    std::shared_ptr<OrderedUsers> &known = store.caches().orderedUsers;
    if (!known)
        known = std::make_shared<OrderedUsers>();
    return *known;
}

void addTest(QByteArray &sql, QVariantList &values, const UserPart &part)
{
    sql += " AND " + part.test;
    values += part.testValues;
}

} // namespace

Result<KeySet> allUsers(Store &store, qint64 users)
{
    const Result<qint64> last = Statement(store, "SELECT max(key) FROM usr").number();
    if (!last)
        return tl::unexpected(last.error());
    if (*last == users) // nobody has ever left
        return KeySet().others(users);
    return readKeys(store, "SELECT key FROM usr INDEXED BY usr_enabled", {});
}

/*! Another than before when a set may be another. */
Result<std::pair<qint64, qint64>> UserKeys::state(bool isOwn)
{
    if (isOwn) {
        const Result<qint64> order =
            Statement(m_store, "SELECT user_order FROM directory").number();
        if (!order)
            return tl::unexpected(order.error());
        return std::pair(*order, m_store.caches().usersAdded); // which are counted at the end
    }
    const Result<qint64> order = Statement(m_store, "PRAGMA data_version").number();
    // The version says what others have written, and not this connection.
    const Result<qint64> changes = Statement(m_store, "SELECT total_changes()").number();
    if (!order || !changes)
        return tl::unexpected(order ? changes.error() : order.error());
    return std::pair(*order, *changes);
}

Result<UserOrder *> UserKeys::order(UserColumn column)
{
    const auto now = state(true);
    if (!now)
        return tl::unexpected(now.error());
    OrderedUsers &known = cacheOf(m_store);
    if (known.state != *now) {
        known.state = *now;
        known.byName = UserOrder(UserColumn::DisplayName, m_users);
        known.byPrincipalName = UserOrder(UserColumn::UserPrincipalName, m_users);
    }
    return column == UserColumn::UserPrincipalName ? &known.byPrincipalName : &known.byName;
}

template <typename Read>
Result<std::shared_ptr<const KeySet>> UserKeys::kept(const QByteArray &sql,
                                                     const QVariantList &values, bool isOwn,
                                                     Read read)
{
    const auto now = state(isOwn);
    if (!now)
        return tl::unexpected(now.error());
    std::vector<OrderedUsers::Known> &sets = cacheOf(m_store).sets;
    const auto known = std::ranges::find_if(sets, [&](const OrderedUsers::Known &set) {
        return set.sql == sql && set.values == values;
    });
    if (known != sets.end() && known->state == *now) {
        std::rotate(sets.begin(), known, known + 1);
        return sets.front().keys;
    }
    if (known != sets.end())
        sets.erase(known);
    Result<KeySet> keys = read();
    if (!keys)
        return tl::unexpected(keys.error());
    auto shared = std::make_shared<const KeySet>(std::move(*keys));
    // Reading one set may have kept others.
    std::vector<OrderedUsers::Known> &present = cacheOf(m_store).sets;
    present.insert(present.begin(), {sql, values, *now, shared});
    if (present.size() > mostSets)
        present.pop_back();
    return shared;
}

Result<std::shared_ptr<const KeySet>> UserKeys::setOf(const UserPart &part)
{
    return kept(part.set, part.setValues, part.isOwn, [&] {
        return part.read ? part.read(m_store) : readKeys(m_store, part.set, part.setValues);
    });
}

Result<std::shared_ptr<const KeyCounts>> UserKeys::countsOf(const QByteArray &set,
                                                            const QVariantList &values)
{
    const auto now = state(false);
    if (!now)
        return tl::unexpected(now.error());
    OrderedUsers::Counted &known = cacheOf(m_store).counted;
    if (known.counts && known.sql == set && known.values == values && known.state == *now)
        return known.counts;
    Result<KeyCounts> counts = countKeys(m_store, set, values);
    if (!counts)
        return tl::unexpected(counts.error());
    known = {set, values, *now, std::make_shared<const KeyCounts>(std::move(*counts))};
    return known.counts;
}

Result<std::shared_ptr<const KeySet>> UserKeys::found(const std::vector<UserPart> &parts)
{
    const bool isAll =
        parts.size() == 1 && !parts[0].set.isEmpty() && parts[0].match == UserPart::Match::All;
    if (isAll)
        return setOf(parts[0]);
    QByteArray sql;
    QVariantList values;
    for (const UserPart &part : parts)
        addTest(sql, values, part);
    const bool isOwn = std::ranges::all_of(parts, [](const UserPart &part) { return part.isOwn; });
    return kept(sql, values, isOwn, [&] { return find(parts); });
}

/*! The smallest sets first; the rest is tested where that is less work. */
Result<KeySet> UserKeys::find(const std::vector<UserPart> &parts)
{
    std::vector<const UserPart *> sets;
    std::vector<const UserPart *> tests;
    for (const UserPart &part : parts) {
        (part.set.isEmpty() ? tests : sets).push_back(&part);
        if (!part.set.isEmpty() && part.match != UserPart::Match::All)
            tests.push_back(&part);
    }
    const auto sizeOf = [this](const UserPart *part) {
        return part->users < 0 || part->users > mostOfSet(m_users) ? m_users : part->users;
    };
    std::ranges::stable_sort(sets, {}, sizeOf);
    std::optional<KeySet> keys;
    for (const UserPart *part : sets) {
        const bool isWorth =
            !keys || costOfTest * double(keys->size()) > costOfKey * double(sizeOf(part));
        if (!isWorth) {
            if (part->match == UserPart::Match::All)
                tests.push_back(part);
            continue;
        }
        const auto set = setOf(*part);
        if (!set)
            return tl::unexpected(set.error());
        if (keys)
            keys->intersect(**set);
        else
            keys = **set;
    }
    if (keys && tests.empty())
        return *keys;
    if (keys && costOfTest * double(keys->size()) < costOfRow * double(m_users))
        return tested(keys->keys(size_t(m_users)), tests);
    // Nothing finds few: everybody is looked at, in the order of the table.
    QByteArray sql = "SELECT u.key FROM usr u NOT INDEXED WHERE 1";
    QVariantList values;
    for (const UserPart *part : tests)
        addTest(sql, values, *part);
    Result<KeySet> met = readKeys(m_store, sql, values);
    if (met && keys)
        met->intersect(*keys);
    return met;
}

Result<KeySet> UserKeys::tested(const std::vector<quint32> &keys,
                                const std::vector<const UserPart *> &parts)
{
    QByteArray sql = "SELECT u.key FROM json_each(?) j CROSS JOIN usr u ON u.key = j.value WHERE 1";
    QVariantList values;
    for (const UserPart *part : parts)
        addTest(sql, values, *part);
    KeySet met;
    for (size_t first = 0; first < keys.size(); first += testedAtOnce) {
        const size_t end = std::min(first + testedAtOnce, keys.size());
        const auto list =
            keysAsList({keys.begin() + qsizetype(first), keys.begin() + qsizetype(end)});
        const Result<KeySet> some = readKeys(m_store, sql, QVariantList{list} + values);
        if (!some)
            return some;
        met.unite(*some);
    }
    return met;
}

} // namespace LicenseDesk
