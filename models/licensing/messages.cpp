// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/messages.h"

#include "licensing/membershiprule.h"
#include "licensing/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace LicenseDesk {

namespace {

QString argument(const Error &error, qsizetype position)
{
    return error.arguments.value(position);
}

/*! R3.4: the two plans in the order of the rule table, where it still has them. */
QStringList inTableOrder(QStringList plans, const Catalogue &catalogue)
{
    if (plans.size() != 2)
        return plans;
    const auto indexOf = [&catalogue](const QString &id) {
        const auto planId = PlanId::fromString(id);
        return planId ? catalogue.indexOf(*planId) : PlanIndex(-1);
    };
    const PlanIndex first = indexOf(plans[0]);
    const PlanIndex second = indexOf(plans[1]);
    for (const ExclusiveSet &set : catalogue.exclusiveSets()) {
        const auto firstAt = std::ranges::find(set.plans, first);
        const auto secondAt = std::ranges::find(set.plans, second);
        if (firstAt == set.plans.end() || secondAt == set.plans.end())
            continue;
        if (secondAt < firstAt)
            plans.swapItemsAt(0, 1);
        break;
    }
    return plans;
}

// The texts of R3.4, where the plans and products stand as ids or as names. An imported error
// comes without details; then the text does without them.

QString noUnitsText(const QString &product)
{
    return QStringLiteral("Subscription with SKU %1 does not have any available licenses.")
        .arg(product);
}

QString unknownProductText(const QString &product)
{
    return QStringLiteral("License %1 does not correspond to a valid company License.")
        .arg(product);
}

QString exclusiveText(const QStringList &plans, QLatin1String separator)
{
    if (plans.isEmpty()) {
        return QStringLiteral("License assignment failed because service plans are mutually "
                              "exclusive");
    }
    return QStringLiteral("License assignment failed because service plans %1 are mutually "
                          "exclusive")
        .arg(plans.join(separator));
}

QString dependencyText(const QStringList &plans, QLatin1String separator)
{
    if (plans.size() < 2) {
        return QStringLiteral("License assignment failed because a service plan depends on "
                              "service plan(s) that are not enabled");
    }
    return QStringLiteral("License assignment failed because service plan %1 depends on the "
                          "service plan(s) %2")
        .arg(plans.first(), plans.mid(1).join(separator));
}

QString locationText(const QString &plan, const QString &location)
{
    if (plan.isEmpty()) {
        return QStringLiteral("License assignment failed because a service plan is not available "
                              "in the usage location.");
    }
    return QStringLiteral("License assignment failed because service plan %1 is not available in "
                          "usage location %2.")
        .arg(plan, location);
}

QString systemText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UnreadableInput:
        return argument(error, 0).isEmpty()
                   ? QStringLiteral("%1 cannot be read.").arg(error.subject)
                   : QStringLiteral("%1 cannot be read: %2").arg(error.subject, argument(error, 0));
    case ErrorCode::DirectoryMissing:
        return QStringLiteral("There is no directory %1.").arg(error.subject);
    case ErrorCode::DirectoryExists:
        return QStringLiteral("%1 exists already.").arg(error.subject);
    case ErrorCode::DirectoryForeign:
        return QStringLiteral("%1 is not a directory of License Desk.").arg(error.subject);
    case ErrorCode::DirectoryNewer:
        return QStringLiteral("%1 was made by a newer version of License Desk.").arg(error.subject);
    case ErrorCode::DirectoryDamaged:
        return QStringLiteral("%1 is damaged.").arg(error.subject);
    case ErrorCode::DirectoryLocked:
        return QStringLiteral("%1 is kept locked by another program.").arg(error.subject);
    case ErrorCode::DirectoryNotWritable:
        return QStringLiteral("%1 cannot be written.").arg(error.subject);
    case ErrorCode::DiskFull:
        return QStringLiteral("There is no space left for %1.").arg(error.subject);
    case ErrorCode::Cancelled:
        return QStringLiteral("The operation was cancelled.");
    case ErrorCode::NoLicenseChanges:
    case ErrorCode::ProductNamedTwice:
    case ErrorCode::LicenseNotHeld:
    case ErrorCode::LicenseInherited:
    case ErrorCode::UnknownProduct:
    case ErrorCode::PlanNotInProduct:
    case ErrorCode::NoUsageLocation:
    case ErrorCode::ProhibitedLocation:
    case ErrorCode::MutuallyExclusive:
    case ErrorCode::MissingDependency:
    case ErrorCode::AddressTaken:
    case ErrorCode::NoUnits:
    case ErrorCode::GroupMissingPrerequisite:
    case ErrorCode::GroupNotLicensable:
    case ErrorCode::GroupHasLicenses:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::AlreadyMember:
    case ErrorCode::SelfMembership:
    case ErrorCode::GroundShifted:
    case ErrorCode::InvalidValue:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidMembershipRule:
    case ErrorCode::DynamicMembers:
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("An internal error occurred.");
}

QString requestText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return QStringLiteral("Resource '%1' does not exist or one of its queried "
                              "reference-property objects are not present.")
            .arg(error.subject);
    case ErrorCode::AlreadyExists:
        return QStringLiteral("Another object with the same value for property %1 already exists.")
            .arg(argument(error, 0));
    case ErrorCode::AlreadyMember:
        return QStringLiteral("One or more added object references already exist for the following "
                              "modified properties: 'members'.");
    case ErrorCode::SelfMembership:
        return QStringLiteral("A group cannot be a member of itself.");
    case ErrorCode::GroundShifted:
        return QStringLiteral("The directory was changed since the preview was made.");
    case ErrorCode::InvalidValue:
        return argument(error, 1).isEmpty()
                   ? QStringLiteral("Invalid value specified for property '%1'.")
                         .arg(argument(error, 0))
                   : QStringLiteral("Invalid value specified for property '%1': expected %2.")
                         .arg(argument(error, 0), argument(error, 1));
    case ErrorCode::InvalidMembershipRule:
        return QStringLiteral("Dynamic membership rule validation error: line %1, column %2: %3")
            .arg(argument(error, 0), argument(error, 1), ruleProblem(error));
    case ErrorCode::DynamicMembers:
        return QStringLiteral("Insufficient privileges to complete the operation. The members of a "
                              "dynamic group are made by its membership rule.");
    case ErrorCode::Unsupported:
        return QStringLiteral("'%1' is not supported.").arg(argument(error, 0));
    case ErrorCode::NoLicenseChanges:
    case ErrorCode::ProductNamedTwice:
    case ErrorCode::LicenseNotHeld:
    case ErrorCode::LicenseInherited:
    case ErrorCode::UnknownProduct:
    case ErrorCode::PlanNotInProduct:
    case ErrorCode::NoUsageLocation:
    case ErrorCode::ProhibitedLocation:
    case ErrorCode::MutuallyExclusive:
    case ErrorCode::MissingDependency:
    case ErrorCode::AddressTaken:
    case ErrorCode::NoUnits:
    case ErrorCode::GroupMissingPrerequisite:
    case ErrorCode::GroupNotLicensable:
    case ErrorCode::GroupHasLicenses:
    case ErrorCode::UnreadableInput:
    case ErrorCode::DirectoryMissing:
    case ErrorCode::DirectoryExists:
    case ErrorCode::DirectoryForeign:
    case ErrorCode::DirectoryNewer:
    case ErrorCode::DirectoryDamaged:
    case ErrorCode::DirectoryLocked:
    case ErrorCode::DirectoryNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return systemText(error);
}

QStringList planIds(const Cause &cause)
{
    QStringList ids;
    if (cause.plan.isNull())
        return ids;
    ids += cause.plan.toString();
    for (const PlanId &plan : cause.otherPlans)
        ids += plan.toString();
    return ids;
}

} // namespace

QString vendorText(const Error &error, const Catalogue &catalogue)
{
    const QLatin1String comma(",");
    switch (error.code) {
    case ErrorCode::NoLicenseChanges:
        return QStringLiteral("No license changes provided");
    case ErrorCode::ProductNamedTwice:
        return QStringLiteral("License %1 is named more than once.").arg(argument(error, 0));
    case ErrorCode::LicenseNotHeld:
        return QStringLiteral("User does not have a corresponding license.");
    case ErrorCode::LicenseInherited:
        return QStringLiteral("User license is inherited from a group membership and it cannot be "
                              "removed directly from the user.");
    case ErrorCode::UnknownProduct:
        return unknownProductText(argument(error, 0));
    case ErrorCode::PlanNotInProduct:
        return QStringLiteral("Service plan %1 does not belong to license %2.")
            .arg(argument(error, 0), argument(error, 1));
    case ErrorCode::NoUsageLocation:
        return QStringLiteral("License assignment cannot be done for user with invalid usage "
                              "location.");
    case ErrorCode::ProhibitedLocation:
        return locationText(argument(error, 0), argument(error, 1));
    case ErrorCode::MutuallyExclusive:
        return exclusiveText(inTableOrder(error.arguments, catalogue), comma);
    case ErrorCode::MissingDependency:
        return dependencyText(error.arguments, comma);
    case ErrorCode::AddressTaken:
        return QStringLiteral("Another object with the same value for property proxyAddresses "
                              "already exists.");
    case ErrorCode::NoUnits:
        return noUnitsText(argument(error, 0));
    case ErrorCode::GroupMissingPrerequisite: // names, also in the vendor's text
        return QStringLiteral("License operation failed. Make sure that the group has necessary "
                              "services before adding or removing a dependent service. The service "
                              "%1 requires %2 to be enabled as well.")
            .arg(planName(argument(error, 0), catalogue), planName(argument(error, 1), catalogue));
    case ErrorCode::GroupNotLicensable:
        return QStringLiteral("Licenses can be assigned only to security groups and "
                              "security-enabled Microsoft 365 groups.");
    case ErrorCode::GroupHasLicenses:
        return QStringLiteral("Unable to delete the group because there is a product license "
                              "assigned to the group. To delete this group, remove any product "
                              "licenses first.");
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::AlreadyMember:
    case ErrorCode::SelfMembership:
    case ErrorCode::GroundShifted:
    case ErrorCode::InvalidValue:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidMembershipRule:
    case ErrorCode::DynamicMembers:
    case ErrorCode::UnreadableInput:
    case ErrorCode::DirectoryMissing:
    case ErrorCode::DirectoryExists:
    case ErrorCode::DirectoryForeign:
    case ErrorCode::DirectoryNewer:
    case ErrorCode::DirectoryDamaged:
    case ErrorCode::DirectoryLocked:
    case ErrorCode::DirectoryNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return requestText(error);
}

Error toError(AssignmentError error, const Cause &cause, const SkuId &product)
{
    switch (error) {
    case AssignmentError::MutuallyExclusiveViolation:
        return {ErrorCode::MutuallyExclusive, {}, planIds(cause), {}};
    case AssignmentError::DependencyViolation:
        return {ErrorCode::MissingDependency, {}, planIds(cause), {}};
    case AssignmentError::ProhibitedInUsageLocationViolation:
        if (cause.plan.isNull())
            return {ErrorCode::ProhibitedLocation, {}, {}, {}};
        return {ErrorCode::ProhibitedLocation, {}, {cause.plan.toString(), cause.location}, {}};
    case AssignmentError::UniquenessViolation:
        if (cause.address.isEmpty())
            return {ErrorCode::AddressTaken, {}, {}, {}};
        return {ErrorCode::AddressTaken, {}, {cause.address, cause.addressOwner}, {}};
    case AssignmentError::CountViolation:
        return {ErrorCode::NoUnits, {}, {product.toString()}, {}};
    case AssignmentError::Other: {
        // A sibling's text is about the product that failed (R4.3).
        const bool sibling = !cause.notAssignable && !cause.otherProduct.isNull();
        return {ErrorCode::UnknownProduct,
                {},
                {(sibling ? cause.otherProduct : product).toString()},
                {}};
    }
    case AssignmentError::None:
        break;
    }
    return {};
}

QString displayText(AssignmentError error)
{
    switch (error) {
    case AssignmentError::None:
        return QCoreApplication::translate("LicenseDesk", "No error");
    case AssignmentError::CountViolation:
        return QCoreApplication::translate("LicenseDesk", "Not enough licenses");
    case AssignmentError::MutuallyExclusiveViolation:
        return QCoreApplication::translate("LicenseDesk", "Conflicting service plans");
    case AssignmentError::DependencyViolation:
        return QCoreApplication::translate("LicenseDesk", "Service plan dependency");
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return QCoreApplication::translate("LicenseDesk", "Not allowed in the usage location");
    case AssignmentError::UniquenessViolation:
        return QCoreApplication::translate("LicenseDesk", "Address already in use");
    case AssignmentError::Other:
        return QCoreApplication::translate("LicenseDesk", "Other problem");
    }
    return {};
}

QString displayText(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Active:
        return QCoreApplication::translate("LicenseDesk", "Active");
    case AssignmentState::Error:
        return QCoreApplication::translate("LicenseDesk", "Error");
    case AssignmentState::ActiveWithError:
        return QCoreApplication::translate("LicenseDesk", "Active with error");
    case AssignmentState::Disabled:
        return QCoreApplication::translate("LicenseDesk", "Disabled");
    }
    return {};
}

QString auditText(AssignmentError error, const Cause &cause, ProductIndex product,
                  const Catalogue &catalogue)
{
    const QLatin1String separator(", ");
    const auto names = [&catalogue](const QStringList &ids) {
        QStringList plans;
        for (const QString &id : ids)
            plans += planName(id, catalogue);
        return plans;
    };
    const QString name = product < 0 ? QString() : productName(catalogue.product(product));
    switch (error) {
    case AssignmentError::None:
        return {};
    case AssignmentError::CountViolation:
        return noUnitsText(name);
    case AssignmentError::MutuallyExclusiveViolation:
        return exclusiveText(names(inTableOrder(planIds(cause), catalogue)), separator);
    case AssignmentError::DependencyViolation:
        return dependencyText(names(planIds(cause)), separator);
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return cause.plan.isNull() ? locationText({}, {})
                                   : locationText(planName(cause.plan, catalogue), cause.location);
    case AssignmentError::UniquenessViolation: // R5.6
        return QStringLiteral("Proxy address is already being used");
    case AssignmentError::Other:
        if (cause.notAssignable)
            return unknownProductText(name);
        if (cause.otherProduct.isNull())
            return QStringLiteral("License assignment failed");
        return QStringLiteral("License assignment failed because license %1 of the same group "
                              "could not be assigned.")
            .arg(productName(cause.otherProduct, catalogue));
    }
    return {};
}

} // namespace LicenseDesk
