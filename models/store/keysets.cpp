// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keysets.h"

#include "store/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <new>
#include <numeric>

namespace LicenseDesk {

namespace {

constexpr qint64 mostKeys = qint64(1) << 31; // of a table that is counted so

/*! What an aggregate collects; the engine keeps the pointer between the rows. */
template <typename Cell>
std::vector<Cell> **collected(sqlite3_context *context, bool isNew)
{
    return static_cast<std::vector<Cell> **>(
        sqlite3_aggregate_context(context, isNew ? sizeof(std::vector<Cell> *) : 0));
}

/*! The cell of a row's key, which \a perCell share; null for what is no key. */
template <typename Cell>
Cell *cellOf(sqlite3_context *context, qint64 key, qint64 perCell)
{
    std::vector<Cell> **cells = collected<Cell>(context, true);
    if (!cells || key < 0 || key >= mostKeys) {
        sqlite3_result_error_code(context, cells ? SQLITE_RANGE : SQLITE_NOMEM);
        return nullptr;
    }
    try {
        if (!*cells)
            *cells = new std::vector<Cell>;
        const auto cell = size_t(key / perCell);
        if (cell >= (*cells)->size())
            (*cells)->resize(std::max(cell + 1, (*cells)->size() * 2));
        return &(**cells)[cell];
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
        return nullptr;
    }
}

void addToSet(sqlite3_context *context, int, sqlite3_value **values)
{
    const qint64 key = sqlite3_value_int64(values[0]);
    if (quint64 *word = cellOf<quint64>(context, key, 64))
        *word |= quint64(1) << (key % 64);
}

void addToList(sqlite3_context *context, int, sqlite3_value **values)
{
    // The first cell is there before any key.
    const qint64 key = sqlite3_value_int64(values[0]);
    if (!cellOf<quint32>(context, key, mostKeys))
        return;
    std::vector<quint32> &keys = **collected<quint32>(context, true);
    try {
        keys.push_back(quint32(key));
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

void addToCounts(sqlite3_context *context, int, sqlite3_value **values)
{
    quint16 *count = cellOf<quint16>(context, sqlite3_value_int64(values[0]), 1);
    if (count && *count < std::numeric_limits<quint16>::max())
        ++*count;
}

template <typename Cell>
void tell(sqlite3_context *context)
{
    std::vector<Cell> **cells = collected<Cell>(context, false);
    if (!cells || !*cells) {
        sqlite3_result_zeroblob(context, 0);
        return;
    }
    sqlite3_result_blob64(context, (*cells)->data(), (*cells)->size() * sizeof(Cell),
                          SQLITE_TRANSIENT);
    delete *cells;
    *cells = nullptr;
}

template <typename Cell>
std::vector<Cell> cellsIn(const QByteArray &bytes)
{
    std::vector<Cell> cells(size_t(bytes.size()) / sizeof(Cell));
    if (!cells.empty())
        std::memcpy(cells.data(), bytes.constData(), cells.size() * sizeof(Cell));
    return cells;
}

Result<QByteArray> collect(Store &store, const char *aggregate, const QByteArray &set,
                           const QVariantList &values)
{
    const QByteArray sql = "WITH s(k) AS (" + set + ") SELECT " + aggregate + "(k) FROM s";
    Statement statement(store, sql);
    statement.bind(values);
    auto bytes = statement.one([](const Row &row) { return row.bytes(0); });
    if (!bytes)
        return tl::unexpected(bytes.error());
    return bytes->value_or(QByteArray());
}

} // namespace

KeySet::KeySet(const QByteArray &bits) : m_words(cellsIn<quint64>(bits)) {}

void KeySet::insert(qint64 key)
{
    const size_t word = size_t(key) / bitsOfWord;
    if (word >= m_words.size())
        m_words.resize(word + 1);
    m_words[word] |= quint64(1) << (size_t(key) % bitsOfWord);
}

void KeySet::intersect(const KeySet &other)
{
    m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (size_t word = 0; word < m_words.size(); ++word)
        m_words[word] &= other.m_words[word];
}

void KeySet::unite(const KeySet &other)
{
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    for (size_t word = 0; word < other.m_words.size(); ++word)
        m_words[word] |= other.m_words[word];
}

void KeySet::subtract(const KeySet &other)
{
    for (size_t word = 0; word < std::min(m_words.size(), other.m_words.size()); ++word)
        m_words[word] &= ~other.m_words[word];
}

qint64 KeySet::size() const
{
    return std::accumulate(m_words.begin(), m_words.end(), qint64(0),
                           [](qint64 sum, quint64 word) { return sum + std::popcount(word); });
}

std::vector<quint32> KeySet::keys(size_t most) const
{
    std::vector<quint32> found;
    for (size_t word = 0; word < m_words.size(); ++word) {
        for (quint64 rest = m_words[word]; rest != 0; rest &= rest - 1) {
            if (found.size() == most)
                return found;
            found.push_back(quint32(word * bitsOfWord + size_t(std::countr_zero(rest))));
        }
    }
    return found;
}

KeySet KeySet::others(qint64 last) const
{
    KeySet rest = *this;
    rest.m_words.resize(size_t(last) / bitsOfWord + 1);
    for (quint64 &word : rest.m_words)
        word = ~word;
    rest.m_words.front() &= ~quint64(1);
    const size_t used = size_t(last) % bitsOfWord + 1;
    if (used < bitsOfWord)
        rest.m_words.back() &= (quint64(1) << used) - 1;
    return rest;
}

KeyCounts::KeyCounts(const QByteArray &counts) : m_counts(cellsIn<quint16>(counts)) {}

qint64 KeyCounts::sum() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

Result<KeySet> readKeys(Store &store, const QByteArray &set, const QVariantList &values)
{
    Result<QByteArray> bits = collect(store, "key_set", set, values);
    if (!bits)
        return tl::unexpected(bits.error());
    return KeySet(*bits);
}

Result<KeyCounts> countKeys(Store &store, const QByteArray &set, const QVariantList &values)
{
    Result<QByteArray> counts = collect(store, "key_counts", set, values);
    if (!counts)
        return tl::unexpected(counts.error());
    return KeyCounts(*counts);
}

Result<std::vector<quint32>> listKeys(Store &store, const QByteArray &rows,
                                      const QVariantList &values)
{
    Result<QByteArray> bytes = collect(store, "key_list", rows, values);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::vector<quint32> keys = cellsIn<quint32>(*bytes);
    if (!keys.empty())
        keys.erase(keys.begin()); // is none
    return keys;
}

QVariant keysAsList(const std::vector<quint32> &keys)
{
    QString list(u'[');
    for (const quint32 key : keys) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(key);
    }
    list += u']';
    return list;
}

bool addKeyFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    return sqlite3_create_function_v2(handle, "key_set", 1, flags, nullptr, nullptr, addToSet,
                                      tell<quint64>, nullptr)
               == SQLITE_OK
           && sqlite3_create_function_v2(handle, "key_list", 1, flags, nullptr, nullptr, addToList,
                                         tell<quint32>, nullptr)
                  == SQLITE_OK
           && sqlite3_create_function_v2(handle, "key_counts", 1, flags, nullptr, nullptr,
                                         addToCounts, tell<quint16>, nullptr)
                  == SQLITE_OK;
}

} // namespace LicenseDesk
