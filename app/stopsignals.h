// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

namespace LicenseDesk {

/*! While one exists, the first SIGINT or SIGTERM asks to stop instead of ending the program; the
    second one ends it. One at a time. */
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    [[nodiscard]] const CancelToken &token() const { return m_token; }

private:
    CancelToken m_token;
};

} // namespace LicenseDesk
