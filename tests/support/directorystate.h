// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace LicenseDesk {

class Store;

enum class StateOf {
    Everything, //!< also what users have from groups
    Intent, //!< what people have decided
};

/*! All that a directory holds as lines that can be compared, by ids: not its audit log, times at
    which passes ran, numbers of requests, or steps that can be undone. */
[[nodiscard]] QStringList directoryState(Store &store, StateOf what = StateOf::Everything);

} // namespace LicenseDesk
