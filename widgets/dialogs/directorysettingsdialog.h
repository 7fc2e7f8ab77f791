// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace LicenseDesk {

class UsageLocationBox;

/*! `Directory settings`: the default usage location (R4.7), the verified domains (R9.4), and
   whether users in error are reprocessed by themselves (R7.1). */
class DirectorySettingsDialog : public ChangeDialog
{
    Q_OBJECT

public:
    DirectorySettingsDialog(LicensingService *service, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void showOrganization(const OrganizationRecord &organization);
    /*! Without the initial one, which always stays. Nothing when a line is no domain name; then
        that is said at the field. */
    [[nodiscard]] std::optional<QStringList> domains();

    OrganizationRecord m_before;
    UsageLocationBox *m_location;
    MessageLine *m_locationMessage;
    QPlainTextEdit *m_domains;
    QLabel *m_initialDomain;
    MessageLine *m_domainsMessage;
    QCheckBox *m_automatic;
    MessageLine *m_nothingMessage;
};

} // namespace LicenseDesk
