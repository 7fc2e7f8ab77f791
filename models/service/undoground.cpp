// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undoground.h"

#include "service/rulehistory.h"
#include "service/undostate.h"
#include "store/cataloguestore.h"
#include "store/reader.h"

#include <QSet>

namespace LicenseDesk {

namespace {

// A target's newest entries that are looked through for who it was.
constexpr int entriesLookedAt = 50;

bool isExistence(UndoAspect aspect)
{
    return aspect == UndoAspect::User || aspect == UndoAspect::Group
           || aspect == UndoAspect::Contact || aspect == UndoAspect::Subscription;
}

/*! What one step is about, to be asked by object. */
class Contents
{
public:
    Contents(const std::vector<UndoDifference> &differences, UndoDirection direction)
    {
        for (const UndoDifference &each : differences) {
            m_keys.insert(keyOf(each.aspect, each.object, each.part));
            if (isExistence(each.aspect) && from(each, direction).isEmpty())
                m_absent.insert(each.object);
        }
    }

    [[nodiscard]] bool has(UndoAspect aspect, const Guid &object, const QString &part) const
    {
        return m_keys.contains(keyOf(aspect, object, part));
    }
    /*! Whether the object is none now, and will be made. */
    [[nodiscard]] bool makes(const Guid &object) const { return m_absent.contains(object); }
    /*! Whether it is a value of something that is none now, and will be made. */
    [[nodiscard]] bool isOfAbsent(const UndoDifference &difference) const
    {
        if (m_absent.isEmpty() || isExistence(difference.aspect))
            return false;
        const std::optional<Guid> part = Guid::fromString(difference.part);
        return makes(difference.object) || (part && makes(*part));
    }

private:
    [[nodiscard]] static QString keyOf(UndoAspect aspect, const Guid &object, const QString &part)
    {
        return QString::number(int(aspect)) + object.toString() + part;
    }

    QSet<QString> m_keys;
    QSet<Guid> m_absent;
};

/*! Puts names to what has shifted. */
class Naming
{
public:
    Naming(Store &store, qint64 since) : m_reader(store), m_since(since) {}

    [[nodiscard]] Result<void> complete(UndoShift &shift, const UndoDifference &difference)
    {
        const Result<QString> name = nameOf(difference);
        const Result<QString> part = partOf(difference);
        if (!name || !part)
            return tl::unexpected(name ? part.error() : name.error());
        shift.name = *name;
        shift.part = *part;
        return findActor(shift, difference);
    }

private:
    [[nodiscard]] Result<QString> object(const QString &id)
    {
        Result<QList<AuditRow>> entries = entriesAbout(id, {});
        if (!entries)
            return tl::unexpected(entries.error());
        for (const AuditRow &row : *entries) {
            if (row.entry.targetId == id)
                return row.entry.targetName;
            if (row.entry.memberId == id)
                return row.entry.memberName;
        }
        return m_reader.nameInAuditLog(id);
    }

    [[nodiscard]] Result<QString> product(const SkuId &id)
    {
        return m_reader.catalogue().map([&](const auto &catalogue) {
            const ProductIndex index = catalogue->indexOf(id);
            return index < 0 ? id.toString() : catalogue->product(index).displayName;
        });
    }

    [[nodiscard]] Result<QString> nameOf(const UndoDifference &difference)
    {
        switch (difference.aspect) {
        case UndoAspect::User:
        case UndoAspect::UserProperty:
        case UndoAspect::UserAddresses:
        case UndoAspect::Member:
        case UndoAspect::FormerMember:
        case UndoAspect::DirectLicense:
            if (const Result<UserRecord> user = m_reader.user(UserId(difference.object)))
                return user->displayName;
            return object(difference.object.toString());
        case UndoAspect::Group:
        case UndoAspect::GroupProperty:
        case UndoAspect::FormerNested:
        case UndoAspect::NestedGroup:
        case UndoAspect::GroupLicense:
            return group(difference.object.toString());
        case UndoAspect::Contact:
            return object(difference.object.toString());
        case UndoAspect::Subscription:
        case UndoAspect::NewPlan:
            return product(SkuId(difference.object));
        case UndoAspect::OrganizationProperty:
        case UndoAspect::Rules:
            break;
        }
        return m_reader.organization().map(
            [](const OrganizationRecord &organization) { return organization.displayName; });
    }

    [[nodiscard]] Result<QString> group(const QString &id)
    {
        if (const Result<GroupRecord> found =
                m_reader.group(GroupId::fromString(id).value_or(GroupId())))
            return found->displayName;
        return object(id);
    }

    [[nodiscard]] Result<QString> partOf(const UndoDifference &difference)
    {
        switch (difference.aspect) {
        case UndoAspect::Member:
        case UndoAspect::NestedGroup:
            return group(difference.part);
        case UndoAspect::GroupLicense:
        case UndoAspect::DirectLicense:
            return product(SkuId::fromString(difference.part).value_or(SkuId()));
        default:
            return difference.part;
        }
    }

    [[nodiscard]] Result<QList<AuditRow>> entriesAbout(const QString &target,
                                                       const QString &activity)
    {
        AuditFilter filter;
        filter.target = target;
        filter.activity = activity;
        return m_reader.auditEntries(filter, Qt::DescendingOrder, 0, entriesLookedAt);
    }

    [[nodiscard]] static QString activityFor(const UndoShift &shift,
                                             const UndoDifference &difference)
    {
        const bool isUser = difference.aspect == UndoAspect::User
                            || difference.aspect == UndoAspect::UserProperty
                            || difference.aspect == UndoAspect::UserAddresses
                            || difference.aspect == UndoAspect::DirectLicense
                            || difference.aspect == UndoAspect::Member;
        if (shift.kind == UndoShift::Kind::Gone)
            return isUser ? QStringLiteral("Delete user") : QStringLiteral("Delete group");
        if (shift.kind != UndoShift::Kind::Changed)
            return {};
        switch (difference.aspect) {
        case UndoAspect::DirectLicense:
            return QStringLiteral("Change user license");
        case UndoAspect::GroupLicense:
            return QStringLiteral("Set group license");
        case UndoAspect::Member:
        case UndoAspect::NestedGroup:
            return shift.present.isEmpty() ? QStringLiteral("Remove member from group")
                                           : QStringLiteral("Add member to group");
        case UndoAspect::GroupProperty:
            return QStringLiteral("Update group");
        case UndoAspect::UserProperty:
        case UndoAspect::UserAddresses:
            return QStringLiteral("Update user");
        case UndoAspect::Rules:
            return activityOf(RuleKind(difference.part.toInt()));
        case UndoAspect::OrganizationProperty:
            return QStringLiteral("Set Company Information");
        default:
            return {};
        }
    }

    [[nodiscard]] Result<void> findActor(UndoShift &shift, const UndoDifference &difference)
    {
        QString target = difference.object.toString();
        if (difference.object.isNull()) {
            const Result<OrganizationRecord> organization = m_reader.organization();
            if (!organization)
                return tl::unexpected(organization.error());
            target = organization->tenantId.toString();
        }
        const Result<QList<AuditRow>> entries =
            entriesAbout(target, activityFor(shift, difference));
        if (!entries)
            return tl::unexpected(entries.error());
        const bool isMembership =
            difference.aspect == UndoAspect::Member || difference.aspect == UndoAspect::NestedGroup;
        for (const AuditRow &row : *entries) {
            if (row.id <= m_since)
                break;
            if (isMembership && shift.kind == UndoShift::Kind::Changed
                && row.entry.targetId != difference.part)
                continue;
            shift.actor = row.entry.actor;
            shift.at = row.entry.at;
            break;
        }
        return {};
    }

    Reader m_reader;
    qint64 m_since;
};

/*! What has shifted about one difference, if anything; still without names. */
Result<std::optional<UndoShift>> look(UndoState &state, const Contents &contents,
                                      const UndoDifference &difference, UndoDirection direction)
{
    UndoShift shift{difference.aspect,
                    UndoShift::Kind::Changed,
                    {},
                    {},
                    from(difference, direction),
                    {},
                    {},
                    {}};
    const auto isMade = [&contents](const Guid &object) { return contents.makes(object); };
    if (contents.isOfAbsent(difference)) {
        // Who comes back, comes back to a group; and it takes members back that must be there.
        shift.kind = UndoShift::Kind::Gone;
        return state.exists(difference, isMade).map([&](bool exists) {
            return exists ? std::nullopt : std::optional(shift);
        });
    }
    const Result<QString> present = state.present(difference);
    if (!present)
        return tl::unexpected(present.error());
    shift.present = *present;
    const Result<bool> same = state.isAsExpected(difference, direction, *present);
    if (!same)
        return tl::unexpected(same.error());
    if (!*same || shift.expected.isEmpty()) { // of thousands most are neither
        const Result<bool> exists = state.exists(difference, isMade);
        if (!exists)
            return tl::unexpected(exists.error());
        if (!*exists) {
            shift.kind = UndoShift::Kind::Gone;
            return std::optional(shift);
        }
    }
    if (!*same) {
        if (isExistence(difference.aspect) && shift.expected.isEmpty())
            shift.kind = UndoShift::Kind::Exists;
        else if (isExistence(difference.aspect) && shift.present.isEmpty())
            shift.kind = UndoShift::Kind::Gone;
        return std::optional(shift);
    }
    if (!isExistence(difference.aspect) || !to(difference, direction).isEmpty())
        return std::optional<UndoShift>();
    const Result<bool> inUse =
        state.isInUse(difference, [&](UndoAspect aspect, const Guid &object, const QString &part) {
            return contents.has(aspect, object, part);
        });
    if (!inUse)
        return tl::unexpected(inUse.error());
    shift.kind = UndoShift::Kind::InUse;
    return *inUse ? std::optional(shift) : std::nullopt;
}

} // namespace

Result<UndoShifts> findShifts(Store &store, const std::vector<UndoDifference> &differences,
                              UndoDirection direction, qint64 since, int rows)
{
    UndoState state(store);
    const Contents contents(differences, direction);
    Naming naming(store, since);
    UndoShifts found;
    for (const UndoDifference &difference : differences) {
        Result<std::optional<UndoShift>> shift = look(state, contents, difference, direction);
        if (!shift)
            return tl::unexpected(shift.error());
        if (!*shift)
            continue;
        found.count += 1;
        if (found.rows.size() >= rows)
            continue;
        if (Result<void> named = naming.complete(**shift, difference); !named)
            return tl::unexpected(named.error());
        found.rows.append(**shift);
    }
    return found;
}

} // namespace LicenseDesk
