// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/remedytrial.h"

#include "licensing/changerequest.h"
#include "licensing/directassignment.h"
#include "licensing/groupassignment.h"
#include "licensing/reconcile.h"

namespace LicenseDesk {

namespace {

/*! Sources that left do not return and what is applied stays, so few rounds are enough. */
constexpr int mostRounds = 16;

LicenseChange::Addition addition(const License &license, const Catalogue &catalogue)
{
    LicenseChange::Addition addition{catalogue.product(license.product).id, {}};
    license.disabled.forEach(
        [&](PlanIndex plan) { addition.disabledPlans.push_back(catalogue.plan(plan).id); });
    return addition;
}

} // namespace

RemedyTrial::RemedyTrial(UserFacts facts, const Catalogue &catalogue, SeatPool seats)
    : m_facts(std::move(facts)),
      m_catalogue(catalogue),
      m_seats(std::move(seats))
{}

const InheritedEntry *RemedyTrial::entry(int group, ProductIndex product) const
{
    const auto found = std::ranges::find_if(m_facts.entries, [&](const InheritedEntry &other) {
        return other.group == group && other.license.product == product;
    });
    return found == m_facts.entries.end() ? nullptr : &*found;
}

const License *RemedyTrial::wanted(int group, ProductIndex product) const
{
    const UserFacts::Group &source = m_facts.groups[size_t(group)];
    return source.member ? find(source.licenses->licenses, product) : nullptr;
}

bool RemedyTrial::isClear(int group, ProductIndex product) const
{
    if (group >= 0) {
        const InheritedEntry *found = entry(group, product);
        return found ? found->error == AssignmentError::None : !wanted(group, product);
    }
    return std::ranges::none_of(m_facts.direct, [product](const auto &direct) {
        return direct.license.product == product && !direct.applied;
    });
}

void RemedyTrial::process()
{
    for (int round = 0; round < mostRounds; ++round) {
        Outcome outcome = reconcile(m_facts, m_catalogue, m_seats);
        for (const ProductIndex product : outcome.unitsTaken)
            m_seats.take(product);
        for (const ProductIndex product : outcome.unitsFreed)
            m_seats.give(product);
        const bool same = outcome.entries == m_facts.entries;
        m_facts.entries = std::move(outcome.entries);
        if (same)
            return;
    }
}

bool RemedyTrial::apply(const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::Reprocess:
        return true;
    case RemedyKind::TurnPlansOff:
    case RemedyKind::TurnPlansOn:
        return changePlans(remedy);
    case RemedyKind::RemoveLicense: {
        LicenseChange change;
        change.remove.push_back(m_catalogue.product(remedy.product).id);
        return remedy.group < 0 ? changeDirect(change) : changeGroup(remedy.group, change);
    }
    case RemedyKind::LeaveGroup:
        m_facts.groups[size_t(remedy.group)].member = false;
        return true;
    case RemedyKind::AssignProduct: {
        LicenseChange change;
        change.add.push_back({m_catalogue.product(remedy.product).id, {}});
        return changeDirect(change);
    }
    case RemedyKind::BuyUnits:
    case RemedyKind::FreeUnits:
        while (m_seats.available(remedy.product) <= 0)
            m_seats.give(remedy.product);
        return true;
    case RemedyKind::SetLocation: // somewhere where everything may be used
        m_facts.usageLocation.clear();
        m_facts.defaultUsageLocation.clear();
        return true;
    case RemedyKind::ChangeAddress:
        m_facts.conflictWithExchange = {};
        m_facts.conflictWithoutExchange = {};
        return true;
    case RemedyKind::JoinGroup:
    case RemedyKind::RenewSubscription:
    case RemedyKind::Several:
        break;
    }
    return false;
}

bool RemedyTrial::changePlans(const Remedy &remedy)
{
    License license;
    if (remedy.group >= 0) {
        const License *found = wanted(remedy.group, remedy.product);
        if (!found)
            return false;
        license = *found;
    } else {
        const auto found = std::ranges::find_if(m_facts.direct, [&](const auto &direct) {
            return direct.license.product == remedy.product;
        });
        if (found == m_facts.direct.end())
            return false;
        license = found->license;
    }
    if (remedy.kind == RemedyKind::TurnPlansOff)
        license.disabled |= remedy.plans;
    else
        license.disabled -= remedy.plans;
    LicenseChange change;
    change.add.push_back(addition(license, m_catalogue));
    return remedy.group < 0 ? changeDirect(change) : changeGroup(remedy.group, change);
}

bool RemedyTrial::changeGroup(int group, const LicenseChange &change)
{
    const GroupLicenses &present = *m_facts.groups[size_t(group)].licenses;
    const auto licenses = assignToGroup(present.licenses, GroupKind(), m_catalogue, change);
    if (!licenses)
        return false;
    m_changed.push_back({present.id, present.licensedSince, *licenses});
    m_facts.groups[size_t(group)].licenses = &m_changed.back();
    return true;
}

bool RemedyTrial::changeDirect(const LicenseChange &change)
{
    const auto outcome = assignDirectly(m_facts, m_catalogue, m_seats, change);
    if (!outcome)
        return false;
    const auto isNamed = [&](const UserFacts::DirectLicense &direct) {
        const SkuId &id = m_catalogue.product(direct.license.product).id;
        return direct.applied || std::ranges::find(change.remove, id) != change.remove.end()
               || std::ranges::any_of(change.add,
                                      [&id](const auto &added) { return added.product == id; });
    };
    std::erase_if(m_facts.direct, isNamed);
    for (const License &license : outcome->licenses)
        m_facts.direct.push_back({license, true});
    for (const ProductIndex product : outcome->unitsTaken)
        m_seats.take(product);
    for (const ProductIndex product : outcome->unitsFreed)
        m_seats.give(product);
    return true;
}

} // namespace LicenseDesk
