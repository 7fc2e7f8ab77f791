// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo. What the window submits through its LicensingService becomes a step by itself:
// all changes of one submit() or submitPreviewed() are one, with a name made from what they changed
// (undolabel.h). Nothing has to be done for it; a new kind of change has only to be written through
// the ChangeWriter. Without differences (Reprocess) there is no step. Engine::apply() takes a step
// down when it is told so.
#pragma once

#include "store/undostep.h"

namespace LicenseDesk {

/*! Puts back what a step changed, or does it again: an ordinary change with its own entries in the
    audit log, its passes and its preview. Only the step whose turn it is (UndoStore::next). Nothing
    is done unless all of what it changed is as it left it: GroundShifted, with the number of those
    that are not, and sentences on the first of them. The refusals of the changes it comes to. */
struct RevertStep
{
    qint64 step = 0;
    UndoDirection direction = UndoDirection::Undo;
};

} // namespace LicenseDesk
