// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "app/console.h"

#include <QCoreApplication>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Arguments::Arguments(const QString &usage, const QString &help)
    : m_usage(CommandLine::tr("Usage: licensedesk %1").arg(usage)),
      m_help(help)
{
    m_parser.addOption(
        QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
}

void Arguments::addFlag(const QString &name)
{
    m_parser.addOption(QCommandLineOption(name));
}

void Arguments::addValue(const QString &name)
{
    m_parser.addOption(QCommandLineOption(name, {}, QStringLiteral("VALUE")));
}

std::optional<int> Arguments::parse(const QStringList &arguments, qsizetype least, qsizetype most)
{
    // The parser passes over the first, which is the program elsewhere and here the command.
    const bool parsed = m_parser.parse(arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        const QString text = m_usage + u"\n\n"_qs + m_help + u'\n';
        return print(text.toUtf8()) ? ExitDone : ExitDirectory;
    }
    if (!parsed)
        return wrong(m_parser.errorText());
    const QStringList given = positional();
    if (given.size() < least)
        return wrong(CommandLine::tr("There are arguments missing."));
    if (given.size() > most)
        return wrong(CommandLine::tr("Unexpected argument '%1'.").arg(given.at(most)));
    if (!given.isEmpty() && given.constFirst().isEmpty())
        return wrong(CommandLine::tr("DIRECTORY is empty."));
    return std::nullopt;
}

int Arguments::wrong(const QString &message) const
{
    tell(message + u'\n' + m_usage);
    return ExitUsage;
}

} // namespace LicenseDesk
