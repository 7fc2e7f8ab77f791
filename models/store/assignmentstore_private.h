// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the two halves of AssignmentStore: reading and writing.
#pragma once

#include "licensing/mailaddresses.h"
#include "store/assignmentstore.h"
#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <QHash>

#include <map>

namespace LicenseDesk {

#define ENTRY_COLUMNS                                                                              \
    "a.usr, a.source, a.product, a.state, a.error, a.disabled, a.updated, a.waiting_since, "       \
    "a.cause"

inline void takeEntry(const Row &row, StoredEntries &entries)
{
    StoredEntry entry{row.key<AssignmentState>(3),
                      row.key<AssignmentError>(4),
                      row.integer(5),
                      row.integer(6),
                      {},
                      row.isNull(8) ? QString() : row.text(8)};
    if (!row.isNull(7))
        entry.waitingSince = row.integer(7);
    entries.insert_or_assign({row.integer(1), row.integer(2)}, std::move(entry));
}

inline std::optional<qint64> auditObject(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

struct AssignmentStore::Private
{
    explicit Private(Store &usedStore) : store(usedStore) {}

    Store &store;
    std::shared_ptr<const CatalogueSnapshot> snapshot;
    QString defaultUsageLocation;
    AddressDomains domains;
    QHash<GroupKey, std::shared_ptr<const GroupLicenses>> groups;

    /*! Reads, at first use, what does not change from user to user. */
    [[nodiscard]] Result<void> prepare();
    /*! The same, with what facts need of the organization. */
    [[nodiscard]] Result<void> prepareFacts();
    bool knowsOrganization = false;
    [[nodiscard]] Result<const GroupLicenses *> group(GroupKey key);
    [[nodiscard]] Result<StoredEntries> entriesOf(UserKey user);
    [[nodiscard]] Result<std::vector<ImportedEntry>> toImported(const StoredEntries &stored);
    /*! Adds what a user has to the groups that are there already. */
    [[nodiscard]] Result<void> takeEntries(Loaded &loaded);
    [[nodiscard]] Result<void> takeMembership(Loaded &loaded, GroupKey key);
    [[nodiscard]] Result<void> loadGroupsAndEntries(UserKey user, Loaded &loaded);
    [[nodiscard]] Result<void> loadConflicts(UserKey user, UserFacts &facts);
    /*! Rows of \a users, which are sorted by key, each at its place in \a loaded. */
    [[nodiscard]] Result<void> loadTogether(const std::vector<UserKey> &users,
                                            std::vector<Loaded> &loaded);

    bool holdsCounts = false;
    std::map<qint64, qint64> consumedUnits; //!< held back, by product
    std::map<qint64, qint64> usersInError; //!< held back, by group
    [[nodiscard]] Result<void> writeCounts();

    [[nodiscard]] Result<void> keepFormerMembers(UserKey user, const StoredEntries &before,
                                                 const StoredEntries &after, const Loaded *known);
    /*! Turns the user's entries from \a before into \a after and keeps all counts. What is
        \a known of the user's memberships is not looked up. */
    [[nodiscard]] Result<void> replace(UserKey user, const StoredEntries &before,
                                       const StoredEntries &after, const Loaded *known = nullptr);
};

} // namespace LicenseDesk
