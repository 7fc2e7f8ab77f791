// SPDX-License-Identifier: GPL-3.0-or-later
// Why? on a license of which several sources are in error: what helps all of them is said to.
#include "support/histories.h"
#include "whyquestions.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

/*! E3 from Sales is kept out by E1, and E3 from Board by PHONE: no single change helps both. */
void twoConflicts(TestOrganisation &org)
{
    org.product(s("E1"), l("MAIL1 NEWS"), 5);
    org.product(s("PHONE"), l("CALL1 NEWS"), 5);
    org.product(s("E3"), l("MAIL3 CALL3 CHAT"), 5);
    org.exclusive(l("MAIL1 MAIL3"));
    org.exclusive(l("CALL1 CALL3"));
    org.user(s("Ada"));
    org.assign(s("Ada"), l("E1 PHONE"));
    org.group(s("Sales"));
    org.group(s("Board"));
    org.license(s("Sales"), l("E3-CALL3"));
    org.license(s("Board"), l("E3-MAIL3"));
    org.join(s("Sales"), l("Ada"));
    org.join(s("Board"), l("Ada"));
}

} // namespace

class TestWhySources : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void severalSourcesAreClearedTogether();
    void whatHelpsOnlyOneSourceIsSaidSo();
    void everyRemedyOfSeveralSourcesKeepsItsPromise();
};

void TestWhySources::severalSourcesAreClearedTogether()
{
    TestOrganisation org;
    twoConflicts(org);
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    QCOMPARE(answer.remedies.front().kind, RemedyKind::Several);
    QCOMPARE(answer.remedies.front().text,
             s("Together: Turn MAIL1 off in the direct license E1; Turn CALL1 off in the direct "
               "license PHONE"));
    QCOMPARE(answer.remedies.front().clears, std::optional(true));
    for (const WhyRemedy &other : answer.remedies.sliced(1))
        QCOMPARE(other.clears, std::optional(false));
    QCOMPARE(follow(org, answer, answer.remedies.front().text), accepted);
    QCOMPARE(org.entries(s("Ada")), s("E1-MAIL1 direct: Active; E3-CALL3 from Sales: Active; "
                                      "E3-MAIL3 from Board: Active; PHONE-CALL1 direct: Active"));
}

void TestWhySources::whatHelpsOnlyOneSourceIsSaidSo()
{
    TestOrganisation org;
    twoConflicts(org);
    const WhyAnswer answer = ask(org, s("Ada"), s("E3"));
    QVERIFY(remedyTexts(answer).contains(s("(Take Ada out of the group Sales")));
    QCOMPARE(follow(org, answer, s("Take Ada out of the group Sales")), accepted);
    const WhyAnswer rest = ask(org, s("Ada"), s("E3"));
    QVERIFY(rest.inError);
    QCOMPARE(rest.remedies.front().text, s("Turn CALL1 off in the direct license PHONE"));
    QCOMPARE(rest.remedies.front().clears, std::optional(true));
}

/*! Random licenses of which several sources of one product are in error: what is said to help is
    carried out, and asked again. */
void TestWhySources::everyRemedyOfSeveralSourcesKeepsItsPromise()
{
    int joint = 0;
    const auto holds = [&] {
        TestOrganisation org;
        org.product(s("BIG"), l("A1 B1 C1 D1"), 9);
        for (const char *plan : {"A", "B", "C", "D"}) {
            const QString name = s(plan);
            org.product(name, {name + s("2"), s("X") + name}, 9);
            org.exclusive({name + s("1"), name + s("2")});
        }
        org.prerequisite(s("XA"), l("A2"));
        org.user(s("Ada"));
        for (const char *product : {"A", "B", "C", "D"}) {
            if (*rc::gen::arbitrary<bool>())
                org.assign(s("Ada"), {s(product)});
        }
        for (const char *group : {"One", "Two", "Three"}) {
            org.group(s(group));
            QString license = s("BIG");
            for (const char *plan : {"A1", "B1", "C1", "D1"}) {
                if (*rc::gen::arbitrary<bool>())
                    license += u'-' + s(plan);
            }
            org.license(s(group), {license});
            org.join(s(group), l("Ada"));
        }
        Reader reader = org.engine().reader();
        const WhyAnswer answer = ask(org, s("Ada"), s("BIG"));
        const auto rows = reader.assignments(true, 0, 100);
        for (const WhyRemedy &remedy : answer.remedies) {
            if (remedy.changes.empty() || !remedy.clears)
                continue;
            const auto preview = org.engine().preview(remedy.changes, {});
            RC_LOG() << remedy.text.toStdString() << '\n';
            RC_ASSERT(preview.has_value());
            RC_ASSERT(keepsPromise(*preview, *rows, rows->front()) == *remedy.clears);
        }
        if (!answer.inError || answer.remedies.front().clears != true)
            return;
        joint += answer.remedies.front().kind == RemedyKind::Several ? 1 : 0;
        RC_ASSERT(follow(org, answer, answer.remedies.front().text) == accepted);
        RC_ASSERT(!ask(org, s("Ada"), s("BIG")).inError);
    };
    QVERIFY(rc::check("what is said to clear all sources does", holds));
    QVERIFY2(joint > 0, "none of the directories needed several changes");
}

QTEST_GUILESS_MAIN(TestWhySources)
#include "tst_whysources.moc"
