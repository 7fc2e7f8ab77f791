// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/passrehearsal.h"

#include "service/dynamicmembers.h"
#include "store/cataloguestore.h"

namespace LicenseDesk {

namespace {

// What is kept of each is some hundred bytes.
constexpr size_t mostWaiting = 20000;

/*! Whether both say the same but for the cause. */
bool saysTheSame(const InheritedEntry &left, const InheritedEntry &right)
{
    return left.group == right.group && left.license == right.license && left.state == right.state
           && left.error == right.error;
}

bool differs(const std::vector<InheritedEntry> &before, const std::vector<InheritedEntry> &after)
{
    return before.size() != after.size()
           || std::ranges::any_of(after, [&](const InheritedEntry &entry) {
                  return std::ranges::none_of(before, [&](const InheritedEntry &former) {
                      return saysTheSame(former, entry);
                  });
              });
}

bool hasError(const std::vector<InheritedEntry> &entries)
{
    return std::ranges::any_of(
        entries, [](const InheritedEntry &entry) { return entry.error != AssignmentError::None; });
}

UserFacts factsAfter(const UserFacts &before, const std::vector<InheritedEntry> &entries)
{
    UserFacts after = before;
    after.entries = entries;
    return after;
}

} // namespace

PassRehearsal::PassRehearsal(Store &store, const QDateTime &now, int batchSize)
    : m_store(store),
      m_now(now),
      m_batchSize(batchSize),
      m_assignments(store),
      m_addresses(store)
{}

Result<bool> PassRehearsal::isSelfContained()
{
    Result<OrganizationRecord> organization = m_store.organization();
    if (!organization)
        return tl::unexpected(organization.error());
    if (organization->reprocessAutomatically)
        return false;
    Result<qint64> sequence = m_store.nextSequence(); // taken back with the rehearsal
    if (!sequence)
        return tl::unexpected(sequence.error());
    ChangeWriter writer(m_store, m_now, backgroundActor, *sequence);
    Result<std::vector<DynamicGroup>> groups = DynamicMembers(writer).groups();
    MembershipProperties changed = membershipAddresses();
    changed.set(size_t(MembershipProperty::AssignedPlans));
    return groups.map(
        [&](const std::vector<DynamicGroup> &asked) { return (askedBy(asked) & changed).none(); });
}

/*! R9: what turning an Exchange plan on or off makes of the addresses matters to those who come
    next. */
Result<void> PassRehearsal::followLicenses(UserKey user, const UserFacts &before,
                                           const Outcome &outcome)
{
    const std::optional<ExchangeChange> change =
        exchangeChange(before, appliedLicenses(before, outcome), *m_catalogue);
    return change ? m_addresses.follow(user, *change).map([](const auto &) {}) : Result<void>();
}

Result<Outcome> PassRehearsal::process(UserKey user, UserFacts &facts)
{
    const bool isExchange = concernsExchange(facts, *m_catalogue);
    if (isExchange) {
        facts.conflictWithExchange = {};
        facts.conflictWithoutExchange = {};
        if (Result<void> loaded = m_assignments.loadConflicts(user, facts); !loaded)
            return tl::unexpected(loaded.error());
    }
    Outcome outcome = reconcile(facts, *m_catalogue, m_seats);
    for (const ProductIndex product : outcome.unitsTaken) {
        m_seats.take(product);
        m_units[product] += 1;
    }
    for (const ProductIndex product : outcome.unitsFreed) {
        m_seats.give(product);
        m_units[product] -= 1;
    }
    m_changed = m_changed || differs(facts.entries, outcome.entries);
    Result<void> followed = isExchange ? followLicenses(user, facts, outcome) : Result<void>();
    return followed.map([&] { return std::move(outcome); });
}

Result<bool> PassRehearsal::plan(const Job &job, PreviewBuilder &builder, const CancelToken &cancel)
{
    if (job.kind != JobKind::Group || job.started)
        return false;
    Result<bool> selfContained = isSelfContained();
    if (!selfContained || !*selfContained)
        return selfContained;
    CatalogueStore catalogueStore(m_store);
    auto catalogue = catalogueStore.catalogue();
    Result<SeatPool> seats = catalogueStore.seats();
    if (!catalogue || !seats)
        return tl::unexpected(catalogue ? seats.error() : catalogue.error());
    m_catalogue = *catalogue;
    m_seats = *seats;
    // Notes who is no member any more; a pass that is carried out does so again.
    if (Result<qint64> users = JobStore(m_store).countUsers(job); !users)
        return tl::unexpected(users.error());
    Result<bool> planned = planFirstRound(job, builder, cancel);
    if (!planned || !*planned)
        return planned;
    if (Result<void> rounds = planNextRounds(cancel); !rounds)
        return tl::unexpected(rounds.error());
    return conclude(builder).map([] { return true; });
}

Result<bool> PassRehearsal::planFirstRound(Job job, PreviewBuilder &builder,
                                           const CancelToken &cancel)
{
    JobStore jobs(m_store);
    for (;;) {
        if (cancel.isCancelled())
            return failure(ErrorCode::Cancelled);
        Result<std::vector<PassUser>> users = jobs.nextUsers(job, m_batchSize);
        if (!users)
            return tl::unexpected(users.error());
        std::vector<UserKey> keys;
        for (const PassUser &next : *users)
            keys.push_back(next.user);
        Result<std::vector<AssignmentStore::Loaded>> loaded = m_assignments.load(keys);
        if (!loaded)
            return tl::unexpected(loaded.error());
        for (size_t place = 0; place < users->size(); ++place) {
            AssignmentStore::Loaded &before = (*loaded)[place];
            Result<Outcome> outcome = process(keys[place], before.facts);
            if (!outcome)
                return tl::unexpected(outcome.error());
            if (hasError(outcome->entries)) {
                if (m_waiting.size() == mostWaiting)
                    return false;
                m_waiting.push_back({keys[place], std::move(before), *std::move(outcome)});
                continue;
            }
            if (Result<void> added = builder.add(keys[place], before.facts,
                                                 factsAfter(before.facts, outcome->entries));
                !added)
                return tl::unexpected(added.error());
        }
        if (int(users->size()) < m_batchSize)
            return true;
        const PassUser &last = users->back();
        job.phase = last.phase;
        job.afterSequence = last.sequence;
        job.afterUser = last.id;
    }
}

/*! R4.13: those with an error have another turn until a round changes nothing. */
Result<void> PassRehearsal::planNextRounds(const CancelToken &cancel)
{
    while (std::exchange(m_changed, false)) {
        for (Waiting &waiting : m_waiting) {
            if (cancel.isCancelled())
                return failure(ErrorCode::Cancelled);
            if (!hasError(waiting.outcome.entries))
                continue;
            UserFacts facts = factsAfter(waiting.before.facts, waiting.outcome.entries);
            Result<Outcome> outcome = process(waiting.user, facts);
            if (!outcome)
                return tl::unexpected(outcome.error());
            waiting.outcome = *std::move(outcome);
        }
    }
    return {};
}

/*! What a preview shows of errors it reads from the directory: so they are written there. */
Result<void> PassRehearsal::conclude(PreviewBuilder &builder)
{
    for (const Waiting &waiting : m_waiting) {
        Result<AssignmentStore::Written> written =
            m_assignments.write(waiting.user, waiting.before, waiting.outcome, m_now);
        if (!written)
            return tl::unexpected(written.error());
        const UserFacts &before = waiting.before.facts;
        Result<void> added =
            builder.add(waiting.user, before, factsAfter(before, waiting.outcome.entries));
        if (!added)
            return added;
    }
    builder.setUnits(m_units);
    return {};
}

} // namespace LicenseDesk
