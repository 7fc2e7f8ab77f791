// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/formatoption.h"
#include "app/licensearguments.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/redundancyrows.h"
#include "exchange/rowwriter.h"
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
        "Removes direct licenses that groups give as well, with all the plans that are on. Who\n"
        "would lose a plan keeps the license, and the plans are named.\n\n"
        "  --group ID   only of the members of this group, who must have the product from it\n"
        "  --sku SKU    only this product, by its id or part number\n"
        "  --dry-run    only say what would be done\n"
        "  --format table|csv|json   table for people, the others for programs");
}

Result<std::vector<RedundancyRow>> findRows(Engine &engine, const RedundancyScope &scope)
{
    std::vector<RedundancyRow> rows;
    Result<void> found = engine.store().inSnapshot([&] {
        return forEachRedundancy(engine.store(), scope, [&](const RedundancyRow &row) {
            rows.push_back(row);
            return Result<void>();
        });
    });
    if (!found)
        return tl::unexpected(found.error());
    return rows;
}

Result<std::vector<RedundancyRow>> removeRows(Engine &engine, const RedundancyScope &scope)
{
    return engine.apply(RemoveRedundantLicenses{scope}, Engine::Recording::On)
        .map([](const Receipt &receipt) { return receipt.redundancy; });
}

int refuse(const Error &error, Engine &engine)
{
    tell(error, &engine);
    return exitStatus(error);
}

int printRows(Engine &engine, const RedundancyScope &scope, const std::vector<RedundancyRow> &rows,
              bool done, ReportFormat format)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = engine.reader().catalogue();
    if (!catalogue)
        return refuse(catalogue.error(), engine);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        tell(CommandLine::tr("Standard output cannot be written."));
        return ExitDirectory;
    }
    bool refused = false;
    qint64 removable = 0;
    for (const RedundancyRow &row : rows) {
        removable += row.isRemovable() ? 1 : 0;
        refused |= row.refusal.has_value();
    }
    const Result<void> written = writeRows(
        redundancyColumns(),
        [&](const ReportVisit &visit) -> Result<void> {
            for (const RedundancyRow &row : rows) {
                Result<void> visited = visit(redundancyCells(row, scope, **catalogue, done));
                if (!visited)
                    return visited;
            }
            return {};
        },
        format, out);
    if (!written)
        return refuse(written.error(), engine);
    const QString text =
        done ? CommandLine::tr("Direct licenses removed: %1, kept: %2.")
             : CommandLine::tr("Direct licenses that would be removed: %1, kept: %2.");
    const qint64 direct = std::ranges::count_if(rows, [](const RedundancyRow &row) {
        return row.redundancy != Redundancy::NoDirectLicense;
    });
    tell(text.arg(removable).arg(direct - removable));
    return refused ? ExitRefused : ExitDone;
}

int run(Engine &engine, const RedundancyScope &scope, bool dryRun, ReportFormat format)
{
    const Result<std::vector<RedundancyRow>> rows =
        dryRun ? findRows(engine, scope) : removeRows(engine, scope);
    if (!rows)
        return refuse(rows.error(), engine);
    const int status = printRows(engine, scope, *rows, !dryRun, format);
    const StopSignals stopSignals;
    const Result<ProcessingSummary> processed = engine.processAll(stopSignals.token()); // R7.1
    if (!processed)
        return refuse(processed.error(), engine);
    if (processed->cancelled)
        tellStopped();
    return status;
}

} // namespace

int runRemoveRedundant(const QStringList &arguments)
{
    Arguments given(QStringLiteral("remove-redundant DIRECTORY [--group ID] [--sku SKU] "
                                   "[--dry-run] [--format table|csv|json]"),
                    helpText());
    for (const char *name : {"group", "sku", "format"})
        given.addValue(QLatin1String(name));
    given.addFlag(QStringLiteral("dry-run"));
    if (const std::optional<int> status = given.parse(arguments, 1, 1))
        return *status;
    const std::optional<ReportFormat> format = formatOption(given);
    if (!format)
        return ExitUsage;
    RedundancyScope scope;
    if (given.isSet(QStringLiteral("group"))) {
        scope.group = groupOption(given, QStringLiteral("group"));
        if (!scope.group)
            return ExitUsage;
    }
    Session session;
    {
        const StopSignals stopSignals;
        const QString path = given.positional().constFirst();
        if (const std::optional<int> status = session.open(path, stopSignals.token()))
            return *status;
    }
    if (given.isSet(QStringLiteral("sku"))) {
        scope.product = productOption(given, QStringLiteral("sku"), session.engine());
        if (!scope.product)
            return ExitRefused;
    }
    return run(session.engine(), scope, given.isSet(QStringLiteral("dry-run")), *format);
}

} // namespace LicenseDesk
