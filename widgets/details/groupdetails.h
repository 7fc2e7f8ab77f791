// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/detailpage.h"

namespace LicenseDesk {

class GroupActions;
class GroupErrorsTab;
class GroupLicensesTab;
class GroupMembersTab;
class GroupRuleTab;
class HistoryTab;

/*! The details of a group: Licenses, Members, Errors, Rule. */
class GroupDetails : public DetailPage
{
    Q_OBJECT

public:
    explicit GroupDetails(LicensingService *service, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);
    void showRule();

signals:
    void userActivated(LicenseDesk::UserId user);
    void productActivated(LicenseDesk::SkuId product);

private:
    void readGroup();

    std::optional<GroupId> m_group;
    GroupActions *m_actions;
    GroupLicensesTab *m_licenses;
    GroupMembersTab *m_members;
    GroupErrorsTab *m_errors;
    GroupRuleTab *m_rule;
    HistoryTab *m_history;
};

} // namespace LicenseDesk
