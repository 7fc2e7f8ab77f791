// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/userconflicts.h"

#include "store/auditstore.h"
#include "store/userstore.h"

#include <set>

namespace LicenseDesk {

namespace {

constexpr int entriesAtOnce = 500;

/*! The user whose licenses depend on what the entry tells of; empty for any other entry. */
QString changedUser(const AuditEntry &entry)
{
    if (entry.activity == QLatin1String("Change user license")
        || entry.activity == QLatin1String("Update user"))
        return entry.targetId;
    if (entry.memberType == QLatin1String("User"))
        return entry.memberId; // joined or left a group
    return {};
}

/*! Whether the pass stands where it stood: else somebody else has gone on with it. */
bool isAtTheSamePlace(const Job &left, const Job &right)
{
    return left.id == right.id && left.started == right.started && left.round == right.round
           && left.processed == right.processed && left.phase == right.phase
           && left.afterSequence == right.afterSequence && left.afterUser == right.afterUser;
}

} // namespace

Result<void> UserConflicts::look(int limit, const Clock &clock)
{
    Result<void> read = m_store.inSnapshot([&]() -> Result<void> {
        JobStore jobs(m_store);
        Result<std::optional<Job>> job = jobs.oldest();
        if (!job)
            return tl::unexpected(job.error());
        m_job = *job;
        if (!m_job)
            return {};
        Result<std::vector<PassUser>> users = jobs.nextUsers(*m_job, limit);
        if (!users)
            return tl::unexpected(users.error());
        m_users = std::move(*users);
        Result<qint64> lastEntry = AuditStore(m_store).lastId();
        if (!lastEntry)
            return tl::unexpected(lastEntry.error());
        m_lastEntry = *lastEntry;
        return {};
    });
    m_readAt = clock();
    return read;
}

Result<std::vector<PassUser>> UserConflicts::changedSince() const
{
    AuditStore log(m_store);
    std::set<QString> changed;
    QList<qint64> ids;
    for (qint64 before = 0; before == 0 || before > m_lastEntry + 1; before = ids.last()) {
        const Result<QList<AuditEntry>> entries = log.newest(entriesAtOnce, before, &ids);
        if (!entries)
            return tl::unexpected(entries.error());
        if (ids.isEmpty())
            break;
        for (qsizetype place = 0; place < ids.size() && ids.at(place) > m_lastEntry; ++place)
            changed.insert(changedUser(entries->at(place)));
    }
    std::vector<PassUser> users;
    std::ranges::copy_if(m_users, std::back_inserter(users), [&](const PassUser &user) {
        return changed.contains(user.id.toString());
    });
    return users;
}

Result<void> UserConflicts::record(const Job &job, int limit, const QDateTime &now)
{
    if (m_users.empty() || !isAtTheSamePlace(*m_job, job))
        return {};
    Result<qint64> lastEntry = AuditStore(m_store).lastId();
    if (!lastEntry)
        return tl::unexpected(lastEntry.error());
    if (*lastEntry == m_lastEntry)
        return {};
    Result<std::vector<PassUser>> changed = changedSince();
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->empty())
        return {};
    Result<std::vector<PassUser>> present = JobStore(m_store).nextUsers(job, limit);
    if (!present)
        return tl::unexpected(present.error());
    for (const PassUser &user : *changed) {
        if (std::ranges::find(*present, user.id, &PassUser::id) == present->end())
            continue; // gone, or a member no more
        if (Result<void> audited = audit(user, now); !audited)
            return audited;
    }
    return {};
}

Result<void> UserConflicts::audit(const PassUser &user, const QDateTime &now)
{
    Result<UserRecord> record = UserStore(m_store).read(user.user);
    if (!record)
        return tl::unexpected(record.error());
    AuditEntry entry;
    entry.at = now;
    entry.actor = backgroundActor;
    entry.activity = QStringLiteral("Change user license");
    entry.category = QStringLiteral("UserManagement");
    entry.targetType = QStringLiteral("User");
    entry.targetId = record->id.toString();
    entry.targetName = record->displayName;
    entry.success = false;
    entry.reason =
        QStringLiteral("LicenseAssignmentAttributeConcurrencyException: The user, read at %1, was "
                       "changed by another request before the licenses could be written. They are "
                       "assigned anew from what holds now.")
            .arg(m_readAt.toUTC().toString(Qt::ISODateWithMs));
    return AuditStore(m_store).write(entry);
}

} // namespace LicenseDesk
