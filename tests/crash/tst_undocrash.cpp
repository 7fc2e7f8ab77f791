// SPDX-License-Identifier: GPL-3.0-or-later
// A real process is killed while it takes back, or makes again, a step of several thousand users:
// afterwards all of the step is done or nothing of it, and it can go on from there.
#include "support/directorystate.h"
#include "support/undoing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace LicenseDesk;

namespace {

constexpr int userCount = 2000;

QStringList people()
{
    QStringList names;
    for (int number = 0; number < userCount; ++number)
        names.append(u"person%1"_s.arg(number));
    return names;
}

/*! Two thousand users, and one step over all of them: another usage location, a direct license for
    some, and half of them into a group with a license. */
void prepare(TestOrganisation &org)
{
    org.product(u"E3"_s, {u"MAIL"_s, u"TEAMS"_s}, userCount / 2 - 100); // some get none
    org.product(u"VISIO"_s, {u"DRAW"_s}, userCount);
    org.users(people());
    org.group(u"Sales"_s);
    org.license(u"Sales"_s, {u"E3-TEAMS"_s});
}

std::vector<Change> changesOfAll(const TestOrganisation &org)
{
    std::vector<Change> changes{location(people(), u"FR"_s)};
    for (const QString &name : people().first(userCount / 5))
        changes.push_back(AssignUserLicenses{org.userId(name), org.change({u"VISIO"_s}, {})});
    AddMembers joined{org.groupId(u"Sales"_s), {}, {}};
    for (const QString &name : people().mid(userCount / 2))
        joined.users.push_back(org.userId(name));
    changes.push_back(joined);
    return changes;
}

struct Killed
{
    bool midway = false; //!< after the first object and before the commit was told
    qint64 microseconds = 0; //!< from the first object to the commit, of one that was not killed
};

/*! Has a worker go \a direction and kills it \a patience microseconds after its first object. */
Killed workAndKill(const QString &path, UndoDirection direction, qint64 patience)
{
    QProcess process;
    process.start(qEnvironmentVariable("LICENSEDESK_UNDOWORKER"),
                  {path, direction == UndoDirection::Undo ? u"undo"_s : u"redo"_s});
    QByteArray told;
    const auto hears = [&](const char *word) {
        while (!told.contains(word)) {
            if (!process.waitForReadyRead(60000))
                return false;
            told += process.readAllStandardOutput();
        }
        return true;
    };
    if (!hears("begun"))
        qFatal("the worker fails: %s", process.readAllStandardError().constData());
    QElapsedTimer time;
    time.start();
    Killed killed;
    if (patience < 0) {
        if (!hears("done") || !process.waitForFinished(120000) || process.exitCode() != 0)
            qFatal("the worker fails: %s", process.readAllStandardError().constData());
        killed.microseconds = time.nsecsElapsed() / 1000;
        return killed;
    }
    QThread::usleep(ulong(patience));
    process.kill(); // SIGKILL
    if (!process.waitForFinished(20000))
        qFatal("the worker cannot be killed");
    told += process.readAllStandardOutput();
    killed.midway = !told.contains("done");
    return killed;
}

} // namespace

class TestUndoCrash : public QObject
{
    Q_OBJECT

private slots:
    void R4_8_killedWhileAStepIsTakenBack();
};

void TestUndoCrash::R4_8_killedWhileAStepIsTakenBack()
{
    TestOrganisation org;
    prepare(org);
    const auto state = [&] { return directoryState(org.engine().store()); };
    const QStringList undone = state();
    QVERIFY(submit(org, changesOfAll(org)));
    const QStringList done = state();
    QVERIFY(done != undone);
    const QString label = nameOfNext(org);
    const QString path = org.path();

    // How long it takes here, and that it does what it should when nobody is killed.
    org.close();
    const qint64 whole = workAndKill(path, UndoDirection::Undo, -1).microseconds;
    org.reopen();
    QCOMPARE(state(), undone);

    int midway = 0;
    int nothing = 0;
    bool isDone = false;
    for (int round = 0; round < 60 && midway < 5; ++round) {
        const UndoDirection direction = isDone ? UndoDirection::Undo : UndoDirection::Redo;
        const qsizetype entries = org.auditLog().size();
        const qint64 patience = QRandomGenerator::global()->bounded(whole * 5 / 4);
        org.close();
        midway += workAndKill(path, direction, patience).midway ? 1 : 0;
        org.reopen();
        // The step stands as one that can be undone or redone, never as neither or both.
        const bool canUndo = nameOfNext(org, UndoDirection::Undo) == label;
        const bool canRedo = nameOfNext(org, UndoDirection::Redo) == label;
        QVERIFY(canUndo != canRedo);
        const bool happened = canUndo != isDone;
        if (!happened) {
            ++nothing;
            QCOMPARE(org.auditLog().size(), entries);
        }
        isDone = canUndo;
        // What was killed between the commit and its passes goes on with them (R4.8).
        org.process();
        QCOMPARE(state(), isDone ? done : undone);
        QCOMPARE(org.contradictions(), QStringList());
    }
    qInfo("killed %d times midway, of which %d left nothing behind; whole: %lld ms", midway,
          nothing, whole / 1000);
    QVERIFY2(nothing > 2, "too few kills to prove anything");

    // And it goes on from there, both ways.
    for (int times = 0; times < 3; ++times) {
        const Result<Receipt> turned = isDone ? undo(org) : redo(org);
        QVERIFY2(turned, qPrintable(why(turned)));
        isDone = !isDone;
        QCOMPARE(state(), isDone ? done : undone);
        QCOMPARE(nameOfNext(org, isDone ? UndoDirection::Undo : UndoDirection::Redo), label);
    }
}

QTEST_GUILESS_MAIN(TestUndoCrash)
#include "tst_undocrash.moc"
