// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphauditfilter.h"
#include "exchange/graphhandlers.h"

namespace LicenseDesk::GraphHandlers {

namespace {

/*! `activityDateTime`, `activityDateTime desc`, `… asc`: newest first unless said otherwise. */
Graphed<Qt::SortOrder> orderOf(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return Qt::DescendingOrder;
    const bool isTime =
        words[0].compare(QLatin1String("activityDateTime"), Qt::CaseInsensitive) == 0;
    const QString direction = words.value(1, QStringLiteral("asc"));
    if (isTime && words.size() <= 2 && direction == QLatin1String("asc"))
        return Qt::AscendingOrder;
    if (isTime && words.size() == 2 && direction == QLatin1String("desc"))
        return Qt::DescendingOrder;
    return badRequest(
        QStringLiteral("The value '%1' is not supported in $orderby.").arg(text.trimmed()));
}

} // namespace

Graphed<GraphAnswer> listDirectoryAudits(GraphCall &call)
{
    GraphAuditFilter wanted;
    if (call.query.ownFilter) {
        const Graphed<GraphAuditFilter> filter = parseGraphAuditFilter(*call.query.ownFilter);
        if (!filter)
            return tl::unexpected(filter.error());
        wanted = *filter;
    }
    const Graphed<Qt::SortOrder> order = orderOf(call.query.orderBy);
    if (!order)
        return tl::unexpected(order.error());
    const auto fetch = [&](const QString &position, int limit) -> Graphed<QList<GraphObject>> {
        bool isNumber = true;
        const qint64 from = position.isEmpty() ? 0 : position.toLongLong(&isNumber);
        if (!isNumber || from < 0)
            return badSkipToken(position);
        QList<GraphObject> objects;
        if (wanted.contradicts)
            return objects;
        const auto rows = call.reader().auditEntries(wanted.filter, *order, from, limit);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const AuditRow &row : *rows)
            objects.append(graphObject(row.entry, row.id));
        return objects;
    };
    GraphCall::List list{QStringLiteral("auditLogs/directoryAudits"), {&directoryAuditType()}};
    list.filtered = true;
    Graphed<GraphAnswer> answer = call.answer(list, fetch);
    if (!answer || !call.query.count)
        return answer;
    const Result<qint64> count =
        wanted.contradicts ? Result<qint64>(0) : call.reader().countAuditEntries(wanted.filter);
    if (!count)
        return tl::unexpected(count.error());
    QJsonObject body = answer->body.toObject();
    body.insert(QStringLiteral("@odata.count"), *count);
    answer->body = body;
    return answer;
}

Graphed<GraphAnswer> showDirectoryAudit(GraphCall &call)
{
    const QString id = call.parameters.value(0);
    const QLatin1String prefix("Directory_");
    bool isNumber = false;
    const qint64 number = id.startsWith(prefix, Qt::CaseInsensitive)
                              ? id.mid(prefix.size()).toLongLong(&isNumber)
                              : 0;
    const Result<std::optional<AuditRow>> row = call.reader().auditEntry(isNumber ? number : 0);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row) {
        return tl::unexpected(
            GraphFault(Error{ErrorCode::NotFound, id, {QStringLiteral("directoryAudit")}, {}}));
    }
    return call.answer(200, QStringLiteral("auditLogs/directoryAudits"),
                       graphObject((*row)->entry, (*row)->id));
}

} // namespace LicenseDesk::GraphHandlers
