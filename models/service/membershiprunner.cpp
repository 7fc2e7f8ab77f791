// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/membershiprunner.h"

#include "service/dynamicmembers.h"

namespace LicenseDesk {

MembershipRunner::MembershipRunner(Store &store, const QDateTime &now)
    : m_store(store),
      m_now(now),
      m_jobs(store)
{}

Result<bool> MembershipRunner::goOn(Job &job, int limit)
{
    if (!job.started) {
        if (Result<void> started = start(job); !started)
            return tl::unexpected(started.error());
    }
    Result<GroupRecord> group = GroupStore(m_store).read(job.group);
    if (!group)
        return tl::unexpected(group.error());
    if (!isDynamic(*group)) // an import made it an assigned one
        return finish(job).map([] { return true; });
    return job.phase == membershipClearing ? goOnClearing(job, limit) : goOnAsking(job, limit);
}

Result<void> MembershipRunner::start(Job &job)
{
    Result<qint64> users = MembershipStore(m_store).countUsers();
    if (!users)
        return tl::unexpected(users.error());
    job.started = true;
    job.total = *users;
    return {};
}

/*! R8.5: first everybody leaves, so that nobody stays who is no member by rule, and who stays has
    joined anew. Licenses follow when it is clear who comes back. */
Result<bool> MembershipRunner::goOnClearing(Job &job, int limit)
{
    ChangeWriter writer(m_store, m_now, membershipActor, job.afterSequence);
    DynamicMembers members(writer);
    Result<bool> cleared = members.clear(job.group, job.afterUser, limit);
    if (!cleared)
        return cleared;
    if (Result<void> noted = m_jobs.noteUsers(job.id, members.takeMoved()); !noted)
        return tl::unexpected(noted.error());
    if (*cleared) {
        job.phase = membershipAsking;
        job.afterUser = UserId();
    }
    return m_jobs.save(job).map([] { return false; });
}

Result<bool> MembershipRunner::goOnAsking(Job &job, int limit)
{
    ChangeWriter writer(m_store, m_now, membershipActor, job.afterSequence);
    DynamicMembers members(writer);
    Result<std::vector<DynamicGroup>> rule = members.groups({job.group});
    if (!rule)
        return tl::unexpected(rule.error());
    if (rule->empty()) // paused or assigned meanwhile
        return finish(job).map([] { return true; });
    MembershipStore store(m_store);
    Result<std::vector<MembershipCandidate>> users =
        store.candidates({}, askedBy(*rule), job.afterUser, limit);
    if (!users)
        return tl::unexpected(users.error());
    for (const MembershipCandidate &user : *users) {
        if (Result<void> settled = members.settle(user, *rule); !settled)
            return tl::unexpected(settled.error());
        job.processed += 1;
        job.afterUser = user.id;
    }
    if (Result<void> noted = m_jobs.noteUsers(job.id, members.takeMoved()); !noted)
        return tl::unexpected(noted.error());
    if (int(users->size()) == limit)
        return m_jobs.save(job).map([] { return false; });
    return finish(job).map([] { return true; });
}

Result<void> MembershipRunner::finish(const Job &job)
{
    Result<std::vector<UserKey>> users = m_jobs.notedUsers(job.id);
    if (!users)
        return tl::unexpected(users.error());
    if (Result<void> removed = m_jobs.remove(job.id); !removed)
        return removed;
    if (users->empty())
        return {};
    return m_jobs.queueUsers(*users, {}, job.depth).map([](qint64) {});
}

Result<void> MembershipRunner::cancel(const Job &job)
{
    ChangeWriter writer(m_store, m_now, membershipActor, job.afterSequence);
    Result<GroupRecord> group = writer.groups().read(job.group);
    if (!group)
        return tl::unexpected(group.error());
    group->membershipRulePaused = true;
    if (Result<bool> paused = writer.updateGroup(job.group, *group); !paused)
        return tl::unexpected(paused.error());
    return finish(job);
}

} // namespace LicenseDesk
