// SPDX-License-Identifier: GPL-3.0-or-later
// What an undo does when the directory is no longer as the step left it, and how steps are kept.
#include "service/changewriter.h"
#include "store/reader.h"
#include "support/undoing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! \a changes, then \a others by somebody else: the undo says \a words and does nothing. */
void compareShifted(TestOrganisation &org, const std::vector<Change> &changes,
                    const std::vector<Change> &others, const QStringList &words)
{
    QVERIFY(submit(org, changes));
    org.advance(60);
    QVERIFY(org.engine().apply(others));
    org.process();
    const QStringList before = directoryState(org.engine().store());
    const qsizetype logged = org.auditLog().size();
    const Result<Receipt> undone = undo(org);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::GroundShifted);
    QCOMPARE(undone.error().arguments.value(0), QString::number(words.size()));
    QCOMPARE(undone.error().arguments.mid(1).size(), words.size());
    for (qsizetype place = 0; place < words.size(); ++place) {
        const QString &sentence = undone.error().arguments[place + 1];
        QVERIFY2(sentence.contains(words[place]), qPrintable(sentence));
    }
    QCOMPARE(directoryState(org.engine().store()), before);
    QCOMPARE(org.auditLog().size(), logged);
    QVERIFY(next(org, UndoDirection::Undo));
}

} // namespace

class TestUndoGround : public QObject
{
    Q_OBJECT

private slots:
    void shiftedValuesAreNamed();
    void shiftedMembershipsAreNamed();
    void shiftedLicensesAreNamed();
    void deletedObjectsAreNamed();
    void whatHasGotLicensesIsNotDeleted();
    void otherChangesOfTheSameObjectDoNotMatter();
    void refusalsExplainThemselves();
    void onlyTheStepWhoseTurnItIs();
    void cancelledUndoDoesNothing();

    void newStepsEndRedo();
    void theLastHundredAreKept();
    void killedProgramsLoseNothing();
    void undoIsAudited();
    void previewOfUndoIsUndo();
    void thousandsOfUsersInOneStep();
};
void TestUndoGround::shiftedValuesAreNamed()
{
    TestOrganisation org;
    prepareForUndo(org);
    compareShifted(org, {location({u"ada"_s, u"bob"_s, u"cy"_s}, u"NO"_s)},
                   {location({u"bob"_s}, u"SE"_s)},
                   {u"bob: the usage location is SE now, and not NO (by tester, "_s});
}

void TestUndoGround::shiftedMembershipsAreNamed()
{
    TestOrganisation org;
    prepareForUndo(org);
    const GroupId sales = org.groupId(u"Sales"_s);
    compareShifted(org, {AddMembers{sales, {org.userId(u"cy"_s), org.userId(u"dan"_s)}, {}}},
                   {RemoveMembers{sales, {org.userId(u"dan"_s)}, {}}},
                   {u"dan: is no longer a member of Sales (by tester, "_s});
}

void TestUndoGround::shiftedLicensesAreNamed()
{
    TestOrganisation org;
    prepareForUndo(org);
    compareShifted(org,
                   {AssignUserLicenses{org.userId(u"cy"_s), org.change({u"VISIO"_s}, {})},
                    AssignGroupLicenses{org.groupId(u"Staff"_s), org.change({u"E3"_s}, {})}},
                   {AssignUserLicenses{org.userId(u"cy"_s), org.change({}, {u"VISIO"_s})},
                    AssignGroupLicenses{org.groupId(u"Staff"_s), org.change({u"E3-TEAMS"_s}, {})}},
                   {u"Staff: other plans of E3 are on (by tester, "_s,
                    u"cy: VISIO has been taken away (by tester, "_s});
}

void TestUndoGround::deletedObjectsAreNamed()
{
    TestOrganisation org;
    prepareForUndo(org);
    compareShifted(org, {location({u"ada"_s, u"cy"_s}, u"NO"_s)}, {DeleteUser{org.userId(u"cy"_s)}},
                   {u"cy: has been deleted (by tester, "_s});
}

void TestUndoGround::whatHasGotLicensesIsNotDeleted()
{
    TestOrganisation org;
    prepareForUndo(org);
    CreateUser create;
    create.user.id = org.userId(u"eve"_s);
    create.user.displayName = u"Eve"_s;
    create.user.userPrincipalName = u"eve@contoso.com"_s;
    compareShifted(org, {create}, {AddMembers{org.groupId(u"Staff"_s), {create.user.id}, {}}},
                   {u"Eve: has got members or licenses"_s});
}

void TestUndoGround::otherChangesOfTheSameObjectDoNotMatter()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(submit(org, {location({u"ada"_s}, u"NO"_s)}));
    QVERIFY(org.engine().apply(UpdateUsers{{org.userId(u"ada"_s)}, {{u"department"_s, u"X"_s}}}));
    org.assign(u"ada"_s, {u"VISIO"_s});
    QVERIFY(undo(org));
    const Result<UserRecord> ada = org.engine().reader().user(org.userId(u"ada"_s));
    QVERIFY(ada);
    QCOMPARE(ada->usageLocation, u"DE"_s);
    QCOMPARE(ada->department, u"X"_s);
    QVERIFY(org.entries(u"ada"_s).contains(u"VISIO direct"_s));
}

void TestUndoGround::refusalsExplainThemselves()
{
    TestOrganisation org;
    prepareForUndo(org);
    org.units(u"VISIO"_s, 1);
    org.assign(u"cy"_s, {u"VISIO"_s});
    QVERIFY(submit(org, {AssignUserLicenses{org.userId(u"cy"_s), org.change({}, {u"VISIO"_s})}}));
    org.assign(u"dan"_s, {u"VISIO"_s});
    const QStringList before = directoryState(org.engine().store());
    const Result<Receipt> undone = undo(org);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::NoUnits);
    QCOMPARE(undone.error().subject, u"cy"_s);
    QCOMPARE(directoryState(org.engine().store()), before);
    org.units(u"VISIO"_s, 2);
    QVERIFY(undo(org));
    QVERIFY(org.entries(u"cy"_s).contains(u"VISIO direct"_s));
}

void TestUndoGround::onlyTheStepWhoseTurnItIs()
{
    TestOrganisation org;
    prepareForUndo(org);
    const Result<Receipt> first = submit(org, {location({u"ada"_s}, u"NO"_s)});
    const Result<Receipt> second = submit(org, {location({u"bob"_s}, u"NO"_s)});
    QVERIFY(first && second);
    const auto code = [&](qint64 step, UndoDirection direction) {
        const Result<Receipt> done = submit(org, {RevertStep{step, direction}});
        return done ? std::nullopt : std::optional(done.error().code);
    };
    QCOMPARE(code(first->step, UndoDirection::Undo), std::optional(ErrorCode::GroundShifted));
    QCOMPARE(code(second->step, UndoDirection::Redo), std::optional(ErrorCode::GroundShifted));
    QCOMPARE(code(second->step, UndoDirection::Undo), std::optional<ErrorCode>());
    QCOMPARE(code(second->step, UndoDirection::Undo), std::optional(ErrorCode::GroundShifted));
    // Several steps back are one request, all or nothing.
    QVERIFY(redo(org));
    QVERIFY(submit(org, {RevertStep{second->step, UndoDirection::Undo},
                         RevertStep{first->step, UndoDirection::Undo}}));
    QVERIFY(!next(org, UndoDirection::Undo));
}

void TestUndoGround::cancelledUndoDoesNothing()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(submit(org, {location({u"ada"_s, u"bob"_s, u"cy"_s}, u"NO"_s),
                         AssignUserLicenses{org.userId(u"cy"_s), org.change({u"VISIO"_s}, {})}}));
    const QStringList before = directoryState(org.engine().store());
    const std::optional<UndoStep> step = next(org, UndoDirection::Undo);
    RequestWatch watch;
    watch.cancel();
    org.engine().setWatch(watch);
    const Result<Receipt> undone = org.engine().apply(RevertStep{step->id, UndoDirection::Undo});
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Cancelled);
    QCOMPARE(directoryState(org.engine().store()), before);
    QCOMPARE(next(org, UndoDirection::Undo), step);
    // Not cancelled, it counts what it puts back.
    const RequestWatch other;
    org.engine().setWatch(other);
    QVERIFY(org.engine().apply(RevertStep{step->id, UndoDirection::Undo}));
    QCOMPARE(other.total(), 4);
    QCOMPARE(other.done(), 4);
}

void TestUndoGround::newStepsEndRedo()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(submit(org, {location({u"ada"_s}, u"NO"_s)}));
    QVERIFY(submit(org, {location({u"bob"_s}, u"NO"_s)}));
    QVERIFY(undo(org));
    QVERIFY(next(org, UndoDirection::Redo));
    QVERIFY(submit(org, {ReprocessUsers{{org.userId(u"ada"_s)}}}));
    QVERIFY(next(org, UndoDirection::Redo)); // nothing was changed
    QVERIFY(submit(org, {location({u"cy"_s}, u"NO"_s)}));
    QVERIFY(!next(org, UndoDirection::Redo));
    QCOMPARE(nameOfNext(org), u"Edit usage location of cy"_s);
    QVERIFY(undo(org));
    QCOMPARE(nameOfNext(org), u"Edit usage location of ada"_s);
}

void TestUndoGround::theLastHundredAreKept()
{
    TestOrganisation org;
    prepareForUndo(org);
    const QStringList codes{u"NO"_s, u"SE"_s, u"FR"_s};
    for (int step = 0; step < 105; ++step)
        QVERIFY(submit(org, {location({u"ada"_s}, codes[step % 3])}));
    org.reopen();
    UndoStore steps(org.engine().store());
    const auto all = steps.steps();
    QVERIFY(all);
    QCOMPARE(all->size(), size_t(UndoStore::limit));
    const auto left = org.engine().reader().user(org.userId(u"ada"_s));
    for (int step = 0; step < UndoStore::limit; ++step)
        QVERIFY(undo(org));
    QVERIFY(!next(org, UndoDirection::Undo));
    const auto ada = org.engine().reader().user(org.userId(u"ada"_s));
    QCOMPARE(ada->usageLocation, codes[4 % 3]);
    for (int step = 0; step < UndoStore::limit; ++step)
        QVERIFY(redo(org));
    QCOMPARE(org.engine().reader().user(org.userId(u"ada"_s))->usageLocation, left->usageLocation);
    // Nothing of the forgotten steps is left in the file.
    for (qint64 id = 1; id <= 5; ++id) {
        const auto rest = steps.differences(id);
        QVERIFY(rest && rest->empty());
    }
}

void TestUndoGround::killedProgramsLoseNothing()
{
    TestOrganisation org(1);
    prepareForUndo(org);
    const QStringList before = directoryState(org.engine().store());
    org.setWaiting(false);
    QVERIFY(org.engine().apply(
        AssignGroupLicenses{org.groupId(u"Sales"_s), org.change({u"VISIO"_s}, {u"E3"_s})},
        Engine::Recording::On));
    QVERIFY(org.engine().processBatch()); // one user of two
    org.abandon();
    const std::optional<UndoStep> step = next(org, UndoDirection::Undo);
    QVERIFY(step);
    QVERIFY(org.engine().apply(RevertStep{step->id, UndoDirection::Undo}, Engine::Recording::On));
    QVERIFY(org.engine().processBatch());
    org.abandon();
    org.process();
    QCOMPARE(directoryState(org.engine().store()), before);
    QVERIFY(redo(org));
    org.abandon();
    QVERIFY(undo(org));
    QCOMPARE(directoryState(org.engine().store()), before);
}

void TestUndoGround::undoIsAudited()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(submit(org, {location({u"ada"_s}, u"NO"_s)}));
    QVERIFY(undo(org));
    const QStringList log = org.auditLog();
    QVERIFY2(log.back().startsWith(u"Update user | tester | ada"_s), qPrintable(log.back()));
    QVERIFY2(log.back().contains(u"Undo of an earlier change."_s), qPrintable(log.back()));
    QVERIFY(redo(org));
    QVERIFY(org.auditLog().back().contains(u"Redo of a change that was undone."_s));
    QVERIFY(submit(org, {location({u"ada"_s}, u"SE"_s)}));
    QVERIFY(!org.auditLog().back().contains(u"Redo"_s));
}

void TestUndoGround::previewOfUndoIsUndo()
{
    TestOrganisation org;
    prepareForUndo(org);
    QVERIFY(
        submit(org, {AssignGroupLicenses{org.groupId(u"Sales"_s), org.change({u"VISIO"_s}, {})}}));
    const std::optional<UndoStep> step = next(org, UndoDirection::Undo);
    const Change undoing = RevertStep{step->id, UndoDirection::Undo};
    const Result<Preview> preview = org.engine().preview({undoing}, {});
    QVERIFY(preview);
    QCOMPARE(preview->losing, 2);
    QCOMPARE(preview->units.size(), 1);
    QVERIFY(next(org, UndoDirection::Undo));
    QVERIFY(org.engine().applyPreviewed({undoing}, preview->ground, Engine::Recording::On));
    org.process();
    QCOMPARE(org.consumed(u"VISIO"_s), 0);
}

void TestUndoGround::thousandsOfUsersInOneStep()
{
    const int wanted = qEnvironmentVariableIntValue("LICENSEDESK_BULK_USERS");
    const int count = wanted > 0 ? wanted : 20000;
    TestOrganisation org;
    org.product(u"E3"_s, {u"TEAMS"_s}, 5);
    const QStringList codes{u"DE"_s, u"NO"_s, u"FR"_s};
    std::vector<UserId> users;
    QVERIFY(org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        for (int number = 0; number < count; ++number) {
            UserRecord user;
            user.id = UserId::create();
            user.displayName = u"user %1"_s.arg(number);
            user.userPrincipalName = u"user%1@contoso.com"_s.arg(number);
            user.usageLocation = codes[number % 3];
            users.push_back(user.id);
            if (Result<UserKey> added = writer.addUser(user); !added)
                return tl::unexpected(added.error());
        }
        return {};
    }));
    const QStringList before = directoryState(org.engine().store());
    const Change edit = UpdateUsers{users, {{u"usageLocation"_s, u"SE"_s}}};
    QElapsedTimer timer;
    timer.start();
    QVERIFY(org.engine().preview({edit}, {}));
    const qint64 plain = timer.restart();
    const Result<Receipt> done = org.engine().apply(edit, Engine::Recording::On);
    const qint64 changed = timer.restart();
    QVERIFY(done && done->step > 0);
    const Result<Receipt> undone =
        org.engine().apply(RevertStep{done->step, UndoDirection::Undo}, Engine::Recording::On);
    const qint64 reverted = timer.elapsed();
    QVERIFY2(undone, qPrintable(why(undone)));
    QCOMPARE(directoryState(org.engine().store()), before);
    const auto bytes = UndoStore(org.engine().store()).size(done->step);
    QVERIFY(bytes);
    // Three former locations are three lists of ids.
    QVERIFY2(*bytes < count * 17, qPrintable(QString::number(*bytes)));
    qInfo("%d usage locations: %lld ms rehearsed, %lld ms with the step, %lld ms undone, "
          "%lld bytes",
          count, plain, changed, reverted, *bytes);
}

QTEST_GUILESS_MAIN(TestUndoGround)
#include "tst_undoground.moc"
