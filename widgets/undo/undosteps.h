// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/undostep.h"

#include <QUndoStack>

#include <optional>
#include <vector>

namespace LicenseDesk {

/*! The directory's steps as a QUndoStack, which says what can be undone and redone and how it is
    called. Its commands do nothing by themselves: steps are carried out elsewhere, and the stack
    follows when the directory says that they are done. GUI thread. */
class UndoSteps : public QObject
{
    Q_OBJECT

public:
    explicit UndoSteps(QObject *parent = nullptr);

    /*! What the directory has, oldest first. */
    void setSteps(std::vector<UndoStep> steps);
    [[nodiscard]] const std::vector<UndoStep> &steps() const { return m_steps; }
    /*! The step whose turn it is. */
    [[nodiscard]] std::optional<UndoStep> next(UndoDirection direction) const;
    [[nodiscard]] const QUndoStack *stack() const { return &m_stack; }

signals:
    void changed();

private:
    QUndoStack m_stack;
    std::vector<UndoStep> m_steps;
};

} // namespace LicenseDesk
