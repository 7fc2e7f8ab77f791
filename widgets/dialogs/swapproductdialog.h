// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

class QComboBox;

namespace LicenseDesk {

class PlanChecklist;

/*! `Swap product`: one save that exchanges a product of a group for another, so that nobody is
    without a license in between (R4.4). */
class SwapProductDialog : public ChangeDialog
{
    Q_OBJECT

public:
    SwapProductDialog(LicensingService *service, const GroupId &group,
                      const std::optional<SkuId> &product, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void showFacts(TargetFacts facts);
    void showPlans();
    [[nodiscard]] std::optional<SwapGroupProduct> chosen() const;
    /*! The save of the group that the swap is, as the core makes it. */
    [[nodiscard]] std::optional<LicenseChange> carried() const;
    [[nodiscard]] std::vector<License> present() const;
    [[nodiscard]] QString namesOf(const std::vector<PlanId> &plans) const;
    void showCarried();

    GroupId m_group;
    std::optional<SkuId> m_first;
    TargetFacts m_facts;
    QComboBox *m_from;
    QComboBox *m_to;
    QLabel *m_plans;
    QLabel *m_counterparts;
    QLabel *m_lost;
    PlanChecklist *m_checklist;
    MessageLine *m_productMessage;
};

} // namespace LicenseDesk
