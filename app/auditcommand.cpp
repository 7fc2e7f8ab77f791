// SPDX-License-Identifier: GPL-3.0-or-later
// The reports on what happened: the audit log, and the history of a user or a group (R10).
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/formatoption.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/auditreport.h"
#include "store/groupstore.h"
#include "store/reader.h"
#include "store/userstore.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <functional>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Prints what happened, newest first:\n\n"
        "  audit         the audit log: when, who, what, to whom, with old and new values\n"
        "    --since T, --until T      from a time, before a time (ISO 8601, UTC)\n"
        "    --activity A, --actor A   by their whole names\n"
        "    --target ID|UPN           of a user, group, product or contact\n"
        "    --result success|failure\n"
        "    --text WORDS              anywhere in names, reasons and values\n"
        "  history       of one user (--user ID|UPN) or group (--group ID), in sentences\n"
        "    --at T                    instead: what the user was at that time\n\n"
        "  --format table|csv|json   table for people, the others for programs");
}

const QStringList &auditOptions()
{
    static const QStringList names{QStringLiteral("since"),    QStringLiteral("until"),
                                   QStringLiteral("activity"), QStringLiteral("actor"),
                                   QStringLiteral("target"),   QStringLiteral("result"),
                                   QStringLiteral("text")};
    return names;
}

const QStringList &historyOptions()
{
    static const QStringList names{QStringLiteral("user"), QStringLiteral("group"),
                                   QStringLiteral("at")};
    return names;
}

using Print = std::function<Result<void>(Store &, ReportFormat, QIODevice &)>;

/*! Reads through a connection of its own, which needs no permission to write. */
int print(const QString &path, ReportFormat format, const Print &report)
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
    const Result<void> written =
        (*store)->inTransaction([&] { return report(**store, format, out); });
    if (written)
        return ExitDone;
    tell(written.error());
    return exitStatus(written.error());
}

/*! The id behind a user principal name; of an id, also of one that is gone, itself. */
Result<QString> idOf(Store &store, const QString &idOrName)
{
    if (const std::optional<Guid> id = Guid::fromString(idOrName))
        return id->toString();
    UserStore users(store);
    const Result<UserKey> user = users.find(idOrName);
    if (!user)
        return tl::unexpected(user.error());
    return users.read(*user).map([](const UserRecord &record) { return record.id.toString(); });
}

/*! The time of an option, invalid when it is not given; nothing for one that cannot be read. */
std::optional<QDateTime> timeOf(const Arguments &given, const QString &option)
{
    if (!given.isSet(option))
        return QDateTime();
    const QDateTime time = timeFromText(given.value(option));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<int> wrongTime(const Arguments &given, const QString &option)
{
    if (timeOf(given, option))
        return std::nullopt;
    return given.wrong(CommandLine::tr("'%1' is no time.").arg(given.value(option)));
}

Print auditReport(const Arguments &given)
{
    AuditFilter filter;
    filter.since = timeOf(given, QStringLiteral("since")).value_or(QDateTime());
    filter.until = timeOf(given, QStringLiteral("until")).value_or(QDateTime());
    filter.activity = given.value(QStringLiteral("activity"));
    filter.actor = given.value(QStringLiteral("actor"));
    filter.text = given.value(QStringLiteral("text"));
    if (given.isSet(QStringLiteral("result")))
        filter.success = given.value(QStringLiteral("result")) == QLatin1String("success");
    const QString target = given.value(QStringLiteral("target"));
    return [filter, target](Store &store, ReportFormat format, QIODevice &out) -> Result<void> {
        AuditFilter wanted = filter;
        if (!target.isEmpty()) {
            const Result<QString> id = idOf(store, target);
            if (!id)
                return tl::unexpected(id.error());
            wanted.target = *id;
        }
        Reader reader(store);
        return writeAuditReport(reader, wanted, format, out);
    };
}

Print historyReport(const Arguments &given)
{
    const QString user = given.value(QStringLiteral("user"));
    const QString group = given.value(QStringLiteral("group"));
    const QDateTime time = timeOf(given, QStringLiteral("at")).value_or(QDateTime());
    return [=](Store &store, ReportFormat format, QIODevice &out) -> Result<void> {
        Reader reader(store);
        const Result<QString> id = idOf(store, user.isEmpty() ? group : user);
        if (!id)
            return tl::unexpected(id.error());
        if (time.isValid()) {
            return writeUserAt(reader, UserId::fromString(*id).value_or(UserId()), time, format,
                               out);
        }
        const Result<QString> name = reader.nameInAuditLog(*id);
        if (!name)
            return tl::unexpected(name.error());
        if (name->isEmpty()) {
            return failure(ErrorCode::NotFound, *id,
                           {user.isEmpty() ? QStringLiteral("group") : QStringLiteral("user")});
        }
        return writeHistory(reader, *id, format, out);
    };
}

/*! What is wrong with the options of \a kind, if anything. */
std::optional<int> wrongOptions(const Arguments &given, const QString &kind)
{
    const bool isAudit = kind == QLatin1String("audit");
    for (const QString &option : isAudit ? historyOptions() : auditOptions()) {
        if (given.isSet(option))
            return given.wrong(
                CommandLine::tr("The option --%1 does not belong to this report.").arg(option));
    }
    for (const char *option : {"since", "until", "at"}) {
        if (const auto status = wrongTime(given, QLatin1String(option)))
            return status;
    }
    const QString result = given.value(QStringLiteral("result"));
    if (given.isSet(QStringLiteral("result")) && result != QLatin1String("success")
        && result != QLatin1String("failure"))
        return given.wrong(CommandLine::tr("A result is 'success' or 'failure'."));
    if (isAudit)
        return std::nullopt;
    if (given.isSet(QStringLiteral("user")) == given.isSet(QStringLiteral("group")))
        return given.wrong(CommandLine::tr("Name one user or one group."));
    if (given.isSet(QStringLiteral("at")) && given.isSet(QStringLiteral("group")))
        return given.wrong(CommandLine::tr("--at shows a user, not a group."));
    return std::nullopt;
}

} // namespace

QString reportKindOf(const QStringList &arguments)
{
    QStringList words;
    for (qsizetype place = 0; place < arguments.size(); ++place) {
        if (!arguments[place].startsWith(QLatin1String("--")))
            words.append(arguments[place]);
        else if (!arguments[place].contains(u'='))
            ++place;
    }
    return words.value(2);
}

bool isAuditReport(const QStringList &arguments)
{
    const QString kind = reportKindOf(arguments);
    return kind == QLatin1String("audit") || kind == QLatin1String("history");
}

int runAuditReport(const QStringList &arguments)
{
    Arguments given(QStringLiteral("report DIRECTORY audit|history [OPTIONS] "
                                   "[--format table|csv|json]"),
                    helpText());
    for (const QString &option :
         auditOptions() + historyOptions() + QStringList{QStringLiteral("format")})
        given.addValue(option);
    if (const std::optional<int> status = given.parse(arguments, 2, 2))
        return *status;
    const QString kind = given.positional().at(1);
    if (const std::optional<int> status = wrongOptions(given, kind))
        return *status;
    const std::optional<ReportFormat> format = formatOption(given);
    if (!format)
        return ExitUsage;
    const QString path = given.positional().constFirst();
    // Closed last, for a connection that only reads leaves the files of the log behind.
    Session session;
    {
        const StopSignals stopSignals;
        if (const std::optional<int> status = session.openToRead(path, stopSignals.token()))
            return *status;
    }
    return print(path, *format,
                 kind == QLatin1String("audit") ? auditReport(given) : historyReport(given));
}

} // namespace LicenseDesk
