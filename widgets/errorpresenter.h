// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

class QWidget;

namespace LicenseDesk {

/*! Shows \a error as a banner of the window that \a anywhere belongs to (also of a dialog's parent
    window), with object, cause and remedy; its details can be copied. */
void showError(QWidget *anywhere, const Error &error);

/*! Shows \a text as a warning there: something that was done has left something to do. */
void showNotice(QWidget *anywhere, const QString &text);

} // namespace LicenseDesk
