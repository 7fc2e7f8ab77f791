// SPDX-License-Identifier: GPL-3.0-or-later
#include "baresqlite.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace LicenseDesk::Bench {

namespace {

void check(sqlite3 *handle, int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(handle));
    std::exit(1);
}

/*! A prepared statement. */
class Prepared
{
public:
    Prepared(const BareSqlite &database, const QByteArray &sql) : m_database(database.handle())
    {
        check(m_database,
              sqlite3_prepare_v2(m_database, sql.constData(), -1, &m_statement, nullptr));
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    [[nodiscard]] bool step()
    {
        const int code = sqlite3_step(m_statement);
        check(m_database, code);
        return code == SQLITE_ROW;
    }
    void finish() { sqlite3_reset(m_statement); }
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

using Line = std::vector<sqlite3_value *>;

QByteArray joined(const QByteArrayList &names, const char *form, const char *between)
{
    QByteArrayList parts;
    for (const QByteArray &name : names)
        parts += QByteArray(form).replace("%", name);
    return parts.join(between);
}

} // namespace

BareSqlite::BareSqlite(const QString &path)
{
    check(m_handle, sqlite3_open(qPrintable(path), &m_handle));
    for (const char *pragma :
         {"PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32768"})
        run(pragma);
    // Triggers and expressions of the schema may name it.
    const auto unused = [](sqlite3_context *context, int, sqlite3_value **values) {
        sqlite3_result_value(context, values[0]);
    };
    sqlite3_create_function(m_handle, "guid_bytes", 1, SQLITE_UTF8, nullptr, unused, nullptr,
                            nullptr);
}

BareSqlite::~BareSqlite()
{
    sqlite3_close(m_handle);
}

void BareSqlite::run(const QByteArray &sql)
{
    check(m_handle, sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr));
}

struct Difference::Table
{
    QByteArray name;
    QByteArrayList columns;
    QByteArrayList keys;
    std::vector<Line> added;
    std::vector<Line> changed;
    std::vector<Line> removed; //!< keys only

    ~Table()
    {
        for (std::vector<Line> *lines : {&added, &changed, &removed}) {
            for (const Line &line : *lines) {
                for (sqlite3_value *value : line)
                    sqlite3_value_free(value);
            }
        }
    }

    void readColumns(const BareSqlite &database)
    {
        Prepared info(database,
                      "SELECT name, pk FROM pragma_table_info('" + name + "') ORDER BY cid");
        while (info.step()) {
            const QByteArray column(
                reinterpret_cast<const char *>(sqlite3_column_text(info.handle(), 0)));
            columns += column;
            if (sqlite3_column_int(info.handle(), 1) > 0)
                keys += column;
        }
    }

    static std::vector<Line> linesOf(const BareSqlite &database, const QByteArray &sql)
    {
        std::vector<Line> lines;
        Prepared select(database, sql);
        while (select.step()) {
            Line line;
            for (int column = 0; column < sqlite3_column_count(select.handle()); ++column)
                line.push_back(sqlite3_value_dup(sqlite3_column_value(select.handle(), column)));
            lines.push_back(std::move(line));
        }
        return lines;
    }

    void compare(const BareSqlite &database)
    {
        const QByteArray same = joined(keys, "a.% = b.%", " AND ");
        const QByteArray differs = joined(columns, "a.% IS NOT b.%", " OR ");
        // In the order in which a pass takes its users.
        const QByteArray order =
            columns.contains("usr") ? QByteArray(" ORDER BY (SELECT id FROM usr WHERE key = a.usr)")
                                    : QByteArray(" ORDER BY " + joined(keys, "a.%", ", "));
        const QByteArray values = "SELECT " + joined(columns, "a.%", ", ");
        added = linesOf(database, values + " FROM main." + name
                                      + " a WHERE NOT EXISTS (SELECT 1 FROM "
                                        "former."
                                      + name + " b WHERE " + same + ")" + order);
        changed = linesOf(database, values + " FROM main." + name + " a JOIN former." + name
                                        + " b ON " + same + " WHERE " + differs + order);
        removed = linesOf(database, "SELECT " + joined(keys, "a.%", ", ") + " FROM former." + name
                                        + " a WHERE NOT EXISTS (SELECT 1 FROM main." + name
                                        + " b WHERE " + same + ")" + order);
    }

    static void write(const BareSqlite &database, const QByteArray &sql,
                      const std::vector<Line> &lines)
    {
        if (lines.empty())
            return;
        Prepared statement(database, sql);
        for (const Line &line : lines) {
            for (size_t place = 0; place < line.size(); ++place)
                sqlite3_bind_value(statement.handle(), int(place) + 1, line[place]);
            (void)statement.step();
            statement.finish();
        }
    }

    void write(const BareSqlite &database) const
    {
        const QByteArray byKey = joined(keys, "% = ?", " AND ");
        write(database, "DELETE FROM " + name + " WHERE " + byKey, removed);
        // Parameters by number: keys stand among the columns.
        QByteArrayList sets;
        QByteArrayList finds;
        for (int place = 0; place < columns.size(); ++place) {
            const QByteArray is = columns.at(place) + " = ?" + QByteArray::number(place + 1);
            (keys.contains(columns.at(place)) ? finds : sets) += is;
        }
        if (!sets.isEmpty()) {
            write(database,
                  "UPDATE " + name + " SET " + sets.join(", ") + " WHERE " + finds.join(" AND "),
                  changed);
        }
        write(database, "INSERT INTO " + name + " VALUES (" + joined(columns, "?", ", ") + ")",
              added);
    }
};

Difference::Difference(const QString &before, const QString &after)
{
    const BareSqlite database(after);
    BareSqlite(before).run("PRAGMA wal_checkpoint(TRUNCATE)");
    {
        Prepared attach(database, "ATTACH ? AS former");
        const QByteArray path = before.toUtf8();
        sqlite3_bind_text(attach.handle(), 1, path.constData(), -1, SQLITE_STATIC);
        (void)attach.step();
    }
    Prepared tables(database, "SELECT name FROM main.sqlite_schema WHERE type = 'table' "
                              "AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    while (tables.step()) {
        auto table = std::make_unique<Table>();
        table->name = reinterpret_cast<const char *>(sqlite3_column_text(tables.handle(), 0));
        table->readColumns(database);
        if (table->keys.isEmpty())
            continue;
        table->compare(database);
        m_tables.push_back(std::move(table));
    }
}

Difference::~Difference() = default;

qint64 Difference::rows() const
{
    size_t rows = 0;
    for (const auto &table : m_tables)
        rows += table->added.size() + table->changed.size() + table->removed.size();
    return qint64(rows);
}

double Difference::writeTo(const QString &path) const
{
    BareSqlite database(path);
    QByteArrayList triggers;
    {
        Prepared names(database, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        while (names.step())
            triggers += reinterpret_cast<const char *>(sqlite3_column_text(names.handle(), 0));
    }
    for (const QByteArray &trigger : triggers)
        database.run("DROP TRIGGER " + trigger);
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    QElapsedTimer timer;
    timer.start();
    database.run("BEGIN IMMEDIATE");
    for (const auto &table : m_tables)
        table->write(database);
    database.run("COMMIT");
    return double(timer.nsecsElapsed()) / 1e9;
}

double readFacts(const QString &path, const QByteArray &group)
{
    const BareSqlite database(path);
    Prepared members(database, "SELECT m.usr FROM member m JOIN grp g ON g.key = m.grp "
                               "WHERE g.id = ? ORDER BY m.user_id");
    Prepared user(database, "SELECT usage_location, id, display_name FROM usr WHERE key = ?");
    Prepared groups(database, "SELECT grp FROM member WHERE usr = ?");
    Prepared entries(database, "SELECT source, product, state, error, disabled, updated, "
                               "waiting_since, cause FROM assignment WHERE usr = ?");
    QElapsedTimer timer;
    timer.start();
    sqlite3_bind_blob(members.handle(), 1, group.constData(), int(group.size()), SQLITE_STATIC);
    qint64 read = 0;
    while (members.step()) {
        const qint64 key = sqlite3_column_int64(members.handle(), 0);
        for (Prepared *statement : {&user, &groups, &entries}) {
            sqlite3_bind_int64(statement->handle(), 1, key);
            while (statement->step()) {
                for (int column = 0; column < sqlite3_column_count(statement->handle()); ++column) {
                    if (sqlite3_column_type(statement->handle(), column) == SQLITE_INTEGER)
                        read += sqlite3_column_int64(statement->handle(), column) & 1;
                    else if (sqlite3_column_blob(statement->handle(), column))
                        read += sqlite3_column_bytes(statement->handle(), column);
                }
            }
            statement->finish();
        }
    }
    if (read == 0)
        std::fputs("nothing to read\n", stderr);
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace LicenseDesk::Bench
