// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/addresses.h"

#include "base/foldedkey.h"
#include "store/useraddressstore.h"

#include <map>
#include <set>

namespace LicenseDesk {

namespace {

constexpr QLatin1String smtp("smtp:");

/*! The owner's stored addresses by key. */
Result<std::map<QString, Address>> storedAddresses(Store &store, OwnerKind kind, qint64 owner)
{
    std::map<QString, Address> stored;
    auto read = Statement(store, "SELECT address_key, address, held FROM address "
                                 "WHERE owner_kind = ? AND owner = ?")
                    .all(
                        [&stored](const Row &row) {
                            Address address{row.text(0), row.text(1), row.boolean(2)};
                            return stored.emplace(row.text(0), std::move(address)).second;
                        },
                        kind, owner);
    if (!read)
        return tl::unexpected(read.error());
    return stored;
}

} // namespace

std::vector<Address> addressesOf(const QStringList &plain, const QStringList &proxyAddresses)
{
    std::vector<Address> addresses;
    std::set<QString> seen;
    const auto add = [&](const QString &text) {
        if (text.isEmpty())
            return;
        QString key = foldedKey(text);
        if (seen.insert(key).second)
            addresses.push_back({std::move(key), text});
    };
    for (const QString &address : plain)
        add(address.trimmed());
    for (const QString &address : proxyAddresses) {
        if (address.startsWith(smtp, Qt::CaseInsensitive))
            add(address.mid(smtp.size()).trimmed());
    }
    return addresses;
}

std::vector<Address> addressesOf(const UserAddresses &user)
{
    std::vector<Address> addresses =
        addressesOf({user.inputs.userPrincipalName, user.mail}, user.proxyAddresses);
    QStringList others;
    for (const QString &value : user.inputs.proxyAddresses) {
        if (!dropReason(value, true))
            others += smtpAddress(value);
    }
    if (!dropReason(user.inputs.mail, false))
        others += user.inputs.mail;
    others += user.kept.initialAddress;
    for (Address &other : addressesOf(others, {})) {
        if (std::ranges::find(addresses, other.key, &Address::key) != addresses.end())
            continue;
        other.held = false;
        addresses.push_back(std::move(other));
    }
    return addresses;
}

QString searchedAddresses(const QString &userPrincipalName, const std::vector<Address> &addresses)
{
    const QString upnKey = foldedKey(userPrincipalName);
    QStringList keys;
    for (const Address &address : addresses) {
        if (address.held && address.key != upnKey)
            keys.append(address.key);
    }
    return keys.join(u'\n');
}

Result<void> writeAddresses(Store &store, OwnerKind kind, qint64 owner,
                            const std::vector<Address> &addresses)
{
    auto stored = storedAddresses(store, kind, owner);
    if (!stored)
        return tl::unexpected(stored.error());
    Steps steps(store);
    for (const Address &address : addresses) {
        const auto present = stored->find(address.key);
        const bool isNew = present == stored->end();
        if (isNew || present->second != address) {
            steps.run("INSERT INTO address (address_key, owner_kind, owner, address, held) "
                      "VALUES (?, ?, ?, ?, ?) ON CONFLICT (address_key, owner_kind, owner) "
                      "DO UPDATE SET address = excluded.address, held = excluded.held",
                      address.key, kind, owner, address.text, address.held);
        }
        if (!isNew)
            stored->erase(present);
    }
    for (const auto &[key, gone] : *stored) {
        steps.run("DELETE FROM address WHERE address_key = ? AND owner_kind = ? AND owner = ?", key,
                  kind, owner);
    }
    return steps.result();
}

Result<void> removeAddresses(Store &store, OwnerKind kind, qint64 owner)
{
    return writeAddresses(store, kind, owner, {});
}

Result<std::optional<AddressOwner>> ownerOfAny(Store &store, const std::vector<Address> &addresses,
                                               OwnerKind kind, qint64 owner)
{
    struct Found
    {
        OwnerKind kind;
        qint64 owner;
        QString address;
    };
    static constexpr std::array<const char *, 3> kindNames{"user", "group", "contact"};
    for (const Address &address : addresses) {
        auto found = Statement(store, "SELECT owner_kind, owner, address FROM address "
                                      "WHERE address_key = ? AND held = 1 "
                                      "AND NOT (owner_kind = ? AND owner = ?) "
                                      "ORDER BY owner_kind, owner")
                         .one(
                             [](const Row &row) {
                                 return Found{row.key<OwnerKind>(0), row.integer(1), row.text(2)};
                             },
                             address.key, kind, owner);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            continue;
        Result<QString> name = ownerName(store, (*found)->kind, (*found)->owner);
        if (!name)
            return tl::unexpected(name.error());
        return AddressOwner{QLatin1String(kindNames[size_t((*found)->kind)]), *name,
                            (*found)->address};
    }
    return std::nullopt;
}

Result<QString> ownerName(Store &store, OwnerKind kind, qint64 owner)
{
    const char *sql = nullptr;
    switch (kind) {
    case OwnerKind::User:
        sql = "SELECT display_name FROM usr WHERE key = ?";
        break;
    case OwnerKind::Group:
        sql = "SELECT display_name FROM grp WHERE key = ?";
        break;
    case OwnerKind::Contact:
        sql = "SELECT display_name FROM contact WHERE key = ?";
        break;
    }
    auto name = Statement(store, sql).one([](const Row &row) { return row.text(0); }, owner);
    if (!name)
        return tl::unexpected(name.error());
    return name->value_or(QString());
}

} // namespace LicenseDesk
