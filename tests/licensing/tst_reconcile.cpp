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

QTEST_GUILESS_MAIN(ReconcileTest)
#include "tst_reconcile.moc"
