// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace LicenseDesk {

/*! Requires of a CSV text that its records, written again with all fields quoted, are the same
    records; that each begins where it says; and that reading ends. */
void readCsvAgain(const QByteArray &input);

} // namespace LicenseDesk
