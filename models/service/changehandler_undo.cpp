// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo: an earlier step, carried out the other way or once more.
#include "service/changehandler.h"

#include "service/rulehistory.h"
#include "service/undoground.h"
#include "service/undolabel.h"
#include "service/undorecorder.h"
#include "store/newplanstore.h"
#include "store/undostore.h"

#include <QScopeGuard>

#include <functional>
#include <set>

namespace LicenseDesk {

namespace {

// As many are named where the ground has shifted; all are counted.
constexpr int shiftsNamed = 5;

/*! Who is a member now, but shall not be, and the other way round. */
template <typename Id>
std::pair<std::vector<Id>, std::vector<Id>> parted(const std::set<Id> &present,
                                                   const std::vector<Id> &wanted)
{
    std::pair<std::vector<Id>, std::vector<Id>> parts;
    std::set<Id> leaving = present;
    for (const Id &id : wanted) {
        if (leaving.erase(id) == 0)
            parts.second.push_back(id);
    }
    parts.first.assign(leaving.begin(), leaving.end());
    return parts;
}

template <typename Id, typename Gateway>
Result<std::vector<Id>> existing(const std::vector<Id> &ids, Gateway &gateway)
{
    std::vector<Id> found;
    for (const Id &id : ids) {
        const auto key = gateway.find(id);
        if (!key)
            return tl::unexpected(key.error());
        if (*key)
            found.push_back(id);
    }
    return found;
}

} // namespace

Result<void> ChangeHandler::operator()(const RevertStep &change)
{
    UndoStore steps(m_writer.store());
    const Result<std::optional<UndoStep>> next = steps.next(change.direction);
    if (!next)
        return tl::unexpected(next.error());
    if (!*next || (*next)->id != change.step) // somebody else was faster
        return failure(ErrorCode::GroundShifted);
    const Result<std::vector<UndoDifference>> differences = steps.differences(change.step);
    if (!differences)
        return tl::unexpected(differences.error());
    const Result<UndoShifts> shifts =
        findShifts(m_writer.store(), *differences, change.direction, (*next)->ground, shiftsNamed);
    if (!shifts)
        return tl::unexpected(shifts.error());
    if (shifts->count > 0) {
        QStringList arguments{QString::number(shifts->count)};
        for (const UndoShift &shift : shifts->rows)
            arguments += undoShiftText(shift);
        return failure(ErrorCode::GroundShifted, undoLabelText((*next)->label), arguments);
    }

    // The way back is known already: it is the step itself.
    UndoRecorder *const recorder = m_writer.recorder();
    m_writer.setRecorder(nullptr);
    m_writer.setReason(change.direction == UndoDirection::Undo
                           ? QStringLiteral("Undo of an earlier change.")
                           : QStringLiteral("Redo of a change that was undone."));
    const auto goOn = qScopeGuard([&] {
        m_writer.setRecorder(recorder);
        m_writer.setReason({});
    });
    m_watch.begin(qint64(differences->size()));
    const Result<void> done = carryOut(planUndo(*differences, change.direction), change.direction);
    if (!done)
        return done;
    const Result<qint64> last = AuditStore(m_writer.store()).lastId();
    if (!last)
        return tl::unexpected(last.error());
    m_receipt.changes.kinds |= ObjectKind::Jobs;
    return steps.setUndone(change.step, change.direction == UndoDirection::Undo, *last);
}

Result<void> ChangeHandler::carryOut(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        if (Result<void> done = carryOut(change); !done)
            return done;
    }
    return {};
}

Result<void> ChangeHandler::carryOut(const UndoPlan &plan, UndoDirection direction)
{
    Result<void> done;
    const auto each = [this, &done](const auto &parts, const auto &work) {
        for (const auto &part : parts) {
            if (done)
                done = work(part);
            if (done && m_watch.isCancelled())
                done = failure(ErrorCode::Cancelled);
        }
    };
    const auto carry = [this](const Change &change) { return carryOut(change); };
    NewPlanStore plans(m_writer.store());
    each(plan.removals, carry);
    each(plan.settings, carry);
    each(plan.rules, [&](const UndoDifference &rules) { return restoreRules(rules, direction); });
    if (done)
        done = restoreNames(plan, direction);
    each(plan.objects, carry);
    each(plan.members, carry);
    each(plan.formerMembers,
         [this](const UndoPlan::FormerMembers &members) { return restore(members); });
    each(plan.licenses, carry);
    each(plan.purchasesToEnd, [this](const SkuId &product) {
        m_receipt.changes.kinds |= ObjectKind::Products;
        return m_writer.removeSubscription(product);
    });
    each(plan.plansToReview, [&](const NewPlan &one) {
        m_receipt.changes.kinds |= ObjectKind::Products;
        return plans.remember(one, m_writer.now());
    });
    each(plan.plansReviewed, [&](const NewPlan &one) {
        m_receipt.changes.kinds |= ObjectKind::Products;
        return plans.forget(one);
    });
    return done;
}

/*! Users who come back, and names that are given back: one may be free only when another user has
    got his own again, as in an import where a name went from hand to hand. */
Result<void> ChangeHandler::restoreNames(const UndoPlan &plan, UndoDirection direction)
{
    std::vector<std::function<Result<void>()>> waiting;
    for (const UndoneUser &user : plan.users)
        waiting.emplace_back([this, &user] { return restore(user); });
    for (const UndoDifference &each : plan.addresses)
        waiting.emplace_back([&, this] { return restoreAddresses(each, direction); });
    while (!waiting.empty()) {
        std::vector<std::function<Result<void>()>> refused;
        Result<void> refusal;
        for (const auto &work : waiting) {
            if (m_watch.isCancelled())
                return failure(ErrorCode::Cancelled);
            const Result<void> done = work();
            if (done)
                continue;
            if (done.error().code != ErrorCode::AlreadyExists)
                return done;
            refusal = done;
            refused.push_back(work);
        }
        if (refused.size() == waiting.size())
            return refusal;
        waiting = std::move(refused);
    }
    return {};
}

Result<void> ChangeHandler::restore(const UndoneUser &undone)
{
    UserRecord user = undone.record;
    const Result<AddressUpdate> addresses =
        m_addresses.restore({}, user.id, undone.inputs, undone.kept);
    if (!addresses)
        return tl::unexpected(addresses.error());
    addresses->applyTo(user);
    UserRecord nobody;
    nobody.id = user.id;
    if (Result<void> free = requireFreeAddresses(nobody, user); !free)
        return free;
    if (Result<UserKey> added = m_writer.addUser(user, &*addresses); !added)
        return tl::unexpected(added.error());
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::restoreAddresses(const UndoDifference &difference,
                                             UndoDirection direction)
{
    const UserId id(difference.object);
    const Result<UserKey> key = keyOf(id);
    if (!key)
        return tl::unexpected(key.error());
    const Result<UserRecord> present = m_writer.users().read(*key);
    const Result<QString> now = UndoRecorder(m_writer.store()).addresses(*key);
    if (!present || !now)
        return tl::unexpected(present ? now.error() : present.error());
    UserAddresses wanted = undoAddresses(to(difference, direction));
    // What licenses have given since stays (R9.4 to R9.6).
    const KeptAddresses given = undoAddresses(*now).kept;
    if (given.initialAddress != undoAddresses(from(difference, direction)).kept.initialAddress)
        wanted.kept.initialAddress = given.initialAddress;
    const Result<AddressUpdate> addresses =
        m_addresses.restore(*key, id, wanted.inputs, wanted.kept);
    if (!addresses)
        return tl::unexpected(addresses.error());
    UserRecord user = *present;
    user.userPrincipalName = wanted.inputs.userPrincipalName;
    addresses->applyTo(user);
    UserRecord judged = user;
    judged.proxyAddresses += addresses->writtenAddresses();
    if (Result<void> free = requireFreeAddresses(*present, judged); !free)
        return free;
    if (Result<bool> updated = m_writer.updateUser(*key, user, &*addresses); !updated)
        return tl::unexpected(updated.error());
    m_mayResolveErrors = true;
    m_receipt.changes.kinds |= ObjectKind::Users;
    return {};
}

Result<void> ChangeHandler::restoreRules(const UndoDifference &rules, UndoDirection direction)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const RuleTable present = ruleTable(**catalogue, RuleKind(rules.part.toInt()));
    AuditEntry entry;
    entry.activity = activityOf(present.kind);
    entry.oldValue = to(rules, direction);
    entry.newValue = from(rules, direction);
    const Result<RuleTable> wanted = versionBefore(present, entry);
    if (!wanted)
        return tl::unexpected(wanted.error());
    return (*this)(UpdateRules{*wanted, {}});
}

/*! The members are again exactly those who were made by hand, whoever the rule has made one. */
Result<void> ChangeHandler::restore(const UndoPlan::FormerMembers &former)
{
    const Result<GroupKey> key = keyOf(former.group);
    if (!key)
        return tl::unexpected(key.error());
    const auto members = m_writer.groups().memberNames(*key);
    const auto nested = m_writer.groups().nestedIn(*key);
    if (!members || !nested)
        return tl::unexpected(members ? nested.error() : members.error());
    std::set<UserId> users;
    for (const auto &member : *members)
        users.insert(member.first);
    std::set<GroupId> groups;
    for (const GroupKey each : *nested) {
        const Result<GroupRecord> record = m_writer.groups().read(each);
        if (!record)
            return tl::unexpected(record.error());
        groups.insert(record->id);
    }
    // Who was deleted since cannot come back.
    const Result<std::vector<UserId>> wantedUsers = existing(former.users, m_writer.users());
    const Result<std::vector<GroupId>> wantedGroups = existing(former.groups, m_writer.groups());
    if (!wantedUsers || !wantedGroups)
        return tl::unexpected(wantedUsers ? wantedGroups.error() : wantedUsers.error());
    auto [leavingUsers, joiningUsers] = parted(users, *wantedUsers);
    auto [leavingGroups, joiningGroups] = parted(groups, *wantedGroups);
    Result<void> done =
        (*this)(RemoveMembers{former.group, std::move(leavingUsers), std::move(leavingGroups)});
    return done ? (*this)(
               AddMembers{former.group, std::move(joiningUsers), std::move(joiningGroups)})
                : done;
}

} // namespace LicenseDesk
