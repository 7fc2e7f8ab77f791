// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/redundantlicenses.h"

#include "licensing/directassignment.h"
#include "licensing/reconcile.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"
#include "store/groupstore.h"
#include "store/licenseholders.h"
#include "store/userstore.h"

#include <QHash>

namespace LicenseDesk {

namespace {

/*! Goes through the users of one scope. */
class Search
{
public:
    Search(Store &store, const RedundancyScope &scope)
        : m_store(store),
          m_scope(scope),
          m_assignments(store),
          m_groups(store),
          m_users(store)
    {}

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> run(const std::function<Result<void>(const RedundancyRow &)> &visit);

private:
    [[nodiscard]] Result<void> visitUser(
        UserKey user, const std::function<Result<void>(const RedundancyRow &)> &visit);
    [[nodiscard]] std::vector<ProductIndex> productsOf(const UserFacts &facts) const;
    [[nodiscard]] Result<QStringList> namesOf(const AssignmentStore::Loaded &loaded,
                                              const std::vector<int> &groups);

    Store &m_store;
    RedundancyScope m_scope;
    AssignmentStore m_assignments;
    GroupStore m_groups;
    UserStore m_users;
    std::shared_ptr<const Catalogue> m_catalogue;
    SeatPool m_seats;
    std::vector<UserKey> m_keys;
    std::vector<ProductIndex> m_products; //!< of the scope, where it names some
    QHash<GroupKey, QString> m_groupNames;
};

Result<void> Search::prepare()
{
    CatalogueStore catalogueStore(m_store);
    Result<std::shared_ptr<const Catalogue>> catalogue = catalogueStore.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<SeatPool> seats = catalogueStore.seats();
    if (!seats)
        return tl::unexpected(seats.error());
    m_catalogue = *catalogue;
    m_seats = *seats;
    if (m_scope.product) {
        m_products = {m_catalogue->indexOf(*m_scope.product)};
        if (m_products.front() < 0)
            return failure(ErrorCode::UnknownProduct, {}, {m_scope.product->toString()});
    }
    Result<std::vector<UserKey>> keys;
    if (m_scope.group) {
        Result<GroupKey> group = m_groups.find(m_scope.group->toString());
        if (!group)
            return tl::unexpected(group.error());
        Result<GroupLicenses> licenses = m_groups.licenses(*group);
        if (!licenses)
            return tl::unexpected(licenses.error());
        for (const License &license : licenses->licenses) {
            if (!m_scope.product)
                m_products.push_back(license.product);
        }
        keys = LicenseHolders(m_store).members(*group);
    } else {
        keys = LicenseHolders(m_store).withDirectLicenses(m_scope.product);
    }
    if (!keys)
        return tl::unexpected(keys.error());
    m_keys = std::move(*keys);
    return {};
}

Result<void> Search::run(const std::function<Result<void>(const RedundancyRow &)> &visit)
{
    for (const UserKey key : m_keys) {
        if (Result<void> visited = visitUser(key, visit); !visited)
            return visited;
    }
    return {};
}

std::vector<ProductIndex> Search::productsOf(const UserFacts &facts) const
{
    if (m_scope.group)
        return m_products;
    std::vector<ProductIndex> products;
    for (const UserFacts::DirectLicense &license : facts.direct) {
        const ProductIndex product = license.license.product;
        if (license.applied && (m_products.empty() || m_products.front() == product))
            products.push_back(product);
    }
    std::ranges::sort(products);
    return products;
}

Result<void> Search::visitUser(UserKey user,
                               const std::function<Result<void>(const RedundancyRow &)> &visit)
{
    Result<AssignmentStore::Loaded> loaded = m_assignments.load(user);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const std::vector<ProductIndex> products = productsOf(loaded->facts);
    if (products.empty())
        return {};
    Result<UserRecord> record = m_users.read(user);
    if (!record)
        return tl::unexpected(record.error());
    for (const ProductIndex product : products) {
        const RedundancyVerdict verdict =
            judgeRedundancy(loaded->facts, product, *m_catalogue, m_scope.group);
        Result<QStringList> groups = namesOf(*loaded, verdict.groups);
        if (!groups)
            return tl::unexpected(groups.error());
        RedundancyRow row{record->id,
                          record->displayName,
                          record->userPrincipalName,
                          m_catalogue->product(product).id,
                          verdict.redundancy,
                          {},
                          *groups,
                          {}};
        for (const PlanIndex plan : m_catalogue->byName(verdict.extraPlans))
            row.extraPlans.push_back(m_catalogue->plan(plan).id);
        if (verdict.redundancy == Redundancy::Redundant) {
            LicenseChange removal;
            removal.remove = {row.product};
            Result<DirectOutcome> judged =
                assignDirectly(loaded->facts, *m_catalogue, m_seats, removal);
            if (!judged)
                row.refusal = judged.error();
        }
        if (Result<void> visited = visit(row); !visited)
            return visited;
    }
    return {};
}

Result<QStringList> Search::namesOf(const AssignmentStore::Loaded &loaded,
                                    const std::vector<int> &groups)
{
    QStringList names;
    for (const int position : groupOrder(loaded.facts)) {
        if (std::ranges::find(groups, position) == groups.end())
            continue;
        const GroupKey key = loaded.groupKeys[size_t(position)];
        if (!m_groupNames.contains(key)) {
            Result<GroupRecord> group = m_groups.read(key);
            if (!group)
                return tl::unexpected(group.error());
            m_groupNames.insert(key, group->displayName);
        }
        names.append(m_groupNames.value(key));
    }
    return names;
}

} // namespace

Result<void> forEachRedundancy(Store &store, const RedundancyScope &scope,
                               const std::function<Result<void>(const RedundancyRow &)> &visit)
{
    Search search(store, scope);
    if (Result<void> prepared = search.prepare(); !prepared)
        return prepared;
    return search.run(visit);
}

} // namespace LicenseDesk
