// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of a window: answers, signals, cancelling, closing in the middle.
#include "service/licensingservice.h"
#include "support/testorganisation.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        qFatal("no answer within 30 s");
    if (future.isCanceled())
        qFatal("cancelled");
    return future.result();
}

QStringList people(int count)
{
    QStringList names;
    for (int number = 0; number < count; ++number)
        names.append(u"person%1"_s.arg(number));
    return names;
}

/*! A directory file with a product and a group of \a count people, closed again. */
std::unique_ptr<TestOrganisation> prepared(int count)
{
    auto org = std::make_unique<TestOrganisation>();
    org->product(u"E3"_s, {u"EXCHANGE"_s}, count);
    org->users(people(count));
    org->group(u"Sales"_s);
    org->join(u"Sales"_s, people(count));
    return org;
}

/*! Users whose pass takes some hundred small batches: time for others to do something meanwhile. */
constexpr int many = 3000;

Engine::Options smallBatches()
{
    Engine::Options options;
    options.actor = u"tester"_s;
    options.batchSize = 5;
    options.batchTime = {};
    return options;
}

} // namespace

class TestLicensingService : public QObject
{
    Q_OBJECT

private slots:
    void opensSubmitsReadsAndTells();
    void openingAMissingDirectoryIsAnError();
    void readsRunBesideProcessing();
    void cancelEndsThePass();
    void closingInTheMiddleLosesNothing();
    void pendingReadsAreCancelledByClosing();
};

void TestLicensingService::opensSubmitsReadsAndTells()
{
    auto org = prepared(20);
    LicensingService service;
    QSignalSpy changed(&service, &LicensingService::changed);
    QSignalSpy progress(&service, &LicensingService::progress);
    QVERIFY(waitFor(service.open(org->path(), smallBatches())));
    const auto receipt = waitFor(
        service.submit(AssignGroupLicenses{org->groupId(u"Sales"_s), org->change({u"E3"_s}, {})}));
    QVERIFY(receipt);
    QCOMPARE(receipt->jobs.size(), 1U);
    QTRY_VERIFY(!progress.isEmpty() && progress.last().first().value<Progress>().finished);
    const auto row = waitFor(
        service.read([id = org->skuId(u"E3"_s)](Reader &reader) { return reader.product(id); }));
    QCOMPARE(row->consumed, 20);
    QVERIFY(!changed.isEmpty());

    const auto refused = waitFor(
        service.submit(AssignUserLicenses{org->userId(u"person1"_s), org->change({}, {u"E3"_s})}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LicenseInherited);
    QCOMPARE(refused.error().subject, u"person1"_s);
}

void TestLicensingService::openingAMissingDirectoryIsAnError()
{
    LicensingService service;
    const auto opened = waitFor(service.open(u"/nowhere/at/all.licensedesk"_s, {}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DirectoryMissing);
    // Whatever is asked for afterwards is cancelled, and nothing hangs.
    QFuture<Result<DirectorySummary>> read =
        service.read([](Reader &reader) { return reader.summary(); });
    QVERIFY(QTest::qWaitFor([&] { return read.isFinished(); }, 5000));
    QVERIFY(read.isCanceled());
}

void TestLicensingService::readsRunBesideProcessing()
{
    auto org = prepared(many);
    LicensingService service;
    QVERIFY(waitFor(service.open(org->path(), smallBatches())));
    // One reader looks from before the change to the end of its pass, so that how soon anybody is
    // woken does not matter.
    const auto looking = service.read([id = org->skuId(u"E3"_s)](Reader &reader) {
        QSet<qint64> seen;
        QElapsedTimer time;
        time.start();
        while (!seen.contains(many) && time.elapsed() < 60'000) {
            if (const auto row = reader.product(id))
                seen.insert(row->consumed);
        }
        return Result<QSet<qint64>>(seen);
    });
    QVERIFY(waitFor(
        service.submit(AssignGroupLicenses{org->groupId(u"Sales"_s), org->change({u"E3"_s}, {})})));
    const auto seen = waitFor(looking);
    QVERIFY(seen);
    QVERIFY(seen->contains(many));
    // Readers see whole batches only, and in between.
    for (const qint64 consumed : *seen)
        QCOMPARE(consumed % 5, 0);
    QVERIFY2(seen->size() > 2, "reading waited for the end of the pass");
}

void TestLicensingService::cancelEndsThePass()
{
    auto org = prepared(many);
    {
        LicensingService service;
        QSignalSpy progress(&service, &LicensingService::progress);
        QVERIFY(waitFor(service.open(org->path(), smallBatches())));
        const auto receipt = waitFor(service.submit(
            AssignGroupLicenses{org->groupId(u"Sales"_s), org->change({u"E3"_s}, {})}));
        QVERIFY(receipt);
        service.cancelProcessing(receipt->jobs.front() + 1); // another one: nothing happens
        service.cancelProcessing(receipt->jobs.front());
        QTRY_VERIFY(!progress.isEmpty() && progress.last().first().value<Progress>().cancelled);
        QCOMPARE(progress.last().first().value<Progress>().job.id, receipt->jobs.front());
    }
    org->reopen();
    QCOMPARE(org->contradictions(), QStringList());
    QVERIFY(org->consumed(u"E3"_s) < many);
    QCOMPARE(org->engine().reader().group(org->groupId(u"Sales"_s))->processingState,
             std::optional(ProcessingState::ProcessingComplete));
    org->reprocessGroup(u"Sales"_s);
    QCOMPARE(org->consumed(u"E3"_s), many);
}

void TestLicensingService::closingInTheMiddleLosesNothing()
{
    auto org = prepared(many);
    {
        LicensingService service;
        QVERIFY(waitFor(service.open(org->path(), smallBatches())));
        // Submitted and not waited for: closing must still store the intent.
        auto pending = service.submit(
            AssignGroupLicenses{org->groupId(u"Sales"_s), org->change({u"E3"_s}, {})});
        Q_UNUSED(pending)
    }
    org->reopen();
    QCOMPARE(org->engine().reader().licensesOfGroup(org->groupId(u"Sales"_s))->size(), 1);
    LicensingService service;
    QSignalSpy resumed(&service, &LicensingService::resumed);
    QVERIFY(waitFor(service.open(org->path(), smallBatches())));
    QTRY_COMPARE(resumed.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(org->consumed(u"E3"_s), many, 20000);
}

void TestLicensingService::pendingReadsAreCancelledByClosing()
{
    auto org = prepared(1);
    QFuture<Result<DirectorySummary>> slow;
    QFuture<Result<DirectorySummary>> waiting;
    {
        LicensingService service;
        QVERIFY(waitFor(service.open(org->path(), smallBatches())));
        slow = service.read([](Reader &reader) {
            QThread::msleep(200);
            return reader.summary();
        });
        waiting = service.read([](Reader &reader) { return reader.summary(); });
    }
    QVERIFY(slow.isFinished());
    QVERIFY(waiting.isFinished());
    QVERIFY(waiting.isCanceled());
}

QTEST_GUILESS_MAIN(TestLicensingService)
#include "tst_licensingservice.moc"
