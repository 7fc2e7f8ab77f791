// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/foldedkey.h"
#include "store/reader_rows.h"
#include "store/recordcolumns.h"

namespace LicenseDesk {

namespace {

constexpr int chunk = 500;

/*! A condition that leaves out what cannot match, for properties that have a column; what is read
    is compared once more, by the value that requests show. */
struct Condition
{
    QByteArray sql;
    QVariantList values;

    void add(const char *comparison, const QVariant &value)
    {
        sql += QByteArray(" AND ") + comparison;
        values.append(value);
    }
};

Condition userCondition(const Reader::RecordQuery &query)
{
    // Records come in the order of their ids: the sign keeps the engine from looking many up by a
    // column that many share, and sorting them for every page.
    Condition condition;
    const QString text = query.value.toString();
    if (query.value.isBool() && query.property == u"accountEnabled")
        condition.add("+u.account_enabled = ?", toBound(query.value.toBool()));
    if (!query.value.isString() || text.isEmpty())
        return condition;
    if (query.property == u"id")
        condition.add("u.id = ?", toBound(UserId::fromString(text).value_or(UserId())));
    else if (query.property == u"userPrincipalName")
        condition.add("u.upn_key = ?", foldedKey(text));
    else if (query.property == u"displayName")
        condition.add("u.name_key = ?", foldedKey(text));
    else if (query.property == u"department")
        condition.add("+u.department_key = ?", foldedKey(text));
    else if (query.property == u"usageLocation")
        condition.add("+u.usage_location = ?", text.toUpper());
    return condition;
}

Condition groupCondition(const Reader::RecordQuery &query)
{
    Condition condition;
    if (query.withLicenseErrors)
        condition.sql += " AND g.error_users > 0";
    const QString text = query.value.toString();
    if (query.value.isBool() && query.property == u"securityEnabled")
        condition.add("g.security_enabled = ?", toBound(query.value.toBool()));
    if (!query.value.isString() || text.isEmpty())
        return condition;
    if (query.property == u"id")
        condition.add("g.id = ?", toBound(GroupId::fromString(text).value_or(GroupId())));
    else if (query.property == u"displayName")
        condition.add("g.name_key = ?", foldedKey(text));
    return condition;
}

bool isEqual(const QJsonValue &value, const QJsonValue &wanted)
{
    if (value.isString() && wanted.isString())
        return foldedKey(value.toString()) == foldedKey(wanted.toString());
    return value == wanted;
}

/*! The records that match, chunk by chunk behind \a after, until there are enough. */
template <typename Record, typename Id, typename Read>
Result<QList<Record>> matching(Store &store, const Reader::RecordQuery &query,
                               const QByteArray &sql, const Condition &condition, const Id &after,
                               Read read)
{
    QList<Record> records;
    if (query.limit <= 0)
        return records;
    // Nothing stands before the null id: an object that has it comes first.
    QByteArray behind = after.isNull() ? QByteArray("") : after.guid().toBytes();
    const int step = query.property.isEmpty() ? query.limit : std::max(chunk, query.limit);
    for (;;) {
        Statement statement(store, sql);
        statement.bind(behind);
        statement.bind(condition.values);
        auto rows = statement.all(read, step);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Record &record : *rows) {
            if (query.property.isEmpty() || isEqual(property(record, query.property), query.value))
                records.append(record);
            if (records.size() == query.limit)
                return records;
        }
        if (int(rows->size()) < step)
            return records;
        behind = rows->back().id.guid().toBytes();
    }
}

} // namespace

Result<QList<UserRecord>> Reader::userRecords(const RecordQuery &query, const UserId &after)
{
    if (!query.property.isEmpty() && !userPropertyNames().contains(query.property))
        return failure(ErrorCode::Unsupported, {}, {query.property});
    const Condition condition = userCondition(query);
    return m_store.inSnapshot([&] {
        return matching<UserRecord>(m_store, query,
                                    "SELECT " USER_COLUMNS " FROM usr u WHERE u.id > ?"
                                        + condition.sql + " ORDER BY u.id LIMIT ?",
                                    condition, after, readUser);
    });
}

Result<QList<GroupRecord>> Reader::groupRecords(const RecordQuery &query, const GroupId &after)
{
    if (!query.property.isEmpty() && !groupPropertyNames().contains(query.property))
        return failure(ErrorCode::Unsupported, {}, {query.property});
    const Condition condition = groupCondition(query);
    return m_store.inSnapshot([&] {
        return matching<GroupRecord>(m_store, query,
                                     "SELECT " GROUP_COLUMNS " FROM grp g WHERE g.id > ?"
                                         + condition.sql + " ORDER BY g.id LIMIT ?",
                                     condition, after, readGroup);
    });
}

Result<QList<ContactRecord>> Reader::contactRecords(const RecordQuery &query,
                                                    const ContactId &after)
{
    if (!query.property.isEmpty() && !contactPropertyNames().contains(query.property))
        return failure(ErrorCode::Unsupported, {}, {query.property});
    return m_store.inSnapshot([&] {
        return matching<ContactRecord>(m_store, query,
                                       "SELECT " CONTACT_COLUMNS " FROM contact c WHERE c.id > ? "
                                       "ORDER BY c.id LIMIT ?",
                                       Condition(), after, readContact);
    });
}

Result<QList<UserRecord>> Reader::membersWithLicenseErrors(const GroupId &group,
                                                           const UserId &after, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<UserRecord>> {
        Result<qint64> key = keyOf(m_store, group);
        if (!key)
            return tl::unexpected(key.error());
        const QByteArray behind = after.isNull() ? QByteArray("") : after.guid().toBytes();
        return toList(Statement(m_store, "SELECT " USER_COLUMNS " FROM (SELECT DISTINCT usr "
                                         "FROM assignment WHERE source = ? AND error <> 0) e "
                                         "JOIN usr u ON u.key = e.usr WHERE u.id > ? "
                                         "ORDER BY u.id LIMIT ?")
                          .all(readUser, *key, behind, limit));
    });
}

} // namespace LicenseDesk
