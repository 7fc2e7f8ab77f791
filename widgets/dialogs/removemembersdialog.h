// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"

namespace LicenseDesk {

/*! `Remove members` from a group; says beforehand how many users lose what. */
class RemoveMembersDialog : public ChangeDialog
{
    Q_OBJECT

public:
    RemoveMembersDialog(LicensingService *service, const GroupId &group, QList<MemberRow> members,
                        QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Loss
    {
        QString product;
        qint64 users = 0;
    };
    struct Facts
    {
        QString group;
        QList<Loss> losses; //!< by product
        qint64 losers = 0; //!< users who lose anything
    };

    [[nodiscard]] static Result<Facts> readFacts(Reader &reader, const GroupId &group,
                                                 const std::vector<UserId> &users);
    [[nodiscard]] std::vector<UserId> users() const;
    void showFacts(const Facts &facts);

    GroupId m_group;
    QList<MemberRow> m_members;
    QString m_groupName;
    QLabel *m_names;
    QLabel *m_impact;
};

} // namespace LicenseDesk
