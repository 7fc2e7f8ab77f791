// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/useraddressstore.h"

#include <QList>

namespace LicenseDesk {

/*! A user's mail addresses with where each comes from, and what became of every input (R9). */
struct UserAddressRows
{
    /*! An entry of the present proxyAddresses. */
    struct Held
    {
        QString value; //!< with its protocol
        bool primary = false;
        QList<AddressOrigin> origins; //!< all that give this address
        QString otherOwner; //!< another object that has it, too; else empty
    };
    /*! An input that gives no address now. */
    struct Unused
    {
        QString value; //!< as it was given
        std::optional<AddressDrop> reason; //!< none: it waits for the next change
        QString otherOwner; //!< who has it instead (R8.4)
    };

    UserAddresses stored;
    bool hasExchangePlan = false;
    QList<Held> held; //!< the primary first
    QList<Unused> unused;
};

} // namespace LicenseDesk
