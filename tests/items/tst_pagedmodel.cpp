// SPDX-License-Identifier: GPL-3.0-or-later
// Grids over more rows than are read: pages, placeholders, refreshes that keep what is selected.
#include "items/groupsmodel.h"
#include "items/roles.h"
#include "items/usersmodel.h"
#include "service/licensingservice.h"
#include "support/rows.h"
#include "support/testorganisation.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

/*! "person0000" and so on: the order of names is that of numbers. */
QStringList people(int count)
{
    QStringList names;
    for (int number = 0; number < count; ++number)
        names.append(u"person%1"_s.arg(number, 4, 10, QLatin1Char('0')));
    return names;
}

template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000) || future.isCanceled())
        qFatal("no answer");
    return future.result();
}

QString nameAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data().toString();
}

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readsOnlyWhatIsLookedAt();
    void missingRowsArePlaceholdersAndNeverBlock();
    void theNewestWantedPagesCome();
    void sortsAndFiltersInTheStore();
    void newestQueryWins();
    void selectionFollowsItsObjects();
    void selectionOfADeletedObjectIsGone();
    void manySelectedRowsKeepTheirKeys();
    void findsARowByKey();
    void readsNothingWhileNobodySeesIt();
    void otherObjectsRowsAreForgottenAtOnce();

private:
    static constexpr int count = 1000;

    void rename(const QString &from, const QString &to);

    std::unique_ptr<TestOrganisation> m_prepared;
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LicensingService> m_service;
};

void TestPagedModel::initTestCase()
{
    m_prepared = std::make_unique<TestOrganisation>();
    m_prepared->users(people(count));
    m_prepared->group(u"Sales"_s);
    m_path = m_prepared->path();
}

void TestPagedModel::init()
{
    m_service = std::make_unique<LicensingService>();
    QVERIFY(waitFor(m_service->open(m_path, {})));
}

void TestPagedModel::cleanup()
{
    m_service.reset();
}

void TestPagedModel::rename(const QString &from, const QString &to)
{
    UpdateUsers update;
    update.users = {m_prepared->userId(from)};
    update.properties = {{u"displayName"_s, to}};
    QVERIFY(waitFor(m_service->submit(update)));
}

void TestPagedModel::readsOnlyWhatIsLookedAt()
{
    UsersModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), PagedModel::State::Loading);
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    QCOMPARE(model.rowCount(), count);
    QCOMPARE(nameAt(model, 0), u"person0000"_s);
    QVERIFY(model.rowAt(255));
    QVERIFY2(!model.rowAt(256), "the second page has not been looked at");
}

void TestPagedModel::missingRowsArePlaceholdersAndNeverBlock()
{
    UsersModel model(m_service.get());
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    const QModelIndex far = model.index(900, UsersModel::DisplayName);
    QCOMPARE(far.data().toString(), u"…"_s);
    QCOMPARE(far.data(LoadingRole).toBool(), true);
    QCOMPARE(far.siblingAtColumn(UsersModel::Error).data(SeverityRole), QVariant());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QTRY_COMPARE(far.data().toString(), u"person0900"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 768);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), count - 1);
    QCOMPARE(far.data(LoadingRole).toBool(), false);
}

void TestPagedModel::theNewestWantedPagesCome()
{
    UsersModel model(m_service.get());
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    // As when the scroll bar is dragged: pages that flew by are not read.
    for (const int row : {300, 600, 900})
        QCOMPARE(nameAt(model, row), u"…"_s);
    QTRY_VERIFY(model.rowAt(900) && model.rowAt(600));
    QVERIFY(!model.rowAt(300));
}

void TestPagedModel::sortsAndFiltersInTheStore()
{
    UsersModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    model.sort(UsersModel::UserPrincipalName, Qt::DescendingOrder);
    QTRY_COMPARE(nameAt(model, 0), u"person0999"_s);
    QVERIFY(!model.isSortable(UsersModel::Licenses));

    UserFilter filter;
    filter.text = u"ERSON012"_s;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 10);
    QCOMPARE(nameAt(model, 0), u"person0129"_s);
    filter.text = u"nobody"_s;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), PagedModel::State::Ready);
}

void TestPagedModel::newestQueryWins()
{
    UsersModel model(m_service.get());
    for (const QString &text : {u"person0"_s, u"person09"_s, u"person099"_s, u"person0998"_s}) {
        UserFilter filter;
        filter.text = text;
        model.setFilter(filter);
    }
    QSignalSpy refreshed(&model, &PagedModel::refreshed);
    QTRY_COMPARE(model.rowCount(), 1);
    QTest::qWait(50);
    QCOMPARE(refreshed.size(), 1);
    QCOMPARE(nameAt(model, 0), u"person0998"_s);
}

void TestPagedModel::selectionFollowsItsObjects()
{
    UsersModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(model.rowCount(), count);
    QItemSelectionModel selection(&model);
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.select(model.index(10, 0), rows);
    selection.select(model.index(20, 0), rows);
    selection.setCurrentIndex(model.index(20, 3), QItemSelectionModel::NoUpdate);

    QSignalSpy refreshed(&model, &PagedModel::refreshed);
    rename(u"person0020"_s, u"aaa"_s);
    QTRY_COMPARE(nameAt(model, 0), u"aaa"_s);
    QCOMPARE(selection.currentIndex(), model.index(0, 3));
    QList<int> selected;
    for (const QModelIndex &index : selection.selectedRows())
        selected.append(index.row());
    std::sort(selected.begin(), selected.end());
    QCOMPARE(selected, (QList<int>{0, 11}));
    QCOMPARE(nameAt(model, 11), u"person0010"_s);
    rename(u"person0020"_s, u"person0020"_s);
}

void TestPagedModel::selectionOfADeletedObjectIsGone()
{
    UsersModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    UserRecord record;
    record.id = UserId::create();
    record.displayName = u"a passing guest"_s;
    record.userPrincipalName = u"guest@contoso.com"_s;
    QVERIFY(waitFor(m_service->submit(CreateUser{record})));
    QTRY_COMPARE(nameAt(model, 0), u"a passing guest"_s);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(0, 0),
                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QVERIFY(waitFor(m_service->submit(DeleteUser{record.id})));
    QTRY_COMPARE(model.rowCount(), count);
    QTRY_COMPARE(nameAt(model, 0), u"person0000"_s);
    QVERIFY(!selection.hasSelection());
    QVERIFY(!selection.currentIndex().isValid());
}

void TestPagedModel::manySelectedRowsKeepTheirKeys()
{
    UsersModel model(m_service.get());
    QTRY_COMPARE(model.rowCount(), count);
    QItemSelectionModel selection(&model);
    selection.select({model.index(250, 0), model.index(899, UsersModel::ColumnCount - 1)},
                     QItemSelectionModel::Select);
    QList<int> rows;
    for (int row = 250; row < 900; ++row)
        rows.append(row);
    QList<QByteArray> keys;
    model.resolveKeys(rows, [&](const QList<QByteArray> &found) { keys = found; });
    QTRY_COMPARE(keys.size(), 650);
    QCOMPARE(UsersModel::userOfKey(keys[0]), m_prepared->userId(u"person0250"_s));
    QCOMPARE(UsersModel::userOfKey(keys[649]), m_prepared->userId(u"person0899"_s));

    rename(u"person0999"_s, u"aaa"_s);
    QTRY_COMPARE(nameAt(model, 0), u"aaa"_s);
    QCOMPARE(selection.selectedRows().size(), 650);
    QCOMPARE(selection.selection().first().top(), 251);
    rename(u"person0999"_s, u"person0999"_s);
}

void TestPagedModel::findsARowByKey()
{
    UsersModel model(m_service.get());
    QTRY_COMPARE(model.rowCount(), count);
    std::optional<int> row;
    model.findRow(m_prepared->userId(u"person0777"_s).guid().toBytes(),
                  [&](int found) { row = found; });
    QTRY_COMPARE(row, std::optional(777));
    row.reset();
    model.findRow(UserId::create().guid().toBytes(), [&](int found) { row = found; });
    QTRY_COMPARE(row, std::optional(-1));
}

void TestPagedModel::readsNothingWhileNobodySeesIt()
{
    UsersModel model(m_service.get());
    model.setLive(false);
    QTRY_COMPARE(model.rowCount(), count); // what had begun is finished
    rename(u"person0000"_s, u"aaa"_s);
    QTest::qWait(400);
    QCOMPARE(nameAt(model, 0), u"person0000"_s);
    model.setLive(true);
    QTRY_COMPARE(nameAt(model, 0), u"aaa"_s);
    rename(u"person0000"_s, u"person0000"_s);
}

void TestPagedModel::otherObjectsRowsAreForgottenAtOnce()
{
    GroupsModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(rowsOf(model, {GroupsModel::DisplayName, GroupsModel::Members, GroupsModel::Kind}),
                 QStringList{u"Sales | 0 | Security"_s});
}

QTEST_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
