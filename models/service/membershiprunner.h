// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jobstore.h"

namespace LicenseDesk {

/*! Carries out the rule of one dynamic group on all users, batch by batch (R11, R8.5), inside the
    transaction of its caller. What licenses follow from it is queued as a pass when it is done. */
class MembershipRunner
{
public:
    MembershipRunner(Store &store, const QDateTime &now);

    /*! Goes on with \a job, of JobKind::Membership, for at most \a limit users; whether it is
        finished. */
    [[nodiscard]] Result<bool> goOn(Job &job, int limit);
    /*! Ends it where it stands: the rule is paused, so that nobody takes what is there for all. */
    [[nodiscard]] Result<void> cancel(const Job &job);

private:
    [[nodiscard]] Result<void> start(Job &job);
    [[nodiscard]] Result<bool> goOnClearing(Job &job, int limit);
    [[nodiscard]] Result<bool> goOnAsking(Job &job, int limit);
    [[nodiscard]] Result<void> finish(const Job &job);

    Store &m_store;
    QDateTime m_now;
    JobStore m_jobs;
};

} // namespace LicenseDesk
