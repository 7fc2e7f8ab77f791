// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that can be undone, in words.
#pragma once

#include "service/undoground.h"

namespace LicenseDesk {

/*! The name of a step that makes \a differences, with the names that objects have now. */
[[nodiscard]] UndoLabel undoLabel(Store &store, const std::vector<UndoDifference> &differences);
/*! The same of an import; a step of the deed Change whose \c what is \a files is one. */
[[nodiscard]] UndoLabel importLabel(const QString &files,
                                    const std::vector<UndoDifference> &differences);
/*! "Assign Office 365 E3 to Sales", "Edit usage location of 4,300 users". Plain text. */
[[nodiscard]] QString undoLabelText(const UndoLabel &label);
/*! "Ada Lovelace: the usage location is FR by now, and not DE (bob, 3/14/24 9:12 AM)." */
[[nodiscard]] QString undoShiftText(const UndoShift &shift);

} // namespace LicenseDesk
