// SPDX-License-Identifier: GPL-3.0-or-later
// How small the window can be made, in each language, and how large it begins.
#include "desk.h"
#include "widgets/deskstyle.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"
#include "widgets/settings.h"
#include "widgets/translators.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>
#include <QTabWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

/*! What is left of a screen of 1920×1080 at 200 %, beside the desktop's panel and a frame. */
constexpr QSize smallest(900, 500);

/*! Which of the widgets need the most, for whoever has to mend it. */
QStringList demanding(const QWidget *root, QSize limit)
{
    QStringList lines;
    const auto widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QSize needed = widget->minimumSizeHint();
        if (widget->layout())
            needed = needed.expandedTo(widget->layout()->totalMinimumSize());
        needed = needed.expandedTo(widget->minimumSize());
        if (widget->isVisible() && !widget->isWindow()
            && (needed.width() > limit.width() || needed.height() > limit.height())) {
            lines.append(u"%1 %2: %3x%4"_s
                             .arg(QString::fromLatin1(widget->metaObject()->className()),
                                  widget->objectName())
                             .arg(needed.width())
                             .arg(needed.height()));
        }
    }
    return lines;
}

std::unique_ptr<MainWindow> newWindow()
{
    return std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
}

/*! Whether all of it can be seen in the window. */
bool isInSight(const QWidget *widget)
{
    return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
}

} // namespace

class TestWindowSize : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allPanesFitASmallScreen_data();
    void allPanesFitASmallScreen();
    void beginsWithinTheScreen();
    void whatGetsTheFocusIsBroughtIntoSight();
    void aStripIsAsHighAsItsContent();

private:
    QTemporaryDir m_settings;
    TestOrganisation m_org;
};

void TestWindowSize::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
    QApplication::setStyle(new DeskStyle);
    m_org.product(u"Office 365 E3 für alle, die ein Postfach brauchen"_s, {u"CHAT"_s, u"MAIL"_s},
                  1);
    m_org.users({u"Ada von und zu Lovelace-Byron"_s, u"Bob"_s});
    m_org.group(u"Vertrieb und Marketing der Niederlassungen"_s);
    m_org.join(u"Vertrieb und Marketing der Niederlassungen"_s,
               {u"Ada von und zu Lovelace-Byron"_s, u"Bob"_s});
    m_org.license(u"Vertrieb und Marketing der Niederlassungen"_s,
                  {u"Office 365 E3 für alle, die ein Postfach brauchen"_s});
}

void TestWindowSize::allPanesFitASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "ar"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/*! Each pane with an object selected, each of its tabs, and several selected; with a banner. */
void TestWindowSize::allPanesFitASmallScreen()
{
    QFETCH(QString, language);
    const QLocale locale(language);
    const Translators translators(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    const auto shown = newWindow();
    MainWindow &window = *shown;
    window.show();
    QStringList tooLarge;
    QSize largest;
    const auto look = [&](const QString &place) {
        QTest::qWait(50);
        const QSize needed = window.minimumSizeHint();
        largest = largest.expandedTo(needed);
        if (needed.width() > smallest.width() || needed.height() > smallest.height()) {
            tooLarge.append(u"%1: %2x%3"_s.arg(place).arg(needed.width()).arg(needed.height()));
            tooLarge += demanding(&window, QSize(600, 300));
        }
    };
    look(u"start page"_s);
    window.openDirectory(m_org.path());
    QTRY_VERIFY_WITH_TIMEOUT(window.view(), 20000);
    QTRY_VERIFY(!window.banners()->banners().isEmpty());
    look(u"overview"_s);
    for (const PaneId pane :
         {PaneId::Users, PaneId::Groups, PaneId::Products, PaneId::Errors, PaneId::AuditLog}) {
        window.view()->showPane(pane);
        auto *grid = window.view()->currentWidget()->findChild<GridView *>();
        QTRY_VERIFY(grid->model()->rowCount() > 0);
        grid->selectRow(0);
        const QString name = window.view()->currentWidget()->objectName();
        look(name);
        if (auto *tabs = window.view()->currentWidget()->findChild<QTabWidget *>()) {
            QTRY_VERIFY(tabs->isVisible());
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                look(name + u" > "_s + tabs->tabText(tab));
            }
        }
        grid->selectAll();
        look(name + u", all selected"_s);
    }
    qInfo() << "the window needs" << largest;
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY2(tooLarge.isEmpty(), qPrintable(u'\n' + tooLarge.join(u'\n')));
    window.resize(smallest);
    QTRY_COMPARE(window.size(), smallest);
}

void TestWindowSize::beginsWithinTheScreen()
{
    Settings::setWindow({}, {});
    const auto window = newWindow();
    const QSize screen = window->screen()->availableSize();
    QVERIFY2(screen.width() < 1280, "this screen is smaller than the window would like to be");
    QVERIFY(window->width() < screen.width());
    QVERIFY(window->height() < screen.height());
    window->show();
    QTRY_VERIFY(window->isVisible());
    QVERIFY(window->width() < screen.width() && window->height() < screen.height());
}

/*! In the smallest window Tab leads to controls that were out of sight, and they come. */
void TestWindowSize::whatGetsTheFocusIsBroughtIntoSight()
{
    const auto window = newWindow();
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->openDirectory(m_org.path());
    QTRY_VERIFY_WITH_TIMEOUT(window->view(), 20000);
    window->resize(QSize(800, 440));
    window->view()->showPane(PaneId::Users);
    auto *grid = window->view()->currentWidget()->findChild<GridView *>();
    QTRY_VERIFY(grid->model()->rowCount() > 0);
    grid->selectRow(0);
    auto *tabs = window->view()->currentWidget()->findChild<QTabWidget *>();
    QTRY_VERIFY(tabs->isVisible());
    tabs->setCurrentIndex(3);
    auto *proxies = find<QWidget>(window.get(), u"onPremisesProxyAddresses"_s);
    auto *discard = find<QWidget>(window.get(), u"discardAddresses"_s);
    QTRY_VERIFY(proxies->isEnabled() && discard->isVisible());
    QVERIFY(!isInSight(discard));
    find<QWidget>(window.get(), u"onPremisesMail"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(QApplication::focusWidget(), u"a@b.example"_s);
    QTRY_VERIFY(discard->isEnabled());
    for (int step = 0; step < 12 && QApplication::focusWidget() != discard; ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), discard);
    QTRY_VERIFY(isInSight(discard));

    // Where nothing below could have the focus, the page itself has it, and is scrolled by key.
    tabs->setCurrentIndex(0);
    auto *last = find<QWidget>(window.get(), u"accountEnabled"_s);
    QTRY_VERIFY(last->isVisible());
    QVERIFY(!isInSight(last));
    QWidget *page = tabs->currentWidget();
    QTRY_COMPARE(page->focusPolicy(), Qt::TabFocus);
    page->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 10 && !isInSight(last); ++step)
        QTest::keyClick(page, Qt::Key_Down);
    QVERIFY(isInSight(last));
}

/*! Neither room that is empty nor a bar to scroll by, where there is room for all. */
void TestWindowSize::aStripIsAsHighAsItsContent()
{
    const auto window = newWindow();
    window->show();
    window->openDirectory(m_org.path());
    QTRY_VERIFY_WITH_TIMEOUT(window->view(), 20000);
    QTRY_VERIFY(!window->banners()->banners().isEmpty());
    window->view()->showPane(PaneId::Users);
    for (const QSize size : {QSize(790, 760), smallest, QSize(790, 700)}) {
        window->resize(size);
        for (const QString &name : {u"banners"_s, u"usersFilters"_s}) {
            const auto *strip = find<QWidget>(window.get(), name);
            QTRY_VERIFY(strip->isVisible());
            QTRY_COMPARE(strip->height(), qMax(strip->minimumSizeHint().height(),
                                               strip->heightForWidth(strip->width())));
            QTRY_VERIFY(isInSight(strip));
        }
    }
    for (int number = 0; number < 40; ++number) {
        window->banners()->set(
            {QString::number(number), Severity::Warning, u"Something"_s, {}, {}});
    }
    const auto *banners = find<QWidget>(window.get(), u"banners"_s);
    QTRY_VERIFY(banners->findChildren<QWidget *>(u"banner"_s).size() > 40);
    QTRY_VERIFY(banners->height() > window->height());
    QVERIFY(banners->visibleRegion().boundingRect().height() <= window->height() / 4);
    QVERIFY(window->minimumSizeHint().height() <= smallest.height());
}

QTEST_MAIN(TestWindowSize)
#include "tst_windowsize.moc"
