// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with columns of any name become lists that import reads.
#include "exchange/csvmapping.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestCsvMapping : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreGuessed();
    void tablesAreLookedAt();
    void tablesAreMapped();
    void brokenFilesAreRefused();
};

void TestCsvMapping::columnsAreGuessed()
{
    const QStringList headers{u"Login"_s,     u"Full name"_s, u"E-Mail"_s, u"Usage location"_s,
                              u"Shoe size"_s, u"UPN"_s,       u"Active"_s, u"department"_s};
    QCOMPARE(guessedProperties(headers).join(u'|'),
             u"userPrincipalName|displayName|mail|usageLocation|||accountEnabled|department"_s);
    for (const QString &property : guessedProperties(headers))
        QVERIFY(property.isEmpty() || mappableProperties().contains(property));
}

void TestCsvMapping::tablesAreLookedAt()
{
    const auto table =
        readForeignTable("\xef\xbb\xbfLogin;Name\r\n;\"Doe; Jo\"\r\njo@x.org;\r\n\r\n", u"f"_s);
    QVERIFY(table && *table);
    QCOMPARE((*table)->separator, QChar(u';'));
    QCOMPARE((*table)->headers.join(u'|'), u"Login|Name"_s);
    QCOMPARE((*table)->examples.join(u'|'), u"jo@x.org|Doe; Jo"_s);
    QCOMPARE((*table)->rows, 2);
    QVERIFY(!(*table)->known);
    QVERIFY((*readForeignTable("id,userPrincipalName,department\n1,a@x,b\n", u"f"_s))->known);
    QVERIFY(!*readForeignTable(" [{\"id\": 1}]", u"f"_s));
}

void TestCsvMapping::tablesAreMapped()
{
    const auto mapped =
        mappedTable("Login\tShoe size\tActive\tName\n"
                    "jo@x.org\t42\tJa\tJo \"the\" Doe, PhD\n"
                    "al@x.org\t43\tno\n",
                    u"f"_s, {u"userPrincipalName"_s, {}, u"accountEnabled"_s, u"displayName"_s});
    QVERIFY(mapped);
    QCOMPARE(QString::fromUtf8(*mapped),
             u"\"userPrincipalName\",\"accountEnabled\",\"displayName\"\n"
             "\"jo@x.org\",\"true\",\"Jo \"\"the\"\" Doe, PhD\"\n"
             "\"al@x.org\",\"false\",\"\"\n"_s);
}

void TestCsvMapping::brokenFilesAreRefused()
{
    const auto table = readForeignTable(QByteArray("a\0b", 3), u"broken.csv"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::UnreadableInput);
    QCOMPARE(table.error().subject, u"broken.csv"_s);
}

QTEST_GUILESS_MAIN(TestCsvMapping)
#include "tst_csvmapping.moc"
