// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be read: each is told what is wrong where, and nothing of it is taken.
#include "exchange/importdesk.h"

#include <QTest>

using namespace LicenseDesk;

class TestUnreadableImport : public QObject
{
    Q_OBJECT

private slots:
    void takesNothing_data();
    void takesNothing();
    void readsAnEmptyArray_data();
    void readsAnEmptyArray();
    void takesTheOtherFilesOfTheCommand();
    void takesAllElementsOrNone();
};

namespace {

QByteArray g(int number)
{
    return guidText(number).toLatin1();
}

const QByteArray users =
    R"([{"id":")" + guidText(1).toLatin1()
    + R"(","userPrincipalName":"ada@contoso.com","displayName":"Ada","accountEnabled":true},
{"id":")"
    + guidText(2).toLatin1() + R"(","userPrincipalName":"bob@contoso.com","displayName":"Bob"}])";

} // namespace

void TestUnreadableImport::takesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence"); // its beginning
    const auto row = [](const char *name, const QByteArray &file, const char *sentence) {
        QTest::newRow(name) << file << QString::fromUtf8(sentence);
    };
    row("empty", "", "The file is empty.");
    row("blank", "\n\n \n", "Line 3: the headers make no table");
    row("NUL", QByteArray("id,userPrincipalName\n\0,x\n", 25), "Line 2: there is a NUL byte");
    row("UTF-16 without BOM", QByteArray("i\0d\0", 4), "Line 1: there is a NUL byte");
    row("unknown headers", "colour,size\nred,7\n", "Line 1: unknown header \"colour\"");
    row("one unknown header", "id,userPrincipalName,shoeSize\n",
        "Line 1: unknown header \"shoeSize\"");
    row("catalogue without a column",
        "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id\n",
        "Line 1: the headers make no table");
    row("semicolons", "id;userPrincipalName\n", "Line 1: unknown header");
    row("neither id nor name", "displayName,mail\nAda,ada@contoso.com\n",
        "Line 1: the headers make no table");
    row("repeated header", "id,userPrincipalName,id\n", "Line 1: the headers make no table");
    row("open quote",
        "id,userPrincipalName,department\n" + g(1) + ",ada@contoso.com,A\n" + g(2)
            + ",\"bob@contoso.com,B\n",
        "Line 3: a quoted field is left open");
    row("long record",
        "id,userPrincipalName,department\n" + g(1) + ",ada@contoso.com,A\n" + g(2)
            + ",bob@contoso.com," + QByteArray(1100000, 'x') + "\n",
        "Line 3: the record that begins here is longer than 1 MiB");
    row("truncated in an element", users.first(users.size() - 20), "Line 2: this is no JSON");
    row("truncated between elements", users.first(users.indexOf('\n')), "Line 1: this is no JSON");
    row("truncated object", "{\"value\":" + users, "Line 2: this is no JSON");
    row("text behind", users + "x", "Line 2: this is no JSON");
    row("comma at the end", "[{\"id\":\"" + g(1) + "\",\"accountEnabled\":true},]",
        "Line 1: this is no JSON");
    row("bad element", "[{\"id\":\"" + g(1) + "\",\"accountEnabled\":true},\n{\"id\"}]",
        "Line 2: this is no JSON");
    row("unbalanced", "[{\"id\":1]}", "Line 1: this is no JSON");
    row("an object", "{\"id\":\"" + g(1) + "\"}", "There is no list in it");
    row("value is no array", "{\"value\":{\"id\":1}}", "There is no list in it");
    row("numbers", "[1,2,3]", "It is no list of subscribed SKUs");
    row("unknown objects", "[{\"a\":1}]", "It is no list of subscribed SKUs");
    row("several kinds",
        "[{\"skuId\":\"" + g(1) + "\"},{\"id\":\"" + g(2) + "\",\"userPrincipalName\":\"a@b.c\"}]",
        "It is no list of subscribed SKUs");
    row("users and groups",
        "[{\"id\":\"" + g(1) + "\",\"groupTypes\":[]},{\"id\":\"" + g(2)
            + "\",\"userPrincipalName\":\"a@b.c\"}]",
        "It is no list of subscribed SKUs");
    row("members of nobody knows what", "[{\"id\":\"" + g(1) + "\"}]", "It lists members");
}

void TestUnreadableImport::takesNothing()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, sentence);
    ImportDesk desk;
    desk.import("userPrincipalName,department\nada@contoso.com,Before\n");
    const QByteArray before = desk.bytes();
    const QString told = desk.import(file);
    QVERIFY2(told.startsWith(QStringLiteral("unreadable: ") + sentence), qPrintable(told));
    QVERIFY2(told.endsWith(u'.'), qPrintable(told));
    QVERIFY(desk.bytes() == before);
}

void TestUnreadableImport::readsAnEmptyArray_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("blanks") << QByteArray(" [ \n ] \n");
    QTest::newRow("value") << QByteArray("{\"@odata.context\":\"x\",\"value\":[]}");
}

void TestUnreadableImport::readsAnEmptyArray()
{
    QFETCH(QByteArray, file);
    ImportDesk desk;
    const QString told = desk.import(file);
    QVERIFY2(told.endsWith(QStringLiteral(": read 0, added 0, changed 0, skipped 0")),
             qPrintable(told));
}

void TestUnreadableImport::takesTheOtherFilesOfTheCommand()
{
    ImportDesk desk;
    const QStringList told = desk.import({"[1", users});
    QVERIFY(told[0].startsWith(QStringLiteral("unreadable: ")));
    QCOMPARE(told[1], QStringLiteral("users: read 2, added 2, changed 0, skipped 0"));
}

void TestUnreadableImport::takesAllElementsOrNone()
{
    // Only the last element is broken: all before it is taken back.
    ImportDesk desk;
    QByteArray file = "[";
    for (int number = 1; number <= 5000; ++number) {
        file += "{\"id\":\"" + g(number) + "\",\"userPrincipalName\":\"u"
                + QByteArray::number(number) + "@contoso.com\",\"accountEnabled\":true},\n";
    }
    const QByteArray before = desk.bytes();
    QVERIFY(desk.import(file + "{\"id\":}]")
                .startsWith(QStringLiteral("unreadable: Line 5001: this is no JSON")));
    QVERIFY(desk.bytes() == before);
    QCOMPARE(desk.import(file.chopped(2) + "]"),
             QStringLiteral("users: read 5000, added 5000, changed 0, skipped 0"));
}

QTEST_APPLESS_MAIN(TestUnreadableImport)
#include "tst_unreadableimport.moc"
