// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobstore.h"

#include "store/statement.h"

#include <algorithm>
#include <set>

namespace LicenseDesk {

namespace {

#define JOB_COLUMNS                                                                                \
    "id, kind, grp, started, round, changed, total, processed, phase, after_sequence, "            \
    "after_user, "                                                                                 \
    "depth"

Job readJob(const Row &row)
{
    Job job;
    job.id = row.integer(0);
    job.kind = row.key<JobKind>(1);
    job.group = row.key<GroupKey>(2);
    job.started = row.boolean(3);
    job.round = int(row.integer(4));
    job.changed = row.boolean(5);
    job.total = row.integer(6);
    job.processed = row.integer(7);
    job.phase = int(row.integer(8));
    job.afterSequence = row.integer(9);
    job.afterUser = UserId(row.guid(10));
    job.depth = int(row.integer(11));
    return job;
}

/*! A user and since when it waits (R4.5). */
struct Waiting
{
    qint64 since = 0;
    UserId id;
    UserKey user{};

    friend auto operator<=>(const Waiting &, const Waiting &) = default;
};

/*! Who waits in no group has something to lose only, and comes first, as in a group's pass. */
Result<std::optional<Waiting>> waitingOf(Store &store, UserKey user, std::optional<GroupKey> group)
{
    const auto read = [user](const Row &row) {
        return Waiting{row.integer(1), UserId(row.guid(0)), user};
    };
    if (group) {
        return Statement(store, "SELECT u.id, coalesce((SELECT max(m.joined, g.licensed_since) "
                                "FROM member m JOIN grp g ON g.key = m.grp "
                                "WHERE m.grp = ? AND m.user_id = u.id), 0) "
                                "FROM usr u WHERE u.key = ?")
            .one(read, *group, user);
    }
    return Statement(store, "SELECT u.id, coalesce((SELECT min(max(m.joined, g.licensed_since)) "
                            "FROM member m JOIN grp g ON g.key = m.grp "
                            "WHERE m.usr = u.key AND g.licensed_since > 0), 0) "
                            "FROM usr u WHERE u.key = ?")
        .one(read, user);
}

Result<qint64> insertJob(Store &store, JobKind kind, std::optional<GroupKey> group, int depth = 0)
{
    return Statement(store, "INSERT INTO job (kind, grp, after_user, depth) VALUES (?, ?, ?, ?) "
                            "RETURNING id")
        .number(kind, group, UserId(), depth);
}

} // namespace

Result<qint64> JobStore::queueGroup(GroupKey group)
{
    return insertJob(m_store, JobKind::Group, group);
}

Result<qint64> JobStore::queueUsers(const std::vector<UserKey> &users,
                                    std::optional<GroupKey> group, int depth)
{
    std::set<Waiting> waiting;
    for (const UserKey user : users) {
        Result<std::optional<Waiting>> found = waitingOf(m_store, user, group);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            waiting.insert(**found);
    }
    Result<qint64> job = insertJob(m_store, JobKind::Users, {}, depth);
    if (!job)
        return job;
    Steps steps(m_store);
    qint64 place = 0;
    for (const Waiting &user : waiting) {
        steps.run("INSERT INTO job_user (job, place, usr) VALUES (?, ?, ?)", *job, place++,
                  user.user);
    }
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return job;
}

Result<std::optional<qint64>> JobStore::queueUsersInError()
{
    Result<qint64> waiting =
        Statement(m_store, "SELECT EXISTS (SELECT 1 FROM job WHERE kind = ? AND started = 0)")
            .number(JobKind::UsersInError);
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (*waiting != 0)
        return std::optional<qint64>();
    return insertJob(m_store, JobKind::UsersInError, {}).map([](qint64 id) {
        return std::optional(id);
    });
}

Result<std::optional<Job>> JobStore::oldest()
{
    return Statement(m_store, "SELECT " JOB_COLUMNS " FROM job ORDER BY id LIMIT 1").one(readJob);
}

Result<std::optional<Job>> JobStore::find(qint64 id)
{
    return Statement(m_store, "SELECT " JOB_COLUMNS " FROM job WHERE id = ?").one(readJob, id);
}

Result<std::vector<Job>> JobStore::all()
{
    return Statement(m_store, "SELECT " JOB_COLUMNS " FROM job ORDER BY id").all(readJob);
}

Result<bool> JobStore::anyFor(GroupKey group)
{
    return Statement(m_store, "SELECT EXISTS (SELECT 1 FROM job WHERE grp = ? AND kind = ?)")
        .number(group, JobKind::Group)
        .map([](qint64 found) { return found != 0; });
}

Result<void> JobStore::save(const Job &job)
{
    return Steps(m_store)
        .run("UPDATE job SET started = ?, round = ?, changed = ?, total = ?, processed = ?, "
             "phase = ?, after_sequence = ?, after_user = ? WHERE id = ?",
             job.started, job.round, job.changed, job.total, job.processed, job.phase,
             job.afterSequence, job.afterUser, job.id)
        .result();
}

Result<void> JobStore::remove(qint64 id)
{
    return Steps(m_store)
        .run("DELETE FROM job_user WHERE job = ?", id)
        .run("DELETE FROM job WHERE id = ?", id)
        .result();
}

} // namespace LicenseDesk
