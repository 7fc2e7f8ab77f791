// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace LicenseDesk {

/*! Notices what other programs commit to a directory: told by the file system where that tells,
    else by looking now and then. Lives in the thread of \a store, which it borrows and asks outside
    of its transactions only. */
class DirectoryWatch : public QObject
{
    Q_OBJECT

public:
    /*! \a store is a connection that does not notice its own commits: the one that writes. */
    explicit DirectoryWatch(Store &store, QObject *parent = nullptr);

    /*! How long nothing more may come until settled() is told, in milliseconds. */
    static constexpr int quietTime = 3000;

signals:
    /*! Somebody else has committed, at most about ten times a second. */
    void changed();
    /*! Somebody else had committed, and has been quiet since for quietTime. */
    void settled();
    void failed(const LicenseDesk::Error &error);

private:
    void watchFiles();
    void look();

    Store &m_store;
    QString m_file;
    QFileSystemWatcher m_files;
    QTimer m_soon; //!< gathers what the file system tells
    QTimer m_nowAndThen;
    QTimer m_quiet;
    qint64 m_version = 0;
    bool m_failing = false;
};

} // namespace LicenseDesk
