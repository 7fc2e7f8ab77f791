// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a pass takes its users (R4.12). A group's pass has three phases, each read
// along an index: former members, in the order noted when the pass started; members who were there
// when the group was licensed, all of whom wait equally long, by user id; those who joined later.
#include "store/jobstore.h"

#include "store/statement.h"

namespace LicenseDesk {

namespace {

enum Phase { FormerMembers, EarlyMembers, LateMembers };

const QByteArray beforeAnyUser("");
const QByteArray behindAnyUser(17, '\xff');

/*! From the second round on only users with an error are taken (R4.13): from whatever group, for
    processing looks at all of them. */
constexpr char hasError[] =
    " AND EXISTS (SELECT 1 FROM assignment a WHERE a.usr = x.usr AND a.error <> 0 "
    "AND a.source <> 0)";
/*! The same where few users have one: they are looked up, and not the members one by one. */
constexpr char usersInError[] =
    "(SELECT DISTINCT usr FROM assignment WHERE error <> 0 AND source <> 0) e "
    "CROSS JOIN usr u ON u.key = e.usr CROSS JOIN member x ON x.user_id = u.id";

struct Round
{
    bool onlyErrors = false;
    bool fewErrors = false;
};

QByteArray membersFrom(const Round &round)
{
    return round.fewErrors ? QByteArray(usersInError) : QByteArray("member x");
}

QByteArray errorCondition(const Round &round)
{
    return round.onlyErrors && !round.fewErrors ? QByteArray(hasError) : QByteArray();
}

auto readPassUser(Phase phase)
{
    return [phase](const Row &row) {
        return PassUser{row.key<UserKey>(0), phase, row.integer(2), UserId(row.guid(1))};
    };
}

Result<std::vector<PassUser>> queuedUsers(Store &store, const Job &job, const Round &round,
                                          int limit)
{
    const QByteArray condition = round.onlyErrors ? QByteArray(hasError) : QByteArray();
    return Statement(store, "SELECT x.usr, u.id, x.place FROM job_user x "
                            "CROSS JOIN usr u ON u.key = x.usr "
                            "WHERE x.job = ? AND x.place > ?"
                                + condition + " ORDER BY x.place LIMIT ?")
        .all(readPassUser(FormerMembers), job.id, job.afterSequence, limit);
}

Result<std::vector<PassUser>> formerMembers(Store &store, const Job &job, const Round &round,
                                            int limit)
{
    const QByteArray condition = round.onlyErrors ? QByteArray(hasError) : QByteArray();
    // Who has joined again since the pass started is taken with the members.
    return Statement(store, "SELECT x.usr, u.id, x.place FROM job_user x "
                            "CROSS JOIN usr u ON u.key = x.usr "
                            "WHERE x.job = ? AND x.place > ? AND NOT EXISTS "
                            "(SELECT 1 FROM member m WHERE m.grp = ? AND m.user_id = u.id)"
                                + condition + " ORDER BY x.place LIMIT ?")
        .all(readPassUser(FormerMembers), job.id, job.afterSequence, job.group, limit);
}

Result<std::vector<PassUser>> earlyMembers(Store &store, GroupKey group, qint64 licensedSince,
                                           const Round &round, const QByteArray &afterUser,
                                           int limit)
{
    // The plus keeps the engine from taking the index of joining and sorting all members.
    return Statement(store, "SELECT x.usr, x.user_id, x.joined FROM " + membersFrom(round)
                                + " WHERE x.grp = ? AND x.user_id > ? AND +x.joined <= ?"
                                + errorCondition(round) + " ORDER BY x.user_id LIMIT ?")
        .all(readPassUser(EarlyMembers), group, afterUser, licensedSince, limit);
}

Result<std::vector<PassUser>> lateMembers(Store &store, GroupKey group, const Round &round,
                                          qint64 afterSequence, const QByteArray &afterUser,
                                          int limit)
{
    return Statement(store, "SELECT x.usr, x.user_id, x.joined FROM " + membersFrom(round)
                                + " WHERE x.grp = ? AND (x.joined, x.user_id) > (?, ?)"
                                + errorCondition(round) + " ORDER BY x.joined, x.user_id LIMIT ?")
        .all(readPassUser(LateMembers), group, afterSequence, afterUser, limit);
}

/*! Whether at most \a most users of the directory have an error; looks no further than that. */
Result<bool> hasFewErrors(Store &store, int most)
{
    return Statement(store, "SELECT count(*) FROM (SELECT 1 FROM assignment WHERE error <> 0 "
                            "LIMIT ?)")
        .number(most + 1)
        .map([most](qint64 count) { return count <= most; });
}

Result<void> noteFormerMembers(Store &store, const Job &job)
{
    return Steps(store)
        .run("DELETE FROM job_user WHERE job = ?", job.id)
        .run("INSERT INTO job_user (job, place, usr) "
             "SELECT ?, row_number() OVER (ORDER BY user_id) - 1, usr FROM former_member "
             "WHERE grp = ?",
             job.id, job.group)
        .result();
}

/*! R7.1, in the order of R4.5: who waits longest in one of the groups first, then by id. */
Result<void> noteUsersInError(Store &store, const Job &job)
{
    return Steps(store)
        .run("DELETE FROM job_user WHERE job = ?", job.id)
        .run("INSERT INTO job_user (job, place, usr) "
             "SELECT ?, row_number() OVER (ORDER BY w.since, w.id) - 1, w.usr FROM "
             "(SELECT u.key AS usr, u.id AS id, coalesce((SELECT min(max(m.joined, "
             "g.licensed_since)) FROM member m JOIN grp g ON g.key = m.grp "
             "WHERE m.usr = u.key AND g.licensed_since > 0), 0) AS since FROM usr u "
             "WHERE u.key IN (SELECT usr FROM assignment WHERE error <> 0 AND source <> 0)) w",
             job.id)
        .result();
}

} // namespace

Result<qint64> JobStore::countUsers(const Job &job)
{
    if (job.kind == JobKind::UsersInError && !job.started) {
        if (Result<void> noted = noteUsersInError(m_store, job); !noted)
            return tl::unexpected(noted.error());
    }
    if (job.kind == JobKind::Group && !job.started) {
        // Later rounds take them as well, when their entries of the group are long gone (R4.13).
        if (Result<void> noted = noteFormerMembers(m_store, job); !noted)
            return tl::unexpected(noted.error());
    }
    Result<qint64> queued =
        Statement(m_store, "SELECT count(*) FROM job_user WHERE job = ?").number(job.id);
    if (!queued || job.kind != JobKind::Group)
        return queued;
    return Statement(m_store, "SELECT member_count FROM grp WHERE key = ?")
        .number(job.group)
        .map([&](qint64 members) { return *queued + members; });
}

Result<std::vector<PassUser>> JobStore::nextUsers(const Job &job, int limit)
{
    Round round;
    round.onlyErrors = job.round > 1;
    if (job.kind != JobKind::Group)
        return queuedUsers(m_store, job, round, limit);
    if (round.onlyErrors) {
        Result<bool> few = hasFewErrors(m_store, 16 * limit);
        if (!few)
            return tl::unexpected(few.error());
        round.fewErrors = *few;
    }
    Result<qint64> licensedSince = Statement(m_store, "SELECT licensed_since FROM grp "
                                                      "WHERE key = ?")
                                       .number(job.group);
    if (!licensedSince)
        return tl::unexpected(licensedSince.error());

    std::vector<PassUser> users;
    for (int phase = job.phase; phase <= LateMembers && int(users.size()) < limit; ++phase) {
        const bool goesOn = phase == job.phase && job.afterSequence >= 0;
        const int room = limit - int(users.size());
        const QByteArray afterUser = job.afterUser.guid().toBytes();
        Result<std::vector<PassUser>> found;
        if (phase == FormerMembers) {
            found = formerMembers(m_store, job, round, room);
        } else if (phase == EarlyMembers) {
            found = earlyMembers(m_store, job.group, *licensedSince, round,
                                 goesOn ? afterUser : beforeAnyUser, room);
        } else {
            found =
                lateMembers(m_store, job.group, round, goesOn ? job.afterSequence : *licensedSince,
                            goesOn ? afterUser : behindAnyUser, room);
        }
        if (!found)
            return found;
        users.insert(users.end(), found->begin(), found->end());
    }
    return users;
}

Result<qint64> JobStore::countUsersInError(const Job &job)
{
    if (job.kind != JobKind::Group)
        return 0;
    return Statement(m_store, "SELECT error_users FROM grp WHERE key = ?").number(job.group);
}

} // namespace LicenseDesk
