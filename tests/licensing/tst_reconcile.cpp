// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/reconcile.h"
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

/*! What processing one user comes to. Each function is named after the rule that it proves; it
    fails when that rule is broken. */
class ReconcileTest : public QObject
{
    Q_OBJECT

private slots:
    void R1_enabledPlansAreTheUnionOfAppliedSources();
    void R2_1_oneUnitHoweverManySources();
    void R2_1_aSourceInErrorConsumesNone();
    void R2_2_aPlanIsOnIfAnySourceEnablesIt();
    void R2_3_differentProductsWithTheSamePlanDoNotConflict();
    void R2_5_directStandsBesideInherited();
    void R2_6_noUnitForAFurtherSource();
    void R2_6_theUnitGoesFromSourceToSource();

    void R4_3_allOrNothingForEachGroup();
    void R4_3_whatTheGroupGivesAlreadyStays();
    void R4_3_anEditFailsWithItsSiblings();
    void R4_4_swapPutsNobodyInError();
    void R4_4_removalIsNotHeldBackByAFailingAddition();
    void R4_6_groupsInTheOrderOfTheirOldestLicense();
    void R4_6_groupsOfOneRequestInTheOrderOfTheirIds();
    void R4_6_productsInTheOrderOfPartNumbers();
    void R4_6_firstFailingCheckIsReported_data();
    void R4_6_firstFailingCheckIsReported();
    void R4_7_defaultLocationIsUsed();
    void R4_9_secondRunChangesNothing();

    void R4_10a_directLicensesInErrorAreNotHeld();
    void R4_10a_onlyFirstLevelGroupsAreWanted();
    void R4_10b_leavingSourcesGo();
    void R4_10d_laterGroupsSeeWhatEarlierOnesGave();
    void R4_10d_theWholeChangeOfTheGroupIsSeen();
    void R4_10d_anEditIsCheckedWhole();
    void R4_10e_roundsUntilNothingIsApplied();
    void R4_10f_theLastSourceInOrderIsKept();
    void R4_10f_groupsWithoutLicensesComeFirst();
    void R4_10f_severalInNeedByName();
    void R4_10f_allStartsAgain();
    void R4_10g_states();
    void R4_11_whatIsUnchangedIsNeverExamined();
    void R4_14_editingKeepsTheEntryOfAnErrorWithTheWantedPlans();
    void R7_leavingAConflictingGroupGivesTheWaitingLicense();

    void R5_1_countViolation();
    void R5_1_shrinkingTakesNothing();
    void R5_1_warningUnitsCount();
    void R5_2_conflictWithWhatTheUserHas();
    void R5_2_twoPlansOfOneProduct();
    void R5_2_conflictInsideOneGroup();
    void R5_2_firstPairOfTheTableIsNamed();
    void R5_3_dependencyNeedsAnyOfItsAlternatives();
    void R5_3_firstByPlanName();
    void R5_4_sourceStaysWhileSomethingDependsOnIt();
    void R5_4_anotherAlternativeLetsItGo();
    void R5_4_turningAPlanOffCountsAsRemoving();
    void R5_5_location();
    void R5_6_uniqueness();
    void R5_7_suspendedSubscription();
    void R5_7_editingStaysPossible();
    void R6_2_E3InTwoGroupsAndWorkplaceAnalytics();
    void R8_1_lastSourceFreesTheUnit();
    void R8_3_whatCannotGoBecomesDirect();
    void R8_4_addressThatComesBackKeepsTheSource();
    void R8_4_dependencyComesFirst();
};

void ReconcileTest::R1_enabledPlansAreTheUnionOfAppliedSources()
{
    TestDirectory d;
    d.product("E3", {"A", "B", "C"}).product("E5", {"D"}).group("G1", {"E3"}).group("G2", {"E5"});
    d.user("ada").in("G1").in("G2").direct("E3 -A -B").holds("G1", "E3 -B -C");
    d.entry("G2", "E5", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(d.enabled(), "A C"_ba);

    // Disabled is for show only: for every check it counts as applied with its plans enabled.
    d.user("bob").in("G2").entry("G2", "E5", AssignmentState::Disabled, AssignmentError::None);
    QCOMPARE(d.enabled(), "D"_ba);
}

void ReconcileTest::R2_1_oneUnitHoweverManySources()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G1", {"E3"}).group("G2", {"E3"});
    d.user("ada").in("G1").in("G2");
    QCOMPARE(d.process(), "G1: E3 Active; G2: E3 Active; takes E3"_ba);
    QCOMPARE(d.consumed("E3"), 1);
}

void ReconcileTest::R2_1_aSourceInErrorConsumesNone()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 0).group("G", {"E3"}).user("ada").in("G");
    QCOMPARE(d.process(), "G: E3 Error CountViolation"_ba);
    QCOMPARE(consumedProducts(d.facts()), std::vector<ProductIndex>());
    d.left("G");
    QCOMPARE(d.process(), "nothing"_ba); // frees nothing
}

void ReconcileTest::R2_2_aPlanIsOnIfAnySourceEnablesIt()
{
    TestDirectory d;
    d.product("E3", {"A", "B", "C"}).group("G1", {"E3 -A -B"}).group("G2", {"E3 -B -C"});
    d.user("ada").in("G1").in("G2").process();
    QCOMPARE(d.enabled(), "A C"_ba);
}

void ReconcileTest::R2_3_differentProductsWithTheSamePlanDoNotConflict()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("E5", {"A"}).exclusive({"A", "B"}).group("G", {"E3", "E5"});
    d.user("ada").in("G").direct("E3");
    QCOMPARE(d.process(), "G: E3 Active; G: E5 Active; takes E5"_ba);
}

void ReconcileTest::R2_5_directStandsBesideInherited()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).group("G", {"E3 -A"}).user("ada").in("G").direct("E3 -B");
    QCOMPARE(d.process(), "G: E3 -A Active"_ba);
    d.left("G");
    QCOMPARE(d.process(), "nothing"_ba); // the direct one still holds the unit
    QCOMPARE(d.enabled(), "A"_ba);
}

void ReconcileTest::R2_6_noUnitForAFurtherSource()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G", {"E3"}).user("ada").in("G").direct("E3");
    QCOMPARE(d.available("E3"), 0);
    QCOMPARE(d.process(), "G: E3 Active"_ba);
}

void ReconcileTest::R2_6_theUnitGoesFromSourceToSource()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G1", {"E3"}).group("G2", {"E3"});
    d.user("ada").in("G2").holds("G1", "E3");
    QCOMPARE(d.process(), "G2: E3 Active"_ba);
    QCOMPARE(d.consumed("E3"), 1);
}

void ReconcileTest::R4_3_allOrNothingForEachGroup()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("EMS", {"B"}).product("VISIO", {"C"}).units("EMS", 0);
    d.group("G1", {"E3", "EMS", "VISIO"}).group("G2", {"VISIO"});
    d.user("ada").in("G1").in("G2").direct("E3");
    QCOMPARE(d.process(), "G1: E3 Error Other; G1: EMS Error CountViolation; G1: VISIO Error Other;"
                          " G2: VISIO Active; takes VISIO"_ba);
    QCOMPARE(d.cause("G1", "E3"), "of EMS"_ba);
    QCOMPARE(d.cause("G1", "VISIO"), "of EMS"_ba);
    QCOMPARE(d.cause("G1", "EMS"), ""_ba);
}

void ReconcileTest::R4_3_whatTheGroupGivesAlreadyStays()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("EMS", {"B"}).product("VISIO", {"C"}).units("EMS", 0);
    d.group("G", {"E3", "EMS", "VISIO"}).user("ada").in("G").holds("G", "E3");
    QCOMPARE(d.process(), "G: E3 Active; G: EMS Error CountViolation; G: VISIO Error Other"_ba);
}

void ReconcileTest::R4_3_anEditFailsWithItsSiblings()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).product("EMS", {"C"}).units("EMS", 0).group("G", {"E3", "EMS"});
    d.user("ada").in("G").holds("G", "E3 -A");
    QCOMPARE(d.process(), "G: E3 -A ActiveWithError Other; G: EMS Error CountViolation"_ba);
    QCOMPARE(d.enabled(), "B"_ba);
}

void ReconcileTest::R4_4_swapPutsNobodyInError()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1"}).product("E3", {"EXCHANGE_S_2"});
    d.exclusive({"EXCHANGE_S_1", "EXCHANGE_S_2"}).units("E1", 1).units("E3", 1);
    d.group("Sales", {"E1"}).user("ada").in("Sales").process();
    QCOMPARE(d.save("Sales", {"E3"}, {"E1"}), "has E3"_ba);
    QCOMPARE(d.process(), "Sales: E3 Active; takes E3; frees E1"_ba);
}

void ReconcileTest::R4_4_removalIsNotHeldBackByAFailingAddition()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1"}).product("E3", {"EXCHANGE_S_2"}).product("WPA", {"WPA"});
    d.units("E3", 0).needs("WPA", {"EXCHANGE_S_1", "EXCHANGE_S_2"}).group("Sales", {"E3"});
    d.user("ada").in("Sales").holds("Sales", "E1");
    QCOMPARE(d.process(), "Sales: E3 Error CountViolation; frees E1"_ba);

    // … unless something of the user depends on it.
    d.user("bob").in("Sales").holds("Sales", "E1").direct("WPA");
    QCOMPARE(d.process(),
             "Sales: E1 ActiveWithError DependencyViolation; Sales: E3 Error CountViolation"_ba);
    QCOMPARE(d.cause("Sales", "E1"), "WPA EXCHANGE_S_1|EXCHANGE_S_2 of WPA"_ba);
    // It goes when the swap fits.
    d.units("E3", 1);
    QCOMPARE(d.process(), "Sales: E3 Active; takes E3; frees E1"_ba);
}

void ReconcileTest::R4_6_groupsInTheOrderOfTheirOldestLicense()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).exclusive({"X", "Y"});
    d.groupSince("Z", 1, {"E3"}).groupSince("A", 2, {"E1"}).user("ada").in("A").in("Z");
    QCOMPARE(d.process(), "Z: E3 Active; A: E1 Error MutuallyExclusiveViolation; takes E3"_ba);
}

void ReconcileTest::R4_6_groupsOfOneRequestInTheOrderOfTheirIds()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).exclusive({"X", "Y"});
    d.groupSince("Z", 1, {"E3"}).groupSince("A", 1, {"E1"}).user("ada").in("A").in("Z");
    QCOMPARE(d.process(), "A: E1 Active; Z: E3 Error MutuallyExclusiveViolation; takes E1"_ba);
}

void ReconcileTest::R4_6_productsInTheOrderOfPartNumbers()
{
    // Two roots: siblings name the first in the order of skuPartNumber.
    TestDirectory d;
    d.product("ZED", {"A"}).product("BOO", {"B"}).product("ABC", {"C"});
    d.units("ZED", 0).units("BOO", 0).group("G", {"ZED", "ABC", "BOO"}).user("ada").in("G");
    QCOMPARE(d.process(), "G: ABC Error Other; G: BOO Error CountViolation;"
                          " G: ZED Error CountViolation"_ba);
    QCOMPARE(d.cause("G", "ABC"), "of BOO"_ba);
}

void ReconcileTest::R4_6_firstFailingCheckIsReported_data()
{
    QTest::addColumn<int>("mended");
    QTest::addColumn<QByteArray>("reported");
    QTest::newRow("R5.7 first") << 0 << "Error Other"_ba;
    QTest::newRow("then R5.5") << 1 << "Error ProhibitedInUsageLocationViolation"_ba;
    QTest::newRow("then R5.2") << 2 << "Error MutuallyExclusiveViolation"_ba;
    QTest::newRow("then R5.3") << 3 << "Error DependencyViolation"_ba;
    QTest::newRow("then R5.6") << 4 << "Error UniquenessViolation"_ba;
    QTest::newRow("then R5.1") << 5 << "Error CountViolation"_ba;
    QTest::newRow("then none") << 6 << "Active"_ba;
}

void ReconcileTest::R4_6_firstFailingCheckIsReported()
{
    QFETCH(int, mended);
    QFETCH(QByteArray, reported);
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2", "WPA"}).product("E1", {"EXCHANGE_S_1", "BASE"});
    d.units("E3", mended >= 6 ? 1 : 0).group("G", {"E3"}).user("ada").in("G").direct("E1").at("DE");
    if (mended < 1)
        d.status("E3", CapabilityStatus::Suspended);
    if (mended < 2)
        d.prohibited("WPA", "DE");
    if (mended < 3)
        d.exclusive({"EXCHANGE_S_1", "EXCHANGE_S_2"});
    if (mended < 4)
        d.needs("WPA", {"ELSEWHERE"});
    if (mended < 5)
        d.addressTaken("ada@contoso.com", "Bob");
    QCOMPARE(d.process().split(';').first(), "G: E3 " + reported);
}

void ReconcileTest::R4_7_defaultLocationIsUsed()
{
    TestDirectory d;
    d.product("E3", {"A"}).prohibited("A", "DE").group("G", {"E3"});
    // Neither: no location is prohibited.
    QCOMPARE(d.user("ada").in("G").process(), "G: E3 Active; takes E3"_ba);
    d.defaultLocation("DE");
    QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error ProhibitedInUsageLocationViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "A in DE"_ba);
    // The user's own value counts more.
    QCOMPARE(d.user("cyd").in("G").at("FR").process(), "G: E3 Active; takes E3"_ba);
}

void ReconcileTest::R4_9_secondRunChangesNothing()
{
    TestDirectory d;
    d.product("E1", {"X", "P"}).product("E3", {"Y"}).product("WPA", {"W"}).units("WPA", 1);
    d.exclusive({"X", "Y"}).needs("W", {"P"});
    d.group("Old").group("G1", {"E3", "WPA"}).group("G2", {"WPA"});
    d.user("ada").in("G1").in("G2").holds("Old", "E1").direct("WPA");
    const QByteArray first = d.process();
    QCOMPARE(first, "Old: E1 ActiveWithError DependencyViolation;"
                    " G1: E3 Error MutuallyExclusiveViolation; G1: WPA Error Other;"
                    " G2: WPA Active"_ba);
    const std::vector<InheritedEntry> entries = d.facts().entries;
    QCOMPARE(d.process(), first);
    QVERIFY(d.facts().entries == entries); // the causes, too
}

void ReconcileTest::R4_10a_directLicensesInErrorAreNotHeld()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("WPA", {"W"}).needs("W", {"A"}).units("E3", 0);
    d.group("G1", {"E3"}).group("G2", {"WPA"}).user("ada").in("G1").in("G2").directInError("E3");
    QCOMPARE(d.process(), "G1: E3 Error CountViolation; G2: WPA Error DependencyViolation"_ba);
    QCOMPARE(d.enabled(), ""_ba);
}

void ReconcileTest::R4_10a_onlyFirstLevelGroupsAreWanted()
{
    TestDirectory d;
    d.product("E3", {"A"}).group("Was", {"E3"}).group("Is", {"E3"});
    d.user("ada").in("Is");
    d.entry("Was", "E3", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(d.process(), "Is: E3 Active; takes E3"_ba);
}

void ReconcileTest::R4_10b_leavingSourcesGo()
{
    TestDirectory d;
    d.product("E1", {"A"}).product("E3", {"B"}).group("Left", {"E1"}).group("Shrunk", {"E3"});
    d.user("ada").in("Shrunk").holds("Left", "E1").holds("Shrunk", "E1").holds("Shrunk", "E3");
    QCOMPARE(d.process(), "Shrunk: E3 Active; frees E1"_ba);
}

void ReconcileTest::R4_10d_laterGroupsSeeWhatEarlierOnesGave()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("WPA", {"W"}).needs("W", {"A"}).units("E3", 1);
    d.group("G1", {"E3"}).group("G2", {"WPA"}).group("G3", {"E3"});
    d.user("ada").in("G1").in("G2").in("G3");
    QCOMPARE(d.process(), "G1: E3 Active; G2: WPA Active; G3: E3 Active; takes E3; takes WPA"_ba);
}

void ReconcileTest::R4_10d_theWholeChangeOfTheGroupIsSeen()
{
    // The dependent stands before what it needs, and the group's own removal comes first.
    TestDirectory d;
    d.product("AAA", {"W"}).product("E3", {"Y"}).product("E1", {"X"});
    d.needs("W", {"Y"}).exclusive({"X", "Y"}).group("G", {"AAA", "E3"});
    d.user("ada").in("G").holds("G", "E1");
    QCOMPARE(d.process(), "G: AAA Active; G: E3 Active; takes AAA; takes E3; frees E1"_ba);
}

void ReconcileTest::R4_10d_anEditIsCheckedWhole()
{
    // A is on already and prohibited since; the edit that turns B on is refused for it (R3.6).
    TestDirectory d;
    d.product("E3", {"A", "B"}).prohibited("A", "DE").units("E3", 0).group("G", {"E3"});
    d.user("ada").in("G").at("DE").holds("G", "E3 -B");
    QCOMPARE(d.process(), "G: E3 -B ActiveWithError ProhibitedInUsageLocationViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "A in DE"_ba);
    // Units are not asked for again: it is held.
    d.at("FR");
    QCOMPARE(d.process(), "G: E3 Active"_ba);
}

void ReconcileTest::R4_10e_roundsUntilNothingIsApplied()
{
    // The first group needs what the second gives.
    TestDirectory d;
    d.product("E3", {"A"}).product("WPA", {"W"}).needs("W", {"A"});
    d.group("G1", {"WPA"}).group("G2", {"E3"}).user("ada").in("G1").in("G2");
    QCOMPARE(d.process(), "G1: WPA Active; G2: E3 Active; takes E3; takes WPA"_ba);

    // Errors are those of the last round: no longer the dependency, but the missing unit.
    d.units("WPA", 1);
    d.user("bob").in("G1").in("G2");
    QCOMPARE(d.process(), "G1: WPA Error CountViolation; G2: E3 Active; takes E3"_ba);
}

void ReconcileTest::R4_10f_theLastSourceInOrderIsKept()
{
    TestDirectory d;
    d.product("E1", {"A"}).product("E3", {"B"}).product("WPA", {"W"}).needs("W", {"A", "B"});
    d.group("G1", {"E1"}).group("G2", {"E1"}).group("G3", {"E1", "E3"});
    d.user("ada").direct("WPA").holds("G1", "E1").holds("G2", "E1");
    QCOMPARE(d.process(), "G2: E1 ActiveWithError DependencyViolation"_ba);
    // Inside a group the last product.
    d.user("bob").direct("WPA").holds("G3", "E1").holds("G3", "E3").holds("G2", "E1");
    QCOMPARE(d.process(), "G3: E3 ActiveWithError DependencyViolation; frees E1"_ba);
    // One that does not enable it is no help.
    d.user("cyd").direct("WPA").holds("G2", "E1").holds("G3", "E3 -B");
    QCOMPARE(d.process(), "G2: E1 ActiveWithError DependencyViolation; frees E3"_ba);
}

void ReconcileTest::R4_10f_groupsWithoutLicensesComeFirst()
{
    TestDirectory d;
    d.product("E1", {"A"}).product("WPA", {"W"}).needs("W", {"A"});
    d.group("B", {"E1"}).group("Z").group("Y");
    d.user("ada").direct("WPA").holds("B", "E1").holds("Z", "E1").holds("Y", "E1");
    QCOMPARE(d.process(), "B: E1 ActiveWithError DependencyViolation"_ba);
    d.user("bob").direct("WPA").holds("Z", "E1").holds("Y", "E1"); // among each other by id
    QCOMPARE(d.process(), "Z: E1 ActiveWithError DependencyViolation"_ba);
    const UserFacts facts = d.user("ada").in("Z").in("Y").in("B").facts();
    QByteArrayList order;
    for (const int group : groupOrder(facts))
        order += facts.groups[size_t(group)].licenses->id.guid().toBytes().first(1);
    QCOMPARE(order.join(), "YZB"_ba);
}

void ReconcileTest::R4_10f_severalInNeedByName()
{
    // Both plans are in need; helping AAA first by keeping G2 helps BBB as well.
    TestDirectory d;
    d.product("E1", {"P"}).product("E3", {"P", "Q"}).product("DEP", {"BBB", "AAA"});
    d.needs("BBB", {"P"}).needs("AAA", {"Q"});
    d.groupSince("G1", 1, {}).group("G2", {"E1"}).group("G0");
    d.user("ada").direct("DEP").holds("G0", "E3").holds("G2", "E1");
    QCOMPARE(d.process(), "G0: E3 ActiveWithError DependencyViolation; frees E1"_ba);
    QCOMPARE(d.cause("G0", "E3"), "AAA Q of DEP"_ba);
}

void ReconcileTest::R4_10f_allStartsAgain()
{
    // Without E1 the waiting license fits; but W depends on E1, so E1 stays, and it does not fit.
    TestDirectory d;
    d.product("E1", {"X", "A"}).product("E3", {"Y"}).product("WPA", {"W"});
    d.exclusive({"X", "Y"}).needs("W", {"A"}).group("Old").group("New", {"E3"});
    d.user("ada").in("New").direct("WPA").holds("Old", "E1");
    QCOMPARE(d.process(), "Old: E1 ActiveWithError DependencyViolation;"
                          " New: E3 Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("New", "E3"), "Y X of E1"_ba);
}

void ReconcileTest::R4_10g_states()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).group("G", {"E3 -A"});
    const auto result = [&d](AssignmentState state, AssignmentError error, const char *license) {
        static int count = 0;
        return d.user("user" + QByteArray::number(++count))
            .in("G")
            .entry("G", license, state, error)
            .process();
    };
    // Applied as wanted is Active/None, whatever an earlier failure or an import left there.
    QCOMPARE(
        result(AssignmentState::ActiveWithError, AssignmentError::DependencyViolation, "E3 -A"),
        "G: E3 -A Active"_ba);
    QCOMPARE(result(AssignmentState::Active, AssignmentError::Other, "E3 -A"),
             "G: E3 -A Active"_ba);
    QCOMPARE(result(AssignmentState::ActiveWithError, AssignmentError::Other, "E3 -B"),
             "G: E3 -A Active"_ba);
    QCOMPARE(result(AssignmentState::Error, AssignmentError::CountViolation, "E3 -B"),
             "G: E3 -A Active; takes E3"_ba);
    // Wanted and not applied is Error, with the wanted plans.
    d.units("E3", 0);
    QCOMPARE(result(AssignmentState::Error, AssignmentError::Other, "E3 -B"),
             "G: E3 -A Error CountViolation"_ba);
}

void ReconcileTest::R4_11_whatIsUnchangedIsNeverExamined()
{
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2", "A", "B"}).product("WPA", {"W"});
    d.group("G", {"E3", "WPA"}).user("ada").in("G").at("DE").process();
    d.exclusive({"A", "B"}).prohibited("A", "DE").needs("W", {"NOWHERE"});
    d.units("E3", 0).units("WPA", 0).status("E3", CapabilityStatus::LockedOut).notBought("WPA");
    d.addressTaken("ada@contoso.com", "Bob");
    QCOMPARE(d.process(), "G: E3 Active; G: WPA Active"_ba);
}

void ReconcileTest::R4_14_editingKeepsTheEntryOfAnErrorWithTheWantedPlans()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).units("E3", 0).group("G", {"E3"}).user("ada").in("G").process();
    QCOMPARE(d.save("G", {"E3 -B"}), "has E3 -B"_ba);
    QCOMPARE(d.process(), "G: E3 -B Error CountViolation"_ba);
}

void ReconcileTest::R7_leavingAConflictingGroupGivesTheWaitingLicense()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).exclusive({"X", "Y"});
    d.group("A", {"E1"}).group("B", {"E3"}).user("ada").in("A").in("B");
    QCOMPARE(d.process(), "A: E1 Active; B: E3 Error MutuallyExclusiveViolation; takes E1"_ba);
    d.left("A");
    QCOMPARE(d.process(), "B: E3 Active; takes E3; frees E1"_ba);
}

void ReconcileTest::R5_1_countViolation()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G", {"E3"});
    QCOMPARE(d.user("ada").in("G").process(), "G: E3 Active; takes E3"_ba);
    QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error CountViolation"_ba);
    QCOMPARE(d.user("ada").left("G").process(), "frees E3"_ba);
    QCOMPARE(d.process("bob"), "G: E3 Active; takes E3"_ba);
}

void ReconcileTest::R5_1_shrinkingTakesNothing()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).units("E3", 2).group("G", {"E3"});
    d.user("ada").in("G").process();
    d.user("bob").in("G").process();
    d.units("E3", 1);
    QCOMPARE(d.process("ada"), "G: E3 Active"_ba);
    QCOMPARE(d.process("bob"), "G: E3 Active"_ba);
    QCOMPARE(d.available("E3"), 0); // consumed exceeds total
    d.save("G", {"E3 -A"});
    QCOMPARE(d.process("bob"), "G: E3 -A Active"_ba); // an edit needs no unit
}

void ReconcileTest::R5_1_warningUnitsCount()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 0, 1).suspendedUnits("E3", 5).group("G", {"E3"});
    QCOMPARE(d.user("ada").in("G").process(), "G: E3 Active; takes E3"_ba);
    QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error CountViolation"_ba); // R5.7
}

void ReconcileTest::R5_2_conflictWithWhatTheUserHas()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y", "Z"}).exclusive({"X", "Y"}).group("G", {"E3"});
    d.user("ada").in("G").direct("E1");
    QCOMPARE(d.process(), "G: E3 Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "Y X of E1"_ba);
    // Off in the group, it is given.
    d.save("G", {"E3 -Y"});
    QCOMPARE(d.process(), "G: E3 -Y Active; takes E3"_ba);
}

void ReconcileTest::R5_2_twoPlansOfOneProduct()
{
    TestDirectory d;
    d.product("E3", {"X", "Y"}).exclusive({"Q", "X", "Y"}).group("G", {"E3"}).user("ada").in("G");
    QCOMPARE(d.process(), "G: E3 Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "X Y of E3"_ba);
    d.group("G", {"E3 -X"});
    QCOMPARE(d.process(), "G: E3 -X Active; takes E3"_ba);
}

void ReconcileTest::R5_2_conflictInsideOneGroup()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("E5", {"Q"}).group("G", {"E1", "E3", "E5"});
    d.exclusive({"Y", "X"}).user("ada").in("G");
    QCOMPARE(d.process(), "G: E1 Error MutuallyExclusiveViolation;"
                          " G: E3 Error MutuallyExclusiveViolation; G: E5 Error Other"_ba);
    QCOMPARE(d.cause("G", "E1"), "X Y of E3"_ba);
    QCOMPARE(d.cause("G", "E3"), "Y X of E1"_ba);
    QCOMPARE(d.cause("G", "E5"), "of E1"_ba);
}

void ReconcileTest::R5_2_firstPairOfTheTableIsNamed()
{
    TestDirectory d;
    d.product("HELD", {"D", "C", "Q"}).product("NEW", {"A", "B", "P"});
    // D and C conflict already, and are none of this product's business.
    d.exclusive({"D", "C"}).exclusive({"C", "B", "A", "D"}).exclusive({"P", "Q"});
    d.group("G", {"NEW"}).user("ada").in("G").direct("HELD");
    QCOMPARE(d.process(), "G: NEW Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("G", "NEW"), "B C of HELD"_ba);
}

void ReconcileTest::R5_3_dependencyNeedsAnyOfItsAlternatives()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("WPA", {"W"}).needs("W", {"X", "Y"});
    d.group("G", {"WPA"});
    QCOMPARE(d.user("ada").in("G").process(), "G: WPA Error DependencyViolation"_ba);
    QCOMPARE(d.cause("G", "WPA"), "W X|Y"_ba);
    QCOMPARE(d.user("bob").in("G").direct("E3").process(), "G: WPA Active; takes WPA"_ba);
    QCOMPARE(d.user("cyd").in("G").direct("E3 -Y").process(),
             "G: WPA Error DependencyViolation"_ba);
}

void ReconcileTest::R5_3_firstByPlanName()
{
    TestDirectory d;
    d.product("WPA", {"W2", "W1", "W3"}).needs("W3", {"X"}).needs("W2", {"X"}).needs("W1", {"Y"});
    d.group("G", {"WPA"}).user("ada").in("G").process();
    QCOMPARE(d.cause("G", "WPA"), "W1 Y"_ba);
}

void ReconcileTest::R5_4_sourceStaysWhileSomethingDependsOnIt()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).product("WPA", {"W"}).needs("W", {"A"}).group("G", {"E3"});
    d.user("ada").in("G").direct("WPA").process();
    QCOMPARE(d.left("G").process(), "G: E3 ActiveWithError DependencyViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "W A of WPA"_ba);
    QCOMPARE(d.enabled(), "A B W"_ba);
    QCOMPARE(d.assign({}, {"WPA"}), "has nothing; frees WPA"_ba);
    QCOMPARE(d.process(), "frees E3"_ba); // when the user is next processed
}

void ReconcileTest::R5_4_anotherAlternativeLetsItGo()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("WPA", {"W"}).needs("W", {"X", "Y"});
    d.group("G", {"E3"}).user("ada").in("G").direct("WPA").direct("E1").process();
    QCOMPARE(d.left("G").process(), "frees E3"_ba);
    // So does another source of the same product; and what was missing before keeps nothing.
    d.group("H", {"E3"}).user("bob").in("G").in("H").direct("WPA").process();
    QCOMPARE(d.left("G").process(), "H: E3 Active"_ba);
    d.user("cyd").direct("WPA").holds("G", "E3 -Y");
    QCOMPARE(d.process(), "frees E3"_ba);
}

void ReconcileTest::R5_4_turningAPlanOffCountsAsRemoving()
{
    TestDirectory d;
    d.product("E3", {"A", "B", "C"}).product("WPA", {"W2", "W1"});
    d.needs("W2", {"A"}).needs("W1", {"B"}).group("G", {"E3"});
    d.user("ada").in("G").direct("WPA").process();
    d.save("G", {"E3 -A -B -C"});
    QCOMPARE(d.process(), "G: E3 ActiveWithError DependencyViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "W1 B of WPA"_ba);
    // What was missing before the edit does not refuse it.
    d.user("bob").in("G").direct("WPA").holds("G", "E3 -A -B");
    QCOMPARE(d.process(), "G: E3 -A -B -C Active"_ba);
}

void ReconcileTest::R5_5_location()
{
    TestDirectory d;
    d.product("E3", {"B", "A", "C"}).prohibited("B", "DE").prohibited("A", "DE");
    d.companyPlan("A").group("G", {"E3"}).user("ada").in("G").at("DE");
    QCOMPARE(d.process(), "G: E3 Error ProhibitedInUsageLocationViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "A in DE"_ba); // by plan name; Company plans are no exception
    d.save("G", {"E3 -A -B"});
    QCOMPARE(d.process(), "G: E3 -A -B Active; takes E3"_ba);
}

void ReconcileTest::R5_6_uniqueness()
{
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2", "A"}).product("ARC", {"EXCHANGE_S_ARCHIVE"});
    d.group("G", {"E3"}).group("H", {"ARC"}).user("ada").in("G").in("H");
    d.addressTaken("ada@contoso.com", "Adam");
    QCOMPARE(d.process(), "G: E3 Error UniquenessViolation; H: ARC Active; takes ARC"_ba);
    QCOMPARE(d.cause("G", "E3"), "ada@contoso.com of Adam"_ba);
    d.save("G", {"E3 -EXCHANGE_S_2"});
    QCOMPARE(d.process(), "G: E3 -EXCHANGE_S_2 Active; H: ARC Active; takes E3"_ba);
}

void ReconcileTest::R5_7_suspendedSubscription()
{
    TestDirectory d;
    d.product("E3", {"A"}).group("G", {"E3"}).group("H", {"E3"}).user("ada").in("G").process();
    for (const auto status :
         {CapabilityStatus::Suspended, CapabilityStatus::LockedOut, CapabilityStatus::Deleted}) {
        d.status("E3", status);
        QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error Other"_ba);
        QCOMPARE(d.cause("G", "E3"), "not assignable"_ba);
        // Each source that newly gives it, even if the user has the product.
        QCOMPARE(d.user("ada").in("H").process(), "G: E3 Active; H: E3 Error Other"_ba);
    }
    d.status("E3", CapabilityStatus::Warning);
    QCOMPARE(d.process("ada"), "G: E3 Active; H: E3 Active"_ba);
    d.notBought("E3");
    QCOMPARE(d.process("bob"), "G: E3 Error Other"_ba);
}

void ReconcileTest::R5_7_editingStaysPossible()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).group("G", {"E3 -A"}).user("ada").in("G").process();
    d.status("E3", CapabilityStatus::Suspended).units("E3", 0).save("G", {"E3 -B"});
    QCOMPARE(d.process(), "G: E3 -B Active"_ba);
    QCOMPARE(d.left("G").process(), "frees E3"_ba);
}

void ReconcileTest::R6_2_E3InTwoGroupsAndWorkplaceAnalytics()
{
    TestDirectory d;
    d.product("ENTERPRISEPACK", {"EXCHANGE_S_2", "TEAMS"}).product("WPA", {"WPA"});
    d.needs("WPA", {"EXCHANGE_S_1", "EXCHANGE_S_2"});
    d.units("ENTERPRISEPACK", 1).group("Full", {"ENTERPRISEPACK"}).group("Research");
    QCOMPARE(d.save("Research", {"ENTERPRISEPACK -TEAMS", "WPA"}),
             "has ENTERPRISEPACK -TEAMS, WPA"_ba);
    d.user("ada").in("Full").in("Research");
    QCOMPARE(d.process(), "Full: ENTERPRISEPACK Active; Research: ENTERPRISEPACK -TEAMS Active;"
                          " Research: WPA Active; takes ENTERPRISEPACK; takes WPA"_ba);
    QCOMPARE(d.consumed("ENTERPRISEPACK"), 1);
}

void ReconcileTest::R8_1_lastSourceFreesTheUnit()
{
    TestDirectory d;
    d.product("E3", {"A"}).group("G1", {"E3"}).group("G2", {"E3"});
    d.user("ada").in("G1").in("G2").process();
    QCOMPARE(d.left("G1").process(), "G2: E3 Active"_ba);
    QCOMPARE(d.left("G2").process(), "frees E3"_ba);
}

void ReconcileTest::R8_3_whatCannotGoBecomesDirect()
{
    TestDirectory d;
    d.product("E1", {"P"}).product("E3", {"A", "B", "C"}).product("WPA", {"W"}).needs("W", {"A"});
    d.group("Gone").user("ada").direct("WPA").holds("Gone", "E3 -B").holds("Gone", "E1");
    QCOMPARE(d.convert("Gone"), "E3 -B, WPA"_ba); // E1 could go
    // Where the user has it directly, too, a plan stays off only if both had it off.
    d.user("bob").direct("WPA").direct("E3 -A -B").holds("Gone", "E3 -B -C");
    QCOMPARE(d.convert("Gone"), "E3 -B, WPA"_ba);
    d.user("cyd").direct("WPA").directInError("E3").holds("Gone", "E3 -C");
    QCOMPARE(d.convert("Gone"), "E3 -C, WPA"_ba);
}

void ReconcileTest::R8_4_addressThatComesBackKeepsTheSource()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1"}).product("E3", {"EXCHANGE_S_2"}).product("EMS", {"A"});
    d.group("G1", {"E1"}).group("G2", {"E3"}).group("G3", {"EMS"});
    d.user("ada").in("G1").in("G2").in("G3").process();
    d.addressComesBackTaken("ada@fabrikam.com", "Adam");
    QCOMPARE(d.left("G2").process(), "G1: E1 Active; G3: EMS Active; frees E3"_ba);
    // The last Exchange plan would go.
    QCOMPARE(d.left("G1").left("G3").process(),
             "G1: E1 ActiveWithError UniquenessViolation; frees EMS"_ba);
    QCOMPARE(d.cause("G1", "E1"), "ada@fabrikam.com of Adam"_ba);
    QCOMPARE(d.addressFree().process(), "frees E1"_ba);
    // Of several the last one; a direct one lets all go.
    d.user("bob").holds("G1", "E1").holds("G2", "E3").addressComesBackTaken("b@f.com", "Bo");
    QCOMPARE(d.process(), "G2: E3 ActiveWithError UniquenessViolation; frees E1"_ba);
    d.direct("E1");
    QCOMPARE(d.process(), "frees E3"_ba);
}

void ReconcileTest::R8_4_dependencyComesFirst()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1", "A"}).product("E3", {"EXCHANGE_S_2"}).product("WPA", {"W"});
    d.needs("W", {"A"}).group("G1", {"E1"}).group("G2", {"E3"});
    d.user("ada").direct("WPA").holds("G1", "E1").holds("G2", "E3");
    d.addressComesBackTaken("ada@fabrikam.com", "Adam");
    QCOMPARE(d.process(), "G1: E1 ActiveWithError DependencyViolation; frees E3"_ba);
}

QTEST_GUILESS_MAIN(ReconcileTest)
#include "tst_reconcile.moc"
