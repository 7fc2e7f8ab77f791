// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importkinds.h"

#include <QList>

namespace LicenseDesk {

/*! What came of a file. A row that says what is there already counts as read only. */
struct ImportSummary
{
    struct Skipped
    {
        qint64 number = 0; //!< the row's line, or its place in the list from 1
        QString reason;
    };

    QString file;
    ImportKind kind = ImportKind::Nothing;
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 changes = 0; //!< entries in the audit log: of objects, memberships and licenses
    QList<Skipped> skipped;
    /*! Why nothing of a readable file is taken; empty when it is. */
    QString refusal;

    /*! What a newer catalogue says of plans, with where it matters (R6.5). */
    struct Watched
    {
        enum class Kind { New, KeptOff, Renamed, NoLongerNamed };
        Kind kind = Kind::New;
        QString product; //!< its name; empty for a renamed plan
        QString plan; //!< friendly name and code
        QString newName; //!< of a renamed plan
        qint64 groups = 0; //!< with the plan on, or kept off
        qint64 users = 0;
    };
    QList<Watched> watched;

    void skip(qint64 number, const QString &reason) { skipped.append({number, reason}); }
};

/*! The lines for standard output: the summary, then one a skipped row, and the refusal. The same in
   every language but for the reasons. Ends with a line break. */
[[nodiscard]] QString toText(const ImportSummary &summary);

} // namespace LicenseDesk
