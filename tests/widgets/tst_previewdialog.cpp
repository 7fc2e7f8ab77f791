// SPDX-License-Identifier: GPL-3.0-or-later
// What a license change would do is seen before it is made.
#include "widgets/desk.h"
#include "widgets/groupactions.h"
#include "widgets/useractions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

/*! A group of three, two units of E3, and Ada with an E1 of her own that excludes it. */
void fill(TestOrganisation &org)
{
    org.product(u"E1"_s, {u"MAIL1"_s}, 5);
    org.product(u"E3"_s, {u"MAIL3"_s, u"TEAMS"_s}, 1);
    org.exclusive({u"MAIL1"_s, u"MAIL3"_s});
    org.users({u"Ada"_s, u"Bob"_s, u"Cleo"_s});
    org.group(u"Sales"_s);
    org.assign(u"Ada"_s, {u"E1"_s});
    org.join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cleo"_s});
}

/*! Checks E3 in the dialog that assigns it to Sales, and asks for the preview. */
QDialog *askForPreview(Desk &desk, GroupActions &actions)
{
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.assignLicenses()->trigger();
    QDialog *dialog = desk.dialog(u"assignLicenses"_s);
    if (!dialog)
        return nullptr;
    auto *products = find<QTreeWidget>(dialog, u"availableProducts"_s);
    QTest::keyClick(products, Qt::Key_Down);
    QTest::keyClick(products, Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return);
    return desk.preview();
}

QStringList columnOf(const QDialog *dialog, const QString &view, int column)
{
    const QAbstractItemModel *model = find<QTableView>(dialog, view)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, column).data().toString();
    texts.sort();
    return texts;
}

} // namespace

class TestPreviewDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void showsWhatWouldHappen();
    void writesNothingUntilApply();
    void previewsAgainWhenTheGroundShifted();
    void copiesScripts();
    void skipsThePreviewOfWhatChangesNoLicense();
};

void TestPreviewDialog::showsWhatWouldHappen()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QDialog *preview = askForPreview(desk, actions);
    QVERIFY(preview);
    QCOMPARE(preview->accessibleName(), u"Preview"_s);
    picture(preview, u"preview"_s);
    // One unit: one of Bob and Cleo gains it, the other is in error, and Ada's E1 excludes it.
    QVERIFY(find<QAbstractButton>(preview, u"gaining"_s)->text().startsWith(u"1 "));
    QVERIFY(find<QAbstractButton>(preview, u"keeping"_s)->text().startsWith(u"2 "));
    QVERIFY(find<QAbstractButton>(preview, u"newErrorsNumber"_s)->text().startsWith(u"2 "));
    QCOMPARE(columnOf(preview, u"previewUsers"_s, 2), QStringList{u"E3"_s});
    QCOMPARE(columnOf(preview, u"previewUsers"_s, 4), QStringList{u"MAIL3, TEAMS"_s});
    const QStringList reasons = columnOf(preview, u"newErrors"_s, 4);
    QCOMPARE(reasons.size(), 2);
    for (const QString &reason : reasons)
        QVERIFY2(!reason.isEmpty() && !namesGuids(reason), qPrintable(reason));
    QCOMPARE(columnOf(preview, u"previewUnits"_s, 2), QStringList{u"1"_s});
    QCOMPARE(columnOf(preview, u"previewPlans"_s, 0), (QStringList{u"MAIL3"_s, u"TEAMS"_s}));
    // The numbers lead to what they count.
    auto *pages = find<QTabWidget>(preview, u"previewPages"_s);
    QTest::mouseClick(find<QWidget>(preview, u"newErrorsNumber"_s), Qt::LeftButton);
    QVERIFY(pages->tabText(pages->currentIndex()).contains(u"(2)"_s));
    picture(preview, u"preview-errors"_s);
}

void TestPreviewDialog::writesNothingUntilApply()
{
    Desk desk;
    fill(desk.org());
    const QStringList before = desk.org().dump();
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QDialog *preview = askForPreview(desk, actions);
    QVERIFY(preview);
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!desk.isOpen(u"preview"_s));
    QVERIFY(desk.isOpen(u"assignLicenses"_s)); // with everything still chosen
    QCOMPARE(desk.org().dump(), before);
    auto *dialog = find<QDialog>(desk.window(), u"assignLicenses"_s);
    dialog->activateWindow();
    QTest::keyClick(dialog, Qt::Key_Return);
    preview = desk.preview();
    QVERIFY(preview);
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen(u"assignLicenses"_s));
    QTRY_COMPARE(desk.org().consumed(u"E3"_s), 1);
}

void TestPreviewDialog::previewsAgainWhenTheGroundShifted()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QDialog *preview = askForPreview(desk, actions);
    QVERIFY(preview);
    desk.org().units(u"E3"_s, 9); // somebody else buys meanwhile
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_VERIFY(!shownText(preview, u"previewNote"_s).isEmpty());
    picture(preview, u"preview-shifted"_s);
    QCOMPARE(desk.org().consumed(u"E3"_s), 0);
    QVERIFY(find<QAbstractButton>(preview, u"gaining"_s)->text().startsWith(u"2 "));
    QTRY_VERIFY(find<QWidget>(preview, u"apply"_s)->hasFocus());
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_VERIFY(!desk.isOpen(u"preview"_s));
    QTRY_COMPARE(desk.org().consumed(u"E3"_s), 2);
}

void TestPreviewDialog::copiesScripts()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QDialog *preview = askForPreview(desk, actions);
    QVERIFY(preview);
    auto *script = find<QPushButton>(preview, u"copyAsScript"_s);
    const QList<QAction *> entries = script->menu()->actions();
    QCOMPARE(entries.size(), 2);
    entries.at(0)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"/groups/"_s));
    entries.at(1)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Set-MgGroupLicense -GroupId"_s));
}

void TestPreviewDialog::skipsThePreviewOfWhatChangesNoLicense()
{
    Desk desk;
    fill(desk.org());
    desk.org().user(u"Dora"_s);
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s)); // has no license yet
    actions.addMembers()->trigger();
    QDialog *dialog = desk.dialog(u"addMembers"_s);
    QVERIFY(dialog);
    auto *found = find<QTableView>(dialog, u"foundUsers"_s);
    QTRY_COMPARE(found->model()->rowCount(), 4);
    QTRY_COMPARE(found->model()->index(3, 0).data().toString(), u"Dora"_s);
    found->selectRow(3);
    QTest::mouseClick(find<QPushButton>(dialog, u"choose"_s), Qt::LeftButton);
    QTRY_COMPARE(find<QListWidget>(dialog, u"chosenUsers"_s)->count(), 1);
    QTest::mouseClick(find<QPushButton>(dialog, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY(!desk.isOpen(u"addMembers"_s));
    QCOMPARE(desk.org().engine().reader().countMembers(desk.org().groupId(u"Sales"_s)).value(), 4);
}

QTEST_MAIN(TestPreviewDialog)
#include "tst_previewdialog.moc"
