// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/licensingbuilder.h"

#include "licensing/directassignment.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

QByteArray nameOf(const Guid &guid)
{
    const QByteArray bytes = guid.toBytes();
    const qsizetype end = bytes.indexOf('\0');
    return end < 0 ? bytes : bytes.first(end);
}

QString text16(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

QByteArray productOf(const QByteArray &license)
{
    return license.split(' ').first();
}

QByteArray codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoLicenseChanges:
        return "NoLicenseChanges";
    case ErrorCode::ProductNamedTwice:
        return "ProductNamedTwice";
    case ErrorCode::LicenseNotHeld:
        return "LicenseNotHeld";
    case ErrorCode::LicenseInherited:
        return "LicenseInherited";
    case ErrorCode::UnknownProduct:
        return "UnknownProduct";
    case ErrorCode::PlanNotInProduct:
        return "PlanNotInProduct";
    case ErrorCode::NoUsageLocation:
        return "NoUsageLocation";
    case ErrorCode::ProhibitedLocation:
        return "ProhibitedLocation";
    case ErrorCode::MutuallyExclusive:
        return "MutuallyExclusive";
    case ErrorCode::MissingDependency:
        return "MissingDependency";
    case ErrorCode::AddressTaken:
        return "AddressTaken";
    case ErrorCode::NoUnits:
        return "NoUnits";
    case ErrorCode::GroupMissingPrerequisite:
        return "GroupMissingPrerequisite";
    case ErrorCode::GroupNotLicensable:
        return "GroupNotLicensable";
    default:
        return "another error";
    }
}

} // namespace

TestDirectory &TestDirectory::product(const QByteArray &name, const Names &plans)
{
    m_products.push_back({name, plans});
    rebuild();
    return *this;
}

TestDirectory::ProductData &TestDirectory::data(const QByteArray &product)
{
    rebuild();
    return *std::ranges::find(m_products, product, &ProductData::name);
}

TestDirectory &TestDirectory::units(const QByteArray &product, qint64 enabled, qint64 warning)
{
    data(product).units.enabled = enabled;
    data(product).units.warning = warning;
    return *this;
}

TestDirectory &TestDirectory::suspendedUnits(const QByteArray &product, qint64 suspended)
{
    data(product).units.suspended = suspended;
    data(product).units.lockedOut = suspended;
    return *this;
}

TestDirectory &TestDirectory::status(const QByteArray &product, CapabilityStatus status)
{
    data(product).status = status;
    return *this;
}

TestDirectory &TestDirectory::notBought(const QByteArray &product)
{
    data(product).subscribed = false;
    return *this;
}

TestDirectory &TestDirectory::friendlyName(const QByteArray &plan, const QByteArray &name)
{
    m_friendlyNames[plan] = name;
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::companyPlan(const QByteArray &plan)
{
    m_companyPlans.insert(plan);
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::exclusive(const Names &plans)
{
    m_exclusive.push_back(plans);
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::needs(const QByteArray &plan, const Names &alternatives)
{
    m_needs.emplace_back(plan, alternatives);
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::prohibited(const QByteArray &plan, const QByteArray &location)
{
    m_prohibited.emplace_back(plan, location);
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::withoutRules()
{
    m_exclusive.clear();
    m_needs.clear();
    m_prohibited.clear();
    rebuild();
    return *this;
}

TestDirectory &TestDirectory::defaultLocation(const QByteArray &location)
{
    m_defaultLocation = location;
    return *this;
}

TestDirectory &TestDirectory::group(const QByteArray &name, const Names &licenses)
{
    return groupSince(name, ++m_request, licenses);
}

TestDirectory &TestDirectory::groupSince(const QByteArray &name, qint64 since,
                                         const Names &licenses)
{
    m_groups[name] = {licenses.empty() ? 0 : since, licenses};
    return *this;
}

TestDirectory &TestDirectory::user(const QByteArray &name)
{
    m_user = name;
    m_users.try_emplace(name);
    return *this;
}

TestDirectory &TestDirectory::in(const QByteArray &group)
{
    current().groups.insert(group);
    return *this;
}

TestDirectory &TestDirectory::left(const QByteArray &group)
{
    current().groups.erase(group);
    return *this;
}

TestDirectory &TestDirectory::at(const QByteArray &location)
{
    current().location = location;
    return *this;
}

TestDirectory &TestDirectory::direct(const QByteArray &license)
{
    current().sources.push_back({{}, license});
    return *this;
}

TestDirectory &TestDirectory::directInError(const QByteArray &license)
{
    current().sources.push_back(
        {{}, license, AssignmentState::Error, AssignmentError::CountViolation});
    return *this;
}

TestDirectory &TestDirectory::holds(const QByteArray &group, const QByteArray &license)
{
    return entry(group, license, AssignmentState::Active, AssignmentError::None);
}

TestDirectory &TestDirectory::entry(const QByteArray &group, const QByteArray &license,
                                    AssignmentState state, AssignmentError error)
{
    current().sources.push_back({group, license, state, error});
    return *this;
}

TestDirectory &TestDirectory::addressTaken(const QByteArray &address, const QByteArray &owner)
{
    current().withExchange = {text16(address), text16(owner)};
    return *this;
}

TestDirectory &TestDirectory::addressComesBackTaken(const QByteArray &address,
                                                    const QByteArray &owner)
{
    current().withoutExchange = {text16(address), text16(owner)};
    return *this;
}

TestDirectory &TestDirectory::addressFree()
{
    current().withExchange = {};
    current().withoutExchange = {};
    return *this;
}

const Catalogue &TestDirectory::catalogue()
{
    if (m_built)
        return m_catalogue;
    const auto ids = [](const Names &names) {
        std::vector<PlanId> plans;
        for (const QByteArray &name : names)
            plans.push_back(idOf<PlanId>(name));
        return plans;
    };
    CatalogueBuilder builder;
    const auto addPlans = [this, &builder](const Names &names) {
        for (const QByteArray &name : names) {
            builder.addPlan({idOf<PlanId>(name), text16(name), text16(m_friendlyNames[name]),
                             m_companyPlans.contains(name) ? AppliesTo::Company : AppliesTo::User});
        }
    };
    for (const ProductData &data : m_products) {
        addPlans(data.plans);
        Product product;
        product.id = idOf<SkuId>(data.name);
        product.partNumber = text16(data.name);
        product.displayName = text16("Product " + data.name);
        product.units = data.units;
        product.status = data.status;
        product.subscribed = data.subscribed;
        builder.addProduct(product, ids(data.plans));
    }
    for (const Names &set : m_exclusive) {
        addPlans(set);
        builder.addExclusiveSet(QStringLiteral("set"), ids(set));
    }
    for (const auto &[plan, alternatives] : m_needs) {
        addPlans({plan});
        addPlans(alternatives);
        builder.addPrerequisite(idOf<PlanId>(plan), ids(alternatives));
    }
    for (const auto &[plan, location] : m_prohibited) {
        addPlans({plan});
        builder.addProhibitedLocation(idOf<PlanId>(plan), text16(location));
    }
    m_catalogue = builder.build();
    m_built = true;
    return m_catalogue;
}

License TestDirectory::license(const QByteArray &text)
{
    QList<QByteArray> words = text.split(' ');
    License license{catalogue().indexOf(idOf<SkuId>(words.takeFirst())), {}};
    for (const QByteArray &word : std::as_const(words))
        license.disabled.insert(catalogue().indexOf(idOf<PlanId>(word.mid(1))));
    return license;
}

UserFacts TestDirectory::facts()
{
    return factsOf(current());
}

UserFacts TestDirectory::factsOf(const UserData &user)
{
    UserFacts facts;
    facts.usageLocation = text16(user.location);
    facts.defaultUsageLocation = text16(m_defaultLocation);
    facts.conflictWithExchange = user.withExchange;
    facts.conflictWithoutExchange = user.withoutExchange;
    std::set<QByteArray> groups = user.groups;
    for (const Source &source : user.sources) {
        if (!source.group.isEmpty())
            groups.insert(source.group);
    }
    std::map<QByteArray, int> positions;
    for (const QByteArray &name : groups) {
        GroupLicenses &licenses = m_groupLicenses[name];
        licenses = {idOf<GroupId>(name), m_groups[name].since, {}};
        for (const QByteArray &text : m_groups[name].licenses)
            licenses.licenses.push_back(license(text));
        std::ranges::sort(licenses.licenses, {}, &License::product);
        positions[name] = int(facts.groups.size());
        facts.groups.push_back({&licenses, user.groups.contains(name)});
    }
    for (const Source &source : user.sources) {
        if (source.group.isEmpty()) {
            facts.direct.push_back({license(source.license), isApplied(source.state)});
        } else {
            facts.entries.push_back({positions[source.group], license(source.license), source.state,
                                     source.error, source.cause});
        }
    }
    return facts;
}

qint64 TestDirectory::consumed(const QByteArray &product)
{
    return std::ranges::count_if(m_users, [&product](const auto &user) {
        return std::ranges::any_of(user.second.sources, [&product](const Source &source) {
            return isApplied(source.state) && productOf(source.license) == product;
        });
    });
}

qint64 TestDirectory::available(const QByteArray &product)
{
    return std::max(qint64(0), data(product).units.total() - consumed(product));
}

SeatPool TestDirectory::seats()
{
    std::vector<qint64> left;
    for (const Product &product : catalogue().products()) {
        const qint64 used = consumed(nameOf(product.id.guid()));
        left.push_back(std::max(qint64(0), product.units.total() - used));
    }
    return SeatPool(left);
}

QByteArray TestDirectory::process(const QByteArray &name)
{
    return user(name).process();
}

QByteArray TestDirectory::process()
{
    const UserFacts before = facts();
    const Outcome outcome = reconcile(before, catalogue(), seats());
    std::erase_if(current().sources, [](const Source &source) { return !source.group.isEmpty(); });
    for (const InheritedEntry &entry : outcome.entries) {
        const GroupId group = before.groups[size_t(entry.group)].licenses->id;
        current().sources.push_back(
            {nameOf(group.guid()), text(entry.license), entry.state, entry.error, entry.cause});
    }
    return text(outcome, before);
}

LicenseChange TestDirectory::change(const Names &add, const Names &remove) const
{
    LicenseChange change;
    for (const QByteArray &license : add) {
        QList<QByteArray> words = license.split(' ');
        LicenseChange::Addition addition{idOf<SkuId>(words.takeFirst()), {}};
        for (const QByteArray &word : std::as_const(words))
            addition.disabledPlans.push_back(idOf<PlanId>(word.mid(1)));
        change.add.push_back(addition);
    }
    for (const QByteArray &product : remove)
        change.remove.push_back(idOf<SkuId>(product));
    return change;
}

QByteArray TestDirectory::assign(const Names &add, const Names &remove)
{
    const UserFacts before = facts();
    const Result<DirectOutcome> outcome =
        assignDirectly(before, catalogue(), seats(), change(add, remove));
    if (!outcome)
        return text(outcome.error());
    std::erase_if(current().sources, [this, &outcome](const Source &source) {
        return source.group.isEmpty()
               && (isApplied(source.state)
                   || std::ranges::find(outcome->removed, license(source.license).product)
                          != outcome->removed.end()
                   || std::ranges::find(outcome->changed, license(source.license).product,
                                        &License::product)
                          != outcome->changed.end());
    });
    QByteArrayList lines;
    for (const License &license : outcome->licenses) {
        current().sources.push_back({{}, text(license)});
        lines += text(license);
    }
    QByteArray result = "has " + (lines.isEmpty() ? "nothing" : lines.join(", "));
    for (const ProductIndex product : outcome->unitsTaken)
        result += "; takes " + nameOf(catalogue().product(product).id.guid());
    for (const ProductIndex product : outcome->unitsFreed)
        result += "; frees " + nameOf(catalogue().product(product).id.guid());
    return result;
}

QByteArray TestDirectory::save(const QByteArray &group, const Names &add, const Names &remove,
                               const GroupKind &kind)
{
    std::vector<License> licenses;
    for (const QByteArray &text : m_groups[group].licenses)
        licenses.push_back(license(text));
    const Result<std::vector<License>> saved =
        assignToGroup(licenses, kind, catalogue(), change(add, remove));
    if (!saved)
        return text(saved.error());
    Names texts;
    QByteArrayList lines;
    for (const License &license : *saved) {
        texts.push_back(text(license));
        lines += text(license);
    }
    // R4.14: what stays keeps its place.
    const qint64 since = m_groups[group].since;
    groupSince(group, since ? since : ++m_request, texts);
    return "has " + (lines.isEmpty() ? "nothing" : lines.join(", "));
}

QByteArray TestDirectory::convert(const QByteArray &group)
{
    const UserFacts before = facts();
    const Outcome outcome = reconcile(before, catalogue(), seats());
    const auto position =
        std::ranges::find(before.groups, idOf<GroupId>(group),
                          [](const UserFacts::Group &candidate) { return candidate.licenses->id; });
    QByteArrayList lines;
    for (const License &license :
         convertedToDirect(before, outcome, int(position - before.groups.begin())))
        lines += text(license);
    return lines.join(", ");
}

QByteArray TestDirectory::enabled()
{
    QByteArrayList names;
    const PlanSet plans = enabledPlans(facts(), catalogue());
    for (const PlanIndex plan : catalogue().byName(plans))
        names += catalogue().plan(plan).name.toUtf8();
    return names.join(' ');
}

QByteArray TestDirectory::cause(const QByteArray &group, const QByteArray &product)
{
    for (const Source &source : current().sources) {
        if (source.group == group && productOf(source.license) == product)
            return text(source.cause);
    }
    return "no such entry";
}

QByteArray TestDirectory::text(const License &license)
{
    QByteArray result = nameOf(catalogue().product(license.product).id.guid());
    for (const PlanIndex plan : catalogue().byName(license.disabled))
        result += " -" + nameOf(catalogue().plan(plan).id.guid());
    return result;
}

QByteArray TestDirectory::text(const Outcome &outcome, const UserFacts &facts)
{
    QByteArrayList lines;
    for (const InheritedEntry &entry : outcome.entries) {
        const GroupId group = facts.groups[size_t(entry.group)].licenses->id;
        QByteArray line = nameOf(group.guid()) + ": " + text(entry.license) + ' '
                          + toString(entry.state).toUtf8();
        if (entry.error != AssignmentError::None)
            line += ' ' + toString(entry.error).toUtf8();
        lines += line;
    }
    for (const ProductIndex product : outcome.unitsTaken)
        lines += "takes " + nameOf(catalogue().product(product).id.guid());
    for (const ProductIndex product : outcome.unitsFreed)
        lines += "frees " + nameOf(catalogue().product(product).id.guid());
    return lines.isEmpty() ? "nothing" : lines.join("; ");
}

QByteArray TestDirectory::text(const Error &error)
{
    QByteArray result = codeName(error.code);
    for (const QString &argument : error.arguments) {
        const std::optional<Guid> guid = Guid::fromString(argument);
        result += ' ' + (guid ? nameOf(*guid) : argument.toUtf8());
    }
    return result;
}

QByteArray TestDirectory::text(const Cause &cause)
{
    QByteArrayList others;
    for (const PlanId &plan : cause.otherPlans)
        others += nameOf(plan.guid());
    QByteArrayList words;
    if (!cause.plan.isNull())
        words += nameOf(cause.plan.guid());
    if (!others.isEmpty())
        words += others.join('|');
    if (!cause.otherProduct.isNull())
        words += "of " + nameOf(cause.otherProduct.guid());
    if (!cause.location.isEmpty())
        words += "in " + cause.location.toUtf8();
    if (!cause.address.isEmpty())
        words += cause.address.toUtf8() + " of " + cause.addressOwner.toUtf8();
    if (cause.notAssignable)
        words += "not assignable";
    return words.join(' ');
}

} // namespace LicenseDesk
