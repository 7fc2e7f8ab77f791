// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive tools and people with hostile data meet: names, roles, plain text.
#include "accessibilityrules.h"
#include "desk.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/deskstyle.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/names.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesAreThoseOfTheSpecification_data();
    void namesAreThoseOfTheSpecification();
    void allPanesObeyTheRules();
    void allDialogsObeyTheRules();
    void menusObeyTheRules();
    void offendersAreFound_data();
    void offendersAreFound();
    void everyActionHasAMenuPlace();
    void bannersAreAlerts();
    void everyActionHasATipAndAnIcon();
    void namesOfDataAreNeverMarkup();

private:
    void visitAllPanes(const std::function<void()> &look);
    [[nodiscard]] static QStringList offenders(QWidget *root);
    /*! Opens the action's dialog, looks for offenders in it, and closes it. */
    void judgeDialogOf(QAction *action, QStringList &found);
    [[nodiscard]] QList<QAction *> actionsWithDialogs() const;

    QTemporaryDir m_settings;
    TestOrganisation m_org;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"LicenseDesk"_s);
    QCoreApplication::setApplicationName(u"licensedesk"_s);
    QApplication::setStyle(new DeskStyle); // which shows where the focus is
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
    QTest::qWait(100);
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

QStringList TestAccessibility::offenders(QWidget *root)
{
    using namespace AccessibilityRules;
    return nameless(root) + buttonsWithoutWords(root) + unreachable(root) + colourAlone(root);
}

void TestAccessibility::allPanesObeyTheRules()
{
    QStringList found;
    visitAllPanes([&] { found += offenders(m_window.get()); });
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QList<QAction *> TestAccessibility::actionsWithDialogs() const
{
    QList<QAction *> actions;
    const auto menus = m_window->menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (const QMenu *menu : menus) {
        for (QAction *action : menu->actions()) {
            const bool own = !action->objectName().startsWith(u"openDirectory"_s)
                             && action->objectName() != u"createSample"
                             && action->objectName() != u"newDirectoryFromFiles"
                             && action->objectName() != u"exportDirectory"
                             && action->objectName() != u"printRows"; // dialogs of Qt
            if (own && action->isEnabled() && action->text().endsWith(u'\u2026'))
                actions.append(action);
        }
    }
    return actions;
}

void TestAccessibility::judgeDialogOf(QAction *action, QStringList &found)
{
    QSet<QDialog *> before;
    for (QDialog *dialog : m_window->findChildren<QDialog *>())
        before.insert(dialog);
    action->trigger();
    QPointer<QDialog> dialog;
    const bool open = QTest::qWaitFor(
        [&] {
            for (QDialog *other : m_window->findChildren<QDialog *>()) {
                if (!before.contains(other) && other->isActiveWindow())
                    dialog = other;
            }
            auto *accept = dialog ? dialog->findChild<QWidget *>(u"accept"_s) : nullptr;
            return dialog && (!accept || accept->isEnabled());
        },
        3000); // some have nothing to accept yet
    if (!dialog) {
        if (!open)
            found.append(action->objectName() + u": no dialog"_s);
        return;
    }
    if (qobject_cast<QFileDialog *>(dialog)) // Qt's own
        return dialog->reject();
    QTest::qWait(300); // what it reads may enable something
    const QString name = dialog->accessibleName();
    if (name.isEmpty() || dialog->objectName().isEmpty())
        found.append(action->objectName() + u": its dialog has no name"_s);
    for (const QString &offender : offenders(dialog))
        found.append(name + u" > "_s + offender);
    dialog->reject();
    if (!QTest::qWaitFor([&] { return !dialog; }))
        found.append(name + u": does not close"_s);
}

void TestAccessibility::allDialogsObeyTheRules()
{
    QStringList found;
    QSet<QAction *> judged;
    for (const PaneId pane : {PaneId::Users, PaneId::Groups, PaneId::Products, PaneId::Errors,
                              PaneId::AuditLog, PaneId::Overview}) {
        m_window->view()->showPane(pane);
        if (auto *grid = m_window->view()->currentWidget()->findChild<GridView *>()) {
            QTRY_VERIFY(grid->model()->rowCount() > 0);
            grid->setFocus();
            grid->selectRow(0);
            QTest::qWait(200);
        }
        for (QAction *action : actionsWithDialogs()) {
            if (judged.contains(action) || !action->isEnabled())
                continue;
            judged.insert(action);
            judgeDialogOf(action, found);
        }
    }
    QVERIFY2(judged.size() > 12, "the dialogs were there to be judged");
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestAccessibility::menusObeyTheRules()
{
    for (const PaneId pane : {PaneId::Users, PaneId::Groups, PaneId::Products, PaneId::AuditLog}) {
        m_window->view()->showPane(pane);
        const QStringList found = AccessibilityRules::carelessMenus(m_window->menuBar());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
}

void TestAccessibility::everyActionHasAMenuPlace()
{
    QSet<const QAction *> placed;
    QStringList homeless;
    for (const PaneId pane : {PaneId::Users, PaneId::Groups, PaneId::Products, PaneId::Errors,
                              PaneId::AuditLog, PaneId::Overview}) {
        m_window->view()->showPane(pane);
        placed.clear();
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                placed.insert(action);
        }
        const auto bars = m_window->findChildren<QToolBar *>();
        for (const QToolBar *bar : bars) {
            for (const QAction *action : bar->actions()) {
                if (!action->isSeparator() && !placed.contains(action))
                    homeless.append(action->objectName());
            }
        }
        for (const QAction *action : m_window->view()->pane(pane)->objectActions()) {
            if (!action->isSeparator() && !placed.contains(action))
                homeless.append(action->objectName());
        }
    }
    homeless.removeDuplicates();
    QCOMPARE(homeless.join(u'\n'), QString());
}

namespace {

/*! A button that does not show where the keyboard is. */
class BlindButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).drawText(rect(), int(Qt::AlignCenter), text());
    }
};

QWidget *newOffender(const QString &kind, QWidget *parent)
{
    if (kind == u"nameless") {
        auto *line = new QLineEdit(parent);
        return line;
    }
    if (kind == u"wordless") {
        auto *button = new QToolButton(parent);
        button->setAccessibleName(u"Named"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    }
    if (kind == u"unreachable") {
        auto *button = new QPushButton(u"Named"_s, parent);
        button->setFocusPolicy(Qt::ClickFocus);
        return button;
    }
    if (kind == u"trap") {
        auto *text = new QPlainTextEdit(parent);
        text->setAccessibleName(u"Named"_s);
        return text;
    }
    if (kind == u"blind")
        return new BlindButton(u"Named"_s, parent);
    auto *list = new QListWidget(parent);
    list->setAccessibleName(u"Named"_s);
    auto *item = new QListWidgetItem(list);
    item->setBackground(Qt::red);
    list->setCurrentRow(0);
    return list;
}

} // namespace

void TestAccessibility::offendersAreFound_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("nameless") << u"no accessible name"_s;
    QTest::newRow("wordless") << u"neither words nor a tooltip"_s;
    QTest::newRow("unreachable") << u"Tab does not lead to it"_s;
    QTest::newRow("trap") << u"Tab does not leave it"_s;
    QTest::newRow("blind") << u"its focus cannot be seen"_s;
    QTest::newRow("colour") << u"without words"_s;
}

/*! The rules can be broken: each offender, among controls that obey, is found and nothing else. */
void TestAccessibility::offendersAreFound()
{
    QFETCH(QString, said);
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(new QPushButton(u"First"_s, &dialog));
    column->addWidget(new QPushButton(u"Second"_s, &dialog));
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(offenders(&dialog).join(u'\n'), QString());
    QWidget *offender = newOffender(QString::fromLatin1(QTest::currentDataTag()), &dialog);
    offender->setObjectName(u"offender"_s);
    column->addWidget(offender);
    offender->show();
    QTRY_VERIFY(offender->isVisible());
    const QStringList found = offenders(&dialog);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(said) && found.first().contains(u"offender"),
             qPrintable(found.first()));
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
