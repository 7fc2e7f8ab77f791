// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that hold after any history of a whole directory.
#include "store/auditstore.h"
#include "support/histories.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

void check(const char *what, const std::function<void()> &property)
{
    QVERIFY2(rc::check(what, property), what);
}

/*! Fails the property with readable lines. */
void requireNone(const QStringList &broken)
{
    if (!broken.isEmpty())
        RC_FAIL(broken.join(u'\n').toStdString());
}

void requireSame(const QStringList &is, const QStringList &shouldBe)
{
    if (is == shouldBe)
        return;
    QStringList lines;
    for (const QString &line : is) {
        if (!shouldBe.contains(line))
            lines += QStringLiteral("is:        ") + line;
    }
    for (const QString &line : shouldBe) {
        if (!is.contains(line))
            lines += QStringLiteral("should be: ") + line;
    }
    RC_FAIL(lines.isEmpty() ? std::string("the order differs") : lines.join(u'\n').toStdString());
}

void carryOutAll(TestOrganisation &org, const std::vector<Step> &steps)
{
    for (const Step &step : steps)
        carryOut(org, step);
}

void reprocessEverybody(TestOrganisation &org)
{
    for (int group = 1; group <= 4; ++group)
        org.reprocessGroup(QStringLiteral("G%1").arg(group));
    for (int user = 1; user <= 6; ++user)
        org.reprocessUser(QStringLiteral("u%1").arg(user));
}

/*! The audit log without what a run says of itself (R4.9). */
QStringList withoutRuns(const QStringList &log)
{
    QStringList rest;
    for (const QString &line : log) {
        if (!line.startsWith(QLatin1String("Trigger")) && !line.startsWith(QLatin1String("Start"))
            && !line.startsWith(QLatin1String("Finish")))
            rest += line;
    }
    return rest;
}

/*! Who holds which products, "u1 P1 P3". */
std::map<UserId, std::set<SkuId>> holdings(const Snapshot &snapshot)
{
    std::map<UserId, std::set<SkuId>> held;
    for (const AssignmentRow &row : snapshot.rows) {
        if (row.state != AssignmentState::Error)
            held[row.user].insert(row.product);
    }
    return held;
}

qint64 errorsOnlyIn(const Snapshot &one, const Snapshot &other)
{
    return std::ranges::count_if(one.rows, [&](const AssignmentRow &row) {
        const AssignmentRow *there = other.find(row);
        return row.error != AssignmentError::None && (!there || there->error != row.error);
    });
}

/*! What the preview said against what came of it. */
QStringList differences(const Preview &preview, const Snapshot &before, const Snapshot &after)
{
    QStringList wrong;
    std::map<SkuId, std::pair<qint64, qint64>> units;
    for (const auto &[id, product] : before.products) {
        const qint64 then = after.products.at(id).consumed;
        if (product.consumed != then)
            units[id] = {product.consumed, then};
    }
    for (const Preview::UnitEffect &effect : preview.units) {
        if (effect.consumedBefore != effect.consumedAfter
            && units[effect.product] != std::pair(effect.consumedBefore, effect.consumedAfter))
            wrong += QStringLiteral("units of ") + effect.displayName;
        units.erase(effect.product);
    }
    for (const auto &[id, numbers] : units)
        wrong += QStringLiteral("units not foreseen: ") + after.products.at(id).displayName;

    const auto held = holdings(before);
    const auto holds = holdings(after);
    std::set<UserId> users;
    for (const Snapshot *snapshot : {&before, &after}) {
        for (const AssignmentRow &row : snapshot->rows)
            users.insert(row.user);
    }
    for (const UserId &user : users) {
        const auto of = [&](const std::map<UserId, std::set<SkuId>> &all) {
            const auto found = all.find(user);
            return found == all.end() ? std::set<SkuId>() : found->second;
        };
        std::vector<SkuId> gained;
        std::vector<SkuId> lost;
        std::ranges::set_difference(of(holds), of(held), std::back_inserter(gained));
        std::ranges::set_difference(of(held), of(holds), std::back_inserter(lost));
        Preview::UserEffect effect;
        for (const Preview::UserEffect &row : preview.userRows) {
            if (row.user == user)
                effect = row;
        }
        std::ranges::sort(effect.gained);
        std::ranges::sort(effect.lost);
        if (effect.gained != gained || effect.lost != lost)
            wrong += QStringLiteral("what a user gains and loses: ") + user.toString();
    }
    if (preview.newErrors != errorsOnlyIn(after, before))
        wrong += QStringLiteral("new errors: %1 foreseen, %2 came")
                     .arg(preview.newErrors)
                     .arg(errorsOnlyIn(after, before));
    return wrong;
}

} // namespace

class TestHistories : public QObject
{
    Q_OBJECT

private slots:
    void R2_1_R4_3_R5_1_rulesHoldAfterEveryStep();
    void R4_1_requestsMayQueue();
    void R4_9_reprocessTwiceIsOnce();
    void R4_8_batchesAndRestartsChangeNothing();
    void R4_8_abandonedProgramsLoseNothing();
    void previewEqualsApply();
    void unrelatedOrdersGiveTheSame();
};

void TestHistories::R2_1_R4_3_R5_1_rulesHoldAfterEveryStep()
{
    check("the rules hold after every step", [] {
        const std::vector<Step> steps = *histories(40);
        TestOrganisation org;
        prepare(org);
        Snapshot before = snapshotOf(org);
        for (const Step &step : steps) {
            carryOut(org, step);
            const Snapshot after = snapshotOf(org);
            requireNone(brokenRules(org, before, after, step));
            before = after;
        }
    });
}

void TestHistories::R4_1_requestsMayQueue()
{
    check("the rules hold however many requests wait", [] {
        const std::vector<Step> steps = *histories(30);
        const auto picks =
            *rc::gen::container<std::vector<bool>>(steps.size(), rc::gen::arbitrary<bool>());
        TestOrganisation org(2);
        prepare(org);
        org.setWaiting(false);
        for (size_t index = 0; index < steps.size(); ++index) {
            carryOut(org, steps[index]);
            if (picks[index])
                RC_ASSERT(org.engine().processBatch().has_value());
        }
        org.process();
        const Snapshot end = snapshotOf(org);
        requireNone(brokenRules(org, end, end, Step()));
    });
}

void TestHistories::R4_9_reprocessTwiceIsOnce()
{
    check("a second reprocess changes nothing", [] {
        const std::vector<Step> steps = *histories(40);
        TestOrganisation org;
        prepare(org);
        carryOutAll(org, steps);
        // One pass may free what an earlier one waited for: as often as it takes, and once more.
        for (int round = 0; round < 6; ++round)
            reprocessEverybody(org);
        org.advance(60);
        const QStringList once = exactDump(org);
        const QStringList log = withoutRuns(org.auditLog());
        reprocessEverybody(org);
        requireSame(exactDump(org), once);
        requireSame(withoutRuns(org.auditLog()), log);
    });
    check("nor does it of one group", [] {
        const std::vector<Step> steps = *histories(30);
        const QString group = QStringLiteral("G%1").arg(*rc::gen::inRange(1, 5));
        TestOrganisation org;
        prepare(org);
        carryOutAll(org, steps);
        org.submit(UpdateOrganization{{}, {}, {}, false});
        org.reprocessGroup(group);
        org.advance(60);
        const QStringList once = exactDump(org);
        const qsizetype logged = org.auditLog().size();
        const bool there = !org.reprocessGroup(group).has_value();
        requireSame(exactDump(org), once);
        RC_ASSERT(org.auditLog().size() == logged + (there ? 3 : 0));
    });
}

void TestHistories::R4_8_batchesAndRestartsChangeNothing()
{
    check("small batches with restarts end where one run does", [] {
        const std::vector<Step> steps = *histories(30);
        TestOrganisation whole;
        prepare(whole);
        carryOutAll(whole, steps);
        TestOrganisation broken(1);
        prepare(broken);
        broken.setWaiting(false);
        for (const Step &step : steps) {
            carryOut(broken, step);
            for (int batch = 0;; ++batch) {
                const auto progress = broken.engine().processBatch();
                RC_ASSERT(progress.has_value());
                if (!*progress)
                    break;
                if (batch % 3 == 2)
                    broken.reopen();
            }
        }
        requireSame(exactDump(broken), exactDump(whole));
        requireSame(broken.auditLog(), whole.auditLog());
    });
}

void TestHistories::R4_8_abandonedProgramsLoseNothing()
{
    check("what another program finishes is what one would have done", [] {
        const std::vector<Step> steps = *histories(20);
        const unsigned seed = *rc::gen::arbitrary<unsigned>();
        TestOrganisation whole;
        prepare(whole);
        carryOutAll(whole, steps);
        TestOrganisation broken(2);
        prepare(broken);
        broken.setWaiting(false);
        unsigned chance = seed;
        for (const Step &step : steps) {
            carryOut(broken, step);
            for (;;) {
                chance = chance * 1664525U + 1013904223U;
                if (chance >> 30 == 0)
                    broken.abandon();
                const auto progress = broken.engine().processBatch();
                RC_ASSERT(progress.has_value());
                if (!*progress)
                    break;
            }
        }
        requireSame(exactDump(broken), exactDump(whole));
        requireSame(broken.auditLog(), whole.auditLog());
    });
}

void TestHistories::previewEqualsApply()
{
    check("what a preview says comes true", [] {
        const std::vector<Step> steps = *histories(30);
        TestOrganisation org;
        prepare(org);
        Snapshot before = snapshotOf(org);
        for (const Step &step : steps) {
            const std::vector<Change> changes = changesOf(org, step);
            std::optional<Result<Preview>> preview;
            if (!changes.empty()) {
                const QStringList untouched = exactDump(org);
                preview = org.engine().preview(changes, {});
                requireSame(exactDump(org), untouched);
            }
            const std::optional<ErrorCode> refusal = carryOut(org, step);
            const Snapshot after = snapshotOf(org);
            if (preview) {
                RC_ASSERT(preview->has_value() == !refusal.has_value());
                RC_ASSERT(!refusal || preview->error().code == *refusal);
                if (!refusal)
                    requireNone(differences(**preview, before, after));
            }
            before = after;
        }
    });
}

void TestHistories::unrelatedOrdersGiveTheSame()
{
    check("the order of unrelated changes does not matter", [] {
        const std::vector<Step> one = *halfHistories(0, 15);
        const std::vector<Step> other = *halfHistories(1, 15);
        const auto picks = *rc::gen::container<std::vector<bool>>(one.size() + other.size(),
                                                                  rc::gen::arbitrary<bool>());
        TestOrganisation apart;
        prepare(apart, true);
        carryOutAll(apart, one);
        carryOutAll(apart, other);
        TestOrganisation mixed;
        prepare(mixed, true);
        size_t first = 0;
        size_t second = 0;
        for (const bool pick : picks) {
            if (first < one.size() && (pick || second == other.size()))
                carryOut(mixed, one[first++]);
            else
                carryOut(mixed, other[second++]);
        }
        requireSame(mixed.dump(), apart.dump());
    });
}

QTEST_GUILESS_MAIN(TestHistories)
#include "tst_histories.moc"
