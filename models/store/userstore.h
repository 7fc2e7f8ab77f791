// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace LicenseDesk {

/*! Who an address belongs to. */
struct AddressOwner
{
    QString kind; //!< "user", "group" or "contact"
    QString displayName;
    QString address; //!< as written there
};

/*! Users and contacts with their addresses, which are indexed without case (R5.6): a user's are the
    UPN, mail and smtp proxyAddresses; a group's and a contact's mail and smtp proxyAddresses. All
    writing inside a transaction. Borrowed store, its thread. */
class UserStore
{
public:
    explicit UserStore(Store &store) : m_store(store) {}

    /*! By id, or by user principal name without case. NotFound ("user"). */
    [[nodiscard]] Result<UserKey> find(const QString &idOrUserPrincipalName);
    [[nodiscard]] Result<std::optional<UserKey>> find(const UserId &id);
    [[nodiscard]] Result<UserRecord> read(UserKey key);

    /*! AlreadyExists for an id or a user principal name (without case) in use. \a auditObject:
        what AuditStore::objectFor() gives for the user. */
    [[nodiscard]] Result<UserKey> add(const UserRecord &user,
                                      const std::optional<qint64> &auditObject = {});
    /*! Adds those who were added to the number of users; with each commit. */
    [[nodiscard]] Result<void> countAdded();
    /*! Replaces all but id and createdDateTime. Addresses are stored as they are; those that differ
        from the present ones become inputs, too (R9). AlreadyExists for a user principal name in
        use. */
    [[nodiscard]] Result<void> update(UserKey key, const UserRecord &user);
    /*! Takes the user out of all groups and gives all units back (R7.3). */
    [[nodiscard]] Result<void> remove(UserKey key);

    /*! Another object, if any, that has one of the addresses that \a user would have. */
    [[nodiscard]] Result<std::optional<AddressOwner>> addressOwner(const UserRecord &user);

    [[nodiscard]] Result<std::optional<ContactKey>> find(const ContactId &id);
    [[nodiscard]] Result<ContactRecord> read(ContactKey key);
    [[nodiscard]] Result<ContactKey> add(const ContactRecord &contact);
    [[nodiscard]] Result<void> update(ContactKey key, const ContactRecord &contact);
    [[nodiscard]] Result<void> remove(ContactKey key);
    [[nodiscard]] Result<std::optional<AddressOwner>> addressOwner(const ContactRecord &contact);

private:
    [[nodiscard]] Error whyNotAdded(const UserRecord &user, const Error &error);
    Store &m_store;
};

} // namespace LicenseDesk
