// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ruleconflicts.h"

#include "licensing/ruleviolations.h"
#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! Kinds of rules as bits. */
using Kinds = quint8;

Kinds bitOf(RuleKind kind)
{
    return Kinds(1U << int(kind));
}

/*! What users have in common who have the same licenses at the same place. */
struct Situation
{
    PlanSet enabled;
    QString location;
    Kinds kinds = 0;
};

class ConflictFinder
{
public:
    ConflictFinder(Store &store, const std::vector<RuleTable> &tables)
        : m_store(store),
          m_tables(tables)
    {}

    [[nodiscard]] Result<RuleConflicts> run(std::optional<RuleKind> kind, qint64 offset, int limit);

private:
    /*! An applied license of a user, in row numbers. */
    struct Entry
    {
        qint64 user = 0;
        qint64 product = 0;
        qint64 disabled = 0;
        QString location;
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> readUsers();
    void take(const Entry &entry);
    void endUser();
    [[nodiscard]] int situationOf(const std::vector<std::pair<qint64, qint64>> &licenses);
    [[nodiscard]] Result<void> judgeSituations();
    [[nodiscard]] Result<void> fillPage(RuleConflicts &conflicts, std::optional<RuleKind> kind,
                                        qint64 offset, int limit);
    [[nodiscard]] Result<void> addRows(qint64 user, RuleConflictRow row,
                                       std::optional<RuleKind> kind, RuleConflicts &conflicts);

    Store &m_store;
    const std::vector<RuleTable> &m_tables;
    std::shared_ptr<const CatalogueSnapshot> m_snapshot;
    Catalogue m_catalogue; //!< with the edited rules, at the indexes of the snapshot
    QString m_defaultLocation;

    qint64 m_user = 0; //!< whose entries are being read
    QString m_location;
    std::vector<std::pair<qint64, qint64>> m_licenses;
    QHash<QByteArray, int> m_situationOfKey;
    std::vector<std::vector<std::pair<qint64, qint64>>> m_combinations; //!< by situation
    std::vector<Situation> m_situations;
    std::vector<std::pair<qint64, int>> m_users; //!< in the order of keys, with the situation
};

Result<void> ConflictFinder::prepare()
{
    auto snapshot = catalogueSnapshot(m_store);
    Result<OrganizationRecord> organization = m_store.organization();
    if (!snapshot || !organization)
        return tl::unexpected(snapshot ? organization.error() : snapshot.error());
    m_snapshot = *snapshot;
    m_catalogue = withRules(*m_snapshot->catalogue, m_tables);
    m_defaultLocation = organization->defaultUsageLocation;
    return {};
}

Result<void> ConflictFinder::readUsers()
{
    const auto read = [&](const char *sql) {
        return Statement(m_store, sql).all([&](const Row &row) {
            take({row.integer(0), row.integer(1), row.integer(2),
                  m_catalogue.prohibitedLocations().empty() ? QString() : row.text(3)});
            return char();
        });
    };
    // Where nothing is prohibited anywhere, nobody's location is looked up.
    auto entries =
        m_catalogue.prohibitedLocations().empty()
            ? read("SELECT usr, product, disabled FROM assignment WHERE state <> 1 ORDER BY usr")
            : read("SELECT a.usr, a.product, a.disabled, u.usage_location FROM assignment a "
                   "JOIN usr u ON u.key = a.usr WHERE a.state <> 1 ORDER BY a.usr");
    if (!entries)
        return tl::unexpected(entries.error());
    endUser();
    return {};
}

void ConflictFinder::take(const Entry &entry)
{
    if (entry.user != m_user) {
        endUser();
        m_user = entry.user;
        m_location = entry.location.isEmpty() ? m_defaultLocation : entry.location;
    }
    m_licenses.emplace_back(entry.product, entry.disabled);
}

void ConflictFinder::endUser()
{
    if (m_licenses.empty())
        return;
    std::ranges::sort(m_licenses);
    m_licenses.erase(std::unique(m_licenses.begin(), m_licenses.end()), m_licenses.end());
    m_users.emplace_back(m_user, situationOf(m_licenses));
    m_licenses.clear();
}

int ConflictFinder::situationOf(const std::vector<std::pair<qint64, qint64>> &licenses)
{
    QByteArray key(reinterpret_cast<const char *>(licenses.data()),
                   qsizetype(licenses.size() * sizeof(licenses.front())));
    key += m_location.toLatin1();
    const auto known = m_situationOfKey.constFind(key);
    if (known != m_situationOfKey.constEnd())
        return *known;
    const int situation = int(m_situations.size());
    m_situationOfKey.insert(key, situation);
    m_situations.push_back({{}, m_location, 0});
    m_combinations.push_back(licenses);
    return situation;
}

Result<void> ConflictFinder::judgeSituations()
{
    for (size_t place = 0; place < m_situations.size(); ++place) {
        Situation &situation = m_situations[place];
        for (const auto &[product, list] : m_combinations[place]) {
            const ProductIndex index = m_snapshot->productOfKey.value(product, -1);
            Result<PlanSet> disabled = planList(m_store, *m_snapshot, list);
            if (!disabled)
                return tl::unexpected(disabled.error());
            if (index >= 0)
                situation.enabled.insert(m_catalogue.product(index).plans, *disabled);
        }
        for (const RuleViolation &violation :
             ruleViolations(situation.enabled, situation.location, m_catalogue))
            situation.kinds |= bitOf(violation.kind);
    }
    return {};
}

Result<void> ConflictFinder::fillPage(RuleConflicts &conflicts, std::optional<RuleKind> kind,
                                      qint64 offset, int limit)
{
    struct Person
    {
        qint64 key;
        RuleConflictRow row;
    };
    QHash<qint64, int> wanted;
    for (const auto &[user, situation] : m_users) {
        const Kinds kinds = m_situations[size_t(situation)].kinds;
        if (kind ? (kinds & bitOf(*kind)) != 0 : kinds != 0)
            wanted.insert(user, situation);
    }
    if (limit <= 0 || offset >= wanted.size())
        return {};
    // By name: the index is walked until the page is full.
    constexpr int step = 5000;
    QString afterName;
    QByteArray afterId;
    qint64 passed = 0;
    for (int taken = 0; taken < limit;) {
        int read = 0;
        auto people = Statement(m_store, "SELECT key, id, display_name, upn, name_key FROM usr "
                                         "WHERE (name_key, id) > (?, ?) "
                                         "ORDER BY name_key, id LIMIT ?")
                          .all(
                              [&](const Row &row) {
                                  ++read;
                                  Person person{row.integer(0), {}};
                                  afterName = row.text(4);
                                  afterId = row.bytes(1);
                                  if (wanted.contains(person.key)) {
                                      person.row.user = UserId(row.guid(1));
                                      person.row.userName = row.text(2);
                                      person.row.userPrincipalName = row.text(3);
                                  }
                                  return person;
                              },
                              afterName, afterId, step);
        if (!people)
            return tl::unexpected(people.error());
        for (const Person &person : *people) {
            const auto situation = wanted.constFind(person.key);
            if (situation == wanted.constEnd() || taken == limit || passed++ < offset)
                continue;
            ++taken;
            RuleConflictRow row = person.row;
            row.location = m_situations[size_t(*situation)].location;
            if (Result<void> added = addRows(person.key, row, kind, conflicts); !added)
                return added;
        }
        if (read < step)
            break;
    }
    return {};
}

Result<void> ConflictFinder::addRows(qint64 user, RuleConflictRow row, std::optional<RuleKind> kind,
                                     RuleConflicts &conflicts)
{
    struct License
    {
        qint64 product;
        qint64 disabled;
        QString groupName;
    };
    auto licenses = Statement(m_store, "SELECT a.product, a.disabled, coalesce(g.display_name, '') "
                                       "FROM assignment a LEFT JOIN grp g ON g.key = a.source "
                                       "WHERE a.usr = ? AND a.state <> 1 ORDER BY a.source")
                        .all(
                            [](const Row &found) {
                                return License{found.integer(0), found.integer(1), found.text(2)};
                            },
                            user);
    if (!licenses)
        return tl::unexpected(licenses.error());
    PlanSet enabled;
    std::vector<std::pair<PlanSet, RuleConflictRow::Source>> sources;
    for (const License &license : *licenses) {
        Result<PlanSet> disabled = planList(m_store, *m_snapshot, license.disabled);
        if (!disabled)
            return tl::unexpected(disabled.error());
        const ProductIndex product = m_snapshot->productOfKey.value(license.product, -1);
        if (product < 0)
            continue;
        const PlanSet on = m_catalogue.product(product).plans - *disabled;
        enabled |= on;
        sources.push_back({on, {{}, m_catalogue.product(product).id, license.groupName}});
    }
    const QString location = std::exchange(row.location, {});
    for (const RuleViolation &violation : ruleViolations(enabled, location, m_catalogue)) {
        if (kind && violation.kind != *kind)
            continue;
        RuleConflictRow found = row;
        found.kind = violation.kind;
        found.plan = m_catalogue.plan(violation.plan).id;
        if (violation.kind == RuleKind::ProhibitedLocations)
            found.location = location;
        std::vector<PlanIndex> plans{violation.plan};
        for (const PlanIndex other : violation.others) {
            found.otherPlans.push_back(m_catalogue.plan(other).id);
            plans.push_back(other);
        }
        for (const PlanIndex plan : plans) {
            for (auto [on, source] : sources) {
                source.plan = m_catalogue.plan(plan).id;
                if (on.contains(plan))
                    found.sources.append(source);
            }
        }
        conflicts.rows.append(found);
    }
    return {};
}

Result<RuleConflicts> ConflictFinder::run(std::optional<RuleKind> kind, qint64 offset, int limit)
{
    Result<void> done = prepare();
    if (done)
        done = readUsers();
    if (done)
        done = judgeSituations();
    if (!done)
        return tl::unexpected(done.error());
    RuleConflicts conflicts;
    for (const auto &[user, situation] : m_users) {
        const Kinds kinds = m_situations[size_t(situation)].kinds;
        conflicts.users += kinds != 0 ? 1 : 0;
        for (const RuleKind each : allRuleKinds)
            conflicts.usersOfKind[size_t(each)] += (kinds & bitOf(each)) != 0 ? 1 : 0;
    }
    if (Result<void> filled = fillPage(conflicts, kind, offset, limit); !filled)
        return tl::unexpected(filled.error());
    return conflicts;
}

} // namespace

Result<RuleConflicts> findRuleConflicts(Store &store, const std::vector<RuleTable> &tables,
                                        std::optional<RuleKind> kind, qint64 offset, int limit)
{
    return store.inSnapshot([&] { return ConflictFinder(store, tables).run(kind, offset, limit); });
}

} // namespace LicenseDesk
