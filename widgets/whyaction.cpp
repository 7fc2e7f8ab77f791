// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/whyaction.h"

#include "widgets/dialogs/whydialog.h"
#include "widgets/icons.h"

namespace LicenseDesk {

WhyAction::WhyAction(LicensingService *service, QWidget *dialogParent, QObject *parent)
    : QAction(LicenseDesk::icon(QStringLiteral("information")), tr("W&hy?"), parent),
      m_service(service),
      m_dialogParent(dialogParent)
{
    setObjectName(QStringLiteral("whyAction"));
    setToolTip(tr("Why a license or a plan is there or not, and what helps"));
    setStatusTip(toolTip());
    setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setEnabled(false);
    connect(this, &QAction::triggered, this, &WhyAction::openDialog);
}

void WhyAction::setUser(const std::optional<UserId> &user)
{
    m_user = user;
    setEnabled(user.has_value());
}

void WhyAction::setLicense(const std::optional<SkuId> &product, const std::optional<PlanId> &plan)
{
    m_product = product;
    m_plan = plan;
}

void WhyAction::openDialog()
{
    auto *dialog = new WhyDialog(m_service, *m_user, m_product, m_plan, m_dialogParent);
    connect(dialog, &WhyDialog::done, this, &WhyAction::done);
    dialog->open();
}

} // namespace LicenseDesk
