// SPDX-License-Identifier: GPL-3.0-or-later
// Files that invite to take one thing for another.
#include "exchange/importdesk.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray g(int number)
{
    return guidText(number).toUtf8();
}

const QByteArray catalogue =
    "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
    "Service_Plans_Included_Friendly_Names\n"
    "Office,OFFICE,"
    + g(100) + ",MAIL," + g(101) + ",Mail\n";

QByteArray newUser(int number, const QByteArray &name)
{
    return "{\"id\":\"" + g(number) + "\",\"userPrincipalName\":\"" + name
           + "@contoso.com\",\"displayName\":\"" + name + "\"}";
}

QString users(const char *counts)
{
    return u"users: "_s + QLatin1String(counts);
}

} // namespace

class TestImportMixups : public QObject
{
    Q_OBJECT

private slots:
    void aRowThatTiesTwoTogetherIsOneUser();
    void noTwoKindsOfObjectsShareAnId();
    void listsOfFewPropertiesAreUsers();
    void aDisabledStateKeepsItsError();
    void theFirstInTheFileGetsTheName();
};

void TestImportMixups::aRowThatTiesTwoTogetherIsOneUser()
{
    ImportDesk desk;
    const QByteArray file = "id,userPrincipalName,displayName,department\n" + g(1)
                            + ",,Ada,\n,ada@contoso.com,Ada B,Sales\n" + g(1)
                            + ",ada@contoso.com,Ada C,\n";
    QCOMPARE(desk.import(file), users("read 3, added 1, changed 0, skipped 0"));
    QCOMPARE(desk.user(guidText(1)).displayName, u"Ada C"_s);
    QCOMPARE(desk.import(file), users("read 3, added 0, changed 0, skipped 0"));
}

void TestImportMixups::noTwoKindsOfObjectsShareAnId()
{
    ImportDesk desk;
    desk.import(catalogue);
    desk.import("[" + newUser(1, "ada") + "]");
    const QString told =
        desk.import("[{\"id\":\"" + g(1) + "\",\"displayName\":\"ada\",\"securityEnabled\":true}]");
    QVERIFY2(told.startsWith(u"groups: read 1, added 0, changed 0, skipped 1\n:1: "_s),
             qPrintable(told));
    QVERIFY2(told.contains(u"id"_s), qPrintable(told));
    desk.import("[{\"id\":\"" + g(2) + "\",\"displayName\":\"Sales\",\"securityEnabled\":true}]");
    QVERIFY(desk.import("[" + newUser(2, "bob") + "]")
                .startsWith(users("read 1, added 0, changed 0, skipped 1\n:1: ")));
}

/*! Elements are taken by id, but for those that want the same. */
void TestImportMixups::theFirstInTheFileGetsTheName()
{
    ImportDesk desk;
    const QString told = desk.import("[" + newUser(9, "ada") + "," + newUser(3, "bob") + ",5,"
                                     + newUser(2, "ADA") + "," + newUser(1, "eve") + "]");
    QVERIFY2(told.startsWith(users("read 5, added 3, changed 0, skipped 2\n:3: ")),
             qPrintable(told));
    QVERIFY2(told.contains(u"\n:4: "_s), qPrintable(told));
    QCOMPARE(desk.user(guidText(9)).userPrincipalName, u"ada@contoso.com"_s);

    // Also where the name is one that a later element about the same user brings.
    ImportDesk other;
    other.import("[" + newUser(9, "ada") + "," + newUser(1, "bob") + "," + newUser(1, "ada") + "]");
    QCOMPARE(other.user(guidText(9)).userPrincipalName, u"ada@contoso.com"_s);
}

void TestImportMixups::listsOfFewPropertiesAreUsers()
{
    ImportDesk desk;
    desk.import("[" + newUser(1, "ada") + "]");
    QCOMPARE(desk.import("[{\"id\":\"" + g(1) + "\",\"department\":\"Sales\"}]"),
             users("read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(desk.user(guidText(1)).department, u"Sales"_s);
}

void TestImportMixups::aDisabledStateKeepsItsError()
{
    // R1: Disabled is shown instead of Active or ActiveWithError, whichever the error tells.
    ImportDesk desk;
    desk.import(catalogue);
    desk.import("[{\"skuId\":\"" + g(100)
                + "\",\"skuPartNumber\":\"OFFICE\",\"capabilityStatus\":\"Suspended\","
                  "\"prepaidUnits\":{\"enabled\":5}}]");
    desk.import("[{\"id\":\"" + g(2) + "\",\"displayName\":\"Sales\",\"securityEnabled\":true}]");
    desk.import("[{\"id\":\"" + g(1)
                + "\",\"userPrincipalName\":\"ada@contoso.com\",\"displayName\":\"Ada\","
                  "\"licenseAssignmentStates\":[{\"skuId\":\""
                + g(100) + "\",\"assignedByGroup\":\"" + g(2)
                + "\",\"state\":\"Disabled\",\"error\":\"DependencyViolation\"}]}]");
    QCOMPARE(desk.entries(guidText(1)), u"OFFICE from Sales: Disabled DependencyViolation"_s);
    desk.import("[{\"skuId\":\"" + g(100)
                + "\",\"skuPartNumber\":\"OFFICE\",\"capabilityStatus\":\"Enabled\","
                  "\"prepaidUnits\":{\"enabled\":5}}]");
    QCOMPARE(desk.entries(guidText(1)),
             u"OFFICE from Sales: ActiveWithError DependencyViolation"_s);
}

QTEST_GUILESS_MAIN(TestImportMixups)
#include "tst_importmixups.moc"
