// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/import.h"
#include "service/engine.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Reads product catalogues, subscriptions, rule tables, groups, users and members: CSV, or\n"
        "JSON as Graph answers it. The kind is found from the content. Each file arrives whole or\n"
        "not at all, but for the rows that are reported as skipped; a rule table, which replaces\n"
        "the one before, only when none is. Starts no license processing.\n"
        "\n"
        "A newer catalogue is compared with the one before: new, renamed and no longer named "
        "plans\n"
        "are told with the groups and users in which they are on.\n"
        "\n"
        "  --group ID             the group whose members a list of members has\n"
        "  --keep-new-plans-off   switches new plans off in all licenses that there are\n"
        "  --undoable             makes it one change that undo, or the window, takes back;\n"
        "                         otherwise it cannot be undone. Refused for more than 50,000\n"
        "                         changes. Catalogues stay.\n"
        "  --dry-run              tells what would come of it, and changes nothing");
}

/*! Prints the summaries, tells the errors, and finds the status: the worst of all files. */
int conclude(const std::vector<Result<ImportSummary>> &results, Engine &engine)
{
    int status = ExitDone;
    std::optional<Error> ended;
    for (const Result<ImportSummary> &result : results) {
        if (result) {
            if (!print(toText(*result).toUtf8()))
                status = ExitDirectory;
            if (!result->skipped.isEmpty())
                status = std::max<int>(status, ExitRefused);
            continue;
        }
        const Error &error = result.error();
        // The only thing that an import looks for is the group of the command line.
        const bool noGroup = error.code == ErrorCode::NotFound;
        // What ended the import stands for every file behind it: once is enough.
        if (ended != error && noGroup) {
            tell(CommandLine::tr("There is no group %1, which --group names. Import it first, or "
                                 "name another.")
                     .arg(error.subject));
        } else if (ended != error) {
            tell(error, &engine);
        }
        ended = error;
        status = std::max<int>(status, noGroup ? ExitUsage : exitStatus(error));
    }
    return status;
}

/*! Says so where there are more changes than a step should have, and nothing is imported then. */
bool isTooLarge(Engine &engine, const std::vector<ImportSource> &sources, ImportOptions options)
{
    options.dryRun = true;
    qint64 changes = 0;
    for (const Result<ImportSummary> &result : importFiles(engine, sources, options))
        changes += result ? result->changes : 0;
    if (changes <= mostUndoable)
        return false;
    tell(
        CommandLine::tr("The import makes %1 changes. More than %2 at once cannot be undone: leave "
                        "out --undoable, or import fewer rows at a time. Nothing was imported.")
            .arg(QString::number(changes), QString::number(mostUndoable)));
    return true;
}

} // namespace

int runImport(const QStringList &arguments)
{
    Arguments given(
        QStringLiteral("import DIRECTORY [--group ID] [--keep-new-plans-off] [--undoable] "
                       "[--dry-run] FILE…"),
        helpText());
    given.addValue(QStringLiteral("group"));
    given.addFlag(QStringLiteral("keep-new-plans-off"));
    given.addFlag(QStringLiteral("undoable"));
    given.addFlag(QStringLiteral("dry-run"));
    constexpr qsizetype any = std::numeric_limits<qsizetype>::max();
    if (const std::optional<int> status = given.parse(arguments, 2, any))
        return *status;
    ImportOptions options;
    options.keepNewPlansOff = given.isSet(QStringLiteral("keep-new-plans-off"));
    options.undoable = given.isSet(QStringLiteral("undoable"));
    options.dryRun = given.isSet(QStringLiteral("dry-run"));
    if (given.isSet(QStringLiteral("group"))) {
        const QString text = given.value(QStringLiteral("group"));
        options.group = GroupId::fromString(text);
        if (!options.group)
            return given.wrong(CommandLine::tr("'%1' after --group is no GUID.").arg(text));
    }
    Session session;
    {
        const StopSignals stopSignals;
        const std::optional<int> status =
            session.open(given.positional().constFirst(), stopSignals.token());
        if (status)
            return *status;
    }
    std::vector<ImportSource> sources;
    for (const QString &file : given.positional().sliced(1))
        sources.push_back({file, std::nullopt});
    if (options.undoable && !options.dryRun && isTooLarge(session.engine(), sources, options))
        return ExitRefused;
    return conclude(importFiles(session.engine(), sources, options), session.engine());
}

} // namespace LicenseDesk
