// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of undo share: a small organisation whose changes become steps.
#pragma once

#include "service/undolabel.h"
#include "store/undostore.h"
#include "support/directorystate.h"
#include "support/testorganisation.h"

namespace LicenseDesk {

using namespace Qt::StringLiterals;

/*! Submits as the window does, and awaits the passes. */
inline Result<Receipt> submit(TestOrganisation &org, std::vector<Change> changes)
{
    org.advance(60);
    Result<Receipt> receipt = org.engine().apply(changes, Engine::Recording::On);
    org.process();
    return receipt;
}

inline std::optional<UndoStep> next(TestOrganisation &org, UndoDirection direction)
{
    const auto step = UndoStore(org.engine().store()).next(direction);
    return step ? *step : std::nullopt;
}

inline Result<Receipt> revert(TestOrganisation &org, UndoDirection direction)
{
    const std::optional<UndoStep> step = next(org, direction);
    return step ? submit(org, {RevertStep{step->id, direction}})
                : failure(ErrorCode::NotFound, u"step"_s);
}

inline Result<Receipt> undo(TestOrganisation &org)
{
    return revert(org, UndoDirection::Undo);
}

inline Result<Receipt> redo(TestOrganisation &org)
{
    return revert(org, UndoDirection::Redo);
}

inline QString why(const Result<Receipt> &receipt)
{
    return receipt ? QString()
                   : receipt.error().subject + u": "_s + receipt.error().arguments.join(u' ');
}

inline QString nameOfNext(TestOrganisation &org, UndoDirection direction = UndoDirection::Undo)
{
    const std::optional<UndoStep> step = next(org, direction);
    return step ? undoLabelText(step->label) : QString();
}

inline UpdateUsers location(const QStringList &users, const QString &code)
{
    UpdateUsers update;
    for (const QString &name : users)
        update.users.push_back(TestOrganisation::userId(name));
    update.properties = {{u"usageLocation"_s, code}};
    return update;
}

/*! Two products with plenty of units, four users, a licensed group with two of them. */
inline void prepareForUndo(TestOrganisation &org)
{
    org.product(u"E3"_s, {u"MAIL"_s, u"TEAMS"_s}, 50);
    org.product(u"VISIO"_s, {u"DRAW"_s}, 50);
    org.users({u"ada"_s, u"bob"_s, u"cy"_s, u"dan"_s});
    org.group(u"Sales"_s);
    org.group(u"Staff"_s);
    org.join(u"Sales"_s, {u"ada"_s, u"bob"_s});
    org.license(u"Sales"_s, {u"E3-TEAMS"_s});
}

} // namespace LicenseDesk
