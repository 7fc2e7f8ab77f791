// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"

#include "exchange/exportwriters.h"
#include "store/store.h"

#include <QDir>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace LicenseDesk {

namespace {

constexpr std::pair<ExportKind, const char *> names[] = {
    {ExportKind::Organization, "organization"},
    {ExportKind::Catalogue, "catalogue"},
    {ExportKind::Subscriptions, "subscriptions"},
    {ExportKind::ExclusivePlans, "exclusive-plans"},
    {ExportKind::PrerequisitePlans, "prerequisite-plans"},
    {ExportKind::ProhibitedLocations, "prohibited-locations"},
    {ExportKind::Contacts, "contacts"},
    {ExportKind::Groups, "groups"},
    {ExportKind::Users, "users"},
};

Result<void> write(Store &store, ExportKind kind, QIODevice &device)
{
    Reader reader(store);
    ExportOutput out(device);
    Result<void> written;
    switch (kind) {
    case ExportKind::Organization:
        written = writeOrganization(reader, out);
        break;
    case ExportKind::Catalogue:
        written = writeCatalogue(reader, out);
        break;
    case ExportKind::Subscriptions:
        written = writeSubscriptions(reader, out);
        break;
    case ExportKind::ExclusivePlans:
        written = writeRules(reader, RuleKind::ExclusivePlans, out);
        break;
    case ExportKind::PrerequisitePlans:
        written = writeRules(reader, RuleKind::PrerequisitePlans, out);
        break;
    case ExportKind::ProhibitedLocations:
        written = writeRules(reader, RuleKind::ProhibitedLocations, out);
        break;
    case ExportKind::Contacts:
        written = writeContacts(reader, out);
        break;
    case ExportKind::Groups:
        written = writeGroups(reader, out);
        break;
    case ExportKind::Users:
        written = writeUsers(store, out);
        break;
    }
    return written ? out.finish() : written;
}

Result<void> failed(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::DirectoryNotWritable, file.fileName(),
                   {}, file.errorString());
}

/*! Writes \a kind to a temporary file beside \a path; it is put into place by commit(). */
Result<std::unique_ptr<QSaveFile>> prepared(Store &store, ExportKind kind, const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return tl::unexpected(failed(*file).error());
    if (Result<void> written = writeExport(store, kind, *file); !written)
        return tl::unexpected(written.error());
    return file;
}

} // namespace

QString toString(ExportKind kind)
{
    const auto found = std::ranges::find(names, kind, &std::pair<ExportKind, const char *>::first);
    return QLatin1String(found->second);
}

std::optional<ExportKind> exportKindFromString(QStringView text)
{
    for (const auto &[kind, name] : names) {
        if (text == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

QString exportFileName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Catalogue:
    case ExportKind::ExclusivePlans:
    case ExportKind::PrerequisitePlans:
    case ExportKind::ProhibitedLocations:
        return toString(kind) + u".csv"_qs;
    case ExportKind::Organization:
    case ExportKind::Subscriptions:
    case ExportKind::Contacts:
    case ExportKind::Groups:
    case ExportKind::Users:
        break;
    }
    return toString(kind) + u".json"_qs;
}

Result<void> writeExport(Store &store, ExportKind kind, QIODevice &out)
{
    return store.inSnapshot([&] { return write(store, kind, out); });
}

Result<void> exportToFile(Store &store, ExportKind kind, const QString &path)
{
    Result<std::unique_ptr<QSaveFile>> file = prepared(store, kind, path);
    if (!file)
        return tl::unexpected(file.error());
    return (*file)->commit() ? Result<void>() : failed(**file);
}

Result<void> exportToFile(const RuleTable &table, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    ExportOutput out(file);
    Result<void> written = writeRules(table, out);
    if (written)
        written = out.finish();
    if (!written)
        return written;
    return file.commit() ? Result<void>() : failed(file);
}

Result<QStringList> exportDirectory(Store &store, const QString &folder)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::DirectoryNotWritable, folder);
    std::vector<std::unique_ptr<QSaveFile>> files;
    Result<void> written = store.inSnapshot([&]() -> Result<void> {
        for (const ExportKind kind : allExportKinds) {
            auto file = prepared(store, kind, dir.filePath(exportFileName(kind)));
            if (!file)
                return tl::unexpected(file.error());
            files.push_back(std::move(*file));
        }
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    QStringList paths;
    for (const std::unique_ptr<QSaveFile> &file : files) {
        if (!file->commit())
            return tl::unexpected(failed(*file).error());
        paths += file->fileName();
    }
    return paths;
}

Result<QStringList> exportDirectory(const QString &path, const QString &folder)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
    return store ? exportDirectory(**store, folder) : tl::unexpected(store.error());
}

} // namespace LicenseDesk
