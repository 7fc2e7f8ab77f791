// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"
#include "store/userstore.h"

namespace LicenseDesk {

/*! Numbers of table address. */
enum class OwnerKind { User, Group, Contact };

struct UserAddresses;

/*! An address and the key that it is compared by, without case (R5.6). */
struct Address
{
    QString key;
    QString text;
    bool held = true; //!< false: the owner would have it with other licenses only

    friend bool operator==(const Address &, const Address &) = default;
};

/*! The addresses among \a plain (as they are) and \a proxyAddresses (of those `SMTP:…` and
    `smtp:…`, not of other protocols), each once. */
[[nodiscard]] std::vector<Address> addressesOf(const QStringList &plain,
                                               const QStringList &proxyAddresses);

/*! What a user has: the user principal name and the results. Behind them, not held, the inputs that
    are dropped because of the present licenses, and an initial address that is no result. */
[[nodiscard]] std::vector<Address> addressesOf(const UserAddresses &user);

/*! What users are searched by besides the name and the user principal name, a line each. */
[[nodiscard]] QString searchedAddresses(const QString &userPrincipalName,
                                        const std::vector<Address> &addresses);

/*! Brings the stored addresses of \a owner to \a addresses. */
[[nodiscard]] Result<void> writeAddresses(Store &store, OwnerKind kind, qint64 owner,
                                          const std::vector<Address> &addresses);
[[nodiscard]] Result<void> removeAddresses(Store &store, OwnerKind kind, qint64 owner);

/*! The first object other than \a owner (0: a new one) that has one of \a addresses now. */
[[nodiscard]] Result<std::optional<AddressOwner>> ownerOfAny(Store &store,
                                                             const std::vector<Address> &addresses,
                                                             OwnerKind kind, qint64 owner);

/*! The name of an address's owner. */
[[nodiscard]] Result<QString> ownerName(Store &store, OwnerKind kind, qint64 owner);

} // namespace LicenseDesk
