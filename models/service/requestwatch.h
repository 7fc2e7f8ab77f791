// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <atomic>
#include <memory>

namespace LicenseDesk {

/*! Goes along with a request over many objects: how many are done, and a wish to stop, upon which
    all of the request is taken back. Copies share what they know; any thread may ask and tell. */
class RequestWatch
{
public:
    RequestWatch() : m_state(std::make_shared<State>()) {}

    [[nodiscard]] qint64 done() const { return m_state->done; }
    /*! 0 while it is not known. */
    [[nodiscard]] qint64 total() const { return m_state->total; }
    void cancel() const { m_state->cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_state->cancelled; }

    /*! \name For the one who works. */
    //! @{
    void begin(qint64 total) const
    {
        m_state->done = 0;
        m_state->total = total;
    }
    /*! Another object is done. Cancelled when nothing more is to be done. */
    [[nodiscard]] Result<void> step() const
    {
        m_state->done += 1;
        if (isCancelled())
            return failure(ErrorCode::Cancelled);
        return {};
    }
    //! @}

private:
    struct State
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic_bool cancelled = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace LicenseDesk
