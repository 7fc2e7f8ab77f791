// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue with its rules, lists of plans, the audit log, and transactions around them.
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

class tst_CatalogueStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
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

void tst_CatalogueStore::init()
{
    m_store.reset();
    m_directory = std::make_unique<TemporaryDirectory>();
    m_store = m_directory->create();
}

void tst_CatalogueStore::theCatalogueFollowsItsChanges()
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

void tst_CatalogueStore::rulesAreReplacedInTheirOrder()
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

void tst_CatalogueStore::aRolledBackCatalogueIsForgotten()
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

void tst_CatalogueStore::planListsAreStoredOnce()
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

void tst_CatalogueStore::anErrorRollsEverythingBack()
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

void tst_CatalogueStore::sequencesCountCommits()
{
    auto other = valueOf(Store::open(m_directory->path(), OpenMode::ReadWrite));
    for (qint64 expected = 1; expected < 6; ++expected) {
        Store &store = expected % 2 ? *m_store : *other;
        QCOMPARE(valueOf(store.inTransaction([&] { return store.nextSequence(); })), expected);
    }
}

void tst_CatalogueStore::theAuditLogIsReadNewestFirst()
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

void tst_CatalogueStore::anInterruptedStatementIsCancelled()
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

QTEST_GUILESS_MAIN(tst_CatalogueStore)
#include "tst_cataloguestore.moc"
