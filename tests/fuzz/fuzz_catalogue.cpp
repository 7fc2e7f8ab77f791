// SPDX-License-Identifier: GPL-3.0-or-later
// CSV files of the product catalogue and of the rule tables (R5.8, R6.5).
#include "fuzz/csvroundtrip.h"
#include "fuzz/fuzzing.h"
#include "fuzz/importtwice.h"

void LicenseDesk::fuzzOne(const QByteArray &input)
{
    readCsvAgain(input);
    importTwice(input, false);
}
