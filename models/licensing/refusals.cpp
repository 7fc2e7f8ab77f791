// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/membershiprule.h"
#include "licensing/messages.h"
#include "licensing/names.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

QString systemSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UnreadableInput:
        return error.arguments.isEmpty()
                   ? QCoreApplication::translate("LicenseDesk",
                                                 "%1 cannot be read. Choose another file.")
                         .arg(error.subject)
                   : QCoreApplication::translate(
                         "LicenseDesk", "%1 cannot be read: %2 Nothing of it was taken; correct "
                                        "the file, or choose another one.")
                         .arg(error.subject, error.arguments.first());
    case ErrorCode::DirectoryMissing:
        return QCoreApplication::translate("LicenseDesk",
                                           "There is no directory %1. Check its name, or create "
                                           "it.")
            .arg(error.subject);
    case ErrorCode::DirectoryExists:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 exists already and was left as it is. Choose "
                                           "another name.")
            .arg(error.subject);
    case ErrorCode::DirectoryForeign:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is not a directory of License Desk. Choose another "
                                           "file.")
            .arg(error.subject);
    case ErrorCode::DirectoryNewer:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 was made by a newer version of License Desk. "
                                           "Update the program to open it.")
            .arg(error.subject);
    case ErrorCode::DirectoryDamaged:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is damaged and was left as it is. Restore it from a "
                                           "backup.")
            .arg(error.subject);
    case ErrorCode::DirectoryLocked:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is in use by another program. Close that one, then "
                                           "try again.")
            .arg(error.subject);
    case ErrorCode::DirectoryNotWritable:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 cannot be written. Check the permissions of the "
                                           "file and of its folder.")
            .arg(error.subject);
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("LicenseDesk",
                                           "There is no space left on the disk of %1; the last "
                                           "change was not made. Free some space, then try again.")
            .arg(error.subject);
    case ErrorCode::Cancelled:
        return QCoreApplication::translate("LicenseDesk", "This was cancelled.");
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
    return QCoreApplication::translate("LicenseDesk",
                                       "Something went wrong inside License Desk; nothing was "
                                       "changed. Try again; the log has the details.");
}

QString requestSentence(const Error &error)
{
    const QString first = error.arguments.value(0);
    const QString second = error.arguments.value(1);
    switch (error.code) {
    case ErrorCode::NotFound:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 was not found. It may have been deleted meanwhile; "
                                           "refresh the view.")
            .arg(error.subject);
    case ErrorCode::AlreadyExists:
        return QCoreApplication::translate("LicenseDesk",
                                           "Another object has the value %2 of %1 already. Choose "
                                           "a different one.")
            .arg(first, second);
    case ErrorCode::AlreadyMember:
        return QCoreApplication::translate("LicenseDesk",
                                           "At least one of them is a member already; nobody was "
                                           "added. Leave out who is a member.");
    case ErrorCode::SelfMembership:
        return QCoreApplication::translate("LicenseDesk",
                                           "A group cannot be a member of itself. Choose another "
                                           "one.");
    case ErrorCode::GroundShifted:
        if (!first.isEmpty()) {
            return QCoreApplication::translate("LicenseDesk",
                                               "%1: %n thing(s) that it changed have been changed "
                                               "again since, so nothing was done. %2",
                                               nullptr, first.toInt())
                .arg(error.subject, error.arguments.mid(1).join(u' '));
        }
        return QCoreApplication::translate("LicenseDesk",
                                           "The directory was changed since the preview was made, "
                                           "so nothing was done. Look at the new preview.");
    case ErrorCode::InvalidValue:
        return second.isEmpty()
                   ? QCoreApplication::translate("LicenseDesk",
                                                 "The value of %1 is not valid. Correct it.")
                         .arg(first)
                   : QCoreApplication::translate("LicenseDesk",
                                                 "The value of %1 is not valid. Enter %2.")
                         .arg(first, second);
    case ErrorCode::InvalidMembershipRule:
        return QCoreApplication::translate("LicenseDesk", "The rule is wrong in line %1, column "
                                                          "%2: %3")
            .arg(first, second, ruleExplanation(error));
    case ErrorCode::DynamicMembers:
        return QCoreApplication::translate(
                   "LicenseDesk", "The members of %1 are made by its rule and cannot be "
                                  "edited by hand. Change the rule, or turn the group into "
                                  "an assigned one.")
            .arg(error.subject);
    case ErrorCode::Unsupported:
        return QCoreApplication::translate("LicenseDesk", "%1 is not supported. Leave it out.")
            .arg(first);
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
    return systemSentence(error);
}

QString exclusiveSentence(const QStringList &plans)
{
    if (plans.size() < 2) {
        return QCoreApplication::translate("LicenseDesk",
                                           "Two service plans exclude each other; a user can have "
                                           "only one of them. Turn one of the two off.");
    }
    return QCoreApplication::translate("LicenseDesk",
                                       "%1 and %2 exclude each other; a user can have only one of "
                                       "them. Turn one of the two off.")
        .arg(plans[0], plans[1]);
}

QString dependencySentence(const QStringList &plans)
{
    if (plans.size() < 2) {
        return QCoreApplication::translate("LicenseDesk",
                                           "A service plan needs another one that would not be on. "
                                           "Turn that one on as well.");
    }
    if (plans.size() == 2) {
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 needs %2, and that would not be on. Turn %2 on as "
                                           "well, or turn %1 off.")
            .arg(plans[0], plans[1]);
    }
    const QString needed = anyOf(plans.mid(1));
    return QCoreApplication::translate("LicenseDesk",
                                       "%1 needs %2, and none of them would be on. Turn one of "
                                       "them on as well, or turn %1 off.")
        .arg(plans[0], needed);
}

QString addressSentence(const QStringList &arguments)
{
    const QString address = arguments.value(0);
    const QString owner = arguments.size() > 1 ? arguments.last() : QString();
    if (address.isEmpty()) {
        return QCoreApplication::translate("LicenseDesk",
                                           "A mail address belongs to another object already. "
                                           "Change the address of one of the two, then try again.");
    }
    if (owner.isEmpty()) {
        return QCoreApplication::translate("LicenseDesk",
                                           "The mail address %1 belongs to another object already. "
                                           "Change the address of one of the two, then try again.")
            .arg(address);
    }
    return QCoreApplication::translate("LicenseDesk",
                                       "The mail address %1 belongs to %2 already. Change the "
                                       "address of one of the two, then try again.")
        .arg(address, owner);
}

} // namespace

QString explanation(const Error &error, const Catalogue &catalogue)
{
    const QString product = productName(error.arguments.value(0), catalogue);
    const QString plan = planName(error.arguments.value(0), catalogue);
    QStringList plans;
    for (const QString &id : error.arguments)
        plans += planName(id, catalogue);
    switch (error.code) {
    case ErrorCode::NoLicenseChanges:
        return QCoreApplication::translate("LicenseDesk",
                                           "There is nothing to change. Choose at least one "
                                           "product to assign, edit or remove.");
    case ErrorCode::ProductNamedTwice:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is named more than once in one change. Name each "
                                           "product once.")
            .arg(product);
    case ErrorCode::LicenseNotHeld:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 cannot be removed, because it is not assigned. It "
                                           "may have been removed meanwhile; refresh the view.")
            .arg(product);
    case ErrorCode::LicenseInherited:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 comes from a group and cannot be removed from the "
                                           "user directly. Remove the user from the group, or "
                                           "remove the license from the group.")
            .arg(product);
    case ErrorCode::UnknownProduct:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 cannot be assigned, because the directory has no "
                                           "active subscription of it. Buy or renew it first.")
            .arg(product);
    case ErrorCode::PlanNotInProduct:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is not a service plan of %2. Choose among the plans "
                                           "of that product.")
            .arg(plan, productName(error.arguments.value(1), catalogue));
    case ErrorCode::NoUsageLocation:
        return QCoreApplication::translate("LicenseDesk",
                                           "The user has no usage location, and without one no "
                                           "license can be assigned directly. Set the usage "
                                           "location first.");
    case ErrorCode::ProhibitedLocation:
        if (error.arguments.isEmpty()) {
            return QCoreApplication::translate("LicenseDesk",
                                               "A service plan is not available in the usage "
                                               "location. Turn the plan off, or correct the usage "
                                               "location.");
        }
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 is not available in the usage location %2. Turn the "
                                           "plan off, or correct the usage location.")
            .arg(plan, error.arguments.value(1));
    case ErrorCode::MutuallyExclusive:
        return exclusiveSentence(plans);
    case ErrorCode::MissingDependency:
        return dependencySentence(plans);
    case ErrorCode::AddressTaken:
        return addressSentence(error.arguments);
    case ErrorCode::NoUnits:
        return QCoreApplication::translate("LicenseDesk",
                                           "No unit of %1 is left. Buy more units, or free one, "
                                           "then try again.")
            .arg(product);
    case ErrorCode::GroupMissingPrerequisite:
        return QCoreApplication::translate("LicenseDesk",
                                           "%1 needs %2 on the same group; what members have from "
                                           "elsewhere does not count. Turn %2 on for the group, or "
                                           "turn %1 off.")
            .arg(plan, planName(error.arguments.value(1), catalogue));
    case ErrorCode::GroupNotLicensable:
        return QCoreApplication::translate("LicenseDesk",
                                           "Licenses can be assigned only to security groups and "
                                           "to Microsoft 365 groups that are security-enabled. "
                                           "Make the group security-enabled, or choose another "
                                           "one.");
    case ErrorCode::GroupHasLicenses:
        return QCoreApplication::translate("LicenseDesk",
                                           "The group still has licenses. Remove its licenses "
                                           "first, then try again.");
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
    return requestSentence(error);
}

} // namespace LicenseDesk
