// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of the whole directory. They are few beside its entries, and have an index of their
// own, so that conditions and order may be looked at one by one.
#include "store/entryplaces.h"
#include "store/reader.h"
#include "store/reader_rows.h"
#include "store/userkeys.h"
#include "store/usersearch.h"
#include "store/usertext.h"

#define ERROR_CONDITIONS                                                                           \
    "a.error <> 0 AND (? = 0 OR a.error = ?) AND (? < 0 OR a.source = ?) "                         \
    "AND (? = 0 OR a.product = ?)"

namespace LicenseDesk {

namespace {

/*! A filter in row numbers: what is 0, negative (of the source) or empty is no condition. */
struct ErrorConditions
{
    int error = 0;
    qint64 source = -1;
    qint64 product = 0;
    UserFilter users;

    [[nodiscard]] QVariantList values() const
    {
        return {error, error, source, source, product, product};
    }
};

Result<ErrorConditions> conditionsOf(Store &store, const ErrorFilter &filter)
{
    ErrorConditions conditions;
    conditions.error = filter.error ? int(*filter.error) : 0;
    conditions.users.text = filter.text;
    if (filter.direct) {
        conditions.source = 0;
    } else if (filter.group) {
        Result<qint64> group = keyOf(store, *filter.group);
        if (!group)
            return tl::unexpected(group.error());
        conditions.source = *group;
    }
    if (filter.product) {
        Result<qint64> product = keyOf(store, *filter.product);
        if (!product)
            return tl::unexpected(product.error());
        conditions.product = *product;
    }
    return conditions;
}

constexpr const char *entriesSql = "SELECT a.usr FROM assignment a WHERE " ERROR_CONDITIONS;

/*! Those of the text; nothing where there is none. Few have errors: a text that most users may have
    is compared with theirs alone. */
Result<std::shared_ptr<const KeySet>> usersOf(Store &store, const UserFilter &filter)
{
    if (filter.text.isEmpty())
        return std::shared_ptr<const KeySet>();
    const Result<qint64> users = numberOfUsers(store);
    if (!users)
        return tl::unexpected(users.error());
    UserPart errors;
    errors.test = "EXISTS (SELECT 1 FROM assignment a WHERE a.usr = u.key AND a.error <> 0)";
    errors.set = "SELECT DISTINCT usr FROM assignment WHERE error <> 0";
    Result<UserPart> counted = countedPart(store, errors, *users);
    if (!counted)
        return tl::unexpected(counted.error());
    auto parts = userParts(store, filter, *users);
    if (!parts)
        return tl::unexpected(parts.error());
    parts->push_back(std::move(*counted));
    return UserKeys(store, *users).found(*parts);
}

ErrorCount byError(const Row &row)
{
    ErrorCount count;
    count.filter.error = row.key<AssignmentError>(0);
    count.users = row.integer(1);
    count.entries = row.integer(2);
    return count;
}

ErrorCount byGroup(const Row &row)
{
    ErrorCount count;
    count.users = row.integer(1);
    count.entries = row.integer(2);
    count.filter.direct = row.isNull(3);
    if (!count.filter.direct) {
        count.filter.group = GroupId(row.guid(3));
        count.name = row.text(4);
    }
    return count;
}

ErrorCount byProduct(const Row &row)
{
    ErrorCount count;
    count.users = row.integer(1);
    count.entries = row.integer(2);
    count.filter.product = SkuId(row.guid(3));
    count.name = row.text(4);
    return count;
}

} // namespace

Result<QList<ErrorCount>> Reader::errorCounts(ErrorGrouping grouping)
{
    switch (grouping) {
    case ErrorGrouping::Error:
        return toList(Statement(m_store, "SELECT error, count(DISTINCT usr), count(*) "
                                         "FROM assignment WHERE error <> 0 "
                                         "GROUP BY error ORDER BY 2 DESC, 1")
                          .all(byError));
    case ErrorGrouping::Group:
        return toList(Statement(m_store, "SELECT a.source, count(DISTINCT a.usr), count(*), g.id, "
                                         "g.display_name FROM assignment a LEFT JOIN grp g "
                                         "ON g.key = a.source WHERE a.error <> 0 "
                                         "GROUP BY a.source ORDER BY 2 DESC, g.name_key, g.id")
                          .all(byGroup));
    case ErrorGrouping::Product:
        return toList(Statement(m_store,
                                "SELECT a.product, count(DISTINCT a.usr), count(*), p.id, "
                                "p.display_name FROM assignment a INDEXED BY assignment_error "
                                "CROSS JOIN product p "
                                "ON p.key = a.product WHERE a.error <> 0 "
                                "GROUP BY a.product ORDER BY 2 DESC, p.name_key, p.id")
                          .all(byProduct));
    }
    return QList<ErrorCount>();
}

Result<qint64> Reader::countErrors(const ErrorFilter &filter)
{
    if (!filter.text.isEmpty()) {
        if (Result<void> prepared = UserText(m_store).prepare(); !prepared)
            return tl::unexpected(prepared.error());
    }
    return m_store.inSnapshot([&]() -> Result<qint64> {
        Result<ErrorConditions> wanted = conditionsOf(m_store, filter);
        if (!wanted)
            return tl::unexpected(wanted.error());
        if (filter.text.isEmpty()) {
            Statement count(m_store, "SELECT count(*) FROM assignment a WHERE " ERROR_CONDITIONS);
            count.bind(wanted->values());
            return count.number();
        }
        const auto among = usersOf(m_store, wanted->users);
        if (!among)
            return tl::unexpected(among.error());
        return countEntries(m_store, entriesSql, wanted->values(), **among);
    });
}

Result<QList<AssignmentRow>> Reader::errors(const ErrorFilter &filter, qint64 offset, int limit)
{
    if (!filter.text.isEmpty()) {
        if (Result<void> prepared = UserText(m_store).prepare(); !prepared)
            return tl::unexpected(prepared.error());
    }
    return m_store.inSnapshot([&]() -> Result<QList<AssignmentRow>> {
        Result<ErrorConditions> wanted = conditionsOf(m_store, filter);
        if (!wanted)
            return tl::unexpected(wanted.error());
        const auto among = usersOf(m_store, wanted->users);
        if (!among)
            return tl::unexpected(among.error());
        const auto page =
            entryPlaces(m_store, entriesSql, wanted->values(), among->get(), offset, limit);
        if (!page)
            return tl::unexpected(page.error());
        const char *sql =
            "SELECT " ASSIGNMENT_ROW_COLUMNS " FROM usr u CROSS JOIN assignment a "
            "ON a.usr = u.key AND " ERROR_CONDITIONS " CROSS JOIN product p ON p.key = a.product "
            "LEFT JOIN grp g ON g.key = a.source WHERE u.key IN (SELECT value FROM json_each(?)) "
            "ORDER BY u.name_key, u.id, p.part_number, p.id, a.source <> 0, g.licensed_since, "
            "g.id LIMIT ? OFFSET ?";
        Statement statement(m_store, sql);
        statement.bind(wanted->values());
        return completed(m_store, statement.bind(keysAsList(page->users).toString())
                                      .all(readRawAssignmentRow, limit, page->offset));
    });
}

} // namespace LicenseDesk
