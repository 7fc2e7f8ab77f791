// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <memory>
#include <optional>

namespace LicenseDesk {

class CancelToken;
class Engine;

/*! A directory opened for a command. Finishes what another program left in the queue (R4.8), and
    says so on standard error. */
class Session
{
public:
    Session();
    ~Session();

    /*! The exit status, after a message, when the command cannot be run: the directory cannot be
        opened, the queue not be worked off, or \a stop asked to leave it. */
    [[nodiscard]] std::optional<int> open(const QString &path, const CancelToken &stop);
    /*! The same for a command that only reads: where nothing can be written, the queue stays as
        it is, after a message if there is something in it. engine() is not to be used then. */
    [[nodiscard]] std::optional<int> openToRead(const QString &path, const CancelToken &stop);

    [[nodiscard]] Engine &engine() { return *m_engine; }

private:
    [[nodiscard]] std::optional<Error> openEngine(const QString &path);
    [[nodiscard]] std::optional<int> stopped(const Result<bool> &finished);
    [[nodiscard]] Result<bool> finishQueue(const CancelToken &stop);

    std::unique_ptr<Engine> m_engine;
};

/*! The exit status, after a message, for a path that is the address of a server: directories are
    files in this version. */
[[nodiscard]] std::optional<int> refuseServerAddress(const QString &path);

/*! Tells that processing was stopped and goes on with the next command. */
void tellStopped();

} // namespace LicenseDesk
