// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"

#include <QStringList>

namespace LicenseDesk {

/*! What people are told about a kind of error, whoever has it, in the reader's language. Both are
    empty for None. */

/*! What it means, in a sentence or two. */
[[nodiscard]] QString meaning(AssignmentError error);
/*! The ways to resolve it, the usual one first. */
[[nodiscard]] QStringList remedies(AssignmentError error);

} // namespace LicenseDesk
