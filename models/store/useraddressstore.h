// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/mailaddresses.h"
#include "store/userstore.h"

namespace LicenseDesk {

/*! All that is stored of a user's mail addresses (R9). */
struct UserAddresses
{
    UserId user;
    QString displayName;
    AddressInputs inputs;
    KeptAddresses kept; //!< the nickname is the present result
    QString mail; //!< result
    QStringList proxyAddresses; //!< result

    friend bool operator==(const UserAddresses &, const UserAddresses &) = default;
};

/*! Users' mail addresses: the inputs, what was given once, and the results, which are also columns
    of UserRecord. Keeps the index of addresses right: what a user has, and apart from that what
    they would have with other licenses. All writing inside a transaction. Borrowed store. */
class UserAddressStore
{
public:
    explicit UserAddressStore(Store &store) : m_store(store) {}

    [[nodiscard]] Result<AddressDomains> domains();
    [[nodiscard]] Result<UserAddresses> read(UserKey user, const AddressDomains &domains);
    /*! Stores \a inputs and \a results as they are; not the user principal name. */
    [[nodiscard]] Result<void> write(UserKey user, const AddressInputs &inputs,
                                     const MailAddresses &results);
    /*! Whether an object other than \a user has \a address now. */
    [[nodiscard]] Result<bool> isTaken(UserKey user, const QString &address);

private:
    Store &m_store;
};

} // namespace LicenseDesk
