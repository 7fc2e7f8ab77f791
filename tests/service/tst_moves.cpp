// SPDX-License-Identifier: GPL-3.0-or-later
// From direct to inherited licenses, and from one product or group to another.
#include "service/changewriter.h"
#include "service/groupmove.h"
#include "service/redundantlicenses.h"
#include "store/assignmentstore.h"
#include "store/userstore.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <rapidcheck.h>

#include <QTest>

using namespace LicenseDesk;

class TestMoves : public QObject
{
    Q_OBJECT

private slots:
    void redundantLicensesOfAGroup();
    void redundantLicensesOfTheDirectory();
    void redundantLicensesAreAuditedAndKeepTheUnit();
    void redundantLicensesOfUnknownObjects();
    void removingNeverTakesAPlan();
    void R4_4_swapKeepsEverybodyLicensed();
    void R4_4_swapNamesWhoHasNoUnit();
    void movingThroughTwoGroups();
    void movingKeepsWhoFailsInTheNewGroup();
    void R7_movingBetweenProductsThatExcludeEachOther();
    void R7_movingCountsTheUnitsLeft();
    void movingWaitsForProcessing();
    void movingGoesOnAfterAnyInterruption();
    void movingNeedsALicensedTarget();
    void movingIsNotForDynamicGroups();
};

namespace {

/*! "ada E3: removed", "bob E3: loses X", … as the rows came. */
QString text(const std::vector<RedundancyRow> &rows, TestOrganisation &org)
{
    const auto catalogue = org.engine().reader().catalogue();
    QStringList lines;
    for (const RedundancyRow &row : rows) {
        QString line = row.userName + u' '
                       + (*catalogue)->product((*catalogue)->indexOf(row.product)).partNumber
                       + s(": ");
        QStringList lost;
        for (const PlanId &plan : row.extraPlans)
            lost += (*catalogue)->plan((*catalogue)->indexOf(plan)).name;
        switch (row.redundancy) {
        case Redundancy::Redundant:
            line += row.refusal ? s("refused") : s("removed, has ") + row.groups.join(u'+');
            break;
        case Redundancy::ExtraPlans:
            line += s("loses ") + lost.join(u'+');
            break;
        case Redundancy::NotInherited:
            line += s("not inherited");
            break;
        case Redundancy::NoDirectLicense:
            line += s("no direct license");
            break;
        }
        lines += line;
    }
    return lines.join(s("; "));
}

QString removeRedundant(TestOrganisation &org, const RedundancyScope &scope)
{
    const Result<Receipt> receipt = org.engine().apply(RemoveRedundantLicenses{scope});
    if (!receipt)
        return s("error %1").arg(int(receipt.error().code));
    org.process();
    return text(receipt->redundancy, org);
}

void prepare(TestOrganisation &org)
{
    org.product(s("E3"), l("X Y"), 10);
    org.product(s("E5"), l("X Z"), 10);
    org.users(l("ada bob cay dan"));
    org.group(s("Sales"));
    org.group(s("More"));
    org.license(s("Sales"), l("E3-Y"));
    org.license(s("More"), l("E3-X"));
    org.join(s("Sales"), l("ada bob cay"));
    org.join(s("More"), l("ada dan"));
}

PlanSet plansOf(TestOrganisation &org, const QString &user)
{
    Store &store = org.engine().store();
    const auto catalogue = CatalogueStore(store).catalogue();
    const auto key = UserStore(store).find(org.userId(user).toString());
    AssignmentStore assignments(store);
    const auto loaded = assignments.load(*key);
    if (!loaded)
        qFatal("no facts");
    return enabledPlans(loaded->facts, **catalogue);
}

} // namespace

void TestMoves::redundantLicensesOfAGroup()
{
    TestOrganisation org;
    prepare(org);
    org.assign(s("ada"), l("E3"));
    org.assign(s("bob"), l("E3"));
    org.assign(s("dan"), l("E3-X"));
    const RedundancyScope sales{org.groupId(s("Sales")), org.skuId(s("E3"))};
    QCOMPARE(removeRedundant(org, sales),
             s("ada E3: removed, has Sales+More; bob E3: loses Y; cay E3: no direct license"));
    QCOMPARE(org.entries(s("ada")), s("E3-Y from Sales: Active; E3-X from More: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3 direct: Active; E3-Y from Sales: Active"));
    QCOMPARE(org.entries(s("dan")), s("E3-X direct: Active; E3-X from More: Active"));
    // Another product: members have it directly, and not from this group.
    org.assign(s("bob"), l("E5"));
    QCOMPARE(removeRedundant(org, {org.groupId(s("Sales")), org.skuId(s("E5"))}),
             s("ada E5: no direct license; bob E5: not inherited; cay E5: no direct license"));
    // Again: nothing is left to do.
    QCOMPARE(removeRedundant(org, sales),
             s("ada E3: no direct license; bob E3: loses Y; cay E3: no direct license"));
}

void TestMoves::redundantLicensesOfTheDirectory()
{
    TestOrganisation org;
    prepare(org);
    org.assign(s("ada"), l("E3 E5"));
    org.assign(s("bob"), l("E3"));
    org.assign(s("dan"), l("E3-X"));
    QCOMPARE(removeRedundant(org, {}),
             s("ada E3: removed, has Sales+More; ada E5: not inherited; bob E3: loses Y; "
               "dan E3: removed, has More"));
    QCOMPARE(org.entries(s("dan")), s("E3-X from More: Active"));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestMoves::redundantLicensesAreAuditedAndKeepTheUnit()
{
    TestOrganisation org;
    prepare(org);
    org.assign(s("ada"), l("E3"));
    const qint64 consumed = org.consumed(s("E3"));
    const qsizetype logged = org.auditLog().size();
    removeRedundant(org, {});
    QCOMPARE(org.consumed(s("E3")), consumed); // R2.1, R8.1
    QCOMPARE(org.auditLog().size(), logged + 1);
    QVERIFY(org.auditLog().last().startsWith(s("Change user license | ")));
    QVERIFY(org.auditLog().last().contains(s("| ada | success")));
}

void TestMoves::redundantLicensesOfUnknownObjects()
{
    TestOrganisation org;
    prepare(org);
    QCOMPARE(org.submit(RemoveRedundantLicenses{{GroupId::create(), {}}}), ErrorCode::NotFound);
    QCOMPARE(org.submit(RemoveRedundantLicenses{{{}, SkuId::create()}}), ErrorCode::UnknownProduct);
}

void TestMoves::removingNeverTakesAPlan()
{
    // Whatever is queued meanwhile: the same history with and without it ends with the same plans.
    QVERIFY(rc::check("redundant licenses are redundant", [] {
        const QStringList users = l("u1 u2 u3");
        const QStringList groups = l("G1 G2");
        const QStringList licenses = l("P P-A P-B P-A-B Q Q-B");
        TestOrganisation with;
        TestOrganisation without;
        for (TestOrganisation *org : {&with, &without}) {
            org->product(s("P"), l("A B C"), 2);
            org->product(s("Q"), l("B D"), 2);
            org->exclusive(l("A D"));
            org->prerequisite(s("C"), l("B"));
            org->users(users);
            for (const QString &group : groups)
                org->group(group);
        }
        const int steps = *rc::gen::inRange(5, 25);
        const int settled = *rc::gen::inRange(0, steps + 1);
        for (int step = 0; step < steps; ++step) {
            const int kind = *rc::gen::inRange(0, 5);
            const QString user = users.at(*rc::gen::inRange(0, 3));
            const QString group = groups.at(*rc::gen::inRange(0, 2));
            const QString license = licenses.at(*rc::gen::inRange(0, 6));
            for (TestOrganisation *org : {&with, &without}) {
                org->setWaiting(step < settled); // the last ones are still queued
                if (kind == 0)
                    org->license(group, {license});
                else if (kind == 1)
                    org->license(group, {}, {license.section(u'-', 0, 0)});
                else if (kind == 2)
                    org->assign(user, {license});
                else if (kind == 3)
                    org->join(group, {user});
                else
                    org->leave(group, {user});
            }
        }
        RC_ASSERT(with.engine().apply(RemoveRedundantLicenses{}).has_value());
        for (TestOrganisation *org : {&with, &without})
            org->process();
        for (const QString &user : users)
            RC_ASSERT((plansOf(without, user) - plansOf(with, user)).isEmpty());
        RC_ASSERT(with.consumed(s("P")) == without.consumed(s("P")));
        RC_ASSERT(with.contradictions().isEmpty());
    }));
}

void TestMoves::R4_4_swapKeepsEverybodyLicensed()
{
    TestOrganisation org;
    org.product(s("E1"), l("X OLD"), 2);
    org.product(s("E3"), l("X NEW"), 2);
    org.exclusive(l("OLD NEW"));
    org.users(l("ada bob"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E1-X"));
    org.join(s("Sales"), l("ada bob"));
    QCOMPARE(org.submit(
                 SwapGroupProduct{org.groupId(s("Sales")), org.skuId(s("E1")), org.skuId(s("E3"))}),
             accepted);
    QCOMPARE(org.entries(s("ada")), s("E3-X from Sales: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3-X from Sales: Active"));
    QCOMPARE(org.consumed(s("E1")), 0);
    QCOMPARE(org.submit(
                 SwapGroupProduct{org.groupId(s("Sales")), org.skuId(s("E1")), org.skuId(s("E3"))}),
             ErrorCode::LicenseNotHeld);
}

void TestMoves::R4_4_swapNamesWhoHasNoUnit()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 2);
    org.product(s("E3"), l("NEW"), 1);
    org.users(l("ada bob"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E1"));
    org.join(s("Sales"), l("ada"));
    org.join(s("Sales"), l("bob"));
    org.submit(SwapGroupProduct{org.groupId(s("Sales")), org.skuId(s("E1")), org.skuId(s("E3"))});
    // R4.5: the license is new for both, so their ids decide.
    const bool adaFirst = org.userId(s("ada")).toString() < org.userId(s("bob")).toString();
    QCOMPARE(org.entries(adaFirst ? s("ada") : s("bob")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(adaFirst ? s("bob") : s("ada")), s("E3 from Sales: Error CountViolation"));
}

void TestMoves::movingThroughTwoGroups()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.product(s("E3"), l("NEW"), 3);
    org.users(l("ada bob cay"));
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), l("ada bob"));
    org.join(s("New"), l("cay"));
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    const ReleaseMembers release{copy.from, copy.to};
    QCOMPARE(org.submit(copy), accepted);
    QCOMPARE(org.entries(s("ada")), s("E1 from Old: Active; E3 from New: Active"));
    QCOMPARE(org.submit(release), accepted);
    QCOMPARE(org.entries(s("ada")), s("E3 from New: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3 from New: Active"));
    QCOMPARE(org.consumed(s("E1")), 0);
    // Again: there is nobody left, and nothing is queued or logged.
    const QStringList logged = org.auditLog();
    QCOMPARE(org.submit(copy), accepted);
    QCOMPARE(org.submit(release), accepted);
    QCOMPARE(org.auditLog(), logged);
}

void TestMoves::movingKeepsWhoFailsInTheNewGroup()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.product(s("E3"), l("NEW"), 1);
    org.users(l("ada bob"));
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), l("ada bob"));
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    QCOMPARE(org.submit(copy), accepted);
    QCOMPARE(org.submit(ReleaseMembers{copy.from, copy.to}), accepted);
    const bool adaFirst = org.userId(s("ada")).toString() < org.userId(s("bob")).toString();
    const QString moved = adaFirst ? s("ada") : s("bob");
    const QString stayed = adaFirst ? s("bob") : s("ada");
    QCOMPARE(org.entries(moved), s("E3 from New: Active"));
    QCOMPARE(org.entries(stayed), s("E1 from Old: Active; E3 from New: Error CountViolation"));
    // Units are bought: running it again takes the rest along.
    org.units(s("E3"), 2);
    org.reprocessUser(stayed);
    QCOMPARE(org.submit(ReleaseMembers{copy.from, copy.to}), accepted);
    QCOMPARE(org.entries(stayed), s("E3 from New: Active"));
}

void TestMoves::R7_movingBetweenProductsThatExcludeEachOther()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.product(s("E3"), l("NEW"), 3);
    org.product(s("F3"), l("FIRM"), 3);
    org.exclusive(l("OLD NEW FIRM"));
    org.users(l("ada bob cay"));
    for (const char *name : {"Old", "New", "Firm"})
        org.group(s(name));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), l("ada bob"));
    org.assign(s("cay"), l("F3"));
    org.join(s("Old"), l("cay"));
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    QCOMPARE(org.submit(copy), accepted);
    QCOMPARE(org.entries(s("ada")),
             s("E1 from Old: Active; E3 from New: Error MutuallyExclusiveViolation"));
    Reader reader = org.engine().reader();
    const Result<GroupMove> move = readGroupMove(reader, copy.from, copy.to, 10);
    QVERIFY(move);
    QCOMPARE(move->served, 2);
    // What excludes E3 for cay is not what the old group gives.
    QCOMPARE(move->staying, 1);
    QCOMPARE(move->stayingRows.constFirst().userName, s("cay"));
    // Nobody is without a license in between: leaving gives the other in the same pass.
    QCOMPARE(org.submit(ReleaseMembers{copy.from, copy.to}), accepted);
    QCOMPARE(org.entries(s("ada")), s("E3 from New: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3 from New: Active"));
    QVERIFY(org.entries(s("cay")).contains(s("from Old")));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestMoves::R7_movingCountsTheUnitsLeft()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.product(s("E3"), l("NEW"), 2);
    org.exclusive(l("OLD NEW"));
    const QStringList users = l("ada bob cay");
    org.users(users);
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), users);
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    QCOMPARE(org.submit(copy), accepted);
    QCOMPARE(org.submit(ReleaseMembers{copy.from, copy.to}), accepted);
    QCOMPARE(org.consumed(s("E3")), 2);
    QCOMPARE(org.consumed(s("E1")), 1);
    for (const QString &user : users)
        QVERIFY(!plansOf(org, user).isEmpty());
    org.units(s("E3"), 3);
    QCOMPARE(org.submit(ReleaseMembers{copy.from, copy.to}), accepted);
    for (const QString &user : users)
        QCOMPARE(org.entries(user), s("E3 from New: Active"));
}

void TestMoves::movingWaitsForProcessing()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.product(s("E3"), l("NEW"), 3);
    org.exclusive(l("OLD NEW"));
    org.user(s("ada"));
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), l("ada"));
    org.setWaiting(false);
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    org.submit(copy);
    // Others who joined with her may be before her when units are given: nobody leaves yet.
    org.submit(ReleaseMembers{copy.from, copy.to});
    org.process();
    QCOMPARE(org.entries(s("ada")),
             s("E1 from Old: Active; E3 from New: Error MutuallyExclusiveViolation"));
}

void TestMoves::movingGoesOnAfterAnyInterruption()
{
    TestOrganisation org(1); // a user a batch: the program ends after each
    org.product(s("E1"), l("OLD"), 4);
    org.product(s("E3"), l("NEW"), 4);
    const QStringList users = l("ada bob cay dan");
    org.users(users);
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.license(s("New"), l("E3"));
    org.join(s("Old"), users);
    org.setWaiting(false);
    const CopyMembers copy{org.groupId(s("Old")), org.groupId(s("New"))};
    org.submit(copy);
    QVERIFY(org.engine().processBatch().has_value());
    org.reopen();
    // Two have come so far. Nobody who has not leaves the old group.
    org.submit(copy);
    org.submit(ReleaseMembers{copy.from, copy.to});
    for (const QString &user : users)
        QVERIFY(!plansOf(org, user).isEmpty());
    org.reopen();
    org.process();
    for (const QString &user : users)
        QVERIFY(org.entries(user).contains(s("E3 from New: Active")));
    org.submit(copy);
    org.submit(ReleaseMembers{copy.from, copy.to});
    org.process();
    for (const QString &user : users)
        QCOMPARE(org.entries(user), s("E3 from New: Active"));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestMoves::movingNeedsALicensedTarget()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.user(s("ada"));
    org.group(s("Old"));
    org.group(s("New"));
    org.license(s("Old"), l("E1"));
    org.join(s("Old"), l("ada"));
    const GroupId from = org.groupId(s("Old"));
    const GroupId to = org.groupId(s("New"));
    QCOMPARE(org.submit(CopyMembers{from, to}), ErrorCode::InvalidValue);
    QCOMPARE(org.submit(ReleaseMembers{from, to}), ErrorCode::InvalidValue);
    QCOMPARE(org.submit(CopyMembers{from, from}), ErrorCode::InvalidValue);
    QCOMPARE(org.entries(s("ada")), s("E1 from Old: Active"));
}

void TestMoves::movingIsNotForDynamicGroups()
{
    TestOrganisation org;
    org.product(s("E1"), l("OLD"), 3);
    org.user(s("ada"));
    for (const char *name : {"Old", "New"}) {
        org.group(s(name));
        org.license(s(name), l("E1"));
    }
    org.join(s("Old"), l("ada"));
    const GroupId from = org.groupId(s("Old"));
    const GroupId to = org.groupId(s("New"));
    const Result<bool> made = org.engine().write([&](ChangeWriter &writer) -> Result<bool> {
        Result<GroupKey> key = writer.groups().find(to.toString());
        if (!key)
            return tl::unexpected(key.error());
        Result<GroupRecord> group = writer.groups().read(*key);
        if (!group)
            return tl::unexpected(group.error());
        group->groupTypes = {s("DynamicMembership")};
        group->membershipRule = s("user.department -eq \"Sales\"");
        return writer.updateGroup(*key, *group);
    });
    QVERIFY(made);
    for (const auto &[first, second] : {std::pair(from, to), std::pair(to, from)}) {
        QCOMPARE(org.submit(CopyMembers{first, second}), ErrorCode::DynamicMembers);
        QCOMPARE(org.submit(ReleaseMembers{first, second}), ErrorCode::DynamicMembers);
    }
}

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
