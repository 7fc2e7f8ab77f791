// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usersearch.h"

#include "store/statement.h"
#include "store/userkeys.h"
#include "store/usertext.h"

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

// So many rows are a page. More are read for being written or changed: all at once, sorted.
constexpr qint64 rowsOfPage = 1024;
// So many names are gone through at first where most users seem to meet the conditions: perhaps
// nobody meets all of them.
constexpr qint64 namesLookedAt = 8192;
constexpr qint64 namesAtOnce = 512;
constexpr size_t candidatesAtOnce = 512;
// Tenths of a microsecond: for a user who is looked up and sorted, and for a step along an order,
// of which the index is read or which is known.
constexpr double costOfSorted = 80;
constexpr double costOfStep = 0.8;
constexpr double costOfKnownStep = 0.03;
constexpr double costOfOwn = 0.5; // who is read to have a value

class UserReading
{
public:
    UserReading(Store &store, const QByteArray &columns, UserColumn sort, Qt::SortOrder order,
                const std::function<Result<qint64>(const UserQuery &)> &run)
        : m_store(store),
          m_columns(columns),
          m_sort(sort),
          m_order(order),
          m_run(run)
    {}

    Result<void> read(const UserFilter &filter, qint64 offset, qint64 limit)
    {
        const Result<qint64> users = numberOfUsers(m_store);
        if (!users)
            return tl::unexpected(users.error());
        m_users = *users;
        m_keys.emplace(m_store, m_users);
        const Result<qint64> first = readAtOnce(filter, offset, limit);
        if (!first || *first > 0)
            return first ? Result<void>() : tl::unexpected(first.error());
        Result<std::vector<UserPart>> parts = userParts(m_store, filter, m_users);
        if (!parts)
            return tl::unexpected(parts.error());
        const Result<qint64> rows = readParts(*parts, offset, limit);
        return rows ? Result<void>() : tl::unexpected(rows.error());
    }

private:
    /*! By name: where many meet the conditions, the first few names fill the page, and nothing has
        to be known of the rest. */
    Result<qint64> readAtOnce(const UserFilter &filter, qint64 offset, qint64 limit)
    {
        if (!isOrdered() || filter == UserFilter() || offset + limit > namesAtOnce)
            return 0;
        const Result<std::vector<UserPart>> parts = userParts(m_store, filter, -1);
        if (!parts)
            return tl::unexpected(parts.error());
        return readFirst(*parts, m_sort, namesAtOnce, offset, limit);
    }
    [[nodiscard]] bool isOrdered() const
    {
        return m_sort == UserColumn::DisplayName || m_sort == UserColumn::UserPrincipalName;
    }

    Result<qint64> readParts(const std::vector<UserPart> &parts, qint64 offset, qint64 limit)
    {
        if (parts.empty() && isOrdered())
            return readAnywhere(m_sort, offset, limit);
        if (limit > rowsOfPage)
            return readBy(m_sort, conditionOf(parts, m_users, offset + limit), offset, limit);
        if (isOrdered())
            return readInOrder(parts, m_sort, offset, limit);
        if (parts.empty())
            return readByValue(offset, limit);
        return readFoundByValue(parts, offset, limit);
    }

    /*! From the nearer end; what is read from behind is told in order all the same. */
    Result<qint64> readAnywhere(UserColumn column, qint64 offset, qint64 limit)
    {
        const qint64 rows = std::min(limit, m_users - offset);
        if (rows <= 0 || offset <= m_users / 2 || limit > rowsOfPage)
            return readBy(column, UserCondition(), offset, limit);
        const auto back = m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        // Only the keys are turned round: an index has them.
        return m_run({"SELECT " + m_columns + " FROM usr u WHERE u.key IN (SELECT u.key FROM usr u"
                          + userOrder(column, back) + " LIMIT ? OFFSET ?)"
                          + userOrder(column, m_order),
                      {rows, m_users - offset - rows}});
    }

    Result<qint64> readBy(UserColumn sort, const UserCondition &condition, qint64 offset,
                          qint64 limit)
    {
        UserQuery query{"SELECT " + m_columns + " FROM usr u" + condition.sql
                            + userOrder(sort, m_order) + " LIMIT ? OFFSET ?",
                        condition.values};
        query.values << limit << offset;
        return m_run(query);
    }

    Result<qint64> readKeys(const std::vector<quint32> &keys)
    {
        const QByteArray sql = "SELECT " + m_columns + " FROM usr u WHERE u.key = ?";
        for (const quint32 key : keys) {
            const Result<qint64> read = m_run({sql, {qint64(key)}});
            if (!read)
                return read;
        }
        return qint64(keys.size());
    }

    /*! The part of \a found that the page is. */
    Result<qint64> readPlaces(const KeySet &found, qint64 count, UserColumn column, qint64 offset,
                              qint64 limit)
    {
        const qint64 rows = std::min(limit, count - offset);
        if (rows <= 0)
            return 0;
        const Result<UserOrder *> order = m_keys->order(column);
        if (!order)
            return tl::unexpected(order.error());
        const bool fromBehind = offset > (count - rows) / 2;
        UserWalk walk(m_store, **order, fromBehind != (m_order == Qt::DescendingOrder));
        auto keys = walk.next(found, fromBehind ? count - offset - rows : offset, rows);
        if (!keys)
            return tl::unexpected(keys.error());
        if (fromBehind)
            std::ranges::reverse(*keys);
        return readKeys(*keys);
    }

    /*! Looks at one candidate after the other until the page is full; \a offset is what is left
        of it then. */
    Result<qint64> readTested(const KeySet &candidates, const std::vector<const UserPart *> &tests,
                              UserColumn column, qint64 &offset, qint64 limit)
    {
        const Result<UserOrder *> order = m_keys->order(column);
        if (!order)
            return tl::unexpected(order.error());
        UserWalk walk(m_store, **order, m_order == Qt::DescendingOrder);
        std::vector<quint32> page;
        while (qint64(page.size()) < limit) {
            const auto keys = walk.next(candidates, 0, candidatesAtOnce);
            if (!keys)
                return tl::unexpected(keys.error());
            const Result<KeySet> met = m_keys->tested(*keys, tests);
            if (!met)
                return tl::unexpected(met.error());
            for (const quint32 key : *keys) {
                if (!met->contains(key))
                    continue;
                if (offset > 0)
                    --offset;
                else if (qint64(page.size()) < limit)
                    page.push_back(key);
            }
            if (keys->size() < candidatesAtOnce)
                break;
        }
        return readKeys(page);
    }

    /*! Few are looked up, and sorted whatever the order. */
    Result<qint64> readSorted(const KeySet &found, const std::vector<const UserPart *> &tests,
                              UserColumn column, qint64 offset, qint64 limit)
    {
        UserCondition condition;
        condition.sql = " WHERE u.key IN (SELECT value FROM json_each(?))";
        condition.values = {keysAsList(found.keys(size_t(m_users)))};
        for (const UserPart *part : tests) {
            condition.sql += " AND " + part->test;
            condition.values += part->testValues;
        }
        const QByteArray sql = "SELECT u.key FROM usr u" + condition.sql
                               + userOrder(column, m_order) + " LIMIT ? OFFSET ?";
        Statement statement(m_store, sql);
        statement.bind(condition.values);
        const auto page =
            statement.all([](const Row &row) { return quint32(row.integer(0)); }, limit, offset);
        return page ? readKeys(*page) : tl::unexpected(page.error());
    }

    /*! What the sets that are small have in common, and what then is to be tested. */
    struct Candidates
    {
        std::optional<KeySet> keys; //!< nothing: no set is small
        qint64 count = 0;
        std::vector<const UserPart *> tests;

        [[nodiscard]] bool isLoose() const
        {
            return std::ranges::any_of(
                tests, [](const UserPart *part) { return part->match == UserPart::Match::Some; });
        }
    };
    Result<Candidates> candidatesOf(const std::vector<UserPart> &parts)
    {
        Candidates candidates;
        for (const UserPart &part : parts) {
            const bool isSmall = !part.set.isEmpty() && part.users >= 0
                                 && (part.isQuick || part.users <= mostOfSet(m_users));
            if (!isSmall || part.match != UserPart::Match::All)
                candidates.tests.push_back(&part);
            if (!isSmall)
                continue;
            const auto set = m_keys->setOf(part);
            if (!set)
                return tl::unexpected(set.error());
            if (candidates.keys)
                candidates.keys->intersect(**set);
            else
                candidates.keys = **set;
        }
        if (candidates.keys)
            candidates.count = candidates.keys->size();
        return candidates;
    }

    /*! Whether sorting them all is less work than going along an order for so many rows. */
    Result<bool> isSorted(const Candidates &candidates, UserColumn column, qint64 rows)
    {
        const Result<UserOrder *> order = m_keys->order(column);
        if (!order)
            return tl::unexpected(order.error());
        const auto users = double(m_users);
        double steps = std::min(users, double(rows) * users / double(candidates.count + 1));
        // Where there may be fewer than rows, all would be gone through in vain.
        if (candidates.isLoose())
            steps = std::max(steps, users / 5);
        const double unknown = std::max(0.0, steps - double((*order)->known(false)));
        return costOfSorted * double(candidates.count)
               <= costOfStep * unknown + costOfKnownStep * steps;
    }

    /*! By name or user principal name. */
    Result<qint64> readInOrder(const std::vector<UserPart> &parts, UserColumn column, qint64 offset,
                               qint64 limit)
    {
        const Result<Candidates> candidates = candidatesOf(parts);
        if (!candidates)
            return tl::unexpected(candidates.error());
        if (candidates->keys) {
            const Result<bool> sorted = isSorted(*candidates, column, offset + limit);
            if (!sorted)
                return tl::unexpected(sorted.error());
            if (*sorted)
                return readSorted(*candidates->keys, candidates->tests, column, offset, limit);
            if (candidates->tests.empty())
                return readPlaces(*candidates->keys, candidates->count, column, offset, limit);
            if (offset < rowsOfPage) {
                return readTested(*candidates->keys, candidates->tests, column, offset, limit);
            }
        } else if (offset < rowsOfPage) {
            const Result<qint64> rows = readFirst(parts, column, namesLookedAt, offset, limit);
            if (!rows || *rows > 0)
                return rows;
        }
        const auto found = m_keys->found(parts);
        if (!found)
            return tl::unexpected(found.error());
        return readPlaces(**found, (*found)->size(), column, offset, limit);
    }

    /*! Where nearly everybody may meet the conditions, the first names are gone through; nothing
        is told when these are not enough for the page. */
    Result<qint64> readFirst(const std::vector<UserPart> &parts, UserColumn column, qint64 names,
                             qint64 offset, qint64 limit)
    {
        const QByteArray key = userColumn(column);
        const bool isDown = m_order == Qt::DescendingOrder;
        UserCondition condition;
        if (m_users > names) {
            condition.sql += " AND u." + key + (isDown ? " >= " : " <= ") + "(SELECT " + key
                             + " FROM usr" + " ORDER BY " + key + (isDown ? " DESC" : "")
                             + " LIMIT 1 OFFSET ?)";
            condition.values << names;
        }
        for (const UserPart &part : parts) {
            condition.sql += " AND " + (part.keyTest.isEmpty() ? part.test : part.keyTest);
            condition.values += part.testValues;
        }
        UserQuery keys{"SELECT u.key FROM usr u" + condition.sql + userOrder(column, m_order)
                           + " LIMIT ? OFFSET ?",
                       condition.values};
        keys.values << limit << offset;
        Statement statement(m_store, keys.sql);
        statement.bind(keys.values);
        const auto found = statement.all([](const Row &row) { return quint32(row.integer(0)); });
        if (!found)
            return tl::unexpected(found.error());
        const bool isEnough = qint64(found->size()) == limit || m_users <= names;
        return isEnough ? readKeys(*found) : Result<qint64>(0);
    }

    /*! Where a value of the column begins in its index. */
    struct Start
    {
        std::optional<QVariant> value; //!< nothing behind the last
        qint64 offset = 0; //!< of a row within those of the value
    };
    Result<Start> startAt(qint64 offset)
    {
        const bool fromBehind = offset > m_users / 2;
        const bool isDown = (m_order == Qt::DescendingOrder) != fromBehind;
        const QByteArray column = userColumn(m_sort);
        const auto at =
            Statement(m_store, "SELECT " + column + ", key FROM usr ORDER BY " + column
                                   + (isDown ? " DESC, key DESC" : ", key") + " LIMIT 1 OFFSET ?")
                .one([this](const Row &row) { return std::pair(valueOf(row), row.integer(1)); },
                     fromBehind ? m_users - 1 - offset : offset);
        if (!at)
            return tl::unexpected(at.error());
        if (!*at)
            return Start();
        const auto &[value, key] = **at;
        const Result<qint64> rows = placeWithin(value, key, offset);
        if (!rows)
            return tl::unexpected(rows.error());
        return Start{value, *rows};
    }
    /*! Which place among those of its value a user has who stands at \a offset of all: by those
        before the value if they are few, else by those of the value. */
    Result<qint64> placeWithin(const QVariant &value, qint64 key, qint64 offset)
    {
        const QByteArray column = userColumn(m_sort);
        const bool isDown = m_order == Qt::DescendingOrder;
        const QByteArray before = " FROM usr WHERE " + column + (isDown ? " > ?" : " < ?");
        Statement look(m_store, QByteArray("SELECT 1" + before + " LIMIT 1 OFFSET ?"));
        look.bind(QVariantList{value});
        const Result<qint64> areMany = look.number(m_users / 8);
        if (!areMany)
            return areMany;
        if (*areMany == 0) {
            Statement count(m_store, QByteArray("SELECT count(*)" + before));
            count.bind(QVariantList{value});
            const Result<qint64> rows = count.number();
            return rows ? Result<qint64>(offset - *rows) : rows;
        }
        const QByteArray within =
            "SELECT count(*) FROM usr WHERE " + column + " = ? AND key " + (isDown ? "> ?" : "< ?");
        Statement count(m_store, within);
        count.bind(QVariantList{value});
        return count.number(key);
    }
    [[nodiscard]] QVariant valueOf(const Row &row) const
    {
        return m_sort == UserColumn::AccountEnabled ? QVariant(row.integer(0))
                                                    : toBound(row.text(0));
    }

    /*! The column's next value behind \a last, in the order. */
    Result<std::optional<QVariant>> nextValue(const std::optional<QVariant> &last)
    {
        const bool up = m_order == Qt::AscendingOrder;
        const QByteArray column = userColumn(m_sort);
        QByteArray sql = "SELECT " + column + " FROM usr";
        if (last)
            sql += " WHERE " + column + (up ? " > ?" : " < ?");
        sql += " ORDER BY " + column + (up ? " LIMIT 1" : " DESC LIMIT 1");
        Statement next(m_store, sql);
        if (last)
            next.bind(QVariantList{*last});
        return next.one([this](const Row &row) { return valueOf(row); });
    }

    /*! Sorted by a column of few values: one value after the other, each in the order of names. */
    Result<qint64> readByValue(qint64 offset, qint64 limit)
    {
        if (offset >= m_users)
            return 0;
        Result<Start> start = startAt(offset);
        if (!start)
            return tl::unexpected(start.error());
        qint64 rows = 0;
        while (start->value && rows < limit) {
            Result<UserPart> own = ownPart(m_store, userColumn(m_sort), *start->value, m_users);
            if (!own)
                return tl::unexpected(own.error());
            const Result<qint64> read = readInOrder({std::move(*own)}, UserColumn::DisplayName,
                                                    start->offset, limit - rows);
            if (!read)
                return read;
            rows += *read;
            Result<std::optional<QVariant>> next = nextValue(start->value);
            if (!next)
                return tl::unexpected(next.error());
            start = Start{*next, 0};
        }
        return rows;
    }

    /*! The same of those who meet conditions. */
    Result<qint64> readFoundByValue(const std::vector<UserPart> &parts, qint64 offset, qint64 limit)
    {
        const Result<Candidates> candidates = candidatesOf(parts);
        if (!candidates)
            return tl::unexpected(candidates.error());
        // Values before the page, and the names of those that it has.
        const double valuesRead =
            double(m_users) * double(offset + limit) / double(candidates->count + 1)
            + double(m_users) / 4;
        if (candidates->keys && double(candidates->count) * costOfSorted < costOfOwn * valuesRead)
            return readSorted(*candidates->keys, candidates->tests, m_sort, offset, limit);
        if (candidates->keys && !candidates->tests.empty() && offset < rowsOfPage) {
            return readEachValue(*candidates->keys, offset, limit, candidates->tests);
        }
        const auto found = m_keys->found(parts);
        if (!found)
            return tl::unexpected(found.error());
        return readEachValue(**found, offset, limit, {});
    }

    /*! One value after the other, of \a found each. */
    Result<qint64> readEachValue(const KeySet &found, qint64 offset, qint64 limit,
                                 const std::vector<const UserPart *> &tests)
    {
        qint64 left = found.size();
        std::optional<QVariant> last;
        qint64 rows = 0;
        while (rows < limit && left > 0) {
            Result<std::optional<QVariant>> value = nextValue(last);
            if (!value || !*value)
                return value ? Result<qint64>(rows) : tl::unexpected(value.error());
            last = *value;
            Result<UserPart> own = ownPart(m_store, userColumn(m_sort), *last, -1);
            if (!own)
                return tl::unexpected(own.error());
            const auto ofValue = m_keys->setOf(*own);
            if (!ofValue)
                return tl::unexpected(ofValue.error());
            KeySet both = **ofValue;
            both.intersect(found);
            const qint64 count = both.size();
            left -= count;
            if (tests.empty() && offset >= count) {
                offset -= count;
                continue;
            }
            const Result<qint64> read =
                tests.empty()
                    ? readPlaces(both, count, UserColumn::DisplayName, std::exchange(offset, 0),
                                 limit - rows)
                    : readTested(both, tests, UserColumn::DisplayName, offset, limit - rows);
            if (!read)
                return read;
            rows += *read;
        }
        return rows;
    }

    Store &m_store;
    const QByteArray m_columns;
    const UserColumn m_sort;
    const Qt::SortOrder m_order;
    const std::function<Result<qint64>(const UserQuery &)> &m_run;
    qint64 m_users = 0;
    std::optional<UserKeys> m_keys;
};

} // namespace

Result<void> readUsers(Store &store, const QByteArray &columns, const UserFilter &filter,
                       UserColumn sort, Qt::SortOrder order, qint64 offset, qint64 limit,
                       const std::function<Result<qint64>(const UserQuery &)> &run)
{
    return UserReading(store, columns, sort, order, run).read(filter, offset, limit);
}

Result<std::vector<UserId>> userIds(Store &store, const UserFilter &filter, UserColumn sort,
                                    Qt::SortOrder order, qint64 offset, qint64 limit)
{
    if (!filter.text.isEmpty()) {
        if (Result<void> prepared = UserText(store).prepare(); !prepared)
            return tl::unexpected(prepared.error());
    }
    return store.inSnapshot([&]() -> Result<std::vector<UserId>> {
        std::vector<UserId> ids;
        const auto run = [&](const UserQuery &query) -> Result<qint64> {
            Statement statement(store, query.sql);
            statement.bind(query.values);
            auto read = statement.all([](const Row &row) { return UserId(row.guid(0)); });
            if (!read)
                return tl::unexpected(read.error());
            ids.insert(ids.end(), read->begin(), read->end());
            return qint64(read->size());
        };
        if (Result<void> done = readUsers(store, "u.id", filter, sort, order, offset, limit, run);
            !done)
            return tl::unexpected(done.error());
        return ids;
    });
}

Result<qint64> countUsers(Store &store, const std::vector<UserPart> &parts, qint64 users)
{
    if (parts.empty())
        return users;
    const UserPart &first = parts.front();
    const bool isOne = parts.size() == 1 && first.match == UserPart::Match::All;
    if (isOne && first.isCounted)
        return first.users;
    if (isOne && !first.read && !first.set.isEmpty()) {
        const QByteArray sql = "SELECT count(*) FROM (" + first.set + ")";
        Statement count(store, sql);
        count.bind(first.setValues);
        return count.number();
    }
    const auto found = UserKeys(store, users).found(parts);
    if (!found)
        return tl::unexpected(found.error());
    return (*found)->size();
}

Result<bool> learnUserOrder(Store &store)
{
    return store.inSnapshot([&]() -> Result<bool> {
        const Result<qint64> users = numberOfUsers(store);
        if (!users)
            return tl::unexpected(users.error());
        const Result<UserOrder *> order = UserKeys(store, *users).order(UserColumn::DisplayName);
        if (!order)
            return tl::unexpected(order.error());
        const qint64 known = (*order)->known(false);
        if (known >= *users)
            return true;
        if (Result<void> read = (*order)->readOn(store, false); !read)
            return tl::unexpected(read.error());
        return (*order)->known(false) == known;
    });
}

Result<std::vector<LocationCount>> usageLocations(Store &store)
{
    return store.inSnapshot([&]() -> Result<std::vector<LocationCount>> {
        Result<OrganizationRecord> organization = store.organization();
        if (!organization)
            return tl::unexpected(organization.error());
        auto own = Statement(store, "SELECT usage_location, count(*) FROM usr "
                                    "GROUP BY usage_location")
                       .all([](const Row &row) {
                           return LocationCount{row.text(0), row.integer(1)};
                       });
        if (!own)
            return own;
        std::map<QString, qint64> users;
        for (const LocationCount &count : *own) {
            users[count.location.isEmpty() ? organization->defaultUsageLocation : count.location] +=
                count.users;
        }
        std::vector<LocationCount> counts;
        for (const auto &[location, number] : users)
            counts.push_back({location, number});
        return counts;
    });
}

} // namespace LicenseDesk
