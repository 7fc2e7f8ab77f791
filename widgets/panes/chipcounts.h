// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace LicenseDesk {

class LicensingService;
class Reader;

/*! Counts, one after the other and aside from what the grid reads, how many rows each condition
    would leave. Takes its time on directories that are long to count. */
class ChipCounts : public QObject
{
    Q_OBJECT

public:
    using Count = std::function<Result<qint64>(Reader &)>;

    ChipCounts(LicensingService *service, QObject *parent);

    /*! In place of those that were wanted before, after a pause. */
    void want(const QList<std::pair<QString, Count>> &counts);

signals:
    /*! As far as they are known; those of before stay until they are counted anew. */
    void counted(const QHash<QString, qint64> &counts);

private:
    void start();
    void next();

    LicensingService *m_service;
    QList<std::pair<QString, Count>> m_wanted;
    QList<std::pair<QString, Count>> m_left;
    QHash<QString, qint64> m_counts;
    QTimer m_pause;
    QElapsedTimer m_since; //!< the counting began
    int m_lastPause = 0; //!< in milliseconds
    bool m_counting = false;
};

} // namespace LicenseDesk
