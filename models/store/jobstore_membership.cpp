// SPDX-License-Identifier: GPL-3.0-or-later
// Passes that carry out the rule of a dynamic group (R11).
#include "store/jobstore.h"

#include "store/statement.h"

namespace LicenseDesk {

Result<qint64> JobStore::queueMembership(GroupKey group, bool clears, qint64 sequence)
{
    Result<qint64> clearing = Statement(m_store, "SELECT EXISTS (SELECT 1 FROM job WHERE grp = ? "
                                                 "AND kind = ? AND phase = ?)")
                                  .number(group, JobKind::Membership, membershipClearing);
    if (!clearing)
        return clearing;
    Result<std::vector<UserKey>> users = withdrawMembership(group);
    if (!users)
        return tl::unexpected(users.error());
    const int phase = clears || *clearing != 0 ? membershipClearing : membershipAsking;
    Result<qint64> job = Statement(m_store, "INSERT INTO job (kind, grp, phase, after_sequence, "
                                            "after_user) VALUES (?, ?, ?, ?, ?) RETURNING id")
                             .number(JobKind::Membership, group, phase, sequence, UserId());
    if (!job)
        return job;
    return noteUsers(*job, *users).map([&] { return *job; });
}

Result<std::vector<UserKey>> JobStore::withdrawMembership(GroupKey group)
{
    auto jobs = Statement(m_store, "SELECT id FROM job WHERE grp = ? AND kind = ?")
                    .all([](const Row &row) { return row.integer(0); }, group, JobKind::Membership);
    if (!jobs)
        return tl::unexpected(jobs.error());
    std::vector<UserKey> users;
    for (const qint64 job : *jobs) {
        Result<std::vector<UserKey>> noted = notedUsers(job);
        if (!noted)
            return noted;
        users.insert(users.end(), noted->begin(), noted->end());
        if (Result<void> removed = remove(job); !removed)
            return tl::unexpected(removed.error());
    }
    return users;
}

Result<void> JobStore::noteUsers(qint64 job, const std::vector<UserKey> &users)
{
    if (users.empty())
        return {};
    Result<qint64> place =
        Statement(m_store, "SELECT coalesce(max(place), -1) FROM job_user WHERE job = ?")
            .number(job);
    if (!place)
        return tl::unexpected(place.error());
    Steps steps(m_store);
    for (const UserKey user : users)
        steps.run("INSERT INTO job_user (job, place, usr) VALUES (?, ?, ?)", job, ++*place, user);
    return steps.result();
}

Result<std::vector<UserKey>> JobStore::notedUsers(qint64 job)
{
    return Statement(m_store, "SELECT DISTINCT usr FROM job_user WHERE job = ?")
        .all([](const Row &row) { return row.key<UserKey>(0); }, job);
}

} // namespace LicenseDesk
