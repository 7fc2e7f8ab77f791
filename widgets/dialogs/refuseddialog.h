// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/texttable.h"
#include "service/changelist.h"

#include <QDialog>

namespace LicenseDesk {

struct Refusals;

/*! Refusals as they are shown, made in the thread that finds them: they may be very many. */
struct RefusedUsers
{
    QList<TextTable::Line> lines; //!< who, and why
    QString text; //!< the same, to copy
    ChangeList others;

    [[nodiscard]] static RefusedUsers of(Refusals &&refusals);
};

/*! Who of several users is refused what was asked for, and why; accepted when the others are to
    have it. Shown by open(), deleted when closed. */
class RefusedDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a title says what was asked for. */
    RefusedDialog(const QString &title, const RefusedUsers &refused, QWidget *parent);
};

} // namespace LicenseDesk
