// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/addresskeeper.h"
#include "service/changewriter.h"
#include "service/requestwatch.h"
#include "service/undoplan.h"
#include "store/jobstore.h"

namespace LicenseDesk {

/*! How many objects the changes are about, as a RequestWatch counts them. */
[[nodiscard]] qint64 countObjects(const std::vector<Change> &changes);

/*! Carries out the changes of one request inside its transaction, and queues the passes that follow
    from them (R4.12, R7). Used once, then dropped. */
class ChangeHandler
{
public:
    explicit ChangeHandler(ChangeWriter &writer);

    [[nodiscard]] Result<void> carryOut(const Change &change);
    /*! Is told of each object that is done. */
    void setWatch(const RequestWatch &watch) { m_watch = watch; }
    /*! Queues what the changes have collected and tells what came of the request. */
    [[nodiscard]] Result<Receipt> conclude();

private:
    [[nodiscard]] Result<void> operator()(const AssignUserLicenses &change);
    [[nodiscard]] Result<void> operator()(const AssignGroupLicenses &change);
    [[nodiscard]] Result<void> operator()(const AddMembers &change);
    [[nodiscard]] Result<void> operator()(const RemoveMembers &change);
    [[nodiscard]] Result<void> operator()(const ReprocessGroup &change);
    [[nodiscard]] Result<void> operator()(const ReprocessUsers &change);
    [[nodiscard]] Result<void> operator()(const CreateUser &change);
    [[nodiscard]] Result<void> operator()(const UpdateUsers &change);
    [[nodiscard]] Result<void> operator()(const DeleteUser &change);
    [[nodiscard]] Result<void> operator()(const CreateGroup &change);
    [[nodiscard]] Result<void> operator()(const UpdateGroup &change);
    [[nodiscard]] Result<void> operator()(const DeleteGroup &change);
    [[nodiscard]] Result<void> operator()(const CreateContact &change);
    [[nodiscard]] Result<void> operator()(const DeleteContact &change);
    [[nodiscard]] Result<void> operator()(const BuyProduct &change);
    [[nodiscard]] Result<void> operator()(const UpdateSubscription &change);
    [[nodiscard]] Result<void> operator()(const UpdateOrganization &change);
    [[nodiscard]] Result<void> operator()(const RemoveRedundantLicenses &change);
    [[nodiscard]] Result<void> operator()(const SwapGroupProduct &change);
    [[nodiscard]] Result<void> operator()(const CopyMembers &change);
    [[nodiscard]] Result<void> operator()(const ReleaseMembers &change);
    [[nodiscard]] Result<void> operator()(const UpdateRules &change);
    [[nodiscard]] Result<void> operator()(const ReviewNewPlans &change);
    [[nodiscard]] Result<void> operator()(const RevertStep &change);

    /*! Switches the plans off where they are on; a refusal is told in the receipt. Returns the
        products of which somebody's license was refused. */
    [[nodiscard]] Result<QSet<SkuId>> keepOff(const std::vector<NewPlan> &plans);
    /*! False, told in the receipt, when \a edit is refused. */
    [[nodiscard]] Result<bool> tryEdit(const Change &edit);

    /*! The parts of RevertStep. */
    [[nodiscard]] Result<void> carryOut(const std::vector<Change> &changes);
    [[nodiscard]] Result<void> carryOut(const UndoPlan &plan, UndoDirection direction);
    [[nodiscard]] Result<void> restoreNames(const UndoPlan &plan, UndoDirection direction);
    [[nodiscard]] Result<void> restore(const UndoneUser &user);
    [[nodiscard]] Result<void> restoreAddresses(const UndoDifference &addresses,
                                                UndoDirection direction);
    [[nodiscard]] Result<void> restoreRules(const UndoDifference &rules, UndoDirection direction);
    [[nodiscard]] Result<void> restore(const UndoPlan::FormerMembers &members);

    [[nodiscard]] Result<UserKey> keyOf(const UserId &id);
    [[nodiscard]] Result<GroupKey> keyOf(const GroupId &id);
    [[nodiscard]] Result<std::pair<GroupKey, GroupKey>> keysOf(const GroupId &from,
                                                               const GroupId &to);
    [[nodiscard]] Result<void> queueGroup(GroupKey group);
    [[nodiscard]] Result<void> settleMemberships();
    [[nodiscard]] Result<void> queueRules();
    /*! Queues anew the rules that name \a group, or that ask for plans (R11). */
    [[nodiscard]] Result<void> noteRulesThatName(const GroupId &group);
    [[nodiscard]] Result<void> noteRulesOfPlans();
    [[nodiscard]] Result<bool> isLicensed(GroupKey group);
    [[nodiscard]] Result<void> updateUser(const UserId &id, const QJsonObject &properties);
    [[nodiscard]] Result<void> followLicenses(UserKey user, const UserFacts &before,
                                              std::vector<License> direct,
                                              const Catalogue &catalogue);
    template <typename Record>
    [[nodiscard]] Result<void> requireFreeAddresses(const Record &present, const Record &wanted);
    template <typename Members>
    [[nodiscard]] Result<void> changeMembers(const Members &change, bool adding);

    ChangeWriter &m_writer;
    JobStore m_jobs;
    AddressKeeper m_addresses;
    Receipt m_receipt;
    RequestWatch m_watch;
    std::vector<UserKey> m_joinedOrLeft; //!< of licensed groups, in the order of the request
    std::optional<GroupKey> m_changedGroup; //!< the one they joined or left, if it was only one
    bool m_mayResolveErrors = false; //!< units, locations, addresses or direct licenses (R7.1)
};

} // namespace LicenseDesk
