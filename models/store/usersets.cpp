// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usersets.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

// What each costs, in tenths of a microsecond: a row of usr or of another table anywhere in it, a
// key put into a set, and a step along an index with a look into a set.
constexpr double costOfRow = 60;
constexpr double costOfKey = 4;
constexpr double costOfStep = 3;

struct Sets
{
    std::vector<const UserPart *> small; //!< to be intersected
    double keys = 0; //!< in all of them
    double found = 0; //!< probably in their intersection
    bool isLoose = false; //!< perhaps much fewer
};

Sets setsOf(const std::vector<UserPart> &parts, qint64 users)
{
    Sets sets;
    sets.found = double(users);
    for (const UserPart &part : parts) {
        if (part.set.isEmpty() || part.users < 0 || part.users > mostOfSet(users))
            continue;
        sets.small.push_back(&part);
        sets.keys += double(part.users);
        sets.isLoose |= part.match == UserPart::Match::Some;
        sets.found *= double(part.users) / double(std::max<qint64>(users, 1));
    }
    return sets;
}

QByteArray intersection(const Sets &sets, QVariantList &values)
{
    QByteArray sql;
    for (const UserPart *part : sets.small) {
        sql += (sql.isEmpty() ? "" : " INTERSECT ") + part->set;
        values += part->setValues;
    }
    return sql;
}

void addTests(UserCondition &condition, const std::vector<UserPart> &parts, const Sets &sets)
{
    for (const UserPart &part : parts) {
        const bool isMet = part.match == UserPart::Match::All
                           && std::ranges::find(sets.small, &part) != sets.small.end();
        if (isMet)
            continue;
        condition.sql += " AND " + part.test;
        condition.values += part.testValues;
    }
}

} // namespace

Result<qint64> numberOfUsers(Store &store)
{
    return Statement(store, "SELECT users FROM directory").number().map([&](qint64 counted) {
        return counted + store.caches().usersAdded;
    });
}

UserCondition conditionOf(const std::vector<UserPart> &parts, qint64 users, qint64 rows)
{
    const Sets sets = setsOf(parts, users);
    UserCondition condition;
    if (!sets.small.empty()) {
        double walked =
            std::min(double(users), double(rows) * double(users) / std::max(sets.found, 1.0));
        // Where there may be fewer than rows, all would be gone through in vain.
        if (sets.isLoose)
            walked = std::max(walked, double(users) / 5);
        condition.isSmall = costOfRow * sets.found <= costOfStep * walked;
        // The sign keeps the engine from looking the set up: it goes by the order's index.
        condition.sql += condition.isSmall ? " AND u.key IN (" : " AND +u.key IN (";
        condition.sql += intersection(sets, condition.values) + ")";
    }
    addTests(condition, parts, sets);
    return condition;
}

} // namespace LicenseDesk
