// SPDX-License-Identifier: GPL-3.0-or-later
// What the grids show, in the real window by mouse and key: chips that combine, saved views,
// columns.
#include "gridwindow.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/savedviews.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
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
    void errorsAreSavedAsAView();
    void errorsOfTheBannerAreAll();
    void auditLogIsSavedAsAView();
    void columnsShareTheWidth();
    void filterAndColumnsAreRemembered();
    void columnsAreChosenFromTheMenu();

private:
    /*! The picker of an entry of "Add filter", opened as people do. */
    [[nodiscard]] QWidget *openPicker(const QString &key);
    /*! An entry of the menu of saved views, by its text or object name. */
    [[nodiscard]] QAction *viewEntry(const QString &name);
    /*! Saves what is shown under that name, by mouse and key. */
    void saveView(const QString &name);
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

QAction *TestGrids::viewEntry(const QString &name)
{
    auto *views = m_window->view()->currentWidget()->findChild<SavedViews *>();
    views->fill(views->menu());
    for (QAction *each : views->menu()->actions()) {
        if (each->objectName() == name || each->text() == name)
            return each;
    }
    return nullptr;
}

void TestGrids::saveView(const QString &name)
{
    viewEntry(u"saveView"_s)->trigger();
    QDialog *question = dialog(u"viewName"_s);
    QVERIFY(question);
    auto *line = question->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, name);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(viewEntry(QString(name).replace(u'&', u"&&"_s)));
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"viewName"_s));
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
    const auto entry = [this](const QString &name) { return viewEntry(name); };
    QTest::mouseClick(chip(u"usersWithErrors"_s), Qt::LeftButton);
    grid->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    grid->setColumnHidden(5, true);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    saveView(u"R&D errors"_s);
    QCOMPARE(views->names(), QStringList{u"R&D errors"_s});

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

void TestGrids::errorsAreSavedAsAView()
{
    m_org->group(u"Ops"_s);
    m_org->license(u"Ops"_s, {u"E3"_s});
    m_org->join(u"Ops"_s, {u"Dora"_s}); // who gets no unit either
    QVERIFY(open());
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    const auto errors = [this] { return find<GridView>(m_window.get(), u"errors"_s); };
    const auto groups = [this] { return find<GridView>(m_window.get(), u"errorsBy"_s); };
    const auto grouping = [this] { return find<QComboBox>(m_window.get(), u"errorGrouping"_s); };
    QTRY_COMPARE(shown(errors()).join(u' '), u"Ada Dora"_s);
    QTest::keyClick(grouping(), Qt::Key_Down);
    QTRY_COMPARE(groups()->model()->rowCount(), 2);
    const int row = shown(groups()).indexOf(u"Ops"_s);
    QTest::mouseClick(groups()->viewport(), Qt::LeftButton, {},
                      groups()->visualRect(groups()->model()->index(row, 0)).center());
    QTRY_COMPARE(shown(errors()), QStringList{u"Dora"_s});
    saveView(u"Ops"_s);
    picture(m_window.get(), u"errors-views"_s);

    QTest::keyClick(grouping(), Qt::Key_Up);
    QTRY_COMPARE(shown(errors()).join(u' '), u"Ada Dora"_s);
    QTest::keyClicks(find<QLineEdit>(m_window.get(), u"filterErrors"_s), u"ada"_s);
    QTRY_COMPARE(shown(errors()), QStringList{u"Ada"_s});
    viewEntry(u"Ops"_s)->trigger();
    QTRY_COMPARE(shown(errors()), QStringList{u"Dora"_s});
    QCOMPARE(grouping()->currentIndex(), 1);
    QTRY_COMPARE(shown(groups()).indexOf(u"Ops"_s), groups()->selectedRowNumbers().value(0, -1));

    // What it was left with is there on the next start, with its line of the groups.
    m_window->close();
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Errors);
    QTRY_COMPARE(shown(errors()), QStringList{u"Dora"_s});
    QTRY_COMPARE(groups()->selectedRowCount(), 1);
    QVERIFY(viewEntry(u"Ops"_s));
    // Who the view shows has got the unit: then it shows the errors that are left.
    m_org->units(u"E3"_s, 3);
    QVERIFY(!m_org->submit(ReprocessUsers{{m_org->userId(u"Dora"_s)}}));
    QTRY_COMPARE(shown(errors()), QStringList{u"Ada"_s});
    viewEntry(u"Ops"_s)->trigger();
    QTRY_COMPARE(shown(errors()), QStringList{u"Ada"_s});
    QCOMPARE(groups()->selectedRowCount(), 0);
}

void TestGrids::errorsOfTheBannerAreAll()
{
    QVERIFY(open());
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    auto *errors = find<GridView>(m_window.get(), u"errors"_s);
    QTRY_COMPARE(errors->model()->rowCount(), 1);
    QTest::keyClicks(find<QLineEdit>(m_window.get(), u"filterErrors"_s), u"nobody"_s);
    QTRY_COMPARE(errors->model()->rowCount(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QPushButton *show = nullptr;
    for (const auto *banner : m_window->findChildren<BannerWidget *>()) {
        if (banner->isVisible() && banner->accessibleName().contains(u"license errors"))
            show = banner->findChild<QPushButton *>();
    }
    QVERIFY(show);
    QTest::mouseClick(show, Qt::LeftButton);
    QTRY_COMPARE(shown(errors), QStringList{u"Ada"_s}); // not what was typed a while ago
}

void TestGrids::auditLogIsSavedAsAView()
{
    QVERIFY(open());
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    const auto log = [this] { return find<GridView>(m_window.get(), u"auditLog"_s); };
    const auto box = [this](const QString &name) { return find<QComboBox>(m_window.get(), name); };
    QTRY_VERIFY(log()->model()->rowCount() > 3);
    const int all = log()->model()->rowCount();
    QTRY_VERIFY(box(u"activity"_s)->findText(u"Add member to group"_s) > 0);
    QTest::keyClick(box(u"result"_s), Qt::Key_Down); // Success
    box(u"activity"_s)->setCurrentIndex(box(u"activity"_s)->findText(u"Add member to group"_s));
    QTRY_COMPARE(log()->model()->rowCount(), 3);
    log()->setColumnHidden(5, true);
    saveView(u"Joining"_s);
    picture(m_window.get(), u"audit-views"_s);

    log()->setColumnHidden(5, false);
    box(u"activity"_s)->setCurrentIndex(0);
    QTest::keyClick(box(u"result"_s), Qt::Key_Up);
    QTRY_COMPARE(log()->model()->rowCount(), all);
    viewEntry(u"Joining"_s)->trigger();
    QTRY_COMPARE(log()->model()->rowCount(), 3);
    QCOMPARE(box(u"activity"_s)->currentText(), u"Add member to group"_s);
    QCOMPARE(box(u"result"_s)->currentText(), u"Success"_s);
    QVERIFY(log()->isColumnHidden(5));

    m_window->close();
    QVERIFY(open());
    m_window->view()->showPane(PaneId::AuditLog);
    QTRY_COMPARE(log()->model()->rowCount(), 3);
    QTRY_VERIFY(box(u"activity"_s)->count() > 2); // read, and what was chosen has stayed
    QCOMPARE(box(u"activity"_s)->currentText(), u"Add member to group"_s);
    QVERIFY(viewEntry(u"Joining"_s));
}

void TestGrids::columnsShareTheWidth()
{
    QVERIFY(open());
    m_window->view()->showPane(PaneId::Groups);
    auto *grid = find<GridView>(m_window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    const QHeaderView *header = grid->horizontalHeader();
    m_window->resize(1200, 700);
    const int narrow = header->sectionSize(0);
    m_window->resize(2600, 700);
    QTRY_VERIFY(header->sectionSize(0) > narrow);
    QTRY_COMPARE(header->length(), grid->viewport()->width());
    // Whoever sets a width keeps it.
    QTest::mousePress(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionSize(0) - 1, header->height() / 2));
    QTest::mouseMove(header->viewport(), QPoint(150, header->height() / 2));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, QPoint(150, header->height() / 2));
    const int chosen = header->sectionSize(0);
    QVERIFY2(chosen < 170, qPrintable(QString::number(chosen)));
    m_window->resize(2400, 700);
    QTRY_COMPARE(header->length(), grid->viewport()->width());
    QCOMPARE(header->sectionSize(0), chosen);
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
