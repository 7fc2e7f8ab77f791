// SPDX-License-Identifier: GPL-3.0-or-later
// R4.8: a real process is killed at any instant of a group's processing; the next one finishes.
#include "support/histories.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace LicenseDesk;

namespace {

constexpr int members = 120;
constexpr int batch = 3;

QStringList people()
{
    QStringList names;
    for (int number = 0; number < members; ++number)
        names.append(QStringLiteral("person%1").arg(number));
    return names;
}

/*! A swap with too few units, queued and not begun. */
void prepareSwap(TestOrganisation &org)
{
    using namespace Qt::StringLiterals;
    org.product(u"E1"_s, {u"EXCHANGE1"_s}, members);
    org.product(u"E3"_s, {u"EXCHANGE2"_s, u"TEAMS"_s}, members - 20);
    org.product(u"VISIO"_s, {u"DRAW"_s}, members - 40);
    org.exclusive({u"EXCHANGE1"_s, u"EXCHANGE2"_s});
    org.users(people());
    org.group(u"Sales"_s);
    org.group(u"Design"_s);
    org.join(u"Sales"_s, people());
    org.join(u"Design"_s, people().mid(30));
    org.license(u"Sales"_s, {u"E1"_s});
    org.setWaiting(false);
    org.license(u"Sales"_s, {u"E3"_s}, {u"E1"_s});
    org.license(u"Design"_s, {u"VISIO"_s, u"E3-TEAMS"_s});
}

/*! Starts the worker on \a path and kills it after at most \a patience microseconds, unless it is
    done by then. Returns whether it was killed. */
bool workAndKill(const QString &path, quint32 patience)
{
    QProcess process;
    process.start(qEnvironmentVariable("LICENSEDESK_CRASHWORKER"), {path, QString::number(batch)});
    if (!process.waitForReadyRead(20000))
        qFatal("the worker does not start: %s", process.readAllStandardError().constData());
    QThread::usleep(QRandomGenerator::global()->bounded(patience));
    if (process.waitForFinished(0)) {
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qFatal("the worker failed: %s", process.readAllStandardError().constData());
        return false;
    }
    process.kill(); // SIGKILL
    if (!process.waitForFinished(20000))
        qFatal("the worker cannot be killed");
    return process.exitStatus() == QProcess::CrashExit;
}

/*! Has \a org's queue worked off by programs that are killed. Returns how many were. */
int processByKilledPrograms(TestOrganisation &org)
{
    const QString path = org.path();
    org.close();
    int killed = 0;
    // Longer with every start, so that a slow machine comes to the end as well.
    while (workAndKill(path, quint32(3000 + killed * 500))) {
        ++killed;
        if (killed > 500)
            qFatal("the work never ends");
    }
    org.reopen();
    return killed;
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void R4_8_killedAtAnyInstant();
    void R4_8_killedInAnyHistory();
};

void TestCrash::R4_8_killedAtAnyInstant()
{
    TestOrganisation whole(batch);
    prepareSwap(whole);
    whole.process();

    int killed = 0;
    for (int run = 0; run < 40 && killed < 100; ++run) {
        TestOrganisation org(batch);
        prepareSwap(org);
        killed += processByKilledPrograms(org);
        QCOMPARE(org.contradictions(), QStringList());
        QCOMPARE(org.dump(), whole.dump());
        QCOMPARE(org.auditLog(), whole.auditLog());
    }
    qInfo("killed %d times", killed);
    QVERIFY2(killed > 20, "too few kills to prove anything");
}

void TestCrash::R4_8_killedInAnyHistory()
{
    int killed = 0;
    QVERIFY(rc::check("killing and restarting equals not killing", [&] {
        const std::vector<Step> steps = *histories(20);
        TestOrganisation whole(batch);
        prepare(whole);
        TestOrganisation broken(batch);
        prepare(broken);
        broken.setWaiting(false);
        for (const Step &step : steps) {
            carryOut(whole, step);
            carryOut(broken, step);
            const Result<bool> pending = broken.engine().pendingJobs();
            RC_ASSERT(pending.has_value());
            if (*pending)
                killed += processByKilledPrograms(broken);
        }
        RC_ASSERT(broken.contradictions().join(u';').toStdString() == std::string());
        RC_ASSERT(broken.dump().join(u'\n').toStdString()
                  == whole.dump().join(u'\n').toStdString());
        RC_ASSERT(broken.auditLog().join(u'\n').toStdString()
                  == whole.auditLog().join(u'\n').toStdString());
    }));
    qInfo("killed %d times", killed);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
