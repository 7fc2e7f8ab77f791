// SPDX-License-Identifier: GPL-3.0-or-later
// Why? on licenses, plans and errors: the chain, the rule in names, the root, and what helps.
#include "service/changewriter.h"
#include "service/unitsneeded.h"
#include "service/why.h"
#include "store/assignmentstore.h"
#include "support/histories.h"
#include "support/shorthand.h"
#include "whyquestions.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

/*! Two blanks a level, then the mark and the text. */
QString chain(const WhyAnswer &answer)
{
    QStringList lines;
    for (const WhyLine &line : answer.lines)
        lines += QString(2 * line.level, u' ') + QStringLiteral(" +-!").at(int(line.mark)) + u' '
                 + line.text;
    return lines.join(u'\n');
}

/*! "Sales" gives E3 to Ada, who has E1 of her own, and Visio with it. */
void conflict(TestOrganisation &org)
{
    org.product(s("E1"), l("MAIL1 CHAT"), 5);
    org.product(s("E3"), l("MAIL3 CHAT"), 5);
    org.product(s("VISIO"), l("DRAW"), 5);
    org.exclusive(l("MAIL1 MAIL3"));
    org.user(s("Ada"));
    org.group(s("Sales"));
    org.assign(s("Ada"), l("E1"));
    org.license(s("Sales"), l("E3 VISIO"));
    org.join(s("Sales"), l("Ada"));
}

/*! As text, so that a failure shows both. */
void has(const QString &text, const char *part)
{
    QVERIFY2(text.contains(s(part)), qPrintable(text));
}

} // namespace

class TestWhy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void namesBothPlansAndProductsOfAConflict();
    void namesTheRootBehindOther();
    void everyRemedyOfAConflictClearsIt_data();
    void everyRemedyOfAConflictClearsIt();
    void missingPrerequisite();
    void neededByAnother();
    void prohibitedLocation();
    void noUnits();
    void suspendedSubscription();
    void takenAddress();
    void directInError();
    void whatIsResolvedWaitsForReprocessing();
    void presentLicense();
    void absentLicense();
    void nestedMember();
    void dynamicMember();
    void planOnByAnother();
    void planOff();
    void refusesWhatIsNotThere();
    void unitsNeededByRules();
    void everyErrorHasACauseAndARemedy();
};

void TestWhy::namesBothPlansAndProductsOfAConflict()
{
    TestOrganisation org;
    conflict(org);
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    QVERIFY(answer.inError);
    QVERIFY(!answer.given);
    for (const char *name : {"Ada", "E3", "Sales", "MAIL1", "MAIL3", "E1"})
        has(answer.verdict, name);
    has(chain(answer), "! From the group Sales: Conflicting service plans");
    has(chain(answer), "+ Ada is a member of Sales.");
    has(chain(answer), "The rule of exclusive plans \"set 0\" allows only one of: MAIL1, MAIL3.");
    has(chain(answer), "MAIL1 comes from E1, assigned directly.");
}

void TestWhy::namesTheRootBehindOther()
{
    TestOrganisation org;
    conflict(org);
    const WhyAnswer answer = ask(org, s("Ada"), s("VISIO"));
    has(answer.verdict, "the group's license E3 cannot be given");
    has(chain(answer), "Ada does not get E3 from Sales, because its plan MAIL3 and the plan MAIL1 "
                       "of E1 exclude each other");
    // What helps is what helps the root.
    QCOMPARE(remedyTexts(answer), remedyTexts(ask(org, s("Ada"), s("E3"))));
}

void TestWhy::everyRemedyOfAConflictClearsIt_data()
{
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<QString>("entries");
    QTest::newRow("plan off directly")
        << s("Turn MAIL1 off in the direct license E1")
        << s("E1-MAIL1 direct: Active; E3 from Sales: Active; VISIO from Sales: Active");
    QTest::newRow("plan off in the group")
        << s("Turn MAIL3 off in E3 of the group Sales")
        << s("E1 direct: Active; E3-MAIL3 from Sales: Active; VISIO from Sales: Active");
    QTest::newRow("direct license removed") << s("Remove the direct license E1")
                                            << s("E3 from Sales: Active; VISIO from Sales: Active");
    QTest::newRow("out of the group")
        << s("Take Ada out of the group Sales") << s("E1 direct: Active");
}

void TestWhy::everyRemedyOfAConflictClearsIt()
{
    QFETCH(const QString, remedy);
    QFETCH(const QString, entries);
    TestOrganisation org;
    conflict(org);
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    QCOMPARE(answer.remedies.size(), 4);
    QCOMPARE(follow(org, answer, remedy), accepted);
    QCOMPARE(org.entries(s("Ada")), entries);
}

void TestWhy::missingPrerequisite()
{
    TestOrganisation org;
    org.product(s("CONF"), l("DIALIN"), 5);
    org.product(s("TEAMS"), l("MEET"), 5);
    org.product(s("E3"), l("MEET MAIL3"), 5);
    org.user(s("Ada"));
    org.group(s("Hosts"));
    org.license(s("Hosts"), l("CONF"));
    org.assign(s("Ada"), l("E3-MEET"));
    org.prerequisite(s("DIALIN"), l("MEET"));
    org.join(s("Hosts"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("CONF"));
    has(answer.verdict, "its plan DIALIN needs MEET");
    has(chain(answer), "The rule of prerequisites: DIALIN needs MEET.");
    const QStringList texts = remedyTexts(answer);
    QVERIFY2(texts.contains(s("Turn MEET on in the direct license E3")),
             qPrintable(texts.join(u'\n')));
    QVERIFY(texts.contains(s("Assign TEAMS to Ada directly")));
    QCOMPARE(follow(org, answer, s("Turn MEET on in the direct license E3")), accepted);
    QCOMPARE(org.entries(s("Ada")), s("CONF from Hosts: Active; E3 direct: Active"));
}

void TestWhy::neededByAnother()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL3"), 5);
    org.product(s("WPA"), l("ANALYTICS"), 5);
    org.prerequisite(s("ANALYTICS"), l("MAIL3"));
    org.user(s("Ada"));
    org.group(s("Archive"));
    org.license(s("Archive"), l("E3"));
    org.join(s("Archive"), l("Ada"));
    org.assign(s("Ada"), l("WPA"));
    org.leave(s("Archive"), l("Ada"));
    QCOMPARE(org.entries(s("Ada")),
             s("E3 from Archive: ActiveWithError DependencyViolation; WPA direct: Active"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    QVERIFY(answer.given);
    QVERIFY(answer.inError);
    has(answer.verdict, "the plan ANALYTICS of WPA needs MAIL3");
    has(chain(answer), "- Ada is not a member of Archive any more.");
    has(chain(answer), "ANALYTICS comes from WPA, assigned directly.");
    QCOMPARE(follow(org, answer, s("Turn ANALYTICS off in the direct license WPA")), accepted);
    QCOMPARE(org.entries(s("Ada")), s("WPA-ANALYTICS direct: Active"));
}

void TestWhy::prohibitedLocation()
{
    TestOrganisation org;
    org.product(s("MAPS"), l("MAP GUIDE"), 5);
    org.prohibited(s("MAP"), s("FR"));
    org.user(s("Cleo"), s("FR"));
    org.group(s("Office"));
    org.license(s("Office"), l("MAPS"));
    org.join(s("Office"), l("Cleo"));
    const WhyAnswer answer = ask(org, s("Cleo"), s("MAPS"));
    has(chain(answer), "The rule of prohibited locations: MAP may not be used in FR.");
    has(chain(answer), "The usage location of Cleo is FR.");
    QCOMPARE(answer.remedies.front().kind, RemedyKind::SetLocation);
    QCOMPARE(answer.remedies.front().clears, std::optional(true));
    QVERIFY(answer.remedies.front().changes.empty()); // where to is for people to say
    QCOMPARE(follow(org, answer, s("Turn MAP off in MAPS of the group Office")), accepted);
    QCOMPARE(org.entries(s("Cleo")), s("MAPS-MAP from Office: Active"));
}

void TestWhy::noUnits()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL3"), 1);
    org.users(l("u1 u2 u3"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("u1"));
    org.join(s("Sales"), l("u2"));
    org.join(s("Sales"), l("u3"));
    const WhyAnswer answer = ask(org, s("u2"), s("E3"));
    has(chain(answer), "E3 has 1 units, of which 0 are available now.");
    QCOMPARE(answer.remedies.front().kind, RemedyKind::BuyUnits);
    QCOMPARE(answer.remedies.front().units, 2);
    QCOMPARE(remedyTexts(answer), (QStringList{s("Buy 2 unit(s) of E3"), s("Free units of E3"),
                                               s("Take u2 out of the group Sales")}));
}

void TestWhy::suspendedSubscription()
{
    TestOrganisation org;
    org.product(s("BI"), l("CHARTS"), 5);
    org.user(s("Ada"));
    org.group(s("Sales"));
    org.license(s("Sales"), l("BI"));
    org.status(s("BI"), CapabilityStatus::Suspended);
    org.join(s("Sales"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("BI"));
    has(answer.verdict, "the directory has no active subscription of it");
    QCOMPARE(answer.remedies.front().kind, RemedyKind::RenewSubscription);
    QVERIFY(!answer.remedies.front().clears); // other things may be in the way then
    QCOMPARE(follow(org, answer, s("Remove BI from the group Sales")), accepted);
    QCOMPARE(org.entries(s("Ada")), QString());
}

void TestWhy::takenAddress()
{
    TestOrganisation org;
    org.product(s("E3"), l("EXCHANGE_S_ENTERPRISE CHAT"), 5);
    org.users(l("Ada Bob"));
    org.group(s("Sales"));
    org.submit(UpdateUsers{{org.userId(s("Bob"))},
                           {{s("proxyAddresses"), QJsonArray{s("SMTP:help@contoso.com")}}}});
    // Given before somebody else had it, as imports do.
    auto written = org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        auto key = writer.users().find(org.userId(s("Ada")).toString());
        auto record = writer.users().read(*key);
        record->proxyAddresses = QStringList{s("smtp:help@contoso.com")};
        return writer.users().update(*key, *record);
    });
    QVERIFY(written);
    org.license(s("Sales"), l("E3"));
    org.join(s("Sales"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    has(answer.verdict, "help@contoso.com");
    has(answer.verdict, "Bob");
    QCOMPARE(answer.remedies.front().kind, RemedyKind::ChangeAddress);
    QCOMPARE(answer.remedies.front().clears, std::optional(true));
    QCOMPARE(follow(org, answer, s("Turn EXCHANGE_S_ENTERPRISE off in E3 of the group Sales")),
             accepted);
    QCOMPARE(org.entries(s("Ada")), s("E3-EXCHANGE_S_ENTERPRISE from Sales: Active"));
}

void TestWhy::directInError()
{
    TestOrganisation org;
    org.product(s("E1"), l("MAIL1"), 5);
    org.user(s("Ada"));
    const auto import = [&](AssignmentState state) {
        const auto written = org.engine().write([&](ChangeWriter &writer) -> Result<void> {
            const auto key = writer.users().find(org.userId(s("Ada")).toString());
            AssignmentStore::ImportedEntry entry;
            entry.product = org.skuId(s("E1"));
            entry.state = state;
            entry.error = AssignmentError::CountViolation;
            return AssignmentStore(org.engine().store())
                .replaceAll(*key, {entry}, org.now())
                .map([](bool) {});
        });
        return written.has_value();
    };
    QVERIFY(import(AssignmentState::Error));
    const WhyAnswer answer = ask(org, s("Ada"), s("E1"));
    QVERIFY(answer.inError);
    QCOMPARE(remedyTexts(answer),
             (QStringList{s("Assign E1 to Ada again"), s("Remove the direct license E1")}));
    QCOMPARE(follow(org, answer, s("Assign E1 to Ada again")), accepted);
    QCOMPARE(org.entries(s("Ada")), s("E1 direct: Active"));
    // One that is there, and was to be changed elsewhere, cannot be assigned once more.
    QVERIFY(import(AssignmentState::ActiveWithError));
    const WhyAnswer kept = ask(org, s("Ada"), s("E1"));
    QCOMPARE(remedyTexts(kept), QStringList{s("Remove the direct license E1")});
    QCOMPARE(follow(org, kept, s("Remove the direct license E1")), accepted);
    QCOMPARE(org.entries(s("Ada")), QString());
}

void TestWhy::whatIsResolvedWaitsForReprocessing()
{
    TestOrganisation org;
    conflict(org);
    org.assign(s("Ada"), {}, l("E1"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E3")); // R7: not by itself
    QVERIFY(answer.inError);
    has(chain(answer), "Nothing is in the way any more");
    QCOMPARE(remedyTexts(answer), QStringList{s("Reprocess Ada")});
    QCOMPARE(follow(org, answer, s("Reprocess Ada")), accepted);
    QVERIFY(!ask(org, s("Ada"), s("E3")).inError);
}

void TestWhy::presentLicense()
{
    TestOrganisation org;
    conflict(org);
    org.group(s("Board"));
    org.license(s("Board"), l("E1-CHAT"));
    org.join(s("Board"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E1"));
    QVERIFY(answer.given);
    QVERIFY(!answer.inError);
    has(answer.verdict, "the direct license");
    has(answer.verdict, "the group Board");
    has(answer.verdict, "one unit");
    has(chain(answer), "Turned off in it: CHAT");
    QVERIFY(answer.remedies.isEmpty());
}

void TestWhy::absentLicense()
{
    TestOrganisation org;
    conflict(org);
    org.user(s("Bob"));
    const WhyAnswer answer = ask(org, s("Bob"), s("E3"));
    QVERIFY(!answer.given);
    QVERIFY(!answer.inError);
    has(chain(answer), "- There is no direct license.");
    has(chain(answer), "- The group Sales would give it.");
    has(chain(answer), "- Bob is not a member of Sales.");
    QCOMPARE(remedyTexts(answer),
             (QStringList{s("Assign E3 to Bob directly"), s("Add Bob to the group Sales")}));
    QCOMPARE(follow(org, answer, s("Add Bob to the group Sales")), accepted);
    QVERIFY(ask(org, s("Bob"), s("E3")).given);
}

void TestWhy::nestedMember()
{
    TestOrganisation org;
    conflict(org);
    org.user(s("Bob"));
    org.group(s("Nordic"));
    org.group(s("Oslo"));
    org.join(s("Oslo"), l("Bob"));
    org.submit(AddMembers{org.groupId(s("Nordic")), {}, {org.groupId(s("Oslo"))}});
    org.submit(AddMembers{org.groupId(s("Sales")), {}, {org.groupId(s("Nordic"))}});
    // A circle must not keep it from answering.
    org.submit(AddMembers{org.groupId(s("Oslo")), {}, {org.groupId(s("Nordic"))}});
    const QString text = chain(ask(org, s("Bob"), s("E3")));
    has(text, "only through nested groups: Oslo → Nordic → Sales.");
    has(text, "Nested groups give nothing to their members.");
}

void TestWhy::dynamicMember()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL3"), 1);
    org.users(l("Ada Bob"));
    org.submit(UpdateUsers{{org.userId(s("Ada"))}, {{s("department"), s("Sales")}}});
    CreateGroup create;
    create.group.id = org.groupId(s("Sellers"));
    create.group.displayName = s("Sellers");
    create.group.groupTypes = l("DynamicMembership");
    create.group.membershipRule =
        s("user.accountEnabled -eq true -and (user.department -eq \"Sales\" -or user.department "
          "-eq \"Trade\")");
    QVERIFY(!org.submit(create));
    org.license(s("Sellers"), l("E3"));
    const QString member = chain(ask(org, s("Ada"), s("E3")));
    has(member, "+ Ada is a member of Sellers by the group's rule.");
    has(member, "This holds: user.accountEnabled -eq true");
    has(member, "This holds: user.department -eq \"Sales\"");
    QVERIFY2(!member.contains(s("Trade")), qPrintable(member));
    const WhyAnswer other = ask(org, s("Bob"), s("E3"));
    has(chain(other), "- Bob is not a member of Sellers by the group's rule.");
    has(chain(other), "This does not hold: user.department -eq \"Sales\"");
    has(chain(other), "This does not hold: user.department -eq \"Trade\"");
    // Nobody can be added to it by hand.
    QCOMPARE(remedyTexts(other), QStringList{s("Assign E3 to Bob directly")});
}

void TestWhy::planOnByAnother()
{
    TestOrganisation org;
    conflict(org);
    org.group(s("Board"));
    org.license(s("Board"), l("E1-CHAT"));
    org.join(s("Board"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E1"), s("CHAT"));
    QVERIFY(answer.given);
    has(answer.verdict, "CHAT is on: the direct license E1 turns it on.");
    has(answer.verdict, "E1 of the group Board");
    has(chain(answer), "- E1 from the group Board: turned off there");
    has(chain(answer), "+ E1, assigned directly: on");
    // E3 has the plan as well (R2.3), but is not given.
    has(chain(answer), "! E3 from the group Sales: it would be on, but is not given");
    QCOMPARE(follow(org, answer, s("Turn CHAT off in the direct license E1")), accepted);
    QVERIFY(!ask(org, s("Ada"), s("E1"), s("CHAT")).given);
}

void TestWhy::planOff()
{
    TestOrganisation org;
    conflict(org);
    org.assign(s("Ada"), l("E1-CHAT"));
    const WhyAnswer off = ask(org, s("Ada"), s("E1"), s("CHAT"));
    QVERIFY(!off.given);
    has(off.verdict, "but cannot be given"); // E3 of Sales would turn it on
    org.leave(s("Sales"), l("Ada"));
    const WhyAnswer answer = ask(org, s("Ada"), s("E1"), s("CHAT"));
    has(answer.verdict, "CHAT is off: it is turned off in the direct license E1.");
    QCOMPARE(remedyTexts(answer), QStringList{s("Turn CHAT on in the direct license E1")});
    const WhyAnswer none = ask(org, s("Ada"), s("VISIO"), s("DRAW"));
    has(none.verdict, "Ada has no license that contains it");
    const WhyAnswer excluded = ask(org, s("Ada"), s("E1"), s("MAIL1"));
    has(chain(excluded), "By the rules it excludes: MAIL3");
}

void TestWhy::refusesWhatIsNotThere()
{
    TestOrganisation org;
    conflict(org);
    Reader reader = org.engine().reader();
    const auto code = [&](const WhyQuestion &question) {
        return why(reader, question).error().code;
    };
    QCOMPARE(code({org.userId(s("Nobody")), org.skuId(s("E3")), {}}), ErrorCode::NotFound);
    QCOMPARE(code({org.userId(s("Ada")), org.skuId(s("E9")), {}}), ErrorCode::UnknownProduct);
    QCOMPARE(code({org.userId(s("Ada")), org.skuId(s("E3")), org.planId(s("DRAW"))}),
             ErrorCode::PlanNotInProduct);
}

void TestWhy::unitsNeededByRules()
{
    TestOrganisation org;
    org.product(s("E3"), l("MAIL3"), 3);
    org.product(s("VISIO"), l("DRAW"), 1);
    org.users(l("u1 u2 u3 u4 u5"));
    org.group(s("Sales"));
    org.group(s("Design"));
    org.license(s("Sales"), l("E3"));
    org.license(s("Design"), l("E3 VISIO"));
    org.join(s("Sales"), l("u1 u2 u3"));
    org.units(s("E3"), 1); // R5.1: three of one are assigned
    org.join(s("Sales"), l("u4"));
    org.join(s("Design"), l("u5"));
    Reader reader = org.engine().reader();
    const auto needed = unitsNeeded(reader, org.skuId(s("E3")));
    QVERIFY(needed);
    QCOMPARE(needed->waiting, 2);
    QCOMPARE(needed->served, 2);
    QCOMPARE(needed->toBuy, 4); // two who wait, and two more are assigned than bought
    // Visio's only unit goes to somebody else: u5 would not get E3 either (R4.3).
    org.assign(s("u1"), l("VISIO"));
    const auto fewer = unitsNeeded(reader, org.skuId(s("E3")));
    QCOMPARE(fewer->served, 1);
    QCOMPARE(fewer->toBuy, 3);
    org.units(s("E3"), 1 + int(fewer->toBuy));
    org.submit(ReprocessUsers{fewer->users});
    QCOMPARE(org.entries(s("u4")), s("E3 from Sales: Active"));
    QCOMPARE(org.consumed(s("E3")), 4);
}

/*! After any history: each error names its root, and a remedy that is said to help does. */
void TestWhy::everyErrorHasACauseAndARemedy()
{
    const auto holds = [] {
        TestOrganisation org;
        prepare(org);
        const std::vector<Step> steps = *histories(20);
        for (const Step &step : steps)
            carryOut(org, step);
        Reader reader = org.engine().reader();
        const auto rows = reader.assignments(true, 0, 1000);
        for (const AssignmentRow &row : *rows) {
            const auto answer = why(reader, {row.user, row.product, {}});
            RC_ASSERT(answer.has_value());
            RC_ASSERT(answer->inError);
            RC_ASSERT(!answer->remedies.isEmpty());
            const SkuId root =
                row.error == AssignmentError::Other && !row.cause.otherProduct.isNull()
                    ? row.cause.otherProduct
                    : row.product;
            RC_ASSERT(std::ranges::any_of(answer->lines, [&](const WhyLine &line) {
                return line.mark == WhyMark::Blocked && line.product == root;
            }));
            for (const WhyRemedy &remedy : answer->remedies) {
                if (remedy.changes.empty() || remedy.clears != true)
                    continue;
                const auto preview = org.engine().preview(remedy.changes, {});
                RC_LOG() << row.userName.toStdString() << ' ' << row.productName.toStdString()
                         << ": " << remedy.text.toStdString() << '\n';
                RC_ASSERT(preview.has_value());
                RC_ASSERT(keepsPromise(*preview, *rows, row));
            }
        }
    };
    QVERIFY(rc::check("an error names its root and what helps", holds));
}

QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
