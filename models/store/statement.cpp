// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

namespace LicenseDesk {

QDateTime Row::time(int column) const
{
    if (isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QStringList Row::list(int column) const
{
    QStringList list;
    const QString json = text(column);
    if (json.size() <= 2) // the empty array, by far the most frequent
        return list;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    list.reserve(array.size());
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

QVariant toBound(const QString &text)
{
    // The driver binds a null string as NULL.
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

QVariant toBound(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArrayLiteral("")) : QVariant(bytes);
}

QVariant toBound(const Guid &guid)
{
    return guid.toBytes();
}

QVariant toBound(const QDateTime &time)
{
    return time.isValid() ? QVariant(qlonglong(time.toMSecsSinceEpoch())) : QVariant();
}

QVariant toBound(const QStringList &list)
{
    if (list.isEmpty())
        return QStringLiteral("[]");
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

Statement::Statement(Store &store, const char *sql) : m_store(store)
{
    Result<QSqlQuery *> query = store.prepare(sql);
    if (query)
        m_query = *query;
    else
        m_error = query.error();
}

Statement::~Statement()
{
    // An unfinished statement would hold its snapshot of the directory.
    if (m_query)
        m_query->finish();
}

Result<qint64> Statement::run()
{
    if (m_error)
        return tl::unexpected(*m_error);
    for (qsizetype position = 0; position < m_values.size(); ++position)
        m_query->bindValue(int(position), m_values[position]);
    if (Result<void> executed = m_store.execute(*m_query); !executed)
        return tl::unexpected(executed.error());
    return m_query->isSelect() ? 0 : m_query->numRowsAffected();
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().type() != QSqlError::NoError)
        return tl::unexpected(m_store.errorOf(*m_query));
    return false;
}

} // namespace LicenseDesk
