// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo/undosteps.h"

#include "service/undolabel.h"

#include <QUndoCommand>

#include <algorithm>

namespace LicenseDesk {

namespace {

int doneOf(const std::vector<UndoStep> &steps)
{
    return int(std::ranges::count_if(steps, [](const UndoStep &step) { return !step.undone; }));
}

} // namespace

UndoSteps::UndoSteps(QObject *parent) : QObject(parent) {}

void UndoSteps::setSteps(std::vector<UndoStep> steps)
{
    // What stays keeps its command; a push drops what was undone, as it does in the directory.
    size_t kept = 0;
    while (kept < m_steps.size() && kept < steps.size() && m_steps[kept].id == steps[kept].id)
        ++kept;
    if (kept < m_steps.size() && kept == steps.size()) {
        m_stack.clear(); // the last ones are gone, and nothing came instead
        kept = 0;
    }
    m_stack.setIndex(int(kept));
    if (kept == 0)
        m_stack.clear();
    for (size_t place = kept; place < steps.size(); ++place)
        m_stack.push(new QUndoCommand(undoLabelText(steps[place].label)));
    m_steps = std::move(steps);
    m_stack.setIndex(doneOf(m_steps));
    emit changed();
}

std::optional<UndoStep> UndoSteps::next(UndoDirection direction) const
{
    const auto place = size_t(doneOf(m_steps));
    if (direction == UndoDirection::Undo)
        return place == 0 ? std::nullopt : std::optional(m_steps[place - 1]);
    return place == m_steps.size() ? std::nullopt : std::optional(m_steps[place]);
}

} // namespace LicenseDesk
