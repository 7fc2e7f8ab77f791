// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <vector>

namespace LicenseDesk {

enum class JobKind {
    Group,
    Users, //!< those named when it was queued
    UsersInError, //!< all who have an error from a group when it starts (R7.1)
    Membership, //!< all users, for the rule of a dynamic group (R11)
};

/*! The phases of JobKind::Membership. */
inline constexpr int membershipClearing = 0; //!< R8.5
inline constexpr int membershipAsking = 1;

/*! A pass over users, durable from the moment it is queued until it is finished (R4.8, R4.12). */
struct Job
{
    qint64 id = 0;
    JobKind kind = JobKind::Group;
    GroupKey group{}; //!< of JobKind::Group
    bool started = false;
    int round = 1; //!< repetitions of R4.13
    bool changed = false; //!< whether the present round changed anything
    qint64 total = 0; //!< users of the pass, counted when it starts
    qint64 processed = 0; //!< of the present round

    /*! Behind which user the present round goes on: phase, then place in the order of R4.12. */
    int phase = 0;
    qint64 afterSequence = -1;
    UserId afterUser;
    /*! How many passes stand between this one and a change that somebody asked for, where licenses
        made memberships (R11). */
    int depth = 0;
};

/*! A user whose turn it is, and where that turn stands in the pass. */
struct PassUser
{
    UserKey user{};
    int phase = 0;
    qint64 sequence = 0;
    UserId id;
};

/*! The queue of passes. Several processes may work on it: every batch reads the job anew inside its
    transaction. Borrowed store, its thread. */
class JobStore
{
public:
    explicit JobStore(Store &store) : m_store(store) {}

    [[nodiscard]] Result<qint64> queueGroup(GroupKey group);
    /*! A pass over single users in the order of R4.5 that they have now: in \a group, or else in
        the licensed group in which each waits longest. */
    [[nodiscard]] Result<qint64> queueUsers(const std::vector<UserKey> &users,
                                            std::optional<GroupKey> group = {}, int depth = 0);

    /*! A pass over all users who have an error when it starts, those who wait longest first (R7.1);
        nothing when such a pass waits already. */
    [[nodiscard]] Result<std::optional<qint64>> queueUsersInError();

    /*! A pass over all users for the rule of \a group; who joins does so at \a sequence. Takes the
        place of those queued for it before, with the users noted for them. */
    [[nodiscard]] Result<qint64> queueMembership(GroupKey group, bool clears, qint64 sequence);
    /*! Takes those out of the queue; returns the users noted for them, to be processed. */
    [[nodiscard]] Result<std::vector<UserKey>> withdrawMembership(GroupKey group);
    /*! Users who joined or left because of a pass, to be processed when it is over. */
    [[nodiscard]] Result<void> noteUsers(qint64 job, const std::vector<UserKey> &users);
    [[nodiscard]] Result<std::vector<UserKey>> notedUsers(qint64 job); //!< each once

    [[nodiscard]] Result<std::optional<Job>> oldest();
    [[nodiscard]] Result<std::optional<Job>> find(qint64 id);
    [[nodiscard]] Result<std::vector<Job>> all(); //!< oldest first
    [[nodiscard]] Result<bool> anyFor(GroupKey group);

    /*! Users of the pass (R4.12): former members with entries, then members; or those queued,
        or those in error. To be called before a job is started and its first users are taken, for
        it notes who the former members or the users in error are. */
    [[nodiscard]] Result<qint64> countUsers(const Job &job);
    /*! The next \a limit users of the present round behind the job's position, in the order of
        R4.12; from the second round on only those with an error (R4.13). Seeks, never scans. */
    [[nodiscard]] Result<std::vector<PassUser>> nextUsers(const Job &job, int limit);
    /*! Users of a group's pass who have an error from that group now (M of R10.3). */
    [[nodiscard]] Result<qint64> countUsersInError(const Job &job);

    [[nodiscard]] Result<void> save(const Job &job);
    [[nodiscard]] Result<void> remove(qint64 id);

private:
    Store &m_store;
};

} // namespace LicenseDesk
