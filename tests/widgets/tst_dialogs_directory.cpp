// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs for the directory as a whole and for moving people between licenses, by mouse and
// keyboard on a real directory.
#include "widgets/desk.h"
#include "widgets/dialogs/reportsdialog.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/directoryactions.h"
#include "widgets/groupactions.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

QStringList column(const QTableView *table, int column)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts += table->model()->index(row, column).data().toString();
    return texts;
}

void choose(QWidget *dialog, const QString &box, const QString &text)
{
    auto *choice = find<QComboBox>(dialog, box);
    choice->setCurrentIndex(choice->findText(text, Qt::MatchStartsWith));
}

OrganizationRecord organization(Desk &desk)
{
    return desk.org().engine().reader().organization().value_or(OrganizationRecord());
}

/*! Two products, two groups; Ada, Bob and Cay in the first. */
void fill(TestOrganisation &org, qint64 unitsOfE3 = 5)
{
    org.product(u"E1"_s, {u"MAIL"_s, u"SHARED"_s}, 5);
    org.product(u"E3"_s, {u"DRAW"_s, u"SHARED"_s}, unitsOfE3);
    org.users({u"Ada"_s, u"Bob"_s, u"Cay"_s});
    org.group(u"Sales"_s);
    org.group(u"More"_s);
    org.license(u"Sales"_s, {u"E1-SHARED"_s});
    org.join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cay"_s});
}

} // namespace

class TestDirectoryDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void R7_1_settingsTurnAutomaticReprocessingOn();
    void settingsSayWhatIsWrongAtTheFields();
    void settingsWriteOnlyWhatWasEdited();
    void reportsShowCopyAndSave();
    void reportsRulesAsTheyWere(); // R5.8
    void reportsSayWhatCannotBeSaved();
    void removesRedundantLicensesOfAGroup();
    void removesRedundantLicensesOfTheDirectory();
    void R4_4_swapsAProduct();
    void swapNeedsTwoProducts();
    void movesMembersToAnotherGroup();
    void movingLeavesWhoFails();
};

void TestDirectoryDialogs::R7_1_settingsTurnAutomaticReprocessingOn()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    DirectoryActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &DirectoryActions::done);
    actions.actions().at(0)->trigger();
    QDialog *dialog = desk.dialog(u"directorySettings"_s);
    QVERIFY(dialog);
    auto *box = find<QCheckBox>(dialog, u"reprocessAutomatically"_s);
    QVERIFY(!box->isChecked());
    picture(dialog, u"directory-settings"_s);
    box->click();
    find<QPlainTextEdit>(dialog, u"verifiedDomains"_s)
        ->setPlainText(u"Contoso.com\nfabrikam.org"_s);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"directorySettings"_s));
    QCOMPARE(done.size(), 1);
    QVERIFY(organization(desk).reprocessAutomatically);
    QVERIFY(organization(desk).verifiedDomains.contains(u"fabrikam.org"_s));
    // And it does what it says: a unit that is bought serves who waits (R7.1).
    TestOrganisation &org = desk.org();
    org.units(u"E1"_s, 0);
    org.leave(u"Sales"_s, {u"Ada"_s});
    org.leave(u"Sales"_s, {u"Bob"_s});
    org.leave(u"Sales"_s, {u"Cay"_s});
    org.join(u"Sales"_s, {u"Ada"_s});
    QCOMPARE(org.entries(u"Ada"_s), u"E1-SHARED from Sales: Error CountViolation"_s);
    UpdateSubscription bought;
    bought.product = org.skuId(u"E1"_s);
    bought.enabled = 1;
    org.submit(bought);
    QCOMPARE(org.entries(u"Ada"_s), u"E1-SHARED from Sales: Active"_s);
}

void TestDirectoryDialogs::settingsSayWhatIsWrongAtTheFields()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    DirectoryActions actions(desk.service(), desk.window());
    actions.actions().at(0)->trigger();
    QDialog *dialog = desk.dialog(u"directorySettings"_s);
    QVERIFY(dialog);
    auto *accept = find<QPushButton>(dialog, u"accept"_s);
    press(accept);
    QTRY_VERIFY(!shownText(dialog, u"nothingMessage"_s).isEmpty());
    // Both wrong fields are told at once, and what was typed stays.
    auto *location = find<QComboBox>(dialog, u"defaultUsageLocation"_s);
    location->lineEdit()->setText(u"Nowhere"_s);
    auto *domains = find<QPlainTextEdit>(dialog, u"verifiedDomains"_s);
    domains->setPlainText(u"contoso.com\nnot a domain\nlocalhost"_s);
    press(accept);
    QTRY_VERIFY(!shownText(dialog, u"defaultUsageLocationMessage"_s).isEmpty());
    const QString told = shownText(dialog, u"verifiedDomainsMessage"_s);
    QVERIFY2(told.contains(u"not a domain"_s) && told.contains(u"localhost"_s), qPrintable(told));
    QVERIFY(domains->toPlainText().contains(u"not a domain"_s));
    QTest::qWait(50); // the dialog has grown by then
    picture(dialog, u"directory-settings-wrong"_s);
    QVERIFY(desk.isOpen(u"directorySettings"_s));
}

void TestDirectoryDialogs::settingsWriteOnlyWhatWasEdited()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    DirectoryActions actions(desk.service(), desk.window());
    actions.actions().at(0)->trigger();
    QDialog *dialog = desk.dialog(u"directorySettings"_s);
    QVERIFY(dialog);
    UpdateOrganization meanwhile; // another window
    meanwhile.defaultUsageLocation = u"AT"_s;
    desk.org().submit(meanwhile);
    find<QCheckBox>(dialog, u"reprocessAutomatically"_s)->click();
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"directorySettings"_s));
    QCOMPARE(organization(desk).defaultUsageLocation, u"AT"_s);
    QVERIFY(organization(desk).reprocessAutomatically);
}

void TestDirectoryDialogs::reportsShowCopyAndSave()
{
    Desk desk;
    fill(desk.org());
    desk.org().assign(u"Ada"_s, {u"E1-SHARED"_s});
    QVERIFY(desk.open());
    DirectoryActions actions(desk.service(), desk.window());
    actions.actions().at(1)->trigger();
    auto *dialog = desk.window()->findChild<QDialog *>(u"reports"_s);
    QVERIFY(dialog);
    auto *kind = find<QComboBox>(dialog, u"reportKind"_s);
    auto *table = dialog->findChild<QTableView *>();
    auto *save = find<QPushButton>(dialog, u"saveReport"_s);
    QTRY_VERIFY(save->isEnabled());
    QCOMPARE(table->model()->rowCount(), 0); // no errors
    const QList<int> counts{0, 2, 2, 4, 1};
    for (int report = 1; report < counts.size(); ++report) {
        kind->setCurrentIndex(report);
        QTRY_COMPARE(table->model()->rowCount(), counts.at(report));
        picture(dialog, u"report-%1"_s.arg(report));
    }
    QCOMPARE(column(table, 0), QStringList{u"Ada"_s});
    press(find<QPushButton>(dialog, u"copyReport"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Ada\t"_s));
    const QTemporaryDir folder;
    for (const QString &name : {u"r.csv"_s, u"r.json"_s, u"r.pdf"_s}) {
        press(save);
        auto *files = dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        const QString path = folder.filePath(name);
        emit files->fileSelected(path);
        files->close();
        delete files;
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(save->isEnabled());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (name.endsWith(u"pdf"_s)) {
            QVERIFY(content.startsWith("%PDF"));
            QTRY_VERIFY(shownText(dialog, u"reportMessage"_s).contains(path));
            continue;
        }
        QVERIFY(content.startsWith(name.endsWith(u"csv"_s) ? "user," : "["));
        QVERIFY(content.contains("Ada"));
    }
}

void TestDirectoryDialogs::reportsRulesAsTheyWere()
{
    Desk desk;
    fill(desk.org());
    desk.org().prohibited(u"MAIL"_s, u"CU"_s);
    const QDateTime before = desk.org().now().addSecs(-1).toLocalTime();
    RuleTable table =
        ruleTable(**desk.org().engine().reader().catalogue(), RuleKind::ProhibitedLocations);
    table.lines.front().subject = u"NO"_s;
    QVERIFY(!desk.org().submit(UpdateRules{table, {}}));
    QVERIFY(desk.open());
    auto *dialog = new ReportsDialog(desk.service(), desk.window());
    dialog->open();
    auto *kind = find<QComboBox>(dialog, u"reportKind"_s);
    auto *past = find<QCheckBox>(dialog, u"reportPast"_s);
    auto *time = find<QDateTimeEdit>(dialog, u"reportTime"_s);
    auto *save = find<QPushButton>(dialog, u"saveReport"_s);
    auto *rows = dialog->findChild<QTableView *>();
    QVERIFY(!past->isVisible() && !time->isVisible());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QVERIFY(past->isVisible() && time->isVisible() && !time->isEnabled());
    QTRY_COMPARE(column(rows, 4), QStringList{u"NO"_s});
    time->setDateTime(before);
    QTest::mouseClick(past, Qt::LeftButton, {}, QPoint(10, past->height() / 2));
    QVERIFY(past->isChecked() && time->isEnabled());
    QTRY_COMPARE(column(rows, 4), QStringList{u"CU"_s});
    QTRY_VERIFY(save->isEnabled());
    picture(dialog, u"report-rules"_s);
    press(save);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rules.csv"_s);
    emit files->fileSelected(path);
    files->close();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.startsWith("rule,set,plan,") && content.contains(",CU,"), content.constData());
    QTest::mouseClick(past, Qt::LeftButton, {}, QPoint(10, past->height() / 2));
    QTRY_COMPARE(column(rows, 4), QStringList{u"NO"_s});
    kind->setCurrentIndex(0);
    QVERIFY(!past->isVisible());
}

void TestDirectoryDialogs::reportsSayWhatCannotBeSaved()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    ReportsDialog dialog(desk.service(), desk.window());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *save = find<QPushButton>(&dialog, u"saveReport"_s);
    QTRY_VERIFY(save->isEnabled());
    press(save);
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    emit files->fileSelected(u"/nowhere/at/all/r.csv"_s);
    files->close();
    QTRY_VERIFY(shownText(&dialog, u"reportMessage"_s).contains(u"/nowhere/at/all/r.csv"_s));
    QTRY_VERIFY(save->isEnabled());
}

void TestDirectoryDialogs::removesRedundantLicensesOfAGroup()
{
    Desk desk;
    TestOrganisation &org = desk.org();
    fill(org);
    org.assign(u"Ada"_s, {u"E1-SHARED"_s});
    org.assign(u"Bob"_s, {u"E1"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &GroupActions::done);
    actions.setGroup(org.groupId(u"Sales"_s));
    actions.removeRedundant()->trigger();
    QDialog *dialog = desk.dialog(u"removeRedundantLicenses"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>();
    QCOMPARE(column(table, 0), (QStringList{u"Ada"_s, u"Bob"_s, u"Cay"_s}));
    QVERIFY(column(table, 3).at(1).contains(u"SHARED"_s));
    QVERIFY(shownText(dialog, u"sums"_s).contains(u"removed: 1"_s));
    picture(dialog, u"remove-redundant"_s);
    // Another product: nothing of it is redundant, and nothing can be applied.
    choose(dialog, u"product"_s, u"E3"_s);
    auto *accept = find<QPushButton>(dialog, u"accept"_s);
    QTRY_VERIFY(!accept->isEnabled() && find<QComboBox>(dialog, u"product"_s)->isEnabled());
    choose(dialog, u"product"_s, u"All"_s);
    QTRY_VERIFY(accept->isEnabled() && find<QComboBox>(dialog, u"product"_s)->isEnabled());
    QCOMPARE(org.entries(u"Ada"_s), u"E1-SHARED direct: Active; E1-SHARED from Sales: Active"_s);
    press(accept);
    QTRY_VERIFY(!desk.isOpen(u"removeRedundantLicenses"_s));
    QCOMPARE(done.size(), 1);
    QCOMPARE(org.entries(u"Ada"_s), u"E1-SHARED from Sales: Active"_s);
    QCOMPARE(org.entries(u"Bob"_s), u"E1 direct: Active; E1-SHARED from Sales: Active"_s);
}

void TestDirectoryDialogs::removesRedundantLicensesOfTheDirectory()
{
    Desk desk;
    TestOrganisation &org = desk.org();
    fill(org);
    org.assign(u"Ada"_s, {u"E1-SHARED"_s, u"E3"_s});
    QVERIFY(desk.open());
    DirectoryActions actions(desk.service(), desk.window());
    actions.actions().at(2)->trigger();
    QDialog *dialog = desk.dialog(u"removeRedundantLicenses"_s);
    QVERIFY(dialog);
    QCOMPARE(column(dialog->findChild<QTableView *>(), 2), (QStringList{u"E1"_s, u"E3"_s}));
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!desk.isOpen(u"removeRedundantLicenses"_s));
    QCOMPARE(org.entries(u"Ada"_s), u"E1-SHARED from Sales: Active; E3 direct: Active"_s);
}

void TestDirectoryDialogs::R4_4_swapsAProduct()
{
    Desk desk;
    TestOrganisation &org = desk.org();
    fill(org);
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &GroupActions::done);
    actions.setGroup(org.groupId(u"Sales"_s));
    actions.swapProduct()->trigger();
    QDialog *dialog = desk.dialog(u"swapProduct"_s);
    QVERIFY(dialog);
    choose(dialog, u"toProduct"_s, u"E3"_s);
    QCOMPARE(shownText(dialog, u"plansThatStayOff"_s), u"SHARED"_s);
    picture(dialog, u"swap-product"_s);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"swapProduct"_s));
    QCOMPARE(done.size(), 1);
    for (const QString &user : {u"Ada"_s, u"Bob"_s, u"Cay"_s})
        QTRY_COMPARE(org.entries(user), u"E3-SHARED from Sales: Active"_s);
}

void TestDirectoryDialogs::swapNeedsTwoProducts()
{
    Desk desk;
    fill(desk.org());
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    actions.setGroup(desk.org().groupId(u"Sales"_s));
    actions.swapProduct()->trigger();
    QDialog *dialog = desk.dialog(u"swapProduct"_s);
    QVERIFY(dialog);
    for (const QString &product : {u"Choose"_s, u"E1"_s}) {
        choose(dialog, u"toProduct"_s, product);
        press(find<QPushButton>(dialog, u"accept"_s));
        QTRY_VERIFY(!shownText(dialog, u"productMessage"_s).isEmpty());
    }
    QVERIFY(desk.isOpen(u"swapProduct"_s));
}

void TestDirectoryDialogs::movesMembersToAnotherGroup()
{
    Desk desk;
    TestOrganisation &org = desk.org();
    fill(org);
    org.license(u"More"_s, {u"E3"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &GroupActions::done);
    actions.setGroup(org.groupId(u"Sales"_s));
    actions.moveMembers()->trigger();
    QDialog *dialog = desk.dialog(u"moveMembers"_s);
    QVERIFY(dialog);
    press(find<QPushButton>(dialog, u"accept"_s));
    QTRY_VERIFY(!shownText(dialog, u"groupMessage"_s).isEmpty());
    choose(dialog, u"toGroup"_s, u"More"_s);
    QTRY_VERIFY(shownText(dialog, u"moveProgress"_s).contains(u"join: 3"_s));
    picture(dialog, u"move-members"_s);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_VERIFY(!desk.isOpen(u"moveMembers"_s));
    for (const QString &user : {u"Ada"_s, u"Bob"_s, u"Cay"_s})
        QTRY_COMPARE(org.entries(user), u"E3 from More: Active"_s);
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(done.last().first().toString().startsWith(u"3 user"_s));
}

void TestDirectoryDialogs::movingLeavesWhoFails()
{
    Desk desk;
    TestOrganisation &org = desk.org();
    fill(org, 2);
    org.license(u"More"_s, {u"E3"_s});
    QVERIFY(desk.open());
    GroupActions actions(desk.service(), desk.window());
    QSignalSpy done(&actions, &GroupActions::done);
    actions.setGroup(org.groupId(u"Sales"_s));
    actions.moveMembers()->trigger();
    QDialog *dialog = desk.dialog(u"moveMembers"_s);
    QVERIFY(dialog);
    choose(dialog, u"toGroup"_s, u"More"_s);
    QVERIFY(desk.applyPreview(dialog));
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(done.last().first().toString().startsWith(u"2 user"_s));
    QTRY_COMPARE(org.consumed(u"E1"_s), 1); // who failed has kept what he had
    QStringList has;
    for (const QString &user : {u"Ada"_s, u"Bob"_s, u"Cay"_s})
        has += org.entries(user);
    QCOMPARE(has.count(u"E3 from More: Active"_s), 2);
    QCOMPARE(has.count(u"E1-SHARED from Sales: Active; E3 from More: Error CountViolation"_s), 1);
}

QTEST_MAIN(TestDirectoryDialogs)
#include "tst_dialogs_directory.moc"
