// SPDX-License-Identifier: GPL-3.0-or-later
// R11: what rules mean, and what is said of those that are wrong.
#include "licensing/membershipreason.h"
#include "licensing/membershiprule.h"
#include "licensing/messages.h"

#include <QElapsedTimer>
#include <QTest>

using namespace LicenseDesk;

namespace {

const QString sales = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString berlin = QStringLiteral("22222222-2222-4222-8222-222222222222");

MembershipPlan plan(const char *id, const char *service, const char *status)
{
    return {MembershipText(QLatin1String(id)), MembershipText(QLatin1String(service)),
            MembershipText(QLatin1String(status))};
}

/*! Ada of Sales, Rome, in the group \a sales, with Exchange on and Teams suspended; no job title.
 */
MembershipFacts ada()
{
    MembershipFacts facts;
    const auto set = [&](MembershipProperty property, const char *text) {
        facts.setText(property, QString::fromUtf8(text));
    };
    set(MembershipProperty::Department, "Sales");
    set(MembershipProperty::City, "Rome");
    set(MembershipProperty::DisplayName, "Ada O'Neill");
    set(MembershipProperty::CompanyName, "\"Straße\" ` & Co");
    set(MembershipProperty::ExtensionAttribute1, "A1");
    facts.accountEnabled = true;
    facts.otherMails = {MembershipText(QStringLiteral("ada@fabrikam.com")),
                        MembershipText(QStringLiteral("countess@contoso.com"))};
    facts.plans = {plan("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE", "Enabled"),
                   plan("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1", "Suspended")};
    facts.groups = {*GroupId::fromString(sales)};
    return facts;
}

/*! "line:column problem", or what the rule is when it is sound. */
QString faultOf(const QString &text)
{
    const auto rule = parseMembershipRule(text);
    if (rule)
        return QStringLiteral("sound: ") + rule->toString();
    const Error error = toError(rule.error(), {});
    return QStringLiteral("%1:%2 %3")
        .arg(error.arguments[0], error.arguments[1], ruleProblem(error));
}

} // namespace

class tst_MembershipRule : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void missingValues_data();
    void missingValues();
    void nobodyHasNothingOfAList();
    void canonicalText_data();
    void canonicalText();
    void faults_data();
    void faults();
    void faultsAreMarked();
    void longRulesAndDeepOnes();
    void slowExpressionsEnd();
    void everyPropertyCanBeAsked();
    void whatARuleDependsOn();
    void whatIsSaidOfAFault();
    void namesTheConditionsThatDecide_data();
    void namesTheConditionsThatDecide();
};

void tst_MembershipRule::answers_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *rule, bool expected) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << expected;
    };
    // Comparisons are without case, with and without hyphens, in any spelling of the operator.
    row(R"(user.department -eq "sales")", true);
    row(R"(user.department -eq 'SALES')", true);
    row(R"(USER.Department EQ "Sales")", true);
    row(R"(user.department -ne "Sales")", false);
    row(R"(user.department -startswith "sa")", true);
    row(R"(user.department -notStartsWith "sa")", false);
    row(R"(user.department -endsWith"ES")", true);
    row(R"(user.department notEndsWith "es")", false);
    row(R"(user.department -contains "ALE")", true);
    row(R"(user.department -contains "Sales and more")", false);
    row(R"(user.department -notContains "ale")", false);
    row(R"(user.department -match "^s.l")", true);
    row(R"(user.department -match "ale")", true);
    row(R"(user.department -notMatch "^ale")", true);
    row(R"(user.department -in ["Legal", 'sales'])", true);
    row(R"(user.department -notIn ["Legal","sales"])", false);
    row(R"(user.department –eq "Sales")", true); // as pasted from a document
    row(R"(user.accountEnabled -eq true)", true);
    row(R"(user.accountEnabled -ne TRUE)", false);
    row(R"(user.extensionAttribute1 -eq "a1")", true);
    // Escapes.
    row(R"(user.displayName -eq "Ada O'Neill")", true);
    row(R"(user.displayName -eq "Ada O''Neill")", true);
    row(R"(user.displayName -eq 'Ada O''Neill')", true);
    row(R"(user.displayName -eq 'Ada O`'Neill')", true);
    row(R"(user.companyName -startsWith "`"Stra")", true);
    row(R"(user.companyName -startsWith """Stra")", true);
    row(R"(user.companyName -contains " `` ")", true);
    row(R"(user.companyName -contains "straSSe")", false);
    row(R"(user.companyName -contains "STRAßE")", true);
    // Precedence, high to low: comparison, -not, -and, -or.
    row(R"(user.city -eq "Bonn" -and user.city -eq "Bonn" -or user.city -eq "Rome")", true);
    row(R"(user.city -eq "Rome" -or user.city -eq "Bonn" -and user.city -eq "Bonn")", true);
    row(R"((user.city -eq "Rome" -or user.city -eq "Bonn") -and user.city -eq "Bonn")", false);
    row(R"(-not user.city -eq "Bonn" -and user.department -eq "Sales")", true);
    row(R"(-not user.city -eq "Rome" -or user.department -eq "Sales")", true);
    row(R"(-not (user.city -eq "Rome" -or user.department -eq "Sales"))", false);
    row(R"(not not user.city eq "Rome")", true);
    // Collections: what stands in the parentheses is bound more tightly than -any and -all.
    row(R"(user.otherMails -any (_ -startsWith "contoso"))", false);
    row(R"(user.otherMails -any (_ -endsWith "contoso.com"))", true);
    row(R"(user.otherMails -all (_ -endsWith "contoso.com"))", false);
    row(R"(user.otherMails -all (_ -endsWith "contoso.com" -or _ -startsWith "ada"))", true);
    row(R"(-not user.otherMails -any (_ -contains "x"))", true);
    row(R"(user.otherMails -any (_ -contains "ada") -and user.city -eq "Bonn")", false);
    row(R"(user.proxyAddresses -any (_ -contains "x") -or user.city -eq "Rome")", true);
    row(R"(user.otherMails -endsWith "@contoso.com")", true);
    row(R"(user.otherMails -notEndsWith "@contoso.com")", false);
    row(R"(user.assignedPlans -any (assignedPlan.servicePlanId -eq )"
        R"("EFB87545-963c-4e0d-99df-69c6916d9eb0" -and assignedPlan.capabilityStatus -eq "Enabled"))",
        true);
    row(R"(user.assignedPlans -any (assignedPlan.service -eq "TEAMS1" -and )"
        R"(assignedPlan.capabilityStatus -eq "Enabled"))",
        false); // both of the same plan
    row(R"(user.assignedPlans -all (assignedPlan.servicePlanId -eq null))", false);
    row("user.memberof -any (group.objectId -in ['22222222-2222-4222-8222-222222222222',"
        "'11111111-1111-4111-8111-111111111111'])",
        true);
    row("(user.memberOf -any (group.objectId -in ['22222222-2222-4222-8222-222222222222']))",
        false);
}

void tst_MembershipRule::answers()
{
    QFETCH(QString, rule);
    QFETCH(bool, expected);
    const auto parsed = parseMembershipRule(rule);
    QVERIFY2(parsed.has_value(), qPrintable(faultOf(rule)));
    QCOMPARE(parsed->matches(ada()), expected);
}

void tst_MembershipRule::missingValues_data()
{
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *comparison, bool expected) {
        QTest::newRow(comparison) << QString::fromUtf8(comparison) << expected;
    };
    // R11: on a missing value every -ne and -not… comparison is true, every other false.
    row(R"(-eq "x")", false);
    row(R"(-ne "x")", true);
    row(R"(-startsWith "x")", false);
    row(R"(-notStartsWith "x")", true);
    row(R"(-endsWith "x")", false);
    row(R"(-notEndsWith "x")", true);
    row(R"(-contains "")", false);
    row(R"(-notContains "")", true);
    row(R"(-match ".*")", false);
    row(R"(-notMatch ".*")", true);
    row(R"(-in ["x"])", false);
    row(R"(-notIn ["x"])", true);
    row("-eq null", true);
    row("-ne null", false);
    row("-eq $null", true);
    row(R"(-eq "null")", false);
}

void tst_MembershipRule::missingValues()
{
    QFETCH(QString, comparison);
    QFETCH(bool, expected);
    for (const QString &subject : {QStringLiteral("jobTitle"), QStringLiteral("proxyAddresses")}) {
        const auto rule = parseMembershipRule(u"user." + subject + u' ' + comparison);
        QVERIFY2(rule.has_value(), qPrintable(faultOf(u"user." + subject + u' ' + comparison)));
        QVERIFY2(rule->matches(ada()) == expected, qPrintable(subject));
    }
}

void tst_MembershipRule::nobodyHasNothingOfAList()
{
    const MembershipFacts nobody;
    const auto matches = [&](const char *rule) {
        return parseMembershipRule(QString::fromLatin1(rule))->matches(nobody);
    };
    // As the vendor finds users without any plan.
    QVERIFY(matches("user.assignedPlans -all (assignedPlan.servicePlanId -eq null)"));
    QVERIFY(!matches("user.assignedPlans -any (assignedPlan.servicePlanId -ne \"x\")"));
    QVERIFY(matches("user.dirSyncEnabled -eq null"));
    QVERIFY(matches("user.dirSyncEnabled -ne true"));
    QVERIFY(!matches("user.dirSyncEnabled -eq false"));
}

void tst_MembershipRule::canonicalText_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *rule, const char *expected) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << QString::fromUtf8(expected);
    };
    row("((USER.DEPARTMENT eq 'Sales'))", R"(user.department -eq "Sales")");
    row("user.city -eq 'a' or (user.city -eq 'b' and user.city ne 'c')",
        R"(user.city -eq "a" -or user.city -eq "b" -and user.city -ne "c")");
    row("(user.city -eq 'a' or user.city -eq 'b') and not(user.city -eq 'c')",
        R"((user.city -eq "a" -or user.city -eq "b") -and -not user.city -eq "c")");
    row("user.city -in ['a','b''c','d\"','e''''f']",
        R"(user.city -in ["a", "b'c", "d`"", "e`'`'f"])");
    row("USER.MEMBEROF ANY (GROUP.OBJECTID IN [\"11111111-1111-4111-8111-11111111111A\"])",
        "user.memberof -any (group.objectId -in ['11111111-1111-4111-8111-11111111111a'])");
    row("user.othermails -all (_ -match '^a' -or _ -eq null)",
        R"(user.otherMails -all (_ -match "^a" -or _ -eq null))");
    row("user.accountenabled -eq TRUE", "user.accountEnabled -eq true");
}

void tst_MembershipRule::canonicalText()
{
    QFETCH(QString, rule);
    QFETCH(QString, expected);
    const auto parsed = parseMembershipRule(rule);
    QVERIFY2(parsed.has_value(), qPrintable(faultOf(rule)));
    QCOMPARE(parsed->toString(), expected);
    QCOMPARE(parseMembershipRule(expected)->toString(), expected);
}

void tst_MembershipRule::faults_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *rule, const char *fault) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << QString::fromUtf8(fault);
    };
    row("", "1:1 Expected a condition such as user.department -eq \"Sales\".");
    row(" \n ", "2:2 Expected a condition such as user.department -eq \"Sales\".");
    row("user.shoeSize -eq \"42\"", "1:1 Expected a property of users, found the unknown "
                                    "user.shoeSize.");
    row("department -eq \"Sales\"",
        "1:1 Expected a condition such as user.department -eq \"Sales\", found department.");
    row("device.objectId -ne null", "1:1 Expected a property of users, found device.objectId: "
                                    "rules for devices are not supported.");
    row("user.city -like \"R*\"",
        "1:11 Expected an operator such as -eq or -contains, found the unknown -like.");
    row("user.city", "1:10 Expected an operator such as -eq or -contains, found the end of the "
                     "rule.");
    row("user.city - eq \"Rome\"", "1:11 Expected an operator such as -eq or -contains, found -.");
    row("user.city -eq Rome", "1:15 Expected text in quotes or null, found Rome.");
    row("user.city -eq 7", "1:15 Expected text in quotes or null, found 7.");
    row("user.city -eq true", "1:15 Expected text in quotes or null, found true.");
    row("user.city -contains null",
        "1:21 Expected text in quotes: null goes only with -eq and -ne.");
    row("user.city -eq [\"Rome\"]", "1:15 Expected text in quotes or null, found [.");
    row("user.city -in \"Rome\"", "1:15 Expected a list such as [\"a\", \"b\"], found \"Rome\".");
    row("user.city -in []", "1:16 Expected text in quotes, found ].");
    row("user.city -in [null]", "1:16 Expected text in quotes, found null.");
    row("user.city -in [\"a\" \"b\"]", "1:20 Expected a comma or a closing bracket, found \"b\".");
    row("user.accountEnabled -eq \"true\"", "1:25 Expected true, false or null, found \"true\".");
    row("user.accountEnabled -contains \"t\"",
        "1:21 Expected -eq or -ne for a property that is true or false, found -contains.");
    row("user.city -eq \"Rome", "1:15 Expected a closing quote for this one.");
    row("user.city -eq “Rome”", "1:15 Expected a straight quote, found “.");
    row("(user.city -eq \"Rome\"", "1:1 Expected a closing parenthesis for this one.");
    row("user.city -eq \"Rome\")", "1:21 Expected -and, -or, or the end of the rule, found ).");
    row("(user.city -eq \"Rome\" user.city)",
        "1:23 Expected -and, -or, or a closing parenthesis, found user.city.");
    row("user.city -eq \"Rome\" &&\nuser.city -eq \"x\"",
        "1:22 Expected -and, -or, or the end of the rule, found &.");
    row("user.city -eq \"Rome\"\r\n-and\r\nuser.ctiy -eq \"x\"",
        "3:1 Expected a property of users, found the unknown user.ctiy.");
    row("user.city -eq \"Rome\" -and", "1:26 Expected a condition such as user.department -eq "
                                       "\"Sales\", found the end of the rule.");
    row("-not", "1:5 Expected a condition such as user.department -eq \"Sales\", found the end of "
                "the rule.");
    row("user.city -match \"a(b\"", "1:22 Expected a regular expression: missing closing "
                                    "parenthesis.");
    row("user.city -match \"``a**b[\"", "1:23 Expected a regular expression: quantifier does not "
                                        "follow a repeatable item.");
    row("user.city -any (_ -eq \"x\")",
        "1:11 Expected a comparison: -any is for properties with several values.");
    row("user.assignedPlans -eq \"x\"",
        "1:20 Expected -any or -all for a property with several values, found -eq.");
    row("user.otherMails -any _ -eq \"x\"", "1:22 Expected an opening parenthesis, found _.");
    row("user.otherMails -any (user.city -eq \"x\")",
        "1:23 Expected _ (the value that -any or -all looks at), found user.city.");
    row("user.assignedPlans -any (assignedPlan.price -eq \"x\")",
        "1:26 Expected assignedPlan.servicePlanId, assignedPlan.service or "
        "assignedPlan.capabilityStatus, found assignedPlan.price.");
    row("user.assignedPlans -any (_ -eq \"x\")",
        "1:26 Expected assignedPlan.servicePlanId, assignedPlan.service or "
        "assignedPlan.capabilityStatus, found _.");
    row("_ -eq \"x\"", "1:1 _ has a meaning only in the parentheses of -any or -all.");
    row("user.memberof -all (group.objectId -in ['x'])",
        "1:15 Expected -any (group.objectId -in ['…']) behind user.memberof, found -all.");
    row("user.memberof -any (group.displayName -in ['x'])",
        "1:21 Expected group.objectId, found group.displayName.");
    row("user.memberof -any (group.objectId -eq 'x')",
        "1:36 Expected -in and a list of group ids, found -eq.");
    row("user.memberof -any (group.objectId -in ['Sales'])",
        "1:41 Expected the id of a group, found 'Sales'.");
    row("user.city -eq 'x' -or user.memberof -any (group.objectId -in "
        "['11111111-1111-4111-8111-111111111111'])",
        "1:23 A condition on user.memberof stands alone and cannot be combined with others.");
    row("-not (user.memberof -any (group.objectId -in ['11111111-1111-4111-8111-111111111111']))",
        "1:7 A condition on user.memberof stands alone and cannot be combined with others.");
    row("Direct Reports for \"62e19b97\"",
        "1:1 Expected a condition such as user.department -eq \"Sales\", found Direct.");
}

void tst_MembershipRule::faults()
{
    QFETCH(QString, rule);
    QFETCH(QString, fault);
    QCOMPARE(faultOf(rule), fault);
}

void tst_MembershipRule::faultsAreMarked()
{
    const QString text = QStringLiteral("user.city -eq \"Rome\" -and user.ctiy -eq \"x\"");
    const MembershipRuleFault fault = parseMembershipRule(text).error();
    QCOMPARE(text.mid(fault.offset, fault.length), QStringLiteral("user.ctiy"));
}

void tst_MembershipRule::longRulesAndDeepOnes()
{
    const QString condition = QStringLiteral("user.city -eq \"%1\"");
    const qsizetype room = MembershipRule::maximumLength - condition.size() + 2;
    QVERIFY(parseMembershipRule(condition.arg(QString(room, u'x'))).has_value());
    QCOMPARE(faultOf(condition.arg(QString(room + 1, u'x'))),
             QStringLiteral("1:3073 A rule has at most 3,072 characters; this one has 3073."));
    const auto nested = [&](int depth, const QString &open, const QString &close) -> QString {
        return open.repeated(depth) + condition.arg(u'x') + close.repeated(depth);
    };
    QVERIFY(parseMembershipRule(nested(64, QStringLiteral("("), QStringLiteral(")"))).has_value());
    QCOMPARE(faultOf(nested(65, QStringLiteral("("), QStringLiteral(")"))),
             QStringLiteral("1:65 The rule is nested more than 64 deep."));
    QVERIFY(!parseMembershipRule(nested(500, QStringLiteral("-not "), {})).has_value());
    QVERIFY(!parseMembershipRule(QString(3072, u'(')).has_value());
    // As many alternatives as fit are no depth.
    QString wide = condition.arg(u'x');
    while (wide.size() < 3000)
        wide += u" or " + condition.arg(u'x');
    QVERIFY(parseMembershipRule(wide).has_value());
}

void tst_MembershipRule::slowExpressionsEnd()
{
    MembershipFacts facts;
    facts.setText(MembershipProperty::City, QString(40, u'a') + u'!');
    const auto rule = parseMembershipRule(QStringLiteral("user.city -match \"^(a+)+$\""));
    QElapsedTimer timer;
    timer.start();
    for (int time = 0; time < 20; ++time)
        QVERIFY(!rule->matches(facts));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    // A rule cannot lift the bound by itself.
    const auto other = parseMembershipRule(
        QStringLiteral("user.city -match \"(*LIMIT_MATCH=4000000000)^(a+)+$\""));
    timer.start();
    QVERIFY(!other || !other->matches(facts));
    QVERIFY(timer.elapsed() < 2000);
}

void tst_MembershipRule::everyPropertyCanBeAsked()
{
    for (const MembershipProperty property : allMembershipProperties()) {
        const QString name = nameOf(property).toString();
        QVERIFY(!name.isEmpty());
        QCOMPARE(membershipProperty(name.toUpper()), std::optional(property));
        const MembershipType type = typeOf(property);
        const bool isPlain = type == MembershipType::Text || type == MembershipType::Flag;
        const auto rule = parseMembershipRule(u"user." + name + u" -ne null");
        QCOMPARE(rule.has_value(), isPlain || type == MembershipType::TextList);
        if (rule)
            QVERIFY(rule->properties().test(size_t(property)));
    }
}

void tst_MembershipRule::whatARuleDependsOn()
{
    const auto rule = parseMembershipRule(QStringLiteral(
        "user.city -eq 'x' and not user.assignedPlans -any (assignedPlan.service -eq "
        "'y') or user.otherMails -all (_ -eq 'z')"));
    QStringList names;
    for (const MembershipProperty property : allMembershipProperties()) {
        if (rule->properties().test(size_t(property)))
            names.append(nameOf(property).toString());
    }
    QCOMPARE(names, QStringList({QStringLiteral("city"), QStringLiteral("otherMails"),
                                 QStringLiteral("assignedPlans")}));
    QVERIFY(!rule->isMemberOf());
    QVERIFY(rule->groups().empty());
    const auto memberOf = parseMembershipRule(
        QStringLiteral("user.memberof -any (group.objectId -in ['%1','%2'])").arg(berlin, sales));
    QVERIFY(memberOf->isMemberOf());
    QCOMPARE(memberOf->groups().size(), size_t(2));
}

void tst_MembershipRule::whatIsSaidOfAFault()
{
    const auto rule = parseMembershipRule(QStringLiteral("user.city -eq\n Rome"));
    const Error error = toError(rule.error(), QStringLiteral("Sales"));
    QCOMPARE(vendorText(error, Catalogue()),
             QStringLiteral("Dynamic membership rule validation error: line 2, column 2: Expected "
                            "text in quotes or null, found Rome."));
    QCOMPARE(
        explanation(error, Catalogue()),
        QStringLiteral("The rule is wrong in line 2, column 2: Expected text in quotes or null, "
                       "found Rome."));
}

void tst_MembershipRule::namesTheConditionsThatDecide_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *rule, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(reason);
    };
    row("one that holds", "user.department -eq \"Sales\"", "+ user.department -eq \"Sales\"");
    row("one that does not", "user.department -eq \"IT\"", "- user.department -eq \"IT\"");
    row("all of -and", "user.department -eq \"Sales\" -and user.city -eq \"Rome\"",
        "+ user.department -eq \"Sales\" | user.city -eq \"Rome\"");
    row("what fails of -and", "user.department -eq \"Sales\" -and user.city -eq \"Bonn\"",
        "- user.city -eq \"Bonn\"");
    row("the first of -or",
        "user.city -eq \"Bonn\" -or user.department -eq \"Sales\" -or user.city -eq \"Rome\"",
        "+ user.department -eq \"Sales\"");
    row("none of -or", "user.city -eq \"Bonn\" -or user.city -eq \"Kiel\"",
        "- user.city -eq \"Bonn\" | user.city -eq \"Kiel\"");
    row("-not as a whole", "-not (user.city -eq \"Rome\")", "- -not user.city -eq \"Rome\"");
}

/*! R11: what "why" says of a membership. */
void tst_MembershipRule::namesTheConditionsThatDecide()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, reason);
    const auto parsed = parseMembershipRule(rule);
    QVERIFY(parsed.has_value());
    const MembershipReason found = membershipReason(*parsed, ada());
    const QString sign = found.matches ? QStringLiteral("+ ") : QStringLiteral("- ");
    QCOMPARE(sign + found.conditions.join(QStringLiteral(" | ")), reason);
}

QTEST_GUILESS_MAIN(tst_MembershipRule)
#include "tst_membershiprule.moc"
