// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/groupmove.h"
#include "widgets/dialogs/changedialog.h"

class QComboBox;

namespace LicenseDesk {

/*! `Move members` into another licensed group: all join it, and who has all its licenses then
    leaves the old one. Applying does the first half; a GroupMover does the second. */
class MoveMembersDialog : public ChangeDialog
{
    Q_OBJECT

public:
    MoveMembersDialog(LicensingService *service, const GroupId &from, QWidget *parent);

signals:
    /*! The first half is stored, or was before. */
    void joined(const LicenseDesk::GroupId &from, const LicenseDesk::GroupId &to);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts;

    void showFacts(const Facts &facts);
    void showProgress();
    [[nodiscard]] std::optional<GroupId> target() const;

    GroupId m_from;
    QString m_fromName;
    QComboBox *m_to;
    MessageLine *m_groupMessage;
    QLabel *m_progress;
};

} // namespace LicenseDesk
