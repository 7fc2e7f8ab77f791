// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reportrows.h"

class QIODevice;

namespace LicenseDesk {

/*! Goes through the rows once; tables are gone through twice, and must come out the same. */
using ReportRows = std::function<Result<void>(const ReportVisit &)>;

/*! A value in one piece of text, as CSV and tables have it. */
[[nodiscard]] QString plainText(const QJsonValue &value);

/*! Writes rows in the forms of writeReport(). DiskFull or Internal, with the name of \a out as
    subject, and whatever \a rows returns. */
[[nodiscard]] Result<void> writeRows(const std::vector<ReportColumn> &columns,
                                     const ReportRows &rows, ReportFormat format, QIODevice &out);

} // namespace LicenseDesk
