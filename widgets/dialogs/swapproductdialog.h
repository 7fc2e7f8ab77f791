// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

class QComboBox;

namespace LicenseDesk {

/*! `Swap product`: one save that exchanges a product of a group for another, so that nobody is
    without a license in between (R4.4). */
class SwapProductDialog : public ChangeDialog
{
    Q_OBJECT

public:
    SwapProductDialog(LicensingService *service, const GroupId &group,
                      const std::optional<SkuId> &product, QWidget *parent);

protected:
    std::optional<std::vector<Change>> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void showFacts(TargetFacts facts);
    void showPlans();
    [[nodiscard]] std::optional<SwapGroupProduct> chosen() const;
    [[nodiscard]] QString plansThatStayOff() const;

    GroupId m_group;
    std::optional<SkuId> m_first;
    TargetFacts m_facts;
    QComboBox *m_from;
    QComboBox *m_to;
    QLabel *m_plans;
    MessageLine *m_productMessage;
};

} // namespace LicenseDesk
