// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace LicenseDesk {

/*! One way by which a user has a product, and what taking it away means. */
struct FreeingSource
{
    std::optional<GroupId> group; //!< none: the direct license
    QString groupName;
    bool member = false; //!< else it is only kept, and goes with what depends on it (R5.4)
    bool dynamic = false; //!< a rule makes the members: nobody can leave by hand (R11)
    QStringList alsoLost; //!< other products that the user has only through what is taken away

    /*! Whether it can be taken away here. */
    [[nodiscard]] bool canGo() const { return !group || (member && !dynamic); }
};

/*! All the ways by which a user has a product (R2.1): only without all of them is its unit free. */
struct Freeing
{
    QString userName;
    QString productName;
    QList<FreeingSource> sources; //!< the direct one first, then groups as R4.6

    [[nodiscard]] bool freesUnit() const
    {
        return std::all_of(sources.begin(), sources.end(),
                           [](const FreeingSource &source) { return source.canGo(); });
    }
};

/*! Writes nothing. NotFound. */
[[nodiscard]] Result<Freeing> freeingOf(Reader &reader, const UserId &user, const SkuId &product);

} // namespace LicenseDesk
