// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace LicenseDesk {

/*! What a user was at a time, as text that can be copied. Deleted when closed. */
class PastStateDialog : public QDialog
{
    Q_OBJECT

public:
    PastStateDialog(const QString &time, const QStringList &lines, QWidget *parent);
};

} // namespace LicenseDesk
