// SPDX-License-Identifier: GPL-3.0-or-later
// Many at once, in the real window by mouse and key: selections of any size, what those selected
// have in common, pasted lists, dropped tables.
#include "gridwindow.h"
#include "pulse.h"
#include "store/undostore.h"
#include "widgets/dialogs/importdialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestSelections : public GridWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareProgram(); }
    void init() { fillDirectory(); }
    void cleanup() { closeAll(); }
    void differingValuesAreSaid();
    void licensesAreRemovedFromSeveral();
    void whoIsRefusedIsLeftOut();
    void nobodyIsLeftToGoOnWith();
    void severalGroupsAreReprocessed();
    void listsArePastedAndSelected();
    void membersArePasted();
    void tablesAreDroppedAndMapped();
    void asksBeforeAnImportThatCannotBeUndone();
    void membersAreImportedByTheGroupsName();
    void anyNumberIsSelectedAndChanged();
    void theSelectionStaysWithItsUsers();

private:
    /*! Opens "Edit usage location", types \a code and presses Enter. */
    [[nodiscard]] QDialog *openLocations(const QString &code)
    {
        action(u"editUsageLocation"_s)->trigger();
        QDialog *edit = dialog(u"editUsageLocation"_s);
        auto *accept = edit ? find<QPushButton>(edit, u"accept"_s) : nullptr;
        if (!accept || !QTest::qWaitFor([&] { return accept->isEnabled(); }, 20000))
            return nullptr;
        QLineEdit *line = find<QComboBox>(edit, u"usageLocation"_s)->lineEdit();
        QTest::keyClicks(line, code);
        QTest::keyClick(line, Qt::Key_Return);
        return edit;
    }
};

void TestSelections::differingValuesAreSaid()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shownText(m_window.get(), u"commonUsageLocation"_s), u"(different values)"_s);
    QCOMPARE(shownText(m_window.get(), u"commonType"_s), u"Member"_s);
    QCOMPARE(shownText(m_window.get(), u"commonAccount"_s), u"Yes"_s);
    QCOMPARE(shownText(m_window.get(), u"commonErrors"_s), u"1 user(s) with errors"_s);
    auto *licenses = find<GridView>(m_window.get(), u"licensesOfThoseSelected"_s);
    QTRY_COMPARE(licenses->model()->rowCount(), 2);
    QCOMPARE(licenses->model()->index(0, 0).data().toString(), u"Basic"_s);
    QCOMPARE(licenses->model()->index(0, 1).data().toString(), u"1 of 5"_s);
    QCOMPARE(licenses->model()->index(0, 2).data().toString(), u"1"_s);
    picture(m_window.get(), u"users-several"_s);
}

void TestSelections::licensesAreRemovedFromSeveral()
{
    m_org->assign(u"Emil"_s, {u"Basic"_s});
    QVERIFY(open());
    GridView *grid = showUsers(5);
    grid->selectAll();
    QTRY_VERIFY(action(u"removeLicenses"_s)->isEnabled());
    action(u"removeLicenses"_s)->trigger();
    QDialog *remove = dialog(u"removeLicenses"_s);
    QVERIFY(remove);
    auto *accept = find<QPushButton>(remove, u"accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QTRY_COMPARE(
        shownText(remove, u"impact"_s),
        u"2 user(s) have Basic directly; who keeps it through a group, the preview says."_s);
    picture(remove, u"remove-several"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QDialog *preview = dialog(u"preview"_s);
    QVERIFY(preview);
    auto *apply = find<QPushButton>(preview, u"apply"_s);
    QTRY_VERIFY(apply->hasFocus());
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_COMPARE(m_org->consumed(u"Basic"_s), 0);
    QTRY_COMPARE(chip(u"usersWithDirectLicenses"_s)->count(), std::optional<qint64>(0));
}

void TestSelections::whoIsRefusedIsLeftOut()
{
    m_org->users({u"Fay"_s, u"Gus"_s}, {}); // of no usage location
    m_org->units(u"Basic"_s, 4); // Dora has one: three are left for four
    QVERIFY(open());
    GridView *grid = showUsers(7);
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(action(u"assignLicenses"_s)->isEnabled());
    action(u"assignLicenses"_s)->trigger();
    QDialog *assign = dialog(u"assignLicenses"_s);
    QVERIFY(assign);
    auto *accept = find<QPushButton>(assign, u"accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClick(find<QTreeWidget>(assign, u"availableProducts"_s), Qt::Key_Space); // Basic
    QTest::mouseClick(accept, Qt::LeftButton);
    QDialog *refused = dialog(u"refusedUsers"_s);
    QVERIFY(refused);
    QVERIFY(QTest::qWaitForWindowActive(refused));
    auto *list = find<GridView>(refused, u"refusedUsers"_s);
    QCOMPARE(shown(list).join(u' '), u"Emil Fay Gus"_s);
    const auto why = [list](int row) { return list->model()->index(row, 1).data().toString(); };
    QVERIFY2(why(0).contains(u"Basic"_s), qPrintable(why(0))); // Ada, Bob and Cem were before
    QVERIFY2(why(1).contains(u"usage location"_s), qPrintable(why(1)));
    QVERIFY(!namesGuids(why(0) + why(1) + why(2)));
    QCOMPARE(m_org->consumed(u"Basic"_s), 1); // nothing yet
    picture(refused, u"refused-users"_s);
    QTest::mouseClick(find<QPushButton>(refused, u"copyRefused"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Emil\t"_s));

    QVERIFY(shownText(refused, u"refusedCount"_s).startsWith(u"3 of 7 users"_s));
    auto *goOn = find<QPushButton>(refused, u"goOn"_s);
    QCOMPARE(goOn->text().remove(u'&'), u"Go on with the others…"_s);
    QTest::mouseClick(goOn, Qt::LeftButton);
    QDialog *preview = dialog(u"preview"_s);
    QVERIFY(preview);
    auto *apply = find<QPushButton>(preview, u"apply"_s);
    QTRY_VERIFY(apply->hasFocus());
    picture(preview, u"refused-preview"_s);
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_COMPARE(m_org->consumed(u"Basic"_s), 4);
    auto *status = find<QStatusBar>(m_window.get(), u"status"_s);
    QTRY_COMPARE(status->currentMessage(), u"Basic assigned to 4 user(s)."_s);
    // One step for all of them, and one to take it back.
    auto *undo = m_window->findChild<QAction *>(u"undo"_s);
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QDialog *back = dialog(u"preview"_s);
    QVERIFY(back);
    QTRY_VERIFY(find<QPushButton>(back, u"apply"_s)->hasFocus());
    QTest::keyClick(back, Qt::Key_Return);
    QTRY_COMPARE(m_org->consumed(u"Basic"_s), 1);
}

void TestSelections::nobodyIsLeftToGoOnWith()
{
    m_org->units(u"Basic"_s, 1); // Dora has it
    QVERIFY(open());
    GridView *grid = showUsers(5);
    grid->selectRanges({{0, 1}}); // Ada and Bob
    QTRY_VERIFY(action(u"assignLicenses"_s)->isEnabled());
    action(u"assignLicenses"_s)->trigger();
    QDialog *assign = dialog(u"assignLicenses"_s);
    QVERIFY(assign);
    auto *accept = find<QPushButton>(assign, u"accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClick(find<QTreeWidget>(assign, u"availableProducts"_s), Qt::Key_Space);
    QTest::mouseClick(accept, Qt::LeftButton);
    QDialog *refused = dialog(u"refusedUsers"_s);
    QVERIFY(refused);
    QCOMPARE(find<GridView>(refused, u"refusedUsers"_s)->model()->rowCount(), 2);
    QVERIFY(!find<QPushButton>(refused, u"goOn"_s));
    QVERIFY(shownText(refused, u"refusedCount"_s).contains(u"Nobody is left"_s));
    QTest::keyClick(refused, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"refusedUsers"_s));
    QVERIFY(m_window->findChild<QDialog *>(u"assignLicenses"_s)); // with all that was chosen
    QCOMPARE(m_org->consumed(u"Basic"_s), 1);
}

void TestSelections::severalGroupsAreReprocessed()
{
    m_org->group(u"Ops"_s);
    m_org->license(u"Ops"_s, {u"E3"_s});
    m_org->join(u"Ops"_s, {u"Dora"_s});
    m_org->units(u"E3"_s, 4); // enough for Cem of Sales and for Dora; both wait to be reprocessed
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Groups);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(shown(grid).join(u' '), u"Empty Ops Sales"_s);
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"severalSelected"_s),
                 u"3 group(s) selected"_s);
    QTRY_VERIFY(action(u"reprocess"_s)->isEnabled());
    QVERIFY2(!action(u"assignLicenses"_s)->isEnabled(), "that is done to one group");
    picture(m_window.get(), u"groups-several"_s);
    QTest::keyClick(grid, Qt::Key_R, Qt::ControlModifier);
    QDialog *preview = dialog(u"preview"_s);
    QVERIFY(preview);
    QTRY_VERIFY(find<QPushButton>(preview, u"apply"_s)->hasFocus());
    picture(preview, u"groups-several-preview"_s);
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_COMPARE(m_org->consumed(u"E3"_s), 4);
    auto *status = find<QStatusBar>(m_window.get(), u"status"_s);
    QTRY_COMPARE(status->currentMessage(), u"3 group(s) are being reprocessed."_s);
}

void TestSelections::listsArePastedAndSelected()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    grid->setFocus();
    QGuiApplication::clipboard()->setText(u"ada@contoso.com; Nobody Here\nEMIL\n"_s);
    QTest::keyClick(grid, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *list = dialog(u"peopleList"_s);
    QVERIFY(list);
    auto *accept = find<QPushButton>(list, u"accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QCOMPARE(shownText(list, u"peopleFound"_s), u"2 user(s) found. 1 not found."_s);
    auto *doubts = find<GridView>(list, u"doubtfulNames"_s);
    QCOMPARE(doubts->model()->rowCount(), 1);
    QCOMPARE(doubts->model()->index(0, 0).data().toString(), u"Nobody Here"_s);
    picture(list, u"paste-list"_s);
    QCOMPARE(find<QPlainTextEdit>(list, u"list"_s)->toPlainText(),
             u"ada@contoso.com; Nobody Here\nEMIL\n"_s); // nothing typed is lost
    QTest::keyClick(accept, Qt::Key_Return);
    QTRY_COMPARE(shown(grid).join(u' '), u"Ada Emil"_s);
    QTRY_COMPARE(grid->selectedRowCount(), 2);
    QCOMPARE(chip(u"listed"_s)->accessibleName(), u"From list: 2 user(s)"_s);
    QTest::keyClick(chip(u"listed"_s), Qt::Key_Delete);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
}

void TestSelections::membersArePasted()
{
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Groups);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    grid->selectRow(1); // Sales
    QTRY_VERIFY(action(u"addMembers"_s) && action(u"addMembers"_s)->isEnabled());
    action(u"addMembers"_s)->trigger();
    QDialog *add = dialog(u"addMembers"_s);
    QVERIFY(add);
    QGuiApplication::clipboard()->setText(u"userPrincipalName\tdepartment\nada@contoso.com\tx\n"
                                          "dora@contoso.com\tx\nemil@contoso.com\tx"_s);
    QTest::mouseClick(find<QPushButton>(add, u"pasteList"_s), Qt::LeftButton);
    QDialog *list = dialog(u"peopleList"_s);
    QVERIFY(list);
    QTRY_VERIFY(find<QPushButton>(list, u"accept"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(list, u"accept"_s), Qt::LeftButton);
    auto *chosen = find<QAbstractItemView>(add, u"chosenUsers"_s);
    QTRY_COMPARE(chosen->model()->rowCount(), 3);
    QVERIFY(chosen->model()->index(0, 0).data().toString().contains(u"already"_s));
    QTest::mouseClick(find<QPushButton>(add, u"accept"_s), Qt::LeftButton);
    QDialog *preview = dialog(u"preview"_s);
    QVERIFY(preview);
    QTRY_VERIFY(find<QPushButton>(preview, u"apply"_s)->hasFocus());
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_COMPARE(grid->model()->index(1, 3).data().toString(), u"5"_s);
}

void TestSelections::tablesAreDroppedAndMapped()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    QFile file(m_settings.filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Login;Full name;Land;Shoe size\nada@contoso.com;Ada;NO;38\n"
               "zoe@contoso.com;Zoe;FR;39\ncem@contoso.com;Cem;Atlantis;40\n");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QWidget *target = m_window->view();
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);

    QDialog *columns = dialog(u"columnMapping"_s);
    QVERIFY(columns);
    QCOMPARE(find<QComboBox>(columns, u"property0"_s)->currentText(), u"userPrincipalName"_s);
    QCOMPARE(find<QComboBox>(columns, u"property1"_s)->currentText(), u"displayName"_s);
    auto *country = find<QComboBox>(columns, u"property2"_s);
    QCOMPARE(country->currentText(), u"(not imported)"_s);
    country->setCurrentText(u"displayName"_s);
    QVERIFY(shownText(columns, u"mappingMessage"_s).contains(u"cannot both be displayName"_s));
    QVERIFY(!find<QPushButton>(columns, u"accept"_s)->isEnabled());
    country->setCurrentText(u"usageLocation"_s);
    picture(columns, u"column-mapping"_s);
    QTest::mouseClick(find<QPushButton>(columns, u"accept"_s), Qt::LeftButton);

    QDialog *import = dialog(u"import"_s);
    QVERIFY(import);
    auto *result = find<QTreeWidget>(import, u"importResult"_s);
    const auto numbers = [&] {
        QStringList texts;
        const QTreeWidgetItem *item = result->topLevelItem(0);
        for (int column = 1; item && column < 6; ++column)
            texts.append(item->text(column));
        return texts.join(u' ');
    };
    // A try: nothing is stored yet. What import cannot take is told with its row.
    QTRY_COMPARE(numbers(), u"users 3 1 1 1"_s);
    picture(import, u"import-mapped"_s);
    QCOMPARE(grid->model()->rowCount(), 5);
    QTRY_VERIFY(find<QPushButton>(import, u"accept"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(import, u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(grid->model()->rowCount(), 6);
    QTRY_COMPARE(grid->model()->index(0, 2).data().toString(), u"NO"_s);

    // It was one change, which is undone as one: who came goes, and who changed is as before.
    QTest::keyClick(import, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>());
    const auto *undo = find<QAction>(m_window.get(), u"undo"_s);
    QTRY_VERIFY2(undo->text().startsWith(u"&Undo Import "_s), qPrintable(undo->text()));
    QVERIFY2(undo->text().endsWith(u" (2 user(s))"_s), qPrintable(undo->text()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
    QTRY_VERIFY(grid->model()->index(0, 2).data().toString() != u"NO"_s);
}

void TestSelections::asksBeforeAnImportThatCannotBeUndone()
{
    QVERIFY(open());
    const GridView *grid = showUsers(5);
    QFile file(m_settings.filePath(u"users.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("userPrincipalName,displayName\nx@contoso.com,X\ny@contoso.com,Y\n");
    file.close();
    m_window->view()->importFiles({});
    auto *import = qobject_cast<ImportDialog *>(dialog(u"import"_s));
    QVERIFY(import);
    import->setUndoLimit(1);
    auto *agree = find<QCheckBox>(import, u"importWithoutUndo"_s);
    const auto *accept = find<QPushButton>(import, u"accept"_s);
    QVERIFY(agree->isHidden());
    import->addFiles({file.fileName()});
    QTRY_VERIFY(agree->isVisible());
    QTRY_VERIFY(shownText(import, u"refusal"_s).contains(u"2 changes"_s));
    QVERIFY(!accept->isEnabled());
    picture(import, u"import-without-undo"_s);
    agree->setFocus();
    QTest::keyClick(agree, Qt::Key_Space);
    QTRY_VERIFY(accept->isEnabled());
    const qsizetype steps = qsizetype(UndoStore(m_org->engine().store()).steps()->size());
    QTest::keyClick(agree, Qt::Key_Return);
    QTRY_COMPARE(grid->model()->rowCount(), 7);
    QCOMPARE(qsizetype(UndoStore(m_org->engine().store()).steps()->size()), steps);
}

void TestSelections::membersAreImportedByTheGroupsName()
{
    QVERIFY(open());
    QVERIFY(showUsers(5));
    QFile file(m_settings.filePath(u"members.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("userPrincipalName\ndora@contoso.com\nemil@contoso.com\n");
    file.close();
    m_window->view()->importFiles({file.fileName()});
    QDialog *import = dialog(u"import"_s);
    QVERIFY(import);
    auto *group = find<QLineEdit>(import, u"membersOf"_s);
    QTRY_VERIFY(group->isEnabled());
    import->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(import));
    group->setFocus();
    QTest::keyClicks(group, u"emp"_s);
    QTRY_VERIFY(group->completer()->completionCount() > 0);
    QTRY_COMPARE(group->completer()->currentCompletion(), u"Empty"_s);
    QAbstractItemView *names = group->completer()->popup();
    QTRY_VERIFY(names->isVisible());
    QTest::keyClick(names, Qt::Key_Down);
    QTest::keyClick(names, Qt::Key_Return);
    QTRY_COMPARE(group->text(), u"Empty"_s);
    auto *result = find<QTreeWidget>(import, u"importResult"_s);
    const auto kind = [&] {
        const QTreeWidgetItem *item = result->topLevelItem(0);
        return item ? item->text(1) : shownText(import, u"refusal"_s) + group->text();
    };
    QTRY_COMPARE(kind(), u"members"_s);
    QTRY_VERIFY(find<QPushButton>(import, u"accept"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(import, u"accept"_s), Qt::LeftButton);
    m_window->view()->showPane(PaneId::Groups);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->index(0, 3).data().toString(), u"2"_s);
}

void TestSelections::anyNumberIsSelectedAndChanged()
{
    constexpr int many = 12'000;
    m_org->users(people(many));
    QVERIFY(open());
    GridView *grid = showUsers(many + 5);
    grid->setFocus();
    const Pulse pulse;
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shownText(m_window.get(), u"statusRows"_s),
                 u"12,005 selected of 12,005 user(s)"_s);
    QTRY_VERIFY(action(u"editUsageLocation"_s)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(shownText(m_window.get(), u"commonUsageLocation"_s),
                              u"(different values)"_s, 20000);
    qInfo("the window was busy for at most %lld ms", pulse.longest());
    QDialog *edit = openLocations(u"NO"_s);
    QVERIFY(edit);
    // Cancelled while it is tried or while it is going on, it leaves nothing behind.
    const auto progress = [&] { return shownText(edit, u"requestCount"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(progress().contains(u"of 12,005"_s), 20000);
    QTest::mouseClick(find<QPushButton>(edit, u"cancel"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"editUsageLocation"_s));
    edit = openLocations(u"NO"_s);
    QVERIFY(edit);
    QTRY_VERIFY_WITH_TIMEOUT(progress().startsWith(u"Saving: "_s), 120000);
    picture(edit, u"bulk-progress"_s);
    QTest::mouseClick(find<QPushButton>(edit, u"cancel"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shownText(edit, u"refusal"_s), u"Cancelled. Nothing was changed."_s,
                              60000);
    QCOMPARE(shownText(m_window.get(), u"commonUsageLocation"_s), u"(different values)"_s);
    QTest::mouseClick(find<QPushButton>(edit, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QDialog *>(u"editUsageLocation"_s), 120000);
    QTRY_COMPARE_WITH_TIMEOUT(shownText(m_window.get(), u"commonUsageLocation"_s), u"Norway (NO)"_s,
                              30000);
    QCOMPARE(grid->selectedRowCount(), many + 5);
}

void TestSelections::theSelectionStaysWithItsUsers()
{
    constexpr int many = 3'000;
    m_org->users(people(many));
    QVERIFY(open());
    GridView *grid = showUsers(many + 5);
    find<QLineEdit>(m_window.get(), u"filterUsers"_s)->setText(u"person"_s);
    QTRY_COMPARE(grid->model()->rowCount(), many);
    // From the eleventh on; the ten before are not selected.
    grid->selectRow(10);
    QTest::keyClick(grid, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(grid->selectedRowCount(), many - 10);
    QTRY_COMPARE_WITH_TIMEOUT(shownText(m_window.get(), u"commonType"_s), u"Member"_s, 20000);
    // Somebody else brings a user who comes before them.
    m_org->user(u"person0000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(grid->model()->rowCount(), many + 1);
    QTRY_COMPARE_WITH_TIMEOUT(grid->selectedRanges(), (QList<RowRange>{{11, many}}), 20000);
    QTRY_VERIFY(action(u"assignLicenses"_s)->isEnabled());
    // Of those selected only the ones that still match the filter stay.
    find<QLineEdit>(m_window.get(), u"filterUsers"_s)->setText(u"person01"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1000);
    QTRY_COMPARE_WITH_TIMEOUT(grid->selectedRowCount(), 1000, 20000);
}

QTEST_MAIN(TestSelections)
#include "tst_selections.moc"
