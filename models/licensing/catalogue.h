// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "licensing/planset.h"

#include <QHash>
#include <QString>

#include <vector>

namespace LicenseDesk {

enum class AppliesTo { User, Company };

/*! The vendor's states of a subscription; only Enabled and Warning are assignable (R5.7). */
enum class CapabilityStatus { Enabled, Warning, Suspended, Deleted, LockedOut };

[[nodiscard]] constexpr bool isAssignable(CapabilityStatus status)
{
    return status == CapabilityStatus::Enabled || status == CapabilityStatus::Warning;
}

struct ServicePlan
{
    PlanId id;
    QString name; //!< EXCHANGE_S_ENTERPRISE
    QString friendlyName; //!< may be empty
    AppliesTo appliesTo = AppliesTo::User;

    /*! The friendly name, else the plan name (R6.1). */
    [[nodiscard]] const QString &displayName() const
    {
        return friendlyName.isEmpty() ? name : friendlyName;
    }
    friend bool operator==(const ServicePlan &, const ServicePlan &) = default;
};

/*! Purchased units of a product (R1); assignable are enabled + warning. Never negative. */
struct PrepaidUnits
{
    qint64 enabled = 0;
    qint64 warning = 0;
    qint64 suspended = 0;
    qint64 lockedOut = 0;

    [[nodiscard]] qint64 total() const { return enabled + warning; }
    friend bool operator==(const PrepaidUnits &, const PrepaidUnits &) = default;
};

struct Product
{
    SkuId id;
    QString partNumber; //!< ENTERPRISEPACK
    QString displayName; //!< Office 365 E3
    PlanSet plans;
    bool subscribed = false; //!< bought: it has units, and can be named in assignments
    PrepaidUnits units;
    CapabilityStatus status = CapabilityStatus::Enabled;
};

/*! Plans of which a user can have only one at a time, in the order of the rule table (R5.2). */
struct ExclusiveSet
{
    QString name;
    std::vector<PlanIndex> plans;
    PlanSet mask;
};

/*! A plan that needs any one of others, alternatives in the order of the rule table (R5.3). */
struct Prerequisite
{
    PlanIndex dependent = -1;
    std::vector<PlanIndex> alternatives;
    PlanSet mask; //!< of the alternatives
};

/*! A plan that may not be used at a location, two capital letters of ISO 3166 (R5.5). */
struct ProhibitedLocation
{
    PlanIndex plan = -1;
    QString location;
};

/*! The products, plans and rule tables of a directory as one immutable value, made by
    CatalogueBuilder. Free to share and copy between threads. Units and statuses are those of the
    moment it was made; how many are available is SeatPool's business. */
class Catalogue
{
public:
    [[nodiscard]] const std::vector<Product> &products() const { return m_products; }
    [[nodiscard]] const std::vector<ServicePlan> &plans() const { return m_plans; }
    [[nodiscard]] const std::vector<ExclusiveSet> &exclusiveSets() const { return m_exclusiveSets; }
    [[nodiscard]] const std::vector<Prerequisite> &prerequisites() const { return m_prerequisites; }
    [[nodiscard]] const std::vector<ProhibitedLocation> &prohibitedLocations() const
    {
        return m_prohibitedLocations;
    }

    [[nodiscard]] const Product &product(ProductIndex index) const
    {
        return m_products[size_t(index)];
    }
    [[nodiscard]] const ServicePlan &plan(PlanIndex index) const { return m_plans[size_t(index)]; }

    /*! -1 where there is none. */
    [[nodiscard]] ProductIndex indexOf(const SkuId &id) const
    {
        return m_productOfId.value(id, -1);
    }
    [[nodiscard]] PlanIndex indexOf(const PlanId &id) const { return m_planOfId.value(id, -1); }

    /*! All Exchange plans in the sense of R9.7. */
    [[nodiscard]] const PlanSet &exchangePlans() const { return m_exchangePlans; }
    /*! Plans prohibited at \a location (two capital letters); empty for an empty location. */
    [[nodiscard]] const PlanSet &prohibitedPlans(const QString &location) const;
    /*! The plans of \a set in the order of their names, then ids: in this order the first of
        several offenders is named (R3.5, R6.1). */
    [[nodiscard]] std::vector<PlanIndex> byName(const PlanSet &set) const;

    /*! Positions of the exclusive sets that have a plan of the product, in table order. */
    [[nodiscard]] const std::vector<int> &exclusiveSetsOf(ProductIndex product) const
    {
        return m_setsOfProduct[size_t(product)];
    }
    /*! Positions of the prerequisites of the product's plans, by the dependent plan's name. */
    [[nodiscard]] const std::vector<int> &prerequisitesOf(ProductIndex product) const
    {
        return m_prerequisitesOfProduct[size_t(product)];
    }
    /*! Positions of all prerequisites, by the dependent plan's name, then id (R3.5). */
    [[nodiscard]] const std::vector<int> &prerequisitesByName() const
    {
        return m_prerequisitesByName;
    }

private:
    friend class CatalogueBuilder;

    std::vector<Product> m_products;
    std::vector<ServicePlan> m_plans;
    std::vector<ExclusiveSet> m_exclusiveSets;
    std::vector<Prerequisite> m_prerequisites;
    std::vector<ProhibitedLocation> m_prohibitedLocations;
    QHash<SkuId, ProductIndex> m_productOfId;
    QHash<PlanId, PlanIndex> m_planOfId;
    QHash<QString, PlanSet> m_prohibited;
    PlanSet m_exchangePlans;
    std::vector<int> m_nameRank; //!< of each plan among all by name, then id
    std::vector<std::vector<int>> m_setsOfProduct;
    std::vector<std::vector<int>> m_prerequisitesOfProduct;
    std::vector<int> m_prerequisitesByName;
};

/*! Collects products, plans and rules in any order and builds the Catalogue. */
class CatalogueBuilder
{
public:
    /*! Adds a plan, or returns the index of the one with that id. The index stays valid in the
        Catalogue. */
    PlanIndex addPlan(const ServicePlan &plan);
    /*! Adds a product; its plans field is made from \a plans. Ids must not repeat. */
    void addProduct(Product product, const std::vector<PlanId> &plans);
    /*! Rules may name plans that no product has. A plan that was not added has no name. */
    void addExclusiveSet(const QString &name, const std::vector<PlanId> &plans);
    /*! A second rule for the same dependent adds alternatives; one without any is no rule. */
    void addPrerequisite(const PlanId &dependent, const std::vector<PlanId> &alternatives);
    void addProhibitedLocation(const PlanId &plan, const QString &location);

    /*! The catalogue; the builder is empty again afterwards. */
    [[nodiscard]] Catalogue build();

private:
    PlanIndex planOf(const PlanId &id);
    void sortProducts();
    void rankPlans();
    void indexRules();

    Catalogue m_catalogue;
};

/*! An Exchange plan in the sense of R9.7, told by its name. */
[[nodiscard]] bool isExchangePlanName(QStringView planName);

} // namespace LicenseDesk
