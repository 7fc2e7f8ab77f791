// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/directorywatch.h"

#include <QFileInfo>

namespace LicenseDesk {

namespace {

constexpr int gatherTime = 100; // milliseconds
// Where files lie on a server the file system tells nothing. One small read.
constexpr int lookEvery = 2000;

} // namespace

DirectoryWatch::DirectoryWatch(Store &store, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_file(QFileInfo(store.path()).canonicalFilePath()),
      m_files(this),
      m_soon(this),
      m_nowAndThen(this),
      m_quiet(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherTime);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_soon, &QTimer::timeout, this, &DirectoryWatch::look);
    connect(&m_nowAndThen, &QTimer::timeout, this, &DirectoryWatch::look);
    connect(&m_quiet, &QTimer::timeout, this, &DirectoryWatch::settled);
    if (const Result<qint64> version = store.dataVersion())
        m_version = *version;
    watchFiles();
    m_nowAndThen.start(lookEvery);
}

void DirectoryWatch::watchFiles()
{
    // The engine makes its log when it is first needed, and may make it anew.
    for (const QString &file : QStringList{m_file, m_file + QStringLiteral("-wal")}) {
        if (!m_files.files().contains(file) && QFileInfo::exists(file))
            m_files.addPath(file);
    }
}

void DirectoryWatch::look()
{
    watchFiles();
    const Result<qint64> version = m_store.dataVersion();
    const bool failing = !version.has_value();
    if (std::exchange(m_failing, failing) != failing && failing)
        emit failed(version.error()); // once, not every time
    if (failing)
        return;
    if (std::exchange(m_version, *version) == *version)
        return;
    m_quiet.start();
    emit changed();
}

} // namespace LicenseDesk
