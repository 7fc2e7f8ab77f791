// SPDX-License-Identifier: GPL-3.0-or-later
// Query options: what is selected, filtered and paged, and what is refused by name.
#include "exchange/graphclient.h"

#include <QTest>

using namespace LicenseDesk;

class TestGraphQuery : public QObject
{
    Q_OBJECT

private slots:
    void select();
    void filter_data();
    void filter();
    void refused_data();
    void refused();
    void pagesOfUsers();
    void pagesOfMembers();
    void pagesOfMembersWithErrors();
    void pagesOfAudits();
    void filteredPages();
    void pagesOfWhatAUserHas();
    void whatIsNotPaged();

private:
    /*! All values of a property over all pages, following nextLink as a script does. */
    static QStringList follow(GraphClient &client, QString url, const char *property,
                              int *pages = nullptr)
    {
        QStringList values;
        int count = 0;
        for (; !url.isEmpty() && count < 1000; ++count) {
            const QJsonObject body = client.get(url.toUtf8());
            for (const QJsonValue &value : body.value(u"value").toArray())
                values.append(value.toObject().value(QLatin1String(property)).toString());
            url = body.value(u"@odata.nextLink").toString();
        }
        if (pages)
            *pages = count;
        return values;
    }

    /*! Ada in Sales, and O'Hara: for requests that change nothing. */
    GraphClient &shared()
    {
        if (!m_shared) {
            m_shared = std::make_unique<GraphClient>();
            m_shared->user("ada", "DE", R"(,"department":"R&D","jobTitle":"Chief")");
            m_shared->user("o'hara", "", R"(,"accountEnabled":false)");
            m_shared->group("Sales");
            m_shared->join("Sales", {QStringLiteral("ada")});
        }
        return *m_shared;
    }

    std::unique_ptr<GraphClient> m_shared;

    /*! 250 users u000@…, all in All, which has 200 units of P for them. */
    static void fill(GraphClient &client)
    {
        client.org.product(QStringLiteral("P"), {QStringLiteral("PLAN")}, 200);
        std::vector<Change> changes;
        CreateGroup group;
        group.group.id = client.org.groupId(QStringLiteral("All"));
        group.group.displayName = QStringLiteral("All");
        changes.push_back(group);
        AddMembers members{group.group.id, {}, {}};
        for (int number = 0; number < 250; ++number) {
            const QString name = QStringLiteral("u%1").arg(number, 3, 10, QLatin1Char('0'));
            CreateUser user;
            user.user.id = client.org.userId(name);
            user.user.displayName = name;
            user.user.userPrincipalName = name + QStringLiteral("@contoso.com");
            user.user.usageLocation = QStringLiteral("DE");
            user.user.department =
                number % 2 == 0 ? QStringLiteral("Even's") : QStringLiteral("Odd");
            members.users.push_back(user.user.id);
            changes.push_back(user);
        }
        changes.push_back(members);
        if (!client.org.engine().apply(changes))
            qFatal("users refused");
    }
};

void TestGraphQuery::select()
{
    GraphClient client;
    client.user("ada");
    client.group("Sales");
    client.join("Sales", {QStringLiteral("ada")});
    const QJsonObject one = client.get("/users/ada@contoso.com?$select=displayName,usagelocation");
    QCOMPARE(one.keys(),
             (QStringList{QStringLiteral("@odata.context"), QStringLiteral("displayName"),
                          QStringLiteral("usageLocation")}));
    QCOMPARE(one.value(u"@odata.context").toString(),
             QStringLiteral("https://graph.microsoft.com/v1.0/"
                            "$metadata#users(displayName,usageLocation)/$entity"));
    const QJsonObject list = client.get("/users?%24select=id%2C%20displayName");
    QCOMPARE(list.value(u"value").toArray().first().toObject().keys(),
             (QStringList{QStringLiteral("displayName"), QStringLiteral("id")}));
    QCOMPARE(list.value(u"@odata.context").toString(),
             QStringLiteral("https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)"));
    const QJsonObject member = client.get("/groups/{group:Sales}/members?$select=usageLocation")
                                   .value(u"value")
                                   .toArray()
                                   .first()
                                   .toObject();
    QCOMPARE(member.keys(),
             (QStringList{QStringLiteral("@odata.type"), QStringLiteral("usageLocation")}));
    QCOMPARE(client.get("/users/ada@contoso.com?$select=*"), client.get("/users/ada@contoso.com"));
}

void TestGraphQuery::filter_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *expected) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected);
    };
    row("/users?$filter=displayName eq 'ada'", "ada");
    row("/users?$filter=displayName%20eq%20'ADA'", "ada");
    row("/users?$filter=displayName+eq+'ada'", "ada");
    row("/users?$filter=userPrincipalName eq 'o''hara@contoso.com'", "o'hara");
    row("/users?$filter=department eq 'R%26D'", "ada");
    row("/users?$filter=accountEnabled eq false", "o'hara");
    row("/users?$filter=usageLocation eq null", "o'hara");
    row("/users?$filter=jobTitle eq 'Chief'", "ada");
    row("/users?$filter=id eq '{user:ada}'", "ada");
    row("/users?$filter=displayName eq 'nobody'", "");
    row("/groups?$filter=displayName eq 'Sales'", "Sales");
    row("/groups?$filter=securityEnabled eq true", "Sales");
    row("/groups?$filter=hasMembersWithLicenseErrors eq true", "");
    row("/groups/{group:Sales}/members?$filter=userPrincipalName eq 'ada@contoso.com'", "ada");
    row("/groups/{group:Sales}/members?$filter=displayName eq 'nobody'", "");
    row("/users/ada@contoso.com/memberOf?$filter=displayName eq 'Sales'", "Sales");
    row("/auditLogs/directoryAudits?$filter=activityDisplayName eq 'Nothing'", "");
}

void TestGraphQuery::filter()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    GraphClient &client = shared();
    QCOMPARE(client.column(url.toUtf8(), "displayName"), expected);
}

void TestGraphQuery::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *url, const char *text) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(text);
    };
    row("/users?$orderby=displayName",
        "The query option '$orderby' is not supported for this request.");
    row("/users?$search=\"displayName:a\"",
        "The query option '$search' is not supported for this request.");
    row("/users?$count=true", "The query option '$count' is not supported for this request.");
    row("/users?$expand=memberOf", "The query option '$expand' is not supported for this request.");
    row("/users?$skip=5", "The query option '$skip' is not supported for this request.");
    row("/users?$format=json", "The query option '$format' is not supported for this request.");
    row("/users?whatever=1", "The query option 'whatever' is not supported for this request.");
    row("/users?%24orderby=id", "The query option '$orderby' is not supported for this request.");
    row("/users/ada@contoso.com?$top=1",
        "The query option '$top' is not supported for this request.");
    row("/users/ada@contoso.com?$filter=id eq null",
        "The query option '$filter' is not supported for this request.");
    row("/subscribedSkus?$top=1", "The query option '$top' is not supported for this request.");
    row("/organization?$top=1", "The query option '$top' is not supported for this request.");
    row("/users?$top=1&$top=2", "The query option '$top' is given more than once.");
    row("/users?$top=0", "Invalid value '0' of the query option '$top': expected 1 to 999.");
    row("/users?$top=1000", "Invalid value '1000' of the query option '$top': expected 1 to 999.");
    row("/users?$top=x", "Invalid value 'x' of the query option '$top': expected 1 to 999.");
    row("/users?$top=-1", "Invalid value '-1' of the query option '$top': expected 1 to 999.");
    row("/users?$skiptoken=rubbish", "Invalid value 'rubbish' of the query option '$skiptoken'.");
    row("/groups/{group:Sales}/members?$skiptoken=-3",
        "Invalid value '-3' of the query option '$skiptoken'.");
    row("/auditLogs/directoryAudits?$skiptoken=x",
        "Invalid value 'x' of the query option '$skiptoken'.");
    row("/users?$select=shoeSize",
        "Parsing OData Select and Expand failed: Could not find a property named 'shoeSize' on "
        "type 'microsoft.graph.user'.");
    row("/users?$select=id,", "Invalid value 'id,' of the query option '$select'.");
    row("/groups?$select=hasMembersWithLicenseErrors",
        "Parsing OData Select and Expand failed: Could not find a property named "
        "'hasMembersWithLicenseErrors' on type 'microsoft.graph.group'.");
    row("/groups/{group:Sales}/members?$select=shoeSize",
        "Parsing OData Select and Expand failed: Could not find a property named 'shoeSize' on "
        "type 'microsoft.graph.directoryObject'.");
    row("/users?$filter=displayName ne 'a'", "The operator 'ne' is not supported in $filter.");
    row("/users?$filter=not displayName eq 'a'", "The operator 'not' is not supported in $filter.");
    row("/users?$filter=displayName eq 'a' and id eq null",
        "The operator 'and' is not supported in $filter.");
    row("/users?$filter=displayName eq 'a' or id eq null",
        "The operator 'or' is not supported in $filter.");
    row("/users?$filter=displayName in ('a','b')",
        "The operator 'in' is not supported in $filter.");
    row("/users?$filter=startsWith(displayName,'a')",
        "The function 'startsWith' is not supported in $filter.");
    row("/users?$filter=assignedLicenses/any(s:s/skuId eq 1)",
        "The property path 'assignedLicenses/any' is not supported in $filter.");
    row("/users?$filter=assignedLicenses eq null",
        "The property 'assignedLicenses' is not supported in $filter.");
    row("/users?$filter=proxyAddresses eq 'smtp:a@b.example'",
        "The property 'proxyAddresses' is not supported in $filter.");
    row("/users?$filter=shoeSize eq 9",
        "Invalid filter clause: Could not find a property named 'shoeSize' on type "
        "'microsoft.graph.user'.");
    row("/users?$filter=displayName eq 9",
        "Invalid filter clause: the value cannot be compared with the property 'displayName'.");
    row("/users?$filter=accountEnabled eq 'true'",
        "Invalid filter clause: the value cannot be compared with the property 'accountEnabled'.");
    row("/users?$filter=displayName eq 'open",
        "Invalid filter clause: 'displayName eq 'open' has no value that can be read.");
    row("/users?$filter=displayName eq", "Invalid filter clause: 'displayName eq' has no value "
                                         "that can be read.");
    row("/users?$filter=displayName", "Invalid filter clause: 'displayName'.");
    row("/users?$filter=", "Invalid filter clause: ''.");
    row("/users?$filter=(displayName eq 'a')", "Invalid filter clause: '(displayName eq 'a')'.");
    row("/groups?$filter=hasMembersWithLicenseErrors eq false",
        "Only 'hasMembersWithLicenseErrors eq true' is supported in $filter.");
    row("/users?$filter=hasMembersWithLicenseErrors eq true",
        "Invalid filter clause: Could not find a property named 'hasMembersWithLicenseErrors' on "
        "type 'microsoft.graph.user'.");
}

void TestGraphQuery::refused()
{
    QFETCH(QString, url);
    QFETCH(QString, text);
    GraphClient &client = shared();
    QCOMPARE(client.outcome("GET", url.toUtf8()), QStringLiteral("400 ") + text);
}

void TestGraphQuery::pagesOfUsers()
{
    GraphClient client;
    fill(client);
    QCOMPARE(client.get("/users").value(u"value").toArray().size(), 100);
    int pages = 0;
    QStringList ids = follow(client, QStringLiteral("/users"), "id", &pages);
    QCOMPARE(pages, 3);
    QCOMPARE(ids.size(), 250);
    QStringList sorted = ids;
    sorted.sort();
    sorted.removeDuplicates();
    QCOMPARE(sorted, ids);

    QCOMPARE(follow(client, QStringLiteral("/users?$top=250"), "id", &pages), ids);
    QCOMPARE(pages, 1); // nothing behind a page that is just full
    QCOMPARE(follow(client, QStringLiteral("/users?$top=249"), "id", &pages), ids);
    QCOMPARE(pages, 2);
    const QString link =
        client.get("/users?$top=7&$select=id").value(u"@odata.nextLink").toString();
    QVERIFY2(link.startsWith(QStringLiteral(
                 "https://graph.microsoft.com/v1.0/users?$top=7&$select=id&$skiptoken=")),
             qPrintable(link));
    // The link, and what follows /v1.0 in it, are urls of a batch.
    QCOMPARE(follow(client, link, "id"), ids.mid(7));
    QCOMPARE(
        follow(client, link.mid(QStringLiteral("https://graph.microsoft.com/v1.0").size()), "id"),
        ids.mid(7));
    QCOMPARE(client.get(link.toUtf8()).value(u"value").toArray().first().toObject().keys(),
             QStringList{QStringLiteral("id")});
}

void TestGraphQuery::pagesOfMembers()
{
    GraphClient client;
    fill(client);
    int pages = 0;
    const QStringList names = follow(client, QStringLiteral("/groups/{group:All}/members?$top=60"),
                                     "displayName", &pages);
    QCOMPARE(pages, 5);
    QCOMPARE(names.size(), 250);
    QCOMPARE(names.first(), QStringLiteral("u000"));
    QCOMPARE(names.last(), QStringLiteral("u249"));
}

void TestGraphQuery::pagesOfMembersWithErrors()
{
    GraphClient client;
    fill(client);
    QCOMPARE(client.license("All", {QStringLiteral("P")}), QStringLiteral("202"));
    QCOMPARE(client.consumed("P"), 200);
    int pages = 0;
    const QStringList ids =
        follow(client, QStringLiteral("/groups/{group:All}/membersWithLicenseErrors?$top=20"), "id",
               &pages);
    QCOMPARE(pages, 3);
    QCOMPARE(ids.size(), 50);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 50);
}

void TestGraphQuery::pagesOfAudits()
{
    GraphClient client;
    fill(client);
    int pages = 0;
    const QStringList names =
        follow(client, QStringLiteral("/auditLogs/directoryAudits"), "activityDisplayName", &pages);
    QVERIFY(pages >= 6);
    // Newest first: members, then users, then the group that came before all of them.
    QCOMPARE(names.first(), QStringLiteral("Add member to group"));
    QCOMPARE(names.count(QStringLiteral("Add user")), 250);
    QCOMPARE(names.count(QStringLiteral("Add group")), 1);
    QVERIFY(names.indexOf(QStringLiteral("Add group")) > names.lastIndexOf(QStringLiteral("Add "
                                                                                          "user")));
}

void TestGraphQuery::filteredPages()
{
    GraphClient client;
    fill(client);
    int pages = 0;
    const QStringList users =
        follow(client, QStringLiteral("/users?$top=50&$filter=department eq 'Even''s'"),
               "displayName", &pages);
    QCOMPARE(users.size(), 125);
    QCOMPARE(pages, 3);
    const QStringList members =
        follow(client,
               QStringLiteral("/groups/{group:All}/members?$top=50&$filter=department eq "
                              "'odd'"),
               "displayName", &pages);
    QCOMPARE(members.size(), 125);
    QCOMPARE(pages, 3);
    const QStringList audits = follow(
        client,
        QStringLiteral("/auditLogs/directoryAudits?$top=100&$filter=activityDisplayName eq 'Add "
                       "user'"),
        "id", &pages);
    QCOMPARE(audits.size(), 250);
    QCOMPARE(pages, 3);
}

void TestGraphQuery::pagesOfWhatAUserHas()
{
    GraphClient client;
    client.user("ada");
    QStringList groups;
    QStringList products;
    for (int number = 0; number < 5; ++number) {
        groups.append(QStringLiteral("G%1").arg(number));
        client.group(groups.last().toUtf8());
        client.join(groups.last().toUtf8(), {QStringLiteral("ada")});
        products.append(QStringLiteral("P%1").arg(number));
        client.org.product(products.last(), {QStringLiteral("PLAN")}, 1);
        client.assign("ada", {products.last()});
    }
    int pages = 0;
    QStringList found =
        follow(client, QStringLiteral("/users/{user:ada}/memberOf?$top=2"), "displayName", &pages);
    found.sort();
    QCOMPARE(found, groups);
    QCOMPARE(pages, 3);
    found = follow(client, QStringLiteral("/users/{user:ada}/licenseDetails?$top=2"),
                   "skuPartNumber", &pages);
    found.sort();
    QCOMPARE(found, products);
    QCOMPARE(pages, 3);
}

void TestGraphQuery::whatIsNotPaged()
{
    GraphClient client;
    for (int number = 0; number < 120; ++number)
        client.org.product(QStringLiteral("P%1").arg(number), {QStringLiteral("PLAN")}, 1);
    const QJsonObject answer = client.get("/subscribedSkus?$select=skuPartNumber");
    QCOMPARE(answer.value(u"value").toArray().size(), 120);
    QVERIFY(!answer.contains(u"@odata.nextLink"));
    QCOMPARE(client.column("/subscribedSkus?$filter=skuPartNumber eq 'p7'", "skuPartNumber"),
             QStringLiteral("P7"));
    QCOMPARE(client.column("/subscribedSkus?$filter=consumedUnits eq 1", "skuPartNumber"),
             QString());
}

QTEST_GUILESS_MAIN(TestGraphQuery)
#include "tst_graphquery.moc"
