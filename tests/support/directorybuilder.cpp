// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/directorybuilder.h"

#include <QCryptographicHash>

namespace LicenseDesk {

namespace {

/*! The same id for the same name in every run: the count of users sorts as it is counted. */
Guid guidOf(quint32 number)
{
    QByteArray bytes(16, '\0');
    for (int position = 0; position < 4; ++position)
        bytes[15 - position] = char(number >> (8 * position));
    bytes[0] = char(0x10);
    return Guid::fromBytes(bytes);
}

Guid guidOf(const QByteArray &kind, const QByteArray &name)
{
    const QByteArray full = kind + name;
    return Guid::fromBytes(QCryptographicHash::hash(full, QCryptographicHash::Md5));
}

QString text(const char *name)
{
    return QString::fromUtf8(name);
}

} // namespace

DirectoryBuilder::DirectoryBuilder(Store &usedStore) : m_store(usedStore)
{
    // Nobody pulls the plug on a test: not to wait for the disk makes it many times faster.
    valueOf(Statement(m_store, "PRAGMA synchronous = OFF").execute());
}

UserKey DirectoryBuilder::user(const char *name)
{
    UserStore users(m_store);
    UserRecord user;
    user.displayName = text(name);
    user.userPrincipalName = text(name).remove(u' ').toLower() + QStringLiteral("@contoso.com");
    if (const Result<UserKey> known = users.find(user.userPrincipalName))
        return *known;
    const qint64 number =
        valueOf(Statement(m_store, "SELECT coalesce(max(key), 0) + 1 FROM usr").number());
    user.id = UserId(guidOf(quint32(number)));
    user.usageLocation = QStringLiteral("DE");
    return inTransaction([&] { return users.add(user); });
}

GroupKey DirectoryBuilder::group(const char *name)
{
    GroupStore groups(m_store);
    GroupRecord group;
    group.id = groupId(name);
    group.displayName = text(name);
    if (const auto known = valueOf(groups.find(group.id)))
        return *known;
    return inTransaction([&] { return groups.add(group); });
}

SkuId DirectoryBuilder::product(const char *name, const std::vector<const char *> &plans,
                                qint64 units)
{
    const SkuId id = skuId(name);
    return inTransaction([&]() -> Result<SkuId> {
        CatalogueStore catalogue(m_store);
        valueOf(catalogue.writeProduct(id, text(name), text(name).toLower()));
        for (const char *plan : plans) {
            valueOf(catalogue.writePlan({planId(plan), text(plan), {}}));
            valueOf(catalogue.addPlanToProduct(id, planId(plan)));
        }
        PrepaidUnits bought;
        bought.enabled = units;
        valueOf(catalogue.writeSubscription(id, bought, CapabilityStatus::Enabled));
        return id;
    });
}

void DirectoryBuilder::join(const char *groupName, const char *userName)
{
    const GroupKey toGroup = group(groupName);
    const UserKey member = user(userName);
    inTransaction([&] {
        return GroupStore(m_store).addMember(toGroup, member, valueOf(m_store.nextSequence()));
    });
}

void DirectoryBuilder::leave(const char *groupName, const char *userName)
{
    inTransaction(
        [&] { return GroupStore(m_store).removeMember(group(groupName), user(userName)); });
}

void DirectoryBuilder::license(const char *groupName, const std::vector<const char *> &products)
{
    const GroupKey key = group(groupName);
    inTransaction([&]() -> Result<bool> {
        auto catalogue = valueOf(CatalogueStore(m_store).catalogue());
        std::vector<License> licenses;
        for (const char *product : products)
            licenses.push_back({catalogue->indexOf(skuId(product)), {}});
        return GroupStore(m_store).setLicenses(key, licenses, valueOf(m_store.nextSequence()));
    });
}

void DirectoryBuilder::entry(const char *userName, const char *product, const char *groupName,
                             AssignmentState state, AssignmentError error)
{
    const UserKey key = user(userName);
    AssignmentStore::ImportedEntry imported;
    imported.product = skuId(product);
    if (groupName)
        imported.group = group(groupName);
    imported.state = state;
    imported.error = error;
    std::vector<AssignmentStore::ImportedEntry> &entries = m_entries[key];
    entries.push_back(imported);
    inTransaction([&] { return AssignmentStore(m_store).replaceAll(key, entries, now()); });
}

UserId DirectoryBuilder::userId(const char *name)
{
    return valueOf(UserStore(m_store).read(user(name))).id;
}

GroupId DirectoryBuilder::groupId(const char *name) const
{
    return GroupId(guidOf("group", name));
}

SkuId DirectoryBuilder::skuId(const char *name) const
{
    return SkuId(guidOf("product", name));
}

PlanId DirectoryBuilder::planId(const char *name) const
{
    return PlanId(guidOf("plan", name));
}

} // namespace LicenseDesk
