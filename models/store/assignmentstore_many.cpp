// SPDX-License-Identifier: GPL-3.0-or-later
// Loading the next users of a pass together: what a statement costs is mostly its beginning and
// end.
#include "store/assignmentstore.h"

#include "store/assignmentstore_private.h"
#include "store/statement.h"

#include <numeric>

namespace LicenseDesk {

namespace {

/*! Users that are asked for together, by key: as a range where hardly anybody else is in it. */
class Selection
{
public:
    explicit Selection(const std::vector<UserKey> &users) : m_users(users)
    {
        const qint64 span = qint64(users.back()) - qint64(users.front()) + 1;
        m_isRange = span <= 2 * qint64(users.size());
    }

    /*! Calls \a take with each row of \a columns, of which the first is the user's key, and with
        the place of that user. */
    template <typename Take>
    [[nodiscard]] Result<void> forEach(Store &store, const char *columns, const char *table,
                                       const char *key, Take take) const
    {
        const QByteArray what = QByteArray("SELECT ") + columns + " FROM ";
        size_t place = 0;
        Result<void> taken;
        const auto takeRow = [&](const Row &row) {
            const auto user = row.key<UserKey>(0);
            while (place < m_users.size() && m_users[place] < user)
                ++place;
            if (taken && place < m_users.size() && m_users[place] == user)
                taken = take(row, place);
            return true;
        };
        auto read = m_isRange ? Statement(store, what + table + " WHERE " + key
                                                     + " BETWEEN ? AND ? ORDER BY " + key)
                                    .all(takeRow, m_users.front(), m_users.back())
                              : Statement(store, what + "json_each(?) k CROSS JOIN " + table
                                                     + " ON " + key + " = k.value")
                                    .all(takeRow, keys());
        return read ? taken : tl::unexpected(read.error());
    }

private:
    [[nodiscard]] QString keys() const
    {
        QByteArray text("[");
        for (const UserKey user : m_users)
            text += (text.size() > 1 ? "," : "") + QByteArray::number(qint64(user));
        return QString::fromLatin1(text + ']');
    }

    const std::vector<UserKey> &m_users;
    bool m_isRange;
};

} // namespace

Result<void> AssignmentStore::Private::loadTogether(const std::vector<UserKey> &users,
                                                    std::vector<Loaded> &loaded)
{
    const Selection selection(users);
    std::vector<bool> found(users.size());
    Result<void> read =
        selection.forEach(store, "u.key, u.usage_location, u.id, u.display_name, u.audit_object",
                          "usr u", "u.key", [&](const Row &row, size_t place) -> Result<void> {
                              found[place] = true;
                              loaded[place].facts.usageLocation = row.text(1);
                              loaded[place].facts.defaultUsageLocation = defaultUsageLocation;
                              loaded[place].id = UserId(row.guid(2));
                              loaded[place].displayName = row.text(3);
                              loaded[place].auditObject = auditObject(row, 4);
                              return {};
                          });
    if (!read)
        return read;
    if (const auto gone = std::ranges::find(found, false); gone != found.end()) {
        const UserKey user = users[size_t(gone - found.begin())];
        return failure(ErrorCode::NotFound, QString::number(qint64(user)),
                       {QStringLiteral("user")});
    }
    std::vector<std::pair<size_t, GroupKey>> memberships;
    read = selection.forEach(store, "m.usr, m.grp", "member m", "m.usr",
                             [&](const Row &row, size_t place) -> Result<void> {
                                 memberships.emplace_back(place, row.key<GroupKey>(1));
                                 return {};
                             });
    if (!read)
        return read;
    for (const auto &[place, group] : memberships) {
        if (Result<void> taken = takeMembership(loaded[place], group); !taken)
            return taken;
    }
    read = selection.forEach(store, ENTRY_COLUMNS, "assignment a", "a.usr",
                             [&](const Row &row, size_t place) -> Result<void> {
                                 takeEntry(row, loaded[place].stored);
                                 return {};
                             });
    for (size_t place = 0; read && place < loaded.size(); ++place)
        read = takeEntries(loaded[place]);
    return read;
}

Result<std::vector<AssignmentStore::Loaded>> AssignmentStore::load(
    const std::vector<UserKey> &users)
{
    if (Result<void> prepared = d->prepareFacts(); !prepared)
        return tl::unexpected(prepared.error());
    if (users.empty())
        return std::vector<Loaded>();
    std::vector<size_t> order(users.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t place) { return users[place]; });
    std::vector<UserKey> sorted;
    for (const size_t place : order) {
        d->store.noteUser(users[place]);
        sorted.push_back(users[place]);
    }
    std::vector<Loaded> byKey(users.size());
    if (Result<void> read = d->loadTogether(sorted, byKey); !read)
        return tl::unexpected(read.error());
    std::vector<Loaded> loaded(users.size());
    for (size_t place = 0; place < order.size(); ++place)
        loaded[order[place]] = std::move(byKey[place]);
    return loaded;
}

} // namespace LicenseDesk
