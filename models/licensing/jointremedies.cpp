// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/jointremedies.h"

#include "licensing/remedytrial.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr size_t mostChanges = 4; //!< that one would read before pressing a button
constexpr int mostTrials = 400;

/*! Tries changes on top of each other, fewer before more: each helps the first source that is still
    in error. */
class JointSearch
{
public:
    JointSearch(const std::vector<LicenseSource> &sources, const Catalogue &catalogue,
                const SeatPool &seats, const std::function<bool(const Remedy &)> &isPossible)
        : m_sources(sources),
          m_catalogue(catalogue),
          m_seats(seats),
          m_isPossible(isPossible)
    {}

    [[nodiscard]] bool find(const RemedyTrial &trial, size_t changesLeft);
    [[nodiscard]] const std::vector<Remedy> &chosen() const { return m_chosen; }

private:
    [[nodiscard]] bool isCandidate(const Remedy &remedy) const
    {
        return remedy.kind > RemedyKind::Reprocess && remedy.kind < RemedyKind::BuyUnits
               && m_isPossible(remedy) && std::ranges::none_of(m_chosen, [&](const Remedy &other) {
                      return other.isSameAs(remedy);
                  });
    }

    const std::vector<LicenseSource> &m_sources;
    const Catalogue &m_catalogue;
    const SeatPool &m_seats;
    const std::function<bool(const Remedy &)> &m_isPossible;
    std::vector<Remedy> m_chosen;
    int m_trials = 0;
};

bool JointSearch::find(const RemedyTrial &trial, size_t changesLeft)
{
    RemedyTrial processed = trial;
    processed.process();
    const auto blocked = std::ranges::find_if(m_sources, [&](const LicenseSource &source) {
        return !processed.isClear(source.group, source.product);
    });
    if (blocked == m_sources.end())
        return true;
    if (changesLeft == 0)
        return false;
    for (const Remedy &remedy :
         remediesFor(trial.facts(), blocked->group, blocked->product, m_catalogue, m_seats)) {
        if (!isCandidate(remedy) || ++m_trials > mostTrials)
            continue;
        RemedyTrial next = trial;
        if (!next.apply(remedy))
            continue;
        m_chosen.push_back(remedy);
        if (find(next, changesLeft - 1))
            return true;
        m_chosen.pop_back();
    }
    return false;
}

} // namespace

std::optional<bool> clearsAll(const UserFacts &facts, const std::vector<LicenseSource> &sources,
                              const Remedy &remedy, const Catalogue &catalogue,
                              const SeatPool &seats)
{
    RemedyTrial trial(facts, catalogue, seats);
    if (!remedy.clears || !trial.apply(remedy))
        return remedy.clears;
    trial.process();
    return std::ranges::all_of(sources, [&](const LicenseSource &source) {
        return trial.isClear(source.group, source.product);
    });
}

std::vector<Remedy> jointRemedy(const UserFacts &facts, const std::vector<LicenseSource> &sources,
                                const Catalogue &catalogue, const SeatPool &seats,
                                const std::function<bool(const Remedy &)> &isPossible)
{
    const RemedyTrial trial(facts, catalogue, seats);
    for (size_t changes = 2; changes <= mostChanges; ++changes) {
        JointSearch search(sources, catalogue, seats, isPossible);
        if (search.find(trial, changes))
            return search.chosen();
    }
    return {};
}

} // namespace LicenseDesk
