// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/userspane.h"

#include "items/usersmodel.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/severalusers.h"
#include "widgets/details/userdetails.h"
#include "widgets/dialogs/peoplelistdialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/chipcounts.h"
#include "widgets/panes/filtersources.h"
#include "widgets/panes/gridview.h"
#include "widgets/useractions.h"
#include "widgets/whyaction.h"

#include <QAction>

namespace LicenseDesk {

namespace {

// Keys and object names of the chips.
constexpr QLatin1String withErrors("usersWithErrors");
constexpr QLatin1String withoutLicense("usersWithoutLicense");
constexpr QLatin1String withDirectLicenses("usersWithDirectLicenses");
constexpr QLatin1String fromList("listed");
constexpr QLatin1String ofProduct("product");
constexpr QLatin1String ofGroup("group");
constexpr QLatin1String atLocation("location");
constexpr QLatin1String ofType("type");
constexpr QLatin1String ofAccount("account");

} // namespace

UsersPane::UsersPane(LicensingService *service, QWidget *parent)
    : GridPane(
        {QStringLiteral("Users"), tr("Users"), QStringLiteral("Filter users"), tr("Filter users")},
        parent),
      m_service(service),
      m_model(new UsersModel(service, this)),
      m_actions(new UserActions(service, this)),
      m_details(new UserDetails(service, this)),
      m_several(new SeveralUsers(service, this)),
      m_counts(new ChipCounts(service, this)),
      m_fromList(newAction(this, "selectFromList", "users", tr("Select from lis&t…"),
                           tr("Paste a list of names, addresses or ids, and select these users")))
{
    addChips();
    m_model->setLive(false);
    grid()->setModel(m_model);
    grid()->setColumnWidths({26, 38, 17, 38, 26, 18, 11, 9});
    grid()->setSortable(UsersModel::DisplayName, Qt::AscendingOrder);
    setDetails(m_details, m_actions->dailyActions());
    grid()->addActions({m_actions->why(), m_actions->freeLicense(), m_actions->deleteUsers()});
    selectMany(service, m_model, true);
    setSeveral(m_several);
    rememberFilter(service->path());
    follow(m_model);
    m_fromList->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    addAction(m_fromList);
    connect(m_fromList, &QAction::triggered, this, &UsersPane::openList);
    connect(m_model, &UsersModel::refreshed, this, [this] {
        count();
        if (std::exchange(m_selectListed, false))
            grid()->selectAll();
    });
    connect(m_counts, &ChipCounts::counted, chips(), &ChipBar::setCounts);
    connect(m_actions, &UserActions::done, this, &Pane::done);
    connect(m_details, &DetailPage::done, this, &Pane::done);
    connect(m_details, &UserDetails::groupActivated, this, &UsersPane::groupActivated);
    connect(m_details, &UserDetails::productActivated, this, &UsersPane::productActivated);
}

QList<QAction *> UsersPane::objectActions() const
{
    return m_actions->actions() + QList<QAction *>{m_fromList};
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

void UsersPane::addChips()
{
    chips()->addSwitch(withErrors, tr("Has errors"), tr("Show only users with license errors"));
    chips()->addSwitch(withoutLicense, tr("No license"),
                       tr("Show only users who have no license at all"));
    chips()->addSwitch(withDirectLicenses, tr("Direct licenses"),
                       tr("Show only users who have licenses of their own, not from a group"));
    chips()->addChoice(fromList, tr("From list"), {});
    chips()->addChoice(ofProduct, tr("Product"), productSource(m_service, this));
    chips()->addChoice(ofGroup, tr("Group"), groupSource(m_service, this));
    chips()->addChoice(atLocation, tr("Usage location"), locationSource(m_service, this));
    chips()->addChoice(ofType, tr("Type"),
                       fixedSource({{QStringLiteral("Member"), tr("Member"), {}},
                                    {QStringLiteral("Guest"), tr("Guest"), {}}}));
    chips()->addChoice(ofAccount, tr("Account"),
                       fixedSource({{QStringLiteral("true"), tr("Enabled"), {}},
                                    {QStringLiteral("false"), tr("Disabled"), {}}}));
}

UserFilter UsersPane::filterWith(const QString &key) const
{
    const ChipBar *bar = chips();
    const auto isOn = [&](const QString &condition) {
        return condition == key || bar->isOn(condition);
    };
    UserFilter filter;
    filter.text = filterText();
    filter.withErrors = isOn(withErrors);
    filter.withoutLicense = isOn(withoutLicense);
    filter.withDirectLicenses = isOn(withDirectLicenses);
    if (bar->value(fromList))
        filter.listed = m_listed;
    if (const auto product = bar->value(ofProduct))
        filter.product = SkuId::fromString(*product).value_or(SkuId());
    if (const auto group = bar->value(ofGroup))
        filter.group = GroupId::fromString(*group).value_or(GroupId());
    filter.usageLocation = bar->value(atLocation);
    filter.userType = bar->value(ofType);
    if (const auto account = bar->value(ofAccount))
        filter.accountEnabled = *account == u"true";
    return filter;
}

void UsersPane::openList()
{
    auto *dialog =
        new PeopleListDialog(m_service, tr("Select from list"), tr("&Select users"), true, this);
    connect(dialog, &PeopleListDialog::chosen, this, &UsersPane::showListed);
    dialog->open();
}

void UsersPane::showListed(const QList<Person> &people)
{
    auto users = std::make_shared<std::vector<UserId>>();
    users->reserve(size_t(people.size()));
    for (const Person &person : people)
        users->push_back(person.id);
    clearFilter();
    m_listed = std::move(users);
    m_selectListed = true;
    grid()->setFocus(Qt::OtherFocusReason);
    chips()->setValue(
        fromList,
        FilterValue{QString::number(quintptr(m_listed.get())), rowsText(int(people.size())), {}});
}

void UsersPane::count()
{
    QList<std::pair<QString, ChipCounts::Count>> counts;
    for (const QString &key : chips()->switches()) {
        counts.append({key, [filter = filterWith(key)](Reader &reader) {
                           return reader.countUsers(filter);
                       }});
    }
    m_counts->want(counts);
}

bool UsersPane::applyFilter()
{
    const UserFilter filter = filterWith({});
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
    clearFilter();
    chips()->setOn(withErrors, true);
}

void UsersPane::showUser(const UserId &user)
{
    clearFilter();
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
    selectUsers(users);
}

void UsersPane::selectUsers(const QList<UserId> &users)
{
    m_actions->setUsers(users);
    m_details->setUser(users.size() == 1 ? std::optional(users.first()) : std::nullopt);
    m_several->setUsers(users);
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
