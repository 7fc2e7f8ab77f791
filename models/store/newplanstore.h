// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/cataloguewatch.h"
#include "store/assignmentstore.h"

#include <QSet>

namespace LicenseDesk {

/*! Service plans that products have got from a newer catalogue: where they are on, which of them
    nobody has looked at yet, and switching them off where nothing needs processing (R6.5).
    Borrowed store, its thread. */
class NewPlanStore
{
public:
    explicit NewPlanStore(Store &store) : m_store(store) {}

    /*! Notes which plans of \a product the catalogue that is being read names; returns those that
        the one before named and it does not. */
    [[nodiscard]] Result<std::vector<NewPlan>> name(const SkuId &product,
                                                    const QSet<PlanId> &plans);

    /*! Groups whose license of the product has the plan on, by key. */
    [[nodiscard]] Result<std::vector<GroupKey>> groupsWith(const NewPlan &plan);
    /*! Users with an applied license of the product that has the plan on. */
    [[nodiscard]] Result<qint64> countUsersWith(const NewPlan &plan);
    /*! Users with an applied direct license of the product that has any of \a plans on, by key. */
    [[nodiscard]] Result<std::vector<UserKey>> directHolders(const SkuId &product,
                                                             const std::vector<PlanId> &plans);

    [[nodiscard]] Result<void> remember(const NewPlan &plan, const QDateTime &now);
    [[nodiscard]] Result<void> forget(const NewPlan &plan);
    /*! Those remembered, products by skuPartNumber, plans by name. */
    [[nodiscard]] Result<std::vector<NewPlan>> unreviewed();

    /*! What a user's entries of one product were, and are with plans switched off in them. */
    struct Edited
    {
        UserKey user = {};
        std::vector<AssignmentStore::ImportedEntry> before;
        std::vector<AssignmentStore::ImportedEntry> after;
    };
    /*! The users behind \a after, by key, with an entry of \a product, of whatever source and
        state, that has any of \a plans on; a page. Empty when there is none left. */
    [[nodiscard]] Result<std::vector<Edited>> edited(const SkuId &product,
                                                     const std::vector<PlanId> &plans,
                                                     UserKey after);
    /*! Switches \a plans off in every entry of \a product: intent and effect alike. */
    [[nodiscard]] Result<void> switchOff(const SkuId &product, const std::vector<PlanId> &plans);

private:
    /*! Lists of disabled plans of the product's entries that do not have all of \a plans. */
    [[nodiscard]] Result<std::vector<qint64>> listsWithout(const SkuId &product,
                                                           const std::vector<PlanId> &plans);

    Store &m_store;
};

} // namespace LicenseDesk
