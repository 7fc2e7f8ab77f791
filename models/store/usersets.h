// SPDX-License-Identifier: GPL-3.0-or-later
// How a page of users that are in order and meet conditions is found with the fewest of the
// directory's pages read: by looking few up and sorting them, or by going through all in order.
#pragma once

#include "base/error.h"

#include "store/keysets.h"

#include <functional>
#include <memory>
#include <optional>

namespace LicenseDesk {

class Store;

/*! One condition on `usr u`. */
struct UserPart
{
    QByteArray test; //!< of the user that is looked at; nothing in it may use an index of usr
    QVariantList testValues;
    /*! The same without the user's row, for walks along an index; empty where there is nothing
        better than the test. The same values. */
    QByteArray keyTest;
    /*! Selects the keys of those who meet it, each once; empty where nothing can. */
    QByteArray set;
    QVariantList setValues;
    /*! How many of the set meet the test. */
    enum class Match { All, Nearly, Some };
    Match match = Match::All;
    qint64 users = -1; //!< how many are in the set, more or less; negative: not known
    bool isCounted = false; //!< exactly
    bool isQuick = false; //!< the set is read at once, however large
    bool isOwn = false; //!< about users' own columns, and nothing else
    /*! A way to all of the set that is quicker than to select it. */
    std::function<Result<KeySet>(Store &)> read = {};
};

/*! SQL that follows "FROM usr u". */
struct UserCondition
{
    QByteArray sql = " WHERE 1";
    QVariantList values;
    bool isSmall = false; //!< few are looked up, and sorted whatever the order
};

/*! How many users there are. */
[[nodiscard]] Result<qint64> numberOfUsers(Store &store);
/*! Sets with more users than this are not worth being counted further. */
[[nodiscard]] constexpr qint64 mostOfSet(qint64 users)
{
    return users / 16 + 1000;
}
/*! The users whose conditions are \a parts, of \a users, of whom the first \a rows in some order
    are wanted that an index gives. */
[[nodiscard]] UserCondition conditionOf(const std::vector<UserPart> &parts, qint64 users,
                                        qint64 rows);
} // namespace LicenseDesk
