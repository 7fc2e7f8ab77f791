// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keysets.h"

namespace LicenseDesk {

class Store;

/*! Whose rows a page has in a list with any number of rows of each user, in the order of names. */
struct EntryPlaces
{
    std::vector<quint32> users;
    qint64 offset = 0; //!< of the page within the rows of these
};
/*! The page from \a offset on of the list that has a row for each time that \a set, with its only
    column, selects a user; where there is \a among, of those alone. */
[[nodiscard]] Result<EntryPlaces> entryPlaces(Store &store, const QByteArray &set,
                                              const QVariantList &values, const KeySet *among,
                                              qint64 offset, qint64 limit);
/*! How many rows those of \a among have in it. */
[[nodiscard]] Result<qint64> countEntries(Store &store, const QByteArray &set,
                                          const QVariantList &values, const KeySet &among);

} // namespace LicenseDesk
