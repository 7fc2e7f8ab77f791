// SPDX-License-Identifier: GPL-3.0-or-later
// Users, groups, contacts, the catalogue and the audit log as they are kept.
#include "store/auditstore.h"
#include "store/cataloguesnapshot.h"
#include "support/directorybuilder.h"

#include <QTest>
#include <QThread>

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
    void theCatalogueFollowsItsChanges();
    void rulesAreReplacedInTheirOrder();
    void aRolledBackCatalogueIsForgotten();
    void planListsAreStoredOnce();
    void anErrorRollsEverythingBack();
    void sequencesCountCommits();
    void theAuditLogIsReadNewestFirst();
    void anInterruptedStatementIsCancelled();

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

void tst_Gateways::theCatalogueFollowsItsChanges()
{
    using Written = CatalogueStore::Written;
    CatalogueStore store(*m_store);
    const SkuId sku = SkuId::create();
    // A skuId and a servicePlanId are different kinds of id, even when equal.
    const PlanId same(sku.guid());
    const PlanId other = PlanId::create();
    const auto name = [](const char *text) { return QString::fromLatin1(text); };

    QVERIFY(transact([&] { return store.writeProduct(sku, name("E3"), name("Office")); })
            == Written::Added);
    QVERIFY(transact([&] { return store.writeProduct(sku, name("E3"), name("Office")); })
            == Written::Unchanged);
    QVERIFY(transact([&] { return store.writeProduct(sku, name("E3"), name("Office E3")); })
            == Written::Changed);
    for (const PlanId &plan : {same, other}) {
        QVERIFY(transact([&] {
                    return store.writePlan({plan, name("PLAN"), name("Friendly")});
                })
                == Written::Added);
        QVERIFY(transact([&] { return store.addPlanToProduct(sku, plan); }) == Written::Added);
        QVERIFY(transact([&] { return store.addPlanToProduct(sku, plan); }) == Written::Unchanged);
    }
    // An empty friendly name leaves the one there is.
    QVERIFY(transact([&] {
                return store.writePlan({other, name("PLAN"), {}});
            })
            == Written::Unchanged);
    QVERIFY(transact([&] {
                return store.writePlan({other, name("PLAN2"), {}});
            })
            == Written::Changed);
    QCOMPARE(
        m_store->inTransaction([&] { return store.addPlanToProduct(SkuId(), other); }).error().code,
        ErrorCode::NotFound);

    const qint64 version = valueOf(m_store->catalogueVersion());
    auto catalogue = valueOf(store.catalogue());
    QCOMPARE(catalogue->products().size(), size_t(1));
    const Product &product = catalogue->product(0);
    QCOMPARE(product.displayName, name("Office E3"));
    QVERIFY(!product.subscribed);
    QCOMPARE(product.plans.count(), 2);
    QCOMPARE(catalogue->plan(catalogue->indexOf(other)).name, name("PLAN2"));
    QCOMPARE(catalogue->plan(catalogue->indexOf(other)).friendlyName, name("Friendly"));
    QCOMPARE(valueOf(store.seats()).available(0), 0);

    const PrepaidUnits units{7, 3, 2, 1};
    const auto subscribe = [&](CapabilityStatus status) {
        return transact([&] { return store.writeSubscription(sku, units, status); });
    };
    QVERIFY(subscribe(CapabilityStatus::Enabled) == Written::Added);
    QVERIFY(subscribe(CapabilityStatus::Enabled) == Written::Unchanged);
    QVERIFY(subscribe(CapabilityStatus::Suspended) == Written::Changed);
    QVERIFY(valueOf(m_store->catalogueVersion()) > version);
    QCOMPARE(valueOf(store.seats()).available(0), 10);
    QVERIFY(valueOf(store.catalogue())->product(0).units == units);
    QVERIFY(valueOf(store.catalogue())->product(0).status == CapabilityStatus::Suspended);
    QVERIFY(!product.subscribed); // the value held stays as it was

    // Another connection sees it as well.
    auto reader = valueOf(Store::open(m_directory->path(), OpenMode::ReadOnly));
    QVERIFY(valueOf(CatalogueStore(*reader).catalogue())->product(0).subscribed);
    subscribe(CapabilityStatus::Enabled);
    QVERIFY(valueOf(CatalogueStore(*reader).catalogue())->product(0).status
            == CapabilityStatus::Enabled);
}

void tst_Gateways::rulesAreReplacedInTheirOrder()
{
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A", "B"});
    CatalogueStore store(*m_store);
    const auto plan = [&](const char *name) {
        return CatalogueStore::RulePlan{directory.planId(name), QString::fromLatin1(name)};
    };
    for (int repetition = 0; repetition < 2; ++repetition) {
        transact([&]() -> Result<void> {
            valueOf(
                store.replaceExclusiveSets({{QStringLiteral("second"), {plan("Z"), plan("A")}},
                                            {QStringLiteral("first"), {plan("B"), plan("A")}}}));
            valueOf(store.replacePrerequisites({{plan("B"), {plan("Y"), plan("A")}}}));
            return store.replaceProhibitedLocations({{plan("A"), QStringLiteral("DE")}});
        });
    }
    auto catalogue = valueOf(store.catalogue());
    const auto index = [&](const char *name) { return catalogue->indexOf(directory.planId(name)); };
    QCOMPARE(catalogue->exclusiveSets().size(), size_t(2));
    QCOMPARE(catalogue->exclusiveSets()[0].name, QStringLiteral("second"));
    QVERIFY(catalogue->exclusiveSets()[0].plans == (std::vector<int>{index("Z"), index("A")}));
    QVERIFY(catalogue->exclusiveSets()[1].plans == (std::vector<int>{index("B"), index("A")}));
    QCOMPARE(catalogue->prerequisites().size(), size_t(1));
    QCOMPARE(catalogue->prerequisites()[0].dependent, index("B"));
    QVERIFY(catalogue->prerequisites()[0].alternatives
            == (std::vector<int>{index("Y"), index("A")}));
    QVERIFY(catalogue->prohibitedPlans(QStringLiteral("DE")).contains(index("A")));
    // A plan that only a rule names is known by the rule's name for it.
    QCOMPARE(catalogue->plan(index("Z")).name, QStringLiteral("Z"));

    transact([&]() -> Result<void> {
        valueOf(store.replaceExclusiveSets({}));
        valueOf(store.replacePrerequisites({}));
        return store.replaceProhibitedLocations({});
    });
    catalogue = valueOf(store.catalogue());
    QVERIFY(catalogue->exclusiveSets().empty() && catalogue->prerequisites().empty()
            && catalogue->prohibitedLocations().empty());
}

void tst_Gateways::aRolledBackCatalogueIsForgotten()
{
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A"});
    CatalogueStore store(*m_store);
    const SkuId lost = SkuId::create();
    const auto failed = m_store->inTransaction([&]() -> Result<void> {
        valueOf(store.writeProduct(lost, QStringLiteral("LOST"), QStringLiteral("Lost")));
        // Read inside the transaction, it is there, and would be kept.
        if (valueOf(store.catalogue())->indexOf(lost) < 0)
            return failure(ErrorCode::NotFound);
        return failure(ErrorCode::Cancelled);
    });
    QCOMPARE(failed.error().code, ErrorCode::Cancelled);
    // The next change gives the catalogue the same version as the lost one had.
    transact([&] {
        return store.writeProduct(SkuId::create(), QStringLiteral("KEPT"), QStringLiteral("Kept"));
    });
    auto catalogue = valueOf(store.catalogue());
    QVERIFY(catalogue->indexOf(lost) < 0);
    QCOMPARE(catalogue->products().size(), size_t(2));
}

void tst_Gateways::planListsAreStoredOnce()
{
    DirectoryBuilder directory(*m_store);
    directory.product("P1", {"A", "B", "C"});
    auto snapshot = valueOf(catalogueSnapshot(*m_store));
    const auto setOf = [&](const std::vector<const char *> &names) {
        PlanSet set;
        for (const char *name : names)
            set.insert(snapshot->catalogue->indexOf(directory.planId(name)));
        return set;
    };
    const auto keyOf = [&](const PlanSet &set) {
        return transact([&] { return planListKey(*m_store, *snapshot, set); });
    };
    QCOMPARE(keyOf({}), 0);
    const qint64 both = keyOf(setOf({"A", "C"}));
    QCOMPARE(keyOf(setOf({"C", "A"})), both);
    const qint64 one = keyOf(setOf({"B"}));
    QVERIFY(one != both && one != 0);
    const auto failed = m_store->inTransaction([&]() -> Result<qint64> {
        (void)planListKey(*m_store, *snapshot, setOf({"A", "B"}));
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!failed);
    snapshot = valueOf(catalogueSnapshot(*m_store));
    const qint64 late = keyOf(setOf({"A", "B"}));
    QVERIFY(late != both && late != one);
    QCOMPARE(valueOf(Statement(*m_store, "SELECT count(*) FROM plan_list").number()), 4);

    auto reader = valueOf(Store::open(m_directory->path(), OpenMode::ReadOnly));
    auto there = valueOf(catalogueSnapshot(*reader));
    QVERIFY(valueOf(planList(*reader, *there, both)) == setOf({"A", "C"}));
    QVERIFY(valueOf(planList(*reader, *there, late)) == setOf({"A", "B"}));
    QVERIFY(valueOf(planList(*reader, *there, 0)).isEmpty());
    // A new product moves no plan, and a new plan only adds to the catalogue.
    directory.product("P0", {"0"});
    snapshot = valueOf(catalogueSnapshot(*m_store));
    QVERIFY(valueOf(planList(*m_store, *snapshot, both)) == setOf({"A", "C"}));
}

void tst_Gateways::anErrorRollsEverythingBack()
{
    UserStore users(*m_store);
    const auto failed = m_store->inTransaction([&]() -> Result<int> {
        valueOf(users.add(newUser("ada")));
        valueOf(m_store->nextSequence());
        return failure(ErrorCode::InvalidValue);
    });
    QCOMPARE(failed.error().code, ErrorCode::InvalidValue);
    QVERIFY(!m_store->isInTransaction());
    QCOMPARE(valueOf(Statement(*m_store, "SELECT count(*) FROM usr").number()), 0);
    QCOMPARE(transact([&] { return m_store->nextSequence(); }), 1);
    // Work that reads sees one instant, inside a transaction its own changes.
    QCOMPARE(transact([&]() -> Result<qint64> {
                 valueOf(users.add(newUser("ada")));
                 return m_store->inSnapshot(
                     [&] { return Statement(*m_store, "SELECT count(*) FROM usr").number(); });
             }),
             1);
}

void tst_Gateways::sequencesCountCommits()
{
    auto other = valueOf(Store::open(m_directory->path(), OpenMode::ReadWrite));
    for (qint64 expected = 1; expected < 6; ++expected) {
        Store &store = expected % 2 ? *m_store : *other;
        QCOMPARE(valueOf(store.inTransaction([&] { return store.nextSequence(); })), expected);
    }
}

void tst_Gateways::theAuditLogIsReadNewestFirst()
{
    AuditStore audit(*m_store);
    AuditEntry entry;
    entry.at = DirectoryBuilder::now();
    entry.actor = backgroundActor;
    entry.activity = QStringLiteral("Change user license");
    entry.category = QStringLiteral("UserManagement");
    entry.targetType = QStringLiteral("User");
    entry.targetId = QStringLiteral("1");
    entry.targetName = QStringLiteral("Ada");
    entry.success = false;
    entry.reason = QStringLiteral("because");
    entry.oldValue = QStringLiteral("[]");
    entry.newValue = QStringLiteral("[1]");
    for (int number = 0; number < 5; ++number) {
        entry.reason = QString::number(number);
        transact([&] { return audit.write(entry); });
    }
    QList<qint64> ids;
    const QList<AuditEntry> newest = valueOf(audit.newest(2, 0, &ids));
    QCOMPARE(newest.size(), 2);
    QCOMPARE(newest[0].reason, QStringLiteral("4"));
    QCOMPARE(newest[0].at, entry.at);
    QCOMPARE(newest[0].actor, entry.actor);
    QCOMPARE(newest[0].targetName, entry.targetName);
    QVERIFY(!newest[0].success);
    QCOMPARE(newest[0].oldValue, entry.oldValue);
    QCOMPARE(newest[0].newValue, entry.newValue);
    const QList<AuditEntry> older = valueOf(audit.newest(10, ids.last()));
    QCOMPARE(older.size(), 3);
    QCOMPARE(older[0].reason, QStringLiteral("2"));
}

void tst_Gateways::anInterruptedStatementIsCancelled()
{
    std::unique_ptr<QThread> thread(QThread::create([this] {
        QThread::msleep(100);
        m_store->interrupt();
    }));
    thread->start();
    const auto counted = Statement(*m_store, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                                             "SELECT i + 1 FROM n) SELECT count(*) FROM n")
                             .number();
    thread->wait();
    QVERIFY(!counted);
    QCOMPARE(counted.error().code, ErrorCode::Cancelled);
    // The connection goes on.
    QCOMPARE(valueOf(Statement(*m_store, "SELECT count(*) FROM usr").number()), 0);
}

QTEST_GUILESS_MAIN(tst_Gateways)
#include "tst_gateways.moc"
