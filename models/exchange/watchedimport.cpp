// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/watchedimport.h"

#include "licensing/names.h"
#include "service/newplans.h"
#include "store/newplanstore.h"

#include <set>

namespace LicenseDesk {

namespace {

QString counted(qint64 number, const char *one, const char *many)
{
    return QString::number(number) + u' ' + QLatin1String(number == 1 ? one : many);
}

} // namespace

Result<void> CatalogueWatch::begin()
{
    return m_writer.catalogue().catalogue().map(
        [this](const std::shared_ptr<const Catalogue> &catalogue) { m_before = catalogue; });
}

Result<void> CatalogueWatch::tell(Kind kind, const NewPlan &plan, ImportSummary &summary)
{
    NewPlanStore store(m_writer.store());
    Result<std::vector<GroupKey>> groups = store.groupsWith(plan);
    Result<qint64> users = store.countUsersWith(plan);
    if (!groups || !users)
        return tl::unexpected(groups ? users.error() : groups.error());
    if (groups->empty() && *users == 0)
        return {}; // nobody has it: that would only be noise
    const PlanIndex index = m_after->indexOf(plan.plan);
    summary.watched.append({kind, productName(plan.product, *m_after),
                            planTitle(m_after->plan(index)), QString(), qint64(groups->size()),
                            *users});
    return {};
}

Result<void> CatalogueWatch::tellRenamed(const CatalogueDifference::Renamed &renamed,
                                         ImportSummary &summary)
{
    NewPlanStore store(m_writer.store());
    std::set<GroupKey> groups;
    qint64 users = 0;
    const PlanIndex index = m_after->indexOf(renamed.plan);
    for (const Product &product : m_after->products()) {
        if (!product.plans.contains(index))
            continue;
        Result<std::vector<GroupKey>> having = store.groupsWith({product.id, renamed.plan});
        Result<qint64> holders = store.countUsersWith({product.id, renamed.plan});
        if (!having || !holders)
            return tl::unexpected(having ? holders.error() : having.error());
        groups.insert(having->begin(), having->end());
        users += *holders; // of several products somebody may count twice: it is a measure
    }
    if (groups.empty() && users == 0)
        return {};
    summary.watched.append(
        {Kind::Renamed, QString(), renamed.before, renamed.after, qint64(groups.size()), users});
    return {};
}

Result<void> CatalogueWatch::conclude(bool keepOff, ImportSummary &summary)
{
    Result<std::shared_ptr<const Catalogue>> after = m_writer.catalogue().catalogue();
    if (!after)
        return tl::unexpected(after.error());
    m_after = *after;
    const CatalogueDifference found = difference(*m_before, *m_after);
    // Counted before they are kept off: where they would be on.
    for (const NewPlan &plan : found.added) {
        if (Result<void> told = tell(keepOff ? Kind::KeptOff : Kind::New, plan, summary); !told)
            return told;
    }
    for (const CatalogueDifference::Renamed &renamed : found.renamed) {
        if (Result<void> told = tellRenamed(renamed, summary); !told)
            return told;
    }
    for (const Product &product : m_after->products()) {
        if (!m_named.contains(product.id))
            continue;
        Result<std::vector<NewPlan>> gone =
            NewPlanStore(m_writer.store()).name(product.id, m_named.value(product.id));
        if (!gone)
            return tl::unexpected(gone.error());
        for (const NewPlan &plan : *gone) {
            if (Result<void> told = tell(Kind::NoLongerNamed, plan, summary); !told)
                return told;
        }
    }
    return settleNewPlans(m_writer, found.added, keepOff);
}

QString toText(const ImportSummary::Watched &watched)
{
    using Kind = ImportSummary::Watched::Kind;
    const QString where = counted(watched.groups, "group", "groups") + u", "_qs
                          + counted(watched.users, "user", "users");
    const QString plan = watched.product + u": "_qs + watched.plan;
    switch (watched.kind) {
    case Kind::New:
        return u"new plan: "_qs + plan + u": on in "_qs + where;
    case Kind::KeptOff:
        return u"new plan: "_qs + plan + u": kept off in "_qs + where;
    case Kind::Renamed:
        return u"renamed plan: "_qs + watched.plan + u" is now "_qs + watched.newName
               + u": on in "_qs + where;
    case Kind::NoLongerNamed:
        break;
    }
    return u"no longer named: "_qs + plan + u": stays on in "_qs + where;
}

} // namespace LicenseDesk
