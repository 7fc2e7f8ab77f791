// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/entryreader.h"

#include "exchange/importtext.h"
#include "exchange/importvalues.h"
#include "service/changewriter.h"

#include <QJsonArray>

namespace LicenseDesk {

namespace {

using Entry = AssignmentStore::ImportedEntry;

/*! Adds \a entry, or lets it take the place of one of the same source. */
void put(std::vector<Entry> &entries, const Entry &entry)
{
    const auto same = std::ranges::find_if(entries, [&](const Entry &other) {
        return other.product == entry.product && other.group == entry.group;
    });
    if (same == entries.end())
        entries.push_back(entry);
    else
        *same = entry;
}

QString optionalText(const QJsonObject &object, QStringView name)
{
    return object.value(name).toString().trimmed();
}

/*! Reads state and error; false when one of them is unknown. */
bool readStateAndError(const QJsonObject &object, Entry &entry)
{
    const QString stateText = optionalText(object, u"state");
    const std::optional<AssignmentState> state =
        stateText.isEmpty() ? AssignmentState::Active : assignmentStateFromString(stateText);
    const std::optional<AssignmentError> error =
        assignmentErrorFromString(optionalText(object, u"error"));
    if (!state || !error)
        return false;
    entry.state = *state; // Disabled becomes what it stands for where it is stored (R1)
    entry.error = *error;
    return true;
}

} // namespace

EntryReader::EntryReader(ChangeWriter &writer, ImportSummary &summary)
    : m_writer(writer),
      m_summary(summary)
{}

Result<void> EntryReader::open()
{
    return m_writer.catalogue().catalogue().map(
        [&](const std::shared_ptr<const Catalogue> &catalogue) { m_catalogue = catalogue; });
}

Result<bool> EntryReader::take(qint64 row, UserKey user, const QJsonObject &object,
                               const UserRecord *added)
{
    const QJsonValue states = object.value(u"licenseAssignmentStates");
    if (states.isArray() || states.isNull())
        return takeStates(row, user, states.toArray(), added);
    if (!states.isUndefined()) {
        m_summary.skip(row, ImportText::tr("licenseAssignmentStates is no list"));
        return false;
    }
    const QJsonValue licenses = object.value(u"assignedLicenses");
    if (licenses.isArray() && !licenses.toArray().isEmpty())
        return takeLicenses(row, user, licenses.toArray(), added);
    return false;
}

Result<bool> EntryReader::takeStates(qint64 row, UserKey user, const QJsonArray &states,
                                     const UserRecord *added)
{
    std::vector<Entry> entries;
    for (const QJsonValue state : states) {
        const Result<std::optional<Entry>> entry = readState(row, state);
        if (!entry)
            return tl::unexpected(entry.error());
        if (*entry)
            put(entries, **entry);
    }
    return m_writer.replaceEntries(user, entries, added);
}

Result<bool> EntryReader::hasEntries(UserKey user)
{
    AssignmentStore assignments(m_writer.store());
    return assignments.load(user).map([](const AssignmentStore::Loaded &present) {
        return !present.facts.direct.empty() || !present.facts.entries.empty();
    });
}

Result<bool> EntryReader::takeLicenses(qint64 row, UserKey user, const QJsonArray &licenses,
                                       const UserRecord *added)
{
    // Merged lists do not say where a license comes from: who has entries keeps them.
    const Result<bool> present = added ? Result<bool>(false) : hasEntries(user);
    if (!present || *present)
        return present.map([](bool) { return false; });
    std::vector<Entry> entries;
    for (const QJsonValue value : licenses) {
        const std::optional<ImportedLicense> license =
            readLicense(value, row, *m_catalogue, m_summary);
        if (license) {
            put(entries, Entry{license->product,
                               std::nullopt,
                               license->disabledPlans,
                               AssignmentState::Active,
                               AssignmentError::None,
                               {}});
        }
    }
    return m_writer.replaceEntries(user, entries, added);
}

Result<std::optional<EntryReader::Entry>> EntryReader::readState(qint64 row,
                                                                 const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const std::optional<ImportedLicense> license = readLicense(value, row, *m_catalogue, m_summary);
    if (!license)
        return std::optional<Entry>();
    Entry entry;
    entry.product = license->product;
    entry.disabledPlans = license->disabledPlans;
    if (!readStateAndError(object, entry)) {
        m_summary.skip(row,
                       ImportText::tr("a license has the unknown state \"%1\" or error \"%2\"")
                           .arg(optionalText(object, u"state"), optionalText(object, u"error")));
        return std::optional<Entry>();
    }
    entry.lastUpdated =
        QDateTime::fromString(optionalText(object, u"lastUpdatedDateTime"), Qt::ISODate).toUTC();
    const QJsonValue by = object.value(u"assignedByGroup");
    if (by.isUndefined() || by.isNull() || by == QJsonValue(QString()))
        return std::optional(entry);
    const Result<std::optional<GroupKey>> group = findGroup(by.toString());
    if (!group)
        return tl::unexpected(group.error());
    if (!*group) {
        m_summary.skip(row, ImportText::tr("group %1, from which a license comes, is unknown; "
                                           "import the groups, too")
                                .arg(by.toString().left(100)));
        return std::optional<Entry>();
    }
    entry.group = *group;
    return std::optional(entry);
}

Result<std::optional<GroupKey>> EntryReader::findGroup(const QString &id)
{
    const auto known = m_groups.constFind(id);
    if (known != m_groups.constEnd())
        return *known;
    const std::optional<GroupId> groupId = GroupId::fromString(id.trimmed());
    Result<std::optional<GroupKey>> group = std::optional<GroupKey>();
    if (groupId)
        group = m_writer.groups().find(*groupId);
    if (group)
        m_groups.insert(id, *group);
    return group;
}

} // namespace LicenseDesk
