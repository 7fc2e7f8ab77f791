// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userstore.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/cataloguesnapshot.h"
#include "store/recordcolumns.h"
#include "store/statement.h"
#include "store/useraddressstore.h"
#include "store/usertext.h"

#include <QJsonDocument>

namespace LicenseDesk {

namespace {

std::vector<Address> userAddresses(const UserRecord &user)
{
    return addressesOf({user.userPrincipalName, user.mail}, user.proxyAddresses);
}

QString attributesText(const UserRecord &user)
{
    if (user.attributes.isEmpty())
        return QStringLiteral("{}");
    return QString::fromUtf8(QJsonDocument(user.attributes).toJson(QJsonDocument::Compact));
}

/*! What is written as it is belongs to the inputs, too; a value equal to the present result
    changes none (R9). */
UserAddresses following(const UserAddresses &present, const UserRecord &user)
{
    UserAddresses after = present;
    after.inputs.userPrincipalName = user.userPrincipalName;
    if (user.mail != present.mail)
        after.inputs.mail = user.mail;
    if (user.mailNickname != present.kept.mailNickname)
        after.inputs.mailNickname = user.mailNickname;
    if (user.proxyAddresses != present.proxyAddresses)
        after.inputs.proxyAddresses = user.proxyAddresses;
    after.mail = user.mail;
    after.kept.mailNickname = user.mailNickname;
    after.proxyAddresses = user.proxyAddresses;
    return after;
}

Result<void> checkUserPrincipalName(Store &store, const QString &upn, std::optional<UserKey> self)
{
    auto other = Statement(store, "SELECT key FROM usr WHERE upn_key = ?")
                     .one([](const Row &row) { return row.key<UserKey>(0); }, foldedKey(upn));
    if (!other)
        return tl::unexpected(other.error());
    if (*other && *other != self) {
        return failure(ErrorCode::AlreadyExists, upn, {QStringLiteral("userPrincipalName"), upn});
    }
    return {};
}

} // namespace

UserRecord readUser(const Row &row)
{
    UserRecord user;
    user.id = UserId(row.guid(1));
    user.userPrincipalName = row.text(2);
    user.displayName = row.text(3);
    user.usageLocation = row.text(4);
    user.department = row.text(5);
    user.userType = row.text(6);
    user.accountEnabled = row.boolean(7);
    user.mail = row.text(8);
    user.mailNickname = row.text(9);
    user.proxyAddresses = row.list(10);
    user.createdDateTime = row.time(11);
    const QString attributes = row.text(12);
    if (attributes.size() > 2)
        user.attributes = QJsonDocument::fromJson(attributes.toUtf8()).object();
    return user;
}

Result<UserKey> UserStore::find(const QString &idOrUserPrincipalName)
{
    if (const auto id = UserId::fromString(idOrUserPrincipalName)) {
        Result<std::optional<UserKey>> byId = find(*id);
        if (!byId)
            return tl::unexpected(byId.error());
        if (*byId)
            return **byId;
    }
    auto byName = Statement(m_store, "SELECT key FROM usr WHERE upn_key = ?")
                      .one([](const Row &row) { return row.key<UserKey>(0); },
                           foldedKey(idOrUserPrincipalName));
    if (!byName)
        return tl::unexpected(byName.error());
    if (!*byName)
        return failure(ErrorCode::NotFound, idOrUserPrincipalName, {QStringLiteral("user")});
    return **byName;
}

Result<std::optional<UserKey>> UserStore::find(const UserId &id)
{
    return Statement(m_store, "SELECT key FROM usr WHERE id = ?")
        .one([](const Row &row) { return row.key<UserKey>(0); }, id);
}

Result<UserRecord> UserStore::read(UserKey key)
{
    auto user =
        Statement(m_store, "SELECT " USER_COLUMNS " FROM usr u WHERE u.key = ?").one(readUser, key);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return failure(ErrorCode::NotFound, QString::number(qint64(key)), {QStringLiteral("user")});
    return **user;
}

Result<UserKey> UserStore::add(const UserRecord &user, const std::optional<qint64> &auditObject)
{
    const UserAddresses stored = following({}, user);
    const std::vector<Address> addresses = addressesOf(stored);
    Result<qint64> key =
        Statement(m_store, "INSERT INTO usr (id, upn, upn_key, display_name, name_key, "
                           "usage_location, department, department_key, user_type, "
                           "account_enabled, mail, mail_nickname, proxy_addresses, address_keys, "
                           "input_mail, input_mail_nickname, input_proxy_addresses, "
                           "created, attributes, audit_object) VALUES "
                           "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .insert(user.id, user.userPrincipalName, foldedKey(user.userPrincipalName),
                    user.displayName, foldedKey(user.displayName), user.usageLocation,
                    user.department, foldedKey(user.department), user.userType, user.accountEnabled,
                    user.mail, user.mailNickname, user.proxyAddresses,
                    searchedAddresses(user.userPrincipalName, addresses), stored.inputs.mail,
                    stored.inputs.mailNickname, stored.inputs.proxyAddresses, user.createdDateTime,
                    attributesText(user), auditObject);
    if (!key)
        return tl::unexpected(whyNotAdded(user, key.error()));
    m_store.caches().usersAdded += 1;
    UserText(m_store).note(*key);
    if (Result<void> written = writeAddresses(m_store, OwnerKind::User, *key, addresses); !written)
        return tl::unexpected(written.error());
    return UserKey(*key);
}

/*! \a error, or the one that tells what is there already: looked for only now, since hardly ever
    anything is. */
Error UserStore::whyNotAdded(const UserRecord &user, const Error &error)
{
    const Result<std::optional<UserKey>> other = find(user.id);
    if (other && *other) {
        return Error{ErrorCode::AlreadyExists,
                     user.id.toString(),
                     {QStringLiteral("id"), user.id.toString()},
                     {}};
    }
    const Result<void> free = checkUserPrincipalName(m_store, user.userPrincipalName, {});
    return free ? error : free.error();
}

Result<void> UserStore::countAdded()
{
    const qint64 added = std::exchange(m_store.caches().usersAdded, 0);
    if (added == 0)
        return {};
    return Steps(m_store)
        .run("UPDATE directory SET users = users + ?, user_order = user_order + 1", added)
        .result();
}

Result<void> UserStore::update(UserKey key, const UserRecord &user)
{
    if (Result<void> free = checkUserPrincipalName(m_store, user.userPrincipalName, key); !free)
        return free;
    UserAddressStore addressStore(m_store);
    Result<AddressDomains> domains = addressStore.domains();
    if (!domains)
        return tl::unexpected(domains.error());
    Result<UserAddresses> present = addressStore.read(key, *domains);
    if (!present)
        return tl::unexpected(present.error());
    const UserAddresses stored = following(*present, user);
    const std::vector<Address> addresses = addressesOf(stored);
    // An import may bring the initial address that was given elsewhere: to be looked for.
    const std::optional<QString> initialAddress = stored.kept.initialAddress.isEmpty()
                                                      ? std::nullopt
                                                      : std::optional(stored.kept.initialAddress);
    const UserText::Keys keys{foldedKey(user.displayName), foldedKey(user.userPrincipalName),
                              searchedAddresses(user.userPrincipalName, addresses)};
    if (Result<void> noted = UserText(m_store).noteChange(qint64(key), keys); !noted)
        return noted;
    Result<void> written =
        Steps(m_store)
            .run("UPDATE usr SET upn = ?, upn_key = ?, "
                 "audit_object = CASE WHEN display_name = ? THEN audit_object END, "
                 "display_name = ?, name_key = ?, usage_location = ?, department = ?, "
                 "department_key = ?, user_type = ?, "
                 "account_enabled = ?, mail = ?, mail_nickname = ?, proxy_addresses = ?, "
                 "address_keys = ?, input_mail = ?, input_mail_nickname = ?, "
                 "input_proxy_addresses = ?, initial_address = ?, attributes = ? WHERE key = ?",
                 user.userPrincipalName, keys.upn, user.displayName, user.displayName, keys.name,
                 user.usageLocation, user.department, foldedKey(user.department), user.userType,
                 user.accountEnabled, user.mail, user.mailNickname, user.proxyAddresses,
                 keys.addresses, stored.inputs.mail, stored.inputs.mailNickname,
                 stored.inputs.proxyAddresses, initialAddress, attributesText(user), key)
            .result();
    if (!written)
        return written;
    return writeAddresses(m_store, OwnerKind::User, qint64(key), addresses);
}

Result<void> UserStore::remove(UserKey key)
{
    m_store.noteUser(key);
    return Steps(m_store)
        // The counts first: they are made from what is removed afterwards.
        .run("UPDATE product SET consumed = consumed - 1 WHERE key IN "
             "(SELECT product FROM assignment WHERE usr = ? AND state <> 1)",
             key)
        .run("UPDATE grp SET error_users = error_users - 1 WHERE key IN "
             "(SELECT source FROM assignment WHERE usr = ? AND error <> 0)",
             key)
        .run("UPDATE grp SET member_count = member_count - 1 WHERE key IN "
             "(SELECT grp FROM member WHERE usr = ?)",
             key)
        .run("DELETE FROM assignment WHERE usr = ?", key)
        .run("DELETE FROM member WHERE usr = ?", key)
        .run("DELETE FROM former_member WHERE usr = ?", key)
        .run("DELETE FROM job_user WHERE usr = ?", key)
        .run("DELETE FROM address WHERE owner_kind = 0 AND owner = ?", key)
        .run("DELETE FROM usr WHERE key = ?", key)
        .result();
}

Result<std::optional<AddressOwner>> UserStore::addressOwner(const UserRecord &user)
{
    Result<std::optional<UserKey>> self = find(user.id);
    if (!self)
        return tl::unexpected(self.error());
    return ownerOfAny(m_store, userAddresses(user), OwnerKind::User,
                      qint64(self->value_or(UserKey(0))));
}

} // namespace LicenseDesk
