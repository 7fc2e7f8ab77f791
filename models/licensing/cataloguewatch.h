// SPDX-License-Identifier: GPL-3.0-or-later
// What a newer catalogue changes in an older one (R6.5).
#pragma once

#include "licensing/catalogue.h"

namespace LicenseDesk {

/*! A service plan that a product has got. */
struct NewPlan
{
    SkuId product;
    PlanId plan;

    friend bool operator==(const NewPlan &, const NewPlan &) = default;
};

struct CatalogueDifference
{
    struct Renamed
    {
        PlanId plan;
        QString before; //!< friendly name and code, as planTitle() has them
        QString after;
    };

    /*! Plans of products that were there before: on in every license of them. */
    std::vector<NewPlan> added;
    std::vector<Renamed> renamed; //!< plans that some product had before
    /*! Plans that the catalogue before named in the product, and the newer one, which names the
        product, does not. Nothing is taken away; found by whoever reads the file. */
    std::vector<NewPlan> noLongerNamed;

    [[nodiscard]] bool isEmpty() const
    {
        return added.empty() && renamed.empty() && noLongerNamed.empty();
    }
};

/*! Added and renamed plans; products by skuPartNumber, plans by name. */
[[nodiscard]] CatalogueDifference difference(const Catalogue &before, const Catalogue &after);

/*! "Exchange Online (Plan 2) (EXCHANGE_S_ENTERPRISE)"; the name alone where there is no other. */
[[nodiscard]] QString planTitle(const ServicePlan &plan);

} // namespace LicenseDesk
