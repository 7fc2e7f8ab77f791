// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

#include <QMap>

class QTreeWidget;
class QTreeWidgetItem;

namespace LicenseDesk {

class PlanChecklist;

/*! `Assign licenses`: products that the users or the group do not have yet, with the units left,
    and the plans of each to be on. Several products are one request. */
class AssignLicensesDialog : public ChangeDialog
{
    Q_OBJECT

public:
    AssignLicensesDialog(LicensingService *service, LicenseTarget target, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void showFacts(TargetFacts facts);
    void addProduct(const ProductRow &product);
    void showPlans(const QTreeWidgetItem *item);
    void notePlans();
    void readAvailable();
    void showAvailable(const QList<ProductRow> &products);
    [[nodiscard]] QStringList chosenNames() const;

    LicenseTarget m_target;
    TargetFacts m_facts;
    QMap<SkuId, std::vector<PlanId>> m_disabled; //!< of the products whose plans were edited
    QTreeWidget *m_products;
    MessageLine *m_productMessage;
    PlanChecklist *m_plans;
    QLabel *m_plansTitle;
};

} // namespace LicenseDesk
