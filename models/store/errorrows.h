// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of a whole directory, as they are found and counted.
#pragma once

#include "base/guid.h"
#include "licensing/assignment.h"

namespace LicenseDesk {

/*! Which entries in error a grid shows; all conditions together. */
struct ErrorFilter
{
    QString text; //!< in any place of the user's display name or user principal name
    std::optional<AssignmentError> error;
    std::optional<GroupId> group;
    bool direct = false; //!< only direct licenses; then group is not looked at
    std::optional<SkuId> product;

    friend bool operator==(const ErrorFilter &, const ErrorFilter &) = default;
};

enum class ErrorGrouping { Error, Group, Product };

/*! Entries in error that have their error, their group or their product in common. */
struct ErrorCount
{
    ErrorFilter filter; //!< finds them
    QString name; //!< of the group or product; empty for errors and for direct licenses
    qint64 users = 0;
    qint64 entries = 0;
};

} // namespace LicenseDesk
