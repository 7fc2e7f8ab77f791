// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportwriters.h"

#include "exchange/graphlicenses.h"
#include "exchange/graphobject.h"
#include "exchange/importkinds.h"

#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace LicenseDesk {

namespace {

constexpr int pageSize = 1000;

/*! A list as Graph answers it, an object a line. What it is stands in its context, for a list of
    contacts looks like one of members. */
class JsonList
{
public:
    JsonList(ExportOutput &out, const char *name) : m_out(out), m_name(name) {}

    [[nodiscard]] Result<void> begin()
    {
        return m_out.write("{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#"
                           + m_name + "\",\"value\":[");
    }
    [[nodiscard]] Result<void> add(const QJsonObject &object)
    {
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return m_out.write((std::exchange(m_any, true) ? ",\n" : "\n") + line);
    }
    [[nodiscard]] Result<void> end() { return m_out.write("\n]}\n"); }

private:
    ExportOutput &m_out;
    QByteArray m_name;
    bool m_any = false;
};

template <typename Record>
QJsonObject properties(const Record &record, const QStringList &names)
{
    QJsonObject object;
    for (const QString &name : names)
        object.insert(name, property(record, name));
    return object;
}

/*! Calls \a visit with all records that \a read gives, page by page. */
template <typename Id, typename Read, typename Visit>
Result<void> forEachRecord(Read read, Visit visit)
{
    Reader::RecordQuery query;
    query.limit = pageSize;
    for (Id after;;) {
        const auto records = read(query, after);
        if (!records)
            return tl::unexpected(records.error());
        for (const auto &record : *records) {
            if (Result<void> visited = visit(record); !visited)
                return visited;
            after = record.id;
        }
        if (records->size() < pageSize)
            return {};
    }
}

Result<QJsonArray> memberIds(Reader &reader, const GroupId &group)
{
    QJsonArray ids;
    for (qint64 offset = 0;; offset += pageSize) {
        const Result<QList<MemberRow>> members = reader.members(group, offset, pageSize);
        if (!members)
            return tl::unexpected(members.error());
        for (const MemberRow &member : *members) {
            const QString id =
                member.user ? member.user->toString() : member.group.value_or(GroupId()).toString();
            ids.append(QJsonObject{{QStringLiteral("id"), id}});
        }
        if (members->size() < pageSize)
            return ids;
    }
}

QJsonArray planInfos(const Catalogue &catalogue, const Product &product)
{
    QJsonArray plans;
    for (const PlanIndex index : catalogue.byName(product.plans)) {
        const ServicePlan &plan = catalogue.plan(index);
        plans.append(QJsonObject{{QStringLiteral("servicePlanId"), plan.id.toString()},
                                 {QStringLiteral("servicePlanName"), plan.name},
                                 {QStringLiteral("appliesTo"), plan.appliesTo == AppliesTo::Company
                                                                   ? QStringLiteral("Company")
                                                                   : QStringLiteral("User")}});
    }
    return plans;
}

} // namespace

Result<void> ExportOutput::write(const QByteArray &bytes)
{
    return m_device.write(bytes) == bytes.size() ? Result<void>() : failed();
}

Result<void> ExportOutput::writeRecord(const QStringList &cells)
{
    QStringList texts;
    for (QString cell : cells) {
        const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
                            || cell.contains(u'\r');
        texts += quoted ? u'"' + cell.replace(u'"', u"\"\""_qs) + u'"' : cell;
    }
    return write(texts.join(u',').toUtf8() + '\n');
}

Result<void> ExportOutput::finish()
{
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    return !file || file->flush() ? Result<void>() : failed();
}

Result<void> ExportOutput::failed() const
{
    const auto *file = qobject_cast<const QFileDevice *>(&m_device);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::Internal,
                   file ? file->fileName() : QString(), {}, m_device.errorString());
}

Result<void> writeOrganization(Reader &reader, ExportOutput &out)
{
    const Result<OrganizationRecord> organization = reader.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    QJsonArray domains;
    for (const QString &domain : organization->verifiedDomains) {
        domains.append(
            QJsonObject{{QStringLiteral("name"), domain},
                        {QStringLiteral("isInitial"), domain == organization->initialDomain}});
    }
    JsonList list(out, "organization");
    Result<void> done = list.begin();
    if (done) {
        done = list.add(
            {{QStringLiteral("id"), organization->tenantId.toString()},
             {QStringLiteral("displayName"), organization->displayName},
             {QStringLiteral("defaultUsageLocation"),
              organization->defaultUsageLocation.isEmpty()
                  ? QJsonValue()
                  : QJsonValue(organization->defaultUsageLocation)},
             {QStringLiteral("verifiedDomains"), domains},
             {QStringLiteral("reprocessAutomatically"), organization->reprocessAutomatically}});
    }
    return done ? list.end() : done;
}

Result<void> writeCatalogue(Reader &reader, ExportOutput &out)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Result<void> done = out.writeRecord(tableHeaders(ImportKind::Catalogue));
    for (const Product &product : (*catalogue)->products()) {
        for (const PlanIndex index : (*catalogue)->byName(product.plans)) {
            const ServicePlan &plan = (*catalogue)->plan(index);
            if (done) {
                done =
                    out.writeRecord({product.displayName, product.partNumber, product.id.toString(),
                                     plan.name, plan.id.toString(), plan.friendlyName});
            }
        }
    }
    return done;
}

Result<void> writeSubscriptions(Reader &reader, ExportOutput &out)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    JsonList list(out, "subscribedSkus");
    Result<void> done = list.begin();
    for (const Product &product : (*catalogue)->products()) {
        if (!done || !product.subscribed)
            continue;
        done = list.add({{QStringLiteral("skuId"), product.id.toString()},
                         {QStringLiteral("skuPartNumber"), product.partNumber},
                         {QStringLiteral("capabilityStatus"), toString(product.status)},
                         {QStringLiteral("prepaidUnits"),
                          QJsonObject{{QStringLiteral("enabled"), product.units.enabled},
                                      {QStringLiteral("warning"), product.units.warning},
                                      {QStringLiteral("suspended"), product.units.suspended},
                                      {QStringLiteral("lockedOut"), product.units.lockedOut}}},
                         {QStringLiteral("servicePlans"), planInfos(**catalogue, product)}});
    }
    return done ? list.end() : done;
}

Result<void> writeRules(Reader &reader, RuleKind kind, ExportOutput &out)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return writeRules(ruleTable(**catalogue, kind), out);
}

Result<void> writeRules(const RuleTable &table, ExportOutput &out)
{
    const auto cells = [&](const RuleLine &line) -> QStringList {
        switch (table.kind) {
        case RuleKind::ExclusivePlans:
            return {line.subject, line.plan.name, line.plan.id.toString()};
        case RuleKind::PrerequisitePlans:
            return {line.plan.name, line.plan.id.toString(), line.other.name,
                    line.other.id.toString()};
        case RuleKind::ProhibitedLocations:
            break;
        }
        return {line.plan.name, line.plan.id.toString(), line.subject};
    };
    const auto kindOf = [](RuleKind kind) {
        switch (kind) {
        case RuleKind::ExclusivePlans:
            return ImportKind::ExclusivePlans;
        case RuleKind::PrerequisitePlans:
            return ImportKind::PrerequisitePlans;
        case RuleKind::ProhibitedLocations:
            break;
        }
        return ImportKind::ProhibitedLocations;
    };
    Result<void> done = out.writeRecord(tableHeaders(kindOf(table.kind)));
    for (const RuleLine &line : table.lines) {
        if (done)
            done = out.writeRecord(cells(line));
    }
    return done;
}

Result<void> writeContacts(Reader &reader, ExportOutput &out)
{
    JsonList list(out, "contacts");
    Result<void> done = list.begin();
    if (done) {
        done = forEachRecord<ContactId>(
            [&](const Reader::RecordQuery &query, const ContactId &after) {
                return reader.contactRecords(query, after);
            },
            [&](const ContactRecord &contact) {
                return list.add(properties(contact, contactPropertyNames()));
            });
    }
    return done ? list.end() : done;
}

Result<void> writeGroups(Reader &reader, ExportOutput &out)
{
    JsonList list(out, "groups");
    const auto add = [&](const GroupRecord &group) -> Result<void> {
        const Result<QList<GroupLicenseRow>> licenses = reader.licensesOfGroup(group.id);
        const Result<QJsonArray> members = memberIds(reader, group.id);
        if (!licenses || !members)
            return tl::unexpected(licenses ? members.error() : licenses.error());
        QJsonObject object = properties(group, groupPropertyNames());
        object.insert(QStringLiteral("assignedLicenses"), assignedLicenses(*licenses));
        object.insert(QStringLiteral("members"), *members);
        return list.add(object);
    };
    Result<void> done = list.begin();
    if (done) {
        done = forEachRecord<GroupId>(
            [&](const Reader::RecordQuery &query, const GroupId &after) {
                return reader.groupRecords(query, after);
            },
            add);
    }
    return done ? list.end() : done;
}

Result<void> writeUsers(Store &store, ExportOutput &out)
{
    Reader reader(store);
    JsonList list(out, "users");
    const auto add = [&](const UserRecord &user) -> Result<void> {
        const Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(user.id);
        if (!entries)
            return tl::unexpected(entries.error());
        QJsonObject object = properties(user, userPropertyNames());
        object.insert(QStringLiteral("licenseAssignmentStates"), licenseAssignmentStates(*entries));
        return list.add(object);
    };
    Result<void> done = list.begin();
    if (done) {
        done = forEachRecord<UserId>(
            [&](const Reader::RecordQuery &query, const UserId &after) {
                return reader.userRecords(query, after);
            },
            add);
    }
    return done ? list.end() : done;
}

} // namespace LicenseDesk
