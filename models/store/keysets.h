// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of row numbers, which the engine hands out as a whole: a million in the time in which it
// would hand out a third of them one by one.
#pragma once

#include "base/error.h"

#include <QVariantList>

#include <vector>

struct sqlite3;

namespace LicenseDesk {

class Store;

/*! Row numbers, a bit each. */
class KeySet
{
public:
    KeySet() = default;
    explicit KeySet(const QByteArray &bits); //!< of key_set()

    [[nodiscard]] bool contains(qint64 key) const
    {
        const size_t word = size_t(key) / bitsOfWord;
        return word < m_words.size() && (m_words[word] >> (size_t(key) % bitsOfWord) & 1) != 0;
    }
    void insert(qint64 key);
    void intersect(const KeySet &other);
    void unite(const KeySet &other);
    void subtract(const KeySet &other);
    [[nodiscard]] qint64 size() const; //!< counts them
    /*! In their order, at most \a most. */
    [[nodiscard]] std::vector<quint32> keys(size_t most) const;
    /*! Those from 1 to \a last that are not in it. */
    [[nodiscard]] KeySet others(qint64 last) const;

private:
    static constexpr size_t bitsOfWord = 64;
    std::vector<quint64> m_words;
};

/*! How often each row number occurs, up to 65,535 times. */
class KeyCounts
{
public:
    KeyCounts() = default;
    explicit KeyCounts(const QByteArray &counts); //!< of key_counts()

    [[nodiscard]] int of(qint64 key) const
    {
        return size_t(key) < m_counts.size() ? m_counts[size_t(key)] : 0;
    }
    [[nodiscard]] qint64 sum() const;

private:
    std::vector<quint16> m_counts;
};

/*! What \a set selects with its only column. */
[[nodiscard]] Result<KeySet> readKeys(Store &store, const QByteArray &set,
                                      const QVariantList &values);
[[nodiscard]] Result<KeyCounts> countKeys(Store &store, const QByteArray &set,
                                          const QVariantList &values);

/*! What \a rows selects with its only column, in the same order. */
[[nodiscard]] Result<std::vector<quint32>> listKeys(Store &store, const QByteArray &rows,
                                                    const QVariantList &values);
/*! \a keys for json_each(). */
[[nodiscard]] QVariant keysAsList(const std::vector<quint32> &keys);

/*! Adds the aggregates key_set(key), key_list(key) and key_counts(key) to a connection; false when
    memory is short. */
[[nodiscard]] bool addKeyFunctions(sqlite3 *handle);

} // namespace LicenseDesk
