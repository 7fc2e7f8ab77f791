// SPDX-License-Identifier: GPL-3.0-or-later
// The window as people meet it: opening, moving about, banners, progress, closing.
#include "desk.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"
#include "widgets/settings.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QToolButton>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

QStringList people(int count)
{
    QStringList names;
    for (int number = 0; number < count; ++number)
        names.append(u"person%1"_s.arg(number, 4, 10, QLatin1Char('0')));
    return names;
}

std::unique_ptr<MainWindow> newWindow()
{
    auto window = std::make_unique<MainWindow>([](const QString &path) {
        return QtFuture::makeReadyFuture(
            Result<void>(failure(ErrorCode::DirectoryNotWritable, path)));
    });
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
    return window;
}

QStringList bannerTexts(const MainWindow &window)
{
    QStringList texts;
    for (const Banner &banner : window.banners()->banners())
        texts.append(banner.text);
    return texts;
}

/*! The button of the banner that has this text in it, as people see it; null without one. */
QPushButton *bannerButton(const MainWindow &window, const QString &text)
{
    const auto banners = window.findChildren<BannerWidget *>();
    for (const BannerWidget *banner : banners) {
        if (banner->isVisible() && banner->accessibleName().contains(text))
            return banner->findChild<QPushButton *>();
    }
    return nullptr;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithAPageThatSaysWhatToDo();
    void opensADirectory();
    void sayWhyADirectoryDoesNotOpen();
    void movesBetweenPanesByKey();
    void filtersAndSelectsByKey();
    void typingAndEnterSelectTheFirstMatch();
    void nothingMatchesIsSaid();
    void severalSelectedOfferWhatCanBeDoneToAll();
    void errorBannerLeadsToTheErrors();
    void waitingBannerLeadsToTheProduct();
    void dismissedBannersComeBackWithNews();
    void aDirectoryThatWasLeftOpenIsTold();
    void overviewNamesWhatNeedsAttention();
    void progressIsShownAndCancelled();
    void changesOfOthersAreShown();
    void columnsSortingAndDirectoryAreRemembered();
    void onlyActionsOfThePaneAreOffered();
    void theGuiThreadHasNoConnection();
    void closesWhileProcessing();

private:
    [[nodiscard]] bool open(MainWindow &window);

    QTemporaryDir m_settings;
    std::unique_ptr<TestOrganisation> m_org;
};

void TestMainWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_org = std::make_unique<TestOrganisation>();
    m_org->product(u"E3"_s, {u"CHAT"_s, u"MAIL"_s}, 2);
    m_org->product(u"Basic"_s, {u"NEWS"_s}, 5);
    m_org->users({u"Ada"_s, u"Bob"_s, u"Cem"_s, u"Dora"_s});
    m_org->group(u"Sales"_s);
    m_org->license(u"Sales"_s, {u"E3"_s});
    m_org->group(u"Empty"_s);
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cem"_s})
        m_org->join(u"Sales"_s, {name});
}

void TestMainWindow::cleanup()
{
    m_org.reset();
}

bool TestMainWindow::open(MainWindow &window)
{
    window.openDirectory(m_org->path());
    return QTest::qWaitFor([&] { return window.view() != nullptr; }, 20000);
}

void TestMainWindow::startsWithAPageThatSaysWhatToDo()
{
    const auto window = newWindow();
    QCOMPARE(window->windowTitle(), u"License Desk"_s);
    auto *button = find<QPushButton>(window.get(), u"openDirectoryButton"_s);
    QVERIFY(button && button->isVisible() && button->isEnabled());
    QVERIFY(find<QPushButton>(window.get(), u"createSampleButton"_s)->isVisible());
    QVERIFY(!find<QWidget>(window.get(), u"navigation"_s)->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(window->findChild<QDialog *>());
}

void TestMainWindow::opensADirectory()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QCOMPARE(window->windowTitle(), u"test — License Desk"_s);
    QTRY_COMPARE(shownText(window.get(), u"statusDirectory"_s), u"Contoso"_s);
    QTRY_COMPARE(shownText(window.get(), u"statusProcessing"_s),
                 u"Latest license changes have been applied to all users"_s);
    QTRY_COMPARE(find<QAbstractButton>(window.get(), u"usersNumber"_s)->text(), u"4 user(s)"_s);
    QCOMPARE(find<QAbstractButton>(window.get(), u"usersInErrorNumber"_s)->text(),
             u"1 user(s) in error"_s);
    QCOMPARE(Settings::lastDirectory(), m_org->path());
}

void TestMainWindow::sayWhyADirectoryDoesNotOpen()
{
    const auto window = newWindow();
    QSignalSpy failed(window.get(), &MainWindow::directoryFailed);
    const QString missing = m_settings.filePath(u"gone.licensedesk"_s);
    window->openDirectory(missing);
    QTRY_COMPARE(failed.size(), 1);
    const QStringList texts = bannerTexts(*window);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.first().contains(missing), qPrintable(texts.first()));
    QVERIFY(find<QPushButton>(window.get(), u"openDirectoryButton"_s)->isEnabled());
    QVERIFY(Settings::lastDirectory().isEmpty());
    QVERIFY(open(*window)); // and the next one opens
    QVERIFY(!bannerTexts(*window).contains(texts.first()));
}

void TestMainWindow::movesBetweenPanesByKey()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QCOMPARE(window->view()->currentPaneId(), PaneId::Overview);
    const QList<std::pair<Qt::Key, QString>> panes{
        {Qt::Key_2, u"users"_s}, {Qt::Key_3, u"groups"_s}, {Qt::Key_4, u"products"_s}};
    for (const auto &[key, grid] : panes) {
        QTest::keyClick(window.get(), key, Qt::ControlModifier);
        auto *view = find<GridView>(window.get(), grid);
        QVERIFY2(view->isVisible(), qPrintable(grid));
        QTRY_COMPARE(QApplication::focusWidget(), view);
        QTRY_VERIFY(view->model()->rowCount() > 0);
    }
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window->view()->currentPaneId(), PaneId::Overview);
    auto *navigation = find<QTreeWidget>(window.get(), u"navigation"_s);
    QCOMPARE(navigation->currentItem()->text(0), u"Overview"_s);
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Down);
    QCOMPARE(window->view()->currentPaneId(), PaneId::Users);
}

void TestMainWindow::filtersAndSelectsByKey()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    QTRY_COMPARE(shownText(window.get(), u"statusRows"_s), u"4 user(s)"_s);

    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = find<QLineEdit>(window.get(), u"filterUsers"_s);
    QTRY_COMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, u"OR"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Down);
    QTRY_COMPARE(grid->selectedRowCount(), 1);
    QTRY_COMPARE(shownText(window->view()->currentWidget(), u"title"_s), u"Dora"_s);
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    QCOMPARE(grid->currentIndex().row(), 3); // Dora stays selected
    QTest::keyClick(grid, Qt::Key_Up);
    QTRY_COMPARE(shownText(window->view()->currentWidget(), u"title"_s), u"Cem"_s);
}

void TestMainWindow::typingAndEnterSelectTheFirstMatch()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    auto *grid = find<GridView>(window.get(), u"groups"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    auto *filter = find<QLineEdit>(window.get(), u"filterGroups"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"sal"_s);
    QTest::keyClick(filter, Qt::Key_Return); // at once, before the pause of typing is over
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QTRY_COMPARE(grid->selectedRowCount(), 1);
    QCOMPARE(grid->currentIndex().data().toString(), u"Sales"_s);
}

void TestMainWindow::nothingMatchesIsSaid()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    find<QLineEdit>(window.get(), u"filterUsers"_s)->setText(u"nobody of that name"_s);
    QTRY_COMPARE(grid->emptyText(), u"No user matches the filter."_s);
    QCOMPARE(grid->model()->rowCount(), 0);
    QTRY_COMPARE(shownText(window.get(), u"statusRows"_s), u"0 user(s)"_s);
}

void TestMainWindow::severalSelectedOfferWhatCanBeDoneToAll()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    const QList<QAction *> actions = window->view()->pane(PaneId::Users)->objectActions();
    QVERIFY(!actions.first()->isEnabled());
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shownText(window.get(), u"statusRows"_s), u"4 selected of 4 user(s)"_s);
    QTRY_VERIFY(actions.first()->isEnabled());
}

void TestMainWindow::errorBannerLeadsToTheErrors()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QTRY_VERIFY(bannerButton(*window, u"1 user(s) in 1 group(s) have license errors."_s));
    QTest::mouseClick(bannerButton(*window, u"license errors"_s), Qt::LeftButton);
    QCOMPARE(window->view()->currentPaneId(), PaneId::Errors);
    auto *groups = find<GridView>(window.get(), u"errorsBy"_s);
    QTRY_COMPARE(groups->model()->rowCount(), 1);
    QTRY_COMPARE(groups->model()->index(0, 0).data().toString(), u"Sales"_s);
}

void TestMainWindow::waitingBannerLeadsToTheProduct()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    QTRY_VERIFY(bannerButton(*window, u"E3: no units left, 1 user(s) wait."_s));
    QTest::mouseClick(bannerButton(*window, u"no units left"_s), Qt::LeftButton);
    QCOMPARE(window->view()->currentPaneId(), PaneId::Products);
    auto *grid = find<GridView>(window.get(), u"products"_s);
    QTRY_COMPARE(grid->currentIndex().siblingAtColumn(0).data().toString(), u"E3"_s);
}

void TestMainWindow::dismissedBannersComeBackWithNews()
{
    BannerModel model;
    const Banner two{u"errors"_s, Severity::Error, u"2 users have errors"_s, {}, {}, true};
    model.set(two);
    model.dismiss(two.key);
    QVERIFY(model.banners().isEmpty());
    model.set(two);
    QVERIFY2(model.banners().isEmpty(), "what was dismissed stays away");
    Banner three = two;
    three.text = u"3 users have errors"_s;
    model.set(three);
    QCOMPARE(model.banners().size(), 1);
    model.dismiss(two.key);
    model.remove(two.key);
    model.set(three);
    QVERIFY2(model.banners().size() == 1, "its cause was gone meanwhile");
}

void TestMainWindow::aDirectoryThatWasLeftOpenIsTold()
{
    const QString sentence = u"The directory was not closed properly; checked, nothing lost."_s;
    // What a killed program leaves: the file and its log, both as they are in the middle of work.
    const QTemporaryDir folder;
    const QString left = folder.filePath(u"left.licensedesk"_s);
    QVERIFY(QFile::copy(m_org->path(), left));
    QVERIFY(QFile::copy(m_org->path() + u"-wal"_s, left + u"-wal"_s));
    const auto window = newWindow();
    window->openDirectory(left);
    QTRY_VERIFY(window->view() && bannerTexts(*window).contains(sentence));
    window->closeDirectory();
    window->openDirectory(left);
    QTRY_VERIFY(window->view());
    QVERIFY2(!bannerTexts(*window).contains(sentence), "this time it was closed properly");
}

void TestMainWindow::overviewNamesWhatNeedsAttention()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    auto *box = find<QWidget>(window.get(), u"needsAttention"_s);
    QTRY_VERIFY(!box->findChildren<QToolButton *>().isEmpty());
    QStringList names;
    for (const QToolButton *button : box->findChildren<QToolButton *>())
        names.append(button->accessibleName() + u": "_s + button->accessibleDescription());
    QCOMPARE(names, (QStringList{u"Sales: 1 of 3 member(s) in error"_s,
                                 u"E3: no units left, 1 user(s) wait"_s}));
    QTest::mouseClick(box->findChildren<QToolButton *>().first(), Qt::LeftButton);
    QTRY_COMPARE(shownText(window->view()->currentWidget(), u"title"_s), u"Sales"_s);
}

void TestMainWindow::progressIsShownAndCancelled()
{
    m_org->users(people(60000));
    m_org->join(u"Empty"_s, people(60000));
    m_org->setWaiting(false);
    m_org->license(u"Empty"_s, {u"Basic"_s});
    const auto window = newWindow();
    QVERIFY(open(*window)); // goes on with what waits
    QTRY_VERIFY_WITH_TIMEOUT(bannerButton(*window, u"being processed: Empty"_s), 20000);
    QVERIFY(find<QWidget>(window.get(), u"processingProgress"_s)->isVisible());
    QTest::mouseClick(bannerButton(*window, u"being processed: Empty"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!bannerButton(*window, u"being processed"_s), 20000);
    QTRY_COMPARE(shownText(window.get(), u"statusProcessing"_s),
                 u"Latest license changes have been applied to all users"_s);
}

void TestMainWindow::changesOfOthersAreShown()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 4);
    m_org->user(u"Emil"_s); // another process: nobody tells this one
    QTest::keyClick(window.get(), Qt::Key_F5);
    QTRY_COMPARE(grid->model()->rowCount(), 5);
}

void TestMainWindow::columnsSortingAndDirectoryAreRemembered()
{
    {
        const auto window = newWindow();
        QVERIFY(open(*window));
        window->view()->showPane(PaneId::Users);
        auto *grid = find<GridView>(window.get(), u"users"_s);
        QTRY_COMPARE(grid->model()->rowCount(), 4);
        grid->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        grid->horizontalHeader()->resizeSection(0, 333);
        QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"Dora"_s);
        window->close();
    }
    const auto window = newWindow();
    QVERIFY(open(*window));
    window->view()->showPane(PaneId::Users);
    auto *grid = find<GridView>(window.get(), u"users"_s);
    QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"Dora"_s);
    QCOMPARE(grid->columnWidth(0), 333);
    QCOMPARE(Settings::lastDirectory(), m_org->path());
}

void TestMainWindow::onlyActionsOfThePaneAreOffered()
{
    const auto window = newWindow();
    QVERIFY(open(*window));
    const auto shownMenus = [&] {
        QStringList titles;
        for (const QAction *menu : window->menuBar()->actions()) {
            if (menu->isVisible())
                titles.append(menu->text().remove(u'&'));
        }
        return titles;
    };
    QCOMPARE(shownMenus(),
             (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Directory"_s, u"Help"_s}));
    window->view()->showPane(PaneId::Groups);
    QCOMPARE(shownMenus(),
             (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Directory"_s, u"Group"_s, u"Help"_s}));
    window->closeDirectory();
    QCOMPARE(shownMenus(), (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Help"_s}));
    QCOMPARE(window->windowTitle(), u"License Desk"_s);
}

void TestMainWindow::theGuiThreadHasNoConnection()
{
    const QStringList before = QSqlDatabase::connectionNames();
    const auto window = newWindow();
    QVERIFY(open(*window));
    QTRY_VERIFY(!bannerTexts(*window).isEmpty());
    int others = 0;
    for (const QString &name : QSqlDatabase::connectionNames()) {
        if (before.contains(name))
            continue; // those of the test's own engine
        ++others;
        // Qt gives a connection to no thread but its own.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not belong to"_s));
        QVERIFY(!QSqlDatabase::database(name, false).isValid());
    }
    QVERIFY2(others >= 2, "a writer and a reader");
}

void TestMainWindow::closesWhileProcessing()
{
    m_org->users(people(2000));
    m_org->join(u"Empty"_s, people(2000));
    m_org->setWaiting(false);
    m_org->license(u"Empty"_s, {u"Basic"_s});
    {
        auto window = newWindow();
        QVERIFY(open(*window));
        window->view()->showPane(PaneId::Groups);
        QTest::qWait(50);
        window->close();
    }
    m_org->reopen();
    m_org->setWaiting(true);
    m_org->process(); // the rest
    QCOMPARE(m_org->consumed(u"Basic"_s), 5);
    QCOMPARE(m_org->contradictions(), QStringList());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
