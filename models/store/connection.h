// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <chrono>
#include <memory>

class QSqlQuery;
struct sqlite3;

namespace LicenseDesk {

/*! The raw connection to one SQLite file, without any knowledge of what is in it. Made, used and
    destroyed in one thread. */
class Connection
{
public:
    enum class Access {
        Create, //!< the file must not exist
        ReadWrite,
        ReadOnly,
        /*! Looks at the main file only, takes no lock and leaves no trace beside it. */
        Peek,
    };

    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /*! Opens and sets what every connection has. Statements wait up to \a patience for the locks of
        other processes. */
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const QString &path, Access access,
        std::chrono::milliseconds patience = std::chrono::seconds(5));

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /*! A statement of this connection, not prepared yet. */
    [[nodiscard]] QSqlQuery query() const;
    /*! Runs one statement. */
    [[nodiscard]] Result<void> run(const QByteArray &sql);
    /*! The number in the first row and column of the result, 0 without a row. */
    [[nodiscard]] Result<qint64> number(const QByteArray &sql);
    [[nodiscard]] Result<QString> text(const QByteArray &sql);
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;

    /*! Whether closing may write what stands in the write-ahead log back into the file; not before
        this was called, for what turns out to be damaged must stay as it is. */
    void setCheckpointOnClose(bool allowed);

private:
    explicit Connection(const QString &path) : m_path(path) {}

    static int onBusy(void *connection, int count);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::chrono::milliseconds m_patience{};
    QElapsedTimer m_waiting;
};

} // namespace LicenseDesk
