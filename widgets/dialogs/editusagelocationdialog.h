// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"

class QCheckBox;

namespace LicenseDesk {

class UsageLocationBox;

/*! `Edit usage location` of one user or of many at once. */
class EditUsageLocationDialog : public ChangeDialog
{
    Q_OBJECT

public:
    EditUsageLocationDialog(LicensingService *service, std::vector<UserId> users, QWidget *parent);

    /*! Whether the users are processed with it, so that licenses which wait for it are given. */
    void setReprocess(bool reprocess);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts;
    [[nodiscard]] static Result<Facts> readFacts(Reader &reader, const std::vector<UserId> &users);
    void showFacts(const Facts &facts);

    std::vector<UserId> m_users;
    QString m_name; //!< of the user, when it is one
    UsageLocationBox *m_location;
    QCheckBox *m_reprocess;
    MessageLine *m_locationMessage;
};

} // namespace LicenseDesk
