// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/auditmodel.h"

#include "items/roles.h"
#include "store/reader.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

QString oneLine(QString text)
{
    return text.replace(u'\n', QLatin1String("; "));
}

} // namespace

QString auditTimeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' '
           + local.time().toString(QStringLiteral("HH:mm:ss"));
}

AuditModel::AuditModel(LicensingService *service, QObject *parent)
    : PagedRows(service,
                ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products | ObjectKind::Jobs
                    | ObjectKind::Organization,
                parent)
{
    requery();
}

void AuditModel::setFilter(const AuditFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    requery();
}

void AuditModel::setHistoryOf(const QString &id)
{
    if (m_isHistory && m_filter.target == id)
        return;
    m_isHistory = true;
    m_filter = {};
    m_filter.target = id;
    requery(true);
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isHistory ? int(HistoryColumnCount) : int(ColumnCount);
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (m_isHistory) {
        const QStringList titles{tr("Time"), tr("What happened"), tr("Actor")};
        return titles.value(section);
    }
    const QStringList titles{tr("Time"),   tr("Activity"),  tr("Target"),   tr("Actor"),
                             tr("Result"), tr("Old value"), tr("New value")};
    return titles.value(section);
}

std::optional<PagedModel::Query> AuditModel::query() const
{
    if (m_isHistory && m_filter.target.isEmpty())
        return {};
    const QString about = m_isHistory ? m_filter.target : QString();
    return makeQuery(
        [filter = m_filter](Reader &reader) { return reader.countAuditEntries(filter); },
        [filter = m_filter, about](Reader &reader, qint64 offset, int limit) {
            return auditLines(reader, filter, about, offset, limit);
        },
        [](const AuditLine &line) { return QByteArray::number(line.row.id); });
}

QString AuditModel::text(const AuditLine &line, int column) const
{
    const AuditEntry &entry = line.row.entry;
    if (m_isHistory) {
        switch (HistoryColumn(column)) {
        case When:
            return auditTimeText(entry.at);
        case What:
            return line.sentence;
        case Who:
            return entry.actor;
        case HistoryColumnCount:
            break;
        }
        return {};
    }
    switch (Column(column)) {
    case Time:
        return auditTimeText(entry.at);
    case Activity:
        return entry.activity;
    case Target:
        return line.targetText;
    case Actor:
        return entry.actor;
    case Outcome:
        return entry.success ? tr("Success") : tr("Failure");
    case OldValue:
        return line.oldText;
    case NewValue:
        return line.newText.isEmpty() ? entry.reason : line.newText;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditModel::cell(const AuditLine &line, int column, int role) const
{
    const bool tells = m_isHistory ? column == What : column == Outcome;
    if (role == SeverityRole && tells && !line.row.entry.success)
        return int(Severity::Error);
    if (role == ValueRole && column == (m_isHistory ? int(When) : int(Time)))
        return line.row.entry.at;
    if (role == Qt::ToolTipRole && !m_isHistory && column == Outcome)
        return line.row.entry.reason;
    if (role == Qt::ToolTipRole)
        return text(line, column);
    return role == Qt::DisplayRole ? QVariant(oneLine(text(line, column))) : QVariant();
}

} // namespace LicenseDesk
