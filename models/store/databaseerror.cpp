// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databaseerror.h"

#include <QSqlError>

#include <sqlite3.h>

#include <cerrno>

namespace LicenseDesk {

namespace {

ErrorCode codeOfInputOutput(int extended, sqlite3 *handle)
{
    const int reason = handle ? sqlite3_system_errno(handle) : 0;
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return ErrorCode::DiskFull;
    // The engine forgets the reason of a commit that could not be written to its end.
    if (reason == 0 && extended == SQLITE_IOERR_WRITE)
        return ErrorCode::DiskFull;
    // A file that is shorter than its own header says.
    if (extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_CORRUPTFS)
        return ErrorCode::DirectoryDamaged;
    if (reason == EROFS || reason == EACCES || reason == EPERM)
        return ErrorCode::DirectoryNotWritable;
    return ErrorCode::Internal;
}

ErrorCode codeOf(int extended, sqlite3 *handle)
{
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::DirectoryLocked;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::DirectoryDamaged;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return ErrorCode::DirectoryNotWritable;
    case SQLITE_IOERR:
        return codeOfInputOutput(extended, handle);
    case SQLITE_CONSTRAINT:
        return extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY
                   ? ErrorCode::AlreadyExists
                   : ErrorCode::Internal;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error databaseError(const QSqlError &error, const QString &path, sqlite3 *handle)
{
    bool isNumber = false;
    int native = error.nativeErrorCode().toInt(&isNumber);
    // The driver hands on the plain code of some calls; the connection knows the extended one.
    if (handle) {
        const int extended = sqlite3_extended_errcode(handle);
        if (!isNumber || (extended & 0xff) == (native & 0xff))
            native = extended;
    }
    return Error{codeOf(native, handle),
                 path,
                 {},
                 QStringLiteral("%1 (%2): %3")
                     .arg(error.driverText(), error.nativeErrorCode(), error.databaseText())};
}

} // namespace LicenseDesk
