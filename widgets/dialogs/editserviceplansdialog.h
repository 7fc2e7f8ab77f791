// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

#include <QMap>

class QComboBox;

namespace LicenseDesk {

class PlanChecklist;

/*! `Edit service plans`: turns plans of the licenses that a user has directly, or that a group
    has, on and off. Editing several products is one request. */
class EditServicePlansDialog : public ChangeDialog
{
    Q_OBJECT

public:
    /*! Begins with \a product, else with the first license. */
    EditServicePlansDialog(LicensingService *service, LicenseTarget target,
                           std::optional<SkuId> product, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void showFacts(TargetFacts facts);
    void showPlans();
    [[nodiscard]] SkuId current() const;

    LicenseTarget m_target;
    std::optional<SkuId> m_first;
    TargetFacts m_facts;
    QMap<SkuId, std::vector<PlanId>> m_disabled; //!< as edited so far
    QComboBox *m_product;
    PlanChecklist *m_plans;
    MessageLine *m_planMessage;
};

} // namespace LicenseDesk
