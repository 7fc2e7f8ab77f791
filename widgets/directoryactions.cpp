// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directoryactions.h"

#include "widgets/dialogs/directorysettingsdialog.h"
#include "widgets/dialogs/removeredundantdialog.h"
#include "widgets/dialogs/reportsdialog.h"
#include "widgets/newaction.h"

#include <QAction>
#include <QWidget>

namespace LicenseDesk {

DirectoryActions::DirectoryActions(LicensingService *service, QWidget *dialogParent)
    : QObject(dialogParent),
      m_service(service),
      m_dialogParent(dialogParent),
      m_settings(newAction(this, "directorySettings", "edit", tr("&Settings…"),
                           tr("Default usage location, verified domains, automatic reprocessing"))),
      m_reports(newAction(this, "reports", "overview", tr("&Reports…"),
                          tr("Errors, groups, products, assignments and redundant licenses as "
                             "tables, to copy and save"))),
      m_removeRedundant(newAction(this, "removeRedundantOfDirectory", "unassign",
                                  tr("Remove re&dundant licenses…"),
                                  tr("Take away direct licenses that groups give as well")))
{
    connect(m_settings, &QAction::triggered, this, [this] {
        auto *dialog = new DirectorySettingsDialog(m_service, m_dialogParent);
        connect(dialog, &ChangeDialog::applied, this, &DirectoryActions::done);
        dialog->open();
    });
    connect(m_reports, &QAction::triggered, this,
            [this] { (new ReportsDialog(m_service, m_dialogParent))->open(); });
    connect(m_removeRedundant, &QAction::triggered, this, [this] {
        auto *dialog = new RemoveRedundantDialog(m_service, {}, m_dialogParent);
        connect(dialog, &ChangeDialog::applied, this, &DirectoryActions::done);
        dialog->open();
    });
}

} // namespace LicenseDesk
