// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"
#include "store/userstore.h"

namespace LicenseDesk {

/*! Numbers of table address. */
enum class OwnerKind { User, Group, Contact };

/*! An address and the key that it is compared by, without case (R5.6). */
struct Address
{
    QString key;
    QString text;
};

/*! The addresses among \a plain (as they are) and \a proxyAddresses (of those `SMTP:…` and
    `smtp:…`, not of other protocols), each once. */
[[nodiscard]] std::vector<Address> addressesOf(const QStringList &plain,
                                               const QStringList &proxyAddresses);

/*! Brings the stored addresses of \a owner to \a addresses. */
[[nodiscard]] Result<void> writeAddresses(Store &store, OwnerKind kind, qint64 owner,
                                          const std::vector<Address> &addresses);
[[nodiscard]] Result<void> removeAddresses(Store &store, OwnerKind kind, qint64 owner);

/*! The first object other than \a owner (0: a new one) that has one of \a addresses. */
[[nodiscard]] Result<std::optional<AddressOwner>> ownerOfAny(Store &store,
                                                             const std::vector<Address> &addresses,
                                                             OwnerKind kind, qint64 owner);

/*! The name of an address's owner. */
[[nodiscard]] Result<QString> ownerName(Store &store, OwnerKind kind, qint64 owner);

} // namespace LicenseDesk
