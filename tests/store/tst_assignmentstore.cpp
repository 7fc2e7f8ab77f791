// SPDX-License-Identifier: GPL-3.0-or-later
// What users have, as it is loaded for the rules and stored again.
#include "store/causejson.h"
#include "store/reader.h"
#include "store/useraddressstore.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

QString describe(const AssignmentRow &row)
{
    QString text = row.partNumber + u' ' + (row.group ? row.groupName : QStringLiteral("direct"))
                   + u' ' + toString(row.state);
    if (row.error != AssignmentError::None)
        text += u'/' + toString(row.error);
    if (!row.disabledPlans.empty())
        text += u" -" + QString::number(row.disabledPlans.size());
    return text;
}

} // namespace

class tst_AssignmentStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void loadsGroupsEntriesAndLocations();
    void loadsOnlyGroupsOfTheUser();
    void conflictsAreThoseOfOthersOnly();
    void conflictsInUnverifiedDomainsComeBackWithoutExchange();
    void unverifiedDomainsAreNoConflictWithExchange();
    void principalNamesOfOthersAreConflicts();
    void writingKeepsTimesOfWhatStaysTheSame();
    void aChangedCauseIsNoChange();
    void newErrorsAreThoseThatAppearOrChange();
    void waitingGoesOnWhileInError();
    void directLicensesAreWrittenBesideInheritedOnes();
    void conversionMergesDisabledPlans();
    void importedEntriesReplaceAll();
    void importingTwiceChangesNothing();
    void formerMembersAreThoseWithEntries();
    void causesSurviveStorage();

private:
    std::unique_ptr<TemporaryDirectory> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_directory;
    std::unique_ptr<AssignmentStore> m_assignments;

    QStringList entriesOf(const char *user)
    {
        QStringList lines;
        for (const AssignmentRow &row :
             valueOf(Reader(*m_store).assignmentsOfUser(m_directory->userId(user))))
            lines.append(describe(row));
        return lines;
    }
    ProductIndex product(const char *name)
    {
        return valueOf(CatalogueStore(*m_store).catalogue())->indexOf(m_directory->skuId(name));
    }
    PlanSet plans(const std::vector<const char *> &names)
    {
        auto catalogue = valueOf(CatalogueStore(*m_store).catalogue());
        PlanSet set;
        for (const char *name : names)
            set.insert(catalogue->indexOf(m_directory->planId(name)));
        return set;
    }
    qint64 consumed(const char *name)
    {
        return valueOf(CatalogueStore(*m_store).consumed(m_directory->skuId(name)));
    }
    /*! Facts point into the store that they were loaded by: the last one is kept. */
    AssignmentStore::Loaded load(const char *user)
    {
        m_assignments = std::make_unique<AssignmentStore>(*m_store);
        return valueOf(m_assignments->load(m_directory->user(user)));
    }
    void giveExchangeAddresses(const char *name);
    /*! Stores \a entries as the outcome for the user, whose groups are those loaded. */
    AssignmentStore::Written write(const char *user, const std::vector<InheritedEntry> &entries,
                                   const QDateTime &now)
    {
        return m_directory->inTransaction([&]() -> Result<AssignmentStore::Written> {
            AssignmentStore store(*m_store);
            const UserKey key = m_directory->user(user);
            const AssignmentStore::Loaded before = valueOf(store.load(key));
            Outcome outcome;
            outcome.entries = entries;
            return store.write(key, before, outcome, now);
        });
    }
};

void tst_AssignmentStore::init()
{
    m_assignments.reset();
    m_store.reset();
    m_folder = std::make_unique<TemporaryDirectory>();
    m_store = m_folder->create();
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    m_directory->product("P1", {"A", "B"});
    m_directory->product("P2", {"B", "C"});
}

void tst_AssignmentStore::loadsGroupsEntriesAndLocations()
{
    OrganizationRecord organization = valueOf(m_store->organization());
    organization.defaultUsageLocation = QStringLiteral("FR");
    m_directory->inTransaction([&] { return m_store->setOrganization(organization); });
    m_directory->join("Sales", "ada");
    m_directory->license("Sales", {"P1", "P2"});
    m_directory->entry("ada", "P1", nullptr);
    m_directory->entry("ada", "P2", "Sales", AssignmentState::Error,
                       AssignmentError::CountViolation);
    m_directory->entry("ada", "P2", "Former", AssignmentState::ActiveWithError,
                       AssignmentError::DependencyViolation);

    const AssignmentStore::Loaded loaded = load("ada");
    QCOMPARE(loaded.facts.usageLocation, QStringLiteral("DE"));
    QCOMPARE(loaded.facts.defaultUsageLocation, QStringLiteral("FR"));
    QCOMPARE(loaded.groupKeys.size(), size_t(2));
    QCOMPARE(loaded.facts.groups.size(), size_t(2));
    for (size_t position = 0; position < 2; ++position) {
        const bool isSales = loaded.groupKeys[position] == m_directory->group("Sales");
        QCOMPARE(loaded.facts.groups[position].member, isSales);
        QCOMPARE(loaded.facts.groups[position].licenses->licenses.size(), size_t(isSales ? 2 : 0));
        QVERIFY((loaded.facts.groups[position].licenses->licensedSince > 0) == isSales);
    }
    QCOMPARE(loaded.facts.direct.size(), size_t(1));
    QCOMPARE(loaded.facts.direct[0].license.product, product("P1"));
    QVERIFY(loaded.facts.direct[0].applied);
    QCOMPARE(loaded.facts.entries.size(), size_t(2));
    for (const InheritedEntry &entry : loaded.facts.entries) {
        const bool isSales = loaded.groupKeys[size_t(entry.group)] == m_directory->group("Sales");
        QCOMPARE(entry.license.product, product("P2"));
        QVERIFY(
            entry.error
            == (isSales ? AssignmentError::CountViolation : AssignmentError::DependencyViolation));
    }
    QCOMPARE(AssignmentStore(*m_store).load(UserKey(4711)).error().code, ErrorCode::NotFound);
}

void tst_AssignmentStore::loadsOnlyGroupsOfTheUser()
{
    m_directory->join("Sales", "ada");
    m_directory->join("Other", "grace");
    m_directory->inTransaction([&] {
        return GroupStore(*m_store).addMember(m_directory->group("Other"),
                                              m_directory->group("Sales"));
    });
    QVERIFY(load("ada").groupKeys == std::vector<GroupKey>{m_directory->group("Sales")});
}

void tst_AssignmentStore::conflictsAreThoseOfOthersOnly()
{
    UserStore users(*m_store);
    UserRecord ada = valueOf(users.read(m_directory->user("ada")));
    ada.mail = QStringLiteral("info@contoso.com");
    ada.proxyAddresses = {QStringLiteral("SMTP:Info@contoso.com"), QStringLiteral("x500:shared")};
    m_directory->inTransaction([&] { return users.update(m_directory->user("ada"), ada); });
    QVERIFY(!load("ada").facts.conflictWithExchange.exists());

    const ContactRecord contact{ContactId::create(),
                                QStringLiteral("Info desk"),
                                QStringLiteral("INFO@contoso.com"),
                                {QStringLiteral("x500:shared")}};
    m_directory->inTransaction([&] { return users.add(contact); });
    const UserFacts facts = load("ada").facts;
    QCOMPARE(facts.conflictWithExchange.address, QStringLiteral("info@contoso.com"));
    QCOMPARE(facts.conflictWithExchange.owner, QStringLiteral("Info desk"));
    // contoso.com is verified: nothing comes back when the Exchange plan goes (R8.4).
    QVERIFY(!facts.conflictWithoutExchange.exists());
}

/*! What the user has with an Exchange plan is made of the same inputs as in the product (R9.4). */
void tst_AssignmentStore::giveExchangeAddresses(const char *name)
{
    UserAddressStore store(*m_store);
    const UserKey key = m_directory->user(name);
    const AddressDomains domains = valueOf(store.domains());
    const UserAddresses present = valueOf(store.read(key, domains));
    const MailAddresses results = mailAddresses(
        present.inputs, present.kept, true, domains, [](const QString &) { return false; },
        [] { return quint32(0); });
    m_directory->inTransaction([&] { return store.write(key, present.inputs, results); });
}

void tst_AssignmentStore::conflictsInUnverifiedDomainsComeBackWithoutExchange()
{
    UserStore users(*m_store);
    for (const char *name : {"ada", "grace"}) {
        UserRecord user = valueOf(users.read(m_directory->user(name)));
        user.proxyAddresses = {QStringLiteral("smtp:shared@FABRIKAM.com"),
                               QStringLiteral("smtp:shared@Contoso.com")};
        m_directory->inTransaction([&] { return users.update(m_directory->user(name), user); });
    }
    // As an import brings it: what both have already comes back to nobody (R8.4).
    QCOMPARE(load("ada").facts.conflictWithExchange.address, QStringLiteral("shared@Contoso.com"));
    QVERIFY(!load("ada").facts.conflictWithoutExchange.exists());

    giveExchangeAddresses("ada");
    const UserFacts facts = load("ada").facts;
    QCOMPARE(facts.conflictWithExchange.address, QStringLiteral("shared@Contoso.com"));
    QCOMPARE(facts.conflictWithoutExchange.address, QStringLiteral("shared@FABRIKAM.com"));
    QCOMPARE(facts.conflictWithoutExchange.owner, QStringLiteral("grace"));
    // What ada would have without Exchange is hers no more: grace meets her in one address only.
    QCOMPARE(load("grace").facts.conflictWithExchange.address,
             QStringLiteral("shared@Contoso.com"));
}

/*! R5.6, R9.4: with an Exchange plan the address would be dropped, so it is in nobody's way. */
void tst_AssignmentStore::unverifiedDomainsAreNoConflictWithExchange()
{
    UserStore users(*m_store);
    for (const char *name : {"ada", "grace"}) {
        UserRecord user = valueOf(users.read(m_directory->user(name)));
        user.mail = QStringLiteral("shared@fabrikam.com");
        user.proxyAddresses = {QStringLiteral("smtp:shared@fabrikam.onmicrosoft.com")};
        m_directory->inTransaction([&] { return users.update(m_directory->user(name), user); });
    }
    QVERIFY(!load("ada").facts.conflictWithExchange.exists());
    QVERIFY(!load("ada").facts.conflictWithoutExchange.exists());
}

/*! R5.6: the user principal name of an unlicensed user is theirs, and another's with Exchange. */
void tst_AssignmentStore::principalNamesOfOthersAreConflicts()
{
    UserStore users(*m_store);
    const QString name = valueOf(users.read(m_directory->user("grace"))).userPrincipalName;
    UserRecord ada = valueOf(users.read(m_directory->user("ada")));
    ada.proxyAddresses = {QStringLiteral("smtp:") + name};
    m_directory->inTransaction([&] { return users.update(m_directory->user("ada"), ada); });
    QCOMPARE(load("ada").facts.conflictWithExchange.address, name);
    QCOMPARE(load("grace").facts.conflictWithExchange.address, name);
}

void tst_AssignmentStore::writingKeepsTimesOfWhatStaysTheSame()
{
    m_directory->join("Sales", "ada");
    m_directory->license("Sales", {"P1", "P2"});
    const QDateTime first = DirectoryBuilder::now();
    const InheritedEntry p1{
        0, {product("P1"), {}}, AssignmentState::Active, AssignmentError::None, {}};
    const InheritedEntry p2{
        0, {product("P2"), plans({"B"})}, AssignmentState::Active, AssignmentError::None, {}};
    QVERIFY(write("ada", {p1, p2}, first).changed);
    QVERIFY(!write("ada", {p1, p2}, first.addDays(1)).changed);
    QCOMPARE(consumed("P1"), 1);

    InheritedEntry edited = p2;
    edited.license.disabled = plans({"C"});
    QVERIFY(write("ada", {p1, edited}, first.addDays(2)).changed);
    const QList<AssignmentRow> rows =
        valueOf(Reader(*m_store).assignmentsOfUser(m_directory->userId("ada")));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].lastUpdated, first);
    QCOMPARE(rows[1].lastUpdated, first.addDays(2));
    QVERIFY(rows[1].disabledPlans == std::vector<PlanId>{m_directory->planId("C")});

    // What the outcome does not have is gone, and its unit is free in the same transaction (R8.1).
    QVERIFY(write("ada", {edited}, first.addDays(3)).changed);
    QCOMPARE(consumed("P1"), 0);
    QCOMPARE(entriesOf("ada"), QStringList{QStringLiteral("P2 Sales Active -1")});
}

void tst_AssignmentStore::aChangedCauseIsNoChange()
{
    m_directory->join("Sales", "ada");
    m_directory->license("Sales", {"P1"});
    InheritedEntry entry{
        0, {product("P1"), {}}, AssignmentState::Error, AssignmentError::UniquenessViolation, {}};
    entry.cause.addressOwner = QStringLiteral("Grace");
    QVERIFY(write("ada", {entry}, DirectoryBuilder::now()).changed);
    entry.cause.addressOwner = QStringLiteral("Grace Hopper");
    const auto written = write("ada", {entry}, DirectoryBuilder::now().addDays(1));
    QVERIFY(!written.changed && written.newErrors.empty());
    const auto rows = valueOf(Reader(*m_store).assignmentsOfUser(m_directory->userId("ada")));
    QCOMPARE(rows[0].cause.addressOwner, QStringLiteral("Grace Hopper"));
    QCOMPARE(rows[0].lastUpdated, DirectoryBuilder::now());
}

void tst_AssignmentStore::newErrorsAreThoseThatAppearOrChange()
{
    m_directory->join("Sales", "ada");
    m_directory->license("Sales", {"P1", "P2"});
    InheritedEntry p1{
        0, {product("P1"), {}}, AssignmentState::Error, AssignmentError::CountViolation, {}};
    InheritedEntry p2{0, {product("P2"), {}}, AssignmentState::Error, AssignmentError::Other, {}};
    const QDateTime now = DirectoryBuilder::now();
    QVERIFY(write("ada", {p1, p2}, now).newErrors == (std::vector<size_t>{0, 1}));
    QVERIFY(write("ada", {p1, p2}, now).newErrors.empty());
    p2.error = AssignmentError::MutuallyExclusiveViolation;
    QVERIFY(write("ada", {p1, p2}, now).newErrors == std::vector<size_t>{1});
    p1.state = AssignmentState::Active;
    p1.error = AssignmentError::None;
    QVERIFY(write("ada", {p1, p2}, now).newErrors.empty());
    // Kept with the same error that it had before it was given: the error appears anew (R4.9).
    p1.state = AssignmentState::ActiveWithError;
    p1.error = AssignmentError::DependencyViolation;
    QVERIFY(write("ada", {p1, p2}, now).newErrors == std::vector<size_t>{0});
}

void tst_AssignmentStore::waitingGoesOnWhileInError()
{
    m_directory->join("Sales", "ada");
    m_directory->license("Sales", {"P1"});
    InheritedEntry entry{
        0, {product("P1"), {}}, AssignmentState::Error, AssignmentError::CountViolation, {}};
    const QDateTime first = DirectoryBuilder::now();
    const auto waitingSince = [&] {
        return valueOf(Reader(*m_store).assignmentsOfUser(m_directory->userId("ada")))[0]
            .waitingSince;
    };
    write("ada", {entry}, first);
    QCOMPARE(waitingSince(), first);
    entry.error = AssignmentError::Other;
    write("ada", {entry}, first.addDays(1));
    QCOMPARE(waitingSince(), first);
    entry.state = AssignmentState::Active;
    entry.error = AssignmentError::None;
    write("ada", {entry}, first.addDays(2));
    QVERIFY(!waitingSince().isValid());
    entry.state = AssignmentState::Error;
    entry.error = AssignmentError::CountViolation;
    write("ada", {entry}, first.addDays(3));
    QCOMPARE(waitingSince(), first.addDays(3));
}

void tst_AssignmentStore::directLicensesAreWrittenBesideInheritedOnes()
{
    m_directory->entry("ada", "P1", "Sales");
    const auto assign = [&](const DirectOutcome &outcome) {
        m_directory->inTransaction([&] {
            return AssignmentStore(*m_store).write(m_directory->user("ada"), outcome,
                                                   DirectoryBuilder::now());
        });
    };
    DirectOutcome outcome;
    outcome.changed = {{product("P1"), plans({"A"})}, {product("P2"), {}}};
    assign(outcome);
    QCOMPARE(entriesOf("ada"),
             QStringList({QStringLiteral("P1 direct Active -1"), QStringLiteral("P1 Sales Active"),
                          QStringLiteral("P2 direct Active")}));
    // One unit of a product, however many sources (R2.1).
    QCOMPARE(consumed("P1"), 1);
    QCOMPARE(consumed("P2"), 1);
    outcome.changed.clear();
    outcome.removed = {product("P1"), product("P2")};
    assign(outcome);
    QCOMPARE(entriesOf("ada"), QStringList{QStringLiteral("P1 Sales Active")});
    QCOMPARE(consumed("P1"), 1);
    QCOMPARE(consumed("P2"), 0);
}

void tst_AssignmentStore::conversionMergesDisabledPlans()
{
    AssignmentStore::ImportedEntry direct;
    direct.product = m_directory->skuId("P1");
    direct.disabledPlans = {m_directory->planId("A"), m_directory->planId("B")};
    AssignmentStore::ImportedEntry inherited = direct;
    inherited.group = m_directory->group("Sales");
    inherited.disabledPlans = {m_directory->planId("A")};
    inherited.state = AssignmentState::ActiveWithError;
    inherited.error = AssignmentError::DependencyViolation;
    AssignmentStore::ImportedEntry alone = inherited;
    alone.product = m_directory->skuId("P2");
    alone.disabledPlans = {m_directory->planId("B")};
    AssignmentStore::ImportedEntry notGiven = inherited;
    notGiven.product = m_directory->product("P3", {"D"});
    notGiven.disabledPlans.clear();
    notGiven.state = AssignmentState::Error;
    const UserKey ada = m_directory->user("ada");
    m_directory->inTransaction([&] {
        return AssignmentStore(*m_store).replaceAll(ada, {direct, inherited, alone, notGiven},
                                                    DirectoryBuilder::now());
    });
    QVERIFY(valueOf(AssignmentStore(*m_store).anyEntries(m_directory->group("Sales"))));
    m_directory->inTransaction([&] {
        return AssignmentStore(*m_store).convertToDirect(ada, m_directory->group("Sales"),
                                                         DirectoryBuilder::now());
    });
    // R8.3: a plan stays off only where both had it off; units stay as they were.
    QCOMPARE(entriesOf("ada"), QStringList({QStringLiteral("P1 direct Active -1"),
                                            QStringLiteral("P2 direct Active -1")}));
    QCOMPARE(consumed("P1"), 1);
    QCOMPARE(consumed("P2"), 1);
    QCOMPARE(consumed("P3"), 0);
    QVERIFY(!valueOf(AssignmentStore(*m_store).anyEntries(m_directory->group("Sales"))));
    m_directory->inTransaction(
        [&] { return GroupStore(*m_store).remove(m_directory->group("Sales")); });
}

void tst_AssignmentStore::importedEntriesReplaceAll()
{
    m_directory->entry("ada", "P1", nullptr);
    AssignmentStore::ImportedEntry entry;
    entry.product = m_directory->skuId("P2");
    entry.state = AssignmentState::Disabled; // shown only: what is behind it is stored (R1)
    entry.lastUpdated = DirectoryBuilder::now().addYears(-1);
    entry.disabledPlans = {m_directory->planId("B"), PlanId::create()};
    const UserKey ada = m_directory->user("ada");
    m_directory->inTransaction([&] {
        return AssignmentStore(*m_store).replaceAll(ada, {entry}, DirectoryBuilder::now());
    });
    QCOMPARE(entriesOf("ada"), QStringList{QStringLiteral("P2 direct Active -1")});
    QCOMPARE(valueOf(Reader(*m_store).assignmentsOfUser(m_directory->userId("ada")))[0].lastUpdated,
             entry.lastUpdated);
    entry.product = SkuId::create();
    const auto unknown = m_store->inTransaction([&] {
        return AssignmentStore(*m_store).replaceAll(ada, {entry}, DirectoryBuilder::now());
    });
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QCOMPARE(entriesOf("ada").size(), 1);
}

void tst_AssignmentStore::importingTwiceChangesNothing()
{
    AssignmentStore::ImportedEntry direct;
    direct.product = m_directory->skuId("P1");
    AssignmentStore::ImportedEntry failed;
    failed.product = m_directory->skuId("P2");
    failed.group = m_directory->group("Sales");
    failed.state = AssignmentState::Error;
    failed.error = AssignmentError::CountViolation;
    failed.lastUpdated = DirectoryBuilder::now().addDays(-9);
    const UserKey ada = m_directory->user("ada");
    const auto import = [&](int day) {
        return m_directory->inTransaction([&] {
            return AssignmentStore(*m_store).replaceAll(ada, {direct, failed},
                                                        DirectoryBuilder::now().addDays(day));
        });
    };
    QVERIFY(import(0));
    QVERIFY(!import(1));
    failed.error = AssignmentError::Other;
    QVERIFY(import(2));
}

void tst_AssignmentStore::formerMembersAreThoseWithEntries()
{
    AssignmentStore store(*m_store);
    const GroupKey sales = m_directory->group("Sales");
    for (const char *name : {"u1", "u2", "u3"}) {
        m_directory->join("Sales", name);
        m_directory->entry(name, "P1", "Sales");
    }
    m_directory->join("Sales", "u4");
    QVERIFY(valueOf(store.formerMembersWithEntries(sales)).empty());
    for (const char *name : {"u3", "u1", "u4"})
        m_directory->leave("Sales", name);
    QVERIFY(valueOf(store.formerMembersWithEntries(sales))
            == (std::vector<UserKey>{m_directory->user("u1"), m_directory->user("u3")}));
    m_directory->join("Sales", "u3");
    QVERIFY(valueOf(store.formerMembersWithEntries(sales))
            == std::vector<UserKey>{m_directory->user("u1")});
    write("u1", {}, DirectoryBuilder::now());
    QVERIFY(valueOf(store.formerMembersWithEntries(sales)).empty());
    m_directory->inTransaction([&] { return GroupStore(*m_store).removeUserMembers(sales); });
    QVERIFY(valueOf(store.formerMembersWithEntries(sales))
            == (std::vector<UserKey>{m_directory->user("u2"), m_directory->user("u3")}));
}

void tst_AssignmentStore::causesSurviveStorage()
{
    QCOMPARE(causeToText({}), QString());
    QVERIFY(causeFromText(QStringLiteral("no json")) == Cause());
    Cause cause;
    cause.plan = PlanId::create();
    cause.otherPlans = {PlanId::create(), PlanId::create()};
    cause.otherProduct = SkuId::create();
    cause.location = QStringLiteral("DE");
    cause.address = QStringLiteral("\"ä\"@contoso.com");
    cause.addressOwner = QStringLiteral("Ada");
    cause.notAssignable = true;
    QVERIFY(causeFromText(causeToText(cause)) == cause);
}

QTEST_GUILESS_MAIN(tst_AssignmentStore)
#include "tst_assignmentstore.moc"
