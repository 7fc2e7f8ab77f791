// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the window on a directory into PNG files, for the README and for people to judge.
// windowpictures DIRECTORY FOLDER [light|dark] [LANGUAGE]; QT_SCALE_FACTOR scales, PICTURE_DIALOGS
// names the actions whose dialogs are wanted, too, or says "all"; PICTURE_TABS wants each tab,
// PICTURE_SIZE another size than 1280x800.
#include "widgets/appearance.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/deskstyle.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/translators.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void paint(MainWindow &window, const QDir &folder, const QString &name)
{
    QTest::qWait(700);
    window.grab().save(folder.filePath(name + u".png"_s));
}

void showRow(MainWindow &window, const QString &grid, const QString &filter)
{
    auto *line = window.findChild<QLineEdit *>(u"filter"_s + grid);
    line->setText(filter);
    QTest::qWait(600);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(600);
    if (auto *tree = window.view()->currentWidget()->findChild<QTreeView *>())
        tree->expandToDepth(0);
}

/*! Each tab of the details, where PICTURE_TABS is set. */
void paintTabs(MainWindow &window, const QDir &folder, const QString &name)
{
    auto *tabs = window.view()->currentWidget()->findChild<QTabWidget *>();
    if (!tabs || qEnvironmentVariableIsEmpty("PICTURE_TABS"))
        return;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        paint(window, folder, name + u"-tab%1"_s.arg(tab + 1));
    }
    tabs->setCurrentIndex(0);
}

/*! The actions of the menus that show a dialog of ours. */
QStringList allDialogs(const MainWindow &window)
{
    QStringList names;
    for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled() && action->text().endsWith(u'\u2026')
                && !action->objectName().isEmpty())
                names.append(action->objectName());
        }
    }
    return names;
}

/*! The dialogs of the actions that PICTURE_DIALOGS names, by object name, with commas. */
void paintDialogs(MainWindow &window, const QDir &folder)
{
    static QSet<QString> painted;
    QStringList names = qEnvironmentVariable("PICTURE_DIALOGS").split(u',', Qt::SkipEmptyParts);
    if (names == QStringList{u"all"_s})
        names = allDialogs(window);
    for (const QString &name : names) {
        for (QAction *action : window.findChildren<QAction *>(name)) {
            if (!action->isEnabled() || painted.contains(name))
                continue;
            painted.insert(name);
            action->trigger();
            QTest::qWait(700);
            for (auto *dialog : window.findChildren<QDialog *>()) {
                for (auto *choice : dialog->findChildren<QComboBox *>())
                    choice->setCurrentIndex(choice->count() - 1);
                QTest::qWait(500);
                dialog->grab().save(folder.filePath(u"dialog-"_s + name + u".png"_s));
                dialog->reject();
            }
            QTest::qWait(200);
            break;
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QTemporaryDir settings; // nobody's own window is touched
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(u"LicenseDesk"_s);
    QApplication::setApplicationName(u"licensedesk"_s);
    const QLocale locale(arguments.value(4, u"en"_s));
    QLocale::setDefault(locale);
    const Translators translators(locale);
    QApplication::setStyle(new DeskStyle);
    applyAppearance(arguments.value(3) == u"dark"_s ? Appearance::Dark : Appearance::Light);
    installBannerAccessibility();

    MainWindow window([](const QString &) { return QFuture<Result<void>>(); });
    const QStringList size = qEnvironmentVariable("PICTURE_SIZE", u"1280x800"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const QDir folder(arguments[2]);
    paint(window, folder, u"start"_s);
    window.openDirectory(arguments[1]);
    if (!QTest::qWaitFor([&] { return window.view() != nullptr; }, 20000)) {
        paint(window, folder, u"failure"_s);
        return 1;
    }
    paint(window, folder, u"overview"_s);
    window.view()->showPane(PaneId::Users);
    showRow(window, u"Users"_s, qEnvironmentVariable("PICTURE_USER"));
    paint(window, folder, u"users"_s);
    paintTabs(window, folder, u"users"_s);
    paintDialogs(window, folder);
    window.view()->showPane(PaneId::Groups);
    showRow(window, u"Groups"_s, qEnvironmentVariable("PICTURE_GROUP"));
    paint(window, folder, u"groups"_s);
    paintTabs(window, folder, u"groups"_s);
    paintDialogs(window, folder);
    window.view()->showPane(PaneId::Products);
    showRow(window, u"Products"_s, qEnvironmentVariable("PICTURE_PRODUCT"));
    paint(window, folder, u"products"_s);
    paintTabs(window, folder, u"products"_s);
    paintDialogs(window, folder);
    window.view()->showPane(PaneId::Errors);
    showRow(window, u"Errors"_s, {});
    paint(window, folder, u"errors"_s);
    window.view()->showPane(PaneId::AuditLog);
    showRow(window, u"AuditLog"_s, qEnvironmentVariable("PICTURE_AUDIT"));
    paint(window, folder, u"auditlog"_s);
    paintTabs(window, folder, u"auditlog"_s);
    paintDialogs(window, folder);
    return 0;
}
