// SPDX-License-Identifier: GPL-3.0-or-later
// Users, groups and contacts as they are kept.
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

UserRecord newUser(const char *name)
{
    UserRecord user;
    user.id = UserId::create();
    user.displayName = QString::fromUtf8(name);
    user.userPrincipalName = QString::fromUtf8(name) + QStringLiteral("@contoso.com");
    return user;
}

} // namespace

class tst_Gateways : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void usersKeepAllTheirProperties();
    void usersAreFoundByIdAndNameWithoutCase();
    void aUserPrincipalNameBelongsToOne();
    void addressesAreComparedWithoutCase();
    void addressesOfOtherProtocolsDoNotCount();
    void anUpdatedUserGivesAddressesFree();
    void groupsAndContactsAreKept();
    void membershipIsFirstLevel();
    void groupLicensesKeepTheirPlace();
    void aLicensedGroupIsNotRemoved();
    void aRemovedGroupLeavesNothing();

private:
    std::unique_ptr<TemporaryDirectory> m_directory;
    std::unique_ptr<Store> m_store;

    template <typename Work>
    auto transact(Work work)
    {
        return valueOf(m_store->inTransaction(work));
    }
};

void tst_Gateways::init()
{
    m_store.reset();
    m_directory = std::make_unique<TemporaryDirectory>();
    m_store = m_directory->create();
}

void tst_Gateways::usersKeepAllTheirProperties()
{
    UserRecord user = newUser("Ada \u2013 Łovelace 'x' %_");
    user.usageLocation = QStringLiteral("GB");
    user.department = QStringLiteral("Analysis");
    user.userType = QStringLiteral("Guest");
    user.accountEnabled = false;
    user.mail = QStringLiteral("ada@contoso.com");
    user.mailNickname = QStringLiteral("ada");
    user.proxyAddresses = {QStringLiteral("SMTP:ada@contoso.com"), QStringLiteral("x500:/o=x")};
    user.createdDateTime = QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    user.attributes = {{QStringLiteral("city"), QStringLiteral("London")}};
    UserStore users(*m_store);
    const UserKey key = transact([&] { return users.add(user); });
    QVERIFY(valueOf(users.read(key)) == user);

    const UserId id = user.id;
    const QDateTime created = user.createdDateTime;
    user = newUser("Grace");
    user.id = id;
    transact([&] { return users.update(key, user); });
    user.createdDateTime = created;
    QVERIFY(valueOf(users.read(key)) == user);

    transact([&] { return users.remove(key); });
    QCOMPARE(users.read(key).error().code, ErrorCode::NotFound);
    QCOMPARE(valueOf(Statement(*m_store, "SELECT count(*) FROM address").number()), 0);
}

void tst_Gateways::usersAreFoundByIdAndNameWithoutCase()
{
    UserStore users(*m_store);
    const UserRecord ada = newUser("ada");
    const UserKey key = transact([&] { return users.add(ada); });
    QCOMPARE(valueOf(users.find(ada.id.toString().toUpper())), key);
    QCOMPARE(valueOf(users.find(QStringLiteral("ADA@Contoso.COM"))), key);
    QVERIFY(valueOf(users.find(ada.id)) == key);
    QVERIFY(!valueOf(users.find(UserId::create())));
    const auto missing = users.find(QStringLiteral("nobody@contoso.com"));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().arguments, QStringList{QStringLiteral("user")});
    QCOMPARE(missing.error().subject, QStringLiteral("nobody@contoso.com"));
}

void tst_Gateways::aUserPrincipalNameBelongsToOne()
{
    UserStore users(*m_store);
    const UserRecord ada = newUser("ada");
    const UserKey key = transact([&] { return users.add(ada); });
    UserRecord other = newUser("grace");
    const UserKey otherKey = transact([&] { return users.add(other); });

    auto again = m_store->inTransaction([&] { return users.add(newUser("ADA")); });
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(again.error().arguments.value(0), QStringLiteral("userPrincipalName"));
    again = m_store->inTransaction([&] { return users.add(ada); });
    QCOMPARE(again.error().arguments.value(0), QStringLiteral("id"));
    other.userPrincipalName = QStringLiteral("Ada@contoso.com");
    QCOMPARE(m_store->inTransaction([&] { return users.update(otherKey, other); }).error().code,
             ErrorCode::AlreadyExists);
    // One's own name in other letters is no conflict.
    UserRecord renamed = ada;
    renamed.userPrincipalName = QStringLiteral("Ada@contoso.com");
    transact([&] { return users.update(key, renamed); });
    QCOMPARE(valueOf(users.read(key)).userPrincipalName, renamed.userPrincipalName);
}

void tst_Gateways::addressesAreComparedWithoutCase()
{
    UserStore users(*m_store);
    GroupStore groups(*m_store);
    ContactRecord contact;
    contact.id = ContactId::create();
    contact.displayName = QStringLiteral("Partner");
    contact.proxyAddresses = {QStringLiteral("smtp:Info@Contoso.com")};
    transact([&] { return users.add(contact); });
    QVERIFY(!valueOf(users.addressOwner(contact)));

    UserRecord ada = newUser("ada");
    ada.mail = QStringLiteral("INFO@contoso.com");
    const auto owner = valueOf(users.addressOwner(ada));
    QVERIFY(owner);
    QCOMPARE(owner->kind, QStringLiteral("contact"));
    QCOMPARE(owner->displayName, QStringLiteral("Partner"));
    QCOMPARE(owner->address, QStringLiteral("Info@Contoso.com"));

    // An import takes it over as it is; then both see each other.
    transact([&] { return users.add(ada); });
    QCOMPARE(valueOf(users.addressOwner(contact))->displayName, QStringLiteral("ada"));
    GroupRecord group;
    group.id = GroupId::create();
    group.displayName = QStringLiteral("All");
    group.mail = QStringLiteral("ada@CONTOSO.com");
    QCOMPARE(valueOf(groups.addressOwner(group))->kind, QStringLiteral("user"));
    transact([&] { return groups.add(group); });
    UserRecord grace = newUser("grace");
    grace.proxyAddresses = {QStringLiteral("SMTP:ada@contoso.com")};
    QCOMPARE(valueOf(users.addressOwner(grace))->kind, QStringLiteral("user"));
}

void tst_Gateways::addressesOfOtherProtocolsDoNotCount()
{
    UserStore users(*m_store);
    UserRecord ada = newUser("ada");
    ada.proxyAddresses = {QStringLiteral("X500:same@contoso.com"),
                          QStringLiteral("sip:same@contoso.com")};
    transact([&] { return users.add(ada); });
    UserRecord grace = newUser("grace");
    grace.mail = QStringLiteral("same@contoso.com");
    QVERIFY(!valueOf(users.addressOwner(grace)));
}

void tst_Gateways::anUpdatedUserGivesAddressesFree()
{
    UserStore users(*m_store);
    UserRecord ada = newUser("ada");
    ada.mail = QStringLiteral("old@contoso.com");
    const UserKey key = transact([&] { return users.add(ada); });
    UserRecord grace = newUser("grace");
    grace.mail = QStringLiteral("old@contoso.com");
    QVERIFY(valueOf(users.addressOwner(grace)));
    ada.mail = QStringLiteral("new@contoso.com");
    transact([&] { return users.update(key, ada); });
    QVERIFY(!valueOf(users.addressOwner(grace)));
    grace.mail = QStringLiteral("NEW@contoso.com");
    QVERIFY(valueOf(users.addressOwner(grace)));
}

void tst_Gateways::groupsAndContactsAreKept()
{
    GroupStore groups(*m_store);
    GroupRecord group;
    group.id = GroupId::create();
    group.displayName = QStringLiteral("Sales");
    group.description = QStringLiteral("Who sells");
    group.mailEnabled = true;
    group.groupTypes = {QStringLiteral("Unified")};
    group.mail = QStringLiteral("sales@contoso.com");
    group.mailNickname = QStringLiteral("sales");
    group.proxyAddresses = {QStringLiteral("SMTP:sales@contoso.com")};
    group.createdDateTime = DirectoryBuilder::now();
    const GroupKey key = transact([&] { return groups.add(group); });
    QVERIFY(valueOf(groups.read(key)) == group);
    QCOMPARE(valueOf(groups.find(group.id.toString())), key);
    QCOMPARE(groups.find(QStringLiteral("Sales")).error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->inTransaction([&] { return groups.add(group); }).error().code,
             ErrorCode::AlreadyExists);

    // R4.15: null until it is first set; an update leaves it.
    transact([&] { return groups.setProcessingState(key, ProcessingState::QueuedForProcessing); });
    group.securityEnabled = false;
    transact([&] { return groups.update(key, group); });
    group.processingState = ProcessingState::QueuedForProcessing;
    QVERIFY(valueOf(groups.read(key)) == group);

    UserStore users(*m_store);
    ContactRecord contact{ContactId::create(),
                          QStringLiteral("Partner"),
                          QStringLiteral("p@fabrikam.com"),
                          {QStringLiteral("smtp:q@fabrikam.com")}};
    const ContactKey contactKey = transact([&] { return users.add(contact); });
    contact.mail.clear();
    transact([&] { return users.update(contactKey, contact); });
    QVERIFY(valueOf(users.read(contactKey)) == contact);
    QVERIFY(valueOf(users.find(contact.id)) == contactKey);
    transact([&] { return users.remove(contactKey); });
    QVERIFY(!valueOf(users.find(contact.id)));
}

void tst_Gateways::membershipIsFirstLevel()
{
    DirectoryBuilder directory(*m_store);
    GroupStore groups(*m_store);
    const GroupKey outer = directory.group("Outer");
    const GroupKey inner = directory.group("Inner");
    const UserKey ada = directory.user("ada");
    directory.join("Inner", "ada");
    QVERIFY(transact([&] { return groups.addMember(outer, inner); }));
    QVERIFY(!transact([&] { return groups.addMember(outer, inner); }));
    QVERIFY(!transact([&] { return groups.addMember(inner, ada, 77); }));

    QVERIFY(valueOf(groups.isMember(outer, inner)));
    QVERIFY(valueOf(groups.isMember(inner, ada)));
    QVERIFY(!valueOf(groups.isMember(outer, ada)));
    QVERIFY(valueOf(groups.groupsOf(ada)) == std::vector<GroupKey>{inner});

    QVERIFY(transact([&] { return groups.removeMember(outer, inner); }));
    QVERIFY(!transact([&] { return groups.removeMember(outer, inner); }));
    QVERIFY(transact([&] { return groups.removeMember(inner, ada); }));
    QVERIFY(!transact([&] { return groups.removeMember(inner, ada); }));
    QVERIFY(valueOf(groups.groupsOf(ada)).empty());
}

void tst_Gateways::groupLicensesKeepTheirPlace()
{
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A", "B"});
    directory.product("P2", {"B", "C"});
    GroupStore groups(*m_store);
    const GroupKey sales = directory.group("Sales");
    QCOMPARE(valueOf(groups.licenses(sales)).licensedSince, 0);

    auto catalogue = valueOf(CatalogueStore(*m_store).catalogue());
    const ProductIndex p1 = catalogue->indexOf(directory.skuId("P1"));
    const ProductIndex p2 = catalogue->indexOf(directory.skuId("P2"));
    PlanSet withoutB;
    withoutB.insert(catalogue->indexOf(directory.planId("B")));
    const auto put = [&](const std::vector<License> &licenses, qint64 sequence) {
        return transact([&] { return groups.setLicenses(sales, licenses, sequence); });
    };
    QVERIFY(put({{p1, {}}}, 5));
    QVERIFY(!put({{p1, {}}}, 6));
    // Editing plans keeps the place, and so does a later product (R4.14).
    QVERIFY(put({{p2, withoutB}, {p1, withoutB}}, 7));
    GroupLicenses licenses = valueOf(groups.licenses(sales));
    QCOMPARE(licenses.licensedSince, 5);
    QVERIFY(licenses.id == directory.groupId("Sales"));
    QVERIFY(licenses.licenses
            == (std::vector<License>{{std::min(p1, p2), withoutB}, {std::max(p1, p2), withoutB}}));
    // The oldest goes: the next oldest counts. Put on again, it is the youngest.
    QVERIFY(put({{p2, withoutB}}, 8));
    QCOMPARE(valueOf(groups.licenses(sales)).licensedSince, 7);
    QVERIFY(put({{p1, {}}, {p2, withoutB}}, 9));
    QCOMPARE(valueOf(groups.licenses(sales)).licensedSince, 7);
    QVERIFY(put({{p1, {}}}, 10));
    QCOMPARE(valueOf(groups.licenses(sales)).licensedSince, 9);
    QVERIFY(put({}, 11));
    QCOMPARE(valueOf(groups.licenses(sales)).licensedSince, 0);
    QVERIFY(valueOf(groups.licenses(sales)).licenses.empty());
}

void tst_Gateways::aLicensedGroupIsNotRemoved()
{
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A"});
    directory.license("Sales", {"P1"});
    directory.entry("ada", "P1", "Rest");
    GroupStore groups(*m_store);
    for (const char *name : {"Sales", "Rest"}) {
        const auto removed =
            m_store->inTransaction([&] { return groups.remove(directory.group(name)); });
        QCOMPARE(removed.error().code, ErrorCode::GroupHasLicenses);
    }
}

void tst_Gateways::aRemovedGroupLeavesNothing()
{
    DirectoryBuilder directory(*m_store);
    GroupStore groups(*m_store);
    const GroupKey sales = directory.group("Sales");
    directory.join("Sales", "ada");
    directory.join("Rest", "ada");
    transact([&] { return groups.addMember(sales, directory.group("Rest")); });
    transact([&] { return groups.addMember(directory.group("Rest"), sales); });
    transact([&] { return groups.remove(sales); });
    QVERIFY(!valueOf(groups.find(directory.groupId("Sales"))));
    QVERIFY(valueOf(groups.groupsOf(directory.user("ada")))
            == std::vector<GroupKey>{directory.group("Rest")});
    QCOMPARE(valueOf(Statement(*m_store, "SELECT count(*) FROM nested_group").number()), 0);
}

QTEST_GUILESS_MAIN(tst_Gateways)
#include "tst_gateways.moc"
