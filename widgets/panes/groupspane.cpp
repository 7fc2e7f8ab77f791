// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/groupspane.h"

#include "items/groupsmodel.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/groupdetails.h"
#include "widgets/errorpresenter.h"
#include "widgets/groupactions.h"
#include "widgets/panes/gridview.h"

#include <QToolButton>

namespace LicenseDesk {

GroupsPane::GroupsPane(LicensingService *service, QWidget *parent)
    : GridPane({QStringLiteral("Groups"), tr("Groups"), QStringLiteral("Filter groups"),
                tr("Filter groups")},
               parent),
      m_service(service),
      m_model(new GroupsModel(service, this)),
      m_actions(new GroupActions(service, this)),
      m_details(new GroupDetails(service, this)),
      m_withErrors(addSwitch(QStringLiteral("groupsWithErrors"), tr("Has errors"),
                             tr("Show only groups that could not license all members"))),
      m_licensed(addSwitch(QStringLiteral("licensedGroups"), tr("Licensed"),
                           tr("Show only groups that give licenses")))
{
    m_model->setLive(false);
    grid()->setModel(m_model);
    grid()->setColumnWidths({30, 22, 14, 12, 46, 18, 18});
    grid()->setSortable(GroupsModel::DisplayName, Qt::AscendingOrder);
    setDetails(m_details, m_actions->dailyActions());
    grid()->addActions(
        {m_actions->swapProduct(), m_actions->moveMembers(), m_actions->removeRedundant()});
    follow(m_model);
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

bool GroupsPane::applyFilter()
{
    GroupFilter filter;
    filter.text = filterText();
    filter.withErrors = m_withErrors->isChecked();
    filter.licensed = m_licensed->isChecked();
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
    m_licensed->setChecked(false);
    m_withErrors->setChecked(true);
    setFilterText({});
}

void GroupsPane::showGroup(const GroupId &group)
{
    m_withErrors->setChecked(false);
    m_licensed->setChecked(false);
    setFilterText({});
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
    m_actions->setGroup(group);
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
