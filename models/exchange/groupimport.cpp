// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/importvalues.h"
#include "exchange/memberreader.h"
#include "exchange/recordreader.h"
#include "licensing/membershiprule.h"
#include "licensing/messages.h"
#include "service/changewriter.h"

#include <QHash>
#include <QJsonArray>

namespace LicenseDesk {

namespace {

QStringList groupKeys(const QJsonObject &object)
{
    const std::optional<GroupId> id = idFrom<GroupId>(object.value(u"id"));
    return id ? QStringList(id->toString()) : QStringList();
}

class GroupImporter
{
public:
    GroupImporter(ChangeWriter &writer, ImportSummary &summary, GroupRows &rows)
        : m_writer(writer),
          m_summary(summary),
          m_rows(rows)
    {}

    [[nodiscard]] Result<void> take(qint64 row, const QJsonObject &object);

private:
    [[nodiscard]] Result<GroupKey> write(qint64 row, const QJsonObject &object, const GroupId &id);
    void takeRule(qint64 row, const QString &present, GroupRecord &record);
    [[nodiscard]] Result<void> takeLicenses(qint64 row, GroupKey group, const QJsonValue &value);

    ChangeWriter &m_writer;
    ImportSummary &m_summary;
    GroupRows &m_rows;
};

Result<void> GroupImporter::take(qint64 row, const QJsonObject &object)
{
    const std::optional<GroupId> id = idFrom<GroupId>(object.value(u"id"));
    if (!id)
        return failure(ErrorCode::InvalidValue, {},
                       {QStringLiteral("id"), ImportText::tr("a GUID")});
    const Result<GroupKey> group = write(row, object, *id);
    if (!group)
        return tl::unexpected(group.error());
    return takeLicenses(row, *group, object.value(u"assignedLicenses"));
}

Result<GroupKey> GroupImporter::write(qint64 row, const QJsonObject &object, const GroupId &id)
{
    const Result<std::optional<GroupKey>> key = m_writer.groups().find(id);
    if (!key)
        return tl::unexpected(key.error());
    GroupRecord record;
    if (*key) {
        const Result<GroupRecord> present = m_writer.groups().read(**key);
        if (!present)
            return tl::unexpected(present.error());
        record = *present;
    } else {
        if (Result<void> free = requireUnusedId(m_writer, id.guid()); !free)
            return tl::unexpected(free.error());
        record.id = id;
        record.createdDateTime = createdTime(object, m_writer.now());
    }
    const QString present = record.membershipRule;
    if (Result<void> read = readProperties(object, record); !read)
        return tl::unexpected(read.error());
    takeRule(row, present, record);
    if (*key) {
        return m_writer.updateGroup(**key, record).map([&](bool changed) {
            if (changed)
                m_rows.changed.insert(row);
            return **key;
        });
    }
    if (record.displayName.isEmpty()) {
        return failure(ErrorCode::InvalidValue, {},
                       {QStringLiteral("displayName"), ImportText::tr("a name, for the group is "
                                                                      "new")});
    }
    return m_writer.addGroup(record).map([&](GroupKey added) {
        m_rows.added.insert(row);
        return added;
    });
}

/*! A rule that cannot be carried out here does not keep the group out: it comes with the members
    that the file names, and without that rule (R11). */
void GroupImporter::takeRule(qint64 row, const QString &present, GroupRecord &record)
{
    if (record.membershipRule.isEmpty() || record.membershipRule == present)
        return;
    const auto rule = parseMembershipRule(record.membershipRule);
    if (rule)
        return;
    record.membershipRule = present;
    m_summary.skip(row, u"membershipRule: "
                            + explanation(toError(rule.error(), record.displayName), Catalogue()));
}

Result<void> GroupImporter::takeLicenses(qint64 row, GroupKey group, const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (!value.isArray() && !value.isNull()) {
        m_summary.skip(row, ImportText::tr("assignedLicenses is no list"));
        return {};
    }
    const Result<std::shared_ptr<const Catalogue>> catalogue = m_writer.catalogue().catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    std::vector<License> licenses;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue element : elements) {
        const std::optional<ImportedLicense> read =
            readLicense(element, row, **catalogue, m_summary);
        if (!read)
            continue;
        const License license = toLicense(*read, **catalogue);
        std::erase_if(licenses,
                      [&](const License &other) { return other.product == license.product; });
        licenses.push_back(license);
    }
    std::ranges::sort(licenses, {}, &License::product);
    const Result<GroupLicenses> present = m_writer.groups().licenses(group);
    if (!present)
        return tl::unexpected(present.error());
    if (present->licenses == licenses)
        return {};
    return m_writer.setGroupLicenses(group, licenses).map([&](bool changed) {
        if (changed)
            m_rows.changed.insert(row);
    });
}

} // namespace

Result<void> importGroups(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary,
                          GroupRows &rows)
{
    const Result<RepeatedRows> repeated = findRepeatedRows(file, groupKeys);
    if (!repeated)
        return tl::unexpected(repeated.error());
    GroupImporter importer(writer, summary, rows);
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        ++summary.read;
        if (!row.problem.isEmpty()) {
            summary.skip(row.number, row.problem);
            return {};
        }
        if (repeated->later.contains(row.number))
            return {};
        Result<void> taken =
            importer.take(row.number, repeated->merged.value(row.number, row.object));
        if (taken || !concernsRow(taken.error()))
            return taken;
        rows.refused.insert(row.number);
        summary.skip(row.number, reasonOf(taken.error()));
        return {};
    });
}

/*! In the order in which members are kept: in another one, each of a million touches another page
    of the file. */
std::vector<QJsonValue> byId(const QJsonArray &members)
{
    std::vector<std::pair<QString, qsizetype>> order;
    for (qsizetype place = 0; place < members.size(); ++place) {
        const QJsonValue member = members.at(place);
        order.emplace_back(
            (member.isString() ? member : member.toObject().value(u"id")).toString().toLower(),
            place);
    }
    std::ranges::sort(order);
    std::vector<QJsonValue> sorted;
    for (const auto &[id, place] : order)
        sorted.push_back(members.at(place));
    return sorted;
}

Result<void> importMembersOfGroups(ChangeWriter &writer, const ImportFile &file,
                                   ImportSummary &summary, GroupRows &rows)
{
    QHash<GroupId, qint64> firstRows; // rows of the same group count as one
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        const QJsonValue members = row.object.value(u"members");
        const std::optional<GroupId> id = idFrom<GroupId>(row.object.value(u"id"));
        if (id && !firstRows.contains(*id))
            firstRows.insert(*id, row.number);
        if (members.isUndefined() || !id || rows.refused.contains(row.number))
            return {};
        if (!members.isArray() && !members.isNull()) {
            summary.skip(row.number, ImportText::tr("members is no list"));
            return {};
        }
        const Result<std::optional<GroupKey>> group = writer.groups().find(*id);
        if (!group)
            return tl::unexpected(group.error());
        if (!*group)
            return {}; // it repeats a row that was refused
        const Result<GroupRecord> record = writer.groups().read(**group);
        if (!record)
            return tl::unexpected(record.error());
        // A rule that is processed says who is a member, and not the file (R11).
        if (isDynamic(*record) && !record->membershipRulePaused
            && !record->membershipRule.isEmpty())
            return {};
        MemberReader reader(writer, **group, summary);
        const std::vector<QJsonValue> list = byId(members.toArray());
        Result<bool> changed = list.empty() ? reader.removeAll() : Result<bool>(false);
        for (const QJsonValue &member : list) {
            if (!changed)
                break;
            const bool before = *changed;
            changed =
                reader.add(row.number, member).map([&](bool added) { return before || added; });
        }
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed)
            rows.changed.insert(firstRows.value(*id));
        return {};
    });
}

} // namespace LicenseDesk
