// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a pasted text names, in whatever form it comes.
#include "exchange/peoplelist.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestPeopleList : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreReadFromAnyList_data();
    void peopleAreReadFromAnyList();
};

void TestPeopleList::peopleAreReadFromAnyList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("people");
    QTest::newRow("nothing") << u" \r\n\n"_s << u""_s;
    QTest::newRow("lines") << u"ada@x.org\r\n  Bob  \n\ncem"_s << u"ada@x.org|Bob|cem"_s;
    QTest::newRow("semicolons") << u"ada; bob;;cem;"_s << u"ada|bob|cem"_s;
    QTest::newRow("commas are left") << u"Lovelace, Ada\nbob"_s << u"Lovelace, Ada|bob"_s;
    QTest::newRow("mail") << u"Ada L <ada@x.org>; \"Noether, Emmy\" <emmy@x.org>"_s
                          << u"ada@x.org|emmy@x.org"_s;
    QTest::newRow("mail by commas")
        << u"Ada <ada@x.org>, Bob <bob@x.org>"_s << u"ada@x.org|bob@x.org"_s;
    QTest::newRow("quotes") << u"\"ada\"\n\"say \"\"hi\"\"\""_s << u"ada|say \"hi\""_s;
    QTest::newRow("cells of a grid")
        << u"Ada\tada@x.org\tDE\nBob\tbob@x.org\tFR"_s << u"ada@x.org|bob@x.org"_s;
    QTest::newRow("cells without an address") << u"Ada\tSales\nBob\tSales"_s << u"Ada|Bob"_s;
    QTest::newRow("comma table") << u"displayName,userPrincipalName,mail\nA,a@x,m@x\nB,b@x,n@x"_s
                                 << u"a@x|b@x"_s;
    QTest::newRow("the id counts most")
        << u"User principal name;Object Id\na@x;1\nb@x;2"_s << u"1|2"_s;
    QTest::newRow("tab table") << u"Name\tE-Mail\nA\ta@x"_s << u"a@x"_s;
    QTest::newRow("one column with a head") << u"UPN\na@x\nb@x"_s << u"a@x|b@x"_s;
    QTest::newRow("one column of names") << u"Name\nLovelace, Ada"_s << u"Lovelace, Ada"_s;
    QTest::newRow("quoted cells") << u"name,mail\n\"Doe, Jo\",jo@x"_s << u"jo@x"_s;
}

void TestPeopleList::peopleAreReadFromAnyList()
{
    QFETCH(QString, text);
    QFETCH(QString, people);
    QCOMPARE(peopleInText(text).join(u'|'), people);
}

QTEST_GUILESS_MAIN(TestPeopleList)
#include "tst_peoplelist.moc"
