// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/jobstore.h"

#include <QDateTime>

#include <optional>

namespace LicenseDesk {

/*! Notices that somebody else changed a user between reading and processing him (R7): another
    window, another command. One object a batch, used in the order of its functions. */
class UserConflicts
{
public:
    explicit UserConflicts(Store &store) : m_store(store) {}

    /*! Before the lock is asked for: notes whose turn it is, at most \a limit users, and when by
        \a clock it has read that. */
    [[nodiscard]] Result<void> look(int limit, const Clock &clock);
    /*! With the lock: writes an entry at \a now for each of these users whose turn it still is
        and whose licenses, properties or memberships were changed meanwhile. They are processed
        with what holds now, so nothing is lost. */
    [[nodiscard]] Result<void> record(const Job &job, int limit, const QDateTime &now);

private:
    [[nodiscard]] Result<std::vector<PassUser>> changedSince() const;
    [[nodiscard]] Result<void> audit(const PassUser &user, const QDateTime &now);

    Store &m_store;
    std::optional<Job> m_job;
    std::vector<PassUser> m_users;
    qint64 m_lastEntry = 0;
    QDateTime m_readAt;
};

} // namespace LicenseDesk
