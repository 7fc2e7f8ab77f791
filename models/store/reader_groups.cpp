// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/foldedkey.h"
#include "store/reader_rows.h"
#include "store/recordcolumns.h"
#include "store/usersearch.h"

namespace LicenseDesk {

namespace {

struct Condition
{
    QByteArray sql = " WHERE 1";
    QVariantList values;
};

Condition conditionOf(const GroupFilter &filter)
{
    Condition condition;
    if (!filter.text.isEmpty()) {
        condition.sql += " AND instr(g.name_key, ?) > 0";
        condition.values.append(foldedKey(filter.text));
    }
    if (filter.withErrors)
        condition.sql += " AND g.error_users > 0";
    if (filter.licensed)
        condition.sql += " AND g.licensed_since > 0";
    if (filter.dynamic)
        condition.sql += *filter.dynamic ? " AND g.dynamic = 1" : " AND g.dynamic = 0";
    if (filter.processing) {
        condition.sql += " AND g.processing_state IN (?, ?)";
        condition.values << qint64(ProcessingState::QueuedForProcessing)
                         << qint64(ProcessingState::ProcessingInProgress);
    }
    return condition;
}

QByteArray orderOf(GroupColumn sort, Qt::SortOrder order)
{
    QByteArray column;
    switch (sort) {
    case GroupColumn::DisplayName:
        break;
    case GroupColumn::Members:
        column = "g.member_count";
        break;
    case GroupColumn::Licenses:
        column = "(SELECT count(*) FROM group_license l WHERE l.grp = g.key)";
        break;
    case GroupColumn::Errors:
        column = "g.error_users";
        break;
    case GroupColumn::State:
        column = "coalesce(g.processing_state, -1)";
        break;
    }
    const QByteArray direction = order == Qt::DescendingOrder ? " DESC" : "";
    QByteArray sql = " ORDER BY ";
    if (!column.isEmpty())
        sql += column + direction + ", ";
    return sql + "g.name_key" + direction + ", g.id" + direction;
}

} // namespace

Result<qint64> Reader::countGroups(const GroupFilter &filter)
{
    const Condition condition = conditionOf(filter);
    Statement statement(m_store, "SELECT count(*) FROM grp g" + condition.sql);
    statement.bind(condition.values);
    return statement.number();
}

Result<QList<GroupRow>> Reader::groups(const GroupFilter &filter, GroupColumn sort,
                                       Qt::SortOrder order, qint64 offset, int limit)
{
    return m_store.inSnapshot([&]() -> Result<QList<GroupRow>> {
        const Condition condition = conditionOf(filter);
        Statement statement(m_store, "SELECT " GROUP_ROW_COLUMNS " FROM grp g" + condition.sql
                                         + orderOf(sort, order) + " LIMIT ? OFFSET ?");
        statement.bind(condition.values);
        return completed(m_store, statement.all(readRawGroupRow, limit, offset));
    });
}

Result<GroupRecord> Reader::group(const GroupId &id)
{
    auto group =
        Statement(m_store, "SELECT " GROUP_COLUMNS " FROM grp g WHERE g.id = ?").one(readGroup, id);
    if (!group)
        return tl::unexpected(group.error());
    if (!*group)
        return failure(ErrorCode::NotFound, id.toString(), {QStringLiteral("group")});
    return **group;
}

Result<QList<GroupLicenseRow>> Reader::licensesOfGroup(const GroupId &id)
{
    return m_store.inSnapshot([&]() -> Result<QList<GroupLicenseRow>> {
        Result<qint64> group = keyOf(m_store, id);
        if (!group)
            return tl::unexpected(group.error());
        auto snapshot = catalogueSnapshot(m_store);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        Result<GroupLicenses> licenses = licensesOf(m_store, **snapshot, GroupKey(*group));
        if (!licenses)
            return tl::unexpected(licenses.error());
        const Catalogue &catalogue = *(*snapshot)->catalogue;
        QList<GroupLicenseRow> rows;
        for (const License &license : licenses->licenses) {
            rows.append(
                {catalogue.product(license.product).id, sortedIds(catalogue, license.disabled)});
        }
        return rows;
    });
}

Result<qint64> Reader::countMembers(const GroupId &id)
{
    Result<qint64> group = keyOf(m_store, id);
    if (!group)
        return group;
    return Statement(m_store, "SELECT member_count + "
                              "(SELECT count(*) FROM nested_group WHERE grp = g.key) "
                              "FROM grp g WHERE g.key = ?")
        .number(*group);
}

Result<QList<MemberRow>> Reader::members(const GroupId &id, qint64 offset, int limit)
{
    const auto readUserMember = [](const Row &row) {
        return MemberRow{UserId(row.guid(0)), {}, row.text(1), row.text(2)};
    };
    const auto readGroupMember = [](const Row &row) {
        return MemberRow{{}, GroupId(row.guid(0)), row.text(1), {}};
    };
    return m_store.inSnapshot([&]() -> Result<QList<MemberRow>> {
        Result<qint64> group = keyOf(m_store, id);
        if (!group)
            return tl::unexpected(group.error());
        Result<qint64> users =
            Statement(m_store, "SELECT member_count FROM grp WHERE key = ?").number(*group);
        if (!users)
            return tl::unexpected(users.error());
        QList<MemberRow> members;
        const auto run = [&](const UserQuery &query) -> Result<qint64> {
            Statement statement(m_store, query.sql);
            statement.bind(query.values);
            const auto page = statement.all(readUserMember);
            if (!page)
                return tl::unexpected(page.error());
            members.append(QList<MemberRow>(page->begin(), page->end()));
            return qint64(page->size());
        };
        UserFilter filter;
        filter.group = id;
        if (offset < *users) {
            const Result<void> read =
                readUsers(m_store, "u.id, u.display_name, u.upn", filter, UserColumn::DisplayName,
                          Qt::AscendingOrder, offset, limit, run);
            if (!read)
                return tl::unexpected(read.error());
        }
        const int room = limit - int(members.size());
        if (room <= 0)
            return members;
        auto nested = Statement(m_store, "SELECT g.id, g.display_name FROM nested_group n "
                                         "JOIN grp g ON g.key = n.member WHERE n.grp = ? "
                                         "ORDER BY g.name_key, g.id LIMIT ? OFFSET ?")
                          .all(readGroupMember, *group, room, std::max<qint64>(0, offset - *users));
        if (!nested)
            return tl::unexpected(nested.error());
        members.append(QList<MemberRow>(nested->begin(), nested->end()));
        return members;
    });
}

} // namespace LicenseDesk
