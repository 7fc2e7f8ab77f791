// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/newplans.h"

#include "service/auditvalues.h"
#include "store/newplanstore.h"

namespace LicenseDesk {

namespace {

/*! The group's license of the product with \a plans off; audited as any save of it. */
Result<void> editGroup(ChangeWriter &writer, GroupKey group, const PlansOfProduct &off)
{
    Result<std::shared_ptr<const Catalogue>> catalogue = writer.catalogue().catalogue();
    Result<GroupLicenses> licenses = writer.groups().licenses(group);
    if (!catalogue || !licenses)
        return tl::unexpected(catalogue ? licenses.error() : catalogue.error());
    for (License &license : licenses->licenses) {
        if ((*catalogue)->product(license.product).id != off.product)
            continue;
        for (const PlanId &plan : off.plans)
            license.disabled.insert((*catalogue)->indexOf(plan));
    }
    Result<bool> written = writer.setGroupLicenses(group, licenses->licenses);
    return written ? Result<void>() : tl::unexpected(written.error());
}

/*! Tells of what is switched off in the users' entries, user by user: each one's history and state
    at a time are read from these. */
class EntryAudit
{
public:
    explicit EntryAudit(ChangeWriter &writer) : m_writer(writer) {}

    [[nodiscard]] Result<void> tell(const NewPlanStore::Edited &edited)
    {
        for (const AssignmentStore::ImportedEntry &each : edited.before) {
            if (Result<void> known = nameGroup(each.group); !known)
                return known;
        }
        Result<UserRecord> user = m_writer.users().read(edited.user);
        if (!user)
            return tl::unexpected(user.error());
        AuditEntry entry;
        entry.activity = QStringLiteral("Change user license");
        entry.category = QStringLiteral("UserManagement");
        entry.targetType = QStringLiteral("User");
        entry.targetId = user->id.toString();
        entry.targetName = user->displayName;
        entry.oldValue = textOf(edited.before);
        entry.newValue = textOf(edited.after);
        return m_writer.audit(entry);
    }

private:
    [[nodiscard]] QString textOf(const std::vector<AssignmentStore::ImportedEntry> &entries) const
    {
        AuditedEntries audited;
        for (const AssignmentStore::ImportedEntry &entry : entries)
            audited.add(entry, entry.group ? m_groupIds.value(*entry.group) : QString());
        return audited.text();
    }

    [[nodiscard]] Result<void> nameGroup(const std::optional<GroupKey> &group)
    {
        if (!group || m_groupIds.contains(*group))
            return {};
        Result<GroupRecord> record = m_writer.groups().read(*group);
        if (!record)
            return tl::unexpected(record.error());
        m_groupIds.insert(*group, record->id.toString());
        return {};
    }

    ChangeWriter &m_writer;
    QHash<GroupKey, QString> m_groupIds;
};

Result<void> keepOffAtOnce(ChangeWriter &writer, const PlansOfProduct &off)
{
    NewPlanStore store(writer.store());
    QSet<qint64> edited;
    for (const PlanId &plan : off.plans) {
        Result<std::vector<GroupKey>> groups = store.groupsWith({off.product, plan});
        if (!groups)
            return tl::unexpected(groups.error());
        for (const GroupKey group : *groups) {
            if (edited.contains(qint64(group)))
                continue;
            edited.insert(qint64(group));
            if (Result<void> done = editGroup(writer, group, off); !done)
                return done;
        }
    }
    EntryAudit audit(writer);
    for (UserKey after = UserKey(0);;) {
        Result<std::vector<NewPlanStore::Edited>> page =
            store.edited(off.product, off.plans, after);
        if (!page)
            return tl::unexpected(page.error());
        if (page->empty())
            break;
        for (const NewPlanStore::Edited &user : *page) {
            if (Result<void> told = audit.tell(user); !told)
                return told;
        }
        after = page->back().user;
    }
    return store.switchOff(off.product, off.plans);
}

Result<void> rememberUsed(ChangeWriter &writer, const NewPlan &plan)
{
    NewPlanStore store(writer.store());
    Result<std::vector<GroupKey>> groups = store.groupsWith(plan);
    Result<qint64> users = store.countUsersWith(plan);
    if (!groups || !users)
        return tl::unexpected(groups ? users.error() : groups.error());
    // Of a product that nobody has, there is nothing to decide.
    return groups->empty() && *users == 0 ? Result<void>() : store.remember(plan, writer.now());
}

} // namespace

std::vector<PlansOfProduct> byProduct(const std::vector<NewPlan> &plans)
{
    std::vector<PlansOfProduct> products;
    for (const NewPlan &plan : plans) {
        auto same = std::ranges::find(products, plan.product, &PlansOfProduct::product);
        if (same == products.end())
            same = products.insert(products.end(), {plan.product, {}});
        same->plans.push_back(plan.plan);
    }
    return products;
}

Result<void> settleNewPlans(ChangeWriter &writer, const std::vector<NewPlan> &plans, bool keepOff)
{
    if (keepOff) {
        for (const PlansOfProduct &product : byProduct(plans)) {
            if (Result<void> done = keepOffAtOnce(writer, product); !done)
                return done;
        }
        return {};
    }
    for (const NewPlan &plan : plans) {
        if (Result<void> done = rememberUsed(writer, plan); !done)
            return done;
    }
    return {};
}

} // namespace LicenseDesk
