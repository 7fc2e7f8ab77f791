// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"
#include "support/testorganisation.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

namespace LicenseDesk {

/*! A window over a real directory: an organisation to fill and to check by, a service that the
    widgets under test use, and helpers that find widgets by name as people and tools do. */
class Desk
{
public:
    /*! \a batchSize: users that the service processes in one transaction. */
    explicit Desk(int batchSize = 250) : m_batchSize(batchSize)
    {
        m_window.setObjectName(QStringLiteral("desk"));
        m_window.resize(900, 600);
        new QVBoxLayout(&m_window);
    }

    [[nodiscard]] TestOrganisation &org() { return m_org; }
    [[nodiscard]] LicensingService *service() { return &m_service; }
    [[nodiscard]] QWidget *window() { return &m_window; }

    /*! To be called once the organisation is filled. */
    [[nodiscard]] bool open()
    {
        Engine::Options options;
        options.actor = QStringLiteral("tester");
        options.batchSize = m_batchSize;
        options.batchTime = {}; // one batch a transaction
        const auto opened = m_service.open(m_org.path(), options);
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }, 20000) || opened.isCanceled())
            return false;
        m_window.show();
        m_window.activateWindow();
        return opened.result().has_value() && QTest::qWaitForWindowActive(&m_window);
    }

    void add(QWidget *widget) { m_window.layout()->addWidget(widget); }

    /*! The shown dialog of that object name once it has read what it shows, or null. */
    [[nodiscard]] QDialog *dialog(const QString &name)
    {
        QDialog *found = nullptr;
        const bool ready = QTest::qWaitFor(
            [&] {
                found = m_window.findChild<QDialog *>(name);
                auto *accept =
                    found ? found->findChild<QWidget *>(QStringLiteral("accept")) : nullptr;
                return accept && accept->isEnabled() && found->isActiveWindow();
            },
            10000);
        return ready ? found : nullptr;
    }
    /*! The shown preview once it has read what it shows, or null. */
    [[nodiscard]] QDialog *preview()
    {
        QDialog *found = nullptr;
        const bool ready = QTest::qWaitFor(
            [&] {
                found = m_window.findChild<QDialog *>(QStringLiteral("preview"));
                auto *apply =
                    found ? found->findChild<QWidget *>(QStringLiteral("apply")) : nullptr;
                return apply && apply->hasFocus() && found->isActiveWindow();
            },
            10000);
        return ready ? found : nullptr;
    }
    /*! Presses the button of a dialog that previews, and Apply in the preview. */
    [[nodiscard]] bool applyPreview(QDialog *dialog)
    {
        auto *accept = dialog->findChild<QWidget *>(QStringLiteral("accept"));
        QTest::mouseClick(accept, Qt::LeftButton);
        QDialog *shown = preview();
        if (!shown)
            return false;
        QTest::mouseClick(shown->findChild<QWidget *>(QStringLiteral("apply")), Qt::LeftButton);
        return true;
    }
    /*! The same by keyboard, once the preview was asked for. */
    [[nodiscard]] bool confirmPreview()
    {
        QDialog *shown = preview();
        if (!shown)
            return false;
        QTest::keyClick(shown, Qt::Key_Return);
        return true;
    }
    [[nodiscard]] bool isOpen(const QString &name)
    {
        return m_window.findChild<QDialog *>(name) != nullptr;
    }

private:
    int m_batchSize;
    TestOrganisation m_org;
    LicensingService m_service;
    QWidget m_window;
};

/*! The descendant of that object name; null where there is none. */
template <typename Widget>
[[nodiscard]] Widget *find(const QWidget *root, const QString &name)
{
    return root->findChild<Widget *>(name);
}

/*! The text of a message as people see it: empty while it is hidden. */
[[nodiscard]] inline QString shownText(const QWidget *root, const QString &name)
{
    const auto *widget = root->findChild<QWidget *>(name);
    if (!widget || !widget->isVisible())
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    return widget->accessibleName();
}

[[nodiscard]] inline bool namesGuids(const QString &text)
{
    static const QRegularExpression guid(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-"));
    return text.contains(guid);
}

/*! Saves a picture of \a widget where LICENSEDESK_PICTURES names a folder, for people to judge. */
inline void picture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("LICENSEDESK_PICTURES");
    if (!folder.isEmpty())
        widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace LicenseDesk
