// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine carries out the statements: those of a pass and of a page seek. The large tables
// are read from end to end by nobody but who says so below.
#include "licensing/reconcile.h"
#include "store/auditstore.h"
#include "store/jobstore.h"
#include "store/reader.h"
#include "support/directorybuilder.h"

#include <QRegularExpression>
#include <QTest>

using namespace LicenseDesk;

namespace {

struct Plan
{
    QByteArray sql;
    QByteArrayList steps;

    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(sql + "\n    " + steps.join("\n    "));
    }
};

/*! Tables that may have millions of rows, also by the names that statements give them. */
const QRegularExpression scanOfLargeTable(QStringLiteral(
    "^SCAN (usr|u|member|m|x|assignment|a|address|o|former_member|job_user|audit|w|h)"
    "\\b(?!.*USING (COVERING )?INDEX (usr_name|assignment_error|assignment_source_error|"
    "sqlite_autoindex_usr_2)\\b)"));

/*! Statements that go through all users, and why. */
const QByteArrayList throughAll{
    // Nothing tells who has no license; a look at the first two thousand tells how many.
    "SELECT count(*) FROM (SELECT key FROM usr ORDER BY key LIMIT ?) n WHERE NOT EXISTS",
    // Few have none: they are found in the order of the table.
    "SELECT key FROM usr n WHERE NOT EXISTS",
    // The first value of a column of few, by its index.
    "FROM usr ORDER BY",
    // A text that so many may have that looking each up would take longer: once, and the keys are
    // kept.
    "SELECT u.key FROM usr u NOT INDEXED WHERE 1 AND",
    // All entries of the log, once: the engine counts pages, and not entries.
    "SELECT count(*) FROM audit",
    // Everybody, where somebody has left.
    "SELECT key FROM usr INDEXED BY usr_enabled",
};

Plan planOf(Store &store, const QByteArray &sql)
{
    Plan plan{sql, {}};
    Statement explain(store, "EXPLAIN QUERY PLAN " + sql);
    for (qsizetype value = sql.count('?'); value > 0; --value)
        explain.bind(qint64(1));
    for (const QString &step : valueOf(explain.all([](const Row &row) { return row.text(3); })))
        plan.steps.append(step.toUtf8());
    return plan;
}

bool scans(const Plan &plan)
{
    if (std::ranges::any_of(throughAll,
                            [&](const QByteArray &part) { return plan.sql.contains(part); }))
        return false;
    return std::ranges::any_of(plan.steps, [](const QByteArray &step) {
        return scanOfLargeTable.match(QString::fromUtf8(step)).hasMatch();
    });
}

bool sorts(const Plan &plan)
{
    return std::ranges::any_of(plan.steps, [](const QByteArray &step) {
        return step.contains("USE TEMP B-TREE FOR ORDER BY");
    });
}

} // namespace

class tst_StatementPlans : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void changesAndPassesScanNothing();
    void passesSortNothingInTheFirstRound();
    void pagesScanNothing();
    void pagesByNameSortNothing();
    void recordsAreSought();

private:
    TemporaryDirectory m_folder;
    std::unique_ptr<Store> m_store;

    /*! The plans of what \a work prepares, in a connection of its own. */
    template <typename Work>
    std::vector<Plan> plansOf(Work work)
    {
        auto store = valueOf(Store::open(m_folder.path(), OpenMode::ReadWrite));
        const QByteArrayList before = store->preparedStatements();
        work(*store);
        std::vector<Plan> plans;
        for (const QByteArray &sql : store->preparedStatements()) {
            const bool isPlain = sql.startsWith("SELECT") || sql.startsWith("UPDATE")
                                 || sql.startsWith("DELETE") || sql.startsWith("INSERT")
                                 || sql.startsWith("WITH");
            if (isPlain && !before.contains(sql))
                plans.push_back(planOf(*store, sql));
        }
        return plans;
    }
};

void tst_StatementPlans::initTestCase()
{
    m_store = m_folder.create();
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A", "B"});
    directory.license("Sales", {"P1"});
    directory.join("Sales", "ada");
    directory.entry("ada", "P1", "Sales", AssignmentState::Error, AssignmentError::CountViolation);
}

void tst_StatementPlans::changesAndPassesScanNothing()
{
    const std::vector<Plan> plans = plansOf([](Store &store) {
        DirectoryBuilder directory(store);
        directory.product("P2", {"B"});
        directory.license("Other", {"P1", "P2"});
        directory.license("Other", {"P2"});
        directory.join("Other", "grace");
        directory.entry("grace", "P1", "Other");
        directory.leave("Other", "grace");
        directory.inTransaction([&]() -> Result<void> {
            JobStore jobs(store);
            AssignmentStore assignments(store);
            const UserKey grace = directory.user("grace");
            for (const int round : {1, 2}) {
                const qint64 id = valueOf(jobs.queueGroup(directory.group("Other")));
                Job job = *valueOf(jobs.find(id));
                job.total = valueOf(jobs.countUsers(job));
                job.round = round;
                valueOf(jobs.nextUsers(job, 100));
                valueOf(jobs.countUsersInError(job));
                valueOf(jobs.save(job));
                valueOf(jobs.remove(id));
                const qint64 users = valueOf(jobs.queueUsers({grace}));
                job = *valueOf(jobs.find(users));
                job.round = round;
                valueOf(jobs.nextUsers(job, 100));
            }
            const auto loaded = valueOf(assignments.load(grace));
            auto catalogue = valueOf(CatalogueStore(store).catalogue());
            const Outcome outcome =
                reconcile(loaded.facts, *catalogue, valueOf(CatalogueStore(store).seats()));
            valueOf(assignments.write(grace, loaded, outcome, DirectoryBuilder::now()));
            valueOf(assignments.convertToDirect(grace, directory.group("Other"),
                                                DirectoryBuilder::now()));
            valueOf(assignments.formerMembersWithEntries(directory.group("Other")));
            valueOf(assignments.anyEntries(directory.group("Other")));
            valueOf(GroupStore(store).groupsOf(grace));
            valueOf(UserStore(store).find(QStringLiteral("grace@contoso.com")));
            valueOf(UserStore(store).addressOwner(valueOf(UserStore(store).read(grace))));
            valueOf(UserStore(store).update(grace, valueOf(UserStore(store).read(grace))));
            valueOf(UserStore(store).remove(grace));
            valueOf(GroupStore(store).setLicenses(directory.group("Other"), {}, 99));
            valueOf(GroupStore(store).removeUserMembers(directory.group("Other")));
            return GroupStore(store).remove(directory.group("Other"));
        });
    });
    QVERIFY(plans.size() > 50);
    for (const Plan &plan : plans)
        QVERIFY2(!scans(plan), qPrintable(plan.text()));
}

void tst_StatementPlans::passesSortNothingInTheFirstRound()
{
    const std::vector<Plan> plans = plansOf([](Store &store) {
        const auto passed = store.inTransaction([&]() -> Result<void> {
            JobStore jobs(store);
            Job job;
            job.started = true;
            job.group = valueOf(Statement(store, "SELECT key FROM grp WHERE licensed_since > 0")
                                    .one([](const Row &row) { return row.key<GroupKey>(0); }))
                            .value();
            valueOf(jobs.nextUsers(job, 100));
            job.kind = JobKind::Users;
            valueOf(jobs.nextUsers(job, 100));
            return {};
        });
        valueOf(passed);
    });
    int ordered = 0;
    for (const Plan &plan : plans) {
        ordered += plan.sql.contains("ORDER BY");
        QVERIFY2(!sorts(plan), qPrintable(plan.text()));
    }
    QCOMPARE(ordered, 4);
}

void tst_StatementPlans::pagesScanNothing()
{
    const std::vector<Plan> plans = plansOf([this](Store &store) {
        DirectoryBuilder directory(*m_store);
        Reader reader(store);
        const GroupId group = directory.groupId("Sales");
        const SkuId product = directory.skuId("P1");
        const UserId user = directory.userId("ada");
        valueOf(reader.summary());
        for (int filter = 0; filter < 16; ++filter) {
            UserFilter users;
            users.withErrors = filter & 1;
            users.withoutLicense = filter & 2;
            if (filter & 4)
                users.product = product;
            if (filter & 8)
                users.group = group;
            valueOf(reader.users(users, UserColumn::DisplayName, Qt::AscendingOrder, 0, 10));
            valueOf(reader.users(users, UserColumn::DisplayName, Qt::DescendingOrder, 0, 10));
        }
        for (int column = 0; column < 6; ++column) {
            for (const qint64 offset : {0, 5000}) {
                UserFilter users;
                users.text = QStringLiteral("ada");
                valueOf(reader.users({}, UserColumn(column), Qt::AscendingOrder, offset, 10));
                valueOf(reader.users(users, UserColumn(column), Qt::DescendingOrder, 0, 10));
            }
        }
        for (const QString &text : {QStringLiteral("a"), QStringLiteral("ad"),
                                    QStringLiteral("adam"), QStringLiteral("none")}) {
            UserFilter users;
            users.text = text;
            users.accountEnabled = true;
            users.userType = QStringLiteral("Guest");
            users.usageLocation = QStringLiteral("FR");
            users.withDirectLicenses = true;
            valueOf(reader.users(users, UserColumn::DisplayName, Qt::AscendingOrder, 0, 10));
            valueOf(reader.countUsers(users));
            ErrorFilter errors;
            errors.text = text;
            valueOf(reader.errors(errors, 0, 10));
            valueOf(reader.countErrors(errors));
        }
        for (const ErrorGrouping grouping :
             {ErrorGrouping::Error, ErrorGrouping::Group, ErrorGrouping::Product})
            valueOf(reader.errorCounts(grouping));
        valueOf(reader.auditEntries(AuditFilter(), 0, 10));
        valueOf(reader.countAuditEntries({}));
        valueOf(reader.assignmentsOfUser(user));
        valueOf(reader.groupsOfUser(user));
        valueOf(reader.countMembers(group));
        valueOf(reader.members(group, 0, 10));
        valueOf(reader.countErrorsOfGroup(group));
        valueOf(reader.errorsOfGroup(group, 0, 10));
        valueOf(reader.membersWithLicenseErrors(group, {}, 10));
        valueOf(reader.products());
        valueOf(reader.countLicensedUsers(product));
        valueOf(reader.licensedUsers(product, 0, 10));
        valueOf(reader.assignments(true, 0, 10));
        valueOf(reader.assignments(false, 0, 10));
        valueOf(AuditStore(store).newest(10));
    });
    QVERIFY(plans.size() > 30);
    for (const Plan &plan : plans)
        QVERIFY2(!scans(plan), qPrintable(plan.text()));
}

void tst_StatementPlans::pagesByNameSortNothing()
{
    const std::vector<Plan> plans = plansOf([](Store &store) {
        Reader reader(store);
        UserFilter named;
        named.text = QStringLiteral("a");
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const UserFilter &filter : {UserFilter(), named}) {
                valueOf(reader.users(filter, UserColumn::DisplayName, order, 0, 10));
                valueOf(reader.users(filter, UserColumn::UserPrincipalName, order, 0, 10));
            }
            valueOf(reader.groups({}, GroupColumn::DisplayName, order, 0, 10));
        }
    });
    for (const Plan &plan : plans) {
        QVERIFY2(!sorts(plan), qPrintable(plan.text()));
        QVERIFY2(!scans(plan), qPrintable(plan.text()));
    }
}

void tst_StatementPlans::recordsAreSought()
{
    const std::vector<Plan> plans = plansOf([](Store &store) {
        Reader reader(store);
        for (const QString &property :
             {QString(), QStringLiteral("id"), QStringLiteral("userPrincipalName"),
              QStringLiteral("displayName"), QStringLiteral("department")}) {
            Reader::RecordQuery query;
            query.property = property;
            query.value = QStringLiteral("ada");
            valueOf(reader.userRecords(query, UserId::create()));
        }
        valueOf(reader.groupRecords({}, GroupId::create()));
        valueOf(reader.contactRecords({}, ContactId::create()));
    });
    QCOMPARE(plans.size(), size_t(7));
    for (const Plan &plan : plans) {
        QVERIFY2(!scans(plan), qPrintable(plan.text()));
        QVERIFY2(!sorts(plan), qPrintable(plan.text()));
    }
}

QTEST_GUILESS_MAIN(tst_StatementPlans)
#include "tst_statementplans.moc"
