// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo in the real window by keyboard: across restarts, with others at work, with a
// preview where licenses change, and an explanation where the ground has shifted.
#include "desk.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestUndoWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void undoesAndRedoesByKey();
    void R7_3_deletesUsersAndBringsThemBack();
    void R8_2_R8_3_deletesAGroupWithoutLicenses();
    void remembersStepsFromOneStartToTheNext();
    void previewsWhereLicensesChange();
    void followsWhatOthersChange();
    void explainsShiftedGround();
    void goesBackSeveralChangesAtOnce();
    void saysThatThereIsNothingToUndo();
    void keepsWhatIsChosenInTheHistory();
    void saysWhyAnUndoIsRefused();
    void longUndoShowsProgressAndIsCancelled();
    void leavesTypedTextToItsField();

private:
    [[nodiscard]] std::unique_ptr<MainWindow> open();
    /*! Selects these rows of a pane, and opens the dialog of one of its actions. */
    [[nodiscard]] QDialog *openOn(MainWindow &window, PaneId pane, const QStringList &names,
                                  const QString &action);
    /*! By menu, dialog and keyboard. */
    void editLocation(MainWindow &window, const QString &user, const QString &location);
    void submit(const std::vector<Change> &changes);
    [[nodiscard]] QString locationOf(const QString &user);
    [[nodiscard]] static QString text(const MainWindow &window, const QString &action);
    [[nodiscard]] static QDialog *dialog(const MainWindow &window, const QString &name,
                                         const QString &button);

    QTemporaryDir m_settings;
    std::unique_ptr<TestOrganisation> m_org;
};

void TestUndoWindow::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
}

void TestUndoWindow::init()
{
    QSettings().clear();
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E3"_s, {u"CHAT"_s, u"MAIL"_s}, 5);
    m_org->users({u"Ada"_s, u"Bob"_s, u"Cem"_s});
    m_org->group(u"Sales"_s);
    m_org->join(u"Sales"_s, {u"Ada"_s, u"Bob"_s});
}

void TestUndoWindow::cleanup()
{
    m_org.reset();
}

std::unique_ptr<MainWindow> TestUndoWindow::open()
{
    auto window = std::make_unique<MainWindow>([](const QString &path) {
        return QtFuture::makeReadyFuture(
            Result<void>(failure(ErrorCode::DirectoryNotWritable, path)));
    });
    window->show();
    window->activateWindow();
    window->openDirectory(m_org->path());
    if (!QTest::qWaitForWindowActive(window.get())
        || !QTest::qWaitFor([&] { return window->view() != nullptr; }, 20000))
        qFatal("the window does not open");
    return window;
}

QString TestUndoWindow::text(const MainWindow &window, const QString &action)
{
    auto *found = window.findChild<QAction *>(action);
    return found->isEnabled() ? found->text().remove(u'&') : QString();
}

QDialog *TestUndoWindow::dialog(const MainWindow &window, const QString &name,
                                const QString &button)
{
    QDialog *found = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            found = window.findChild<QDialog *>(name);
            const auto *ok = found ? found->findChild<QPushButton *>(button) : nullptr;
            return ok && ok->isEnabled() && found->isActiveWindow();
        },
        30000);
    return ready ? found : nullptr;
}

QString TestUndoWindow::locationOf(const QString &user)
{
    const auto record = m_org->engine().reader().user(m_org->userId(user));
    return record ? record->usageLocation : u"?"_s;
}

void TestUndoWindow::submit(const std::vector<Change> &changes)
{
    m_org->advance(60);
    QVERIFY(m_org->engine().apply(changes, Engine::Recording::On));
}

void TestUndoWindow::editLocation(MainWindow &window, const QString &user, const QString &location)
{
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    auto *grid = find<GridView>(&window, u"users"_s);
    QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() >= 3, 30000);
    const auto rowOf = [&] {
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            if (grid->model()->index(row, 0).data().toString() == user)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rowOf() >= 0, 30000);
    QAction *edit = nullptr;
    for (QAction *action : window.view()->pane(PaneId::Users)->objectActions()) {
        if (action->objectName() == u"editUsageLocation")
            edit = action;
    }
    QVERIFY(edit);
    grid->clearSelection(); // who was selected before is not who is meant
    QTRY_VERIFY(!edit->isEnabled());
    grid->selectRow(rowOf());
    grid->setFocus();
    QTRY_VERIFY(edit->isEnabled());
    edit->trigger();
    QDialog *shown = dialog(window, u"editUsageLocation"_s, u"accept"_s);
    QVERIFY(shown);
    auto *box = find<UsageLocationBox>(shown, u"usageLocation"_s);
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), location);
    QTest::mouseClick(find<QPushButton>(shown, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<QDialog *>(u"editUsageLocation"_s), 30000);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_COMPARE_WITH_TIMEOUT(grid->model()->index(rowOf(), 2).data().toString(), location, 30000);
}

QDialog *TestUndoWindow::openOn(MainWindow &window, PaneId pane, const QStringList &names,
                                const QString &action)
{
    const bool users = pane == PaneId::Users;
    QTest::keyClick(&window, users ? Qt::Key_2 : Qt::Key_3, Qt::ControlModifier);
    auto *grid = find<GridView>(&window, users ? u"users"_s : u"groups"_s);
    QAction *wanted = nullptr;
    for (QAction *each : window.view()->pane(pane)->objectActions()) {
        if (each->objectName() == action)
            wanted = each;
    }
    const auto selected = [&] {
        grid->clearSelection();
        int rows = 0;
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            const QModelIndex index = grid->model()->index(row, 0);
            if (!names.contains(index.data().toString()))
                continue;
            grid->selectionModel()->select(index,
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
            ++rows;
        }
        return rows == names.size();
    };
    if (!wanted || !QTest::qWaitFor(selected, 30000)
        || !QTest::qWaitFor([&] { return wanted->isEnabled(); }, 30000))
        return nullptr;
    wanted->trigger();
    return dialog(window, action, u"accept"_s);
}

void TestUndoWindow::R7_3_deletesUsersAndBringsThemBack()
{
    m_org->license(u"Sales"_s, {u"E3"_s});
    const auto window = open();
    QDialog *shown = openOn(*window, PaneId::Users, {u"Ada"_s, u"Cem"_s}, u"deleteUsers"_s);
    QVERIFY(shown);
    picture(shown, u"delete-users"_s);
    QTest::mouseClick(find<QPushButton>(shown, u"accept"_s), Qt::LeftButton);
    // Only Ada has something to lose: the preview says so before.
    QDialog *preview = dialog(*window, u"preview"_s, u"apply"_s);
    QVERIFY(preview);
    QTest::mouseClick(find<QPushButton>(preview, u"apply"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<QDialog *>(u"deleteUsers"_s), 30000);
    QVERIFY(!m_org->engine().reader().user(m_org->userId(u"Ada"_s)));
    QVERIFY(!m_org->engine().reader().user(m_org->userId(u"Cem"_s)));
    QCOMPARE(m_org->consumed(u"E3"_s), 1);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    // Undo brings them back, with what the group gives.
    window->activateWindow();
    QTRY_VERIFY(text(*window, u"undo"_s).startsWith(u"Undo Delete"_s));
    window->findChild<QAction *>(u"undo"_s)->trigger();
    preview = dialog(*window, u"preview"_s, u"apply"_s);
    QVERIFY(preview);
    QTest::mouseClick(find<QPushButton>(preview, u"apply"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_org->engine().reader().user(m_org->userId(u"Ada"_s)), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(m_org->entries(u"Ada"_s), u"E3 from Sales: Active"_s, 30000);
    QVERIFY(m_org->engine().reader().user(m_org->userId(u"Cem"_s)));
}

void TestUndoWindow::R8_2_R8_3_deletesAGroupWithoutLicenses()
{
    // Ada's own X needs the MAIL that the group gave her: it stays hers when the group goes.
    m_org->product(u"X"_s, {u"ANALYTICS"_s}, 5);
    m_org->prerequisite(u"ANALYTICS"_s, {u"MAIL"_s});
    m_org->license(u"Sales"_s, {u"E3"_s});
    m_org->assign(u"Ada"_s, {u"X"_s});
    const auto window = open();
    QDialog *shown = openOn(*window, PaneId::Groups, {u"Sales"_s}, u"deleteGroup"_s);
    QVERIFY(shown);
    QTest::mouseClick(find<QPushButton>(shown, u"accept"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!shownText(shown, u"refusal"_s).isEmpty(), 30000); // R8.2
    QVERIFY2(shownText(shown, u"refusal"_s).startsWith(u"The group still has licenses."_s),
             qPrintable(shownText(shown, u"refusal"_s)));
    shown->reject();
    QTRY_VERIFY(!window->findChild<QDialog *>(u"deleteGroup"_s));
    m_org->license(u"Sales"_s, {}, {u"E3"_s});
    QCOMPARE(m_org->entries(u"Bob"_s), QString());
    shown = openOn(*window, PaneId::Groups, {u"Sales"_s}, u"deleteGroup"_s);
    QVERIFY(shown);
    picture(shown, u"delete-group"_s);
    QTest::mouseClick(find<QPushButton>(shown, u"accept"_s), Qt::LeftButton);
    QDialog *preview = dialog(*window, u"preview"_s, u"apply"_s);
    QVERIFY(preview);
    QTest::mouseClick(find<QPushButton>(preview, u"apply"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<QDialog *>(u"deleteGroup"_s), 30000);
    QVERIFY(!m_org->engine().reader().group(m_org->groupId(u"Sales"_s)));
    QTRY_VERIFY(m_org->entries(u"Ada"_s).contains(u"E3 direct: Active"_s)); // R8.3
}

void TestUndoWindow::undoesAndRedoesByKey()
{
    const auto window = open();
    QCOMPARE(text(*window, u"undo"_s), QString());
    editLocation(*window, u"Ada"_s, u"FR"_s);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    QCOMPARE(text(*window, u"redo"_s), QString());
    QCOMPARE(locationOf(u"Ada"_s), u"FR"_s);
    picture(window.get(), u"undo-window"_s);

    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Edit usage location of Ada"_s);
    QCOMPARE(text(*window, u"undo"_s), QString());
    QCOMPARE(locationOf(u"Ada"_s), u"DE"_s);
    QTRY_COMPARE(grid->model()->index(0, 2).data().toString(), u"DE"_s);

    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    QCOMPARE(locationOf(u"Ada"_s), u"FR"_s);
    QVERIFY2(m_org->auditLog().back().contains(u"Redo of a change"_s),
             qPrintable(m_org->auditLog().back()));
}

void TestUndoWindow::remembersStepsFromOneStartToTheNext()
{
    {
        const auto window = open();
        editLocation(*window, u"Ada"_s, u"FR"_s);
        editLocation(*window, u"Bob"_s, u"NO"_s);
        QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Bob"_s);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
        window->close();
    }
    const auto window = open();
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Edit usage location of Bob"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Edit usage location of Ada"_s);
    QCOMPARE(locationOf(u"Ada"_s), u"DE"_s);
    QCOMPARE(locationOf(u"Bob"_s), u"DE"_s);
    window->closeDirectory();
    QCOMPARE(text(*window, u"redo"_s), QString());
}

void TestUndoWindow::previewsWhereLicensesChange()
{
    submit({AssignGroupLicenses{m_org->groupId(u"Sales"_s), m_org->change({u"E3"_s}, {})}});
    m_org->process();
    const auto window = open();
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Assign E3 to Sales"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QDialog *preview = dialog(*window, u"preview"_s, u"apply"_s);
    QVERIFY(preview);
    QCOMPARE(preview->accessibleDescription(), u"Undo: Assign E3 to Sales"_s);
    auto *losing = find<QAbstractButton>(preview, u"losing"_s);
    QTRY_VERIFY2(losing->text().startsWith(u"2 "_s), qPrintable(losing->text()));
    picture(preview, u"undo-preview"_s);
    // As a script it is what it comes to.
    QVERIFY(find<QPushButton>(preview, u"copyAsScript"_s)->isEnabled());
    preview->findChild<QAction *>(u"copyPowerShell"_s)->trigger();
    QVERIFY2(QGuiApplication::clipboard()->text().contains(m_org->skuId(u"E3"_s).toString()),
             qPrintable(QGuiApplication::clipboard()->text()));
    // Cancelled, nothing has happened, and it can be asked for again.
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Assign E3 to Sales"_s);
    QCOMPARE(m_org->consumed(u"E3"_s), 2);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    preview = dialog(*window, u"preview"_s, u"apply"_s);
    QVERIFY(preview);
    QTRY_VERIFY(find<QPushButton>(preview, u"apply"_s)->hasFocus());
    QTest::keyClick(preview, Qt::Key_Return);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Assign E3 to Sales"_s);
    QTRY_COMPARE(m_org->consumed(u"E3"_s), 0);
}

void TestUndoWindow::followsWhatOthersChange()
{
    const auto window = open();
    QCOMPARE(text(*window, u"undo"_s), QString());
    submit({AddMembers{m_org->groupId(u"Sales"_s), {m_org->userId(u"Cem"_s)}, {}}});
    QTRY_COMPARE_WITH_TIMEOUT(text(*window, u"undo"_s), u"Undo Add Cem to Sales"_s, 30000);
}

void TestUndoWindow::explainsShiftedGround()
{
    const auto window = open();
    editLocation(*window, u"Ada"_s, u"FR"_s);
    editLocation(*window, u"Bob"_s, u"FR"_s);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Bob"_s);
    m_org->advance(60);
    QVERIFY(m_org->engine().apply(
        UpdateUsers{{m_org->userId(u"Bob"_s)}, {{u"usageLocation"_s, u"SE"_s}}}));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QDialog *shown = dialog(*window, u"cannotUndo"_s, u"forgetStep"_s);
    QVERIFY(shown);
    auto *grid = find<GridView>(shown, u"changedSince"_s);
    QVERIFY(grid);
    QCOMPARE(grid->model()->rowCount(), 1);
    const QString sentence = grid->model()->index(0, 0).data().toString();
    QVERIFY2(sentence.startsWith(u"Bob: the usage location is SE now, and not FR (by tester, "_s),
             qPrintable(sentence));
    picture(shown, u"cannot-undo"_s);
    QCOMPARE(locationOf(u"Bob"_s), u"SE"_s);

    // Forgotten, it stays as it is, and the change before it can be undone.
    auto *forget = find<QPushButton>(shown, u"forgetStep"_s);
    forget->setFocus();
    QTest::keyClick(forget, Qt::Key_Space);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Edit usage location of Ada"_s);
    QCOMPARE(locationOf(u"Ada"_s), u"DE"_s);
    QCOMPARE(locationOf(u"Bob"_s), u"SE"_s);
}

void TestUndoWindow::goesBackSeveralChangesAtOnce()
{
    const auto window = open();
    for (const QString &user : {u"Ada"_s, u"Bob"_s, u"Cem"_s})
        editLocation(*window, user, u"FR"_s);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Cem"_s);
    window->findChild<QAction *>(u"changeHistory"_s)->trigger();
    QDialog *history = dialog(*window, u"historyOfChanges"_s, u"revert"_s);
    QVERIFY(history);
    auto *grid = find<GridView>(history, u"changes"_s);
    QCOMPARE(grid->model()->rowCount(), 3);
    QCOMPARE(grid->model()->index(0, 1).data().toString(), u"Edit usage location of Cem"_s);
    auto *revert = find<QPushButton>(history, u"revert"_s);
    QTest::keyClick(grid, Qt::Key_Down);
    QTRY_COMPARE(revert->text().remove(u'&'), u"Undo 2 change(s)"_s);
    picture(history, u"history-of-changes"_s);
    QTest::mouseClick(revert, Qt::LeftButton);
    QTRY_COMPARE(text(*window, u"redo"_s), u"Redo Edit usage location of Bob"_s);
    QCOMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    QCOMPARE(locationOf(u"Ada"_s) + locationOf(u"Bob"_s) + locationOf(u"Cem"_s), u"FRDEDE"_s);

    window->findChild<QAction *>(u"changeHistory"_s)->trigger();
    history = dialog(*window, u"historyOfChanges"_s, u"revert"_s);
    QVERIFY(history);
    grid = find<GridView>(history, u"changes"_s);
    grid->selectRow(0);
    revert = find<QPushButton>(history, u"revert"_s);
    QTRY_COMPARE(revert->text().remove(u'&'), u"Redo 2 change(s)"_s);
    QTest::mouseClick(revert, Qt::LeftButton);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Cem"_s);
    QCOMPARE(locationOf(u"Cem"_s), u"FR"_s);
}

void TestUndoWindow::saysThatThereIsNothingToUndo()
{
    const auto window = open();
    window->findChild<QAction *>(u"changeHistory"_s)->trigger();
    QTRY_VERIFY(window->findChild<QDialog *>(u"historyOfChanges"_s));
    auto *history = window->findChild<QDialog *>(u"historyOfChanges"_s);
    auto *revert = find<QPushButton>(history, u"revert"_s);
    QVERIFY(!revert->isEnabled());
    QCOMPARE(revert->text().remove(u'&'), u"Undo"_s); // of no number
    QCOMPARE(find<GridView>(history, u"changes"_s)->emptyText(),
             u"Nothing has been changed yet that can be undone."_s);
    QTest::keyClick(history, Qt::Key_Escape);
    QTRY_VERIFY(!window->findChild<QDialog *>(u"historyOfChanges"_s));
}

void TestUndoWindow::longUndoShowsProgressAndIsCancelled()
{
    constexpr int many = 8000;
    QStringList names;
    for (int number = 0; number < many; ++number)
        names += u"Person%1"_s.arg(number);
    m_org->users(names);
    UpdateUsers everybody;
    for (const QString &name : std::as_const(names))
        everybody.users.push_back(m_org->userId(name));
    everybody.properties = {{u"usageLocation"_s, u"FR"_s}};
    submit({everybody});
    const auto window = open();
    QTRY_VERIFY(text(*window, u"undo"_s).contains(u"8000"_s));
    const QString offered = text(*window, u"undo"_s);

    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    const auto banner = [&](const QString &words) -> BannerWidget * {
        for (auto *each : window->findChildren<BannerWidget *>()) {
            if (each->isVisible() && each->accessibleName().endsWith(words))
                return each;
        }
        return nullptr;
    };
    BannerWidget *told = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((told = banner(u" of 8000"_s)), 60000); // "Undo: …: 1200 of 8000"
    picture(window.get(), u"undo-progress"_s);
    QVERIFY(!window->findChild<QAction *>(u"undo"_s)->isEnabled()); // not twice
    auto *cancel = told->findChild<QPushButton *>();
    QCOMPARE(cancel->text(), u"Cancel"_s);
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!banner({}), 60000);
    QTRY_COMPARE_WITH_TIMEOUT(find<QStatusBar>(window.get(), u"status"_s)->currentMessage(),
                              u"Cancelled. Nothing was changed."_s, 60000);
    QCOMPARE(locationOf(names.first()), u"FR"_s);
    QCOMPARE(locationOf(names.last()), u"FR"_s);
    QTRY_COMPARE(text(*window, u"undo"_s), offered); // and it can be begun again
}

void TestUndoWindow::keepsWhatIsChosenInTheHistory()
{
    const auto edit = [this](const QString &user) {
        submit({UpdateUsers{{m_org->userId(user)}, {{u"usageLocation"_s, u"NO"_s}}}});
    };
    edit(u"Ada"_s);
    edit(u"Bob"_s);
    const auto window = open();
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Bob"_s);
    window->findChild<QAction *>(u"changeHistory"_s)->trigger();
    QDialog *history = dialog(*window, u"historyOfChanges"_s, u"revert"_s);
    QVERIFY(history);
    const auto *grid = find<GridView>(history, u"changes"_s);
    const auto *revert = find<QPushButton>(history, u"revert"_s);
    find<GridView>(history, u"changes"_s)->selectRow(1);
    QTRY_COMPARE(revert->text().remove(u'&'), u"Undo 2 change(s)"_s);
    edit(u"Cem"_s); // somebody else, in another program
    QTRY_COMPARE(grid->model()->rowCount(), 3);
    QTRY_COMPARE(revert->text().remove(u'&'), u"Undo 3 change(s)"_s);
    QCOMPARE(grid->selectedRowNumbers(), QList<int>{2});
}

void TestUndoWindow::saysWhyAnUndoIsRefused()
{
    m_org->units(u"E3"_s, 1);
    m_org->assign(u"Ada"_s, {u"E3"_s});
    submit({AssignUserLicenses{m_org->userId(u"Ada"_s), m_org->change({}, {u"E3"_s})}});
    m_org->assign(u"Bob"_s, {u"E3"_s});
    const auto window = open();
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Remove E3 from Ada"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    const auto says = [&](const QString &words) {
        const auto &banners = window->banners()->banners();
        return std::any_of(banners.begin(), banners.end(),
                           [&](const Banner &banner) { return banner.text.contains(words); });
    };
    QTRY_VERIFY(says(u"E3"_s) && says(u"unit"_s));
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Remove E3 from Ada"_s);
}

void TestUndoWindow::leavesTypedTextToItsField()
{
    const auto window = open();
    editLocation(*window, u"Ada"_s, u"FR"_s);
    QTRY_COMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    auto *filter = find<QLineEdit>(window.get(), u"filterUsers"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"bo"_s);
    QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(filter->text(), QString());
    QCOMPARE(text(*window, u"undo"_s), u"Undo Edit usage location of Ada"_s);
    QCOMPARE(locationOf(u"Ada"_s), u"FR"_s);
}

QTEST_MAIN(TestUndoWindow)
#include "tst_undowindow.moc"
