// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs change the same users at the same time (R7): it is told, tried again, and
// nothing is lost.
#include "concurrency/secondprogram.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QThread>

#include <functional>

using namespace LicenseDesk;

class TestConcurrentChanges : public QObject
{
    Q_OBJECT

private slots:
    void R7_changeWhileTheBatchWaits_data();
    void R7_changeWhileTheBatchWaits();
    void R7_changeOfAnotherProgram();
    void R7_noConflictWithoutAnother();
    void R7_lockKeptLongerThanThePatience();
    void R7_commandWaitsForTheLock();
    void R7_twoProgramsHammerTheSameUsers();
    void R7_twoThreadsLoseNoMembership();
};

namespace {

/*! Sales gives E3, queued and not processed, to ada, bob and cay; dan is in no group. */
void prepare(TestOrganisation &org)
{
    org.product(s("E3"), l("X"), 10);
    org.product(s("E5"), l("Y"), 10);
    org.prohibited(s("X"), s("FR"));
    org.users(l("ada bob cay dan"));
    org.group(s("Sales"));
    org.group(s("More"));
    org.join(s("Sales"), l("ada bob cay"));
    org.license(s("More"), l("E5"));
    org.setWaiting(false);
    org.license(s("Sales"), l("E3"));
}

/*! The entries of the audit log about conflicts: whom they are about. */
QStringList conflicts(TestOrganisation &org)
{
    QStringList people;
    for (const QString &line : org.auditLog()) {
        if (!line.contains(s("LicenseAssignmentAttributeConcurrencyException: ")))
            continue;
        const QStringList cells = line.split(s(" | "));
        if (cells.at(0) != s("Change user license") || cells.at(1) != QString(backgroundActor)
            || cells.at(3) != s("failure"))
            return {s("a wrong entry")};
        people += cells.at(2);
    }
    people.sort();
    return people;
}

/*! An engine whose batches are interrupted once, between reading and locking. */
std::unique_ptr<Engine> interruptedEngine(TestOrganisation &org, std::function<void()> interrupt)
{
    Engine::Options options;
    options.clock = [pending = std::make_shared<bool>(true), interrupt = std::move(interrupt)] {
        if (std::exchange(*pending, false))
            interrupt();
        return QDateTime::currentDateTimeUtc();
    };
    Result<std::unique_ptr<Engine>> engine = Engine::open(org.path(), options);
    if (!engine)
        qFatal("cannot open it twice");
    return std::move(*engine);
}

} // namespace

void TestConcurrentChanges::R7_changeWhileTheBatchWaits_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QString>("bobHas");
    QTest::newRow("usage location")
        << "location" << l("bob") << "E3 from Sales: Error ProhibitedInUsageLocationViolation";
    QTest::newRow("direct license")
        << "direct" << l("bob") << "E3 from Sales: Active; E5 direct: Active";
    QTest::newRow("joined another group")
        << "joined" << l("bob") << "E3 from Sales: Active; E5 from More: Active";
    QTest::newRow("two of them") << "two" << l("ada bob") << "E3 from Sales: Active";
    QTest::newRow("left the group") << "left" << QStringList() << "";
    QTest::newRow("somebody else") << "else" << QStringList() << "E3 from Sales: Active";
    QTest::newRow("a group") << "group" << QStringList() << "E3 from Sales: Active";
    QTest::newRow("somebody else worked it off")
        << "worked" << QStringList() << "E3 from Sales: Active";
}

void TestConcurrentChanges::R7_changeWhileTheBatchWaits()
{
    QFETCH(QString, what);
    TestOrganisation org;
    prepare(org);
    const auto update = [&](const char *user, const char *name, const char *value) {
        org.submit(UpdateUsers{{org.userId(s(user))}, {{s(name), s(value)}}});
    };
    const std::unique_ptr<Engine> engine = interruptedEngine(org, [&] {
        if (what == s("location")) {
            update("bob", "usageLocation", "FR");
        } else if (what == s("direct")) {
            org.assign(s("bob"), l("E5"));
        } else if (what == s("joined")) {
            org.join(s("More"), l("bob"));
        } else if (what == s("two")) {
            update("ada", "department", "Sales");
            update("bob", "department", "Sales");
        } else if (what == s("left")) {
            org.leave(s("Sales"), l("bob"));
        } else if (what == s("else")) {
            update("dan", "usageLocation", "FR");
        } else if (what == s("group")) {
            org.submit(UpdateGroup{org.groupId(s("Sales")), {{s("description"), s("x")}}});
        } else {
            org.process();
        }
    });
    QVERIFY(engine->processAll());
    QTEST(conflicts(org), "told");
    QTEST(org.entries(s("bob")), "bobHas"); // with what holds now: nothing is lost
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestConcurrentChanges::R7_changeOfAnotherProgram()
{
    TestOrganisation org;
    prepare(org);
    const std::unique_ptr<Engine> engine = interruptedEngine(org, [&] {
        SecondProgram other({s("locate"), org.path(), s("cay"), s("FR")});
        QCOMPARE(other.exitStatus(), 0);
    });
    QVERIFY(engine->processAll());
    QCOMPARE(conflicts(org), l("cay"));
    QCOMPARE(org.entries(s("cay")), s("E3 from Sales: Error ProhibitedInUsageLocationViolation"));
    QCOMPARE(org.consumed(s("E3")), 2);
    QCOMPARE(org.contradictions(), QStringList());
}

void TestConcurrentChanges::R7_noConflictWithoutAnother()
{
    TestOrganisation org(1);
    prepare(org);
    org.submit(UpdateUsers{{org.userId(s("bob"))}, {{s("usageLocation"), s("AT")}}});
    org.process();
    org.reprocessGroup(s("Sales"));
    org.process();
    QCOMPARE(conflicts(org), QStringList());
}

void TestConcurrentChanges::R7_lockKeptLongerThanThePatience()
{
    TestOrganisation org;
    prepare(org);
    Engine::Options options;
    options.patience = std::chrono::milliseconds(20);
    const Result<std::unique_ptr<Engine>> engine = Engine::open(org.path(), options);
    QVERIFY(engine);
    SecondProgram other({s("hold"), org.path(), s("400")});
    QVERIFY(other.waitFor("locked"));
    const auto batch = (*engine)->processBatch();
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, ErrorCode::DirectoryLocked);
    QVERIFY((*engine)->pendingJobs().value());
    QCOMPARE(other.exitStatus(), 0);
    QVERIFY((*engine)->processAll());
    QCOMPARE(org.consumed(s("E3")), 3);
}

void TestConcurrentChanges::R7_commandWaitsForTheLock()
{
    TestOrganisation org;
    prepare(org);
    Engine::Options options;
    options.patience = std::chrono::milliseconds(20);
    const Result<std::unique_ptr<Engine>> engine = Engine::open(org.path(), options);
    QVERIFY(engine);
    SecondProgram other({s("hold"), org.path(), s("500")});
    QVERIFY(other.waitFor("locked"));
    const Result<ProcessingSummary> summary = (*engine)->processAll();
    QVERIFY(summary);
    QCOMPARE(summary->passes, 1);
    QCOMPARE(org.consumed(s("E3")), 3);
    QCOMPARE(other.exitStatus(), 0);
}

void TestConcurrentChanges::R7_twoProgramsHammerTheSameUsers()
{
    TestOrganisation org(3);
    org.product(s("E3"), l("X"), 4);
    org.product(s("E5"), l("Y"), 3);
    org.exclusive(l("X Y"));
    org.users(l("u1 u2 u3 u4 u5 u6 u7 u8"));
    org.group(s("Sales"));
    org.group(s("More"));
    org.license(s("Sales"), l("E3"));
    org.license(s("More"), l("E5"));
    SecondProgram first({s("hammer"), org.path(), s("1"), s("60")});
    SecondProgram second({s("hammer"), org.path(), s("2"), s("60")});
    QCOMPARE(first.exitStatus(), 0);
    QCOMPARE(second.exitStatus(), 0);
    org.reopen();
    org.process();
    QCOMPARE(org.contradictions(), QStringList()); // R2.1
    QVERIFY(org.consumed(s("E3")) <= 4); // R5.1
    QVERIFY(org.consumed(s("E5")) <= 3);
    // What is there is what processing comes to: once settled, nothing changes any more (R4.9).
    for (const char *group : {"Sales", "More", "Sales", "More"})
        org.reprocessGroup(s(group));
    const QStringList settled = org.dump();
    org.reprocessGroup(s("Sales"));
    org.reprocessGroup(s("More"));
    QCOMPARE(org.dump(), settled);
    qInfo("%d conflicts", int(conflicts(org).size()));
}

void TestConcurrentChanges::R7_twoThreadsLoseNoMembership()
{
    TestOrganisation org(2);
    const QStringList users = l("u1 u2 u3 u4 u5 u6");
    org.product(s("E3"), l("X"), 6);
    org.product(s("E5"), l("Y"), 6);
    org.users(users);
    org.group(s("Sales"));
    org.group(s("More"));
    org.license(s("Sales"), l("E3"));
    org.license(s("More"), l("E5"));
    // Each its own group, both the same users: an odd number of changes leaves them in.
    const auto work = [path = org.path(), users](const QString &group) {
        TestOrganisation other(path, 2);
        for (int round = 0; round < 7; ++round) {
            for (const QString &user : users) {
                const auto refused =
                    round % 2 == 0 ? other.join(group, {user}) : other.leave(group, {user});
                if (refused)
                    qFatal("refused with %d", int(*refused));
            }
        }
    };
    const std::unique_ptr<QThread> thread(QThread::create(work, s("More")));
    thread->start();
    work(s("Sales"));
    thread->wait();
    org.reopen();
    org.process();
    for (const QString &user : users)
        QCOMPARE(org.entries(user), s("E3 from Sales: Active; E5 from More: Active"));
    QCOMPARE(org.consumed(s("E3")), 6);
    QCOMPARE(org.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestConcurrentChanges)
#include "tst_concurrentchanges.moc"
