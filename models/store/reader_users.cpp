// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/reader_rows.h"
#include "store/recordcolumns.h"
#include "store/usersearch.h"
#include "store/usertext.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

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
    if (!filter.text.isEmpty()) {
        if (Result<void> prepared = UserText(m_store).prepare(); !prepared)
            return tl::unexpected(prepared.error());
    }
    return m_store.inSnapshot([&]() -> Result<qint64> {
        const Result<qint64> users = numberOfUsers(m_store);
        if (!users || filter == UserFilter())
            return users;
        const Result<std::vector<UserPart>> parts = userParts(m_store, filter, *users);
        if (!parts)
            return tl::unexpected(parts.error());
        return LicenseDesk::countUsers(m_store, *parts, *users);
    });
}

Result<QList<UserRow>> Reader::users(const UserFilter &filter, UserColumn sort, Qt::SortOrder order,
                                     qint64 offset, int limit)
{
    if (!filter.text.isEmpty()) {
        if (Result<void> prepared = UserText(m_store).prepare(); !prepared)
            return tl::unexpected(prepared.error());
    }
    return m_store.inSnapshot([&]() -> Result<QList<UserRow>> {
        auto snapshot = catalogueSnapshot(m_store);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        std::vector<RawUserRow> rows;
        const auto run = [&](const UserQuery &query) -> Result<qint64> {
            Statement statement(m_store, query.sql);
            statement.bind(query.values);
            auto read = statement.all(readRawUserRow);
            if (!read)
                return tl::unexpected(read.error());
            std::ranges::move(*read, std::back_inserter(rows));
            return qint64(read->size());
        };
        if (Result<void> read = readUsers(m_store,
                                          "u.key, u.id, u.display_name, u.upn, u.usage_location, "
                                          "u.department, u.user_type, u.account_enabled",
                                          filter, sort, order, offset, limit, run);
            !read)
            return tl::unexpected(read.error());
        QList<UserRow> users;
        users.reserve(qsizetype(rows.size()));
        for (RawUserRow &raw : rows) {
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
