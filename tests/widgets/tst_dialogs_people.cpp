// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs for usage locations, members and units, driven by mouse and keyboard on a real
// directory; what they did is read from the directory itself.
#include "items/roles.h"
#include "items/usersmodel.h"
#include "widgets/desk.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/groupactions.h"
#include "widgets/productactions.h"
#include "widgets/useractions.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

QString locationOf(Desk &desk, const QString &user)
{
    const auto record = desk.org().engine().reader().user(desk.org().userId(user));
    return record ? record->usageLocation : u"?"_s;
}

QStringList membersOf(Desk &desk, const QString &group)
{
    QStringList names;
    const auto members = desk.org().engine().reader().members(desk.org().groupId(group), 0, 100);
    for (const MemberRow &member : members.value_or(QList<MemberRow>()))
        names += member.displayName;
    return names;
}

void typeInto(QComboBox *box, const QString &text)
{
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClick(box->lineEdit(), Qt::Key_Delete);
    QTest::keyClicks(box->lineEdit(), text);
    // The list of matches is a popup; it goes when the field is left.
    QTest::keyClick(box->lineEdit(), Qt::Key_Tab);
}

} // namespace

class TestPeopleDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void countriesHaveNamesInTheReadersLanguage();
    void setsTheLocationOfManyUsers_data();
    void setsTheLocationOfManyUsers();
    void saysWhatIsWrongWithALocation();
    void showsTheDirectorysDefaultInItalics();
    void addsMembersByKeyboardAlone();
    void membersAreNotAddedTwice();
    void refusesAMemberWhoCameMeanwhile();
    void saysWhatRemovedMembersLose();
    void changesUnitsByKeyboard();
    void changesOnlyWhatWasEdited();
    void saysThatMoreAreAssignedThanBought();
};

void TestPeopleDialogs::countriesHaveNamesInTheReadersLanguage()
{
    QCOMPARE(countryText(u"DE"_s), u"Germany (DE)"_s);
    QCOMPARE(countryText(u"DE"_s, QLocale(QLocale::German)), u"Deutschland (DE)"_s);
    QCOMPARE(countryText({}), QString());
    const QList<Country> all = countries(QLocale(QLocale::German));
    QVERIFY(all.size() > 240);
    const auto position = [&](const QString &code) {
        return std::ranges::find(all, code, &Country::code) - all.begin();
    };
    // Ägypten stands between Afghanistan and Albanien, not behind Z.
    QVERIFY(position(u"AF"_s) < position(u"EG"_s));
    QVERIFY(position(u"EG"_s) < position(u"AL"_s));
}

void TestPeopleDialogs::setsTheLocationOfManyUsers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("name") << u"France"_s << u"FR"_s;
    QTest::newRow("code") << u"fr"_s << u"FR"_s;
    QTest::newRow("as listed") << u"France (FR)"_s << u"FR"_s;
}

void TestPeopleDialogs::setsTheLocationOfManyUsers()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    Desk desk;
    desk.org().user(u"Ada"_s, u"DE"_s);
    desk.org().user(u"Bob"_s, u"US"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s), desk.org().userId(u"Bob"_s)});
    actions.editUsageLocation()->trigger();
    QDialog *dialog = desk.dialog(u"editUsageLocation"_s);
    QVERIFY(dialog);
    auto *location = find<UsageLocationBox>(dialog, u"usageLocation"_s);
    QCOMPARE(location->accessibleName(), u"Usage location"_s);
    QCOMPARE(location->lineEdit()->placeholderText(), u"(different values)"_s);
    typeInto(location, typed);
    picture(dialog, u"location"_s);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"editUsageLocation"_s));
    QCOMPARE(locationOf(desk, u"Ada"_s), stored);
    QCOMPARE(locationOf(desk, u"Bob"_s), stored);
}

void TestPeopleDialogs::saysWhatIsWrongWithALocation()
{
    Desk desk;
    desk.org().user(u"Ada"_s, u"DE"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.editUsageLocation()->trigger();
    QDialog *dialog = desk.dialog(u"editUsageLocation"_s);
    QVERIFY(dialog);
    auto *location = find<UsageLocationBox>(dialog, u"usageLocation"_s);
    QCOMPARE(location->currentText(), u"Germany (DE)"_s);
    typeInto(location, u"Germny"_s);
    press(find<QPushButton>(dialog, u"accept"_s));
    QVERIFY(shownText(dialog, u"usageLocationMessage"_s).contains(u"Germny"_s));
    picture(dialog, u"location-wrong"_s);
    QCOMPARE(location->currentText(), u"Germny"_s);
    QVERIFY(dialog->isVisible());
    // Cleared: none of one's own.
    typeInto(location, QString());
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"editUsageLocation"_s));
    QCOMPARE(locationOf(desk, u"Ada"_s), QString());
}

void TestPeopleDialogs::showsTheDirectorysDefaultInItalics()
{
    Desk desk;
    desk.org().user(u"Ada"_s, QString());
    QVERIFY(!desk.org().submit(UpdateOrganization{{}, u"DE"_s, {}, {}}));
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.editUsageLocation()->trigger();
    QDialog *dialog = desk.dialog(u"editUsageLocation"_s);
    QVERIFY(dialog);
    const auto *location = find<UsageLocationBox>(dialog, u"usageLocation"_s);
    QCOMPARE(location->location(), std::optional(QString()));
    QVERIFY(location->lineEdit()->font().italic());
    QVERIFY(location->currentText().startsWith(u"Germany (DE)"_s));
}

void TestPeopleDialogs::addsMembersByKeyboardAlone()
{
    Desk desk;
    desk.org().users({u"Ada"_s, u"Bob"_s, u"Adam"_s, u"Cleo"_s});
    desk.org().group(u"Sales"_s);
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &GroupActions::done);
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.addMembers()->trigger();
    QDialog *dialog = desk.dialog(u"addMembers"_s);
    QVERIFY(dialog);
    auto *search = find<QLineEdit>(dialog, u"searchUsers"_s);
    auto *found = find<QTableView>(dialog, u"foundUsers"_s);
    auto *chosen = find<QListWidget>(dialog, u"chosenUsers"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"ada"_s);
    QTRY_COMPARE(found->model()->rowCount(), 2);
    QTRY_COMPARE(found->model()->index(1, UsersModel::DisplayName).data().toString(), u"Adam"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(found->hasFocus());
    QTest::keyClick(found, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(found, Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 2);
    QVERIFY(!chosen->item(0)->data(SeverityRole).isValid()); // no icon beside those who are added
    picture(dialog, u"members"_s);
    QVERIFY(dialog->isVisible());
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Delete);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen(u"addMembers"_s));
    QCOMPARE(membersOf(desk, u"Sales"_s), QStringList({u"Ada"_s, u"Adam"_s}));
    QVERIFY(done.takeFirst().first().toString().contains(u"Sales"_s));
}

void TestPeopleDialogs::membersAreNotAddedTwice()
{
    Desk desk;
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.addMembers()->trigger();
    QDialog *dialog = desk.dialog(u"addMembers"_s);
    QVERIFY(dialog);
    auto *found = find<QTableView>(dialog, u"foundUsers"_s);
    auto *chosen = find<QListWidget>(dialog, u"chosenUsers"_s);
    QTRY_COMPARE(found->model()->index(1, UsersModel::DisplayName).data().toString(), u"Bob"_s);
    found->selectRow(0);
    press(find<QPushButton>(dialog, u"choose"_s));
    QTRY_COMPARE(chosen->count(), 1);
    QVERIFY(chosen->item(0)->text().contains(u"member already"_s));
    press(find<QPushButton>(dialog, u"accept"_s));
    QVERIFY(!shownText(dialog, u"chosenMessage"_s).isEmpty());
    // One who is no member yet is added beside him; what was dropped is not.
    found->selectRow(1);
    press(find<QPushButton>(dialog, u"choose"_s));
    QTRY_COMPARE(chosen->count(), 2);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"addMembers"_s));
    QCOMPARE(membersOf(desk, u"Sales"_s), QStringList({u"Ada"_s, u"Bob"_s}));
}

void TestPeopleDialogs::refusesAMemberWhoCameMeanwhile()
{
    Desk desk;
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().group(u"Sales"_s);
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.addMembers()->trigger();
    QDialog *dialog = desk.dialog(u"addMembers"_s);
    QVERIFY(dialog);
    auto *found = find<QTableView>(dialog, u"foundUsers"_s);
    auto *chosen = find<QListWidget>(dialog, u"chosenUsers"_s);
    QTRY_COMPARE(found->model()->index(1, UsersModel::DisplayName).data().toString(), u"Bob"_s);
    found->selectAll();
    press(find<QPushButton>(dialog, u"choose"_s));
    QTRY_COMPARE(chosen->count(), 2);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!shownText(dialog, u"refusal"_s).isEmpty());
    QVERIFY2(!namesGuids(shownText(dialog, u"refusal"_s)),
             qPrintable(shownText(dialog, u"refusal"_s)));
    QCOMPARE(chosen->count(), 2);
    // Dropping her with the keyboard makes it work.
    chosen->setFocus();
    chosen->clearSelection();
    chosen->setCurrentRow(0);
    QTest::keyClick(chosen, Qt::Key_Delete);
    QTest::keyClick(chosen, Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen(u"addMembers"_s));
    QCOMPARE(membersOf(desk, u"Sales"_s), QStringList({u"Ada"_s, u"Bob"_s}));
}

void TestPeopleDialogs::saysWhatRemovedMembersLose()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().users({u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().license(u"Sales"_s, {u"E3"_s});
    desk.org().assign(u"Bob"_s, {u"E3"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    QVERIFY(!actions.removeMembers()->isEnabled());
    actions.setMembers({MemberRow{desk.org().userId(u"Ada"_s), {}, u"Ada"_s, {}},
                        MemberRow{desk.org().userId(u"Bob"_s), {}, u"Bob"_s, {}}});
    actions.removeMembers()->trigger();
    QDialog *dialog = desk.dialog(u"removeMembers"_s);
    QVERIFY(dialog);
    picture(dialog, u"remove-members"_s);
    QCOMPARE(shownText(dialog, u"impact"_s), u"Users who lose E3: 1."_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(desk.confirmPreview());
    QTRY_VERIFY(!desk.isOpen(u"removeMembers"_s));
    QCOMPARE(membersOf(desk, u"Sales"_s), QStringList{u"Cleo"_s});
    QTRY_COMPARE(desk.org().entries(u"Ada"_s), QString());
    QTRY_COMPARE(desk.org().entries(u"Bob"_s), u"E3 direct: Active"_s);
}

void TestPeopleDialogs::changesUnitsByKeyboard()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 25);
    QVERIFY(desk.open());
    ProductActions actions(desk.service(), desk.window());
    actions.setProduct(desk.org().skuId(u"E3"_s));
    actions.changeUnits()->trigger();
    QDialog *dialog = desk.dialog(u"changeUnits"_s);
    QVERIFY(dialog);
    auto *enabled = find<QSpinBox>(dialog, u"enabled"_s);
    QTRY_VERIFY(enabled->hasFocus());
    picture(dialog, u"units"_s);
    QTest::keyClicks(enabled, u"40"_s);
    QCOMPARE(shownText(dialog, u"sums"_s), u"Total 40, assigned 0, available 40"_s);
    QTest::keyClick(enabled, Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen(u"changeUnits"_s));
    const auto row = desk.org().engine().reader().product(desk.org().skuId(u"E3"_s));
    QCOMPARE(row->units.enabled, 40);
}

void TestPeopleDialogs::changesOnlyWhatWasEdited()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 25);
    QVERIFY(desk.open());
    ProductActions actions(desk.service(), desk.window());
    actions.setProduct(desk.org().skuId(u"E3"_s));
    actions.changeUnits()->trigger();
    QDialog *dialog = desk.dialog(u"changeUnits"_s);
    QVERIFY(dialog);
    press(find<QPushButton>(dialog, u"accept"_s));
    QVERIFY(!shownText(dialog, u"unitsMessage"_s).isEmpty());
    desk.org().units(u"E3"_s, 30); // somebody else buys meanwhile
    auto *status = find<QComboBox>(dialog, u"status"_s);
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"changeUnits"_s));
    const auto row = desk.org().engine().reader().product(desk.org().skuId(u"E3"_s));
    QCOMPARE(row->units.enabled, 30);
    QCOMPARE(row->status, CapabilityStatus::Warning);
}

void TestPeopleDialogs::saysThatMoreAreAssignedThanBought()
{
    // R5.1: shrinking takes no license from anybody.
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 2);
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().assign(u"Ada"_s, {u"E3"_s});
    desk.org().assign(u"Bob"_s, {u"E3"_s});
    QVERIFY(desk.open());
    ProductActions actions(desk.service(), desk.window());
    actions.setProduct(desk.org().skuId(u"E3"_s));
    actions.changeUnits()->trigger();
    QDialog *dialog = desk.dialog(u"changeUnits"_s);
    QVERIFY(dialog);
    auto *enabled = find<QSpinBox>(dialog, u"enabled"_s);
    QTest::keyClick(enabled, Qt::Key_Down);
    QVERIFY(shownText(dialog, u"unitsMessage"_s).contains(u"1 more"_s));
    QCOMPARE(shownText(dialog, u"sums"_s), u"Total 1, assigned 2, available 0"_s);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"changeUnits"_s));
    QCOMPARE(desk.org().consumed(u"E3"_s), 2);
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3 direct: Active"_s);
}

QTEST_MAIN(TestPeopleDialogs)
#include "tst_dialogs_people.moc"
