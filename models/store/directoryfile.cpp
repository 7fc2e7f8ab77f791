// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/directoryfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <sys/stat.h>

namespace LicenseDesk {

namespace {

constexpr qint64 smallestSqliteFile = 512;
constexpr qint64 largestFullyChecked = 64 * 1024 * 1024;
constexpr int applicationIdOffset = 68;
const QByteArray sqliteMagic("SQLite format 3\0", 16);

/*! A file of which the engine says that it is no database: ours with a broken header, or not. Only
    for files that nobody in this process has open, for closing a file drops all its locks. */
ErrorCode codeOfUnreadable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ErrorCode::DirectoryNotWritable;
    const QByteArray header = file.read(100);
    if (header.size() < 100) {
        return !header.isEmpty() && header.startsWith(sqliteMagic.left(header.size()))
                   ? ErrorCode::DirectoryDamaged
                   : ErrorCode::DirectoryForeign;
    }
    const auto id = qFromBigEndian<quint32>(header.constData() + applicationIdOffset);
    return id == directoryApplicationId ? ErrorCode::DirectoryDamaged : ErrorCode::DirectoryForeign;
}

Result<void> compare(const QString &path, qint64 applicationId, qint64 version, int newestVersion)
{
    if (applicationId != directoryApplicationId)
        return failure(ErrorCode::DirectoryForeign, path);
    if (version > newestVersion) {
        return failure(ErrorCode::DirectoryNewer, path,
                       {QString::number(version), QString::number(newestVersion)});
    }
    if (version < 1) {
        return failure(ErrorCode::DirectoryDamaged, path, {},
                       QStringLiteral("schema version %1").arg(version));
    }
    return {};
}

qint64 sizeOfLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size();
}

/*! The engine rounds the length up to whole pages and reads what is missing of the last as zeros.
 */
Result<void> checkLength(Connection &peek)
{
    if (sizeOfLog(peek.path()) > 0)
        return {};
    Result<qint64> pages = peek.number("PRAGMA page_count");
    Result<qint64> pageSize = peek.number("PRAGMA page_size");
    if (pages && pageSize && QFileInfo(peek.path()).size() >= *pages * *pageSize)
        return {};
    return failure(ErrorCode::DirectoryDamaged, peek.path(), {},
                   QStringLiteral("the file is shorter than its header says"));
}

} // namespace

Result<void> examineFile(const QString &path, int newestVersion)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(file.isSymLink() ? ErrorCode::DirectoryForeign : ErrorCode::DirectoryMissing,
                       path);
    if (!file.isFile() || file.size() == 0)
        return failure(ErrorCode::DirectoryForeign, path);
    if (!file.isReadable())
        return failure(ErrorCode::DirectoryNotWritable, path);
    if (file.size() < smallestSqliteFile)
        return failure(codeOfUnreadable(path), path);

    auto peek = Connection::open(path, Connection::Access::Peek);
    if (!peek)
        return tl::unexpected(peek.error());
    Result<qint64> applicationId = (*peek)->number("PRAGMA application_id");
    Result<qint64> version = (*peek)->number("PRAGMA user_version");
    if (applicationId && version) {
        Result<void> known = compare(path, *applicationId, *version, newestVersion);
        return known ? checkLength(**peek) : known;
    }
    // While another program writes its log back, the file alone may look torn.
    if (sizeOfLog(path) > 0)
        return {};
    const Error error = applicationId ? version.error() : applicationId.error();
    if (error.code != ErrorCode::DirectoryDamaged)
        return tl::unexpected(error);
    peek->reset();
    return failure(codeOfUnreadable(path), path, {}, error.detail);
}

bool wasLeftOpen(const QString &path)
{
    if (sizeOfLog(path) <= 0)
        return false;
    struct stat status = {};
    const QByteArray memory = QFile::encodeName(path + QStringLiteral("-shm"));
    if (::stat(memory.constData(), &status) != 0)
        return true;
    // Every program that has the directory open holds a lock on this file. Asking the system for
    // its list is the one way that cannot drop locks of our own.
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return false;
    const QByteArray inode = ':' + QByteArray::number(qulonglong(status.st_ino)) + ' ';
    return !locks.readAll().contains(inode);
}

Result<int> examineSchema(Connection &connection, int newestVersion)
{
    Result<qint64> applicationId = connection.number("PRAGMA application_id");
    if (!applicationId)
        return tl::unexpected(applicationId.error());
    Result<qint64> version = connection.number("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (Result<void> same = compare(connection.path(), *applicationId, *version, newestVersion);
        !same)
        return tl::unexpected(same.error());
    // Makes the engine parse the whole schema.
    Result<qint64> directories = connection.number("SELECT count(*) FROM directory");
    if (!directories || *directories != 1) {
        Error error = directories ? Error{} : directories.error();
        // Of our own file, a schema that cannot be used is damaged and nothing else.
        if (directories || error.code == ErrorCode::Internal)
            error.code = ErrorCode::DirectoryDamaged;
        error.subject = connection.path();
        return tl::unexpected(error);
    }
    return int(*version);
}

Result<void> checkForDamage(Connection &connection)
{
    const qint64 size = QFileInfo(connection.path()).size() + sizeOfLog(connection.path());
    QByteArrayList checks{"PRAGMA quick_check(1)"};
    if (size > largestFullyChecked) {
        checks = {"PRAGMA quick_check(directory)", "PRAGMA quick_check(product)",
                  "PRAGMA quick_check(plan)", "PRAGMA quick_check(grp)", "PRAGMA quick_check(job)"};
    }
    for (const QByteArray &check : checks) {
        Result<QString> answer = connection.text(check);
        if (!answer)
            return tl::unexpected(answer.error());
        if (*answer != u"ok")
            return failure(ErrorCode::DirectoryDamaged, connection.path(), {}, *answer);
    }
    return {};
}

Result<void> backUp(Connection &connection, int version)
{
    const QString path = connection.path() + QStringLiteral(".backup-v%1").arg(version);
    const QString half = path + QStringLiteral(".part");
    QFile::remove(half);
    QSqlQuery copy = connection.query();
    if (!copy.prepare(QStringLiteral("VACUUM INTO ?")))
        return tl::unexpected(connection.errorOf(copy));
    copy.addBindValue(half);
    if (!copy.exec()) {
        const Error error = connection.errorOf(copy);
        QFile::remove(half);
        return tl::unexpected(error);
    }
    QFile::remove(path);
    if (!QFile::rename(half, path)) {
        QFile::remove(half);
        return failure(ErrorCode::DirectoryNotWritable, path);
    }
    return {};
}

} // namespace LicenseDesk
