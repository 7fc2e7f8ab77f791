// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/assignment.h"

namespace LicenseDesk {

namespace {

constexpr AssignmentState allStates[] = {AssignmentState::Active, AssignmentState::Error,
                                         AssignmentState::ActiveWithError,
                                         AssignmentState::Disabled};

constexpr AssignmentError allErrors[] = {AssignmentError::None,
                                         AssignmentError::CountViolation,
                                         AssignmentError::MutuallyExclusiveViolation,
                                         AssignmentError::DependencyViolation,
                                         AssignmentError::ProhibitedInUsageLocationViolation,
                                         AssignmentError::UniquenessViolation,
                                         AssignmentError::Other};

} // namespace

QString toString(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Active:
        return QStringLiteral("Active");
    case AssignmentState::Error:
        return QStringLiteral("Error");
    case AssignmentState::ActiveWithError:
        return QStringLiteral("ActiveWithError");
    case AssignmentState::Disabled:
        return QStringLiteral("Disabled");
    }
    return {};
}

QString toString(AssignmentError error)
{
    switch (error) {
    case AssignmentError::None:
        return QStringLiteral("None");
    case AssignmentError::CountViolation:
        return QStringLiteral("CountViolation");
    case AssignmentError::MutuallyExclusiveViolation:
        return QStringLiteral("MutuallyExclusiveViolation");
    case AssignmentError::DependencyViolation:
        return QStringLiteral("DependencyViolation");
    case AssignmentError::ProhibitedInUsageLocationViolation:
        return QStringLiteral("ProhibitedInUsageLocationViolation");
    case AssignmentError::UniquenessViolation:
        return QStringLiteral("UniquenessViolation");
    case AssignmentError::Other:
        return QStringLiteral("Other");
    }
    return {};
}

std::optional<AssignmentState> assignmentStateFromString(QStringView text)
{
    for (const AssignmentState state : allStates) {
        if (text.compare(toString(state), Qt::CaseInsensitive) == 0)
            return state;
    }
    return std::nullopt;
}

std::optional<AssignmentError> assignmentErrorFromString(QStringView text)
{
    if (text.isEmpty())
        return AssignmentError::None;
    if (text.compare(QLatin1String("Others"), Qt::CaseInsensitive) == 0)
        return AssignmentError::Other;
    for (const AssignmentError error : allErrors) {
        if (text.compare(toString(error), Qt::CaseInsensitive) == 0)
            return error;
    }
    return std::nullopt;
}

} // namespace LicenseDesk
