// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undostate.h"

#include "service/rulehistory.h"
#include "service/undovalues.h"
#include "store/cataloguestore.h"
#include "store/newplanstore.h"
#include "store/reader.h"

#include <QJsonArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

QString presence(bool is)
{
    return is ? QString(undoPresent) : QString();
}

PlanId planId(const QString &text)
{
    return PlanId::fromString(text).value_or(PlanId());
}

SkuId skuId(const QString &text)
{
    return SkuId::fromString(text).value_or(SkuId());
}

/*! The record itself when it is there, an empty text when not. */
template <typename Key>
Result<QString> textOf(const Result<Key> &record)
{
    if (!record)
        return tl::unexpected(record.error());
    return undoText(*record);
}

} // namespace

UndoState::UndoState(Store &store)
    : m_store(store),
      m_users(store),
      m_groups(store),
      m_assignments(store),
      m_reading(store)
{}

Result<std::optional<GroupKey>> UndoState::group(const QString &id)
{
    if (const auto known = m_groupKeys.constFind(id); known != m_groupKeys.cend())
        return *known;
    Result<std::optional<GroupKey>> key =
        m_groups.find(GroupId::fromString(id).value_or(GroupId()));
    if (key)
        m_groupKeys.insert(id, *key);
    return key;
}

Result<bool> UndoState::exists(const UndoDifference &difference, const IsMade &isMade)
{
    const auto isUser = [&](const Guid &id) -> Result<bool> {
        if (isMade(id))
            return true;
        return m_users.find(UserId(id)).map([](const auto &key) { return key.has_value(); });
    };
    const auto isGroup = [&](const QString &id) -> Result<bool> {
        if (isMade(Guid::fromString(id).value_or(Guid())))
            return true;
        return group(id).map([](const auto &key) { return key.has_value(); });
    };
    const auto isInGroup = [&](const Result<bool> &object) {
        return object && *object ? isGroup(difference.part) : object;
    };
    switch (difference.aspect) {
    case UndoAspect::UserProperty:
    case UndoAspect::UserAddresses:
    case UndoAspect::DirectLicense:
        return isUser(difference.object);
    case UndoAspect::Member:
        return isInGroup(isUser(difference.object));
    case UndoAspect::GroupProperty:
    case UndoAspect::GroupLicense:
        return isGroup(difference.object.toString());
    case UndoAspect::NestedGroup:
        return isInGroup(isGroup(difference.object.toString()));
    case UndoAspect::User:
    case UndoAspect::Group:
    case UndoAspect::Contact:
    case UndoAspect::FormerMember:
    case UndoAspect::FormerNested:
    case UndoAspect::Subscription:
    case UndoAspect::OrganizationProperty:
    case UndoAspect::Rules:
    case UndoAspect::NewPlan:
        break;
    }
    return true;
}

Result<QString> UndoState::present(const UndoDifference &difference)
{
    switch (difference.aspect) {
    case UndoAspect::User:
    case UndoAspect::UserProperty:
    case UndoAspect::UserAddresses:
    case UndoAspect::Member:
    case UndoAspect::DirectLicense: {
        const Result<std::optional<UserKey>> key = m_users.find(UserId(difference.object));
        if (!key)
            return tl::unexpected(key.error());
        return *key ? ofUser(**key, difference) : QString();
    }
    case UndoAspect::Group:
    case UndoAspect::GroupProperty:
    case UndoAspect::NestedGroup:
    case UndoAspect::GroupLicense: {
        const Result<std::optional<GroupKey>> key = group(difference.object.toString());
        if (!key)
            return tl::unexpected(key.error());
        return *key ? ofGroup(**key, difference) : QString();
    }
    case UndoAspect::Contact: {
        const Result<std::optional<ContactKey>> key = m_users.find(ContactId(difference.object));
        if (!key)
            return tl::unexpected(key.error());
        return *key ? textOf(m_users.read(**key)) : QString();
    }
    case UndoAspect::Subscription:
        return subscription(SkuId(difference.object));
    case UndoAspect::OrganizationProperty:
        return organization(difference.part);
    case UndoAspect::NewPlan:
        return newPlan({SkuId(difference.object), planId(difference.part)});
    case UndoAspect::FormerMember:
    case UndoAspect::FormerNested:
    case UndoAspect::Rules:
        break;
    }
    return QString();
}

Result<QString> UndoState::ofUser(UserKey key, const UndoDifference &difference)
{
    switch (difference.aspect) {
    case UndoAspect::User:
        return m_reading.user(key);
    case UndoAspect::UserAddresses:
        return m_reading.addresses(key);
    case UndoAspect::DirectLicense:
        return directLicense(key, difference.part);
    case UndoAspect::Member: {
        const Result<std::optional<GroupKey>> holder = group(difference.part);
        if (!holder)
            return tl::unexpected(holder.error());
        return *holder ? m_groups.isMember(**holder, key).map(presence) : QString();
    }
    default:
        return m_users.read(key).map(
            [&](const UserRecord &record) { return undoText(property(record, difference.part)); });
    }
}

Result<QString> UndoState::ofGroup(GroupKey key, const UndoDifference &difference)
{
    switch (difference.aspect) {
    case UndoAspect::Group:
        return textOf(m_groups.read(key));
    case UndoAspect::GroupLicense:
        return groupLicense(key, difference.part);
    case UndoAspect::NestedGroup: {
        const Result<std::optional<GroupKey>> holder = group(difference.part);
        if (!holder)
            return tl::unexpected(holder.error());
        return *holder ? m_groups.isMember(**holder, key).map(presence) : QString();
    }
    default:
        return m_groups.read(key).map(
            [&](const GroupRecord &record) { return undoText(property(record, difference.part)); });
    }
}

Result<QString> UndoState::groupLicense(GroupKey key, const QString &product)
{
    const auto catalogue = CatalogueStore(m_store).catalogue();
    const auto licenses = m_groups.licenses(key);
    if (!catalogue || !licenses)
        return tl::unexpected(catalogue ? licenses.error() : catalogue.error());
    for (const License &license : licenses->licenses) {
        if ((*catalogue)->product(license.product).id != skuId(product))
            continue;
        std::vector<PlanId> plans;
        license.disabled.forEach(
            [&](PlanIndex plan) { plans.push_back((*catalogue)->plan(plan).id); });
        return undoText(std::move(plans));
    }
    return QString();
}

Result<QString> UndoState::directLicense(UserKey key, const QString &product)
{
    return m_assignments.entries(key).map([&](const UndoRecorder::Entries &entries) {
        for (const AssignmentStore::ImportedEntry &entry : entries) {
            if (!entry.group && isApplied(entry.state) && entry.product == skuId(product))
                return undoText(entry.disabledPlans);
        }
        return QString();
    });
}

Result<QString> UndoState::subscription(const SkuId &product)
{
    return CatalogueStore(m_store).catalogue().map([&](const auto &catalogue) {
        const ProductIndex index = catalogue->indexOf(product);
        if (index < 0 || !catalogue->product(index).subscribed)
            return QString();
        const Product &found = catalogue->product(index);
        return undoText(UndoneSubscription{found.units, found.status});
    });
}

Result<QString> UndoState::organization(const QString &part)
{
    return m_store.organization().map([&](const OrganizationRecord &record) {
        if (part == u"displayName")
            return undoText(QJsonValue(record.displayName));
        if (part == u"defaultUsageLocation")
            return undoText(QJsonValue(record.defaultUsageLocation));
        if (part == u"verifiedDomains")
            return undoText(QJsonValue(QJsonArray::fromStringList(record.verifiedDomains)));
        return undoText(QJsonValue(record.reprocessAutomatically));
    });
}

Result<QString> UndoState::newPlan(const NewPlan &plan)
{
    return NewPlanStore(m_store).unreviewed().map([&](const std::vector<NewPlan> &plans) {
        return presence(std::ranges::find(plans, plan) != plans.end());
    });
}

Result<bool> UndoState::isAsExpected(const UndoDifference &difference, UndoDirection direction,
                                     const QString &present)
{
    const QString &expected = from(difference, direction);
    switch (difference.aspect) {
    case UndoAspect::FormerMember:
    case UndoAspect::FormerNested:
        return true; // what is there by then is what the rule made
    case UndoAspect::User:
    case UndoAspect::UserAddresses:
        return expected.isEmpty() == present.isEmpty() && isSameUndone(expected, present);
    case UndoAspect::Rules:
        break;
    default:
        return expected == present;
    }
    // What the step did to the lines, seen from here, must be what it did.
    const Result<std::shared_ptr<const Catalogue>> catalogue = CatalogueStore(m_store).catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const RuleTable now = ruleTable(**catalogue, RuleKind(difference.part.toInt()));
    AuditEntry entry;
    entry.activity = activityOf(now.kind);
    entry.oldValue = to(difference, direction);
    entry.newValue = expected;
    return versionBefore(now, entry).map([&](const RuleTable &then) {
        return auditDifference(normalized(then), now) == std::pair(entry.oldValue, entry.newValue);
    });
}

Result<bool> UndoState::isInUse(const UndoDifference &difference, const IsOwn &isOwn)
{
    if (difference.aspect == UndoAspect::Subscription)
        return isProductInUse(SkuId(difference.object));
    if (difference.aspect == UndoAspect::User) {
        const Result<std::optional<UserKey>> key = m_users.find(UserId(difference.object));
        if (!key)
            return tl::unexpected(key.error());
        return *key ? isUserInUse(**key, difference.object, isOwn) : Result<bool>(false);
    }
    if (difference.aspect != UndoAspect::Group)
        return false;
    const Result<std::optional<GroupKey>> key = group(difference.object.toString());
    if (!key)
        return tl::unexpected(key.error());
    return *key ? isGroupInUse(**key, difference.object.toString(), isOwn) : Result<bool>(false);
}

Result<bool> UndoState::isUserInUse(UserKey key, const Guid &id, const IsOwn &isOwn)
{
    const Result<std::vector<GroupKey>> groups = m_groups.groupsOf(key);
    if (!groups)
        return tl::unexpected(groups.error());
    for (const GroupKey each : *groups) {
        const Result<GroupRecord> record = m_groups.read(each);
        if (!record)
            return tl::unexpected(record.error());
        if (!isDynamic(*record) && !isOwn(UndoAspect::Member, id, record->id.toString()))
            return true;
    }
    return m_assignments.entries(key).map([&](const UndoRecorder::Entries &entries) {
        return std::ranges::any_of(entries, [&](const auto &entry) {
            // One in error came with an import, which cannot be told what it was.
            return !entry.group && isApplied(entry.state)
                   && !isOwn(UndoAspect::DirectLicense, id, entry.product.toString());
        });
    });
}

Result<bool> UndoState::isGroupInUse(GroupKey key, const QString &id, const IsOwn &isOwn)
{
    const Result<GroupRecord> record = m_groups.read(key);
    const auto members = m_groups.memberNames(key);
    const auto nested = m_groups.nestedIn(key);
    const auto catalogue = CatalogueStore(m_store).catalogue();
    const auto licenses = m_groups.licenses(key);
    if (!record || !members || !nested || !catalogue || !licenses) {
        return tl::unexpected(!record      ? record.error()
                              : !members   ? members.error()
                              : !nested    ? nested.error()
                              : !catalogue ? catalogue.error()
                                           : licenses.error());
    }
    bool inUse = !isDynamic(*record) && std::ranges::any_of(*members, [&](const auto &member) {
        return !isOwn(UndoAspect::Member, member.first.guid(), id);
    });
    for (const GroupKey each : *nested) {
        const Result<GroupRecord> member = m_groups.read(each);
        if (!member)
            return tl::unexpected(member.error());
        inUse |= !isOwn(UndoAspect::NestedGroup, member->id.guid(), id);
    }
    for (const License &license : licenses->licenses) {
        inUse |= !isOwn(UndoAspect::GroupLicense, record->id.guid(),
                        (*catalogue)->product(license.product).id.toString());
    }
    return inUse;
}

Result<bool> UndoState::isProductInUse(const SkuId &product)
{
    Reader reader(m_store);
    const Result<qint64> holders = reader.countLicensedUsers(product);
    const Result<QList<GroupRow>> groups = reader.licensedGroups(product);
    if (!holders || !groups)
        return tl::unexpected(holders ? groups.error() : holders.error());
    return *holders > 0 || !groups->isEmpty();
}

} // namespace LicenseDesk
