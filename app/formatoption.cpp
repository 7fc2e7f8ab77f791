// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formatoption.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

std::optional<ReportFormat> formatOption(const Arguments &given)
{
    const QString option = QStringLiteral("format");
    const QString name = given.isSet(option) ? given.value(option) : QStringLiteral("table");
    const std::optional<ReportFormat> format = reportFormatFromString(name);
    if (!format)
        (void)given.wrong(CommandLine::tr("There is no format '%1'.").arg(name));
    return format;
}

} // namespace LicenseDesk
