// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/formatoption.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/reportrows.h"
#include "exchange/rowwriter.h"
#include "service/engine.h"
#include "service/undolabel.h"
#include "store/undostore.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
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
        "undo takes back the last change of the directory that was made in the window, or by\n"
        "move, new-plans, remove-redundant or import --undoable; redo makes it again. Where\n"
        "something that it left has been changed again since, nothing is done, and it is said "
        "what\n"
        "and by whom.\n\n"
        "  --list   only list the changes that can be undone and redone, newest first\n"
        "  --format table|csv|json   of the list: table for people, the others for programs");
}

int refuse(const Error &error, Engine &engine)
{
    tell(error, &engine);
    return exitStatus(error);
}

int list(Engine &engine, ReportFormat format)
{
    Result<std::vector<UndoStep>> steps = UndoStore(engine.store()).steps();
    if (!steps)
        return refuse(steps.error(), engine);
    std::reverse(steps->begin(), steps->end());
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        tell(CommandLine::tr("Standard output cannot be written."));
        return ExitDirectory;
    }
    const std::vector<ReportColumn> columns{{"dateTime", CommandLine::tr("Time")},
                                            {"change", CommandLine::tr("Change")},
                                            {"actor", CommandLine::tr("By")},
                                            {"undone", CommandLine::tr("Undone")}};
    const Result<void> written = writeRows(
        columns,
        [&](const ReportVisit &visit) -> Result<void> {
            for (const UndoStep &step : *steps) {
                Result<void> visited = visit({step.at.toUTC().toString(Qt::ISODate),
                                              undoLabelText(step.label), step.actor, step.undone});
                if (!visited)
                    return visited;
            }
            return {};
        },
        format, out);
    return written ? int(ExitDone) : refuse(written.error(), engine);
}

int revert(Engine &engine, UndoDirection direction)
{
    const bool undoing = direction == UndoDirection::Undo;
    const Result<std::optional<UndoStep>> step = UndoStore(engine.store()).next(direction);
    if (!step)
        return refuse(step.error(), engine);
    if (!*step) {
        tell(undoing ? CommandLine::tr("There is nothing to undo.")
                     : CommandLine::tr("There is nothing to redo."));
        return ExitRefused;
    }
    const Result<Receipt> receipt = engine.apply(RevertStep{(*step)->id, direction});
    if (!receipt)
        return refuse(receipt.error(), engine);
    tell((undoing ? CommandLine::tr("Undone: %1.") : CommandLine::tr("Redone: %1."))
             .arg(undoLabelText((*step)->label)));
    const StopSignals stopSignals;
    const Result<ProcessingSummary> processed = engine.processAll(stopSignals.token());
    if (!processed)
        return refuse(processed.error(), engine);
    if (processed->cancelled)
        tellStopped();
    return ExitDone;
}

int run(const QStringList &arguments, const QString &name, UndoDirection direction)
{
    Arguments given(name + QStringLiteral(" DIRECTORY [--list] [--format table|csv|json]"),
                    helpText());
    given.addFlag(QStringLiteral("list"));
    given.addValue(QStringLiteral("format"));
    if (const std::optional<int> status = given.parse(arguments, 1, 1))
        return *status;
    const std::optional<ReportFormat> format = formatOption(given);
    if (!format)
        return ExitUsage;
    Session session;
    {
        const StopSignals stopSignals;
        const QString path = given.positional().constFirst();
        if (const std::optional<int> status = session.open(path, stopSignals.token()))
            return *status;
    }
    return given.isSet(QStringLiteral("list")) ? list(session.engine(), *format)
                                               : revert(session.engine(), direction);
}

} // namespace

int runUndo(const QStringList &arguments)
{
    return run(arguments, QStringLiteral("undo"), UndoDirection::Undo);
}

int runRedo(const QStringList &arguments)
{
    return run(arguments, QStringLiteral("redo"), UndoDirection::Redo);
}

} // namespace LicenseDesk
