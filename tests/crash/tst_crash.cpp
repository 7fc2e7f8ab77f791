// SPDX-License-Identifier: GPL-3.0-or-later
// R4.8: a real process is killed at any instant of a group's processing; the next one finishes.
#include "support/testorganisation.h"

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
void prepare(TestOrganisation &org)
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

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void R4_8_killedAtAnyInstant();
};

void TestCrash::R4_8_killedAtAnyInstant()
{
    TestOrganisation whole(batch);
    prepare(whole);
    whole.process();

    const QString worker = qEnvironmentVariable("LICENSEDESK_CRASHWORKER");
    QVERIFY(!worker.isEmpty());
    int killed = 0;
    for (int run = 0; run < 40 && killed < 100; ++run) {
        TestOrganisation org(batch);
        prepare(org);
        const QString path = org.path();
        for (int start = 0;; ++start) {
            QVERIFY2(start < 500, "the work never ends");
            QProcess process;
            process.start(worker, {path, QString::number(batch)});
            QVERIFY(process.waitForReadyRead(20000));
            // Longer with every start, so that a slow machine comes to the end as well.
            QThread::usleep(QRandomGenerator::global()->bounded(quint32(3000 + start * 500)));
            if (process.waitForFinished(0)) {
                QCOMPARE(process.exitStatus(), QProcess::NormalExit);
                QCOMPARE(process.exitCode(), 0);
                break;
            }
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished(20000));
            killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
        }
        org.reopen();
        QCOMPARE(org.contradictions(), QStringList());
        QCOMPARE(org.dump(), whole.dump());
        QCOMPARE(org.auditLog(), whole.auditLog());
    }
    qInfo("killed %d times", killed);
    QVERIFY2(killed > 20, "too few kills to prove anything");
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
