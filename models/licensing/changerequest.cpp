// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/changerequest.h"

#include <algorithm>

namespace LicenseDesk {

Result<void> checkForm(const LicenseChange &change)
{
    if (change.add.empty() && change.remove.empty())
        return failure(ErrorCode::NoLicenseChanges);

    std::vector<SkuId> named;
    for (const LicenseChange::Addition &addition : change.add)
        named.push_back(addition.product);
    named.insert(named.end(), change.remove.begin(), change.remove.end());
    for (auto id = named.begin(); id != named.end(); ++id) {
        if (std::find(named.begin(), id, *id) != id)
            return failure(ErrorCode::ProductNamedTwice, {}, {id->toString()});
    }
    return {};
}

Result<std::vector<License>> additions(const LicenseChange &change, const Catalogue &catalogue,
                                       const std::vector<License> &held)
{
    for (const LicenseChange::Addition &addition : change.add) {
        const ProductIndex product = catalogue.indexOf(addition.product);
        if (product < 0 || (!catalogue.product(product).subscribed && !find(held, product)))
            return failure(ErrorCode::UnknownProduct, {}, {addition.product.toString()});
    }
    std::vector<License> licenses;
    for (const LicenseChange::Addition &addition : change.add) {
        License license{catalogue.indexOf(addition.product), {}};
        for (const PlanId &id : addition.disabledPlans) {
            const PlanIndex plan = catalogue.indexOf(id);
            if (plan < 0 || !catalogue.product(license.product).plans.contains(plan)) {
                return failure(ErrorCode::PlanNotInProduct, {},
                               {id.toString(), addition.product.toString()});
            }
            license.disabled.insert(plan);
        }
        licenses.push_back(license);
    }
    std::ranges::sort(licenses, {}, &License::product);
    return licenses;
}

const License *find(const std::vector<License> &licenses, ProductIndex product)
{
    const auto found = std::ranges::find(licenses, product, &License::product);
    return found == licenses.end() ? nullptr : &*found;
}

} // namespace LicenseDesk
