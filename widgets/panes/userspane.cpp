// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/userspane.h"

#include "items/usersmodel.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/userdetails.h"
#include "widgets/errorpresenter.h"
#include "widgets/panes/gridview.h"
#include "widgets/useractions.h"

#include <QToolButton>

namespace LicenseDesk {

UsersPane::UsersPane(LicensingService *service, QWidget *parent)
    : GridPane(
        {QStringLiteral("Users"), tr("Users"), QStringLiteral("Filter users"), tr("Filter users")},
        parent),
      m_service(service),
      m_model(new UsersModel(service, this)),
      m_actions(new UserActions(service, this)),
      m_details(new UserDetails(service, this)),
      m_withErrors(addSwitch(QStringLiteral("usersWithErrors"), tr("Has errors"),
                             tr("Show only users with license errors"))),
      m_withoutLicense(addSwitch(QStringLiteral("usersWithoutLicense"), tr("No license"),
                                 tr("Show only users who have no license at all")))
{
    m_model->setLive(false);
    grid()->setModel(m_model);
    grid()->setColumnWidths({26, 38, 17, 38, 26, 18, 11, 9});
    grid()->setSortable(UsersModel::DisplayName, Qt::AscendingOrder);
    setDetails(m_details, m_actions->actions());
    follow(m_model);
    connect(m_actions, &UserActions::done, this, &Pane::done);
    connect(m_details, &DetailPage::done, this, &Pane::done);
    connect(m_details, &UserDetails::groupActivated, this, &UsersPane::groupActivated);
    connect(m_details, &UserDetails::productActivated, this, &UsersPane::productActivated);
}

QList<QAction *> UsersPane::objectActions() const
{
    return m_actions->actions();
}

void UsersPane::refresh()
{
    m_model->refresh();
}

void UsersPane::showEvent(QShowEvent *event)
{
    GridPane::showEvent(event);
    m_model->setLive(true);
}

void UsersPane::hideEvent(QHideEvent *event)
{
    GridPane::hideEvent(event);
    m_model->setLive(false);
}

bool UsersPane::applyFilter()
{
    UserFilter filter;
    filter.text = filterText();
    filter.withErrors = m_withErrors->isChecked();
    filter.withoutLicense = m_withoutLicense->isChecked();
    const bool another = filter != m_model->filter();
    m_model->setFilter(filter);
    return another;
}

bool UsersPane::isFiltered() const
{
    return m_model->filter() != UserFilter();
}

void UsersPane::showErrors()
{
    m_withoutLicense->setChecked(false);
    m_withErrors->setChecked(true);
    setFilterText({});
}

void UsersPane::showUser(const UserId &user)
{
    m_withErrors->setChecked(false);
    m_withoutLicense->setChecked(false);
    setFilterText({});
    m_model->findRow(user.guid().toBytes(), [this, user](int row) {
        if (row >= 0) {
            grid()->selectRow(row);
            return;
        }
        whenDone(m_service->read([user](Reader &reader) { return reader.user(user); }), this,
                 [this](const Result<UserRecord> &record) {
                     if (!record)
                         return showError(this, record.error());
                     setFilterText(record->userPrincipalName);
                     selectFirst();
                 });
    });
}

void UsersPane::showAddresses(const UserId &user)
{
    showUser(user);
    m_details->showAddresses();
}

void UsersPane::select(const QList<int> &rows)
{
    m_model->resolveKeys(rows, [this](const QList<QByteArray> &keys) { showObjects(keys); });
}

void UsersPane::showObjects(const QList<QByteArray> &keys)
{
    QList<UserId> users;
    users.reserve(keys.size());
    for (const QByteArray &key : keys) {
        if (!key.isEmpty())
            users.append(UsersModel::userOfKey(key));
    }
    m_actions->setUsers(users);
    m_details->setUser(users.size() == 1 ? std::optional(users.first()) : std::nullopt);
}

QString UsersPane::rowsText(int rows) const
{
    return tr("%Ln user(s)", nullptr, rows);
}

QString UsersPane::selectedText(int selected) const
{
    return tr("%Ln user(s) selected", nullptr, selected);
}

QString UsersPane::emptyText(bool filtered) const
{
    return filtered ? tr("No user matches the filter.") : tr("This directory has no users yet.");
}

} // namespace LicenseDesk
