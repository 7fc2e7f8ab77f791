// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/graphbatch.h"
#include "exchange/textdecoder.h"
#include "service/engine.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Runs a Graph JSON batch, {\"requests\":[…]}, from a file or from standard input, in "
        "order,\n"
        "and prints {\"responses\":[…]}.\n\n"
        "  --no-wait   leave license processing queued for the next command, or the window");
}

QString shownName(const QString &name)
{
    return name == QLatin1String("-") ? CommandLine::tr("standard input") : name;
}

Result<QByteArray> readRequests(const QString &name)
{
    const bool standardInput = name == QLatin1String("-");
    const QString shown = shownName(name);
    Result<QByteArray> bytes;
    if (standardInput) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly)) {
            return failure(ErrorCode::UnreadableInput, shown,
                           {CommandLine::tr("It cannot be opened.")});
        }
        bytes = input.readAll();
    } else {
        bytes = readInputFile(name);
    }
    return bytes ? decodeText(*bytes, shown) : bytes;
}

int runRequests(Engine &engine, const QByteArray &json, const QString &shown, bool wait)
{
    const StopSignals stopSignals;
    BatchOptions options;
    options.wait = wait;
    options.cancel = stopSignals.token();
    Result<BatchAnswer> answer = runBatch(engine, json, options);
    if (!answer) {
        if (answer.error().code == ErrorCode::UnreadableInput)
            answer.error().subject = shown;
        tell(answer.error(), &engine);
        return exitStatus(answer.error());
    }
    const QByteArray end = answer->json.endsWith('\n') ? "" : "\n";
    if (!print(answer->json + end))
        return ExitDirectory;
    if (answer->directoryError) {
        tell(*answer->directoryError, &engine);
        return exitStatus(*answer->directoryError);
    }
    if (stopSignals.token().isCancelled()) {
        tellStopped();
        return ExitRefused;
    }
    return answer->anyFailed ? ExitRefused : ExitDone;
}

} // namespace

int runGraph(const QStringList &arguments)
{
    Arguments given(QStringLiteral("graph DIRECTORY [--no-wait] [REQUESTS.json]"), helpText());
    given.addFlag(QStringLiteral("no-wait"));
    if (const std::optional<int> status = given.parse(arguments, 1, 2))
        return *status;
    Session session;
    {
        const StopSignals stopSignals;
        const std::optional<int> status =
            session.open(given.positional().constFirst(), stopSignals.token());
        if (status)
            return *status;
    }
    const QString name = given.positional().value(1, QStringLiteral("-"));
    const Result<QByteArray> json = readRequests(name);
    if (json)
        return runRequests(session.engine(), *json, shownName(name),
                           !given.isSet(QStringLiteral("no-wait")));
    tell(json.error());
    return exitStatus(json.error());
}

} // namespace LicenseDesk
