// SPDX-License-Identifier: GPL-3.0-or-later
// The details of users, groups and products over a real directory, by mouse and keyboard.
#include "items/userlicensesmodel.h"
#include "widgets/desk.h"
#include "widgets/details/groupdetails.h"
#include "widgets/details/productdetails.h"
#include "widgets/details/userdetails.h"
#include "widgets/dialogs/usagelocationbox.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

void showTab(DetailPage *page, const QString &text)
{
    auto *tabs = page->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->tabText(tab).startsWith(text))
            tabs->setCurrentIndex(tab);
    }
}

QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/*! "cell | cell | …" of a row. */
QString line(const QAbstractItemView *view, int row, int columns)
{
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells += cell(view, row, column);
    return cells.join(u" | "_s);
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void profileSavesAndKeepsDrafts();
    void profileSaysWhatIsWrong();
    void userLicensesAreATree();
    void userLicensesExplainErrorsInNames();
    void userLicensesLeadToTheGroup();
    void userReprocessSaysWhatCameOfIt();
    void userGroupsAreListed();
    void groupLicensesSayHowManyPlansAreOn();
    void groupFailuresAreToldAndExplained();
    void groupProcessingIsShownAndCancelled();
    void groupMembersAreAddedAndRemoved();
    void productShowsUsersGroupsPlansAndUnits();
    void detailsFollowTheDirectory();
    void nothingSelectedSaysSo();
    void namesAreNoMarkup();
};

void TestDetails::profileSavesAndKeepsDrafts()
{
    Desk desk;
    desk.org().user(u"Ada"_s, u"DE"_s);
    desk.org().user(u"Bob"_s, u"US"_s);
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy done(&details, &DetailPage::done);
    details.setUser(desk.org().userId(u"Ada"_s));
    auto *location = find<UsageLocationBox>(&details, u"usageLocation"_s);
    auto *save = find<QPushButton>(&details, u"saveUsageLocation"_s);
    QTRY_COMPARE(location->currentText(), u"Germany (DE)"_s);
    QCOMPARE(shownText(&details, u"title"_s), u"Ada"_s);
    picture(&details, u"profile"_s);
    QVERIFY(!save->isEnabled());
    location->lineEdit()->setFocus();
    location->lineEdit()->selectAll();
    QTest::keyClicks(location->lineEdit(), u"Fran"_s);
    QVERIFY(save->isEnabled());

    // Neither a refresh nor looking at somebody else loses what was typed.
    desk.org().user(u"Cleo"_s);
    const auto receipt = desk.service()->submit(
        UpdateUsers{{desk.org().userId(u"Ada"_s)}, {{u"department"_s, u"Sales"_s}}});
    QTRY_COMPARE(shownText(&details, u"department"_s), u"Sales"_s);
    QCOMPARE(location->currentText(), u"Fran"_s);
    details.setUser(desk.org().userId(u"Bob"_s));
    QTRY_COMPARE(location->currentText(), u"United States (US)"_s);
    QVERIFY(!save->isEnabled());
    details.setUser(desk.org().userId(u"Ada"_s));
    QTRY_COMPARE(location->currentText(), u"Fran"_s);

    location->lineEdit()->setFocus();
    location->lineEdit()->end(false);
    QTest::keyClicks(location->lineEdit(), u"ce"_s);
    press(save);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toString(), u"Usage location of Ada: France (FR)."_s);
    QCOMPARE(desk.org().engine().reader().user(desk.org().userId(u"Ada"_s))->usageLocation,
             u"FR"_s);
    QTRY_COMPARE(location->currentText(), u"France (FR)"_s);
    QVERIFY(!save->isEnabled());
}

void TestDetails::profileSaysWhatIsWrong()
{
    Desk desk;
    desk.org().user(u"Ada"_s, u"DE"_s);
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setUser(desk.org().userId(u"Ada"_s));
    auto *location = find<UsageLocationBox>(&details, u"usageLocation"_s);
    QTRY_COMPARE(location->currentText(), u"Germany (DE)"_s);
    location->lineEdit()->setFocus();
    location->lineEdit()->selectAll();
    QTest::keyClicks(location->lineEdit(), u"Atlantis"_s);
    press(find<QPushButton>(&details, u"saveUsageLocation"_s));
    QVERIFY(shownText(&details, u"usageLocationMessage"_s).contains(u"Atlantis"_s));
    QCOMPARE(location->currentText(), u"Atlantis"_s);
    press(find<QPushButton>(&details, u"discardUsageLocation"_s));
    QCOMPARE(location->currentText(), u"Germany (DE)"_s);
    QCOMPARE(shownText(&details, u"usageLocationMessage"_s), QString());
    QCOMPARE(desk.org().engine().reader().user(desk.org().userId(u"Ada"_s))->usageLocation,
             u"DE"_s);
}

void TestDetails::userLicensesAreATree()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    desk.org().license(u"Sales"_s, {u"E3-TEAMS"_s});
    desk.org().assign(u"Ada"_s, {u"E3-EXCHANGE"_s});
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setUser(desk.org().userId(u"Ada"_s));
    showTab(&details, u"Licenses"_s);
    auto *tree = find<QTreeView>(&details, u"userLicenses"_s);
    QCOMPARE(tree->accessibleName(), u"User licenses"_s);
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    const QAbstractItemModel *model = tree->model();
    const QModelIndex product = model->index(0, 0);
    QCOMPARE(product.data().toString(), u"E3"_s);
    QCOMPARE(model->rowCount(product), 2);
    const QModelIndex direct = model->index(0, 0, product);
    const QModelIndex inherited = model->index(1, 0, product);
    QCOMPARE(direct.data().toString(), u"Direct"_s);
    QCOMPARE(inherited.data().toString(), u"Sales"_s);
    QCOMPARE(model->rowCount(direct), 2);
    tree->expandAll();
    picture(&details, u"user-licenses"_s);

    // A plan row of the direct source is edited by Enter, in the dialog for its product.
    tree->setFocus();
    tree->setCurrentIndex(model->index(0, 0, direct));
    QTest::keyClick(tree, Qt::Key_Return);
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.isOpen(u"editServicePlans"_s));
}

void TestDetails::userLicensesExplainErrorsInNames()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"SHAREPOINT_E"_s}, 5);
    desk.org().product(u"F1"_s, {u"SHAREPOINT_K"_s}, 5);
    desk.org().exclusive({u"SHAREPOINT_E"_s, u"SHAREPOINT_K"_s});
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Kiosk"_s);
    desk.org().assign(u"Ada"_s, {u"E3"_s});
    desk.org().license(u"Kiosk"_s, {u"F1"_s});
    desk.org().join(u"Kiosk"_s, {u"Ada"_s});
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setUser(desk.org().userId(u"Ada"_s));
    showTab(&details, u"Licenses"_s);
    auto *tree = find<QTreeView>(&details, u"userLicenses"_s);
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    // What needs attention is selected to begin with.
    QTRY_COMPARE(tree->currentIndex(), tree->model()->index(1, 0));
    const QString sentence = shownText(&details, u"explanation"_s);
    for (const QString &name :
         {u"Ada"_s, u"F1"_s, u"E3"_s, u"Kiosk"_s, u"SHAREPOINT_E"_s, u"SHAREPOINT_K"_s})
        QVERIFY2(sentence.contains(name), qPrintable(sentence));
    QVERIFY2(!namesGuids(sentence), qPrintable(sentence));
    picture(&details, u"user-error"_s);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QCOMPARE(shownText(&details, u"explanation"_s), QString());
}

void TestDetails::userLicensesLeadToTheGroup()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    desk.org().license(u"Sales"_s, {u"E3"_s});
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy groups(&details, &UserDetails::groupActivated);
    QSignalSpy products(&details, &UserDetails::productActivated);
    details.setUser(desk.org().userId(u"Ada"_s));
    showTab(&details, u"Licenses"_s);
    auto *tree = find<QTreeView>(&details, u"userLicenses"_s);
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    auto *button = find<QPushButton>(&details, u"showGroup"_s);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QVERIFY(!button->isEnabled());
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QVERIFY(button->isEnabled());
    press(button);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.last().first().value<GroupId>(), desk.org().groupId(u"Sales"_s));
    for (QAction *action : tree->actions()) {
        if (action->objectName() == u"showProduct"_s)
            action->trigger();
    }
    QCOMPARE(products.last().first().value<SkuId>(), desk.org().skuId(u"E3"_s));
}

void TestDetails::userReprocessSaysWhatCameOfIt()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 0);
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().license(u"Sales"_s, {u"E3"_s});
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3 from Sales: Error CountViolation"_s);
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy done(&details, &DetailPage::done);
    details.setUser(desk.org().userId(u"Ada"_s));
    showTab(&details, u"Licenses"_s);
    auto *reprocess = find<QPushButton>(&details, u"reprocess"_s);
    press(reprocess);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.takeFirst().first().toString(),
             u"Ada reprocessed: there are still license errors."_s);
    desk.org().units(u"E3"_s, 1);
    QTRY_VERIFY(reprocess->isEnabled());
    press(reprocess);
    QVERIFY(desk.confirmPreview());
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.takeFirst().first().toString(), u"Ada reprocessed: no license errors."_s);
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3 from Sales: Active"_s);
}

void TestDetails::userGroupsAreListed()
{
    Desk desk;
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().group(u"Board"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    desk.org().join(u"Board"_s, {u"Ada"_s});
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy groups(&details, &UserDetails::groupActivated);
    details.setUser(desk.org().userId(u"Ada"_s));
    showTab(&details, u"Groups"_s);
    auto *table = find<QTableView>(&details, u"userGroups"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(table, 0, 0), u"Board"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(groups.last().first().value<GroupId>(), desk.org().groupId(u"Sales"_s));
}

void TestDetails::groupLicensesSayHowManyPlansAreOn()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s, u"YAMMER"_s}, 5);
    desk.org().group(u"Sales"_s);
    desk.org().license(u"Sales"_s, {u"E3-TEAMS"_s});
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QCOMPARE(find<QTableView>(&details, u"groupLicenses"_s)->accessibleName(), u"Group licenses"_s);
    details.setGroup(desk.org().groupId(u"Sales"_s));
    auto *table = find<QTableView>(&details, u"groupLicenses"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(cell(table, 0, 1).startsWith(u"2 of 3 plan"_s));
    QTRY_COMPARE(shownText(&details, u"processingState"_s),
                 u"Latest license changes have been applied to all users."_s);
    picture(&details, u"group-licenses"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.dialog(u"editServicePlans"_s));
}

void TestDetails::groupFailuresAreToldAndExplained()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 1);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 9);
    desk.org().users({u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().license(u"Sales"_s, {u"E3"_s, u"F1"_s});
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy users(&details, &GroupDetails::userActivated);
    details.setGroup(desk.org().groupId(u"Sales"_s));
    QTRY_VERIFY(shownText(&details, u"failedUsers"_s).startsWith(u"2 user"_s));
    press(find<QPushButton>(&details, u"showErrors"_s));
    auto *errors = find<QTableView>(&details, u"groupErrors"_s);
    QVERIFY(errors->isVisible());
    QCOMPARE(errors->accessibleName(), u"Group errors"_s);
    QTRY_COMPARE(errors->model()->rowCount(), 4);
    QTRY_VERIFY(!cell(errors, 3, 0).isEmpty());
    QTRY_VERIFY(!shownText(&details, u"topReason"_s).isEmpty());
    picture(&details, u"group-errors"_s);
    // Beside an Other stands the product that is to blame (R4.3).
    for (int row = 0; row < 4; ++row) {
        errors->selectRow(row);
        const QString reason = shownText(&details, u"topReason"_s);
        QVERIFY2(reason.contains(u"E3"_s) && reason.contains(cell(errors, row, 0)),
                 qPrintable(reason));
        QVERIFY2(!namesGuids(reason), qPrintable(reason));
    }
    errors->setFocus();
    QTest::keyClick(errors, Qt::Key_Return);
    QCOMPARE(users.size(), 1);
    // Units come, the group is reprocessed, and nothing is left to tell.
    desk.org().units(u"E3"_s, 3);
    for (QPushButton *button : details.findChildren<QPushButton *>(u"reprocess"_s)) {
        if (button->isVisible())
            press(button);
    }
    QVERIFY(desk.confirmPreview());
    QTRY_COMPARE(errors->model()->rowCount(), 0);
    showTab(&details, u"Licenses"_s);
    QTRY_COMPARE(shownText(&details, u"failedUsers"_s), QString());
    QCOMPARE(desk.org().consumed(u"E3"_s), 3);
}

void TestDetails::groupProcessingIsShownAndCancelled()
{
    constexpr int count = 2000; // one a transaction: enough for a look at it on a fast machine
    Desk desk(1);
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, count);
    QStringList names;
    for (int number = 0; number < count; ++number)
        names += u"user%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    desk.org().users(names);
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, names);
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setGroup(desk.org().groupId(u"Sales"_s));
    QTRY_VERIFY(shownText(&details, u"processingState"_s).contains(u"never"_s));
    const auto receipt = desk.service()->submit(
        AssignGroupLicenses{desk.org().groupId(u"Sales"_s), desk.org().change({u"E3"_s}, {})});
    auto *cancel = find<QPushButton>(&details, u"cancelProcessing"_s);
    auto *bar = find<QProgressBar>(&details, u"processingProgress"_s);
    QTRY_VERIFY(cancel->isVisible() && cancel->isEnabled());
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), count);
    picture(&details, u"group-progress"_s);
    press(cancel);
    QVERIFY(!cancel->isEnabled());
    QTRY_VERIFY(!cancel->isVisible());
    const qint64 given = desk.org().consumed(u"E3"_s);
    QVERIFY2(given > 0 && given < count, qPrintable(QString::number(given)));
    QCOMPARE(desk.org().contradictions(), QStringList());
}

void TestDetails::groupMembersAreAddedAndRemoved()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().group(u"Sales"_s);
    desk.org().license(u"Sales"_s, {u"E3"_s});
    desk.org().join(u"Sales"_s, {u"Ada"_s, u"Bob"_s});
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy users(&details, &GroupDetails::userActivated);
    details.setGroup(desk.org().groupId(u"Sales"_s));
    showTab(&details, u"Members"_s);
    auto *table = find<QTableView>(&details, u"groupMembers"_s);
    QTRY_COMPARE(cell(table, 1, 0), u"Bob"_s);
    picture(&details, u"group-members"_s);
    auto *remove = find<QPushButton>(&details, u"removeMembers"_s);
    QVERIFY(!remove->isEnabled());
    table->setFocus();
    table->selectRow(1);
    QTRY_VERIFY(remove->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(users.last().first().value<UserId>(), desk.org().userId(u"Bob"_s));
    QTest::keyClick(table, Qt::Key_Delete);
    QDialog *dialog = desk.dialog(u"removeMembers"_s);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(desk.confirmPreview());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(desk.org().entries(u"Bob"_s), QString());
}

void TestDetails::productShowsUsersGroupsPlansAndUnits()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 25);
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().group(u"Sales"_s);
    desk.org().license(u"Sales"_s, {u"E3"_s});
    desk.org().join(u"Sales"_s, {u"Bob"_s});
    desk.org().assign(u"Ada"_s, {u"E3"_s});
    ProductDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    QSignalSpy users(&details, &ProductDetails::userActivated);
    QSignalSpy groups(&details, &ProductDetails::groupActivated);
    details.setProduct(desk.org().skuId(u"E3"_s));
    auto *licensed = find<QTableView>(&details, u"licensedUsers"_s);
    QTRY_COMPARE(line(licensed, 1, 3), u"Bob | Bob@contoso.com | Sales"_s);
    QCOMPARE(line(licensed, 0, 3), u"Ada | Ada@contoso.com | Direct"_s);
    picture(&details, u"product-users"_s);
    licensed->setFocus();
    licensed->setCurrentIndex(licensed->model()->index(0, 0));
    QTest::keyClick(licensed, Qt::Key_Return);
    QCOMPARE(users.last().first().value<UserId>(), desk.org().userId(u"Ada"_s));
    licensed->setCurrentIndex(licensed->model()->index(1, 2));
    QTest::keyClick(licensed, Qt::Key_Return);
    QCOMPARE(groups.last().first().value<GroupId>(), desk.org().groupId(u"Sales"_s));

    showTab(&details, u"Licensed groups"_s);
    auto *licensedGroups = find<QTableView>(&details, u"licensedGroups"_s);
    QTRY_COMPARE(cell(licensedGroups, 0, 0), u"Sales"_s);
    showTab(&details, u"Service plans"_s);
    auto *plans = find<QTableView>(&details, u"servicePlans"_s);
    QTRY_COMPARE(plans->model()->rowCount(), 2);
    picture(&details, u"product-plans"_s);
    showTab(&details, u"Units"_s);
    QCOMPARE(shownText(&details, u"total"_s), u"25"_s);
    QCOMPARE(shownText(&details, u"assigned"_s), u"2"_s);
    QCOMPARE(shownText(&details, u"available"_s), u"23"_s);
    picture(&details, u"product-units"_s);
}

void TestDetails::detailsFollowTheDirectory()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 25);
    desk.org().user(u"Ada"_s);
    ProductDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setProduct(desk.org().skuId(u"E3"_s));
    showTab(&details, u"Units"_s);
    QTRY_COMPARE(shownText(&details, u"available"_s), u"25"_s);
    const auto receipt = desk.service()->submit(
        AssignUserLicenses{desk.org().userId(u"Ada"_s), desk.org().change({u"E3"_s}, {})});
    QTRY_COMPARE(shownText(&details, u"available"_s), u"24"_s);
    showTab(&details, u"Licensed users"_s);
    QTRY_COMPARE(cell(find<QTableView>(&details, u"licensedUsers"_s), 0, 0), u"Ada"_s);
}

void TestDetails::nothingSelectedSaysSo()
{
    Desk desk;
    desk.org().user(u"Ada"_s);
    UserDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    auto *tabs = details.findChild<QTabWidget *>();
    QVERIFY(!tabs->isVisible());
    details.setUser(desk.org().userId(u"Ada"_s));
    QVERIFY(tabs->isVisible());
    details.setUser({});
    QVERIFY(!tabs->isVisible());
    // Who is gone is said, not shown as before.
    details.setUser(UserId::create());
    QTRY_VERIFY(std::ranges::any_of(details.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"not"_s);
    }));
}

void TestDetails::namesAreNoMarkup()
{
    Desk desk;
    desk.org().product(u"<b>E3</b>"_s, {u"<i>EXCHANGE</i>"_s}, 0);
    desk.org().user(u"<h1>Ada</h1>"_s);
    desk.org().group(u"<u>Sales</u>"_s);
    desk.org().license(u"<u>Sales</u>"_s, {u"<b>E3</b>"_s});
    desk.org().join(u"<u>Sales</u>"_s, {u"<h1>Ada</h1>"_s});
    GroupDetails details(desk.service());
    desk.add(&details);
    QVERIFY(desk.open());
    details.setGroup(desk.org().groupId(u"<u>Sales</u>"_s));
    showTab(&details, u"Errors"_s);
    QTRY_VERIFY(shownText(&details, u"topReason"_s).contains(u"<h1>Ada</h1>"_s));
    int seen = 0;
    for (const QLabel *label : details.findChildren<QLabel *>()) {
        if (!label->text().contains(u'<'))
            continue;
        ++seen;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(seen >= 2);
}

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
