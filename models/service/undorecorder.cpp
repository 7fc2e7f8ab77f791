// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undorecorder.h"

#include "service/rulehistory.h"
#include "service/undovalues.h"

#include <QJsonArray>

#include <algorithm>

namespace LicenseDesk {

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

std::vector<PlanId> disabledPlans(const License &license, const Catalogue &catalogue)
{
    std::vector<PlanId> plans;
    license.disabled.forEach([&](PlanIndex plan) { plans.push_back(catalogue.plan(plan).id); });
    return plans;
}

/*! Of whatever has been given directly and is in effect, by product. */
std::map<SkuId, QString> directTexts(const UndoRecorder::Entries &entries)
{
    std::map<SkuId, QString> texts;
    for (const AssignmentStore::ImportedEntry &entry : entries) {
        if (!entry.group && isApplied(entry.state))
            texts[entry.product] = undoText(entry.disabledPlans);
    }
    return texts;
}

std::map<SkuId, QString> texts(const std::vector<License> &licenses, const Catalogue &catalogue)
{
    std::map<SkuId, QString> texts;
    for (const License &license : licenses) {
        texts[catalogue.product(license.product).id] = undoText(disabledPlans(license, catalogue));
    }
    return texts;
}

void noteEach(UndoRecorder &recorder, UndoAspect aspect, const Guid &object,
              const std::map<SkuId, QString> &before, const std::map<SkuId, QString> &after)
{
    const auto textIn = [](const std::map<SkuId, QString> &all, const SkuId &product) {
        const auto found = all.find(product);
        return found == all.end() ? QString() : found->second;
    };
    for (const auto &[product, text] : before)
        recorder.note(aspect, object, product.toString(), text, textIn(after, product));
    for (const auto &[product, text] : after) {
        if (!before.contains(product))
            recorder.note(aspect, object, product.toString(), {}, text);
    }
}

template <typename Record>
void noteNamed(UndoRecorder &recorder, UndoAspect aspect, const QStringList &names,
               const Record &before, const Record &after)
{
    for (const QString &each : names) {
        const QJsonValue old = property(before, each);
        const QJsonValue fresh = property(after, each);
        if (old != fresh)
            recorder.note(aspect, after.id.guid(), each, undoText(old), undoText(fresh));
    }
}

} // namespace

const QString &UndoRecorder::shared(const QString &text)
{
    return *m_texts.insert(text);
}

void UndoRecorder::note(UndoAspect aspect, const Guid &object, const QString &part,
                        const QString &before, const QString &after)
{
    QHash<Guid, Values> &values = m_values[{aspect, part}];
    const auto known = values.find(object);
    if (known == values.end())
        values.insert(object, {shared(before), shared(after)});
    else
        known->after = shared(after);
}

Result<QString> UndoRecorder::user(UserKey key)
{
    Result<UserRecord> record = UserStore(m_store).read(key);
    if (!record)
        return tl::unexpected(record.error());
    UserAddressStore store(m_store);
    Result<AddressDomains> domains = store.domains();
    if (!domains)
        return tl::unexpected(domains.error());
    return store.read(key, *domains).map([&](const UserAddresses &addresses) {
        return undoText(*record, addresses);
    });
}

Result<QString> UndoRecorder::addresses(UserKey key)
{
    UserAddressStore store(m_store);
    Result<AddressDomains> domains = store.domains();
    if (!domains)
        return tl::unexpected(domains.error());
    return store.read(key, *domains).map([](const UserAddresses &found) {
        return undoText(found);
    });
}

void UndoRecorder::noteProperties(const UserRecord &before, const UserRecord &after)
{
    noteNamed(*this, UndoAspect::UserProperty, undoUserProperties(), before, after);
}

void UndoRecorder::noteProperties(const GroupRecord &before, const GroupRecord &after)
{
    noteNamed(*this, UndoAspect::GroupProperty, undoGroupProperties(), before, after);
}

void UndoRecorder::noteProperties(const OrganizationRecord &before, const OrganizationRecord &after)
{
    const auto note = [this](const char *part, const QJsonValue &old, const QJsonValue &fresh) {
        if (old != fresh) {
            this->note(UndoAspect::OrganizationProperty, {}, name(part), undoText(old),
                       undoText(fresh));
        }
    };
    note("displayName", before.displayName, after.displayName);
    note("defaultUsageLocation", before.defaultUsageLocation, after.defaultUsageLocation);
    note("verifiedDomains", QJsonArray::fromStringList(before.verifiedDomains),
         QJsonArray::fromStringList(after.verifiedDomains));
    note("reprocessAutomatically", before.reprocessAutomatically, after.reprocessAutomatically);
}

void UndoRecorder::noteMember(const GroupRecord &group, bool isUser, const QString &member,
                              bool added)
{
    const std::optional<Guid> id = Guid::fromString(member);
    if (isDynamic(group) || !id)
        return;
    note(isUser ? UndoAspect::Member : UndoAspect::NestedGroup, *id, group.id.toString(),
         added ? QString() : QString(undoPresent), added ? QString(undoPresent) : QString());
}

Result<void> UndoRecorder::noteFormerMembers(GroupKey key, const GroupRecord &group)
{
    GroupStore groups(m_store);
    const auto members = groups.memberNames(key);
    if (!members)
        return tl::unexpected(members.error());
    for (const auto &member : *members)
        note(UndoAspect::FormerMember, member.first.guid(), group.id.toString(), undoPresent, {});
    const Result<std::vector<GroupKey>> nested = groups.nestedIn(key);
    if (!nested)
        return tl::unexpected(nested.error());
    for (const GroupKey each : *nested) {
        const Result<GroupRecord> record = groups.read(each);
        if (!record)
            return tl::unexpected(record.error());
        note(UndoAspect::FormerNested, record->id.guid(), group.id.toString(), undoPresent, {});
    }
    return {};
}

void UndoRecorder::noteLicenses(const GroupId &group, const std::vector<License> &before,
                                const std::vector<License> &after, const Catalogue &catalogue)
{
    noteEach(*this, UndoAspect::GroupLicense, group.guid(), texts(before, catalogue),
             texts(after, catalogue));
}

void UndoRecorder::noteDirectLicenses(const UserId &user, const Entries &before,
                                      const Entries &after)
{
    noteEach(*this, UndoAspect::DirectLicense, user.guid(), directTexts(before),
             directTexts(after));
}

void UndoRecorder::noteSubscription(const Product &before, const PrepaidUnits *units,
                                    CapabilityStatus status)
{
    note(UndoAspect::Subscription, before.id.guid(), {},
         before.subscribed ? undoText(UndoneSubscription{before.units, before.status}) : QString(),
         units ? undoText(UndoneSubscription{*units, status}) : QString());
}

void UndoRecorder::noteRules(const RuleTable &before, const RuleTable &after)
{
    const auto [removed, added] = auditDifference(before, after);
    note(UndoAspect::Rules, {}, QString::number(int(after.kind)), removed, added);
}

bool UndoRecorder::forgetParts(const Guid &object, std::initializer_list<UndoAspect> ofItself)
{
    qsizetype forgotten = 0;
    for (auto &[kind, objects] : m_values) {
        if (std::ranges::find(ofItself, kind.first) != ofItself.end())
            forgotten += objects.remove(object) ? 1 : 0;
    }
    return forgotten > 0;
}

Result<void> UndoRecorder::settle()
{
    const auto isMade = [](const Values &values) {
        return values.before.isEmpty() && !values.after.isEmpty();
    };
    UserStore users(m_store);
    const auto madeUsers = m_values.find({UndoAspect::User, QString()});
    const auto isUserChanged = [this](const Guid &id) {
        return forgetParts(id, {UndoAspect::UserProperty, UndoAspect::UserAddresses});
    };
    if (madeUsers != m_values.end()) {
        QHash<Guid, Values> &made = madeUsers->second;
        for (auto each = made.begin(); each != made.end(); ++each) {
            if (!isMade(*each) || !isUserChanged(each.key()))
                continue;
            const Result<std::optional<UserKey>> key = users.find(UserId(each.key()));
            if (!key)
                return tl::unexpected(key.error());
            const Result<QString> text = *key ? user(**key) : QString();
            if (!text)
                return tl::unexpected(text.error());
            each->after = shared(*text);
        }
    }
    GroupStore groups(m_store);
    const auto madeGroups = m_values.find({UndoAspect::Group, QString()});
    if (madeGroups == m_values.end())
        return {};
    QHash<Guid, Values> &made = madeGroups->second;
    for (auto each = made.begin(); each != made.end(); ++each) {
        if (!isMade(*each) || !forgetParts(each.key(), {UndoAspect::GroupProperty}))
            continue;
        const Result<std::optional<GroupKey>> key = groups.find(GroupId(each.key()));
        if (!key)
            return tl::unexpected(key.error());
        const Result<GroupRecord> record =
            *key ? groups.read(**key) : Result<GroupRecord>(GroupRecord());
        if (!record)
            return tl::unexpected(record.error());
        each->after = shared(*key ? undoText(*record) : QString());
    }
    return {};
}

std::vector<UndoDifference> UndoRecorder::differences() const
{
    std::vector<UndoDifference> found;
    for (const auto &[kind, objects] : m_values) {
        const size_t first = found.size();
        for (auto each = objects.cbegin(); each != objects.cend(); ++each) {
            if (each->before != each->after)
                found.push_back({kind.first, each.key(), kind.second, each->before, each->after});
        }
        std::sort(found.begin() + qsizetype(first), found.end(),
                  [](const UndoDifference &left, const UndoDifference &right) {
                      return left.object < right.object;
                  });
    }
    return found;
}

} // namespace LicenseDesk
