// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "exchange/report.h"

namespace LicenseDesk {

/*! What `--format` names, a table where it is not given; no value after a message when there is no
    such format. */
[[nodiscard]] std::optional<ReportFormat> formatOption(const Arguments &given);

} // namespace LicenseDesk
