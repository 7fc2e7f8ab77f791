// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "store/undostep.h"

namespace LicenseDesk {

/*! The directory's last steps, which can be undone one after the other, newest first, and redone
    again. All writing inside a transaction. Borrowed store, its thread. */
class UndoStore
{
public:
    /*! As many are kept. */
    static constexpr int limit = 100;

    explicit UndoStore(Store &store) : m_store(store) {}

    /*! Appends a step and returns its number. Steps that are undone can no longer be redone, and
        the oldest beyond the limit no longer be undone. */
    [[nodiscard]] Result<qint64> add(const UndoStep &step,
                                     const std::vector<UndoDifference> &differences);
    /*! All of them, oldest first: first those that can be undone, then those undone. */
    [[nodiscard]] Result<std::vector<UndoStep>> steps();
    [[nodiscard]] Result<std::optional<UndoStep>> find(qint64 id);
    /*! The step whose turn it is, if any. */
    [[nodiscard]] Result<std::optional<UndoStep>> next(UndoDirection direction);
    /*! By aspect, part and values, then by id. */
    [[nodiscard]] Result<std::vector<UndoDifference>> differences(qint64 id);
    /*! That the step was undone or redone; \a ground is the newest audit entry now. */
    [[nodiscard]] Result<void> setUndone(qint64 id, bool undone, qint64 ground);
    /*! Forgets a step, which then stays as it is. */
    [[nodiscard]] Result<void> remove(qint64 id);
    /*! Bytes of what the step made different, as stored. */
    [[nodiscard]] Result<qint64> size(qint64 id);

private:
    Store &m_store;
};

} // namespace LicenseDesk
