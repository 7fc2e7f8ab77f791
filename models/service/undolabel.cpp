// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undolabel.h"

#include "service/undovalues.h"
#include "store/reader.h"

#include <QSet>

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! What the differences of some aspects have in common. */
class Gathered
{
public:
    Gathered(const std::vector<UndoDifference> &differences, const std::vector<UndoAspect> &of)
    {
        for (const UndoDifference &each : differences) {
            if (std::ranges::find(of, each.aspect) == of.end())
                continue;
            m_objects.insert(each.object);
            m_parts.insert(each.part);
            m_first = m_first ? m_first : &each;
            (each.before.isEmpty() ? m_comes : each.after.isEmpty() ? m_goes : m_changes) = true;
        }
    }

    [[nodiscard]] bool isEmpty() const { return !m_first; }
    [[nodiscard]] const UndoDifference &first() const { return *m_first; }
    [[nodiscard]] qint64 count() const { return m_objects.size(); }
    [[nodiscard]] bool hasOneObject() const { return m_objects.size() == 1; }
    [[nodiscard]] bool hasOnePart() const { return m_parts.size() == 1; }
    [[nodiscard]] bool hasPart(const char *part) const
    {
        return m_parts.contains(QLatin1String(part));
    }
    [[nodiscard]] UndoDeed deed(UndoDeed comes, UndoDeed goes, UndoDeed changes,
                                UndoDeed mixed) const
    {
        if (int(m_comes) + int(m_goes) + int(m_changes) > 1)
            return mixed;
        return m_comes ? comes : m_goes ? goes : changes;
    }

private:
    const UndoDifference *m_first = nullptr;
    QSet<Guid> m_objects;
    QSet<QString> m_parts;
    bool m_comes = false;
    bool m_goes = false;
    bool m_changes = false;
};

/*! Looks for the word that says most about a step. */
class Naming
{
public:
    Naming(Store &store, const std::vector<UndoDifference> &differences)
        : m_reader(store),
          m_differences(differences)
    {}

    [[nodiscard]] UndoLabel label()
    {
        if (!of({UndoAspect::NewPlan}).isEmpty())
            return {UndoDeed::ReviewPlans, UndoAspect::Subscription, {}, {}, 0};
        if (const auto found = existence())
            return *found;
        if (const auto found = groupRule())
            return *found;
        if (const auto found = licenses())
            return *found;
        if (const auto found = members())
            return *found;
        if (const auto found = units())
            return *found;
        if (const auto found = properties())
            return *found;
        if (!of({UndoAspect::OrganizationProperty}).isEmpty())
            return {UndoDeed::EditSettings, UndoAspect::OrganizationProperty, {}, {}, 0};
        if (!of({UndoAspect::Rules}).isEmpty())
            return {UndoDeed::EditRules, UndoAspect::Rules, {}, {}, 0};
        return {};
    }

private:
    [[nodiscard]] Gathered of(const std::vector<UndoAspect> &aspects) const
    {
        return {m_differences, aspects};
    }

    [[nodiscard]] std::optional<UndoLabel> existence()
    {
        const Gathered found = of({UndoAspect::User, UndoAspect::Group, UndoAspect::Contact});
        if (found.isEmpty())
            return std::nullopt;
        const UndoDeed deed =
            found.deed(UndoDeed::Create, UndoDeed::Delete, UndoDeed::Change, UndoDeed::Change);
        const UndoAspect kind = found.first().aspect;
        if (of({kind}).count() != found.count())
            return UndoLabel{UndoDeed::Change, kind, {}, {}, found.count()};
        return UndoLabel{deed,
                         kind,
                         {},
                         found.hasOneObject() ? recorded(found.first()) : QString(),
                         found.count()};
    }

    [[nodiscard]] std::optional<UndoLabel> groupRule()
    {
        const Gathered found = of({UndoAspect::GroupProperty});
        if (!found.hasPart("membershipRule") && !found.hasPart("groupTypes")
            && !found.hasPart("membershipRuleProcessingState"))
            return std::nullopt;
        return UndoLabel{
            UndoDeed::EditRule, UndoAspect::Group, {}, objectName(found), found.count()};
    }

    [[nodiscard]] std::optional<UndoLabel> licenses()
    {
        const Gathered found = of({UndoAspect::GroupLicense, UndoAspect::DirectLicense});
        if (found.isEmpty())
            return std::nullopt;
        const bool ofUsers = found.first().aspect == UndoAspect::DirectLicense;
        return UndoLabel{found.deed(UndoDeed::Assign, UndoDeed::Unassign, UndoDeed::EditPlans,
                                    UndoDeed::ChangeLicenses),
                         ofUsers ? UndoAspect::User : UndoAspect::Group,
                         found.hasOnePart() ? product(found.first().part) : QString(),
                         objectName(found), found.count()};
    }

    [[nodiscard]] std::optional<UndoLabel> members()
    {
        const Gathered found = of({UndoAspect::Member, UndoAspect::NestedGroup});
        if (found.isEmpty())
            return std::nullopt;
        const bool areUsers = found.first().aspect == UndoAspect::Member;
        return UndoLabel{found.deed(UndoDeed::AddMembers, UndoDeed::RemoveMembers,
                                    UndoDeed::ChangeMembers, UndoDeed::ChangeMembers),
                         areUsers ? UndoAspect::User : UndoAspect::Group, objectName(found),
                         found.hasOnePart() ? group(found.first().part) : QString(), found.count()};
    }

    [[nodiscard]] std::optional<UndoLabel> units()
    {
        const Gathered found = of({UndoAspect::Subscription});
        if (found.isEmpty())
            return std::nullopt;
        const QString name =
            found.hasOneObject() ? product(found.first().object.toString()) : QString();
        return UndoLabel{found.deed(UndoDeed::Buy, UndoDeed::Change, UndoDeed::ChangeUnits,
                                    UndoDeed::ChangeUnits),
                         UndoAspect::Subscription,
                         {},
                         name,
                         found.count()};
    }

    [[nodiscard]] std::optional<UndoLabel> properties()
    {
        const Gathered addresses = of({UndoAspect::UserAddresses});
        const Gathered users = of({UndoAspect::UserProperty});
        if (!addresses.isEmpty() && users.isEmpty()) {
            return UndoLabel{UndoDeed::EditAddresses,
                             UndoAspect::User,
                             {},
                             objectName(addresses),
                             addresses.count()};
        }
        const Gathered groups = of({UndoAspect::GroupProperty});
        const Gathered &found = users.isEmpty() ? groups : users;
        if (found.isEmpty())
            return std::nullopt;
        const bool isOne = found.hasOnePart() && addresses.isEmpty();
        return UndoLabel{UndoDeed::EditProperty,
                         users.isEmpty() ? UndoAspect::Group : UndoAspect::User,
                         isOne ? found.first().part : QString(), objectName(found), found.count()};
    }

    /*! The name of something that may be gone already. */
    [[nodiscard]] static QString recorded(const UndoDifference &difference)
    {
        const QString &text = difference.before.isEmpty() ? difference.after : difference.before;
        switch (difference.aspect) {
        case UndoAspect::User:
            return undoUser(UserId(difference.object), text).record.displayName;
        case UndoAspect::Group:
            return undoGroup(GroupId(difference.object), text).displayName;
        default:
            return undoContact(ContactId(difference.object), text).displayName;
        }
    }

    [[nodiscard]] QString objectName(const Gathered &found)
    {
        if (!found.hasOneObject())
            return {};
        const UndoDifference &first = found.first();
        const bool isGroup = first.aspect == UndoAspect::GroupProperty
                             || first.aspect == UndoAspect::GroupLicense
                             || first.aspect == UndoAspect::NestedGroup;
        if (isGroup)
            return group(first.object.toString());
        const Result<UserRecord> user = m_reader.user(UserId(first.object));
        return user ? user->displayName : first.object.toString();
    }

    [[nodiscard]] QString group(const QString &id)
    {
        const Result<GroupRecord> found =
            m_reader.group(GroupId::fromString(id).value_or(GroupId()));
        return found ? found->displayName : id;
    }

    [[nodiscard]] QString product(const QString &id)
    {
        const Result<std::shared_ptr<const Catalogue>> catalogue = m_reader.catalogue();
        const ProductIndex index =
            catalogue ? (*catalogue)->indexOf(SkuId::fromString(id).value_or(SkuId())) : -1;
        return index < 0 ? id : (*catalogue)->product(index).displayName;
    }

    Reader m_reader;
    const std::vector<UndoDifference> &m_differences;
};

} // namespace

UndoLabel importLabel(const QString &files, const std::vector<UndoDifference> &differences)
{
    struct Kind
    {
        UndoAspect kind;
        std::vector<UndoAspect> aspects;
    };
    const Kind kinds[]{
        {UndoAspect::User,
         {UndoAspect::User, UndoAspect::UserProperty, UndoAspect::UserAddresses, UndoAspect::Member,
          UndoAspect::DirectLicense}},
        {UndoAspect::Group,
         {UndoAspect::Group, UndoAspect::GroupProperty, UndoAspect::GroupLicense,
          UndoAspect::NestedGroup}},
        {UndoAspect::Contact, {UndoAspect::Contact}},
        {UndoAspect::Subscription, {UndoAspect::Subscription}},
    };
    for (const auto &[kind, aspects] : kinds) {
        const Gathered found(differences, aspects);
        if (!found.isEmpty())
            return {UndoDeed::Change, kind, files, {}, found.count()};
    }
    return {UndoDeed::Change, UndoAspect::User, files, {}, 0};
}

UndoLabel undoLabel(Store &store, const std::vector<UndoDifference> &differences)
{
    return Naming(store, differences).label();
}

} // namespace LicenseDesk
