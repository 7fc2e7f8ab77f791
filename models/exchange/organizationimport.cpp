// SPDX-License-Identifier: GPL-3.0-or-later
// What exports carry beside Graph's lists of users and groups: contacts and the organization.
#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/importvalues.h"
#include "exchange/recordreader.h"
#include "service/changehandler.h"

#include <QJsonArray>

namespace LicenseDesk {

namespace {

QStringList contactKeys(const QJsonObject &object)
{
    const std::optional<ContactId> id = idFrom<ContactId>(object.value(u"id"));
    return id ? QStringList(id->toString()) : QStringList();
}

Result<void> takeContact(ChangeWriter &writer, const QJsonObject &object, ImportSummary &summary)
{
    const std::optional<ContactId> id = idFrom<ContactId>(object.value(u"id"));
    if (!id) {
        return failure(ErrorCode::InvalidValue, {},
                       {QStringLiteral("id"), ImportText::tr("a GUID")});
    }
    const Result<std::optional<ContactKey>> key = writer.users().find(*id);
    if (!key)
        return tl::unexpected(key.error());
    ContactRecord record;
    record.id = *id;
    if (*key) {
        const Result<ContactRecord> present = writer.users().read(**key);
        if (!present)
            return tl::unexpected(present.error());
        record = *present;
    } else if (Result<void> free = requireUnusedId(writer, id->guid()); !free) {
        return free;
    }
    if (Result<void> read = readProperties(object, record); !read)
        return read;
    if (*key) {
        return writer.updateContact(**key, record).map([&](bool changed) {
            summary.changed += changed ? 1 : 0;
        });
    }
    return writer.addContact(record).map([&](ContactKey) { summary.added += 1; });
}

/*! The change that \a object asks for; a text says why it cannot be taken. */
QString readOrganization(const QJsonObject &object, UpdateOrganization &change)
{
    const QJsonValue name = object.value(u"displayName");
    const QJsonValue location = object.value(u"defaultUsageLocation");
    const QJsonValue domains = object.value(u"verifiedDomains");
    const QJsonValue automatically = object.value(u"reprocessAutomatically");
    if (name.isString() && !name.toString().trimmed().isEmpty())
        change.displayName = name.toString();
    if (location.isString() || location.isNull())
        change.defaultUsageLocation = location.toString();
    else if (!location.isUndefined())
        return ImportText::tr("defaultUsageLocation is no text");
    if (domains.isArray()) {
        QStringList names;
        const QJsonArray elements = domains.toArray();
        for (const QJsonValue element : elements)
            names += element.toObject().value(u"name").toString().trimmed();
        change.verifiedDomains = names;
    } else if (!domains.isUndefined() && !domains.isNull()) {
        return ImportText::tr("verifiedDomains is no list");
    }
    if (automatically.isBool())
        change.reprocessAutomatically = automatically.toBool();
    return {};
}

} // namespace

Result<void> importContacts(ChangeWriter &writer, const ImportFile &file, ImportSummary &summary)
{
    const Result<RepeatedRows> repeated = findRepeatedRows(file, contactKeys);
    if (!repeated)
        return tl::unexpected(repeated.error());
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        ++summary.read;
        if (!row.problem.isEmpty()) {
            summary.skip(row.number, row.problem);
            return {};
        }
        if (repeated->later.contains(row.number))
            return {};
        Result<void> taken =
            takeContact(writer, repeated->merged.value(row.number, row.object), summary);
        if (taken || !concernsRow(taken.error()))
            return taken;
        summary.skip(row.number, reasonOf(taken.error()));
        return {};
    });
}

Result<void> importOrganization(ChangeWriter &writer, const ImportFile &file,
                                ImportSummary &summary)
{
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        ++summary.read;
        UpdateOrganization change;
        const QString problem =
            row.problem.isEmpty() ? readOrganization(row.object, change) : row.problem;
        if (!problem.isEmpty()) {
            summary.skip(row.number, problem);
            return {};
        }
        const Result<OrganizationRecord> before = writer.store().organization();
        if (!before)
            return tl::unexpected(before.error());
        Result<void> taken = ChangeHandler(writer).carryOut(change);
        if (!taken && concernsRow(taken.error())) {
            summary.skip(row.number, reasonOf(taken.error()));
            return {};
        }
        if (!taken)
            return taken;
        return writer.store().organization().map(
            [&](const OrganizationRecord &after) { summary.changed += after == *before ? 0 : 1; });
    });
}

} // namespace LicenseDesk
