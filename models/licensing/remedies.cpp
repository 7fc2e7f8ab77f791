// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/remedies.h"

#include "licensing/changerequest.h"
#include "licensing/checks.h"
#include "licensing/directassignment.h"
#include "licensing/remedytrial.h"

namespace LicenseDesk {

namespace {

constexpr size_t mostProducts = 2; //!< offered to be assigned for a plan that is needed

/*! A license that the user has, or would have with the change of the group that is looked at. */
struct Given
{
    int group = -1;
    License license;
};

/*! Looks for the ways out of one user's error. */
class Search
{
public:
    Search(const UserFacts &facts, const Catalogue &catalogue, const SeatPool &seats)
        : m_facts(facts),
          m_catalogue(catalogue),
          m_seats(seats)
    {}

    std::vector<Remedy> inherited(int group, ProductIndex product);
    std::vector<Remedy> direct(ProductIndex product);

private:
    void collect(int group, const Obstacle &obstacle, int depth);
    void collectExclusive(int group, const Obstacle &obstacle);
    void collectMissing(int group, const Obstacle &obstacle);
    void collectNeeded(int group, const Obstacle &obstacle, int depth);
    void collectDirect(const Error &refusal, const License &license);
    void turnOff(int group, ProductIndex product, const PlanSet &plans);
    void without(const Given &given);
    void assignAny(const PlanSet &plans);
    void add(RemedyKind kind, int group = -1, ProductIndex product = -1, const PlanSet &plans = {});
    [[nodiscard]] std::vector<Remedy> judged(int group, ProductIndex product);
    [[nodiscard]] std::vector<Given> given(int group) const;
    [[nodiscard]] const License *wanted(int group, ProductIndex product) const;
    [[nodiscard]] PlanSet planSet(const std::vector<PlanId> &plans) const;

    const UserFacts &m_facts;
    const Catalogue &m_catalogue;
    const SeatPool &m_seats;
    std::vector<Remedy> m_remedies;
};

void Search::add(RemedyKind kind, int group, ProductIndex product, const PlanSet &plans)
{
    const Remedy remedy{kind, group, product, plans, {}};
    const bool known = std::ranges::any_of(
        m_remedies, [&](const Remedy &other) { return other.isSameAs(remedy); });
    if (!known)
        m_remedies.push_back(remedy);
}

const License *Search::wanted(int group, ProductIndex product) const
{
    const UserFacts::Group &source = m_facts.groups[size_t(group)];
    return source.member ? find(source.licenses->licenses, product) : nullptr;
}

PlanSet Search::planSet(const std::vector<PlanId> &plans) const
{
    PlanSet set;
    for (const PlanId &id : plans) {
        if (const PlanIndex plan = m_catalogue.indexOf(id); plan >= 0)
            set.insert(plan);
    }
    return set;
}

/*! What the user has, and with it what \a group is meant to give, in the place of what it has
    given. */
std::vector<Given> Search::given(int group) const
{
    std::vector<Given> all;
    for (const UserFacts::DirectLicense &direct : m_facts.direct) {
        if (direct.applied)
            all.push_back({-1, direct.license});
    }
    for (const InheritedEntry &entry : m_facts.entries) {
        const bool replaced = entry.group == group && wanted(group, entry.license.product);
        if (isApplied(entry.state) && !replaced)
            all.push_back({entry.group, entry.license});
    }
    if (group >= 0 && m_facts.groups[size_t(group)].member) {
        for (const License &license : m_facts.groups[size_t(group)].licenses->licenses)
            all.push_back({group, license});
    }
    return all;
}

void Search::turnOff(int group, ProductIndex product, const PlanSet &plans)
{
    if (!plans.isEmpty() && (group < 0 || wanted(group, product)))
        add(RemedyKind::TurnPlansOff, group, product, plans);
}

/*! The user without that license at all. */
void Search::without(const Given &given)
{
    if (given.group < 0)
        add(RemedyKind::RemoveLicense, -1, given.license.product);
    else if (m_facts.groups[size_t(given.group)].member)
        add(RemedyKind::LeaveGroup, given.group);
}

/*! Products that have any of \a plans, to be assigned directly. */
void Search::assignAny(const PlanSet &plans)
{
    size_t found = 0;
    for (ProductIndex product = 0; product < ProductIndex(m_catalogue.products().size());
         ++product) {
        if (found == mostProducts || !m_catalogue.product(product).plans.intersects(plans)
            || !canBeAssigned(m_catalogue.product(product)))
            continue;
        const bool has = std::ranges::any_of(m_facts.direct, [product](const auto &direct) {
            return direct.license.product == product;
        });
        RemedyTrial trial(m_facts, m_catalogue, m_seats);
        if (has || !trial.apply({RemedyKind::AssignProduct, -1, product, {}, {}}))
            continue;
        add(RemedyKind::AssignProduct, -1, product);
        ++found;
    }
}

void Search::collectExclusive(int group, const Obstacle &obstacle)
{
    const License *own = wanted(group, obstacle.root);
    if (!own)
        return;
    const PlanSet plans = enabledPlans(*own, m_catalogue);
    PlanSet others;
    std::vector<Given> rivals;
    for (const Given &other : given(group)) {
        if (other.group == group && other.license.product == obstacle.root)
            continue;
        const PlanSet enabled = enabledPlans(other.license, m_catalogue);
        others |= enabled;
        const PlanSet excluded = excludedBy(enabled, plans, m_catalogue);
        turnOff(other.group, other.license.product, excluded);
        if (!excluded.isEmpty())
            rivals.push_back(other);
    }
    turnOff(group, obstacle.root, excludedBy(plans, others, m_catalogue));
    for (const PlanId &id :
         {obstacle.rootCause.plan,
          obstacle.rootCause.otherPlans.empty() ? PlanId() : obstacle.rootCause.otherPlans.front()})
        turnOff(group, obstacle.root, planSet({id}) & plans);
    for (const Given &rival : rivals)
        without(rival);
}

/*! R5.3: a plan of this source needs what is not on. */
void Search::collectMissing(int group, const Obstacle &obstacle)
{
    const PlanSet alternatives = planSet(obstacle.rootCause.otherPlans);
    for (const Given &other : given(group)) {
        const PlanSet off = other.license.disabled & alternatives
                            & m_catalogue.product(other.license.product).plans;
        off.forEach([&](PlanIndex plan) {
            PlanSet one;
            one.insert(plan);
            if (other.group < 0 || wanted(other.group, other.license.product))
                add(RemedyKind::TurnPlansOn, other.group, other.license.product, one);
        });
    }
    assignAny(alternatives);
    turnOff(group, obstacle.root, planSet({obstacle.rootCause.plan}));
}

/*! R5.4: a plan of another source needs what this one gives. */
void Search::collectNeeded(int group, const Obstacle &obstacle, int depth)
{
    const PlanSet dependent = planSet({obstacle.rootCause.plan});
    const PlanSet alternatives = planSet(obstacle.rootCause.otherPlans);
    std::vector<Given> dependents;
    for (const Given &other : given(group)) {
        if (enabledPlans(other.license, m_catalogue).intersects(dependent))
            dependents.push_back(other);
    }
    for (const Given &other : dependents)
        turnOff(other.group, other.license.product, dependent);
    // An edit that turns off what is needed can be taken back.
    if (const License *own = wanted(group, obstacle.root)) {
        const auto entry = std::ranges::find_if(m_facts.entries, [&](const InheritedEntry &held) {
            return held.group == group && held.license.product == obstacle.root;
        });
        if (entry != m_facts.entries.end() && isApplied(entry->state)) {
            const PlanSet back = (own->disabled - entry->license.disabled) & alternatives;
            if (!back.isEmpty())
                add(RemedyKind::TurnPlansOn, group, obstacle.root, back);
        }
    }
    assignAny(alternatives);
    for (const Given &other : dependents) {
        without(other);
        // What depends on it may itself be kept only because something depends on that.
        const bool kept = other.group >= 0 && !wanted(other.group, other.license.product);
        if (kept && depth < 4) {
            collect(other.group,
                    obstacleOf(m_facts, other.group, other.license.product, m_catalogue, m_seats),
                    depth + 1);
        }
    }
}

void Search::collect(int group, const Obstacle &obstacle, int depth)
{
    const License *own = wanted(group, obstacle.root);
    const PlanSet plans = own ? enabledPlans(*own, m_catalogue) : PlanSet();
    switch (obstacle.rootError) {
    case AssignmentError::None:
        break;
    case AssignmentError::CountViolation:
        add(RemedyKind::BuyUnits, -1, obstacle.root);
        add(RemedyKind::FreeUnits, -1, obstacle.root);
        break;
    case AssignmentError::MutuallyExclusiveViolation:
        collectExclusive(group, obstacle);
        break;
    case AssignmentError::DependencyViolation:
        if (obstacle.rootCause.otherProduct.isNull())
            collectMissing(group, obstacle);
        else
            collectNeeded(group, obstacle, depth);
        break;
    case AssignmentError::ProhibitedInUsageLocationViolation:
        add(RemedyKind::SetLocation);
        turnOff(group, obstacle.root,
                plans & m_catalogue.prohibitedPlans(effectiveLocation(m_facts)));
        break;
    case AssignmentError::UniquenessViolation:
        add(RemedyKind::ChangeAddress);
        turnOff(group, obstacle.root, plans & m_catalogue.exchangePlans());
        break;
    case AssignmentError::Other:
        add(RemedyKind::RenewSubscription, -1, obstacle.root);
        if (own)
            add(RemedyKind::RemoveLicense, group, obstacle.root);
        break;
    }
    if (m_facts.groups[size_t(group)].member)
        add(RemedyKind::LeaveGroup, group);
}

std::vector<Remedy> Search::inherited(int group, ProductIndex product)
{
    const Obstacle obstacle = obstacleOf(m_facts, group, product, m_catalogue, m_seats);
    if (obstacle.error == AssignmentError::None)
        return {{RemedyKind::Reprocess, -1, -1, {}, true}};
    collect(group, obstacle, 0);
    return judged(group, product);
}

/*! A direct license in error has come from elsewhere, and processing never touches it (R4.10 a): it
    is assigned again, as it is or without what is in the way. */
std::vector<Remedy> Search::direct(ProductIndex product)
{
    const auto found = std::ranges::find_if(m_facts.direct, [product](const auto &direct) {
        return direct.license.product == product;
    });
    if (found == m_facts.direct.end())
        return {{RemedyKind::Reprocess, -1, -1, {}, true}};
    const License &license = found->license;
    if (found->applied) { // assigning what is there already is no change (R4.11)
        add(RemedyKind::RemoveLicense, -1, product);
        return judged(-1, product);
    }
    LicenseChange change;
    change.add.push_back({m_catalogue.product(product).id, {}});
    license.disabled.forEach([&](PlanIndex plan) {
        change.add.front().disabledPlans.push_back(m_catalogue.plan(plan).id);
    });
    const auto outcome = assignDirectly(m_facts, m_catalogue, m_seats, change);
    if (outcome)
        add(RemedyKind::TurnPlansOff, -1, product);
    else
        collectDirect(outcome.error(), license);
    add(RemedyKind::RemoveLicense, -1, product);
    return judged(-1, product);
}

void Search::collectDirect(const Error &refusal, const License &license)
{
    const PlanSet plans = enabledPlans(license, m_catalogue);
    switch (refusal.code) {
    case ErrorCode::NoUnits:
        add(RemedyKind::BuyUnits, -1, license.product);
        add(RemedyKind::FreeUnits, -1, license.product);
        break;
    case ErrorCode::NoUsageLocation:
        add(RemedyKind::SetLocation);
        break;
    case ErrorCode::ProhibitedLocation:
        add(RemedyKind::SetLocation);
        turnOff(-1, license.product, plans & m_catalogue.prohibitedPlans(m_facts.usageLocation));
        break;
    case ErrorCode::MutuallyExclusive: {
        PlanSet others;
        for (const Given &other : given(-1))
            others |= enabledPlans(other.license, m_catalogue);
        turnOff(-1, license.product, excludedBy(plans, others, m_catalogue));
        break;
    }
    case ErrorCode::MissingDependency:
        if (const auto plan = PlanId::fromString(refusal.arguments.value(0)))
            turnOff(-1, license.product, planSet({*plan}) & plans);
        break;
    case ErrorCode::AddressTaken:
        add(RemedyKind::ChangeAddress);
        turnOff(-1, license.product, plans & m_catalogue.exchangePlans());
        break;
    default:
        add(RemedyKind::RenewSubscription, -1, license.product);
        break;
    }
}

/*! Tries each, and leaves out changes that do not help where others do. */
std::vector<Remedy> Search::judged(int group, ProductIndex product)
{
    const auto isPlace = [](const Remedy &remedy) { return remedy.kind >= RemedyKind::BuyUnits; };
    std::vector<Remedy> accepted;
    for (Remedy &remedy : m_remedies) {
        RemedyTrial trial(m_facts, m_catalogue, m_seats);
        const bool possible = trial.apply(remedy);
        if (possible) {
            trial.process();
            remedy.clears = trial.isClear(group, product);
        } else if (!isPlace(remedy)) {
            continue;
        }
        accepted.push_back(remedy);
    }
    const bool anyHelps = std::ranges::any_of(
        accepted, [&](const Remedy &remedy) { return remedy.clears == true && !isPlace(remedy); });
    if (anyHelps) {
        std::erase_if(accepted, [&](const Remedy &remedy) {
            return remedy.clears == false && !isPlace(remedy);
        });
    }
    std::stable_partition(accepted.begin(), accepted.end(),
                          [](const Remedy &remedy) { return remedy.clears.value_or(true); });
    if (accepted.empty())
        accepted.push_back({RemedyKind::Reprocess, -1, -1, {}, false});
    return accepted;
}

} // namespace

PlanSet excludedBy(const PlanSet &candidates, const PlanSet &others, const Catalogue &catalogue)
{
    PlanSet excluded;
    for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
        const PlanSet rivals = others & set.mask;
        if (rivals.isEmpty())
            continue;
        (candidates & set.mask).forEach([&](PlanIndex plan) {
            if (rivals.count() > (rivals.contains(plan) ? 1 : 0))
                excluded.insert(plan);
        });
    }
    return excluded;
}

Obstacle obstacleOf(const UserFacts &facts, int group, ProductIndex product,
                    const Catalogue &catalogue, const SeatPool &seats)
{
    RemedyTrial trial(facts, catalogue, seats);
    trial.process();
    Obstacle obstacle;
    obstacle.root = product;
    const InheritedEntry *entry = trial.entry(group, product);
    if (!entry || entry->error == AssignmentError::None)
        return obstacle;
    obstacle.state = entry->state;
    obstacle.error = entry->error;
    obstacle.cause = entry->cause;
    const ProductIndex other = catalogue.indexOf(entry->cause.otherProduct);
    const bool behind = entry->error == AssignmentError::Other && !entry->cause.notAssignable;
    const InheritedEntry *root = behind ? trial.entry(group, other) : entry;
    if (!root)
        root = entry;
    obstacle.root = root->license.product;
    obstacle.rootError = root->error;
    obstacle.rootState = root->state;
    obstacle.rootCause = root->cause;
    return obstacle;
}

std::vector<Remedy> remediesFor(const UserFacts &facts, int group, ProductIndex product,
                                const Catalogue &catalogue, const SeatPool &seats)
{
    Search search(facts, catalogue, seats);
    return group < 0 ? search.direct(product) : search.inherited(group, product);
}

} // namespace LicenseDesk
