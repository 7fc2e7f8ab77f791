// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/undoground.h"

#include <QDialog>

namespace LicenseDesk {

/*! Why a step cannot be undone: what it changed has been changed again since, by whom and to what.
    Nothing was done. The step can be forgotten, so that those before it can be undone. Shown by
    open(), deleted when closed. */
class ShiftedGroundDialog : public QDialog
{
    Q_OBJECT

public:
    ShiftedGroundDialog(const QString &step, UndoDirection direction, const UndoShifts &shifts,
                        QWidget *parent);

signals:
    void forgetRequested();
};

} // namespace LicenseDesk
