// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamic groups and self-healing on the command line (R11, R7): check-rule, Graph batches.
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestDynamicCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksARule(); // R11
    void checksTheRuleOfAGroup(); // R11
    void marksWhatIsWrongInARule(); // R11
    void refusesWrongUse();
    void importsRulesOfGroups(); // R11
    void evaluatesMembership(); // R11
    void waitsForReprocess(); // R7
    void reprocessesAutomatically(); // R7.1
    void catalogueAddsAPlan(); // R7, R6.5

private:
    /*! The body of the answer to one request. */
    QJsonObject graph(const char *method, const QByteArray &url, const QByteArray &body = {});
    [[nodiscard]] Run run(const QStringList &arguments) const { return m_program->run(arguments); }
    /*! "Active", "Error CountViolation", … of user 1 to 3 for what the group gives. */
    [[nodiscard]] QString state(int user);
    /*! One unit, which user 1 has; users 2 and 3 wait. */
    void fillUnits();

    std::unique_ptr<Program> m_program;
};

void TestDynamicCommands::init()
{
    m_program = std::make_unique<Program>();
    m_program->create();
    m_program->file(u"p.csv"_s, productCsv());
    m_program->file(u"s.json"_s, subscriptionJson(5));
    m_program->file(u"u.csv"_s, "id,userPrincipalName,displayName,usageLocation,department\n"
                                    + id(1) + ",ada@contoso.com,Ada,DE,Sales\n" + id(2)
                                    + ",bob@contoso.com,Bob,DE,Finance\n" + id(3)
                                    + ",eve@contoso.com,Eve,DE,Sales\n");
    m_program->file(u"g.json"_s, groupJson(0));
    QCOMPARE(run({u"import"_s, u"d"_s, u"p.csv"_s, u"s.json"_s, u"u.csv"_s, u"g.json"_s}).status,
             0);
}

QJsonObject TestDynamicCommands::graph(const char *method, const QByteArray &url,
                                       const QByteArray &body)
{
    const QByteArray headers =
        body.isEmpty() ? QByteArray()
                       : R"(,"headers":{"Content-Type":"application/json"},"body":)" + body;
    const Run answered = m_program->run({u"graph"_s, u"d"_s},
                                        R"({"requests":[{"id":"1","method":")" + QByteArray(method)
                                            + R"(","url":")" + url + '"' + headers + "}]}");
    return QJsonDocument::fromJson(answered.out)
        .object()
        .value(u"responses")
        .toArray()
        .at(0)
        .toObject();
}

QString TestDynamicCommands::state(int user)
{
    const QJsonArray states =
        graph("GET", "/users/" + id(user) + "?$select=licenseAssignmentStates")
            .value(u"body")
            .toObject()
            .value(u"licenseAssignmentStates")
            .toArray();
    QStringList texts;
    for (const QJsonValue &value : states) {
        const QString error = value.toObject().value(u"error").toString();
        texts += value.toObject().value(u"state").toString()
                 + (error == u"None" ? QString() : u' ' + error);
    }
    return texts.join(u", ");
}

void TestDynamicCommands::fillUnits()
{
    m_program->file(u"s.json"_s, subscriptionJson(1));
    m_program->file(u"g.json"_s, groupJson(3));
    QCOMPARE(run({u"import"_s, u"d"_s, u"s.json"_s, u"g.json"_s}).status, 0);
    const QByteArray licenses = R"({"addLicenses":[{"skuId":")" + id(1000000)
                                + R"(","disabledPlans":[]}],"removeLicenses":[]})";
    QCOMPARE(graph("POST", "/groups/" + id(2000000) + "/assignLicense", licenses)
                 .value(u"status")
                 .toInt(),
             202);
    QCOMPARE(state(1), u"Active"_s);
    QCOMPARE(state(2), u"Error CountViolation"_s);
    QCOMPARE(state(3), u"Error CountViolation"_s);
}

void TestDynamicCommands::checksARule()
{
    const Run checked = run({u"check-rule"_s, u"d"_s, u"user.department -eq \"sales\""_s});
    QCOMPARE(checked.status, 0);
    QVERIFY2(checked.out.contains("2 of 3 users match, 2 join, 0 leave\n"
                                  "+ ada@contoso.com\tAda\n+ eve@contoso.com\tEve\n"),
             checked.out.constData());
    const Run nobody = run({u"check-rule"_s, u"d"_s, u"user.department -eq \"Legal\""_s});
    QCOMPARE(nobody.status, 0);
    QVERIFY(nobody.out.endsWith("0 of 3 users match, 0 join, 0 leave\n"));
    // A rule may begin as options do.
    for (const QString &rule :
         {u"-not (user.department -eq \"sales\")"_s, u"-not user.department -eq \"sales\""_s,
          u"-not(user.department-eq\"sales\")"_s}) {
        const Run others = run({u"check-rule"_s, u"d"_s, rule});
        QVERIFY2(others.out.contains("1 of 3 users match, 1 join, 0 leave\n+ bob@contoso.com"),
                 QByteArray(others.out + others.err).constData());
        QCOMPARE(others.status, 0);
    }
    QCOMPARE(run({u"check-rule"_s, u"d"_s, u"-and user.department -eq \"sales\""_s}).status, 1);
    QCOMPARE(run({u"check-rule"_s, u"d"_s, u"-n"_s}).status, 2);
}

void TestDynamicCommands::checksTheRuleOfAGroup()
{
    const QString group = QString::fromUtf8(id(2000000));
    const QByteArray dynamic = R"({"groupTypes":["DynamicMembership"],"membershipRule":)"
                               R"("user.department -eq \"Sales\"",)"
                               R"("membershipRuleProcessingState":"On"})";
    QCOMPARE(graph("PATCH", "/groups/" + id(2000000), dynamic).value(u"status").toInt(), 204);
    const Run own = run({u"check-rule"_s, u"d"_s, u"--group"_s, group});
    QCOMPARE(own.status, 0);
    QVERIFY2(own.out.contains("2 of 3 users match, 0 join, 0 leave\n"), own.out.constData());
    // Another rule for the same group: who would come and go. Nothing of it is written.
    const Run other = run(
        {u"check-rule"_s, u"d"_s, u"--group"_s, group, u"user.displayName -startsWith \"B\""_s});
    QCOMPARE(other.status, 0);
    QVERIFY2(other.out.contains("1 of 3 users match, 1 join, 2 leave\n"
                                "+ bob@contoso.com\tBob\n"
                                "- ada@contoso.com\tAda\n- eve@contoso.com\tEve\n"),
             other.out.constData());
    QCOMPARE(run({u"check-rule"_s, u"d"_s, u"--group"_s, group}).out, own.out);
}

void TestDynamicCommands::marksWhatIsWrongInARule()
{
    const Run unknown = run({u"check-rule"_s, u"d"_s, u"user.departmnt -eq \"Sales\""_s});
    QCOMPARE(unknown.status, 1);
    QVERIFY2(unknown.err.contains("user.departmnt -eq \"Sales\"\n     ^")
                 || unknown.err.contains("user.departmnt -eq \"Sales\"\n^"),
             unknown.err.constData());
    QVERIFY(unknown.out.isEmpty());
    const Run second = run(
        {u"check-rule"_s, u"d"_s, u"user.department -eq \"Sales\"\n-and user.city -is \"X\""_s});
    QCOMPARE(second.status, 1);
    QVERIFY2(second.err.contains("-and user.city -is \"X\"\n               ^^^"),
             second.err.constData());
}

void TestDynamicCommands::refusesWrongUse()
{
    QCOMPARE(run({u"check-rule"_s, u"d"_s}).status, 2);
    QCOMPARE(run({u"check-rule"_s, u"d"_s, u"--group"_s, u"Sales"_s}).status, 2);
    QCOMPARE(run({u"check-rule"_s, u"d"_s, u"--group"_s, QString::fromUtf8(id(9))}).status, 1);
    QCOMPARE(run({u"check-rule"_s, u"nothing"_s, u"user.department -eq \"X\""_s}).status, 3);
    QVERIFY(run({u"check-rule"_s, u"--help"_s}).out.contains("join (+) and leave (-)"));
}

void TestDynamicCommands::importsRulesOfGroups()
{
    m_program->file(u"dynamic.json"_s,
                    "{\"value\":[{\"id\":\"" + id(2000001)
                        + R"(","displayName":"Everyone in Sales","securityEnabled":true,)"
                          R"("groupTypes":["DynamicMembership"],)"
                          R"("membershipRule":"user.department -eq \"Sales\"",)"
                          R"("membershipRuleProcessingState":"On"},{"id":")"
                        + id(2000002)
                        + R"(","displayName":"Wrong","securityEnabled":true,)"
                          R"("groupTypes":["DynamicMembership"],)"
                          R"("membershipRule":"user.departmnt -eq \"Sales\""}]})");
    const Run imported = run({u"import"_s, u"d"_s, u"dynamic.json"_s});
    QCOMPARE(imported.status, 1);
    QVERIFY2(QByteArray(imported.out + imported.err).contains("departmnt"),
             QByteArray(imported.out + imported.err).constData());
    const QJsonArray members = graph("GET", "/groups/" + id(2000001) + "/members?$select=id")
                                   .value(u"body")
                                   .toObject()
                                   .value(u"value")
                                   .toArray();
    QCOMPARE(members.size(), 2);
    // The other one is there without a rule, and without members.
    const QJsonObject wrong = graph("GET", "/groups/" + id(2000002)).value(u"body").toObject();
    QCOMPARE(wrong.value(u"displayName").toString(), u"Wrong"_s);
    QVERIFY(wrong.value(u"membershipRule").isNull());
    QCOMPARE(graph("GET", "/groups/" + id(2000002) + "/members")
                 .value(u"body")
                 .toObject()
                 .value(u"value")
                 .toArray(),
             QJsonArray());
}

void TestDynamicCommands::evaluatesMembership()
{
    const auto evaluate = [this](int user, const char *rule) {
        const QJsonObject body{{u"memberId"_s, QString::fromUtf8(id(user))},
                               {u"membershipRule"_s, QString::fromUtf8(rule)}};
        return graph("POST", "/groups/evaluateDynamicMembership",
                     QJsonDocument(body).toJson(QJsonDocument::Compact));
    };
    const auto matches = [&](int user, const char *rule) {
        return evaluate(user, rule)
            .value(u"body")
            .toObject()
            .value(u"membershipRuleEvaluationResult");
    };
    QCOMPARE(matches(1, "user.department -eq \"Sales\""), QJsonValue(true));
    QCOMPARE(matches(2, "user.department -eq \"Sales\""), QJsonValue(false));
    QCOMPARE(evaluate(1, "user.department -eq").value(u"status").toInt(), 400);
    QCOMPARE(evaluate(7, "user.department -eq \"Sales\"").value(u"status").toInt(), 404);
}

void TestDynamicCommands::waitsForReprocess()
{
    fillUnits();
    QCOMPARE(graph("PATCH", "/subscribedSkus/" + id(1000000), R"({"prepaidUnits":{"enabled":2}})")
                 .value(u"status")
                 .toInt(),
             200);
    QCOMPARE(state(2), u"Error CountViolation"_s);
    QCOMPARE(graph("POST", "/users/" + id(3) + "/reprocessLicenseAssignment", "{}")
                 .value(u"status")
                 .toInt(),
             200);
    QCOMPARE(state(3), u"Active"_s); // a user processed alone (R4.5)
    QCOMPARE(graph("DELETE", "/users/" + id(1)).value(u"status").toInt(), 204);
    QCOMPARE(state(2), u"Error CountViolation"_s);
    QCOMPARE(graph("POST", "/groups/" + id(2000000) + "/reprocessLicenseAssignment", "{}")
                 .value(u"status")
                 .toInt(),
             202);
    QCOMPARE(state(2), u"Active"_s);
}

void TestDynamicCommands::reprocessesAutomatically()
{
    QCOMPARE(graph("PATCH", "/organization", R"({"reprocessAutomatically":true})")
                 .value(u"status")
                 .toInt(),
             204);
    fillUnits();
    QCOMPARE(graph("PATCH", "/subscribedSkus/" + id(1000000), R"({"prepaidUnits":{"enabled":2}})")
                 .value(u"status")
                 .toInt(),
             200);
    QCOMPARE(state(2), u"Active"_s);
    QCOMPARE(state(3), u"Error CountViolation"_s);
}

void TestDynamicCommands::catalogueAddsAPlan()
{
    fillUnits();
    m_program->file(u"newer.csv"_s, productCsv() + "Office E3,E3," + id(1000000) + ",LEARN,"
                                        + id(7777777) + ",Viva Learning\n");
    QCOMPARE(run({u"import"_s, u"d"_s, u"newer.csv"_s}).status, 0);
    // On for everybody at once, and nobody is processed: those who wait go on waiting.
    const QJsonArray plans = graph("GET", "/users/" + id(1) + "?$select=assignedPlans")
                                 .value(u"body")
                                 .toObject()
                                 .value(u"assignedPlans")
                                 .toArray();
    QVERIFY(QJsonDocument(plans).toJson().contains(id(7777777)));
    QCOMPARE(state(2), u"Error CountViolation"_s);
}

QTEST_GUILESS_MAIN(TestDynamicCommands)
#include "tst_dynamiccommands.moc"
