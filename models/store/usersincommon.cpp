// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usersincommon.h"

#include "store/cataloguesnapshot.h"
#include "store/reader.h"
#include "store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <map>

namespace LicenseDesk {

namespace {

constexpr size_t piece = 4000;

#define THESE_USERS "(SELECT guid_bytes(value) FROM json_each(?))"

/*! The least and the greatest value of a column: in common when they are the same. */
struct Extremes
{
    QString least;
    QString greatest;
};

/*! What is known after some pieces. */
class Collector
{
public:
    explicit Collector(Store &store) : m_store(store) {}

    Result<void> add(const QString &ids)
    {
        Result<void> added = addValues(ids);
        if (added)
            added = addProducts(ids);
        return added;
    }

    Result<UsersInCommon> finish(Reader &reader)
    {
        Result<OrganizationRecord> organization = reader.organization();
        if (!organization)
            return tl::unexpected(organization.error());
        auto snapshot = catalogueSnapshot(m_store);
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        m_found.defaultUsageLocation = organization->defaultUsageLocation;
        std::map<ProductIndex, Count> byIndex; // they count up by part number
        for (const auto &[key, count] : m_products)
            byIndex.emplace((*snapshot)->productOfKey.value(key, -1), count);
        for (const auto &[index, count] : byIndex) {
            if (index < 0)
                continue;
            const Product &product = (*snapshot)->catalogue->product(index);
            m_found.products.append({product.id, product.displayName, count.users, count.direct});
        }
        return m_found;
    }

private:
    struct Count
    {
        qint64 users = 0;
        qint64 direct = 0;
    };

    Result<void> addValues(const QString &ids)
    {
        static constexpr std::array columns{"usage_location", "department", "user_type",
                                            "account_enabled", "display_name"};
        QByteArray sql = "SELECT count(*)";
        for (const char *column : columns)
            sql += QByteArray(", min(") + column + "), max(" + column + ")";
        sql += " FROM usr WHERE id IN " THESE_USERS;
        auto values = Statement(m_store, sql)
                          .one(
                              [](const Row &row) {
                                  std::pair<qint64, std::vector<Extremes>> read{row.integer(0), {}};
                                  for (int column = 0; column < int(columns.size()); ++column) {
                                      read.second.push_back(
                                          {row.text(1 + 2 * column), row.text(2 + 2 * column)});
                                  }
                                  return read;
                              },
                              ids);
        if (!values)
            return tl::unexpected(values.error());
        if (!*values || (*values)->first == 0)
            return {};
        const auto &[count, extremes] = **values;
        const bool first = m_found.users == 0;
        m_found.users += count;
        note(m_found.usageLocation, extremes[0], first);
        note(m_found.department, extremes[1], first);
        note(m_found.userType, extremes[2], first);
        std::optional<QString> enabled =
            m_found.accountEnabled ? std::optional(QString::number(int(*m_found.accountEnabled)))
                                   : std::nullopt;
        note(enabled, extremes[3], first);
        m_found.accountEnabled = enabled ? std::optional(*enabled != u"0") : std::nullopt;
        note(m_found.displayName, extremes[4], first);
        return {};
    }

    static void note(std::optional<QString> &value, const Extremes &extremes, bool first)
    {
        const bool same = extremes.least == extremes.greatest;
        if (same && (first || value == extremes.least))
            value = extremes.least;
        else
            value.reset();
    }

    Result<void> addProducts(const QString &ids)
    {
        struct Held
        {
            qint64 product;
            Count count;
        };
        auto held =
            Statement(m_store,
                      "SELECT product, count(DISTINCT usr), "
                      "count(CASE WHEN source = 0 THEN 1 END) FROM assignment "
                      "WHERE state <> 1 AND usr IN (SELECT key FROM usr WHERE id IN " THESE_USERS
                      ") GROUP BY product")
                .all(
                    [](const Row &row) {
                        return Held{row.integer(0), {row.integer(1), row.integer(2)}};
                    },
                    ids);
        if (!held)
            return tl::unexpected(held.error());
        for (const Held &each : *held) {
            m_products[each.product].users += each.count.users;
            m_products[each.product].direct += each.count.direct;
        }
        Result<qint64> failing =
            Statement(m_store, "SELECT count(DISTINCT usr) FROM assignment WHERE error <> 0 "
                               "AND usr IN (SELECT key FROM usr WHERE id IN " THESE_USERS ")")
                .number(ids);
        if (!failing)
            return tl::unexpected(failing.error());
        m_found.withErrors += *failing;
        return {};
    }

    Store &m_store;
    UsersInCommon m_found;
    std::map<qint64, Count> m_products;
};

/*! Calls \a add with the ids of a piece of \a users after the other, as a JSON array. */
template <typename Add>
Result<void> inPieces(Reader &reader, const std::vector<UserId> &users, const CancelToken &cancel,
                      Add add)
{
    for (size_t begin = 0; begin < users.size(); begin += piece) {
        if (cancel.isCancelled())
            return failure(ErrorCode::Cancelled);
        QJsonArray ids;
        for (size_t place = begin; place < std::min(begin + piece, users.size()); ++place)
            ids.append(users[place].toString());
        const QString text = QString::fromLatin1(QJsonDocument(ids).toJson(QJsonDocument::Compact));
        Result<void> added = reader.store().inSnapshot([&] { return add(text); });
        if (!added)
            return added;
    }
    return {};
}

} // namespace

Result<UsersInCommon> usersInCommon(Reader &reader, const std::vector<UserId> &users,
                                    const CancelToken &cancel)
{
    Collector collector(reader.store());
    Result<void> read =
        inPieces(reader, users, cancel, [&](const QString &ids) { return collector.add(ids); });
    if (!read)
        return tl::unexpected(read.error());
    return collector.finish(reader);
}

Result<DirectHolders> directHolders(Reader &reader, const std::vector<UserId> &users,
                                    const CancelToken &cancel)
{
    DirectHolders holders;
    Result<void> read = inPieces(reader, users, cancel, [&](const QString &ids) -> Result<void> {
        using Holder = std::pair<SkuId, UserId>;
        auto found = Statement(reader.store(), "SELECT p.id, u.id FROM usr u JOIN assignment a "
                                               "ON a.usr = u.key AND a.source = 0 AND a.state <> 1 "
                                               "JOIN product p ON p.key = a.product "
                                               "WHERE u.id IN " THESE_USERS)
                         .all([](const Row &row) { return Holder(row.guid(0), row.guid(1)); }, ids);
        if (!found)
            return tl::unexpected(found.error());
        for (const auto &[product, user] : *found)
            holders[product].push_back(user);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return holders;
}

} // namespace LicenseDesk
