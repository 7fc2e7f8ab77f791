// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errorpresenter.h"

#include "widgets/mainwindow.h"

namespace LicenseDesk {

namespace {

MainWindow *windowOf(QWidget *anywhere)
{
    for (QWidget *widget = anywhere; widget; widget = widget->parentWidget()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

void showError(QWidget *anywhere, const Error &error)
{
    if (MainWindow *window = windowOf(anywhere))
        return window->showError(error);
    qWarning("An error has no window to be shown in: %s", qUtf8Printable(error.detail));
}

void showNotice(QWidget *anywhere, const QString &text)
{
    if (MainWindow *window = windowOf(anywhere)) {
        const QString key = QStringLiteral("notice/") + text;
        window->banners()->remove(key); // told again, although it was dismissed
        window->banners()->set({key, Severity::Warning, text, {}, {}});
    }
}

} // namespace LicenseDesk
