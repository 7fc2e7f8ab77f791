// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userstore.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/recordcolumns.h"
#include "store/statement.h"

namespace LicenseDesk {

namespace {

std::vector<Address> contactAddresses(const ContactRecord &contact)
{
    return addressesOf(QStringList{contact.mail}, contact.proxyAddresses);
}

} // namespace

ContactRecord readContact(const Row &row)
{
    return ContactRecord{ContactId(row.guid(1)), row.text(2), row.text(3), row.list(4)};
}

Result<std::optional<ContactKey>> UserStore::find(const ContactId &id)
{
    return Statement(m_store, "SELECT key FROM contact WHERE id = ?")
        .one([](const Row &row) { return row.key<ContactKey>(0); }, id);
}

Result<ContactRecord> UserStore::read(ContactKey key)
{
    auto contact = Statement(m_store, "SELECT " CONTACT_COLUMNS " FROM contact c WHERE c.key = ?")
                       .one(readContact, key);
    if (!contact)
        return tl::unexpected(contact.error());
    if (!*contact)
        return failure(ErrorCode::NotFound, QString::number(qint64(key)),
                       {QStringLiteral("contact")});
    return **contact;
}

Result<ContactKey> UserStore::add(const ContactRecord &contact)
{
    Result<std::optional<ContactKey>> other = find(contact.id);
    if (!other)
        return tl::unexpected(other.error());
    if (*other) {
        return failure(ErrorCode::AlreadyExists, contact.id.toString(),
                       {QStringLiteral("id"), contact.id.toString()});
    }
    Result<qint64> key =
        Statement(m_store, "INSERT INTO contact (id, display_name, name_key, "
                           "mail, proxy_addresses) VALUES (?, ?, ?, ?, ?) "
                           "RETURNING key")
            .number(contact.id, contact.displayName, foldedKey(contact.displayName), contact.mail,
                    contact.proxyAddresses);
    if (!key)
        return tl::unexpected(key.error());
    Result<void> written =
        writeAddresses(m_store, OwnerKind::Contact, *key, contactAddresses(contact));
    if (!written)
        return tl::unexpected(written.error());
    return ContactKey(*key);
}

Result<void> UserStore::update(ContactKey key, const ContactRecord &contact)
{
    Result<void> written = Steps(m_store)
                               .run("UPDATE contact SET display_name = ?, name_key = ?, mail = ?, "
                                    "proxy_addresses = ? WHERE key = ?",
                                    contact.displayName, foldedKey(contact.displayName),
                                    contact.mail, contact.proxyAddresses, key)
                               .result();
    if (!written)
        return written;
    return writeAddresses(m_store, OwnerKind::Contact, qint64(key), contactAddresses(contact));
}

Result<void> UserStore::remove(ContactKey key)
{
    if (Result<void> removed = removeAddresses(m_store, OwnerKind::Contact, qint64(key)); !removed)
        return removed;
    return Steps(m_store).run("DELETE FROM contact WHERE key = ?", key).result();
}

Result<std::optional<AddressOwner>> UserStore::addressOwner(const ContactRecord &contact)
{
    Result<std::optional<ContactKey>> self = find(contact.id);
    if (!self)
        return tl::unexpected(self.error());
    return ownerOfAny(m_store, contactAddresses(contact), OwnerKind::Contact,
                      qint64(self->value_or(ContactKey(0))));
}

} // namespace LicenseDesk
