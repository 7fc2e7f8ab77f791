// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace LicenseDesk::Bench;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("users"), QStringLiteral("Users of the directory."), QStringLiteral("N"),
          QStringLiteral("1000000")},
         {QStringLiteral("folder"), QStringLiteral("Where the files are made, and left."),
          QStringLiteral("FOLDER")},
         {QStringLiteral("only"),
          QStringLiteral("Measures import, members, size, put, preview, reprocess, swap, leave, "
                         "growth or mailbox alone, on what an earlier run has left."),
          QStringLiteral("FIGURE")},
         {QStringLiteral("check"),
          QStringLiteral("Fails when a limit is missed by more than that factor."),
          QStringLiteral("FACTOR")}});
    parser.addPositionalArgument(QStringLiteral("catalogue"),
                                 QStringLiteral("The vendor's product catalogue, CSV."));
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    QTemporaryDir temporary;
    const QString folder = parser.isSet(QStringLiteral("folder"))
                               ? parser.value(QStringLiteral("folder"))
                               : temporary.path();
    QDir().mkpath(folder);
    Organisation organisation(parser.value(QStringLiteral("users")).toInt(), folder);
    if (!organisation.write(parser.positionalArguments().constFirst()))
        return 2;
    Table table;
    if (!Benchmark(organisation, folder).run(table, parser.value(QStringLiteral("only"))))
        return 1;
    std::printf("\n%s", qPrintable(table.markdown()));
    const double margin = parser.value(QStringLiteral("check")).toDouble();
    return margin > 0 && !table.holds(margin) ? 1 : 0;
}
