// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"

#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
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
        "Writes the directory in the form that import reads. Importing an export changes nothing.\n"
        "\n"
        "  organization           name, default location, domains, automatic reprocessing\n"
        "  catalogue              products and plans, as the vendor's CSV has them\n"
        "  subscriptions          what is bought\n"
        "  exclusive-plans        the three rule tables\n"
        "  prerequisite-plans\n"
        "  prohibited-locations\n"
        "  contacts               contacts and their addresses\n"
        "  groups                 groups with their licenses and members\n"
        "  users                  users with their licenses, errors included\n"
        "  all                    each of these, as a file in FOLDER\n"
        "\n"
        "Without FILE it goes to standard output. A file is replaced whole or not at all.");
}

Result<void> printExport(Store &store, ExportKind kind)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return failure(ErrorCode::Internal, CommandLine::tr("standard output"));
    Result<void> written = writeExport(store, kind, out);
    if (!written && written.error().subject.isEmpty())
        written.error().subject = CommandLine::tr("standard output");
    return written;
}

/*! Reads through a connection of its own, which needs no permission to write. */
Result<void> runOn(const QString &path, std::optional<ExportKind> kind, const QString &target)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    if (kind)
        return target.isEmpty() ? printExport(**store, *kind)
                                : exportToFile(**store, *kind, target);
    const Result<QStringList> files = exportDirectory(**store, target);
    if (!files)
        return tl::unexpected(files.error());
    return print(files->join(u'\n').toUtf8() + '\n')
               ? Result<void>()
               : failure(ErrorCode::Internal, CommandLine::tr("standard output"));
}

} // namespace

int runExport(const QStringList &arguments)
{
    Arguments given(QStringLiteral("export DIRECTORY KIND [FILE] | export DIRECTORY all FOLDER"),
                    helpText());
    if (const std::optional<int> status = given.parse(arguments, 2, 3))
        return *status;
    const QString name = given.positional().at(1);
    const QString target = given.positional().value(2);
    const std::optional<ExportKind> kind = exportKindFromString(name);
    const bool all = name == QLatin1String("all");
    if (!kind && !all)
        return given.wrong(CommandLine::tr("There is no kind of export '%1'.").arg(name));
    if (all && target.isEmpty())
        return given.wrong(CommandLine::tr("Name the folder that all files go to."));
    const QString path = given.positional().constFirst();
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status = session.openToRead(path, stopSignals.token()))
            return *status;
    }
    const Result<void> written = runOn(path, kind, target);
    if (written)
        return ExitDone;
    tell(written.error());
    return exitStatus(written.error());
}

} // namespace LicenseDesk
