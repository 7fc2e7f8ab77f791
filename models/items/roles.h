// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace LicenseDesk {

/*! What cells tell beside Qt's own roles. */
enum ItemRole {
    SortRole = Qt::UserRole, //!< what small lists are sorted by
    SeverityRole, //!< int of Severity; absent where there is nothing to say
    UsedShareRole, //!< double from 0 to 1 and beyond: consumed of total units
    LoadingRole, //!< bool: the cell stands for a row that is still being read
    ValueRole, //!< for files: a number or a QDateTime, where the text of the cell is its local form
};

/*! How bad something is; told by icon and words, never by colour alone. */
enum class Severity { Information, Success, Warning, Error };

} // namespace LicenseDesk
