// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <utility>

namespace LicenseDesk {

/*! How long the window did not answer at worst, while this lives. */
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_since.start();
        startTimer(5);
    }
    /*! In milliseconds. */
    [[nodiscard]] qint64 longest() const { return m_longest; }
    /*! The longest since this was asked last. */
    [[nodiscard]] qint64 take() { return std::exchange(m_longest, 0); }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = qMax(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/*! Names of so many users, in their order. */
inline QStringList people(int count)
{
    QStringList names;
    for (int number = 0; number < count; ++number)
        names.append(QStringLiteral("person%1").arg(number, 5, 10, QLatin1Char('0')));
    return names;
}

} // namespace LicenseDesk
