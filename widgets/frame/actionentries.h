// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/palettemodel.h"

class QMenuBar;

namespace LicenseDesk {

class DirectoryView;

/*! The actions of \a menus, "File › Open directory", and those of the panes of \a view that are not
    shown, which show their pane first. \a view may be null. */
[[nodiscard]] QList<PaletteEntry> actionEntries(const QMenuBar *menus, DirectoryView *view);

} // namespace LicenseDesk
