// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/chipcounts.h"

#include "items/whendone.h"
#include "service/licensingservice.h"

namespace LicenseDesk {

namespace {

constexpr qint64 shortestPause = 120; // in milliseconds
constexpr qint64 longestPause = 10000;

} // namespace

ChipCounts::ChipCounts(LicensingService *service, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_lastPause(int(shortestPause))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ChipCounts::start);
}

void ChipCounts::want(const QList<std::pair<QString, Count>> &counts)
{
    m_wanted = counts;
    if (!m_counting && !m_pause.isActive())
        m_pause.start(m_lastPause);
}

void ChipCounts::start()
{
    m_left = std::exchange(m_wanted, {});
    m_since.start();
    m_counting = true;
    next();
}

void ChipCounts::next()
{
    // What is wanted meanwhile makes the rest worthless.
    if (m_left.isEmpty() || !m_wanted.isEmpty()) {
        m_counting = false;
        m_lastPause = int(qBound(shortestPause, 3 * m_since.elapsed(), longestPause));
        if (!m_wanted.isEmpty())
            m_pause.start(m_left.isEmpty() ? m_lastPause : int(shortestPause));
        return;
    }
    const auto [key, count] = m_left.takeFirst();
    whenDone(
        m_service->readAside(count), this,
        [this, key = key](const Result<qint64> &number) {
            if (number)
                m_counts.insert(key, *number);
            else
                m_counts.remove(key);
            emit counted(m_counts);
            next();
        },
        [this] { m_counting = false; });
}

} // namespace LicenseDesk
