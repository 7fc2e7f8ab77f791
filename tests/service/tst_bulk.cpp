// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of users at once: one request, told how far it is, stopped without a trace.
// LICENSEDESK_BULK_USERS sets how many there are, here and in tst_undoground.
#include "service/licensingservice.h"
#include "store/peoplesearch.h"
#include "store/usersincommon.h"
#include "support/testorganisation.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

int userCount()
{
    const int wanted = qEnvironmentVariableIntValue("LICENSEDESK_BULK_USERS");
    return wanted > 0 ? wanted : 3000;
}

QStringList people()
{
    QStringList names;
    for (int number = 0; number < userCount(); ++number)
        names.append(u"person%1"_s.arg(number));
    return names;
}

template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 240'000) || future.isCanceled())
        qFatal("no answer");
    return future.takeResult();
}

} // namespace

class TestBulk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void locationsOfAllAreOneRequest();
    void assignmentsOfAllAreOneRequest();
    void stoppingTakesAllBack();
    void aStoppedPreviewEnds();
    void manyAreReprocessedInBatches();
    void readersGoOnMeanwhile();
    void whatUsersHaveInCommon();
    void peopleAreFoundByAnything();

private:
    /*! How long \a what took, for people. */
    void tell(const char *what, const QElapsedTimer &since) const
    {
        qInfo("%s of %d users: %lld ms", what, userCount(), since.elapsed());
    }
    [[nodiscard]] std::vector<Change> assignments() const
    {
        std::vector<Change> changes;
        for (const UserId &user : m_users)
            changes.push_back(AssignUserLicenses{user, m_org->change({u"Basic"_s}, {})});
        return changes;
    }
    [[nodiscard]] qint64 consumed()
    {
        return waitFor(m_service->read([](Reader &reader) {
                   return reader.product(TestOrganisation::skuId(u"Basic"_s));
               }))
            ->consumed;
    }
    [[nodiscard]] qint64 countAt(const QString &location)
    {
        UserFilter filter;
        filter.usageLocation = location;
        return *waitFor(
            m_service->read([filter](Reader &reader) { return reader.countUsers(filter); }));
    }

    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<LicensingService> m_service;
    std::vector<UserId> m_users;
};

void TestBulk::init()
{
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"Basic"_s, {u"NEWS"_s}, userCount() + 10);
    m_org->users(people());
    m_users.clear();
    for (const QString &name : people())
        m_users.push_back(m_org->userId(name));
    m_service = std::make_unique<LicensingService>();
    QVERIFY(waitFor(m_service->open(m_org->path(), {})));
}

void TestBulk::cleanup()
{
    m_service.reset();
    m_org.reset();
}

void TestBulk::locationsOfAllAreOneRequest()
{
    const RequestWatch watch;
    QElapsedTimer time;
    time.start();
    const auto receipt = waitFor(m_service->submit(
        std::vector<Change>{UpdateUsers{m_users, {{u"usageLocation"_s, u"FR"_s}}}}, watch));
    tell("usage location", time);
    QVERIFY(receipt);
    QCOMPARE(watch.total(), qint64(userCount()));
    QCOMPARE(watch.done(), qint64(userCount()));
    QCOMPARE(countAt(u"FR"_s), qint64(userCount()));
}

void TestBulk::assignmentsOfAllAreOneRequest()
{
    QElapsedTimer time;
    time.start();
    const RequestWatch previewed;
    const auto preview = waitFor(m_service->preview(assignments(), {}, previewed));
    tell("preview of an assignment", time);
    QVERIFY(preview);
    QCOMPARE(preview->gaining, qint64(userCount()));
    QCOMPARE(consumed(), 0);
    time.start();
    const RequestWatch watch;
    const auto receipt = waitFor(m_service->submitPreviewed(assignments(), preview->ground, watch));
    tell("assignment", time);
    QVERIFY(receipt);
    QCOMPARE(watch.done(), qint64(userCount()));
    QCOMPARE(consumed(), qint64(userCount()));
    QCOMPARE(m_org->contradictions(), QStringList());
}

void TestBulk::stoppingTakesAllBack()
{
    const RequestWatch watch;
    const auto future = m_service->submit(assignments(), watch);
    QTRY_VERIFY_WITH_TIMEOUT(watch.done() > 100, 60'000);
    watch.cancel();
    const auto receipt = waitFor(future);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Cancelled);
    QVERIFY(watch.done() < qint64(userCount()));
    QCOMPARE(consumed(), 0);
    QCOMPARE(m_org->contradictions(), QStringList());

    const RequestWatch location;
    const auto update = m_service->submit(
        std::vector<Change>{UpdateUsers{m_users, {{u"usageLocation"_s, u"FR"_s}}}}, location);
    QTRY_VERIFY_WITH_TIMEOUT(location.done() > 100, 60'000);
    location.cancel();
    QCOMPARE(waitFor(update).error().code, ErrorCode::Cancelled);
    QCOMPARE(countAt(u"FR"_s), 0);
    // The next request is not stopped with it.
    QVERIFY(waitFor(m_service->submit(UpdateUsers{m_users, {{u"department"_s, u"x"_s}}})));
}

void TestBulk::aStoppedPreviewEnds()
{
    const RequestWatch watch;
    const auto future = m_service->preview(assignments(), {}, watch);
    QTRY_VERIFY_WITH_TIMEOUT(watch.done() > 100, 60'000);
    watch.cancel();
    const auto preview = waitFor(future);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::Cancelled);
}

void TestBulk::manyAreReprocessedInBatches()
{
    m_org->group(u"Sales"_s);
    m_org->join(u"Sales"_s, people());
    m_org->license(u"Sales"_s, {u"Basic"_s});
    QSignalSpy progress(m_service.get(), &LicensingService::progress);
    QElapsedTimer time;
    time.start();
    const auto receipt = waitFor(m_service->submit(ReprocessUsers{m_users}));
    QVERIFY(receipt);
    QCOMPARE(receipt->jobs.size(), 1U);
    const auto isFinished = [&] {
        return !progress.isEmpty() && progress.last().first().value<Progress>().finished;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 240'000);
    tell("reprocessing", time);
    QCOMPARE(progress.last().first().value<Progress>().job.total, qint64(userCount()));

    // Cancelled in the middle, it leaves everybody with what they have.
    progress.clear();
    const auto again = waitFor(m_service->submit(ReprocessUsers{m_users}));
    m_service->cancelProcessing(again->jobs.front());
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 60'000);
    QCOMPARE(consumed(), qint64(userCount()));
    QCOMPARE(m_org->contradictions(), QStringList());
}

void TestBulk::readersGoOnMeanwhile()
{
    const auto future = m_service->submit(assignments());
    qint64 longest = 0;
    int reads = 0;
    while (!future.isFinished()) {
        QElapsedTimer time;
        time.start();
        const auto rows = waitFor(m_service->read([](Reader &reader) {
            return reader.users({}, UserColumn::DisplayName, Qt::AscendingOrder, 0, 256);
        }));
        QVERIFY(rows);
        longest = qMax(longest, time.elapsed());
        ++reads;
    }
    qInfo("%d pages were read meanwhile, the slowest in %lld ms", reads, longest);
    QVERIFY2(reads > 1, "reading waited for the end of the request");
}

void TestBulk::whatUsersHaveInCommon()
{
    QVERIFY(!m_org->assign(u"person0"_s, {u"Basic"_s}));
    QElapsedTimer time;
    time.start();
    const auto all = waitFor(m_service->readAside(
        [users = m_users](Reader &reader) { return usersInCommon(reader, users); }));
    tell("what all have in common", time);
    QVERIFY(all);
    QCOMPARE(all->users, qint64(userCount()));
    QCOMPARE(all->usageLocation, std::optional(u"DE"_s));
    QVERIFY(!all->displayName);
    QCOMPARE(all->accountEnabled, std::optional(true));
    QCOMPARE(all->products.size(), 1);
    QCOMPARE(all->products.first().users, 1);
    QCOMPARE(all->products.first().direct, 1);

    QVERIFY(!m_org->submit(UpdateUsers{{m_users.back()}, {{u"usageLocation"_s, u"FR"_s}}}));
    const auto differ = waitFor(m_service->readAside(
        [users = m_users](Reader &reader) { return usersInCommon(reader, users); }));
    QVERIFY(!differ->usageLocation);
    const auto holders = waitFor(m_service->readAside(
        [users = m_users](Reader &reader) { return directHolders(reader, users); }));
    QCOMPARE(holders->value(m_org->skuId(u"Basic"_s)), std::vector<UserId>{m_users.front()});
}

void TestBulk::peopleAreFoundByAnything()
{
    CreateUser twin;
    twin.user.displayName = u"Person1"_s;
    twin.user.userPrincipalName = u"twin@contoso.com"_s;
    twin.user.proxyAddresses = {u"SMTP:Other@contoso.com"_s};
    QVERIFY(!m_org->submit(twin));
    CreateUser comma;
    comma.user.displayName = u"Lovelace, Ada"_s;
    comma.user.userPrincipalName = u"ada@contoso.com"_s;
    QVERIFY(!m_org->submit(comma));
    QStringList texts{m_org->userId(u"person0"_s).toString(),
                      u"PERSON2@contoso.com"_s,
                      u"other@CONTOSO.com"_s,
                      u"lovelace, ada"_s,
                      u"person1"_s,
                      u"person"_s,
                      u"person3, nobody"_s,
                      u"person0"_s};
    const auto found = waitFor(
        m_service->readAside([texts](Reader &reader) { return findPeople(reader, texts); }));
    QVERIFY(found);
    QStringList names;
    for (const Person &person : found->people)
        names.append(person.userPrincipalName);
    QCOMPARE(names.join(u' '),
             u"person0@contoso.com person2@contoso.com twin@contoso.com ada@contoso.com "
             "person3@contoso.com"_s);
    QStringList doubts;
    for (const PeopleFound::Doubt &doubt : found->doubts)
        doubts.append(doubt.text + u':' + QString::number(doubt.people.size()));
    QCOMPARE(doubts.join(u' '), u"person1:2 person:0 nobody:0"_s);

    QElapsedTimer time;
    time.start();
    const auto everybody =
        waitFor(m_service->readAside([](Reader &reader) { return findPeople(reader, people()); }));
    tell("looking up", time);
    QCOMPARE(everybody->people.size(), userCount() - 1); // person1 is two
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
