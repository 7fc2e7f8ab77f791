// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/reconcile.h"
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

/*! The checks (R5), and what becomes of licenses that go (R7, R8), as processing a user sees them.
    Each function is named after the rule that it proves. */
class ChecksTest : public QObject
{
    Q_OBJECT

private slots:
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

void ChecksTest::R7_leavingAConflictingGroupGivesTheWaitingLicense()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).exclusive({"X", "Y"});
    d.group("A", {"E1"}).group("B", {"E3"}).user("ada").in("A").in("B");
    QCOMPARE(d.process(), "A: E1 Active; B: E3 Error MutuallyExclusiveViolation; takes E1"_ba);
    d.left("A");
    QCOMPARE(d.process(), "B: E3 Active; takes E3; frees E1"_ba);
}

void ChecksTest::R5_1_countViolation()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G", {"E3"});
    QCOMPARE(d.user("ada").in("G").process(), "G: E3 Active; takes E3"_ba);
    QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error CountViolation"_ba);
    QCOMPARE(d.user("ada").left("G").process(), "frees E3"_ba);
    QCOMPARE(d.process("bob"), "G: E3 Active; takes E3"_ba);
}

void ChecksTest::R5_1_shrinkingTakesNothing()
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

void ChecksTest::R5_1_warningUnitsCount()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 0, 1).suspendedUnits("E3", 5).group("G", {"E3"});
    QCOMPARE(d.user("ada").in("G").process(), "G: E3 Active; takes E3"_ba);
    QCOMPARE(d.user("bob").in("G").process(), "G: E3 Error CountViolation"_ba); // R5.7
}

void ChecksTest::R5_2_conflictWithWhatTheUserHas()
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

void ChecksTest::R5_2_twoPlansOfOneProduct()
{
    TestDirectory d;
    d.product("E3", {"X", "Y"}).exclusive({"Q", "X", "Y"}).group("G", {"E3"}).user("ada").in("G");
    QCOMPARE(d.process(), "G: E3 Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "X Y of E3"_ba);
    d.group("G", {"E3 -X"});
    QCOMPARE(d.process(), "G: E3 -X Active; takes E3"_ba);
}

void ChecksTest::R5_2_conflictInsideOneGroup()
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

void ChecksTest::R5_2_firstPairOfTheTableIsNamed()
{
    TestDirectory d;
    d.product("HELD", {"D", "C", "Q"}).product("NEW", {"A", "B", "P"});
    // D and C conflict already, and are none of this product's business.
    d.exclusive({"D", "C"}).exclusive({"C", "D", "B", "A"}).exclusive({"P", "Q"});
    d.group("G", {"NEW"}).user("ada").in("G").direct("HELD");
    QCOMPARE(d.process(), "G: NEW Error MutuallyExclusiveViolation"_ba);
    QCOMPARE(d.cause("G", "NEW"), "B C of HELD"_ba);
}

void ChecksTest::R5_3_dependencyNeedsAnyOfItsAlternatives()
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

void ChecksTest::R5_3_firstByPlanName()
{
    TestDirectory d;
    d.product("WPA", {"W2", "W1", "W3"}).needs("W3", {"X"}).needs("W2", {"X"}).needs("W1", {"Y"});
    d.group("G", {"WPA"}).user("ada").in("G").process();
    QCOMPARE(d.cause("G", "WPA"), "W1 Y"_ba);
}

void ChecksTest::R5_4_sourceStaysWhileSomethingDependsOnIt()
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

void ChecksTest::R5_4_anotherAlternativeLetsItGo()
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

void ChecksTest::R5_4_turningAPlanOffCountsAsRemoving()
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

void ChecksTest::R5_5_location()
{
    TestDirectory d;
    d.product("E3", {"B", "A", "C"}).prohibited("B", "DE").prohibited("A", "DE");
    d.companyPlan("A").group("G", {"E3"}).user("ada").in("G").at("DE");
    QCOMPARE(d.process(), "G: E3 Error ProhibitedInUsageLocationViolation"_ba);
    QCOMPARE(d.cause("G", "E3"), "A in DE"_ba); // by plan name; Company plans are no exception
    d.save("G", {"E3 -A -B"});
    QCOMPARE(d.process(), "G: E3 -A -B Active; takes E3"_ba);
}

void ChecksTest::R5_6_uniqueness()
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

void ChecksTest::R5_7_suspendedSubscription()
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

void ChecksTest::R5_7_editingStaysPossible()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).group("G", {"E3 -A"}).user("ada").in("G").process();
    d.status("E3", CapabilityStatus::Suspended).units("E3", 0).save("G", {"E3 -B"});
    QCOMPARE(d.process(), "G: E3 -B Active"_ba);
    QCOMPARE(d.left("G").process(), "frees E3"_ba);
}

void ChecksTest::R6_2_E3InTwoGroupsAndWorkplaceAnalytics()
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

void ChecksTest::R8_1_lastSourceFreesTheUnit()
{
    TestDirectory d;
    d.product("E3", {"A"}).group("G1", {"E3"}).group("G2", {"E3"});
    d.user("ada").in("G1").in("G2").process();
    QCOMPARE(d.left("G1").process(), "G2: E3 Active"_ba);
    QCOMPARE(d.left("G2").process(), "frees E3"_ba);
}

void ChecksTest::R8_3_whatCannotGoBecomesDirect()
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

void ChecksTest::R8_4_addressThatComesBackKeepsTheSource()
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

void ChecksTest::R8_4_dependencyComesFirst()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1", "A"}).product("E3", {"EXCHANGE_S_2"}).product("WPA", {"W"});
    d.needs("W", {"A"}).group("G1", {"E1"}).group("G2", {"E3"});
    d.user("ada").direct("WPA").holds("G1", "E1").holds("G2", "E3");
    d.addressComesBackTaken("ada@fabrikam.com", "Adam");
    QCOMPARE(d.process(), "G1: E1 ActiveWithError DependencyViolation; frees E3"_ba);
}

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
