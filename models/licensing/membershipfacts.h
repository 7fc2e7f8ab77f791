// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/foldedkey.h"
#include "base/guid.h"
#include "licensing/membershipproperty.h"

#include <array>
#include <vector>

namespace LicenseDesk {

/*! A text as rules look at it: folded once for all comparisons (R11: without case), and as it is
    for -match. Empty is missing. */
struct MembershipText
{
    MembershipText() = default;
    explicit MembershipText(const QString &value)
        : text(value),
          key(value.isEmpty() ? QString() : foldedKey(value))
    {}
    [[nodiscard]] bool isMissing() const { return text.isEmpty(); }

    QString text;
    QString key;
};

/*! An enabled plan of a user as Graph's assignedPlans has it. */
struct MembershipPlan
{
    MembershipText servicePlanId;
    MembershipText service;
    MembershipText capabilityStatus;
};

/*! What decides about one user's membership by rule. Only what the rules mention need be filled in:
    the rest counts as missing. */
class MembershipFacts
{
public:
    void setText(MembershipProperty property, const QString &text)
    {
        m_texts[size_t(property)] = MembershipText(text);
    }
    [[nodiscard]] const MembershipText &text(MembershipProperty property) const
    {
        return m_texts[size_t(property)];
    }

    std::optional<bool> accountEnabled;
    std::optional<bool> dirSyncEnabled;
    std::vector<MembershipText> otherMails;
    std::vector<MembershipText> proxyAddresses;
    std::vector<MembershipPlan> plans;
    std::vector<GroupId> groups; //!< sorted: the groups of which the user is a first-level member

private:
    std::array<MembershipText, size_t(MembershipProperty::OtherMails)> m_texts;
};

} // namespace LicenseDesk
