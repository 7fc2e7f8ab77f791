// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace LicenseDesk {

/*! How many units of a product are missing for those who wait for one. */
struct UnitsNeeded
{
    qint64 waiting = 0; //!< users
    /*! Of these, who would take a unit if there were enough: something else may be in the way of
        the others by now, or of another product of the same group (R4.3). */
    qint64 served = 0;
    qint64 toBuy = 0; //!< units that must be bought so that all of them are served
    qint64 enabled = 0; //!< units that are bought now, without those in warning
    std::vector<UserId> users; //!< who waits, in the order of service
};

/*! Processes all who wait by the rules, in the order of R4.5, with units without end of this
    product and those of the others that there are. Writes nothing. NotFound. */
[[nodiscard]] Result<UnitsNeeded> unitsNeeded(Reader &reader, const SkuId &product);

} // namespace LicenseDesk
