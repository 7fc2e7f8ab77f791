// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errorpresenter.h"

#include "widgets/mainwindow.h"

namespace LicenseDesk {

void showError(QWidget *anywhere, const Error &error)
{
    for (QWidget *widget = anywhere; widget; widget = widget->parentWidget()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window->showError(error);
    }
    qWarning("An error has no window to be shown in: %s", qUtf8Printable(error.detail));
}

} // namespace LicenseDesk
