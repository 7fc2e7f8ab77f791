// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and orders of the grids, each combination against a filter over plain lists.
#include "base/foldedkey.h"
#include "store/reader.h"
#include "store/usersearch.h"
#include "support/directorybuilder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace LicenseDesk;

namespace {

const std::vector<UserColumn> userColumns{UserColumn::DisplayName,   UserColumn::UserPrincipalName,
                                          UserColumn::UsageLocation, UserColumn::Department,
                                          UserColumn::UserType,      UserColumn::AccountEnabled};
const std::vector<GroupColumn> groupColumns{GroupColumn::DisplayName, GroupColumn::Members,
                                            GroupColumn::Licenses, GroupColumn::Errors,
                                            GroupColumn::State};

/*! All that a user is, beside the store. */
struct PlainUser
{
    UserRecord record;
    std::vector<AssignmentRow> entries;
    std::vector<GroupId> groups;

    /*! \a standard: the directory's default usage location. */
    [[nodiscard]] bool matches(const UserFilter &filter, const QString &standard = {}) const
    {
        const bool isDirect = std::ranges::any_of(entries, [](const AssignmentRow &entry) {
            return !entry.group && entry.state != AssignmentState::Error;
        });
        const QString location = record.usageLocation.isEmpty() ? standard : record.usageLocation;
        if ((filter.withDirectLicenses && !isDirect)
            || (filter.usageLocation && *filter.usageLocation != location)
            || (filter.userType && *filter.userType != record.userType)
            || (filter.accountEnabled && *filter.accountEnabled != record.accountEnabled)
            || (filter.listed && std::ranges::count(*filter.listed, record.id) == 0))
            return false;
        const auto contains = [&](const QString &text) {
            return foldedKey(text).contains(foldedKey(filter.text));
        };
        const auto isApplied = [](const AssignmentRow &entry) {
            return entry.state != AssignmentState::Error;
        };
        const bool isFound =
            filter.text.isEmpty() || contains(record.displayName)
            || contains(record.userPrincipalName) || contains(record.mail)
            || std::ranges::any_of(record.proxyAddresses, [&](const QString &address) {
                   return address.startsWith(u"smtp:", Qt::CaseInsensitive)
                          && contains(address.mid(5));
               });
        const bool hasError = std::ranges::any_of(entries, [](const AssignmentRow &entry) {
            return entry.error != AssignmentError::None;
        });
        const bool hasProduct = std::ranges::any_of(entries, [&](const AssignmentRow &entry) {
            return isApplied(entry) && entry.product == filter.product;
        });
        return isFound && (!filter.withErrors || hasError)
               && (!filter.withoutLicense || std::ranges::none_of(entries, isApplied))
               && (!filter.product || hasProduct)
               && (!filter.group || std::ranges::count(groups, *filter.group) > 0);
    }

    [[nodiscard]] QByteArrayList sortKey(UserColumn column) const
    {
        QByteArray first;
        switch (column) {
        case UserColumn::DisplayName:
            break;
        case UserColumn::UserPrincipalName:
            first = foldedKey(record.userPrincipalName).toUtf8();
            break;
        case UserColumn::UsageLocation:
            first = record.usageLocation.toUtf8();
            break;
        case UserColumn::Department:
            first = foldedKey(record.department).toUtf8();
            break;
        case UserColumn::UserType:
            first = record.userType.toUtf8();
            break;
        case UserColumn::AccountEnabled:
            first = record.accountEnabled ? "1" : "0";
            break;
        }
        return {first, foldedKey(record.displayName).toUtf8(), record.id.toString().toLatin1()};
    }
};

bool isBefore(const QByteArrayList &left, const QByteArrayList &right)
{
    return std::ranges::lexicographical_compare(left, right);
}

} // namespace

class tst_ReaderFilters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void usersAreFiltered();
    void conditionsCombine();
    void idsAreThoseOfTheRows();
    void locationsAreCounted();
    void usersAreOrdered();
    void pagesNeverOverlap();
    void groupsAreFilteredAndOrdered();
    void rowsShowProductsAndTheFirstError();

private:
    TemporaryDirectory m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DirectoryBuilder> m_directory;
    std::vector<PlainUser> m_users;

    QStringList expected(const UserFilter &filter, UserColumn column, Qt::SortOrder order) const
    {
        std::vector<const PlainUser *> found;
        for (const PlainUser &user : m_users) {
            if (user.matches(filter))
                found.push_back(&user);
        }
        std::ranges::sort(found, [&](const PlainUser *left, const PlainUser *right) {
            return order == Qt::AscendingOrder
                       ? isBefore(left->sortKey(column), right->sortKey(column))
                       : isBefore(right->sortKey(column), left->sortKey(column));
        });
        QStringList ids;
        for (const PlainUser *user : found)
            ids.append(user->record.id.toString());
        return ids;
    }
    QStringList read(const UserFilter &filter, UserColumn column, Qt::SortOrder order,
                     int page = 1000)
    {
        Reader reader(*m_store);
        QStringList ids;
        for (;;) {
            const QList<UserRow> rows =
                valueOf(reader.users(filter, column, order, ids.size(), page));
            for (const UserRow &row : rows)
                ids.append(row.id.toString());
            if (rows.size() < page)
                return ids;
        }
    }
};

void tst_ReaderFilters::initTestCase()
{
    m_store = m_folder.create();
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    m_directory->product("P1", {"A"});
    m_directory->product("P2", {"B"});
    m_directory->license("Sales", {"P1"});
    m_directory->license("Few", {"P2"});
    std::mt19937 random(42);
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    const QStringList names{QStringLiteral("Ada"),   QStringLiteral("ADA 100%"),
                            QStringLiteral("Grace"), QStringLiteral("Ünal_x"),
                            QStringLiteral("ünal"),  QStringLiteral("O'Neil \"x\"")};
    UserStore users(*m_store);
    for (int number = 0; number < 120; ++number) {
        PlainUser user;
        user.record.id = UserId::create();
        user.record.displayName = names[below(int(names.size()))];
        user.record.userPrincipalName = QStringLiteral("User%1@Contoso.com").arg(number);
        user.record.usageLocation = below(3) ? QStringLiteral("DE") : QString();
        user.record.department = below(2) ? QStringLiteral("sales") : QStringLiteral("Üb");
        user.record.userType = below(4) ? QStringLiteral("Member") : QStringLiteral("Guest");
        user.record.accountEnabled = below(3) != 0;
        if (below(3) == 0)
            user.record.mail = QStringLiteral("Mail.%1@fabrikam.com").arg(number);
        if (below(3) == 0) {
            user.record.proxyAddresses = {QStringLiteral("SMTP:Other%1@x.org").arg(number),
                                          QStringLiteral("X500:hidden%1").arg(number)};
        }
        const UserKey key = m_directory->inTransaction([&] { return users.add(user.record); });
        for (const char *group : {"Sales", "Few"}) {
            if (below(group[0] == 'S' ? 2 : 20) != 0)
                continue;
            user.groups.push_back(m_directory->groupId(group));
            m_directory->inTransaction(
                [&] { return GroupStore(*m_store).addMember(m_directory->group(group), key, 1); });
        }
        std::vector<AssignmentStore::ImportedEntry> entries;
        for (int count = below(3); count > 0; --count) {
            AssignmentStore::ImportedEntry entry;
            entry.product = m_directory->skuId(below(8) ? "P1" : "P2");
            if (count == 2)
                entry.group = m_directory->group("Sales");
            entry.state = AssignmentState(below(3));
            if (entry.state != AssignmentState::Active)
                entry.error = AssignmentError(1 + below(6));
            entries.push_back(entry);
            AssignmentRow row;
            row.product = entry.product;
            row.state = entry.state;
            row.error = entry.error;
            if (entry.group)
                row.group = m_directory->groupId("Sales");
            user.entries.push_back(row);
        }
        m_directory->inTransaction([&] {
            return AssignmentStore(*m_store).replaceAll(key, entries, DirectoryBuilder::now());
        });
        m_users.push_back(user);
    }
}

void tst_ReaderFilters::usersAreFiltered()
{
    const QStringList texts{QString(),
                            QStringLiteral("ada"),
                            QStringLiteral("%"),
                            QStringLiteral("_x"),
                            QStringLiteral("ÜNAL"),
                            QStringLiteral("'"),
                            QStringLiteral("\"x"),
                            QStringLiteral("USER1"),
                            QStringLiteral("mail.1"),
                            QStringLiteral("other3"),
                            QStringLiteral("x500"),
                            QStringLiteral("hidden"),
                            QStringLiteral("contoso.com\nmail"),
                            QStringLiteral("no such")};
    Reader reader(*m_store);
    int found = 0;
    for (const QString &text : texts) {
        for (int conditions = 0; conditions < 4 * 4 * 4; ++conditions) {
            UserFilter filter;
            filter.text = text;
            filter.withErrors = conditions & 1;
            filter.withoutLicense = conditions & 2;
            const std::optional<SkuId> products[]{
                {}, m_directory->skuId("P1"), m_directory->skuId("P2"), SkuId::create()};
            const std::optional<GroupId> groups[]{
                {}, m_directory->groupId("Sales"), m_directory->groupId("Few"), GroupId::create()};
            filter.product = products[conditions / 4 % 4];
            filter.group = groups[conditions / 16];
            const QStringList ids = expected(filter, UserColumn::DisplayName, Qt::AscendingOrder);
            QCOMPARE(read(filter, UserColumn::DisplayName, Qt::AscendingOrder), ids);
            QCOMPARE(valueOf(reader.countUsers(filter)), qint64(ids.size()));
            found += !ids.isEmpty();
        }
    }
    QVERIFY(found > 100);
}

void tst_ReaderFilters::conditionsCombine()
{
    auto third = std::make_shared<std::vector<UserId>>();
    for (size_t place = 0; place < m_users.size(); place += 3)
        third->push_back(m_users[place].record.id);
    third->push_back(UserId::create()); // nobody
    const std::optional<QString> locations[]{
        {}, QStringLiteral("DE"), QStringLiteral("FR"), QStringLiteral("")};
    const std::optional<QString> types[]{{}, QStringLiteral("Member"), QStringLiteral("Guest")};
    const std::optional<bool> flags[]{{}, true, false};
    Reader reader(*m_store);
    int found = 0;
    for (const QString &standard : {QString(), QStringLiteral("DE"), QStringLiteral("FR")}) {
        OrganizationRecord organization = valueOf(m_store->organization());
        organization.defaultUsageLocation = standard;
        m_directory->inTransaction([&] { return m_store->setOrganization(organization); });
        for (int number = 0; number < 4 * 3 * 3 * 2 * 2 * 2; ++number) {
            UserFilter filter;
            filter.usageLocation = locations[number % 4];
            filter.userType = types[number / 4 % 3];
            filter.accountEnabled = flags[number / 12 % 3];
            filter.withDirectLicenses = number / 36 % 2;
            filter.withErrors = number / 72 % 2;
            if (number / 144)
                filter.listed = third;
            QStringList ids;
            for (const PlainUser &user : m_users) {
                if (user.matches(filter, standard))
                    ids.append(user.record.id.toString());
            }
            QStringList rows = read(filter, UserColumn::DisplayName, Qt::AscendingOrder);
            QCOMPARE(valueOf(reader.countUsers(filter)), qint64(rows.size()));
            ids.sort();
            rows.sort();
            QCOMPARE(rows, ids);
            found += !ids.isEmpty();
        }
    }
    QVERIFY(found > 100);
}

void tst_ReaderFilters::idsAreThoseOfTheRows()
{
    UserFilter filter;
    filter.text = QStringLiteral("a");
    for (const UserColumn column : userColumns) {
        const QStringList all = expected(filter, column, Qt::DescendingOrder);
        QStringList ids;
        for (const UserId &id :
             valueOf(userIds(*m_store, filter, column, Qt::DescendingOrder, 5, 20)))
            ids.append(id.toString());
        QCOMPARE(ids, all.mid(5, 20));
    }
}

void tst_ReaderFilters::locationsAreCounted()
{
    Reader reader(*m_store);
    qint64 users = 0;
    for (const LocationCount &count : valueOf(usageLocations(*m_store))) {
        UserFilter filter;
        filter.usageLocation = count.location;
        QCOMPARE(valueOf(reader.countUsers(filter)), count.users);
        users += count.users;
    }
    QCOMPARE(users, qint64(m_users.size()));
}

void tst_ReaderFilters::usersAreOrdered()
{
    for (const UserColumn column : userColumns) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            QCOMPARE(read({}, column, order), expected({}, column, order));
    }
}

void tst_ReaderFilters::pagesNeverOverlap()
{
    UserFilter filter;
    filter.text = QStringLiteral("a");
    for (const UserColumn column : userColumns) {
        QCOMPARE(read(filter, column, Qt::DescendingOrder, 7),
                 expected(filter, column, Qt::DescendingOrder));
    }
}

void tst_ReaderFilters::groupsAreFilteredAndOrdered()
{
    for (const char *name : {"sales east", "Sales West", "100%"})
        m_directory->group(name);
    m_directory->join("sales east", "extra");
    m_directory->inTransaction([&] {
        return GroupStore(*m_store).setProcessingState(m_directory->group("100%"),
                                                       ProcessingState::ProcessingComplete);
    });
    Reader reader(*m_store);
    const auto read = [&](const GroupFilter &filter, GroupColumn column, Qt::SortOrder order) {
        QStringList names;
        for (const GroupRow &row : valueOf(reader.groups(filter, column, order, 0, 100)))
            names.append(row.displayName);
        if (valueOf(reader.countGroups(filter)) != names.size())
            names.append(QStringLiteral("wrong count"));
        return names.join(u',');
    };
    constexpr auto byName = GroupColumn::DisplayName;
    constexpr auto up = Qt::AscendingOrder;
    constexpr auto down = Qt::DescendingOrder;
    GroupFilter filter;
    QCOMPARE(read(filter, byName, up), QStringLiteral("100%,Few,Sales,sales east,Sales West"));
    QCOMPARE(read(filter, byName, down), QStringLiteral("Sales West,sales east,Sales,Few,100%"));
    QCOMPARE(read(filter, GroupColumn::Members, down).section(u',', 0, 2),
             QStringLiteral("Sales,Few,sales east"));
    QCOMPARE(read(filter, GroupColumn::Licenses, up),
             QStringLiteral("100%,sales east,Sales West,Few,Sales"));
    QCOMPARE(read(filter, GroupColumn::Errors, down).section(u',', 0, 0), QStringLiteral("Sales"));
    QCOMPARE(read(filter, GroupColumn::State, down).section(u',', 0, 0), QStringLiteral("100%"));
    filter.text = QStringLiteral("SALES ");
    QCOMPARE(read(filter, byName, up), QStringLiteral("sales east,Sales West"));
    filter.text = QStringLiteral("%");
    QCOMPARE(read(filter, byName, up), QStringLiteral("100%"));
    filter = {};
    filter.licensed = true;
    QCOMPARE(read(filter, byName, up), QStringLiteral("Few,Sales"));
    filter.withErrors = true;
    QCOMPARE(read(filter, byName, up), QStringLiteral("Sales"));
    filter = {};
    filter.dynamic = true;
    QCOMPARE(read(filter, byName, up), QString());
    filter.dynamic = false;
    QCOMPARE(read(filter, byName, up), QStringLiteral("100%,Few,Sales,sales east,Sales West"));
    filter = {};
    filter.processing = true;
    QCOMPARE(read(filter, byName, up), QString());
    m_directory->inTransaction([&] {
        return GroupStore(*m_store).setProcessingState(m_directory->group("Few"),
                                                       ProcessingState::QueuedForProcessing);
    });
    QCOMPARE(read(filter, byName, up), QStringLiteral("Few"));
    // Each page is a piece of the same list, whatever the order.
    for (const GroupColumn column : groupColumns) {
        QStringList paged;
        for (int offset = 0; offset < 5; ++offset) {
            for (const GroupRow &row : valueOf(reader.groups({}, column, down, offset, 1)))
                paged.append(row.displayName);
        }
        QCOMPARE(paged.join(u','), read({}, column, down));
    }
}

void tst_ReaderFilters::rowsShowProductsAndTheFirstError()
{
    m_directory->entry("many", "P2", nullptr);
    m_directory->entry("many", "P1", "Sales");
    m_directory->entry("many", "P1", nullptr);
    m_directory->entry("other", "P1", "Sales", AssignmentState::Error, AssignmentError::Other);
    m_directory->entry("other", "P2", "Sales", AssignmentState::Error,
                       AssignmentError::CountViolation);
    m_directory->entry("only", "P1", "Sales", AssignmentState::Error, AssignmentError::Other);
    Reader reader(*m_store);
    const auto row = [&](const char *name) {
        UserFilter filter;
        filter.text = QString::fromLatin1(name) + QStringLiteral("@");
        return valueOf(reader.users(filter, UserColumn::DisplayName, Qt::AscendingOrder, 0, 5))
            .first();
    };
    QCOMPARE(row("many").products, QStringList({QStringLiteral("p1"), QStringLiteral("p2")}));
    QVERIFY(row("many").error == AssignmentError::None);
    QVERIFY(row("other").products.isEmpty());
    QVERIFY(row("other").error == AssignmentError::CountViolation);
    QVERIFY(row("only").error == AssignmentError::Other);
}

QTEST_GUILESS_MAIN(tst_ReaderFilters)
#include "tst_readerfilters.moc"
