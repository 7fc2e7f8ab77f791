// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/groupspane.h"

#include "items/groupsmodel.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/groupdetails.h"
#include "widgets/errorpresenter.h"
#include "widgets/groupactions.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/chipcounts.h"
#include "widgets/panes/gridview.h"

namespace LicenseDesk {

namespace {

// Keys and object names of the chips.
constexpr QLatin1String withErrors("groupsWithErrors");
constexpr QLatin1String licensed("groupsWithLicenses");
constexpr QLatin1String processing("groupsInProcessing");
constexpr QLatin1String assigned("assignedGroups");
constexpr QLatin1String dynamic("dynamicGroups");

} // namespace

GroupsPane::GroupsPane(LicensingService *service, QWidget *parent)
    : GridPane({QStringLiteral("Groups"), tr("Groups"), QStringLiteral("Filter groups"),
                tr("Filter groups")},
               parent),
      m_service(service),
      m_model(new GroupsModel(service, this)),
      m_actions(new GroupActions(service, this)),
      m_details(new GroupDetails(service, this)),
      m_counts(new ChipCounts(service, this))
{
    chips()->addSwitch(licensed, tr("Licensed"), tr("Show only groups that give licenses"));
    chips()->addSwitch(withErrors, tr("Has errors"),
                       tr("Show only groups that could not license all members"));
    chips()->addSwitch(processing, tr("Being processed"),
                       tr("Show only groups whose changes have not reached all members yet"));
    chips()->addSwitch(assigned, tr("Assigned members"),
                       tr("Show only groups whose members are added by hand"));
    chips()->addSwitch(dynamic, tr("Dynamic members"),
                       tr("Show only groups whose members follow a rule"));
    chips()->setExclusive({assigned, dynamic});
    m_model->setLive(false);
    grid()->setModel(m_model);
    grid()->setColumnWidths({30, 22, 14, 12, 46, 18, 18});
    grid()->setSortable(GroupsModel::DisplayName, Qt::AscendingOrder);
    setDetails(m_details, m_actions->dailyActions());
    grid()->addActions({m_actions->swapProduct(), m_actions->moveMembers(),
                        m_actions->removeRedundant(), m_actions->deleteGroup()});
    rememberFilter(service->path());
    follow(m_model);
    connect(m_model, &GroupsModel::refreshed, this, &GroupsPane::count);
    connect(m_counts, &ChipCounts::counted, chips(), &ChipBar::setCounts);
    connect(m_actions, &GroupActions::done, this, &Pane::done);
    connect(m_details, &DetailPage::done, this, &Pane::done);
    connect(m_details, &GroupDetails::userActivated, this, &GroupsPane::userActivated);
    connect(m_details, &GroupDetails::productActivated, this, &GroupsPane::productActivated);
}

QList<QAction *> GroupsPane::objectActions() const
{
    return m_actions->actions();
}

void GroupsPane::refresh()
{
    m_model->refresh();
}

void GroupsPane::showEvent(QShowEvent *event)
{
    GridPane::showEvent(event);
    m_model->setLive(true);
}

void GroupsPane::hideEvent(QHideEvent *event)
{
    GridPane::hideEvent(event);
    m_model->setLive(false);
}

GroupFilter GroupsPane::filterWith(const QString &key) const
{
    const auto isOn = [&, bar = chips()](const QString &condition) {
        return condition == key || bar->isOn(condition);
    };
    GroupFilter filter;
    filter.text = filterText();
    filter.withErrors = isOn(withErrors);
    filter.licensed = isOn(licensed);
    filter.processing = isOn(processing);
    // Of the two the one that is asked for: it would turn the other one off.
    if (key == assigned || key == dynamic)
        filter.dynamic = key == dynamic;
    else if (isOn(assigned) || isOn(dynamic))
        filter.dynamic = isOn(dynamic);
    return filter;
}

void GroupsPane::count()
{
    QList<std::pair<QString, ChipCounts::Count>> counts;
    for (const QString &key : chips()->switches()) {
        counts.append({key, [filter = filterWith(key)](Reader &reader) {
                           return reader.countGroups(filter);
                       }});
    }
    m_counts->want(counts);
}

bool GroupsPane::applyFilter()
{
    const GroupFilter filter = filterWith({});
    const bool another = filter != m_model->filter();
    m_model->setFilter(filter);
    return another;
}

bool GroupsPane::isFiltered() const
{
    return m_model->filter() != GroupFilter();
}

void GroupsPane::showErrors()
{
    clearFilter();
    chips()->setOn(withErrors, true);
}

void GroupsPane::showGroup(const GroupId &group)
{
    clearFilter();
    m_model->findRow(group.guid().toBytes(), [this, group](int row) {
        if (row >= 0) {
            grid()->selectRow(row);
            return;
        }
        whenDone(m_service->read([group](Reader &reader) { return reader.group(group); }), this,
                 [this](const Result<GroupRecord> &record) {
                     if (!record)
                         return showError(this, record.error());
                     setFilterText(record->displayName);
                     selectFirst();
                 });
    });
}

void GroupsPane::showRule(const GroupId &group)
{
    showGroup(group);
    m_details->showRule();
}

void GroupsPane::select(const QList<int> &rows)
{
    m_model->resolveKeys(rows, [this](const QList<QByteArray> &keys) { showObjects(keys); });
}

void GroupsPane::showObjects(const QList<QByteArray> &keys)
{
    QList<GroupId> groups;
    groups.reserve(keys.size());
    for (const QByteArray &key : keys) {
        if (!key.isEmpty())
            groups.append(GroupsModel::groupOfKey(key));
    }
    const auto group = groups.size() == 1 ? std::optional(groups.first()) : std::nullopt;
    m_actions->setGroups(groups);
    m_details->setGroup(group);
}

QString GroupsPane::rowsText(int rows) const
{
    return tr("%Ln group(s)", nullptr, rows);
}

QString GroupsPane::selectedText(int selected) const
{
    return tr("%Ln group(s) selected", nullptr, selected);
}

QString GroupsPane::emptyText(bool filtered) const
{
    return filtered ? tr("No group matches the filter.") : tr("This directory has no groups yet.");
}

} // namespace LicenseDesk
