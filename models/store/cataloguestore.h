// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/ruletable.h"
#include "store/store.h"

namespace LicenseDesk {

/*! Products, plans, units and rule tables. Borrowed store, its thread. */
class CatalogueStore
{
public:
    explicit CatalogueStore(Store &store) : m_store(store) {}

    /*! The catalogue as it is now; cached in the store until catalogueVersion() changes. The value
        stays valid as long as somebody holds it. */
    [[nodiscard]] Result<std::shared_ptr<const Catalogue>> catalogue();
    /*! Units left, by product index of catalogue(). */
    [[nodiscard]] Result<SeatPool> seats();
    [[nodiscard]] Result<qint64> consumed(const SkuId &product);

    enum class Written { Unchanged, Added, Changed };
    /*! Adds a plan or gives it new names; an empty friendly name leaves the present one. */
    [[nodiscard]] Result<Written> writePlan(const ServicePlan &plan);
    /*! Adds a product or gives it new names; plans and units stay. */
    [[nodiscard]] Result<Written> writeProduct(const SkuId &id, const QString &partNumber,
                                               const QString &displayName);
    /*! Adds a plan to a product; both must exist. Never takes one away. \a inCatalogue is false
        where only a subscription names it (R6.5). */
    [[nodiscard]] Result<Written> addPlanToProduct(const SkuId &product, const PlanId &plan,
                                                   bool inCatalogue = true);
    /*! Buys a product or changes what is bought. NotFound for an unknown product. */
    [[nodiscard]] Result<Written> writeSubscription(const SkuId &product, const PrepaidUnits &units,
                                                    CapabilityStatus status);

    /*! The product is bought no longer; the caller sees to it that nobody has it. */
    [[nodiscard]] Result<void> removeSubscription(const SkuId &product);

    using RulePlan = LicenseDesk::RulePlan;
    struct ExclusiveRule
    {
        QString set;
        std::vector<RulePlan> plans;
    };
    struct PrerequisiteRule
    {
        RulePlan dependent;
        std::vector<RulePlan> alternatives;
    };
    struct LocationRule
    {
        RulePlan plan;
        QString location;
    };
    /*! Each replaces the whole table of its kind, in the order given (R5.8). */
    [[nodiscard]] Result<void> replaceExclusiveSets(const std::vector<ExclusiveRule> &rules);
    [[nodiscard]] Result<void> replacePrerequisites(const std::vector<PrerequisiteRule> &rules);
    [[nodiscard]] Result<void> replaceProhibitedLocations(const std::vector<LocationRule> &rules);
    /*! The same for a normalized table of any kind. */
    [[nodiscard]] Result<void> replaceRules(const RuleTable &table);

private:
    Store &m_store;
};

} // namespace LicenseDesk
