// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/cataloguesnapshot.h"
#include "store/connection.h"
#include "store/directoryfile.h"
#include "store/migration.h"
#include "store/statement.h"
#include "store/userstore.h"
#include "store/usertext.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QThread>
#include <QUuid>

#include <sqlite3.h>

#include <string_view>
#include <unordered_map>

namespace LicenseDesk {

namespace {

/*! The files that SQLite keeps beside \a path. */
QStringList filesOf(const QString &path)
{
    return {path, path + QStringLiteral("-wal"), path + QStringLiteral("-shm"),
            path + QStringLiteral("-journal")};
}

Result<void> insertOrganization(Connection &connection, const OrganizationRecord &organization)
{
    QSqlQuery insert = connection.query();
    if (!insert.prepare(QStringLiteral(
            "INSERT INTO directory (key, tenant_id, display_name, initial_domain, "
            "verified_domains, default_usage_location, reprocess_automatically, created) "
            "VALUES (1, ?, ?, ?, ?, ?, ?, ?)")))
        return tl::unexpected(connection.errorOf(insert));
    insert.addBindValue(toBound(organization.tenantId));
    insert.addBindValue(toBound(organization.displayName));
    insert.addBindValue(toBound(organization.initialDomain));
    insert.addBindValue(toBound(organization.verifiedDomains));
    insert.addBindValue(toBound(organization.defaultUsageLocation));
    insert.addBindValue(toBound(organization.reprocessAutomatically));
    insert.addBindValue(toBound(organization.createdDateTime));
    if (!insert.exec())
        return tl::unexpected(connection.errorOf(insert));
    return {};
}

/*! Makes the complete file at \a path, where nothing stands. */
Result<void> makeFile(const QString &path, const OrganizationRecord &organization)
{
    auto connection = Connection::open(path, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    Result<void> done = (*connection)->run("PRAGMA journal_mode = WAL");
    if (done)
        done = (*connection)
                   ->run("PRAGMA application_id = " + QByteArray::number(directoryApplicationId));
    if (done)
        done = migrate(**connection, builtInMigrations());
    if (done)
        done = insertOrganization(**connection, organization);
    // Nothing may be left in a log under the temporary name.
    if (done)
        done = (*connection)->run("PRAGMA wal_checkpoint(TRUNCATE)");
    return done;
}

/*! Lets a text be looked for without a copy of it. */
struct TextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct Store::Private
{
    std::unique_ptr<Connection> connection;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>, TextHash, std::equal_to<>>
        statements;
    StoreCaches caches;
    QThread *thread = QThread::currentThread();
    OpenMode mode = OpenMode::ReadWrite;
    bool leftOpen = false;
    bool inTransaction = false;
    std::vector<UserKey> *notedUsers = nullptr;
};

Store::Store(const QString &path) : d(std::make_unique<Private>()), m_path(path) {}

Store::~Store()
{
    d->statements.clear();
}

Result<std::unique_ptr<Store>> Store::create(const QString &path,
                                             const OrganizationRecord &organization)
{
    for (const QString &file : filesOf(path)) {
        if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
            return failure(ErrorCode::DirectoryExists, path);
    }
    // Under another name until it is complete: who opens the path finds all of it or nothing.
    const QString half =
        path + QStringLiteral(".%1.new").arg(QUuid::createUuid().toString(QUuid::Id128));
    Result<void> made = makeFile(half, organization);
    if (made && !QFile::rename(half, path)) {
        made = failure(QFileInfo::exists(path) ? ErrorCode::DirectoryExists
                                               : ErrorCode::DirectoryNotWritable,
                       path);
    }
    if (!made) {
        for (const QString &file : filesOf(half))
            QFile::remove(file);
        Error error = made.error();
        error.subject = path;
        return tl::unexpected(error);
    }
    return open(path, OpenMode::ReadWrite);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenMode mode)
{
    return open(path, mode, Settings());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenMode mode,
                                           const Settings &settings)
{
    const std::vector<Migration> &migrations =
        settings.migrations ? *settings.migrations : builtInMigrations();
    const int newest = migrations.back().version;
    if (Result<void> examined = examineFile(path, newest); !examined)
        return tl::unexpected(examined.error());
    // The engine keeps its log beside the file itself, not beside a link to it.
    const QString file = QFileInfo(path).canonicalFilePath();
    std::unique_ptr<Store> store(new Store(path));
    store->d->mode = mode;
    store->d->leftOpen = LicenseDesk::wasLeftOpen(file);
    auto connection = Connection::open(file,
                                       mode == OpenMode::ReadOnly ? Connection::Access::ReadOnly
                                                                  : Connection::Access::ReadWrite,
                                       settings.patience);
    if (!connection)
        return tl::unexpected(connection.error());
    store->d->connection = std::move(*connection);
    Result<void> prepared = store->prepareDirectory(migrations);
    if (!prepared) {
        Error error = prepared.error();
        error.subject = path;
        return tl::unexpected(error);
    }
    return store;
}

Result<void> Store::prepareDirectory(const std::vector<Migration> &migrations)
{
    Connection &connection = *d->connection;
    const bool writable = d->mode == OpenMode::ReadWrite;
    const int newest = migrations.back().version;
    Result<int> version = examineSchema(connection, newest);
    if (!version)
        return tl::unexpected(version.error());
    if (d->leftOpen) {
        if (Result<void> checked = checkForDamage(connection); !checked)
            return checked;
    }
    if (writable) {
        // Waits for another writer, and finds out now that nothing can be written.
        Result<void> locked = connection.run("BEGIN IMMEDIATE");
        if (locked)
            locked = connection.run("ROLLBACK");
        if (!locked)
            return locked;
    }
    if (*version < newest) {
        if (!writable) {
            return failure(
                ErrorCode::DirectoryNotWritable, {}, {},
                QStringLiteral("schema version %1 must be brought up to date first").arg(*version));
        }
        Result<void> migrated = backUp(connection, *version);
        if (migrated)
            migrated = migrate(connection, migrations);
        if (!migrated)
            return migrated;
    }
    if (Result<void> verified = verifyMigrations(connection, migrations); !verified)
        return verified;
    if (writable) {
        if (Result<QString> log = connection.text("PRAGMA journal_mode = WAL"); !log)
            return tl::unexpected(log.error());
    }
    connection.setCheckpointOnClose(true);
    return {};
}

bool Store::wasLeftOpen() const
{
    return d->leftOpen;
}

Result<void> Store::begin()
{
    Q_ASSERT_X(!d->inTransaction, "Store", "transactions do not nest");
    Result<qint64> begun =
        Statement(*this, d->mode == OpenMode::ReadOnly ? "BEGIN" : "BEGIN IMMEDIATE").execute();
    if (!begun)
        return tl::unexpected(begun.error());
    d->caches.auditNames.newest.reset(); // others may have written since
    d->inTransaction = true;
    return {};
}

Result<void> Store::beginReading()
{
    if (Result<qint64> begun = Statement(*this, "BEGIN").execute(); !begun)
        return tl::unexpected(begun.error());
    d->inTransaction = true;
    return {};
}

Result<void> Store::commit()
{
    if (Result<void> written = UserText(*this).write(); !written)
        return written;
    if (Result<void> counted = UserStore(*this).countAdded(); !counted)
        return counted;
    if (Result<qint64> committed = Statement(*this, "COMMIT").execute(); !committed)
        return tl::unexpected(committed.error());
    d->inTransaction = false;
    return {};
}

void Store::rollback(bool written)
{
    d->inTransaction = false;
    if (written)
        d->caches = {};
    // After some errors the engine has rolled back already.
    if (sqlite3_get_autocommit(d->connection->handle()) == 0)
        (void)Statement(*this, "ROLLBACK").execute();
}

void Store::noteUsers(std::vector<UserKey> *users)
{
    d->notedUsers = users;
}

void Store::noteUser(UserKey user)
{
    if (d->notedUsers)
        d->notedUsers->push_back(user);
}

bool Store::isInTransaction() const
{
    return d->inTransaction;
}

Result<QSqlQuery *> Store::prepare(const char *sql)
{
    Q_ASSERT_X(d->thread == QThread::currentThread(), "Store", "used in another thread");
    if (const auto known = d->statements.find(std::string_view(sql)); known != d->statements.end())
        return known->second.get();
    auto made = std::make_unique<QSqlQuery>(d->connection->query());
    if (!made->prepare(QString::fromUtf8(sql)))
        return tl::unexpected(errorOf(*made));
    return d->statements.emplace(sql, std::move(made)).first->second.get();
}

Result<void> Store::execute(QSqlQuery &query)
{
    if (!query.exec())
        return tl::unexpected(errorOf(query));
    return {};
}

Error Store::errorOf(const QSqlQuery &query) const
{
    Error error = d->connection->errorOf(query);
    error.subject = m_path;
    return error;
}

Result<qint64> Store::nextSequence()
{
    return Statement(*this, "UPDATE directory SET sequence = sequence + 1 RETURNING sequence")
        .number();
}

Result<OrganizationRecord> Store::organization()
{
    auto record =
        Statement(*this, "SELECT tenant_id, display_name, initial_domain, "
                         "verified_domains, default_usage_location, "
                         "reprocess_automatically, created FROM directory")
            .one([](const Row &row) {
                return OrganizationRecord{row.guid(0), row.text(1),    row.text(2), row.list(3),
                                          row.text(4), row.boolean(5), row.time(6)};
            });
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return failure(ErrorCode::DirectoryDamaged, m_path);
    return **record;
}

Result<void> Store::setOrganization(const OrganizationRecord &organization)
{
    return Steps(*this)
        .run("UPDATE directory SET tenant_id = ?, display_name = ?, initial_domain = ?, "
             "verified_domains = ?, default_usage_location = ?, reprocess_automatically = ?, "
             "created = ?",
             organization.tenantId, organization.displayName, organization.initialDomain,
             organization.verifiedDomains, organization.defaultUsageLocation,
             organization.reprocessAutomatically, organization.createdDateTime)
        .result();
}

Result<qint64> Store::dataVersion()
{
    return Statement(*this, "PRAGMA data_version").number();
}

Result<qint64> Store::catalogueVersion()
{
    return Statement(*this, "SELECT catalogue_version FROM directory").number();
}

void Store::interrupt()
{
    sqlite3_interrupt(d->connection->handle());
}

QByteArrayList Store::preparedStatements() const
{
    QByteArrayList texts;
    for (const auto &[text, statement] : d->statements)
        texts.append(QByteArray::fromStdString(text));
    return texts;
}

StoreCaches &Store::caches()
{
    return d->caches;
}

} // namespace LicenseDesk
