// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that assign, edit and remove licenses, driven by mouse and keyboard on a real
// directory; what they did is read from the directory itself.
#include "service/changewriter.h"
#include "widgets/desk.h"
#include "widgets/groupactions.h"
#include "widgets/useractions.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

/*! Clicks the square of a check box. */
void tick(QCheckBox *box)
{
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
}

/*! The check box of a plan, by its accessible name: the friendly name. */
QCheckBox *planBox(const QDialog *dialog, const QString &plan)
{
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        if (box->accessibleName() == plan)
            return box;
    }
    qFatal("no plan %s", qPrintable(plan));
}

QStringList rows(const QTreeWidget *tree)
{
    QStringList lines;
    for (int row = 0; row < tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = tree->topLevelItem(row);
        lines += item->text(0) % u": "_s % item->text(1);
    }
    return lines;
}

} // namespace

class TestLicenseDialogs : public QObject
{
    Q_OBJECT

private slots:
    void assignsByKeyboardAlone();
    void assignsSeveralProductsByMouse();
    void showsAvailableUnits();
    void refusesInNamesAndKeepsWhatWasChosen();
    void saysThatNothingIsChosen();
    void cannotBeSubmittedTwice();
    void assignsToSeveralUsersAllOrNothing();
    void editsPlansOfAUserByKeyboard();
    void editsPlansOfAGroup();
    void companyPlansHaveNoSwitch();
    void namesOfPlansAreNoMarkup();
    void filterHidesPlansAndKeepsThem();
    void removesAUsersLicense();
    void saysHowManyUsersLoseAGroupsLicense();
    void inheritedLicensesAreNotOffered();
    void groupRefusalNamesThePrerequisite();
};

void TestLicenseDialogs::assignsByKeyboardAlone()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 5);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 5);
    desk.org().user(u"Ada"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &UserActions::done);
    actions.setUsers({desk.org().userId(u"Ada"_s)});

    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), u"Assign licenses"_s);
    auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QTRY_VERIFY(products->hasFocus());
    picture(dialog, u"assign"_s);
    QTest::keyClick(products, Qt::Key_Down);
    QTest::keyClick(products, Qt::Key_Space);
    QTest::keyClick(products, Qt::Key_Return);
    QVERIFY(desk.confirmPreview());
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"F1 direct: Active"_s);
    QCOMPARE(done.takeFirst().first().toString(), u"F1 assigned to Ada."_s);
}

void TestLicenseDialogs::assignsSeveralProductsByMouse()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 5);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 5);
    desk.org().user(u"Ada"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});

    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    // Turning a plan off chooses its product, too; the other one is checked in the list.
    auto *teams = planBox(dialog, u"TEAMS"_s);
    QVERIFY(teams);
    tick(teams);
    auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QCOMPARE(products->topLevelItem(0)->checkState(0), Qt::Checked);
    const QRect second = products->visualItemRect(products->topLevelItem(1));
    QTest::mouseClick(products->viewport(), Qt::LeftButton, {}, second.center());
    QTest::keyClick(products, Qt::Key_Space);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3-TEAMS direct: Active; F1 direct: Active"_s);
}

void TestLicenseDialogs::showsAvailableUnits()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 25);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 3);
    desk.org().product(u"Old"_s, {u"PAST"_s}, 3);
    desk.org().status(u"Old"_s, CapabilityStatus::Suspended);
    desk.org().users({u"Ada"_s, u"Bob"_s});
    desk.org().assign(u"Bob"_s, {u"F1"_s});
    desk.org().assign(u"Ada"_s, {u"E3"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    const auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QCOMPARE(rows(products).join(u"; "),
             u"E3: already assigned; F1: 2 of 3 available; Old: Suspended"_s);
    // Units that go meanwhile are seen in the open dialog.
    const auto receipt = desk.service()->submit(
        AssignUserLicenses{desk.org().userId(u"Bob"_s), desk.org().change({}, {u"F1"_s})});
    QTRY_COMPARE(rows(products).value(1), u"F1: 3 of 3 available"_s);
}

void TestLicenseDialogs::refusesInNamesAndKeepsWhatWasChosen()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 0);
    desk.org().user(u"Ada"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    tick(planBox(dialog, u"TEAMS"_s));
    auto *accept = find<QPushButton>(dialog, u"accept"_s);
    press(accept);
    QTRY_VERIFY(!shownText(dialog, u"refusal"_s).isEmpty());
    auto *message = find<QWidget>(dialog, u"refusal"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(message)->role(), QAccessible::AlertMessage);
    const QString refusal = shownText(dialog, u"refusal"_s);
    picture(dialog, u"assign-refused"_s);
    QVERIFY2(refusal.contains(u"E3"_s), qPrintable(refusal));
    QVERIFY2(!namesGuids(refusal), qPrintable(refusal));
    QVERIFY(accept->isEnabled());
    QVERIFY(!planBox(dialog, u"TEAMS"_s)->isChecked());
    QCOMPARE(find<QTreeWidget>(dialog, u"availableProducts"_s)->topLevelItem(0)->checkState(0),
             Qt::Checked);
    QCOMPARE(desk.org().entries(u"Ada"_s), QString());
    // The same dialog serves when units have been bought.
    desk.org().units(u"E3"_s, 1);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3-TEAMS direct: Active"_s);
}

void TestLicenseDialogs::saysThatNothingIsChosen()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 1);
    desk.org().user(u"Ada"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    press(find<QPushButton>(dialog, u"accept"_s));
    QCOMPARE(shownText(dialog, u"productMessage"_s), u"Check at least one product."_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
}

void TestLicenseDialogs::cannotBeSubmittedTwice()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 1);
    desk.org().user(u"Ada"_s);
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QTRY_VERIFY(products->hasFocus());
    QTest::keyClick(products, Qt::Key_Space);
    auto *accept = find<QPushButton>(dialog, u"accept"_s);
    press(accept);
    QVERIFY(!accept->isEnabled());
    QCOMPARE(accept->text(), u"Previewing…"_s);
    press(accept);
    QDialog *preview = desk.preview();
    QVERIFY(preview);
    QCOMPARE(desk.org().consumed(u"E3"_s), 0);
    auto *apply = find<QPushButton>(preview, u"apply"_s);
    press(apply);
    QVERIFY(!apply->isEnabled());
    press(apply);
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3 direct: Active"_s);
    QCOMPARE(desk.org().auditLog().filter(u"Change user license"_s).size(), 1);
}

void TestLicenseDialogs::assignsToSeveralUsersAllOrNothing()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 1);
    desk.org().users({u"Ada"_s, u"Bob"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s), desk.org().userId(u"Bob"_s)});
    QVERIFY(actions.removeLicenses()->isEnabled());
    QVERIFY2(!actions.editServicePlans()->isEnabled(), "plans are those of one user's licenses");
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    QTest::keyClick(find<QTreeWidget>(dialog, u"availableProducts"_s), Qt::Key_Space);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(desk.isOpen(u"refusedUsers"_s));
    auto *refused = desk.window()->findChild<QDialog *>(u"refusedUsers"_s);
    QVERIFY(QTest::qWaitForWindowActive(refused));
    QTest::keyClick(refused, Qt::Key_Return); // Cancel has the focus: nothing is done by mistake
    QTRY_VERIFY(!desk.isOpen(u"refusedUsers"_s));
    QCOMPARE(desk.org().consumed(u"E3"_s), 0);
    desk.org().units(u"E3"_s, 2);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QCOMPARE(desk.org().consumed(u"E3"_s), 2);
}

void TestLicenseDialogs::editsPlansOfAUserByKeyboard()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().assign(u"Ada"_s, {u"E3-TEAMS"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.editServicePlans()->trigger();
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    picture(dialog, u"plans"_s);
    QVERIFY(!planBox(dialog, u"TEAMS"_s)->isChecked());
    // Tab leads to every plan; Space switches it.
    QWidget *reached = nullptr;
    for (int step = 0; step < 20 && !qobject_cast<QCheckBox *>(reached); ++step) {
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Tab);
        reached = dialog->focusWidget();
    }
    QCOMPARE(reached->accessibleName(), u"EXCHANGE"_s);
    QTest::keyClick(reached, Qt::Key_Space);
    QTest::keyClick(reached, Qt::Key_Return);
    QVERIFY(desk.confirmPreview());
    QTRY_VERIFY(!desk.isOpen(u"editServicePlans"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3-EXCHANGE-TEAMS direct: Active"_s);
}

void TestLicenseDialogs::editsPlansOfAGroup()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s}, 5);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    desk.org().license(u"Sales"_s, {u"E3-TEAMS"_s, u"F1"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.setProduct(desk.org().skuId(u"F1"_s));
    actions.editServicePlans()->trigger();
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    auto *product = find<QComboBox>(dialog, u"product"_s);
    QCOMPARE(product->currentText(), u"F1"_s);
    // Plans of both products are edited in one request; going to and fro keeps them.
    tick(planBox(dialog, u"KIOSK"_s));
    product->setFocus();
    QTest::keyClick(product, Qt::Key_Up);
    QCOMPARE(product->currentText(), u"E3"_s);
    tick(planBox(dialog, u"TEAMS"_s));
    QTest::keyClick(product, Qt::Key_Down);
    QVERIFY(!planBox(dialog, u"KIOSK"_s)->isChecked());
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"editServicePlans"_s));
    QTRY_COMPARE(desk.org().entries(u"Ada"_s),
                 u"E3 from Sales: Active; F1-KIOSK from Sales: Active"_s);
    QCOMPARE(desk.org().auditLog().filter(u"Set group license"_s).size(), 2);
}

void TestLicenseDialogs::companyPlansHaveNoSwitch()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    const auto written = desk.org().engine().write([&](ChangeWriter &writer) -> Result<void> {
        const PlanId plan = PlanId::create();
        const auto made = writer.catalogue().writePlan(
            {plan, u"AUDITING"_s, u"Company-wide auditing"_s, AppliesTo::Company});
        if (!made)
            return tl::unexpected(made.error());
        const auto added = writer.catalogue().addPlanToProduct(desk.org().skuId(u"E3"_s), plan);
        if (!added)
            return tl::unexpected(added.error());
        return {};
    });
    QVERIFY(written);
    desk.org().user(u"Ada"_s);
    desk.org().assign(u"Ada"_s, {u"E3"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.editServicePlans()->trigger();
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    QStringList switches;
    for (const QCheckBox *box : dialog->findChildren<QCheckBox *>())
        switches += box->accessibleName();
    QCOMPARE(switches, QStringList{u"EXCHANGE"_s});
    bool named = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        named = named || (label->isVisible() && label->text().contains(u"Company-wide auditing"_s));
    QVERIFY(named);
}

void TestLicenseDialogs::namesOfPlansAreNoMarkup()
{
    Desk desk;
    desk.org().product(u"<b>Bold</b>"_s, {u"A & <i>B</i>"_s}, 5);
    desk.org().user(u"<h1>Ada</h1>"_s);
    desk.org().assign(u"<h1>Ada</h1>"_s, {u"<b>Bold</b>"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"<h1>Ada</h1>"_s)});
    actions.editServicePlans()->trigger();
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    const QCheckBox *box = dialog->findChildren<QCheckBox *>().value(0);
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"A & <i>B</i>"_s);
    QCOMPARE(box->text(), u"A && <i>B</i>"_s);
    QVERIFY(!box->toolTip().contains(u'<'));
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestLicenseDialogs::filterHidesPlansAndKeepsThem()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s, u"TEAMS"_s, u"YAMMER"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().assign(u"Ada"_s, {u"E3-YAMMER"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.editServicePlans()->trigger();
    QDialog *dialog = desk.dialog(u"editServicePlans"_s);
    QVERIFY(dialog);
    auto *filter = find<QLineEdit>(dialog, u"filterPlans"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"team"_s);
    QVERIFY(planBox(dialog, u"TEAMS"_s)->isVisible());
    QVERIFY(!planBox(dialog, u"EXCHANGE"_s)->isVisible());
    press(find<QPushButton>(dialog, u"allOff"_s)); // what is hidden stays as it is
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"editServicePlans"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3-TEAMS-YAMMER direct: Active"_s);
}

void TestLicenseDialogs::removesAUsersLicense()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().product(u"F1"_s, {u"KIOSK"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().assign(u"Ada"_s, {u"E3"_s, u"F1"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.setProduct(desk.org().skuId(u"F1"_s));
    actions.removeLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"removeLicenses"_s);
    QVERIFY(dialog);
    QCOMPARE(shownText(dialog, u"impact"_s), u"Ada loses F1; one unit becomes free."_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(desk.confirmPreview());
    QTRY_VERIFY(!desk.isOpen(u"removeLicenses"_s));
    QCOMPARE(desk.org().entries(u"Ada"_s), u"E3 direct: Active"_s);
}

void TestLicenseDialogs::saysHowManyUsersLoseAGroupsLicense()
{
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().users({u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    desk.org().license(u"Sales"_s, {u"E3"_s});
    desk.org().assign(u"Cleo"_s, {u"E3"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.removeLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"removeLicenses"_s);
    QVERIFY(dialog);
    picture(dialog, u"remove-license"_s);
    QCOMPARE(shownText(dialog, u"impact"_s),
             u"Users who lose E3: 2. Users who keep it from another source: 1."_s);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"removeLicenses"_s));
    QTRY_COMPARE(desk.org().consumed(u"E3"_s), 1);
    QCOMPARE(desk.org().entries(u"Cleo"_s), u"E3 direct: Active"_s);
}

void TestLicenseDialogs::inheritedLicensesAreNotOffered()
{
    // R2.4: what a group gives is changed on the group.
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().user(u"Ada"_s);
    desk.org().group(u"Sales"_s);
    desk.org().join(u"Sales"_s, {u"Ada"_s});
    desk.org().license(u"Sales"_s, {u"E3"_s});
    QVERIFY(desk.open());
    UserActions actions(desk.service(), desk.window());
    actions.setUsers({desk.org().userId(u"Ada"_s)});
    actions.removeLicenses()->trigger();
    QTRY_VERIFY(desk.isOpen(u"removeLicenses"_s));
    const auto *dialog = desk.window()->findChild<QDialog *>(u"removeLicenses"_s);
    QTRY_VERIFY(shownText(dialog, u"impact"_s).contains(u"no direct licenses"_s));
    QVERIFY(!find<QPushButton>(dialog, u"accept"_s)->isEnabled());
    QVERIFY(dialog->findChildren<QCheckBox *>().isEmpty());
}

void TestLicenseDialogs::groupRefusalNamesThePrerequisite()
{
    // R6.1: judged on the group itself, at once.
    Desk desk;
    desk.org().product(u"E3"_s, {u"EXCHANGE"_s}, 5);
    desk.org().product(u"Analytics"_s, {u"WORKPLACE"_s}, 5);
    desk.org().prerequisite(u"WORKPLACE"_s, {u"EXCHANGE"_s});
    desk.org().group(u"Sales"_s);
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    QVERIFY(dialog);
    auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QTest::keyClick(products, Qt::Key_Space); // Analytics
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!shownText(dialog, u"refusal"_s).isEmpty());
    const QString refusal = shownText(dialog, u"refusal"_s);
    QVERIFY2(refusal.contains(u"WORKPLACE"_s) && refusal.contains(u"EXCHANGE"_s),
             qPrintable(refusal));
    QVERIFY2(!namesGuids(refusal), qPrintable(refusal));
    QTest::keyClick(products, Qt::Key_Down);
    QTest::keyClick(products, Qt::Key_Space); // and E3
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    const auto licenses =
        desk.org().engine().reader().licensesOfGroup(desk.org().groupId(u"Sales"_s));
    QCOMPARE(licenses->size(), 2);
}

QTEST_MAIN(TestLicenseDialogs)
#include "tst_dialogs_licenses.moc"
