// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "support/licensingbuilder.h"

#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

/*! Values of the licensing layer: the catalogue with its orders, sets of plans, words of states. */
class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void R1_statesInTheVendorsWords();
    void R1_errorsInTheVendorsWords();
    void R1_readsOthersAndNothing();
    void R1_availableUnits();
    void R4_14_productsByCodePointThenId();
    void R3_5_plansByCodePointThenId();
    void R5_8_rulesKeepTheirOrder();
    void R5_8_rulesMayNamePlansOfNoProduct();
    void R5_8_oneRuleForEachDependent();
    void R5_5_prohibitedPlans();
    void R5_7_assignable();
    void R6_1_planWithoutFriendlyName();
    void R9_7_exchangePlans_data();
    void R9_7_exchangePlans();
    void kindsOfIdsAreApart();
    void aPlanIsAddedOnce();
    void planSets();
    void planSetsBeyondTheirInlineSize();
};

void CatalogueTest::R1_statesInTheVendorsWords()
{
    const std::pair<AssignmentState, QString> words[] = {
        {AssignmentState::Active, u"Active"_s},
        {AssignmentState::Error, u"Error"_s},
        {AssignmentState::ActiveWithError, u"ActiveWithError"_s},
        {AssignmentState::Disabled, u"Disabled"_s}};
    for (const auto &[state, word] : words) {
        QCOMPARE(toString(state), word);
        QVERIFY(assignmentStateFromString(word) == state);
        QVERIFY(assignmentStateFromString(word.toLower()) == state);
        QCOMPARE(isApplied(state), state != AssignmentState::Error);
    }
    QVERIFY(!assignmentStateFromString(u"Pending"));
    QVERIFY(!assignmentStateFromString(u""));
}

void CatalogueTest::R1_errorsInTheVendorsWords()
{
    const std::pair<AssignmentError, QString> words[] = {
        {AssignmentError::None, u"None"_s},
        {AssignmentError::CountViolation, u"CountViolation"_s},
        {AssignmentError::MutuallyExclusiveViolation, u"MutuallyExclusiveViolation"_s},
        {AssignmentError::DependencyViolation, u"DependencyViolation"_s},
        {AssignmentError::ProhibitedInUsageLocationViolation,
         u"ProhibitedInUsageLocationViolation"_s},
        {AssignmentError::UniquenessViolation, u"UniquenessViolation"_s},
        {AssignmentError::Other, u"Other"_s}};
    for (const auto &[error, word] : words) {
        QCOMPARE(toString(error), word);
        QVERIFY(assignmentErrorFromString(word) == error);
    }
}

void CatalogueTest::R1_readsOthersAndNothing()
{
    QVERIFY(assignmentErrorFromString(u"Others") == AssignmentError::Other);
    QVERIFY(assignmentErrorFromString(u"") == AssignmentError::None);
    QVERIFY(!assignmentErrorFromString(u"Otherwise"));
}

void CatalogueTest::R1_availableUnits()
{
    const PrepaidUnits units{5, 2, 30, 400};
    QCOMPARE(units.total(), 7); // R5.7: suspended and lockedOut units are not assignable
    TestDirectory d;
    d.product("E3", {"A"}).units("E3", 1, 1).user("ada").direct("E3");
    QCOMPARE(d.available("E3"), 1);
}

void CatalogueTest::R4_14_productsByCodePointThenId()
{
    CatalogueBuilder builder;
    const auto add = [&builder](const QString &partNumber, const QByteArray &id) {
        Product product;
        product.id = idOf<SkuId>(id);
        product.partNumber = partNumber;
        builder.addProduct(product, {});
    };
    const QString beyond = QString::fromUcs4(U"\U0001F600"); // surrogates stand before U+FFFD
    add(beyond, "1");
    add(u"\uFFFD"_s, "2");
    add(u"b"_s, "3");
    add(u"B"_s, "9");
    add(u"B"_s, "4");
    add(u"B_X"_s, "5");
    const Catalogue catalogue = builder.build();
    QByteArray order;
    for (const Product &product : catalogue.products())
        order += product.id.guid().toBytes().first(1);
    QCOMPARE(order, "495321"_ba);
    for (ProductIndex index = 0; index < ProductIndex(catalogue.products().size()); ++index)
        QCOMPARE(catalogue.indexOf(catalogue.product(index).id), index);
    QCOMPARE(catalogue.indexOf(idOf<SkuId>("7")), -1);
}

void CatalogueTest::R3_5_plansByCodePointThenId()
{
    CatalogueBuilder builder;
    PlanSet set;
    const auto add = [&builder, &set](const QString &name, const QByteArray &id) {
        const PlanIndex plan = builder.addPlan({idOf<PlanId>(id), name, {}, AppliesTo::User});
        set.insert(plan);
        return plan;
    };
    const PlanIndex b2 = add(u"B"_s, "2");
    const PlanIndex b1 = add(u"B"_s, "1");
    const PlanIndex lower = add(u"a"_s, "3");
    const PlanIndex a = add(u"A"_s, "9");
    const Catalogue catalogue = builder.build();
    QCOMPARE(catalogue.byName(set), (std::vector<PlanIndex>{a, b1, b2, lower}));
    set.remove(b1);
    QCOMPARE(catalogue.byName(set), (std::vector<PlanIndex>{a, b2, lower}));
}

void CatalogueTest::R5_8_rulesKeepTheirOrder()
{
    TestDirectory d;
    d.product("E3", {"A", "B", "C", "D"}).exclusive({"D", "A"}).exclusive({"C", "B", "C"});
    d.needs("B", {"D", "A"}).needs("A", {"C"});
    const auto names = [&d](const std::vector<PlanIndex> &plans) {
        QString text;
        for (const PlanIndex plan : plans)
            text += d.catalogue().plan(plan).name;
        return text;
    };
    const auto &sets = d.catalogue().exclusiveSets();
    QCOMPARE(sets.size(), 2u);
    QCOMPARE(names(sets[0].plans), u"DA"_s);
    QCOMPARE(names(sets[1].plans), u"CB"_s);
    QCOMPARE(sets[1].mask.count(), 2);
    const auto &rules = d.catalogue().prerequisites();
    QCOMPARE(names({rules[0].dependent}) + names(rules[0].alternatives), u"BDA"_s);
    QCOMPARE(names({rules[1].dependent}) + names(rules[1].alternatives), u"AC"_s);
    QCOMPARE(d.catalogue().prerequisitesByName(), (std::vector<int>{1, 0}));
    QCOMPARE(d.catalogue().prerequisitesOf(0), (std::vector<int>{1, 0}));
    QCOMPARE(d.catalogue().exclusiveSetsOf(0), (std::vector<int>{0, 1}));
}

void CatalogueTest::R5_8_rulesMayNamePlansOfNoProduct()
{
    CatalogueBuilder builder;
    builder.addExclusiveSet(u"set"_s, {idOf<PlanId>("X"), idOf<PlanId>("Y")});
    builder.addProduct({}, {idOf<PlanId>("Y")});
    builder.addPrerequisite(idOf<PlanId>("X"), {});
    // The name may become known later.
    builder.addPlan({idOf<PlanId>("X"), u"NAME"_s, {}, AppliesTo::Company});
    const Catalogue catalogue = builder.build();
    QCOMPARE(catalogue.plans().size(), 2u);
    QCOMPARE(catalogue.plan(catalogue.indexOf(idOf<PlanId>("X"))).name, u"NAME"_s);
    QVERIFY(catalogue.plan(catalogue.indexOf(idOf<PlanId>("Y"))).name.isEmpty());
    QVERIFY(catalogue.product(0).plans.contains(catalogue.indexOf(idOf<PlanId>("Y"))));
    QVERIFY(catalogue.prerequisites().empty()); // without alternatives it is no rule
}

void CatalogueTest::R5_8_oneRuleForEachDependent()
{
    TestDirectory d;
    d.product("E3", {"W"}).needs("W", {"A"}).needs("W", {"B", "A"});
    QCOMPARE(d.catalogue().prerequisites().size(), 1u);
    QCOMPARE(d.catalogue().prerequisites()[0].alternatives.size(), 2u);
}

void CatalogueTest::R5_5_prohibitedPlans()
{
    TestDirectory d;
    d.product("E3", {"A", "B"}).prohibited("A", "DE").prohibited("B", "FR").prohibited("B", "DE");
    QCOMPARE(d.catalogue().prohibitedPlans(u"DE"_s).count(), 2);
    QCOMPARE(d.catalogue().prohibitedPlans(u"FR"_s).count(), 1);
    QVERIFY(d.catalogue().prohibitedPlans(u"US"_s).isEmpty());
    QVERIFY(d.catalogue().prohibitedPlans(QString()).isEmpty());
    QCOMPARE(d.catalogue().prohibitedLocations().size(), 3u);
}

void CatalogueTest::R5_7_assignable()
{
    QVERIFY(isAssignable(CapabilityStatus::Enabled));
    QVERIFY(isAssignable(CapabilityStatus::Warning));
    QVERIFY(!isAssignable(CapabilityStatus::Suspended));
    QVERIFY(!isAssignable(CapabilityStatus::Deleted));
    QVERIFY(!isAssignable(CapabilityStatus::LockedOut));
}

void CatalogueTest::R6_1_planWithoutFriendlyName()
{
    ServicePlan plan{{}, u"TEAMS1"_s, {}, AppliesTo::User};
    QCOMPARE(plan.displayName(), u"TEAMS1"_s);
    plan.friendlyName = u"Microsoft Teams"_s;
    QCOMPARE(plan.displayName(), u"Microsoft Teams"_s);
}

void CatalogueTest::R9_7_exchangePlans_data()
{
    QTest::addColumn<bool>("isExchange");
    QTest::newRow("EXCHANGE_S_STANDARD") << true;
    QTest::newRow("EXCHANGE_S_ENTERPRISE") << true;
    QTest::newRow("EXCHANGE_S_DESKLESS") << true;
    QTest::newRow("EXCHANGE_B_STANDARD") << true;
    QTest::newRow("EXCHANGE_L_STANDARD") << true;
    QTest::newRow("EXCHANGE_S_FOUNDATION") << false;
    QTest::newRow("EXCHANGE_S_FOUNDATION_GOV") << false;
    QTest::newRow("EXCHANGE_S_ARCHIVE_ADDON") << false;
    QTest::newRow("EXCHANGE_ANALYTICS") << false;
    QTest::newRow("exchange_s_standard") << false;
    QTest::newRow("MY_EXCHANGE_S_STANDARD") << false;
}

void CatalogueTest::R9_7_exchangePlans()
{
    QFETCH(bool, isExchange);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isExchangePlanName(name), isExchange);
    CatalogueBuilder builder;
    builder.addPlan({idOf<PlanId>("first"), u"FIRST"_s, {}, AppliesTo::User});
    const PlanIndex plan = builder.addPlan({idOf<PlanId>("x"), name, {}, AppliesTo::User});
    const Catalogue catalogue = builder.build();
    QCOMPARE(catalogue.exchangePlans().contains(plan), isExchange);
    QCOMPARE(catalogue.exchangePlans().count(), isExchange ? 1 : 0);
}

void CatalogueTest::kindsOfIdsAreApart()
{
    // One GUID of the vendor's list is a product and a plan.
    TestDirectory d;
    d.product("SAME", {"OTHER", "SAME"});
    QCOMPARE(d.catalogue().indexOf(idOf<SkuId>("SAME")), 0);
    QCOMPARE(d.catalogue().indexOf(idOf<PlanId>("SAME")), 1);
}

void CatalogueTest::aPlanIsAddedOnce()
{
    CatalogueBuilder builder;
    const ServicePlan plan{idOf<PlanId>("A"), u"A"_s, u"Plan A"_s, AppliesTo::User};
    const PlanIndex index = builder.addPlan(plan);
    QCOMPARE(builder.addPlan({plan.id, u"B"_s, u"Plan B"_s, AppliesTo::User}), index);
    const Catalogue catalogue = builder.build();
    QCOMPARE(catalogue.plans().size(), 1u);
    QVERIFY(catalogue.plan(index) == plan);
    QVERIFY(builder.build().plans().empty());
}

void CatalogueTest::planSets()
{
    PlanSet left;
    PlanSet right;
    QVERIFY(left.isEmpty());
    left.insert(1);
    left.insert(130);
    right.insert(1);
    QVERIFY(!(left == right));
    QVERIFY(left.intersects(right) && right.intersects(left));
    QCOMPARE((left | right).count(), 2);
    QCOMPARE((right | left).count(), 2);
    QVERIFY((left & right) == right);
    QVERIFY((right & left) == right);
    left -= right;
    QVERIFY(!left.intersects(right));
    left.remove(130);
    left.remove(5000);
    QVERIFY(left.isEmpty());
    QVERIFY(left == PlanSet()); // whatever its size was
    QVERIFY(!left.contains(5000));

    PlanSet all;
    for (const PlanIndex plan : {0, 63, 64, 200})
        all.insert(plan);
    PlanSet off;
    off.insert(64);
    PlanSet on;
    on.insert(3);
    on.insert(all, off);
    std::vector<PlanIndex> plans;
    on.forEach([&plans](PlanIndex plan) { plans.push_back(plan); });
    QCOMPARE(plans, (std::vector<PlanIndex>{0, 3, 63, 200}));
}

void CatalogueTest::planSetsBeyondTheirInlineSize()
{
    PlanSet set;
    set.insert(4000);
    const PlanSet copy = set;
    set.remove(4000);
    QVERIFY(copy.contains(4000) && copy.count() == 1);
    QVERIFY(!copy.contains(3999) && !copy.contains(4001));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
