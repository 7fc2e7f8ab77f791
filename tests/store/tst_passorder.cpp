// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a pass takes its users (R4.5, R4.12, R4.13).
#include "store/jobstore.h"
#include "support/directorybuilder.h"

#include <QTest>

#include <random>

using namespace LicenseDesk;

class tst_PassOrder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whoWasThereBeforeTheLicenseIsTakenById();
    void whoJoinedLaterIsTakenInOrderOfJoining();
    void rejoiningLosesThePlace();
    void aNewOldestLicenseMakesAllWaitAnew();
    void formerMembersComeFirst();
    void nestedGroupsAreNoUsers();
    void laterRoundsTakeThoseInError();
    void laterRoundsTakeFormerMembersWhoseEntriesAreGone();
    void usersAreTakenByTheirWaiting();
    void usersOfOneGroupAreTakenByTheirWaitingThere();
    void jobsAreKeptInOrder();
    void deletingAUserTakesItOutOfAllJobs();
    void pagingGivesWhatOneBigSortGives();

private:
    std::unique_ptr<TemporaryDirectory> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_directory;

    Job queueGroup(const char *group)
    {
        return m_directory->inTransaction([&]() -> Result<Job> {
            JobStore jobs(*m_store);
            const qint64 id = valueOf(jobs.queueGroup(m_directory->group(group)));
            return valueOf(jobs.find(id)).value();
        });
    }
    /*! Starts the job and takes the users of one round, \a batch at a time, saving in between. */
    std::vector<UserKey> take(qint64 id, int round, int batch)
    {
        std::vector<UserKey> taken;
        JobStore jobs(*m_store);
        m_directory->inTransaction([&]() -> Result<void> {
            Job job = valueOf(jobs.find(id)).value();
            if (!job.started)
                job.total = valueOf(jobs.countUsers(job));
            job.started = true;
            job.round = round;
            job.phase = 0;
            job.afterSequence = -1;
            job.afterUser = {};
            return jobs.save(job);
        });
        for (;;) {
            const bool more = m_directory->inTransaction([&]() -> Result<bool> {
                Job job = valueOf(jobs.find(id)).value();
                const std::vector<PassUser> users = valueOf(jobs.nextUsers(job, batch));
                for (const PassUser &next : users) {
                    taken.push_back(next.user);
                    job.phase = next.phase;
                    job.afterSequence = next.sequence;
                    job.afterUser = next.id;
                }
                valueOf(jobs.save(job));
                return int(users.size()) == batch;
            });
            if (!more)
                return taken;
        }
    }
    QByteArray names(const std::vector<UserKey> &users)
    {
        QByteArrayList list;
        for (const UserKey user : users)
            list.append(valueOf(UserStore(*m_store).read(user)).displayName.toUtf8());
        return list.join(' ');
    }
    QByteArray order(const char *group, int batch = 2)
    {
        return names(take(queueGroup(group).id, 1, batch));
    }
};

void tst_PassOrder::init()
{
    m_store.reset();
    m_folder = std::make_unique<TemporaryDirectory>();
    m_store = m_folder->create();
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    for (const char *name : {"u1", "u2", "u3", "u4", "u5", "u6"})
        m_directory->user(name); // their ids are in this order
    m_directory->product("P1", {"A"});
    m_directory->product("P2", {"B"});
}

void tst_PassOrder::whoWasThereBeforeTheLicenseIsTakenById()
{
    for (const char *name : {"u3", "u1", "u2"})
        m_directory->join("Sales", name);
    m_directory->license("Sales", {"P1"});
    QCOMPARE(order("Sales"), QByteArray("u1 u2 u3"));
}

void tst_PassOrder::whoJoinedLaterIsTakenInOrderOfJoining()
{
    m_directory->join("Sales", "u5");
    m_directory->join("Sales", "u4");
    m_directory->license("Sales", {"P1"});
    for (const char *name : {"u3", "u6", "u1"})
        m_directory->join("Sales", name);
    QCOMPARE(order("Sales"), QByteArray("u4 u5 u3 u6 u1"));
    // Several of one request wait equally long: by id.
    m_directory->inTransaction([&]() -> Result<int> {
        const qint64 sequence = valueOf(m_store->nextSequence());
        GroupStore groups(*m_store);
        m_directory->group("Rest");
        for (const char *name : {"u6", "u2", "u4"})
            valueOf(
                groups.addMember(m_directory->group("Rest"), m_directory->user(name), sequence));
        return 0;
    });
    QCOMPARE(order("Rest"), QByteArray("u2 u4 u6"));
}

void tst_PassOrder::rejoiningLosesThePlace()
{
    m_directory->license("Sales", {"P1"});
    for (const char *name : {"u1", "u2", "u3"})
        m_directory->join("Sales", name);
    m_directory->leave("Sales", "u1");
    m_directory->join("Sales", "u1");
    QCOMPARE(order("Sales"), QByteArray("u2 u3 u1"));
}

void tst_PassOrder::aNewOldestLicenseMakesAllWaitAnew()
{
    m_directory->license("Sales", {"P1"});
    for (const char *name : {"u3", "u2", "u1"})
        m_directory->join("Sales", name);
    QCOMPARE(order("Sales"), QByteArray("u3 u2 u1"));
    m_directory->license("Sales", {"P1", "P2"});
    QCOMPARE(order("Sales"), QByteArray("u3 u2 u1"));
    // Without P1, the oldest license that the group has now is P2.
    m_directory->license("Sales", {"P2"});
    QCOMPARE(order("Sales"), QByteArray("u1 u2 u3"));
}

void tst_PassOrder::formerMembersComeFirst()
{
    m_directory->license("Sales", {"P1"});
    for (const char *name : {"u1", "u2", "u5", "u4"}) {
        m_directory->join("Sales", name);
        m_directory->entry(name, "P1", "Sales");
    }
    m_directory->leave("Sales", "u5");
    m_directory->leave("Sales", "u4");
    const Job job = queueGroup("Sales");
    QCOMPARE(names(take(job.id, 1, 1)), QByteArray("u4 u5 u1 u2"));
    QCOMPARE(valueOf(JobStore(*m_store).find(job.id))->total, 4);
}

void tst_PassOrder::nestedGroupsAreNoUsers()
{
    m_directory->license("Sales", {"P1"});
    m_directory->join("Inner", "u1");
    m_directory->join("Sales", "u2");
    m_directory->inTransaction([&] {
        return GroupStore(*m_store).addMember(m_directory->group("Sales"),
                                              m_directory->group("Inner"));
    });
    QCOMPARE(order("Sales"), QByteArray("u2"));
}

void tst_PassOrder::laterRoundsTakeThoseInError()
{
    m_directory->join("Sales", "u6");
    m_directory->join("Sales", "u2");
    m_directory->license("Sales", {"P1"});
    for (const char *name : {"u5", "u4", "u3", "u1"})
        m_directory->join("Sales", name);
    for (const char *name : {"u6", "u3", "u5"}) {
        m_directory->entry(name, "P1", "Sales", AssignmentState::Error,
                           AssignmentError::CountViolation);
    }
    m_directory->entry("u1", "P1", "Sales");
    // An error from another group counts as well: processing looks at all sources.
    m_directory->entry("u4", "P2", "Other", AssignmentState::Error,
                       AssignmentError::CountViolation);
    const Job job = queueGroup("Sales");
    QCOMPARE(names(take(job.id, 1, 4)), QByteArray("u2 u6 u5 u4 u3 u1"));
    for (const int batch : {1, 2, 100})
        QCOMPARE(names(take(job.id, 2, batch)), QByteArray("u6 u5 u4 u3"));
    QCOMPARE(valueOf(JobStore(*m_store).countUsersInError(*valueOf(JobStore(*m_store).oldest()))),
             3);
}

void tst_PassOrder::laterRoundsTakeFormerMembersWhoseEntriesAreGone()
{
    m_directory->license("Sales", {"P1"});
    m_directory->join("Sales", "u3");
    m_directory->entry("u3", "P1", "Sales");
    m_directory->entry("u3", "P2", "Other", AssignmentState::Error,
                       AssignmentError::CountViolation);
    m_directory->leave("Sales", "u3");
    m_directory->join("Sales", "u1");
    const Job job = queueGroup("Sales");
    QCOMPARE(names(take(job.id, 1, 10)), QByteArray("u3 u1"));
    // Processed, nothing from Sales is left, but the user is one of the pass (R4.13).
    m_directory->inTransaction([&]() -> Result<bool> {
        AssignmentStore::ImportedEntry waiting;
        waiting.product = m_directory->skuId("P2");
        waiting.group = m_directory->group("Other");
        waiting.state = AssignmentState::Error;
        waiting.error = AssignmentError::CountViolation;
        return AssignmentStore(*m_store).replaceAll(m_directory->user("u3"), {waiting},
                                                    DirectoryBuilder::now());
    });
    QVERIFY(valueOf(AssignmentStore(*m_store).formerMembersWithEntries(m_directory->group("Sales")))
                .empty());
    QCOMPARE(names(take(job.id, 2, 10)), QByteArray("u3"));
    // Back again, it is taken with the members, and once.
    m_directory->join("Sales", "u3");
    QCOMPARE(names(take(job.id, 2, 10)), QByteArray("u3"));
    QCOMPARE(names(take(job.id, 1, 10)), QByteArray("u1 u3"));
}

void tst_PassOrder::usersAreTakenByTheirWaiting()
{
    m_directory->join("Unlicensed", "u6");
    m_directory->license("Sales", {"P1"});
    m_directory->join("Sales", "u6");
    m_directory->join("Sales", "u3");
    m_directory->license("Late", {"P2"});
    m_directory->join("Late", "u1");
    m_directory->join("Late", "u3"); // who still waits in Sales for longer
    const qint64 id = m_directory->inTransaction([&] {
        return JobStore(*m_store).queueUsers({m_directory->user("u1"), m_directory->user("u3"),
                                              m_directory->user("u6"), m_directory->user("u5"),
                                              m_directory->user("u3")});
    });
    // u5 waits for nothing, u3 in Sales longest after u6. Named twice is once.
    QCOMPARE(names(take(id, 1, 2)), QByteArray("u5 u6 u3 u1"));
    QCOMPARE(valueOf(JobStore(*m_store).find(id))->total, 4);
    // The order is that of queueing.
    m_directory->leave("Sales", "u6");
    QCOMPARE(names(take(id, 1, 3)), QByteArray("u5 u6 u3 u1"));
    m_directory->entry("u1", "P2", "Late", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(names(take(id, 2, 1)), QByteArray("u1"));
}

void tst_PassOrder::usersOfOneGroupAreTakenByTheirWaitingThere()
{
    m_directory->license("Sales", {"P1"});
    m_directory->join("Sales", "u6");
    m_directory->license("Late", {"P2"});
    m_directory->inTransaction([&]() -> Result<bool> {
        const qint64 sequence = valueOf(m_store->nextSequence());
        GroupStore groups(*m_store);
        valueOf(groups.addMember(m_directory->group("Late"), m_directory->user("u6"), sequence));
        return groups.addMember(m_directory->group("Late"), m_directory->user("u2"), sequence);
    });
    const qint64 id = m_directory->inTransaction([&] {
        return JobStore(*m_store).queueUsers({m_directory->user("u6"), m_directory->user("u2")},
                                             m_directory->group("Late"));
    });
    QCOMPARE(names(take(id, 1, 10)), QByteArray("u2 u6"));
}

void tst_PassOrder::jobsAreKeptInOrder()
{
    JobStore jobs(*m_store);
    QVERIFY(!valueOf(jobs.oldest()));
    const Job first = queueGroup("Sales");
    const Job second = queueGroup("Late");
    QVERIFY(second.id > first.id);
    QCOMPARE(valueOf(jobs.oldest())->id, first.id);
    QCOMPARE(valueOf(jobs.all()).size(), size_t(2));
    QVERIFY(valueOf(jobs.anyFor(m_directory->group("Late"))));

    Job job = first;
    job.started = true;
    job.round = 3;
    job.changed = true;
    job.total = 100;
    job.processed = 7;
    job.phase = 2;
    job.afterSequence = 12;
    job.afterUser = UserId::create();
    m_directory->inTransaction([&] { return jobs.save(job); });
    const Job stored = *valueOf(jobs.find(first.id));
    QVERIFY(stored.kind == JobKind::Group && stored.group == m_directory->group("Sales"));
    QVERIFY(stored.started && stored.round == 3 && stored.changed && stored.total == 100
            && stored.processed == 7 && stored.phase == 2 && stored.afterSequence == 12
            && stored.afterUser == job.afterUser);

    m_directory->inTransaction([&] { return jobs.remove(second.id); });
    QVERIFY(!valueOf(jobs.anyFor(m_directory->group("Late"))));
    // The number of a finished job is never given again.
    QVERIFY(queueGroup("Late").id > second.id);
}

void tst_PassOrder::deletingAUserTakesItOutOfAllJobs()
{
    m_directory->license("Sales", {"P1"});
    m_directory->join("Sales", "u1");
    m_directory->join("Sales", "u2");
    const qint64 id = m_directory->inTransaction([&] {
        return JobStore(*m_store).queueUsers({m_directory->user("u1"), m_directory->user("u2")});
    });
    const Job job = queueGroup("Sales");
    m_directory->inTransaction([&] { return UserStore(*m_store).remove(m_directory->user("u1")); });
    QCOMPARE(names(take(id, 1, 5)), QByteArray("u2"));
    QCOMPARE(names(take(job.id, 1, 5)), QByteArray("u2"));
    m_directory->inTransaction([&] { return JobStore(*m_store).remove(job.id); });
    m_directory->inTransaction([&]() -> Result<void> {
        valueOf(GroupStore(*m_store).setLicenses(m_directory->group("Sales"), {}, 99));
        return GroupStore(*m_store).remove(m_directory->group("Sales"));
    });
}

void tst_PassOrder::pagingGivesWhatOneBigSortGives()
{
    std::mt19937 random(4711);
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    std::vector<QByteArray> everybody;
    for (int number = 0; number < 60; ++number)
        everybody.push_back("v" + QByteArray::number(number));
    for (int step = 0; step < 220; ++step) {
        const QByteArray &name = everybody[size_t(below(60))];
        if (step == 70 || step == 120)
            m_directory->license("Sales", {"P1"});
        if (step == 100)
            m_directory->license("Sales", {});
        if (below(4) == 0)
            m_directory->leave("Sales", name.constData());
        else
            m_directory->join("Sales", name.constData());
        if (below(5) == 0) {
            m_directory->entry(name.constData(), "P1", "Sales",
                               below(2) ? AssignmentState::Error : AssignmentState::Active,
                               below(2) ? AssignmentError::CountViolation : AssignmentError::None);
        }
    }
    // The same in the words of R4.12 and R4.5, sorted in one go.
    const char inWords[] =
        "WITH pass (usr, id, former, since) AS ("
        "SELECT DISTINCT u.key, u.id, 1, 0 FROM assignment a JOIN usr u ON u.key = a.usr "
        "WHERE a.source = ? AND u.key NOT IN (SELECT usr FROM member WHERE grp = ?) "
        "UNION ALL SELECT u.key, u.id, 0, max(m.joined, g.licensed_since) FROM member m "
        "JOIN usr u ON u.key = m.usr JOIN grp g ON g.key = m.grp WHERE m.grp = ?) "
        "SELECT usr FROM pass WHERE ? = 1 OR EXISTS (SELECT 1 FROM assignment a "
        "WHERE a.usr = pass.usr AND a.error <> 0) ORDER BY former DESC, since, id";
    const Job job = queueGroup("Sales");
    const GroupKey sales = m_directory->group("Sales");
    for (const int round : {1, 2}) {
        const std::vector<UserKey> expected =
            valueOf(Statement(*m_store, inWords)
                        .all([](const Row &row) { return row.key<UserKey>(0); }, sales, sales,
                             sales, round));
        QVERIFY(expected.size() > size_t(round == 1 ? 30 : 5));
        for (const int batch : {1, 3, 7, 1000})
            QCOMPARE(names(take(job.id, round, batch)), names(expected));
    }
}

QTEST_GUILESS_MAIN(tst_PassOrder)
#include "tst_passorder.moc"
