// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usersearch.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <map>

namespace LicenseDesk {

/*! All rows of a filter in an order, by their users' keys. */
struct OrderedUsers
{
    UserFilter filter;
    UserColumn sort;
    Qt::SortOrder order;
    qint64 state; //!< of what they hang on
    std::vector<quint32> keys;
};

namespace {

// So many rows are a page. More are read for being written or changed: all at once, sorted.
constexpr qint64 rowsOfPage = 1024;

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
        Result<std::vector<UserPart>> parts = userParts(m_store, filter, m_users);
        if (!parts)
            return tl::unexpected(parts.error());
        const bool isOrdered =
            m_sort == UserColumn::DisplayName || m_sort == UserColumn::UserPrincipalName;
        if (parts->empty() && isOrdered)
            return readAnywhere(offset, limit);
        if (offset >= rowsOfPage && limit <= rowsOfPage)
            return readKnown(filter, *parts, offset, limit);
        const UserCondition condition = conditionOf(*parts, m_users, offset + limit);
        if (isOrdered || condition.isSmall || limit > rowsOfPage) {
            const Result<qint64> rows = readBy(m_sort, condition, offset, limit);
            return rows ? Result<void>() : tl::unexpected(rows.error());
        }
        return readByValue(std::move(*parts), offset, limit);
    }

private:
    /*! From the nearer end; what is read from behind is told in order all the same. */
    Result<void> readAnywhere(qint64 offset, qint64 limit)
    {
        const qint64 rows = std::min(limit, m_users - offset);
        if (rows <= 0 || offset <= m_users / 2 || limit > rowsOfPage) {
            const Result<qint64> read = readBy(m_sort, UserCondition(), offset, limit);
            return read ? Result<void>() : tl::unexpected(read.error());
        }
        const auto back = m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        // Only the keys are turned round: an index has them.
        UserQuery query{
            "SELECT " + m_columns + " FROM usr u WHERE u.key IN (SELECT u.key FROM usr u"
                + userOrder(m_sort, back) + " LIMIT ? OFFSET ?)" + userOrder(m_sort, m_order),
            {rows, m_users - offset - rows}};
        const Result<qint64> read = m_run(query);
        return read ? Result<void>() : tl::unexpected(read.error());
    }

    /*! Far behind the first rows of a filter or an order without an index: the keys of all rows are
        read once, and kept as long as they hold. */
    Result<void> readKnown(const UserFilter &filter, const std::vector<UserPart> &parts,
                           qint64 offset, qint64 limit)
    {
        // The last is about the directory's own location, too.
        const bool isOwn = !filter.withErrors && !filter.withoutLicense
                           && !filter.withDirectLicenses && !filter.product && !filter.group
                           && !filter.usageLocation;
        const Result<qint64> state =
            isOwn ? Statement(m_store, "SELECT user_order FROM directory").number()
                  : Statement(m_store, "PRAGMA data_version").number();
        if (!state)
            return tl::unexpected(state.error());
        std::shared_ptr<OrderedUsers> &known = m_store.caches().orderedUsers;
        if (!known || known->filter != filter || known->sort != m_sort || known->order != m_order
            || known->state != *state) {
            UserCondition condition = conditionOf(parts, m_users, m_users);
            // Rows of any order but these two stand anywhere in the table: it is read as it is.
            const bool isOrdered =
                m_sort == UserColumn::DisplayName || m_sort == UserColumn::UserPrincipalName;
            const QByteArray sql = QByteArray("SELECT u.key FROM usr u")
                                   + (isOrdered ? "" : " NOT INDEXED") + condition.sql
                                   + userOrder(m_sort, m_order);
            Statement statement(m_store, sql);
            statement.bind(condition.values);
            auto keys = statement.all([](const Row &row) { return quint32(row.integer(0)); });
            if (!keys)
                return tl::unexpected(keys.error());
            known = std::make_shared<OrderedUsers>(
                OrderedUsers{filter, m_sort, m_order, *state, std::move(*keys)});
        }
        const qint64 end = std::min(offset + limit, qint64(known->keys.size()));
        for (qint64 row = offset; row < end; ++row) {
            const Result<qint64> read =
                m_run({"SELECT " + m_columns + " FROM usr u WHERE u.key = ?",
                       {qint64(known->keys[size_t(row)])}});
            if (!read)
                return tl::unexpected(read.error());
        }
        return {};
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
        const bool isNumber = m_sort == UserColumn::AccountEnabled;
        return next.one([isNumber](const Row &row) {
            return isNumber ? QVariant(row.integer(0)) : toBound(row.text(0));
        });
    }

    /*! Sorted by a column of few values: one value after the other, each in the order of names. */
    Result<void> readByValue(std::vector<UserPart> parts, qint64 offset, qint64 limit)
    {
        std::optional<QVariant> last;
        while (limit > 0) {
            Result<std::optional<QVariant>> value = nextValue(last);
            if (!value)
                return tl::unexpected(value.error());
            if (!*value)
                break;
            last = *value;
            Result<UserPart> own = ownPart(m_store, userColumn(m_sort), **value, m_users);
            if (!own)
                return tl::unexpected(own.error());
            parts.push_back(std::move(*own));
            Result<qint64> rows = readOfValue(parts, offset, limit);
            parts.pop_back();
            if (!rows)
                return tl::unexpected(rows.error());
            limit -= *rows;
        }
        return {};
    }

    Result<qint64> readOfValue(const std::vector<UserPart> &parts, qint64 &offset, qint64 limit)
    {
        if (offset > 0) {
            QVariantList values;
            const QByteArray sql = countOf(parts, m_users, values);
            Statement count(m_store, sql);
            count.bind(values);
            const Result<qint64> users = count.number();
            if (!users)
                return users;
            if (offset >= *users) {
                offset -= *users;
                return 0;
            }
        }
        const UserCondition condition = conditionOf(parts, m_users, offset + limit);
        return readBy(UserColumn::DisplayName, condition, std::exchange(offset, 0), limit);
    }

    Store &m_store;
    const QByteArray m_columns;
    const UserColumn m_sort;
    const Qt::SortOrder m_order;
    const std::function<Result<qint64>(const UserQuery &)> &m_run;
    qint64 m_users = 0;
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
