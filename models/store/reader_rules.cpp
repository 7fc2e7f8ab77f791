// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newplanstore.h"
#include "store/reader.h"
#include "store/statement.h"

#include <set>

namespace LicenseDesk {

Result<RuleConflicts> Reader::ruleConflicts(const std::vector<RuleTable> &tables,
                                            std::optional<RuleKind> kind, qint64 offset, int limit)
{
    return findRuleConflicts(m_store, tables, kind, offset, limit);
}

Result<NewPlansSummary> Reader::newPlansSummary()
{
    NewPlanStore store(m_store);
    Result<std::vector<NewPlan>> plans = store.unreviewed();
    if (!plans)
        return tl::unexpected(plans.error());
    NewPlansSummary summary;
    std::set<GroupKey> all;
    for (const NewPlan &plan : *plans) {
        Result<std::vector<GroupKey>> groups = store.groupsWith(plan);
        if (!groups)
            return tl::unexpected(groups.error());
        all.insert(groups->begin(), groups->end());
        // Users are counted only where no group has it: this is read after every change.
        Result<std::vector<UserKey>> direct = std::vector<UserKey>();
        if (groups->empty())
            direct = store.directHolders(plan.product, {plan.plan});
        if (!direct)
            return tl::unexpected(direct.error());
        summary.plans += groups->empty() && direct->empty() ? 0 : 1;
    }
    summary.groups = qint64(all.size());
    return summary;
}

Result<QList<NewPlanRow>> Reader::newPlans()
{
    return m_store.inSnapshot([this]() -> Result<QList<NewPlanRow>> {
        NewPlanStore store(m_store);
        Result<std::vector<NewPlan>> plans = store.unreviewed();
        if (!plans)
            return tl::unexpected(plans.error());
        QList<NewPlanRow> rows;
        for (const NewPlan &plan : *plans) {
            Result<std::vector<GroupKey>> groups = store.groupsWith(plan);
            Result<qint64> users = store.countUsersWith(plan);
            if (!groups || !users)
                return tl::unexpected(groups ? users.error() : groups.error());
            NewPlanRow row{plan, {}, *users};
            for (const GroupKey group : *groups) {
                Result<GroupRecord> record = GroupStore(m_store).read(group);
                if (!record)
                    return tl::unexpected(record.error());
                row.groupNames += record->displayName;
            }
            row.groupNames.sort(Qt::CaseInsensitive);
            if (!row.groupNames.isEmpty() || row.users > 0)
                rows.append(row);
        }
        return rows;
    });
}

} // namespace LicenseDesk
