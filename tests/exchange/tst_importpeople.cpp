// SPDX-License-Identifier: GPL-3.0-or-later
// Users, groups and members: Graph's lists and CSV files, with what they have and are.
#include "exchange/importdesk.h"

#include <QJsonArray>
#include <QTest>

using namespace LicenseDesk;

class TestImportPeople : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesUsersOfGraph();
    void takesUsersOfCsv();
    void leavesAbsentFieldsAlone();
    void clearsWithEmptyCells();
    void mergesRepeatedUsers();
    void skipsBadUsers();
    void skipsANameInUse();
    void passesNamesOn();
    void takesAddressesAsTheyAre();

    void takesStatesAsTheyAre();
    void readsEveryFormOfNoError_data();
    void readsEveryFormOfNoError();
    void statesReplaceAllStatesOfTheUser();
    void skipsEntriesOfUnknownProductsAndGroups();
    void takesAssignedLicensesOfUsersWithoutEntries();

    void takesGroupsWithLicenses();
    void clearsLicensesWithAnEmptyList();
    void addsMembersOfGroupObjects();
    void mergesRepeatedGroups();
    void skipsBadGroups();

    void needsTheGroupOfAListOfMembers();
    void addsMembersFromFiles_data();
    void addsMembersFromFiles();
    void skipsUnknownMembers();
    void asksForAKnownGroup();
    void takesFilesInOrder();
    void tellsUsersAndMembersApart();
    void importsStartNoProcessing();

private:
    std::unique_ptr<ImportDesk> m_desk;
};

namespace {

QByteArray g(int number)
{
    return guidText(number).toLatin1();
}

QByteArray user(int id, const QByteArray &name, const QByteArray &more = {})
{
    return "{\"id\":\"" + g(id) + "\",\"userPrincipalName\":\"" + name
           + "@contoso.com\",\"displayName\":\"" + name + "\",\"accountEnabled\":true"
           + (more.isEmpty() ? more : QByteArray("," + more)) + "}";
}

QByteArray group(int id, const QByteArray &name, const QByteArray &more = {})
{
    return "{\"id\":\"" + g(id) + "\",\"displayName\":\"" + name
           + "\",\"securityEnabled\":true,\"groupTypes\":[]"
           + (more.isEmpty() ? more : QByteArray("," + more)) + "}";
}

QByteArray list(const QList<QByteArray> &elements)
{
    return "{\"value\":[" + elements.join(',') + "]}";
}

/*! Product 100 is E3 with MAIL (101) and CHAT (102), product 200 is E1 with MAIL. */
const QByteArray catalogue =
    "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
    "Service_Plans_Included_Friendly_Names\n"
    "Office E3,E3,"
    + guidText(100).toLatin1() + ",MAIL," + guidText(101).toLatin1() + ",Mail\nOffice E3,E3,"
    + guidText(100).toLatin1() + ",CHAT," + guidText(102).toLatin1() + ",Chat\nOffice E1,E1,"
    + guidText(200).toLatin1() + ",MAIL," + guidText(101).toLatin1() + ",Mail\n";

QByteArray state(int sku, const QByteArray &group, const QByteArray &rest)
{
    return "{\"skuId\":\"" + g(sku) + "\",\"assignedByGroup\":" + group + "," + rest + "}";
}

} // namespace

void TestImportPeople::init()
{
    m_desk = std::make_unique<ImportDesk>();
    const QString told = m_desk->import(catalogue);
    QVERIFY2(told.contains(QStringLiteral("added 3")), qPrintable(told));
}

void TestImportPeople::takesUsersOfGraph()
{
    const QByteArray file = list(
        {user(1, "ada",
              R"("usageLocation":"de","department":"Sales","givenName":"Ada","userType":"Guest",
                          "proxyAddresses":["SMTP:ada@contoso.com"],"createdDateTime":"2020-02-03T04:05:06Z",
                          "aboutMe":"not kept","businessPhones":["1","2"])"),
         user(2, "bob", R"("accountEnabled":false,"usageLocation":null)")});
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 2, added 2, changed 0, skipped 0"));
    const UserRecord ada = m_desk->user(guidText(1));
    QCOMPARE(ada.userPrincipalName, QStringLiteral("ada@contoso.com"));
    QCOMPARE(ada.usageLocation, QStringLiteral("DE"));
    QCOMPARE(ada.department, QStringLiteral("Sales"));
    QCOMPARE(ada.userType, QStringLiteral("Guest"));
    QCOMPARE(ada.proxyAddresses, QStringList{QStringLiteral("SMTP:ada@contoso.com")});
    QCOMPARE(ada.attributes.value(u"givenName").toString(), QStringLiteral("Ada"));
    QVERIFY(!ada.attributes.contains(u"aboutMe"));
    QCOMPARE(ada.createdDateTime, QDateTime(QDate(2020, 2, 3), QTime(4, 5, 6), Qt::UTC));
    QVERIFY(!m_desk->user(QStringLiteral("bob@contoso.com")).accountEnabled);
    const qint64 logged = m_desk->auditEntries();
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 2, added 0, changed 0, skipped 0"));
    QCOMPARE(m_desk->auditEntries(), logged);
}

void TestImportPeople::takesUsersOfCsv()
{
    const QByteArray file = "userPrincipalName,DisplayName,objectId,usageLocation,accountEnabled,"
                            "onPremisesSyncEnabled,directorySynced,mobile,"
                            "alternateEmailAddress\r\n"
                            "ada@contoso.com,\"Lovelace, Ada\","
                            + g(1)
                            + ",DE,True,true,True,+49 1,a@x.com; b@x.com\r\nbob@contoso.com,Bob,"
                            + g(2) + ",,FALSE,,,,\r\n";
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 2, added 2, changed 0, skipped 0"));
    const UserRecord ada = m_desk->user(guidText(1));
    QCOMPARE(ada.displayName, QStringLiteral("Lovelace, Ada"));
    QVERIFY(ada.accountEnabled);
    QCOMPARE(ada.attributes.value(u"onPremisesSyncEnabled"), QJsonValue(true));
    QCOMPARE(ada.attributes.value(u"mobilePhone").toString(), QStringLiteral("+49 1"));
    QCOMPARE(ada.attributes.value(u"otherMails").toArray().size(), 2);
    QVERIFY(!m_desk->user(guidText(2)).accountEnabled);
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 2, added 0, changed 0, skipped 0"));

    const QByteArray byName =
        "userPrincipalName,usageLocation\nADA@contoso.com,FR\nnew@contoso.com,AT\n";
    QCOMPARE(m_desk->import(byName),
             QStringLiteral("users: read 2, added 1, changed 1, skipped 0"));
    QCOMPARE(m_desk->user(guidText(1)).usageLocation, QStringLiteral("FR"));
    QCOMPARE(m_desk->user(QStringLiteral("new@contoso.com")).displayName,
             QStringLiteral("new@contoso.com"));
    QCOMPARE(m_desk->import(byName),
             QStringLiteral("users: read 2, added 0, changed 0, skipped 0"));
}

void TestImportPeople::leavesAbsentFieldsAlone()
{
    m_desk->import(list({user(1, "ada", R"("usageLocation":"DE","department":"Sales")")}));
    QCOMPARE(m_desk->import("[{\"id\":\"" + g(1) + "\",\"usageLocation\":null}]"),
             QStringLiteral("users: read 1, added 0, changed 1, skipped 0"));
    const UserRecord ada = m_desk->user(guidText(1));
    QVERIFY(ada.usageLocation.isEmpty());
    QCOMPARE(ada.department, QStringLiteral("Sales"));
    QCOMPARE(ada.displayName, QStringLiteral("ada"));
}

void TestImportPeople::clearsWithEmptyCells()
{
    m_desk->import(list({user(1, "ada", R"("usageLocation":"DE","department":"Sales")")}));
    QCOMPARE(m_desk->import("id,userPrincipalName,displayName,department,accountEnabled\n" + g(1)
                            + ",,,,\n"),
             QStringLiteral("users: read 1, added 0, changed 1, skipped 0"));
    const UserRecord ada = m_desk->user(guidText(1));
    QVERIFY(ada.department.isEmpty());
    QCOMPARE(ada.usageLocation, QStringLiteral("DE"));
    QCOMPARE(ada.displayName, QStringLiteral("ada"));
    QVERIFY(ada.accountEnabled);
}

void TestImportPeople::mergesRepeatedUsers()
{
    const QByteArray file = list({user(1, "ada", R"("department":"Old","usageLocation":"DE")"),
                                  user(2, "bob"), user(1, "ada", R"("department":"New")")});
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 3, added 2, changed 0, skipped 0"));
    QCOMPARE(m_desk->user(guidText(1)).department, QStringLiteral("New"));
    QCOMPARE(m_desk->user(guidText(1)).usageLocation, QStringLiteral("DE"));
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 3, added 0, changed 0, skipped 0"));

    const QByteArray csv = "userPrincipalName,department\ncyd@contoso.com,A\nCyd@contoso.com,B\n";
    QCOMPARE(m_desk->import(csv), QStringLiteral("users: read 2, added 1, changed 0, skipped 0"));
    QCOMPARE(m_desk->user(QStringLiteral("cyd@contoso.com")).department, QStringLiteral("B"));
}

void TestImportPeople::skipsBadUsers()
{
    const QString told = m_desk->import(
        list({R"({"userPrincipalName":"x@contoso.com","accountEnabled":true})", "\"text\"",
              user(1, "ada", R"("usageLocation":"Germany")"), user(2, "bob", R"("department":7)"),
              "{\"id\":\"" + g(3) + "\",\"accountEnabled\":true}", user(4, "dan")}));
    const QStringList lines = told.split(u'\n');
    QCOMPARE(lines.constFirst(), QStringLiteral("users: read 6, added 1, changed 0, skipped 5"));
    for (int number = 1; number <= 5; ++number) {
        QVERIFY2(lines[number].startsWith(QStringLiteral(":%1: ").arg(number)),
                 qPrintable(lines[number]));
    }
    QVERIFY2(lines[1].contains(QStringLiteral("id")), qPrintable(lines[1]));
    QVERIFY2(lines[3].contains(QStringLiteral("usageLocation")), qPrintable(lines[3]));
    QVERIFY2(lines[4].contains(QStringLiteral("department")), qPrintable(lines[4]));
    QVERIFY2(lines[5].contains(QStringLiteral("userPrincipalName")), qPrintable(lines[5]));
    const QString csv =
        m_desk->import("id,userPrincipalName,accountEnabled\nx,ada@contoso.com,true\n" + g(5)
                       + ",eve@contoso.com,perhaps\n");
    QCOMPARE(csv.section(u'\n', 0, 0),
             QStringLiteral("users: read 2, added 0, changed 0, skipped 2"));
}

void TestImportPeople::skipsANameInUse()
{
    m_desk->import(list({user(1, "ada")}));
    const QString told = m_desk->import(list({user(2, "ADA"), user(3, "cyd")}));
    QCOMPARE(told.section(u'\n', 0, 0),
             QStringLiteral("users: read 2, added 1, changed 0, skipped 1"));
    QVERIFY2(told.contains(QStringLiteral("ADA@contoso.com")), qPrintable(told));
}

void TestImportPeople::passesNamesOn()
{
    m_desk->import(list({user(1, "ada"), user(2, "bob"), user(3, "cyd")}));
    const QByteArray file = list({user(1, "bob"), user(2, "cyd"), user(3, "dan")});
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 3, added 0, changed 3, skipped 0"));
    QCOMPARE(m_desk->user(guidText(1)).userPrincipalName, QStringLiteral("bob@contoso.com"));
    QCOMPARE(m_desk->import(file), QStringLiteral("users: read 3, added 0, changed 0, skipped 0"));
}

void TestImportPeople::takesAddressesAsTheyAre()
{
    // R9: a duplicate address is refused to scripts, an import takes it over.
    const QByteArray same = R"("proxyAddresses":["SMTP:same@contoso.com"])";
    QCOMPARE(m_desk->import(list({user(1, "ada", same), user(2, "bob", same)})),
             QStringLiteral("users: read 2, added 2, changed 0, skipped 0"));
}

void TestImportPeople::takesStatesAsTheyAre()
{
    const QByteArray sales = '"' + g(50) + '"';
    const QByteArray states =
        "\"licenseAssignmentStates\":["
        + state(100, "null",
                R"("disabledPlans":[")" + g(102) + R"("],"state":"Active","error":"None",
                                "lastUpdatedDateTime":"2021-05-06T07:08:09Z")")
        + "," + state(100, sales, R"("disabledPlans":[],"state":"Error","error":"CountViolation")")
        + ","
        + state(200, sales,
                R"("disabledPlans":[],"state":"ActiveWithError","error":"DependencyViolation")")
        + "]";
    const QByteArray users = list({user(1, "ada", states)});
    const QByteArray groups = list({group(50, "Sales")});
    QCOMPARE(m_desk->import({users, groups}),
             (QStringList{QStringLiteral("users: read 1, added 1, changed 0, skipped 0"),
                          QStringLiteral("groups: read 1, added 1, changed 0, skipped 0")}));
    QCOMPARE(m_desk->entries(guidText(1)),
             QStringLiteral("E1 from Sales: ActiveWithError DependencyViolation; "
                            "E3 from itself: Active None -CHAT; "
                            "E3 from Sales: Error CountViolation"));
    QCOMPARE(m_desk->consumed(QStringLiteral("E3")), 1);
    QCOMPARE(m_desk->consumed(QStringLiteral("E1")), 1);
    const auto rows = m_desk->engine().reader().assignmentsOfUser(m_desk->user(guidText(1)).id);
    QVERIFY(rows);
    QCOMPARE(rows->at(1).lastUpdated, QDateTime(QDate(2021, 5, 6), QTime(7, 8, 9), Qt::UTC));
    QCOMPARE(m_desk->import(users), QStringLiteral("users: read 1, added 0, changed 0, skipped 0"));
}

void TestImportPeople::readsEveryFormOfNoError_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("entry");
    const QString none = QStringLiteral("E3 from itself: Active None");
    const QString other = QStringLiteral("E3 from itself: Active Other");
    QTest::newRow("null") << QByteArray("null") << none;
    QTest::newRow("None") << QByteArray("\"None\"") << none;
    QTest::newRow("empty") << QByteArray("\"\"") << none;
    QTest::newRow("Other") << QByteArray("\"Other\"") << other;
    QTest::newRow("Others") << QByteArray("\"Others\"") << other;
}

void TestImportPeople::readsEveryFormOfNoError()
{
    QFETCH(QByteArray, error);
    m_desk->import(
        list({user(1, "ada",
                   "\"licenseAssignmentStates\":["
                       + state(100, "null", "\"state\":\"Active\",\"error\":" + error) + "]")}));
    QTEST(m_desk->entries(guidText(1)), "entry");
}

void TestImportPeople::statesReplaceAllStatesOfTheUser()
{
    const auto states = [](const QByteArray &inner) {
        return list({user(1, "ada", "\"licenseAssignmentStates\":" + inner)});
    };
    m_desk->import(states("[" + state(100, "null", R"("state":"Active")") + "]"));
    QCOMPARE(m_desk->import(states("[" + state(200, "null", R"("state":"Active")") + "]")),
             QStringLiteral("users: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E1 from itself: Active None"));
    QCOMPARE(m_desk->consumed(QStringLiteral("E3")), 0);
    QCOMPARE(m_desk->import(list({user(1, "ada")})),
             QStringLiteral("users: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E1 from itself: Active None"));
    m_desk->import(states("[]"));
    QCOMPARE(m_desk->entries(guidText(1)), QString());
    QCOMPARE(m_desk->consumed(QStringLiteral("E1")), 0);
}

void TestImportPeople::skipsEntriesOfUnknownProductsAndGroups()
{
    const QByteArray states =
        "\"licenseAssignmentStates\":[" + state(999, "null", R"("state":"Active")") + ","
        + state(100, "\"" + g(998) + "\"", R"("state":"Active")") + ","
        + state(100, "null", R"("state":"Sleeping")") + ","
        + state(200, "null", R"("state":"Active","disabledPlans":[")" + g(997) + R"("])") + "]";
    const QString told = m_desk->import(list({user(1, "ada", states)}));
    const QStringList lines = told.split(u'\n');
    QCOMPARE(lines.constFirst(), QStringLiteral("users: read 1, added 1, changed 0, skipped 4"));
    QVERIFY2(lines[1].startsWith(u":1: product "_qs + guidText(999)), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u":1: group "_qs + guidText(998)), qPrintable(lines[2]));
    QVERIFY2(lines[3].contains(QStringLiteral("Sleeping")), qPrintable(lines[3]));
    QVERIFY2(lines[4].contains(guidText(997)), qPrintable(lines[4]));
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E1 from itself: Active None"));
}

void TestImportPeople::takesAssignedLicensesOfUsersWithoutEntries()
{
    const QByteArray licensed = R"("assignedLicenses":[{"skuId":")" + g(100)
                                + R"(","disabledPlans":[")" + g(101) + R"("]}])";
    m_desk->import(list({user(1, "ada", licensed)}));
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E3 from itself: Active None -MAIL"));
    const QByteArray other = R"("assignedLicenses":[{"skuId":")" + g(200) + R"("}])";
    QCOMPARE(m_desk->import(list({user(1, "ada", other)})),
             QStringLiteral("users: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E3 from itself: Active None -MAIL"));
    m_desk->import(list({user(2, "bob",
                              licensed + ",\"licenseAssignmentStates\":["
                                  + state(200, "null", R"("state":"Active")") + "]")}));
    QCOMPARE(m_desk->entries(guidText(2)), QStringLiteral("E1 from itself: Active None"));
}

void TestImportPeople::takesGroupsWithLicenses()
{
    const QByteArray file =
        list({group(50, "Sales",
                    R"("mailEnabled":true,"groupTypes":["Unified"],"mail":"sales@contoso.com",
                              "assignedLicenses":[{"skuId":")"
                        + g(200) + R"("},{"skuId":")" + g(100) + R"(","disabledPlans":[")" + g(101)
                        + R"("]},{"skuId":")" + g(999) + R"("}])"),
              group(51, "Plain")});
    const QString told = m_desk->import(file);
    QCOMPARE(told.section(u'\n', 0, 0),
             QStringLiteral("groups: read 2, added 2, changed 0, skipped 1"));
    QCOMPARE(m_desk->licenses(guidText(50)), QStringLiteral("E1, E3-MAIL"));
    const auto record = m_desk->engine().reader().group(*GroupId::fromString(guidText(50)));
    QVERIFY(record);
    QCOMPARE(record->groupTypes, QStringList{QStringLiteral("Unified")});
    QVERIFY(!record->processingState); // R4.15
    const qint64 logged = m_desk->auditEntries();
    QVERIFY(m_desk->import(file).startsWith(
        QStringLiteral("groups: read 2, added 0, changed 0, skipped 1")));
    QCOMPARE(m_desk->auditEntries(), logged);
}

void TestImportPeople::clearsLicensesWithAnEmptyList()
{
    m_desk->import(
        list({group(50, "Sales", R"("assignedLicenses":[{"skuId":")" + g(100) + R"("}])")}));
    QCOMPARE(m_desk->import(list({group(50, "Sales")})),
             QStringLiteral("groups: read 1, added 0, changed 0, skipped 0"));
    QCOMPARE(m_desk->licenses(guidText(50)), QStringLiteral("E3"));
    QCOMPARE(m_desk->import(list({group(50, "Sales", R"("assignedLicenses":[])")})),
             QStringLiteral("groups: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(m_desk->licenses(guidText(50)), QString());
}

void TestImportPeople::addsMembersOfGroupObjects()
{
    const QByteArray users = list({user(1, "ada"), user(2, "bob"), user(3, "cyd")});
    const auto members = [](const QByteArray &inner) {
        return list({group(50, "Sales", "\"members\":[" + inner + "]"), group(51, "Inner")});
    };
    const QByteArray first = "{\"id\":\"" + g(1) + "\"},\"" + g(2)
                             + "\",{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"" + g(51)
                             + "\"},{\"id\":\"" + g(9) + "\"}";
    const QStringList told = m_desk->import({members(first), users});
    QVERIFY2(told[0].startsWith(QStringLiteral("groups: read 2, added 2, changed 0, skipped 1\n:1: "
                                               "member ")),
             qPrintable(told[0]));
    QCOMPARE(m_desk->members(guidText(50)), QStringLiteral("ada, bob, Inner"));
    QVERIFY(m_desk->import({members(first), users})[0].startsWith(
        QStringLiteral("groups: read 2, added 0, changed 0")));
    // Lists are often cut off, so they add; only an empty one clears.
    QCOMPARE(m_desk->import(members("{\"id\":\"" + g(3) + "\"}")),
             QStringLiteral("groups: read 2, added 0, changed 1, skipped 0"));
    QCOMPARE(m_desk->members(guidText(50)), QStringLiteral("ada, bob, cyd, Inner"));
    QCOMPARE(m_desk->import(members({})),
             QStringLiteral("groups: read 2, added 0, changed 1, skipped 0"));
    QCOMPARE(m_desk->members(guidText(50)), QString());
}

void TestImportPeople::mergesRepeatedGroups()
{
    m_desk->import(list({user(1, "ada"), user(2, "bob")}));
    const QByteArray file = list({group(50, "Old", "\"members\":[\"" + g(1) + "\"]"),
                                  group(50, "New", "\"members\":[\"" + g(2) + "\"]")});
    QCOMPARE(m_desk->import(file), QStringLiteral("groups: read 2, added 1, changed 0, skipped 0"));
    QCOMPARE(m_desk->members(guidText(50)), QStringLiteral("ada, bob"));
    QCOMPARE(m_desk->import(file), QStringLiteral("groups: read 2, added 0, changed 0, skipped 0"));
}

void TestImportPeople::skipsBadGroups()
{
    const QString told =
        m_desk->import(list({R"({"displayName":"X","securityEnabled":true})", "[]",
                             "{\"id\":\"" + g(50) + "\",\"securityEnabled\":true}",
                             group(51, "Y", R"("securityEnabled":"yes")"), group(52, "Z")}));
    QCOMPARE(told.section(u'\n', 0, 0),
             QStringLiteral("groups: read 5, added 1, changed 0, skipped 4"));
}

void TestImportPeople::needsTheGroupOfAListOfMembers()
{
    const QString told = m_desk->import("[{\"id\":\"" + g(1) + "\"}]");
    QVERIFY2(told.startsWith(QStringLiteral("unreadable: ")) && told.contains(u"--group"),
             qPrintable(told));
    const QString typed = m_desk->import(
        R"({"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#directoryObjects","value":[
            {"@odata.type":"#microsoft.graph.user","id":")"
        + g(1) + R"(","displayName":"ada"}]})");
    QVERIFY2(typed.startsWith(QStringLiteral("unreadable: ")), qPrintable(typed));
}

void TestImportPeople::addsMembersFromFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("ids") << "[{\"id\":\"" + g(1) + "\"},{\"id\":\"" + g(2) + "\"}]";
    QTest::newRow("Graph's answer")
        << R"({"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#directoryObjects","value":[
              {"@odata.type":"#microsoft.graph.user","id":")"
               + g(1)
               + R"(","displayName":"ada","userPrincipalName":"ada@contoso.com","businessPhones":[]},
              {"@odata.type":"#microsoft.graph.user","id":")"
               + g(2) + R"("}]})";
    QTest::newRow("names of users")
        << list({user(1, "ada"), user(2, "bob")}).replace(",\"accountEnabled\":true", "");
    QTest::newRow("the portal's CSV")
        << "id,userPrincipalName,displayName,objectType,userType,isUser,isGroup,isGuest\n" + g(1)
               + ",ada@contoso.com,ada,User,Member,True,False,False\n" + g(2)
               + ",bob@contoso.com,bob,User,Member,True,False,False\n";
    QTest::newRow("CSV of names") << QByteArray(
        "userPrincipalName\nada@contoso.com\nBOB@contoso.com\n");
    QTest::newRow("CSV of ids") << "id\r\n" + g(1) + "\r\n" + g(2) + "\r\n";
    QTest::newRow("repeated") << "id\n" + g(1) + "\n" + g(2) + "\n" + g(1) + "\n";
}

void TestImportPeople::addsMembersFromFiles()
{
    QFETCH(QByteArray, file);
    m_desk->import({list({user(1, "ada"), user(2, "bob")}), list({group(50, "Sales")})});
    ImportOptions options;
    options.group = GroupId::fromString(guidText(50));
    const QString told = m_desk->import(file, options);
    QVERIFY2(told.startsWith(QStringLiteral("members: read "))
                 && told.endsWith(QStringLiteral("added 2, changed 0, skipped 0")),
             qPrintable(told));
    QCOMPARE(m_desk->members(guidText(50)), QStringLiteral("ada, bob"));
    QVERIFY(
        m_desk->import(file, options).endsWith(QStringLiteral("added 0, changed 0, skipped 0")));
}

void TestImportPeople::skipsUnknownMembers()
{
    m_desk->import({list({user(1, "ada")}), list({group(50, "Sales")})});
    ImportOptions options;
    options.group = GroupId::fromString(guidText(50));
    const QString told = m_desk->import("[{\"id\":\"" + g(1) + "\"},{\"id\":\"" + g(9)
                                            + "\"},{\"id\":\"" + g(50) + "\"}]",
                                        options);
    const QStringList lines = told.split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("members: read 3, added 1, changed 0, skipped 2"));
    QVERIFY(lines[1].startsWith(u":2: member "_qs + guidText(9)));
    QVERIFY(lines[2].startsWith(u":3: "_qs));
}

void TestImportPeople::asksForAKnownGroup()
{
    ImportOptions options;
    options.group = GroupId::fromString(guidText(77));
    QCOMPARE(m_desk->import("[{\"id\":\"" + g(1) + "\"}]", options),
             QStringLiteral("error %1").arg(int(ErrorCode::NotFound)));
}

void TestImportPeople::takesFilesInOrder()
{
    const QByteArray sales = '"' + g(50) + '"';
    ImportOptions options;
    options.group = GroupId::fromString(guidText(50));
    ImportDesk desk; // without the catalogue: it comes last here
    const QStringList told = desk.import(
        {"[{\"id\":\"" + g(1) + "\"}]",
         list({user(1, "ada",
                    "\"licenseAssignmentStates\":[" + state(100, sales, R"("state":"Active")")
                        + "]")}),
         list({group(50, "Sales", R"("assignedLicenses":[{"skuId":")" + g(100) + R"("}])")}),
         "set,service_plan,service_plan_id\nMail,NAMED_BY_RULE," + g(101) + "\n", catalogue},
        options);
    QCOMPARE(
        told,
        (QStringList{QStringLiteral("members: read 1, added 1, changed 0, skipped 0"),
                     QStringLiteral("users: read 1, added 1, changed 0, skipped 0"),
                     QStringLiteral("groups: read 1, added 1, changed 0, skipped 0"),
                     QStringLiteral("exclusive plans: read 1, added 1, changed 0, skipped 0"),
                     QStringLiteral("product catalogue: read 3, added 3, changed 0, skipped 0")}));
    QCOMPARE(desk.exclusive(), QStringList{QStringLiteral("Mail: MAIL")});
    QCOMPARE(desk.entries(guidText(1)), QStringLiteral("E3 from Sales: Active None"));
    QCOMPARE(desk.members(guidText(50)), QStringLiteral("ada"));
}

void TestImportPeople::tellsUsersAndMembersApart()
{
    const QByteArray plain = list({user(1, "ada")}).replace(",\"accountEnabled\":true", "");
    ImportOptions options;
    options.group = GroupId::fromString(guidText(50));
    m_desk->import(list({group(50, "Sales")}));
    // Another list is clearly one of members, so this one is of users.
    QCOMPARE(m_desk->import({plain, "id\n" + g(1) + "\n"}, options),
             (QStringList{QStringLiteral("users: read 1, added 1, changed 0, skipped 0"),
                          QStringLiteral("members: read 1, added 1, changed 0, skipped 0")}));
    QVERIFY(m_desk->import(plain, options).startsWith(QStringLiteral("members: ")));
    QVERIFY(m_desk->import(plain).startsWith(QStringLiteral("users: ")));
}

void TestImportPeople::importsStartNoProcessing()
{
    m_desk->import({R"([{"skuId":")" + g(100) + R"(","prepaidUnits":{"enabled":5}}])",
                    list({user(1, "ada", R"("usageLocation":"DE")")}),
                    list({group(50, "Sales",
                                R"("members":[")" + g(1) + R"("],"assignedLicenses":[{"skuId":")"
                                    + g(100) + R"("}])")})});
    QCOMPARE(m_desk->engine().pendingJobs().value_or(true), false);
    QCOMPARE(m_desk->entries(guidText(1)), QString());
    QVERIFY(m_desk->engine().apply(ReprocessGroup{*GroupId::fromString(guidText(50))}));
    QVERIFY(m_desk->engine().processAll());
    QCOMPARE(m_desk->entries(guidText(1)), QStringLiteral("E3 from Sales: Active None"));
}

QTEST_APPLESS_MAIN(TestImportPeople)
#include "tst_importpeople.moc"
