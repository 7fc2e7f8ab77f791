// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/reconcile.h"

#include "licensing/checks.h"

#include <QVarLengthArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! A product that a group gives the user now, or should. The pointers lead into the facts. */
struct Source
{
    int group = -1; //!< position in UserFacts::groups
    ProductIndex product = -1;
    const PlanSet *held = nullptr; //!< disabled plans applied when processing begins
    const PlanSet *wanted = nullptr; //!< disabled plans that the group asks for
    const PlanSet *candidate = nullptr; //!< disabled plans in the candidate; null: not in it
    bool kept = false;
    Finding finding = {}; //!< of the last round, or why it is kept

    [[nodiscard]] bool isLeaving() const { return held && !wanted && !kept; }
    [[nodiscard]] bool isChange() const
    {
        return wanted && (!candidate || (candidate != wanted && *candidate != *wanted));
    }
    /*! The disabled plans with the change of its group; null: not given. */
    [[nodiscard]] const PlanSet *changed() const { return isChange() ? wanted : candidate; }
};

using Order = QVarLengthArray<int, 16>;

/*! R4.6, and groups without licenses before all others, by id (R4.10 f). */
void sortGroups(const UserFacts &facts, Order &order)
{
    for (int group = 0; group < int(facts.groups.size()); ++group)
        order.append(group);
    std::sort(order.begin(), order.end(), [&facts](int leftGroup, int rightGroup) {
        const GroupLicenses &left = *facts.groups[size_t(leftGroup)].licenses;
        const GroupLicenses &right = *facts.groups[size_t(rightGroup)].licenses;
        if (left.licenses.empty() != right.licenses.empty())
            return left.licenses.empty();
        if (!left.licenses.empty() && left.licensedSince != right.licensedSince)
            return left.licensedSince < right.licensedSince;
        return left.id < right.id;
    });
}

/*! Processes one user as R4.10 says, letter by letter: the functions carry its letters. */
class Reconciliation
{
public:
    Reconciliation(const UserFacts &facts, const Catalogue &catalogue, const SeatPool &seats);

    Outcome run();

private:
    using Sources = QVarLengthArray<Source, 16>;

    void collectSources();
    void startCandidate();
    void runRounds();
    bool changeGroup(qsizetype begin, qsizetype end);
    void checkChange(qsizetype begin, qsizetype end, const PlanSet &candidate);
    bool keepOneForDependency(const PlanSet &candidate);
    bool keepOneForAddress(const PlanSet &candidate);
    [[nodiscard]] bool bringsTakenAddressBack(const PlanSet &before,
                                              const PlanSet &candidate) const;
    bool keepLastLeaving(const PlanSet &suppliers, const Finding &finding);
    bool keepOne();

    [[nodiscard]] qsizetype groupEnd(qsizetype begin) const;
    [[nodiscard]] PlanSet candidatePlans() const;
    [[nodiscard]] PlanSet plansWithChange(qsizetype begin, qsizetype end) const;
    [[nodiscard]] bool isHeld(ProductIndex product) const;
    [[nodiscard]] bool inCandidate(ProductIndex product) const;
    [[nodiscard]] ProductIndex carrier(PlanIndex plan, qsizetype begin, qsizetype end,
                                       ProductIndex notThis) const;
    [[nodiscard]] InheritedEntry entry(const Source &source) const;
    void countUnits(Outcome &outcome) const;
    [[nodiscard]] const PlanSet &plansOf(ProductIndex product) const
    {
        return m_catalogue.product(product).plans;
    }

    const UserFacts &m_facts;
    const Catalogue &m_catalogue;
    CheckContext m_context;
    PlanSet m_directPlans;
    Sources m_sources; //!< in the order of R4.6
    bool m_anyLeaving = false;
};

Reconciliation::Reconciliation(const UserFacts &facts, const Catalogue &catalogue,
                               const SeatPool &seats)
    : m_facts(facts),
      m_catalogue(catalogue),
      m_context{catalogue, seats, catalogue.prohibitedPlans(effectiveLocation(facts)),
                facts.conflictWithExchange}
{
    for (const UserFacts::DirectLicense &direct : facts.direct) {
        if (direct.applied)
            m_directPlans.insert(plansOf(direct.license.product), direct.license.disabled);
    }
    collectSources();
}

/*! R4.10 a and b: what is wanted, held and leaving. */
void Reconciliation::collectSources()
{
    Order order;
    sortGroups(m_facts, order);
    for (const int group : order) {
        const qsizetype begin = m_sources.size();
        if (m_facts.groups[size_t(group)].member) {
            for (const License &license : m_facts.groups[size_t(group)].licenses->licenses)
                m_sources.append(
                    {.group = group, .product = license.product, .wanted = &license.disabled});
        }
        for (const InheritedEntry &entry : m_facts.entries) {
            if (entry.group != group || !isApplied(entry.state))
                continue;
            auto source = std::find_if(
                m_sources.begin() + begin, m_sources.end(),
                [&entry](const Source &other) { return other.product == entry.license.product; });
            if (source == m_sources.end()) {
                m_anyLeaving = true;
                m_sources.append({.group = group,
                                  .product = entry.license.product,
                                  .held = &entry.license.disabled});
            } else {
                source->held = &entry.license.disabled;
            }
        }
        std::sort(
            m_sources.begin() + begin, m_sources.end(),
            [](const Source &left, const Source &right) { return left.product < right.product; });
    }
}

/*! R4.10 c. */
void Reconciliation::startCandidate()
{
    for (Source &source : m_sources) {
        source.candidate = source.isLeaving() ? nullptr : source.held;
        if (!source.kept)
            source.finding = {};
    }
}

/*! R4.10 d and e: errors are those of the last round, in which nothing was applied. */
void Reconciliation::runRounds()
{
    bool applied = true;
    while (applied) {
        applied = false;
        for (qsizetype begin = 0; begin < m_sources.size(); begin = groupEnd(begin))
            applied |= changeGroup(begin, groupEnd(begin));
    }
}

/*! R4.10 d: all of one group's change, or nothing of it (R4.3). True if it was applied. */
bool Reconciliation::changeGroup(qsizetype begin, qsizetype end)
{
    const auto sources = [this, begin, end](auto visit) {
        std::for_each(m_sources.begin() + begin, m_sources.begin() + end, visit);
    };
    bool anyChange = false;
    sources([&anyChange](const Source &source) { anyChange |= source.isChange(); });
    if (!anyChange)
        return false;
    checkChange(begin, end, plansWithChange(begin, end));

    ProductIndex root = -1;
    sources([&root](const Source &source) {
        if (root < 0 && source.isChange() && source.finding.failed())
            root = source.product;
    });
    sources([root](Source &source) {
        if (!source.isChange())
            return;
        if (root < 0) {
            source.candidate = source.wanted;
        } else if (!source.finding.failed()) {
            source.finding.error = AssignmentError::Other;
            source.finding.otherProduct = root;
        }
    });
    return root < 0;
}

void Reconciliation::checkChange(qsizetype begin, qsizetype end, const PlanSet &candidate)
{
    ProductCheck check;
    for (qsizetype position = begin; position < end; ++position) {
        Source &source = m_sources[position];
        if (!source.isChange())
            continue;
        PlanSet before;
        if (source.candidate)
            before.insert(plansOf(source.product), *source.candidate);
        check.product = source.product;
        check.enabled = {};
        check.enabled.insert(plansOf(source.product), *source.wanted);
        check.before = source.candidate ? &before : nullptr;
        check.newlyGiven = !source.candidate;
        check.needsUnit = !isHeld(source.product); // R2.6; two groups that give it see one pool
        Finding &finding = source.finding;
        finding = checkProduct(check, m_context, candidate);
        if (!finding.failed() && bringsTakenAddressBack(before, candidate))
            finding.error = AssignmentError::UniquenessViolation;
        if (finding.error == AssignmentError::MutuallyExclusiveViolation) {
            finding.otherProduct = check.enabled.contains(finding.otherPlan)
                                       ? source.product
                                       : carrier(finding.otherPlan, begin, end, source.product);
        } else if (finding.error == AssignmentError::DependencyViolation) {
            const PlanIndex dependent =
                m_catalogue.prerequisites()[size_t(finding.prerequisite)].dependent;
            if (!check.enabled.contains(dependent))
                finding.otherProduct = carrier(dependent, begin, end, source.product);
        }
    }
}

/*! R8.4: whether the user's last Exchange plan goes with \a before, which an edit turns off, too:
    that counts as removing it (R5.4). */
bool Reconciliation::bringsTakenAddressBack(const PlanSet &before, const PlanSet &candidate) const
{
    const PlanSet &exchange = m_catalogue.exchangePlans();
    return m_facts.conflictWithoutExchange.exists() && before.intersects(exchange)
           && !candidate.intersects(exchange);
}

/*! R4.10 f: true if a source became kept, and all starts again. Dependencies come first. */
bool Reconciliation::keepOne()
{
    if (!m_anyLeaving)
        return false;
    const PlanSet candidate = candidatePlans();
    return keepOneForDependency(candidate) || keepOneForAddress(candidate);
}

/*! R5.4: of several plans in need the first by name, then id, is helped first. */
bool Reconciliation::keepOneForDependency(const PlanSet &candidate)
{
    for (const int position : m_catalogue.prerequisitesByName()) {
        const Prerequisite &rule = m_catalogue.prerequisites()[size_t(position)];
        if (!candidate.contains(rule.dependent) || candidate.intersects(rule.mask))
            continue;
        Finding finding;
        finding.error = AssignmentError::DependencyViolation;
        finding.prerequisite = position;
        finding.otherProduct = carrier(rule.dependent, 0, 0, -1);
        if (keepLastLeaving(rule.mask, finding))
            return true;
    }
    return false;
}

/*! R8.4: only when the user's last Exchange plan would go. */
bool Reconciliation::keepOneForAddress(const PlanSet &candidate)
{
    const PlanSet &exchange = m_catalogue.exchangePlans();
    if (!m_facts.conflictWithoutExchange.exists() || candidate.intersects(exchange))
        return false;
    Finding finding;
    finding.error = AssignmentError::UniquenessViolation;
    return keepLastLeaving(exchange, finding);
}

bool Reconciliation::keepLastLeaving(const PlanSet &suppliers, const Finding &finding)
{
    for (qsizetype position = m_sources.size() - 1; position >= 0; --position) {
        Source &source = m_sources[position];
        if (!source.isLeaving())
            continue;
        PlanSet enabled;
        enabled.insert(plansOf(source.product), *source.held);
        if (enabled.intersects(suppliers)) {
            source.kept = true;
            source.finding = finding;
            return true;
        }
    }
    return false;
}

Outcome Reconciliation::run()
{
    do {
        startCandidate();
        runRounds();
    } while (keepOne());

    Outcome outcome;
    outcome.entries.reserve(size_t(m_sources.size()));
    for (const Source &source : m_sources) {
        if (!source.isLeaving())
            outcome.entries.push_back(entry(source));
    }
    countUnits(outcome);
    return outcome;
}

/*! R4.10 g. */
InheritedEntry Reconciliation::entry(const Source &source) const
{
    InheritedEntry entry;
    entry.group = source.group;
    entry.license.product = source.product;
    if (const PlanSet *disabled = source.candidate ? source.candidate : source.wanted)
        entry.license.disabled = *disabled;
    if (!source.kept && !source.isChange())
        return entry; // applied as wanted: Active, whatever it was before
    entry.state = source.candidate ? AssignmentState::ActiveWithError : AssignmentState::Error;
    entry.error = source.finding.error;
    // What asks for an Exchange plan failed with it; what is left of one fails without it (R8.4).
    const bool wantsExchange =
        source.wanted
        && (plansOf(source.product) - *source.wanted).intersects(m_catalogue.exchangePlans());
    entry.cause = toCause(source.finding, m_catalogue, effectiveLocation(m_facts),
                          source.kept || !wantsExchange ? m_facts.conflictWithoutExchange
                                                        : m_facts.conflictWithExchange);
    return entry;
}

/*! R2.1, R8.1: one unit however many sources, freed with the last one. */
void Reconciliation::countUnits(Outcome &outcome) const
{
    for (const Source &source : m_sources) {
        const ProductIndex product = source.product;
        const bool before = isHeld(product);
        const bool after = inCandidate(product);
        if (before != after)
            (after ? outcome.unitsTaken : outcome.unitsFreed).push_back(product);
    }
    for (std::vector<ProductIndex> *units : {&outcome.unitsTaken, &outcome.unitsFreed}) {
        std::ranges::sort(*units);
        units->erase(std::unique(units->begin(), units->end()), units->end());
    }
}

qsizetype Reconciliation::groupEnd(qsizetype begin) const
{
    qsizetype end = begin;
    while (end < m_sources.size() && m_sources[end].group == m_sources[begin].group)
        ++end;
    return end;
}

PlanSet Reconciliation::candidatePlans() const
{
    return plansWithChange(0, 0);
}

/*! What is enabled when the change of the group at [begin, end) is added to the candidate. */
PlanSet Reconciliation::plansWithChange(qsizetype begin, qsizetype end) const
{
    PlanSet plans = m_directPlans;
    for (qsizetype position = 0; position < m_sources.size(); ++position) {
        const Source &source = m_sources[position];
        const bool inChange = position >= begin && position < end;
        if (const PlanSet *disabled = inChange ? source.changed() : source.candidate)
            plans.insert(plansOf(source.product), *disabled);
    }
    return plans;
}

/*! R2.6: held when processing begins, from anywhere, also from what is leaving. */
bool Reconciliation::isHeld(ProductIndex product) const
{
    const auto direct = [product](const UserFacts::DirectLicense &license) {
        return license.applied && license.license.product == product;
    };
    const auto inherited = [product](const Source &source) {
        return source.held && source.product == product;
    };
    return std::ranges::any_of(m_facts.direct, direct)
           || std::any_of(m_sources.begin(), m_sources.end(), inherited);
}

bool Reconciliation::inCandidate(ProductIndex product) const
{
    const auto direct = [product](const UserFacts::DirectLicense &license) {
        return license.applied && license.license.product == product;
    };
    const auto inherited = [product](const Source &source) {
        return source.candidate && source.product == product;
    };
    return std::ranges::any_of(m_facts.direct, direct)
           || std::any_of(m_sources.begin(), m_sources.end(), inherited);
}

/*! The first product in product order that enables \a plan when the change of the group at
    [begin, end) is added to the candidate; \a notThis only if there is no other. */
ProductIndex Reconciliation::carrier(PlanIndex plan, qsizetype begin, qsizetype end,
                                     ProductIndex notThis) const
{
    ProductIndex found = -1;
    const auto consider = [this, plan, notThis, &found](ProductIndex product,
                                                        const PlanSet &disabled) {
        if (!plansOf(product).contains(plan) || disabled.contains(plan))
            return;
        if (found < 0 || found == notThis || (product != notThis && product < found))
            found = product;
    };
    for (const UserFacts::DirectLicense &direct : m_facts.direct) {
        if (direct.applied)
            consider(direct.license.product, direct.license.disabled);
    }
    for (qsizetype position = 0; position < m_sources.size(); ++position) {
        const Source &source = m_sources[position];
        const bool inChange = position >= begin && position < end;
        if (const PlanSet *disabled = inChange ? source.changed() : source.candidate)
            consider(source.product, *disabled);
    }
    return found;
}

} // namespace

Outcome reconcile(const UserFacts &facts, const Catalogue &catalogue, const SeatPool &seats)
{
    return Reconciliation(facts, catalogue, seats).run();
}

std::vector<int> groupOrder(const UserFacts &facts)
{
    Order order;
    sortGroups(facts, order);
    return {order.begin(), order.end()};
}

} // namespace LicenseDesk
