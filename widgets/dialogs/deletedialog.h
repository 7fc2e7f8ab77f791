// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/licensetarget.h"

namespace LicenseDesk {

/*! `Delete users` and `Delete group`; says beforehand what becomes of their licenses (R7.3, R8.2,
    R8.3), and where licenses change shows who loses what. */
class DeleteDialog : public ChangeDialog
{
    Q_OBJECT

public:
    /*! A group, or users. */
    DeleteDialog(LicensingService *service, LicenseTarget target, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts
    {
        QStringList names; //!< the first of them
        qint64 members = 0; //!< of the group
    };

    [[nodiscard]] static Result<Facts> readFacts(Reader &reader, const LicenseTarget &target);
    void showFacts(const Facts &facts);
    [[nodiscard]] const std::vector<UserId> *users() const
    {
        return std::get_if<std::vector<UserId>>(&m_target);
    }

    LicenseTarget m_target;
    QString m_name; //!< of the group, or of the only user
    QLabel *m_names;
    QLabel *m_impact;
};

} // namespace LicenseDesk
