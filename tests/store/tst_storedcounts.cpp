// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happens to a directory, the counts kept beside the facts are those that counting gives.
#include "licensing/reconcile.h"
#include "store/jobstore.h"
#include "store/reader.h"
#include "support/directorybuilder.h"

#include <QTest>

#include <rapidcheck.h>

using namespace LicenseDesk;

namespace {

/*! A kept value that differs from the counted one makes a row. */
struct Recount
{
    const char *what;
    const char *sql;
};

constexpr Recount recounts[] = {
    {"units consumed (R2.1)",
     "SELECT count(*) FROM product p WHERE consumed <> (SELECT count(DISTINCT usr) "
     "FROM assignment a WHERE a.product = p.key AND a.state <> 1)"},
    {"members of a group",
     "SELECT count(*) FROM grp g WHERE member_count <> (SELECT count(*) FROM member m "
     "WHERE m.grp = g.key)"},
    {"users in error of a group",
     "SELECT count(*) FROM grp g WHERE error_users <> (SELECT count(DISTINCT usr) "
     "FROM assignment a WHERE a.source = g.key AND a.error <> 0)"},
    {"since when a group is licensed (R4.6)",
     "SELECT count(*) FROM grp g WHERE licensed_since <> coalesce((SELECT min(put_at) "
     "FROM group_license l WHERE l.grp = g.key), 0)"},
    {"former members missing",
     "SELECT count(*) FROM assignment a JOIN usr u ON u.key = a.usr WHERE a.source <> 0 "
     "AND NOT EXISTS (SELECT 1 FROM member m WHERE m.grp = a.source AND m.usr = a.usr) "
     "AND NOT EXISTS (SELECT 1 FROM former_member f WHERE f.grp = a.source "
     "AND f.user_id = u.id AND f.usr = u.key)"},
    {"former members too many",
     "SELECT count(*) FROM former_member f WHERE EXISTS (SELECT 1 FROM member m "
     "WHERE m.grp = f.grp AND m.usr = f.usr) OR NOT EXISTS (SELECT 1 FROM assignment a "
     "WHERE a.source = f.grp AND a.usr = f.usr)"},
    {"ids of members",
     "SELECT count(*) FROM member m JOIN usr u ON u.key = m.usr WHERE u.id <> m.user_id"},
    {"entries of nobody",
     "SELECT count(*) FROM assignment a WHERE NOT EXISTS (SELECT 1 FROM usr WHERE key = a.usr) "
     "OR (a.source <> 0 AND NOT EXISTS (SELECT 1 FROM grp WHERE key = a.source))"},
    {"addresses of nobody",
     "SELECT count(*) FROM address WHERE owner_kind = 0 AND owner NOT IN (SELECT key FROM usr)"},
    {"waiting only in error",
     "SELECT count(*) FROM assignment WHERE (waiting_since IS NOT NULL) <> (state = 1)"},
    {"links within the directory", "SELECT count(*) FROM pragma_foreign_key_check"},
};

const std::vector<const char *> userNames{"u1", "u2", "u3", "u4", "u5"};
const std::vector<const char *> groupNames{"g1", "g2", "g3"};
const std::vector<const char *> productNames{"P1", "P2", "P3"};

template <typename T>
T oneOf(const std::vector<T> &values)
{
    return *rc::gen::elementOf(values);
}

int below(int end)
{
    return *rc::gen::inRange(0, end);
}

/*! A small directory to which anything may happen. */
class History
{
public:
    History() : m_store(m_folder.create()), m_directory(*m_store)
    {
        m_directory.product("P1", {"A", "B"}, 2);
        m_directory.product("P2", {"B", "C"}, 1);
        m_directory.product("P3", {"D"}, 3);
        for (const char *name : userNames)
            m_users.push_back(valueOf(UserStore(*m_store).read(m_directory.user(name))).id);
        for (const char *name : groupNames)
            m_groups.push_back(m_directory.group(name));
    }

    /*! One thing happens, or, now and then, is rolled back. */
    void step()
    {
        const bool isKept = below(8) != 0;
        const auto done = m_store->inTransaction([&]() -> Result<void> {
            if (Result<void> happened = happen(); !happened)
                return happened;
            return isKept ? Result<void>() : failure(ErrorCode::Cancelled);
        });
        RC_ASSERT(done.has_value() == isKept);
    }

    void check()
    {
        for (const Recount &recount : recounts) {
            if (const qint64 wrong = valueOf(Statement(*m_store, recount.sql).number()))
                RC_FAIL(std::string(recount.what) + ": " + std::to_string(wrong));
        }
        auto seats = valueOf(CatalogueStore(*m_store).seats());
        for (const ProductRow &row : valueOf(Reader(*m_store).products())) {
            const ProductIndex index = catalogue()->indexOf(row.id);
            RC_ASSERT(seats.available(index) == row.available());
        }
    }

private:
    Result<void> happen()
    {
        switch (below(8)) {
        case 0:
            return discard(GroupStore(*m_store).addMember(oneOf(m_groups), anyUser(),
                                                          valueOf(m_store->nextSequence())));
        case 1:
            return discard(GroupStore(*m_store).removeMember(oneOf(m_groups), anyUser()));
        case 2:
            return license(oneOf(m_groups));
        case 3:
            return process(anyUser());
        case 4:
            return assignDirectly(anyUser());
        case 5:
            return import(anyUser());
        case 6:
            return AssignmentStore(*m_store).convertToDirect(anyUser(), oneOf(m_groups), now());
        default:
            return rare();
        }
    }

    Result<void> rare()
    {
        switch (below(3)) {
        case 0: {
            UserStore users(*m_store);
            const UserKey user = anyUser();
            const UserRecord record = valueOf(users.read(user));
            if (Result<void> removed = users.remove(user); !removed)
                return removed;
            // The same user comes back with the same row number, or another.
            return discard(users.add(record));
        }
        case 1:
            return GroupStore(*m_store).removeUserMembers(oneOf(m_groups));
        default:
            return discard(JobStore(*m_store).queueUsers({anyUser(), anyUser()}));
        }
    }

    Result<void> license(GroupKey group)
    {
        std::vector<License> licenses;
        for (const char *name : productNames) {
            if (below(2))
                licenses.push_back({catalogue()->indexOf(m_directory.skuId(name)), somePlans()});
        }
        return discard(
            GroupStore(*m_store).setLicenses(group, licenses, valueOf(m_store->nextSequence())));
    }

    /*! What the rules make of the user, stored (R4.10). */
    Result<void> process(UserKey user)
    {
        AssignmentStore store(*m_store);
        const AssignmentStore::Loaded before = valueOf(store.load(user));
        const Outcome outcome =
            reconcile(before.facts, *catalogue(), valueOf(CatalogueStore(*m_store).seats()));
        valueOf(store.write(user, before, outcome, now()));
        // What was stored is what is read, and storing it again is no change (R4.9).
        const AssignmentStore::Loaded after = valueOf(store.load(user));
        const auto has = [&](const InheritedEntry &entry) {
            return std::ranges::any_of(after.facts.entries, [&](InheritedEntry stored) {
                const GroupKey group = after.groupKeys[size_t(stored.group)];
                stored.group = entry.group;
                return stored == entry && group == before.groupKeys[size_t(entry.group)];
            });
        };
        RC_ASSERT(std::ranges::all_of(outcome.entries, has));
        RC_ASSERT(after.facts.entries.size() == outcome.entries.size());
        AssignmentStore::Loaded again = before; // the outcome's groups are those of before
        again.stored = after.stored;
        RC_ASSERT(!valueOf(store.write(user, again, outcome, now().addDays(1))).changed);
        return {};
    }

    Result<void> assignDirectly(UserKey user)
    {
        DirectOutcome outcome;
        for (const char *name : productNames) {
            const ProductIndex product = catalogue()->indexOf(m_directory.skuId(name));
            const int what = below(3);
            if (what == 1)
                outcome.changed.push_back({product, somePlans()});
            else if (what == 2)
                outcome.removed.push_back(product);
        }
        return AssignmentStore(*m_store).write(user, outcome, now());
    }

    Result<void> import(UserKey user)
    {
        std::vector<AssignmentStore::ImportedEntry> entries;
        for (int count = below(4); count > 0; --count) {
            AssignmentStore::ImportedEntry entry;
            entry.product = m_directory.skuId(oneOf(productNames));
            if (below(3))
                entry.group = oneOf(m_groups);
            entry.state = AssignmentState(below(4));
            entry.error = AssignmentError(below(7));
            entries.push_back(entry);
        }
        return discard(AssignmentStore(*m_store).replaceAll(user, entries, now()));
    }

    UserKey anyUser() { return valueOf(UserStore(*m_store).find(oneOf(m_users))).value(); }

    PlanSet somePlans()
    {
        PlanSet plans;
        if (below(2))
            plans.insert(catalogue()->indexOf(m_directory.planId("B")));
        return plans;
    }

    std::shared_ptr<const Catalogue> catalogue()
    {
        return valueOf(CatalogueStore(*m_store).catalogue());
    }

    template <typename T>
    static Result<void> discard(const Result<T> &result)
    {
        if (!result)
            return tl::unexpected(result.error());
        return {};
    }

    static QDateTime now() { return DirectoryBuilder::now(); }

    TemporaryDirectory m_folder;
    std::unique_ptr<Store> m_store;
    DirectoryBuilder m_directory;
    std::vector<UserId> m_users;
    std::vector<GroupKey> m_groups;
};

} // namespace

class tst_StoredCounts : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfCounting();
};

void tst_StoredCounts::countsAreThoseOfCounting()
{
    QVERIFY(rc::check([] {
        History history;
        const int steps = 10 + below(60);
        for (int step = 0; step < steps; ++step) {
            history.step();
            history.check();
        }
    }));
}

QTEST_GUILESS_MAIN(tst_StoredCounts)
#include "tst_storedcounts.moc"
