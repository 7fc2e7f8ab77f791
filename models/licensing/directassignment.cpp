// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/directassignment.h"

#include "licensing/changerequest.h"
#include "licensing/checks.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! Judges one request; its functions stand in the order of R3.5. */
class DirectAssignment
{
public:
    DirectAssignment(const UserFacts &facts, const Catalogue &catalogue, const SeatPool &seats)
        : m_facts(facts),
          m_catalogue(catalogue),
          m_seats(seats)
    {
        for (const UserFacts::DirectLicense &direct : facts.direct) {
            if (direct.applied)
                m_held.push_back(direct.license);
        }
    }

    Result<DirectOutcome> judge(const LicenseChange &change);

private:
    Result<void> takeRemovals(const LicenseChange &change);
    void takeAdditions(const std::vector<License> &licenses);
    [[nodiscard]] Result<void> checkChanged() const;
    [[nodiscard]] Result<void> checkGone() const;
    [[nodiscard]] PlanSet plansAfter() const;
    void countUnits();
    [[nodiscard]] bool isInherited(ProductIndex product) const;
    [[nodiscard]] bool isHeld(ProductIndex product) const
    {
        return find(m_held, product) || isInherited(product);
    }
    [[nodiscard]] Error refusal(const Finding &finding, ProductIndex product) const;
    [[nodiscard]] Error unmet(int prerequisite) const;

    const UserFacts &m_facts;
    const Catalogue &m_catalogue;
    const SeatPool &m_seats;
    std::vector<License> m_held; //!< directly, when the request comes
    PlanSet m_gone; //!< what the removed and edited licenses enabled
    DirectOutcome m_outcome;
};

Result<DirectOutcome> DirectAssignment::judge(const LicenseChange &change)
{
    if (Result<void> form = checkForm(change); !form)
        return tl::unexpected(form.error());
    m_outcome.licenses = m_held;
    if (Result<void> removals = takeRemovals(change); !removals)
        return tl::unexpected(removals.error());
    const Result<std::vector<License>> added = additions(change, m_catalogue, m_held);
    if (!added)
        return tl::unexpected(added.error());
    takeAdditions(*added);
    if (!m_outcome.changed.empty() && m_facts.usageLocation.isEmpty()) // R3.2: the own one
        return failure(ErrorCode::NoUsageLocation);
    if (Result<void> checked = checkChanged(); !checked)
        return tl::unexpected(checked.error());
    if (Result<void> checked = checkGone(); !checked)
        return tl::unexpected(checked.error());
    std::ranges::sort(m_outcome.licenses, {}, &License::product);
    std::ranges::sort(m_outcome.removed);
    countUnits();
    return m_outcome;
}

Result<void> DirectAssignment::takeRemovals(const LicenseChange &change)
{
    for (const SkuId &id : change.remove) {
        const ProductIndex product = m_catalogue.indexOf(id);
        // An imported entry in Error is not held, but can be removed like any other.
        const bool direct =
            std::ranges::any_of(m_facts.direct, [product](const UserFacts::DirectLicense &entry) {
                return entry.license.product == product;
            });
        if (direct) {
            m_outcome.removed.push_back(product);
            continue;
        }
        const bool inherited // in whatever state
            = std::ranges::any_of(m_facts.entries, [product](const InheritedEntry &entry) {
                  return entry.license.product == product;
              });
        return failure(inherited ? ErrorCode::LicenseInherited : ErrorCode::LicenseNotHeld, {},
                       {id.toString()}); // R2.4
    }
    for (const ProductIndex product : m_outcome.removed) {
        if (const License *license = find(m_held, product))
            m_gone |= enabledPlans(*license, m_catalogue);
        std::erase_if(m_outcome.licenses,
                      [product](const License &license) { return license.product == product; });
    }
    return {};
}

/*! Replaces disabled plans, never merges them (R3.3). What is there already with the same ones is
    no change: it is not checked (R4.11) and needs no usage location. */
void DirectAssignment::takeAdditions(const std::vector<License> &licenses)
{
    for (const License &license : licenses) {
        const License *held = find(m_held, license.product);
        if (held && held->disabled == license.disabled)
            continue;
        if (held)
            m_gone |= enabledPlans(*held, m_catalogue);
        std::erase_if(m_outcome.licenses, [&license](const License &other) {
            return other.product == license.product;
        });
        m_outcome.licenses.push_back(license);
        m_outcome.changed.push_back(license);
    }
}

/*! Only what the request names is checked, against the net result (R3.6), products in the order of
    skuPartNumber and the checks of R4.6. */
Result<void> DirectAssignment::checkChanged() const
{
    const CheckContext context{m_catalogue, m_seats,
                               m_catalogue.prohibitedPlans(m_facts.usageLocation),
                               m_facts.conflictWithExchange};
    const PlanSet candidate = plansAfter();
    for (const License &license : m_outcome.changed) {
        ProductCheck check;
        check.product = license.product;
        check.enabled = enabledPlans(license, m_catalogue);
        check.newlyGiven = !find(m_held, license.product);
        check.needsUnit = !isHeld(license.product); // R2.6
        const Finding finding = checkProduct(check, context, candidate);
        if (finding.failed())
            return tl::unexpected(refusal(finding, license.product));
    }
    return {};
}

/*! What depends on plans that are turned off, by removing or editing (R5.4), and addresses that
    come back with the loss of the last Exchange plan (R8.4), however it is lost. */
Result<void> DirectAssignment::checkGone() const
{
    const PlanSet candidate = plansAfter();
    const int lost = firstLostPrerequisite(m_catalogue, candidate, m_gone);
    if (lost >= 0)
        return tl::unexpected(unmet(lost));
    const PlanSet &exchange = m_catalogue.exchangePlans();
    const AddressConflict &conflict = m_facts.conflictWithoutExchange;
    if (conflict.exists() && m_gone.intersects(exchange) && !candidate.intersects(exchange))
        return failure(ErrorCode::AddressTaken, {}, {conflict.address, conflict.owner});
    return {};
}

PlanSet DirectAssignment::plansAfter() const
{
    PlanSet plans;
    for (const License &license : m_outcome.licenses)
        plans |= enabledPlans(license, m_catalogue);
    for (const InheritedEntry &entry : m_facts.entries) {
        if (isApplied(entry.state))
            plans |= enabledPlans(entry.license, m_catalogue);
    }
    return plans;
}

/*! R2.1, R8.1. */
void DirectAssignment::countUnits()
{
    for (const License &license : m_outcome.changed) {
        if (!isHeld(license.product))
            m_outcome.unitsTaken.push_back(license.product);
    }
    for (const ProductIndex product : m_outcome.removed) {
        if (find(m_held, product) && !isInherited(product))
            m_outcome.unitsFreed.push_back(product);
    }
}

bool DirectAssignment::isInherited(ProductIndex product) const
{
    return std::ranges::any_of(m_facts.entries, [product](const InheritedEntry &entry) {
        return entry.license.product == product && isApplied(entry.state);
    });
}

Error DirectAssignment::refusal(const Finding &finding, ProductIndex product) const
{
    const auto planText = [this](PlanIndex plan) { return m_catalogue.plan(plan).id.toString(); };
    const QString skuText = m_catalogue.product(product).id.toString();
    switch (finding.error) {
    case AssignmentError::None:
        break;
    case AssignmentError::CountViolation:
        return {ErrorCode::NoUnits, {}, {skuText}, {}};
    case AssignmentError::MutuallyExclusiveViolation: {
        QStringList plans{planText(finding.plan), planText(finding.otherPlan)};
        if (finding.otherPlanFirst)
            plans.swapItemsAt(0, 1);
        return {ErrorCode::MutuallyExclusive, {}, plans, {}};
    }
    case AssignmentError::DependencyViolation:
        return unmet(finding.prerequisite);
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return {
            ErrorCode::ProhibitedLocation, {}, {planText(finding.plan), m_facts.usageLocation}, {}};
    case AssignmentError::UniquenessViolation:
        return {ErrorCode::AddressTaken,
                {},
                {m_facts.conflictWithExchange.address, m_facts.conflictWithExchange.owner},
                {}};
    case AssignmentError::Other: // R5.7: refused like an unknown one
        return {ErrorCode::UnknownProduct, {}, {skuText}, {}};
    }
    return {};
}

Error DirectAssignment::unmet(int prerequisite) const
{
    const Prerequisite &rule = m_catalogue.prerequisites()[size_t(prerequisite)];
    QStringList plans{m_catalogue.plan(rule.dependent).id.toString()};
    for (const PlanIndex alternative : rule.alternatives)
        plans += m_catalogue.plan(alternative).id.toString();
    return {ErrorCode::MissingDependency, {}, plans, {}};
}

} // namespace

Result<DirectOutcome> assignDirectly(const UserFacts &facts, const Catalogue &catalogue,
                                     const SeatPool &seats, const LicenseChange &change)
{
    return DirectAssignment(facts, catalogue, seats).judge(change);
}

} // namespace LicenseDesk
