// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keysets.h"
#include "store/rows.h"

namespace LicenseDesk {

/*! All users in the order of their names or user principal names, by row number: read from either
    end as far as somebody has gone, four bytes a user. Holds as long as the directory's user_order
    is the same. */
class UserOrder
{
public:
    UserOrder() = default;
    /*! \a column: DisplayName or UserPrincipalName; in ascending order. */
    UserOrder(UserColumn column, qint64 users) : m_column(column), m_users(users) {}

    /*! The user at \a place, counted from the end (then 0 is the last) or the beginning; 0 for
        one that is not known yet, or behind the last. */
    [[nodiscard]] quint32 at(qint64 place, bool fromEnd) const
    {
        const std::vector<quint32> &near = fromEnd ? m_back : m_front;
        const std::vector<quint32> &far = fromEnd ? m_front : m_back;
        if (place < qint64(near.size()))
            return near[size_t(place)];
        const qint64 other = m_users - 1 - place;
        return other >= 0 && other < qint64(far.size()) ? far[size_t(other)] : 0;
    }
    /*! Reads some more from there, along the index. */
    [[nodiscard]] Result<void> readOn(Store &store, bool fromEnd);
    [[nodiscard]] qint64 size() const { return m_users; }
    /*! How many steps from there are known already. */
    [[nodiscard]] qint64 known(bool fromEnd) const;

private:
    UserColumn m_column = UserColumn::DisplayName;
    qint64 m_users = 0;
    std::vector<quint32> m_front;
    std::vector<quint32> m_back;
};

/*! A walk along an order, past those of a set. */
class UserWalk
{
public:
    UserWalk(Store &store, UserOrder &users, bool fromEnd)
        : m_store(store),
          m_users(users),
          m_fromEnd(fromEnd)
    {}

    /*! Goes on until \a visit, which is given one key after the other, says false. */
    template <typename Visit>
    [[nodiscard]] Result<void> go(Visit visit)
    {
        while (m_place < m_users.size()) {
            const quint32 key = m_users.at(m_place, m_fromEnd);
            if (key == 0) {
                const qint64 before = m_users.known(m_fromEnd);
                if (Result<void> read = m_users.readOn(m_store, m_fromEnd); !read)
                    return read;
                if (m_users.known(m_fromEnd) == before)
                    break;
                continue;
            }
            ++m_place;
            if (!visit(key))
                break;
        }
        return {};
    }
    /*! The next \a limit of \a found, behind \a skipped of them; fewer at the end. */
    [[nodiscard]] Result<std::vector<quint32>> next(const KeySet &found, qint64 skipped,
                                                    qint64 limit);

private:
    Store &m_store;
    UserOrder &m_users;
    const bool m_fromEnd;
    qint64 m_place = 0;
};

} // namespace LicenseDesk
