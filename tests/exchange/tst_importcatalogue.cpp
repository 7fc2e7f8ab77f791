// SPDX-License-Identifier: GPL-3.0-or-later
// Product catalogues with all their traps, subscriptions and rule tables.
#include "exchange/importdesk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringConverter>
#include <QTest>

using namespace LicenseDesk;

class TestImportCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void givesNamesAndPlans();
    void takesAnyEncodingAndLineEnd_data();
    void takesAnyEncodingAndLineEnd();
    void tidiesNames();
    void mergesRepeatedRows();
    void keepsOneStringIdOfTwoProductsApart();
    void keepsAProductAndAPlanOfOneIdApart();
    void takesTheMostFrequentSpelling();
    void takesTheFirstOfEquallyFrequentSpellings();
    void comparesGuidsWithoutCase();
    void skipsBadRows();
    void neverTakesAPlanAway();
    void readsTheVendorsCatalogue();

    void buysWhatIsSubscribed();
    void keepsWhatASubscriptionDoesNotSay();
    void R10_1_auditsThePlansOfASubscription();
    void leavesNamesToTheCatalogue();
    void skipsBadSubscriptions();
    void mergesRepeatedSubscriptions();

    void replacesRuleTables();
    void readsTheVendorsRuleTables();
    void headersAloneClearATable();
    void gathersScatteredRules();
    void refusesATableWithBadRows();
};

namespace {

const QByteArray headers = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
                           "Service_Plans_Included_Friendly_Names\n";

QByteArray g(int number)
{
    return guidText(number).toLatin1();
}

/*! A row of product 1 and plan 2 with these names. */
QByteArray row(const QByteArray &display, const QByteArray &part, const QByteArray &plan,
               const QByteArray &friendly, int product = 1, int planId = 2)
{
    return display + ',' + part + ',' + g(product) + ',' + plan + ',' + g(planId) + ',' + friendly
           + '\n';
}

QByteArray sharedFile(const char *name)
{
    const QString folder =
        qEnvironmentVariable("LICENSEDESK_SOURCE_DIR") + QStringLiteral("/../shared/data/");
    QFile file(folder + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestImportCatalogue::givesNamesAndPlans()
{
    ImportDesk desk;
    const QByteArray file = headers + row("\"Suite, large\"", "SUITE", "MAIL", "Mail")
                            + row("\"Suite, large\"", "SUITE", "CHAT", "Chat", 1, 3);
    QCOMPARE(desk.import(file),
             QStringLiteral("product catalogue: read 2, added 2, changed 0, skipped 0"));
    QCOMPARE(desk.products(),
             QStringList{QStringLiteral("SUITE | Suite, large | CHAT=Chat, MAIL=Mail")});
    QVERIFY2(desk.subscriptions().isEmpty(), "a catalogue buys nothing");
    QCOMPARE(desk.import(file),
             QStringLiteral("product catalogue: read 2, added 0, changed 0, skipped 0"));
}

void TestImportCatalogue::takesAnyEncodingAndLineEnd_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray utf8 = headers + row("Caf\u00e9 \u2013 Suite", "SUITE", "MAIL", "Mail");
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-8") << utf8;
    QTest::newRow("BOM") << "\xef\xbb\xbf" + utf8;
    QTest::newRow("CRLF") << QByteArray(utf8).replace("\n", "\r\n");
    QTest::newRow("BOM and CRLF") << "\xef\xbb\xbf" + QByteArray(utf8).replace("\n", "\r\n");
    QTest::newRow("UTF-16") << QByteArray(utf16(QString::fromUtf8(utf8)));
    QTest::newRow("Windows-1252") << headers + row("Caf\xe9 \x96 Suite", "SUITE", "MAIL", "Mail");
}

void TestImportCatalogue::takesAnyEncodingAndLineEnd()
{
    QFETCH(QByteArray, file);
    ImportDesk desk;
    QCOMPARE(desk.import(file),
             QStringLiteral("product catalogue: read 1, added 1, changed 0, skipped 0"));
    QCOMPARE(desk.products(),
             QStringList{QStringLiteral("SUITE | Caf\u00e9 \u2013 Suite | MAIL=Mail")});
}

void TestImportCatalogue::tidiesNames()
{
    ImportDesk desk;
    const QByteArray nbsp = "\xc2\xa0";
    desk.import(headers
                + row("  Big" + nbsp + nbsp + "\tSuite " + nbsp, nbsp + "SUITE ", "\tMAIL",
                      "Mail  \t and" + nbsp + "more" + nbsp));
    QCOMPARE(desk.products(),
             QStringList{QStringLiteral("SUITE | Big Suite | MAIL=Mail and more")});
    QCOMPARE(desk.import(headers + row("Big Suite", "SUITE", "MAIL", "Mail and more")),
             QStringLiteral("product catalogue: read 1, added 0, changed 0, skipped 0"));
}

void TestImportCatalogue::mergesRepeatedRows()
{
    ImportDesk desk;
    const QByteArray twice = row("Suite", "SUITE", "MAIL", "Mail");
    QCOMPARE(desk.import(headers + twice + twice),
             QStringLiteral("product catalogue: read 2, added 1, changed 0, skipped 0"));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("SUITE | Suite | MAIL=Mail")});
}

void TestImportCatalogue::keepsOneStringIdOfTwoProductsApart()
{
    ImportDesk desk;
    desk.import(headers + row("Suite", "SUITE", "MAIL", "Mail", 1)
                + row("Suite for schools", "SUITE", "MAIL", "Mail", 9));
    QCOMPARE(desk.products(),
             (QStringList{QStringLiteral("SUITE | Suite | MAIL=Mail"),
                          QStringLiteral("SUITE | Suite for schools | MAIL=Mail")}));
}

void TestImportCatalogue::keepsAProductAndAPlanOfOneIdApart()
{
    ImportDesk desk;
    desk.import(headers + row("Suite", "SUITE", "MAIL", "Mail", 7, 7)
                + row("Suite", "SUITE", "CHAT", "Chat", 7, 8));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("SUITE | Suite | CHAT=Chat, MAIL=Mail")});
}

void TestImportCatalogue::takesTheMostFrequentSpelling()
{
    ImportDesk desk;
    desk.import(headers + row("A", "A", "MAIL_", "MAIL", 1) + row("B", "B", "MAIL", "Mail", 3)
                + row("C", "C", "MAIL", "Mail\xc2\xa0", 4) + row("C", "C", "OTHER", "Other", 4, 5)
                + row("c", "c", "LAST", "Last", 4, 6));
    QCOMPARE(desk.products(),
             (QStringList{QStringLiteral("A | A | MAIL=Mail"), QStringLiteral("B | B | MAIL=Mail"),
                          QStringLiteral("C | C | LAST=Last, MAIL=Mail, OTHER=Other")}));
}

void TestImportCatalogue::takesTheFirstOfEquallyFrequentSpellings()
{
    ImportDesk desk;
    const QByteArray file = headers + row("First", "FIRST", "MAIL", "Mail")
                            + row("Second", "SECOND", "CHAT", "Chat", 1, 3);
    desk.import(file);
    QCOMPARE(desk.products(), QStringList{QStringLiteral("FIRST | First | CHAT=Chat, MAIL=Mail")});
    QCOMPARE(desk.import(headers + row("Second", "FIRST", "MAIL", "Mail")),
             QStringLiteral("product catalogue: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("FIRST | Second | CHAT=Chat, MAIL=Mail")});
}

void TestImportCatalogue::comparesGuidsWithoutCase()
{
    ImportDesk desk;
    const QByteArray id = "ABCDEF00-0000-4000-8000-00000000000A";
    QCOMPARE(desk.import(headers + "S,S," + id + ",M," + id + ",Mail\nS,S," + id.toLower() + ",M,"
                         + id.toLower() + ",Mail\n"),
             QStringLiteral("product catalogue: read 2, added 1, changed 0, skipped 0"));
}

void TestImportCatalogue::skipsBadRows()
{
    ImportDesk desk;
    const QString told = desk.import(headers + "S,S,no-guid,M," + g(2) + ",Mail\n" + "S,S," + g(1)
                                     + ",M,,Mail\n" + "\"two\nlines\",S," + g(1) + ",M," + g(2)
                                     + "\n" + row("Suite", "SUITE", "MAIL", "Mail"));
    QCOMPARE(
        told.split(u'\n'),
        (QStringList{QStringLiteral("product catalogue: read 4, added 1, changed 0, skipped 3"),
                     QStringLiteral(":2: GUID \"no-guid\" is no GUID"),
                     QStringLiteral(":3: Service_Plan_Id \"\" is no GUID"),
                     QStringLiteral(":4: 5 fields instead of 6")}));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("SUITE | Suite | MAIL=Mail")});
}

void TestImportCatalogue::neverTakesAPlanAway()
{
    ImportDesk desk;
    desk.import(headers + row("S", "S", "MAIL", "Mail") + row("S", "S", "CHAT", "Chat", 1, 3));
    QCOMPARE(desk.import(headers + row("S", "S", "MAIL", "Mail")),
             QStringLiteral("product catalogue: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("S | S | CHAT=Chat, MAIL=Mail")});
}

void TestImportCatalogue::readsTheVendorsCatalogue()
{
    const QByteArray file = sharedFile("product-catalogue.csv");
    if (file.isEmpty())
        QSKIP("../shared/data/product-catalogue.csv is not there");
    ImportDesk desk;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(desk.import(file),
             QStringLiteral("product catalogue: read 5990, added 5959, changed 0, skipped 0"));
    qInfo("the first import took %lld ms", static_cast<long long>(timer.restart()));
    const qint64 logged = desk.auditEntries();
    QCOMPARE(desk.import(file),
             QStringLiteral("product catalogue: read 5990, added 0, changed 0, skipped 0"));
    qInfo("the second import took %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(desk.auditEntries(), logged);

    const auto catalogue = desk.engine().reader().catalogue();
    QVERIFY(catalogue);
    QCOMPARE((*catalogue)->products().size(), size_t(619));
    QCOMPARE((*catalogue)->plans().size(), size_t(791));
    const auto foundation = PlanId::fromString(u"113feb6c-3fe4-4440-bddc-54d774bf0318");
    QVERIFY(foundation);
    const ServicePlan &plan = (*catalogue)->plan((*catalogue)->indexOf(*foundation));
    QCOMPARE(plan.name, QStringLiteral("EXCHANGE_S_FOUNDATION"));
    QCOMPARE(plan.friendlyName, QStringLiteral("Exchange Foundation"));
}

void TestImportCatalogue::buysWhatIsSubscribed()
{
    ImportDesk desk;
    desk.import(headers + row("Suite", "SUITE", "MAIL", "Mail"));
    const QByteArray file =
        R"({"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#subscribedSkus","value":[
        {"id":"x","skuId":")"
        + g(1) + R"(","skuPartNumber":"SUITE","capabilityStatus":"Warning",
         "consumedUnits":77,"prepaidUnits":{"enabled":5,"warning":2,"suspended":1,"lockedOut":3},
         "servicePlans":[{"servicePlanId":")"
        + g(4) + R"(","servicePlanName":"MORE","appliesTo":"Company"}]},
        {"skuId":")"
        + g(6) + R"(","skuPartNumber":"NEW","prepaidUnits":{"enabled":1},"servicePlans":[]}]})";
    QCOMPARE(desk.import(file),
             QStringLiteral("subscriptions: read 2, added 2, changed 0, skipped 0"));
    QCOMPARE(desk.subscriptions(),
             (QStringList{QStringLiteral("NEW 1/0/0/0 0"), QStringLiteral("SUITE 5/2/1/3 1")}));
    QCOMPARE(desk.products(), (QStringList{QStringLiteral("NEW | NEW | "),
                                           QStringLiteral("SUITE | Suite | MAIL=Mail, MORE=")}));
    QCOMPARE(desk.consumed(QStringLiteral("SUITE")), 0); // counted, never imported
    QCOMPARE(desk.import(file),
             QStringLiteral("subscriptions: read 2, added 0, changed 0, skipped 0"));
}

void TestImportCatalogue::keepsWhatASubscriptionDoesNotSay()
{
    ImportDesk desk;
    const QByteArray start = "[{\"skuId\":\"" + g(1) + "\",\"skuPartNumber\":\"S\"";
    desk.import(start
                + R"(,"capabilityStatus":"Suspended","prepaidUnits":{"enabled":5,"warning":2}}])");
    QCOMPARE(desk.import(start + R"(,"prepaidUnits":{"warning":3}}])"),
             QStringLiteral("subscriptions: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(desk.import(start + "}]"),
             QStringLiteral("subscriptions: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(desk.subscriptions(), QStringList{QStringLiteral("S 5/3/0/0 2")});
}

void TestImportCatalogue::R10_1_auditsThePlansOfASubscription()
{
    ImportDesk desk;
    const auto sku = [](const QByteArray &plans) -> QByteArray {
        return R"([{"skuId":")" + g(1) + R"(","skuPartNumber":"S","prepaidUnits":{"enabled":5},)"
               + R"("servicePlans":[)" + plans + "]}]";
    };
    const auto plan = [](int number) -> QByteArray {
        return R"({"servicePlanId":")" + g(number) + R"(","servicePlanName":"P"})";
    };
    desk.import(sku(plan(11)));
    const qint64 entries = desk.auditEntries();
    QCOMPARE(desk.import(sku(plan(11) + ',' + plan(12))),
             QStringLiteral("subscriptions: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(desk.auditEntries(), entries + 1);
    QCOMPARE(desk.import(sku(plan(12))),
             QStringLiteral("subscriptions: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(desk.auditEntries(), entries + 1);
}

void TestImportCatalogue::leavesNamesToTheCatalogue()
{
    ImportDesk desk;
    const QByteArray skus =
        "[{\"skuId\":\"" + g(1)
        + R"(","skuPartNumber":"suite","prepaidUnits":{"enabled":1},"servicePlans":[{"servicePlanId":")"
        + g(2) + R"(","servicePlanName":"mail"}]}])";
    const QByteArray catalogue = headers + row("Suite", "SUITE", "MAIL", "Mail");
    QCOMPARE(desk.import({skus, catalogue}).constLast(),
             QStringLiteral("product catalogue: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(desk.products(), QStringList{QStringLiteral("SUITE | Suite | MAIL=Mail")});
    QCOMPARE(
        desk.import({skus, catalogue}),
        (QStringList{QStringLiteral("subscriptions: read 1, added 0, changed 0, skipped 0"),
                     QStringLiteral("product catalogue: read 1, added 0, changed 0, skipped 0")}));
}

void TestImportCatalogue::skipsBadSubscriptions()
{
    ImportDesk desk;
    const QString told = desk.import(R"([{"skuPartNumber":"S"}, 7, {"skuId":")" + g(1)
                                     + R"(","prepaidUnits":{"enabled":-1}},
           {"skuId":")" + g(2) + R"(","prepaidUnits":{"enabled":1.5}},
           {"skuId":")" + g(3) + R"(","capabilityStatus":"Gone"},
           {"skuId":")" + g(4) + R"(","servicePlans":[{"servicePlanId":"x"}]},
           {"skuId":")" + g(5) + R"(","skuPartNumber":"OK"}])");
    QCOMPARE(told.split(u'\n'),
             (QStringList{QStringLiteral("subscriptions: read 7, added 1, changed 0, skipped 6"),
                          QStringLiteral(":1: it has no skuId that is a GUID"),
                          QStringLiteral(":2: it is no object"),
                          QStringLiteral(":3: prepaidUnits.enabled is no number of units"),
                          QStringLiteral(":4: prepaidUnits.enabled is no number of units"),
                          QStringLiteral(":5: capabilityStatus is none that is known"),
                          QStringLiteral(":6: a service plan has no servicePlanId that is a "
                                         "GUID")}));
    QCOMPARE(desk.subscriptions(), QStringList{QStringLiteral("OK 0/0/0/0 0")});
}

void TestImportCatalogue::mergesRepeatedSubscriptions()
{
    ImportDesk desk;
    const QByteArray file = "[{\"skuId\":\"" + g(1)
                            + R"(","prepaidUnits":{"enabled":1},"skuPartNumber":"S"},)"
                            + "{\"skuId\":\"" + g(1) + R"(","prepaidUnits":{"enabled":2}}])";
    QCOMPARE(desk.import(file),
             QStringLiteral("subscriptions: read 2, added 1, changed 0, skipped 0"));
    QCOMPARE(desk.subscriptions(), QStringList{QStringLiteral("S 2/0/0/0 0")});
    QCOMPARE(desk.import(file),
             QStringLiteral("subscriptions: read 2, added 0, changed 0, skipped 0"));
}

void TestImportCatalogue::replacesRuleTables()
{
    ImportDesk desk;
    const QByteArray sets = "set,service_plan,service_plan_id\nMail,M1," + g(1) + "\nMail,M2,"
                            + g(2) + "\nMail,M2," + g(2).toUpper() + "\n";
    QCOMPARE(desk.import(sets),
             QStringLiteral("exclusive plans: read 3, added 2, changed 0, skipped 0"));
    QCOMPARE(desk.exclusive(),
             (QStringList{QStringLiteral("Mail: M1"), QStringLiteral("Mail: M2")}));
    QCOMPARE(desk.import(sets),
             QStringLiteral("exclusive plans: read 3, added 0, changed 0, skipped 0"));
    QCOMPARE(desk.import("set,service_plan,service_plan_id\nMail,M2," + g(2) + "\nMail,M3," + g(3)
                         + "\n"),
             QStringLiteral("exclusive plans: read 2, added 1, changed 1, skipped 0"));
    QCOMPARE(desk.exclusive(),
             (QStringList{QStringLiteral("Mail: M2"), QStringLiteral("Mail: M3")}));

    const QByteArray needs =
        "dependent_plan,dependent_plan_id,requires_any_of_plan,requires_any_of_plan_id\nD," + g(4)
        + ",M1," + g(1) + "\nD," + g(4) + ",M2," + g(2) + "\n";
    QCOMPARE(desk.import(needs),
             QStringLiteral("prerequisite plans: read 2, added 2, changed 0, skipped 0"));
    QCOMPARE(desk.prerequisites(),
             (QStringList{QStringLiteral("D needs M1"), QStringLiteral("D needs M2")}));

    const QByteArray places =
        "service_plan,service_plan_id,prohibited_location\r\nM1," + g(1) + ",cn\r\n";
    QCOMPARE(desk.import(places),
             QStringLiteral("prohibited locations: read 1, added 1, changed 0, skipped 0"));
    QCOMPARE(desk.locations(), QStringList{QStringLiteral("M1 not in CN")});
    QCOMPARE(desk.exclusive().size(), 2); // the other tables stay
    QCOMPARE(desk.import({sets, needs, places}),
             (QStringList{
                 QStringLiteral("exclusive plans: read 3, added 1, changed 1, skipped 0"),
                 QStringLiteral("prerequisite plans: read 2, added 0, changed 0, skipped 0"),
                 QStringLiteral("prohibited locations: read 1, added 0, changed 0, skipped 0")}));
}

void TestImportCatalogue::readsTheVendorsRuleTables()
{
    const QByteArray sets = sharedFile("exclusive-plans.csv");
    if (sets.isEmpty())
        QSKIP("../shared/data/exclusive-plans.csv is not there");
    ImportDesk desk;
    for (const QByteArray &file : {sets, sharedFile("prerequisite-plans.csv")}) {
        const QString first = desk.import(file);
        QVERIFY2(first.endsWith(QStringLiteral("changed 0, skipped 0")), qPrintable(first));
        QVERIFY2(!first.contains(QStringLiteral("added 0")), qPrintable(first));
        const QString second = desk.import(file);
        QVERIFY2(second.endsWith(QStringLiteral("added 0, changed 0, skipped 0")),
                 qPrintable(second));
    }
}

void TestImportCatalogue::headersAloneClearATable()
{
    ImportDesk desk;
    desk.import("set,service_plan,service_plan_id\nMail,M1," + g(1) + "\n");
    QCOMPARE(desk.import("set,service_plan,service_plan_id\n"),
             QStringLiteral("exclusive plans: read 0, added 0, changed 1, skipped 0"));
    QVERIFY(desk.exclusive().isEmpty());
}

void TestImportCatalogue::gathersScatteredRules()
{
    ImportDesk desk;
    const QByteArray file = "set,service_plan,service_plan_id\nA,P1," + g(1) + "\nB,P2," + g(2)
                            + "\nA,P3," + g(3) + "\n";
    desk.import(file);
    QCOMPARE(desk.exclusive(), (QStringList{QStringLiteral("A: P1"), QStringLiteral("A: P3"),
                                            QStringLiteral("B: P2")}));
    QCOMPARE(desk.import(file),
             QStringLiteral("exclusive plans: read 3, added 0, changed 0, skipped 0"));
}

void TestImportCatalogue::refusesATableWithBadRows()
{
    ImportDesk desk;
    const QByteArray headers = "service_plan,service_plan_id,prohibited_location\n";
    const QByteArray good = headers + "P," + g(1) + ",NO\nP," + g(2) + ",FR\n";
    desk.import(good);
    const QString stays = QStringLiteral("Nothing of it is taken, and the table stays as it is: "
                                         "a rule table is taken only when every line is right.");
    QCOMPARE(
        desk.import(headers + "P,x,DE\nP," + g(1) + ",Germany\nP," + g(1) + ",D\nP," + g(1)
                    + ",D1\nP," + g(1) + ",DE\n")
            .split(u'\n'),
        (QStringList{QStringLiteral("prohibited locations: read 5, added 0, changed 0, skipped 4"),
                     QStringLiteral(":2: service_plan_id \"x\" is no GUID"),
                     QStringLiteral(":3: prohibited_location is no country code of two letters"),
                     QStringLiteral(":4: prohibited_location is no country code of two letters"),
                     QStringLiteral(":5: prohibited_location is no country code of two letters"),
                     stays}));
    QCOMPARE(desk.import(good), QStringLiteral("prohibited locations: read 2, added 0, changed 0, "
                                               "skipped 0")); // both are there still
    desk.import("set,service_plan,service_plan_id\nMail,M1," + g(1) + "\n");
    QCOMPARE(
        desk.import("set,service_plan,service_plan_id\n,P," + g(1) + "\nMail,M2\n").split(u'\n'),
        (QStringList{QStringLiteral("exclusive plans: read 2, added 0, changed 0, skipped 2"),
                     QStringLiteral(":2: the set has no name"),
                     QStringLiteral(":3: 2 fields instead of 3"), stays}));
    QCOMPARE(desk.exclusive(), QStringList{QStringLiteral("Mail: P")});
    const QByteArray pairs =
        "dependent_plan,dependent_plan_id,requires_any_of_plan,requires_any_of_plan_id\n";
    desk.import(pairs + "A," + g(5) + ",B," + g(6) + '\n');
    const QStringList told =
        desk.import(pairs + "A," + g(5) + ",A," + g(5) + "\nA," + g(5) + ",C," + g(7) + '\n')
            .split(u'\n');
    QCOMPARE(told.at(1), QStringLiteral(":2: a plan cannot require itself"));
    QCOMPARE(told.last(), stays);
    QCOMPARE(desk.prerequisites(), QStringList{QStringLiteral("A needs B")});
}

QTEST_APPLESS_MAIN(TestImportCatalogue)
#include "tst_importcatalogue.moc"
