// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undoplan.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

template <typename Id>
Id idFrom(const QString &text)
{
    return Id::fromString(text).value_or(Id());
}

/*! Puts the differences of one aspect after the other together to changes of whole objects. */
class Planner
{
public:
    Planner(const std::vector<UndoDifference> &differences, UndoDirection direction)
        : m_differences(differences),
          m_direction(direction)
    {
        for (const UndoDifference &each : differences) {
            const bool exists = each.aspect == UndoAspect::User || each.aspect == UndoAspect::Group
                                || each.aspect == UndoAspect::Contact;
            if (exists && to(each, direction).isEmpty())
                m_going.insert(each.object);
        }
    }

    [[nodiscard]] UndoPlan plan()
    {
        for (const UndoDifference &each : m_differences)
            take(each);
        finishLicenses();
        finishRemovals();
        finishObjects();
        finishMembers();
        if (m_hasSettings)
            m_plan.settings.insert(m_plan.settings.begin(), m_settings);
        return std::move(m_plan);
    }

private:
    void take(const UndoDifference &each);
    void takeSetting(const UndoDifference &each);
    void takeSubscription(const UndoDifference &each);
    void takeMember(const UndoDifference &each);
    void takeFormer(const UndoDifference &each);
    void finishRemovals();
    void finishObjects();
    void finishMembers();
    void finishLicenses();
    [[nodiscard]] bool isGoing(const UndoDifference &each) const
    {
        return m_going.contains(each.object)
               || (!m_going.isEmpty() && m_going.contains(idFrom<UserId>(each.part).guid()));
    }
    static void add(LicenseChange &change, const SkuId &product, const QString &wanted)
    {
        if (wanted.isEmpty())
            change.remove.push_back(product);
        else
            change.add.push_back({product, undoPlans(wanted)});
    }

    const std::vector<UndoDifference> &m_differences;
    UndoDirection m_direction;
    QSet<Guid> m_going; //!< users, groups and contacts that shall be none
    UndoPlan m_plan;
    UpdateOrganization m_settings;
    bool m_hasSettings = false;
    std::vector<Change> m_deletions;
    std::vector<Change> m_created;
    std::map<std::pair<QString, QString>, std::vector<UserId>> m_userProperties;
    std::map<Guid, QJsonObject> m_groupProperties;
    std::map<GroupId, AddMembers> m_joining;
    std::map<GroupId, RemoveMembers> m_leaving;
    std::map<GroupId, UndoPlan::FormerMembers> m_former;
    std::map<Guid, LicenseChange> m_groupLicenses;
    std::map<Guid, LicenseChange> m_userLicenses;
};

void Planner::take(const UndoDifference &each)
{
    const QString &wanted = to(each, m_direction);
    switch (each.aspect) {
    case UndoAspect::User:
        if (wanted.isEmpty())
            m_deletions.push_back(DeleteUser{UserId(each.object)});
        else
            m_plan.users.push_back(undoUser(UserId(each.object), wanted));
        break;
    case UndoAspect::Group:
        if (wanted.isEmpty())
            m_deletions.push_back(DeleteGroup{GroupId(each.object)});
        else
            m_created.push_back(CreateGroup{undoGroup(GroupId(each.object), wanted)});
        break;
    case UndoAspect::Contact:
        // There is no change of a contact: it is made anew.
        if (wanted.isEmpty() || !from(each, m_direction).isEmpty())
            m_deletions.push_back(DeleteContact{ContactId(each.object)});
        if (!wanted.isEmpty())
            m_created.push_back(CreateContact{undoContact(ContactId(each.object), wanted)});
        break;
    case UndoAspect::UserProperty:
        if (!isGoing(each))
            m_userProperties[{each.part, wanted}].push_back(UserId(each.object));
        break;
    case UndoAspect::UserAddresses:
        if (!isGoing(each))
            m_plan.addresses.push_back(each);
        break;
    case UndoAspect::GroupProperty:
        if (!isGoing(each))
            m_groupProperties[each.object].insert(each.part, undoValue(wanted));
        break;
    case UndoAspect::FormerMember:
    case UndoAspect::FormerNested:
        takeFormer(each);
        break;
    case UndoAspect::Member:
    case UndoAspect::NestedGroup:
        if (!isGoing(each))
            takeMember(each);
        break;
    case UndoAspect::GroupLicense:
        add(m_groupLicenses[each.object], idFrom<SkuId>(each.part), wanted);
        break;
    case UndoAspect::DirectLicense:
        if (!isGoing(each))
            add(m_userLicenses[each.object], idFrom<SkuId>(each.part), wanted);
        break;
    case UndoAspect::Subscription:
        takeSubscription(each);
        break;
    case UndoAspect::OrganizationProperty:
        takeSetting(each);
        break;
    case UndoAspect::Rules:
        m_plan.rules.push_back(each);
        break;
    case UndoAspect::NewPlan: {
        const NewPlan plan{SkuId(each.object), idFrom<PlanId>(each.part)};
        (wanted.isEmpty() ? m_plan.plansReviewed : m_plan.plansToReview).push_back(plan);
        break;
    }
    }
}

void Planner::takeSetting(const UndoDifference &each)
{
    const QJsonValue value = undoValue(to(each, m_direction));
    m_hasSettings = true;
    if (each.part == u"displayName") {
        m_settings.displayName = value.toString();
    } else if (each.part == u"defaultUsageLocation") {
        m_settings.defaultUsageLocation = value.toString();
    } else if (each.part == u"reprocessAutomatically") {
        m_settings.reprocessAutomatically = value.toBool();
    } else {
        QStringList domains;
        const QJsonArray array = value.toArray();
        for (const QJsonValue domain : array)
            domains += domain.toString();
        m_settings.verifiedDomains = domains;
    }
}

void Planner::takeSubscription(const UndoDifference &each)
{
    const SkuId product(each.object);
    const QString &wanted = to(each, m_direction);
    const UndoneSubscription then = undoSubscription(wanted);
    if (wanted.isEmpty()) {
        m_plan.purchasesToEnd.push_back(product);
    } else if (from(each, m_direction).isEmpty()) {
        m_plan.settings.push_back(BuyProduct{product, then.units, then.status});
    } else {
        m_plan.settings.push_back(UpdateSubscription{product, then.units.enabled,
                                                     then.units.warning, then.units.suspended,
                                                     then.units.lockedOut, then.status});
    }
}

void Planner::takeMember(const UndoDifference &each)
{
    const GroupId group = idFrom<GroupId>(each.part);
    const bool joins = !to(each, m_direction).isEmpty();
    const bool isUser = each.aspect == UndoAspect::Member;
    const auto put = [&](auto &change) {
        change.group = group;
        if (isUser)
            change.users.push_back(UserId(each.object));
        else
            change.groups.push_back(GroupId(each.object));
    };
    if (joins)
        put(m_joining[group]);
    else
        put(m_leaving[group]);
}

void Planner::takeFormer(const UndoDifference &each)
{
    // To get a rule again is a property: who is a member then is for the rule to say.
    if (m_direction == UndoDirection::Redo || isGoing(each))
        return;
    UndoPlan::FormerMembers &former = m_former[idFrom<GroupId>(each.part)];
    former.group = idFrom<GroupId>(each.part);
    if (each.aspect == UndoAspect::FormerMember)
        former.users.push_back(UserId(each.object));
    else
        former.groups.push_back(GroupId(each.object));
}

void Planner::finishRemovals()
{
    for (const auto &[group, change] : m_groupLicenses) {
        if (m_going.contains(group))
            m_plan.removals.push_back(AssignGroupLicenses{GroupId(group), change});
    }
    std::ranges::move(m_deletions, std::back_inserter(m_plan.removals));
}

void Planner::finishObjects()
{
    std::ranges::move(m_created, std::back_inserter(m_plan.objects));
    for (const auto &[group, properties] : m_groupProperties)
        m_plan.objects.push_back(UpdateGroup{GroupId(group), properties});
    for (auto &[property, users] : m_userProperties) {
        m_plan.objects.push_back(
            UpdateUsers{std::move(users), {{property.first, undoValue(property.second)}}});
    }
}

void Planner::finishMembers()
{
    for (auto &[group, change] : m_leaving)
        m_plan.members.push_back(std::move(change));
    for (auto &[group, change] : m_joining)
        m_plan.members.push_back(std::move(change));
    for (auto &[group, former] : m_former)
        m_plan.formerMembers.push_back(std::move(former));
}

void Planner::finishLicenses()
{
    for (const auto &[group, change] : m_groupLicenses) {
        if (!m_going.contains(group))
            m_plan.licenses.push_back(AssignGroupLicenses{GroupId(group), change});
    }
    // One user's unit may be what another one gets.
    for (const bool frees : {true, false}) {
        for (const auto &[user, change] : m_userLicenses) {
            if (change.add.empty() == frees)
                m_plan.licenses.push_back(AssignUserLicenses{UserId(user), change});
        }
    }
}

} // namespace

UndoPlan planUndo(const std::vector<UndoDifference> &differences, UndoDirection direction)
{
    return Planner(differences, direction).plan();
}

std::vector<Change> undoScript(const std::vector<UndoDifference> &differences,
                               UndoDirection direction)
{
    UndoPlan plan = planUndo(differences, direction);
    std::vector<Change> script;
    const auto append = [&](std::vector<Change> &changes) {
        std::ranges::move(changes, std::back_inserter(script));
    };
    append(plan.removals);
    append(plan.settings);
    for (const UndoneUser &undone : plan.users) {
        UserRecord user = undone.record;
        user.mail = undone.inputs.mail;
        user.mailNickname = undone.inputs.mailNickname;
        user.proxyAddresses = undone.inputs.proxyAddresses;
        script.push_back(CreateUser{std::move(user)});
    }
    append(plan.objects);
    for (const UndoDifference &each : plan.addresses) {
        const AddressInputs inputs = undoAddresses(to(each, direction)).inputs;
        script.push_back(
            UpdateUsers{{UserId(each.object)},
                        {{QStringLiteral("userPrincipalName"), inputs.userPrincipalName},
                         {QStringLiteral("mail"), inputs.mail},
                         {QStringLiteral("mailNickname"), inputs.mailNickname},
                         {QStringLiteral("proxyAddresses"),
                          QJsonArray::fromStringList(inputs.proxyAddresses)}}});
    }
    append(plan.members);
    append(plan.licenses);
    return script;
}

} // namespace LicenseDesk
