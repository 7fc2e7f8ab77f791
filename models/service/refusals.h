// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/change.h"
#include "service/requestwatch.h"

namespace LicenseDesk {

class Engine;

/*! Who of several users would be refused direct licenses (R3), and the changes of the others. */
struct Refusals
{
    struct Refused
    {
        UserId user;
        QString name; //!< display name
        QString reason; //!< a sentence for people, in names
    };
    std::vector<Refused> refused; //!< in the order of the changes
    std::vector<Change> others; //!< likewise; one request of them is accepted now
};

/*! Whether \a changes give or take direct licenses of several users, and nothing else: then some
    of them can be refused, and the others not. */
[[nodiscard]] bool canPartBeRefused(const std::vector<Change> &changes);

/*! Tries the \a changes of canPartBeRefused() in their order, each on top of those that were
    accepted, so that no unit is given twice; all of it is rolled back. Cancelled by \a watch. */
[[nodiscard]] Result<Refusals> findRefusals(Engine &engine, const std::vector<Change> &changes,
                                            const RequestWatch &watch);

} // namespace LicenseDesk
