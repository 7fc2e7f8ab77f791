// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that give and take licenses: assignment, membership, reprocess, a group's end.
#include "service/changehandler.h"

#include "licensing/directassignment.h"
#include "licensing/groupassignment.h"
#include "service/addresskeeper.h"
#include "service/auditvalues.h"
#include "service/groupkind.h"
#include "service/membershipcheck.h"
#include "service/passrunner.h"
#include "service/reprocessing.h"

namespace LicenseDesk {

namespace {

/*! The same error, told of the object that it is about. */
tl::unexpected<Error> about(Error error, const QString &subject)
{
    error.subject = subject;
    return tl::unexpected(std::move(error));
}

} // namespace

Result<void> ChangeHandler::operator()(const AssignUserLicenses &change)
{
    Result<UserKey> key = keyOf(change.user);
    if (!key)
        return tl::unexpected(key.error());
    Result<UserRecord> user = m_writer.users().read(*key);
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    Result<SeatPool> seats = m_writer.catalogue().seats();
    AssignmentStore assignments(m_writer.store());
    Result<AssignmentStore::Loaded> before = assignments.load(*key);
    if (!user || !catalogue || !seats || !before) {
        return tl::unexpected(!user        ? user.error()
                              : !catalogue ? catalogue.error()
                              : !seats     ? seats.error()
                                           : before.error());
    }

    Result<DirectOutcome> outcome =
        assignDirectly(before->facts, **catalogue, *seats, change.change);
    if (!outcome)
        return about(outcome.error(), user->displayName);
    if (outcome->changed.empty() && outcome->removed.empty())
        return {};
    Result<std::vector<AssignmentStore::ImportedEntry>> held = assignments.entries(*key);
    if (!held)
        return tl::unexpected(held.error());
    if (Result<void> written = assignments.write(*key, *outcome, m_writer.now()); !written)
        return written;
    m_writer.noteUser(*key, MembershipProperty::AssignedPlans);
    m_mayResolveErrors = true;
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Products | ObjectKind::Groups;

    if (Result<void> audited = m_writer.auditEntries(*key, *held); !audited)
        return audited;
    return followLicenses(*key, before->facts, outcome->licenses, **catalogue);
}

/*! R9: the addresses, where an Exchange plan was turned on or off. */
Result<void> ChangeHandler::followLicenses(UserKey user, const UserFacts &before,
                                           std::vector<License> direct, const Catalogue &catalogue)
{
    for (const InheritedEntry &entry : before.entries) {
        if (isApplied(entry.state))
            direct.push_back(entry.license);
    }
    const std::optional<ExchangeChange> change = exchangeChange(before, direct, catalogue);
    if (!change)
        return {};
    Result<std::optional<AuditEntry>> entry = m_addresses.follow(user, *change);
    if (!entry)
        return tl::unexpected(entry.error());
    return *entry ? m_writer.audit(**entry) : Result<void>();
}

Result<void> ChangeHandler::operator()(const AssignGroupLicenses &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<GroupLicenses> present = m_writer.groups().licenses(*key);
    if (!present)
        return tl::unexpected(present.error());

    Result<std::vector<License>> wanted =
        assignToGroup(present->licenses, kindOf(*group), **catalogue, change.change);
    if (!wanted)
        return about(wanted.error(), group->displayName);
    if (Result<bool> written = m_writer.setGroupLicenses(*key, *wanted); !written)
        return tl::unexpected(written.error());
    m_receipt.changes.kinds |= ObjectKind::Products;
    return queueGroup(*key);
}

template <typename Members>

Result<void> ChangeHandler::changeMembers(const Members &change, bool adding)
{
    Result<GroupKey> group = keyOf(change.group);
    if (!group)
        return tl::unexpected(group.error());
    if (Result<void> assigned = requireAssigned(m_writer.groups(), *group); !assigned)
        return assigned;
    Result<bool> licensed = isLicensed(*group);
    if (!licensed)
        return tl::unexpected(licensed.error());
    const auto refuse = [&](const QString &member) {
        return adding ? failure(ErrorCode::AlreadyMember, member)
                      : failure(ErrorCode::NotFound, member, {QStringLiteral("member")});
    };
    // R4.5 counts from joining this group; a request that names several has no one order of it.
    if (*licensed && m_joinedOrLeft.empty())
        m_changedGroup = *group;
    else if (*licensed && m_changedGroup != *group)
        m_changedGroup.reset();
    for (const UserId &id : change.users) {
        Result<UserKey> user = keyOf(id);
        if (!user)
            return tl::unexpected(user.error());
        Result<bool> done =
            adding ? m_writer.addMember(*group, *user) : m_writer.removeMember(*group, *user);
        if (!done)
            return tl::unexpected(done.error());
        if (!*done)
            return refuse(id.toString());
        if (*licensed)
            m_joinedOrLeft.push_back(*user);
        if (Result<void> step = m_watch.step(); !step)
            return step;
    }
    // Nested groups give nothing to their members and start nothing (R4.1).
    for (const GroupId &id : change.groups) {
        if (id == change.group && adding)
            return failure(ErrorCode::SelfMembership, id.toString());
        Result<GroupKey> member = keyOf(id);
        if (!member)
            return tl::unexpected(member.error());
        Result<bool> done =
            adding ? m_writer.addMember(*group, *member) : m_writer.removeMember(*group, *member);
        if (!done)
            return tl::unexpected(done.error());
        if (!*done)
            return refuse(id.toString());
    }
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups;
    return {};
}

Result<void> ChangeHandler::operator()(const AddMembers &change)
{
    return changeMembers(change, true);
}

Result<void> ChangeHandler::operator()(const RemoveMembers &change)
{
    return changeMembers(change, false);
}

Result<void> ChangeHandler::operator()(const ReprocessGroup &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    AuditEntry entry;
    entry.activity = QStringLiteral("Trigger group license recalculation");
    entry.category = QStringLiteral("GroupManagement");
    entry.targetType = QStringLiteral("Group");
    entry.targetId = group->id.toString();
    entry.targetName = group->displayName;
    if (Result<void> audited = m_writer.audit(entry); !audited)
        return audited;
    return queueGroup(*key);
}

Result<void> ChangeHandler::operator()(const ReprocessUsers &change)
{
    std::vector<UserKey> users;
    for (const UserId &id : change.users) {
        Result<UserKey> key = keyOf(id);
        if (!key)
            return tl::unexpected(key.error());
        users.push_back(*key);
        if (Result<void> step = m_watch.step(); !step)
            return step;
    }
    Result<qint64> id = m_jobs.queueUsers(users);
    if (!id)
        return tl::unexpected(id.error());
    if (users.size() > mostReprocessedAtOnce) {
        m_receipt.jobs.push_back(*id);
        m_receipt.changes.kinds |= ObjectKind::Jobs;
        return {};
    }
    // A pass like any other (R4.12), but worked off at once: whoever asks waits for the result.
    Result<std::optional<Job>> job = m_jobs.find(*id);
    if (!job)
        return tl::unexpected(job.error());
    PassRunner runner(m_writer.store(), m_writer.now());
    for (bool finished = !job->has_value(); !finished;) {
        Result<bool> done = runner.goOn(**job, int(users.size()) + 1);
        if (!done)
            return tl::unexpected(done.error());
        finished = *done;
    }
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products;
    return {};
}

Result<void> ChangeHandler::operator()(const DeleteGroup &change)
{
    Result<GroupKey> key = keyOf(change.group);
    if (!key)
        return tl::unexpected(key.error());
    Result<GroupRecord> group = m_writer.groups().read(*key);
    if (!group)
        return tl::unexpected(group.error());
    Result<bool> licensed = isLicensed(*key);
    if (!licensed)
        return tl::unexpected(licensed.error());
    if (*licensed) // R8.2
        return failure(ErrorCode::GroupHasLicenses, group->displayName);

    // R8.3: who still holds a license of it is processed once more; what cannot go becomes direct.
    if (Result<void> cleared = m_writer.removeUserMembers(*key); !cleared)
        return cleared;
    AssignmentStore assignments(m_writer.store());
    Result<std::vector<UserKey>> holders = assignments.formerMembersWithEntries(*key);
    if (!holders)
        return tl::unexpected(holders.error());
    PassRunner runner(m_writer.store(), m_writer.now());
    for (bool changed = true; changed;) { // a pass like any other (R4.13)
        changed = false;
        for (const UserKey user : *holders) {
            Result<bool> processed = runner.processUser(user);
            if (!processed)
                return tl::unexpected(processed.error());
            changed |= *processed;
        }
    }
    for (const UserKey user : *holders) {
        if (Result<void> converted = m_writer.convertToDirect(user, *key); !converted)
            return converted;
    }
    if (Result<void> queued = runner.queueMoved(); !queued)
        return queued;
    if (Result<void> noted = noteRulesThatName(change.group); !noted)
        return noted;
    m_mayResolveErrors = true;
    m_receipt.changes.kinds |= ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products;
    return m_writer.removeGroup(*key);
}

} // namespace LicenseDesk
