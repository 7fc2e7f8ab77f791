// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/useraddressstore.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/statement.h"
#include "store/usertext.h"

namespace LicenseDesk {

Result<AddressDomains> UserAddressStore::domains()
{
    return m_store.organization().map([](const OrganizationRecord &organization) {
        return AddressDomains{organization.initialDomain, organization.verifiedDomains};
    });
}

Result<UserAddresses> UserAddressStore::read(UserKey user, const AddressDomains &domains)
{
    auto found =
        Statement(m_store, "SELECT id, upn, input_mail, input_mail_nickname, "
                           "input_proxy_addresses, mail_nickname, initial_address, mail, "
                           "proxy_addresses, display_name FROM usr WHERE key = ?")
            .one(
                [&domains](const Row &row) {
                    UserAddresses addresses{UserId(row.guid(0)),
                                            row.text(9),
                                            {row.text(1), row.text(2), row.text(3), row.list(4)},
                                            {row.text(5), row.text(6)},
                                            row.text(7),
                                            row.list(8)};
                    if (row.isNull(6)) {
                        addresses.kept.initialAddress =
                            initialAddressAmong(addresses.proxyAddresses, row.text(1), domains);
                    }
                    return addresses;
                },
                user);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QString::number(qint64(user)),
                       {QStringLiteral("user")});
    return std::move(**found);
}

Result<void> UserAddressStore::write(UserKey user, const AddressInputs &inputs,
                                     const MailAddresses &results)
{
    const UserAddresses wanted{{},
                               {},
                               inputs,
                               {results.mailNickname, results.initialAddress},
                               results.mail(),
                               results.proxyAddresses()};
    const std::vector<Address> addresses = addressesOf(wanted);
    const QString keys = searchedAddresses(inputs.userPrincipalName, addresses);
    if (Result<void> noted = UserText(m_store).noteChange(qint64(user), {{}, {}, keys}); !noted)
        return noted;
    Result<void> written =
        Steps(m_store)
            .run("UPDATE usr SET mail = ?, mail_nickname = ?, proxy_addresses = ?, "
                 "address_keys = ?, input_mail = ?, input_mail_nickname = ?, "
                 "input_proxy_addresses = ?, initial_address = ? WHERE key = ?",
                 wanted.mail, results.mailNickname, wanted.proxyAddresses, keys, inputs.mail,
                 inputs.mailNickname, inputs.proxyAddresses, results.initialAddress, user)
            .result();
    if (!written)
        return written;
    return writeAddresses(m_store, OwnerKind::User, qint64(user), addresses);
}

Result<bool> UserAddressStore::isTaken(UserKey user, const QString &address)
{
    return Statement(m_store, "SELECT EXISTS (SELECT 1 FROM address WHERE address_key = ? "
                              "AND held = 1 AND NOT (owner_kind = 0 AND owner = ?))")
        .number(foldedKey(address), user)
        .map([](qint64 found) { return found != 0; });
}

} // namespace LicenseDesk
