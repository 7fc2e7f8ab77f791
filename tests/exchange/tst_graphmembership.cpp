// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamic groups as scripts meet them (R11, R8.5): evaluateDynamicMembership, rules that are
// refused, members that follow.
#include "exchange/graphdirectory.h"

#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! ada and bob are in the department Sales, eve in none. */
class Departments : public Directory
{
public:
    Departments()
    {
        for (const char *name : {"ada", "bob"})
            write(name, R"({"department":"Sales"})");
    }

    void write(const char *user, const char *body)
    {
        QCOMPARE(outcome("PATCH", "/users/{user:" + QByteArray(user) + '}', body), done);
    }

    /*! evaluateDynamicMembership of \a rule, or of the group's own. */
    [[nodiscard]] QJsonObject evaluate(const char *user, const char *rule,
                                       const char *url = "/groups/evaluateDynamicMembership")
    {
        QJsonObject body{{s("memberId"), expand(s("{user:%1}").arg(s(user)))}};
        if (rule)
            body.insert(s("membershipRule"), s(rule));
        return send(s("POST"), s(url), QString::fromUtf8(QJsonDocument(body).toJson()));
    }

    [[nodiscard]] QString makeDynamic(const char *group, const char *rule)
    {
        const QJsonObject body{{s("groupTypes"), QJsonArray{s("DynamicMembership")}},
                               {s("membershipRule"), s(rule)},
                               {s("membershipRuleProcessingState"), s("On")}};
        return outcome("PATCH", "/groups/{group:" + QByteArray(group) + '}',
                       QJsonDocument(body).toJson());
    }

    /*! An outcome() whose url and body are made here. */
    QString outcome(const char *method, const QByteArray &url, const QByteArray &body)
    {
        return GraphClient::outcome(method, url.constData(), body.constData());
    }
};

bool result(const QJsonObject &response)
{
    return response.value(u"body").toObject().value(u"membershipRuleEvaluationResult").toBool();
}

QString message(const QJsonObject &response)
{
    return response.value(u"body")
        .toObject()
        .value(u"error")
        .toObject()
        .value(u"message")
        .toString();
}

constexpr auto inSales = R"(user.department -eq "sales")";

} // namespace

class TestGraphMembership : public QObject
{
    Q_OBJECT

private slots:
    void R11_evaluatesARuleForAUser();
    void R11_evaluatesTheRuleOfAGroup();
    void R11_refusesRulesWithTheirPosition_data();
    void R11_refusesRulesWithTheirPosition();
    void R11_evaluatingNeedsAUser();
    void R11_membersFollowAttributes();
    void R11_membersAreNotEditedByHand();
    void R8_5_turningDynamicClearsFirst();
};

void TestGraphMembership::R11_evaluatesARuleForAUser()
{
    Departments company;
    const QJsonObject response = company.evaluate("ada", inSales);
    QCOMPARE(response.value(u"status").toInt(), 200);
    QVERIFY(result(response));
    const QJsonObject body = response.value(u"body").toObject();
    QCOMPARE(body.value(u"membershipRule").toString(), s(inSales));
    QVERIFY(body.value(u"membershipRuleEvaluationDetails")
                .toObject()
                .value(u"expressionResult")
                .toBool());
    QVERIFY(!result(company.evaluate("eve", inSales)));
    QVERIFY(result(company.evaluate("eve", R"(user.department -ne "Sales")")));
    QVERIFY(result(company.evaluate("eve", R"(-not (user.department -eq "Sales"))")));
    // Asking writes nothing.
    const QStringList before = company.audits();
    QVERIFY(result(company.evaluate("bob", inSales)));
    QCOMPARE(company.audits(), before);
}

void TestGraphMembership::R11_evaluatesTheRuleOfAGroup()
{
    Departments company;
    QCOMPARE(company.makeDynamic("Field", inSales), done);
    const char *url = "/groups/{group:Field}/evaluateDynamicMembership";
    QVERIFY(result(company.evaluate("ada", nullptr, url)));
    QVERIFY(!result(company.evaluate("eve", nullptr, url)));
    // A group without a rule has nothing to evaluate.
    QCOMPARE(company.evaluate("ada", nullptr, "/groups/{group:Sales}/evaluateDynamicMembership")
                 .value(u"status")
                 .toInt(),
             400);
}

void TestGraphMembership::R11_refusesRulesWithTheirPosition_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("position");
    QTest::newRow("unknown property")
        << s(R"(user.departmnt -eq "Sales")") << s("line 1, column 1:");
    QTest::newRow("unknown operator")
        << s(R"(user.department -is "Sales")") << s("line 1, column 17:");
    QTest::newRow("no value") << s("user.department -eq") << s("line 1, column 20:");
    QTest::newRow("second line") << s("user.department -eq \"Sales\" -and\nuser.city -equals \"X\"")
                                 << s("line 2, column ");
    QTest::newRow("open parenthesis")
        << s(R"((user.department -eq "Sales")") << s("line 1, column 1:");
}

void TestGraphMembership::R11_refusesRulesWithTheirPosition()
{
    QFETCH(QString, rule);
    QFETCH(QString, position);
    Departments company;
    const QByteArray text = rule.toUtf8();
    const QJsonObject response = company.evaluate("ada", text.constData());
    QCOMPARE(response.value(u"status").toInt(), 400);
    QVERIFY2(message(response).contains(position), qPrintable(message(response)));
    // The same rule is refused where it would be kept, and the group stays as it was.
    const QString refused = company.makeDynamic("Field", text.constData());
    QVERIFY2(refused.startsWith(s("400 ")) && refused.contains(position), qPrintable(refused));
    QCOMPARE(company.get("/groups/{group:Field}").value(u"groupTypes").toArray(), QJsonArray());
}

void TestGraphMembership::R11_evaluatingNeedsAUser()
{
    Departments company;
    QCOMPARE(company.evaluate("nobody", inSales).value(u"status").toInt(), 404);
    const QByteArray nobody = R"({"membershipRule":"user.department -eq 1"})";
    const QString refused =
        company.outcome("POST", QByteArray("/groups/evaluateDynamicMembership"), nobody);
    QCOMPARE(refused.left(3), s("400"));
}

void TestGraphMembership::R11_membersFollowAttributes()
{
    Departments company;
    QCOMPARE(company.license("Field", l("VISIO")), accepted);
    QCOMPARE(company.makeDynamic("Field", inSales), done);
    QCOMPARE(company.column("/groups/{group:Field}/members", "id"), s("ada bob"));
    QCOMPARE(company.states("ada"), s("VISIO from Field: Active"));
    company.write("ada", R"({"department":"Finance"})");
    company.write("eve", R"({"department":"SALES"})");
    QCOMPARE(company.states("ada"), QString());
    QCOMPARE(company.states("eve"), s("VISIO from Field: Active"));
    QCOMPARE(company.consumed("VISIO"), 2);
}

void TestGraphMembership::R11_membersAreNotEditedByHand()
{
    Departments company;
    QCOMPARE(company.makeDynamic("Field", inSales), done);
    QCOMPARE(company.join("Field", l("eve")).left(3), s("403"));
    QCOMPARE(company.leave("Field", "ada").left(3), s("403"));
    QCOMPARE(company.column("/groups/{group:Field}/members", "id"), s("ada bob"));
}

void TestGraphMembership::R8_5_turningDynamicClearsFirst()
{
    Departments company;
    QCOMPARE(company.join("Field", l("eve ada")), done);
    QCOMPARE(company.license("Field", l("VISIO")), accepted);
    QCOMPARE(company.states("eve"), s("VISIO from Field: Active"));
    QCOMPARE(company.makeDynamic("Field", inSales), done);
    QCOMPARE(company.states("eve"), QString());
    QCOMPARE(company.states("bob"), s("VISIO from Field: Active"));
    // Everybody left before those of the rule joined, ada among them.
    const QStringList log = company.audits(); // newest first
    const auto newest = [&](const char *activity, const char *user) {
        return log.indexOf(
            s("%1 member %2 group: %3: success")
                .arg(s(activity), s(activity) == s("Add") ? s("to") : s("from"), s(user)));
    };
    const auto joined = std::max(newest("Add", "ada"), newest("Add", "bob"));
    const auto left = std::min(newest("Remove", "ada"), newest("Remove", "eve"));
    QVERIFY2(joined >= 0 && left > joined, qPrintable(log.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestGraphMembership)
#include "tst_graphmembership.moc"
