// SPDX-License-Identifier: GPL-3.0-or-later
// Each line of the table of requests: status and text.
#include "exchange/graphcompany.h"

#include <QTest>

using namespace LicenseDesk;

class TestGraphRequests : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void refusalsOfUserLicenses_data();
    void refusalsOfUserLicenses();
    void refusalsOfGroupLicenses_data();
    void refusalsOfGroupLicenses();
    void wrongBodies_data();
    void wrongBodies();
    void addressesOfUrls_data();
    void addressesOfUrls();

private:
    Company &shared()
    {
        if (!m_shared)
            m_shared = std::make_unique<Company>();
        return *m_shared;
    }

    std::unique_ptr<Company> m_shared; //!< for requests that change nothing
};

void TestGraphRequests::answers_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *request, const char *body, const QString &expected) {
        QTest::addRow("%s %s", request, body)
            << QString::fromUtf8(request) << QString::fromUtf8(body) << expected;
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    const QString conflictText =
        s("409 Another object with the same value for property %1 already exists.");
    const QString wrongMethod =
        s("405 Specified HTTP method is not allowed for the request target.");

    row("GET /users", "", s("200"));
    row("GET /users/ada@contoso.com", "", s("200"));
    row("GET /users/ADA@Contoso.com", "", s("200"));
    row("GET /users/{user:ada}", "", s("200"));
    row("GET /users/nobody@contoso.com", "", notThere("nobody@contoso.com"));
    row("GET /users/{user:nobody}", "", notThere("{user:nobody}"));
    row("GET /users/{group:Sales}", "", notThere("{group:Sales}"));
    row("POST /users", R"({"displayName":"Zoe","userPrincipalName":"zoe@contoso.com"})", s("201"));
    row("POST /users", R"({"displayName":"Zoe"})",
        s("400 A value is required for property 'userPrincipalName'."));
    row("POST /users", R"({"userPrincipalName":"zoe@contoso.com"})",
        s("400 A value is required for property 'displayName'."));
    row("POST /users", R"({"displayName":"Ada","userPrincipalName":"ADA@contoso.com"})",
        conflictText.arg(s("userPrincipalName")));
    row("POST /users",
        R"({"id":"{group:Sales}","displayName":"Z","userPrincipalName":"z@contoso.com"})",
        conflictText.arg(s("id")));
    row("POST /users", R"({"id":"17","displayName":"Z","userPrincipalName":"z@contoso.com"})",
        s("400 Invalid GUID '17' specified for property 'id'."));
    row("POST /users",
        R"({"displayName":"Z","userPrincipalName":"z@contoso.com","mail":"carl@partner.example"})",
        conflictText.arg(s("proxyAddresses")));
    row("PATCH /users/ada@contoso.com", R"({"usageLocation":"fr","department":"Sales"})", s("204"));
    row("PATCH /users/ada@contoso.com", R"({"usageLocation":null})", s("204"));
    row("PATCH /users/ada@contoso.com", "{}", s("204"));
    row("PATCH /users/ada@contoso.com", R"({"usageLocation":"Germany"})",
        s("400 Invalid value specified for property 'usageLocation': expected two letters or "
          "null."));
    row("PATCH /users/ada@contoso.com", R"({"usageLocation":""})",
        s("400 Invalid value specified for property 'usageLocation': expected two letters or "
          "null."));
    row("PATCH /users/ada@contoso.com", R"({"userPrincipalName":"bob@contoso.com"})",
        conflictText.arg(s("userPrincipalName")));
    row("PATCH /users/ada@contoso.com", R"({"proxyAddresses":["smtp:CARL@partner.example"]})",
        conflictText.arg(s("proxyAddresses")));
    for (const char *name : {"id", "createdDateTime", "assignedLicenses", "licenseAssignmentStates",
                             "assignedPlans", "shoeSize"}) {
        const QString body = s(R"({"%1":"x"})").arg(s(name));
        row("PATCH /users/ada@contoso.com", body.toUtf8().constData(),
            s("400 Property '%1' cannot be set: it is read-only or not supported.").arg(s(name)));
    }
    row("PATCH /users/nobody@contoso.com", "{}", notThere("nobody@contoso.com"));
    row("DELETE /users/ada@contoso.com", "", s("204"));
    row("DELETE /users/ada@contoso.com", R"({"ignored":true})", s("204"));
    row("DELETE /users/{user:nobody}", "", notThere("{user:nobody}"));
    row("PUT /users/ada@contoso.com", "{}", wrongMethod);
    row("GET /users/ada@contoso.com/licenseDetails", "", s("200"));
    row("GET /users/ada@contoso.com/memberOf", "", s("200"));
    row("GET /users/ada@contoso.com/assignLicense", "", wrongMethod);
    row("POST /users/bob@contoso.com/assignLicense", R"({"addLicenses":[{"skuId":"{sku:E1}"}]})",
        s("200"));
    row("POST /users/nobody@contoso.com/assignLicense", "{}", notThere("nobody@contoso.com"));
    row("POST /users/ada@contoso.com/reprocessLicenseAssignment", "", s("200"));
    row("POST /users/ada@contoso.com/reprocessLicenseAssignment", "{}", s("200"));
    row("POST /users/ada@contoso.com/microsoft.graph.reprocessLicenseAssignment", "", s("200"));

    row("GET /groups", "", s("200"));
    row("GET /groups/{group:Sales}", "", s("200"));
    row("GET /groups/Sales", "", notThere("Sales"));
    row("POST /groups", R"({"displayName":"New"})", s("201"));
    row("POST /groups", R"({"mailNickname":"new"})",
        s("400 A value is required for property 'displayName'."));
    row("POST /groups", R"({"displayName":"New","id":"{user:ada}"})", conflictText.arg(s("id")));
    row("POST /groups", R"({"displayName":"New","groupTypes":["Magic"]})",
        s("400 The value 'Magic' of property 'groupTypes' is not supported."));
    row("POST /groups", R"({"displayName":"New","groupTypes":["DynamicMembership"]})",
        s("400 Invalid value specified for property 'membershipRule': expected a rule, for "
          "groupTypes "
          "has DynamicMembership."));
    row("POST /groups",
        R"x({"displayName":"New","groupTypes":["DynamicMembership"],)x"
        R"x("membershipRule":"(user.ctiy -eq \"Rome\")"})x",
        s("400 Dynamic membership rule validation error: line 1, column 2: Expected a property of "
          "users, found the unknown user.ctiy."));
    row("POST /groups", R"({"displayName":"New","members@odata.bind":["/users/nobody@x.example"]})",
        notThere("nobody@x.example"));
    row("PATCH /groups/{group:Sales}", R"({"description":"They sell"})", s("204"));
    row("PATCH /groups/{group:Sales}", R"({"securityEnabled":false})",
        s("400 Licenses can be assigned only to security groups and security-enabled Microsoft 365 "
          "groups."));
    row("PATCH /groups/{group:Sales}", R"({"licenseProcessingState":null})",
        s("400 Property 'licenseProcessingState' cannot be set: it is read-only or not "
          "supported."));
    row("DELETE /groups/{group:Plain}", "", s("204"));
    row("DELETE /groups/{group:Sales}", "",
        s("400 Unable to delete the group because there is a product license assigned to the "
          "group. To delete this group, remove any product licenses first."));
    row("DELETE /groups/{group:nothing}", "", notThere("{group:nothing}"));

    row("GET /groups/{group:Sales}/members", "", s("200"));
    row("POST /groups/{group:Sales}/members", "{}", wrongMethod);
    row("POST /groups/{group:Sales}/members/$ref",
        R"({"@odata.id":"https://graph.microsoft.com/v1.0/directoryObjects/{user:bob}"})",
        s("204"));
    row("POST /groups/{group:Sales}/members/$ref",
        R"({"@odata.id":"https://graph.microsoft.com/v1.0/users/bob%40contoso.com"})", s("204"));
    row("POST /groups/{group:Sales}/members/%24ref",
        R"({"@odata.id":"https://graph.microsoft.com/v1.0/groups/{group:Nested}"})", s("204"));
    row("POST /groups/{group:Sales}/members/$ref",
        R"({"@odata.id":"/directoryObjects/{user:ada}"})",
        s("400 One or more added object references already exist for the following modified "
          "properties: 'members'."));
    row("POST /groups/{group:Sales}/members/$ref",
        R"({"@odata.id":"/directoryObjects/{group:Sales}"})",
        s("400 A group cannot be a member of itself."));
    row("POST /groups/{group:Sales}/members/$ref",
        R"({"@odata.id":"/directoryObjects/{user:nobody}"})", notThere("{user:nobody}"));
    row("POST /groups/{group:Sales}/members/$ref", R"({"@odata.id":"/groups/{user:bob}"})",
        notThere("{user:bob}"));
    row("POST /groups/{group:Sales}/members/$ref", R"({"@odata.id":"/users/{group:Nested}"})",
        notThere("{group:Nested}"));
    row("POST /groups/{group:Sales}/members/$ref", R"({"@odata.id":"bob@contoso.com"})",
        s("400 'bob@contoso.com' is no reference to a user or group."));
    row("POST /groups/{group:Sales}/members/$ref", R"({"@odata.id":7})",
        s("400 A value is required for property '@odata.id'."));
    row("POST /groups/{group:Sales}/members/$ref", "", s("400 The request needs a body."));
    row("DELETE /groups/{group:Sales}/members/{user:ada}/$ref", "", s("204"));
    row("DELETE /groups/{group:Sales}/members/{user:bob}/$ref", "", notThere("{user:bob}"));
    row("DELETE /groups/{group:Sales}/members/{user:nobody}/$ref", "", notThere("{user:nobody}"));
    row("DELETE /groups/{group:Sales}/members/{user:ada}", "",
        s("400 Resource not found for the segment '{user:ada}'."));
    row("PATCH /groups/{group:Sales}",
        R"({"members@odata.bind":["/users/bob@contoso.com","/directoryObjects/{user:ada}"]})",
        s("400 One or more added object references already exist for the following modified "
          "properties: 'members'."));

    row("POST /groups/{group:Plain}/assignLicense", R"({"addLicenses":[{"skuId":"{sku:E1}"}]})",
        s("202"));
    row("POST /groups/{group:Sales}/reprocessLicenseAssignment", "", s("202"));
    row("POST /groups/{group:Plain}/reprocessLicenseAssignment", "", s("202"));
    row("GET /groups/{group:Sales}/membersWithLicenseErrors", "", s("200"));
    row("GET /groups?$filter=hasMembersWithLicenseErrors eq true", "", s("200"));

    row("GET /subscribedSkus", "", s("200"));
    row("GET /subscribedSkus/{sku:E3}", "", s("200"));
    row("GET /subscribedSkus/{sku:none}", "", notThere("{sku:none}"));
    row("POST /subscribedSkus", R"({"skuId":"{sku:none}","prepaidUnits":{"enabled":1}})",
        s("400 License {sku:none} does not correspond to a valid company License."));
    row("POST /subscribedSkus", R"({"skuPartNumber":"NONE","prepaidUnits":{"enabled":1}})",
        s("400 License NONE does not correspond to a valid company License."));
    row("POST /subscribedSkus", R"({"skuId":"{sku:E3}","prepaidUnits":{"enabled":1}})",
        conflictText.arg(s("skuId")));
    row("POST /subscribedSkus", R"({"prepaidUnits":{"enabled":1}})",
        s("400 A value is required for property 'skuId'."));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"prepaidUnits":{"enabled":9}})", s("200"));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"capabilityStatus":"Suspended"})", s("200"));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"prepaidUnits":{"enabled":-1}})",
        s("400 Invalid value specified for property 'prepaidUnits/enabled': expected a whole "
          "number from 0 to 2147483647."));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"prepaidUnits":{"warning":1.5}})",
        s("400 Invalid value specified for property 'prepaidUnits/warning': expected a whole "
          "number from 0 to 2147483647."));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"prepaidUnits":{"enabled":"9"}})",
        s("400 Invalid value specified for property 'prepaidUnits/enabled': expected a whole "
          "number from 0 to 2147483647."));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"capabilityStatus":"Gone"})",
        s("400 Invalid value specified for property 'capabilityStatus': expected Enabled, Warning, "
          "Suspended, Deleted or LockedOut."));
    row("PATCH /subscribedSkus/{sku:E3}", R"({"consumedUnits":0})",
        s("400 The property 'consumedUnits' is not supported."));
    row("DELETE /subscribedSkus/{sku:E3}", "", wrongMethod);

    row("GET /organization", "", s("200"));
    row("PATCH /organization", R"({"defaultUsageLocation":"us"})", s("204"));
    row("PATCH /organization/{user:other}", "{}", notThere("{user:other}"));
    row("PATCH /organization", R"({"defaultUsageLocation":"USA"})",
        s("400 Invalid value specified for property 'defaultUsageLocation': expected two letters "
          "or null."));
    row("PATCH /organization", R"({"verifiedDomains":["contoso.com"]})",
        s("400 Invalid value specified for property 'verifiedDomains': expected an array of "
          "objects with a name."));
    row("PATCH /organization", R"({"reprocessAutomatically":"yes"})",
        s("400 Invalid value specified for property 'reprocessAutomatically': expected true or "
          "false."));
    row("PATCH /organization", R"({"city":"Rome"})",
        s("400 Property 'city' cannot be set: it is read-only or not supported."));

    row("GET /contacts", "", s("200"));
    row("GET /contacts/{user:contact}", "", s("200"));
    row("POST /contacts", R"({"displayName":"Dan","mail":"dan@partner.example"})", s("201"));
    row("POST /contacts", R"({"displayName":"Dan","mail":"ada@contoso.com"})",
        conflictText.arg(s("proxyAddresses")));
    row("DELETE /contacts/{user:contact}", "", s("204"));
    row("DELETE /contacts/{user:ada}", "", notThere("{user:ada}"));

    row("GET /auditLogs/directoryAudits", "", s("200"));
    row("POST /auditLogs/directoryAudits", "{}", wrongMethod);
    row("GET /auditLogs", "", s("400 Resource not found for the segment 'auditLogs'."));
    row("GET /nonsense", "", s("400 Resource not found for the segment 'nonsense'."));
    row("GET /users/ada@contoso.com/manager", "",
        s("400 Resource not found for the segment 'manager'."));
    row("GET /users/$count", "", s("400 Resource not found for the segment '$count'."));
    row("GET /", "", s("400 Resource not found for the segment ''."));
}

void TestGraphRequests::answers()
{
    QFETCH(QString, request);
    QFETCH(QString, body);
    QFETCH(QString, expected);
    const QString method = request.section(u' ', 0, 0);
    const QString url = request.section(u' ', 1);
    // What changes nothing shares a directory, and is seen to change nothing.
    const bool changes = expected.startsWith(u'2') && method != QLatin1String("GET");
    std::unique_ptr<Company> own = changes ? std::make_unique<Company>() : nullptr;
    Company &company = own ? *own : shared();
    const QStringList before = company.org.dump() + company.org.auditLog();
    QCOMPARE(company.outcome(method.toUtf8(), url.toUtf8(), body.toUtf8()),
             company.expand(expected));
    if (!changes)
        QCOMPARE(company.org.dump() + company.org.auditLog(), before);
    QCOMPARE(company.org.contradictions(), QStringList());
}

void TestGraphRequests::refusalsOfUserLicenses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("add");
    QTest::addColumn<QString>("remove");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *user, const char *add, const char *remove,
                        const char *text) {
        QTest::newRow(name) << QString::fromUtf8(user) << QString::fromUtf8(add)
                            << QString::fromUtf8(remove) << QString::fromUtf8(text);
    };
    row("R3.4 nothing", "ada", "", "", "No license changes provided");
    row("R3.4 units", "bob", "SPENT", "",
        "Subscription with SKU {sku:SPENT} does not have any available licenses.");
    row("R3.4 unknown product", "bob", "NONE", "",
        "License {sku:NONE} does not correspond to a valid company License.");
    row("R5.7 suspended product", "bob", "OLD", "",
        "License {sku:OLD} does not correspond to a valid company License.");
    row("R3.4 not held", "bob", "", "E1", "User does not have a corresponding license.");
    row("R2.4 inherited", "ada", "", "E3",
        "User license is inherited from a group membership and it cannot be removed directly from "
        "the user.");
    row("R3.2 no location", "eve", "E1", "",
        "License assignment cannot be done for user with invalid usage location.");
    row("R3.3 foreign plan", "bob", "E1-WORKPLACE", "",
        "Service plan {plan:WORKPLACE} does not belong to license {sku:E1}.");
    row("R3.3 added twice", "bob", "E1 E1", "", "License {sku:E1} is named more than once.");
    row("R3.3 added and removed", "bob", "E1", "E1", "License {sku:E1} is named more than once.");
    row("R5.5 location", "bob", "SECRET", "",
        "License assignment failed because service plan {plan:SECRET_PLAN} is not available in "
        "usage location DE.");
    row("R5.2 exclusive", "ada", "E1", "",
        "License assignment failed because service plans "
        "{plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE} are mutually exclusive");
    row("R5.3 dependency", "bob", "WPA", "",
        "License assignment failed because service plan {plan:WORKPLACE} depends on the service "
        "plan(s) {plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE}");
    row("R3.5 nothing of several", "bob", "E1 SPENT", "",
        "Subscription with SKU {sku:SPENT} does not have any available licenses.");
}

void TestGraphRequests::refusalsOfUserLicenses()
{
    QFETCH(QString, user);
    QFETCH(QString, add);
    QFETCH(QString, remove);
    QFETCH(QString, text);
    Company &company = shared();
    const QString before = company.states(user.toUtf8());
    const QStringList audits = company.audits();
    QCOMPARE(company.assign(user.toUtf8(), l(add.toUtf8()), l(remove.toUtf8())),
             QStringLiteral("400 ") + company.expand(text));
    QCOMPARE(company.states(user.toUtf8()), before); // R3.1
    QCOMPARE(company.audits(), audits);
}

void TestGraphRequests::refusalsOfGroupLicenses_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("add");
    QTest::addColumn<QString>("remove");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *group, const char *add, const char *remove,
                        const char *text) {
        QTest::newRow(name) << QString::fromUtf8(group) << QString::fromUtf8(add)
                            << QString::fromUtf8(remove) << QString::fromUtf8(text);
    };
    row("R6.6 nothing", "Sales", "", "", "No license changes provided");
    row("R6.6 unknown product", "Sales", "NONE", "",
        "License {sku:NONE} does not correspond to a valid company License.");
    row("R6.6 twice", "Sales", "SPENT SPENT", "", "License {sku:SPENT} is named more than once.");
    row("R6.6 foreign plan", "Sales", "SPENT-TEAMS", "",
        "Service plan {plan:TEAMS} does not belong to license {sku:SPENT}.");
    row("R6.6 not there", "Sales", "", "SPENT", "User does not have a corresponding license.");
    row("R6.1 prerequisite", "Plain", "WPA", "",
        "License operation failed. Make sure that the group has necessary services before adding "
        "or removing a dependent service. The service WORKPLACE requires EXCHANGE_S_ENTERPRISE to "
        "be enabled as well.");
    row("R6.3 exclusive", "Sales", "E1", "",
        "License assignment failed because service plans "
        "{plan:EXCHANGE_S_STANDARD},{plan:EXCHANGE_S_ENTERPRISE} are mutually exclusive");
    row("R6.4 kind", "Mail", "E1", "",
        "Licenses can be assigned only to security groups and security-enabled Microsoft 365 "
        "groups.");
}

void TestGraphRequests::refusalsOfGroupLicenses()
{
    QFETCH(QString, group);
    QFETCH(QString, add);
    QFETCH(QString, remove);
    QFETCH(QString, text);
    Company &company = shared();
    const QStringList audits = company.audits();
    QCOMPARE(company.license(group.toUtf8(), l(add.toUtf8()), l(remove.toUtf8())),
             QStringLiteral("400 ") + company.expand(text));
    QCOMPARE(company.audits(), audits);
}

void TestGraphRequests::wrongBodies_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *body, const char *text) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(text);
    };
    row("", "The request needs a body.");
    row("null", "The request needs a body.");
    row("[]", "The body of the request must be a JSON object.");
    row("\"text\"", "The body of the request must be a JSON object.");
    row("{}", "No license changes provided");
    row(R"({"addLicenses":null,"removeLicenses":null})", "No license changes provided");
    row(R"({"addLicenses":{}})",
        "Invalid value specified for property 'addLicenses': expected an array.");
    row(R"({"addLicenses":["{sku:E1}"]})",
        "Invalid value specified for property 'addLicenses': expected an array of objects.");
    row(R"({"addLicenses":[{}]})", "Invalid GUID '' specified for property 'skuId'.");
    row(R"({"addLicenses":[{"skuId":"E1"}]})", "Invalid GUID 'E1' specified for property 'skuId'.");
    row(R"({"addLicenses":[{"skuId":7}]})", "Invalid GUID '7' specified for property 'skuId'.");
    row(R"({"addLicenses":[{"skuId":"{sku:E1}","disabledPlans":"x"}]})",
        "Invalid value specified for property 'disabledPlans': expected an array.");
    row(R"({"addLicenses":[{"skuId":"{sku:E1}","disabledPlans":["x"]}]})",
        "Invalid GUID 'x' specified for property 'disabledPlans'.");
    row(R"({"addLicenses":[{"skuId":"{sku:E1}","servicePlans":[]}]})",
        "The property 'servicePlans' is not supported.");
    row(R"({"removeLicenses":"{sku:E1}"})",
        "Invalid value specified for property 'removeLicenses': expected an array.");
    row(R"({"removeLicenses":[{"skuId":"{sku:E1}"}]})",
        "Invalid GUID '' specified for property 'removeLicenses'.");
    row(R"({"addLicense":[]})", "The property 'addLicense' is not supported.");
}

void TestGraphRequests::wrongBodies()
{
    QFETCH(QString, body);
    QFETCH(QString, text);
    Company &company = shared();
    for (const char *url :
         {"/users/bob@contoso.com/assignLicense", "/groups/{group:Plain}/assignLicense"})
        QCOMPARE(company.outcome("POST", url, body.toUtf8()), QStringLiteral("400 ") + text);
}

void TestGraphRequests::addressesOfUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *expected) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected);
    };
    row("users/ada@contoso.com", "200");
    row("/users/ada@contoso.com/", "200");
    row("/v1.0/users/ada@contoso.com", "200");
    row("https://graph.microsoft.com/v1.0/users/ada%40contoso.com", "200");
    row("HTTPS://Graph.Microsoft.com/V1.0/Users/ada@contoso.com", "200");
    row("/users('ada@contoso.com')", "200");
    row("/users('')", "400 Resource not found for the segment 'users('')'.");
    row("/users/ada@contoso.com?%24select=id,displayName", "200");
    row("/users/ada@contoso.com?select=id", "200");
    row("https://graph.microsoft.com/beta/users", "400 Invalid version: 'beta'.");
    row("/beta/users", "400 Invalid version: 'beta'.");
    row("https://graph.microsoft.com/users", "400 Invalid version: 'users'.");
    row("https://elsewhere.example/v1.0/users",
        "400 The address 'https://elsewhere.example/v1.0/users' is not served here.");
    row("/users/ada%4", "400 The percent-encoding of 'ada%4' is broken.");
    row("/users/%ff", "400 The percent-encoding of '%ff' is broken.");
}

void TestGraphRequests::addressesOfUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    Company &company = shared();
    QCOMPARE(company.outcome("GET", url.toUtf8()), expected);
    QCOMPARE(company.outcome("get", url.toUtf8()), expected);
}

QTEST_GUILESS_MAIN(TestGraphRequests)
#include "tst_graphrequests.moc"
