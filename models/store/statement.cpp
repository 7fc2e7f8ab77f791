// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/databaseerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#include <sqlite3.h>

namespace LicenseDesk {

namespace {

sqlite3_stmt *handleOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3_stmt*") == 0)
        return *static_cast<sqlite3_stmt *const *>(handle.constData());
    return nullptr;
}

} // namespace

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_FLOAT)
        return qRound64(sqlite3_column_double(m_statement, column));
    return sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!bytes)
        return {};
    const QString text = QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
    if (!text.contains(QChar::ReplacementCharacter))
        return text;
    // Half of a surrogate pair is kept by the engine, and not by Qt. The number of bytes is right
    // only after the value was asked for.
    const void *characters = sqlite3_column_text16(m_statement, column);
    return QString(static_cast<const QChar *>(characters),
                   sqlite3_column_bytes16(m_statement, column) / qsizetype(sizeof(QChar)));
}

QByteArray Row::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column)};
}

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
    if (!query)
        m_error = query.error();
    else if (m_statement = handleOf(**query); !m_statement)
        m_error = Error{ErrorCode::Internal, store.path(), {}, QStringLiteral("no statement")};
}

Statement::~Statement()
{
    // An unfinished statement would hold its snapshot of the directory. What is bound is not read
    // any more: the next use binds all of it anew.
    sqlite3_reset(m_statement);
}

Error Statement::lastError() const
{
    sqlite3 *handle = sqlite3_db_handle(m_statement);
    // Asked for its words in UTF-16, the engine also keeps the system's error number, and only
    // then: it is by that number that a full disk is known.
    const QString text(static_cast<const QChar *>(sqlite3_errmsg16(handle)));
    return databaseError(QSqlError(QString::fromUtf8(sqlite3_sql(m_statement)), text,
                                   QSqlError::StatementError,
                                   QString::number(sqlite3_extended_errcode(handle))),
                         m_store.path(), handle);
}

qint64 Statement::lastRow() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement));
}

void Statement::bindNumber(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
}

/*! Binds what toBound() makes, and the plain numbers of a list. */
void Statement::bindValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: {
        const auto *text = static_cast<const QString *>(value.constData());
        if (text->isNull())
            break;
        if (QStringView(*text).isValidUtf16()) {
            const QByteArray utf8 = text->toUtf8(); // many times faster than the engine's own way
            m_values.append(utf8);
            sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()),
                              SQLITE_STATIC);
            return;
        }
        m_values.append(value);
        sqlite3_bind_text16(m_statement, ++m_bound, text->utf16(),
                            int(text->size() * qsizetype(sizeof(QChar))), SQLITE_STATIC);
        return;
    }
    case QMetaType::QByteArray: {
        const auto *bytes = static_cast<const QByteArray *>(value.constData());
        if (bytes->isNull())
            break;
        m_values.append(value);
        sqlite3_bind_blob(m_statement, ++m_bound, bytes->constData(), int(bytes->size()),
                          SQLITE_STATIC);
        return;
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        bindNumber(value.toLongLong());
        return;
    default:
        Q_ASSERT_X(!value.isValid(), "Statement", "a value of a kind that is never bound");
        break;
    }
    sqlite3_bind_null(m_statement, ++m_bound);
}

Result<qint64> Statement::run()
{
    if (m_error)
        return tl::unexpected(*m_error);
    if (sqlite3_bind_parameter_count(m_statement) != m_bound) {
        return failure(ErrorCode::Internal, m_store.path(), {},
                       QStringLiteral("%1 values for: %2")
                           .arg(m_bound)
                           .arg(QString::fromUtf8(sqlite3_sql(m_statement))));
    }
    if (Result<void> stepped = step(); !stepped)
        return tl::unexpected(stepped.error());
    return sqlite3_column_count(m_statement) > 0
               ? 0
               : qint64(sqlite3_changes(sqlite3_db_handle(m_statement)));
}

Result<void> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    m_hasRow = code == SQLITE_ROW;
    if (m_hasRow || code == SQLITE_DONE)
        return {};
    return tl::unexpected(lastError());
}

} // namespace LicenseDesk
