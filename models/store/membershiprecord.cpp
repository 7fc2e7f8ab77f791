// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/membershiprecord.h"

#include "store/extensionattributes.h"

#include <QJsonArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

using Property = MembershipProperty;

QString firstOf(const UserRecord &user, const char *name)
{
    return user.attributes.value(QLatin1String(name)).toArray().at(0).toString();
}

/*! Graph's names of the texts that are kept among the attributes. */
constexpr std::pair<Property, QLatin1String> attributeNames[] = {
    {Property::City, QLatin1String("city")},
    {Property::CompanyName, QLatin1String("companyName")},
    {Property::Country, QLatin1String("country")},
    {Property::CreationType, QLatin1String("creationType")},
    {Property::EmployeeId, QLatin1String("employeeId")},
    {Property::EmployeeType, QLatin1String("employeeType")},
    {Property::FacsimileTelephoneNumber, QLatin1String("faxNumber")},
    {Property::GivenName, QLatin1String("givenName")},
    {Property::JobTitle, QLatin1String("jobTitle")},
    {Property::Mobile, QLatin1String("mobilePhone")},
    {Property::OnPremisesDistinguishedName, QLatin1String("onPremisesDistinguishedName")},
    {Property::OnPremisesDomainName, QLatin1String("onPremisesDomainName")},
    {Property::OnPremisesImmutableId, QLatin1String("onPremisesImmutableId")},
    {Property::OnPremisesSamAccountName, QLatin1String("onPremisesSamAccountName")},
    {Property::OnPremisesSecurityIdentifier, QLatin1String("onPremisesSecurityIdentifier")},
    {Property::OnPremisesUserPrincipalName, QLatin1String("onPremisesUserPrincipalName")},
    {Property::PasswordPolicies, QLatin1String("passwordPolicies")},
    {Property::PhysicalDeliveryOfficeName, QLatin1String("officeLocation")},
    {Property::PostalCode, QLatin1String("postalCode")},
    {Property::PreferredLanguage, QLatin1String("preferredLanguage")},
    {Property::State, QLatin1String("state")},
    {Property::StreetAddress, QLatin1String("streetAddress")},
    {Property::Surname, QLatin1String("surname")},
};

QString textOf(const UserRecord &user, Property property)
{
    if (property == Property::Department)
        return user.department;
    if (property == Property::DisplayName)
        return user.displayName;
    if (property == Property::Mail)
        return user.mail;
    if (property == Property::MailNickName)
        return user.mailNickname;
    if (property == Property::ObjectId)
        return user.id.toString();
    if (property == Property::SipProxyAddress)
        return firstOf(user, "imAddresses");
    if (property == Property::TelephoneNumber)
        return firstOf(user, "businessPhones");
    if (property == Property::UsageLocation)
        return user.usageLocation;
    if (property == Property::UserPrincipalName)
        return user.userPrincipalName;
    if (property == Property::UserType)
        return user.userType;
    if (property >= Property::ExtensionAttribute1 && property <= Property::ExtensionAttribute15)
        return extensionAttribute(user, int(property) - int(Property::ExtensionAttribute1) + 1);
    const auto found =
        std::ranges::find(attributeNames, property, &std::pair<Property, QLatin1String>::first);
    return user.attributes.value(found->second).toString();
}

std::optional<bool> flagOf(const UserRecord &user, Property property)
{
    if (property == Property::AccountEnabled)
        return user.accountEnabled;
    const QJsonValue synced = user.attributes.value(QLatin1String("onPremisesSyncEnabled"));
    return synced.isBool() ? std::optional(synced.toBool()) : std::nullopt;
}

QStringList listOf(const UserRecord &user, Property property)
{
    if (property == Property::ProxyAddresses)
        return user.proxyAddresses;
    QStringList list;
    const QJsonArray values = user.attributes.value(QLatin1String("otherMails")).toArray();
    for (const QJsonValue value : values)
        list.append(value.toString());
    return list;
}

} // namespace

MembershipFacts membershipFacts(const UserRecord &user, const MembershipProperties &asked)
{
    MembershipFacts facts;
    if (asked.none())
        return facts;
    for (int place = 0; place < membershipPropertyCount; ++place) {
        const Property property = Property(place);
        if (!asked.test(size_t(place)))
            continue;
        switch (typeOf(property)) {
        case MembershipType::Text:
            facts.setText(property, textOf(user, property));
            break;
        case MembershipType::Flag:
            (property == Property::AccountEnabled ? facts.accountEnabled : facts.dirSyncEnabled) =
                flagOf(user, property);
            break;
        case MembershipType::TextList:
            for (const QString &text : listOf(user, property)) {
                (property == Property::OtherMails ? facts.otherMails : facts.proxyAddresses)
                    .emplace_back(text);
            }
            break;
        case MembershipType::Plans:
        case MembershipType::Groups:
            break;
        }
    }
    return facts;
}

MembershipProperties membershipDifference(const UserRecord &before, const UserRecord &after)
{
    MembershipProperties difference;
    for (int place = 0; place < membershipPropertyCount; ++place) {
        const Property property = Property(place);
        bool differs = false;
        switch (typeOf(property)) {
        case MembershipType::Text:
            differs = textOf(before, property) != textOf(after, property);
            break;
        case MembershipType::Flag:
            differs = flagOf(before, property) != flagOf(after, property);
            break;
        case MembershipType::TextList:
            differs = listOf(before, property) != listOf(after, property);
            break;
        case MembershipType::Plans:
        case MembershipType::Groups:
            break;
        }
        difference.set(size_t(place), differs);
    }
    return difference;
}

} // namespace LicenseDesk
