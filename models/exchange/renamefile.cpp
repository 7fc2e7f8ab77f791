// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/renamefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace LicenseDesk {

namespace {

int renameInOneStep(const QByteArray &from, const QByteArray &to)
{
#ifdef RENAME_NOREPLACE
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    // Some file systems cannot; a second name for the same file does not overwrite either.
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
#endif
    if (link(from.constData(), to.constData()) != 0)
        return -1;
    return unlink(from.constData());
}

/*! Without this a power failure could take the name away again. */
void syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<void> renameWithoutOverwriting(const QString &from, const QString &to)
{
    if (renameInOneStep(QFile::encodeName(from), QFile::encodeName(to)) != 0) {
        const QString detail = QString::fromLocal8Bit(std::strerror(errno));
        switch (errno) {
        case EEXIST:
            return failure(ErrorCode::DirectoryExists, to, {}, detail);
        case ENOSPC:
        case EDQUOT:
            return failure(ErrorCode::DiskFull, to, {}, detail);
        default:
            return failure(ErrorCode::DirectoryNotWritable, to, {}, detail);
        }
    }
    syncFolder(to);
    return {};
}

} // namespace LicenseDesk
