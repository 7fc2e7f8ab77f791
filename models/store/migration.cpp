// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QVariant>

// Outside of any namespace, as Qt wants it; a static library's resources are not found otherwise.
static void initializeResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace LicenseDesk {

namespace {

constexpr char marker[] = "-- next statement --";

std::vector<Migration> readBuiltInMigrations()
{
    initializeResources();
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/licensedesk/migrations"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back(Migration::fromText(name.left(4).toInt(), file.readAll()));
    }
    return migrations;
}

Result<void> record(Connection &connection, const Migration &migration)
{
    QSqlQuery insert = connection.query();
    if (!insert.prepare(QStringLiteral(
            "INSERT INTO migration (version, checksum, applied_at) VALUES (?, ?, ?)")))
        return tl::unexpected(connection.errorOf(insert));
    insert.addBindValue(migration.version);
    insert.addBindValue(QString::fromLatin1(migration.checksum));
    insert.addBindValue(QDateTime::currentMSecsSinceEpoch());
    if (!insert.exec())
        return tl::unexpected(connection.errorOf(insert));
    return {};
}

/*! Inside a transaction. */
Result<void> apply(Connection &connection, const Migration &migration)
{
    Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= migration.version)
        return {};
    Result<void> done = connection.run("CREATE TABLE IF NOT EXISTS migration (version INTEGER "
                                       "PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER "
                                       "NOT NULL)");
    for (const QByteArray &statement : migration.statements) {
        if (!done)
            return done;
        done = connection.run(statement);
    }
    if (done)
        done = record(connection, migration);
    if (done)
        done = connection.run("PRAGMA user_version = " + QByteArray::number(migration.version));
    return done;
}

} // namespace

Migration Migration::fromText(int version, const QByteArray &text)
{
    Migration migration;
    migration.version = version;
    migration.checksum = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    QByteArray statement;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed() == marker) {
            migration.statements.append(statement.trimmed());
            statement.clear();
        } else {
            statement += line + '\n';
        }
    }
    if (!statement.trimmed().isEmpty())
        migration.statements.append(statement.trimmed());
    return migration;
}

const std::vector<Migration> &builtInMigrations()
{
    static const std::vector<Migration> migrations = readBuiltInMigrations();
    return migrations;
}

Result<void> migrate(Connection &connection, const std::vector<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (Result<void> begun = connection.run("BEGIN IMMEDIATE"); !begun)
            return begun;
        Result<void> done = apply(connection, migration);
        if (done)
            done = connection.run("COMMIT");
        if (!done) {
            (void)connection.run("ROLLBACK");
            return done;
        }
    }
    return {};
}

Result<void> verifyMigrations(Connection &connection, const std::vector<Migration> &migrations)
{
    QSqlQuery taken = connection.query();
    if (!taken.exec(QStringLiteral("SELECT version, checksum FROM migration ORDER BY version")))
        return tl::unexpected(connection.errorOf(taken));
    for (const Migration &migration : migrations) {
        if (!taken.next() || taken.value(0).toInt() != migration.version
            || taken.value(1).toByteArray() != migration.checksum) {
            return failure(ErrorCode::DirectoryDamaged, connection.path(), {},
                           QStringLiteral("schema version %1 is not the one known by this number")
                               .arg(migration.version));
        }
    }
    return {};
}

} // namespace LicenseDesk
