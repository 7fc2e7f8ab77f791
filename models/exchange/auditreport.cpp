// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/auditreport.h"

#include "exchange/rowwriter.h"
#include "service/auditlines.h"
#include "service/userhistory.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LicenseDesk {

namespace {

constexpr int pageSize = 1000;

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/*! Calls \a visit with every line, page by page. */
Result<void> forEachLine(Reader &reader, const AuditFilter &filter, const QString &about,
                         const std::function<Result<void>(const AuditLine &)> &visit)
{
    AuditWords words(reader, about);
    for (qint64 from = 0;;) {
        const auto rows = reader.auditEntries(filter, Qt::DescendingOrder, from, pageSize);
        if (!rows)
            return tl::unexpected(rows.error());
        const Result<QList<AuditLine>> lines = words.lines(*rows);
        if (!lines)
            return tl::unexpected(lines.error());
        for (const AuditLine &line : *lines) {
            if (Result<void> visited = visit(line); !visited)
                return visited;
        }
        if (rows->size() < pageSize)
            return {};
        from = rows->back().id;
    }
}

std::vector<ReportColumn> auditColumns()
{
    return {{"activityDateTime", Report::tr("Time (UTC)")},
            {"activity", Report::tr("Activity")},
            {"category", {}},
            {"actor", Report::tr("Actor")},
            {"targetType", {}},
            {"targetId", {}},
            {"target", Report::tr("Target")},
            {"memberId", {}},
            {"member", {}},
            {"result", Report::tr("Result")},
            {"resultReason", {}},
            {"what", Report::tr("What happened")},
            {"oldValue", {}},
            {"newValue", {}}};
}

ReportRow auditRow(const AuditLine &line)
{
    const AuditEntry &entry = line.row.entry;
    return {
        timeText(entry.at), entry.activity,
        entry.category,     entry.actor,
        entry.targetType,   entry.targetId,
        entry.targetName,   entry.memberId,
        entry.memberName,   entry.success ? QStringLiteral("success") : QStringLiteral("failure"),
        entry.reason,       line.sentence,
        entry.oldValue,     entry.newValue};
}

} // namespace

Result<void> writeAuditReport(Reader &reader, const AuditFilter &filter, ReportFormat format,
                              QIODevice &out)
{
    return writeRows(
        auditColumns(),
        [&](const ReportVisit &visit) {
            return forEachLine(reader, filter, {},
                               [&](const AuditLine &line) { return visit(auditRow(line)); });
        },
        format, out);
}

Result<void> writeHistory(Reader &reader, const QString &id, ReportFormat format, QIODevice &out)
{
    AuditFilter filter;
    filter.target = id;
    return writeRows(
        {{"activityDateTime", Report::tr("Time (UTC)")},
         {"what", Report::tr("What happened")},
         {"actor", Report::tr("Actor")},
         {"result", Report::tr("Result")}},
        [&](const ReportVisit &visit) {
            return forEachLine(reader, filter, id, [&](const AuditLine &line) {
                const AuditEntry &entry = line.row.entry;
                return visit(
                    {timeText(entry.at), line.sentence, entry.actor,
                     entry.success ? QStringLiteral("success") : QStringLiteral("failure")});
            });
        },
        format, out);
}

Result<void> writeUserAt(Reader &reader, const UserId &user, const QDateTime &time,
                         ReportFormat format, QIODevice &out)
{
    const Result<PastUser> was = userAt(reader, user, time);
    if (!was)
        return tl::unexpected(was.error());
    const Result<QStringList> lines = AuditWords(reader).lines(*was);
    if (!lines)
        return tl::unexpected(lines.error());
    return writeRows(
        {{"name", Report::tr("Name")}, {"value", Report::tr("Value")}},
        [&](const ReportVisit &visit) {
            for (const QString &line : *lines) {
                const qsizetype colon = line.indexOf(QLatin1String(": "));
                Result<void> visited =
                    visit({line.left(colon), colon < 0 ? QString() : line.mid(colon + 2)});
                if (!visited)
                    return visited;
            }
            return Result<void>();
        },
        format, out);
}

QDateTime timeFromText(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace LicenseDesk
