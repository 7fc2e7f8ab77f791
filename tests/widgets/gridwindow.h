// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "widgets/appearance.h"
#include "widgets/deskstyle.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/filterchip.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/pane.h"

#include <QAction>
#include <QElapsedTimer>
#include <QSettings>

namespace LicenseDesk {

/*! The real window over five users: three share two units of E3 by the group Sales, Dora has Basic
    directly, Emil has nothing and is in France. A base for tests. */
class GridWindow : public QObject
{
protected:
    /*! \name What QTest calls. */
    //! @{
    void prepareProgram()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("LicenseDesk"));
        QCoreApplication::setApplicationName(QStringLiteral("licensedesk"));
        // As the program looks, for the pictures; LICENSEDESK_APPEARANCE=dark for dark ones.
        QApplication::setStyle(new DeskStyle);
        const bool dark = qEnvironmentVariable("LICENSEDESK_APPEARANCE") == u"dark";
        applyAppearance(dark ? Appearance::Dark : Appearance::Light);
    }
    void fillDirectory()
    {
        using namespace Qt::StringLiterals;
        QSettings().clear();
        m_org = std::make_unique<TestOrganisation>();
        m_org->product(u"E3"_s, {u"CHAT"_s, u"MAIL"_s}, 2);
        m_org->product(u"Basic"_s, {u"NEWS"_s}, 5);
        m_org->users({u"Ada"_s, u"Bob"_s, u"Cem"_s, u"Dora"_s});
        m_org->users({u"Emil"_s}, u"FR"_s);
        m_org->group(u"Sales"_s);
        m_org->license(u"Sales"_s, {u"E3"_s});
        m_org->group(u"Empty"_s);
        m_org->join(u"Sales"_s, {u"Ada"_s, u"Bob"_s, u"Cem"_s}); // one of them gets no unit
        m_org->assign(u"Dora"_s, {u"Basic"_s});
    }
    void closeAll()
    {
        m_window.reset();
        m_org.reset();
    }
    //! @}

    [[nodiscard]] bool open()
    {
        m_window =
            std::make_unique<MainWindow>([](const QString &) { return QFuture<Result<void>>(); });
        m_window->show();
        m_window->activateWindow();
        m_window->openDirectory(m_org->path());
        return QTest::qWaitForWindowActive(m_window.get())
               && QTest::qWaitFor([&] { return m_window->view() != nullptr; }, 20000);
    }
    [[nodiscard]] GridView *showUsers(int rows)
    {
        m_window->view()->showPane(PaneId::Users);
        auto *grid = find<GridView>(m_window.get(), QStringLiteral("users"));
        if (!QTest::qWaitFor([&] { return grid->model()->rowCount() == rows; }, 20000))
            qFatal("%d rows and not %d", grid->model()->rowCount(), rows);
        return grid;
    }
    [[nodiscard]] FilterChip *chip(const QString &name) const
    {
        return find<FilterChip>(m_window->view()->currentWidget(), name);
    }
    [[nodiscard]] static QStringList shown(const GridView *grid)
    {
        QStringList names;
        for (int row = 0; row < grid->model()->rowCount(); ++row)
            names.append(grid->model()->index(row, 0).data().toString());
        return names;
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        const DirectoryView *view = m_window->view();
        for (QAction *each : view->pane(view->currentPaneId())->objectActions()) {
            if (each->objectName() == name)
                return each;
        }
        return nullptr;
    }
    /*! The shown dialog of that name, unless another one stands over it. */
    [[nodiscard]] QDialog *dialog(const QString &name) const
    {
        QDialog *found = nullptr;
        const bool ready = QTest::qWaitFor(
            [&] {
                found = m_window->findChild<QDialog *>(name);
                return found && found->isVisible() && !found->findChild<QDialog *>();
            },
            10000);
        return ready ? found : nullptr;
    }

    QTemporaryDir m_settings;
    std::unique_ptr<TestOrganisation> m_org;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace LicenseDesk
