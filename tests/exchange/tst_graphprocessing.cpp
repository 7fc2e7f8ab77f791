// SPDX-License-Identifier: GPL-3.0-or-later
// The rules R5 to R10 from end to end: what fails, what starts by itself, what stays behind.
#include "exchange/graphdirectory.h"
#include "service/changewriter.h"

#include <QTest>

using namespace LicenseDesk;

class TestGraphProcessing : public QObject
{
    Q_OBJECT

private slots:
    void R5_1_shrinkingTakesNothing();
    void R5_4_leavingWaitsForWhatDependsOnIt();
    void R5_4_turningAPlanOffOnAGroup();
    void R5_6_addressOfAnother();
    void R5_7_suspendedProducts();
    void R6_2_prerequisiteOnTheGroupItself();
    void R7_leavingFreesTheOtherGroupsLicense();
    void R7_freedUnitsWaitForReprocess();
    void R7_1_reprocessAutomatically();
    void R7_3_deletingAUserFreesTheUnit();
    void R8_3_leftoversOfADeletedGroupBecomeDirect();
    void R10_3_countsOfAPass();
    void reprocessTellsTheRootError();
};

void TestGraphProcessing::R5_1_shrinkingTakesNothing()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.units("VISIO", 1), fine);
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.consumed("VISIO"), 2);
    QCOMPARE(company.states("ada"), s("VISIO from Sales: Active"));
    QCOMPARE(company.assign("eve", l("VISIO")),
             company.expand("400 Subscription with SKU {sku:VISIO} does not have any available "
                            "licenses."));
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.assign("eve", l("VISIO")).left(3), s("400")); // one of one is in use
}

void TestGraphProcessing::R5_4_leavingWaitsForWhatDependsOnIt()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.assign("ada", l("WPA")), fine);
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.states("ada"), s("E3 from Sales: ActiveWithError DependencyViolation; WPA "
                                      "direct: Active"));
    QCOMPARE(company.consumed("E3"), 1);
    // Members with errors are all users with such an entry, members still or not.
    QCOMPARE(company.column("/groups/{group:Sales}/membersWithLicenseErrors", "id"), s("ada"));
    QCOMPARE(company.column("/groups/{group:Sales}/members", "id"), QString());
    QCOMPARE(company.reprocessUser("ada"),
             company.expand("400 License assignment failed because service plan {plan:WORKPLACE} "
                            "depends on the service plan(s) "
                            "{plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE}"));
    // R7: resolving the dependency does not start anything; reprocessing the group takes it away.
    QCOMPARE(company.assign("ada", {}, l("WPA")), fine);
    QCOMPARE(company.states("ada"), s("E3 from Sales: ActiveWithError DependencyViolation"));
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.states("ada"), QString());
    QCOMPARE(company.consumed("E3"), 0);
}

void TestGraphProcessing::R5_4_turningAPlanOffOnAGroup()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.assign("ada", l("WPA")), fine);
    QCOMPARE(company.license("Sales", l("E3-EXCHANGE_S_ENTERPRISE")), accepted);
    QCOMPARE(company.states("bob"), s("E3-EXCHANGE_S_ENTERPRISE from Sales: Active"));
    QCOMPARE(company.states("ada"), s("E3 from Sales: ActiveWithError DependencyViolation; WPA "
                                      "direct: Active"));
    QCOMPARE(company.assign("ada", {}, l("WPA")), fine);
    QCOMPARE(company.reprocessUser("ada"), fine);
    QCOMPARE(company.states("ada"), s("E3-EXCHANGE_S_ENTERPRISE from Sales: Active"));
}

void TestGraphProcessing::R5_6_addressOfAnother()
{
    // An import takes over an address twice; here the change writer stands for it.
    Directory company;
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    const Result<ContactKey> contact =
        company.org.engine().write([&](ChangeWriter &writer) -> Result<ContactKey> {
            ContactRecord record;
            record.id = ContactId::create();
            record.displayName = s("Carl");
            record.mail = s("ADA@contoso.com");
            return writer.addContact(record);
        });
    QVERIFY(contact);
    QCOMPARE(company.assign("ada", l("E3")),
             s("400 Another object with the same value for property proxyAddresses already "
               "exists."));
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.states("ada"), s("E3 from Sales: Error UniquenessViolation"));
    QCOMPARE(company.states("bob"), s("E3 from Sales: Active"));
    QVERIFY(company.audits().contains(
        s("Change user license: ada: failure Proxy address is already being used")));
    QCOMPARE(company.assign("ada", l("E3-EXCHANGE_S_ENTERPRISE")), fine);
    const QString id = company.get("/contacts")
                           .value(u"value")
                           .toArray()
                           .first()
                           .toObject()
                           .value(u"id")
                           .toString();
    QCOMPARE(company.outcome("DELETE", id.toUtf8().prepend("/contacts/")), done);
    QCOMPARE(company.reprocessUser("ada"), fine);
    QCOMPARE(company.states("ada"),
             s("E3-EXCHANGE_S_ENTERPRISE direct: Active; E3 from Sales: Active"));
}

void TestGraphProcessing::R5_7_suspendedProducts()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(
        company.outcome("PATCH", "/subscribedSkus/{sku:E3}", R"({"capabilityStatus":"LockedOut"})"),
        fine);
    QCOMPARE(company.license("Field", l("E3 VISIO")), accepted);
    QCOMPARE(company.join("Field", l("bob")), done);
    QCOMPARE(company.states("bob"), s("E3 from Field: Error Other; VISIO from Field: Error Other"));
    QCOMPARE(company.reprocessUser("bob"),
             company.expand("400 License {sku:E3} does not correspond to a valid company "
                            "License."));
    // Held already: editing and removing stay possible, a further source counts as held.
    QCOMPARE(company.states("ada"), s("E3 from Sales: Disabled"));
    QCOMPARE(company.license("Sales", l("E3-TEAMS")), accepted);
    QCOMPARE(company.states("ada"), s("E3-TEAMS from Sales: Disabled"));
    QCOMPARE(company.license("Sales", {}, l("E3")), accepted);
    QCOMPARE(company.states("ada"), QString());
}

void TestGraphProcessing::R6_2_prerequisiteOnTheGroupItself()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("WPA")).left(3), s("400"));
    QCOMPARE(company.license("Sales", l("E3-TEAMS-SHAREPOINT WPA")), accepted);
    QCOMPARE(company.license("Field", l("E3")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Field", l("ada")), done);
    QCOMPARE(company.consumed("E3"), 1);
    QCOMPARE(company.licenses(s("/users/{user:ada}")), s("E3 WPA"));
    const QString text = s("400 License operation failed. Make sure that the group has necessary "
                           "services before adding or removing a dependent service. The service "
                           "WORKPLACE requires EXCHANGE_S_ENTERPRISE to be enabled as well.");
    QCOMPARE(company.license("Sales", {}, l("E3")), text);
    QCOMPARE(company.license("Sales", l("E3-EXCHANGE_S_ENTERPRISE")), text);
}

void TestGraphProcessing::R7_leavingFreesTheOtherGroupsLicense()
{
    Directory company;
    QCOMPARE(company.license("Staff", l("E1")), accepted);
    QCOMPARE(company.join("Staff", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.states("ada"),
             s("E1 from Staff: Active; E3 from Sales: Error MutuallyExclusiveViolation"));
    QCOMPARE(company.leave("Staff", "ada"), done);
    QCOMPARE(company.states("ada"), s("E3 from Sales: Active"));
    QCOMPARE(company.column("/groups?$filter=hasMembersWithLicenseErrors eq true", "id"),
             QString());
}

void TestGraphProcessing::R7_freedUnitsWaitForReprocess()
{
    Directory company(1);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.states("bob"), s("VISIO from Sales: Error CountViolation"));
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.consumed("VISIO"), 0);
    QCOMPARE(company.states("bob"), s("VISIO from Sales: Error CountViolation"));
    QCOMPARE(company.reprocessUser("bob"), fine);
    QCOMPARE(company.states("bob"), s("VISIO from Sales: Active"));
}

void TestGraphProcessing::R7_1_reprocessAutomatically()
{
    Directory company(0);
    QCOMPARE(company.outcome("PATCH", "/organization", R"({"reprocessAutomatically":true})"), done);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.license("Field", l("VISIO")), accepted);
    QCOMPARE(company.join("Field", l("bob")), done);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.states("bob"), s("VISIO from Field: Error CountViolation"));
    // Bought: who waits longest is served first, whatever the group.
    QCOMPARE(company.units("VISIO", 1), fine);
    QCOMPARE(company.states("bob"), s("VISIO from Field: Active"));
    QCOMPARE(company.states("ada"), s("VISIO from Sales: Error CountViolation"));
    // Freed, at once and by a pass.
    QCOMPARE(company.outcome("DELETE", "/users/bob@contoso.com"), done);
    QCOMPARE(company.states("ada"), s("VISIO from Sales: Active"));
    QCOMPARE(company.join("Field", l("eve")), done);
    QCOMPARE(company.states("eve"), s("VISIO from Field: Error CountViolation"));
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.states("eve"), s("VISIO from Field: Active"));
    // A location corrected, a direct license edited.
    company.org.prohibited(s("EXCHANGE_S_ENTERPRISE"), s("CN"));
    QCOMPARE(company.units("E3", 5), fine);
    QCOMPARE(company.license("Staff", l("E3")), accepted);
    QCOMPARE(company.outcome("PATCH", "/users/ada@contoso.com", R"({"usageLocation":"CN"})"), done);
    QCOMPARE(company.join("Staff", l("ada")), done);
    QCOMPARE(company.states("ada"), s("E3 from Staff: Error ProhibitedInUsageLocationViolation"));
    QCOMPARE(company.outcome("PATCH", "/users/ada@contoso.com", R"({"department":"Sales"})"), done);
    QCOMPARE(company.states("ada"), s("E3 from Staff: Error ProhibitedInUsageLocationViolation"));
    QCOMPARE(company.outcome("PATCH", "/users/ada@contoso.com", R"({"usageLocation":"DE"})"), done);
    QCOMPARE(company.states("ada"), s("E3 from Staff: Active"));
    QCOMPARE(company.assign("ada", l("WPA")).left(3), s("400")); // no units
    QCOMPARE(company.units("WPA", 1), fine);
    QCOMPARE(company.assign("ada", l("WPA")), fine);
    QCOMPARE(company.leave("Staff", "ada"), done);
    QCOMPARE(company.states("ada"), s("E3 from Staff: ActiveWithError DependencyViolation; WPA "
                                      "direct: Active"));
    QCOMPARE(company.assign("ada", {}, l("WPA")), fine);
    QCOMPARE(company.states("ada"), QString());
    QCOMPARE(company.org.contradictions(), QStringList());
}

void TestGraphProcessing::R7_3_deletingAUserFreesTheUnit()
{
    Directory company(1);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.outcome("DELETE", "/users/{user:ada}"), done);
    QCOMPARE(company.consumed("VISIO"), 0);
    QCOMPARE(company.states("bob"), s("VISIO from Sales: Error CountViolation"));
    QCOMPARE(company.column("/groups/{group:Sales}/members", "id"), s("bob"));
    QCOMPARE(company.reprocessGroup("Sales"), accepted);
    QCOMPARE(company.states("bob"), s("VISIO from Sales: Active"));
}

void TestGraphProcessing::R8_3_leftoversOfADeletedGroupBecomeDirect()
{
    Directory company;
    QCOMPARE(company.license("Sales", l("E3-TEAMS")), accepted);
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    QCOMPARE(company.assign("ada", l("WPA")), fine);
    QCOMPARE(company.outcome("DELETE", "/groups/{group:Sales}").left(3), s("400")); // R8.2
    QCOMPARE(company.license("Sales", {}, l("E3")), accepted);
    QCOMPARE(company.states("bob"), QString());
    QCOMPARE(company.states("ada"),
             s("E3-TEAMS from Sales: ActiveWithError DependencyViolation; WPA direct: Active"));
    QCOMPARE(company.outcome("DELETE", "/groups/{group:Sales}"), done);
    QCOMPARE(company.states("ada"), s("E3-TEAMS direct: Active; WPA direct: Active"));
    QCOMPARE(company.consumed("E3"), 1);
    QCOMPARE(company.column("/users/ada@contoso.com/memberOf", "id"), QString());
}

void TestGraphProcessing::R10_3_countsOfAPass()
{
    Directory company(2);
    QCOMPARE(company.join("Sales", l("ada bob eve")), done);
    QCOMPARE(company.license("Sales", l("VISIO")), accepted);
    const QStringList audits = company.audits();
    QCOMPARE(audits.first(),
             s("Finish applying group based license to users: Sales: success [Users successfully "
               "assigned licenses: 2, Users for whom license assignment failed: 1.];"));
    QCOMPARE(audits.filter(s("failure")).size(), 1);
    QVERIFY(audits.filter(s("failure"))
                .first()
                .endsWith(s("failure Subscription with SKU VISIO does not have any available "
                            "licenses.")));
    QCOMPARE(audits[audits.size() > 5 ? 5 : 0], s("Set group license: Sales: success"));
    // R10.3: joining is no pass of the group.
    QCOMPARE(company.user("zoe"), created);
    QCOMPARE(company.join("Sales", l("zoe")), done);
    QVERIFY(!company.audits().first().startsWith(s("Finish")));
}

void TestGraphProcessing::reprocessTellsTheRootError()
{
    Directory company;
    // Staff came first: its exclusion is told, though SPENT of Sales fails as well.
    QCOMPARE(company.assign("ada", l("E1")), fine);
    QCOMPARE(company.license("Staff", l("E3 VISIO")), accepted);
    QCOMPARE(company.license("Sales", l("SPENT")), accepted);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Staff", l("ada")), done);
    QCOMPARE(company.states("ada"),
             s("E1 direct: Active; E3 from Staff: Error MutuallyExclusiveViolation; SPENT from "
               "Sales: Error CountViolation; VISIO from Staff: Error Other"));
    QCOMPARE(company.reprocessUser("ada"),
             company.expand("400 License assignment failed because service plans "
                            "{plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE} are mutually "
                            "exclusive"));
    // What could be given stays given.
    QCOMPARE(company.assign("ada", {}, l("E1")), fine);
    QCOMPARE(company.reprocessUser("ada"),
             company.expand("400 Subscription with SKU {sku:SPENT} does not have any available "
                            "licenses."));
    QCOMPARE(company.states("ada"), s("E3 from Staff: Active; SPENT from Sales: Error "
                                      "CountViolation; VISIO from Staff: Active"));
}

QTEST_GUILESS_MAIN(TestGraphProcessing)
#include "tst_graphprocessing.moc"
