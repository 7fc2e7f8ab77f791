// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QElapsedTimer>

#include <chrono>

struct sqlite3;

namespace LicenseDesk {

class Store;

/*! As long as it lives, statements of \a store fail with Cancelled once \a time is over. Borrowed
    store, its thread. */
class Deadline
{
public:
    Deadline(Store &store, std::chrono::milliseconds time);
    ~Deadline();
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

    /*! Whether a statement was ended by it. */
    [[nodiscard]] bool hasStruck() const { return m_struck; }

private:
    static int onProgress(void *deadline);

    sqlite3 *m_handle = nullptr;
    std::chrono::milliseconds m_time;
    QElapsedTimer m_since;
    bool m_struck = false;
};

} // namespace LicenseDesk
