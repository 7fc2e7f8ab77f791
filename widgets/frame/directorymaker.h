// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/newdirectory.h"

#include <QFuture>

#include <memory>

class QThread;

namespace LicenseDesk {

/*! Makes directories on a thread of its own, one at a time. Going away, it gives up what is half
    made. GUI thread. */
class DirectoryMaker
{
public:
    DirectoryMaker() = default;
    ~DirectoryMaker();
    DirectoryMaker(const DirectoryMaker &) = delete;
    DirectoryMaker &operator=(const DirectoryMaker &) = delete;

    [[nodiscard]] QFuture<Result<void>> create(const NewDirectory &directory);

private:
    CancelToken m_cancel;
    std::unique_ptr<QThread> m_thread;
};

} // namespace LicenseDesk
