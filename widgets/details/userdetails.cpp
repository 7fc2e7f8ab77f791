// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/userdetails.h"

#include "items/usergroupsmodel.h"
#include "widgets/details/detailview.h"
#include "widgets/details/historytab.h"
#include "widgets/details/useraddressestab.h"
#include "widgets/details/userlicensestab.h"
#include "widgets/details/userprofiletab.h"
#include "widgets/panes/gridview.h"
#include "widgets/useractions.h"

#include <QVBoxLayout>

namespace LicenseDesk {

UserDetails::UserDetails(LicensingService *service, QWidget *parent)
    : DetailPage(service, QStringLiteral("userDetails"), tr("User details"),
                 tr("Select a user to see the details."), parent),
      m_actions(new UserActions(service, this)),
      m_profile(new UserProfileTab(service)),
      m_licenses(new UserLicensesTab(service, m_actions)),
      m_groups(new UserGroupsModel(service, this)),
      m_addresses(new UserAddressesTab(service)),
      m_history(new HistoryTab(service, QStringLiteral("User history"), tr("User history"), true))
{
    addTab(m_profile, tr("Profile"));
    addTab(m_licenses, tr("Licenses"));
    addTab(makeGroups(), tr("Groups"));
    addTab(m_addresses, tr("Addresses"));
    addTab(m_history, tr("History"));
    connect(m_actions, &UserActions::done, this, &DetailPage::done);
    connect(m_profile, &UserProfileTab::saved, this, &DetailPage::done);
    connect(m_addresses, &UserAddressesTab::saved, this, &DetailPage::done);
    connect(m_licenses, &UserLicensesTab::groupActivated, this, &UserDetails::groupActivated);
    connect(m_licenses, &UserLicensesTab::productActivated, this, &UserDetails::productActivated);
    connect(service, &LicensingService::changed, this, [this](const ChangeSet &changes) {
        if (changes.kinds & (ObjectKind::Users | ObjectKind::Organization))
            readUser();
    });
}

QWidget *UserDetails::makeGroups()
{
    auto *tab = new QWidget;
    auto *table = new GridView(QStringLiteral("User groups"), tr("User groups"), tab);
    DetailView::attach(table, m_groups, tr("Member of no group"));
    table->setColumnWidths({34, 26, 40});
    auto *column = new QVBoxLayout(tab);
    column->addWidget(table);
    connect(table, &GridView::activated, this, [this](const QModelIndex &index) {
        if (const GroupRow *group = m_groups->groupAt(index))
            emit groupActivated(group->id);
    });
    return tab;
}

void UserDetails::setUser(const std::optional<UserId> &user)
{
    if (user == m_user)
        return;
    m_user = user;
    restart(user.has_value());
    m_profile->setUser(user);
    m_licenses->setUser(user);
    m_addresses->setUser(user);
    m_groups->setUser(user);
    m_history->setUser(user);
    m_actions->setUsers(user ? QList<UserId>{*user} : QList<UserId>());
    readUser();
}

void UserDetails::showAddresses()
{
    showTab(m_addresses);
}

void UserDetails::readUser()
{
    if (!m_user)
        return;
    struct Facts
    {
        UserRecord user;
        OrganizationRecord organization;
        UserAddressRows addresses;
    };
    read(
        [user = *m_user](Reader &reader) -> Result<Facts> {
            Result<UserRecord> record = reader.user(user);
            if (!record)
                return tl::unexpected(record.error());
            Result<OrganizationRecord> organization = reader.organization();
            if (!organization)
                return tl::unexpected(organization.error());
            Result<UserAddressRows> addresses = reader.addressesOfUser(user);
            if (!addresses)
                return tl::unexpected(addresses.error());
            return Facts{std::move(*record), std::move(*organization), std::move(*addresses)};
        },
        [this](const Facts &facts) {
            setTitle(facts.user.displayName, facts.user.userPrincipalName);
            m_profile->showUser(facts.user, facts.organization);
            m_addresses->showAddresses(facts.addresses);
        });
}

} // namespace LicenseDesk
