// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "store/records.h"

#include <QByteArrayList>

#include <chrono>
#include <memory>
#include <vector>

class QSqlDatabase;
class QSqlQuery;

namespace LicenseDesk {

struct Migration;
struct StoreCaches;

enum class OpenMode { ReadWrite, ReadOnly };

/*! One connection to one directory: schema, transactions and prepared statements. Made, used and
    destroyed in one thread. The gateways (UserStore, GroupStore, …) and the Reader borrow it. */
class Store
{
public:
    ~Store();

    /*! Makes a new directory file with \a organization and empty rule tables (the service fills
        them, R5.8). DirectoryExists where anything stands already, also a log that a removed
        directory left behind; DirectoryNotWritable, DiskFull; a file half made is removed again. */
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(
        const QString &path, const OrganizationRecord &organization);
    /*! Opens an existing one; ReadWrite also migrates it, after a backup beside it.
        DirectoryMissing, DirectoryForeign, DirectoryNewer, DirectoryDamaged, DirectoryLocked
        (another process keeps it longer than five seconds), DirectoryNotWritable. */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, OpenMode mode);
    struct Settings
    {
        const std::vector<Migration> *migrations = nullptr; //!< else those built in
        std::chrono::milliseconds patience{5000}; //!< with another process's lock
    };
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, OpenMode mode,
                                                             const Settings &settings);

    [[nodiscard]] const QString &path() const { return m_path; }
    /*! Whether the last program that had the directory open was killed; it has been checked then,
        and nothing that was committed is lost. */
    [[nodiscard]] bool wasLeftOpen() const;

    /*! BEGIN IMMEDIATE (plain BEGIN when read-only), then \a work, then COMMIT; any error rolls
        everything back. Work returns a Result. Not to be nested. DiskFull, DirectoryLocked. */
    template <typename Work>
    [[nodiscard]] auto inTransaction(Work work) -> decltype(work())
    {
        if (Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
        Rollback guard(*this);
        auto result = work();
        if (!result)
            return result;
        if (Result<void> committed = commit(); !committed)
            return tl::unexpected(committed.error());
        guard.dismiss();
        return result;
    }

    /*! Like inTransaction(), but rolled back in the end whatever came of \a work: what would be. */
    template <typename Work>
    [[nodiscard]] auto inRehearsal(Work work) -> decltype(work())
    {
        if (Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
        Rollback guard(*this);
        return work();
    }

    /*! Runs \a work, which only reads, so that all its statements see the directory at the same
        instant; within a transaction that runs already, as part of it. */
    template <typename Work>
    [[nodiscard]] auto inSnapshot(Work work) -> decltype(work())
    {
        if (isInTransaction())
            return work();
        if (Result<void> begun = beginReading(); !begun)
            return tl::unexpected(begun.error());
        Rollback guard(*this, false);
        return work();
    }
    [[nodiscard]] bool isInTransaction() const;

    /*! The prepared statement for \a sql, made at first use and kept; reset and ready to bind. */
    [[nodiscard]] Result<QSqlQuery *> prepare(const char *sql);
    /*! Executes a prepared statement; native errors become codes (busy, full, damaged, unique). */
    [[nodiscard]] Result<void> execute(QSqlQuery &query);
    /*! The error of a statement that failed later, while its rows were read. */
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    /*! The number of the next request, action or file, counted in the order of commitment (R4.14).
        Only inside a transaction. */
    [[nodiscard]] Result<qint64> nextSequence();

    [[nodiscard]] Result<OrganizationRecord> organization();
    [[nodiscard]] Result<void> setOrganization(const OrganizationRecord &organization);

    /*! Goes up with every commit of any connection that changed products, plans or rules. */
    [[nodiscard]] Result<qint64> catalogueVersion();

    /*! Another number than before when another connection, also of another program, has committed
        since. Outside of transactions. */
    [[nodiscard]] Result<qint64> dataVersion();

    /*! Ends a running statement from another thread; it fails with Cancelled. */
    void interrupt();

    /*! The texts of all statements prepared so far, for looking at how the engine carries them
        out. */
    [[nodiscard]] QByteArrayList preparedStatements() const;

    /*! Where set, the gateways note in \a users whose licenses they look at or change, in any
        order, repeated ones too; null ends it. Borrowed. */
    void noteUsers(std::vector<UserKey> *users);
    void noteUser(UserKey user);

    /*! What the gateways keep from one statement to the next; emptied by a rollback. */
    [[nodiscard]] StoreCaches &caches();

private:
    class Rollback
    {
    public:
        explicit Rollback(Store &store, bool written = true) : m_store(&store), m_written(written)
        {}
        ~Rollback()
        {
            if (m_store)
                m_store->rollback(m_written);
        }
        Rollback(const Rollback &) = delete;
        Rollback &operator=(const Rollback &) = delete;
        void dismiss() { m_store = nullptr; }

    private:
        Store *m_store;
        bool m_written;
    };

    explicit Store(const QString &path);
    [[nodiscard]] Result<void> prepareDirectory(const std::vector<Migration> &migrations);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] Result<void> beginReading();
    void rollback(bool written);

    struct Private;
    std::unique_ptr<Private> d;
    QString m_path;
};

} // namespace LicenseDesk
