// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/detailpage.h"

namespace LicenseDesk {

class HistoryTab;
class UserActions;
class UserAddressesTab;
class UserGroupsModel;
class UserLicensesTab;
class UserProfileTab;

/*! The details of a user: Profile, Licenses, Groups, Addresses. */
class UserDetails : public DetailPage
{
    Q_OBJECT

public:
    explicit UserDetails(LicensingService *service, QWidget *parent = nullptr);

    void setUser(const std::optional<UserId> &user);
    void showAddresses();

signals:
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

private:
    [[nodiscard]] QWidget *makeGroups();
    void readUser();

    std::optional<UserId> m_user;
    UserActions *m_actions;
    UserProfileTab *m_profile;
    UserLicensesTab *m_licenses;
    UserGroupsModel *m_groups;
    UserAddressesTab *m_addresses;
    HistoryTab *m_history;
};

} // namespace LicenseDesk
