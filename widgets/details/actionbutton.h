// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace LicenseDesk {

/*! A button that does what an action does, and looks and is enabled like it. */
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction *action, QWidget *parent);

private:
    void follow();

    QAction *m_action;
};

} // namespace LicenseDesk
