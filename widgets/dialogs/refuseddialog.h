// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace LicenseDesk {

struct Refusals;

/*! Who of several users is refused what was asked for, and why; accepted when the others are to
    have it. Shown by open(), deleted when closed. */
class RefusedDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a title says what was asked for. */
    RefusedDialog(const QString &title, const Refusals &refusals, QWidget *parent);
};

} // namespace LicenseDesk
