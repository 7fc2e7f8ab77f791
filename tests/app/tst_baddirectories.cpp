// SPDX-License-Identifier: GPL-3.0-or-later
// Directories that cannot be opened, made or written, and programs that are killed: status 3, a
// clear message, and the directory stays as it was.
#include "app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace LicenseDesk;

class TestBadDirectories : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refusesToOpen_data();
    void refusesToOpen();
    void refusesWhatAnotherKeepsLocked();
    void createNeverTouchesWhatExists_data();
    void createNeverTouchesWhatExists();
    void createNeedsAFolder();
    void createNeedsPermission();
    void createLeavesNothingOnAFullDisk();
    void importLeavesAllAsItWasOnAFullDisk();
    void needsPermission_data();
    void needsPermission();
    void aKilledImportLeavesTheOldState();
    void aStoppedPassGoesOnWithTheNextCommand_data();
    void aStoppedPassGoesOnWithTheNextCommand();

private:
    [[nodiscard]] int rows(const QString &report);

    std::unique_ptr<Program> m_program;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

/*! In a child: no file may grow beyond \a bytes, as on a full disk. */
std::function<void()> fullBeyond(rlim_t bytes)
{
    return [bytes] {
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    };
}

/*! In a child of an administrator, who may write anywhere: somebody whom no file belongs to. */
std::function<void()> asNobody()
{
    if (geteuid() != 0)
        return {};
    return [] {
        if (setgid(65534) != 0 || setuid(65534) != 0)
            _exit(99);
    };
}

bool runSql(const QString &path, const QStringList &statements)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"test"_qs);
        database.setDatabaseName(path);
        done = database.open();
        for (const QString &statement : statements)
            done = done && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(u"test"_qs);
    return done;
}

const QByteArray licenseSales = R"({"requests":[{"id":"1","method":"POST","url":"/groups/)"
                                + id(2000000)
                                + R"(/assignLicense","headers":{"Content-Type":"application/json"},
    "body":{"addLicenses":[{"skuId":")"
                                + id(1000000) + R"("}],"removeLicenses":[]}}]})";

} // namespace

void TestBadDirectories::init()
{
    m_program = std::make_unique<Program>();
}

int TestBadDirectories::rows(const QString &report)
{
    const Run run = m_program->run({u"report"_qs, u"d"_qs, report, u"--format"_qs, u"json"_qs});
    return run.status == 0 ? int(QJsonDocument::fromJson(run.out).array().size()) : -1;
}

void TestBadDirectories::refusesToOpen_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("missing") << u"missing"_qs << QByteArray("There is no directory d");
    QTest::newRow("folder") << u"folder"_qs << QByteArray("d is not a directory of License Desk");
    QTest::newRow("empty") << u"empty"_qs << QByteArray("d is not a directory of License Desk");
    QTest::newRow("text") << u"text"_qs << QByteArray("d is not a directory of License Desk");
    QTest::newRow("other database")
        << u"other"_qs << QByteArray("d is not a directory of License Desk");
    QTest::newRow("newer") << u"newer"_qs << QByteArray("d was made by a newer version");
    QTest::newRow("truncated") << u"truncated"_qs << QByteArray("d is damaged");
    QTest::newRow("overwritten") << u"overwritten"_qs << QByteArray("d is damaged");
}

void TestBadDirectories::refusesToOpen()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, word);
    if (kind == u"folder") {
        QVERIFY(QDir(m_program->folder()).mkdir(u"d"_qs));
    } else if (kind == u"empty") {
        m_program->file(u"d"_qs, {});
    } else if (kind == u"text") {
        m_program->file(u"d"_qs, QByteArray(5000, 'x'));
    } else if (kind == u"other") {
        QVERIFY(runSql(m_program->path(u"d"_qs), {u"CREATE TABLE t (a)"_qs}));
    } else if (kind != u"missing") {
        m_program->create();
        const QByteArray whole = m_program->content(u"d"_qs);
        if (kind == u"newer")
            QVERIFY(runSql(m_program->path(u"d"_qs), {u"PRAGMA user_version = 9999"_qs}));
        else if (kind == u"truncated")
            m_program->file(u"d"_qs, whole.first(whole.size() / 2));
        else
            m_program->file(u"d"_qs, whole.first(4096) + QByteArray(whole.size() - 4096, '\x5a'));
    }
    m_program->file(u"u.csv"_qs, usersCsv(1));
    const QStringList names = m_program->names();
    const QByteArray before = m_program->content(u"d"_qs);
    for (const char *line : {"report d errors", "import d u.csv", "graph d"}) {
        const Run run = m_program->run(words(line), "{\"requests\":[]}");
        QCOMPARE(run.status, 3);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(word), run.err.constData());
        QVERIFY(m_program->content(u"d"_qs) == before);
        QCOMPARE(m_program->names(), names);
    }
}

void TestBadDirectories::refusesWhatAnotherKeepsLocked()
{
    m_program->create();
    m_program->file(u"u.csv"_qs, usersCsv(1));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"locker"_qs);
        database.setDatabaseName(m_program->path(u"d"_qs));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"BEGIN EXCLUSIVE"_qs));
        const Run run = m_program->run(words("import d u.csv"));
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("d is in use by another program"), run.err.constData());
        QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_qs));
    }
    QSqlDatabase::removeDatabase(u"locker"_qs);
    QCOMPARE(m_program->run(words("import d u.csv")).status, 0);
}

void TestBadDirectories::createNeverTouchesWhatExists_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"directory", "text", "empty", "folder", "link", "dangling"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestBadDirectories::createNeverTouchesWhatExists()
{
    QFETCH(QString, kind);
    if (kind == u"directory")
        m_program->create();
    else if (kind == u"text")
        m_program->file(u"d"_qs, "text");
    else if (kind == u"empty")
        m_program->file(u"d"_qs, {});
    else if (kind == u"folder")
        QVERIFY(QDir(m_program->folder()).mkdir(u"d"_qs));
    else
        QVERIFY(QFile::link(kind == u"link" ? m_program->file(u"x"_qs, "x") : u"nowhere"_qs,
                            m_program->path(u"d"_qs)));
    const QStringList names = m_program->names();
    const QByteArray before = m_program->content(u"d"_qs);
    const Run run = m_program->run(words("create d --sample"));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("d exists already"), run.err.constData());
    QVERIFY(m_program->content(u"d"_qs) == before);
    QCOMPARE(m_program->names(), names);
}

void TestBadDirectories::createNeedsAFolder()
{
    const Run run = m_program->run(words("create no/such/d"));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("no/such/d cannot be written"), run.err.constData());
}

void TestBadDirectories::createNeedsPermission()
{
    const QByteArray folder = QFile::encodeName(m_program->folder());
    chmod(folder.constData(), 0555);
    const Run run = m_program->run(words("create d"), {}, asNobody());
    chmod(folder.constData(), 0755);
    if (run.status == -1 || run.status == 99)
        QSKIP("the program cannot be run by somebody else here");
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("d cannot be written"), run.err.constData());
    QCOMPARE(m_program->names(), QStringList());
}

void TestBadDirectories::createLeavesNothingOnAFullDisk()
{
    for (const rlim_t bytes : {rlim_t(0), rlim_t(8192), rlim_t(200000), rlim_t(600000)}) {
        const Run run = m_program->run(words("create d --sample"), {}, fullBeyond(bytes));
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains("no space left") || run.err.contains("cannot be written"),
                 run.err.constData());
        QCOMPARE(m_program->names(), QStringList());
    }
    QCOMPARE(m_program->run(words("create d --sample")).status, 0);
}

void TestBadDirectories::importLeavesAllAsItWasOnAFullDisk()
{
    m_program->create();
    m_program->file(u"first.csv"_qs, usersCsv(10));
    QCOMPARE(m_program->run(words("import d first.csv")).status, 0);
    m_program->file(u"u.csv"_qs, usersCsv(20000, 100));
    const Run before = m_program->run(words("graph d"),
                                      R"({"requests":[{"id":"1","method":"GET","url":"/users"}]})");
    const Run run = m_program->run(words("import d u.csv"), {}, fullBeyond(2000000));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("There is no space left on the disk of d"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    const Run after = m_program->run(words("graph d"),
                                     R"({"requests":[{"id":"1","method":"GET","url":"/users"}]})");
    QCOMPARE(after.out, before.out);
}

void TestBadDirectories::needsPermission_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("reportStatus");
    QTest::newRow("file not writable") << 0777 << 0;
    // The engine keeps its log beside the file, for readers, too.
    QTest::newRow("folder not writable") << 0555 << 3;
}

void TestBadDirectories::needsPermission()
{
    QFETCH(int, folderMode);
    m_program->create();
    m_program->file(u"g.json"_qs, groupJson(0));
    QCOMPARE(m_program->run(words("import d g.json")).status, 0);
    const QByteArray before = m_program->content(u"d"_qs);
    const QByteArray folder = QFile::encodeName(m_program->folder());
    chmod(QFile::encodeName(m_program->path(u"d"_qs)).constData(), 0444);
    chmod(folder.constData(), mode_t(folderMode));
    const Run report = m_program->run(words("report d groups --format csv"), {}, asNobody());
    const Run import = m_program->run(words("import d g.json"), {}, asNobody());
    chmod(folder.constData(), 0755);
    if (report.status == -1 || report.status == 99)
        QSKIP("the program cannot be run by somebody else here");
    QCOMPARE(import.status, 3);
    QVERIFY2(import.err.contains("d cannot be written"), import.err.constData());
    QTEST(report.status, "reportStatus");
    if (report.status == 0)
        QCOMPARE(report.out.count('\n'), 2);
    else
        QVERIFY2(report.err.contains("d cannot be written"), report.err.constData());
    QVERIFY(m_program->content(u"d"_qs) == before);
}

void TestBadDirectories::aKilledImportLeavesTheOldState()
{
    m_program->create();
    m_program->file(u"first.csv"_qs, usersCsv(10));
    m_program->file(u"u.csv"_qs, usersCsv(20000, 100));
    QCOMPARE(m_program->run(words("import d first.csv")).status, 0);
    const QByteArray users = R"({"requests":[{"id":"1","method":"GET","url":"/users"}]})";
    const Run before = m_program->run(words("graph d"), users);
    int kept = 0;
    for (int delay = 20; delay <= 1280; delay *= 2) {
        const std::unique_ptr<QProcess> process = m_program->start(words("import d u.csv"));
        if (process->waitForFinished(delay))
            break; // a fast machine: it is done
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        const Run after = m_program->run(words("graph d"), users);
        QCOMPARE(after.status, 0); // it is not locked
        if (after.out != before.out)
            break; // killed when all was stored already: seen whole below
        ++kept;
    }
    QVERIFY(kept > 0);
    const Run groups = m_program->run(words("report d groups"));
    QCOMPARE(groups.status, 0);
    const Run run = m_program->run(words("import d u.csv"));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("read 20000, added "), run.out.constData());
}

void TestBadDirectories::aStoppedPassGoesOnWithTheNextCommand_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGKILL") << SIGKILL;
}

void TestBadDirectories::aStoppedPassGoesOnWithTheNextCommand()
{
    QFETCH(int, signal);
    constexpr int members = 12000; // more than one transaction takes
    m_program->create();
    m_program->file(u"p.csv"_qs, productCsv());
    m_program->file(u"s.json"_qs, subscriptionJson(members - 5));
    m_program->file(u"u.csv"_qs, usersCsv(members));
    m_program->file(u"g.json"_qs, groupJson(members));
    QCOMPARE(m_program->run(words("import d p.csv s.json u.csv g.json")).status, 0);
    m_program->file(u"r.json"_qs, licenseSales);
    QCOMPARE(m_program->run(words("graph d r.json --no-wait")).status, 0);

    const std::unique_ptr<QProcess> process = m_program->start(words("report d products"));
    QVERIFY(process->waitForStarted());
    // Once it has opened the directory there is a log beside it.
    QTRY_VERIFY(QFile::exists(m_program->path(u"d-wal"_qs))
                || process->state() == QProcess::NotRunning);
    ::kill(pid_t(process->processId()), signal);
    QVERIFY(process->waitForFinished());
    if (signal != SIGKILL) {
        if (process->exitStatus() == QProcess::CrashExit || process->exitCode() == 0)
            QSKIP("the signal came before or after the processing");
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardError().contains("Stopped. What is left stays queued"));
    }
    const Run next = m_program->run(words("report d products --format json"));
    QCOMPARE(next.status, 0);
    QVERIFY2(next.err.contains("Finished license processing that an earlier program left: 1 group, "
                               "12000 users."),
             next.err.constData());
    const QJsonValue product = QJsonDocument::fromJson(next.out)[0];
    QCOMPARE(product[u"assigned"].toInt(), members - 5);
    QCOMPARE(product[u"waiting"].toInt(), 5);
    QCOMPARE(rows(u"errors"_qs), 5);
}

QTEST_GUILESS_MAIN(TestBadDirectories)
#include "tst_baddirectories.moc"
