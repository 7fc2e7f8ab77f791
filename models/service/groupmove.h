// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace LicenseDesk {

/*! How far the move of users from one group into another has come (CopyMembers, then processing,
    then ReleaseMembers). */
struct GroupMove
{
    /*! A member of both who lacks a license of the new group, and so stays in the old one. */
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
    qint64 served = 0; //!< members of both who have all that the new one gives: they can leave
    qint64 staying = 0; //!< all of them
    QList<Staying> stayingRows; //!< the first of them, by display name
};

/*! Reads it; at most \a limit rows. NotFound. */
[[nodiscard]] Result<GroupMove> readGroupMove(Reader &reader, const GroupId &from,
                                              const GroupId &to, int limit);

} // namespace LicenseDesk
