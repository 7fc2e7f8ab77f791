// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of so many users that each way of finding them is taken: looked up and sorted, gone
// through in order with and without a set, by value, from behind, and by keys that are kept. Each
// against a filter over plain lists.
#include "base/foldedkey.h"
#include "store/deadline.h"
#include "store/reader.h"
#include "store/usersearch.h"
#include "support/directorybuilder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace LicenseDesk;

namespace {

constexpr int numberOfAll = 9000; // more than the names that are looked at first
constexpr int pageSize = 200;

struct Known
{
    UserKey key;
    UserRecord record;
    bool inLarge = false;
    bool inSmall = false;
    bool hasError = false;
    bool hasTwoErrors = false; //!< the other for a product that nobody has
    bool isLicensed = false;
};

QByteArray keyOf(const Known &user, UserColumn column)
{
    switch (column) {
    case UserColumn::DisplayName:
        break;
    case UserColumn::UserPrincipalName:
        return foldedKey(user.record.userPrincipalName).toUtf8();
    case UserColumn::UsageLocation:
        return user.record.usageLocation.toUtf8();
    case UserColumn::Department:
        return foldedKey(user.record.department).toUtf8();
    case UserColumn::UserType:
        return user.record.userType.toUtf8();
    case UserColumn::AccountEnabled:
        return user.record.accountEnabled ? "1" : "0";
    }
    return {};
}

} // namespace

class tst_UserPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesAreThoseOfAPlainList_data();
    void pagesAreThoseOfAPlainList();
    void changesAreSeenFarBehind();
    void pagesOfEntriesAreThoseOfAPlainList();
    void pagesFollowEachChange();
    void textsOfChangedUsersAreFound();
    void statementsEndAtTheDeadline();
    void pagesHaveNobodyWhoLeft();

private:
    TemporaryDirectory m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Store> m_readers; //!< another connection, as a window has
    std::unique_ptr<DirectoryBuilder> m_directory;
    std::vector<Known> m_users;
    int m_compared = 0;

    [[nodiscard]] QStringList expected(const UserFilter &filter, UserColumn column,
                                       Qt::SortOrder order) const;
    void compare(const UserFilter &filter, UserColumn column, Qt::SortOrder order)
    {
        compareIn(*m_readers, filter, column, order);
    }
    void compareIn(Store &store, const UserFilter &filter, UserColumn column, Qt::SortOrder order);
    void write(Known &user)
    {
        m_directory->inTransaction(
            [&] { return UserStore(*m_store).update(user.key, user.record); });
    }
};

void tst_UserPages::initTestCase()
{
    m_store = m_folder.create();
    m_directory = std::make_unique<DirectoryBuilder>(*m_store);
    m_directory->product("P", {"A"});
    m_directory->product("Q", {"B"});
    m_directory->group("Large");
    m_directory->group("Small");
    std::mt19937 random(7);
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    const QStringList parts{QStringLiteral("An"), QStringLiteral("Bel"), QStringLiteral("Ün"),
                            QStringLiteral("zq"), QStringLiteral("明"),  QStringLiteral("O'")};
    UserStore users(*m_store);
    m_directory->inTransaction([&]() -> Result<void> {
        for (int number = 0; number < numberOfAll; ++number) {
            Known user;
            user.record.id = UserId::create();
            user.record.displayName =
                parts[below(3)] + parts[below(below(40) ? 3 : 6)] + parts[below(3)];
            user.record.userPrincipalName = QStringLiteral("u%1@contoso.com").arg(number);
            user.record.usageLocation = below(2) ? QStringLiteral("DE") : QString();
            if (below(100) == 0)
                user.record.usageLocation = QStringLiteral("FR");
            user.record.department = QStringLiteral("Branch %1").arg(below(below(9) ? 3 : 60));
            user.record.userType = below(40) ? QStringLiteral("Member") : QStringLiteral("Guest");
            user.record.accountEnabled = below(90) != 0;
            if (below(5) == 0)
                user.record.mail = QStringLiteral("alias%1@fabrikam.com").arg(number);
            user.key = valueOf(users.add(user.record));
            user.inLarge = below(4) != 0;
            user.inSmall = below(50) == 0;
            user.isLicensed = below(60) != 0;
            user.hasError = below(12) == 0;
            user.hasTwoErrors = user.hasError && below(3) == 0;
            m_users.push_back(user);
        }
        GroupStore groups(*m_store);
        AssignmentStore assignments(*m_store);
        for (const Known &user : m_users) {
            if (user.inLarge)
                valueOf(groups.addMember(m_directory->group("Large"), user.key, 1));
            if (user.inSmall)
                valueOf(groups.addMember(m_directory->group("Small"), user.key, 1));
            if (!user.isLicensed && !user.hasError)
                continue;
            AssignmentStore::ImportedEntry entry;
            entry.product = m_directory->skuId("P");
            entry.state = !user.isLicensed ? AssignmentState::Error
                          : user.hasError  ? AssignmentState::ActiveWithError
                                           : AssignmentState::Active;
            if (user.hasError)
                entry.error = AssignmentError::CountViolation;
            std::vector<AssignmentStore::ImportedEntry> entries{entry};
            if (user.hasTwoErrors) {
                entry.product = m_directory->skuId("Q");
                entry.state = AssignmentState::Error;
                entries.push_back(entry);
            }
            valueOf(assignments.replaceAll(user.key, entries, DirectoryBuilder::now()));
        }
        return {};
    });
    m_readers = valueOf(Store::open(m_folder.path(), OpenMode::ReadOnly));
}

QStringList tst_UserPages::expected(const UserFilter &filter, UserColumn column,
                                    Qt::SortOrder order) const
{
    const QString text = foldedKey(filter.text);
    const auto hasText = [&](const QString &name) { return foldedKey(name).contains(text); };
    QList<std::tuple<QByteArray, QByteArray, QString>> found;
    for (const Known &user : m_users) {
        const UserRecord &record = user.record;
        const bool isIn =
            filter.group
            && (*filter.group == m_directory->groupId("Large") ? user.inLarge : user.inSmall);
        if ((!filter.text.isEmpty() && !hasText(record.displayName)
             && !hasText(record.userPrincipalName) && !hasText(record.mail))
            || (filter.withErrors && !user.hasError) || (filter.withoutLicense && user.isLicensed)
            || (filter.withDirectLicenses && !user.isLicensed)
            || (filter.product && !user.isLicensed) || (filter.group && !isIn)
            || (filter.usageLocation && *filter.usageLocation != record.usageLocation)
            || (filter.userType && *filter.userType != record.userType)
            || (filter.accountEnabled && *filter.accountEnabled != record.accountEnabled))
            continue;
        found.append(
            {keyOf(user, column), foldedKey(record.displayName).toUtf8(), record.id.toString()});
    }
    std::ranges::sort(found);
    if (order == Qt::DescendingOrder)
        std::ranges::reverse(found);
    QStringList ids;
    for (const auto &[value, name, id] : std::as_const(found))
        ids.append(id);
    return ids;
}

void tst_UserPages::compareIn(Store &store, const UserFilter &filter, UserColumn column,
                              Qt::SortOrder order)
{
    const QStringList all = expected(filter, column, order);
    Reader reader(store);
    QCOMPARE(valueOf(reader.countUsers(filter)), qint64(all.size()));
    for (const qint64 offset : {0, 150, 1100, 5000, 8850}) {
        QStringList page;
        for (const UserRow &row : valueOf(reader.users(filter, column, order, offset, pageSize)))
            page.append(row.id.toString());
        QCOMPARE(page, all.mid(offset, pageSize));
    }
    QStringList ids;
    for (const UserId &id : valueOf(userIds(store, filter, column, order, 3, 2500)))
        ids.append(id.toString());
    QCOMPARE(ids, all.mid(3, 2500));
}

void tst_UserPages::pagesAreThoseOfAPlainList_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < 15; ++which)
        QTest::addRow("%d", which) << which;
}

void tst_UserPages::pagesAreThoseOfAPlainList()
{
    QFETCH(int, which);
    std::vector<UserFilter> filters;
    const QStringList texts{QString(),
                            QStringLiteral("a"),
                            QStringLiteral("an"),
                            QStringLiteral("zq"),
                            QStringLiteral("明"),
                            QStringLiteral("q"),
                            QStringLiteral("ünan"),
                            QStringLiteral("contoso"),
                            QStringLiteral("u12"),
                            QStringLiteral("as1"),
                            QStringLiteral("\""),
                            QStringLiteral("777"),
                            QStringLiteral("xx"),
                            QStringLiteral("no such"),
                            QStringLiteral("o'b")};
    for (int conditions = 0; conditions < 10; ++conditions) {
        UserFilter filter;
        filter.text = texts[which];
        filter.withErrors = conditions == 1 || conditions == 9;
        filter.withoutLicense = conditions == 2;
        filter.withDirectLicenses = conditions == 3;
        if (conditions == 4)
            filter.product = m_directory->skuId("P");
        if (conditions == 5)
            filter.group = m_directory->groupId("Large");
        if (conditions == 6 || conditions == 9)
            filter.group = m_directory->groupId("Small");
        if (conditions == 7)
            filter.usageLocation = QStringLiteral("FR");
        if (conditions == 8)
            filter.userType = QStringLiteral("Guest");
        if (conditions == 8)
            filter.accountEnabled = true;
        filters.push_back(filter);
    }
    for (size_t number = 0; number < filters.size(); ++number) {
        // By turns: each order comes with each column, condition and text somewhere.
        for (const size_t turn : {0, 3}) {
            const auto column = UserColumn((size_t(which) + number + turn) % 6);
            compare(filters[number], column,
                    ++m_compared % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void tst_UserPages::changesAreSeenFarBehind()
{
    compare({}, UserColumn::Department, Qt::AscendingOrder);
    m_users[5].record.department = QStringLiteral("Zz");
    write(m_users[5]);
    compare({}, UserColumn::Department, Qt::AscendingOrder);
    UserFilter filter;
    filter.group = m_directory->groupId("Large");
    compare(filter, UserColumn::DisplayName, Qt::AscendingOrder);
    for (Known &user : m_users) {
        if (user.inLarge)
            continue;
        m_directory->inTransaction([&] {
            return GroupStore(*m_store).addMember(m_directory->group("Large"), user.key, 1);
        });
        user.inLarge = true;
        break;
    }
    compare(filter, UserColumn::DisplayName, Qt::AscendingOrder);
}

/*! Users have one row, two or none there. */
void tst_UserPages::pagesOfEntriesAreThoseOfAPlainList()
{
    const QString first = m_directory->skuId("P").toString();
    const QString second = m_directory->skuId("Q").toString();
    QHash<QString, const Known *> byId;
    for (const Known &user : m_users)
        byId.insert(user.record.id.toString(), &user);
    Reader reader(*m_readers);
    const auto compareRows = [](const QStringList &all, qint64 count, auto page) {
        QCOMPARE(count, qint64(all.size()));
        for (const qint64 offset : {qint64(0), qint64(101), count / 2, count - 150, count}) {
            QStringList rows;
            for (const AssignmentRow &row : valueOf(page(offset)))
                rows.append(row.user.toString() + row.product.toString());
            QCOMPARE(rows, all.mid(offset, pageSize));
        }
    };
    for (const QString &text : {QString(), QStringLiteral("an"), QStringLiteral("bel"),
                                QStringLiteral("contoso"), QStringLiteral("no such")}) {
        UserFilter users;
        users.text = text;
        users.withErrors = true;
        QStringList errors;
        QStringList ofSecond;
        for (const QString &id : expected(users, UserColumn::DisplayName, Qt::AscendingOrder)) {
            errors.append(id + first);
            if (byId.value(id)->hasTwoErrors) {
                errors.append(id + second);
                ofSecond.append(id + second);
            }
        }
        ErrorFilter filter;
        filter.text = text;
        compareRows(errors, valueOf(reader.countErrors(filter)),
                    [&](qint64 offset) { return reader.errors(filter, offset, pageSize); });
        filter.product = m_directory->skuId("Q");
        compareRows(ofSecond, valueOf(reader.countErrors(filter)),
                    [&](qint64 offset) { return reader.errors(filter, offset, pageSize); });
    }
    QStringList entries;
    for (const QString &id : expected({}, UserColumn::DisplayName, Qt::AscendingOrder)) {
        if (byId.value(id)->isLicensed || byId.value(id)->hasError)
            entries.append(id + first);
    }
    const SkuId product = m_directory->skuId("P");
    compareRows(entries, valueOf(reader.countLicensedUsers(product)),
                [&](qint64 offset) { return reader.licensedUsers(product, offset, pageSize); });
    UserFilter large;
    large.group = m_directory->groupId("Large");
    const QStringList members = expected(large, UserColumn::DisplayName, Qt::AscendingOrder);
    for (const qint64 offset : {qint64(0), qint64(1500), qint64(members.size()) - 50}) {
        QStringList page;
        for (const MemberRow &row : valueOf(reader.members(*large.group, offset, pageSize)))
            page.append(row.user->toString());
        QCOMPARE(page, members.mid(offset, pageSize));
    }
}

/*! Whatever is kept from one page to the next, pages are those of the directory as it is, for the
    connection that writes as well as for the others. */
void tst_UserPages::pagesFollowEachChange()
{
    std::mt19937 random(11);
    const auto anyUser = [&]() -> Known & { return m_users[random() % m_users.size()]; };
    for (int round = 0; round < 12; ++round) {
        Known &user = anyUser();
        user.record.userType = round % 2 ? QStringLiteral("Guest") : QStringLiteral("Member");
        user.record.usageLocation = QStringLiteral("FR");
        user.record.accountEnabled = !user.record.accountEnabled;
        user.record.displayName = QStringLiteral("Renamed %1").arg(round);
        write(user);
        Known &licensed = anyUser();
        m_directory->inTransaction([&] {
            return AssignmentStore(*m_store).replaceAll(licensed.key, {}, DirectoryBuilder::now());
        });
        licensed.isLicensed = licensed.hasError = licensed.hasTwoErrors = false;
        for (Store *store : {m_store.get(), m_readers.get()}) {
            UserFilter filter;
            filter.withoutLicense = round % 3 == 0;
            filter.withErrors = round % 3 == 1;
            if (round % 3 == 2)
                filter.accountEnabled = true;
            compareIn(*store, filter, UserColumn(round % 6), Qt::AscendingOrder);
            compareIn(*store, {}, UserColumn(round % 6), Qt::DescendingOrder);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

/*! Numbers of users who have left are not taken for users. */
void tst_UserPages::pagesHaveNobodyWhoLeft()
{
    m_directory->inTransaction([&] {
        const UserKey key = m_users.front().key;
        valueOf(GroupStore(*m_store).removeMember(m_directory->group("Large"), key));
        valueOf(GroupStore(*m_store).removeMember(m_directory->group("Small"), key));
        valueOf(AssignmentStore(*m_store).replaceAll(key, {}, DirectoryBuilder::now()));
        return UserStore(*m_store).remove(key);
    });
    m_users.erase(m_users.begin());
    UserFilter unlicensed;
    unlicensed.withoutLicense = true;
    UserFilter enabled;
    enabled.accountEnabled = true;
    for (const UserFilter &filter : {unlicensed, enabled, UserFilter()}) {
        for (const UserColumn column : {UserColumn::DisplayName, UserColumn::UserType}) {
            compare(filter, column, Qt::AscendingOrder);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void tst_UserPages::textsOfChangedUsersAreFound()
{
    const auto count = [&](const QString &text) {
        UserFilter filter;
        filter.text = text;
        return valueOf(Reader(*m_readers).countUsers(filter));
    };
    QCOMPARE(count(QStringLiteral("wxyz")), 0);
    const QString before = m_users[9].record.displayName;
    m_users[9].record.displayName = QStringLiteral("Wxyz");
    write(m_users[9]);
    QCOMPARE(count(QStringLiteral("wxyz")), 1);
    QCOMPARE(count(QStringLiteral("wx")), 1);
    m_users[9].record.displayName = before;
    write(m_users[9]);
    QCOMPARE(count(QStringLiteral("wxyz")), 0); // though it has been noted
    m_users[9].record.mail = QStringLiteral("qqqq@fabrikam.com");
    write(m_users[9]);
    QCOMPARE(count(QStringLiteral("qqqq")), 1);

    UserRecord added;
    added.id = UserId::create();
    added.displayName = QStringLiteral("Vwvw");
    added.userPrincipalName = QStringLiteral("vwvw@contoso.com");
    const UserKey key = m_directory->inTransaction([&] { return UserStore(*m_store).add(added); });
    QCOMPARE(count(QStringLiteral("vwvw")), 1);
    QCOMPARE(valueOf(Reader(*m_readers).countUsers({})), numberOfAll + 1);
    m_directory->inTransaction([&] { return UserStore(*m_store).remove(key); });
    QCOMPARE(count(QStringLiteral("vwvw")), 0);
    QCOMPARE(valueOf(Reader(*m_readers).countUsers({})), numberOfAll);

    // What is not committed is not found, and does not come later.
    const auto refused = m_store->inTransaction([&]() -> Result<void> {
        valueOf(UserStore(*m_store).add(added));
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!refused);
    m_directory->inTransaction([]() -> Result<void> { return {}; });
    QCOMPARE(count(QStringLiteral("vwvw")), 0);
    QCOMPARE(valueOf(Reader(*m_readers).countUsers({})), numberOfAll);
}

void tst_UserPages::statementsEndAtTheDeadline()
{
    const char *endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                          "SELECT count(*) FROM n";
    {
        const Deadline deadline(*m_readers, std::chrono::milliseconds(10));
        const Result<qint64> number = Statement(*m_readers, endless).number();
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::Cancelled);
        QVERIFY(deadline.hasStruck());
    }
    compare({}, UserColumn::DisplayName, Qt::AscendingOrder);
}

QTEST_GUILESS_MAIN(tst_UserPages)
#include "tst_userpages.moc"
