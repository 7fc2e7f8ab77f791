// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a directory that another program changes: it sees what happens, leaves the other its
// work, and finishes what the other cannot (R4.8).
#include "concurrency/secondprogram.h"
#include "service/directorywatch.h"
#include "service/licensingservice.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QSignalSpy>

using namespace LicenseDesk;

class TestSharedWindow : public QObject
{
    Q_OBJECT

private slots:
    void seesTheOthersChanges();
    void isNotTroubledByItsOwn();
    void R4_8_leavesTheOtherItsWork();
    void R4_8_finishesWhatTheOtherLeft();
    void R4_8_finishesWhenTheOtherIsKilled();
    void waitsForTheOthersLock();
};

namespace {

std::unique_ptr<TestOrganisation> prepared()
{
    auto org = std::make_unique<TestOrganisation>(3);
    QStringList users;
    for (int number = 1; number <= 30; ++number)
        users += s("u%1").arg(number);
    org->product(s("E3"), l("X"), 30);
    org->users(users);
    org->group(s("Sales"));
    org->join(s("Sales"), users);
    return org;
}

/*! A service as a window has it, and all that it tells. */
struct Window
{
    explicit Window(const QString &path)
    {
        Engine::Options options;
        options.patience = std::chrono::milliseconds(50);
        const QFuture<Result<void>> opened = service.open(path, options);
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }, 20000) || !opened.result())
            qFatal("the directory cannot be opened");
    }

    qint64 consumed()
    {
        const auto read = service.read([](Reader &reader) { return reader.products(); });
        if (!QTest::qWaitFor([&] { return read.isFinished(); }, 20000) || !read.result())
            return -1;
        return read.result()->constFirst().consumed;
    }

    LicensingService service;
    QSignalSpy changed{&service, &LicensingService::changed};
    QSignalSpy resumed{&service, &LicensingService::resumed};
    QSignalSpy failed{&service, &LicensingService::failed};
    QSignalSpy blocked{&service, &LicensingService::blocked};
};

} // namespace

void TestSharedWindow::seesTheOthersChanges()
{
    const auto org = prepared();
    Window window(org->path());
    QTest::qWait(300);
    window.changed.clear();
    SecondProgram other({s("locate"), org->path(), s("u1"), s("AT")});
    QCOMPARE(other.exitStatus(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!window.changed.isEmpty(), 3000);
    const auto told = window.changed.first().first().value<ChangeSet>();
    for (const ObjectKind kind : {ObjectKind::Users, ObjectKind::Groups, ObjectKind::Products,
                                  ObjectKind::Jobs, ObjectKind::Organization})
        QVERIFY(told.kinds & kind);
    QTest::qWait(DirectoryWatch::quietTime + 500); // nothing was queued, nothing is resumed
    QVERIFY(window.resumed.isEmpty());
    QVERIFY(window.failed.isEmpty());
}

void TestSharedWindow::isNotTroubledByItsOwn()
{
    const auto org = prepared();
    Window window(org->path());
    const auto done = window.service.submit(
        AssignGroupLicenses{org->groupId(s("Sales")), org->change(l("E3"), {})});
    QTRY_VERIFY(done.isFinished());
    QTRY_COMPARE(window.consumed(), 30);
    QTest::qWait(400);
    window.changed.clear();
    // Somebody reads; the own commits were told when they were made, and are not told again.
    QTest::qWait(2500);
    QCOMPARE(window.changed.size(), 0);
    QVERIFY(window.resumed.isEmpty());
}

void TestSharedWindow::R4_8_leavesTheOtherItsWork()
{
    const auto org = prepared();
    Window window(org->path());
    // Ten batches, the end of the round and a round that changes nothing (R4.13): slowly, but never
    // quiet for long, and all its own.
    SecondProgram other({s("process"), org->path(), s("600")});
    QCOMPARE(other.exitStatus(), 12);
    QCOMPARE(window.consumed(), 30);
    QVERIFY(window.resumed.isEmpty());
    QVERIFY(window.changed.size() >= 5); // it was seen all the while
}

void TestSharedWindow::R4_8_finishesWhatTheOtherLeft()
{
    const auto org = prepared();
    Window window(org->path());
    SecondProgram other({s("queue"), org->path()});
    QCOMPARE(other.exitStatus(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(window.consumed(), 30, 20000);
    QCOMPARE(window.resumed.size(), 1);
    QVERIFY(window.failed.isEmpty());
    org->reopen();
    QCOMPARE(org->contradictions(), QStringList());
}

void TestSharedWindow::R4_8_finishesWhenTheOtherIsKilled()
{
    const auto org = prepared();
    Window window(org->path());
    SecondProgram other({s("process"), org->path(), s("1000")});
    QVERIFY(other.waitFor("batch"));
    other.kill();
    QTRY_COMPARE_WITH_TIMEOUT(window.consumed(), 30, 20000);
    QCOMPARE(window.resumed.size(), 1);
    QVERIFY(window.failed.isEmpty());
    org->reopen();
    QCOMPARE(org->contradictions(), QStringList());
}

void TestSharedWindow::waitsForTheOthersLock()
{
    const auto org = prepared();
    Window window(org->path());
    SecondProgram other({s("queueAndHold"), org->path(), s("6000")});
    QTRY_COMPARE_WITH_TIMEOUT(window.blocked.size(), 1, 20000);
    QCOMPARE(window.blocked.first().first().toBool(), true);
    QCOMPARE(window.consumed(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(window.blocked.size(), 2, 20000);
    QCOMPARE(window.blocked.last().first().toBool(), false);
    QTRY_COMPARE_WITH_TIMEOUT(window.consumed(), 30, 20000);
    QVERIFY(window.failed.isEmpty()); // it is no failure
    QCOMPARE(other.exitStatus(), 0);
}

QTEST_GUILESS_MAIN(TestSharedWindow)
#include "tst_sharedwindow.moc"
