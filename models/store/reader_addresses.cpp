// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/addresses.h"
#include "store/addressrows.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"

namespace LicenseDesk {

namespace {

Result<QString> otherOwner(Store &store, UserKey user, const QString &address)
{
    return ownerOfAny(store, addressesOf(QStringList{address}, {}), OwnerKind::User, qint64(user))
        .map([](const std::optional<AddressOwner> &owner) {
            return owner ? owner->displayName : QString();
        });
}

QList<AddressOrigin> originsOf(const QString &address, const UserAddresses &stored)
{
    QList<AddressOrigin> origins;
    const auto isIt = [&address](const QString &other) {
        return !other.isEmpty() && isSameAddress(address, other);
    };
    if (std::ranges::any_of(stored.inputs.proxyAddresses,
                            [&](const QString &value) { return isIt(smtpAddress(value)); }))
        origins += AddressOrigin::ProxyAddress;
    if (isIt(stored.inputs.mail.trimmed()))
        origins += AddressOrigin::Mail;
    if (isIt(stored.inputs.userPrincipalName))
        origins += AddressOrigin::UserPrincipalName;
    if (isIt(stored.kept.initialAddress))
        origins += AddressOrigin::InitialAddress;
    return origins;
}

/*! Collects the inputs that are no results. */
class UnusedInputs
{
public:
    UnusedInputs(Store &store, UserKey user, const AddressDomains &domains, UserAddressRows &rows)
        : m_store(store),
          m_user(user),
          m_domains(domains),
          m_rows(rows)
    {}

    Result<void> add(const QString &value, bool hasProtocol, bool droppable = true)
    {
        const QString address = hasProtocol ? smtpAddress(value) : value.trimmed();
        const auto isHeld = [&](const UserAddressRows::Held &held) {
            return held.value == value
                   || (!address.isEmpty() && isSameAddress(smtpAddress(held.value), address));
        };
        if (value.trimmed().isEmpty() || std::ranges::any_of(m_rows.held, isHeld))
            return {};
        UserAddressRows::Unused unused{
            value, droppable ? dropReason(value, hasProtocol) : std::nullopt, {}};
        if (!unused.reason && m_rows.hasExchangePlan && !m_domains.areVerifiedFor(address))
            unused.reason = AddressDrop::UnverifiedDomain;
        if (droppable && !address.isEmpty()) {
            Result<QString> owner = otherOwner(m_store, m_user, address);
            if (!owner)
                return tl::unexpected(owner.error());
            unused.otherOwner = *owner;
        }
        m_rows.unused += unused;
        return {};
    }

private:
    Store &m_store;
    UserKey m_user;
    const AddressDomains &m_domains;
    UserAddressRows &m_rows;
};

Result<bool> hasExchangePlan(Store &store, UserKey user)
{
    Result<AssignmentStore::Loaded> loaded = AssignmentStore(store).load(user);
    Result<std::shared_ptr<const Catalogue>> catalogue = CatalogueStore(store).catalogue();
    if (!loaded || !catalogue)
        return tl::unexpected(loaded ? catalogue.error() : loaded.error());
    return enabledPlans(loaded->facts, **catalogue).intersects((*catalogue)->exchangePlans());
}

Result<void> readHeld(Store &store, UserKey user, UserAddressRows &rows)
{
    for (const QString &value : rows.stored.proxyAddresses) {
        const QString address = smtpAddress(value);
        UserAddressRows::Held held{value, value.startsWith(QLatin1String("SMTP:")), {}, {}};
        if (address.isEmpty()) {
            held.origins += AddressOrigin::ProxyAddress; // of another protocol, from an import
        } else {
            Result<QString> owner = otherOwner(store, user, address);
            if (!owner)
                return tl::unexpected(owner.error());
            held.origins = originsOf(address, rows.stored);
            held.otherOwner = *owner;
        }
        rows.held += held;
    }
    std::stable_partition(rows.held.begin(), rows.held.end(),
                          [](const UserAddressRows::Held &held) { return held.primary; });
    return {};
}

} // namespace

Result<UserAddressRows> Reader::addressesOfUser(const UserId &id)
{
    return m_store.inSnapshot([&]() -> Result<UserAddressRows> {
        Result<std::optional<UserKey>> key = UserStore(m_store).find(id);
        if (!key)
            return tl::unexpected(key.error());
        if (!*key)
            return failure(ErrorCode::NotFound, id.toString(), {QStringLiteral("user")});
        UserAddressStore addresses(m_store);
        Result<AddressDomains> domains = addresses.domains();
        if (!domains)
            return tl::unexpected(domains.error());
        Result<UserAddresses> stored = addresses.read(**key, *domains);
        Result<bool> exchange = hasExchangePlan(m_store, **key);
        if (!stored || !exchange)
            return tl::unexpected(stored ? exchange.error() : stored.error());

        UserAddressRows rows{*std::move(stored), *exchange, {}, {}};
        Result<void> read = readHeld(m_store, **key, rows);
        UnusedInputs unused(m_store, **key, *domains, rows);
        for (const QString &value : rows.stored.inputs.proxyAddresses) {
            if (read)
                read = unused.add(value, true);
        }
        if (read)
            read = unused.add(rows.stored.inputs.mail, false);
        if (read && *exchange)
            read = unused.add(rows.stored.inputs.userPrincipalName, false, false);
        if (!read)
            return tl::unexpected(read.error());
        return rows;
    });
}

} // namespace LicenseDesk
