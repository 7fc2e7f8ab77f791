// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/directassignment.h"
#include "licensing/reconcile.h"
#include "store/groupstore.h"
#include "store/storedentries.h"

namespace LicenseDesk {

/*! What users have: one entry a user, product and source. Keeps the counts of consumed units and of
    a group's users in error right in the same transaction (R2.1, R8.1). Loaded groups are kept
    from one user to the next; drop the object when groups or the catalogue changed. */
class AssignmentStore
{
public:
    explicit AssignmentStore(Store &store);
    ~AssignmentStore();

    /*! Everything that decides about one user; the groups in it live as long as this object.
        Positions of facts.groups are those of groupKeys. */
    struct Loaded
    {
        UserId id;
        QString displayName;
        std::optional<qint64> auditObject; //!< AuditStore::objectFor(); nothing: to be looked up
        UserFacts facts;
        std::vector<GroupKey> groupKeys;
        StoredEntries stored;
    };
    [[nodiscard]] Result<Loaded> load(UserKey user);
    /*! The same for several, each in its place, with a statement a table; but for the conflicts of
        addresses, which another user's turn may change. */
    [[nodiscard]] Result<std::vector<Loaded>> load(const std::vector<UserKey> &users);
    [[nodiscard]] Result<void> loadConflicts(UserKey user, UserFacts &facts);

    struct Written
    {
        bool changed = false; //!< an entry appeared, went, or differs
        /*! Positions in outcome.entries whose error appeared or changed (R4.9). */
        std::vector<size_t> newErrors;
        StoredEntries after;
    };
    /*! Stores what processing of \a before came to; nobody may have changed the user since it was
        loaded. Entries that stay the same keep their time (R4.9). */
    [[nodiscard]] Result<Written> write(UserKey user, const Loaded &before, const Outcome &outcome,
                                        const QDateTime &now);
    [[nodiscard]] Result<void> write(UserKey user, const DirectOutcome &outcome,
                                     const QDateTime &now);
    /*! Keeps the counts to itself until writeCounts(): a pass changes the same few for everybody.
     */
    void holdCounts();
    [[nodiscard]] Result<void> writeCounts();
    /*! R8.3: turns the user's remaining entries of \a group into direct ones. */
    [[nodiscard]] Result<void> convertToDirect(UserKey user, GroupKey group, const QDateTime &now);

    /*! An entry as an import brings it (errors included). */
    struct ImportedEntry
    {
        SkuId product;
        std::optional<GroupKey> group;
        std::vector<PlanId> disabledPlans;
        AssignmentState state = AssignmentState::Active;
        AssignmentError error = AssignmentError::None;
        QDateTime lastUpdated; //!< invalid: now

        /*! Whether both say the same of the same product from the same source. */
        [[nodiscard]] bool saysTheSame(const ImportedEntry &other) const
        {
            return product == other.product && group == other.group && state == other.state
                   && error == other.error && disabledPlans == other.disabledPlans;
        }
    };
    /*! Replaces all entries of the user; returns whether anything changed. */
    [[nodiscard]] Result<bool> replaceAll(UserKey user, const std::vector<ImportedEntry> &entries,
                                          const QDateTime &now);

    /*! What replaceAll() has replaced by what, direct entries first. */
    struct Replaced
    {
        std::vector<ImportedEntry> before;
        std::vector<ImportedEntry> after;
    };
    /*! The same, which tells what has changed, if anything. \a isNew: the user has nothing yet. */
    [[nodiscard]] Result<std::optional<Replaced>> replaceAndTell(
        UserKey user, const std::vector<ImportedEntry> &entries, const QDateTime &now, bool isNew);

    /*! All entries of the user as they are stored, direct ones first. */
    [[nodiscard]] Result<std::vector<ImportedEntry>> entries(UserKey user);

    /*! Users who have an entry of \a group but are no members, by user id. */
    [[nodiscard]] Result<std::vector<UserKey>> formerMembersWithEntries(GroupKey group);
    /*! Users with an entry, from whatever source, whose error is not None (R7.1). */
    [[nodiscard]] Result<std::vector<UserKey>> usersInError();
    /*! Users with an applied entry of \a product, from whatever source. */
    [[nodiscard]] Result<std::vector<UserKey>> holders(const SkuId &product);
    /*! Whether any user still has an entry of \a group. */
    [[nodiscard]] Result<bool> anyEntries(GroupKey group);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace LicenseDesk
