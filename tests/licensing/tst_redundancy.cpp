// SPDX-License-Identifier: GPL-3.0-or-later
// When a direct license is redundant beside inherited ones, and what a swap carries over.
#include "licensing/carriedplans.h"
#include "licensing/redundancy.h"
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class RedundancyTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsTogetherMustGiveAllPlans_data();
    void groupsTogetherMustGiveAllPlans();
    void onlyWhatIsAppliedAndStillMeantCounts_data();
    void onlyWhatIsAppliedAndStillMeantCounts();
    void aNamedGroupMustBeAmongThoseThatGive();
    void entriesInErrorAreNoLicenses();
    void R4_4_swapCarriesDisabledPlansOver();
    void R4_4_swapCarriesPlansOverByName();
    void R4_4_swapOntoAProductThatIsThere();
    void swapRefusesWhatIsNotThere();
};

namespace {

/*! "redundant by G, H", "loses X, Y", "not inherited", "no direct license". */
QByteArray verdict(TestDirectory &d, const QByteArray &from = {})
{
    const UserFacts facts = d.facts();
    const Catalogue &catalogue = d.catalogue();
    const ProductIndex product = catalogue.indexOf(idOf<SkuId>("E3"));
    const auto group = from.isEmpty() ? std::nullopt : std::optional(idOf<GroupId>(from));
    const RedundancyVerdict found = judgeRedundancy(facts, product, catalogue, group);
    QByteArrayList names;
    switch (found.redundancy) {
    case Redundancy::NoDirectLicense:
        return "no direct license";
    case Redundancy::NotInherited:
        return "not inherited";
    case Redundancy::ExtraPlans:
        for (const PlanIndex plan : catalogue.byName(found.extraPlans))
            names += catalogue.plan(plan).name.toUtf8();
        return "loses " + names.join(", ");
    case Redundancy::Redundant:
        break;
    }
    for (const int position : groupOrder(facts)) {
        if (std::ranges::find(found.groups, position) != found.groups.end())
            names += facts.groups[size_t(position)].licenses->id.toString().toUtf8();
    }
    return "redundant by " + QByteArray::number(names.size());
}

TestDirectory directory()
{
    TestDirectory d;
    d.product("E3", {"X", "Y", "Z"}).product("E1", {"X"});
    return d;
}

/*! What a swap of \a from against \a to makes of \a group, as text. */
QByteArray swapped(TestDirectory &d, const std::vector<QByteArray> &present, const QByteArray &from,
                   const QByteArray &to)
{
    std::vector<License> licenses;
    for (const QByteArray &text : present)
        licenses.push_back(d.license(text));
    const Result<LicenseChange> change =
        swapProduct(licenses, idOf<SkuId>(from), idOf<SkuId>(to), d.catalogue());
    if (!change)
        return d.text(change.error());
    if (change->remove != std::vector{idOf<SkuId>(from)} || change->add.size() != 1
        || change->add.front().product != idOf<SkuId>(to))
        return "another change";
    QByteArrayList off;
    for (const PlanId &plan : change->add.front().disabledPlans)
        off += d.catalogue().plan(d.catalogue().indexOf(plan)).name.toUtf8();
    std::ranges::sort(off);
    return "off: " + off.join(' ');
}

} // namespace

void RedundancyTest::groupsTogetherMustGiveAllPlans_data()
{
    QTest::addColumn<QByteArray>("direct");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the same plans") << "E3"_ba
                                    << "E3"_ba
                                    << ""_ba
                                    << "redundant by 1"_ba;
    QTest::newRow("fewer plans") << "E3 -X"_ba
                                 << "E3"_ba
                                 << ""_ba
                                 << "redundant by 1"_ba;
    QTest::newRow("one plan more") << "E3"_ba
                                   << "E3 -Y"_ba
                                   << ""_ba
                                   << "loses Y"_ba;
    QTest::newRow("several more, by name") << "E3"_ba
                                           << "E3 -Z -X"_ba
                                           << ""_ba
                                           << "loses X, Z"_ba;
    QTest::newRow("two groups make it whole") << "E3"_ba
                                              << "E3 -X"_ba
                                              << "E3 -Y"_ba
                                              << "redundant by 2"_ba;
    QTest::newRow("two groups with a gap") << "E3"_ba
                                           << "E3 -X -Y"_ba
                                           << "E3 -Y"_ba
                                           << "loses Y"_ba;
    QTest::newRow("all plans off on both") << "E3 -X -Y -Z"_ba
                                           << "E3 -X -Y -Z"_ba
                                           << ""_ba
                                           << "redundant by 1"_ba;
    QTest::newRow("another product with the same plan") << "E3 -Y -Z"_ba
                                                        << "E1"_ba
                                                        << ""_ba
                                                        << "not inherited"_ba;
    QTest::newRow("no direct one") << ""_ba
                                   << "E3"_ba
                                   << ""_ba
                                   << "no direct license"_ba;
    QTest::newRow("no group") << "E3"_ba
                              << ""_ba
                              << ""_ba
                              << "not inherited"_ba;
}

void RedundancyTest::groupsTogetherMustGiveAllPlans()
{
    QFETCH(QByteArray, direct);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    TestDirectory d = directory();
    d.user("ada");
    if (!direct.isEmpty())
        d.direct(direct);
    if (!first.isEmpty())
        d.group("G", {first}).in("G").holds("G", first);
    if (!second.isEmpty())
        d.group("H", {second}).in("H").holds("H", second);
    QTEST(verdict(d), "expected");
}

void RedundancyTest::onlyWhatIsAppliedAndStillMeantCounts_data()
{
    QTest::addColumn<QByteArray>("meant");
    QTest::addColumn<QByteArray>("applied");
    QTest::addColumn<bool>("member");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("meant, not processed yet") << "E3"_ba
                                              << ""_ba << true << "not inherited"_ba;
    QTest::newRow("taken off the group") << ""_ba
                                         << "E3"_ba << true << "not inherited"_ba;
    QTest::newRow("left the group") << "E3"_ba
                                    << "E3"_ba << false << "not inherited"_ba;
    QTest::newRow("a plan is about to go") << "E3 -Y"_ba
                                           << "E3"_ba << true << "loses Y"_ba;
    QTest::newRow("a plan is about to come") << "E3"_ba
                                             << "E3 -Y"_ba << true << "loses Y"_ba;
    QTest::newRow("settled") << "E3"_ba
                             << "E3"_ba << true << "redundant by 1"_ba;
}

void RedundancyTest::onlyWhatIsAppliedAndStillMeantCounts()
{
    QFETCH(QByteArray, meant);
    QFETCH(QByteArray, applied);
    QFETCH(bool, member);
    TestDirectory d = directory();
    TestDirectory::Names licenses;
    if (!meant.isEmpty())
        licenses = {meant};
    d.group("G", licenses).user("ada").direct("E3");
    if (member)
        d.in("G");
    if (!applied.isEmpty())
        d.holds("G", applied);
    QTEST(verdict(d), "expected");
}

void RedundancyTest::aNamedGroupMustBeAmongThoseThatGive()
{
    TestDirectory d = directory();
    d.group("G", {"E3 -X"}).group("H", {"E3 -Y"}).group("I");
    d.user("ada").direct("E3").in("G").in("H").in("I");
    d.holds("G", "E3 -X").holds("H", "E3 -Y");
    QCOMPARE(verdict(d, "G"), "redundant by 2"_ba); // the plans count from wherever they come
    QCOMPARE(verdict(d, "I"), "not inherited"_ba);
}

void RedundancyTest::entriesInErrorAreNoLicenses()
{
    TestDirectory d = directory();
    d.group("G", {"E3"}).user("ada").in("G").direct("E3");
    d.entry("G", "E3", AssignmentState::Error, AssignmentError::CountViolation);
    QCOMPARE(verdict(d), "not inherited"_ba);
    d.user("bob").in("G").directInError("E3").holds("G", "E3");
    QCOMPARE(verdict(d), "no direct license"_ba);
}

void RedundancyTest::R4_4_swapCarriesDisabledPlansOver()
{
    TestDirectory d;
    d.product("E1", {"X", "Y", "OLD"}).product("E3", {"X", "Y", "NEW"});
    QCOMPARE(swapped(d, {"E1 -X -OLD"}, "E1", "E3"), "off: X"_ba);
    QCOMPARE(swapped(d, {"E1"}, "E1", "E3"), "off: "_ba);
}

void RedundancyTest::R4_4_swapCarriesPlansOverByName()
{
    // The vendor's next edition of a service has another id, and the same friendly name.
    TestDirectory d;
    d.product("E1", {"APPS_P1", "CHAT", "NEWS", "BOARD"});
    d.product("E3", {"APPS_P2", "CHAT", "DRAW"});
    d.friendlyName("APPS_P1", "Apps").friendlyName("APPS_P2", "apps");
    QCOMPARE(swapped(d, {"E1 -APPS_P1 -NEWS"}, "E1", "E3"), "off: APPS_P2");
    QCOMPARE(swapped(d, {"E1 -CHAT"}, "E1", "E3"), "off: CHAT");
    const CarriedPlans carried = carryPlans(
        d.license("E1 -APPS_P1 -NEWS"), d.catalogue().indexOf(idOf<SkuId>("E3")), d.catalogue());
    QCOMPARE(carried.counterparts.size(), size_t(1));
    QCOMPARE(carried.lost.count(), 1);
    // What the old product has as well is on or off by itself.
    TestDirectory both;
    both.product("E1", {"APPS_P1", "APPS_P2"}).product("E3", {"APPS_P2"});
    both.friendlyName("APPS_P1", "Apps").friendlyName("APPS_P2", "Apps");
    QCOMPARE(swapped(both, {"E1 -APPS_P1"}, "E1", "E3"), "off: ");
}

void RedundancyTest::R4_4_swapOntoAProductThatIsThere()
{
    TestDirectory d;
    d.product("E1", {"X", "Y"}).product("E3", {"X", "Y", "Z"});
    // What either had on stays on: nobody loses a plan.
    QCOMPARE(swapped(d, {"E1 -X", "E3 -X -Y -Z"}, "E1", "E3"), "off: X Z"_ba);
}

void RedundancyTest::swapRefusesWhatIsNotThere()
{
    TestDirectory d = directory();
    QVERIFY(swapped(d, {}, "E1", "E3").startsWith("LicenseNotHeld"));
    QVERIFY(swapped(d, {"E1"}, "E1", "E9").startsWith("UnknownProduct"));
    QVERIFY(swapped(d, {"E1"}, "E9", "E1").startsWith("LicenseNotHeld"));
}

QTEST_GUILESS_MAIN(RedundancyTest)
#include "tst_redundancy.moc"
