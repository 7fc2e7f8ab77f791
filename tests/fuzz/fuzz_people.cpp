// SPDX-License-Identifier: GPL-3.0-or-later
// CSV files of users and of members: the first byte says whether the command names a group.
#include "fuzz/csvroundtrip.h"
#include "fuzz/fuzzing.h"
#include "fuzz/importtwice.h"

void LicenseDesk::fuzzOne(const QByteArray &input)
{
    const QByteArray file = input.mid(1);
    readCsvAgain(file);
    importTwice(file, input.startsWith('m'));
}
