// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/errorguide.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("LicenseDesk", text);
}

} // namespace

QString meaning(AssignmentError error)
{
    switch (error) {
    case AssignmentError::None:
        break;
    case AssignmentError::CountViolation:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk", "All units of the product are in use. Who waits longest gets the next "
                           "one when the group is reprocessed."));
    case AssignmentError::MutuallyExclusiveViolation:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk", "A service plan of the product cannot be used together with another one "
                           "that the user has. Which of the two goes is for you to decide."));
    case AssignmentError::DependencyViolation:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk", "A service plan needs another one that the user does not have, or a "
                           "license could not go because something still needs it."));
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk", "A service plan of the product may not be used where the user is."));
    case AssignmentError::UniquenessViolation:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk",
            "A mail address of the user belongs to another user, group or contact already."));
    case AssignmentError::Other:
        return translated(QT_TRANSLATE_NOOP(
            "LicenseDesk",
            "Another product of the same group could not be given, or the "
            "subscription is suspended. A group gives all of its products or none."));
    }
    return {};
}

QStringList remedies(AssignmentError error)
{
    switch (error) {
    case AssignmentError::None:
        break;
    case AssignmentError::CountViolation:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Buy more units of the product.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Remove the product from users or "
                                                            "groups that do not need it.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the group."))};
    case AssignmentError::MutuallyExclusiveViolation:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Turn one of the two plans off in the "
                                                            "group or in the direct license.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Take the user out of one group, or "
                                                            "remove the direct license.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the user."))};
    case AssignmentError::DependencyViolation:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Give the user a product with the plan "
                                                            "that is needed.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Turn the plan off that needs it.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the user."))};
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Correct the user's usage location.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Turn the plan off in the group.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the user."))};
    case AssignmentError::UniquenessViolation:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Change the address of one of the two "
                                                            "objects.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the user."))};
    case AssignmentError::Other:
        return {translated(QT_TRANSLATE_NOOP("LicenseDesk", "Resolve the error of the product that "
                                                            "stands beside it.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Renew a suspended subscription.")),
                translated(QT_TRANSLATE_NOOP("LicenseDesk", "Then reprocess the group."))};
    }
    return {};
}

} // namespace LicenseDesk
