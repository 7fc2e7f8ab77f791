// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "store/auditnames.h"
#include "store/store.h"

#include <QHash>

namespace LicenseDesk {

class MembershipRule;

/*! A catalogue with the row numbers of its products and plans. */
struct CatalogueSnapshot
{
    qint64 version = -1;
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<qint64> productKeys; //!< by product index
    std::vector<qint64> planKeys; //!< by plan index
    QHash<qint64, ProductIndex> productOfKey;
    QHash<qint64, PlanIndex> planOfKey;
};

struct OrderedUsers;

/*! How many entries the audit log has up to one of them: nothing is ever removed there. */
struct AuditCount
{
    qint64 upTo = 0;
    qint64 entries = 0;
};

/*! What is kept as long as a Store lives and no transaction was rolled back. */
struct StoreCaches
{
    std::shared_ptr<const CatalogueSnapshot> snapshot;
    QHash<QByteArray, qint64> keyOfPlanList; //!< by the packed keys of its plans
    QHash<qint64, PlanSet> planLists; //!< with the indexes of \a snapshot
    /*! Rules by their texts, null for one that cannot be read (R11). */
    QHash<QString, std::shared_ptr<const MembershipRule>> rules;
    AuditNames auditNames;
    std::shared_ptr<OrderedUsers> orderedUsers;
    AuditCount auditCount;
    std::vector<qint64> usersToFind; //!< by their texts, from the next commit on
    qint64 usersAdded = 0; //!< and not counted yet
};

/*! The catalogue as it is now. */
[[nodiscard]] Result<std::shared_ptr<const CatalogueSnapshot>> catalogueSnapshot(Store &store);

/*! Row number of the list of disabled plans, stored at its first use. \a plans has indexes of the
    present snapshot. */
[[nodiscard]] Result<qint64> planListKey(Store &store, const CatalogueSnapshot &snapshot,
                                         const PlanSet &plans);
/*! The list with that row number, as a set of the present snapshot. */
[[nodiscard]] Result<PlanSet> planList(Store &store, const CatalogueSnapshot &snapshot, qint64 key);

/*! What the group gives, in product order, with the indexes of \a snapshot. */
[[nodiscard]] Result<GroupLicenses> licensesOf(Store &store, const CatalogueSnapshot &snapshot,
                                               GroupKey group);

/*! The plans of \a set, by id (R4.14). */
[[nodiscard]] std::vector<PlanId> sortedIds(const Catalogue &catalogue, const PlanSet &set);

} // namespace LicenseDesk
