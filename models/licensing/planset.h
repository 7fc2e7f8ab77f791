// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

#include <algorithm>
#include <bit>

namespace LicenseDesk {

/*! Position of a service plan in a Catalogue; dense, from 0. Valid only with that catalogue. */
using PlanIndex = int;
/*! Position of a product in a Catalogue, in the order of skuPartNumber, then skuId (R4.6). */
using ProductIndex = int;

/*! A set of service plans of one Catalogue, as bits. Up to 1,024 plans need no allocation. */
class PlanSet
{
public:
    void insert(PlanIndex plan)
    {
        const qsizetype word = plan / 64;
        growTo(word + 1);
        m_words[word] |= quint64(1) << (plan % 64);
    }
    void remove(PlanIndex plan)
    {
        if (plan / 64 < m_words.size())
            m_words[plan / 64] &= ~(quint64(1) << (plan % 64));
    }
    [[nodiscard]] bool contains(PlanIndex plan) const
    {
        return plan / 64 < m_words.size() && (m_words[plan / 64] >> (plan % 64) & 1) != 0;
    }
    [[nodiscard]] bool isEmpty() const
    {
        return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
    }
    [[nodiscard]] int count() const
    {
        int bits = 0;
        for (const quint64 word : m_words)
            bits += std::popcount(word);
        return bits;
    }
    [[nodiscard]] bool intersects(const PlanSet &other) const
    {
        const qsizetype common = std::min(m_words.size(), other.m_words.size());
        for (qsizetype word = 0; word < common; ++word) {
            if ((m_words[word] & other.m_words[word]) != 0)
                return true;
        }
        return false;
    }

    PlanSet &operator|=(const PlanSet &other)
    {
        growTo(other.m_words.size());
        for (qsizetype word = 0; word < other.m_words.size(); ++word)
            m_words[word] |= other.m_words[word];
        return *this;
    }
    /*! Inserts the plans of \a plans that are not in \a without. */
    void insert(const PlanSet &plans, const PlanSet &without)
    {
        growTo(plans.m_words.size());
        for (qsizetype word = 0; word < plans.m_words.size(); ++word)
            m_words[word] |= plans.m_words[word] & ~without.word(word);
    }
    PlanSet &operator&=(const PlanSet &other)
    {
        for (qsizetype word = 0; word < m_words.size(); ++word)
            m_words[word] &= word < other.m_words.size() ? other.m_words[word] : 0;
        return *this;
    }
    PlanSet &operator-=(const PlanSet &other)
    {
        const qsizetype common = std::min(m_words.size(), other.m_words.size());
        for (qsizetype word = 0; word < common; ++word)
            m_words[word] &= ~other.m_words[word];
        return *this;
    }
    friend PlanSet operator|(PlanSet left, const PlanSet &right) { return left |= right; }
    friend PlanSet operator&(PlanSet left, const PlanSet &right) { return left &= right; }
    friend PlanSet operator-(PlanSet left, const PlanSet &right) { return left -= right; }

    friend bool operator==(const PlanSet &left, const PlanSet &right)
    {
        const qsizetype size = std::max(left.m_words.size(), right.m_words.size());
        for (qsizetype word = 0; word < size; ++word) {
            if (left.word(word) != right.word(word))
                return false;
        }
        return true;
    }

    /*! Calls \a visit with each plan, smallest index first. */
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (qsizetype position = 0; position < m_words.size(); ++position) {
            for (quint64 word = m_words[position]; word != 0; word &= word - 1)
                visit(PlanIndex(position * 64 + std::countr_zero(word)));
        }
    }

private:
    void growTo(qsizetype words)
    {
        if (m_words.size() < words)
            m_words.resize(words, 0);
    }
    [[nodiscard]] quint64 word(qsizetype position) const
    {
        return position < m_words.size() ? m_words[position] : 0;
    }

    QVarLengthArray<quint64, 16> m_words;
};

} // namespace LicenseDesk
