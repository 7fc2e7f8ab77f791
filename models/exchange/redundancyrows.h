// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reportrows.h"
#include "service/redundantlicenses.h"

namespace LicenseDesk {

class Catalogue;

/*! The columns of what became of direct licenses that groups give as well. */
[[nodiscard]] std::vector<ReportColumn> redundancyColumns();
/*! One line of it: removed, or why it was skipped. \a done: the license is gone; else it would go.
 */
[[nodiscard]] ReportRow redundancyCells(const RedundancyRow &row, const RedundancyScope &scope,
                                        const Catalogue &catalogue, bool done);

} // namespace LicenseDesk
