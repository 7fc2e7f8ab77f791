// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace LicenseDesk::Bench {

/*! The engine's own C interface, and nothing around it. Ends the program when it fails. */
class BareSqlite
{
public:
    /*! Opens the file with the durability and the page cache of the product. */
    explicit BareSqlite(const QString &path);
    ~BareSqlite();
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    void run(const QByteArray &sql);
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/*! What two states of a directory differ in, as rows of its tables in memory. */
class Difference
{
public:
    /*! From \a before to \a after, both closed files. */
    Difference(const QString &before, const QString &after);
    ~Difference();

    [[nodiscard]] qint64 rows() const;
    /*! Writes the rows into \a path, a copy of the state before, by prepared statements in one
        transaction, with the indexes of the schema and without its triggers. Returns seconds,
        until they are on the disk. */
    [[nodiscard]] double writeTo(const QString &path) const;

private:
    struct Table;
    std::vector<std::unique_ptr<Table>> m_tables;
};

/*! Reads by prepared statements what processing the members of \a group needs to know of each: the
    user, the memberships, and what the user has. In the order of the pass. Returns seconds. */
[[nodiscard]] double readFacts(const QString &path, const QByteArray &group);

} // namespace LicenseDesk::Bench
