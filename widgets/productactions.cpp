// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/productactions.h"

#include "widgets/dialogs/changeunitsdialog.h"
#include "widgets/newaction.h"

#include <QAction>
#include <QWidget>

namespace LicenseDesk {

ProductActions::ProductActions(LicensingService *service, QWidget *dialogParent)
    : QObject(dialogParent),
      m_service(service),
      m_dialogParent(dialogParent),
      m_changeUnits(newAction(this, "changeUnits", "units", tr("Change u&nits…"),
                              tr("Say how many units of the product are bought")))
{
    connect(m_changeUnits, &QAction::triggered, this, [this] {
        auto *dialog = new ChangeUnitsDialog(m_service, m_product.value(), m_dialogParent);
        connect(dialog, &ChangeDialog::applied, this, &ProductActions::done);
        dialog->open();
    });
    setProduct({});
}

QList<QAction *> ProductActions::actions() const
{
    return {m_changeUnits};
}

void ProductActions::setProduct(const std::optional<SkuId> &product)
{
    m_product = product;
    m_changeUnits->setEnabled(product.has_value());
}

} // namespace LicenseDesk
