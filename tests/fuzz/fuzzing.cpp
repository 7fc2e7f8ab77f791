// SPDX-License-Identifier: GPL-3.0-or-later
// The two functions that libFuzzer and replay.cpp call.
#include "fuzz/fuzzing.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace LicenseDesk {

void require(bool holds, const char *what, const QString &detail)
{
    if (holds)
        return;
    std::fprintf(stderr, "BROKEN: %s\n%s\n", what, qPrintable(detail));
    std::abort();
}

} // namespace LicenseDesk

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Lives as long as the process: database drivers are found through it.
    static const QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    LicenseDesk::fuzzOne(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
