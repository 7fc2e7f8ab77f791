// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/addresskeeper.h"

#include "licensing/names.h"
#include "service/auditvalues.h"
#include "store/assignmentstore.h"
#include "store/cataloguestore.h"

#include <QRandomGenerator>
#include <QSet>

namespace LicenseDesk {

namespace {

/*! Numbers that depend on the user alone: a preview shows the address that is given afterwards, and
    a repeated history comes to the same. */
QRandomGenerator numbersFor(const UserId &user)
{
    const QByteArray bytes = user.guid().toBytes();
    std::array<quint32, 4> seed{};
    std::copy_n(bytes.constData(), std::min<qsizetype>(bytes.size(), sizeof seed),
                reinterpret_cast<char *>(seed.data()));
    return QRandomGenerator(seed.data(), qsizetype(seed.size()));
}

bool isSameList(const QStringList &left, const QStringList &right)
{
    return QSet<QString>(left.begin(), left.end()) == QSet<QString>(right.begin(), right.end());
}

/*! The first license, in product order, that enables one of the Exchange plans which \a plansOf
    gives for its product. */
template <typename PlansOf>
const License *exchangeLicense(const std::vector<License> &licenses, PlansOf plansOf)
{
    const License *found = nullptr;
    for (const License &license : licenses) {
        const bool enables = !(plansOf(license.product) - license.disabled).isEmpty();
        if (enables && (!found || license.product < found->product))
            found = &license;
    }
    return found;
}

/*! R9.7, as the catalogue has it now. */
auto presentPlans(const Catalogue &catalogue)
{
    return [&catalogue](ProductIndex product) {
        return catalogue.product(product).plans & catalogue.exchangePlans();
    };
}

std::vector<License> appliedLicenses(const UserFacts &facts,
                                     const std::vector<InheritedEntry> &entries)
{
    std::vector<License> licenses;
    for (const UserFacts::DirectLicense &direct : facts.direct) {
        if (direct.applied)
            licenses.push_back(direct.license);
    }
    for (const InheritedEntry &entry : entries) {
        if (isApplied(entry.state))
            licenses.push_back(entry.license);
    }
    return licenses;
}

QString reasonOf(const License &license, const PlanSet &plans, bool on, const Catalogue &catalogue)
{
    const std::vector<PlanIndex> enabled = catalogue.byName(plans - license.disabled);
    return (on ? QStringLiteral("%1 of %2 was turned on.")
               : QStringLiteral("%1 of %2 was turned off."))
        .arg(planName(catalogue.plan(enabled.front()).id, catalogue),
             productName(catalogue.product(license.product)));
}

/*! Notes \a wanted as an input unless it is what the user has already. */
template <typename Value>
void writeInput(Value &input, const Value &wanted, bool isPresent, const char *name,
                QStringList &written)
{
    if (isPresent)
        return;
    input = wanted;
    written += QLatin1String(name);
}

} // namespace

void AddressUpdate::applyTo(UserRecord &user) const
{
    user.mail = results.mail();
    user.mailNickname = results.mailNickname;
    user.proxyAddresses = results.proxyAddresses();
}

QStringList AddressUpdate::writtenAddresses() const
{
    QStringList written;
    for (const QString &value : inputs.proxyAddresses) {
        if (!before.proxyAddresses.contains(value) && !dropReason(value, true))
            written += value;
    }
    if (inputs.mail != before.mail && !dropReason(inputs.mail, false))
        written += QStringLiteral("smtp:") + inputs.mail;
    return written;
}

Result<const AddressDomains *> AddressKeeper::domains()
{
    if (!m_domains) {
        Result<AddressDomains> read = m_addresses.domains();
        if (!read)
            return tl::unexpected(read.error());
        m_domains = *std::move(read);
    }
    return &*m_domains;
}

Result<MailAddresses> AddressKeeper::make(UserKey user, const UserId &id,
                                          const AddressInputs &inputs, const KeptAddresses &kept,
                                          bool hasExchangePlan)
{
    Result<const AddressDomains *> known = domains();
    if (!known)
        return tl::unexpected(known.error());
    Result<void> asked;
    std::optional<QRandomGenerator> numbers;
    MailAddresses results = mailAddresses(
        inputs, kept, hasExchangePlan, **known,
        [&](const QString &address) {
            Result<bool> taken = m_addresses.isTaken(user, address);
            if (!taken)
                asked = tl::unexpected(taken.error());
            return taken && *taken;
        },
        [&]() -> quint32 {
            if (!numbers)
                numbers = numbersFor(id);
            return numbers->generate();
        });
    if (!asked)
        return tl::unexpected(asked.error());
    return results;
}

Result<AddressUpdate> AddressKeeper::create(const UserRecord &user)
{
    AddressUpdate update;
    update.inputs = {user.userPrincipalName, user.mail, user.mailNickname, user.proxyAddresses};
    return make(UserKey(0), user.id, update.inputs, {}, false).map([&](MailAddresses results) {
        update.results = std::move(results);
        return update;
    });
}

Result<std::optional<AddressUpdate>> AddressKeeper::update(UserKey user, const UserRecord &present,
                                                           const UserRecord &wanted)
{
    QStringList written;
    AddressUpdate update;
    const bool sameNickname = wanted.mailNickname == present.mailNickname;
    const bool sameProxies = isSameList(wanted.proxyAddresses, present.proxyAddresses);
    if (wanted.userPrincipalName == present.userPrincipalName && wanted.mail == present.mail
        && sameNickname && sameProxies)
        return std::optional<AddressUpdate>();
    Result<const AddressDomains *> known = domains();
    if (!known)
        return tl::unexpected(known.error());
    Result<UserAddresses> addresses = m_addresses.read(user, **known);
    if (!addresses)
        return tl::unexpected(addresses.error());

    update.before = addresses->inputs;
    AddressInputs &inputs = addresses->inputs;
    writeInput(inputs.userPrincipalName, wanted.userPrincipalName,
               wanted.userPrincipalName == present.userPrincipalName, "userPrincipalName", written);
    writeInput(inputs.mail, wanted.mail, wanted.mail == present.mail, "mail", written);
    writeInput(inputs.mailNickname, wanted.mailNickname, sameNickname, "mailNickname", written);
    writeInput(inputs.proxyAddresses, wanted.proxyAddresses, sameProxies, "proxyAddresses",
               written);
    if (inputs.mailNickname != update.before.mailNickname)
        addresses->kept.mailNickname.clear(); // R9.3
    update.inputs = inputs;
    update.reason = QStringLiteral("Written: %1.").arg(written.join(QLatin1String(", ")));

    Result<bool> hasExchange = hasExchangePlan(user);
    if (!hasExchange)
        return tl::unexpected(hasExchange.error());
    Result<MailAddresses> results =
        make(user, present.id, update.inputs, addresses->kept, *hasExchange);
    if (!results)
        return tl::unexpected(results.error());
    update.results = *std::move(results);
    return update;
}

Result<bool> AddressKeeper::hasExchangePlan(UserKey user)
{
    Result<AssignmentStore::Loaded> licenses = AssignmentStore(m_store).load(user);
    Result<std::shared_ptr<const Catalogue>> catalogue = CatalogueStore(m_store).catalogue();
    if (!licenses || !catalogue)
        return tl::unexpected(licenses ? catalogue.error() : licenses.error());
    return exchangeLicense(appliedLicenses(licenses->facts, licenses->facts.entries),
                           presentPlans(**catalogue))
           != nullptr;
}

Result<AddressUpdate> AddressKeeper::restore(std::optional<UserKey> user, const UserId &id,
                                             const AddressInputs &inputs, const KeptAddresses &kept)
{
    AddressUpdate update;
    update.inputs = inputs;
    bool hasExchange = false;
    if (user) {
        Result<const AddressDomains *> known = domains();
        if (!known)
            return tl::unexpected(known.error());
        Result<UserAddresses> present = m_addresses.read(*user, **known);
        Result<bool> has = hasExchangePlan(*user);
        if (!present || !has)
            return tl::unexpected(present ? has.error() : present.error());
        update.before = present->inputs;
        hasExchange = *has;
    }
    return make(user.value_or(UserKey(0)), id, inputs, kept, hasExchange)
        .map([&](MailAddresses results) {
            update.results = std::move(results);
            return update;
        });
}

Result<std::optional<AuditEntry>> AddressKeeper::follow(UserKey user, const ExchangeChange &change)
{
    Result<const AddressDomains *> known = domains();
    if (!known)
        return tl::unexpected(known.error());
    Result<UserAddresses> before = m_addresses.read(user, **known);
    if (!before)
        return tl::unexpected(before.error());
    Result<MailAddresses> results =
        make(user, before->user, before->inputs, before->kept, change.on);
    if (!results)
        return tl::unexpected(results.error());
    const KeptAddresses kept{results->mailNickname, results->initialAddress};
    const bool sameAddresses =
        results->proxyAddresses() == before->proxyAddresses && results->mail() == before->mail;
    if (sameAddresses && kept == before->kept)
        return std::optional<AuditEntry>();
    if (Result<void> written = m_addresses.write(user, before->inputs, *results); !written)
        return tl::unexpected(written.error());

    UserRecord old;
    old.mail = before->mail;
    old.mailNickname = before->kept.mailNickname;
    old.proxyAddresses = before->proxyAddresses;
    UserRecord fresh;
    AddressUpdate{{}, before->inputs, *std::move(results), {}}.applyTo(fresh);
    AuditEntry entry;
    entry.activity = QStringLiteral("Update user");
    entry.category = QStringLiteral("UserManagement");
    entry.targetType = QStringLiteral("User");
    entry.targetId = before->user.toString();
    entry.targetName = before->displayName;
    entry.reason = change.reason;
    std::tie(entry.oldValue, entry.newValue) = auditedAddresses(old, fresh);
    if (entry.oldValue == entry.newValue)
        return std::optional<AuditEntry>(); // only the initial address was written down
    return entry;
}

std::vector<License> appliedLicenses(const UserFacts &before, const Outcome &outcome)
{
    return appliedLicenses(before, outcome.entries);
}

std::optional<ExchangeChange> exchangeChange(const UserFacts &before,
                                             const std::vector<License> &after,
                                             const Catalogue &catalogue)
{
    const std::vector<License> held = appliedLicenses(before, before.entries);
    const auto plansOf = presentPlans(catalogue);
    const License *had = exchangeLicense(held, plansOf);
    const License *has = exchangeLicense(after, plansOf);
    if ((had != nullptr) == (has != nullptr))
        return std::nullopt;
    const License &license = has ? *has : *had;
    return ExchangeChange{has != nullptr,
                          reasonOf(license, plansOf(license.product), has != nullptr, catalogue)};
}

std::optional<ExchangeChange> exchangeChange(const UserFacts &facts,
                                             const std::map<ProductIndex, PlanSet> &formerPlans,
                                             const Catalogue &catalogue)
{
    const std::vector<License> held = appliedLicenses(facts, facts.entries);
    const auto plansOf = presentPlans(catalogue);
    const auto formerPlansOf = [&](ProductIndex product) {
        const auto changed = formerPlans.find(product);
        return changed == formerPlans.end() ? plansOf(product) : changed->second;
    };
    const License *had = exchangeLicense(held, formerPlansOf);
    const License *has = exchangeLicense(held, plansOf);
    if ((had != nullptr) == (has != nullptr))
        return std::nullopt;
    return ExchangeChange{has != nullptr,
                          has ? reasonOf(*has, plansOf(has->product), true, catalogue)
                              : reasonOf(*had, formerPlansOf(had->product), false, catalogue)};
}

} // namespace LicenseDesk
