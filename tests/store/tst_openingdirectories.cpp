// SPDX-License-Identifier: GPL-3.0-or-later
// What is no directory, or cannot be used now, is refused with its own code and stays as it was.
#include "store/connection.h"
#include "store/directoryfile.h"
#include "store/migration.h"
#include "support/directorybuilder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace LicenseDesk;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

constexpr auto opened = ErrorCode(-1);

/*! The code of the refusal, or \e opened. */
ErrorCode openError(const QString &path, OpenMode mode = OpenMode::ReadWrite)
{
    Store::Settings settings;
    settings.patience = std::chrono::milliseconds(200);
    auto store = Store::open(path, mode, settings);
    return store ? opened : store.error().code;
}

void change(const QString &path, const QByteArrayList &statements)
{
    auto connection = valueOf(Connection::open(path, Connection::Access::Create));
    for (const QByteArray &sql : statements)
        valueOf(connection->run(sql));
}

/*! A DirectoryHolder at work; killed at the latest with the object. */
class Holder
{
public:
    explicit Holder(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(DIRECTORY_HOLDER), arguments);
        m_process.waitForStarted();
    }
    ~Holder() { kill(); }

    /*! The next number that it says. */
    int number()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20000))
                return -2;
        }
        return m_process.readLine().trimmed().toInt();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

qint64 contacts(Store &store)
{
    return valueOf(Statement(store, "SELECT count(*) FROM contact").number());
}

} // namespace

class tst_OpeningDirectories : public QObject
{
    Q_OBJECT

private slots:
    void aNewDirectoryIsOpenedAgain();
    void createNeverTouchesWhatExists_data();
    void createNeverTouchesWhatExists();
    void createLeavesNothingHalfMade();
    void foreignThingsAreRefused_data();
    void foreignThingsAreRefused();
    void damageIsToldFromForeignFiles_data();
    void damageIsToldFromForeignFiles();
    void damageInsideIsFoundAfterAKill();
    void aNewerDirectoryIsRefused();
    void aLockedDirectoryIsRefused();
    void anExclusivelyLockedDirectoryIsRefused();
    void aKilledProgramLosesNothing();
    void readOnlyOpensAfterAKill();
    void aProgramAtWorkIsNotTakenForAKilledOne();
    void aFullDiskChangesNothing();
    void noDirectoryIsMadeOnAFullDisk();
    void readOnlyWritesNothing();
    void manyConnectionsOfOneProgramKeepTheirLocks();
};

void tst_OpeningDirectories::aNewDirectoryIsOpenedAgain()
{
    const TemporaryDirectory directory;
    const OrganizationRecord organization = TemporaryDirectory::contoso();
    QVERIFY(Store::create(directory.path(), organization).has_value());
    // Nothing but the file itself is left beside it.
    QCOMPARE(QDir(directory.folder()).entryList(QDir::Files),
             QStringList{QStringLiteral("test.licensedesk")});
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        auto store = valueOf(Store::open(directory.path(), mode));
        QVERIFY(valueOf(store->organization()) == organization);
        QVERIFY(!store->wasLeftOpen());
        QCOMPARE(store->path(), directory.path());
    }
}

void tst_OpeningDirectories::createNeverTouchesWhatExists_data()
{
    QTest::addColumn<QString>("existing");
    QTest::newRow("a file") << QStringLiteral("test.licensedesk");
    QTest::newRow("the log of a removed directory") << QStringLiteral("test.licensedesk-wal");
    QTest::newRow("a journal") << QStringLiteral("test.licensedesk-journal");
}

void tst_OpeningDirectories::createNeverTouchesWhatExists()
{
    QFETCH(QString, existing);
    const TemporaryDirectory directory;
    write(directory.path(existing), "something");
    auto store = Store::create(directory.path(), TemporaryDirectory::contoso());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::DirectoryExists);
    QCOMPARE(store.error().subject, directory.path());
    QCOMPARE(contents(directory.path(existing)), QByteArray("something"));
    QCOMPARE(QDir(directory.folder()).entryList(QDir::Files), QStringList{existing});
}

void tst_OpeningDirectories::createLeavesNothingHalfMade()
{
    const TemporaryDirectory directory;
    auto store = Store::create(directory.path(QStringLiteral("missing/test.licensedesk")),
                               TemporaryDirectory::contoso());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::DirectoryNotWritable);
    QVERIFY(QDir(directory.folder()).isEmpty());

    QDir(directory.folder()).mkdir(QStringLiteral("taken"));
    store = Store::create(directory.path(QStringLiteral("taken")), TemporaryDirectory::contoso());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::DirectoryExists);
}

void tst_OpeningDirectories::foreignThingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("short text") << QByteArray("no directory");
    QTest::newRow("long text") << QByteArray(5000, 'x');
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void tst_OpeningDirectories::foreignThingsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const TemporaryDirectory directory;
    write(directory.path(), bytes);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        QCOMPARE(openError(directory.path(), mode), ErrorCode::DirectoryForeign);
    QCOMPARE(contents(directory.path()), bytes);

    QCOMPARE(openError(directory.folder()), ErrorCode::DirectoryForeign);
    QCOMPARE(openError(directory.path(QStringLiteral("none"))), ErrorCode::DirectoryMissing);
    QVERIFY(!QFile::exists(directory.path(QStringLiteral("none"))));

    const QString foreign = directory.path(QStringLiteral("foreign.sqlite"));
    change(foreign, {"PRAGMA journal_mode = WAL", "CREATE TABLE usr (key INTEGER PRIMARY KEY)"});
    const QByteArray before = contents(foreign);
    QCOMPARE(openError(foreign), ErrorCode::DirectoryForeign);
    QCOMPARE(contents(foreign), before);
    QVERIFY(!QFile::exists(foreign + QStringLiteral("-wal")));
}

void tst_OpeningDirectories::damageIsToldFromForeignFiles_data()
{
    QTest::addColumn<int>("keptBytes");
    QTest::addColumn<int>("flippedByte");
    QTest::newRow("cut to a few bytes") << 60 << -1;
    QTest::newRow("cut inside the first page") << 1000 << -1;
    QTest::newRow("cut in the middle") << 40000 << -1;
    QTest::newRow("one byte short") << -1 << -1;
    QTest::newRow("page size") << 0 << 16;
    QTest::newRow("the header's name") << 0 << 3;
    QTest::newRow("payload fraction") << 0 << 21;
    QTest::newRow("the schema's root") << 0 << 100;
    QTest::newRow("text encoding") << 0 << 59;
}

void tst_OpeningDirectories::damageIsToldFromForeignFiles()
{
    QFETCH(int, keptBytes);
    QFETCH(int, flippedByte);
    const TemporaryDirectory directory;
    (void)directory.create();
    QByteArray bytes = contents(directory.path());
    QVERIFY(bytes.size() > 50000);
    if (keptBytes > 0)
        bytes.truncate(keptBytes);
    else if (keptBytes < 0)
        bytes.chop(-keptBytes);
    if (flippedByte >= 0)
        bytes[flippedByte] = char(bytes[flippedByte] ^ 0xff);
    write(directory.path(), bytes);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        QCOMPARE(openError(directory.path(), mode), ErrorCode::DirectoryDamaged);
    QCOMPARE(contents(directory.path()), bytes);
}

void tst_OpeningDirectories::damageInsideIsFoundAfterAKill()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    {
        Holder holder({QStringLiteral("write"), directory.path()});
        QCOMPARE(holder.number(), 1);
        holder.kill();
    }
    QByteArray bytes = contents(directory.path());
    // The header of a page in the middle of the file, which opening does not read by itself. The
    // log has none of it, for the contacts are elsewhere.
    for (qsizetype page = 4096 * 20; page < bytes.size(); page += 4096)
        bytes[page] = char(0x77);
    write(directory.path(), bytes);
    QCOMPARE(openError(directory.path()), ErrorCode::DirectoryDamaged);
    QCOMPARE(contents(directory.path()), bytes);
}

void tst_OpeningDirectories::aNewerDirectoryIsRefused()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    change(directory.path(), {"PRAGMA user_version = 77"});
    const QByteArray before = contents(directory.path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        auto store = Store::open(directory.path(), mode);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DirectoryNewer);
        QCOMPARE(store.error().arguments,
                 QStringList({QStringLiteral("77"), QString::number(builtInMigrations().size())}));
    }
    QCOMPARE(contents(directory.path()), before);
}

void tst_OpeningDirectories::aLockedDirectoryIsRefused()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    Store::Settings impatient;
    impatient.patience = std::chrono::milliseconds(200);
    auto open = valueOf(Store::open(directory.path(), OpenMode::ReadWrite, impatient));
    Holder holder({QStringLiteral("lock"), directory.path()});
    QCOMPARE(holder.number(), 0);
    const QByteArray before = contents(directory.path());
    QCOMPARE(openError(directory.path()), ErrorCode::DirectoryLocked);
    const auto refused = open->inTransaction([&] { return open->nextSequence(); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DirectoryLocked);
    QCOMPARE(contents(directory.path()), before);
    // Readers do not mind.
    QCOMPARE(openError(directory.path(), OpenMode::ReadOnly), opened);
    holder.kill();
    QCOMPARE(openError(directory.path()), opened);
    QCOMPARE(valueOf(open->inTransaction([&] { return open->nextSequence(); })), 1);
}

void tst_OpeningDirectories::anExclusivelyLockedDirectoryIsRefused()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    Holder holder({QStringLiteral("exclusive"), directory.path()});
    QCOMPARE(holder.number(), 0);
    const QByteArray before = contents(directory.path());
    QCOMPARE(openError(directory.path()), ErrorCode::DirectoryLocked);
    QCOMPARE(openError(directory.path(), OpenMode::ReadOnly), ErrorCode::DirectoryLocked);
    QCOMPARE(contents(directory.path()), before);
    holder.kill();
    QCOMPARE(openError(directory.path()), opened);
}

void tst_OpeningDirectories::aKilledProgramLosesNothing()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    qint64 committed = 0;
    for (int kill = 0; kill < 10; ++kill) {
        Holder holder({QStringLiteral("write"), directory.path()});
        int written = 0;
        for (int count = 0; count <= kill * 3; ++count)
            written = holder.number();
        QVERIFY(written > 0);
        holder.kill();
        auto store = valueOf(Store::open(directory.path(), OpenMode::ReadWrite));
        QVERIFY(store->wasLeftOpen());
        // What it said was committed; it may have got one further, or many, before it was killed.
        QVERIFY(contacts(*store) >= committed + written);
        committed = contacts(*store);
        QCOMPARE(valueOf(Statement(*store, "SELECT count(*) FROM address").number()), committed);
    }
    QVERIFY(!valueOf(Store::open(directory.path(), OpenMode::ReadWrite))->wasLeftOpen());
}

void tst_OpeningDirectories::readOnlyOpensAfterAKill()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    Holder holder({QStringLiteral("write"), directory.path()});
    QCOMPARE(holder.number(), 1);
    holder.kill();
    const QByteArray before = contents(directory.path());
    const QByteArray log = contents(directory.path() + QStringLiteral("-wal"));
    QVERIFY(!log.isEmpty());
    {
        auto store = valueOf(Store::open(directory.path(), OpenMode::ReadOnly));
        QVERIFY(store->wasLeftOpen());
        QVERIFY(contacts(*store) >= 1);
    }
    // Only looked at: the log is still there for the next writer.
    QCOMPARE(contents(directory.path()), before);
    QCOMPARE(contents(directory.path() + QStringLiteral("-wal")), log);
    QVERIFY(contacts(*valueOf(Store::open(directory.path(), OpenMode::ReadWrite))) >= 1);
}

void tst_OpeningDirectories::aProgramAtWorkIsNotTakenForAKilledOne()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    Holder holder({QStringLiteral("write"), directory.path()});
    QCOMPARE(holder.number(), 1);
    QVERIFY(!valueOf(Store::open(directory.path(), OpenMode::ReadOnly))->wasLeftOpen());
    QVERIFY(!valueOf(Store::open(directory.path(), OpenMode::ReadWrite))->wasLeftOpen());
}

void tst_OpeningDirectories::aFullDiskChangesNothing()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    Holder holder({QStringLiteral("fill"), directory.path(), QStringLiteral("1000000")});
    QCOMPARE(holder.number(), int(ErrorCode::DiskFull));
    holder.kill();
    QCOMPARE(contacts(*valueOf(Store::open(directory.path(), OpenMode::ReadWrite))), 0);
}

void tst_OpeningDirectories::noDirectoryIsMadeOnAFullDisk()
{
    for (const char *bytes : {"1000", "5000", "60000", "150000"}) {
        const TemporaryDirectory directory;
        Holder holder({QStringLiteral("create"), directory.path(), QLatin1String(bytes)});
        QCOMPARE(holder.number(), int(ErrorCode::DiskFull));
        holder.kill();
        QCOMPARE(QDir(directory.folder()).entryList(QDir::Files), QStringList());
    }
}

void tst_OpeningDirectories::readOnlyWritesNothing()
{
    const TemporaryDirectory directory;
    (void)directory.create();
    auto store = valueOf(Store::open(directory.path(), OpenMode::ReadOnly));
    const auto refused = store->inTransaction([&] { return store->nextSequence(); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DirectoryNotWritable);
}

void tst_OpeningDirectories::manyConnectionsOfOneProgramKeepTheirLocks()
{
    // Closing any descriptor of a file drops all locks that the process has on it: examining a
    // directory that is open already must not do that.
    const TemporaryDirectory directory;
    auto first = directory.create();
    valueOf(first->inTransaction([&]() -> Result<int> {
        valueOf(first->nextSequence());
        for (int count = 0; count < 3; ++count) {
            if (!Store::open(directory.path(), OpenMode::ReadOnly))
                qFatal("cannot be opened twice");
        }
        Holder holder({QStringLiteral("write"), directory.path(), QStringLiteral("300")});
        // The other process waits for the lock that this one still has, and gives up.
        return holder.number() == int(ErrorCode::DirectoryLocked)
                   ? Result<int>(0)
                   : failure(ErrorCode::Internal, QStringLiteral("the lock was lost"));
    }));
    QCOMPARE(valueOf(first->inTransaction([&] { return first->nextSequence(); })), 2);
}

QTEST_GUILESS_MAIN(tst_OpeningDirectories)
#include "tst_openingdirectories.moc"
