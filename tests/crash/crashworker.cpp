// SPDX-License-Identifier: GPL-3.0-or-later
// A program that works off a directory's queue in tiny batches, to be killed while it does.
#include "service/engine.h"

#include <QCoreApplication>

#include <cstdio>

using namespace LicenseDesk;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Engine::Options options;
    options.batchSize = arguments.at(2).toInt();
    options.batchTime = {};
    Result<std::unique_ptr<Engine>> engine = Engine::open(arguments.at(1), options);
    if (!engine) {
        std::fprintf(stderr, "%s\n", qPrintable(engine.error().detail));
        return 3;
    }
    std::puts("open"); // the test's clock starts here
    std::fflush(stdout);
    const Result<ProcessingSummary> summary = (*engine)->processAll();
    return summary ? 0 : 1;
}
