// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/passrunner.h"

#include "licensing/messages.h"
#include "service/auditvalues.h"
#include "service/dynamicmembers.h"
#include "service/membershiprunner.h"

#include <utility>

namespace LicenseDesk {

namespace {

/*! R4.10 g, where nothing has become of it: most users of most passes. */
bool isUnchanged(const UserFacts &before, const Outcome &outcome)
{
    return before.entries.size() == outcome.entries.size()
           && std::ranges::all_of(outcome.entries, [&](const InheritedEntry &entry) {
                  return std::ranges::find(before.entries, entry) != before.entries.end();
              });
}

void appendTo(QByteArray &signature, const StoredEntries &entries)
{
    for (const auto &[key, entry] : entries) {
        const std::array<qint64, 5> numbers{key.source, key.product, qint64(entry.state),
                                            qint64(entry.error), entry.disabled};
        signature.append(reinterpret_cast<const char *>(numbers.data()), sizeof numbers);
    }
}

/*! What the values of an audit entry without failures are made from. */
QByteArray signatureOf(const StoredEntries &before, const StoredEntries &after)
{
    QByteArray signature;
    signature.reserve(qsizetype(before.size() + after.size()) * 40 + 1);
    appendTo(signature, before);
    signature.append('>');
    appendTo(signature, after);
    return signature;
}

constexpr qsizetype rememberedValues = 1024;

AuditEntry entryOf(const AssignmentStore::Loaded &user, const QDateTime &now)
{
    AuditEntry entry;
    entry.at = now;
    entry.actor = backgroundActor;
    entry.activity = QStringLiteral("Change user license");
    entry.category = QStringLiteral("UserManagement");
    entry.targetType = QStringLiteral("User");
    entry.targetId = user.id.toString();
    entry.targetName = user.displayName;
    return entry;
}

} // namespace

PassRunner::PassRunner(Store &store, const QDateTime &now)
    : m_store(store),
      m_now(now),
      m_jobs(store),
      m_groups(store),
      m_users(store),
      m_audit(store),
      m_addresses(store)
{}

PassRunner::~PassRunner() = default;

Result<void> PassRunner::load()
{
    if (m_assignments)
        return {};
    CatalogueStore catalogueStore(m_store);
    Result<std::shared_ptr<const Catalogue>> catalogue = catalogueStore.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<SeatPool> seats = catalogueStore.seats();
    if (!seats)
        return tl::unexpected(seats.error());
    m_catalogue = *catalogue;
    m_seats = *seats;
    m_assignments = std::make_unique<AssignmentStore>(m_store);
    m_assignments->holdCounts();
    return {};
}

Result<bool> PassRunner::processUser(UserKey user)
{
    if (Result<void> loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    Result<AssignmentStore::Loaded> before = m_assignments->load(user);
    if (!before)
        return tl::unexpected(before.error());
    Result<bool> changed = process(user, *std::move(before));
    if (!changed)
        return changed;
    return m_assignments->writeCounts().map([&] { return *changed; });
}

Result<bool> PassRunner::process(UserKey user, AssignmentStore::Loaded before)
{
    if (concernsExchange(before.facts, *m_catalogue)) {
        if (Result<void> loaded = m_assignments->loadConflicts(user, before.facts); !loaded)
            return tl::unexpected(loaded.error());
    }
    const Outcome outcome = reconcile(before.facts, *m_catalogue, m_seats);
    if (isUnchanged(before.facts, outcome))
        return false;
    Result<AssignmentStore::Written> written = m_assignments->write(user, before, outcome, m_now);
    if (!written)
        return tl::unexpected(written.error());
    // A unit given back is there for the next user at once (R8.1, R4.13).
    for (const ProductIndex product : outcome.unitsTaken)
        m_seats.take(product);
    for (const ProductIndex product : outcome.unitsFreed)
        m_seats.give(product);
    m_freedUnits |= !outcome.unitsFreed.empty();
    if (!written->changed)
        return false;
    if (Result<void> audited = auditUser(before, outcome, *written); !audited)
        return tl::unexpected(audited.error());
    if (Result<void> followed = followLicenses(user, before.facts, outcome); !followed)
        return tl::unexpected(followed.error());
    return settleMemberships(user).map([] { return true; });
}

/*! R9: the addresses, where an Exchange plan was turned on or off. */
Result<void> PassRunner::followLicenses(UserKey user, const UserFacts &before,
                                        const Outcome &outcome)
{
    const std::optional<ExchangeChange> change =
        exchangeChange(before, appliedLicenses(before, outcome), *m_catalogue);
    if (!change)
        return {};
    Result<std::optional<AuditEntry>> entry = m_addresses.follow(user, *change);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return {};
    (*entry)->at = m_now;
    (*entry)->actor = backgroundActor;
    return m_audit.write(**entry);
}

/*! Rules may ask for the plans that a user has now, or for the addresses that come with them. */
Result<void> PassRunner::settleMemberships(UserKey user)
{
    if (m_rulesAsk == false)
        return {};
    if (!m_members) {
        Result<qint64> sequence = m_store.nextSequence();
        if (!sequence)
            return tl::unexpected(sequence.error());
        m_writer = std::make_unique<ChangeWriter>(m_store, m_now, backgroundActor, *sequence);
        m_members = std::make_unique<DynamicMembers>(*m_writer, m_depth + 1);
    }
    MembershipProperties changed = membershipAddresses();
    changed.set(size_t(MembershipProperty::AssignedPlans));
    if (!m_rulesAsk) {
        Result<std::vector<DynamicGroup>> groups = m_members->groups();
        if (!groups)
            return tl::unexpected(groups.error());
        m_rulesAsk = (askedBy(*groups) & changed).any();
    }
    return *m_rulesAsk ? m_members->settle(user, changed) : Result<void>();
}

Result<void> PassRunner::queueMoved()
{
    if (!m_members)
        return {};
    const std::vector<UserKey> moved = m_members->takeMoved();
    if (moved.empty())
        return {};
    return m_jobs.queueUsers(moved, m_members->onlyGroup(), m_depth + 1).map([](qint64) {});
}

Result<void> PassRunner::auditUser(const AssignmentStore::Loaded &before, const Outcome &outcome,
                                   const AssignmentStore::Written &written)
{
    if (written.newErrors.empty())
        return auditGiven(before, outcome, written);
    AuditEntry entry = entryOf(before, m_now);
    // One entry for what was given and taken, one for each failure (R10.4), which tells what became
    // of its own product only.
    const auto isOf = [](const InheritedEntry &left, const InheritedEntry &right) {
        return left.group == right.group && left.license.product == right.license.product;
    };
    const auto audit = [&](const std::function<bool(const InheritedEntry &)> &counts) {
        const AuditedOutcome difference =
            auditDifference(before.facts, outcome.entries, *m_catalogue, counts);
        entry.oldValue = difference.before.text();
        entry.newValue = difference.after.text();
        return entry.oldValue.isEmpty() && entry.newValue.isEmpty()
                   ? Result<void>()
                   : m_audit.write(entry, before.auditObject);
    };
    Result<void> audited = audit([&](const InheritedEntry &changed) {
        return std::ranges::none_of(written.newErrors, [&](size_t position) {
            return isOf(outcome.entries[position], changed);
        });
    });
    entry.success = false;
    for (const size_t position : written.newErrors) {
        if (!audited)
            return audited;
        const InheritedEntry &failed = outcome.entries[position];
        entry.reason = auditText(failed.error, failed.cause, failed.license.product, *m_catalogue);
        audited = audit([&](const InheritedEntry &changed) { return isOf(failed, changed); });
    }
    return audited;
}

Result<void> PassRunner::auditGiven(const AssignmentStore::Loaded &before, const Outcome &outcome,
                                    const AssignmentStore::Written &written)
{
    const QByteArray signature = signatureOf(before.stored, written.after);
    auto known = m_auditValues.constFind(signature);
    if (known == m_auditValues.cend()) {
        if (m_auditValues.size() >= rememberedValues)
            m_auditValues.clear();
        const AuditedOutcome difference =
            auditDifference(before.facts, outcome.entries, *m_catalogue,
                            [](const InheritedEntry &) { return true; });
        AuditEntry entry = entryOf(before, m_now);
        entry.oldValue = difference.before.text();
        entry.newValue = difference.after.text();
        std::optional<AuditStore::Values> values;
        if (!entry.oldValue.isEmpty() || !entry.newValue.isEmpty()) {
            Result<AuditStore::Values> found = m_audit.valuesOf(entry);
            if (!found)
                return tl::unexpected(found.error());
            values = *std::move(found);
        }
        known = m_auditValues.insert(signature, std::move(values));
    }
    return *known ? m_audit.write(**known, m_now, before.id, before.displayName, before.auditObject)
                  : Result<void>();
}

Result<bool> PassRunner::goOn(Job &job, int limit)
{
    if (job.kind == JobKind::Membership)
        return MembershipRunner(m_store, m_now).goOn(job, limit);
    m_depth = job.depth;
    if (!job.started) {
        if (Result<void> started = start(job); !started)
            return tl::unexpected(started.error());
    }
    Result<std::vector<PassUser>> users = m_jobs.nextUsers(job, limit);
    if (!users)
        return tl::unexpected(users.error());
    std::vector<UserKey> batch;
    for (const PassUser &next : *users)
        batch.push_back(next.user);
    if (Result<void> loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    Result<std::vector<AssignmentStore::Loaded>> facts = m_assignments->load(batch);
    if (!facts)
        return tl::unexpected(facts.error());
    for (size_t place = 0; place < users->size(); ++place) {
        const PassUser &next = (*users)[place];
        Result<bool> changed = process(next.user, std::move((*facts)[place]));
        if (!changed)
            return changed;
        job.changed |= *changed;
        job.processed += 1;
        job.phase = next.phase;
        job.afterSequence = next.sequence;
        job.afterUser = next.id;
    }
    if (Result<void> counted = m_assignments->writeCounts(); !counted)
        return tl::unexpected(counted.error());
    if (Result<void> queued = queueMoved(); !queued)
        return tl::unexpected(queued.error());
    // Units freed by a pass serve its own users by R4.13, others only where that is wanted (R7.1).
    if (m_freedUnits && job.kind != JobKind::UsersInError) {
        if (Result<std::optional<qint64>> queued = queueAutomatic(); !queued)
            return tl::unexpected(queued.error());
    }
    if (int(users->size()) == limit)
        return m_jobs.save(job).map([] { return false; });
    if (!job.changed)
        return finish(job, false).map([] { return true; });
    // The round changed something: what it freed may serve others of the pass (R4.13).
    job.round += 1;
    job.changed = false;
    job.processed = 0;
    job.phase = 0;
    job.afterSequence = -1;
    job.afterUser = UserId();
    return m_jobs.save(job).map([] { return false; });
}

Result<std::optional<qint64>> PassRunner::queueAutomatic()
{
    Result<OrganizationRecord> organization = m_store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    if (!organization->reprocessAutomatically)
        return std::optional<qint64>();
    return m_jobs.queueUsersInError();
}

Result<void> PassRunner::start(Job &job)
{
    Result<qint64> total = m_jobs.countUsers(job);
    if (!total)
        return tl::unexpected(total.error());
    job.started = true;
    job.total = *total;
    if (job.kind != JobKind::Group)
        return {};
    if (Result<void> set =
            m_groups.setProcessingState(job.group, ProcessingState::ProcessingInProgress);
        !set)
        return set;
    return auditGroup(job.group, "Start applying group based license to users", true, {});
}

Result<void> PassRunner::finish(const Job &job, bool cancelled)
{
    if (job.kind != JobKind::Group) {
        if (cancelled) {
            AuditEntry entry;
            entry.at = m_now;
            entry.actor = backgroundActor;
            entry.activity = QStringLiteral("Cancel license processing");
            entry.category = QStringLiteral("UserManagement");
            entry.targetType = QStringLiteral("User");
            entry.success = false;
            entry.reason =
                QStringLiteral("Cancelled after %1 of %2 users; reprocess the others to go on.")
                    .arg(job.round == 1 ? job.processed : job.total)
                    .arg(job.total);
            if (Result<void> audited = m_audit.write(entry); !audited)
                return audited;
        }
        return m_jobs.remove(job.id);
    }
    Result<qint64> failed = m_jobs.countUsersInError(job);
    if (!failed)
        return tl::unexpected(failed.error());
    const qint64 succeeded = std::max<qint64>(0, job.total - *failed);
    QString reason =
        QStringLiteral("[Users successfully assigned licenses: %1, Users for whom license "
                       "assignment failed: %2.];")
            .arg(succeeded)
            .arg(*failed);
    if (cancelled) {
        const qint64 done = job.round == 1 ? job.processed : job.total;
        reason = QStringLiteral("Cancelled after %1 of %2 users; reprocess the group to go on.")
                     .arg(done)
                     .arg(job.total);
    }
    if (Result<void> audited = auditGroup(job.group, "Finish applying group based license to users",
                                          !cancelled, reason);
        !audited)
        return audited;
    if (Result<void> removed = m_jobs.remove(job.id); !removed)
        return removed;
    Result<bool> more = m_jobs.anyFor(job.group);
    if (!more)
        return tl::unexpected(more.error());
    return m_groups.setProcessingState(job.group, *more ? ProcessingState::QueuedForProcessing
                                                        : ProcessingState::ProcessingComplete);
}

Result<void> PassRunner::cancel(const Job &job)
{
    return job.kind == JobKind::Membership ? MembershipRunner(m_store, m_now).cancel(job)
                                           : finish(job, true);
}

Result<void> PassRunner::auditGroup(GroupKey group, const char *activity, bool success,
                                    const QString &reason)
{
    Result<GroupRecord> record = m_groups.read(group);
    if (!record)
        return tl::unexpected(record.error());
    AuditEntry entry;
    entry.at = m_now;
    entry.actor = backgroundActor;
    entry.activity = QLatin1String(activity);
    entry.category = QStringLiteral("GroupManagement");
    entry.targetType = QStringLiteral("Group");
    entry.targetId = record->id.toString();
    entry.targetName = record->displayName;
    entry.success = success;
    entry.reason = reason;
    return m_audit.write(entry);
}

} // namespace LicenseDesk
