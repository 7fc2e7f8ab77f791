// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

/*! What may be put on a group (R6). */
class GroupAssignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void R6_1_prerequisitesOnTheGroupItself();
    void R6_1_removingOrDisablingThePrerequisite();
    void R6_1_firstByProductThenPlanName();
    void R6_1_removingAllLeavesNothingToJudge();
    void R6_2_sameProductElsewhereIsNoMatter();
    void R6_3_exclusionWithinTheGroup();
    void R6_4_onlySecurityEnabledGroups();
    void R6_6_refusalsSharedWithUsers();
    void R6_6_order_data();
    void R6_6_order();
    void R6_6_judgesWhatRemains();
    void R6_6_doesNotLookAtUnitsAndSubscriptions();
    void R5_7_editingWhatIsNoLongerSubscribed();
    void R4_14_resultIsInProductOrder();
};

void GroupAssignmentTest::R6_1_prerequisitesOnTheGroupItself()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("WPA", {"W"}).needs("W", {"X", "Y"});
    d.group("G", {"WPA"});
    d.user("ada").direct("E3").in("H"); // what members hold elsewhere does not count
    QCOMPARE(d.save("H", {"WPA"}), "GroupMissingPrerequisite W Y"_ba); // the last alternative
    QCOMPARE(d.save("H", {"WPA", "E1 -X"}), "GroupMissingPrerequisite W Y"_ba);
    QCOMPARE(d.save("H", {"WPA", "E1"}), "has E1, WPA"_ba);
    QCOMPARE(d.save("I", {"WPA -W"}), "has WPA -W"_ba); // off, it needs nothing
}

void GroupAssignmentTest::R6_1_removingOrDisablingThePrerequisite()
{
    TestDirectory d;
    d.product("E3", {"Y"}).product("WPA", {"W"}).needs("W", {"Y"}).group("G", {"E3", "WPA"});
    QCOMPARE(d.save("G", {}, {"E3"}), "GroupMissingPrerequisite W Y"_ba);
    QCOMPARE(d.save("G", {"E3 -Y"}), "GroupMissingPrerequisite W Y"_ba);
    QCOMPARE(d.save("G", {}, {"WPA"}), "has E3"_ba);
    QCOMPARE(d.save("G", {}, {"E3"}), "has nothing"_ba);
}

void GroupAssignmentTest::R6_1_firstByProductThenPlanName()
{
    TestDirectory d;
    d.product("B", {"AA"}).product("A", {"Z2", "Z1"});
    d.needs("AA", {"Q"}).needs("Z2", {"R"}).needs("Z1", {"S"});
    QCOMPARE(d.save("G", {"B", "A"}), "GroupMissingPrerequisite Z1 S"_ba);
}

void GroupAssignmentTest::R6_1_removingAllLeavesNothingToJudge()
{
    TestDirectory d;
    d.product("E3", {"Y", "X"}).product("WPA", {"W"}).group("G", {"E3", "WPA"});
    d.needs("W", {"NOWHERE"}).exclusive({"X", "Y"});
    QCOMPARE(d.save("G", {}, {"E3", "WPA"}), "has nothing"_ba);
}

void GroupAssignmentTest::R6_2_sameProductElsewhereIsNoMatter()
{
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2", "TEAMS"}).product("WPA", {"W"});
    d.needs("W", {"EXCHANGE_S_1", "EXCHANGE_S_2"}).group("Full", {"E3"});
    QCOMPARE(d.save("Research", {"E3 -TEAMS", "WPA"}), "has E3 -TEAMS, WPA"_ba);
}

void GroupAssignmentTest::R6_3_exclusionWithinTheGroup()
{
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("E5", {"A", "B"});
    d.exclusive({"Y", "X"}).exclusive({"B", "Q", "A"});
    QCOMPARE(d.save("G", {"E1", "E3"}), "MutuallyExclusive Y X"_ba);
    QCOMPARE(d.save("G", {"E1", "E3 -Y"}), "has E1, E3 -Y"_ba);
    QCOMPARE(d.save("H", {"E5"}), "MutuallyExclusive B A"_ba); // two plans of one product
    QCOMPARE(d.save("I", {"E1"}), "has E1"_ba);
    QCOMPARE(d.save("I", {"E3"}), "MutuallyExclusive Y X"_ba); // with what is there
    QCOMPARE(d.save("I", {"E3"}, {"E1"}), "has E3"_ba); // R4.4: the net result
}

void GroupAssignmentTest::R6_4_onlySecurityEnabledGroups()
{
    TestDirectory d;
    d.product("E3", {"A"});
    const GroupKind distribution{.securityEnabled = false, .mailEnabled = true};
    const GroupKind team{.securityEnabled = false, .mailEnabled = true, .microsoft365 = true};
    QCOMPARE(d.save("G", {"E3"}, {}, distribution), "GroupNotLicensable"_ba);
    QCOMPARE(d.save("G", {"E3"}, {}, team), "GroupNotLicensable"_ba);
    const GroupKind secureTeam{.securityEnabled = true, .mailEnabled = true, .microsoft365 = true};
    QCOMPARE(d.save("G", {"E3"}, {}, secureTeam), "has E3"_ba);
    // What an import put there can be taken off.
    QCOMPARE(d.save("G", {}, {"E3"}, team), "has nothing"_ba);
}

void GroupAssignmentTest::R6_6_refusalsSharedWithUsers()
{
    TestDirectory d;
    d.product("E3", {"A"}).product("E1", {"B"}).product("OLD", {"C"}).notBought("OLD");
    d.group("G", {"E3"});
    QCOMPARE(d.save("G", {}), "NoLicenseChanges"_ba);
    QCOMPARE(d.save("G", {"E1", "E1 -B"}), "ProductNamedTwice E1"_ba);
    QCOMPARE(d.save("G", {"E3"}, {"E3"}), "ProductNamedTwice E3"_ba);
    QCOMPARE(d.save("G", {}, {"E1"}), "LicenseNotHeld E1"_ba);
    QCOMPARE(d.save("G", {}, {"NEVER"}), "LicenseNotHeld NEVER"_ba);
    QCOMPARE(d.save("G", {"NEVER"}), "UnknownProduct NEVER"_ba);
    QCOMPARE(d.save("G", {"OLD"}), "UnknownProduct OLD"_ba);
    QCOMPARE(d.save("G", {"E1 -A"}), "PlanNotInProduct A E1"_ba);
}

void GroupAssignmentTest::R6_6_order_data()
{
    QTest::addColumn<int>("mended");
    QTest::addColumn<QByteArray>("refusal");
    const char *const refusals[] = {"ProductNamedTwice NEW",       "LicenseNotHeld NONE",
                                    "UnknownProduct NEVER",        "PlanNotInProduct NEVER NEW",
                                    "GroupNotLicensable",          "MutuallyExclusive X Y",
                                    "GroupMissingPrerequisite X Z"};
    for (int mended = 0; mended < int(std::size(refusals)); ++mended)
        QTest::newRow(refusals[mended]) << mended << QByteArray(refusals[mended]);
}

void GroupAssignmentTest::R6_6_order()
{
    QFETCH(int, mended);
    QFETCH(QByteArray, refusal);
    TestDirectory d;
    d.product("NEW", {"X", "Y"}).product("NONE", {"A"}).exclusive({"X", "Y"}).needs("X", {"Z"});
    TestDirectory::Names add{mended > 5 ? "NEW -Y" : "NEW"};
    if (mended <= 3)
        add[0] += " -NEVER";
    TestDirectory::Names remove;
    if (mended <= 0)
        add.push_back("NEW");
    if (mended <= 1)
        remove.push_back("NONE");
    if (mended <= 2)
        add.push_back("NEVER");
    GroupKind kind;
    kind.securityEnabled = mended > 4;
    QCOMPARE(d.save("G", add, remove, kind), refusal);
}

void GroupAssignmentTest::R6_6_judgesWhatRemains()
{
    // After an edited rule the group's next save must satisfy it.
    TestDirectory d;
    d.product("E1", {"X"}).product("E3", {"Y"}).product("EMS", {"C"}).product("E5", {"D"});
    d.group("G", {"E1", "E3", "EMS"}).exclusive({"X", "Y"});
    QCOMPARE(d.save("G", {"E5"}), "MutuallyExclusive X Y"_ba);
    QCOMPARE(d.save("G", {}, {"EMS"}), "MutuallyExclusive X Y"_ba);
    QCOMPARE(d.save("G", {"E5"}, {"E3"}), "has E1, E5, EMS"_ba);
    d.withoutRules().needs("X", {"Y"});
    QCOMPARE(d.save("G", {}, {"EMS"}), "GroupMissingPrerequisite X Y"_ba);
}

void GroupAssignmentTest::R6_6_doesNotLookAtUnitsAndSubscriptions()
{
    TestDirectory d;
    d.product("E3", {"EXCHANGE_S_2"}).units("E3", 0).status("E3", CapabilityStatus::Suspended);
    d.defaultLocation("DE").prohibited("EXCHANGE_S_2", "DE");
    QCOMPARE(d.save("G", {"E3"}), "has E3"_ba);
}

void GroupAssignmentTest::R5_7_editingWhatIsNoLongerSubscribed()
{
    TestDirectory d;
    d.product("E3", {"A"}).notBought("E3").group("G", {"E3"});
    QCOMPARE(d.save("G", {"E3 -A"}), "has E3 -A"_ba);
    QCOMPARE(d.save("H", {"E3 -A"}), "UnknownProduct E3"_ba);
    QCOMPARE(d.save("G", {}, {"E3"}), "has nothing"_ba);
}

void GroupAssignmentTest::R4_14_resultIsInProductOrder()
{
    TestDirectory d;
    d.product("C", {"X"}).product("A", {"Y"}).product("B", {"Z"}).group("G", {"C"});
    QCOMPARE(d.save("G", {"B", "A"}), "has A, B, C"_ba);
    QCOMPARE(d.save("G", {"C -X", "B"}), "has A, B, C -X"_ba); // R3.3: replaced
}

QTEST_GUILESS_MAIN(GroupAssignmentTest)
#include "tst_groupassignment.moc"
