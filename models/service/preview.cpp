// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/preview.h"

#include "licensing/reconcile.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"
#include "store/reader.h"
#include "store/userstore.h"

#include <map>

namespace LicenseDesk {

namespace {

/*! An entry in error, as far as a preview tells two of them apart. */
struct EntryError
{
    AssignmentState state = AssignmentState::Active;
    AssignmentError error = AssignmentError::None;
    Cause cause;

    friend bool operator==(const EntryError &, const EntryError &) = default;
};

using EntryId = std::pair<SkuId, GroupId>;

EntryId entryId(const AssignmentRow &row)
{
    return {row.product, row.group.value_or(GroupId())};
}

/*! What a user has in one state of the directory, in ids, which hold in the other state, too. */
struct Holdings
{
    std::vector<SkuId> products;
    std::vector<PlanId> plans;
    std::map<EntryId, EntryError> errors;
};

Holdings holdingsOf(const UserFacts &facts, const Catalogue &catalogue)
{
    Holdings holdings;
    for (const ProductIndex product : consumedProducts(facts))
        holdings.products.push_back(catalogue.product(product).id);
    for (const PlanIndex plan : catalogue.byName(enabledPlans(facts, catalogue)))
        holdings.plans.push_back(catalogue.plan(plan).id);
    for (const InheritedEntry &entry : facts.entries) {
        if (entry.error == AssignmentError::None)
            continue;
        const EntryId id{catalogue.product(entry.license.product).id,
                         facts.groups[size_t(entry.group)].licenses->id};
        holdings.errors.emplace(id, EntryError{entry.state, entry.error, entry.cause});
    }
    return holdings;
}

/*! One state of the directory. */
class Side
{
public:
    explicit Side(Store &store) : m_store(store), m_assignments(store), m_users(store) {}

    /*! What \a users have, each in its place. */
    [[nodiscard]] Result<std::vector<Holdings>> read(const std::vector<UserKey> &users)
    {
        Result<const Catalogue *> catalogue = this->catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        std::vector<Holdings> holdings;
        Result<std::vector<AssignmentStore::Loaded>> together = m_assignments.load(users);
        if (!together && together.error().code != ErrorCode::NotFound)
            return tl::unexpected(together.error());
        for (size_t place = 0; place < users.size(); ++place) {
            if (together) {
                holdings.push_back(holdingsOf((*together)[place].facts, **catalogue));
                continue;
            }
            // Somebody is there in the other state only.
            Result<AssignmentStore::Loaded> loaded = m_assignments.load(users[place]);
            if (!loaded && loaded.error().code != ErrorCode::NotFound)
                return tl::unexpected(loaded.error());
            holdings.push_back(loaded ? holdingsOf(loaded->facts, **catalogue) : Holdings());
        }
        return holdings;
    }

    [[nodiscard]] Result<const Catalogue *> catalogue()
    {
        if (!m_catalogue) {
            auto present = CatalogueStore(m_store).catalogue();
            if (!present)
                return tl::unexpected(present.error());
            m_catalogue = *present;
        }
        return m_catalogue.get();
    }

    [[nodiscard]] Result<UserRecord> record(UserKey user) { return m_users.read(user); }
    [[nodiscard]] Reader reader() { return Reader(m_store); }

private:
    Store &m_store;
    AssignmentStore m_assignments;
    UserStore m_users;
    std::shared_ptr<const Catalogue> m_catalogue;
};

/*! Elements of \a left that are not in \a right, in the order of \a left. */
template <typename T>
std::vector<T> difference(const std::vector<T> &left, const std::vector<T> &right)
{
    std::vector<T> only;
    for (const T &element : left) {
        if (std::ranges::find(right, element) == right.end())
            only.push_back(element);
    }
    return only;
}

/*! Which entries are in error on the left, but not, or with another one, on the right. */
std::vector<EntryId> errorsOnlyIn(const Holdings &left, const Holdings &right)
{
    std::vector<EntryId> ids;
    for (const auto &[id, error] : left.errors) {
        const auto other = right.errors.find(id);
        if (other == right.errors.end() || other->second != error)
            ids.push_back(id);
    }
    return ids;
}

} // namespace

struct PreviewBuilder::Private
{
    Private(Store &beforeStore, Store &afterStore, int rowLimit)
        : before(beforeStore),
          after(afterStore),
          rows(rowLimit)
    {}

    Side before;
    Side after;
    int rows;
    Preview preview;
    std::map<PlanId, Preview::PlanEffect> plans;
    std::optional<std::map<ProductIndex, qint64>> units; //!< planned and not written
    /*! The first users who were planned: rows are by key, whatever the order of the pass. */
    struct Planned
    {
        UserKey user{};
        Holdings before;
        Holdings after;
    };
    std::vector<Planned> planned;
    bool plannedAreTold = false;

    [[nodiscard]] Result<void> tellPlanned();
    [[nodiscard]] Result<void> add(UserKey user, const Holdings &holdingsBefore,
                                   const Holdings &holdingsAfter);
    [[nodiscard]] Result<void> addErrors(UserKey user, Side &side,
                                         const std::vector<EntryId> &errors,
                                         QList<AssignmentRow> &list);
    [[nodiscard]] Result<void> addEffect(UserKey user, Preview::UserEffect effect);
    [[nodiscard]] Result<void> addUnits();
    [[nodiscard]] Result<void> addPlans();
};

PreviewBuilder::PreviewBuilder(Store &before, Store &after, int rows)
    : d(std::make_unique<Private>(before, after, rows))
{}

PreviewBuilder::~PreviewBuilder() = default;

Result<void> PreviewBuilder::add(const std::vector<UserKey> &users)
{
    Result<std::vector<Holdings>> before = d->before.read(users);
    if (!before)
        return tl::unexpected(before.error());
    Result<std::vector<Holdings>> after = d->after.read(users);
    if (!after)
        return tl::unexpected(after.error());
    for (size_t place = 0; place < users.size(); ++place) {
        if (Result<void> added = d->add(users[place], (*before)[place], (*after)[place]); !added)
            return added;
    }
    return {};
}

Result<void> PreviewBuilder::add(UserKey user, const UserFacts &before, const UserFacts &after)
{
    Result<const Catalogue *> catalogue = d->after.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Private::Planned planned{user, holdingsOf(before, **catalogue), holdingsOf(after, **catalogue)};
    if (d->plannedAreTold)
        return d->add(user, planned.before, planned.after);
    d->planned.push_back(std::move(planned));
    return int(d->planned.size()) > d->rows ? d->tellPlanned() : Result<void>();
}

Result<void> PreviewBuilder::Private::tellPlanned()
{
    plannedAreTold = true;
    std::ranges::sort(planned, {}, &Planned::user);
    for (const Planned &next : std::exchange(planned, {})) {
        if (Result<void> added = add(next.user, next.before, next.after); !added)
            return added;
    }
    return {};
}

void PreviewBuilder::setUnits(const std::map<ProductIndex, qint64> &units)
{
    d->units = units;
}

Result<void> PreviewBuilder::Private::add(UserKey user, const Holdings &holdingsBefore,
                                          const Holdings &holdingsAfter)
{
    preview.users += 1;
    Preview::UserEffect effect;
    effect.gained = difference(holdingsAfter.products, holdingsBefore.products);
    effect.lost = difference(holdingsBefore.products, holdingsAfter.products);
    effect.plansOn = difference(holdingsAfter.plans, holdingsBefore.plans);
    effect.plansOff = difference(holdingsBefore.plans, holdingsAfter.plans);
    if (Result<void> added = addEffect(user, std::move(effect)); !added)
        return added;

    const std::vector<EntryId> appeared = errorsOnlyIn(holdingsAfter, holdingsBefore);
    std::vector<EntryId> cleared = errorsOnlyIn(holdingsBefore, holdingsAfter);
    // An error that became another one is new, and not cleared.
    std::erase_if(cleared, [&](const EntryId &id) { return holdingsAfter.errors.contains(id); });
    preview.newErrors += qint64(appeared.size());
    preview.clearedErrors += qint64(cleared.size());
    if (Result<void> added = addErrors(user, after, appeared, preview.newErrorRows); !added)
        return added;
    return addErrors(user, before, cleared, preview.clearedErrorRows);
}

Result<void> PreviewBuilder::Private::addEffect(UserKey user, Preview::UserEffect effect)
{
    const bool changesPlans = !effect.plansOn.empty() || !effect.plansOff.empty();
    if (effect.gained.empty() && effect.lost.empty() && !changesPlans)
        return {};
    preview.touched += 1;
    preview.gaining += effect.gained.empty() ? 0 : 1;
    preview.losing += effect.lost.empty() ? 0 : 1;
    preview.changing += effect.gained.empty() && effect.lost.empty() ? 1 : 0;
    for (const PlanId &plan : effect.plansOn)
        plans[plan].on += 1;
    for (const PlanId &plan : effect.plansOff)
        plans[plan].off += 1;
    if (preview.userRows.size() >= rows)
        return {};
    Result<UserRecord> record = after.record(user);
    if (!record && record.error().code == ErrorCode::NotFound)
        record = before.record(user); // who would be deleted
    if (!record)
        return tl::unexpected(record.error());
    effect.user = record->id;
    effect.displayName = record->displayName;
    effect.userPrincipalName = record->userPrincipalName;
    preview.userRows.append(std::move(effect));
    return {};
}

Result<void> PreviewBuilder::Private::addErrors(UserKey user, Side &side,
                                                const std::vector<EntryId> &errors,
                                                QList<AssignmentRow> &list)
{
    if (errors.empty() || list.size() >= rows)
        return {};
    Result<UserRecord> record = side.record(user);
    if (!record)
        return tl::unexpected(record.error());
    Result<QList<AssignmentRow>> entries = side.reader().assignmentsOfUser(record->id);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const AssignmentRow &row : *entries) {
        if (list.size() < rows && std::ranges::find(errors, entryId(row)) != errors.end())
            list.append(row);
    }
    return {};
}

Result<void> PreviewBuilder::Private::addUnits()
{
    Result<const Catalogue *> catalogue = after.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto rowsById = [](Reader reader) {
        return reader.products().map([](const QList<ProductRow> &products) {
            QHash<SkuId, ProductRow> found;
            for (const ProductRow &row : products)
                found.insert(row.id, row);
            return found;
        });
    };
    auto present = rowsById(before.reader());
    if (!present)
        return tl::unexpected(present.error());
    auto future = rowsById(after.reader());
    if (!future)
        return tl::unexpected(future.error());
    for (const Product &product : (*catalogue)->products()) {
        ProductRow then = future->value(product.id);
        const ProductRow now = present->value(product.id);
        // What was written of a plan, its errors, is in the plan's numbers, too.
        if (units) {
            const auto found = units->find((*catalogue)->indexOf(product.id));
            then.consumed = now.consumed + (found == units->end() ? 0 : found->second);
        }
        const Preview::UnitEffect effect{product.id,    product.displayName, now.consumed,
                                         then.consumed, now.units.total(),   then.units.total()};
        if (effect.consumedBefore != effect.consumedAfter
            || effect.totalBefore != effect.totalAfter)
            preview.units.append(effect);
    }
    return {};
}

Result<void> PreviewBuilder::Private::addPlans()
{
    Result<const Catalogue *> catalogue = after.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    PlanSet set;
    for (const auto &[id, effect] : plans)
        set.insert((*catalogue)->indexOf(id));
    for (const PlanIndex index : (*catalogue)->byName(set)) {
        const ServicePlan &plan = (*catalogue)->plan(index);
        Preview::PlanEffect effect = plans[plan.id];
        effect.plan = plan.id;
        effect.displayName = plan.displayName();
        preview.plans.append(effect);
    }
    return {};
}

Result<Preview> PreviewBuilder::finish()
{
    if (Result<void> told = d->tellPlanned(); !told)
        return tl::unexpected(told.error());
    if (Result<void> added = d->addUnits(); !added)
        return tl::unexpected(added.error());
    if (Result<void> added = d->addPlans(); !added)
        return tl::unexpected(added.error());
    return d->preview;
}

} // namespace LicenseDesk
