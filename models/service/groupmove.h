// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <vector>

namespace LicenseDesk {

/*! How far the move of users from one group into another has come (CopyMembers, then processing,
    then ReleaseMembers). */
struct GroupMove
{
    /*! A member of both who lacks a license of the new group and would lack it without the old one,
        too, and so stays in it. */
    struct Staying
    {
        UserId user;
        QString userName;
        QString userPrincipalName;
        QList<AssignmentRow> errors; //!< of the new group; none as long as it is not processed
    };

    QString fromName;
    QString toName;
    qint64 outside = 0; //!< members of the old group who are none of the new one yet
    qint64 served = 0; //!< members of both who have, or get by leaving, all that the new one gives
    qint64 staying = 0; //!< all of them
    QList<Staying> stayingRows; //!< the first of them, by display name
};

/*! The users of both groups who can leave \a from: those who have all the licenses of \a to, and
    those who are refused one only because of what \a from gives, so that leaving gives it in the
    same pass (R7). Units are counted: who would find none left is not among them. */
[[nodiscard]] Result<std::vector<UserId>> membersFreeToLeave(Store &store, GroupKey from,
                                                             GroupKey to);

/*! Reads it; at most \a limit rows. NotFound. */
[[nodiscard]] Result<GroupMove> readGroupMove(Reader &reader, const GroupId &from,
                                              const GroupId &to, int limit);

} // namespace LicenseDesk
