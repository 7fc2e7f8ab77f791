// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/databaseerror.h"
#include "store/sqlfunctions.h"

#include <QRandomGenerator>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

namespace LicenseDesk {

namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("licensedesk-%1").arg(++counter);
}

/*! The file as a URI: only so can the engine be told not to make a missing one. */
QString databaseName(const QString &path, Connection::Access access)
{
    QString mode;
    switch (access) {
    case Connection::Access::Create:
        mode = QStringLiteral("rwc");
        break;
    case Connection::Access::ReadWrite:
        mode = QStringLiteral("rw");
        break;
    case Connection::Access::ReadOnly:
        mode = QStringLiteral("ro");
        break;
    case Connection::Access::Peek:
        mode = QStringLiteral("ro&immutable=1");
        break;
    }
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + u"?mode=" + mode;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3 *const *>(handle.constData());
    return nullptr;
}

} // namespace

Connection::~Connection()
{
    m_handle = nullptr;
    m_database.close();
    m_database = QSqlDatabase();
    if (!m_name.isEmpty())
        QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access,
                                                     std::chrono::milliseconds patience)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    connection->m_patience = patience;
    connection->m_name = nextConnectionName();
    QSqlDatabase &database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    if (!database.isValid())
        return failure(ErrorCode::Internal, path, {}, QStringLiteral("no SQLite driver"));
    const bool readOnly = access == Access::ReadOnly || access == Access::Peek;
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI")
                               + (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    database.setDatabaseName(databaseName(path, access));
    if (!database.open())
        return tl::unexpected(databaseError(database.lastError(), path));
    connection->m_handle = handleOf(database);
    if (!connection->m_handle)
        return failure(ErrorCode::Internal, path, {}, QStringLiteral("no SQLite connection"));
    sqlite3_extended_result_codes(connection->m_handle, 1);
    if (access == Access::ReadWrite)
        connection->setCheckpointOnClose(false);
    sqlite3_busy_handler(connection->m_handle, onBusy, connection.get());
    if (!addSqlFunctions(connection->m_handle))
        return failure(ErrorCode::Internal, path, {}, QStringLiteral("no memory"));
    if (access == Access::Peek)
        return connection; // not even a setting may read what could be anything
    for (const char *pragma :
         {"PRAGMA trusted_schema = OFF", "PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL",
          "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32768"}) {
        if (Result<void> set = connection->run(pragma); !set)
            return tl::unexpected(set.error());
    }
    return connection;
}

QSqlQuery Connection::query() const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query;
}

Result<void> Connection::run(const QByteArray &sql)
{
    QSqlQuery statement = query();
    if (!statement.exec(QString::fromUtf8(sql)))
        return tl::unexpected(errorOf(statement));
    return {};
}

Result<qint64> Connection::number(const QByteArray &sql)
{
    return text(sql).map([](const QString &value) { return value.toLongLong(); });
}

Result<QString> Connection::text(const QByteArray &sql)
{
    QSqlQuery statement = query();
    if (!statement.exec(QString::fromUtf8(sql)))
        return tl::unexpected(errorOf(statement));
    if (statement.next())
        return statement.value(0).toString();
    if (statement.lastError().type() != QSqlError::NoError)
        return tl::unexpected(errorOf(statement));
    return QString();
}

Error Connection::errorOf(const QSqlQuery &query) const
{
    return databaseError(query.lastError(), m_path, m_handle);
}

int Connection::onBusy(void *connection, int count)
{
    // The engine's own handler soon sleeps so long between two attempts that it never gets in
    // beside a process that commits one transaction after the other.
    auto *self = static_cast<Connection *>(connection);
    if (count == 0)
        self->m_waiting.start();
    if (self->m_waiting.hasExpired(self->m_patience.count()))
        return 0;
    QThread::usleep(QRandomGenerator::global()->bounded(500, 4000));
    return 1;
}

void Connection::setCheckpointOnClose(bool allowed)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, allowed ? 0 : 1, nullptr);
}

} // namespace LicenseDesk
