// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/formatoption.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/auditreport.h"
#include "exchange/report.h"
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
    return CommandLine::tr("Prints a report:\n\n"
                           "  errors        who does not get what, or keeps it, and why\n"
                           "  groups        members, licenses and users in error of each group\n"
                           "  products      units of each product: total, assigned, available\n"
                           "  assignments   every license of every user, one line a source\n"
                           "  redundant     direct licenses that groups give as well\n"
                           "  rule-conflicts  users whose plans the licensing rules would not\n"
                           "                allow, now or under changed tables; a rule takes\n"
                           "                nothing from anybody by itself\n"
                           "  rules         the licensing rules: exclusive and prerequisite\n"
                           "                plans, prohibited locations\n"
                           "  audit         the audit log; see report DIRECTORY audit --help\n"
                           "  history       what happened to a user or a group\n"
                           "  why           why a user has a license or a plan, or not, and what\n"
                           "                helps; see report DIRECTORY why --help\n\n"
                           "  --rules FILE  rule-conflicts: a rule table to be tried; may be "
                           "repeated\n"
                           "  --at T        rules: as they were at a time (ISO 8601, UTC)\n"
                           "  --format table|csv|json   table for people, the others for programs");
}

/*! Reads through a connection of its own, which needs no permission to write. */
int printReport(const QString &path, ReportKind kind, ReportFormat format,
                const ReportOptions &options)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
    if (!store) {
        tell(store.error());
        return exitStatus(store.error());
    }
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        tell(CommandLine::tr("Standard output cannot be written."));
        return ExitDirectory;
    }
    const Result<void> written = writeReport(**store, kind, format, out, options);
    if (written)
        return ExitDone;
    Error error = written.error();
    if (error.subject.isEmpty())
        error.subject = CommandLine::tr("standard output");
    tell(error);
    return exitStatus(error);
}

} // namespace

int runReport(const QStringList &arguments)
{
    if (isAuditReport(arguments))
        return runAuditReport(arguments);
    if (reportKindOf(arguments) == QLatin1String("why"))
        return runWhyReport(arguments);
    Arguments given(
        QStringLiteral("report DIRECTORY errors|groups|products|assignments|redundant|"
                       "rule-conflicts|rules [--rules FILE]… [--at T] [--format table|csv|json]"),
        helpText());
    given.addValue(QStringLiteral("format"));
    given.addValue(QStringLiteral("rules"));
    given.addValue(QStringLiteral("at"));
    if (const std::optional<int> status = given.parse(arguments, 2, 2))
        return *status;
    const QString kindName = given.positional().at(1);
    const std::optional<ReportKind> kind = reportKindFromString(kindName);
    if (!kind)
        return given.wrong(CommandLine::tr("There is no report '%1'.").arg(kindName));
    const std::optional<ReportFormat> format = formatOption(given);
    if (!format)
        return ExitUsage;
    ReportOptions options;
    for (const QString &file : given.values(QStringLiteral("rules"))) {
        const Result<RuleTable> table = readRuleFile(file);
        if (!table) {
            tell(table.error());
            return exitStatus(table.error());
        }
        std::erase_if(options.rules,
                      [&](const RuleTable &other) { return other.kind == table->kind; });
        options.rules.push_back(*table);
    }
    if (!options.rules.empty() && *kind != ReportKind::RuleConflicts)
        return given.wrong(CommandLine::tr("--rules is for the report rule-conflicts."));
    if (given.isSet(QStringLiteral("at"))) {
        if (*kind != ReportKind::Rules)
            return given.wrong(CommandLine::tr("--at is for the reports rules and history."));
        options.at = timeFromText(given.value(QStringLiteral("at")));
        if (!options.at.isValid()) {
            return given.wrong(
                CommandLine::tr("'%1' is no time.").arg(given.value(QStringLiteral("at"))));
        }
    }
    const QString path = given.positional().constFirst();
    // Closed last, for a connection that only reads leaves the files of the log behind.
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status = session.openToRead(path, stopSignals.token()))
            return *status;
    }
    return printReport(path, *kind, *format, options);
}

} // namespace LicenseDesk
