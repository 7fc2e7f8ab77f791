// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"

#include <compare>
#include <optional>
#include <utility>
#include <vector>

namespace LicenseDesk {

/*! Source of a direct license in table assignment; all others are groups. */
inline constexpr qint64 directSource = 0;

/*! A row of table assignment but for its key. */
struct StoredEntry
{
    AssignmentState state = AssignmentState::Active;
    AssignmentError error = AssignmentError::None;
    qint64 disabled = 0;
    qint64 updated = 0;
    std::optional<qint64> waitingSince;
    QString cause;

    friend bool operator==(const StoredEntry &, const StoredEntry &) = default;

    /*! Whether both say the same but for the times and the cause. */
    [[nodiscard]] bool saysTheSame(const StoredEntry &other) const
    {
        return state == other.state && error == other.error && disabled == other.disabled;
    }
};

/*! Source and product of an entry: its key among those of one user. */
struct EntryKey
{
    qint64 source = directSource;
    qint64 product = 0;

    friend auto operator<=>(const EntryKey &, const EntryKey &) = default;
};

/*! The entries of one user by key. A pass makes two of them for everybody, most with a handful of
    entries: a sorted vector takes one piece of memory where a map takes one an entry. */
class StoredEntries
{
public:
    using value_type = std::pair<EntryKey, StoredEntry>;
    using const_iterator = std::vector<value_type>::const_iterator;

    [[nodiscard]] const_iterator begin() const { return m_entries.begin(); }
    [[nodiscard]] const_iterator end() const { return m_entries.end(); }
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    [[nodiscard]] const_iterator find(const EntryKey &key) const
    {
        const auto place = placeOf(key);
        return place != end() && place->first == key ? place : end();
    }
    [[nodiscard]] bool contains(const EntryKey &key) const { return find(key) != end(); }

    void insert_or_assign(const EntryKey &key, StoredEntry entry)
    {
        const auto place = m_entries.begin() + (placeOf(key) - begin());
        if (place != m_entries.end() && place->first == key)
            place->second = std::move(entry);
        else
            m_entries.emplace(place, key, std::move(entry));
    }
    void erase(const EntryKey &key)
    {
        if (const auto place = find(key); place != end())
            m_entries.erase(place);
    }

    friend bool operator==(const StoredEntries &, const StoredEntries &) = default;

private:
    [[nodiscard]] const_iterator placeOf(const EntryKey &key) const
    {
        return std::lower_bound(
            begin(), end(), key,
            [](const value_type &entry, const EntryKey &wanted) { return entry.first < wanted; });
    }

    std::vector<value_type> m_entries;
};

} // namespace LicenseDesk
