// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/directassignment.h"
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

/*! Direct assignment: refusals, their order, and what an accepted request comes to. */
class DirectAssignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void R2_4_inheritedCannotBeRemoved();
    void R2_5_inheritedIsNotTouched();
    void R2_6_inheritedHoldsTheUnit();
    void R3_1_netResultAllOrNothing();
    void R3_2_usageLocation();
    void R3_3_disabledPlansAreReplaced();
    void R3_3_planThatTheProductLacks();
    void R3_3_namedTwice();
    void R3_4_removingWhatIsNotThere();
    void R3_4_emptyChange();
    void R3_4_unknownProduct();
    void R3_4_pairInTableOrder();
    void R3_4_alternativesInRuleOrder();
    void R3_5_order_data();
    void R3_5_order();
    void R3_5_productsByPartNumber();
    void R3_5_firstByPlanName();
    void R3_6_onlyNamedProductsAreChecked();
    void R3_6_anEditIsCheckedWhole();
    void R4_11_theSameAgainIsNoChange();
    void R5_1_units();
    void R5_3_netResultCounts();
    void R5_4_removingWhatSomethingDependsOn();
    void R5_4_turningOffWhatSomethingDependsOn();
    void R5_5_ownLocationOnly();
    void R5_6_uniqueness();
    void R5_7_cannotBeAssigned();
    void R5_7_editingStaysPossible();
    void R8_4_addressThatComesBack();
    void importedEntryInError();
    void outcomeNamesWhatChanged();
};

void DirectAssignmentTest::R2_4_inheritedCannotBeRemoved()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("E5", {"B"}).group("G", {"E3", "E5"});
    d.user("ada").in("G").holds("G", "E3");
    d.entry("G", "E5", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(d.assign({}, {"E3"}), "LicenseInherited E3"_ba);
    QCOMPARE(d.assign({}, {"E5"}), "LicenseInherited E5"_ba); // in whatever state
    d.direct("E3");
    QCOMPARE(d.assign({}, {"E3"}), "has nothing"_ba); // the direct one can go
}

void DirectAssignmentTest::R2_5_inheritedIsNotTouched()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).group("G", {"E3 -A"}).user("ada").at("DE").in("G").process();
    QCOMPARE(d.assign({"E3 -B"}), "has E3 -B"_ba);
    QCOMPARE(d.enabled(), "A B"_ba);
    QCOMPARE(d.assign({"E3 -A -B"}), "has E3 -A -B"_ba);
    QCOMPARE(d.enabled(), "B"_ba);
    QCOMPARE(d.assign({}, {"E3"}), "has nothing"_ba); // frees nothing: the group gives it
    QCOMPARE(d.process(), "G: E3 -A Active"_ba);
}

void DirectAssignmentTest::R2_6_inheritedHoldsTheUnit()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1).group("G", {"E3"}).user("ada").at("DE").in("G").process();
    QCOMPARE(d.assign({"E3"}), "has E3"_ba);
    // An entry in Error holds none.
    d.user("bob").at("DE").in("G").process();
    QCOMPARE(d.assign({"E3"}), "NoUnits E3"_ba);
}

void DirectAssignmentTest::R3_1_netResultAllOrNothing()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("EMS", {"C"}).exclusive({"X", "Y"});
    d.units("EMS", 0).user("ada").at("DE").direct("E1");
    QCOMPARE(d.assign({"E3"}), "MutuallyExclusive X Y"_ba);
    QCOMPARE(d.assign({"E3", "EMS"}, {"E1"}), "NoUnits EMS"_ba);
    QCOMPARE(d.enabled(), "X"_ba); // nothing of it
    QCOMPARE(d.assign({"E3"}, {"E1"}), "has E3; takes E3; frees E1"_ba);
}

void DirectAssignmentTest::R3_2_usageLocation()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).product("E1", {"C"}).defaultLocation("DE");
    d.user("ada").direct("E1").direct("E3");
    QCOMPARE(d.assign({"E3 -A"}), "NoUsageLocation"_ba); // the directory's one does not help
    QCOMPARE(d.assign({}, {"E1"}), "has E3; frees E1"_ba); // R3.5: removing needs none
    QCOMPARE(d.at("DE").assign({"E3 -A"}), "has E3 -A"_ba);
}

void DirectAssignmentTest::R3_3_disabledPlansAreReplaced()
{
    TestDirectory d;
    d.product("E3", {"A", "B", "C"}).user("ada").at("DE").direct("E3 -A -B");
    QCOMPARE(d.assign({"E3 -C"}), "has E3 -C"_ba);
    QCOMPARE(d.assign({"E3"}), "has E3"_ba);
}

void DirectAssignmentTest::R3_3_planThatTheProductLacks()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("E1", {"X"}).user("ada").at("DE");
    QCOMPARE(d.assign({"E3 -A -X"}), "PlanNotInProduct X E3"_ba);
    QCOMPARE(d.assign({"E3 -NEVER"}), "PlanNotInProduct NEVER E3"_ba);
    QCOMPARE(d.assign({"E3 -A -A"}), "has E3 -A; takes E3"_ba); // twice is once
}

void DirectAssignmentTest::R3_3_namedTwice()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("E1", {"X"}).user("ada").at("DE").direct("E3").direct("E1");
    QCOMPARE(d.assign({"E3", "E3 -A"}), "ProductNamedTwice E3"_ba);
    QCOMPARE(d.assign({"E3"}, {"E1", "E3"}), "ProductNamedTwice E3"_ba);
    QCOMPARE(d.assign({}, {"E1", "E1"}), "ProductNamedTwice E1"_ba);
}

void DirectAssignmentTest::R3_4_removingWhatIsNotThere()
{
    TestDirectory d;
    d.product("E3", {"A"}).user("ada");
    QCOMPARE(d.assign({}, {"E3"}), "LicenseNotHeld E3"_ba);
    QCOMPARE(d.assign({}, {"NEVER"}), "LicenseNotHeld NEVER"_ba);
}

void DirectAssignmentTest::R3_4_emptyChange()
{
    TestDirectory d;
    QCOMPARE(d.user("ada").assign({}), "NoLicenseChanges"_ba);
}

void DirectAssignmentTest::R3_4_unknownProduct()
{
    TestDirectory d;
    d.product("E3", {"A"}).notBought("E3").user("ada").at("DE");
    QCOMPARE(d.assign({"NEVER"}), "UnknownProduct NEVER"_ba);
    QCOMPARE(d.assign({"E3"}), "UnknownProduct E3"_ba);
}

void DirectAssignmentTest::R3_4_pairInTableOrder()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).exclusive({"Q", "Y", "X"});
    d.user("ada").at("DE").direct("E1");
    QCOMPARE(d.assign({"E3"}), "MutuallyExclusive Y X"_ba);
    d.user("bob").at("DE").direct("E3");
    QCOMPARE(d.assign({"E1"}), "MutuallyExclusive Y X"_ba);
}

void DirectAssignmentTest::R3_4_alternativesInRuleOrder()
{
    TestDirectory d;
    d.product("WPA", {"W"}).needs("W", {"Z", "A", "M"}).user("ada").at("DE");
    QCOMPARE(d.assign({"WPA"}), "MissingDependency W Z A M"_ba);
}

void DirectAssignmentTest::R3_5_order_data()
{
    QTest::addColumn<int>("mended");
    QTest::addColumn<QByteArray>("refusal");
    const char *const refusals[] = {"ProductNamedTwice HELD",
                                    "LicenseInherited GIVEN",
                                    "LicenseNotHeld NONE",
                                    "UnknownProduct NEVER",
                                    "PlanNotInProduct NEVER NEW",
                                    "NoUsageLocation",
                                    "UnknownProduct NEW",
                                    "ProhibitedLocation W DE",
                                    "MutuallyExclusive X Y",
                                    "MissingDependency W ELSEWHERE",
                                    "AddressTaken ada@contoso.com Bob",
                                    "NoUnits NEW",
                                    "MissingDependency D NEEDED",
                                    "AddressTaken ada@fabrikam.com Adam",
                                    "has DEP, NEW"};
    for (int mended = 0; mended < int(std::size(refusals)); ++mended)
        QTest::newRow(refusals[mended]) << mended << QByteArray(refusals[mended]);
}

/*! One request with everything wrong, of which one more thing is mended each time. */
void DirectAssignmentTest::R3_5_order()
{
    QFETCH(int, mended);
    QFETCH(QByteArray, refusal);
    TestDirectory d;
    d.product("NEW", {"W", "X", "EXCHANGE_S_1"}).product("HELD", {"NEEDED", "EXCHANGE_S_2"});
    d.product("GIVEN", {"G"}).product("NONE", {"N"}).product("DEP", {"Y", "D"});
    d.group("G", {"GIVEN"}).user("ada").in("G").direct("HELD").direct("DEP").holds("G", "GIVEN");
    d.at(mended > 5 ? "DE" : "");
    if (mended <= 6)
        d.status("NEW", CapabilityStatus::Suspended);
    if (mended <= 7)
        d.prohibited("W", "DE");
    if (mended <= 8)
        d.exclusive({"X", "Y"});
    if (mended <= 9)
        d.needs("W", {"ELSEWHERE"});
    if (mended <= 10)
        d.addressTaken("ada@contoso.com", "Bob");
    if (mended <= 11)
        d.units("NEW", 0);
    if (mended <= 12)
        d.needs("D", {"NEEDED"});
    if (mended <= 13)
        d.addressComesBackTaken("ada@fabrikam.com", "Adam");
    // Without the Exchange plan where its loss is to be seen.
    QByteArray license = mended == 13 ? "NEW -EXCHANGE_S_1" : "NEW";
    if (mended <= 4)
        license += " -NEVER";
    TestDirectory::Names add{license};
    TestDirectory::Names remove{"HELD"};
    if (mended <= 0)
        remove.push_back("HELD");
    if (mended <= 1)
        remove.push_back("GIVEN");
    if (mended <= 2)
        remove.push_back("NONE");
    if (mended <= 3)
        add.push_back("NEVER");
    QCOMPARE(d.assign(add, remove).split(';').first(), refusal);
}

void DirectAssignmentTest::R3_5_productsByPartNumber()
{
    TestDirectory d;
    d.product("B", {"X"}).product("A", {"Y"}).units("A", 0).units("B", 0);
    QCOMPARE(d.user("ada").at("DE").assign({"B", "A"}), "NoUnits A"_ba);
    // Every check of the first product comes before those of the second.
    d.prohibited("X", "DE");
    QCOMPARE(d.assign({"B", "A"}), "NoUnits A"_ba);
}

void DirectAssignmentTest::R3_5_firstByPlanName()
{
    TestDirectory d;
    d.product("E3", {"P3", "P1", "P2"}).user("ada").at("DE");
    d.prohibited("P2", "DE").prohibited("P3", "DE");
    QCOMPARE(d.assign({"E3"}), "ProhibitedLocation P2 DE"_ba);
    d.at("FR").needs("P3", {"Q"}).needs("P1", {"R"});
    QCOMPARE(d.assign({"E3"}), "MissingDependency P1 R"_ba);
}

void DirectAssignmentTest::R3_6_onlyNamedProductsAreChecked()
{
    TestDirectory d;
    d.product("OLD", {"X", "Y", "W"}).product("NEW", {"A"}).user("ada").at("DE").direct("OLD");
    d.exclusive({"X", "Y"}).needs("W", {"NOWHERE"}).prohibited("X", "DE").units("OLD", 0);
    QCOMPARE(d.assign({"NEW"}), "has NEW, OLD; takes NEW"_ba);
    QCOMPARE(d.assign({}, {"NEW"}), "has OLD; frees NEW"_ba);
}

void DirectAssignmentTest::R3_6_anEditIsCheckedWhole()
{
    TestDirectory d;
    d.product("E3", {"X", "Y", "Z"}).user("ada").at("DE").direct("E3").exclusive({"X", "Y"});
    QCOMPARE(d.assign({"E3 -Z"}), "MutuallyExclusive X Y"_ba);
    QCOMPARE(d.assign({"E3 -Y"}), "has E3 -Y"_ba);
}

void DirectAssignmentTest::R4_11_theSameAgainIsNoChange()
{
    TestDirectory d;
    d.product("E3", {"X", "Y"}).user("ada").direct("E3 -X").prohibited("Y", "DE").units("E3", 0);
    QCOMPARE(d.assign({"E3 -X"}), "has E3 -X"_ba); // needs no location either
    QCOMPARE(d.at("DE").assign({"E3 -X"}), "has E3 -X"_ba);
    d.notBought("E3");
    QCOMPARE(d.assign({"E3 -X"}), "has E3 -X"_ba);
}

void DirectAssignmentTest::R5_1_units()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).units("E3", 1);
    QCOMPARE(d.user("ada").at("DE").assign({"E3"}), "has E3; takes E3"_ba);
    QCOMPARE(d.user("bob").at("DE").assign({"E3"}), "NoUnits E3"_ba);
    QCOMPARE(d.user("ada").assign({"E3 -A"}), "has E3 -A"_ba);
    QCOMPARE(d.user("ada").assign({}, {"E3"}), "has nothing; frees E3"_ba);
    QCOMPARE(d.user("bob").assign({"E3"}), "has E3; takes E3"_ba);
}

void DirectAssignmentTest::R5_3_netResultCounts()
{
    TestDirectory d;
    d.product("E1", {"A"}).product("WPA", {"W"}).needs("W", {"A"}).group("G", {"E1"});
    QCOMPARE(d.user("ada").at("DE").assign({"WPA", "E1"}), "has E1, WPA; takes E1; takes WPA"_ba);
    QCOMPARE(d.user("bob").at("DE").direct("E1").assign({"WPA"}, {"E1"}),
             "MissingDependency W A"_ba);
    QCOMPARE(d.user("cyd").at("DE").holds("G", "E1").assign({"WPA"}), "has WPA; takes WPA"_ba);
    d.user("dan").at("DE").in("G");
    d.entry("G", "E1", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(d.assign({"WPA"}), "MissingDependency W A"_ba); // Error enables nothing
}

void DirectAssignmentTest::R5_4_removingWhatSomethingDependsOn()
{
    TestDirectory d;
    d.product("E1", {"A", "B"}).product("E3", {"B"}).product("WPA", {"W2", "W1"});
    d.needs("W2", {"A"}).needs("W1", {"C", "B"}).group("G", {"WPA"});
    d.user("ada").direct("E1").holds("G", "WPA"); // dependents from a group count, too
    QCOMPARE(d.assign({}, {"E1"}), "MissingDependency W1 C B"_ba);
    QCOMPARE(d.direct("E3").assign({}, {"E1"}), "MissingDependency W2 A"_ba);
    d.user("bob").direct("E3").direct("WPA");
    QCOMPARE(d.assign({}, {"E3", "WPA"}), "has nothing; frees E3; frees WPA"_ba);
    // What was missing before is nobody's business (R3.6).
    d.user("cyd").direct("E3 -B").direct("WPA");
    QCOMPARE(d.assign({}, {"E3"}), "has WPA; frees E3"_ba);
}

void DirectAssignmentTest::R5_4_turningOffWhatSomethingDependsOn()
{
    TestDirectory d;
    d.product("E1", {"A", "B"}).product("WPA", {"W"}).needs("W", {"A"});
    d.user("ada").at("DE").direct("E1").direct("WPA");
    QCOMPARE(d.assign({"E1 -A"}), "MissingDependency W A"_ba);
    QCOMPARE(d.assign({"E1 -B"}), "has E1 -B, WPA"_ba);
    QCOMPARE(d.assign({"E1 -A"}, {"WPA"}), "has E1 -A; frees WPA"_ba);
}

void DirectAssignmentTest::R5_5_ownLocationOnly()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).prohibited("A", "DE").defaultLocation("DE");
    QCOMPARE(d.user("ada").at("FR").assign({"E3"}), "has E3; takes E3"_ba);
    QCOMPARE(d.user("bob").at("DE").assign({"E3"}), "ProhibitedLocation A DE"_ba);
    QCOMPARE(d.user("bob").assign({"E3 -A"}), "has E3 -A; takes E3"_ba);
}

void DirectAssignmentTest::R5_6_uniqueness()
{
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2", "A"}).user("ada").at("DE");
    d.addressTaken("ada@contoso.com", "Adam");
    QCOMPARE(d.assign({"E3"}), "AddressTaken ada@contoso.com Adam"_ba);
    QCOMPARE(d.assign({"E3 -EXCHANGE_S_2"}), "has E3 -EXCHANGE_S_2; takes E3"_ba);
}

void DirectAssignmentTest::R5_7_cannotBeAssigned()
{
    TestDirectory d;
    d.product("E3", {"A"}).status("E3", CapabilityStatus::LockedOut).group("G", {"E3"});
    QCOMPARE(d.user("ada").at("DE").assign({"E3"}), "UnknownProduct E3"_ba);
    // Also for who has it from a group: this source would be new.
    QCOMPARE(d.user("bob").at("DE").holds("G", "E3").assign({"E3"}), "UnknownProduct E3"_ba);
}

void DirectAssignmentTest::R5_7_editingStaysPossible()
{
    TestDirectory d;
    d.product("E3", {"A"}).user("ada").at("DE").direct("E3");
    d.status("E3", CapabilityStatus::Deleted);
    QCOMPARE(d.assign({"E3 -A"}), "has E3 -A"_ba);
    d.notBought("E3");
    QCOMPARE(d.assign({"E3"}), "has E3"_ba);
    QCOMPARE(d.assign({}, {"E3"}), "has nothing; frees E3"_ba);
}

void DirectAssignmentTest::R8_4_addressThatComesBack()
{
    TestDirectory d;
    d.product("E1", {"EXCHANGE_S_1"}).product("E3", {"EXCHANGE_S_2"}).product("EMS", {"A"});
    d.group("G", {"E1"}).user("ada").at("DE").direct("E3").direct("EMS").holds("G", "E1");
    d.addressComesBackTaken("ada@fabrikam.com", "Adam");
    QCOMPARE(d.assign({}, {"E3"}), "has EMS; frees E3"_ba); // not the last Exchange plan
    d.user("bob").at("DE").direct("E3").direct("EMS");
    d.addressComesBackTaken("bob@fabrikam.com", "Bo");
    QCOMPARE(d.assign({}, {"EMS"}), "has E3; frees EMS"_ba); // loses none
    QCOMPARE(d.assign({}, {"E3"}), "AddressTaken bob@fabrikam.com Bo"_ba);
    // Turning it off counts as removing.
    QCOMPARE(d.assign({"E3 -EXCHANGE_S_2"}), "AddressTaken bob@fabrikam.com Bo"_ba);
    QCOMPARE(d.assign({"E1"}, {"E3"}), "has E1; takes E1; frees E3"_ba);
    QCOMPARE(d.addressFree().assign({}, {"E1"}), "has nothing; frees E1"_ba);
}

void DirectAssignmentTest::importedEntryInError()
{
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 0).user("ada").at("DE").directInError("E3");
    QCOMPARE(d.assign({"E3"}), "NoUnits E3"_ba); // it is not held
    d.units("E3", 1);
    QCOMPARE(d.assign({"E3"}), "has E3; takes E3"_ba);
    d.user("bob").directInError("E3");
    QCOMPARE(d.assign({}, {"E3"}), "has nothing"_ba); // frees nothing
    QVERIFY(d.facts().direct.empty());
}

void DirectAssignmentTest::outcomeNamesWhatChanged()
{
    TestDirectory d;
    d.product("E1", {"A"}).product("E3", {"B"}).product("E5", {"C"}).product("EMS", {"D"});
    d.user("ada").at("DE").direct("E5").direct("E3").direct("EMS");
    LicenseChange change;
    change.add = {{idOf<SkuId>("E3"), {idOf<PlanId>("B")}},
                  {idOf<SkuId>("E1"), {}},
                  {idOf<SkuId>("EMS"), {}}};
    change.remove = {idOf<SkuId>("E5")};
    const auto outcome = assignDirectly(d.facts(), d.catalogue(), d.seats(), change);
    QVERIFY(outcome);
    const auto texts = [&d](const std::vector<License> &licenses) {
        QByteArrayList list;
        for (const License &license : licenses)
            list += d.text(license);
        return list.join(", ");
    };
    QCOMPARE(texts(outcome->licenses), "E1, E3 -B, EMS"_ba);
    QCOMPARE(texts(outcome->changed), "E1, E3 -B"_ba);
    QCOMPARE(outcome->removed, std::vector<ProductIndex>{d.catalogue().indexOf(idOf<SkuId>("E5"))});
    QCOMPARE(outcome->unitsFreed, outcome->removed);
    QCOMPARE(outcome->unitsTaken, std::vector<ProductIndex>{0});
}

QTEST_GUILESS_MAIN(DirectAssignmentTest)
#include "tst_directassignment.moc"
