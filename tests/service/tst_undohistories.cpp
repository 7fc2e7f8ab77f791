// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of undo that hold after any history of a whole directory.
#include "service/changewriter.h"
#include "store/undostore.h"
#include "support/directorystate.h"
#include "support/histories.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

namespace {

void check(const char *what, const std::function<void()> &property)
{
    QVERIFY2(rc::check(what, property), what);
}

void requireSame(const QStringList &is, const QStringList &shouldBe, const QString &where)
{
    QStringList lines{where};
    for (const QString &line : is) {
        if (!shouldBe.contains(line))
            lines += QStringLiteral("is:        ") + line;
    }
    for (const QString &line : shouldBe) {
        if (!is.contains(line))
            lines += QStringLiteral("should be: ") + line;
    }
    if (is != shouldBe)
        RC_FAIL(lines.join(u'\n').toStdString());
}

/*! What people have decided. Without mail addresses, of which licenses give some once and for all
    (R9.4), and without what deleting a group turns into direct licenses (R8.3) when \a withDirect
    says so. */
QStringList intent(TestOrganisation &org, bool withDirect = true)
{
    QStringList lines = directoryState(org.engine().store(), StateOf::Intent);
    lines.removeIf([&](const QString &line) {
        return line.startsWith(QLatin1String("address "))
               || (!withDirect && line.startsWith(QLatin1String("direct ")));
    });
    // Of mail addresses only what was written counts, and not what is made of it.
    for (QString &line : lines) {
        if (!line.startsWith(QLatin1String("user ")))
            continue;
        QJsonArray columns = QJsonDocument::fromJson(line.mid(5).toUtf8()).array();
        for (const int made : {15, 9, 8, 7})
            columns.removeAt(made);
        line = QStringLiteral("user ") + QString::fromUtf8(QJsonDocument(columns).toJson());
    }
    return lines;
}

Result<Receipt> submit(TestOrganisation &org, const std::vector<Change> &changes)
{
    org.advance(60);
    Result<Receipt> receipt = org.engine().apply(changes, Engine::Recording::On);
    org.process();
    return receipt;
}

/*! Whether \a error is a refusal as any change can have one: units, plans that exclude each other,
    addresses. */
bool isRefusal(const Error &error)
{
    return error.code <= ErrorCode::GroupHasLicenses || error.code == ErrorCode::AlreadyExists;
}

Result<Receipt> revert(TestOrganisation &org, UndoDirection direction)
{
    const auto step = UndoStore(org.engine().store()).next(direction);
    RC_ASSERT(step.has_value() && step->has_value());
    return submit(org, {RevertStep{(*step)->id, direction}});
}

/*! Deeds that are no requests, or whose consequences are more than a request's own. */
bool isLeftOut(const Step &step)
{
    return step.deed == Deed::EditRules || step.deed == Deed::AddPlan;
}

} // namespace

class TestUndoHistories : public QObject
{
    Q_OBJECT

private slots:
    void undoIsTheWayBack();
    void historiesCanBeUndoneToTheBeginning();
    void refusedUndoDoesNothing();
};

void TestUndoHistories::undoIsTheWayBack()
{
    check("undo after any change is the way back, and redo the way forth", [] {
        const std::vector<Step> steps = *histories(25);
        const auto restarts =
            *rc::gen::container<std::vector<bool>>(steps.size(), rc::gen::arbitrary<bool>());
        TestOrganisation org;
        prepare(org);
        for (size_t place = 0; place < steps.size(); ++place) {
            const Step &step = steps[place];
            if (isLeftOut(step)) {
                carryOut(org, step);
                continue;
            }
            const bool direct = step.deed != Deed::DeleteGroup;
            const QStringList before = intent(org, direct);
            const Result<Receipt> done = submit(org, changesOf(org, step));
            if (!done || done->step == 0)
                continue;
            const QStringList after = intent(org, direct);
            if (restarts[place])
                org.abandon();
            if (const Result<Receipt> undone = revert(org, UndoDirection::Undo); !undone) {
                // The passes in between may have given the units to others.
                RC_ASSERT(isRefusal(undone.error()));
                requireSame(intent(org, direct), after, QStringLiteral("refused: ") + toText(step));
                continue;
            }
            requireSame(intent(org, direct), before, QStringLiteral("undone: ") + toText(step));
            if (restarts[place])
                org.reopen();
            if (const Result<Receipt> redone = revert(org, UndoDirection::Redo); !redone)
                RC_ASSERT(isRefusal(redone.error()));
            else
                requireSame(intent(org, direct), after, QStringLiteral("redone: ") + toText(step));
            const QStringList wrong = org.contradictions();
            if (!wrong.isEmpty())
                RC_FAIL(wrong.join(u'\n').toStdString());
        }
    });
}

void TestUndoHistories::historiesCanBeUndoneToTheBeginning()
{
    check("a whole history is undone step by step, and redone", [] {
        const std::vector<Step> steps = *histories(20);
        TestOrganisation org;
        prepare(org);
        for (int product = 1; product <= 4; ++product)
            org.units(QStringLiteral("P%1").arg(product), 1000);
        std::vector<QStringList> states{intent(org)};
        for (const Step &step : steps) {
            // Deleting a group leaves licenses behind, and few units may not suffice for all.
            if (isLeftOut(step) || step.deed == Deed::DeleteGroup || step.deed == Deed::SetUnits
                || step.deed == Deed::SetStatus)
                continue;
            const Result<Receipt> done = submit(org, changesOf(org, step));
            if (done && done->step != 0)
                states.push_back(intent(org));
        }
        size_t place = states.size() - 1;
        for (; place > 0; --place) {
            if (const Result<Receipt> undone = revert(org, UndoDirection::Undo); !undone) {
                RC_ASSERT(isRefusal(undone.error()));
                break;
            }
            requireSame(intent(org), states[place - 1], QStringLiteral("undone"));
        }
        for (; place + 1 < states.size(); ++place) {
            if (const Result<Receipt> redone = revert(org, UndoDirection::Redo); !redone) {
                RC_ASSERT(isRefusal(redone.error()));
                break;
            }
            requireSame(intent(org), states[place + 1], QStringLiteral("redone"));
        }
    });
}

void TestUndoHistories::refusedUndoDoesNothing()
{
    check("an undo on shifted ground does nothing, and one on firm ground what it says", [] {
        const std::vector<Step> first = *histories(6);
        const std::vector<Step> others = *histories(6);
        TestOrganisation org;
        prepare(org);
        for (const Step &step : first) {
            if (!isLeftOut(step))
                (void)submit(org, changesOf(org, step));
        }
        for (const Step &step : others)
            carryOut(org, step); // somebody else's, no steps
        for (;;) {
            const auto step = UndoStore(org.engine().store()).next(UndoDirection::Undo);
            RC_ASSERT(step.has_value());
            if (!*step)
                return;
            const QStringList before = exactDump(org) + intent(org);
            const Result<Receipt> undone =
                org.engine().apply(RevertStep{(*step)->id, UndoDirection::Undo});
            if (undone) {
                org.process();
                continue;
            }
            RC_ASSERT(isRefusal(undone.error()) || undone.error().code == ErrorCode::GroundShifted);
            RC_ASSERT(undone.error().code != ErrorCode::GroundShifted
                      || undone.error().arguments.size() > 1);
            requireSame(exactDump(org) + intent(org), before, QStringLiteral("refused"));
            RC_ASSERT(org.engine()
                          .write([&](ChangeWriter &) {
                              return UndoStore(org.engine().store()).remove((*step)->id);
                          })
                          .has_value());
        }
    });
}

QTEST_GUILESS_MAIN(TestUndoHistories)
#include "tst_undohistories.moc"
