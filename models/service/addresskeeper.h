// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/assignment.h"
#include "licensing/catalogue.h"
#include "licensing/reconcile.h"
#include "store/useraddressstore.h"

#include <map>

namespace LicenseDesk {

class ChangeWriter;

/*! What a request makes of a user's addresses. */
struct AddressUpdate
{
    AddressInputs before; //!< the inputs that there were
    AddressInputs inputs;
    MailAddresses results;
    QString reason; //!< names the inputs that the request wrote; English, for the audit log

    void applyTo(UserRecord &user) const;
    /*! The addresses among the inputs, as entries of proxyAddresses, that were none before: with
        some licenses the user would have each of them. */
    [[nodiscard]] QStringList writtenAddresses() const;
};

/*! That a license change turned the user's last Exchange plan off, or the first on (R9.7). */
struct ExchangeChange
{
    bool on = false;
    QString reason; //!< names the license; English, for the audit log
};

/*! Keeps users' mail addresses what R9 makes of their inputs and licenses. Inside the transaction
   of its caller and made for one, since it keeps the directory's domains. */
class AddressKeeper
{
public:
    explicit AddressKeeper(Store &store) : m_store(store), m_addresses(store) {}

    /*! What the addresses of a new user are made from \a user as it was written. */
    [[nodiscard]] Result<AddressUpdate> create(const UserRecord &user);
    /*! The same for a user who is changed from \a present to \a wanted; nothing when no address
        and no name that addresses are made from differs. Values equal to the present results
        change no input. Stores nothing. */
    [[nodiscard]] Result<std::optional<AddressUpdate>> update(UserKey user,
                                                              const UserRecord &present,
                                                              const UserRecord &wanted);

    /*! What \a inputs and what was \a kept come to for a user with the present licenses; nobody yet
        for a null \a user. Stores nothing. For an undo. */
    [[nodiscard]] Result<AddressUpdate> restore(std::optional<UserKey> user, const UserId &id,
                                                const AddressInputs &inputs,
                                                const KeptAddresses &kept);

    /*! Stores what the addresses become by \a change. The audit entry of it, without time and
       actor, or nothing when all stays as it was. */
    [[nodiscard]] Result<std::optional<AuditEntry>> follow(UserKey user,
                                                           const ExchangeChange &change);

    /*! After a change of the directory's domains in the same transaction. */
    void forgetDomains() { m_domains.reset(); }

private:
    [[nodiscard]] Result<const AddressDomains *> domains();
    [[nodiscard]] Result<bool> hasExchangePlan(UserKey user);
    [[nodiscard]] Result<MailAddresses> make(UserKey user, const UserId &id,
                                             const AddressInputs &inputs, const KeptAddresses &kept,
                                             bool hasExchangePlan);

    Store &m_store;
    UserAddressStore m_addresses;
    std::optional<AddressDomains> m_domains;
};

/*! The licenses that a user has who is processed to \a outcome, from whatever source. */
[[nodiscard]] std::vector<License> appliedLicenses(const UserFacts &before, const Outcome &outcome);

/*! Compares the Exchange plans of the applied licenses before and after a change; cheap where
    nothing comes of it. \a after are the licenses that the user has then, from whatever source. */
[[nodiscard]] std::optional<ExchangeChange> exchangeChange(const UserFacts &before,
                                                           const std::vector<License> &after,
                                                           const Catalogue &catalogue);

/*! The same where the catalogue has changed and the licenses have not: \a formerPlans are the
    Exchange plans that products had before, as far as they have others now. */
[[nodiscard]] std::optional<ExchangeChange> exchangeChange(
    const UserFacts &facts, const std::map<ProductIndex, PlanSet> &formerPlans,
    const Catalogue &catalogue);

/*! The addresses of everybody who holds a product that got or lost an Exchange plan since
    \a before: nothing else is processed (R7, R4.11). */
[[nodiscard]] Result<void> followCatalogue(ChangeWriter &writer, const Catalogue &before);

} // namespace LicenseDesk
