// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/groupmove.h"
#include "service/licensingservice.h"

#include <QTimer>

namespace LicenseDesk {

/*! The second half of moving members (ReleaseMembers), as soon as the first has been processed.
    Deletes itself when it is done; ended before, the move goes on when it is asked for again. */
class GroupMover : public QObject
{
    Q_OBJECT

public:
    GroupMover(LicensingService *service, const GroupId &from, const GroupId &to, QWidget *parent);

signals:
    /*! Words on how it ended; \a stays says who stays in the old group and why, or is empty. */
    void finished(const QString &result, const QString &stays);

private:
    void look();
    void release(const GroupMove &move);
    void fail(const Error &error);

    LicensingService *m_service;
    GroupId m_from;
    GroupId m_to;
    QWidget *m_window;
    QTimer m_soon; //!< gathers what the service tells
    bool m_looking = false;
};

} // namespace LicenseDesk
