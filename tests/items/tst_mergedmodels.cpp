// SPDX-License-Identifier: GPL-3.0-or-later
// Details and small lists: what their rows say, and that they change by difference.
#include "items/grouperrorsmodel.h"
#include "items/grouplicensesmodel.h"
#include "items/groupmembersmodel.h"
#include "items/licensedgroupsmodel.h"
#include "items/licensedusersmodel.h"
#include "items/productsmodel.h"
#include "items/roles.h"
#include "items/serviceplansmodel.h"
#include "items/summarywatch.h"
#include "items/userlicensesmodel.h"
#include "service/licensingservice.h"
#include "support/rows.h"
#include "support/testorganisation.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000) || future.isCanceled())
        qFatal("no answer");
    return future.result();
}

} // namespace

/*! Sales gives E3 (two units) to Ada, Bob and Cem; Cem finds none left. Ada has E3 directly, too,
    without CHAT. */
class TestMergedModels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void productsTellUnitsAndWaiting();
    void productsChangeByDifference();
    void licensesOfAUserAreATree();
    void licenseTreeKeepsItsBranches();
    void groupLicensesCountPlans();
    void groupErrorsGiveTheReason();
    void membersOfAGroup();
    void licensedUsersAndGroups();
    void plansSayWhatTheyExcludeAndNeed();
    void summaryFollowsTheDirectory();
    void nothingIsShownWithoutAnObject();

private:
    std::optional<Receipt> submit(Change change);

    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<LicensingService> m_service;
};

void TestMergedModels::init()
{
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E3"_s, {u"CHAT"_s, u"MAIL"_s, u"VOICE"_s}, 2);
    m_org->product(u"Basic"_s, {u"MAIL_SMALL"_s}, 5);
    m_org->exclusive({u"MAIL"_s, u"MAIL_SMALL"_s});
    m_org->prerequisite(u"VOICE"_s, {u"CHAT"_s});
    m_org->users({u"Ada"_s, u"Bob"_s, u"Cem"_s});
    m_org->group(u"Sales"_s);
    m_org->license(u"Sales"_s, {u"E3"_s});
    m_org->join(u"Sales"_s, {u"Ada"_s});
    m_org->join(u"Sales"_s, {u"Bob"_s});
    m_org->join(u"Sales"_s, {u"Cem"_s});
    m_service = std::make_unique<LicensingService>();
    QVERIFY(waitFor(m_service->open(m_org->path(), {})));
}

void TestMergedModels::cleanup()
{
    m_service.reset();
    m_org.reset();
}

std::optional<Receipt> TestMergedModels::submit(Change change)
{
    const auto receipt = waitFor(m_service->submit(std::move(change)));
    return receipt ? std::optional(*receipt) : std::nullopt;
}

void TestMergedModels::productsTellUnitsAndWaiting()
{
    ProductsModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    using M = ProductsModel;
    QTRY_COMPARE(rowsOf(model, {M::Product, M::Used, M::Total, M::Assigned, M::Available,
                                M::Waiting, M::Status}),
                 (QStringList{u"Basic | 0 % | 5 | 0 | 5 |  | Enabled"_s,
                              u"E3 | 100 % | 2 | 2 | 0 | 1 | Enabled"_s}));
    const QModelIndex e3 = model.indexOf(m_org->skuId(u"E3"_s));
    QCOMPARE(e3.row(), 1);
    QCOMPARE(e3.siblingAtColumn(M::Used).data(UsedShareRole).toDouble(), 1.0);
    QCOMPARE(e3.siblingAtColumn(M::Waiting).data(SeverityRole).toInt(), int(Severity::Error));
    QCOMPARE(e3.siblingAtColumn(M::Total).data(SortRole).toInt(), 2);
}

void TestMergedModels::productsChangeByDifference()
{
    ProductsModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(model.rowCount(), 2);
    const QPersistentModelIndex e3 = model.indexOf(m_org->skuId(u"E3"_s));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    UpdateSubscription update;
    update.product = m_org->skuId(u"E3"_s);
    update.enabled = 7;
    QVERIFY(submit(update));
    QTRY_COMPARE(e3.sibling(e3.row(), ProductsModel::Available).data().toString(), u"5"_s);
    QVERIFY(reset.isEmpty());
}

void TestMergedModels::licensesOfAUserAreATree()
{
    QVERIFY(submit(AssignUserLicenses{m_org->userId(u"Ada"_s),
                                      m_org->change({u"E3-CHAT"_s, u"Basic"_s}, {})})
            == std::nullopt);
    QVERIFY(submit(
        AssignUserLicenses{m_org->userId(u"Ada"_s), m_org->change({u"E3-CHAT-VOICE"_s}, {})}));
    UserLicensesModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    using M = UserLicensesModel;
    model.setUser(m_org->userId(u"Ada"_s));
    QTRY_COMPARE(rowsOf(model, {M::Name, M::State, M::Details}),
                 QStringList{u"E3 | Active | 3 of 3 plan(s) on, from: direct, Sales"_s});
    const QModelIndex e3 = model.index(0, 0);
    QCOMPARE(rowsOf(model, {M::Name, M::State, M::Details}, e3),
             (QStringList{u"Direct | Active | 1 of 3 plan(s) on"_s,
                          u"Sales | Active | 3 of 3 plan(s) on"_s}));
    const QModelIndex direct = model.index(0, 0, e3);
    QCOMPARE(rowsOf(model, {M::Name, M::State}, direct),
             (QStringList{u"CHAT | Off"_s, u"MAIL | On"_s, u"VOICE | Off"_s}));
    QCOMPARE(model.levelAt(direct), std::optional(M::Level::Source));
    QCOMPARE(model.planAt(model.index(0, 0, direct)), std::optional(m_org->planId(u"CHAT"_s)));
    QVERIFY(model.isPlanOn(model.index(1, 0, direct)));
    QVERIFY(!model.sourceAt(direct)->group);
    QCOMPARE(model.sourceAt(model.index(1, 0, e3))->groupName, u"Sales"_s);
    QVERIFY(model.directSource(m_org->skuId(u"E3"_s)));
    QCOMPARE(model.productAt(model.index(2, 0, direct)), std::optional(m_org->skuId(u"E3"_s)));
}

void TestMergedModels::licenseTreeKeepsItsBranches()
{
    UserLicensesModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    model.setUser(m_org->userId(u"Ada"_s));
    QTRY_COMPARE(model.rowCount(), 1);
    const QPersistentModelIndex sales = model.index(0, 0, model.index(0, 0));
    const QPersistentModelIndex voice = model.index(2, 0, sales);
    QVERIFY(submit(
        AssignUserLicenses{m_org->userId(u"Ada"_s), m_org->change({u"E3-CHAT-VOICE"_s}, {})}));
    QTRY_COMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(sales.row(), 1); // the direct source came before it
    QCOMPARE(voice.data().toString(), u"VOICE"_s);
    QCOMPARE(voice.parent(), QModelIndex(sales));
    QVERIFY(submit(AssignUserLicenses{m_org->userId(u"Ada"_s), m_org->change({}, {u"E3"_s})}));
    QTRY_COMPARE(model.rowCount(model.index(0, 0)), 1);
    QVERIFY(sales.isValid());
}

void TestMergedModels::groupLicensesCountPlans()
{
    QVERIFY(submit(
        AssignGroupLicenses{m_org->groupId(u"Sales"_s), m_org->change({u"E3-VOICE"_s}, {})}));
    GroupLicensesModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    using M = GroupLicensesModel;
    model.setGroup(m_org->groupId(u"Sales"_s));
    QTRY_COMPARE(rowsOf(model, {M::Product, M::Plans, M::Available, M::Status}),
                 QStringList{u"E3 | 2 of 3 plan(s) on | 0 | Enabled"_s});
    QCOMPARE(model.licenseAt(model.index(0, 0))->product, m_org->skuId(u"E3"_s));
}

void TestMergedModels::groupErrorsGiveTheReason()
{
    GroupErrorsModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    using M = GroupErrorsModel;
    model.setGroup(m_org->groupId(u"Sales"_s));
    QTRY_COMPARE(rowsOf(model, {M::User, M::Product, M::Error}),
                 QStringList{u"Cem | E3 | Not enough licenses"_s});
    const QString reason = model.index(0, M::TopReason).data().toString();
    QVERIFY2(reason.contains(u"Cem"_s) && reason.contains(u"E3"_s) && reason.contains(u"Sales"_s),
             qPrintable(reason));
}

void TestMergedModels::membersOfAGroup()
{
    GroupMembersModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    model.setGroup(m_org->groupId(u"Sales"_s));
    QTRY_COMPARE(rowsOf(model, {GroupMembersModel::DisplayName, GroupMembersModel::Kind}),
                 (QStringList{u"Ada | User"_s, u"Bob | User"_s, u"Cem | User"_s}));
    QVERIFY(submit(RemoveMembers{m_org->groupId(u"Sales"_s), {m_org->userId(u"Bob"_s)}, {}}));
    QTRY_COMPARE(rowsOf(model, {GroupMembersModel::DisplayName}),
                 (QStringList{u"Ada"_s, u"Cem"_s}));
}

void TestMergedModels::licensedUsersAndGroups()
{
    LicensedUsersModel users(m_service.get());
    QAbstractItemModelTester userTester(&users);
    users.setProduct(m_org->skuId(u"E3"_s));
    using U = LicensedUsersModel;
    QTRY_COMPARE(rowsOf(users, {U::User, U::Source, U::State}),
                 (QStringList{u"Ada | Sales | Active"_s, u"Bob | Sales | Active"_s,
                              u"Cem | Sales | Not enough licenses"_s}));
    LicensedGroupsModel groups(m_service.get());
    QAbstractItemModelTester groupTester(&groups);
    groups.setProduct(m_org->skuId(u"E3"_s));
    using G = LicensedGroupsModel;
    QTRY_COMPARE(rowsOf(groups, {G::DisplayName, G::Members, G::Errors, G::State}),
                 QStringList{u"Sales | 3 | 1 | Complete"_s});
}

void TestMergedModels::plansSayWhatTheyExcludeAndNeed()
{
    ServicePlansModel model(m_service.get());
    QAbstractItemModelTester tester(&model);
    model.setProduct(m_org->skuId(u"E3"_s));
    using M = ServicePlansModel;
    QTRY_COMPARE(rowsOf(model, {M::FriendlyName, M::Excludes, M::Needs}),
                 (QStringList{u"CHAT |  | "_s, u"MAIL | MAIL_SMALL | "_s, u"VOICE |  | CHAT"_s}));
}

void TestMergedModels::summaryFollowsTheDirectory()
{
    SummaryWatch watch(m_service.get());
    QTRY_VERIFY(watch.isReady());
    QCOMPARE(watch.summary().users, 3);
    QCOMPARE(watch.summary().usersInError, 1);
    QCOMPARE(watch.summary().groupsInError.size(), 1);
    QCOMPARE(watch.summary().productsWaiting.size(), 1);
    UpdateSubscription update;
    update.product = m_org->skuId(u"E3"_s);
    update.enabled = 3;
    QVERIFY(submit(update));
    QVERIFY(submit(ReprocessGroup{m_org->groupId(u"Sales"_s)}));
    QTRY_COMPARE(watch.summary().usersInError, 0);
    QTRY_VERIFY(watch.summary().jobs.isEmpty());
}

void TestMergedModels::nothingIsShownWithoutAnObject()
{
    GroupErrorsModel errors(m_service.get());
    UserLicensesModel licenses(m_service.get());
    errors.setGroup(m_org->groupId(u"Sales"_s));
    licenses.setUser(m_org->userId(u"Ada"_s));
    QTRY_VERIFY(errors.rowCount() == 1 && licenses.rowCount() == 1);
    errors.setGroup({});
    licenses.setUser({});
    QCOMPARE(errors.rowCount(), 0);
    QCOMPARE(licenses.rowCount(), 0);
    QCOMPARE(licenses.state(), MergedModel::State::Idle);
    QCOMPARE(errors.state(), PagedModel::State::Idle);
}

QTEST_MAIN(TestMergedModels)
#include "tst_mergedmodels.moc"
