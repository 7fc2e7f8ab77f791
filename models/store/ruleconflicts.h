// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/ruletable.h"
#include "store/store.h"

#include <QList>

namespace LicenseDesk {

/*! A rule that a user's present plans do not satisfy, with where the plans come from. */
struct RuleConflictRow
{
    /*! A license that enables one of the plans. */
    struct Source
    {
        PlanId plan;
        SkuId product;
        QString groupName; //!< empty when direct
    };

    UserId user;
    QString userName;
    QString userPrincipalName;
    RuleKind kind = RuleKind::ExclusivePlans;
    PlanId plan; //!< the first of the set, the dependent, or the prohibited one
    std::vector<PlanId> otherPlans; //!< the others of the set, or those of which it needs any one
    QString location; //!< where the plan is prohibited: the user's, else the directory's (R4.7)
    QList<Source> sources; //!< of plan, then of otherPlans where they are enabled
};

struct RuleConflicts
{
    qint64 users = 0; //!< with any conflict
    std::array<qint64, 3> usersOfKind{}; //!< by RuleKind
    QList<RuleConflictRow> rows; //!< of a page of these users, by user's name, then id
};

/*! Which users have plans that \a tables, in the place of the directory's own ones of their kinds,
    would not allow them (R5.8). Takes nothing from anybody (R4.11). Rows are those of \a limit
   users from \a offset on, with a conflict of \a kind if one is given. Looks at every combination
   of licenses once, not at every user. */
[[nodiscard]] Result<RuleConflicts> findRuleConflicts(Store &store,
                                                      const std::vector<RuleTable> &tables,
                                                      std::optional<RuleKind> kind, qint64 offset,
                                                      int limit);

} // namespace LicenseDesk
