// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: any user, group, product or action by typing, with the keyboard alone.
#include "desk.h"
#include "widgets/directoryview.h"
#include "widgets/frame/commandpalette.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void findsByTheBeginningOfAName();
    void findsInAnyPlaceOfAName();
    void enterWaitsForTheAnswer();
    void goesToGroupsAndProducts();
    void triggersActions();
    void actionsOfOtherPanesShowTheirPane();
    void whatWasChosenLastStandsFirst();
    void saysThatNothingIsCalledSo();
    void worksWithoutADirectory();
    void isKnownToAssistiveTools();
    void looksAsItShould();

private:
    [[nodiscard]] QDialog *openPalette();
    /*! "Users: Ada, Adele | Actions: …" */
    [[nodiscard]] QString shown(const QDialog *palette, const QString &heading) const;
    void type(QDialog *palette, const QString &text);
    void press(QDialog *palette, Qt::Key key);

    QTemporaryDir m_settings;
    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<MainWindow> m_window;
};

void TestCommandPalette::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
}

void TestCommandPalette::init()
{
    QSettings().clear();
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E3"_s, {u"CHAT"_s}, 5);
    m_org->product(u"Visio"_s, {u"DRAW"_s}, 5);
    m_org->users({u"Ada"_s, u"Adele"_s, u"Conrad"_s, u"Bob"_s});
    m_org->group(u"Sales"_s);
    m_org->group(u"Administration"_s);
    m_window =
        std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
    m_window->resize(1100, 760);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openDirectory(m_org->path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 20000);
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_org.reset();
}

QDialog *TestCommandPalette::openPalette()
{
    if (!QTest::qWaitFor([&] { return !m_window->findChild<CommandPalette *>(); }))
        return nullptr;
    m_window->activateWindow(); // nobody else does it without a window manager
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return nullptr;
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QDialog *palette = nullptr;
    const bool open = QTest::qWaitFor([&] {
        palette = m_window->findChild<CommandPalette *>();
        return palette && palette->isActiveWindow()
               && find<QLineEdit>(palette, u"find"_s)->hasFocus();
    });
    return open ? palette : nullptr;
}

QString TestCommandPalette::shown(const QDialog *palette, const QString &heading) const
{
    const auto *model = find<QListView>(palette, u"paletteResults"_s)->model();
    QStringList names;
    bool under = false;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(PaletteModel::HeadingRole).toBool())
            under = index.data().toString() == heading;
        else if (under)
            names.append(index.data().toString());
    }
    return names.join(u", ");
}

void TestCommandPalette::type(QDialog *palette, const QString &text)
{
    auto *line = find<QLineEdit>(palette, u"find"_s);
    line->clear();
    QTest::keyClicks(line, text);
}

void TestCommandPalette::press(QDialog *palette, Qt::Key key)
{
    QTest::keyClick(find<QLineEdit>(palette, u"find"_s), key);
}

void TestCommandPalette::findsByTheBeginningOfAName()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"AD"_s);
    QTRY_COMPARE(shown(palette, u"Users"_s), u"Ada, Adele, Conrad"_s);
    QTRY_COMPARE(shown(palette, u"Groups"_s), u"Administration"_s);
    press(palette, Qt::Key_Down);
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(m_window->view()->currentPaneId(), PaneId::Users);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Adele"_s);
    QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
}

void TestCommandPalette::findsInAnyPlaceOfAName()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"onra"_s);
    QTRY_COMPARE(shown(palette, u"Users"_s), u"Conrad"_s);
    QTRY_COMPARE(shownText(palette, u"paletteCount"_s), u"1 result(s)"_s);
    type(palette, TestOrganisation::groupId(u"Sales"_s).toString());
    QTRY_COMPARE(shown(palette, u"Groups"_s), u"Sales"_s);
    QCOMPARE(shown(palette, u"Users"_s), QString());
}

void TestCommandPalette::enterWaitsForTheAnswer()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"bob"_s);
    press(palette, Qt::Key_Return); // before anything was read
    QTRY_COMPARE(m_window->view()->currentPaneId(), PaneId::Users);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Bob"_s);
}

void TestCommandPalette::goesToGroupsAndProducts()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"sale"_s);
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(m_window->view()->currentPaneId(), PaneId::Groups);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Sales"_s);
    palette = openPalette();
    QVERIFY(palette);
    type(palette, u"visi"_s);
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(m_window->view()->currentPaneId(), PaneId::Products);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Visio"_s);
}

void TestCommandPalette::triggersActions()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"licensing rul"_s);
    QTRY_COMPARE(shown(palette, u"Actions"_s), u"File \u203a Licensing rules"_s);
    press(palette, Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"licensingRules"_s));
}

void TestCommandPalette::actionsOfOtherPanesShowTheirPane()
{
    m_window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(m_window.get(), u"users"_s);
    QTRY_VERIFY(grid->model()->rowCount() == 4);
    grid->selectRow(1);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Adele"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"usage location"_s);
    QTRY_COMPARE(shown(palette, u"Actions"_s),
                 u"User \u203a Edit usage location, Errors \u203a Edit usage location"_s);
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(m_window->view()->currentPaneId(), PaneId::Users);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"editUsageLocation"_s));
}

void TestCommandPalette::whatWasChosenLastStandsFirst()
{
    for (const QString &name : {u"adele"_s, u"visio"_s}) {
        QDialog *palette = openPalette();
        QVERIFY(palette);
        type(palette, name);
        press(palette, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
    }
    QDialog *palette = openPalette();
    QVERIFY(palette);
    QTRY_COMPARE(shown(palette, u"Recent"_s), u"Visio, Adele"_s);
    type(palette, u"ad"_s);
    QTRY_COMPARE(shown(palette, u"Recent"_s), u"Adele"_s);
    QTRY_COMPARE(shown(palette, u"Users"_s), u"Ada, Conrad"_s);
    press(palette, Qt::Key_Return);
    QTRY_COMPARE(shownText(m_window->view()->currentWidget(), u"title"_s), u"Adele"_s);
}

void TestCommandPalette::saysThatNothingIsCalledSo()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"xyzzy"_s);
    QTRY_COMPARE(shownText(palette, u"paletteCount"_s),
                 u"Nothing is called so. Try a part of the name."_s);
    press(palette, Qt::Key_Return);
    QVERIFY(palette->isVisible());
    press(palette, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
}

void TestCommandPalette::worksWithoutADirectory()
{
    m_window->closeDirectory();
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"about"_s);
    QTRY_COMPARE(shown(palette, u"Actions"_s), u"Help \u203a About License Desk"_s);
}

void TestCommandPalette::isKnownToAssistiveTools()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"ada"_s);
    QTRY_COMPARE(shown(palette, u"Users"_s), u"Ada"_s);
    auto *line = find<QLineEdit>(palette, u"find"_s);
    auto *list = find<QListView>(palette, u"paletteResults"_s);
    const auto nameOf = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(palette), u"Command palette"_s);
    QCOMPARE(nameOf(line), u"Find"_s);
    QCOMPARE(nameOf(list), u"Results"_s);
    QTRY_COMPARE(nameOf(find<QWidget>(palette, u"paletteCount"_s)), u"1 result(s)"_s);
    QVERIFY2(line->accessibleDescription().startsWith(u"Ada, "_s),
             qPrintable(line->accessibleDescription()));
    QVERIFY(line->accessibleDescription().endsWith(u", User"_s));
    QAccessibleInterface *results = QAccessible::queryAccessibleInterface(list);
    QCOMPARE(results->role(), QAccessible::List);
    QVERIFY2(results->child(1)->text(QAccessible::Name).startsWith(u"Ada, "_s),
             qPrintable(results->child(1)->text(QAccessible::Name)));
}

void TestCommandPalette::looksAsItShould()
{
    QDialog *palette = openPalette();
    QVERIFY(palette);
    type(palette, u"a"_s);
    QTRY_COMPARE(shown(palette, u"Users"_s), u"Ada, Adele, Conrad"_s);
    const auto *list = find<QListView>(palette, u"paletteResults"_s);
    QVERIFY2(list->currentIndex().row() == 1, "the first below its heading");
    QVERIFY(palette->geometry().intersects(m_window->geometry()));
    picture(palette, u"commandpalette"_s);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
