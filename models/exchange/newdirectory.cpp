// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/newdirectory.h"

#include "exchange/graphbatch.h"
#include "exchange/import.h"
#include "exchange/renamefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// A static library's resources are not linked in unless they are asked for, outside any namespace.
static void initializeResources()
{
    Q_INIT_RESOURCE(rules);
    Q_INIT_RESOURCE(sample);
}

namespace LicenseDesk {

namespace {

constexpr QLatin1String rulesFolder(":/licensedesk/rules/");
constexpr QLatin1String sampleFolder(":/licensedesk/sample/");
constexpr QLatin1String sampleInitialDomain("seezeichenwerke.onmicrosoft.com");

/*! The files of a directory in the making; removed unless it is put into place. */
class TemporaryDirectory
{
public:
    explicit TemporaryDirectory(const QString &target)
    {
        // Short, and not made from the target's name, which may be as long as names can be.
        const QString name = u".licensedesk-"_qs + Guid::create().toString().first(8) + u".new"_qs;
        m_path = QFileInfo(target).absoluteDir().filePath(name);
    }
    ~TemporaryDirectory()
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    TemporaryDirectory(const TemporaryDirectory &) = delete;
    TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

bool standsAt(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/*! A host name made of the file's: letters, digits and hyphens. */
QString domainName(const QString &baseName)
{
    QString name;
    for (const QChar character : baseName.toLower()) {
        const bool plain =
            (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (plain)
            name += character;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? u"directory"_qs : name.left(48)) + u".onmicrosoft.com"_qs;
}

OrganizationRecord completed(const NewDirectory &directory, const Clock &clock)
{
    OrganizationRecord organization = directory.organization;
    const QString baseName = QFileInfo(directory.path).completeBaseName();
    if (organization.tenantId.isNull())
        organization.tenantId = Guid::create();
    if (organization.displayName.isEmpty())
        organization.displayName = baseName;
    if (organization.initialDomain.isEmpty()) {
        organization.initialDomain =
            directory.sample ? QString(sampleInitialDomain) : domainName(baseName);
    }
    organization.initialDomain = organization.initialDomain.toLower();
    QStringList domains{organization.initialDomain};
    for (const QString &domain : std::as_const(organization.verifiedDomains)) {
        if (!domains.contains(domain.toLower()))
            domains += domain.toLower();
    }
    organization.verifiedDomains = domains;
    if (!organization.createdDateTime.isValid())
        organization.createdDateTime = clock();
    return organization;
}

/*! The directory's own files are right by construction: anything left out is a fault of ours. */
Result<void> importResource(Engine &engine, const QString &path)
{
    const std::vector<Result<ImportSummary>> results =
        importFiles(engine, {{path, resource(path)}});
    const Result<ImportSummary> &result = results.front();
    if (!result)
        return tl::unexpected(result.error());
    if (!result->skipped.isEmpty())
        return failure(ErrorCode::Internal, path, {}, toText(*result));
    return {};
}

Result<void> runResource(Engine &engine, const QString &path, const CancelToken &cancel)
{
    BatchOptions options;
    options.cancel = cancel;
    const Result<BatchAnswer> answer = runBatch(engine, resource(path), options);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->directoryError)
        return tl::unexpected(*answer->directoryError);
    if (answer->anyFailed && !cancel.isCancelled())
        return failure(ErrorCode::Internal, path, {}, QString::fromUtf8(answer->json));
    return {};
}

/*! The organisation that was asked for stands above what the sample's first batch says. */
Result<void> restoreChoices(Engine &engine, const OrganizationRecord &chosen)
{
    UpdateOrganization update;
    if (!chosen.displayName.isEmpty())
        update.displayName = chosen.displayName;
    if (!chosen.defaultUsageLocation.isEmpty())
        update.defaultUsageLocation = chosen.defaultUsageLocation;
    const Result<OrganizationRecord> present = engine.reader().organization();
    if (!present)
        return tl::unexpected(present.error());
    if (!chosen.verifiedDomains.isEmpty()) {
        QStringList domains = present->verifiedDomains;
        for (const QString &domain : chosen.verifiedDomains) {
            if (!domains.contains(domain.toLower()))
                domains += domain.toLower();
        }
        update.verifiedDomains = domains;
    }
    if (!update.displayName && !update.defaultUsageLocation && !update.verifiedDomains)
        return {};
    const Result<Receipt> receipt = engine.apply(update);
    return receipt ? Result<void>() : tl::unexpected(receipt.error());
}

Result<void> fillWithSample(Engine &engine, const OrganizationRecord &chosen,
                            const CancelToken &cancel)
{
    const QString order = QString::fromUtf8(resource(sampleFolder + u"order.txt"_qs));
    const QStringList names = order.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : names) {
        const QString name = line.trimmed();
        const QString path = sampleFolder + name;
        const bool batch =
            name.startsWith(QLatin1String("changes")) && name.endsWith(QLatin1String(".json"));
        Result<void> done =
            batch ? runResource(engine, path, cancel) : importResource(engine, path);
        if (!done)
            return done;
        if (cancel.isCancelled())
            return failure(ErrorCode::Cancelled);
    }
    return restoreChoices(engine, chosen);
}

Result<void> fill(Engine &engine, const NewDirectory &directory, const CancelToken &cancel)
{
    for (const char *table : {"exclusive-plans.csv", "prerequisite-plans.csv"}) {
        Result<void> imported = importResource(engine, rulesFolder + QLatin1String(table));
        if (!imported)
            return imported;
    }
    return directory.sample ? fillWithSample(engine, directory.organization, cancel)
                            : Result<void>();
}

Result<void> makeAt(const QString &path, const NewDirectory &directory,
                    const Engine::Options &options, const CancelToken &cancel)
{
    // Closed at the end of this scope: only then does the file hold everything.
    const Result<std::unique_ptr<Engine>> engine =
        Engine::create(path, completed(directory, options.clock), options);
    return engine ? fill(**engine, directory, cancel) : tl::unexpected(engine.error());
}

} // namespace

Result<void> createDirectory(const NewDirectory &directory, const Engine::Options &options,
                             const CancelToken &cancel)
{
    initializeResources();
    // A log that a removed directory left behind would be taken for the new one's.
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString path = directory.path + QLatin1String(suffix);
        if (standsAt(path))
            return failure(ErrorCode::DirectoryExists, path);
    }
    const TemporaryDirectory temporary(directory.path);
    Result<void> made = makeAt(temporary.path(), directory, options, cancel);
    if (made)
        made = renameWithoutOverwriting(temporary.path(), directory.path);
    if (!made && made.error().subject.startsWith(temporary.path()))
        made.error().subject = directory.path;
    return made;
}

} // namespace LicenseDesk
