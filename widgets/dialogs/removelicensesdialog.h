// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/usersincommon.h"
#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

class QCheckBox;

namespace LicenseDesk {

/*! `Remove licenses` of users' direct ones or of a group; says beforehand how many users lose
    what. */
class RemoveLicensesDialog : public ChangeDialog
{
    Q_OBJECT

public:
    /*! Begins with \a product checked. */
    RemoveLicensesDialog(LicensingService *service, LicenseTarget target,
                         std::optional<SkuId> product, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts
    {
        TargetFacts target;
        QList<RemovalImpact> impacts; //!< of each license
        DirectHolders holders; //!< of several users' licenses
    };
    struct Box
    {
        RemovalImpact impact;
        QCheckBox *box;
    };

    void showFacts(Facts facts);
    void showImpact();
    [[nodiscard]] QString impactText(const RemovalImpact &impact) const;
    [[nodiscard]] std::vector<SkuId> chosen() const;
    [[nodiscard]] static Result<Facts> readFacts(Reader &reader, const LicenseTarget &target);
    /*! Users, where there are several; else 0. */
    [[nodiscard]] int several() const;
    /*! Of each user the licenses that he has directly. */
    [[nodiscard]] static std::vector<Change> changesOfSeveral(const DirectHolders &holders,
                                                              const std::vector<SkuId> &products);

    LicenseTarget m_target;
    std::optional<SkuId> m_first;
    TargetFacts m_facts;
    DirectHolders m_holders;
    std::vector<Box> m_boxes;
    QVBoxLayout *m_list;
    QLabel *m_impact;
    MessageLine *m_licenseMessage;
};

} // namespace LicenseDesk
