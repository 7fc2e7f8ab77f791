// SPDX-License-Identifier: GPL-3.0-or-later
// Why?, waiting lists, freeing, swapping and reprocessing in the real main window, by mouse and
// keyboard.
#include "store/consumption.h"
#include "widgets/desk.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

QStringList column(const QAbstractItemView *view, int column)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts += view->model()->index(row, column).data().toString();
    return texts;
}

/*! Sales gives E3 and Visio, which Ada's own E1 excludes; there is one unit of Power BI for Bob,
    Cem and Dora. */
void fill(TestOrganisation &org)
{
    org.product(u"E1"_s, {u"MAIL1"_s, u"CHAT"_s}, 5);
    org.product(u"E3"_s, {u"MAIL3"_s, u"CHAT"_s}, 5);
    org.product(u"VISIO"_s, {u"DRAW"_s}, 5);
    org.product(u"BI"_s, {u"CHARTS"_s}, 1);
    org.exclusive({u"MAIL1"_s, u"MAIL3"_s});
    org.users({u"Ada"_s, u"Bob"_s, u"Cem"_s, u"Dora"_s});
    org.group(u"Sales"_s);
    org.group(u"Analysts"_s);
    org.assign(u"Ada"_s, {u"E1"_s});
    org.license(u"Sales"_s, {u"E3"_s, u"VISIO"_s});
    org.license(u"Analysts"_s, {u"BI"_s});
    org.join(u"Sales"_s, {u"Ada"_s});
    for (const QString &name : {u"Bob"_s, u"Cem"_s, u"Dora"_s})
        org.join(u"Analysts"_s, {name});
}

} // namespace

class TestWhyFlows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whyOnAUserByKeyboard();
    void whyOnAPlan();
    void whyNamesTheRootOfAGroupsErrors();
    void whyLeadsToWhatIsDoneElsewhere();
    void copiesTheDetails();
    void waitingListBuysUnits();
    void bannerLeadsToTheWaitingList();
    void historyShowsConsumption();
    void freesALicense();
    void freeingSaysWhatCannotGo();
    void swapsWithEditedPlans();
    void reprocessIsPreviewed();
    void locationWithReprocessing();

private:
    [[nodiscard]] bool open();
    void show(PaneId pane) { m_window->view()->showPane(pane); }
    [[nodiscard]] QWidget *pane() const
    {
        return m_window->view()->pane(m_window->view()->currentPaneId());
    }
    /*! Selects the row whose first cell is \a name. */
    void select(const QString &grid, const QString &name);
    void showTab(const QString &title);
    [[nodiscard]] QAction *action(const QString &name) const;
    /*! The Why dialog with an answer, or null. */
    [[nodiscard]] QDialog *why() const;
    [[nodiscard]] QString verdict() const { return shownText(m_window.get(), u"whyVerdict"_s); }
    [[nodiscard]] QPushButton *remedy(const QString &text) const;
    [[nodiscard]] QDialog *dialog(const QString &name) const;
    [[nodiscard]] QDialog *preview() const;
    [[nodiscard]] bool isOpen(const QString &name) const
    {
        return m_window->findChild<QDialog *>(name) != nullptr;
    }

    QTemporaryDir m_settings;
    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<MainWindow> m_window;
};

void TestWhyFlows::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
}

void TestWhyFlows::init()
{
    QSettings().clear();
    m_org = std::make_unique<TestOrganisation>();
    fill(*m_org);
    m_window = std::make_unique<MainWindow>([](const QString &path) {
        return QtFuture::makeReadyFuture(
            Result<void>(failure(ErrorCode::DirectoryNotWritable, path)));
    });
    m_window->resize(1300, 860);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWhyFlows::cleanup()
{
    m_window.reset();
    m_org.reset();
}

bool TestWhyFlows::open()
{
    m_window->openDirectory(m_org->path());
    return QTest::qWaitFor([this] { return m_window->view() != nullptr; }, 20000);
}

void TestWhyFlows::select(const QString &grid, const QString &name)
{
    auto *view = find<GridView>(pane(), grid);
    int row = -1;
    const bool found = QTest::qWaitFor(
        [&] {
            row = int(column(view, 0).indexOf(name));
            return row >= 0;
        },
        10000);
    QVERIFY2(found, qPrintable(column(view, 0).join(u'|')));
    view->selectRow(row);
    view->setFocus();
}

void TestWhyFlows::showTab(const QString &title)
{
    for (QTabWidget *tabs : pane()->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab).startsWith(title))
                tabs->setCurrentIndex(tab);
        }
    }
}

QAction *TestWhyFlows::action(const QString &name) const
{
    for (QAction *each : static_cast<Pane *>(pane())->objectActions()) {
        if (each->objectName() == name)
            return each;
    }
    return nullptr;
}

QDialog *TestWhyFlows::why() const
{
    QDialog *found = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            found = m_window->findChild<QDialog *>(u"why"_s);
            return found && found->isActiveWindow() && !verdict().isEmpty();
        },
        10000);
    return ready ? found : nullptr;
}

QPushButton *TestWhyFlows::remedy(const QString &text) const
{
    QPushButton *found = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            found = nullptr;
            for (auto *button :
                 find<QDialog>(m_window.get(), u"why"_s)->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->accessibleName() == text)
                    found = button;
            }
            return found != nullptr;
        },
        10000);
    return ready ? found : nullptr;
}

QDialog *TestWhyFlows::dialog(const QString &name) const
{
    QDialog *found = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            found = m_window->findChild<QDialog *>(name);
            auto *accept = found ? found->findChild<QWidget *>(u"accept"_s) : nullptr;
            return accept && accept->isEnabled() && found->isActiveWindow();
        },
        10000);
    return ready ? found : nullptr;
}

QDialog *TestWhyFlows::preview() const
{
    QDialog *found = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            found = m_window->findChild<QDialog *>(u"preview"_s);
            auto *apply = found ? found->findChild<QWidget *>(u"apply"_s) : nullptr;
            return apply && apply->hasFocus() && found->isActiveWindow();
        },
        10000);
    return ready ? found : nullptr;
}

void TestWhyFlows::whyOnAUserByKeyboard()
{
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Ada"_s);
    QTRY_VERIFY(action(u"whyAction"_s) && action(u"whyAction"_s)->isEnabled());
    QTest::keyClick(find<GridView>(pane(), u"users"_s), Qt::Key_I, Qt::ControlModifier);
    QDialog *dialog = why();
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), u"Why"_s);
    // It begins with an error, and names both plans and products.
    for (const QString &name : {u"E3"_s, u"Sales"_s, u"MAIL1"_s, u"MAIL3"_s, u"E1"_s})
        QVERIFY2(verdict().contains(name), qPrintable(verdict()));
    QVERIFY(!namesGuids(verdict()));
    QPushButton *button = remedy(u"Turn MAIL1 off in the direct license E1"_s);
    QVERIFY(button);
    QTRY_VERIFY(button->height() >= button->heightForWidth(button->width())); // nothing is cut off
    picture(dialog, u"why-error"_s);
    // The keyboard gets there.
    for (int steps = 0; steps < 20 && !button->hasFocus(); ++steps)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Return);
    QDialog *shown = preview();
    QVERIFY(shown);
    picture(shown, u"why-preview"_s);
    QVERIFY(shown->accessibleDescription().contains(u"MAIL1"_s));
    QCOMPARE(m_org->entries(u"Ada"_s).left(17), u"E1 direct: Active"_s); // nothing by itself
    QTest::keyClick(shown, Qt::Key_Return);
    QTRY_COMPARE(m_org->entries(u"Ada"_s), u"E1-MAIL1 direct: Active; E3 from Sales: Active; VISIO "
                                           u"from Sales: Active"_s);
    // The dialog follows.
    QTRY_VERIFY2(verdict().startsWith(u"Ada has E3 through the group Sales"_s),
                 qPrintable(verdict()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!isOpen(u"why"_s));
}

void TestWhyFlows::whyOnAPlan()
{
    m_org->assign(u"Ada"_s, {u"E1-CHAT"_s});
    m_org->leave(u"Sales"_s, {u"Ada"_s});
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Ada"_s);
    showTab(u"Licenses"_s);
    auto *tree = find<QTreeView>(pane(), u"userLicenses"_s);
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    tree->expandAll();
    const QModelIndex product = tree->model()->index(0, 0);
    QModelIndex plan;
    const QModelIndexList found =
        tree->model()->match(product, Qt::DisplayRole, u"CHAT"_s, -1, Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    tree->setCurrentIndex(found.first());
    picture(m_window.get(), u"user-licenses"_s);
    for (QPushButton *button : pane()->findChildren<QPushButton *>(u"whyAction"_s)) {
        if (button->isVisible())
            press(button);
    }
    QDialog *dialog = why();
    QVERIFY(dialog);
    QCOMPARE(find<QComboBox>(dialog, u"whyPlan"_s)->currentText(), u"CHAT"_s);
    QCOMPARE(verdict(), u"CHAT is off: it is turned off in the direct license E1."_s);
    QVERIFY(remedy(u"Turn CHAT on in the direct license E1"_s));
    picture(dialog, u"why-plan"_s);
    // Another plan, another answer.
    auto *plans = find<QComboBox>(dialog, u"whyPlan"_s);
    plans->setFocus();
    QTest::keyClick(plans, Qt::Key_Down);
    QTRY_COMPARE(verdict(), u"MAIL1 is on: the direct license E1 turns it on."_s);
    // A license that the user has not.
    auto *products = find<QComboBox>(dialog, u"whyProduct"_s);
    products->setCurrentIndex(products->findText(u"E3"_s));
    QTRY_VERIFY2(verdict().startsWith(u"Ada does not have E3"_s), qPrintable(verdict()));
    QVERIFY(remedy(u"Add Ada to the group Sales"_s));
}

void TestWhyFlows::whyNamesTheRootOfAGroupsErrors()
{
    QVERIFY(open());
    show(PaneId::Groups);
    select(u"groups"_s, u"Sales"_s);
    showTab(u"Errors"_s);
    auto *errors = find<GridView>(pane(), u"groupErrors"_s);
    QTRY_COMPARE(errors->model()->rowCount(), 2);
    errors->selectRow(int(column(errors, 1).indexOf(u"VISIO"_s)));
    for (QPushButton *button : pane()->findChildren<QPushButton *>(u"whyAction"_s)) {
        if (button->isVisible()) {
            QTRY_VERIFY(button->isEnabled());
            press(button);
        }
    }
    QVERIFY(why());
    QVERIFY2(verdict().contains(u"the group's license E3 cannot be given"_s),
             qPrintable(verdict()));
    // Each remedy leads to a preview, the last one by mouse; Cancel changes nothing.
    press(remedy(u"Take Ada out of the group Sales"_s));
    QDialog *shown = preview();
    QVERIFY(shown);
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!isOpen(u"preview"_s));
    QVERIFY(m_org->entries(u"Ada"_s).contains(u"Sales"_s));
    // Enter on a line of the chain leads there.
    auto *chain = find<QTreeWidget>(m_window.get(), u"whyChain"_s);
    chain->setFocus();
    QTest::keyClick(chain, Qt::Key_Home);
    QTest::keyClick(chain, Qt::Key_Return);
    QTRY_VERIFY(!isOpen(u"why"_s));
    QCOMPARE(m_window->view()->currentPaneId(), PaneId::Groups);
}

void TestWhyFlows::whyLeadsToWhatIsDoneElsewhere()
{
    QVERIFY(open());
    show(PaneId::Errors);
    select(u"errors"_s, u"Dora"_s);
    QTRY_VERIFY(!shownText(pane(), u"errorReason"_s).isEmpty());
    picture(m_window.get(), u"errors-pane"_s);
    QTRY_VERIFY(action(u"whyAction"_s)->isEnabled());
    action(u"whyAction"_s)->trigger();
    QVERIFY(why());
    press(remedy(u"Free units of BI"_s));
    QTRY_VERIFY(!isOpen(u"why"_s));
    QCOMPARE(m_window->view()->currentPaneId(), PaneId::Products);
    auto *holders = find<GridView>(pane(), u"licensedUsers"_s);
    QTRY_VERIFY(holders->isVisible());
    QTRY_VERIFY(column(holders, 0).contains(u"Bob"_s));
}

void TestWhyFlows::copiesTheDetails()
{
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Dora"_s);
    QTRY_VERIFY(action(u"whyAction"_s)->isEnabled());
    action(u"whyAction"_s)->trigger();
    QDialog *dialog = why();
    QVERIFY(dialog);
    press(find<QPushButton>(dialog, u"copyDetails"_s));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"Dora@contoso.com"_s) && text.contains(u"* Buy 2 unit(s) of BI"_s),
             qPrintable(text));
}

void TestWhyFlows::waitingListBuysUnits()
{
    QVERIFY(open());
    show(PaneId::Products);
    select(u"products"_s, u"BI"_s);
    showTab(u"Waiting"_s);
    auto *waiting = find<GridView>(pane(), u"waitingUsers"_s);
    QTRY_COMPARE(column(waiting, 1), (QStringList{u"Cem"_s, u"Dora"_s}));
    QCOMPARE(column(waiting, 0), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(column(waiting, 3), (QStringList{u"Analysts"_s, u"Analysts"_s}));
    QTRY_VERIFY(shownText(pane(), u"waitingSummary"_s).contains(u"2 more unit(s)"_s));
    picture(m_window.get(), u"waiting"_s);
    auto *buy = find<QPushButton>(pane(), u"buyUnits"_s);
    QCOMPARE(buy->text().remove(u'&'), u"Buy 2 unit(s)…"_s);
    press(buy);
    QDialog *units = dialog(u"changeUnits"_s);
    QVERIFY(units);
    QCOMPARE(find<QSpinBox>(units, u"enabled"_s)->value(), 3);
    QVERIFY(find<QCheckBox>(units, u"reprocessWaiting"_s)->isChecked());
    picture(units, u"units-buy"_s);
    press(find<QPushButton>(units, u"accept"_s));
    QDialog *shown = preview();
    QVERIFY(shown);
    picture(shown, u"units-preview"_s);
    QTest::keyClick(shown, Qt::Key_Return);
    QTRY_COMPARE(m_org->consumed(u"BI"_s), 3);
    QTRY_COMPARE(waiting->model()->rowCount(), 0);
    QTRY_VERIFY(shownText(pane(), u"waitingSummary"_s).isEmpty());
}

void TestWhyFlows::bannerLeadsToTheWaitingList()
{
    QVERIFY(open());
    QTRY_VERIFY(([&] {
        for (const Banner &banner : m_window->banners()->banners()) {
            if (banner.text.contains(u"BI: no units left"_s) && banner.action) {
                banner.action();
                return true;
            }
        }
        return false;
    }()));
    QCOMPARE(m_window->view()->currentPaneId(), PaneId::Products);
    auto *waiting = find<GridView>(pane(), u"waitingUsers"_s);
    QTRY_VERIFY(waiting->isVisible());
    QTRY_COMPARE(waiting->model()->rowCount(), 2);
}

void TestWhyFlows::historyShowsConsumption()
{
    QVERIFY(open());
    show(PaneId::Products);
    select(u"products"_s, u"BI"_s);
    showTab(u"History"_s);
    auto *table = find<GridView>(pane(), u"consumption"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 2);
    QCOMPARE(column(table, 0).first(), u"Now"_s);
    QCOMPARE(column(table, 1).first(), u"1"_s);
    QCOMPARE(column(table, 2).first(), u"1"_s);
    // What was before the directory began to count is not made up.
    const QString since = QLocale().toString(
        consumptionOf(m_org->engine().store(), m_org->skuId(u"BI"_s), 100, QDateTime())
            ->first()
            .at.toLocalTime(),
        QLocale::ShortFormat);
    QVERIFY(shownText(pane(), u"consumptionNote"_s).endsWith(u"since "_s + since + u'.'));
    m_org->units(u"BI"_s, 4);
    QTRY_COMPARE(column(table, 2).first(), u"4"_s);
    QVERIFY(find<QWidget>(pane(), u"consumptionChart"_s)->isVisible());
    picture(m_window.get(), u"consumption"_s);
}

void TestWhyFlows::freesALicense()
{
    m_org->assign(u"Bob"_s, {u"BI"_s});
    m_org->license(u"Analysts"_s, {u"VISIO"_s});
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Bob"_s);
    QTRY_VERIFY(action(u"freeLicense"_s)->isEnabled());
    action(u"freeLicense"_s)->trigger();
    QDialog *free = dialog(u"freeLicenseDialog"_s);
    QVERIFY(free);
    auto *direct = find<QCheckBox>(free, u"source0"_s);
    auto *group = find<QCheckBox>(free, u"source1"_s);
    QTRY_VERIFY(group && group->isVisible());
    QCOMPARE(direct->accessibleName(), u"Remove the direct license"_s);
    QCOMPARE(group->accessibleName(), u"Leave the group Analysts"_s);
    QCOMPARE(group->accessibleDescription(), u"With it goes: VISIO"_s);
    QVERIFY(shownText(free, u"unitMessage"_s).contains(u"frees one unit"_s));
    picture(free, u"free-license"_s);
    QTest::mouseClick(group, Qt::LeftButton, {}, {8, group->height() / 2});
    QTRY_VERIFY(shownText(free, u"unitMessage"_s).contains(u"keeps BI"_s));
    QTest::keyClick(group, Qt::Key_Space);
    press(find<QPushButton>(free, u"accept"_s));
    QDialog *shown = preview();
    QVERIFY(shown);
    QTest::keyClick(shown, Qt::Key_Return);
    QTRY_COMPARE(m_org->entries(u"Bob"_s), QString());
    QCOMPARE(m_org->consumed(u"BI"_s), 0);
}

void TestWhyFlows::freeingSaysWhatCannotGo()
{
    CreateGroup create;
    create.group.id = TestOrganisation::groupId(u"Everybody"_s);
    create.group.displayName = u"Everybody"_s;
    create.group.groupTypes = QStringList{u"DynamicMembership"_s};
    create.group.membershipRule = u"user.accountEnabled -eq true"_s;
    m_org->submit(create);
    m_org->license(u"Everybody"_s, {u"VISIO"_s});
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Cem"_s);
    QTRY_VERIFY(action(u"freeLicense"_s)->isEnabled());
    action(u"freeLicense"_s)->trigger();
    QTRY_VERIFY(find<QCheckBox>(m_window.get(), u"source0"_s));
    auto *box = find<QCheckBox>(m_window.get(), u"source0"_s);
    QVERIFY(!box->isEnabled());
    QVERIFY(box->accessibleDescription().contains(u"dynamic"_s));
    QDialog *free = m_window->findChild<QDialog *>(u"freeLicenseDialog"_s);
    QVERIFY(shownText(free, u"unitMessage"_s).contains(u"stays in use"_s));
    QVERIFY(!find<QPushButton>(free, u"accept"_s)->isEnabled());
}

void TestWhyFlows::swapsWithEditedPlans()
{
    m_org->license(u"Analysts"_s, {u"E1-CHAT"_s}, {u"BI"_s});
    QVERIFY(open());
    show(PaneId::Groups);
    select(u"groups"_s, u"Analysts"_s);
    QTRY_VERIFY(action(u"swapProduct"_s)->isEnabled());
    action(u"swapProduct"_s)->trigger();
    QDialog *swap = dialog(u"swapProduct"_s);
    QVERIFY(swap);
    auto *to = find<QComboBox>(swap, u"toProduct"_s);
    to->setCurrentIndex(to->findText(u"E3"_s, Qt::MatchStartsWith));
    QCOMPARE(shownText(swap, u"plansThatStayOff"_s), u"CHAT"_s);
    QCOMPARE(shownText(swap, u"plansWithoutCounterpart"_s), u"none"_s);
    // Editing what is carried over.
    auto *chat = find<QCheckBox>(swap, u"cHAT"_s);
    auto *mail = find<QCheckBox>(swap, u"mAIL3"_s);
    QVERIFY(chat && mail && !chat->isChecked() && mail->isChecked());
    QTest::keyClick(chat, Qt::Key_Space);
    QTest::keyClick(mail, Qt::Key_Space);
    QCOMPARE(shownText(swap, u"plansThatStayOff"_s), u"MAIL3"_s);
    picture(swap, u"swap"_s);
    press(find<QPushButton>(swap, u"accept"_s));
    QDialog *shown = preview();
    QVERIFY(shown);
    QTest::keyClick(shown, Qt::Key_Return);
    QTRY_COMPARE(m_org->entries(u"Bob"_s), u"E3-MAIL3 from Analysts: Active"_s);
}

void TestWhyFlows::reprocessIsPreviewed()
{
    m_org->units(u"BI"_s, 2);
    QVERIFY(open());
    show(PaneId::Users);
    select(u"users"_s, u"Cem"_s);
    QTRY_VERIFY(action(u"reprocess"_s)->isEnabled());
    QTest::keyClick(find<GridView>(pane(), u"users"_s), Qt::Key_R, Qt::ControlModifier);
    QDialog *shown = preview();
    QVERIFY(shown);
    QCOMPARE(shown->accessibleDescription(), u"Reprocess Cem"_s);
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!isOpen(u"preview"_s) && !isOpen(u"reprocessDialog"_s));
    QCOMPARE(m_org->consumed(u"BI"_s), 1);
    // A group, by mouse.
    show(PaneId::Groups);
    select(u"groups"_s, u"Analysts"_s);
    QTRY_VERIFY(action(u"reprocess"_s)->isEnabled());
    action(u"reprocess"_s)->trigger();
    shown = preview();
    QVERIFY(shown);
    QCOMPARE(shown->accessibleDescription(), u"Reprocess Analysts"_s);
    press(find<QPushButton>(shown, u"apply"_s));
    QTRY_COMPARE(m_org->entries(u"Cem"_s), u"BI from Analysts: Active"_s);
    QTRY_VERIFY(!isOpen(u"reprocessDialog"_s));
}

void TestWhyFlows::locationWithReprocessing()
{
    m_org->product(u"MAPS"_s, {u"MAP"_s}, 5);
    m_org->prohibited(u"MAP"_s, u"FR"_s);
    m_org->user(u"Zoe"_s, u"FR"_s);
    m_org->group(u"Travel"_s);
    m_org->license(u"Travel"_s, {u"MAPS"_s});
    m_org->join(u"Travel"_s, {u"Zoe"_s});
    QVERIFY(open());
    show(PaneId::Errors);
    select(u"errors"_s, u"Zoe"_s);
    QTRY_VERIFY(action(u"whyAction"_s)->isEnabled());
    action(u"whyAction"_s)->trigger();
    QVERIFY(why());
    press(remedy(u"Set the usage location of Zoe"_s));
    QDialog *edit = dialog(u"editUsageLocation"_s);
    QVERIFY(edit);
    QVERIFY(find<QCheckBox>(edit, u"reprocessUsers"_s)->isChecked());
    auto *location = find<QComboBox>(edit, u"usageLocation"_s);
    location->setFocus();
    location->lineEdit()->selectAll();
    QTest::keyClicks(location, u"Germany (DE)"_s);
    press(find<QPushButton>(edit, u"accept"_s));
    QDialog *shown = preview();
    QVERIFY(shown);
    QCOMPARE(shown->accessibleDescription(), u"Usage location of Zoe"_s);
    QTest::keyClick(shown, Qt::Key_Return);
    QTRY_COMPARE(m_org->entries(u"Zoe"_s), u"MAPS from Travel: Active"_s);
}

QTEST_MAIN(TestWhyFlows)
#include "tst_whyflows.moc"
