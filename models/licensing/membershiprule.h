// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of dynamic groups (R11): text to program, program to answer. Pure.
#pragma once

#include "base/error.h"
#include "licensing/membershipfacts.h"

#include <memory>

namespace LicenseDesk {

/*! Where a rule is wrong, and what was expected there instead of what was found. */
struct MembershipRuleFault
{
    qsizetype offset = 0; //!< in UTF-16 units from the start of the rule
    qsizetype length = 0; //!< of what is wrong; 0 at the end of the rule
    int line = 1; //!< from 1
    int column = 1; //!< from 1, in UTF-16 units
    /*! An English sentence with %1 for what was found; see toText(). */
    const char *problem = "";
    QString found;

    friend bool operator==(const MembershipRuleFault &, const MembershipRuleFault &) = default;
};

/*! InvalidMembershipRule. */
[[nodiscard]] Error toError(const MembershipRuleFault &fault, const QString &groupName);
/*! What an InvalidMembershipRule says is wrong, without the position: in English, as automation
    answers it, or in the reader's language. */
[[nodiscard]] QString ruleProblem(const Error &error);
[[nodiscard]] QString ruleExplanation(const Error &error);

struct MembershipNode;

/*! A rule that is sound: it can be asked and written, and never fails. A value; copies share. */
class MembershipRule
{
public:
    /*! The longest rule, in UTF-16 units (R11). */
    static constexpr qsizetype maximumLength = 3072;
    /*! Parentheses and -not in each other. */
    static constexpr int maximumDepth = 64;

    explicit MembershipRule(std::shared_ptr<const MembershipNode> root);

    /*! Whether the user is a member. Missing values as R11 has it. A regular expression that would
        take too long on a value does not match it. */
    [[nodiscard]] bool matches(const MembershipFacts &facts) const;
    /*! What the answer depends on; facts need no more. */
    [[nodiscard]] const MembershipProperties &properties() const { return m_properties; }
    /*! The groups that a memberof rule names; of other rules none. */
    [[nodiscard]] const std::vector<GroupId> &groups() const;
    [[nodiscard]] bool isMemberOf() const
    {
        return m_properties.test(size_t(MembershipProperty::MemberOf));
    }
    /*! The same rule in one spelling: parsing it gives an equal rule. */
    [[nodiscard]] QString toString() const;

    [[nodiscard]] const MembershipNode &root() const { return *m_root; }
    friend bool operator==(const MembershipRule &left, const MembershipRule &right);

private:
    std::shared_ptr<const MembershipNode> m_root;
    MembershipProperties m_properties;
};

/*! Reads a rule of any text whatever: a rule or a fault, nothing else. */
[[nodiscard]] tl::expected<MembershipRule, MembershipRuleFault> parseMembershipRule(
    const QString &text);

} // namespace LicenseDesk
