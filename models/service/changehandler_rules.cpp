// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of the rule tables, and decisions on what a newer catalogue has switched on.
#include "service/changehandler.h"

#include "service/newplans.h"
#include "service/rulehistory.h"
#include "service/undorecorder.h"
#include "service/undovalues.h"
#include "store/newplanstore.h"

#include <map>
#include <set>

namespace LicenseDesk {

namespace {

/*! A refusal of the licensing core concerns one user or group; anything else is the directory's. */
bool isRefusal(const Error &error)
{
    return error.code <= ErrorCode::GroupHasLicenses;
}

QString expected(RuleFault fault)
{
    switch (fault) {
    case RuleFault::None:
        break;
    case RuleFault::NoSetName:
        return QStringLiteral("a name for the set");
    case RuleFault::NoLocation:
        return QStringLiteral("two capital letters of a country");
    case RuleFault::RequiresItself:
        return QStringLiteral("another plan than the one that requires it");
    }
    return {};
}

/*! Adds to each of \a changes what switches \a plans off in \a license. */
void addEdit(LicenseChange &change, const License &license, const PlansOfProduct &off,
             const Catalogue &catalogue)
{
    PlanSet disabled = license.disabled;
    for (const PlanId &plan : off.plans)
        disabled.insert(catalogue.indexOf(plan));
    LicenseChange::Addition edit{off.product, {}};
    (disabled & catalogue.product(license.product).plans).forEach([&](PlanIndex plan) {
        edit.disabledPlans.push_back(catalogue.plan(plan).id);
    });
    change.add.push_back(edit);
}

/*! Which licenses have to be edited: one change for each group and each user. */
class Edits
{
public:
    explicit Edits(ChangeWriter &writer)
        : m_writer(writer),
          m_plans(writer.store()),
          m_assignments(writer.store())
    {}

    [[nodiscard]] Result<void> collect(const PlansOfProduct &off)
    {
        Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        const ProductIndex product = (*catalogue)->indexOf(off.product);
        for (const PlanId &plan : off.plans) {
            const PlanIndex index = (*catalogue)->indexOf(plan);
            if (product < 0 || index < 0 || !(*catalogue)->product(product).plans.contains(index)) {
                return failure(ErrorCode::PlanNotInProduct, {},
                               {plan.toString(), off.product.toString()});
            }
        }
        Result<void> collected = collectGroups(off, **catalogue, product);
        return collected ? collectUsers(off, **catalogue, product) : collected;
    }

    [[nodiscard]] const std::map<GroupKey, LicenseChange> &groups() const { return m_groups; }
    [[nodiscard]] const std::map<UserKey, LicenseChange> &users() const { return m_users; }

private:
    [[nodiscard]] Result<void> collectGroups(const PlansOfProduct &off, const Catalogue &catalogue,
                                             ProductIndex product)
    {
        std::set<GroupKey> having;
        for (const PlanId &plan : off.plans) {
            Result<std::vector<GroupKey>> groups = m_plans.groupsWith({off.product, plan});
            if (!groups)
                return tl::unexpected(groups.error());
            having.insert(groups->begin(), groups->end());
        }
        for (const GroupKey group : having) {
            Result<GroupLicenses> licenses = m_writer.groups().licenses(group);
            if (!licenses)
                return tl::unexpected(licenses.error());
            for (const License &license : licenses->licenses) {
                if (license.product == product)
                    addEdit(m_groups[group], license, off, catalogue);
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> collectUsers(const PlansOfProduct &off, const Catalogue &catalogue,
                                            ProductIndex product)
    {
        Result<std::vector<UserKey>> holders = m_plans.directHolders(off.product, off.plans);
        if (!holders)
            return tl::unexpected(holders.error());
        for (const UserKey user : *holders) {
            Result<AssignmentStore::Loaded> loaded = m_assignments.load(user);
            if (!loaded)
                return tl::unexpected(loaded.error());
            for (const UserFacts::DirectLicense &direct : loaded->facts.direct) {
                if (direct.license.product == product && direct.applied)
                    addEdit(m_users[user], direct.license, off, catalogue);
            }
        }
        return {};
    }

    ChangeWriter &m_writer;
    NewPlanStore m_plans;
    AssignmentStore m_assignments;
    std::map<GroupKey, LicenseChange> m_groups;
    std::map<UserKey, LicenseChange> m_users;
};

} // namespace

Result<void> ChangeHandler::operator()(const UpdateRules &change)
{
    for (const RuleLine &line : change.table.lines) {
        if (const RuleFault fault = faultOf(line, change.table.kind); fault != RuleFault::None) {
            return failure(ErrorCode::InvalidValue, line.plan.name,
                           {activityOf(change.table.kind), expected(fault)});
        }
    }
    RuleTable wanted = change.table;
    if (change.basis) {
        Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        wanted = merged(ruleTable(**catalogue, change.table.kind), *change.basis, change.table);
    }
    // R4.11: nothing is processed, and nobody loses anything by a rule.
    Result<bool> replaced = m_writer.replaceRules(wanted);
    if (!replaced)
        return tl::unexpected(replaced.error());
    m_receipt.changes.kinds |= ObjectKind::Products;
    return {};
}

Result<bool> ChangeHandler::tryEdit(const Change &edit)
{
    Result<void> done = carryOut(edit);
    if (done)
        return true;
    if (!isRefusal(done.error()))
        return tl::unexpected(done.error());
    m_receipt.refused.push_back(done.error());
    return false;
}

Result<QSet<SkuId>> ChangeHandler::keepOff(const std::vector<NewPlan> &plans)
{
    Edits edits(m_writer);
    for (const PlansOfProduct &product : byProduct(plans)) {
        if (Result<void> collected = edits.collect(product); !collected)
            return tl::unexpected(collected.error());
    }
    QSet<SkuId> refused;
    const auto note = [&](bool done, const LicenseChange &change) {
        for (const LicenseChange::Addition &edit : change.add) {
            if (!done)
                refused.insert(edit.product);
        }
    };
    for (const auto &[key, change] : edits.groups()) {
        Result<GroupRecord> group = m_writer.groups().read(key);
        Result<bool> done = group ? tryEdit(AssignGroupLicenses{group->id, change})
                                  : Result<bool>(tl::unexpected(group.error()));
        if (!done)
            return tl::unexpected(done.error());
        note(*done, change);
    }
    for (const auto &[key, change] : edits.users()) {
        Result<UserRecord> user = m_writer.users().read(key);
        Result<bool> done = user ? tryEdit(AssignUserLicenses{user->id, change})
                                 : Result<bool>(tl::unexpected(user.error()));
        if (!done)
            return tl::unexpected(done.error());
        note(*done, change);
    }
    return refused;
}

Result<void> ChangeHandler::operator()(const ReviewNewPlans &change)
{
    NewPlanStore store(m_writer.store());
    Result<std::vector<NewPlan>> all = store.unreviewed();
    if (!all)
        return tl::unexpected(all.error());
    const std::vector<NewPlan> plans = change.plans.empty() ? *all : change.plans;
    QSet<SkuId> refused;
    if (change.keepOff) {
        Result<QSet<SkuId>> kept = keepOff(plans);
        if (!kept)
            return tl::unexpected(kept.error());
        refused = *kept;
    }
    for (const NewPlan &plan : plans) {
        if (refused.contains(plan.product))
            continue;
        if (Result<void> forgotten = store.forget(plan); !forgotten)
            return forgotten;
        if (m_writer.recorder() && std::ranges::find(*all, plan) != all->end()) {
            m_writer.recorder()->note(UndoAspect::NewPlan, plan.product.guid(),
                                      plan.plan.toString(), undoPresent, {});
        }
    }
    m_receipt.changes.kinds |= ObjectKind::Products;
    return {};
}

} // namespace LicenseDesk
