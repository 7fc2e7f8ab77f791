// SPDX-License-Identifier: GPL-3.0-or-later
// Details, lists and records as views, reports and requests read them.
#include "store/jobstore.h"
#include "store/reader.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

constexpr auto failed = AssignmentState::Error;
constexpr auto noUnits = AssignmentError::CountViolation;

QStringList lines(const QList<AssignmentRow> &rows)
{
    QStringList lines;
    for (const AssignmentRow &row : rows) {
        lines.append(row.userName + u' ' + row.partNumber + u' '
                     + (row.group ? row.groupName : QStringLiteral("direct")) + u' '
                     + toString(row.state) + u'/' + toString(row.error));
    }
    return lines;
}

template <typename Rows>
QString names(const Rows &rows)
{
    QStringList names;
    for (const auto &row : rows)
        names.append(row.displayName);
    return names.join(u' ');
}

} // namespace

class tst_Reader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aProductCountsUnitsWaitingAndGroups();
    void aSuspendedProductShowsDisabled();
    void assignmentsOfAUserAreInOrder();
    void licensedUsersAreListedBySource();
    void membersAreUsersThenGroups();
    void errorsOfAGroupAreListedByName();
    void reportsListAllInPages();
    void theSummaryTellsWhatNeedsAttention();
    void groupsOfAUserAreListedByName();
    void unknownIdsAreNotFound();
    void recordsArePagedById();
    void recordsAreComparedWithoutCase_data();
    void recordsAreComparedWithoutCase();
    void membersWithErrorsArePagedById();
    void aReaderSeesOneInstant();

private:
    std::unique_ptr<TemporaryDirectory> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_directory;
    std::unique_ptr<Store> m_readOnly;
    std::unique_ptr<Reader> m_reader;
};

void tst_Reader::init()
{
    m_reader.reset();
    m_readOnly.reset();
    m_directory.reset();
    m_store.reset();
    m_folder = std::make_unique<TemporaryDirectory>();
    m_store = m_folder->create();
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    m_directory->product("P2", {"B"}, 2);
    m_directory->product("P1", {"A", "B"}, 1);
    m_readOnly = valueOf(Store::open(m_folder->path(), OpenMode::ReadOnly));
    m_reader = std::make_unique<Reader>(*m_readOnly);
}

void tst_Reader::aProductCountsUnitsWaitingAndGroups()
{
    m_directory->license("Sales", {"P1"});
    m_directory->license("Late", {"P1", "P2"});
    m_directory->entry("ada", "P1", "Sales");
    m_directory->entry("ada", "P1", nullptr);
    m_directory->entry("grace", "P1", "Sales", failed, noUnits);
    m_directory->entry("grace", "P1", "Late", failed, noUnits);
    m_directory->entry("alan", "P1", "Sales", failed, AssignmentError::Other);
    // Who has it from elsewhere does not wait (R2.6).
    m_directory->entry("edsger", "P1", "Sales", failed, noUnits);
    m_directory->entry("edsger", "P1", nullptr);
    const ProductRow row = valueOf(m_reader->product(m_directory->skuId("P1")));
    QCOMPARE(row.partNumber, QStringLiteral("P1"));
    QCOMPARE(row.displayName, QStringLiteral("p1"));
    QCOMPARE(row.units.enabled, 1);
    QCOMPARE(row.consumed, 2);
    QCOMPARE(row.available(), 0); // more are in use than there are
    QCOMPARE(row.waiting, 1);
    QCOMPARE(row.groups, 2);

    // Only what is bought is listed, by name.
    m_directory->inTransaction([&] {
        return CatalogueStore(*m_store).writeProduct(SkuId::create(), QStringLiteral("P0"),
                                                     QStringLiteral("p0"));
    });
    QCOMPARE(names(valueOf(m_reader->products())), QStringLiteral("p1 p2"));
    QCOMPARE(names(valueOf(m_reader->licensedGroups(row.id))), QStringLiteral("Late Sales"));
}

void tst_Reader::aSuspendedProductShowsDisabled()
{
    m_directory->entry("ada", "P1", "Sales");
    m_directory->entry("ada", "P2", "Sales", AssignmentState::ActiveWithError,
                       AssignmentError::DependencyViolation);
    m_directory->entry("grace", "P1", "Sales", failed, noUnits);
    const auto setStatus = [&](CapabilityStatus status) {
        for (const char *name : {"P1", "P2"}) {
            m_directory->inTransaction([&] {
                return CatalogueStore(*m_store).writeSubscription(m_directory->skuId(name), {},
                                                                  status);
            });
        }
    };
    for (const auto status :
         {CapabilityStatus::Suspended, CapabilityStatus::LockedOut, CapabilityStatus::Deleted}) {
        setStatus(status);
        QCOMPARE(lines(valueOf(m_reader->assignments(false, 0, 10))),
                 QStringList({QStringLiteral("ada P1 Sales Disabled/None"),
                              QStringLiteral("ada P2 Sales Disabled/DependencyViolation"),
                              QStringLiteral("grace P1 Sales Error/CountViolation")}));
    }
    setStatus(CapabilityStatus::Warning);
    QCOMPARE(lines(valueOf(m_reader->assignments(false, 0, 2))),
             QStringList({QStringLiteral("ada P1 Sales Active/None"),
                          QStringLiteral("ada P2 Sales ActiveWithError/DependencyViolation")}));
}

void tst_Reader::assignmentsOfAUserAreInOrder()
{
    m_directory->license("Zebra", {"P1"});
    m_directory->license("Alpha", {"P1"});
    for (const char *group : {"Alpha", "Zebra", "Unlicensed"})
        m_directory->entry("ada", "P1", group);
    m_directory->entry("ada", "P2", "Alpha");
    m_directory->entry("ada", "P1", nullptr);
    // Direct first, groups without licenses before all others, then by their licenses' age (R4.6).
    QCOMPARE(lines(valueOf(m_reader->assignmentsOfUser(m_directory->userId("ada")))),
             QStringList({QStringLiteral("ada P1 direct Active/None"),
                          QStringLiteral("ada P1 Unlicensed Active/None"),
                          QStringLiteral("ada P1 Zebra Active/None"),
                          QStringLiteral("ada P1 Alpha Active/None"),
                          QStringLiteral("ada P2 Alpha Active/None")}));
}

void tst_Reader::licensedUsersAreListedBySource()
{
    for (const char *name : {"grace", "ada", "alan"})
        m_directory->entry(name, "P1", "Sales");
    m_directory->entry("ada", "P1", nullptr);
    m_directory->entry("alan", "P2", nullptr);
    const QStringList expected{
        QStringLiteral("ada P1 direct Active/None"), QStringLiteral("ada P1 Sales Active/None"),
        QStringLiteral("alan P1 Sales Active/None"), QStringLiteral("grace P1 Sales Active/None")};
    const SkuId product = m_directory->skuId("P1");
    QCOMPARE(valueOf(m_reader->countLicensedUsers(product)), 4);
    QCOMPARE(lines(valueOf(m_reader->licensedUsers(product, 0, 10))), expected);
    QCOMPARE(lines(valueOf(m_reader->licensedUsers(product, 1, 2))), expected.mid(1, 2));
    // The same where they are few among many, which are then looked up instead.
    for (int number = 0; number < 60; ++number)
        m_directory->user(qPrintable(QStringLiteral("z%1").arg(number)));
    QCOMPARE(lines(valueOf(m_reader->licensedUsers(product, 0, 10))), expected);
    QCOMPARE(lines(valueOf(m_reader->licensedUsers(product, 3, 2))), expected.mid(3, 2));
}

void tst_Reader::membersAreUsersThenGroups()
{
    for (const char *name : {"grace", "ada"})
        m_directory->join("Sales", name);
    for (const char *name : {"Zebra", "Alpha"}) {
        m_directory->inTransaction([&] {
            return GroupStore(*m_store).addMember(m_directory->group("Sales"),
                                                  m_directory->group(name));
        });
    }
    const GroupId sales = m_directory->groupId("Sales");
    for (int few = 0; few < 2; ++few) {
        QCOMPARE(valueOf(m_reader->countMembers(sales)), 4);
        QCOMPARE(names(valueOf(m_reader->members(sales, 0, 10))),
                 QStringLiteral("ada grace Alpha Zebra"));
        QCOMPARE(names(valueOf(m_reader->members(sales, 1, 2))), QStringLiteral("grace Alpha"));
        QCOMPARE(names(valueOf(m_reader->members(sales, 3, 9))), QStringLiteral("Zebra"));
        QVERIFY(valueOf(m_reader->members(sales, 4, 9)).isEmpty());
        for (int number = 0; number < 60; ++number)
            m_directory->user(qPrintable(QStringLiteral("z%1").arg(number)));
    }
    const MemberRow ada = valueOf(m_reader->members(sales, 0, 1)).first();
    QVERIFY(ada.user == m_directory->userId("ada") && !ada.group);
    QCOMPARE(ada.userPrincipalName, QStringLiteral("ada@contoso.com"));
    const MemberRow alpha = valueOf(m_reader->members(sales, 2, 1)).first();
    QVERIFY(alpha.group == m_directory->groupId("Alpha") && !alpha.user);
}

void tst_Reader::errorsOfAGroupAreListedByName()
{
    m_directory->join("Sales", "ada");
    m_directory->entry("grace", "P2", "Sales", failed, noUnits);
    m_directory->entry("grace", "P1", "Sales", failed, AssignmentError::Other);
    m_directory->entry("ada", "P1", "Sales", AssignmentState::ActiveWithError,
                       AssignmentError::DependencyViolation);
    m_directory->entry("alan", "P1", "Other", failed, noUnits);
    m_directory->entry("alan", "P2", "Sales");
    const GroupId sales = m_directory->groupId("Sales");
    const QStringList expected{QStringLiteral("ada P1 Sales ActiveWithError/DependencyViolation"),
                               QStringLiteral("grace P1 Sales Error/Other"),
                               QStringLiteral("grace P2 Sales Error/CountViolation")};
    QCOMPARE(valueOf(m_reader->countErrorsOfGroup(sales)), 3);
    QCOMPARE(lines(valueOf(m_reader->errorsOfGroup(sales, 0, 10))), expected);
    QCOMPARE(lines(valueOf(m_reader->errorsOfGroup(sales, 1, 1))), expected.mid(1, 1));
}

void tst_Reader::reportsListAllInPages()
{
    for (const char *name : {"grace", "ada"}) {
        m_directory->entry(name, "P2", "Sales", failed, noUnits);
        m_directory->entry(name, "P1", nullptr);
    }
    const QStringList all{QStringLiteral("ada P1 direct Active/None"),
                          QStringLiteral("ada P2 Sales Error/CountViolation"),
                          QStringLiteral("grace P1 direct Active/None"),
                          QStringLiteral("grace P2 Sales Error/CountViolation")};
    QStringList paged;
    for (int offset = 0; offset < 6; offset += 3)
        paged += lines(valueOf(m_reader->assignments(false, offset, 3)));
    QCOMPARE(paged, all);
    QCOMPARE(lines(valueOf(m_reader->assignments(true, 0, 10))), QStringList({all[1], all[3]}));
    QCOMPARE(lines(valueOf(m_reader->assignments(true, 1, 10))), QStringList{all[3]});
}

void tst_Reader::theSummaryTellsWhatNeedsAttention()
{
    m_directory->license("Sales", {"P1"});
    m_directory->group("Rest");
    m_directory->user("alan");
    m_directory->entry("ada", "P1", nullptr);
    m_directory->entry("grace", "P1", "Sales", failed, noUnits);
    m_directory->entry("grace", "P2", "Sales", failed, AssignmentError::Other);
    const qint64 group = m_directory->inTransaction(
        [&] { return JobStore(*m_store).queueGroup(m_directory->group("Sales")); });
    const qint64 users = m_directory->inTransaction(
        [&] { return JobStore(*m_store).queueUsers({m_directory->user("ada")}); });
    const DirectorySummary summary = valueOf(m_reader->summary());
    QCOMPARE(summary.users, 3);
    QCOMPARE(summary.groups, 2);
    QCOMPARE(summary.products, 2);
    QCOMPARE(summary.usersInError, 1);
    QCOMPARE(names(summary.groupsInError), QStringLiteral("Sales"));
    QCOMPARE(summary.groupsInError.first().usersInError, 1);
    QCOMPARE(summary.groupsInError.first().products, QStringList{QStringLiteral("p1")});
    QCOMPARE(names(summary.productsWaiting), QStringLiteral("p1"));
    QCOMPARE(summary.productsWaiting.first().waiting, 1);
    QCOMPARE(summary.jobs.size(), 2);
    QCOMPARE(summary.jobs[0].id, group);
    QCOMPARE(summary.jobs[0].groupName, QStringLiteral("Sales"));
    QCOMPARE(summary.jobs[1].id, users);
    QVERIFY(!summary.jobs[1].group);
}

void tst_Reader::groupsOfAUserAreListedByName()
{
    m_directory->license("Zebra", {"P2", "P1"});
    m_directory->join("Zebra", "ada");
    m_directory->join("Alpha", "ada");
    m_directory->join("Other", "grace");
    const QList<GroupRow> rows = valueOf(m_reader->groupsOfUser(m_directory->userId("ada")));
    QCOMPARE(names(rows), QStringLiteral("Alpha Zebra"));
    QCOMPARE(rows[1].products, QStringList({QStringLiteral("p1"), QStringLiteral("p2")}));
    QCOMPARE(rows[1].members, 1);
    const auto licenses = valueOf(m_reader->licensesOfGroup(m_directory->groupId("Zebra")));
    QCOMPARE(licenses.size(), 2);
    QVERIFY(licenses[0].product == m_directory->skuId("P1"));
}

void tst_Reader::unknownIdsAreNotFound()
{
    const auto isNotFound = [](const auto &result, const char *kind) {
        return !result && result.error().code == ErrorCode::NotFound
               && result.error().arguments == QStringList{QLatin1String(kind)};
    };
    QVERIFY(isNotFound(m_reader->user(UserId::create()), "user"));
    QVERIFY(isNotFound(m_reader->assignmentsOfUser(UserId::create()), "user"));
    QVERIFY(isNotFound(m_reader->groupsOfUser(UserId::create()), "user"));
    QVERIFY(isNotFound(m_reader->group(GroupId::create()), "group"));
    QVERIFY(isNotFound(m_reader->members(GroupId::create(), 0, 1), "group"));
    QVERIFY(isNotFound(m_reader->countMembers(GroupId::create()), "group"));
    QVERIFY(isNotFound(m_reader->errorsOfGroup(GroupId::create(), 0, 1), "group"));
    QVERIFY(isNotFound(m_reader->licensesOfGroup(GroupId::create()), "group"));
    QVERIFY(isNotFound(m_reader->membersWithLicenseErrors(GroupId::create(), {}, 1), "group"));
    QVERIFY(isNotFound(m_reader->product(SkuId::create()), "product"));
    QVERIFY(isNotFound(m_reader->licensedUsers(SkuId::create(), 0, 1), "product"));
}

void tst_Reader::recordsArePagedById()
{
    for (const char *name : {"ada", "grace", "alan", "edsger", "barbara"})
        m_directory->user(name);
    Reader::RecordQuery query;
    query.limit = 2;
    QStringList seen;
    UserId after;
    for (;;) {
        const QList<UserRecord> page = valueOf(m_reader->userRecords(query, after));
        QVERIFY(page.size() <= 2);
        for (const UserRecord &user : page)
            seen.append(user.displayName);
        if (page.size() < 2)
            break;
        after = page.last().id;
    }
    QCOMPARE(seen.join(u' '), QStringLiteral("ada grace alan edsger barbara"));

    m_directory->entry("ada", "P1", "Sales", failed, noUnits);
    m_directory->group("Rest");
    query.withLicenseErrors = true;
    QCOMPARE(names(valueOf(m_reader->groupRecords(query, {}))), QStringLiteral("Sales"));
    const ContactRecord contact{ContactId::create(), QStringLiteral("Partner"), {}, {}};
    m_directory->inTransaction([&] { return UserStore(*m_store).add(contact); });
    QVERIFY(valueOf(m_reader->contactRecords({}, {})) == QList<ContactRecord>{contact});
    QVERIFY(valueOf(m_reader->contactRecords({}, contact.id)).isEmpty());
    query.limit = 0;
    QVERIFY(valueOf(m_reader->userRecords(query, {})).isEmpty());
}

void tst_Reader::recordsAreComparedWithoutCase_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *property, const QJsonValue &value, const char *found) {
        QTest::addRow("%s %s", property, found)
            << QString::fromLatin1(property) << value << QString::fromLatin1(found);
    };
    row("id", QStringLiteral("10000000-0000-0000-0000-000000000001"), "ada");
    row("id", QStringLiteral("nonsense"), "");
    row("userPrincipalName", QStringLiteral("ADA@contoso.com"), "ada");
    row("displayName", QStringLiteral("Grace"), "grace");
    row("displayName", QStringLiteral("grac%"), "");
    row("usageLocation", QStringLiteral("de"), "ada grace");
    row("usageLocation", QJsonValue::Null, "alan");
    row("department", QStringLiteral("SALES"), "grace");
    row("department", QJsonValue::Null, "ada alan");
    row("accountEnabled", false, "alan");
    row("accountEnabled", QStringLiteral("false"), "");
    row("city", QStringLiteral("köln"), "alan");
    row("userType", QStringLiteral("member"), "ada grace alan");
}

void tst_Reader::recordsAreComparedWithoutCase()
{
    QFETCH(QString, property);
    QFETCH(QJsonValue, value);
    QFETCH(QString, found);
    m_directory->user("ada");
    UserStore users(*m_store);
    UserRecord grace = valueOf(users.read(m_directory->user("grace")));
    grace.department = QStringLiteral("Sales");
    UserRecord alan = valueOf(users.read(m_directory->user("alan")));
    alan.usageLocation.clear();
    alan.accountEnabled = false;
    alan.attributes = {{QStringLiteral("city"), QStringLiteral("Köln")}};
    m_directory->inTransaction([&]() -> Result<void> {
        valueOf(users.update(m_directory->user("grace"), grace));
        return users.update(m_directory->user("alan"), alan);
    });
    Reader::RecordQuery query;
    query.property = property;
    query.value = value;
    QCOMPARE(names(valueOf(m_reader->userRecords(query, {}))), found);
    query.property = QStringLiteral("shoeSize");
    QCOMPARE(m_reader->userRecords(query, {}).error().code, ErrorCode::Unsupported);
}

void tst_Reader::membersWithErrorsArePagedById()
{
    for (const char *name : {"ada", "grace", "alan"}) {
        m_directory->entry(name, "P1", "Sales", failed, noUnits);
        m_directory->entry(name, "P2", "Sales", failed, AssignmentError::Other);
    }
    m_directory->entry("edsger", "P1", "Sales");
    const GroupId sales = m_directory->groupId("Sales");
    const auto first = valueOf(m_reader->membersWithLicenseErrors(sales, {}, 2));
    QCOMPARE(names(first), QStringLiteral("ada grace"));
    QCOMPARE(names(valueOf(m_reader->membersWithLicenseErrors(sales, first.last().id, 2))),
             QStringLiteral("alan"));
}

void tst_Reader::aReaderSeesOneInstant()
{
    m_directory->user("ada");
    const qint64 seen = valueOf(m_readOnly->inSnapshot([&]() -> Result<qint64> {
        const qint64 before = valueOf(m_reader->countUsers({}));
        m_directory->user("grace");
        // What is committed meanwhile is not seen, and what is read inside joins the snapshot.
        return before == valueOf(m_reader->summary()).users ? Result<qint64>(before)
                                                            : failure(ErrorCode::Internal);
    }));
    QCOMPARE(seen, 1);
    QCOMPARE(valueOf(m_reader->countUsers({})), 2);
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_reader.moc"
