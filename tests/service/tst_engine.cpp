// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that need a whole directory: sources, order of waiting, passes (R2 to R5).
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QTest>

using namespace LicenseDesk;

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void R2_1_oneUnitHoweverManySources();
    void R2_4_inheritedIsRemovedFromTheGroupOnly();
    void R2_6_unitGoesFromSourceToSource();
    void R3_1_directChangeIsAllOrNothing();
    void R4_1_licenseIsStoredAtOnceAndProcessedAfterwards();
    void R4_1_nestedGroupsGiveNothing();
    void R4_2_stateIsCompleteAlsoWithFailures();
    void R4_3_failingProductHoldsBackItsSiblings();
    void R4_4_swapPutsNobodyInError();
    void R4_4_removalIsNotHeldBackByAFailingAddition();
    void R4_5_whoJoinedFirstGetsTheNextUnit();
    void R4_5_aLateLicenseLetsIdsDecide();
    void R4_6_theGroupLicensedFirstWins();
    void R4_7_defaultLocationIsUsedAndNotWritten();
    void R4_9_reprocessIsIdempotent();
    void R4_9_aKnownFailureIsNotLoggedAgain();
    void R4_13_unitsFreedInThePassAreGivenInThePass();
    void R4_13_aPassIsRepeatedForThoseWhoCameTooEarly();
    void R4_14_rejoiningLosesThePlace();
    void R4_15_stateIsNullUntilFirstProcessed();
    void R5_1_shrinkingTakesNothing();
    void R5_4_leavingKeepsWhatOthersDependOn();
    void R5_7_suspendedSubscriptionGivesOther();
};

void TestEngine::R2_1_oneUnitHoweverManySources()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE TEAMS"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.group(s("Research"));
    org.join(s("Sales"), l("ada"));
    org.join(s("Research"), l("ada"));
    org.license(s("Sales"), l("E3"));
    org.license(s("Research"), l("E3-TEAMS"));
    org.assign(s("ada"), l("E3-EXCHANGE"));
    QCOMPARE(org.entries(s("ada")), s("E3-EXCHANGE direct: Active; E3 from Sales: Active; "
                                      "E3-TEAMS from Research: Active"));
    QCOMPARE(org.consumed(s("E3")), 1);
    QCOMPARE(org.contradictions(), QStringList());
}

void TestEngine::R2_4_inheritedIsRemovedFromTheGroupOnly()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E3"));
    QCOMPARE(org.assign(s("ada"), {}, l("E3")), std::optional(ErrorCode::LicenseInherited));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
}

void TestEngine::R2_6_unitGoesFromSourceToSource()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.group(s("Research"));
    org.license(s("Sales"), l("E3"));
    org.license(s("Research"), l("E3"));
    org.join(s("Sales"), l("ada"));
    org.join(s("Research"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active; E3 from Research: Active"));
    QCOMPARE(org.leave(s("Sales"), l("ada")), accepted);
    QCOMPARE(org.entries(s("ada")), s("E3 from Research: Active"));
    QCOMPARE(org.consumed(s("E3")), 1);
}

void TestEngine::R3_1_directChangeIsAllOrNothing()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.product(s("VISIO"), l("DRAW"), 0);
    org.user(s("ada"));
    QCOMPARE(org.assign(s("ada"), l("E3 VISIO")), std::optional(ErrorCode::NoUnits));
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.consumed(s("E3")), 0);
}

void TestEngine::R4_1_licenseIsStoredAtOnceAndProcessedAfterwards()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    org.setWaiting(false);
    QCOMPARE(org.license(s("Sales"), l("E3")), accepted);
    QCOMPARE(org.entries(s("ada")), QString());
    Reader reader = org.engine().reader();
    QCOMPARE(reader.group(org.groupId(s("Sales")))->processingState,
             std::optional(ProcessingState::QueuedForProcessing));
    QCOMPARE(reader.licensesOfGroup(org.groupId(s("Sales")))->size(), 1);
    org.reopen(); // a new start of the program finds the work
    org.process();
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
}

void TestEngine::R4_1_nestedGroupsGiveNothing()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.group(s("Team"));
    org.join(s("Team"), l("ada"));
    QCOMPARE(org.submit(AddMembers{org.groupId(s("Sales")), {}, {org.groupId(s("Team"))}}),
             accepted);
    org.license(s("Sales"), l("E3"));
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.submit(AddMembers{org.groupId(s("Sales")), {}, {org.groupId(s("Sales"))}}),
             std::optional(ErrorCode::SelfMembership));
}

void TestEngine::R4_2_stateIsCompleteAlsoWithFailures()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 0);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E3"));
    QCOMPARE(org.engine().reader().group(org.groupId(s("Sales")))->processingState,
             std::optional(ProcessingState::ProcessingComplete));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error CountViolation"));
}

void TestEngine::R4_3_failingProductHoldsBackItsSiblings()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 5);
    org.product(s("VISIO"), l("DRAW"), 0);
    org.product(s("POWER"), l("BI"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("POWER"));
    org.license(s("Sales"), l("E3 VISIO"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error Other; POWER from Sales: Active; "
                                      "VISIO from Sales: Error CountViolation"));
    QCOMPARE(org.consumed(s("E3")), 0);
}

void TestEngine::R4_4_swapPutsNobodyInError()
{
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 2);
    org.product(s("E3"), l("EXCHANGE2"), 2);
    org.exclusive(l("EXCHANGE1 EXCHANGE2"));
    org.users(l("ada grace"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada grace"));
    org.license(s("Sales"), l("E1"));
    org.license(s("Sales"), l("E3"), l("E1"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("grace")), s("E3 from Sales: Active"));
    QCOMPARE(org.consumed(s("E1")), 0);
}

void TestEngine::R4_4_removalIsNotHeldBackByAFailingAddition()
{
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 1);
    org.product(s("E3"), l("EXCHANGE2"), 0);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E1"));
    org.license(s("Sales"), l("E3"), l("E1"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error CountViolation"));
    QCOMPARE(org.consumed(s("E1")), 0);
}

void TestEngine::R4_5_whoJoinedFirstGetsTheNextUnit()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 0);
    const QStringList names = l("u1 u2 u3 u4 u5 u6");
    org.users(names);
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    for (const QString &name : names)
        org.join(s("Sales"), {name});
    org.units(s("E3"), 2);
    org.reprocessGroup(s("Sales"));
    QCOMPARE(org.entries(s("u1")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("u2")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("u3")), s("E3 from Sales: Error CountViolation"));
    QCOMPARE(org.entries(s("u6")), s("E3 from Sales: Error CountViolation"));
}

void TestEngine::R4_5_aLateLicenseLetsIdsDecide()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    const QStringList names = l("u1 u2 u3 u4 u5 u6");
    org.users(names);
    org.group(s("Sales"));
    for (const QString &name : names)
        org.join(s("Sales"), {name});
    org.license(s("Sales"), l("E3"));
    const QString first = *std::ranges::min_element(
        names, {}, [&](const QString &name) { return org.userId(name).toString(); });
    for (const QString &name : names) {
        QCOMPARE(org.entries(name), name == first ? s("E3 from Sales: Active")
                                                  : s("E3 from Sales: Error CountViolation"));
    }
}

void TestEngine::R4_6_theGroupLicensedFirstWins()
{
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 5);
    org.product(s("E3"), l("EXCHANGE2"), 5);
    org.exclusive(l("EXCHANGE1 EXCHANGE2"));
    org.user(s("ada"));
    for (const QString &name : l("A B")) {
        org.group(name);
        org.join(name, l("ada"));
    }
    org.setWaiting(false);
    org.license(s("B"), l("E1"));
    org.license(s("A"), l("E3"));
    org.process();
    QCOMPARE(org.entries(s("ada")),
             s("E1 from B: Active; E3 from A: Error MutuallyExclusiveViolation"));
}

void TestEngine::R4_7_defaultLocationIsUsedAndNotWritten()
{
    TestOrganisation org;
    org.product(s("OWN"), l("SECRET"), 5);
    org.prohibited(s("SECRET"), s("FR"));
    org.user(s("ada"), QString());
    org.user(s("grace"), s("DE"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada grace"));
    UpdateOrganization update;
    update.defaultUsageLocation = s("fr");
    QCOMPARE(org.submit(update), accepted);
    org.license(s("Sales"), l("OWN"));
    QCOMPARE(org.entries(s("ada")), s("OWN from Sales: Error ProhibitedInUsageLocationViolation"));
    QCOMPARE(org.entries(s("grace")), s("OWN from Sales: Active"));
    QCOMPARE(org.engine().reader().user(org.userId(s("ada")))->usageLocation, QString());
    QCOMPARE(org.assign(s("ada"), l("OWN")), std::optional(ErrorCode::NoUsageLocation));
}

void TestEngine::R4_9_reprocessIsIdempotent()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.users(l("ada grace"));
    org.group(s("Sales"));
    org.join(s("Sales"), l("ada grace"));
    org.license(s("Sales"), l("E3"));
    const QStringList before = org.dump();
    const qsizetype logged = org.auditLog().size();
    const auto updated =
        org.engine().reader().assignmentsOfUser(org.userId(s("ada")))->first().lastUpdated;
    org.advance(3600);
    org.reprocessGroup(s("Sales"));
    org.reprocessUser(s("ada"));
    QCOMPARE(org.dump(), before);
    QCOMPARE(org.engine().reader().assignmentsOfUser(org.userId(s("ada")))->first().lastUpdated,
             updated);
    QCOMPARE(org.auditLog().size(), logged + 3); // Trigger, Start, Finish
}

void TestEngine::R4_9_aKnownFailureIsNotLoggedAgain()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE TEAMS"), 0);
    org.product(s("VISIO"), l("DRAW"), 5);
    org.user(s("ada"));
    org.group(s("Sales"));
    org.group(s("Other"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("ada"));
    const auto failures = [&] { return org.auditLog().filter(s("| failure |")).size(); };
    QCOMPARE(failures(), 1);
    // Something else of the same user changes, and that alone is told.
    org.license(s("Other"), l("VISIO"));
    const qsizetype logged = org.auditLog().size();
    org.join(s("Other"), l("ada"));
    QCOMPARE(org.entries(s("ada")),
             s("E3 from Sales: Error CountViolation; VISIO from Other: Active"));
    QCOMPARE(failures(), 1);
    QCOMPARE(org.auditLog().size(), logged + 2); // the membership and the license
    // Nor is it when what is waited for becomes another one, and the reason stays.
    org.license(s("Sales"), l("E3-TEAMS"));
    QVERIFY(org.entries(s("ada")).contains(s("E3-TEAMS from Sales: Error CountViolation")));
    QCOMPARE(failures(), 1);
}

void TestEngine::R4_13_aPassIsRepeatedForThoseWhoCameTooEarly()
{
    // Ada, who joined first, waits for the unit that Bob frees later in the same pass.
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 1);
    org.prohibited(s("EXCHANGE"), s("FR"));
    org.user(s("ada"), s("FR"));
    org.user(s("bob"));
    org.group(s("Sales"));
    org.group(s("Other"));
    org.license(s("Sales"), l("E3"));
    org.license(s("Other"), l("E3"));
    org.join(s("Sales"), l("ada"));
    org.join(s("Other"), l("ada"));
    org.join(s("Sales"), l("bob"));
    QCOMPARE(org.entries(s("bob")), s("E3 from Sales: Active"));
    UpdateUsers moved{{org.userId(s("ada"))}, {{s("usageLocation"), s("DE")}}};
    QCOMPARE(org.submit(moved), accepted);
    org.license(s("Sales"), {}, l("E3"));
    QCOMPARE(org.entries(s("bob")), QString());
    QCOMPARE(org.entries(s("ada")), s("E3 from Other: Active"));
    QCOMPARE(org.consumed(s("E3")), 1);
}

void TestEngine::R4_13_unitsFreedInThePassAreGivenInThePass()
{
    // The first in the order waits for a unit that a later one frees by the same save.
    TestOrganisation org;
    org.product(s("E1"), l("EXCHANGE1"), 9);
    org.product(s("E3"), l("EXCHANGE2"), 1);
    org.exclusive(l("EXCHANGE1 EXCHANGE2"));
    const QStringList names = l("u1 u2 u3");
    org.users(names);
    org.group(s("Sales"));
    org.group(s("Other"));
    org.license(s("Sales"), l("E1"));
    for (const QString &name : names)
        org.join(s("Sales"), {name});
    org.license(s("Other"), l("E3"));
    org.join(s("Other"), l("u3")); // in conflict with E1
    QCOMPARE(org.entries(s("u3")),
             s("E1 from Sales: Active; E3 from Other: Error MutuallyExclusiveViolation"));
    org.license(s("Sales"), {}, l("E1"));
    QCOMPARE(org.entries(s("u3")), s("E3 from Other: Active"));
    org.join(s("Other"), l("u1"));
    QCOMPARE(org.entries(s("u1")), s("E3 from Other: Error CountViolation"));
    // u3 leaves and u1 is reprocessed in one pass over the group.
    org.setWaiting(false);
    org.reprocessGroup(s("Other"));
    org.leave(s("Other"), l("u3"));
    org.process();
    QCOMPARE(org.entries(s("u3")), QString());
    QCOMPARE(org.entries(s("u1")), s("E3 from Other: Active"));
    QCOMPARE(org.consumed(s("E3")), 1);
}

void TestEngine::R4_14_rejoiningLosesThePlace()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 0);
    org.users(l("u1 u2"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u2"));
    org.leave(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u1"));
    org.units(s("E3"), 1);
    org.reprocessGroup(s("Sales"));
    QCOMPARE(org.entries(s("u1")), s("E3 from Sales: Error CountViolation"));
    QCOMPARE(org.entries(s("u2")), s("E3 from Sales: Active"));
}

void TestEngine::R4_15_stateIsNullUntilFirstProcessed()
{
    TestOrganisation org;
    org.user(s("ada"));
    org.group(s("Sales"));
    const auto state = [&] {
        return org.engine().reader().group(org.groupId(s("Sales")))->processingState;
    };
    org.join(s("Sales"), l("ada"));
    QCOMPARE(state(), std::optional<ProcessingState>());
    org.reprocessGroup(s("Sales"));
    QCOMPARE(state(), std::optional(ProcessingState::ProcessingComplete));
}

void TestEngine::R5_1_shrinkingTakesNothing()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE"), 3);
    org.users(l("u1 u2 u3 u4"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("u1 u2 u3"));
    org.units(s("E3"), 1);
    org.reprocessGroup(s("Sales"));
    QCOMPARE(org.consumed(s("E3")), 3);
    // A unit given back while more are consumed than bought is nobody's.
    org.leave(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u4"));
    QCOMPARE(org.entries(s("u4")), s("E3 from Sales: Error CountViolation"));
}

void TestEngine::R5_4_leavingKeepsWhatOthersDependOn()
{
    TestOrganisation org;
    org.product(s("EXO"), l("EXCHANGE"), 5);
    org.product(s("WPA"), l("ANALYTICS"), 5);
    org.prerequisite(s("ANALYTICS"), l("EXCHANGE"));
    org.user(s("ada"));
    org.group(s("Mail"));
    org.license(s("Mail"), l("EXO"));
    org.join(s("Mail"), l("ada"));
    QCOMPARE(org.assign(s("ada"), l("WPA")), accepted);
    org.leave(s("Mail"), l("ada"));
    QCOMPARE(org.entries(s("ada")),
             s("EXO from Mail: ActiveWithError DependencyViolation; WPA direct: Active"));
    QCOMPARE(org.consumed(s("EXO")), 1);
    // It goes when the user is next processed and nothing depends on it.
    QCOMPARE(org.assign(s("ada"), {}, l("WPA")), accepted);
    QCOMPARE(org.consumed(s("EXO")), 1);
    org.reprocessGroup(s("Mail")); // takes former members, too (R4.12, R7.2)
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.contradictions(), QStringList());
}

void TestEngine::R5_7_suspendedSubscriptionGivesOther()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE TEAMS"), 5);
    org.users(l("ada grace"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("ada"));
    org.status(s("E3"), CapabilityStatus::Suspended);
    org.join(s("Sales"), l("grace"));
    QCOMPARE(org.entries(s("grace")), s("E3 from Sales: Error Other"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Disabled")); // shown, R1
    QCOMPARE(org.assign(s("grace"), l("E3")), std::optional(ErrorCode::UnknownProduct));
    org.license(s("Sales"), l("E3-TEAMS")); // editing what is held stays possible
    QCOMPARE(org.entries(s("ada")), s("E3-TEAMS from Sales: Disabled"));
    org.status(s("E3"), CapabilityStatus::Enabled);
    QCOMPARE(org.entries(s("ada")), s("E3-TEAMS from Sales: Active"));
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
