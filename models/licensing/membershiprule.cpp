// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a rule: recursion is as deep as the rule, which the parser bounds.
#include "licensing/membershiprule.h"

#include "licensing/membershipnode.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

using Kind = MembershipNode::Kind;
using Texts = std::vector<MembershipText>;

/*! What `_` and assignedPlan.… stand for at the moment. */
struct Item
{
    const MembershipText *text = nullptr;
    const MembershipPlan *plan = nullptr;
};

/*! The comparison without its "not", and whether it has one. */
struct Positive
{
    MembershipOperator operation;
    bool negated;
};

Positive positive(MembershipOperator operation)
{
    switch (operation) {
    case MembershipOperator::Ne:
        return {MembershipOperator::Eq, true};
    case MembershipOperator::NotStartsWith:
        return {MembershipOperator::StartsWith, true};
    case MembershipOperator::NotEndsWith:
        return {MembershipOperator::EndsWith, true};
    case MembershipOperator::NotContains:
        return {MembershipOperator::Contains, true};
    case MembershipOperator::NotMatch:
        return {MembershipOperator::Match, true};
    case MembershipOperator::NotIn:
        return {MembershipOperator::In, true};
    case MembershipOperator::Eq:
    case MembershipOperator::StartsWith:
    case MembershipOperator::EndsWith:
    case MembershipOperator::Contains:
    case MembershipOperator::Match:
    case MembershipOperator::In:
        break;
    }
    return {operation, false};
}

/*! Of a value that is there. */
bool holds(MembershipOperator operation, const MembershipComparison &comparison,
           const MembershipText &value)
{
    const Texts &wanted = std::get<Texts>(comparison.value);
    switch (operation) {
    case MembershipOperator::Eq:
        return value.key == wanted.front().key;
    case MembershipOperator::StartsWith:
        return value.key.startsWith(wanted.front().key);
    case MembershipOperator::EndsWith:
        return value.key.endsWith(wanted.front().key);
    case MembershipOperator::Contains:
        return value.key.contains(wanted.front().key);
    case MembershipOperator::Match:
        return comparison.expression->match(value.text).hasMatch();
    case MembershipOperator::In:
        return std::ranges::any_of(wanted,
                                   [&](const MembershipText &one) { return one.key == value.key; });
    default:
        return false; // the others are told by what they negate
    }
}

bool compare(const MembershipComparison &comparison, const MembershipText &value)
{
    const auto [operation, negated] = positive(comparison.operation);
    if (std::holds_alternative<std::nullptr_t>(comparison.value))
        return value.isMissing() != negated;
    // On a missing value every -ne and -not… comparison is true (R11).
    return (!value.isMissing() && holds(operation, comparison, value)) != negated;
}

bool compare(const MembershipComparison &comparison, const std::optional<bool> &value)
{
    const auto [operation, negated] = positive(comparison.operation);
    if (std::holds_alternative<std::nullptr_t>(comparison.value))
        return value.has_value() == negated;
    return (value == std::get<bool>(comparison.value)) != negated;
}

/*! A list compared without -any: one of its texts, or with a "not" none of them. */
bool compare(const MembershipComparison &comparison, const Texts &values)
{
    // Not taken apart: Clang 14 has no lambdas that capture the parts.
    const Positive asked = positive(comparison.operation);
    if (std::holds_alternative<std::nullptr_t>(comparison.value))
        return values.empty() != asked.negated;
    return std::ranges::any_of(values,
                               [&](const MembershipText &value) {
                                   return !value.isMissing()
                                          && holds(asked.operation, comparison, value);
                               })
           != asked.negated;
}

const Texts &list(const MembershipFacts &facts, MembershipProperty property)
{
    return property == MembershipProperty::OtherMails ? facts.otherMails : facts.proxyAddresses;
}

bool compareProperty(const MembershipComparison &comparison, const MembershipFacts &facts)
{
    const MembershipProperty property = comparison.property;
    switch (typeOf(property)) {
    case MembershipType::Flag:
        return compare(comparison, property == MembershipProperty::AccountEnabled
                                       ? facts.accountEnabled
                                       : facts.dirSyncEnabled);
    case MembershipType::TextList:
        return compare(comparison, list(facts, property));
    case MembershipType::Text:
    case MembershipType::Plans:
    case MembershipType::Groups:
        break;
    }
    return compare(comparison, facts.text(property));
}

bool answer(const MembershipComparison &comparison, const MembershipFacts &facts, const Item &item)
{
    switch (comparison.subject) {
    case MembershipSubject::Property:
        break;
    case MembershipSubject::Item:
        return compare(comparison, *item.text);
    case MembershipSubject::ServicePlanId:
        return compare(comparison, item.plan->servicePlanId);
    case MembershipSubject::PlanService:
        return compare(comparison, item.plan->service);
    case MembershipSubject::PlanStatus:
        return compare(comparison, item.plan->capabilityStatus);
    }
    return compareProperty(comparison, facts);
}

bool answer(const MembershipNode &node, const MembershipFacts &facts, const Item &item);

/*! All of none is true, as the vendor has it: "-all (assignedPlan.servicePlanId -eq null)" finds
    the users without a plan. */
bool answerForItems(const MembershipNode &node, const MembershipFacts &facts)
{
    const MembershipNode &condition = node.children.front();
    const auto ask = [&](const auto &items, auto toItem) {
        const auto holdsFor = [&](const auto &one) {
            return answer(condition, facts, toItem(one));
        };
        return node.kind == Kind::Any ? std::ranges::any_of(items, holdsFor)
                                      : std::ranges::all_of(items, holdsFor);
    };
    if (node.property == MembershipProperty::AssignedPlans)
        return ask(facts.plans, [](const MembershipPlan &plan) { return Item{nullptr, &plan}; });
    return ask(list(facts, node.property), [](const MembershipText &text) {
        return Item{&text, nullptr};
    });
}

bool answer(const MembershipNode &node, const MembershipFacts &facts, const Item &item)
{
    const auto childHolds = [&](const MembershipNode &child) { return answer(child, facts, item); };
    switch (node.kind) {
    case Kind::Comparison:
        return answer(node.comparison, facts, item);
    case Kind::And:
        return std::ranges::all_of(node.children, childHolds);
    case Kind::Or:
        return std::ranges::any_of(node.children, childHolds);
    case Kind::Not:
        return !childHolds(node.children.front());
    case Kind::Any:
    case Kind::All:
        return answerForItems(node, facts);
    case Kind::MemberOf:
        break;
    }
    return std::ranges::any_of(node.groups, [&](const GroupId &group) {
        return std::ranges::binary_search(facts.groups, group);
    });
}

void collect(const MembershipNode &node, MembershipProperties &properties)
{
    if (node.kind == Kind::Comparison && node.comparison.subject == MembershipSubject::Property)
        properties.set(size_t(node.comparison.property));
    if (node.kind == Kind::Any || node.kind == Kind::All)
        properties.set(size_t(node.property));
    if (node.kind == Kind::MemberOf)
        properties.set(size_t(MembershipProperty::MemberOf));
    for (const MembershipNode &child : node.children)
        collect(child, properties);
}

} // namespace

MembershipRule::MembershipRule(std::shared_ptr<const MembershipNode> root) : m_root(std::move(root))
{
    collect(*m_root, m_properties);
}

bool MembershipRule::matches(const MembershipFacts &facts) const
{
    return answer(*m_root, facts, Item());
}

const std::vector<GroupId> &MembershipRule::groups() const
{
    return m_root->groups;
}

bool operator==(const MembershipRule &left, const MembershipRule &right)
{
    return left.m_root == right.m_root || left.toString() == right.toString();
}

} // namespace LicenseDesk
