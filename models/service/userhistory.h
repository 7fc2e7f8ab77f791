// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QJsonObject>

#include <set>

namespace LicenseDesk {

/*! A license of a user as it was, from one source. */
struct PastLicense
{
    SkuId product;
    std::optional<GroupId> group; //!< none when direct
    std::vector<PlanId> disabledPlans; //!< by id
    AssignmentState state = AssignmentState::Active; //!< as shown: Disabled where R1 says so
    AssignmentError error = AssignmentError::None;

    friend bool operator==(const PastLicense &, const PastLicense &) = default;
};

/*! A user as the directory had it at a time. */
struct PastUser
{
    bool exists = false; //!< nothing else is known when not
    QJsonObject properties; //!< by Graph's names, addresses among them
    std::set<GroupId> groups; //!< of which it was a first-level member
    std::vector<PastLicense> licenses; //!< by product, direct first, then by group

    friend bool operator==(const PastUser &, const PastUser &) = default;
};

/*! The user as it is now. One that is not there is no error. */
[[nodiscard]] Result<PastUser> userNow(Reader &reader, const UserId &id);

/*! The user as it was after everything that happened until \a time, that instant included: goes
    back from the present through the old values of the audit log (R10.1). What happened before the
    log began to keep old values is not known. */
[[nodiscard]] Result<PastUser> userAt(Reader &reader, const UserId &id, const QDateTime &time);

} // namespace LicenseDesk
