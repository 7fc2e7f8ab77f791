// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/change.h"
#include "store/store.h"

namespace LicenseDesk {

class UndoRecorder;

/*! Stores what \a recorder noted of \a changes as the newest step, and returns its number; 0 where
    nothing differs. The second half of moving members (ReleaseMembers) goes on with the step of the
    first one, if that is the newest. In the transaction of the changes: a step stands with what it
    did, or not at all. */
[[nodiscard]] Result<qint64> recordStep(Store &store, const std::vector<Change> &changes,
                                        UndoRecorder &recorder, const QDateTime &now,
                                        const QString &actor);

} // namespace LicenseDesk
