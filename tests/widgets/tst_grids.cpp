// SPDX-License-Identifier: GPL-3.0-or-later
// What the grids show, in the real window by mouse and key: chips that combine, saved views,
// columns.
#include "gridwindow.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/savedviews.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestGrids : public GridWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareProgram(); }
    void init() { fillDirectory(); }
    void cleanup() { closeAll(); }
    void chipsShowCountsAndCombine();
    void chipsAreOperatedByKey();
    void valuesAreSearchedAndRemoved();
    void groupsAreFilteredByMembership();
    void productsAreFilteredByUnits();
    void viewsAreSavedChosenAndDeleted();
    void filterAndColumnsAreRemembered();
    void columnsAreChosenFromTheMenu();

private:
    /*! The picker of an entry of "Add filter", opened as people do. */
    [[nodiscard]] QWidget *openPicker(const QString &key);
};

QWidget *TestGrids::openPicker(const QString &key)
{
    auto *add = find<QToolButton>(m_window->view()->currentWidget(), u"addFilter"_s);
    add->menu()->findChild<QAction *>(); // the menu is there without being shown
    for (QAction *entry : add->menu()->actions()) {
        if (entry->objectName() == key + u"Filter"_s)
            entry->trigger();
    }
    auto *picker = m_window->findChild<QWidget *>(key + u"Picker"_s);
    auto *list = picker ? find<QTreeWidget>(picker, u"values"_s) : nullptr;
    const bool filled =
        list && QTest::qWaitFor([&] { return list->topLevelItemCount() > 0; }, 10000);
    return filled ? picker : nullptr;
}

void TestGrids::chipsShowCountsAndCombine()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    FilterChip *errors = chip(u"usersWithErrors"_s);
    FilterChip *without = chip(u"usersWithoutLicense"_s);
    FilterChip *direct = chip(u"usersWithDirectLicenses"_s);
    QTRY_COMPARE(errors->count(), std::optional<qint64>(1));
    QTRY_COMPARE(without->count(), std::optional<qint64>(2)); // Emil, and the one without a unit
    QTRY_COMPARE(direct->count(), std::optional<qint64>(1));
    QCOMPARE(errors->accessibleName(), u"Has errors"_s);

    QTest::mouseClick(without, Qt::LeftButton);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    QTRY_COMPARE(direct->count(), std::optional<qint64>(0)); // together with what is on
    picture(m_window.get(), u"users-chips"_s);
    QTest::mouseClick(errors, Qt::LeftButton);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QVERIFY(errors->isChecked() && without->isChecked());
    auto *clear = find<QToolButton>(m_window->view()->currentWidget(), u"clearFilters"_s);
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
    QVERIFY(!errors->isChecked() && !clear->isVisible());
    // Together with what is typed.
    auto *filter = find<QLineEdit>(m_window.get(), u"filterUsers"_s);
    QTest::keyClicks(filter, u"emil@"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QTRY_COMPARE(without->count(), std::optional<qint64>(1));
}

void TestGrids::chipsAreOperatedByKey()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    auto *filter = find<QLineEdit>(m_window.get(), u"filterUsers"_s);
    filter->setFocus();
    for (int tabs = 0; tabs < 4 && QApplication::focusWidget() != chip(u"usersWithErrors"_s);
         ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), chip(u"usersWithErrors"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
}

void TestGrids::valuesAreSearchedAndRemoved()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    QWidget *picker = openPicker(u"location"_s);
    QVERIFY(picker);
    auto *values = find<QTreeWidget>(picker, u"values"_s);
    QCOMPARE(values->topLevelItemCount(), 2);
    QCOMPARE(values->topLevelItem(0)->text(0), u"France (FR)"_s);
    QCOMPARE(values->topLevelItem(0)->text(1), u"1"_s);
    auto *search = find<QLineEdit>(picker, u"searchValues"_s);
    QTest::keyClicks(search, u"germ"_s);
    QTRY_COMPARE(values->topLevelItemCount(), 1);
    picture(picker, u"filter-picker"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    FilterChip *location = chip(u"location"_s);
    QVERIFY(location);
    QCOMPARE(location->accessibleName(), u"Usage location: Germany (DE)"_s);

    picker = openPicker(u"product"_s);
    QVERIFY(picker);
    QTest::keyClicks(find<QLineEdit>(picker, u"searchValues"_s), u"bas"_s);
    QTest::keyClick(find<QLineEdit>(picker, u"searchValues"_s), Qt::Key_Return); // before the pause
    QTRY_COMPARE(find<QTreeWidget>(picker, u"values"_s)->topLevelItemCount(), 1);
    QTest::keyClick(find<QLineEdit>(picker, u"searchValues"_s), Qt::Key_Return);
    QTRY_COMPARE(shown(grid), QStringList{u"Dora"_s});
    picture(m_window.get(), u"users-values"_s);
    QCOMPARE(chip(u"product"_s)->width(), chip(u"product"_s)->sizeHint().width());

    FilterChip *product = chip(u"product"_s);
    QTRY_COMPARE(QApplication::focusWidget(), product);
    QTest::keyClick(product, Qt::Key_Delete);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    // The cross stands at the end.
    QTest::mouseClick(location, Qt::LeftButton, {},
                      QPoint(location->width() - 12, location->height() / 2));
    QTRY_COMPARE(grid->model()->rowCount(), 5);

    picker = openPicker(u"group"_s);
    QVERIFY(picker);
    QTest::keyClick(find<QLineEdit>(picker, u"searchValues"_s), Qt::Key_Down);
    QTest::keyClick(find<QTreeWidget>(picker, u"values"_s), Qt::Key_Down);
    QTest::keyClick(find<QTreeWidget>(picker, u"values"_s), Qt::Key_Return);
    QTRY_COMPARE(shown(grid).join(u' '), u"Ada Bob Cem"_s);
    picker = openPicker(u"type"_s);
    QVERIFY(picker);
    QTest::keyClick(find<QLineEdit>(picker, u"searchValues"_s), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"typePicker"_s));
    QCOMPARE(shown(grid).join(u' '), u"Ada Bob Cem"_s);
}

void TestGrids::groupsAreFilteredByMembership()
{
    CreateGroup rule;
    rule.group.displayName = u"By rule"_s;
    rule.group.groupTypes = {u"DynamicMembership"_s};
    rule.group.membershipRule = u"user.department -eq \"Nowhere\""_s;
    QVERIFY(!m_org->submit(rule));
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Groups);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 3);
    const QModelIndex membership = grid->model()->index(0, 2);
    QTRY_COMPARE(membership.data().toString(), u"Dynamic"_s);
    QTRY_COMPARE(chip(u"dynamicGroups"_s)->count(), std::optional<qint64>(1));
    QTRY_COMPARE(chip(u"groupsWithErrors"_s)->count(), std::optional<qint64>(1));
    QTRY_COMPARE(chip(u"groupsInProcessing"_s)->count(), std::optional<qint64>(0));
    QTest::mouseClick(chip(u"dynamicGroups"_s), Qt::LeftButton);
    QTRY_COMPARE(shown(grid), QStringList{u"By rule"_s});
    QTest::mouseClick(chip(u"assignedGroups"_s), Qt::LeftButton); // one of the two
    QTRY_COMPARE(shown(grid).join(u' '), u"Empty Sales"_s);
    QVERIFY(!chip(u"dynamicGroups"_s)->isChecked());
    QTest::mouseClick(chip(u"groupsWithLicenses"_s), Qt::LeftButton);
    QTRY_COMPARE(shown(grid).join(u' '), u"Sales"_s);
    picture(m_window.get(), u"groups-chips"_s);
}

void TestGrids::productsAreFilteredByUnits()
{
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Products);
    auto *grid = find<GridView>(m_window.get(), u"products"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    QTRY_COMPARE(chip(u"productsWaitedFor"_s)->count(), std::optional<qint64>(1));
    QTest::mouseClick(chip(u"productsWaitedFor"_s), Qt::LeftButton);
    QTRY_COMPARE(shown(grid), QStringList{u"E3"_s});
    QTest::mouseClick(chip(u"productsWaitedFor"_s), Qt::LeftButton);
    QTest::mouseClick(chip(u"productsWithUnits"_s), Qt::LeftButton);
    QTRY_COMPARE(shown(grid), QStringList{u"Basic"_s});
}

void TestGrids::viewsAreSavedChosenAndDeleted()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    auto *views = find<SavedViews>(m_window.get(), u"usersViews"_s);
    QVERIFY(views);
    const auto entry = [&](const QString &name) -> QAction * {
        views->fill(views->menu());
        for (QAction *each : views->menu()->actions()) {
            if (each->objectName() == name || each->text() == name)
                return each;
        }
        return nullptr;
    };
    QTest::mouseClick(chip(u"usersWithErrors"_s), Qt::LeftButton);
    grid->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    grid->setColumnHidden(5, true);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    entry(u"saveView"_s)->trigger();
    QDialog *name = dialog(u"viewName"_s);
    QVERIFY(name);
    QTest::keyClicks(name->findChild<QLineEdit *>(), u"R&D errors"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(views->names(), QStringList{u"R&D errors"_s});

    QTest::mouseClick(find<QToolButton>(m_window->view()->currentWidget(), u"clearFilters"_s),
                      Qt::LeftButton);
    grid->setColumnHidden(5, false);
    grid->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
    QVERIFY(entry(u"R&&D errors"_s));
    entry(u"R&&D errors"_s)->trigger();
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QVERIFY(chip(u"usersWithErrors"_s)->isChecked());
    QVERIFY(grid->isColumnHidden(5));
    QCOMPARE(grid->horizontalHeader()->sortIndicatorSection(), 1);

    QTest::mouseClick(chip(u"usersWithErrors"_s), Qt::LeftButton);
    find<QLineEdit>(m_window.get(), u"filterUsers"_s)->setText(u"Dora"_s);
    QTRY_COMPARE(shown(grid), QStringList{u"Dora"_s});
    entry(u"updateView"_s)->trigger();
    find<QLineEdit>(m_window.get(), u"filterUsers"_s)->clear();
    QTRY_COMPARE(grid->model()->rowCount(), 5);
    entry(u"R&&D errors"_s)->trigger();
    QTRY_COMPARE(shown(grid), QStringList{u"Dora"_s});
    entry(u"deleteView"_s)->trigger();
    QVERIFY(views->names().isEmpty());
    QVERIFY(!entry(u"deleteView"_s));
}

void TestGrids::filterAndColumnsAreRemembered()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    QTest::mouseClick(chip(u"usersWithoutLicense"_s), Qt::LeftButton);
    grid->setColumnHidden(6, true);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    m_window->close();
    QVERIFY(open());
    grid = showUsers(2);
    QVERIFY(chip(u"usersWithoutLicense"_s)->isChecked());
    QVERIFY(grid->isColumnHidden(6));
    // Of another directory nothing is hidden by it.
    TestOrganisation other;
    other.users({u"Zoe"_s});
    other.product(u"Basic"_s, {u"NEWS"_s}, 5);
    other.assign(u"Zoe"_s, {u"Basic"_s});
    m_window->openDirectory(other.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 20000);
    grid = showUsers(1);
    QVERIFY(!chip(u"usersWithoutLicense"_s)->isChecked());
    m_window->closeDirectory();
}

void TestGrids::columnsAreChosenFromTheMenu()
{
    QVERIFY(open());
    GridView *grid = showUsers(5);
    QMenu *view = nullptr;
    for (QAction *title : m_window->menuBar()->actions()) {
        if (title->text() == u"&View")
            view = title->menu();
    }
    QVERIFY(view);
    emit view->aboutToShow();
    QMenu *columns = nullptr;
    for (QAction *entry : view->actions()) {
        if (entry->text() == u"&Columns")
            columns = entry->menu();
    }
    QVERIFY(columns);
    QStringList names;
    for (const QAction *entry : columns->actions())
        names.append(entry->text());
    QCOMPARE(names.join(u'|'), u"User principal name|Usage location|Licenses|Error|Department|Type|"
                               "Enabled"_s);
    columns->actions()[4]->trigger();
    QVERIFY(grid->isColumnHidden(5));
}

QTEST_MAIN(TestGrids)
#include "tst_grids.moc"
