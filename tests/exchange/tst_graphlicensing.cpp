// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of licensing from end to end: what a script asks for, and what it then reads.
#include "exchange/graphclient.h"

#include "service/changewriter.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

QStringList l(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr QLatin1String created("201");
constexpr QLatin1String accepted("202");
constexpr QLatin1String done("204");
constexpr QLatin1String fine("200");

/*! E1 and E3 exclude each other by their Exchange plans; WPA needs one of them. */
class Company : public GraphClient
{
public:
    explicit Company(int unitsOfEach = 10)
    {
        org.product(s("E1"), l("EXCHANGE_S_STANDARD TEAMS"), unitsOfEach);
        org.product(s("E3"), l("EXCHANGE_S_ENTERPRISE TEAMS SHAREPOINT"), unitsOfEach);
        org.product(s("WPA"), l("WORKPLACE"), unitsOfEach);
        org.product(s("VISIO"), l("VISIO_PLAN"), unitsOfEach);
        org.product(s("SPENT"), l("SPENT_PLAN"), 0);
        org.exclusive(l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        org.prerequisite(s("WORKPLACE"), l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        for (const char *name : {"ada", "bob", "eve"})
            user(name);
        for (const char *name : {"Sales", "Field", "Staff"})
            group(name);
    }
};

} // namespace

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

void TestGraphLicensing::R2_1_oneUnitForManySources()
{
    Company company;
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
    Company company;
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.license("Sales", l("E3-TEAMS-SHAREPOINT")), accepted);
    QCOMPARE(company.assign("ada", l("E3-TEAMS-EXCHANGE_S_ENTERPRISE")), fine);
    QCOMPARE(company.licenses(s("/users/{user:ada}")), s("E3-TEAMS"));
}

void TestGraphLicensing::R2_5_directStandsBesideInherited()
{
    Company company;
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
    Company company(1);
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company(1);
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
    Company company;
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
    Company company;
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
    Company company;
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
    Company company;
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

void TestGraphLicensing::R5_1_shrinkingTakesNothing()
{
    Company company;
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

void TestGraphLicensing::R5_4_leavingWaitsForWhatDependsOnIt()
{
    Company company;
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

void TestGraphLicensing::R5_4_turningAPlanOffOnAGroup()
{
    Company company;
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

void TestGraphLicensing::R5_6_addressOfAnother()
{
    // An import takes over an address twice; here the change writer stands for it.
    Company company;
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

void TestGraphLicensing::R5_7_suspendedProducts()
{
    Company company;
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

void TestGraphLicensing::R6_2_prerequisiteOnTheGroupItself()
{
    Company company;
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

void TestGraphLicensing::R7_leavingFreesTheOtherGroupsLicense()
{
    Company company;
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

void TestGraphLicensing::R7_freedUnitsWaitForReprocess()
{
    Company company(1);
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

void TestGraphLicensing::R7_1_reprocessAutomatically()
{
    Company company(0);
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

void TestGraphLicensing::R7_3_deletingAUserFreesTheUnit()
{
    Company company(1);
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

void TestGraphLicensing::R8_3_leftoversOfADeletedGroupBecomeDirect()
{
    Company company;
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

void TestGraphLicensing::R10_3_countsOfAPass()
{
    Company company(2);
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

void TestGraphLicensing::reprocessTellsTheRootError()
{
    Company company;
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

QTEST_GUILESS_MAIN(TestGraphLicensing)
#include "tst_graphlicensing.moc"
