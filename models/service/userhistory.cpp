// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/userhistory.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

constexpr int pageSize = 500;

/*! Product and source: what an entry of a user is known by. */
using Source = std::pair<SkuId, std::optional<GroupId>>;

PastLicense licenseFrom(const QJsonObject &json)
{
    PastLicense license;
    license.product =
        SkuId::fromString(json.value(QLatin1String("skuId")).toString()).value_or(SkuId());
    license.group = GroupId::fromString(json.value(QLatin1String("assignedByGroup")).toString());
    for (const QJsonValue plan : json.value(QLatin1String("disabledPlans")).toArray()) {
        if (const auto id = PlanId::fromString(plan.toString()))
            license.disabledPlans.push_back(*id);
    }
    std::ranges::sort(license.disabledPlans);
    license.state = assignmentStateFromString(json.value(QLatin1String("state")).toString())
                        .value_or(AssignmentState::Active);
    license.error = assignmentErrorFromString(json.value(QLatin1String("error")).toString())
                        .value_or(AssignmentError::None);
    return license;
}

/*! Defaults of a new user: what "Add user" and "Delete user" do not name. */
QJsonObject defaultProperties()
{
    QJsonObject properties;
    for (const QString &name : userPropertyNames())
        properties.insert(name, property(UserRecord(), name));
    return properties;
}

/*! A user on the way back through the log. */
class Rewinding
{
public:
    Rewinding(const UserId &id, const PastUser &present) : m_id(id.toString()), m_user(present)
    {
        for (const PastLicense &license : present.licenses)
            m_licenses.emplace(Source(license.product, license.group), license);
    }

    /*! Takes back what \a entry tells. */
    void undo(const AuditEntry &entry)
    {
        if (entry.memberId == m_id)
            undoMembership(entry);
        if (entry.targetId != m_id || entry.targetType != QLatin1String("User"))
            return;
        const QJsonDocument before = QJsonDocument::fromJson(entry.oldValue.toUtf8());
        const QJsonDocument after = QJsonDocument::fromJson(entry.newValue.toUtf8());
        if (entry.activity == QLatin1String("Add user")) {
            m_user = {};
            m_licenses.clear();
        } else if (entry.activity == QLatin1String("Delete user")) {
            m_user.exists = true;
            m_user.properties = defaultProperties();
            overwrite(before.object());
        } else if (before.isArray() || after.isArray()) {
            undoLicenses(before.array(), after.array());
        } else {
            overwrite(before.object());
        }
    }

    [[nodiscard]] PastUser user() const
    {
        PastUser user = m_user;
        user.licenses.clear();
        for (const auto &[source, license] : m_licenses)
            user.licenses.push_back(license);
        return user;
    }

private:
    void overwrite(const QJsonObject &values)
    {
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (m_user.properties.contains(value.key())) // not the inputs of addresses (R9)
                m_user.properties.insert(value.key(), value.value());
        }
    }

    void undoMembership(const AuditEntry &entry)
    {
        const std::optional<GroupId> group = GroupId::fromString(entry.targetId);
        if (!group)
            return;
        if (entry.activity.startsWith(QLatin1String("Add")))
            m_user.groups.erase(*group);
        else
            m_user.groups.insert(*group);
    }

    void undoLicenses(const QJsonArray &before, const QJsonArray &after)
    {
        for (const QJsonValue value : after) {
            const PastLicense license = licenseFrom(value.toObject());
            m_licenses.erase(Source(license.product, license.group));
        }
        for (const QJsonValue value : before) {
            const PastLicense license = licenseFrom(value.toObject());
            m_licenses.insert_or_assign(Source(license.product, license.group), license);
        }
    }

    QString m_id;
    PastUser m_user;
    std::map<Source, PastLicense> m_licenses;
};

/*! The user now, with the states as they are stored: Disabled is only shown (R1). */
Result<PastUser> storedUser(Reader &reader, const UserId &id)
{
    PastUser user;
    const Result<UserRecord> record = reader.user(id);
    if (!record) {
        return record.error().code == ErrorCode::NotFound
                   ? Result<PastUser>(user)
                   : Result<PastUser>(tl::unexpected(record.error()));
    }
    user.exists = true;
    for (const QString &name : userPropertyNames())
        user.properties.insert(name, property(*record, name));
    const Result<QList<GroupRow>> groups = reader.groupsOfUser(id);
    const Result<QList<AssignmentRow>> entries = reader.assignmentsOfUser(id);
    if (!groups || !entries)
        return tl::unexpected(groups ? entries.error() : groups.error());
    for (const GroupRow &group : *groups)
        user.groups.insert(group.id);
    for (const AssignmentRow &row : *entries) {
        PastLicense license{row.product, row.group, row.disabledPlans, row.state, row.error};
        if (license.state == AssignmentState::Disabled) {
            license.state = license.error == AssignmentError::None
                                ? AssignmentState::Active
                                : AssignmentState::ActiveWithError;
        }
        user.licenses.push_back(license);
    }
    return user;
}

/*! What capabilityStatus the product had after everything until \a time: the old value of the
    first change behind it, else the present one. */
Result<bool> wasSuspended(Reader &reader, const SkuId &product,
                          const std::optional<QDateTime> &time)
{
    if (time) {
        AuditFilter filter;
        filter.target = product.toString();
        filter.activity = QStringLiteral("Update subscription");
        filter.since = time->addMSecs(1);
        const auto next = reader.auditEntries(filter, Qt::AscendingOrder, 0, 1);
        if (!next)
            return tl::unexpected(next.error());
        if (!next->isEmpty()) {
            const QString status = QJsonDocument::fromJson(next->front().entry.oldValue.toUtf8())
                                       .object()
                                       .value(QLatin1String("capabilityStatus"))
                                       .toString();
            return !status.isEmpty() && status != QLatin1String("Enabled")
                   && status != QLatin1String("Warning");
        }
    }
    const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const ProductIndex index = (*catalogue)->indexOf(product);
    if (index < 0)
        return false;
    const CapabilityStatus status = (*catalogue)->product(index).status;
    return status != CapabilityStatus::Enabled && status != CapabilityStatus::Warning;
}

/*! Shows as Disabled what R1 says is shown so. */
Result<PastUser> shown(Reader &reader, PastUser user, const std::optional<QDateTime> &time)
{
    for (PastLicense &license : user.licenses) {
        const Result<bool> suspended = wasSuspended(reader, license.product, time);
        if (!suspended)
            return tl::unexpected(suspended.error());
        if (*suspended && isApplied(license.state))
            license.state = AssignmentState::Disabled;
    }
    std::ranges::sort(user.licenses, {}, [](const PastLicense &license) {
        return Source(license.product, license.group);
    });
    return user;
}

} // namespace

Result<PastUser> userNow(Reader &reader, const UserId &id)
{
    Result<PastUser> user = storedUser(reader, id);
    return user ? shown(reader, *user, {}) : user;
}

Result<PastUser> userAt(Reader &reader, const UserId &id, const QDateTime &time)
{
    const Result<PastUser> present = storedUser(reader, id);
    if (!present)
        return present;
    AuditFilter filter;
    filter.target = id.toString();
    filter.since = time.addMSecs(1);
    // The first entry behind the time and all after it, in the order of commitment: where the clock
    // was set back, the moment before that entry is the one that was consistent.
    const auto first = reader.auditEntries(filter, Qt::AscendingOrder, 0, 1);
    if (!first)
        return tl::unexpected(first.error());
    if (first->isEmpty())
        return shown(reader, *present, time);
    filter.since = {};
    Rewinding rewinding(id, *present);
    for (qint64 from = 0;;) {
        const auto page = reader.auditEntries(filter, Qt::DescendingOrder, from, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const AuditRow &row : *page) {
            if (row.id < first->front().id)
                return shown(reader, rewinding.user(), time);
            rewinding.undo(row.entry);
        }
        if (page->size() < pageSize)
            return shown(reader, rewinding.user(), time);
        from = page->back().id;
    }
}

} // namespace LicenseDesk
