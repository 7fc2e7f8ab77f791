// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/guid.h"
#include "store/store.h"

#include <QVariant>

#include <concepts>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;

namespace LicenseDesk {

/*! The present row of a Statement. Columns count from 0. */
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const; //!< 0 for null
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const; //!< null for null
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Guid guid(int column) const { return Guid::fromBytes(bytes(column)); }
    [[nodiscard]] QDateTime time(int column) const; //!< UTC; invalid for null
    [[nodiscard]] QStringList list(int column) const; //!< from a JSON array
    template <typename Key>
    requires std::is_enum_v<Key>
    [[nodiscard]] Key key(int column) const { return static_cast<Key>(integer(column)); }

private:
    sqlite3_stmt *m_statement;
};

/*! \name How values are bound: never null but for an invalid time and an empty optional. */
//! @{
[[nodiscard]] QVariant toBound(const QString &text);
[[nodiscard]] QVariant toBound(const QByteArray &bytes);
[[nodiscard]] QVariant toBound(const Guid &guid);
[[nodiscard]] QVariant toBound(const QDateTime &time);
[[nodiscard]] QVariant toBound(const QStringList &list); //!< as a JSON array
template <std::integral Number>
[[nodiscard]] QVariant toBound(Number number)
{
    return QVariant(qlonglong(number));
}
template <typename Key>
requires std::is_enum_v<Key>
[[nodiscard]] QVariant toBound(Key key)
{
    return QVariant(qlonglong(key));
}
template <typename Tag>
[[nodiscard]] QVariant toBound(const ObjectId<Tag> &id)
{
    return toBound(id.guid());
}
template <typename T>
[[nodiscard]] QVariant toBound(const std::optional<T> &value)
{
    return value ? toBound(*value) : QVariant();
}
//! @}

/*! One use of a prepared statement: binds, runs, reads, and leaves it reset. The same text must
    not be in use twice at a time: a reader gets one row and must not touch the store. It is the
    engine's own statement, as the driver hands it out: a pass runs a score of them for each user,
    and the driver's way of naming each value and describing each column costs more than they do. */
class Statement
{
public:
    Statement(Store &store, const char *sql);
    Statement(Store &store, const QByteArray &sql) : Statement(store, sql.constData()) {}
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /*! Binds the next value; for texts that are put together. */
    template <typename Value>
    Statement &bind(const Value &value)
    {
        if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            bindNumber(qint64(value));
        else
            bindValue(toBound(value));
        return *this;
    }
    void bind(const QVariantList &values)
    {
        for (const QVariant &value : values)
            bindValue(value);
    }

    /*! Runs it and returns the number of rows written. */
    template <typename... Values>
    [[nodiscard]] Result<qint64> execute(const Values &...values)
    {
        (bind(values), ...);
        return run();
    }

    /*! Runs it and returns the number of the row that it adds. */
    template <typename... Values>
    [[nodiscard]] Result<qint64> insert(const Values &...values)
    {
        (bind(values), ...);
        return run().map([this](qint64) { return lastRow(); });
    }

    /*! Runs it and reads the first row, if any. */
    template <typename Read, typename... Values>
    [[nodiscard]] auto one(Read read, const Values &...values)
        -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        (bind(values), ...);
        if (Result<qint64> ran = run(); !ran)
            return tl::unexpected(ran.error());
        if (!m_hasRow)
            return std::nullopt;
        return read(Row(m_statement));
    }

    /*! Runs it and reads all rows. */
    template <typename Read, typename... Values>
    [[nodiscard]] auto all(Read read, const Values &...values)
        -> Result<std::vector<std::invoke_result_t<Read, const Row &>>>
    {
        (bind(values), ...);
        std::vector<std::invoke_result_t<Read, const Row &>> rows;
        if (Result<qint64> ran = run(); !ran)
            return tl::unexpected(ran.error());
        while (m_hasRow) {
            rows.push_back(read(Row(m_statement)));
            if (Result<void> stepped = step(); !stepped)
                return tl::unexpected(stepped.error());
        }
        return rows;
    }

    /*! A single number, 0 where there is no row. */
    template <typename... Values>
    [[nodiscard]] Result<qint64> number(const Values &...values)
    {
        auto value = one([](const Row &row) { return row.integer(0); }, values...);
        if (!value)
            return tl::unexpected(value.error());
        return value->value_or(0);
    }

private:
    Result<qint64> run();
    Result<void> step();
    void bindNumber(qint64 number);
    void bindValue(const QVariant &value);
    [[nodiscard]] qint64 lastRow() const;
    [[nodiscard]] Error lastError() const;

    Store &m_store;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0; //!< values so far
    bool m_hasRow = false;
    std::optional<Error> m_error;
    QVariantList m_values; //!< texts and bytes outlive the run: the engine does not copy them
};

/*! Writing statements one after the other; after the first that fails, the rest do nothing. */
class Steps
{
public:
    explicit Steps(Store &store) : m_store(store) {}

    template <typename... Values>
    Steps &run(const char *sql, const Values &...values)
    {
        if (m_result) {
            if (Result<qint64> ran = Statement(m_store, sql).execute(values...); !ran)
                m_result = tl::unexpected(ran.error());
        }
        return *this;
    }
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    Store &m_store;
    Result<void> m_result;
};

} // namespace LicenseDesk
