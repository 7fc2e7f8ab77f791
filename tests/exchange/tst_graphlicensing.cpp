// SPDX-License-Identifier: GPL-3.0-or-later
// The rules R2 to R4 from end to end: what a script asks for, and what it then reads.
#include "exchange/graphdirectory.h"

#include <QTest>

using namespace LicenseDesk;

class TestGraphLicensing : public QObject
{
    Q_OBJECT

private slots:
    void R2_1_oneUnitForManySources();
    void R2_2_aPlanIsOnWhenAnySourceEnablesIt();
    void R2_5_directStandsBesideInherited();
    void R2_6_unitGoesFromSourceToSource();
    void R3_1_directSwapIsJudgedOnItsNetResult();
    void R3_3_addingAgainReplacesDisabledPlans();
    void R4_1_nestedGroupsGuestsAndDisabledAccounts();
    void R4_3_siblingsOfAFailingProductAreOther();
    void R4_4_swapPutsNobodyInError();
    void R4_4_removalIsNotHeldBack();
    void R4_5_unitsGoInTheOrderOfJoining();
    void R4_5_whoJoinsTogetherWaitsEqually();
    void R4_6_groupLicensedFirstComesFirst();
    void R4_7_defaultLocation();
    void R4_9_reprocessIsIdempotent();
    void R4_14_editingKeepsThePlace();
    void R6_4_aLicensedGroupStaysSecurityEnabled();
};

void TestGraphLicensing::R2_1_oneUnitForManySources()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Field", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.license("Field", l("E3-TEAMS")), accepted);
    QCOMPARE(company.assign("ada", l("E3-SHAREPOINT")), fine);
    QCOMPARE(company.states("ada"), s("E3-SHAREPOINT direct: Active; E3 from Sales: Active; "
                                      "E3-TEAMS from Field: Active"));
    QCOMPARE(company.consumed("E3"), 1);
    QCOMPARE(company.assign("ada", {}, l("E3")), fine);
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.consumed("E3"), 1);
    QCOMPARE(company.leave("Field", "ada"), done);
    QCOMPARE(company.consumed("E3"), 0); // R8.1
    QCOMPARE(company.states("ada"), QString());
}

void TestGraphLicensing::R2_2_aPlanIsOnWhenAnySourceEnablesIt()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3-TEAMS-SHAREPOINT")), accepted);
    QCOMPARE(company.assign("ada", l("E3-TEAMS-EXCHANGE_S_ENTERPRISE")), fine);
    QCOMPARE(company.licenses(s("/users/{user:ada}")), s("E3-TEAMS"));
}

void TestGraphLicensing::R2_5_directStandsBesideInherited()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.assign("ada", l("E3-TEAMS")), fine);
    QCOMPARE(company.assign("ada", {}, l("E3")), fine);
    QCOMPARE(company.states("ada"), s("E3 from Sales: Active"));
    QCOMPARE(company.assign("ada", {}, l("E3")),
             s("400 User license is inherited from a group membership and it cannot be removed "
               "directly from the user."));
}

void TestGraphLicensing::R2_6_unitGoesFromSourceToSource()
{
    Directory company(1);
    QCOMPARE(company.assign("ada", l("E3")), fine);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.states("ada"), s("E3 direct: Active; E3 from Sales: Active"));
    QCOMPARE(company.assign("ada", {}, l("E3")), fine);
    QCOMPARE(company.states("ada"), s("E3 from Sales: Active"));
    QCOMPARE(company.consumed("E3"), 1);
}

void TestGraphLicensing::R3_1_directSwapIsJudgedOnItsNetResult()
{
    Directory company;
    QCOMPARE(company.assign("ada", l("E1 WPA")), fine);
    QCOMPARE(company.assign("ada", l("E3"), l("E1")), fine);
    QCOMPARE(company.states("ada"), s("E3 direct: Active; WPA direct: Active"));
    // R5.4, R3.5: what goes takes the prerequisite of what stays.
    QCOMPARE(company.assign("ada", {}, l("E3")),
             company.expand("400 License assignment failed because service plan {plan:WORKPLACE} "
                            "depends on the service plan(s) "
                            "{plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE}"));
    QCOMPARE(company.assign("ada", l("E3-EXCHANGE_S_ENTERPRISE")).left(3), s("400"));
    QCOMPARE(company.states("ada"), s("E3 direct: Active; WPA direct: Active"));
    QCOMPARE(company.assign("ada", {}, l("E3 WPA")), fine);
    QCOMPARE(company.consumed("E3"), 0);
}

void TestGraphLicensing::R3_3_addingAgainReplacesDisabledPlans()
{
    Directory company;
    QCOMPARE(company.assign("ada", l("E3-TEAMS")), fine);
    QCOMPARE(company.assign("ada", l("E3-SHAREPOINT")), fine);
    QCOMPARE(company.states("ada"), s("E3-SHAREPOINT direct: Active"));
    const QStringList audits = company.audits();
    company.org.advance(60);
    QCOMPARE(company.assign("ada", l("E3-SHAREPOINT")), fine); // as it is already
    QCOMPARE(company.states("ada"), s("E3-SHAREPOINT direct: Active"));
    QCOMPARE(company.audits(), audits);
}

void TestGraphLicensing::R4_1_nestedGroupsGuestsAndDisabledAccounts()
{
    Directory company;
    QCOMPARE(company.user("guest", "DE", R"(,"userType":"Guest")"), created);
    QCOMPARE(company.user("gone", "DE", R"(,"accountEnabled":false)"), created);
    QCOMPARE(company.join("Sales", l("ada guest gone")), done);
    QCOMPARE(company.join("Field", l("bob")), done);
    QCOMPARE(company.outcome("POST", "/groups/{group:Sales}/members/$ref",
                             R"({"@odata.id":"/groups/{group:Field}"})"),
             done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    for (const char *name : {"ada", "guest", "gone"})
        QCOMPARE(company.states(name), s("E3 from Sales: Active"));
    QCOMPARE(company.states("bob"), QString());
    QCOMPARE(company.column("/groups/{group:Sales}/membersWithLicenseErrors", "id"), QString());
    QCOMPARE(company.consumed("E3"), 3);
}

void TestGraphLicensing::R4_3_siblingsOfAFailingProductAreOther()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.license("Sales", l("VISIO SPENT")), accepted);
    QCOMPARE(company.states("ada"),
             s("SPENT from Sales: Error CountViolation; VISIO from Sales: Error Other"));
    QCOMPARE(company.consumed("VISIO"), 0);
    // Direct licenses and other groups are unaffected.
    QCOMPARE(company.assign("ada", l("E3")), fine);
    QCOMPARE(company.license("Field", l("VISIO")), accepted);
    QCOMPARE(company.join("Field", l("ada")), done);
    QCOMPARE(company.states("ada"),
             s("E3 direct: Active; SPENT from Sales: Error CountViolation; VISIO from Sales: Error "
               "Other; VISIO from Field: Active"));
    // What the group gives already stays when a further product fails.
    QCOMPARE(company.license("Staff", l("E3")), accepted);
    QCOMPARE(company.join("Staff", l("bob")), done);
    QCOMPARE(company.license("Staff", l("SPENT WPA")), accepted);
    QCOMPARE(company.states("bob"),
             s("E3 from Staff: Active; SPENT from Sales: Error CountViolation; SPENT from Staff: "
               "Error CountViolation; VISIO from Sales: Error Other; WPA from Staff: Error Other"));
}

void TestGraphLicensing::R4_4_swapPutsNobodyInError()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.license("Sales", l("E1")), accepted);
    QCOMPARE(company.license("Sales", l("E3"), l("E1")), accepted);
    for (const char *name : {"ada", "bob"})
        QCOMPARE(company.states(name), s("E3 from Sales: Active"));
    QCOMPARE(company.consumed("E1"), 0);
    QCOMPARE(company.consumed("E3"), 2);
    for (const QString &line : company.audits())
        QVERIFY2(!line.contains(s("failure")), qPrintable(line));
}

void TestGraphLicensing::R4_4_removalIsNotHeldBack()
{
    Directory company;
    QCOMPARE(company.units("E3", 1), fine);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.join("Sales", l("eve")), done);
    QCOMPARE(company.license("Sales", l("E1")), accepted);
    QCOMPARE(company.assign("eve", l("WPA")), fine);
    QCOMPARE(company.license("Sales", l("E3"), l("E1")), accepted);
    // R4.5: the license came after all of them, so ids decide who gets the unit; Eve needs E1.
    QStringList states{company.states("ada"), company.states("bob")};
    states.sort();
    QCOMPARE(states.count(s("E3 from Sales: Active"))
                 + (company.states("eve").contains(s("E3 from "
                                                     "Sales: "
                                                     "Active"))
                        ? 1
                        : 0),
             1);
    const QString eve = company.states("eve");
    if (!eve.contains(s("E3 from Sales: Active")))
        QVERIFY2(eve.contains(s("E1 from Sales: ActiveWithError DependencyViolation")),
                 qPrintable(eve));
    for (const QString &state : states) {
        QVERIFY2(state == s("E3 from Sales: Active")
                     || state == s("E3 from Sales: Error CountViolation"),
                 qPrintable(state));
    }
}

void TestGraphLicensing::R4_5_unitsGoInTheOrderOfJoining()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("SPENT")), accepted);
    for (const char *name : {"eve", "ada", "bob"})
        QCOMPARE(company.join("Sales", l(name)), done);
    QCOMPARE(company.units("SPENT", 1), fine);
    QCOMPARE(company.states("eve"), s("SPENT from Sales: Error CountViolation")); // R7
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.states("eve"), s("SPENT from Sales: Active"));
    QCOMPARE(company.states("ada"), s("SPENT from Sales: Error CountViolation"));
    QCOMPARE(company.units("SPENT", 2), fine);
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.states("ada"), s("SPENT from Sales: Active"));
    QCOMPARE(company.states("bob"), s("SPENT from Sales: Error CountViolation"));
    // R4.14: leaving and rejoining loses the place.
    QCOMPARE(company.user("zoe"), created);
    QCOMPARE(company.join("Sales", l("zoe")), done);
    QCOMPARE(company.leave("Sales", "bob"), done);
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.units("SPENT", 3), fine);
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.states("zoe"), s("SPENT from Sales: Active"));
    QCOMPARE(company.states("bob"), s("SPENT from Sales: Error CountViolation"));
    QCOMPARE(company.consumed("SPENT"), 3);
}

void TestGraphLicensing::R4_5_whoJoinsTogetherWaitsEqually()
{
    // What counts is joining this group, so the id decides, not an older membership elsewhere.
    Directory company(1);
    QStringList names = l("ada bob");
    std::ranges::sort(names, {}, [&](const QString &name) { return company.org.userId(name); });
    QCOMPARE(company.license("Staff", l("E1")), accepted);
    QCOMPARE(company.join("Staff", {names.last()}), done);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.join("Sales", {names.last(), names.first()}), done);
    QCOMPARE(company.states(names.first().toUtf8()), s("VISIO from Sales: Active"));
    QCOMPARE(company.states(names.last().toUtf8()),
             s("E1 from Staff: Active; VISIO from Sales: Error CountViolation"));
}

void TestGraphLicensing::R4_6_groupLicensedFirstComesFirst()
{
    Directory company;
    QCOMPARE(company.license("Staff", l("E1")), accepted);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    // One request joins Ada to one group after the other; both are looked at together.
    company.wait = false;
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Staff", l("ada")), done);
    company.wait = true;
    QCOMPARE(company.states("ada"),
             s("E1 from Staff: Active; E3 from Sales: Error MutuallyExclusiveViolation"));
}

void TestGraphLicensing::R4_7_defaultLocation()
{
    Directory company;
    company.org.prohibited(s("VISIO_PLAN"), s("CN"));
    QCOMPARE(company.user("ida", ""), created);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.outcome("PATCH", "/organization", R"({"defaultUsageLocation":"CN"})"), done);
    QCOMPARE(company.join("Sales", l("ada ida")), done);
    QCOMPARE(company.states("ada"), s("VISIO from Sales: Active"));
    QCOMPARE(company.states("ida"),
             s("VISIO from Sales: Error ProhibitedInUsageLocationViolation"));
    QVERIFY(company.get("/users/ida@contoso.com").value(u"usageLocation").isNull());
    QCOMPARE(company.reprocessUser("ida"),
             company.expand("400 License assignment failed because service plan {plan:VISIO_PLAN} "
                            "is not available in usage location CN."));
    QCOMPARE(company.outcome("PATCH", "/organization", R"({"defaultUsageLocation":null})"), done);
    QCOMPARE(company.reprocessUser("ida"), fine);
    QCOMPARE(company.states("ida"), s("VISIO from Sales: Active"));
    // R3.2: the default is for groups only.
    QCOMPARE(company.assign("ida", l("E3")),
             s("400 License assignment cannot be done for user with invalid usage location."));
}

void TestGraphLicensing::R4_9_reprocessIsIdempotent()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.license("Field", l("SPENT E3")), accepted);
    QCOMPARE(company.join("Field", l("ada")), done);
    const QJsonArray users = company.get("/users").value(u"value").toArray();
    const QStringList before = company.audits();
    company.org.advance(3600);
    QCOMPARE(company.reprocessUser("ada").left(3), s("400"));
    QCOMPARE(company.audits(), before);
    QCOMPARE(company.reprocessGroup("Field"), accepted);
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.get("/users").value(u"value").toArray(), users); // times included
    QCOMPARE(company.audits(),
             QStringList({s("Finish applying group based license to users: Sales: success [Users "
                            "successfully assigned licenses: 2, Users for whom license assignment "
                            "failed: 0.];"),
                          s("Start applying group based license to users: Sales: success"),
                          s("Trigger group license recalculation: Sales: success"),
                          s("Finish applying group based license to users: Field: success [Users "
                            "successfully assigned licenses: 0, Users for whom license assignment "
                            "failed: 1.];"),
                          s("Start applying group based license to users: Field: success"),
                          s("Trigger group license recalculation: Field: success")})
                 + before);
}

void TestGraphLicensing::R4_14_editingKeepsThePlace()
{
    Directory company;
    QCOMPARE(company.license("Staff", l("E1")), accepted);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.license("Staff", l("E1-TEAMS")), accepted); // edited, keeps its place
    QCOMPARE(company.join("Staff", l("ada")), done);
    QCOMPARE(company.states("ada"), s("E1-TEAMS from Staff: Active"));
    company.wait = false;
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.join("Staff", l("bob")), done);
    company.wait = true;
    QCOMPARE(company.states("bob"), s("E1-TEAMS from Staff: Active; E3 from Sales: Error "
                                      "MutuallyExclusiveViolation"));
    // Taken off and put on again by later requests: behind Sales now.
    QCOMPARE(company.license("Staff", {}, l("E1")), accepted);
    QCOMPARE(company.license("Staff", l("E1")), accepted);
    company.wait = false;
    QCOMPARE(company.join("Sales", l("eve")), done);
    QCOMPARE(company.join("Staff", l("eve")), done);
    company.wait = true;
    QCOMPARE(company.states("eve"),
             s("E1 from Staff: Error MutuallyExclusiveViolation; E3 from Sales: Active"));
}

void TestGraphLicensing::R6_4_aLicensedGroupStaysSecurityEnabled()
{
    Directory company;
    const QString refused = s("400 Licenses can be assigned only to security groups and "
                              "security-enabled Microsoft 365 groups.");
    const auto setSecurity = [&](const char *value) {
        return company.outcome("PATCH", "/groups/{group:Sales}", value);
    };
    QCOMPARE(setSecurity(R"({"securityEnabled":false})"), done);
    QCOMPARE(company.license("Sales", l("E3")), refused);
    QCOMPARE(setSecurity(R"({"securityEnabled":true})"), done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(setSecurity(R"({"securityEnabled":false})"), refused);
    QCOMPARE(company.get("/groups/{group:Sales}").value(s("securityEnabled")).toBool(), true);
    QCOMPARE(company.license("Sales", {}, l("E3")), accepted);
    QCOMPARE(setSecurity(R"({"securityEnabled":false})"), done);
}

QTEST_GUILESS_MAIN(TestGraphLicensing)
#include "tst_graphlicensing.moc"
