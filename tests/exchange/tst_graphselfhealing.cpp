// SPDX-License-Identifier: GPL-3.0-or-later
// The table of R7 row by row, as scripts meet it: what starts processing by itself, and what waits
// for Reprocess unless the directory reprocesses automatically (R7.1).
#include "exchange/graphdirectory.h"
#include "service/changewriter.h"

#include <QTest>

#include <functional>

using namespace LicenseDesk;

namespace {

using Step = std::function<void(Directory &)>;

/*! What may resolve ada's error from the group Sales. */
struct Event
{
    const char *name;
    Step before; //!< after it ada waits
    Step happens;
};

void patch(Directory &company, const char *url, const char *body)
{
    const QString answer = company.outcome("PATCH", url, body);
    QVERIFY2(answer == fine || answer == done, qPrintable(answer));
}

void license(Directory &company, const char *group, const char *products)
{
    QCOMPARE(company.license(group, l(products)), accepted);
}

void assign(Directory &company, const char *user, const char *add, const char *remove = "")
{
    QCOMPARE(company.assign(user, l(add), l(remove)), fine);
}

/*! One unit of Visio, and bob has it. */
void fillUnits(Directory &company)
{
    QCOMPARE(company.units("VISIO", 1), fine);
    license(company, "Sales", "VISIO");
    QCOMPARE(company.join("Sales", l("bob")), done);
    QCOMPARE(company.join("Sales", l("ada")), done);
}

/*! Ada has E1 of her own, which excludes the E3 of Sales. */
void conflict(Directory &company)
{
    assign(company, "ada", "E1");
    license(company, "Sales", "E3");
    QCOMPARE(company.join("Sales", l("ada")), done);
}

/*! A contact has the address that ada would get: no request can do that, a synchronisation can. */
void duplicate(Directory &company)
{
    const Result<ContactKey> contact =
        company.org.engine().write([&](ChangeWriter &writer) -> Result<ContactKey> {
            ContactRecord record;
            record.id = ContactId::create();
            record.displayName = s("Carl");
            record.mail = s("ada@contoso.com");
            return writer.addContact(record);
        });
    QVERIFY(contact);
    license(company, "Sales", "E3");
    QCOMPARE(company.join("Sales", l("ada")), done);
}

QByteArray contactUrl(Directory &company)
{
    const QJsonArray contacts = company.get("/contacts").value(u"value").toArray();
    return "/contacts/" + contacts.first().toObject().value(u"id").toString().toUtf8();
}

const std::vector<Event> &events()
{
    static const std::vector<Event> all{
        {"units freed by leaving", fillUnits,
         [](Directory &company) { QCOMPARE(company.leave("Sales", "bob"), done); }},
        {"units freed by deleting a user", fillUnits,
         [](Directory &company) {
             QCOMPARE(company.outcome("DELETE", "/users/{user:bob}"), done);
         }},
        {"units freed by a direct license",
         [](Directory &company) {
             QCOMPARE(company.units("VISIO", 1), fine);
             assign(company, "bob", "VISIO");
             license(company, "Sales", "VISIO");
             QCOMPARE(company.join("Sales", l("ada")), done);
         },
         [](Directory &company) { assign(company, "bob", "", "VISIO"); }},
        {"units bought", fillUnits,
         [](Directory &company) { QCOMPARE(company.units("VISIO", 2), fine); }},
        {"subscription enabled again",
         [](Directory &company) {
             patch(company, "/subscribedSkus/{sku:VISIO}", R"({"capabilityStatus":"Suspended"})");
             license(company, "Sales", "VISIO");
             QCOMPARE(company.join("Sales", l("ada")), done);
         },
         [](Directory &company) {
             patch(company, "/subscribedSkus/{sku:VISIO}", R"({"capabilityStatus":"Enabled"})");
         }},
        {"direct license removed", conflict,
         [](Directory &company) { assign(company, "ada", "", "E1"); }},
        {"direct license edited", conflict,
         [](Directory &company) { assign(company, "ada", "E1-EXCHANGE_S_STANDARD"); }},
        {"usage location corrected",
         [](Directory &company) {
             company.org.prohibited(s("VISIO_PLAN"), s("FR"));
             patch(company, "/users/{user:ada}", R"({"usageLocation":"FR"})");
             license(company, "Sales", "VISIO");
             QCOMPARE(company.join("Sales", l("ada")), done);
         },
         [](Directory &company) {
             patch(company, "/users/{user:ada}", R"({"usageLocation":"DE"})");
         }},
        {"default usage location corrected",
         [](Directory &company) {
             company.org.prohibited(s("VISIO_PLAN"), s("FR"));
             patch(company, "/organization", R"({"defaultUsageLocation":"FR"})");
             patch(company, "/users/{user:ada}", R"({"usageLocation":null})");
             license(company, "Sales", "VISIO");
             QCOMPARE(company.join("Sales", l("ada")), done);
         },
         [](Directory &company) {
             patch(company, "/organization", R"({"defaultUsageLocation":"DE"})");
         }},
        {"dependency resolved",
         [](Directory &company) {
             license(company, "Sales", "VISIO");
             company.org.prerequisite(s("VISIO_PLAN"), l("TEAMS"));
             QCOMPARE(company.join("Sales", l("ada")), done);
         },
         [](Directory &company) { assign(company, "ada", "E1"); }},
        {"duplicate address fixed at the other", duplicate,
         [](Directory &company) {
             QCOMPARE(company.outcome("DELETE", contactUrl(company).constData()), done);
         }},
        {"duplicate address fixed at the user", duplicate,
         [](Directory &company) {
             patch(company, "/users/{user:ada}", R"({"userPrincipalName":"ada.l@contoso.com"})");
         }},
    };
    return all;
}

} // namespace

class TestGraphSelfHealing : public QObject
{
    Q_OBJECT

private slots:
    void R7_waitsForReprocess_data();
    void R7_waitsForReprocess();
    void R7_1_reprocessesAutomatically_data() { R7_waitsForReprocess_data(); }
    void R7_1_reprocessesAutomatically();
    void R7_joiningStartsByItself();
    void R7_netOverAllGroups();
    void R7_licensesOfAGroupStartByThemselves();
    void R7_leavingResolvesAConflictInTheSamePass();
};

void TestGraphSelfHealing::R7_waitsForReprocess_data()
{
    QTest::addColumn<int>("number");
    for (size_t number = 0; number < events().size(); ++number)
        QTest::newRow(events()[number].name) << int(number);
}

void TestGraphSelfHealing::R7_waitsForReprocess()
{
    QFETCH(int, number);
    const Event &event = events()[size_t(number)];
    for (const bool onTheGroup : {true, false}) {
        Directory company;
        event.before(company);
        QVERIFY2(company.states("ada").contains(s("from Sales: Error")),
                 qPrintable(company.states("ada")));
        event.happens(company);
        QVERIFY(company.states("ada").contains(s("from Sales: Error")));
        // R7.2: either way.
        if (onTheGroup)
            QCOMPARE(company.reprocessGroup("Sales"), accepted);
        else
            QCOMPARE(company.reprocessUser("ada"), fine);
        QVERIFY2(company.states("ada").contains(s("from Sales: Active")),
                 qPrintable(company.states("ada")));
        QCOMPARE(company.column("/groups/{group:Sales}/membersWithLicenseErrors", "id"), QString());
    }
}

void TestGraphSelfHealing::R7_1_reprocessesAutomatically()
{
    QFETCH(int, number);
    const Event &event = events()[size_t(number)];
    Directory company;
    patch(company, "/organization", R"({"reprocessAutomatically":true})");
    event.before(company);
    QVERIFY2(company.states("ada").contains(s("from Sales: Error")),
             qPrintable(company.states("ada")));
    event.happens(company);
    QVERIFY2(company.states("ada").contains(s("from Sales: Active")),
             qPrintable(company.states("ada")));
}

void TestGraphSelfHealing::R7_joiningStartsByItself()
{
    Directory company;
    license(company, "Sales", "VISIO");
    QCOMPARE(company.states("ada"), QString());
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.states("ada"), s("VISIO from Sales: Active"));
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.states("ada"), QString());
}

void TestGraphSelfHealing::R7_netOverAllGroups()
{
    // From one group into another in one batch: the only unit goes along.
    Directory company(1);
    license(company, "Sales", "VISIO");
    license(company, "Field", "VISIO");
    QCOMPARE(company.join("Sales", l("ada")), done);
    QCOMPARE(company.join("Field", l("ada")), done);
    QCOMPARE(company.leave("Sales", "ada"), done);
    QCOMPARE(company.states("ada"), s("VISIO from Field: Active"));
    QCOMPARE(company.consumed("VISIO"), 1);
}

void TestGraphSelfHealing::R7_licensesOfAGroupStartByThemselves()
{
    Directory company;
    QCOMPARE(company.join("Sales", l("ada bob")), done);
    license(company, "Sales", "E3");
    QCOMPARE(company.states("bob"), s("E3 from Sales: Active"));
    license(company, "Sales", "E3-SHAREPOINT");
    QCOMPARE(company.states("ada"), s("E3-SHAREPOINT from Sales: Active"));
    QCOMPARE(company.license("Sales", {}, l("E3")), accepted);
    QCOMPARE(company.states("ada"), QString());
    QCOMPARE(company.consumed("E3"), 0);
}

void TestGraphSelfHealing::R7_leavingResolvesAConflictInTheSamePass()
{
    Directory company;
    license(company, "Staff", "E1");
    license(company, "Sales", "E3");
    QCOMPARE(company.join("Staff", l("ada")), done);
    QCOMPARE(company.join("Sales", l("ada")), done);
    QVERIFY(company.states("ada").contains(s("E3 from Sales: Error MutuallyExclusiveViolation")));
    QCOMPARE(company.leave("Staff", "ada"), done);
    QCOMPARE(company.states("ada"), s("E3 from Sales: Active"));
}

QTEST_GUILESS_MAIN(TestGraphSelfHealing)
#include "tst_graphselfhealing.moc"
