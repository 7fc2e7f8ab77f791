// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/licensetarget.h"

#include <QHash>

namespace LicenseDesk {

namespace {

Result<void> readUser(Reader &reader, const UserId &id, TargetFacts &facts)
{
    const Result<UserRecord> user = reader.user(id);
    if (!user)
        return tl::unexpected(user.error());
    facts.name = user->displayName;
    const Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(id);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const AssignmentRow &entry : *entries) {
        if (!entry.group)
            facts.licenses.append({entry.product, entry.disabledPlans});
    }
    return {};
}

Result<void> readGroup(Reader &reader, const GroupId &id, TargetFacts &facts)
{
    const Result<GroupRecord> group = reader.group(id);
    if (!group)
        return tl::unexpected(group.error());
    facts.name = group->displayName;
    Result<QList<GroupLicenseRow>> licenses = reader.licensesOfGroup(id);
    if (!licenses)
        return tl::unexpected(licenses.error());
    facts.licenses = std::move(*licenses);
    return {};
}

/*! Who has a product from the source that goes, and from another one. */
struct Sources
{
    bool leaving = false;
    bool staying = false;
};

bool isOfTarget(const AssignmentRow &entry, const LicenseTarget &target)
{
    if (const auto *group = std::get_if<GroupId>(&target))
        return entry.group == *group;
    const auto &users = std::get<std::vector<UserId>>(target);
    return !entry.group && std::find(users.begin(), users.end(), entry.user) != users.end();
}

Result<RemovalImpact> readImpactOf(Reader &reader, const LicenseTarget &target,
                                   const SkuId &product)
{
    constexpr int page = 1000;
    QHash<UserId, Sources> sources;
    for (qint64 offset = 0;; offset += page) {
        const Result<QList<AssignmentRow>> rows = reader.licensedUsers(product, offset, page);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const AssignmentRow &entry : *rows) {
            if (!isApplied(entry.state))
                continue;
            Sources &user = sources[entry.user];
            (isOfTarget(entry, target) ? user.leaving : user.staying) = true;
        }
        if (rows->size() < page)
            break;
    }
    RemovalImpact impact{product, 0, 0};
    for (const Sources &user : std::as_const(sources)) {
        impact.holders += user.leaving;
        impact.keepers += user.leaving && user.staying;
    }
    return impact;
}

} // namespace

const GroupLicenseRow *TargetFacts::license(const SkuId &product) const
{
    const auto found = std::find_if(licenses.begin(), licenses.end(), [&](const auto &license) {
        return license.product == product;
    });
    return found == licenses.end() ? nullptr : &*found;
}

QString TargetFacts::productName(const SkuId &product) const
{
    const ProductIndex index = catalogue->indexOf(product);
    return index < 0 ? product.toString() : catalogue->product(index).displayName;
}

Result<TargetFacts> readTarget(Reader &reader, const LicenseTarget &target)
{
    TargetFacts facts;
    Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    facts.catalogue = std::move(*catalogue);
    Result<QList<ProductRow>> products = reader.products();
    if (!products)
        return tl::unexpected(products.error());
    facts.products = std::move(*products);

    Result<void> read;
    if (const auto *group = std::get_if<GroupId>(&target))
        read = readGroup(reader, *group, facts);
    else if (const auto &users = std::get<std::vector<UserId>>(target); users.size() == 1)
        read = readUser(reader, users.front(), facts);
    if (!read)
        return tl::unexpected(read.error());
    return facts;
}

ChangeList toChanges(const LicenseTarget &target, const LicenseChange &change)
{
    return ChangeList([target, change] {
        std::vector<Change> changes;
        if (const auto *group = std::get_if<GroupId>(&target)) {
            changes.emplace_back(AssignGroupLicenses{*group, change});
            return changes;
        }
        const auto &users = std::get<std::vector<UserId>>(target);
        changes.reserve(users.size());
        for (const UserId &user : users)
            changes.emplace_back(AssignUserLicenses{user, change});
        return changes;
    });
}

Result<QList<RemovalImpact>> readImpact(Reader &reader, const LicenseTarget &target,
                                        const QList<SkuId> &products)
{
    QList<RemovalImpact> all;
    for (const SkuId &product : products) {
        const Result<RemovalImpact> impact = readImpactOf(reader, target, product);
        if (!impact)
            return tl::unexpected(impact.error());
        all.append(*impact);
    }
    return all;
}

} // namespace LicenseDesk
