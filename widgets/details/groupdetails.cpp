// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/groupdetails.h"

#include "items/groupsmodel.h"
#include "widgets/details/grouperrorstab.h"
#include "widgets/details/grouplicensestab.h"
#include "widgets/details/groupmemberstab.h"
#include "widgets/details/groupruletab.h"
#include "widgets/details/historytab.h"
#include "widgets/groupactions.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

struct GroupFacts
{
    GroupRecord record;
    GroupLicensesTab::Status status;
    qint64 members = 0;
};

Result<GroupFacts> readFacts(Reader &reader, const GroupId &id)
{
    Result<GroupRecord> record = reader.group(id);
    if (!record)
        return tl::unexpected(record.error());
    const Result<qint64> members = reader.countMembers(id);
    if (!members)
        return tl::unexpected(members.error());
    const Result<DirectorySummary> summary = reader.summary();
    if (!summary)
        return tl::unexpected(summary.error());
    GroupFacts facts{std::move(*record), {}, *members};
    facts.status.state = facts.record.processingState;
    const auto failed = std::ranges::find(summary->groupsInError, id, &GroupRow::id);
    if (failed != summary->groupsInError.end())
        facts.status.usersInError = failed->usersInError;
    const auto job = std::ranges::find(summary->jobs, std::optional(id), &JobRow::group);
    if (job != summary->jobs.end())
        facts.status.job = *job;
    return facts;
}

QString kindText(const GroupRecord &record)
{
    GroupRow row;
    row.securityEnabled = record.securityEnabled;
    row.mailEnabled = record.mailEnabled;
    row.microsoft365 = record.groupTypes.contains(QLatin1String("Unified"));
    return GroupsModel::kindText(row);
}

} // namespace

GroupDetails::GroupDetails(LicensingService *service, QWidget *parent)
    : DetailPage(service, QStringLiteral("groupDetails"), tr("Group details"),
                 tr("Select a group to see the details."), parent),
      m_actions(new GroupActions(service, this)),
      m_licenses(new GroupLicensesTab(service, m_actions)),
      m_members(new GroupMembersTab(service, m_actions)),
      m_errors(new GroupErrorsTab(service, m_actions)),
      m_rule(new GroupRuleTab(service)),
      m_history(
          new HistoryTab(service, QStringLiteral("Group history"), tr("Group history"), false))
{
    addTab(m_licenses, tr("Licenses"));
    addTab(m_members, tr("Members"));
    addTab(m_errors, tr("Errors"));
    addTab(m_rule, tr("Rule"));
    connect(m_rule, &GroupRuleTab::done, this, &DetailPage::done);
    addTab(m_history, tr("History"));
    connect(m_actions, &GroupActions::done, this, &DetailPage::done);
    connect(m_licenses, &GroupLicensesTab::productActivated, this, &GroupDetails::productActivated);
    connect(m_licenses, &GroupLicensesTab::errorsWanted, this, [this] { showTab(m_errors); });
    connect(m_members, &GroupMembersTab::userActivated, this, &GroupDetails::userActivated);
    connect(m_errors, &GroupErrorsTab::done, this, &DetailPage::done);
    connect(m_errors, &GroupErrorsTab::userActivated, this, &GroupDetails::userActivated);
    connect(service, &LicensingService::changed, this, [this](const ChangeSet &) { readGroup(); });
    connect(service, &LicensingService::progress, m_licenses, &GroupLicensesTab::showProgress);
}

void GroupDetails::setGroup(const std::optional<GroupId> &group)
{
    if (group == m_group)
        return;
    m_group = group;
    restart(group.has_value());
    m_actions->setGroup(group);
    m_licenses->setGroup(group);
    m_members->setGroup(group);
    m_errors->setGroup(group);
    m_rule->setGroup(group);
    m_history->setGroup(group);
    readGroup();
}

void GroupDetails::showRule()
{
    showTab(m_rule);
}

void GroupDetails::readGroup()
{
    if (!m_group)
        return;
    read([group = *m_group](Reader &reader) { return readFacts(reader, group); },
         [this](const GroupFacts &facts) {
             setTitle(
                 facts.record.displayName,
                 tr("%1, %n member(s)", nullptr, int(facts.members)).arg(kindText(facts.record)));
             m_licenses->showStatus(facts.status);
             m_actions->setDynamic(isDynamic(facts.record));
             m_members->setDynamic(isDynamic(facts.record));
             m_rule->showGroup(facts.record, facts.members);
             setTabTitle(m_errors, facts.status.usersInError > 0
                                       ? tr("Errors (%1)").arg(facts.status.usersInError)
                                       : tr("Errors"));
         });
}

} // namespace LicenseDesk
