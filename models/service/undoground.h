// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "store/undostep.h"

#include <QList>

namespace LicenseDesk {

/*! Something that is no longer as a step left it, which is therefore not undone (or not redone). */
struct UndoShift
{
    enum class Kind {
        Changed, //!< another value stands there now
        Gone, //!< the object was deleted
        Exists, //!< the object, which should be none, is there
        InUse, //!< what would be deleted has got members or licenses since
    };
    UndoAspect aspect = UndoAspect::User;
    Kind kind = Kind::Changed;
    QString name; //!< of the object
    QString part; //!< the property by Graph's name, or the name of the product or group
    QString expected; //!< a text of UndoDifference, and so is the next
    QString present;
    QString actor; //!< who changed it last; empty where the audit log does not say
    QDateTime at;
};

struct UndoShifts
{
    qint64 count = 0; //!< all of them
    QList<UndoShift> rows; //!< the first ones, with names
};

/*! Compares the directory with what \a differences expect of it. At most \a rows rows, for which
    the audit log behind entry \a since is asked who it was. */
[[nodiscard]] Result<UndoShifts> findShifts(Store &store,
                                            const std::vector<UndoDifference> &differences,
                                            UndoDirection direction, qint64 since, int rows);

} // namespace LicenseDesk
