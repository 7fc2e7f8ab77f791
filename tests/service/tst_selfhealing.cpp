// SPDX-License-Identifier: GPL-3.0-or-later
// R7, both ways: what starts processing by itself, and what waits for Reprocess, unless the
// directory reprocesses automatically (R7.1).
#include "service/changewriter.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QTest>

#include <functional>

using namespace LicenseDesk;

namespace {

using Step = std::function<void(TestOrganisation &)>;

/*! Something that may resolve ada's error from the group Sales, which is to give E3. */
struct Event
{
    const char *name;
    Step before; //!< after it ada waits
    Step happens;
};

void prepare(TestOrganisation &org)
{
    org.product(s("E3"), l("EXCHANGE_S_ENTERPRISE X"), 5);
    org.product(s("E1"), l("OTHER"), 5);
    org.product(s("BASE"), l("NEEDED"), 5);
    org.users(l("ada bob"));
    org.group(s("Sales"));
    org.group(s("More"));
    org.license(s("Sales"), l("E3"));
}

void update(TestOrganisation &org, const char *user, const char *name, const QJsonValue &value)
{
    QCOMPARE(org.submit(UpdateUsers{{org.userId(s(user))}, {{s(name), value}}}), accepted);
}

void fillUnits(TestOrganisation &org)
{
    org.units(s("E3"), 1);
    org.join(s("Sales"), l("bob"));
    org.join(s("Sales"), l("ada"));
}

ContactId partner(TestOrganisation &org)
{
    const auto contacts = org.engine().reader().contactRecords({}, ContactId());
    return contacts && !contacts->isEmpty() ? contacts->constFirst().id : ContactId();
}

const std::vector<Event> &events()
{
    static const std::vector<Event> all{
        {"units freed by leaving", fillUnits,
         [](TestOrganisation &org) { org.leave(s("Sales"), l("bob")); }},
        {"units freed by deleting a user", fillUnits,
         [](TestOrganisation &org) { org.submit(DeleteUser{org.userId(s("bob"))}); }},
        {"units freed by a direct license",
         [](TestOrganisation &org) {
             org.units(s("E3"), 1);
             org.assign(s("bob"), l("E3"));
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) { org.assign(s("bob"), {}, l("E3")); }},
        {"units bought", fillUnits,
         [](TestOrganisation &org) {
             UpdateSubscription bought;
             bought.product = org.skuId(s("E3"));
             bought.enabled = 2;
             QCOMPARE(org.submit(bought), accepted);
         }},
        {"subscription enabled again",
         [](TestOrganisation &org) {
             org.status(s("E3"), CapabilityStatus::Suspended);
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) {
             UpdateSubscription enabled;
             enabled.product = org.skuId(s("E3"));
             enabled.status = CapabilityStatus::Enabled;
             QCOMPARE(org.submit(enabled), accepted);
         }},
        {"direct license removed",
         [](TestOrganisation &org) {
             org.exclusive(l("X OTHER"));
             org.assign(s("ada"), l("E1"));
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) { org.assign(s("ada"), {}, l("E1")); }},
        {"direct license edited",
         [](TestOrganisation &org) {
             org.exclusive(l("X OTHER"));
             org.assign(s("ada"), l("E1"));
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) { org.assign(s("ada"), l("E1-OTHER")); }},
        {"dependency resolved",
         [](TestOrganisation &org) {
             org.prerequisite(s("X"), l("NEEDED"));
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) { org.assign(s("ada"), l("BASE")); }},
        {"usage location corrected",
         [](TestOrganisation &org) {
             org.prohibited(s("X"), s("FR"));
             update(org, "ada", "usageLocation", s("FR"));
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) { update(org, "ada", "usageLocation", s("DE")); }},
        {"default usage location corrected",
         [](TestOrganisation &org) {
             org.prohibited(s("X"), s("FR"));
             UpdateOrganization french;
             french.defaultUsageLocation = s("FR");
             org.submit(french);
             update(org, "ada", "usageLocation", QJsonValue::Null);
             org.join(s("Sales"), l("ada"));
         },
         [](TestOrganisation &org) {
             UpdateOrganization german;
             german.defaultUsageLocation = s("DE");
             QCOMPARE(org.submit(german), accepted);
         }},
    };
    return all;
}

} // namespace

class TestSelfHealing : public QObject
{
    Q_OBJECT

private slots:
    void R7_waitsForReprocess_data();
    void R7_waitsForReprocess();
    void R7_1_reprocessesAutomatically_data() { R7_waitsForReprocess_data(); }
    void R7_1_reprocessesAutomatically();
    void R7_duplicateAddressFixed_data();
    void R7_duplicateAddressFixed();
    void R7_1_turningItOnStartsNothing();
    void R7_1_thoseWhoWaitLongestFirst();
    void R7_joiningAndLeavingStartByThemselves();
    void R7_netOverAllGroups();
    void R7_licensesOfAGroupStartByThemselves();
    void R7_catalogueAddsAPlan();
    void R7_whatNeverStarts();
    void R7_2_reprocessOnTheGroupTakesItsMembers();
    void R7_2_reprocessOnTheUserTakesAllGroups();
    void R7_2_failedRemovalsAreReprocessed();
    void R7_3_deletingTakesOutOfGroups();
};

void TestSelfHealing::R7_waitsForReprocess_data()
{
    QTest::addColumn<int>("number");
    for (size_t number = 0; number < events().size(); ++number)
        QTest::newRow(events()[number].name) << int(number);
}

void TestSelfHealing::R7_waitsForReprocess()
{
    QFETCH(int, number);
    const Event &event = events()[size_t(number)];
    for (const bool onTheGroup : {true, false}) {
        TestOrganisation org;
        prepare(org);
        event.before(org);
        const QString waiting = org.entries(s("ada"));
        QVERIFY2(waiting.contains(s("E3 from Sales: Error")), qPrintable(waiting));
        event.happens(org);
        QVERIFY(org.entries(s("ada")).contains(s("E3 from Sales: Error")));
        QVERIFY(!*org.engine().pendingJobs());
        // R7.2: either way.
        if (onTheGroup)
            org.reprocessGroup(s("Sales"));
        else
            org.reprocessUser(s("ada"));
        QVERIFY(org.entries(s("ada")).contains(s("E3 from Sales: Active")));
        QCOMPARE(org.contradictions(), QStringList());
    }
}

void TestSelfHealing::R7_1_reprocessesAutomatically()
{
    QFETCH(int, number);
    const Event &event = events()[size_t(number)];
    TestOrganisation org;
    prepare(org);
    UpdateOrganization automatic;
    automatic.reprocessAutomatically = true;
    QCOMPARE(org.submit(automatic), accepted);
    event.before(org);
    QVERIFY(org.entries(s("ada")).contains(s("E3 from Sales: Error")));
    event.happens(org);
    QVERIFY2(org.entries(s("ada")).contains(s("E3 from Sales: Active")),
             qPrintable(org.entries(s("ada"))));
    QCOMPARE(org.contradictions(), QStringList());
}

void TestSelfHealing::R7_duplicateAddressFixed_data()
{
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<bool>("deleted");
    QTest::newRow("the other one deleted, waits") << false << true;
    QTest::newRow("the other one deleted, automatically") << true << true;
    QTest::newRow("the own one changed, waits") << false << false;
    QTest::newRow("the own one changed, automatically") << true << false;
}

void TestSelfHealing::R7_duplicateAddressFixed()
{
    QFETCH(bool, automatic);
    QFETCH(bool, deleted);
    TestOrganisation org;
    prepare(org);
    UpdateOrganization settings;
    settings.reprocessAutomatically = automatic;
    org.submit(settings);
    // An import brings the conflict in, as a synchronised directory does.
    const Result<void> written = org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        ContactRecord contact;
        contact.id = ContactId::create();
        contact.displayName = s("Partner");
        Result<UserKey> key = writer.users().find(org.userId(s("ada")).toString());
        if (!key)
            return tl::unexpected(key.error());
        Result<UserRecord> ada = writer.users().read(*key);
        if (!ada)
            return tl::unexpected(ada.error());
        contact.mail = ada->userPrincipalName;
        return writer.addContact(contact).map([](ContactKey) {});
    });
    QVERIFY(written);
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error UniquenessViolation"));
    if (deleted)
        QCOMPARE(org.submit(DeleteContact{partner(org)}), accepted);
    else
        update(org, "ada", "userPrincipalName", s("ada.other@contoso.com"));
    QCOMPARE(org.entries(s("ada")), automatic ? s("E3 from Sales: Active")
                                              : s("E3 from Sales: Error UniquenessViolation"));
    org.reprocessUser(s("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
}

void TestSelfHealing::R7_1_turningItOnStartsNothing()
{
    TestOrganisation org;
    prepare(org);
    fillUnits(org);
    org.leave(s("Sales"), l("bob"));
    UpdateOrganization automatic;
    automatic.reprocessAutomatically = true;
    org.submit(automatic);
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error CountViolation"));
}

void TestSelfHealing::R7_1_thoseWhoWaitLongestFirst()
{
    TestOrganisation org;
    prepare(org);
    UpdateOrganization automatic;
    automatic.reprocessAutomatically = true;
    org.submit(automatic);
    org.units(s("E3"), 0);
    org.users(l("cay dan"));
    for (const char *name : {"cay", "bob", "dan", "ada"}) // one request each: in this order
        org.join(s("Sales"), l(name));
    UpdateSubscription bought;
    bought.product = org.skuId(s("E3"));
    bought.enabled = 2;
    org.submit(bought);
    QCOMPARE(org.entries(s("cay")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("dan")), s("E3 from Sales: Error CountViolation"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error CountViolation"));
}

void TestSelfHealing::R7_joiningAndLeavingStartByThemselves()
{
    TestOrganisation org;
    prepare(org);
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.entries(s("ada")), QString());
    // A group without licenses starts nothing (R4.12), and nobody else is processed.
    org.setWaiting(false);
    org.join(s("More"), l("ada bob"));
    QVERIFY(!*org.engine().pendingJobs());
}

void TestSelfHealing::R7_netOverAllGroups()
{
    TestOrganisation org;
    prepare(org);
    org.units(s("E3"), 1);
    org.license(s("More"), l("E3"));
    org.join(s("Sales"), l("ada"));
    // In one request from one group into the other: the unit goes along (R2.6).
    QVERIFY(org.engine().apply({RemoveMembers{org.groupId(s("Sales")), {org.userId(s("ada"))}, {}},
                                AddMembers{org.groupId(s("More")), {org.userId(s("ada"))}, {}}}));
    org.process();
    QCOMPARE(org.entries(s("ada")), s("E3 from More: Active"));
    QCOMPARE(org.consumed(s("E3")), 1);
}

void TestSelfHealing::R7_licensesOfAGroupStartByThemselves()
{
    TestOrganisation org;
    prepare(org);
    org.join(s("More"), l("ada bob"));
    org.license(s("More"), l("E1"));
    QCOMPARE(org.entries(s("ada")), s("E1 from More: Active"));
    org.license(s("More"), l("E1-OTHER"));
    QCOMPARE(org.entries(s("bob")), s("E1-OTHER from More: Active"));
    org.license(s("More"), {}, l("E1"));
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.consumed(s("E1")), 0);
}

void TestSelfHealing::R7_catalogueAddsAPlan()
{
    TestOrganisation org;
    prepare(org);
    org.join(s("Sales"), l("ada"));
    org.exclusive(l("X LATER"));
    const QStringList before = org.auditLog();
    const auto added = org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        ServicePlan plan{PlanId::create(), s("LATER"), s("Later"), AppliesTo::User};
        if (auto written = writer.catalogue().writePlan(plan); !written)
            return tl::unexpected(written.error());
        return writer.catalogue()
            .addPlanToProduct(org.skuId(s("E3")), plan.id)
            .map([](CatalogueStore::Written) {});
    });
    QVERIFY(added);
    QVERIFY(!*org.engine().pendingJobs()); // nothing is processed (R4.11) …
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(org.auditLog(), before);
    const auto rows = org.engine().reader().assignmentsOfUser(org.userId(s("ada")));
    QVERIFY(rows->constFirst().disabledPlans.empty()); // … and it is on for everybody
}

void TestSelfHealing::R7_whatNeverStarts()
{
    TestOrganisation org;
    prepare(org);
    UpdateOrganization automatic;
    automatic.reprocessAutomatically = true;
    org.submit(automatic);
    fillUnits(org);
    org.setWaiting(false);
    update(org, "ada", "department", s("Sales"));
    org.submit(UpdateGroup{org.groupId(s("Sales")), {{s("description"), s("People")}}});
    org.join(s("More"), l("bob"));
    UpdateSubscription same;
    same.product = org.skuId(s("E3"));
    same.enabled = 1;
    org.submit(same);
    QVERIFY(!*org.engine().pendingJobs());
}

void TestSelfHealing::R7_2_reprocessOnTheGroupTakesItsMembers()
{
    TestOrganisation org;
    prepare(org);
    org.units(s("E3"), 0);
    org.license(s("More"), l("E3"));
    org.join(s("Sales"), l("ada"));
    org.join(s("More"), l("bob"));
    org.units(s("E3"), 2);
    org.reprocessGroup(s("Sales"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active"));
    QCOMPARE(org.entries(s("bob")), s("E3 from More: Error CountViolation")); // not its member
}

void TestSelfHealing::R7_2_reprocessOnTheUserTakesAllGroups()
{
    TestOrganisation org;
    prepare(org);
    org.license(s("More"), l("E1"));
    for (const char *product : {"E1", "E3"})
        org.units(s(product), 0);
    org.join(s("Sales"), l("ada bob"));
    org.join(s("More"), l("ada bob"));
    for (const char *product : {"E1", "E3"})
        org.units(s(product), 2);
    org.reprocessUser(s("ada"));
    QCOMPARE(org.entries(s("ada")), s("E1 from More: Active; E3 from Sales: Active"));
    QCOMPARE(org.entries(s("bob")), s("E1 from More: Error CountViolation; "
                                      "E3 from Sales: Error CountViolation"));
}

void TestSelfHealing::R7_2_failedRemovalsAreReprocessed()
{
    for (const bool onTheGroup : {true, false}) {
        TestOrganisation org;
        prepare(org);
        org.prerequisite(s("OTHER"), l("X"));
        org.join(s("Sales"), l("ada"));
        org.assign(s("ada"), l("E1"));
        org.leave(s("Sales"), l("ada")); // E1 needs it: it stays (R5.4)
        QCOMPARE(org.entries(s("ada")),
                 s("E1 direct: Active; E3 from Sales: ActiveWithError DependencyViolation"));
        org.assign(s("ada"), {}, l("E1"));
        QCOMPARE(org.entries(s("ada")), s("E3 from Sales: ActiveWithError DependencyViolation"));
        if (onTheGroup)
            org.reprocessGroup(s("Sales"));
        else
            org.reprocessUser(s("ada"));
        QCOMPARE(org.entries(s("ada")), QString());
        QCOMPARE(org.consumed(s("E3")), 0);
    }
}

void TestSelfHealing::R7_3_deletingTakesOutOfGroups()
{
    TestOrganisation org;
    prepare(org);
    fillUnits(org);
    QCOMPARE(org.submit(AddMembers{org.groupId(s("More")), {}, {org.groupId(s("Sales"))}}),
             accepted);
    QCOMPARE(org.submit(DeleteUser{org.userId(s("bob"))}), accepted);
    QCOMPARE(org.consumed(s("E3")), 0); // in the same transaction
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error CountViolation")); // nobody else
    org.license(s("Sales"), {}, l("E3"));
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Sales"))}), accepted);
    const auto members = org.engine().reader().members(org.groupId(s("More")), 0, 10);
    QVERIFY(members && members->isEmpty());
    QCOMPARE(org.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestSelfHealing)
#include "tst_selfhealing.moc"
