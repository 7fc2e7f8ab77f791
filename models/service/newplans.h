// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/cataloguewatch.h"
#include "service/changewriter.h"

namespace LicenseDesk {

/*! What follows from plans that products have just got, in the transaction of the file that brought
    them (R6.5): the one place where it is known that product X got plan Y. They are on for
   everybody who holds the product (R7), and are remembered to be reviewed; or, with \a keepOff,
   they are switched off in every group license and every user's entry, so that nothing turns on and
   nothing needs processing. */
[[nodiscard]] Result<void> settleNewPlans(ChangeWriter &writer, const std::vector<NewPlan> &plans,
                                          bool keepOff);

/*! Plans of one product; \a plans are grouped by product as they come. */
struct PlansOfProduct
{
    SkuId product;
    std::vector<PlanId> plans;
};
[[nodiscard]] std::vector<PlansOfProduct> byProduct(const std::vector<NewPlan> &plans);

} // namespace LicenseDesk
