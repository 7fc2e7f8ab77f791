// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/catalogue.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace LicenseDesk {

namespace {

/*! Compares by code point (R4.14). QString compares UTF-16 units, where the surrogates of the
    characters beyond U+FFFF stand before U+E000 to U+FFFF. */
std::strong_ordering compareCodePoints(QStringView left, QStringView right)
{
    const auto weight = [](QChar character) {
        const char16_t unit = character.unicode();
        return character.isSurrogate() ? char32_t(unit) + 0x10000 : char32_t(unit);
    };
    const qsizetype common = std::min(left.size(), right.size());
    for (qsizetype position = 0; position < common; ++position) {
        if (left[position] != right[position])
            return weight(left[position]) <=> weight(right[position]);
    }
    return left.size() <=> right.size();
}

} // namespace

bool isExchangePlanName(QStringView planName)
{
    const auto startsWith = [planName](const char *prefix) {
        return planName.startsWith(QLatin1String(prefix));
    };
    return (startsWith("EXCHANGE_S_") || startsWith("EXCHANGE_B_") || startsWith("EXCHANGE_L_"))
           && !startsWith("EXCHANGE_S_FOUNDATION") && !startsWith("EXCHANGE_S_ARCHIVE");
}

const PlanSet &Catalogue::prohibitedPlans(const QString &location) const
{
    static const PlanSet none;
    if (location.isEmpty() || m_prohibited.isEmpty())
        return none;
    const auto found = m_prohibited.constFind(location);
    return found == m_prohibited.cend() ? none : *found;
}

std::vector<PlanIndex> Catalogue::byName(const PlanSet &set) const
{
    std::vector<PlanIndex> plans;
    set.forEach([&plans](PlanIndex plan) { plans.push_back(plan); });
    std::ranges::sort(plans, {}, [this](PlanIndex plan) { return m_nameRank[size_t(plan)]; });
    return plans;
}

PlanIndex CatalogueBuilder::addPlan(const ServicePlan &plan)
{
    const PlanIndex known = m_catalogue.indexOf(plan.id);
    if (known >= 0) {
        ServicePlan &present = m_catalogue.m_plans[size_t(known)];
        if (present.name.isEmpty())
            present = plan;
        return known;
    }
    const PlanIndex index = PlanIndex(m_catalogue.m_plans.size());
    m_catalogue.m_plans.push_back(plan);
    m_catalogue.m_planOfId.insert(plan.id, index);
    return index;
}

void CatalogueBuilder::addProduct(Product product, const std::vector<PlanId> &plans)
{
    product.plans = {};
    for (const PlanId &plan : plans)
        product.plans.insert(planOf(plan));
    m_catalogue.m_products.push_back(std::move(product));
}

void CatalogueBuilder::addExclusiveSet(const QString &name, const std::vector<PlanId> &plans)
{
    ExclusiveSet set{name, {}, {}};
    for (const PlanId &id : plans) {
        const PlanIndex plan = planOf(id);
        if (!set.mask.contains(plan)) {
            set.plans.push_back(plan);
            set.mask.insert(plan);
        }
    }
    m_catalogue.m_exclusiveSets.push_back(std::move(set));
}

void CatalogueBuilder::addPrerequisite(const PlanId &dependent,
                                       const std::vector<PlanId> &alternatives)
{
    if (alternatives.empty())
        return;
    const PlanIndex dependentPlan = planOf(dependent);
    auto &rules = m_catalogue.m_prerequisites;
    auto rule = std::ranges::find(rules, dependentPlan, &Prerequisite::dependent);
    if (rule == rules.end())
        rule = rules.insert(rules.end(), Prerequisite{dependentPlan, {}, {}});
    for (const PlanId &id : alternatives) {
        const PlanIndex plan = planOf(id);
        if (!rule->mask.contains(plan)) {
            rule->alternatives.push_back(plan);
            rule->mask.insert(plan);
        }
    }
}

void CatalogueBuilder::addProhibitedLocation(const PlanId &plan, const QString &location)
{
    const PlanIndex index = planOf(plan);
    m_catalogue.m_prohibitedLocations.push_back({index, location});
    m_catalogue.m_prohibited[location].insert(index);
}

Catalogue CatalogueBuilder::build()
{
    sortProducts();
    rankPlans();
    indexRules();
    return std::exchange(m_catalogue, {});
}

PlanIndex CatalogueBuilder::planOf(const PlanId &id)
{
    const PlanIndex known = m_catalogue.indexOf(id);
    return known >= 0 ? known : addPlan({id, {}, {}, AppliesTo::User});
}

void CatalogueBuilder::sortProducts()
{
    std::vector<Product> &products = m_catalogue.m_products;
    std::ranges::sort(products, [](const Product &left, const Product &right) {
        const auto order = compareCodePoints(left.partNumber, right.partNumber);
        return order == std::strong_ordering::equal ? left.id < right.id
                                                    : order == std::strong_ordering::less;
    });
    for (size_t product = 0; product < products.size(); ++product)
        m_catalogue.m_productOfId.insert(products[product].id, ProductIndex(product));
}

void CatalogueBuilder::rankPlans()
{
    const std::vector<ServicePlan> &plans = m_catalogue.m_plans;
    std::vector<PlanIndex> sorted(plans.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::ranges::sort(sorted, [&plans](PlanIndex leftPlan, PlanIndex rightPlan) {
        const ServicePlan &left = plans[size_t(leftPlan)];
        const ServicePlan &right = plans[size_t(rightPlan)];
        const auto order = compareCodePoints(left.name, right.name);
        return order == std::strong_ordering::equal ? left.id < right.id
                                                    : order == std::strong_ordering::less;
    });
    m_catalogue.m_nameRank.resize(plans.size());
    for (size_t rank = 0; rank < sorted.size(); ++rank)
        m_catalogue.m_nameRank[size_t(sorted[rank])] = int(rank);
    for (size_t plan = 0; plan < plans.size(); ++plan) {
        if (isExchangePlanName(plans[plan].name))
            m_catalogue.m_exchangePlans.insert(PlanIndex(plan));
    }
}

void CatalogueBuilder::indexRules()
{
    const std::vector<Prerequisite> &rules = m_catalogue.m_prerequisites;
    std::vector<int> &byName = m_catalogue.m_prerequisitesByName;
    byName.resize(rules.size());
    std::iota(byName.begin(), byName.end(), 0);
    std::ranges::sort(byName, {}, [this, &rules](int rule) {
        return m_catalogue.m_nameRank[size_t(rules[size_t(rule)].dependent)];
    });
    for (const Product &product : m_catalogue.m_products) {
        std::vector<int> &sets = m_catalogue.m_setsOfProduct.emplace_back();
        for (size_t set = 0; set < m_catalogue.m_exclusiveSets.size(); ++set) {
            if (m_catalogue.m_exclusiveSets[set].mask.intersects(product.plans))
                sets.push_back(int(set));
        }
        std::vector<int> &own = m_catalogue.m_prerequisitesOfProduct.emplace_back();
        std::ranges::copy_if(byName, std::back_inserter(own), [&product, &rules](int rule) {
            return product.plans.contains(rules[size_t(rule)].dependent);
        });
    }
}

} // namespace LicenseDesk
