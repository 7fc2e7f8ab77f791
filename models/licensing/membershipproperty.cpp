// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/membershipproperty.h"

#include <array>

namespace LicenseDesk {

namespace {

// In the order of the enumeration.
constexpr std::array<QStringView, membershipPropertyCount> names{
    u"accountEnabled",
    u"city",
    u"companyName",
    u"country",
    u"creationType",
    u"department",
    u"dirSyncEnabled",
    u"displayName",
    u"employeeId",
    u"employeeType",
    u"facsimileTelephoneNumber",
    u"givenName",
    u"jobTitle",
    u"mail",
    u"mailNickName",
    u"mobile",
    u"objectId",
    u"onPremisesDistinguishedName",
    u"onPremisesDomainName",
    u"onPremisesImmutableId",
    u"onPremisesSamAccountName",
    u"onPremisesSecurityIdentifier",
    u"onPremisesUserPrincipalName",
    u"passwordPolicies",
    u"physicalDeliveryOfficeName",
    u"postalCode",
    u"preferredLanguage",
    u"sipProxyAddress",
    u"state",
    u"streetAddress",
    u"surname",
    u"telephoneNumber",
    u"usageLocation",
    u"userPrincipalName",
    u"userType",
    u"extensionAttribute1",
    u"extensionAttribute2",
    u"extensionAttribute3",
    u"extensionAttribute4",
    u"extensionAttribute5",
    u"extensionAttribute6",
    u"extensionAttribute7",
    u"extensionAttribute8",
    u"extensionAttribute9",
    u"extensionAttribute10",
    u"extensionAttribute11",
    u"extensionAttribute12",
    u"extensionAttribute13",
    u"extensionAttribute14",
    u"extensionAttribute15",
    u"otherMails",
    u"proxyAddresses",
    u"assignedPlans",
    u"memberof",
};

} // namespace

MembershipType typeOf(MembershipProperty property)
{
    if (property == MembershipProperty::AccountEnabled
        || property == MembershipProperty::DirSyncEnabled)
        return MembershipType::Flag;
    if (property == MembershipProperty::OtherMails
        || property == MembershipProperty::ProxyAddresses)
        return MembershipType::TextList;
    if (property == MembershipProperty::AssignedPlans)
        return MembershipType::Plans;
    if (property == MembershipProperty::MemberOf)
        return MembershipType::Groups;
    return MembershipType::Text;
}

QStringView nameOf(MembershipProperty property)
{
    return names[size_t(property)];
}

std::optional<MembershipProperty> membershipProperty(QStringView name)
{
    for (size_t place = 0; place < names.size(); ++place) {
        if (names[place].compare(name, Qt::CaseInsensitive) == 0)
            return MembershipProperty(place);
    }
    return std::nullopt;
}

MembershipProperties membershipAddresses()
{
    MembershipProperties addresses;
    for (const MembershipProperty property :
         {MembershipProperty::Mail, MembershipProperty::MailNickName,
          MembershipProperty::ProxyAddresses})
        addresses.set(size_t(property));
    return addresses;
}

std::vector<MembershipProperty> allMembershipProperties()
{
    std::vector<MembershipProperty> all;
    for (int place = 0; place < membershipPropertyCount; ++place)
        all.push_back(MembershipProperty(place));
    return all;
}

} // namespace LicenseDesk
