// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the main flows of the window on the sample into PNG files, for the README.
// flowpictures DIRECTORY FOLDER [light|dark] [LANGUAGE]; what is done there is done to DIRECTORY.
#include "service/engine.h"
#include "widgets/appearance.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/deskstyle.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"
#include "widgets/translators.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int settling = 700; // milliseconds: nothing is awaited but that all is painted

/*! The window, and what people do in it. */
class Photographer
{
public:
    Photographer(MainWindow &window, const QDir &folder) : m_window(window), m_folder(folder) {}

    void paint(QWidget *widget, const QString &name)
    {
        QTest::qWait(settling);
        widget->grab().save(m_folder.filePath(name + u".png"_s));
    }
    Pane *show(PaneId pane, const QString &filter)
    {
        m_window.view()->showPane(pane);
        Pane *shown = m_window.view()->pane(pane);
        for (auto *line : shown->findChildren<QLineEdit *>()) {
            if (!line->objectName().startsWith(u"filter"))
                continue;
            line->setText(filter);
            QTest::qWait(settling);
            QTest::keyClick(line, Qt::Key_Return);
        }
        QTest::qWait(settling);
        return shown;
    }
    /*! The dialog that the action opens. */
    QDialog *open(const QObject *holder, const QString &action, const QString &name)
    {
        for (auto *each : holder->findChildren<QAction *>(action)) {
            if (!each->isEnabled())
                continue;
            each->trigger();
            return dialog(name);
        }
        qFatal("%s cannot be done", qPrintable(action));
    }
    QDialog *dialog(const QString &name)
    {
        QDialog *found = nullptr;
        const auto isThere = [&] {
            found = m_window.findChild<QDialog *>(name);
            return found && found->isVisible();
        };
        if (!QTest::qWaitFor(isThere, 20000))
            qFatal("no %s", qPrintable(name));
        QTest::qWait(settling);
        return found;
    }

    void users();
    void preview();
    void refused();
    void why();
    void history();
    void palette();
    void bulk();
    void errors();
    void chart();

private:
    MainWindow &m_window;
    QDir m_folder;
};

/*! Somebody's licenses, with what gives them. */
void Photographer::users()
{
    Pane *pane = show(PaneId::Users, {});
    auto *grid = pane->findChild<GridView *>(u"users"_s);
    for (int row = 0; row < grid->model()->rowCount(); ++row) {
        if (grid->model()->index(row, 0).data().toString() == u"Eilert Brandis")
            grid->selectRow(row);
    }
    pane->findChild<QTabWidget *>()->setCurrentIndex(1);
    QTest::qWait(settling);
    if (auto *tree = pane->findChild<QTreeView *>())
        tree->expandToDepth(0);
    paint(&m_window, u"users"_s);
}

/*! A product for a group that is larger than what is left of it. */
void Photographer::preview()
{
    Pane *pane = show(PaneId::Groups, u"Mobile"_s);
    QDialog *assign = open(pane, u"assignLicenses"_s, u"assignLicenses"_s);
    auto *products = assign->findChild<QTreeWidget *>();
    for (QTreeWidgetItem *item : products->findItems(u"Office 365 E5"_s, Qt::MatchExactly))
        item->setCheckState(0, Qt::Checked);
    QTest::mouseClick(assign->findChild<QPushButton *>(u"accept"_s), Qt::LeftButton);
    QDialog *preview = dialog(u"preview"_s);
    preview->findChild<QTabWidget *>()->setCurrentIndex(1); // the new errors
    paint(preview, u"preview"_s);
    preview->reject();
    assign->reject();
}

void Photographer::refused()
{
    Pane *pane = show(PaneId::Users, u"ka"_s);
    pane->findChild<GridView *>(u"users"_s)->selectAll();
    QTest::qWait(settling);
    QDialog *assign = open(pane, u"assignLicenses"_s, u"assignLicenses"_s);
    auto *products = assign->findChild<QTreeWidget *>();
    for (QTreeWidgetItem *item : products->findItems(u"Office 365 E5"_s, Qt::MatchExactly))
        item->setCheckState(0, Qt::Checked);
    QTest::mouseClick(assign->findChild<QPushButton *>(u"accept"_s), Qt::LeftButton);
    QDialog *refused = dialog(u"refusedUsers"_s);
    paint(refused, u"refused"_s);
    refused->reject();
    assign->reject();
}

void Photographer::why()
{
    Pane *pane = show(PaneId::Errors, u"Lüder"_s);
    QDialog *why = open(pane, u"whyAction"_s, u"why"_s);
    paint(why, u"why"_s);
    why->reject();
}

void Photographer::history()
{
    QDialog *history = open(&m_window, u"changeHistory"_s, u"historyOfChanges"_s);
    auto *grid = history->findChild<GridView *>();
    grid->selectRow(2);
    paint(history, u"undo"_s);
    history->reject();
}

void Photographer::palette()
{
    QDialog *palette = open(&m_window, u"openCommandPalette"_s, u"commandPalette"_s);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"bra"_s);
    paint(palette, u"palette"_s);
    palette->reject();
}

void Photographer::bulk()
{
    Pane *pane = show(PaneId::Users, {});
    pane->findChild<GridView *>(u"users"_s)->selectAll();
    paint(&m_window, u"bulk"_s);
}

void Photographer::errors()
{
    Pane *pane = show(PaneId::Errors, {});
    pane->findChild<GridView *>(u"errorsBy"_s)->selectRow(0);
    QTest::qWait(settling);
    pane->findChild<GridView *>(u"errors"_s)->selectRow(0);
    paint(&m_window, u"errors"_s);
}

void Photographer::chart()
{
    Pane *pane = show(PaneId::Products, u"Office 365 E3"_s);
    auto *tabs = pane->findChild<QTabWidget *>();
    tabs->setCurrentIndex(tabs->count() - 1);
    paint(&m_window, u"chart"_s);
}

/*! Something to undo. */
void makeHistory(const QString &path)
{
    auto engine = Engine::open(path, {});
    if (!engine)
        qFatal("%s does not open", qPrintable(path));
    Reader reader = (*engine)->reader();
    const auto users = reader.users({}, UserColumn::DisplayName, Qt::AscendingOrder, 0, 12);
    if (!users)
        qFatal("no users");
    std::vector<UserId> ids;
    for (const UserRow &user : *users)
        ids.push_back(user.id);
    const auto make = [&](const std::vector<Change> &changes) {
        (void)(*engine)->apply(changes, Engine::Recording::On);
        (void)(*engine)->processAll();
    };
    make({UpdateUsers{{ids[0]}, {{u"usageLocation"_s, u"NO"_s}}}});
    make({UpdateUsers{ids, {{u"department"_s, u"Coastal Service Kochi"_s}}}});
    make({ReprocessUsers{{ids[1]}}});
    make({UpdateUsers{{ids[2], ids[3]}, {{u"usageLocation"_s, u"PL"_s}}}});
    make({UpdateUsers{{ids[4]}, {{u"usageLocation"_s, u"PT"_s}}}});
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

    makeHistory(arguments[1]);
    MainWindow window([](const QString &) { return QFuture<Result<void>>(); });
    window.resize(1180, 740);
    window.show();
    window.openDirectory(arguments[1]);
    if (!QTest::qWaitFor([&] { return window.view() != nullptr; }, 20000))
        return 1;
    Photographer photographer(window, QDir(arguments[2]));
    photographer.paint(&window, u"overview"_s);
    photographer.users();
    photographer.preview();
    photographer.refused();
    photographer.why();
    photographer.history();
    photographer.palette();
    photographer.bulk();
    photographer.errors();
    photographer.chart();
    return 0;
}
