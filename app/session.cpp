// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/console.h"
#include "base/canceltoken.h"
#include "service/engine.h"

#include <QCoreApplication>
#include <QStringList>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString finishedText(int groups, qint64 users)
{
    const QString userText =
        users == 1 ? CommandLine::tr("1 user") : CommandLine::tr("%1 users").arg(users);
    const QString groupText =
        groups == 1 ? CommandLine::tr("1 group") : CommandLine::tr("%1 groups").arg(groups);
    const QString what = groups > 0 ? groupText + u", "_qs + userText : userText;
    return CommandLine::tr("Finished license processing that an earlier program left: %1.")
        .arg(what);
}

bool cannotWriteNow(const Error &error)
{
    return error.code == ErrorCode::DirectoryLocked || error.code == ErrorCode::DiskFull
           || error.code == ErrorCode::DirectoryNotWritable;
}

} // namespace

Session::Session() = default;
Session::~Session() = default;

std::optional<int> Session::open(const QString &path, const CancelToken &stop)
{
    if (const std::optional<int> status = refuseServerAddress(path))
        return status;
    if (const std::optional<Error> error = openEngine(path)) {
        tell(*error);
        return ExitDirectory;
    }
    return stopped(finishQueue(stop));
}

std::optional<int> Session::openToRead(const QString &path, const CancelToken &stop)
{
    if (const std::optional<int> status = refuseServerAddress(path))
        return status;
    if (const std::optional<Error> error = openEngine(path)) {
        if (error->code == ErrorCode::DirectoryNotWritable)
            return std::nullopt;
        tell(*error);
        return ExitDirectory;
    }
    const Result<bool> finished = finishQueue(stop);
    if (finished || !cannotWriteNow(finished.error()))
        return stopped(finished);
    tell(CommandLine::tr("License processing that an earlier program left is still queued:"));
    tell(finished.error(), m_engine.get());
    return std::nullopt;
}

std::optional<Error> Session::openEngine(const QString &path)
{
    Result<std::unique_ptr<Engine>> engine = Engine::open(path, {});
    if (!engine)
        return engine.error();
    m_engine = std::move(*engine);
    return std::nullopt;
}

std::optional<int> Session::stopped(const Result<bool> &finished)
{
    if (!finished) {
        tell(finished.error(), m_engine.get());
        return exitStatus(finished.error());
    }
    if (*finished)
        return std::nullopt;
    tellStopped();
    return ExitRefused;
}

Result<bool> Session::finishQueue(const CancelToken &stop)
{
    // An empty queue asks for no right to write.
    const Result<bool> pending = m_engine->pendingJobs();
    if (!pending || !*pending)
        return pending.map([](bool) { return true; });
    int groups = 0;
    qint64 users = 0;
    const Result<ProcessingSummary> summary =
        m_engine->processAll(stop, [&](const Progress &progress) {
            if (!progress.finished)
                return;
            groups += progress.job.group ? 1 : 0;
            users += progress.job.total;
        });
    if (!summary)
        return tl::unexpected(summary.error());
    if (summary->passes > 0)
        tell(finishedText(groups, users));
    return !summary->cancelled;
}

std::optional<int> refuseServerAddress(const QString &path)
{
    if (!path.startsWith(QLatin1String("postgresql://")))
        return std::nullopt;
    tell(CommandLine::tr("%1 cannot be opened: directories on a server are not available in this "
                         "version. Name a file.")
             .arg(path));
    return ExitDirectory;
}

void tellStopped()
{
    tell(CommandLine::tr("Stopped. What is left stays queued, and goes on with the next command or "
                         "in the window."));
}

} // namespace LicenseDesk
