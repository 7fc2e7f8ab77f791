// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/addresskeeper.h"
#include "service/changewriter.h"
#include "store/jobstore.h"

#include <QHash>

#include <memory>
#include <optional>
#include <utility>

namespace LicenseDesk {

class DynamicMembers;

/*! Processes users (R4.10) and passes over them (R4.12, R4.13), inside the transaction of its
    caller: made for one transaction, since it keeps the catalogue, the groups and the units left.
 */
class PassRunner
{
public:
    PassRunner(Store &store, const QDateTime &now);
    ~PassRunner();

    /*! Processes one user; returns whether anything changed. Failures that are new go to the audit
        log (R4.9, R10.4). */
    [[nodiscard]] Result<bool> processUser(UserKey user);

    /*! Queues the pass over those whose licenses made them join or leave licensed groups (R11). */
    [[nodiscard]] Result<void> queueMoved();

    /*! Goes on with \a job for at most \a limit users and stores how far it came. Returns whether
        it is finished; then it is out of the queue. */
    [[nodiscard]] Result<bool> goOn(Job &job, int limit);

    /*! Where the directory reprocesses automatically: queues the pass over all users in error that
        follows from freed units and the like (R7.1). Returns its job if there is a new one. */
    [[nodiscard]] Result<std::optional<qint64>> queueAutomatic();

    /*! Ends \a job where it stands; what is not done waits for Reprocess. */
    [[nodiscard]] Result<void> cancel(const Job &job);

private:
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<bool> process(UserKey user, AssignmentStore::Loaded before);
    [[nodiscard]] Result<void> settleMemberships(UserKey user);
    [[nodiscard]] Result<void> start(Job &job);
    [[nodiscard]] Result<void> finish(const Job &job, bool cancelled);
    [[nodiscard]] Result<void> auditGroup(GroupKey group, const char *activity, bool success,
                                          const QString &reason);
    [[nodiscard]] Result<void> auditUser(const AssignmentStore::Loaded &before,
                                         const Outcome &outcome,
                                         const AssignmentStore::Written &written);
    [[nodiscard]] Result<void> auditGiven(const AssignmentStore::Loaded &before,
                                          const Outcome &outcome,
                                          const AssignmentStore::Written &written);
    [[nodiscard]] Result<void> followLicenses(UserKey user, const UserFacts &before,
                                              const Outcome &outcome);

    Store &m_store;
    QDateTime m_now;
    JobStore m_jobs;
    GroupStore m_groups;
    UserStore m_users;
    AuditStore m_audit;
    AddressKeeper m_addresses;
    std::unique_ptr<AssignmentStore> m_assignments;
    std::shared_ptr<const Catalogue> m_catalogue;
    SeatPool m_seats;
    /*! What the audit log says, if anything, by what was stored before and after: a pass gives the
        same to thousands. */
    QHash<QByteArray, std::optional<AuditStore::Values>> m_auditValues;
    bool m_freedUnits = false;
    std::optional<bool> m_rulesAsk; //!< whether a dynamic group asks for what a pass changes
    int m_depth = 0; //!< of the present job
    std::unique_ptr<ChangeWriter> m_writer; //!< of memberships
    std::unique_ptr<DynamicMembers> m_members;
};

} // namespace LicenseDesk
