// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive tools and people with hostile data meet: names, roles, plain text.
#include "desk.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesAreThoseOfTheSpecification_data();
    void namesAreThoseOfTheSpecification();
    void everythingOperableHasAName();
    void bannersAreAlerts();
    void everyActionHasATipAndAnIcon();
    void namesOfDataAreNeverMarkup();

private:
    void visitAllPanes(const std::function<void()> &look);

    QTemporaryDir m_settings;
    TestOrganisation m_org;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
    installBannerAccessibility();
    m_org.product(u"<b>E3</b> & more"_s, {u"<i>CHAT</i>"_s, u"MAIL"_s}, 1);
    m_org.users({u"<b>Ada</b>"_s, u"<img src=x>Bob"_s});
    m_org.group(u"<h1>Sales</h1>"_s);
    m_org.join(u"<h1>Sales</h1>"_s, {u"<b>Ada</b>"_s, u"<img src=x>Bob"_s});
    m_org.license(u"<h1>Sales</h1>"_s, {u"<b>E3</b> & more"_s});

    m_window =
        std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
    m_window->show();
    m_window->openDirectory(m_org.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->view(), 20000);
}

/*! Each pane with its first object selected, and each of its tabs shown. */
void TestAccessibility::visitAllPanes(const std::function<void()> &look)
{
    for (const PaneId pane :
         {PaneId::Users, PaneId::Groups, PaneId::Products, PaneId::Errors, PaneId::AuditLog}) {
        m_window->view()->showPane(pane);
        auto *grid = m_window->view()->currentWidget()->findChild<GridView *>();
        QTRY_VERIFY(grid->model()->rowCount() > 0);
        grid->selectRow(0);
        auto *tabs = m_window->view()->currentWidget()->findChild<QTabWidget *>();
        if (!tabs) {
            QTest::qWait(100);
            look();
            continue;
        }
        QTRY_VERIFY(tabs->isVisible());
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(100);
            look();
        }
    }
    m_window->view()->showPane(PaneId::Overview);
    look();
}

void TestAccessibility::namesAreThoseOfTheSpecification_data()
{
    QTest::addColumn<QString>("objectName");
    QTest::addColumn<QString>("accessibleName");
    for (const char *name :
         {"Navigation", "Users", "Groups", "Products", "Filter users", "Filter groups",
          "Filter products", "User licenses", "Service plans", "Group licenses", "Group members",
          "Group errors", "Licensed users", "Licensed groups"}) {
        const QString spoken = QString::fromLatin1(name);
        const QStringList words = spoken.split(u' ');
        QString object = words.first().toLower();
        for (const QString &word : words.mid(1))
            object += word.at(0).toUpper() + word.mid(1);
        QTest::newRow(name) << object << spoken;
    }
    QTest::newRow("main window") << u"licenseDesk"_s << u"License Desk"_s;
}

void TestAccessibility::namesAreThoseOfTheSpecification()
{
    QFETCH(QString, objectName);
    QFETCH(QString, accessibleName);
    QWidget *widget =
        objectName == u"licenseDesk" ? m_window.get() : m_window->findChild<QWidget *>(objectName);
    QVERIFY(widget);
    QCOMPARE(widget->accessibleName(), accessibleName);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), accessibleName);
}

void TestAccessibility::everythingOperableHasAName()
{
    QStringList nameless;
    visitAllPanes([&] {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool operable = qobject_cast<const QAbstractButton *>(widget)
                                  || qobject_cast<const QLineEdit *>(widget)
                                  || qobject_cast<const QAbstractItemView *>(widget);
            // Parts of other widgets: a header's corner, a clear button, a combo box's list.
            const bool part = widget->objectName().startsWith(u"qt_")
                              || qobject_cast<const QLineEdit *>(widget->parentWidget())
                              || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus;
            if (!operable || part)
                continue;
            QAccessibleInterface *interface =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (!interface || interface->text(QAccessible::Name).isEmpty()) {
                nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName());
            }
        }
    });
    nameless.removeDuplicates();
    QCOMPARE(nameless, QStringList());
}

void TestAccessibility::bannersAreAlerts()
{
    QTRY_VERIFY(!m_window->findChildren<BannerWidget *>().isEmpty());
    for (BannerWidget *banner : m_window->findChildren<BannerWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(banner);
        QCOMPARE(interface->role(), QAccessible::AlertMessage);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    }
}

void TestAccessibility::everyActionHasATipAndAnIcon()
{
    visitAllPanes([&] {
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (action->objectName().isEmpty() || action->isSeparator() || action->menu()
                || action->objectName().startsWith(u'_'))
                continue;
            QVERIFY2(!action->icon().isNull() && !action->icon().pixmap(16, 16).isNull(),
                     qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().size() > action->text().remove(u'&').size() / 2,
                     qPrintable(action->objectName()));
        }
    });
}

void TestAccessibility::namesOfDataAreNeverMarkup()
{
    QStringList offenders;
    int shown = 0;
    visitAllPanes([&] {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' '
                                 + widget->objectName();
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                shown += label->text().contains(u'<');
                if (label->text().contains(u'<') && label->textFormat() != Qt::PlainText)
                    offenders.append(name + u": "_s + label->text());
            }
            // A tooltip is taken for markup by what it looks like.
            for (const char *data : {"<b>Ada", "<b>E3", "<h1>Sales", "<img"}) {
                if (widget->toolTip().contains(QLatin1String(data)))
                    offenders.append(name + u" tip: "_s + widget->toolTip());
            }
        }
    });
    offenders.removeDuplicates();
    QCOMPARE(offenders, QStringList());
    QVERIFY2(shown > 3, "names of data are shown in labels at all");
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
