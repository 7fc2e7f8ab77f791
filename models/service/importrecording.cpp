// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/importrecording.h"

#include "service/changewriter.h"
#include "service/undolabel.h"
#include "store/undostore.h"

#include <QScopeGuard>

namespace LicenseDesk {

namespace {

// The names of so many files fit into the name of a step.
constexpr qsizetype filesNamed = 2;

QString namesOf(const QStringList &files)
{
    const QString names = files.first(qMin(files.size(), filesNamed)).join(QStringLiteral(", "));
    return files.size() > filesNamed ? names + QStringLiteral(", …") : names;
}

} // namespace

Result<void> ImportRecording::record(ChangeWriter &writer, const QString &file,
                                     const std::function<Result<void>(ChangeWriter &)> &work)
{
    UndoStore steps(writer.store());
    const Result<std::optional<UndoStep>> newest = steps.next(UndoDirection::Undo);
    if (!newest)
        return tl::unexpected(newest.error());
    // What somebody did between two files stays above the first of them: the rest is a new step.
    const bool goesOn = m_stored.step != 0 && *newest && (*newest)->id == m_stored.step;
    const Stored former = goesOn ? m_stored : Stored();
    UndoRecorder recorder(writer.store());
    for (const UndoDifference &each : former.differences)
        recorder.note(each.aspect, each.object, each.part, each.before, each.after);
    writer.setRecorder(&recorder);
    const auto stop = qScopeGuard([&] { writer.setRecorder(nullptr); });
    if (Result<void> done = work(writer); !done)
        return done;
    if (Result<void> settled = recorder.settle(); !settled)
        return settled;
    m_recorded = {former.step, former.files, recorder.differences()};
    if (m_recorded.differences == former.differences)
        return {};
    m_recorded.files += file;
    if (goesOn) {
        if (Result<void> removed = steps.remove(former.step); !removed)
            return removed;
    }
    m_recorded.step = 0;
    if (m_recorded.differences.empty())
        return {};
    const Result<qint64> ground = AuditStore(writer.store()).lastId();
    if (!ground)
        return tl::unexpected(ground.error());
    UndoStep step;
    step.at = writer.now();
    step.actor = writer.actor();
    step.label = importLabel(namesOf(m_recorded.files), m_recorded.differences);
    step.ground = *ground;
    return steps.add(step, m_recorded.differences).map([&](qint64 id) { m_recorded.step = id; });
}

} // namespace LicenseDesk
