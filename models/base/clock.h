// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

namespace LicenseDesk {

/*! Where the present time (UTC) comes from; tests pass their own. Called from the thread of the
    object that was given it. */
using Clock = std::function<QDateTime()>;

[[nodiscard]] inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace LicenseDesk
