// SPDX-License-Identifier: GPL-3.0-or-later
// What a changed catalogue does to the addresses of those who hold its products.
#include "service/addresskeeper.h"
#include "service/changewriter.h"
#include "store/assignmentstore.h"

#include <map>
#include <set>

namespace LicenseDesk {

namespace {

/*! The Exchange plans that each changed product had before, as indexes of \a after. */
std::map<ProductIndex, PlanSet> changedProducts(const Catalogue &before, const Catalogue &after)
{
    std::map<ProductIndex, PlanSet> changed;
    for (ProductIndex product = 0; product < ProductIndex(after.products().size()); ++product) {
        const ProductIndex former = before.indexOf(after.product(product).id);
        if (former < 0)
            continue; // nobody holds what is new
        PlanSet had;
        (before.product(former).plans & before.exchangePlans()).forEach([&](PlanIndex plan) {
            if (const PlanIndex now = after.indexOf(before.plan(plan).id); now >= 0)
                had.insert(now);
        });
        if (had != (after.product(product).plans & after.exchangePlans()))
            changed.emplace(product, had);
    }
    return changed;
}

} // namespace

Result<void> followCatalogue(ChangeWriter &writer, const Catalogue &before)
{
    Result<std::shared_ptr<const Catalogue>> after = writer.catalogue().catalogue();
    if (!after)
        return tl::unexpected(after.error());
    if (after->get() == &before)
        return {};
    const std::map<ProductIndex, PlanSet> changed = changedProducts(before, **after);
    AssignmentStore assignments(writer.store());
    std::set<UserKey> holders;
    for (const auto &[product, had] : changed) {
        Result<std::vector<UserKey>> found = assignments.holders((*after)->product(product).id);
        if (!found)
            return tl::unexpected(found.error());
        holders.insert(found->begin(), found->end());
    }
    AddressKeeper keeper(writer.store());
    for (const UserKey user : holders) {
        Result<AssignmentStore::Loaded> loaded = assignments.load(user);
        if (!loaded)
            return tl::unexpected(loaded.error());
        const std::optional<ExchangeChange> change =
            exchangeChange(loaded->facts, changed, **after);
        if (!change)
            continue;
        Result<std::optional<AuditEntry>> entry = keeper.follow(user, *change);
        if (!entry)
            return tl::unexpected(entry.error());
        if (!*entry)
            continue;
        if (Result<void> audited = writer.audit(**entry); !audited)
            return audited;
    }
    return {};
}

} // namespace LicenseDesk
