// SPDX-License-Identifier: GPL-3.0-or-later
// What answers look like, and what they take back.
#include "exchange/graphcompany.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

class TestGraphShapes : public QObject
{
    Q_OBJECT

private slots:
    void userShape();
    void createdUserAndGroup();
    void licenseDetails();
    void groupShape();
    void members();
    void oneRequestChangesAndBinds();
    void subscribedSkuShape();
    void organization();
    void contacts();
    void suspendedPlans();
    void directoryAudits();
    void errorShape();
    void passwordIsNeverKept();
};

void TestGraphShapes::userShape()
{
    Company company;
    // Ids in capital letters, absent and null lists, annotations: all as scripts send them.
    const QString body =
        QStringLiteral(R"({"@odata.context":"x","removeLicenses":[],"addLicenses":[{)"
                       R"("@odata.type":"microsoft.graph.assignedLicense",)"
                       R"("skuId":"%1","disabledPlans":["%2"]}]})")
            .arg(company.expand("{sku:E3}").toUpper(), company.expand("{plan:TEAMS}").toUpper());
    const QJsonObject response = company.send(
        QStringLiteral("POST"), QStringLiteral("/users/ada@contoso.com/assignLicense"), body);
    QCOMPARE(response.value(u"status").toInt(), 200);
    const QJsonObject user = response.value(u"body").toObject();
    QCOMPARE(user.value(u"@odata.context").toString(),
             QStringLiteral("https://graph.microsoft.com/v1.0/$metadata#users/$entity"));
    QCOMPARE(user.value(u"id").toString(), company.expand("{user:ada}"));
    QCOMPARE(user.value(u"userPrincipalName").toString(), QStringLiteral("ada@contoso.com"));
    QCOMPARE(user.value(u"usageLocation").toString(), QStringLiteral("DE"));
    QCOMPARE(user.value(u"accountEnabled"), QJsonValue(true));
    QVERIFY(user.value(u"jobTitle").isNull());

    // R2.2: a plan is disabled for the user only when every source has it off.
    QCOMPARE(company.licenses(QStringLiteral("/users/{user:ada}")), QStringLiteral("E3"));
    QCOMPARE(company.states("ada"), QStringLiteral("E3-TEAMS direct: Active; E3 from Sales: "
                                                   "Active"));
    const QJsonObject direct = user.value(u"licenseAssignmentStates").toArray().first().toObject();
    QCOMPARE(direct.keys(),
             (QStringList{QStringLiteral("assignedByGroup"), QStringLiteral("disabledPlans"),
                          QStringLiteral("error"), QStringLiteral("lastUpdatedDateTime"),
                          QStringLiteral("skuId"), QStringLiteral("state")}));
    QVERIFY(direct.value(u"assignedByGroup").isNull());
    QCOMPARE(direct.value(u"error").toString(), QStringLiteral("None"));
    QVERIFY(QDateTime::fromString(direct.value(u"lastUpdatedDateTime").toString(), Qt::ISODate)
            == company.org.now());
    QStringList plans;
    for (const QJsonValue &plan : user.value(u"assignedPlans").toArray()) {
        plans.append(plan.toObject().value(u"service").toString() + u' '
                     + plan.toObject().value(u"capabilityStatus").toString());
        QVERIFY(Guid::fromString(plan.toObject().value(u"servicePlanId").toString()));
    }
    plans.sort();
    QCOMPARE(plans, (QStringList{QStringLiteral("EXCHANGE_S_ENTERPRISE Enabled"),
                                 QStringLiteral("TEAMS Enabled")}));
}

void TestGraphShapes::createdUserAndGroup()
{
    Company company;
    const QJsonObject response = company.send(
        QStringLiteral("POST"), QStringLiteral("/users"),
        QStringLiteral(R"({"displayName":"Zoe","userPrincipalName":"zoe@contoso.com",)"
                       R"("accountEnabled":false,"mailNickname":"zoe","usageLocation":"gb",)"
                       R"("userType":"Guest","businessPhones":["1","2"],"jobTitle":"Chief"})"));
    QCOMPARE(response.value(u"status").toInt(), 201);
    const QJsonObject user = response.value(u"body").toObject();
    const QString id = user.value(u"id").toString();
    QCOMPARE(response.value(u"headers").toObject().value(u"Location").toString(),
             QStringLiteral("https://graph.microsoft.com/v1.0/users/") + id);
    QCOMPARE(user.value(u"usageLocation").toString(), QStringLiteral("GB"));
    QCOMPARE(user.value(u"accountEnabled"), QJsonValue(false));
    QCOMPARE(user.value(u"userType").toString(), QStringLiteral("Guest"));
    QCOMPARE(user.value(u"businessPhones").toArray().size(), 2);
    QCOMPARE(user.value(u"jobTitle").toString(), QStringLiteral("Chief"));
    const QJsonObject again = company.get(id.toUtf8().prepend("/users/"));
    QCOMPARE(again, user);

    const QJsonObject group =
        company
            .send(QStringLiteral("POST"), QStringLiteral("/groups"),
                  QStringLiteral(R"({"displayName":"New","members@odata.bind":)"
                                 R"(["/users/ada@contoso.com","/groups/{group:Nested}"]})"))
            .value(u"body")
            .toObject();
    QCOMPARE(group.value(u"securityEnabled"), QJsonValue(true));
    QCOMPARE(group.value(u"mailEnabled"), QJsonValue(false));
    QCOMPARE(group.value(u"groupTypes"), QJsonValue(QJsonArray()));
    QVERIFY(group.value(u"licenseProcessingState").isNull()); // R4.15
    QCOMPARE(company.column(
                 group.value(u"id").toString().toUtf8().prepend("/groups/").append("/members"),
                 "displayName"),
             QStringLiteral("ada Nested"));
}

void TestGraphShapes::licenseDetails()
{
    Company company;
    QCOMPARE(company.license("Sales", l("E3-TEAMS")), QStringLiteral("202"));
    const QJsonObject answer = company.get("/users/ada@contoso.com/licenseDetails");
    QCOMPARE(answer.value(u"value").toArray().size(), 1);
    const QJsonObject details = answer.value(u"value").toArray().first().toObject();
    QCOMPARE(details.value(u"skuPartNumber").toString(), QStringLiteral("E3"));
    QCOMPARE(details.value(u"skuId").toString(), company.expand("{sku:E3}"));
    QStringList plans;
    for (const QJsonValue &plan : details.value(u"servicePlans").toArray()) {
        plans.append(plan.toObject().value(u"servicePlanName").toString() + u' '
                     + plan.toObject().value(u"provisioningStatus").toString() + u' '
                     + plan.toObject().value(u"appliesTo").toString());
    }
    QCOMPARE(plans, (QStringList{QStringLiteral("EXCHANGE_S_ENTERPRISE Success User"),
                                 QStringLiteral("TEAMS Disabled User")}));
    // What is only in error is no license of the user's.
    QCOMPARE(company.join("Sales", l("bob eve")), QStringLiteral("204"));
    QCOMPARE(company.column("/users/eve@contoso.com/licenseDetails", "skuPartNumber"), QString());
    QCOMPARE(company.states("eve"), QStringLiteral("E3-TEAMS from Sales: Error CountViolation"));
    QCOMPARE(company.licenses(QStringLiteral("/users/{user:eve}")), QString());
}

void TestGraphShapes::groupShape()
{
    Company company;
    company.wait = false;
    const QString body = company.expand(R"({"addLicenses":[{"skuId":"{sku:SPENT}"}]})");
    const QJsonObject response = company.send(
        QStringLiteral("POST"), QStringLiteral("/groups/{group:Sales}/assignLicense"), body);
    QCOMPARE(response.value(u"status").toInt(), 202);
    QCOMPARE(response.value(u"body").toObject().value(u"licenseProcessingState").toObject(),
             (QJsonObject{{QStringLiteral("state"), QStringLiteral("QueuedForProcessing")}}));
    QCOMPARE(company.licenses(QStringLiteral("/groups/{group:Sales}")), QStringLiteral("E3 SPENT"));
    company.wait = true;
    QCOMPARE(company.get("/groups/{group:Sales}")
                 .value(u"licenseProcessingState")
                 .toObject()
                 .value(u"state")
                 .toString(),
             QStringLiteral("ProcessingComplete")); // R4.2
    QCOMPARE(company.column("/groups/{group:Sales}/membersWithLicenseErrors", "displayName"),
             QStringLiteral("ada"));
    QCOMPARE(company.column("/groups?$filter=hasMembersWithLicenseErrors eq true", "displayName"),
             QStringLiteral("Sales"));
    // A filter, never a property.
    QVERIFY(!company.get("/groups/{group:Sales}").contains(u"hasMembersWithLicenseErrors"));
}

void TestGraphShapes::members()
{
    Company company;
    QCOMPARE(company.outcome("POST", "/groups/{group:Sales}/members/$ref",
                             R"({"@odata.id":"/directoryObjects/{group:Nested}"})"),
             QStringLiteral("204"));
    const QJsonArray members =
        company.get("/groups/{group:Sales}/members").value(u"value").toArray();
    QCOMPARE(members.size(), 2);
    QCOMPARE(members[0].toObject().value(u"@odata.type").toString(),
             QStringLiteral("#microsoft.graph.user"));
    QCOMPARE(members[1].toObject().value(u"@odata.type").toString(),
             QStringLiteral("#microsoft.graph.group"));
    QCOMPARE(company.outcome("DELETE", "/groups/{group:Sales}/members/{group:Nested}/$ref"),
             QStringLiteral("204"));
    QCOMPARE(company.outcome("DELETE", "/groups/{group:Sales}/members/{group:Nested}/$ref"),
             notThere(company.expand("{group:Nested}").toUtf8()));
    QCOMPARE(company.column("/groups/{group:Sales}/members", "id"), QStringLiteral("ada"));
    QCOMPARE(company.column("/users/ada@contoso.com/memberOf", "id"), QStringLiteral("Sales"));
}

void TestGraphShapes::oneRequestChangesAndBinds()
{
    Company company;
    // All or nothing: a member too many leaves the name as it was.
    QCOMPARE(company.outcome("PATCH", "/groups/{group:Plain}",
                             R"({"displayName":"Other","members@odata.bind":)"
                             R"(["/users/bob@contoso.com","/users/nobody@contoso.com"]})"),
             notThere("nobody@contoso.com"));
    QCOMPARE(company
                 .outcome("PATCH", "/groups/{group:Sales}",
                          R"({"displayName":"Other","members@odata.bind":)"
                          R"(["/users/bob@contoso.com","/users/ada@contoso.com"]})")
                 .left(3),
             QStringLiteral("400"));
    QCOMPARE(company.get("/groups/{group:Sales}").value(u"displayName").toString(),
             QStringLiteral("Sales"));
    QCOMPARE(company.column("/groups/{group:Sales}/members", "id"), QStringLiteral("ada"));
    QCOMPARE(company.outcome("PATCH", "/groups/{group:Plain}",
                             R"({"displayName":"Other","members@odata.bind":)"
                             R"(["/users/bob@contoso.com","/directoryObjects/{user:eve}"]})"),
             QStringLiteral("204"));
    QCOMPARE(company.get("/groups/{group:Plain}").value(u"displayName").toString(),
             QStringLiteral("Other"));
    QCOMPARE(company.column("/groups/{group:Plain}/members", "id"), QStringLiteral("bob eve"));
}

void TestGraphShapes::subscribedSkuShape()
{
    Company company;
    const QJsonObject sku = company.get("/subscribedSkus/{sku:E3}");
    const QString id = sku.value(u"id").toString();
    QVERIFY(id.endsWith(u'_' + company.expand("{sku:E3}")));
    QCOMPARE(id.size(), 73);
    QCOMPARE(company.get(id.toUpper().toUtf8().prepend("/subscribedSkus/")), sku);
    QCOMPARE(sku.value(u"consumedUnits").toInt(), 1);
    QCOMPARE(sku.value(u"capabilityStatus").toString(), QStringLiteral("Enabled"));
    QCOMPARE(sku.value(u"appliesTo").toString(), QStringLiteral("User"));
    QCOMPARE(sku.value(u"prepaidUnits").toObject(),
             (QJsonObject{{QStringLiteral("enabled"), 2},
                          {QStringLiteral("warning"), 0},
                          {QStringLiteral("suspended"), 0},
                          {QStringLiteral("lockedOut"), 0}}));
    QCOMPARE(sku.value(u"servicePlans").toArray().size(), 2);
    // An absent member keeps its value; the answer shows what holds now.
    const QJsonObject changed =
        company
            .send(QStringLiteral("PATCH"), QStringLiteral("/subscribedSkus/{sku:E3}"),
                  QStringLiteral(R"({"prepaidUnits":{"warning":7},"capabilityStatus":"Warning"})"))
            .value(u"body")
            .toObject();
    QCOMPARE(changed.value(u"prepaidUnits").toObject().value(u"enabled").toInt(), 2);
    QCOMPARE(changed.value(u"prepaidUnits").toObject().value(u"warning").toInt(), 7);
    QCOMPARE(changed.value(u"capabilityStatus").toString(), QStringLiteral("Warning"));
    QCOMPARE(company.column("/subscribedSkus", "skuPartNumber"),
             QStringLiteral("E1 E3 OLD SECRET SPENT WPA"));
}

void TestGraphShapes::organization()
{
    Company company;
    const QJsonObject before =
        company.get("/organization").value(u"value").toArray().first().toObject();
    const QString id = before.value(u"id").toString();
    QVERIFY(before.value(u"defaultUsageLocation").isNull());
    const QString body = QStringLiteral(
        R"({"defaultUsageLocation":"de","reprocessAutomatically":true,)"
        R"("verifiedDomains":[{"name":"Fabrikam.com","isDefault":true},{"name":"contoso.com"}]})");
    QCOMPARE(company.outcome("PATCH", id.toUtf8().prepend("/organization/"), body.toUtf8()),
             QStringLiteral("204"));
    const QJsonObject after = company.get(id.toUtf8().prepend("/organization/"));
    QCOMPARE(after.value(u"defaultUsageLocation").toString(), QStringLiteral("DE"));
    QCOMPARE(after.value(u"reprocessAutomatically"), QJsonValue(true));
    QStringList domains;
    for (const QJsonValue &domain : after.value(u"verifiedDomains").toArray()) {
        domains.append(
            domain.toObject().value(u"name").toString()
            + (domain.toObject().value(u"isInitial").toBool() ? QStringLiteral("*") : QString()));
    }
    domains.sort();
    QCOMPARE(domains,
             (QStringList{QStringLiteral("contoso.com"), QStringLiteral("contoso.onmicrosoft.com*"),
                          QStringLiteral("fabrikam.com")}));
    // What GET shows may come back.
    const QJsonObject again{{QStringLiteral("verifiedDomains"), after.value(u"verifiedDomains")}};
    QCOMPARE(company.outcome("PATCH", "/organization", QJsonDocument(again).toJson()),
             QStringLiteral("204"));
    QCOMPARE(company.get(id.toUtf8().prepend("/organization/")), after);
    QCOMPARE(company.outcome("PATCH", "/organization", R"({"defaultUsageLocation":null})"),
             QStringLiteral("204"));
    QVERIFY(
        company.get(id.toUtf8().prepend("/organization/")).value(u"defaultUsageLocation").isNull());
}

void TestGraphShapes::contacts()
{
    Company company;
    QCOMPARE(company.column("/contacts", "displayName"), QStringLiteral("Carl"));
    // R5.6: the contact has Bob's address, so Exchange cannot be enabled for him.
    QCOMPARE(company.outcome("PATCH", "/users/bob@contoso.com", R"({"mail":"shared@contoso.com"})"),
             QStringLiteral("204"));
    QCOMPARE(company.outcome("POST", "/contacts",
                             R"({"displayName":"Dan","proxyAddresses":["SMTP:bob@contoso.com"]})"),
             QStringLiteral("409 Another object with the same value for property proxyAddresses "
                            "already exists."));
    QCOMPARE(company.outcome("DELETE", "/contacts/{user:contact}"), QStringLiteral("204"));
    QCOMPARE(company.column("/contacts", "displayName"), QString());
    QCOMPARE(company.outcome("GET", "/contacts/{user:contact}").left(3), QStringLiteral("404"));
}

void TestGraphShapes::suspendedPlans()
{
    // R1: Disabled is shown instead of Active; only assignedPlans shows the plans as Suspended.
    Company company;
    QCOMPARE(
        company.outcome("PATCH", "/subscribedSkus/{sku:E3}", R"({"capabilityStatus":"Suspended"})"),
        QStringLiteral("200"));
    QCOMPARE(company.states("ada"), QStringLiteral("E3 from Sales: Disabled"));
    QCOMPARE(company.licenses(QStringLiteral("/users/{user:ada}")), QStringLiteral("E3"));
    QCOMPARE(company.consumed("E3"), 1);
    const QJsonArray plans = company.get("/users/ada@contoso.com?$select=assignedPlans")
                                 .value(u"assignedPlans")
                                 .toArray();
    QCOMPARE(plans.size(), 2);
    for (const QJsonValue &plan : plans)
        QCOMPARE(plan.toObject().value(u"capabilityStatus").toString(),
                 QStringLiteral("Suspended"));
    QCOMPARE(company.reprocessUser("ada"), QStringLiteral("200"));
    QCOMPARE(
        company.outcome("PATCH", "/subscribedSkus/{sku:E3}", R"({"capabilityStatus":"Enabled"})"),
        QStringLiteral("200"));
    QCOMPARE(company.states("ada"), QStringLiteral("E3 from Sales: Active"));
}

void TestGraphShapes::directoryAudits()
{
    Company company;
    QCOMPARE(company.outcome("PATCH", "/users/bob@contoso.com", R"({"department":"Sales"})"),
             QStringLiteral("204"));
    QCOMPARE(company.join("Sales", l("bob")), QStringLiteral("204"));
    const QJsonArray entries =
        company.get("/auditLogs/directoryAudits?$top=4").value(u"value").toArray();
    QCOMPARE(entries.size(), 4);

    // The addresses follow the license (R9), by the same actor and for a reason.
    const QJsonObject followed = entries[0].toObject();
    QCOMPARE(followed.value(u"activityDisplayName").toString(), QStringLiteral("Update user"));
    QCOMPARE(followed.value(u"resultReason").toString(),
             QStringLiteral("EXCHANGE_S_ENTERPRISE of E3 was turned on."));
    const QJsonObject given = entries[1].toObject();
    QCOMPARE(followed.value(u"initiatedBy"), given.value(u"initiatedBy"));
    QCOMPARE(given.value(u"activityDisplayName").toString(), QStringLiteral("Change user license"));
    QCOMPARE(given.value(u"category").toString(), QStringLiteral("UserManagement"));
    QCOMPARE(given.value(u"result").toString(), QStringLiteral("success"));
    QCOMPARE(given.value(u"initiatedBy")
                 .toObject()
                 .value(u"app")
                 .toObject()
                 .value(u"displayName")
                 .toString(),
             QStringLiteral("Microsoft Azure AD Group-Based Licensing"));
    QVERIFY(given.value(u"initiatedBy").toObject().value(u"user").isNull());
    QVERIFY(given.value(u"activityDateTime").toString().endsWith(u'Z'));

    const QJsonArray joined = entries[2].toObject().value(u"targetResources").toArray();
    QCOMPARE(entries[2].toObject().value(u"activityDisplayName").toString(),
             QStringLiteral("Add member to group"));
    QCOMPARE(joined[0].toObject().value(u"id").toString(), company.expand("{user:bob}"));
    QCOMPARE(joined[1].toObject().value(u"id").toString(), company.expand("{group:Sales}"));

    const QJsonObject updated = entries[3].toObject();
    QCOMPARE(updated.value(u"initiatedBy")
                 .toObject()
                 .value(u"user")
                 .toObject()
                 .value(u"displayName")
                 .toString(),
             QStringLiteral("tester"));
    const QJsonObject target = updated.value(u"targetResources").toArray().first().toObject();
    QCOMPARE(target.value(u"modifiedProperties").toArray(),
             (QJsonArray{QJsonObject{{QStringLiteral("displayName"), QStringLiteral("department")},
                                     {QStringLiteral("oldValue"), QStringLiteral("null")},
                                     {QStringLiteral("newValue"), QStringLiteral("\"Sales\"")}}}));
}

void TestGraphShapes::errorShape()
{
    Company company;
    QJsonObject request{
        {QStringLiteral("id"), QStringLiteral("1")},
        {QStringLiteral("method"), QStringLiteral("DELETE")},
        {QStringLiteral("url"), QStringLiteral("/users")},
        {QStringLiteral("headers"),
         QJsonObject{{QStringLiteral("Client-Request-Id"), QStringLiteral("mine")}}}};
    const QJsonObject whole{{QStringLiteral("requests"), QJsonArray{request}}};
    const QJsonObject response =
        company.batch(QString::fromUtf8(QJsonDocument(whole).toJson())).first().toObject();
    QCOMPARE(response.value(u"status").toInt(), 405);
    QCOMPARE(response.value(u"headers").toObject().value(u"Allow").toString(),
             QStringLiteral("GET, POST"));
    const QJsonObject error = response.value(u"body").toObject().value(u"error").toObject();
    QCOMPARE(error.value(u"code").toString(), QStringLiteral("Request_BadRequest"));
    const QJsonObject inner = error.value(u"innerError").toObject();
    QCOMPARE(inner.value(u"client-request-id").toString(), QStringLiteral("mine"));
    QVERIFY(Guid::fromString(inner.value(u"request-id").toString()));
    QVERIFY(QDateTime::fromString(inner.value(u"date").toString(), Qt::ISODate).isValid());

    const auto code = [&](const char *method, const char *url, const char *body) {
        return company
            .send(QString::fromUtf8(method), QString::fromUtf8(url), QString::fromUtf8(body))
            .value(u"body")
            .toObject()
            .value(u"error")
            .toObject()
            .value(u"code")
            .toString();
    };
    QCOMPARE(code("GET", "/users/x@y.example", ""), QStringLiteral("Request_ResourceNotFound"));
    QCOMPARE(code("POST", "/users", R"({"displayName":"A","userPrincipalName":"ada@contoso.com"})"),
             QStringLiteral("Request_MultipleObjectsWithSameKeyValue"));
}

void TestGraphShapes::passwordIsNeverKept()
{
    Company company;
    QCOMPARE(company.user("zoe", "DE",
                          R"(,"passwordProfile":{"password":"hunter2-hunter2",)"
                          R"("forceChangePasswordNextSignIn":true})"),
             QStringLiteral("201"));
    QCOMPARE(company.outcome("PATCH", "/users/zoe@contoso.com",
                             R"({"passwordProfile":{"password":"hunter2-hunter2"}})"),
             QStringLiteral("204"));
    QCOMPARE(company.outcome("PATCH", "/users/zoe@contoso.com", R"({"passwordProfile":"hunter2"})"),
             QStringLiteral("400 Invalid value specified for property 'passwordProfile': expected "
                            "an object."));
    QVERIFY(!company.get("/users/zoe@contoso.com").contains(u"passwordProfile"));
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        QFile file(company.org.path() + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }
}

QTEST_GUILESS_MAIN(TestGraphShapes)
#include "tst_graphshapes.moc"
