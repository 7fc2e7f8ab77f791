// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/reconcile.h"
#include "reconcileoracle.h"
#include "support/licensingbuilder.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace LicenseDesk;

namespace {

const std::vector<QByteArray> allPlans{"A", "B", "C", "D", "EXCHANGE_S_1", "EXCHANGE_S_2"};
const std::vector<QByteArray> allProducts{"P1", "P2", "P3", "P4"};
const std::vector<QByteArray> allGroups{"G1", "G2", "G3", "G4"};

int upTo(int last)
{
    return *rc::gen::inRange(0, last + 1);
}

/*! True once in \a n; shrinks to false. */
bool onceIn(int n)
{
    return upTo(n - 1) == n - 1;
}

NameSet someOf(const NameSet &names, int onceInN)
{
    NameSet some;
    std::ranges::copy_if(names, std::inserter(some, some.end()),
                         [onceInN](const QByteArray &) { return onceIn(onceInN); });
    return some;
}

/*! \a count different plans in any order. */
std::vector<QByteArray> plansInAnyOrder(int count)
{
    std::vector<QByteArray> pool = allPlans;
    std::vector<QByteArray> plans;
    while (int(plans.size()) < count) {
        const auto position = pool.begin() + upTo(int(pool.size()) - 1);
        plans.push_back(*position);
        pool.erase(position);
    }
    return plans;
}

void addRules(World &w)
{
    for (int count = upTo(2); count > 0; --count)
        w.exclusive.push_back(plansInAnyOrder(2 + upTo(1)));
    for (int count = upTo(3); count > 0; --count) {
        std::vector<QByteArray> plans = plansInAnyOrder(2 + upTo(1));
        const QByteArray dependent = plans.back();
        plans.pop_back();
        w.needs[dependent] = plans;
    }
    if (onceIn(6))
        w.prohibited.insert(plansInAnyOrder(1).front());
}

void addProducts(World &w)
{
    const NameSet pool(allPlans.begin(), allPlans.end());
    for (const QByteArray &name : allProducts) {
        w.products[name] = someOf(pool, 3);
        w.available[name] = onceIn(4) ? 0 : 2;
        if (onceIn(12))
            w.suspended.insert(name);
    }
}

void addGroups(World &w)
{
    for (const QByteArray &name : allGroups) {
        World::Group &group = w.groups[name];
        group.since = 1 + upTo(2);
        group.member = onceIn(2);
        for (const QByteArray &product : allProducts) {
            if (onceIn(3))
                group.licenses[product] = someOf(w.products[product], 4);
        }
    }
}

void addHoldings(World &w)
{
    for (const QByteArray &product : allProducts) {
        if (onceIn(6))
            w.direct[product] = {someOf(w.products[product], 3), !onceIn(5)};
        for (const QByteArray &group : allGroups) {
            if (!onceIn(4))
                continue;
            World::Held held{someOf(w.products[product], 3), !onceIn(5)};
            const auto wanted = w.groups[group].licenses.find(product);
            if (wanted != w.groups[group].licenses.end() && onceIn(2))
                held.disabled = wanted->second;
            w.entries[{group, product}] = held;
        }
    }
}

World makeWorld()
{
    World w;
    addProducts(w);
    addRules(w);
    addGroups(w);
    addHoldings(w);
    w.addressTaken = onceIn(6);
    w.addressComesBackTaken = onceIn(4);
    return w;
}

World anyWorld()
{
    return *rc::gen::exec(makeWorld);
}

/*! The user's facts and what they come to. */
struct Processed
{
    explicit Processed(const World &world) : d(world.directory()), before(d.facts())
    {
        outcome = reconcile(before, d.catalogue(), d.seats());
    }

    const InheritedEntry *heldBefore(const InheritedEntry &entry) const
    {
        for (const InheritedEntry &old : before.entries) {
            if (old.group == entry.group && old.license.product == entry.license.product
                && isApplied(old.state))
                return &old;
        }
        return nullptr;
    }
    bool consumedBefore(ProductIndex product) const
    {
        return std::ranges::count(consumedProducts(before), product) > 0;
    }
    /*! Newly given or edited by this processing. */
    bool isAppliedChange(const InheritedEntry &entry) const
    {
        const InheritedEntry *old = heldBefore(entry);
        return isApplied(entry.state) && (!old || old->license != entry.license);
    }
    PlanSet enabledAfter()
    {
        UserFacts after = before;
        after.entries = outcome.entries;
        return enabledPlans(after, d.catalogue());
    }

    TestDirectory d;
    UserFacts before;
    Outcome outcome;
};

bool holds(const char *property, const std::function<void()> &check)
{
    return rc::check(property, check);
}

} // namespace

/*! What must hold for every directory and user; rapidcheck makes them, and shrinks what fails. */
class ReconcilePropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void R4_10_asItsWordsSay();
    void R4_9_repeatedRunsComeToRest();
    void R4_9_processingTwiceIsProcessingOnce();
    void R4_3_aGroupsChangeIsAllOrNothing();
    void R5_whatIsGivenViolatesNoRule();
    void R5_1_unitsAreTakenOnlyWhenAvailable();
    void R2_1_unitsFollowTheProducts();
    void R4_4_aSwapThatFitsLeavesNoError();
    void R4_11_whatIsUnchangedIsNeverPutInError();
    void R4_10g_whatStaysWasHeldOrIsWanted();
    void R4_6_orderOfTheFactsDoesNotMatter();
    void R5_4_nothingLosesWhatItDependsOn();
};

void ReconcilePropertiesTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=800");
}

void ReconcilePropertiesTest::R4_10_asItsWordsSay()
{
    QVERIFY(holds("reconcile() is R4.10 word for word", [] {
        const World world = anyWorld();
        const Expectation expected = processedLiterally(world);
        TestDirectory d = world.directory();
        const QByteArray text = d.process();
        RC_LOG() << "expected " << expected.text.toStdString() << '\n';
        RC_LOG() << "actual   " << text.toStdString() << '\n';
        RC_ASSERT(text == expected.text);
        for (const auto &[source, cause] : expected.causes) {
            RC_LOG() << source.first.toStdString() << ' ' << source.second.toStdString() << ": "
                     << cause.toStdString() << '\n';
            RC_ASSERT(d.cause(source.first, source.second) == cause);
        }
    }));
}

/*! One run may change what it looked at: a source kept for one reason may be needed for another one
    afterwards, and a unit given back is no longer held. So a pass is repeated (R4.13), and comes to
    rest: sources that left do not return, and what is applied as wanted stays so. */
void ReconcilePropertiesTest::R4_9_repeatedRunsComeToRest()
{
    QVERIFY(holds("repeated runs come to rest", [] {
        TestDirectory d = anyWorld().directory();
        const size_t most = d.facts().entries.size() + allGroups.size() * allProducts.size();
        std::vector<InheritedEntry> entries;
        QByteArray text;
        size_t runs = 0;
        do {
            entries = d.facts().entries;
            text = d.process();
            RC_LOG() << text.toStdString() << '\n';
            RC_ASSERT(++runs <= most + 2);
        } while (d.facts().entries != entries);
        RC_ASSERT(!text.contains("takes") && !text.contains("frees"));
        RC_ASSERT(d.process() == text);
        RC_ASSERT(d.facts().entries == entries);
    }));
}

/*! Without a removal that failed or gave a unit back, the first run is at rest already. */
void ReconcilePropertiesTest::R4_9_processingTwiceIsProcessingOnce()
{
    QVERIFY(holds("a second run changes nothing", [] {
        World w = anyWorld();
        std::erase_if(w.entries, [&w](const auto &entry) {
            const World::Group &group = w.groups.at(entry.first.first);
            return !group.member || !group.licenses.contains(entry.first.second);
        });
        TestDirectory d = w.directory();
        d.process();
        const std::vector<InheritedEntry> entries = d.facts().entries;
        const QByteArray second = d.process();
        RC_LOG() << second.toStdString() << '\n';
        RC_ASSERT(!second.contains("takes") && !second.contains("frees"));
        RC_ASSERT(d.facts().entries == entries);
    }));
}

void ReconcilePropertiesTest::R4_3_aGroupsChangeIsAllOrNothing()
{
    QVERIFY(holds("a group's change is applied whole or not at all", [] {
        Processed p(anyWorld());
        for (int group = 0; group < int(p.before.groups.size()); ++group) {
            bool given = false;
            bool refused = false;
            for (const InheritedEntry &entry : p.outcome.entries) {
                const bool isLeaving =
                    std::ranges::none_of(p.before.groups[size_t(group)].licenses->licenses,
                                         [&entry](const License &license) {
                                             return license.product == entry.license.product;
                                         });
                if (entry.group != group || !p.before.groups[size_t(group)].member || isLeaving)
                    continue;
                given = given || p.isAppliedChange(entry);
                refused = refused || entry.error != AssignmentError::None;
            }
            RC_ASSERT(!given || !refused);
        }
    }));
}

void ReconcilePropertiesTest::R5_whatIsGivenViolatesNoRule()
{
    QVERIFY(holds("what was given agrees with all rules", [] {
        World world = anyWorld();
        Processed p(world);
        const PlanSet enabled = p.enabledAfter();
        const Catalogue &catalogue = p.d.catalogue();
        for (const InheritedEntry &entry : p.outcome.entries) {
            if (!p.isAppliedChange(entry))
                continue;
            const Product &product = catalogue.product(entry.license.product);
            const PlanSet own = product.plans - entry.license.disabled;
            RC_ASSERT(!own.intersects(catalogue.prohibitedPlans(p.before.usageLocation)));
            RC_ASSERT(!world.addressTaken || !own.intersects(catalogue.exchangePlans()));
            RC_ASSERT(p.heldBefore(entry) || isAssignable(product.status));
            for (const ExclusiveSet &set : catalogue.exclusiveSets())
                RC_ASSERT(!own.intersects(set.mask) || (enabled & set.mask).count() == 1);
            for (const Prerequisite &rule : catalogue.prerequisites())
                RC_ASSERT(!own.contains(rule.dependent) || enabled.intersects(rule.mask));
        }
    }));
}

void ReconcilePropertiesTest::R5_1_unitsAreTakenOnlyWhenAvailable()
{
    QVERIFY(holds("units never exceed the purchased ones by assignment", [] {
        Processed p(anyWorld());
        for (const ProductIndex product : p.outcome.unitsTaken) {
            RC_ASSERT(p.d.seats().available(product) > 0);
            RC_ASSERT(!p.consumedBefore(product));
        }
    }));
}

void ReconcilePropertiesTest::R2_1_unitsFollowTheProducts()
{
    QVERIFY(holds("one unit for each product with an applied source", [] {
        Processed p(anyWorld());
        std::vector<ProductIndex> expected = consumedProducts(p.before);
        const auto &[entries, taken, freed] = p.outcome;
        RC_ASSERT(std::ranges::is_sorted(taken) && std::ranges::is_sorted(freed));
        for (const ProductIndex product : freed)
            RC_ASSERT(std::erase(expected, product) == 1u);
        expected.insert(expected.end(), taken.begin(), taken.end());
        std::ranges::sort(expected);
        UserFacts after = p.before;
        after.entries = entries;
        RC_ASSERT(consumedProducts(after) == expected);
    }));
}

void ReconcilePropertiesTest::R4_4_aSwapThatFitsLeavesNoError()
{
    QVERIFY(holds("swapping what one group gives, where it fits, leaves no error", [] {
        // One group and no other source; new licenses that are consistent among themselves.
        World w;
        addProducts(w);
        addRules(w);
        w.suspended.clear();
        w.prohibited.clear();
        World::Group &group = w.groups["G1"];
        group = {1, {}, true};
        NameSet enabled;
        for (const QByteArray &product : allProducts) {
            if (onceIn(2))
                w.entries[{"G1", product}] = {someOf(w.products[product], 3), true};
            if (!onceIn(2))
                continue;
            group.licenses[product] = someOf(w.products[product], 3);
            w.available[product] = 1;
            enabled.merge(enabledOf(w, product, group.licenses[product]));
        }
        const auto isIn = [&enabled](const QByteArray &plan) { return enabled.contains(plan); };
        std::erase_if(w.exclusive,
                      [&isIn](const auto &set) { return std::ranges::count_if(set, isIn) > 1; });
        std::erase_if(w.needs, [&isIn](const auto &rule) {
            return isIn(rule.first) && std::ranges::none_of(rule.second, isIn);
        });
        TestDirectory d = w.directory();
        const QByteArray text = d.process();
        RC_LOG() << text.toStdString() << '\n';
        RC_ASSERT(!text.contains("Error"));
    }));
}

void ReconcilePropertiesTest::R4_11_whatIsUnchangedIsNeverPutInError()
{
    QVERIFY(holds("no rule, location, address or subscription harms what is there", [] {
        World w = anyWorld();
        w.entries.clear();
        for (const auto &[name, group] : w.groups) {
            for (const auto &[product, disabled] : group.licenses) {
                if (group.member)
                    w.entries[{name, product}] = {disabled, true};
            }
        }
        const QByteArray text = w.directory().process();
        RC_LOG() << text.toStdString() << '\n';
        RC_ASSERT(!text.contains("Error") && !text.contains("takes") && !text.contains("frees"));
        RC_ASSERT(text.count("Active") == qsizetype(w.entries.size()));
    }));
}

void ReconcilePropertiesTest::R4_10g_whatStaysWasHeldOrIsWanted()
{
    QVERIFY(holds("entries are those wanted, and of the others only held ones", [] {
        Processed p(anyWorld());
        size_t wantedEntries = 0;
        size_t wantedLicenses = 0;
        for (const UserFacts::Group &group : p.before.groups)
            wantedLicenses += group.member ? group.licenses->licenses.size() : 0;
        for (const InheritedEntry &entry : p.outcome.entries) {
            const UserFacts::Group &group = p.before.groups[size_t(entry.group)];
            const auto wanted = std::ranges::find(group.licenses->licenses, entry.license.product,
                                                  &License::product);
            const bool isWanted = group.member && wanted != group.licenses->licenses.end();
            wantedEntries += isWanted ? 1 : 0;
            const InheritedEntry *old = p.heldBefore(entry);
            if (entry.state == AssignmentState::Active)
                RC_ASSERT(isWanted && entry.license == *wanted && entry.cause == Cause());
            else if (entry.state == AssignmentState::Error)
                RC_ASSERT(isWanted && entry.license == *wanted && !old);
            else
                RC_ASSERT(old && old->license == entry.license);
            RC_ASSERT((entry.state == AssignmentState::Active)
                      == (entry.error == AssignmentError::None));
        }
        RC_ASSERT(wantedEntries == wantedLicenses);
    }));
}

void ReconcilePropertiesTest::R4_6_orderOfTheFactsDoesNotMatter()
{
    QVERIFY(holds("groups, direct licenses and entries may come in any order", [] {
        TestDirectory d = anyWorld().directory();
        const UserFacts facts = d.facts();
        const QByteArray text = d.text(reconcile(facts, d.catalogue(), d.seats()), facts);

        std::mt19937 random(unsigned(upTo(100000)));
        std::vector<int> positions(facts.groups.size());
        std::iota(positions.begin(), positions.end(), 0);
        std::ranges::shuffle(positions, random);
        UserFacts shuffled = facts;
        for (size_t group = 0; group < facts.groups.size(); ++group)
            shuffled.groups[size_t(positions[group])] = facts.groups[group];
        for (InheritedEntry &entry : shuffled.entries)
            entry.group = positions[size_t(entry.group)];
        std::ranges::shuffle(shuffled.direct, random);
        std::ranges::shuffle(shuffled.entries, random);
        RC_ASSERT(d.text(reconcile(shuffled, d.catalogue(), d.seats()), shuffled) == text);
    }));
}

void ReconcilePropertiesTest::R5_4_nothingLosesWhatItDependsOn()
{
    QVERIFY(holds("a plan that had what it needs still has it", [] {
        Processed p(anyWorld());
        const PlanSet before = enabledPlans(p.before, p.d.catalogue());
        const PlanSet after = p.enabledAfter();
        for (const Prerequisite &rule : p.d.catalogue().prerequisites()) {
            if (before.intersects(rule.mask) && after.contains(rule.dependent))
                RC_ASSERT(after.intersects(rule.mask));
        }
    }));
}

QTEST_GUILESS_MAIN(ReconcilePropertiesTest)
#include "tst_reconcileproperties.moc"
