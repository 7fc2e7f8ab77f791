// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

namespace LicenseDesk {

/*! `Reprocess`: has nothing to enter, so it previews at once, and closes with its preview. Where
    nothing would change the users are processed without asking (R4.9). */
class ReprocessDialog : public ChangeDialog
{
    Q_OBJECT

public:
    ReprocessDialog(LicensingService *service, LicenseTarget target, QWidget *parent);
    ReprocessDialog(LicensingService *service, std::vector<GroupId> groups, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    ReprocessDialog(LicensingService *service, QWidget *parent);
    void begin(const QString &heading);

    LicenseTarget m_target; //!< where m_groups is empty
    std::vector<GroupId> m_groups;
    QString m_name; //!< of the user or group; empty for several users
};

} // namespace LicenseDesk
