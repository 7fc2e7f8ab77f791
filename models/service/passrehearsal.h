// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "service/addresskeeper.h"
#include "service/preview.h"
#include "store/assignmentstore.h"
#include "store/jobstore.h"

#include <map>

namespace LicenseDesk {

/*! Plans a group's pass with the same rules as PassRunner, in its order and its rounds (R4.12,
    R4.13), and writes nothing of it but the errors that a preview shows and the mail addresses that
    belong to somebody else then (R9): what a preview of a pass over a million users costs is
    reading them. A pass that makes users join or leave dynamic groups (R11), or that other passes
    follow (R7.1), cannot be planned so. */
class PassRehearsal
{
public:
    PassRehearsal(Store &store, const QDateTime &now, int batchSize);

    /*! Tells \a builder of every user of \a job. False when the pass must be carried out instead,
        and what the builder was told is to be thrown away. Cancelled. */
    [[nodiscard]] Result<bool> plan(const Job &job, PreviewBuilder &builder,
                                    const CancelToken &cancel);

private:
    /*! A user with an error, who has another turn if anything changed in this round. */
    struct Waiting
    {
        UserKey user{};
        AssignmentStore::Loaded before;
        Outcome outcome;
    };
    [[nodiscard]] Result<bool> isSelfContained();
    [[nodiscard]] Result<bool> planFirstRound(Job job, PreviewBuilder &builder,
                                              const CancelToken &cancel);
    [[nodiscard]] Result<void> planNextRounds(const CancelToken &cancel);
    [[nodiscard]] Result<void> conclude(PreviewBuilder &builder);
    /*! The user as \a facts have him, with the units and addresses that those before have left;
        counts what changes. */
    [[nodiscard]] Result<Outcome> process(UserKey user, UserFacts &facts);
    [[nodiscard]] Result<void> followLicenses(UserKey user, const UserFacts &before,
                                              const Outcome &outcome);

    Store &m_store;
    QDateTime m_now;
    int m_batchSize;
    AssignmentStore m_assignments;
    AddressKeeper m_addresses;
    std::shared_ptr<const Catalogue> m_catalogue;
    SeatPool m_seats;
    std::map<ProductIndex, qint64> m_units; //!< taken, less those given back
    std::vector<Waiting> m_waiting;
    bool m_changed = false; //!< in the present round
};

} // namespace LicenseDesk
