// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/addresses.h"

#include "base/foldedkey.h"

#include <set>

namespace LicenseDesk {

namespace {

constexpr QLatin1String smtp("smtp:");

/*! Keys of the owner's stored addresses. */
Result<std::vector<QString>> storedKeys(Store &store, OwnerKind kind, qint64 owner)
{
    return Statement(store, "SELECT address_key FROM address WHERE owner_kind = ? AND owner = ?")
        .all([](const Row &row) { return row.text(0); }, kind, owner);
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

Result<void> writeAddresses(Store &store, OwnerKind kind, qint64 owner,
                            const std::vector<Address> &addresses)
{
    auto stored = storedKeys(store, kind, owner);
    if (!stored)
        return tl::unexpected(stored.error());
    std::set<QString> gone(stored->begin(), stored->end());
    Steps steps(store);
    for (const Address &address : addresses) {
        gone.erase(address.key);
        steps.run("INSERT INTO address (address_key, owner_kind, owner, address) "
                  "VALUES (?, ?, ?, ?) ON CONFLICT (address_key, owner_kind, owner) "
                  "DO UPDATE SET address = excluded.address WHERE address <> excluded.address",
                  address.key, kind, owner, address.text);
    }
    for (const QString &key : gone) {
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
        auto found =
            Statement(store, "SELECT owner_kind, owner, address FROM address "
                             "WHERE address_key = ? AND NOT (owner_kind = ? AND owner = ?) "
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
