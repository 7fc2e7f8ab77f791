// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/commands.h"
#include "app/console.h"

#include <QCoreApplication>

namespace LicenseDesk {

int runWindow(int argc, char **argv, const QString &directory)
{
    const QCoreApplication application(argc, argv);
    if (directory.isEmpty()) {
        tell(QCoreApplication::translate("CommandLine", "Name the directory to open."));
        return ExitUsage;
    }
    int status = ExitDone;
    for (const char *report : {"products", "groups", "errors"}) {
        const int own = runReport({QStringLiteral("report"), directory, QLatin1String(report)});
        status = qMax(status, own);
    }
    return status;
}

} // namespace LicenseDesk
