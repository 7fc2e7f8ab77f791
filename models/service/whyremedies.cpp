// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out in words, and as requests that can be previewed.
#include "licensing/changerequest.h"
#include "licensing/jointremedies.h"
#include "service/unitsneeded.h"
#include "service/whyfacts.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace LicenseDesk {

namespace {

/*! Groups that are offered to be joined. */
constexpr int mostGroups = 3;

LicenseChange::Addition additionOf(const WhyFacts &facts, const License &license)
{
    LicenseChange::Addition addition{facts.catalogue->product(license.product).id, {}};
    for (const PlanIndex plan : facts.catalogue->byName(license.disabled))
        addition.disabledPlans.push_back(facts.catalogue->plan(plan).id);
    return addition;
}

/*! The license as the group, or the user directly, has it. */
std::optional<License> licenseOf(const WhyFacts &facts, int group, ProductIndex product)
{
    if (group >= 0) {
        const License *found =
            find(facts.facts().groups[size_t(group)].licenses->licenses, product);
        return found ? std::optional(*found) : std::nullopt;
    }
    for (const UserFacts::DirectLicense &direct : facts.facts().direct) {
        if (direct.license.product == product)
            return direct.license;
    }
    return {};
}

/*! A change of a group is processed by itself (R7), one of the user's own licenses is not. */
std::vector<Change> requestOf(const WhyFacts &facts, int group, LicenseChange change)
{
    if (group >= 0)
        return {AssignGroupLicenses{facts.groups[size_t(group)].id, std::move(change)}};
    return {AssignUserLicenses{facts.user.id, std::move(change)}, ReprocessUsers{{facts.user.id}}};
}

QString touchedText(const WhyFacts &facts, int group)
{
    if (group < 0)
        return WhyText::tr("It concerns this user only.");
    const Result<qint64> members = facts.reader.countMembers(facts.groups[size_t(group)].id);
    return WhyText::tr("It concerns all %n member(s) of the group.", nullptr,
                       int(members.value_or(0)));
}

/*! Licenses by source as the changes leave them that come first. */
using TriedLicenses = std::map<std::pair<int, ProductIndex>, License>;

/*! One of the ways out, put into words. */
class Wording
{
public:
    Wording(WhyFacts &facts, const Remedy &remedy, TriedLicenses &tried)
        : m_facts(facts),
          m_remedy(remedy),
          m_tried(tried)
    {
        m_answer.kind = remedy.kind;
        m_answer.clears = remedy.clears;
        if (remedy.group >= 0)
            m_answer.group = facts.groups[size_t(remedy.group)].id;
        if (remedy.product >= 0)
            m_answer.product = facts.catalogue->product(remedy.product).id;
    }

    Result<WhyRemedy> run();

private:
    void changePlans();
    void removeLicense();
    void leaveGroup();
    void assignProduct();
    Result<void> buyUnits();

    [[nodiscard]] const QString &user() const { return m_facts.user.displayName; }
    [[nodiscard]] QString product() const { return m_facts.nameOf(*m_answer.product); }
    [[nodiscard]] QString group() const
    {
        return m_facts.groups[size_t(m_remedy.group)].displayName;
    }

    WhyFacts &m_facts;
    const Remedy &m_remedy;
    TriedLicenses &m_tried;
    WhyRemedy m_answer;
};

void Wording::changePlans()
{
    const std::pair source(m_remedy.group, m_remedy.product);
    const auto tried = m_tried.find(source);
    std::optional<License> license = tried != m_tried.end()
                                         ? tried->second
                                         : licenseOf(m_facts, m_remedy.group, m_remedy.product);
    if (!license)
        return;
    const bool off = m_remedy.kind == RemedyKind::TurnPlansOff;
    if (off)
        license->disabled |= m_remedy.plans;
    else
        license->disabled -= m_remedy.plans;
    m_tried.insert_or_assign(source, *license);
    LicenseChange change;
    change.add.push_back(additionOf(m_facts, *license));
    m_answer.changes = requestOf(m_facts, m_remedy.group, std::move(change));
    m_answer.detail = touchedText(m_facts, m_remedy.group);
    const QString plans = m_facts.namesOf(m_remedy.plans);
    if (m_remedy.plans.isEmpty()) {
        m_answer.text = WhyText::tr("Assign %1 to %2 again").arg(product(), user());
    } else if (m_remedy.group < 0) {
        m_answer.text = (off ? WhyText::tr("Turn %1 off in the direct license %2")
                             : WhyText::tr("Turn %1 on in the direct license %2"))
                            .arg(plans, product());
    } else {
        m_answer.text = (off ? WhyText::tr("Turn %1 off in %2 of the group %3")
                             : WhyText::tr("Turn %1 on in %2 of the group %3"))
                            .arg(plans, product(), group());
    }
}

void Wording::removeLicense()
{
    LicenseChange change;
    change.remove.push_back(*m_answer.product);
    m_answer.changes = requestOf(m_facts, m_remedy.group, std::move(change));
    m_answer.detail = touchedText(m_facts, m_remedy.group);
    m_answer.text = m_remedy.group < 0
                        ? WhyText::tr("Remove the direct license %1").arg(product())
                        : WhyText::tr("Remove %1 from the group %2").arg(product(), group());
}

void Wording::leaveGroup()
{
    if (isDynamic(m_facts.groups[size_t(m_remedy.group)])) {
        m_answer.text = WhyText::tr("Edit the rule of the group %1").arg(group());
        m_answer.detail = WhyText::tr("A rule makes its members: nobody can be taken out by hand.");
        return;
    }
    m_answer.changes = {RemoveMembers{*m_answer.group, {m_facts.user.id}, {}}};
    m_answer.text = WhyText::tr("Take %1 out of the group %2").arg(user(), group());
    m_answer.detail = WhyText::tr("Everything else that the group gives goes as well.");
}

void Wording::assignProduct()
{
    LicenseChange change;
    change.add.push_back({*m_answer.product, {}});
    m_answer.changes = requestOf(m_facts, -1, std::move(change));
    m_answer.text = WhyText::tr("Assign %1 to %2 directly").arg(product(), user());
    m_answer.detail = touchedText(m_facts, -1);
}

Result<void> Wording::buyUnits()
{
    const Result<UnitsNeeded> needed = unitsNeeded(m_facts.reader, *m_answer.product);
    if (!needed)
        return tl::unexpected(needed.error());
    m_answer.units = qMax<qint64>(1, needed->toBuy);
    m_answer.text =
        WhyText::tr("Buy %n unit(s) of %1", nullptr, int(m_answer.units)).arg(product());
    m_answer.detail = WhyText::tr("%n user(s) wait for one.", nullptr, int(needed->waiting));
    return {};
}

Result<WhyRemedy> Wording::run()
{
    switch (m_remedy.kind) {
    case RemedyKind::Reprocess:
        m_answer = reprocessRemedy(m_facts);
        m_answer.clears = m_remedy.clears;
        break;
    case RemedyKind::TurnPlansOff:
    case RemedyKind::TurnPlansOn:
        changePlans();
        break;
    case RemedyKind::RemoveLicense:
        removeLicense();
        break;
    case RemedyKind::LeaveGroup:
        leaveGroup();
        break;
    case RemedyKind::AssignProduct:
        assignProduct();
        break;
    case RemedyKind::BuyUnits:
        if (Result<void> bought = buyUnits(); !bought)
            return tl::unexpected(bought.error());
        break;
    case RemedyKind::FreeUnits:
        m_answer.text = WhyText::tr("Free units of %1").arg(product());
        m_answer.detail = WhyText::tr("Shows who has it, and from where.");
        break;
    case RemedyKind::RenewSubscription:
        m_answer.text = WhyText::tr("Renew the subscription of %1").arg(product());
        break;
    case RemedyKind::SetLocation:
        m_answer.text = WhyText::tr("Set the usage location of %1").arg(user());
        break;
    case RemedyKind::ChangeAddress:
        m_answer.text = WhyText::tr("Change the addresses of %1").arg(user());
        break;
    case RemedyKind::JoinGroup:
    case RemedyKind::Several:
        break;
    }
    return m_answer;
}

Result<WhyRemedy> worded(WhyFacts &facts, const Remedy &remedy)
{
    TriedLicenses tried;
    return Wording(facts, remedy, tried).run();
}

/*! Several changes as one request; the user is processed behind the last of them. */
Result<WhyRemedy> worded(WhyFacts &facts, const std::vector<Remedy> &remedies)
{
    WhyRemedy all;
    all.kind = RemedyKind::Several;
    all.clears = true;
    TriedLicenses tried;
    QStringList texts;
    QStringList details;
    for (const Remedy &remedy : remedies) {
        Result<WhyRemedy> one = Wording(facts, remedy, tried).run();
        if (!one)
            return one;
        texts += one->text;
        details += one->detail;
        for (Change &change : one->changes) {
            if (!std::holds_alternative<ReprocessUsers>(change))
                all.changes.push_back(std::move(change));
        }
    }
    all.changes.emplace_back(ReprocessUsers{{facts.user.id}});
    details.removeAll(QString());
    details.removeDuplicates();
    //: %1 is a list of what buttons say, as "Turn MAIL off in E3 of the group Sales; Remove …"
    all.text = WhyText::tr("Together: %1").arg(texts.join(QStringLiteral("; ")));
    all.detail = details.join(u' ');
    return all;
}

} // namespace

Result<QList<WhyRemedy>> errorRemedies(WhyFacts &facts, const QList<AssignmentRow> &rows)
{
    std::vector<LicenseSource> sources;
    for (const AssignmentRow &row : rows) {
        const LicenseSource source{facts.positionOf(row.group),
                                   facts.catalogue->indexOf(row.product)};
        if (source.product >= 0 && (!row.group || source.group >= 0))
            sources.push_back(source);
    }
    std::vector<Remedy> found;
    for (const LicenseSource &source : sources) {
        for (Remedy &remedy : remediesFor(facts.facts(), source.group, source.product,
                                          *facts.catalogue, facts.seats)) {
            const bool known = std::ranges::any_of(
                found, [&](const Remedy &other) { return other.isSameAs(remedy); });
            if (known)
                continue;
            if (sources.size() > 1)
                remedy.clears =
                    clearsAll(facts.facts(), sources, remedy, *facts.catalogue, facts.seats);
            found.push_back(std::move(remedy));
        }
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const Remedy &remedy) { return remedy.clears.value_or(true); });
    QList<WhyRemedy> remedies;
    const bool isOneEnough =
        std::ranges::any_of(found, [](const Remedy &remedy) { return remedy.clears == true; });
    const auto isByHand = [&](const Remedy &remedy) {
        return remedy.kind != RemedyKind::LeaveGroup
               || !isDynamic(facts.groups[size_t(remedy.group)]);
    };
    const std::vector<Remedy> joint =
        isOneEnough ? std::vector<Remedy>()
                    : jointRemedy(facts.facts(), sources, *facts.catalogue, facts.seats, isByHand);
    if (!joint.empty()) {
        Result<WhyRemedy> words = worded(facts, joint);
        if (!words)
            return tl::unexpected(words.error());
        remedies.append(*std::move(words));
    }
    for (const Remedy &remedy : found) {
        Result<WhyRemedy> words = worded(facts, remedy);
        if (!words)
            return tl::unexpected(words.error());
        remedies.append(*std::move(words));
    }
    return remedies;
}

WhyRemedy reprocessRemedy(const WhyFacts &facts)
{
    WhyRemedy remedy;
    remedy.kind = RemedyKind::Reprocess;
    remedy.changes = {ReprocessUsers{{facts.user.id}}};
    remedy.text = WhyText::tr("Reprocess %1").arg(facts.user.displayName);
    return remedy;
}

QList<WhyRemedy> planRemedies(WhyFacts &facts, ProductIndex product, PlanIndex plan, bool isOn)
{
    QList<WhyRemedy> remedies;
    PlanSet plans;
    plans.insert(plan);
    const auto add = [&](int group) {
        const std::optional<License> license = licenseOf(facts, group, product);
        if (!license || license->disabled.contains(plan) == isOn)
            return;
        Remedy remedy;
        remedy.kind = isOn ? RemedyKind::TurnPlansOff : RemedyKind::TurnPlansOn;
        remedy.group = group;
        remedy.product = product;
        remedy.plans = plans;
        if (const Result<WhyRemedy> words = worded(facts, remedy))
            remedies.append(*words);
    };
    add(-1);
    for (int group = 0; group < int(facts.groups.size()); ++group) {
        if (facts.isMember(group))
            add(group);
    }
    return remedies;
}

Result<QList<WhyRemedy>> absenceRemedies(WhyFacts &facts, ProductIndex product,
                                         const QList<GroupRow> &groups)
{
    QList<WhyRemedy> remedies;
    Remedy assign;
    assign.kind = RemedyKind::AssignProduct;
    assign.product = product;
    Result<WhyRemedy> words = worded(facts, assign);
    if (!words)
        return tl::unexpected(words.error());
    remedies.append(*words);
    for (const GroupRow &group : groups) {
        if (group.dynamic || facts.positionOf(group.id) >= 0 || remedies.size() > mostGroups)
            continue;
        WhyRemedy join;
        join.kind = RemedyKind::JoinGroup;
        join.group = group.id;
        join.product = facts.catalogue->product(product).id;
        join.text =
            WhyText::tr("Add %1 to the group %2").arg(facts.user.displayName, group.displayName);
        join.changes = {AddMembers{group.id, {facts.user.id}, {}}};
        remedies.append(join);
    }
    return remedies;
}

} // namespace LicenseDesk
