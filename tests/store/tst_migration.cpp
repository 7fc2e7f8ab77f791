// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include "store/connection.h"
#include "support/directorybuilder.h"

#include <QFile>
#include <QTest>

using namespace LicenseDesk;

namespace {

int newestVersion()
{
    return builtInMigrations().back().version;
}

/*! The steps that there are, and one more. */
std::vector<Migration> withAnother(const QByteArray &text)
{
    std::vector<Migration> migrations = builtInMigrations();
    migrations.push_back(Migration::fromText(newestVersion() + 1, text));
    return migrations;
}

Result<std::unique_ptr<Store>> open(const QString &path, OpenMode mode, const QByteArray &another)
{
    const std::vector<Migration> migrations = withAnother(another);
    Store::Settings settings;
    settings.migrations = &migrations;
    return Store::open(path, mode, settings);
}

const QByteArray goodStep("CREATE TABLE extra (key INTEGER PRIMARY KEY)\n"
                          "-- next statement --\n"
                          "INSERT INTO extra (key) SELECT key FROM contact\n");

qint64 number(const QString &path, const QByteArray &sql)
{
    return valueOf(valueOf(Connection::open(path, Connection::Access::ReadOnly))->number(sql));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Migration : public QObject
{
    Q_OBJECT

private slots:
    void textIsSplitAtItsMarkers();
    void builtInStepsHaveNoGap();
    void anOldDirectoryIsBroughtUpToDateAfterABackup();
    void aStepThatFailsChangesNothing();
    void readOnlyDoesNotMigrate();
    void anAlteredStepIsNoticed();
    void aStepTakenByAnotherProgramIsNotTakenAgain();
};

void tst_Migration::textIsSplitAtItsMarkers()
{
    const Migration migration = Migration::fromText(3, goodStep);
    QCOMPARE(migration.version, 3);
    QCOMPARE(migration.statements,
             QByteArrayList({"CREATE TABLE extra (key INTEGER PRIMARY KEY)",
                             "INSERT INTO extra (key) SELECT key FROM contact"}));
    QCOMPARE(migration.checksum.size(), 64);
    QVERIFY(migration.checksum != Migration::fromText(3, goodStep + ' ').checksum);
}

void tst_Migration::builtInStepsHaveNoGap()
{
    QVERIFY(!builtInMigrations().empty());
    int version = 0;
    for (const Migration &migration : builtInMigrations()) {
        QCOMPARE(migration.version, ++version);
        QVERIFY(!migration.statements.isEmpty());
    }
}

void tst_Migration::anOldDirectoryIsBroughtUpToDateAfterABackup()
{
    const TemporaryDirectory directory;
    {
        auto store = directory.create();
        ContactRecord contact;
        contact.id = ContactId::create();
        contact.displayName = QStringLiteral("Ada");
        valueOf(store->inTransaction([&] { return UserStore(*store).add(contact); }));
    }
    {
        auto store = open(directory.path(), OpenMode::ReadWrite, (goodStep));
        QVERIFY(store.has_value());
        QCOMPARE(valueOf(Statement(**store, "SELECT count(*) FROM extra").number()), 1);
    }
    QCOMPARE(number(directory.path(), "PRAGMA user_version"), newestVersion() + 1);
    QCOMPARE(number(directory.path(), "SELECT count(*) FROM migration"), newestVersion() + 1);

    // The backup is a directory of the old version, with all that was in it.
    const QString backup = directory.path() + QStringLiteral(".backup-v%1").arg(newestVersion());
    auto old = valueOf(Store::open(backup, OpenMode::ReadWrite));
    QCOMPARE(valueOf(Statement(*old, "SELECT count(*) FROM contact").number()), 1);

    // The program that knows the old version only refuses the new one.
    auto newer = Store::open(directory.path(), OpenMode::ReadWrite);
    QVERIFY(!newer);
    QCOMPARE(newer.error().code, ErrorCode::DirectoryNewer);
}

void tst_Migration::aStepThatFailsChangesNothing()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    const QByteArray before = contents(directory.path());
    auto store = open(directory.path(), OpenMode::ReadWrite,
                      (goodStep
                       + "-- next statement --\nINSERT INTO nowhere "
                         "VALUES (1)\n"));
    QVERIFY(!store);
    QCOMPARE(contents(directory.path()), before);
    QCOMPARE(number(directory.path(), "PRAGMA user_version"), newestVersion());
    QCOMPARE(number(directory.path(), "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"),
             0);
    QVERIFY(Store::open(directory.path(), OpenMode::ReadWrite).has_value());
}

void tst_Migration::readOnlyDoesNotMigrate()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    const QByteArray before = contents(directory.path());
    auto store = open(directory.path(), OpenMode::ReadOnly, (goodStep));
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::DirectoryNotWritable);
    QCOMPARE(contents(directory.path()), before);
    QVERIFY(!QFile::exists(directory.path() + QStringLiteral(".backup-v%1").arg(newestVersion())));
}

void tst_Migration::anAlteredStepIsNoticed()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    QVERIFY(open(directory.path(), OpenMode::ReadWrite, (goodStep)).has_value());
    auto other = open(directory.path(), OpenMode::ReadWrite, (goodStep + "\n"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::DirectoryDamaged);
    QVERIFY(open(directory.path(), OpenMode::ReadWrite, (goodStep)).has_value());
}

void tst_Migration::aStepTakenByAnotherProgramIsNotTakenAgain()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    const std::vector<Migration> migrations = withAnother(goodStep);
    auto first = valueOf(Connection::open(directory.path(), Connection::Access::ReadWrite));
    auto second = valueOf(Connection::open(directory.path(), Connection::Access::ReadWrite));
    valueOf(migrate(*first, migrations));
    valueOf(migrate(*second, migrations));
    valueOf(verifyMigrations(*second, migrations));
}

QTEST_GUILESS_MAIN(tst_Migration)
#include "tst_migration.moc"
