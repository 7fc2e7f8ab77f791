// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <iosfwd>
#include <map>
#include <set>
#include <vector>

namespace LicenseDesk {

class TestDirectory;

using NameSet = std::set<QByteArray>;
using SourceName = std::pair<QByteArray, QByteArray>; //!< group, product

/*! A small directory and one user, all in names. Every set is in the order of names, which is also
    the order of ids and part numbers. */
struct World
{
    struct Held
    {
        NameSet disabled;
        bool applied = true;
    };
    struct Group
    {
        int since = 0;
        std::map<QByteArray, NameSet> licenses; //!< product, disabled plans
        bool member = false;
    };

    std::map<QByteArray, NameSet> products;
    std::map<QByteArray, int> available; //!< units left for this user
    NameSet suspended; //!< products
    std::vector<std::vector<QByteArray>> exclusive;
    std::map<QByteArray, std::vector<QByteArray>> needs;
    NameSet prohibited; //!< plans, where the user is
    std::map<QByteArray, Group> groups;
    std::map<QByteArray, Held> direct;
    std::map<SourceName, Held> entries;
    bool addressTaken = false;
    bool addressComesBackTaken = false;

    /*! The same for the rules under test; the user is "u". */
    [[nodiscard]] TestDirectory directory() const;
};

/*! Prints a falsified world; found by rapidcheck. */
void showValue(const World &world, std::ostream &stream);

/*! What is expected: text in the form of TestDirectory::process(), and the cause of each error. */
struct Expectation
{
    QByteArray text;
    std::map<SourceName, QByteArray> causes;
};

/*! R4.10 once more, slowly and word for word, over sets of names: the measure for reconcile(). */
[[nodiscard]] Expectation processedLiterally(const World &world);

/*! The plans that \a product enables with \a disabled off. */
[[nodiscard]] NameSet enabledOf(const World &world, const QByteArray &product,
                                const NameSet &disabled);

} // namespace LicenseDesk
