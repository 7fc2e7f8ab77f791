// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undorecording.h"

#include "service/undolabel.h"
#include "service/undorecorder.h"
#include "store/auditstore.h"
#include "store/undostore.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

/*! The newest step with its differences, where it is the first half of the move that \a second
    ends. */
struct FirstHalf
{
    qint64 step = 0;
    std::vector<UndoDifference> differences;
};

Result<std::optional<FirstHalf>> firstHalf(Store &store, const ReleaseMembers &second)
{
    UndoStore steps(store);
    const Result<std::optional<UndoStep>> newest = steps.next(UndoDirection::Undo);
    if (!newest)
        return tl::unexpected(newest.error());
    if (!*newest || (*newest)->label.deed != UndoDeed::AddMembers)
        return std::optional<FirstHalf>();
    Result<std::vector<UndoDifference>> differences = steps.differences((*newest)->id);
    if (!differences)
        return tl::unexpected(differences.error());
    const bool isCopy = std::ranges::all_of(*differences, [&](const UndoDifference &each) {
        return each.aspect == UndoAspect::Member && each.part == second.to.toString();
    });
    if (!isCopy)
        return std::optional<FirstHalf>();
    return std::optional(FirstHalf{(*newest)->id, *std::move(differences)});
}

} // namespace

Result<qint64> recordStep(Store &store, const std::vector<Change> &changes, UndoRecorder &recorder,
                          const QDateTime &now, const QString &actor)
{
    if (Result<void> settled = recorder.settle(); !settled)
        return tl::unexpected(settled.error());
    std::vector<UndoDifference> differences = recorder.differences();
    if (differences.empty())
        return 0;
    UndoStep step;
    step.at = now;
    step.actor = actor;
    step.label = undoLabel(store, differences);
    UndoStore steps(store);
    const auto *second =
        changes.size() == 1 ? std::get_if<ReleaseMembers>(&changes.front()) : nullptr;
    if (second) {
        const Result<std::optional<FirstHalf>> first = firstHalf(store, *second);
        if (!first)
            return tl::unexpected(first.error());
        if (*first) {
            const auto &copied = (*first)->differences;
            step.label.deed = UndoDeed::MoveMembers;
            step.label.whom = undoLabel(store, copied).whom;
            differences.insert(differences.end(), copied.begin(), copied.end());
            if (Result<void> removed = steps.remove((*first)->step); !removed)
                return tl::unexpected(removed.error());
        }
    }
    const Result<qint64> ground = AuditStore(store).lastId();
    if (!ground)
        return ground;
    step.ground = *ground;
    return steps.add(step, differences);
}

} // namespace LicenseDesk
