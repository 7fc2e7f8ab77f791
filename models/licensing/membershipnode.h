// SPDX-License-Identifier: GPL-3.0-or-later
// What a membership rule is made of; for its parser, its evaluator and tests.
#pragma once

#include "licensing/membershipfacts.h"

#include <QRegularExpression>

#include <memory>
#include <variant>
#include <vector>

namespace LicenseDesk {

/*! What a fault behind the last piece of a rule says was found. */
inline constexpr char endOfRule[] = "the end of the rule";

enum class MembershipOperator {
    Eq,
    Ne,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    Contains,
    NotContains,
    Match,
    NotMatch,
    In,
    NotIn,
};

/*! `-startsWith` without the hyphen. */
[[nodiscard]] QStringView nameOf(MembershipOperator operation);

/*! What stands left of a comparison. */
enum class MembershipSubject {
    Property, //!< user.…
    Item, //!< `_`
    ServicePlanId, //!< assignedPlan.servicePlanId
    PlanService,
    PlanStatus,
};

struct MembershipComparison
{
    MembershipSubject subject = MembershipSubject::Property;
    MembershipProperty property{}; //!< where the subject is one
    MembershipOperator operation = MembershipOperator::Eq;
    /*! The right side: null, true or false, or text; several for -in and -notIn. */
    std::variant<std::nullptr_t, bool, std::vector<MembershipText>> value;
    std::shared_ptr<const QRegularExpression> expression; //!< of -match and -notMatch
};

/*! A node of a rule; children are in the order in which they are written. */
struct MembershipNode
{
    enum class Kind {
        Comparison,
        And, //!< two children or more
        Or,
        Not, //!< one
        Any, //!< one, of which `_` or assignedPlan.… speak
        All,
        MemberOf, //!< the whole rule
    };

    Kind kind = Kind::Comparison;
    MembershipComparison comparison; //!< of Comparison
    MembershipProperty property{}; //!< of Any and All
    std::vector<GroupId> groups; //!< of MemberOf, as written
    std::vector<MembershipNode> children;
};

} // namespace LicenseDesk
