// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/newdirectory.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Makes a new directory, by convention NAME.licensedesk, with the rule tables that the\n"
        "program brings. What exists already is never touched.\n\n"
        "  --tenant-id GUID        the organisation's id; a new one without it\n"
        "  --initial-domain D      as in contoso.onmicrosoft.com; made from the name without it\n"
        "  --domain D              a verified domain; may be given several times\n"
        "  --default-location CC   usage location of users who have none, two letters\n"
        "  --sample                fill it with the sample organisation");
}

bool isDomain(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?=.{1,253}\\z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
                       "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

bool isLocation(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z]{2}\\z"));
    return pattern.match(text).hasMatch();
}

/*! Reads the options into \a organization; a text says what is wrong with one. */
QString readOptions(const Arguments &given, OrganizationRecord &organization)
{
    if (given.isSet(QStringLiteral("tenant-id"))) {
        const QString text = given.value(QStringLiteral("tenant-id"));
        const std::optional<Guid> id = Guid::fromString(text);
        if (!id)
            return CommandLine::tr("'%1' after --tenant-id is no GUID.").arg(text);
        organization.tenantId = *id;
    }
    QStringList domains = given.values(QStringLiteral("domain"));
    if (given.isSet(QStringLiteral("initial-domain"))) {
        organization.initialDomain = given.value(QStringLiteral("initial-domain"));
        domains += organization.initialDomain;
    }
    for (const QString &domain : std::as_const(domains)) {
        if (!isDomain(domain))
            return CommandLine::tr("'%1' is no domain name.").arg(domain);
    }
    organization.verifiedDomains = given.values(QStringLiteral("domain"));
    if (given.isSet(QStringLiteral("default-location"))) {
        const QString text = given.value(QStringLiteral("default-location"));
        if (!isLocation(text)) {
            return CommandLine::tr("'%1' after --default-location is no country code of two "
                                   "letters.")
                .arg(text);
        }
        organization.defaultUsageLocation = text.toUpper();
    }
    return {};
}

} // namespace

int runCreate(const QStringList &arguments)
{
    Arguments given(QStringLiteral("create DIRECTORY [--tenant-id GUID] [--initial-domain D] "
                                   "[--domain D]… [--default-location CC] [--sample]"),
                    helpText());
    for (const char *option : {"tenant-id", "initial-domain", "domain", "default-location"})
        given.addValue(QLatin1String(option));
    given.addFlag(QStringLiteral("sample"));
    if (const std::optional<int> status = given.parse(arguments, 1, 1))
        return *status;
    NewDirectory directory;
    directory.path = given.positional().constFirst();
    directory.sample = given.isSet(QStringLiteral("sample"));
    if (const QString problem = readOptions(given, directory.organization); !problem.isEmpty())
        return given.wrong(problem);
    if (const std::optional<int> status = refuseServerAddress(directory.path))
        return *status;
    const StopSignals stopSignals;
    const Result<void> created = createDirectory(directory, {}, stopSignals.token());
    if (created)
        return ExitDone;
    tell(created.error());
    // Inputs of ours that cannot be read are a fault of the program, not of its caller.
    return created.error().code == ErrorCode::Cancelled ? ExitRefused : ExitDirectory;
}

} // namespace LicenseDesk
