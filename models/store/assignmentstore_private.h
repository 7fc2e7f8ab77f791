// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the two halves of AssignmentStore: reading and writing.
#pragma once

#include "licensing/mailaddresses.h"
#include "store/assignmentstore.h"
#include "store/cataloguesnapshot.h"

#include <QHash>

#include <compare>
#include <map>

namespace LicenseDesk {

/*! Source of a direct license in table assignment; all others are groups. */
inline constexpr qint64 directSource = 0;

/*! A row of table assignment but for its key. */
struct StoredEntry
{
    AssignmentState state = AssignmentState::Active;
    AssignmentError error = AssignmentError::None;
    qint64 disabled = 0;
    qint64 updated = 0;
    std::optional<qint64> waitingSince;
    QString cause;

    friend bool operator==(const StoredEntry &, const StoredEntry &) = default;

    /*! Whether both say the same but for the times and the cause. */
    [[nodiscard]] bool saysTheSame(const StoredEntry &other) const
    {
        return state == other.state && error == other.error && disabled == other.disabled;
    }
};

/*! Source and product of an entry: its key among those of one user. */
struct EntryKey
{
    qint64 source = directSource;
    qint64 product = 0;

    friend auto operator<=>(const EntryKey &, const EntryKey &) = default;
};

using StoredEntries = std::map<EntryKey, StoredEntry>;

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
    [[nodiscard]] Result<const GroupLicenses *> group(GroupKey key);
    [[nodiscard]] Result<StoredEntries> entriesOf(UserKey user);
    [[nodiscard]] Result<void> loadGroupsAndEntries(UserKey user, Loaded &loaded);
    [[nodiscard]] Result<void> loadConflicts(UserKey user, UserFacts &facts);

    /*! Turns the user's entries from \a before into \a after and keeps all counts. */
    [[nodiscard]] Result<void> replace(UserKey user, const StoredEntries &before,
                                       const StoredEntries &after);
};

} // namespace LicenseDesk
