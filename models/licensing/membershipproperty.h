// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <bitset>
#include <optional>
#include <vector>

namespace LicenseDesk {

/*! What a membership rule can ask of a user (R11), by the rule language's own names, which are
    older than Graph's. */
enum class MembershipProperty {
    AccountEnabled,
    City,
    CompanyName,
    Country,
    CreationType,
    Department,
    DirSyncEnabled,
    DisplayName,
    EmployeeId,
    EmployeeType,
    FacsimileTelephoneNumber,
    GivenName,
    JobTitle,
    Mail,
    MailNickName,
    Mobile,
    ObjectId,
    OnPremisesDistinguishedName,
    OnPremisesDomainName,
    OnPremisesImmutableId,
    OnPremisesSamAccountName,
    OnPremisesSecurityIdentifier,
    OnPremisesUserPrincipalName,
    PasswordPolicies,
    PhysicalDeliveryOfficeName,
    PostalCode,
    PreferredLanguage,
    SipProxyAddress,
    State,
    StreetAddress,
    Surname,
    TelephoneNumber,
    UsageLocation,
    UserPrincipalName,
    UserType,
    ExtensionAttribute1,
    ExtensionAttribute15 = ExtensionAttribute1 + 14,
    OtherMails,
    ProxyAddresses,
    AssignedPlans,
    MemberOf,
};

inline constexpr int membershipPropertyCount = int(MembershipProperty::MemberOf) + 1;

/*! A set of them: what a rule mentions, or what changed. */
using MembershipProperties = std::bitset<membershipPropertyCount>;

enum class MembershipType {
    Text,
    Flag,
    TextList, //!< strings, of which -any and -all speak as `_`
    Plans, //!< assignedPlans
    Groups, //!< memberof
};

[[nodiscard]] MembershipType typeOf(MembershipProperty property);
/*! `department`, without the `user.`. */
[[nodiscard]] QStringView nameOf(MembershipProperty property);
/*! In any case; nothing for an unknown name. */
[[nodiscard]] std::optional<MembershipProperty> membershipProperty(QStringView name);
/*! Those that mail addresses make. */
[[nodiscard]] MembershipProperties membershipAddresses();
/*! All of them, for lists of what can be written. */
[[nodiscard]] std::vector<MembershipProperty> allMembershipProperties();

} // namespace LicenseDesk
