// SPDX-License-Identifier: GPL-3.0-or-later
// What starts by itself and what does not, removal and deletion, the audit log (R7, R8, R10).
#include "store/auditstore.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QTest>

#include <set>

using namespace LicenseDesk;

class TestConsequences : public QObject
{
    Q_OBJECT

private slots:
    void R7_leavingOneGroupFreesTheOther();
    void R7_freedUnitsWaitForReprocess();
    void R7_3_deletingAUserFreesTheUnits();
    void R8_1_lastSourceFreesTheUnit();
    void R8_2_licensedGroupCannotBeDeleted();
    void R8_3_leftoversBecomeDirect();
    void R8_3_leftoversThatCanGoByNowGo();
    void R10_1_directChangesAreRecordedWithTheirValues();
    void R10_2_activitiesHaveTheirNames();
    void R10_3_startAndFinishFrameAPass();
    void R10_4_failuresNameProductsAndPlans();
    void cancellingKeepsWhatIsDone();
    void refusedRequestChangesNothing();
};

void TestConsequences::R7_leavingOneGroupFreesTheOther()
{
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 5);
    org.product(s("E3"), l("EXCHANGE2"), 5);
    org.exclusive(l("EXCHANGE1 EXCHANGE2"));
    org.user(s("ada"));
    org.group(s("A"));
    org.group(s("B"));
    org.license(s("A"), l("E1"));
    org.license(s("B"), l("E3"));
    org.join(s("A"), l("ada"));
    org.join(s("B"), l("ada"));
    QCOMPARE(org.entries(s("ada")),
             s("E1 from A: Active; E3 from B: Error MutuallyExclusiveViolation"));
    org.leave(s("A"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from B: Active"));
}

void TestConsequences::R7_freedUnitsWaitForReprocess()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.users(l("u1 u2"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u2"));
    org.leave(s("Sales"), l("u1"));
    QCOMPARE(org.entries(s("u2")), s("E3 from Sales: Error CountViolation"));
    org.reprocessUser(s("u2"));
    QCOMPARE(org.entries(s("u2")), s("E3 from Sales: Active"));
}

void TestConsequences::R7_3_deletingAUserFreesTheUnits()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.users(l("u1 u2"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u2"));
    QCOMPARE(org.submit(DeleteUser{org.userId(s("u1"))}), accepted);
    QCOMPARE(org.consumed(s("E3")), 0);
    QCOMPARE(org.entries(s("u2")), s("E3 from Sales: Error CountViolation"));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestConsequences::R8_1_lastSourceFreesTheUnit()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("ada"));
    org.assign(s("ada"), l("E3"));
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.consumed(s("E3")), 1);
    org.assign(s("ada"), {}, l("E3"));
    QCOMPARE(org.consumed(s("E3")), 0);
}

void TestConsequences::R8_2_licensedGroupCannotBeDeleted()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Sales"))}),
             std::optional(ErrorCode::GroupHasLicenses));
    org.license(s("Sales"), {}, l("E3"));
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Sales"))}), accepted);
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Sales"))}), std::optional(ErrorCode::NotFound));
}

void TestConsequences::R8_3_leftoversBecomeDirect()
{
    TestOrganisation org;
    org.product(s("EXO"), l("EXCHANGE ARCHIVE TODO"), 5);
    org.product(s("WPA"), l("ANALYTICS"), 5);
    org.prerequisite(s("ANALYTICS"), l("EXCHANGE"));
    org.users(l("ada grace"));
    org.group(s("Mail"));
    org.license(s("Mail"), l("EXO-TODO-ARCHIVE"));
    org.join(s("Mail"), l("ada grace"));
    org.assign(s("ada"), l("WPA"));
    org.license(s("Mail"), {}, l("EXO"));
    QCOMPARE(org.entries(s("ada")),
             s("EXO-ARCHIVE-TODO from Mail: ActiveWithError DependencyViolation; "
               "WPA direct: Active"));
    QCOMPARE(org.entries(s("grace")), QString());
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Mail"))}), accepted);
    QCOMPARE(org.entries(s("ada")), s("EXO-ARCHIVE-TODO direct: Active; WPA direct: Active"));
    QCOMPARE(org.consumed(s("EXO")), 1);
    QCOMPARE(org.contradictions(), QStringList());
}

void TestConsequences::R8_3_leftoversThatCanGoByNowGo()
{
    // Nothing depends on it any more, but nobody has processed ada since.
    TestOrganisation org;
    org.product(s("EXO"), l("EXCHANGE"), 5);
    org.product(s("WPA"), l("ANALYTICS"), 5);
    org.prerequisite(s("ANALYTICS"), l("EXCHANGE"));
    org.user(s("ada"));
    org.group(s("Mail"));
    org.license(s("Mail"), l("EXO"));
    org.join(s("Mail"), l("ada"));
    org.assign(s("ada"), l("WPA"));
    org.license(s("Mail"), {}, l("EXO"));
    org.assign(s("ada"), {}, l("WPA"));
    QCOMPARE(org.entries(s("ada")), s("EXO from Mail: ActiveWithError DependencyViolation"));
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Mail"))}), accepted);
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.consumed(s("EXO")), 0);
    QCOMPARE(org.contradictions(), QStringList());
}

void TestConsequences::R10_1_directChangesAreRecordedWithTheirValues()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL TEAMS"), 5);
    org.user(s("ada"));
    const auto newest = [&] { return AuditStore(org.engine().store()).newest(1)->front(); };
    const QString plan = org.planId(s("TEAMS")).toString();
    const QString product = org.skuId(s("E3")).toString();
    org.assign(s("ada"), l("E3"));
    const AuditEntry given = newest();
    QCOMPARE(given.activity, s("Change user license"));
    QCOMPARE(given.category, s("UserManagement"));
    QCOMPARE(given.actor, s("tester"));
    QCOMPARE(given.targetId, org.userId(s("ada")).toString());
    QCOMPARE(given.at, org.now());
    QVERIFY(given.success);
    QVERIFY(!given.oldValue.contains(product) && given.newValue.contains(product));
    org.advance(60);
    org.assign(s("ada"), l("E3-TEAMS"));
    const AuditEntry edited = newest();
    QVERIFY(edited.at > given.at);
    QVERIFY(edited.oldValue.contains(product) && !edited.oldValue.contains(plan));
    QVERIFY2(edited.newValue.contains(product) && edited.newValue.contains(plan),
             qPrintable(edited.newValue));
    org.assign(s("ada"), {}, l("E3"));
    const AuditEntry taken = newest();
    QCOMPARE(taken.oldValue, edited.newValue);
    QVERIFY(!taken.newValue.contains(product));
}

void TestConsequences::R10_2_activitiesHaveTheirNames()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.submit(UpdateGroup{org.groupId(s("Sales")), {{s("description"), s("sells")}}});
    org.submit(UpdateUsers{{org.userId(s("ada"))}, {{s("department"), s("Sales")}}});
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E3"));
    org.reprocessGroup(s("Sales"));
    org.assign(s("ada"), l("E3"));
    org.license(s("Sales"), {}, l("E3"));
    org.leave(s("Sales"), l("ada"));
    org.submit(DeleteGroup{org.groupId(s("Sales"))});
    std::set<std::pair<QString, QString>> logged;
    const auto entries = AuditStore(org.engine().store()).newest(1000);
    QVERIFY(entries.has_value());
    for (const AuditEntry &entry : *entries)
        logged.insert({entry.activity, entry.category});
    for (const char *activity :
         {"Set group license", "Start applying group based license to users",
          "Finish applying group based license to users", "Trigger group license recalculation",
          "Add member to group", "Remove member from group", "Delete group", "Add group",
          "Update group"})
        QVERIFY2(logged.contains({s(activity), s("GroupManagement")}), activity);
    for (const char *activity : {"Change user license", "Update user"})
        QVERIFY2(logged.contains({s(activity), s("UserManagement")}), activity);
}

void TestConsequences::R10_3_startAndFinishFrameAPass()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 2);
    org.users(l("u1 u2 u3"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("u1 u2 u3"));
    org.license(s("Sales"), l("E3"));
    const QStringList log = org.auditLog();
    const QString background = backgroundActor;
    QVERIFY(log.contains(s("Set group license | tester | Sales | success | ")));
    QVERIFY(log.contains(s("Start applying group based license to users | ") + background
                         + s(" | Sales | success | ")));
    QCOMPARE(log.last(),
             s("Finish applying group based license to users | ") + background
                 + s(" | Sales | success | [Users successfully assigned licenses: 2, Users for "
                     "whom license assignment failed: 1.];"));
    // Joining writes neither.
    org.user(s("u4"));
    org.join(s("Sales"), l("u4"));
    QCOMPARE(org.auditLog().filter(s("Start applying")).size(), 1);
}

void TestConsequences::R10_4_failuresNameProductsAndPlans()
{
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 5);
    org.product(s("E3"), l("EXCHANGE2"), 5);
    org.exclusive(l("EXCHANGE1 EXCHANGE2"));
    org.user(s("ada"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.assign(s("ada"), l("E1"));
    org.join(s("Sales"), l("ada"));
    const QStringList failures = org.auditLog().filter(s("| failure |"));
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.first().startsWith(s("Change user license | ") + backgroundActor
                                        + s(" | ada | failure | ")));
    QVERIFY2(failures.first().contains(s("EXCHANGE1")), qPrintable(failures.first()));
    QVERIFY2(failures.first().contains(s("EXCHANGE2")), qPrintable(failures.first()));
}

void TestConsequences::cancellingKeepsWhatIsDone()
{
    TestOrganisation org(2);
    org.product(s("E3"), l("EXCHANGE"), 10);
    org.users(l("u1 u2 u3 u4 u5"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("u1 u2 u3 u4 u5"));
    org.setWaiting(false);
    org.license(s("Sales"), l("E3"));
    QVERIFY(org.engine().processBatch());
    const auto job = JobStore(org.engine().store()).oldest();
    QVERIFY(job && *job);
    QVERIFY(org.engine().cancelJob((*job)->id));
    org.process();
    QCOMPARE(org.consumed(s("E3")), 2);
    QCOMPARE(org.contradictions(), QStringList());
    QVERIFY(org.auditLog().last().endsWith(
        s("| failure | Cancelled after 2 of 5 users; reprocess the group to go on.")));
    org.setWaiting(true);
    org.reprocessGroup(s("Sales"));
    QCOMPARE(org.consumed(s("E3")), 5);
}

void TestConsequences::refusedRequestChangesNothing()
{
    TestOrganisation org;
    org.users(l("ada grace"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    const QStringList before = org.dump() + org.auditLog();
    QCOMPARE(org.join(s("Sales"), l("grace ada")), std::optional(ErrorCode::AlreadyMember));
    QCOMPARE(org.join(s("Sales"), l("grace nobody")), std::optional(ErrorCode::NotFound));
    QCOMPARE(org.leave(s("Sales"), l("ada grace")), std::optional(ErrorCode::NotFound));
    QCOMPARE(org.dump() + org.auditLog(), before);
}

QTEST_GUILESS_MAIN(TestConsequences)
#include "tst_consequences.moc"
