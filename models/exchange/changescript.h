// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/change.h"

#include <QByteArray>

namespace LicenseDesk {

/*! Changes as an administrator would script them, in the order given. A change that the vendor's
    vocabulary has no request for is left out; both are empty when that leaves nothing. */

/*! Whether any of \a changes has a request; cheap, however many objects they name. */
[[nodiscard]] bool hasScript(const std::vector<Change> &changes);

/*! A JSON batch of Microsoft Graph requests, which `licensedesk graph` runs as well. */
[[nodiscard]] QByteArray graphScript(const std::vector<Change> &changes);

/*! Commands of the vendor's PowerShell module Microsoft.Graph, a line each. */
[[nodiscard]] QString powerShellScript(const std::vector<Change> &changes);

} // namespace LicenseDesk
