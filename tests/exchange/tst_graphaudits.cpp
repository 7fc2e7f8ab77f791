// SPDX-License-Identifier: GPL-3.0-or-later
// GET /auditLogs/directoryAudits as Graph has it: filters, order, pages, count, single entries.
#include "exchange/graphauditfilter.h"
#include "exchange/graphcompany.h"

#include <QTest>

using namespace LicenseDesk;

class TestGraphAudits : public QObject
{
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void timesOfAFilter_data();
    void timesOfAFilter();
    void refused_data();
    void refused();
    void ordersAndCounts();
    void pagesKeepFilterAndOrder();
    void oneEntry();
};

void TestGraphAudits::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("expected"); // -1: some, but not all
    const auto row = [](const char *filter, int expected) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << expected;
    };
    row("activityDisplayName eq 'Add group'", 4);
    row("activityDisplayName eq 'add GROUP'", 4);
    row("category eq 'GroupManagement'", -1);
    row("result eq 'success'", -1);
    row("result eq 'failure'", 1);
    row("initiatedBy/user/displayName eq 'tester'", -1);
    row("initiatedBy/user/userPrincipalName eq 'tester'", -1);
    row("initiatedBy/user/displayName eq 'nobody'", 0);
    row("initiatedBy/app/displayName eq 'Microsoft Azure AD Group-Based Licensing'", -1);
    row("initiatedBy/app/displayName eq 'tester'", 0);
    row("initiatedBy/user/displayName eq 'Microsoft Azure AD Group-Based Licensing'", 0);
    // Added, joined, licensed, and given addresses by the license (R9); both the member and the
    // group are targets of a membership.
    row("targetResources/any(t: t/id eq '{user:ada}')", 4);
    row("targetResources/any(t:t/id eq '{user:ada}') and activityDisplayName eq 'Add user'", 1);
    row("targetResources/any(x:x/id eq '{group:Plain}')", 1);
    row("activityDisplayName eq 'Add user' and activityDisplayName eq 'Add group'", 0);
    row("(activityDisplayName eq 'Add user') and (category eq 'UserManagement')", 3);
    row("result eq 'success' and result eq 'failure'", 0);
    row("activityDateTime ge 2000-01-01T00:00:00Z and activityDateTime lt 2000-01-02T00:00:00Z", 0);
    row("activityDateTime le 2000-01-01", 0);
}

void TestGraphAudits::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, expected);
    static Company company;
    static bool failed = false;
    if (!failed) {
        failed = true;
        company.license("Plain", l("SPENT"));
        company.join("Plain", l("bob"));
    }
    const int all =
        company.get("/auditLogs/directoryAudits?$top=999").value(u"value").toArray().size();
    const QString url =
        QStringLiteral("/auditLogs/directoryAudits?$top=999&$filter=") + company.expand(filter);
    const int found = company.get(url.toUtf8()).value(u"value").toArray().size();
    if (filter.contains(u"Plain"))
        QVERIFY(found > 1);
    else if (expected < 0)
        QVERIFY2(found > 0 && found < all, qPrintable(QString::number(found)));
    else
        QCOMPARE(found, expected);
}

void TestGraphAudits::timesOfAFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    const auto row = [](const char *filter, const char *since, const char *until) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(since)
                              << QString::fromUtf8(until);
    };
    row("activityDateTime ge 2024-05-01T10:00:00Z", "2024-05-01T10:00:00.000Z", "");
    row("activityDateTime gt 2024-05-01T10:00:00Z", "2024-05-01T10:00:00.001Z", "");
    row("activityDateTime lt 2024-05-01T10:00:00.250Z", "", "2024-05-01T10:00:00.250Z");
    row("activityDateTime le 2024-05-01T10:00:00.250Z", "", "2024-05-01T10:00:00.251Z");
    row("activityDateTime ge 2024-05-01T10:00:00.2500001Z", "2024-05-01T10:00:00.251Z", "");
    row("activityDateTime lt 2024-05-01T10:00:00.2500001Z", "", "2024-05-01T10:00:00.251Z");
    row("activityDateTime ge 2024-05-01T12:00:00+02:00", "2024-05-01T10:00:00.000Z", "");
    row("activityDateTime ge 2024-05-01", "2024-05-01T00:00:00.000Z", "");
    row("activityDateTime eq 2024-05-01T10:00:00Z", "2024-05-01T10:00:00.000Z",
        "2024-05-01T10:00:00.001Z");
    row("activityDateTime ge 2024-05-01 and activityDateTime ge 2024-05-03 "
        "and activityDateTime lt 2024-06-01 and activityDateTime lt 2024-07-01",
        "2024-05-03T00:00:00.000Z", "2024-06-01T00:00:00.000Z");
}

void TestGraphAudits::timesOfAFilter()
{
    QFETCH(QString, filter);
    QFETCH(QString, since);
    QFETCH(QString, until);
    const auto read = parseGraphAuditFilter(filter);
    QVERIFY(read.has_value());
    QCOMPARE(read->filter.since.toUTC().toString(Qt::ISODateWithMs), since);
    QCOMPARE(read->filter.until.toUTC().toString(Qt::ISODateWithMs), until);
}

void TestGraphAudits::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words"); // what the refusal names
    const auto row = [](const char *url, const char *words) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(words);
    };
    row("?$filter=activityDisplayName ne 'x'", "'ne'");
    row("?$filter=activityDisplayName eq 'x' or result eq 'y'", "'or'");
    row("?$filter=not activityDisplayName eq 'x'", "'not'");
    row("?$filter=startswith(activityDisplayName,'x')", "'startswith'");
    row("?$filter=loggedByService eq 'x'", "'loggedByService'");
    row("?$filter=initiatedBy/user/id eq 'x'", "'initiatedBy/user/id'");
    row("?$filter=targetResources/any(t:t/displayName eq 'x')", "'targetResources/displayName'");
    row("?$filter=targetResources/any(t:t/id ne 'x')", "'ne'");
    row("?$filter=targetResources/any(t:t/id eq 'x') and targetResources/any(t:t/id eq 'y')",
        "'targetResources'");
    row("?$filter=activityDateTime ne 2024-01-01", "'ne'");
    row("?$filter=activityDateTime ge yesterday", "'yesterday'");
    row("?$filter=activityDateTime ge", "Invalid filter clause");
    row("?$filter=(result eq 'success'", "Invalid filter clause");
    row("?$filter=result eq 'success')", "Invalid filter clause");
    row("?$orderby=category", "'category'");
    row("?$orderby=activityDateTime sideways", "sideways");
    row("?$count=perhaps", "'perhaps'");
    row("?$search=x", "'$search'");
    row("?$expand=x", "'$expand'");
}

void TestGraphAudits::refused()
{
    QFETCH(QString, url);
    QFETCH(QString, words);
    GraphClient client;
    const QString outcome =
        client.outcome("GET", (QStringLiteral("/auditLogs/directoryAudits") + url).toUtf8());
    QVERIFY2(outcome.startsWith(QLatin1String("400 ")) && outcome.contains(words),
             qPrintable(outcome));
}

void TestGraphAudits::ordersAndCounts()
{
    Company company;
    const auto ids = [&](const char *options) {
        QStringList found;
        const QByteArray url = QByteArray("/auditLogs/directoryAudits?$top=999") + options;
        for (const QJsonValue entry : company.get(url).value(u"value").toArray())
            found.append(entry[u"id"].toString());
        return found;
    };
    const QStringList newest = ids("");
    QStringList oldest = ids("&$orderby=activityDateTime asc");
    QCOMPARE(ids("&$orderby=activityDateTime desc"), newest);
    QVERIFY(oldest != newest);
    std::reverse(oldest.begin(), oldest.end());
    QCOMPARE(oldest, newest);
    const QJsonObject counted =
        company.get("/auditLogs/directoryAudits?$top=2&$count=true&$filter=category eq "
                    "'GroupManagement'");
    QCOMPARE(counted.value(u"value").toArray().size(), 2);
    QCOMPARE(counted.value(u"@odata.count").toInt(),
             ids("&$filter=category eq 'GroupManagement'").size());
}

void TestGraphAudits::pagesKeepFilterAndOrder()
{
    Company company;
    for (const QString &order : {QStringLiteral("asc"), QStringLiteral("desc")}) {
        QString url = QStringLiteral("/auditLogs/directoryAudits?$top=2&$orderby=activityDateTime "
                                     "%1&$filter=category eq 'GroupManagement'")
                          .arg(order);
        QList<int> numbers;
        while (!url.isEmpty()) {
            const QJsonObject page = company.get(url.toUtf8());
            for (const QJsonValue entry : page.value(u"value").toArray()) {
                QCOMPARE(entry[u"category"].toString(), QStringLiteral("GroupManagement"));
                numbers.append(entry[u"id"].toString().section(u'_', 1).toInt());
            }
            url = page.value(u"@odata.nextLink").toString();
        }
        QVERIFY(numbers.size() > 4);
        QVERIFY(order == QLatin1String("asc")
                    ? std::is_sorted(numbers.begin(), numbers.end())
                    : std::is_sorted(numbers.begin(), numbers.end(), std::greater<>()));
        QCOMPARE(QSet<int>(numbers.begin(), numbers.end()).size(), numbers.size());
    }
}

void TestGraphAudits::oneEntry()
{
    Company company;
    const QJsonObject newest = company.get("/auditLogs/directoryAudits?$top=1")
                                   .value(u"value")
                                   .toArray()
                                   .first()
                                   .toObject();
    QJsonObject entry = company.get(
        (QStringLiteral("/auditLogs/directoryAudits/") + newest.value(u"id").toString()).toUtf8());
    entry.remove(QStringLiteral("@odata.context"));
    QCOMPARE(entry, newest);
    for (const char *url :
         {"/auditLogs/directoryAudits/Directory_0", "/auditLogs/directoryAudits/Directory_999999",
          "/auditLogs/directoryAudits/7", "/auditLogs/directoryAudits/Directory_x"})
        QVERIFY2(company.outcome("GET", url).startsWith(QLatin1String("404 ")), url);
    QVERIFY(company.outcome("DELETE", "/auditLogs/directoryAudits/Directory_1")
                .startsWith(QLatin1String("405 ")));
}

QTEST_GUILESS_MAIN(TestGraphAudits)
#include "tst_graphaudits.moc"
